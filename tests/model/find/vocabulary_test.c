/* SPDX-License-Identifier: MIT */
#include "model/find/vocabulary.h"

#include "tests/model/find/found.h"
#include "tests/test.h"

/* "March" is another word than "march" for the clusters, and the same for the lists. */
static void clusters_are_of_words_as_they_are_written(void **state)
{
	(void)state;
	static const char text[] = "On 12 March they march. We said: march in March.";
	static const struct {
		uint32_t token;
		const char *word;
	} cases[] = {{0, "On"}, {2, "March"}, {4, "march"}, {7, "said"}, {9, "march"}, {11, "March"}};
	struct found found = found_in(text);
	const struct vocabulary *vocabulary = &found.work.vocabulary;
	const struct tokens *tokens = &found.work.tokens;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const uint32_t cluster = clusters_of(cases[i].word, strlen(cases[i].word));
		assert_int_not_equal(cluster, CLUSTERS_NONE);
		assert_int_equal(vocabulary_cluster(vocabulary, tokens, cases[i].token), cluster);
	}
	assert_true(vocabulary_word(vocabulary, 2) == vocabulary_word(vocabulary, 4));
	assert_int_not_equal(vocabulary_cluster(vocabulary, tokens, 2), vocabulary_cluster(vocabulary, tokens, 4));
	found_release(&found);
}

static void what_is_no_word_has_none(void **state)
{
	(void)state;
	struct found found = found_in("On 12 Qvxzby.");
	const struct vocabulary *vocabulary = &found.work.vocabulary;
	for (uint32_t token = 1; token < 6; token++)
		assert_int_equal(vocabulary_cluster(vocabulary, &found.work.tokens, token), CLUSTERS_NONE);
	found_release(&found);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(clusters_are_of_words_as_they_are_written),
	    cmocka_unit_test(what_is_no_word_has_none),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
