/* SPDX-License-Identifier: MIT */
#include "model/train/gold.h"

#include "tests/model/train/annotated.h"

/* The text of a span, which the caller frees. */
static char *words(const struct gold_article *article, struct span span)
{
	struct buffer out = {0};
	buffer_add(&out, article->document->text.at + span.start, span_length(span));
	buffer_text(&out);
	return buffer_take(&out);
}

static void assert_words(const struct gold_article *article, struct span span, const char *expected)
{
	char *text = words(article, span);
	assert_string_equal(text, expected);
	free(text);
}

/* Offsets are code points there, and bytes here. */
static void spans_and_names_are_read(void **state)
{
	(void)state;
	static const char line[] =
	    "{\"id\":\"a\",\"text\":\"Zoë Öst said it is “très” late. “Ja.” "
	    "“Nej.”\",\"discard\":[[34,39],[40,99]],\"quotes\":["
	    "{\"start\":19,\"end\":25,\"type\":\"mixed\",\"content_start\":13,\"content_end\":30,\"cue_start\":8,\"cue_"
	    "end\":"
	    "12,\"speaker_start\":0,\"speaker_end\":7,\"speaker_canonical\":\"Zoë "
	    "Öst\",\"speaker_alt\":[[4,7],[7,4],[0,99]]},"
	    "{\"start\":32,\"end\":37,\"type\":\"direct\",\"speaker_start\":null,\"speaker_end\":null,\"optional\":"
	    "true},"
	    "{\"start\":38,\"end\":44,\"type\":\"direct\",\"ignore\":true,\"speaker_undecidable\":true},"
	    "{\"start\":40,\"end\":99,\"type\":\"shouted\"}]}";
	static const char article[] = "{\"text\":\"Zoë Öst said it is “très” late. “Ja.” "
				      "“Nej.”\",\"blocks\":[{\"kind\":\"paragraph\",\"start\":0,\"end\":44}]}";
	struct gold gold = {0};
	size_t left_out = 0;
	assert_true(annotated_read(line, article, &gold, &left_out));
	assert_int_equal(gold.count, 1);
	assert_int_equal(left_out, 0);
	const struct gold_article *read = &gold.at[0];
	assert_string_equal(read->id, "a");
	assert_int_equal(read->quotes.count, 4);
	assert_int_equal(read->discarded.count, 1);
	assert_words(read, read->discarded.at[0], "a.” “");

	const struct gold_quote *mixed = &read->quotes.at[0], *direct = &read->quotes.at[1];
	assert_words(read, mixed->span, "“très”");
	assert_words(read, mixed->content, "it is “très” late");
	assert_words(read, mixed->cue, "said");
	assert_string_equal(mixed->name, "Zoë Öst");
	assert_int_equal(mixed->kind, QUOTE_MIXED);
	assert_int_equal(mixed->speaker.count, 2);
	assert_words(read, mixed->speaker.at[0], "Zoë Öst");
	assert_words(read, mixed->speaker.at[1], "Öst");
	assert_false(mixed->optional || mixed->ignored || mixed->undecided);

	assert_words(read, direct->span, "“Ja.”");
	assert_true(span_equal(direct->content, direct->span));
	assert_true(span_is_empty(direct->cue));
	assert_int_equal(direct->speaker.count, 0);
	assert_null(direct->name);
	assert_true(direct->optional);

	assert_true(read->quotes.at[2].ignored && read->quotes.at[2].undecided);
	assert_true(span_is_empty(read->quotes.at[3].span));
	assert_int_equal(read->quotes.at[3].kind, QUOTE_KIND_COUNT);
	gold_release(&gold);
	assert_int_equal(gold.count, 0);
}

static void verb_and_speaker_may_be_the_wrong_way_round(void **state)
{
	(void)state;
	static const char line[] =
	    "{\"id\":\"a\",\"text\":\"“No,” said Bo Ek.\",\"quotes\":[{\"start\":0,\"end\":5,\"type\":"
	    "\"direct\",\"cue_start\":11,\"cue_end\":16,\"speaker_start\":6,\"speaker_end\":10}]}";
	static const char article[] =
	    "{\"text\":\"“No,” said Bo Ek.\",\"blocks\":[{\"kind\":\"paragraph\",\"start\":0,\"end\":17}]}";
	struct gold gold = {0};
	size_t left_out = 0;
	assert_true(annotated_read(line, article, &gold, &left_out));
	assert_words(&gold.at[0], gold.at[0].quotes.at[0].speaker.at[0], "Bo Ek");
	assert_words(&gold.at[0], gold.at[0].quotes.at[0].cue, "said");
	gold_release(&gold);
}

