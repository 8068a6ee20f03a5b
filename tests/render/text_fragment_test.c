/* SPDX-License-Identifier: MIT */
#include "render/text_fragment.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "model/findings.h"
#include "render/read/reading.h"
#include "tests/render/draft.h"

/* Paragraphs separated by a bar. */
static struct document *paragraphs(const char *text)
{
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	for (const char *next; *text; text = next + (*next == '|')) {
		next = text + strcspn(text, "|");
		builder_open(builder, BLOCK_PARAGRAPH, 0);
		builder_text(builder, text, (size_t)(next - text));
		builder_close(builder);
	}
	return builder_finish(builder);
}

/* The stretch from the nth place (from 0) at which first stands to the end of the next last. */
static struct span stretch(const struct document *document, const char *first, const char *last, size_t nth)
{
	const char *at = strstr(document->text.at, first);
	while (at && nth--)
		at = strstr(at + 1, first);
	assert_non_null(at);
	const char *end = strstr(at, last);
	assert_non_null(end);
	return (struct span){(uint32_t)(at - document->text.at),
			     (uint32_t)(end - document->text.at + (long)strlen(last))};
}

/* A text, what of it is meant, and the directive; NULL if there can be none. */
static const struct {
	const char *text, *first, *last;
	size_t nth;
	const char *directive;
} written[] = {
    /* Short: whole, without the marks around it. */
    {"He said: “The tide, it waits,” and left.", "“The", ",”", 0, "text=The%20tide%2C%20it%20waits"},
    {"A well-known R&B singer, Zoë, came.", "well", "Zoë", 0, "text=well%2Dknown%20R%26B%20singer%2C%20Zo%C3%AB"},
    {"100% of “it” (all)", "100", "it", 0, "text=100%25%20of%20%E2%80%9Cit"},
    /* Long: its first words and its last, as many as it takes. */
    {"one two three four five six seven eight nine ten", "one", "ten", 0, "text=one%20two%20three,eight%20nine%20ten"},
    {"one two three four. Then one two three five six seven eight nine ten eleven.", "one two three five", "eleven", 0,
     "text=one%20two%20three%20five,eight%20nine%20ten%20eleven"},
    /* Not the only one: with a word before it, or behind it, or of the next paragraph. */
    {"The dam held. Nobody said the dam held that night.", "the dam held", "held", 0, "text=said-,the%20dam%20held"},
    {"No dam held. No dam broke.", "No", "dam", 0, "text=No%20dam,-held"},
    {"yes|maybe|yes", "yes", "yes", 1, "text=maybe-,yes"},
    {"“Yes.”|maybe|“Yes.”|no", "“Yes", "”", 0, "text=Yes.%E2%80%9D,-maybe"},
    /* What begins, and is preceded, as in another place: all of it. */
    {"1 2 3 4 5 6 7 8 9 0 1 2 3 a b c d e f g h i r. 1 2 3 4 5 6 7 8 9 0 1 2 3 a b c d e f g h i s.",
     "a b c d e f g h i s", "s", 0, "text=a%20b%20c%20d%20e%20f%20g%20h%20i%20s"},
    /* Over two paragraphs. */
    {"It begins here and goes on,|and on, and then it ends here.", "begins", "ends here", 0,
     "text=begins%20here%20and,it%20ends%20here"},
    {"It begins|and ends.", "begins", "ends", 0, "text=begins,and%20ends"},
    /* Case, accents and the kind of marks make no difference; where words begin does. */
    {"RÉSUMÉ. The resume is here.", "resume", "resume", 0, "text=The-,resume"},
    {"The harbourmaster saw the harbour.", "harbour.", "harbour", 0, "text=harbour"},
    /* White space is one space. */
    {"a  b\tc d.", "b", "d", 0, "text=b%20c%20d"},
    /* Nothing to tell it by. */
    {"ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha", "ha", "ha", 15,
     NULL},
    {"What? — “...” — That.", "“", "”", 0, NULL},
};

static void a_directive_is_the_shortest_that_leads_there_alone(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(written); i++) {
		struct document *document = paragraphs(written[i].text);
		struct searched searched;
		searched_init(&searched, document);
		struct buffer out = {0};
		const struct span span = stretch(document, written[i].first, written[i].last, written[i].nth);
		const bool done = text_fragment_write(&searched, span, &out);
		assert_string_equal(done ? buffer_text(&out) : "none",
				    written[i].directive ? written[i].directive : "none");
		buffer_release(&out);
		searched_release(&searched);
		document_free(document);
	}
}

