/* SPDX-License-Identifier: MIT */
#include "model/find/token.h"

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "tests/model/find/story.h"
#include "tests/test.h"

/* The tokens of text, a bar behind each. */
static char *tokens_of(const char *text)
{
	struct document *document = story(text);
	struct tokens tokens = {0};
	struct buffer out = {0};
	for (uint32_t leaf = document_next_leaf(document, NONE); leaf != NONE;
	     leaf = document_next_leaf(document, leaf))
		token_split(document, leaf, &tokens);
	for (size_t i = 0; i < tokens.count; i++) {
		const struct span span = tokens.at[i].span;
		buffer_add(&out, document->text.at + span.start, span_length(span));
		buffer_putc(&out, '|');
	}
	array_release(&tokens);
	document_free(document);
	buffer_text(&out);
	return buffer_take(&out);
}

/* One row a case: a text, and its tokens, a bar behind each. */
static const struct {
	const char *text, *tokens;
} splits[] = {
    {"Ann Lee left.", "Ann|Lee|left|.|"},
    {"Stoltenberg’s visit", "Stoltenberg|’s|visit|"},
    {"it's O’Neill's", "it|'s|O’Neill|'s|"},
    {"the leaders’ summit", "the|leaders|’|summit|"},
    {"don’t", "don’t|"},
    {"‘Yes’ and ’90s", "‘|Yes|’|and|’|90s|"},
    {"a counter-offensive — or two -- by MiG-29", "a|counter-offensive|—|or|two|-|-|by|MiG-29|"},
    {"in the U.S. and the U.S.A.", "in|the|U.S.|and|the|U.S.A.|"},
    {"John F. Kennedy and I. Then", "John|F.|Kennedy|and|I|.|Then|"},
    {"the end.Next one", "the|end|.|Next|one|"},
    {"see example.org, p. 4", "see|example.org|,|p|.|4|"},
    {"$1,200.50, 10:30 and 4%", "$|1,200.50|,|10:30|and|4|%|"},
    {"AT&T & Co.", "AT&T|&|Co|.|"},
    {"“stand[s] by you”", "“|stand|[|s|]|by|you|”|"},
    {"Čapek Łódź naïve", "Čapek|Łódź|naïve|"},
    {"line\nend", "line|end|"},
    {"Who?!", "Who|?|!|"},
    {"東京 é", "東京|é|"},
};

static void texts_split_into_words_and_marks(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(splits); i++) {
		char *tokens = tokens_of(splits[i].text);
		assert_string_equal(tokens, splits[i].tokens);
		free(tokens);
	}
}

/* One row a case: a word that is one token, its kind, and how it is written. */
static const struct {
	const char *word;
	enum token_kind kind;
	enum token_case letters;
} words[] = {
    {"alliance", TOKEN_WORD, CASE_LOWER}, {"Nato", TOKEN_WORD, CASE_CAPITAL}, {"Nato-grade", TOKEN_WORD, CASE_CAPITAL},
    {"NATO", TOKEN_WORD, CASE_UPPER},     {"U.S.", TOKEN_WORD, CASE_UPPER},   {"A", TOKEN_WORD, CASE_CAPITAL},
    {"McDonald", TOKEN_WORD, CASE_MIXED}, {"MiG-29", TOKEN_WORD, CASE_MIXED}, {"iPhone", TOKEN_WORD, CASE_MIXED},
    {"Éric", TOKEN_WORD, CASE_CAPITAL},   {"ÉRIC", TOKEN_WORD, CASE_UPPER},   {"東京", TOKEN_WORD, CASE_NONE},
    {"1,200", TOKEN_NUMBER, CASE_NONE},   {"20th", TOKEN_NUMBER, CASE_LOWER}, {",", TOKEN_MARK, CASE_NONE},
    {"—", TOKEN_MARK, CASE_NONE},
};

static void tokens_know_how_they_are_written(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(words); i++) {
		struct document *document = story(words[i].word);
		struct tokens tokens = {0};
		token_split(document, 0, &tokens);
		assert_int_equal(tokens.count, 1);
		assert_int_equal(tokens.at[0].kind, words[i].kind);
		assert_int_equal(tokens.at[0].letters, words[i].letters);
		assert_true(tokens.at[0].space_before);
		array_release(&tokens);
		document_free(document);
	}
}

static void tokens_are_found_by_offset(void **state)
{
	(void)state;
	struct document *document = story("Ann left.");
	struct tokens tokens = {0};
	token_split(document, 0, &tokens);
	static const uint32_t expected[] = {0, 0, 0, 1, 1, 1, 1, 1, 2, 3};
	for (uint32_t offset = 0; offset < COUNT(expected); offset++)
		assert_int_equal(token_at(&tokens, offset), expected[offset]);
	assert_false(tokens.at[2].space_before);
	array_release(&tokens);
	document_free(document);
}

static void words_compare_without_case(void **state)
{
	(void)state;
	struct document *document = story("SAID");
	struct tokens tokens = {0};
	token_split(document, 0, &tokens);
	assert_true(token_is(document, tokens.at, "said"));
	assert_false(token_is(document, tokens.at, "sai"));
	assert_false(token_is(document, tokens.at, "saids"));
	array_release(&tokens);
	document_free(document);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(texts_split_into_words_and_marks),
	    cmocka_unit_test(tokens_know_how_they_are_written),
	    cmocka_unit_test(tokens_are_found_by_offset),
	    cmocka_unit_test(words_compare_without_case),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