/* An annotated text in which a word is marked, what the program made of it, and what the word is there. */
static const struct {
	const char *text;
	uint32_t start, end;
	const char *article;
	uint32_t length;
	const char *word;
} repaired[] = {
    {"It is late.", 6, 10, "It is late.", 11, "late"},
    /* White space. */
    {"It  is\\nlate.", 7, 11, "It is late.", 11, "late"},
    {"It is late.", 6, 10, "It is\\n\\n\\n  late.", 15, "late"},
    {"\\n It is late. \\n", 8, 12, "It is late.", 11, "late"},
    /* Characters that were put right: C1 controls are the marks of windows-1252, others are shown or gone. */
    {"\\u0093It is late.\\u0094", 7, 11, "“It is late.”", 13, "late"},
    {"It\\u0007 is l\\u0000ate.", 7, 12, "It is late.", 11, "late"},
    {"It\\u0007 is late.", 7, 11, "It␇ is late.", 12, "late"},
    {"“It is late.”", 7, 11, "“It is late.”", 13, "late"},
};

static void repaired_text_is_aligned(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(repaired); i++) {
		struct buffer line = {0}, article = {0};
		struct gold gold = {0};
		size_t left_out = 0;
		buffer_format(
		    &line, "{\"id\":\"a\",\"text\":\"%s\",\"quotes\":[{\"start\":%u,\"end\":%u,\"type\":\"direct\"}]}",
		    repaired[i].text, repaired[i].start, repaired[i].end);
		buffer_format(&article,
			      "{\"text\":\"%s\",\"blocks\":[{\"kind\":\"paragraph\",\"start\":0,\"end\":%u}]}",
			      repaired[i].article, repaired[i].length);
		assert_true(annotated_read(buffer_text(&line), buffer_text(&article), &gold, &left_out));
		assert_int_equal(gold.count, 1);
		assert_words(&gold.at[0], gold.at[0].quotes.at[0].span, repaired[i].word);
		gold_release(&gold);
		buffer_release(&line);
		buffer_release(&article);
	}
}

/* What is no article of the text: another text, none, or blocks that are none. The others are read. */
static const char *const foreign[] = {
    "{\"text\":\"The bridge is shut until May.\",\"blocks\":[{\"kind\":\"paragraph\",\"start\":0,\"end\":29}]}",
    "{\"text\":\"It is late.\",\"blocks\":[{\"kind\":\"song\",\"start\":0,\"end\":11}]}",
    "{\"text\":\"It is late.\",\"blocks\":[{\"kind\":\"paragraph\",\"start\":0,\"end\":5}]}",
    "{\"text\":\"It is late.\",\"blocks\":[{\"kind\":\"paragraph\",\"start\":4,\"end\":900}]}",
    "{\"error\":\"no text\"}",
    "7",
};

static void other_texts_are_left_out(void **state)
{
	(void)state;
	static const char good[] =
	    "{\"text\":\"It is late.\",\"blocks\":[{\"kind\":\"paragraph\",\"start\":0,\"end\":11}]}";
	static const char line[] = "{\"id\":\"a\",\"text\":\"It is late.\",\"quotes\":[]}\n";
	for (size_t i = 0; i < COUNT(foreign); i++) {
		struct buffer lines = {0}, articles = {0};
		struct gold gold = {0};
		size_t left_out = 0;
		buffer_format(&lines, "%s%s%s", line, line, line);
		buffer_format(&articles, "%s\n%s\n%s\n", good, foreign[i], good);
		assert_true(annotated_read(buffer_text(&lines), buffer_text(&articles), &gold, &left_out));
		assert_int_equal(left_out, 1);
		assert_int_equal(gold.count, 2);
		gold_release(&gold);
		buffer_release(&lines);
		buffer_release(&articles);
	}
}

