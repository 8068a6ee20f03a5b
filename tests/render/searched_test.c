/* SPDX-License-Identifier: MIT */
#include "render/searched.h"

#include <string.h>

#include "model/builder.h"
#include "tests/test.h"

/* Paragraphs of few different words, so that most of what is looked for stands in many places. */
static struct document *make_document(void)
{
	static const char *const words[] = {"the ", "tide ",  "tides ", "turned ", "on ",
					    "a ",   "late, ", "late ",  "Été "};
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	uint32_t chance = 7;
	for (int paragraph = 0; paragraph < 40; paragraph++) {
		builder_open(builder, BLOCK_PARAGRAPH, 0);
		for (int i = 0; i < 30; i++) {
			chance = chance * 1103515245U + 12345U;
			const char *word = words[(chance >> 16) % COUNT(words)];
			builder_text(builder, word, strlen(word));
		}
		builder_close(builder);
	}
	return builder_finish(builder);
}

static bool find_slowly(const struct searched *searched, const struct indexes *words, size_t from, unsigned bounds,
			struct span *found)
{
	for (size_t at = from; at + words->count <= searched->letters.count; at++)
		if (searched_stands(searched, words, at, bounds)) {
			*found = (struct span){(uint32_t)at, (uint32_t)(at + words->count)};
			return true;
		}
	return false;
}

/* From the first places looked at, one by one, on to where they are sorted; words of all lengths, and some that are nowhere. */
static void what_is_asked_often_is_found_where_it_stands(void **state)
{
	(void)state;
	struct document *document = make_document();
	struct searched searched;
	struct indexes words = {0};
	size_t there = 0, nowhere = 0;
	searched_init(&searched, document);
	for (uint32_t i = 0; i < 20000; i++) {
		const size_t count = 1 + i % 12, at = (size_t)i * 7919 % (searched.letters.count - count);
		words.count = 0;
		for (size_t letter = 0; letter < count; letter++)
			array_push(&words, searched.letters.at[at + letter].folded);
		if (i % 5 == 0)
			words.at[count - 1] = 'q';
		const size_t from = (size_t)i * 104729 % searched.letters.count;
		struct span found = {0}, wanted = {0};
		const bool is_there = find_slowly(&searched, &words, from, i % 4, &wanted);
		assert_int_equal(searched_find(&searched, &words, from, i % 4, &found), is_there);
		assert_true(span_equal(found, wanted));
		there += is_there;
		nowhere += !is_there;
	}
	assert_true(there > 5000 && nowhere > 3000);
	assert_true(searched.searching->few.first.count && searched.searching->many.first.count);
	array_release(&words);
	searched_release(&searched);
	document_free(document);
}

/* At the end of what may be looked at nothing is found, be it there or not. */
static void searching_has_an_end(void **state)
{
	(void)state;
	struct document *document = make_document();
	struct searched searched;
	struct indexes words = {0};
	struct span found;
	searched_init(&searched, document);
	searched_fold("tide", 4, &words);
	assert_true(searched_find(&searched, &words, 0, 0, &found));
	searched.searching->left = 2;
	assert_false(searched_find(&searched, &words, found.start + 1, 0, &found));
	assert_int_equal(searched.searching->left, 0);
	array_release(&words);
	searched_release(&searched);
	document_free(document);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_is_asked_often_is_found_where_it_stands),
	    cmocka_unit_test(searching_has_an_end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