/* As the draft has it, step by step. */
static const struct {
	const char *text, *directive;
	const char *found; /* what is found first; NULL for nothing */
	unsigned count;
} finds[] = {
    {"The fox jumped over the dog", "text=jumped", "jumped", 1},
    {"The fox jumped over the dog", "text=jump", NULL, 0},  /* ends inside a word */
    {"The fox jumped over the dog", "text=umped", NULL, 0}, /* begins inside one */
    {"The fox jumped over the dog", "text=JUMPED%20Over", "jumped over", 1},
    {"The fox jumped over the dog", "text=fox-,jumped", "jumped", 1},
    {"The fox jumped over the dog", "text=ox-,jumped", NULL, 0},  /* the prefix begins inside a word */
    {"The fox jumped over the dog", "text=The-,jumped", NULL, 0}, /* something stands between */
    {"The fox jumped over the dog", "text=jumped,-over", "jumped", 1},
    {"The fox jumped over the dog", "text=jumped,-ov", NULL, 0},
    {"The fox jumped over the dog", "text=jumped,-the", NULL, 0},
    {"The fox jumped over the dog", "text=fo-,x", "x", 1},       /* a start behind its prefix need not begin a word */
    {"The fox jumped over the dog", "text=jump,-ed", "jump", 1}, /* nor end one before its suffix */
    {"The fox jumped over the dog", "text=fox,over", "fox jumped over", 1},
    {"The fox jumped over the dog", "text=fox,ov", NULL, 0},
    {"The fox jumped over the dog", "text=over,fox", NULL, 0},
    {"the dog, the cat", "text=the", "the", 2},
    {"the dog, the cat", "text=the,-cat", "the", 1},
    {"the dog|the cat", "text=dog%20the", NULL, 0}, /* two paragraphs are not one text */
    {"the dog|the cat", "text=dog-,the", "the", 1}, /* but a prefix may stand in the one before */
    {"the dog|the cat", "text=dog,-the", "dog", 1},
    {"the dog|the cat", "text=dog,cat", "dog\n\nthe cat", 1},
    {"a b c a d c e", "text=a,c,-e", "a b c a d c", 2}, /* the end moves on until the suffix follows */
    {"no a, yes a", "text=yes-,a", "a", 1},
    {"Zoë", "text=zoe", "Zoë", 1},
    {"the dog", "text=", NULL, 0},
    {"the dog", "text=a-,b,c,-d,e", NULL, 0},
    {"the dog", "words=dog", NULL, 0},
    {"50% off", "text=50%", "50%", 1}, /* no code behind it: itself */
};

static void a_directive_is_found_as_browsers_do(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(finds); i++) {
		struct document *document = paragraphs(finds[i].text);
		struct searched searched;
		searched_init(&searched, document);
		struct span found = {0};
		assert_int_equal(text_fragment_count(&searched, finds[i].directive, &found), finds[i].count);
		struct buffer words = {0};
		buffer_add(&words, document->text.at + found.start, span_length(found));
		assert_string_equal(buffer_text(&words), finds[i].found ? finds[i].found : "");
		buffer_release(&words);
		searched_release(&searched);
		document_free(document);
	}
}

/* A browser does not look for words in the text that stands for a picture. */
static void what_stands_for_a_picture_is_not_searched(void **state)
{
	(void)state;
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	draft(builder, BLOCK_IMAGE, 0, "The old harbour");
	draft(builder, BLOCK_CAPTION, 0, "The old harbour");
	struct document *document = builder_finish(builder);
	struct searched searched;
	struct buffer out = {0};
	searched_init(&searched, document);
	assert_false(text_fragment_write(&searched, stretch(document, "The", "harbour", 0), &out));
	assert_true(text_fragment_write(&searched, stretch(document, "The", "harbour", 1), &out));
	assert_string_equal(out.at, "text=The%20old%20harbour");
	buffer_release(&out);
	searched_release(&searched);
	document_free(document);
}

