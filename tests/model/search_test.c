/* SPDX-License-Identifier: MIT */
#include "model/search.h"

#include <string.h>

#include "model/builder.h"
#include "tests/test.h"

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
};

static void phrases_are_found_as_a_reader_means_them(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct document *document = make(&cases[i].text, 1);
		struct spans matches = {0};
		search_find(document, cases[i].phrase, strlen(cases[i].phrase), &matches);
		struct buffer found = {0};
		for (size_t k = 0; k < matches.count; k++)
			buffer_format(&found, "[%.*s]", (int)span_length(matches.at[k]),
				      document->text.at + matches.at[k].start);
		assert_string_equal(buffer_text(&found), cases[i].matches);
		buffer_release(&found);
		array_release(&matches);
		document_free(document);
	}
}

static void a_match_stays_in_its_block(void **state)
{
	(void)state;
	static const char *const leaves[] = {"one two", "three", "two three"};
	struct document *document = make(leaves, COUNT(leaves));
	struct spans matches = {0};
	search_find(document, "two three", 9, &matches);
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
	search_find(document, phrase.at, phrase.count, &matches);
	assert_int_equal(matches.count, 0);
	search_find(document, phrase.at, PHRASE, &matches);
	assert_int_equal(matches.count, LENGTH / PHRASE);
	array_release(&matches);
	document_free(document);
	buffer_release(&text);
	buffer_release(&phrase);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(phrases_are_found_as_a_reader_means_them),
	    cmocka_unit_test(a_match_stays_in_its_block),
	    cmocka_unit_test(nearly_matching_text_takes_no_longer),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
