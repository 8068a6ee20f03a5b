/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/search.h"

#include <string.h>

#include "model/builder.h"
#include "tests/test.h"

/* All that a query finds; none, and why, where it is no query. */
static void find(const struct search_ground *ground, const char *query, size_t length, struct spans *matches,
		 struct buffer *why)
{
	struct error error = {0};
	struct search *search = search_new(ground, query, length, &error);
	if (search) {
		while (search_step(search, 7))
			;
		for (size_t i = 0; i < search_matches(search)->count; i++)
			array_push(matches, search_matches(search)->at[i]);
		if (search_stopped(search))
			buffer_puts(why, search_stopped(search));
		else
			assert_int_equal(search_reached(search), ground->document->text.count);
	} else {
		buffer_puts(why, error.message);
	}
	search_free(search);
	error_release(&error);
}

/* The matches, each in brackets, and why there are no more. */
static void write_found(const struct search_ground *ground, const char *query, struct buffer *found)
{
	struct spans matches = {0};
	struct buffer why = {0};
	find(ground, query, strlen(query), &matches, &why);
	for (size_t k = 0; k < matches.count; k++)
		buffer_format(found, "[%.*s]", (int)span_length(matches.at[k]),
			      ground->document->text.at + matches.at[k].start);
	buffer_puts(found, buffer_text(&why));
	buffer_release(&why);
	array_release(&matches);
}

static struct document *make(const char *const *leaves, size_t count)
{
	struct builder *builder = builder_new(BUILDER_VERBATIM);
	for (size_t i = 0; i < count; i++) {
		builder_open(builder, BLOCK_PARAGRAPH, 0);
		builder_text(builder, leaves[i], strlen(leaves[i]));
		builder_close(builder);
		builder_gap(builder, "\n\n", 2);
	}
	return builder_finish(builder);
}

/* One row a search in one paragraph: the matches, each in brackets. */
static const struct {
	const char *text, *phrase, *matches;
} cases[] = {
    {"the cat sat", "cat", "[cat]"},
    {"The Cat, the CAT", "cat", "[Cat][CAT]"},
    {"The Cat, the cat", "Cat", "[Cat]"},
    {"Éva and eva", "eva", "[Éva][eva]"},
    {"Éva and Eva and eva", "Eva", "[Éva][Eva]"},
    {"cafe\u0301s", "cafe", "[cafe\u0301]"},
    {"cafés", "cafe\u0301", "[café]"},
    {"a line\nend", "line end", "[line\nend]"},
    {"a line \n\t end", "line end", "[line \n\t end]"},
    {"a line end", "line   end", "[line end]"},
    {"“Yes,” she said", "\"yes,\"", "[“Yes,”]"},
    {"don’t", "don't", "[don’t]"},
    {"Port–au–Prince", "port-au-prince", "[Port–au–Prince]"},
    {"straße", "strasse", "[straße]"},
    {"straße", "stras", ""},
    {"ﬁne", "f", ""},
    {"ﬁne", "fine", "[ﬁne]"},
    {"👨\u200d👩\u200d👧 👨", "👨", "[👨]"},
    {"aaaaa", "aa", "[aa][aa]"},
    {"aabaabaaab", "aabaaab", "[aabaaab]"},
    {"abababac", "ababac", "[ababac]"},
    {"the cat", "dog", ""},
    {"the cat", "", ""},
    {"the cat", " \t", ""},
    {"the cat", "\u0301", ""},
    {"the  cat", "e c", "[e  c]"},
    {"co\u00adoperate", "cooperate", "[cooperate]"},
    {"ｆｕｌｌ ｗｉｄｔｈ", "full width", "[ｆｕｌｌ ｗｉｄｔｈ]"},
    {"wait… what", "wait... what", "[wait… what]"},
};

static void phrases_are_found_as_a_reader_means_them(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct document *document = make(&cases[i].text, 1);
		struct buffer found = {0};
		write_found(&(struct search_ground){.document = document}, cases[i].phrase, &found);
		assert_string_equal(buffer_text(&found), cases[i].matches);
		buffer_release(&found);
		document_free(document);
	}
}

#ifdef HAVE_PCRE2
static const struct {
	const char *text, *expression, *matches;
} expressions[] = {
    {"the cat sat", "\\r[cs]at", "[cat][sat]"},
    {"The Cat", "\\rcat", "[Cat]"},
    {"The Cat, the cat", "\\rC\\w+", "[Cat]"},
    {"The cat", "\\r\\Wcat", "[ cat]"},
    {"The cat", "\\r\\p{Lu}he", "[The]"},
    {"a line \n\t end", "\\rline end", "[line \n\t end]"},
    {"“Yes,” she said", "\\r^\"yes,\"", "[“Yes,”]"},
    {"don’t, can’t", "\\r\\w+n't", "[don’t][can’t]"},
    {"1914–18", "\\r\\d+-\\d+", "[1914–18]"},
    {"naïve", "\\rna.ve", "[naïve]"},
    {"cafe\u0301s", "\\rcafe", "[cafe\u0301]"},
    {"cafe\u0301s", "\\r\u0301s", "[e\u0301s]"},
    {"Éva Ødegård", "\\r\\b\\w+\\b", "[Éva][Ødegård]"},
    {"aab", "\\ra*", "[aa]"},
    {"the cat", "\\rdog", ""},
    {"the cat", "\\r", ""},
    {"the cat", "\\r(cat", "missing closing parenthesis"},
    {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", "\\r(a+)+$", "the expression takes too long"},
};

static void expressions_are_found_or_given_up(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(expressions); i++) {
		struct document *document = make(&expressions[i].text, 1);
		struct buffer found = {0};
		write_found(&(struct search_ground){.document = document}, expressions[i].expression, &found);
		assert_string_equal(buffer_text(&found), expressions[i].matches);
		buffer_release(&found);
		document_free(document);
	}
}