static void what_cannot_be_read_is_said(void **state)
{
	(void)state;
	static const char good[] = "{\"text\":\"a\",\"blocks\":[{\"kind\":\"paragraph\",\"start\":0,\"end\":1}]}\n";
	struct gold gold = {0};
	size_t left_out = 0;
	assert_false(annotated_read("{\"id\":\"a\",\n", good, &gold, &left_out));
	assert_false(annotated_read("{\"id\":\"a\",\"text\":\"a\"}\n", "{]\n", &gold, &left_out));
	gold_release(&gold);

	struct error error = {0};
	assert_false(gold_read(&gold, "/nowhere/annotated", "/nowhere/articles", &left_out, &error));
	assert_non_null(strstr(error.message, "/nowhere/annotated"));
	error_release(&error);
}

static void a_quote_is_found_by_most_of_it(void **state)
{
	(void)state;
	static const char text[] = "“It rains all day,” Ann Lee said. It is “wet”. They went home in the rain.";
	static const struct annotation annotations[] = {
	    {"“It rains all day,”", "Ann Lee", "Ann Lee", "direct"},
	    {"“wet”", "Ann Lee", "Ann Lee", "mixed"},
	    {"They went home", "Ann Lee", "Ann Lee", "indirect"},
	};
	struct gold gold = annotated(text, annotations, COUNT(annotations));
	const struct gold_article *article = &gold.at[0];
	const struct span whole = article->quotes.at[0].span, word = article->quotes.at[1].span;
	assert_ptr_equal(gold_quote_at(article, whole), &article->quotes.at[0]);
	assert_ptr_equal(gold_quote_at(article, word), &article->quotes.at[1]);
	assert_ptr_equal(gold_quote_at(article, (struct span){whole.start + 3, whole.end - 1}), &article->quotes.at[0]);
	assert_null(gold_quote_at(article, (struct span){whole.start, whole.start + span_length(whole) / 2}));
	assert_null(gold_quote_at(article, (struct span){whole.start, word.end}));
	assert_null(gold_quote_at(article, article->quotes.at[2].span)); /* has no marks */

	assert_true(gold_is_speaker(&article->quotes.at[0], article->quotes.at[0].speaker.at[0]));
	const struct span lee = {article->quotes.at[0].speaker.at[0].end - 3, article->quotes.at[0].speaker.at[0].end};
	assert_true(gold_is_speaker(&article->quotes.at[0], lee));
	assert_false(gold_is_speaker(&article->quotes.at[0], (struct span){lee.end, lee.end + 5}));
	gold_release(&gold);
}

static void what_counts_for_nothing_is_told(void **state)
{
	(void)state;
	static const char text[] = "“It rains all day,” Ann Lee said.";
	struct gold gold = annotated(text, &(struct annotation){"“It rains all day,”", NULL, NULL, "direct"}, 1);
	struct gold_article *article = &gold.at[0];
	const struct span inside = {3, 10};
	assert_false(gold_is_discarded(article, inside));
	article->quotes.at[0].ignored = true;
	assert_true(gold_is_discarded(article, inside));
	assert_false(gold_is_discarded(article, (struct span){3, (uint32_t)strlen(text)}));
	article->quotes.at[0].ignored = false;
	array_push(&article->discarded, (struct span){0, 7});
	assert_true(gold_is_discarded(article, inside));
	assert_false(gold_is_discarded(article, (struct span){6, 10}));
	gold_release(&gold);
}

static void names_of_one_person_are_told(void **state)
{
	(void)state;
	static const struct {
		const char *a, *b;
		bool same;
	} names[] = {
	    {"Ann Lee", "Ann Lee", true},   {"Ann Lee", "ann lee", true},  {"Ann Lee", "Lee", true},
	    {"Lee", "Mayor Ann Lee", true}, {"Ann Lee", "Bo Ek", false},   {"Ann Lee", "Ann", false},
	    {"Ann Lee", "Ann Leer", false}, {"Lee", "Lee adviser", false}, {"", "Ann Lee", false},
	};
	for (size_t i = 0; i < COUNT(names); i++) {
		assert_int_equal(gold_same_name(names[i].a, names[i].b), names[i].same);
		assert_int_equal(gold_same_name(names[i].b, names[i].a), names[i].same);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(spans_and_names_are_read),
	    cmocka_unit_test(verb_and_speaker_may_be_the_wrong_way_round),
	    cmocka_unit_test(repaired_text_is_aligned),
	    cmocka_unit_test(other_texts_are_left_out),
	    cmocka_unit_test(what_cannot_be_read_is_said),
	    cmocka_unit_test(a_quote_is_found_by_most_of_it),
	    cmocka_unit_test(what_counts_for_nothing_is_told),
	    cmocka_unit_test(names_of_one_person_are_told),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
