/* SPDX-License-Identifier: MIT */
#include "base/utf8.h"

#include <string.h>

#include "tests/test.h"

static void every_scalar_value_is_written_and_read_back(void **state)
{
	(void)state;
	for (uint32_t character = 0; character <= 0x110000; character++) {
		char bytes[UTF8_MAX + 1];
		const bool is_scalar = character <= 0x10ffff && (character < 0xd800 || character > 0xdfff);
		const size_t length = utf8_write(character, bytes);
		assert_int_equal(length != 0, is_scalar);
		if (!is_scalar)
			continue;
		uint32_t read;
		assert_int_equal(utf8_read(bytes, length, &read), length);
		assert_int_equal(read, character);
		assert_int_equal(utf8_read(bytes, length - 1, &read), 0);
		assert_int_equal(utf8_before(bytes, length), 0);
		assert_int_equal(utf8_start(bytes, length - 1), 0);
	}
}

static void what_is_not_utf8_is_not_read(void **state)
{
	(void)state;
	static const char *const bad[] = {
	    "\x80",         "\xc0\xaf",         "\xc1\xbf",         "\xe0\x80\xaf",
	    "\xed\xa0\x80", "\xf0\x80\x80\xaf", "\xf4\x90\x80\x80", "\xf8\x88\x80\x80\x80",
	    "\xff",         "\xe2\x80",         "\xe2(\xa1"};
	for (size_t i = 0; i < COUNT(bad); i++) {
		uint32_t untouched = 7;
		assert_int_equal(utf8_read(bad[i], strlen(bad[i]), &untouched), 0);
		assert_int_equal(untouched, 7);
		assert_int_equal(utf8_valid(bad[i], strlen(bad[i])), 0);
	}
	assert_int_equal(utf8_valid("ab\xff"
				    "c",
				    4),
			 2);
	assert_int_equal(utf8_valid("añ", 3), 3);
	assert_int_equal(utf8_valid("a\0b", 3), 3);
}

static void characters_are_counted(void **state)
{
	(void)state;
	assert_int_equal(utf8_count("", 0), 0);
	assert_int_equal(utf8_count("añ“🌊", strlen("añ“🌊")), 4);
	static const char mixed[] = "plain, “🌊🌊🌊” ñññññññññ, áéíóú and at the end “";
	uint32_t character;
	size_t left = 46;
	for (size_t from = 0; from < sizeof mixed - 1; left--) {
		assert_int_equal(utf8_count(mixed + from, sizeof mixed - 1 - from), left);
		from += utf8_read(mixed + from, sizeof mixed - 1 - from, &character);
	}
	assert_int_equal(left, 0);
}

/* One row a cluster: how it is written, how many columns it takes. */
static const struct {
	const char *cluster;
	size_t columns;
} clusters[] = {
    {"a", 1},
    {"é", 1},
    {"e\u0301", 1},
    {"世", 2},
    {"한", 2},
    {"ᄒ\u1161\u11ab", 2},
    {"👨\u200d👩\u200d👧", 2},
    {"👍🏽", 2},
    {"🇳🇿", 2},
    {"❤\ufe0f", 2},
    {"❤", 1},
    {"ﾊ", 1},
    {"Ｗ", 2},
    {"\u0301", 0},
};

static void clusters_are_found_and_measured(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(clusters); i++) {
		const size_t length = strlen(clusters[i].cluster);
		char followed[64];
		memcpy(followed, clusters[i].cluster, length);
		memcpy(followed + length, "x", 2);
		assert_int_equal(utf8_cluster(followed, length + 1), length);
		assert_int_equal(utf8_cluster(followed, length), length);
		assert_int_equal(utf8_cluster_columns(followed, length), clusters[i].columns);
		assert_int_equal(utf8_columns(followed, length + 1), clusters[i].columns + 1);
	}
	assert_int_equal(utf8_cluster("", 0), 0);
	assert_int_equal(utf8_cluster("\r\n", 2), 2);
}

static void text_is_cut_between_clusters_to_fit(void **state)
{
	(void)state;
	static const char text[] = "a世e\u0301";
	static const size_t lengths[] = {0, 1, 1, 4, 7, 7};
	for (size_t columns = 0; columns < COUNT(lengths); columns++)
		assert_int_equal(utf8_fit(text, sizeof text - 1, columns), lengths[columns]);
}