/* What begins in one window and ends in another, and what comes behind it. */
static void expressions_cross_windows(void **state)
{
	(void)state;
	struct buffer text = {0};
	for (size_t i = 0; i < 200; i++)
		buffer_format(&text, "%s–x ", i == 50 ? "from" : i == 150 ? "till" : "ü");
	struct document *document = make((const char *const *)&text.at, 1);
	struct spans matches = {0};
	struct buffer why = {0};
	find(&(struct search_ground){.document = document}, "\\rfrom.*till", 12, &matches, &why);
	assert_int_equal(matches.count, 1);
	assert_int_equal(matches.at[0].start, strstr(document->text.at, "from") - document->text.at);
	assert_int_equal(matches.at[0].end, strstr(document->text.at, "till") + 4 - document->text.at);
	matches.count = 0;
	find(&(struct search_ground){.document = document}, "\\rü-x", 6, &matches, &why);
	assert_int_equal(matches.count, 198);
	array_release(&matches);
	buffer_release(&text);
	document_free(document);
}
#else
static void expressions_are_found_or_given_up(void **state)
{
	(void)state;
	static const char *const text = "the cat";
	struct document *document = make(&text, 1);
	struct buffer found = {0};
	write_found(&(struct search_ground){.document = document}, "\\rcat", &found);
	assert_string_equal(buffer_text(&found), "built without regular expressions");
	buffer_release(&found);
	document_free(document);
}
#endif

static void a_match_stays_in_its_block(void **state)
{
	(void)state;
	static const char *const leaves[] = {"one two", "three", "two three"};
	struct document *document = make(leaves, COUNT(leaves));
	struct spans matches = {0};
	struct buffer why = {0};
	find(&(struct search_ground){.document = document}, "two three", 9, &matches, &why);
	assert_int_equal(matches.count, 1);
	assert_int_equal(matches.at[0].start, strlen("one two\n\nthree\n\n"));
	array_release(&matches);
	document_free(document);
}

/* Where every character nearly begins a match, each is still looked at once. */
static void nearly_matching_text_takes_no_longer(void **state)
{
	(void)state;
	enum { LENGTH = 1 << 20, PHRASE = 1 << 16 };
	struct buffer text = {0}, phrase = {0};
	for (size_t i = 0; i < LENGTH; i++)
		buffer_putc(&text, 'a');
	buffer_add(&phrase, text.at, PHRASE);
	buffer_putc(&phrase, 'b');
	struct document *document = make((const char *const *)&text.at, 1);
	struct spans matches = {0};
	struct buffer why = {0};
	const struct search_ground ground = {.document = document};
	find(&ground, phrase.at, phrase.count, &matches, &why);
	assert_int_equal(matches.count, 0);
	find(&ground, phrase.at, PHRASE, &matches, &why);
	assert_int_equal(matches.count, LENGTH / PHRASE);
	array_release(&matches);
	document_free(document);
	buffer_release(&text);
	buffer_release(&phrase);
}

/* What is found in notes is the words that they are on; a note whose words are gone is nowhere. */
static void notes_are_found_by_what_they_say(void **state)
{
	(void)state;
	static const char *const leaves[] = {"one two three four"};
	struct document *document = make(leaves, 1);
	struct note list[] = {{.span = {0, 3}, .text = "Ask “Ann”"},
			      {.span = {8, 13}, .text = "check"},
			      {.span = {0, 0}, .text = "ask Bo"}};
	const struct notes notes = {.at = list, .count = COUNT(list)};
	const struct search_ground ground = {.document = document, .notes = &notes};
	static const struct {
		const char *query, *found;
	} queries[] = {{"in:notes", "[one][three]"},
		       {"in:notes ask", "[one]"},
		       {"in:notes \"ann\"", "[one]"},
		       {"in:notes two", ""},
		       {"in:notes in:quotes", ""}};
	for (size_t i = 0; i < COUNT(queries); i++) {
		struct buffer found = {0};
		write_found(&ground, queries[i].query, &found);
		assert_string_equal(buffer_text(&found), queries[i].found);
		buffer_release(&found);
	}
	document_free(document);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(phrases_are_found_as_a_reader_means_them),
	    cmocka_unit_test(expressions_are_found_or_given_up),
#ifdef HAVE_PCRE2
	    cmocka_unit_test(expressions_cross_windows),
#endif
	    cmocka_unit_test(a_match_stays_in_its_block),
	    cmocka_unit_test(notes_are_found_by_what_they_say),
	    cmocka_unit_test(nearly_matching_text_takes_no_longer),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
