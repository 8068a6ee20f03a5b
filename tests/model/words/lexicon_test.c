/* SPDX-License-Identifier: MIT */
#include "model/words/lexicon.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "tests/test.h"

/* One row a question: a list, what is asked, and what must stand behind it; NULL if the list must not hold it. */
static const struct {
	enum lexicon list;
	const char *word, *behind;
} questions[] = {
    {LEXICON_GIVEN_NAMES, "Jens", "m"},
    {LEXICON_GIVEN_NAMES, "MARIA", "f"},
    {LEXICON_GIVEN_NAMES, "José", "m"},
    {LEXICON_GIVEN_NAMES, "xyzzy", NULL},
    {LEXICON_PLACES, "New York", "city"},
    {LEXICON_PLACES, "New Yor", NULL},
    {LEXICON_PLACES, "U.S.", "country"},
    {LEXICON_PLACES, "xi’an", "city"},
    {LEXICON_PLACES, "ZÜRICH", "city"},
    {LEXICON_PEOPLES, "Ukrainian", "ukraine"},
    {LEXICON_PEOPLES, "Muslims", ""},
    {LEXICON_ORGS, "Nato", "ORG"},
    {LEXICON_TITLES, "mr", "m"},
    {LEXICON_ROLES, "spokesman", "m"},
    {LEXICON_ROLES, "secretary-general", "-"},
    {LEXICON_ROLES, "alliance", "g"},
    {LEXICON_HEADS, "Summit", "EVENT"},
    {LEXICON_COMMON, "The", "f"},
    {LEXICON_COMMON, "Abandon", ""},
    {LEXICON_COMMON, "", NULL},
    {LEXICON_COMMON, "# Words", NULL},
    {LEXICON_COMMON, "\xff\xfe", NULL},
};

static void lists_are_looked_up_without_case(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(questions); i++) {
		size_t length = 0;
		const char *behind =
		    lexicon_find(questions[i].list, questions[i].word, strlen(questions[i].word), &length);
		assert_int_equal(behind != NULL, questions[i].behind != NULL);
		if (behind) {
			assert_int_equal(length, strlen(questions[i].behind));
			assert_memory_equal(behind, questions[i].behind, length);
		}
	}
}

static void a_word_longer_than_any_entry_is_in_no_list(void **state)
{
	(void)state;
	static char word[10000];
	memset(word, 'a', sizeof word);
	for (enum lexicon list = 0; list < LEXICON_COUNT; list++)
		assert_false(lexicon_has(list, word, sizeof word));
}

static const struct {
	enum lexicon list;
	const char *word;
	bool begins;
} beginnings[] = {
    {LEXICON_PLACES, "New", true},       {LEXICON_PLACES, "NEW", true},      {LEXICON_PLACES, "Ne", false},
    {LEXICON_PLACES, "Helsinki", false}, {LEXICON_PLACES, "Abandon", false}, {LEXICON_ORGS, "United", true},
    {LEXICON_PLACES, "", false},
};

static void phrases_are_known_by_their_first_word(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(beginnings); i++) {
		const struct lexicon_word word = lexicon_look_up(beginnings[i].word, strlen(beginnings[i].word));
		assert_int_equal(lexicon_begins(beginnings[i].list, word), beginnings[i].begins);
	}
}

/* The first word of every phrase of a list begins one. */
static void check_phrase(enum lexicon list, const char *entry, size_t length)
{
	const char *space = memchr(entry, ' ', length);
	if (space)
		assert_true(lexicon_begins(list, lexicon_look_up(entry, (size_t)(space - entry))));
}

#define LEXICON_FILE(list, file) {list, "model/words/" #file ".txt"},
static const struct {
	enum lexicon list;
	const char *path;
} files[] = {LEXICONS(LEXICON_FILE)};

/* Every entry of a list is found, as it is spelt there; none stands twice. */
static void check_list(enum lexicon list, const char *text)
{
	const char *before = NULL;
	for (const char *line = text; *line; line = strchr(line, '\n') + 1) {
		if (*line == '#') {
			assert_null(before); /* only at the top */
			continue;
		}
		const size_t entry = strcspn(line, "\t\n"), whole = strcspn(line, "\n");
		size_t length;
		const char *behind = lexicon_find(list, line, entry, &length);
		assert_non_null(behind);
		assert_int_equal(length, entry < whole ? whole - entry - 1 : 0);
		assert_memory_equal(behind, line + whole - length, length);
		check_phrase(list, line, entry);
		assert_false(before && strcspn(before, "\t\n") == entry && memcmp(before, line, entry) == 0);
		before = line;
	}
	assert_non_null(before);
}

static void every_entry_of_every_list_is_found(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(files); i++) {
		char path[4096];
		snprintf(path, sizeof path, "%s/../%s", getenv("TEST_SOURCE"), files[i].path);
		struct buffer text = {0};
		struct error error = {0};
		assert_true(file_read(path, SIZE_MAX, &text, &error));
		check_list(files[i].list, buffer_text(&text));
		buffer_release(&text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(lists_are_looked_up_without_case),
	    cmocka_unit_test(a_word_longer_than_any_entry_is_in_no_list),
	    cmocka_unit_test(phrases_are_known_by_their_first_word),
	    cmocka_unit_test(every_entry_of_every_list_is_found),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