/* One row a text: what a reader types for it. */
static const struct {
	const char *text, *folded;
} folds[] = {
    {"Hello", "hello"},
    {"Šéírič", "seiric"},
    {"e\u0301", "e"},
    {"STRASSE straße", "strasse strasse"},
    {"ΣΊΣΥΦΟΣ", "σισυφοσ"},
    {"ﬁne", "fine"},
    {"“q” „q‟ «q» 「q」 \u301dq\u301e", "\"q\" \"q\" \"q\" \"q\" \"q\""},
    {"‘q’ ‚q‛ ‹q› `q´ Oʼq", "'q' 'q' 'q' 'q' o'q"},
    {"a–b—c‐d−e", "a-b-c-d-e"},
    {"a\u00a0b\u2009c\td\ne", "a b c d e"},
    {"wait…", "wait..."},
    {"a\u00ad\u200bb\u200d\ufe0f", "ab"},
    {"Ａ①", "a1"},
};

static void text_folds_to_what_a_reader_types(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(folds); i++) {
		char folded[128] = "";
		size_t length = 0;
		uint32_t character, out[UTF8_FOLD_MAX];
		for (const char *at = folds[i].text; *at; at += utf8_read(at, strlen(at), &character)) {
			utf8_read(at, strlen(at), &character);
			const size_t count = utf8_fold(character, out);
			for (size_t k = 0; k < count; k++)
				length += utf8_write(out[k], folded + length);
		}
		assert_string_equal(folded, folds[i].folded);
	}
}

static void no_character_folds_to_more_than_there_is_room_for(void **state)
{
	(void)state;
	for (uint32_t character = 0; character <= 0x10ffff; character++) {
		uint32_t out[UTF8_FOLD_MAX];
		assert_true(utf8_fold(character, out) <= UTF8_FOLD_MAX);
	}
}

/* One row a character: which questions it answers with yes. */
enum {
	LETTER = 1,
	UPPER = 2,
	LOWER = 4,
	DIGIT = 8,
	MARK = 16,
	PUNCTUATION = 32,
	SPACE = 64,
	WORD = 128,
	EMOJI = 256,
	UNASSIGNED = 512
};

static const struct {
	uint32_t character;
	unsigned answers;
} kinds[] = {
    {'a', LETTER | LOWER | WORD},
    {0xc9, LETTER | UPPER | WORD},
    {0x1c5, LETTER | UPPER | WORD},
    {0x5d0, LETTER | WORD},
    {0x4e16, LETTER | WORD},
    {'7', DIGIT | WORD},
    {0x661, DIGIT | WORD},
    {0xbd, WORD},
    {0x301, MARK | WORD},
    {0x201c, PUNCTUATION},
    {'-', PUNCTUATION},
    {'_', PUNCTUATION},
    {' ', SPACE},
    {'\n', SPACE},
    {'\v', SPACE},
    {0x85, SPACE},
    {0xa0, SPACE},
    {0x2028, SPACE},
    {'+', 0},
    {0x1f30a, EMOJI},
    {0x378, UNASSIGNED},
    {0xffff, UNASSIGNED},
    {0x200b, 0},
    {0, 0},
};

static void characters_are_what_unicode_says(void **state)
{
	(void)state;
	static bool (*const questions[])(uint32_t) = {utf8_is_letter, utf8_is_upper,       utf8_is_lower, utf8_is_digit,
						      utf8_is_mark,   utf8_is_punctuation, utf8_is_space, utf8_is_word,
						      utf8_is_emoji,  utf8_is_unassigned};
	for (size_t i = 0; i < COUNT(kinds); i++)
		for (size_t question = 0; question < COUNT(questions); question++)
			assert_int_equal(questions[question](kinds[i].character), kinds[i].answers >> question & 1);
}

static void cases_are_changed(void **state)
{
	(void)state;
	assert_int_equal(utf8_lower(0xc9), 0xe9);
	assert_int_equal(utf8_upper(0xe9), 0xc9);
	assert_int_equal(utf8_upper('1'), '1');
}

static void blank_is_nothing_but_white_space(void **state)
{
	(void)state;
	assert_true(utf8_is_blank("", 0));
	assert_true(utf8_is_blank(" \n\u00a0\t", 5));
	assert_false(utf8_is_blank("  a", 3));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_scalar_value_is_written_and_read_back),
	    cmocka_unit_test(what_is_not_utf8_is_not_read),
	    cmocka_unit_test(characters_are_counted),
	    cmocka_unit_test(clusters_are_found_and_measured),
	    cmocka_unit_test(text_is_cut_between_clusters_to_fit),
	    cmocka_unit_test(text_folds_to_what_a_reader_types),
	    cmocka_unit_test(no_character_folds_to_more_than_there_is_room_for),
	    cmocka_unit_test(characters_are_what_unicode_says),
	    cmocka_unit_test(cases_are_changed),
	    cmocka_unit_test(blank_is_nothing_but_white_space),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