/* Nothing tells one place from the next, and every search would go through all of it, time and again. */
static void a_text_made_to_take_for_ever_does_not(void **state)
{
	(void)state;
	struct buffer text = {0};
	for (int i = 0; i < 200000; i++)
		buffer_puts(&text, "ha ");
	struct document *document = paragraphs(text.at);
	struct searched searched;
	struct buffer out = {0};
	searched_init(&searched, document);
	assert_false(text_fragment_write(&searched, (struct span){300000, 300200}, &out));
	assert_false(text_fragment_write(&searched, (struct span){300000, 500000}, &out));
	assert_int_equal(out.count, 0);
	buffer_release(&out);
	buffer_release(&text);
	searched_release(&searched);
	document_free(document);
}

static void an_address_keeps_its_fragment(void **state)
{
	(void)state;
	static const struct {
		const char *address, *wanted;
	} cases[] = {
	    {"https://a.example/b", "https://a.example/b#:~:text=x"},
	    {"https://a.example/b#part", "https://a.example/b#part:~:text=x"},
	    {"https://a.example/b#", "https://a.example/b#:~:text=x"},
	    {"https://a.example/b#part:~:text=old", "https://a.example/b#part:~:text=x"},
	    {"https://a.example/b#:~:text=old&text=older", "https://a.example/b#:~:text=x"},
	    {"https://a.example/b?c=:~:", "https://a.example/b?c=:~:#:~:text=x"},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct buffer out = {0};
		text_fragment_add(cases[i].address, "text=x", &out);
		assert_string_equal(buffer_text(&out), cases[i].wanted);
		buffer_release(&out);
	}
}

/* Whether there is a letter or a digit in it, so that words can be told from marks. */
static bool has_word(const struct document *document, struct span span)
{
	uint32_t character;
	for (size_t at = span.start, taken; at < span.end; at += taken) {
		taken = utf8_read(document->text.at + at, span.end - at, &character);
		if (utf8_is_word(character))
			return true;
	}
	return false;
}

/* Reads an article; returns how many quotes it has that no directive leads to. */
static size_t check_article(const char *path, size_t *quotes)
{
	struct source source = {.name = path};
	struct reading *reading = reading_start(&source);
	struct document *document = NULL;
	for (enum reading_state state = READING_BUSY; state == READING_BUSY || state == READING_DOCUMENT;) {
		state = reading_step(reading, 1000);
		document = document ? document : reading_take_document(reading);
	}
	struct findings *findings = reading_take_findings(reading);
	size_t failures = 0;
	if (document && findings) {
		struct searched searched;
		searched_init(&searched, document);
		for (size_t i = 0; i < findings->quotes.count; i++) {
			const struct span span = findings->quotes.at[i].span;
			struct buffer out = {0};
			struct span found = {0};
			const bool done = text_fragment_write(&searched, span, &out);
			const bool is_right = done && text_fragment_count(&searched, out.at, &found) == 1 &&
					      found.start < span.end && span.start < found.end;
			(*quotes)++;
			if (!is_right && has_word(document, span)) {
				printf("# %s: %.*s\n", path, (int)span_length(span), document->text.at + span.start);
				failures++;
			}
			buffer_release(&out);
		}
		searched_release(&searched);
	}
	findings_free(findings);
	document_free(document);
	reading_free(reading);
	return failures;
}

/* Every article of the tests; and, to measure, those that FRAGMENT_ARTICLES names, a pattern of files. */
static void every_quote_is_led_to(void **state)
{
	(void)state;
	const char *pattern = getenv("FRAGMENT_ARTICLES");
	struct buffer samples = {0};
	buffer_format(&samples, "%s/articles/*.[thm]*", getenv("TEST_SOURCE"));
	glob_t paths;
	assert_int_equal(glob(pattern ? pattern : buffer_text(&samples), 0, NULL, &paths), 0);
	size_t quotes = 0, failures = 0;
	for (size_t i = 0; i < paths.gl_pathc; i++)
		failures += check_article(paths.gl_pathv[i], &quotes);
	printf("# %zu of %zu quotes in %zu articles are led to by a directive of their own\n", quotes - failures,
	       quotes, paths.gl_pathc);
	assert_int_equal(failures, 0);
	assert_true(quotes > 0);
	globfree(&paths);
	buffer_release(&samples);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_directive_is_the_shortest_that_leads_there_alone),
	    cmocka_unit_test(a_directive_is_found_as_browsers_do),
	    cmocka_unit_test(what_stands_for_a_picture_is_not_searched),
	    cmocka_unit_test(a_text_made_to_take_for_ever_does_not),
	    cmocka_unit_test(an_address_keeps_its_fragment),
	    cmocka_unit_test(every_quote_is_led_to),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
