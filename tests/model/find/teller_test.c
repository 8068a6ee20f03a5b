/* SPDX-License-Identifier: MIT */
#include "model/find/teller.h"

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "tests/model/find/claimed.h"
#include "tests/test.h"

/*
 * Those who may say what is reported by the first word of a text that may report, which is given: the words, and how
 * they stand.
 */
static char *tellers_of(const char *text, const char *reported)
{
	static const char *const places[] = {"before", "owner", "after", "clause", "phrase", "near", "next"};
	struct found found = claimed_in(text);
	struct outline outline = outline_of(&found);
	struct glances glances = {0};
	struct telling telling;
	struct tellers tellers;
	struct buffer out = {0};
	const uint32_t start = (uint32_t)(strstr(text, reported) - text);
	const struct opening opening = {.first = outline_at(&outline, start), .way = WAY_BEHIND};
	glance_all(&glances, &outline);
	assert_true(telling_next(&outline, &glances, 0, &telling));
	teller_find(&tellers, &telling, &opening, outline_at(&outline, start + (uint32_t)strlen(reported) - 1) + 1);
	for (uint32_t i = 0; i < tellers.count; i++) {
		const struct span words = party_span(&outline, &tellers.at[i].party);
		struct features features = {.count = 0};
		teller_view(&tellers, &telling, i, &features);
		assert_in_range(features.count, 1, FEATURES_MAX - 1); /* none was left out */
		buffer_format(&out, "%s%.*s %s", i ? "|" : "", (int)span_length(words), text + words.start,
			      places[tellers.at[i].place]);
	}
	array_release(&glances);
	outline_release(&outline);
	claimed_release(&found);
	buffer_text(&out);
	return buffer_take(&out);
}

static const struct {
	const char *text, *reported, *tellers;
} cases[] = {
    {"Ann Lee said it rained.", "it rained", "Ann Lee before"},
    {"Ann Lee met Bo Ek and said it rained.", "it rained", "Ann Lee before|Bo Ek near"},
    /* Whoever is spoken of in what is reported does not say it. */
    {"It rains on Bo Ek, said Ann Lee.", "It rains on Bo Ek", "Ann Lee after"},
    {"Ann Lee said Bo Ek left.", "Bo Ek left", "Ann Lee before"},
    {"According to Ann Lee, it rains.", "it rains", "Ann Lee after"},
    {"The plan was criticised by Ann Lee.", "The plan", "Ann Lee after"},
    {"Ann Lee’s claim that it rained was false.", "that it rained", "Ann Lee owner"},
    /* The name that ends a phrase is who is meant; one that hangs on it is not. */
    {"The Secretary of Trade Ann Lee said it rained.", "it rained", "Ann Lee before"},
    {"A spokesman for Ann Lee said it rained.", "it rained", "A spokesman for Ann Lee before"},
    /* What is no noun for people speaks too. */
    {"Just 28 percent of voters said it rained.", "it rained", "Just 28 percent of voters phrase"},
    {"It rains, according to recent polling.", "It rains", "recent polling phrase"},
    /* Nobody does not. */
    {"Nobody said it rained.", "it rained", ""},
    /* Behind a participle that opens the sentence. */
    {"Asked whether it rained, Ann Lee laughed.", "whether it rained", "Ann Lee next"},
};

static void those_who_may_say_it_are_found(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		char *tellers = tellers_of(cases[i].text, cases[i].reported);
		assert_string_equal(tellers, cases[i].tellers);
		free(tellers);
	}
}

/* A word of grammar looks like itself, others like their ending, a name like a name; where a phrase ends is seen. */
static void words_look_like_their_kind(void **state)
{
	(void)state;
	struct found found = claimed_in("The towers fell and the bridges sank when Ann Lee, Bo Ek and “they” left.");
	struct outline outline = outline_of(&found);
	struct glances glances = {0};
	glance_all(&glances, &outline);
	enum { THE, TOWERS, FELL, AND, THE_2, BRIDGES, SANK, WHEN, ANN, LEE, COMMA, BO, EK, AND_2, QUOTE, LEFT, STOP };
	const struct glance *at = glances.at;
	assert_int_equal(glances.count, STOP + 1);
	assert_int_equal(at[THE].look, at[THE_2].look);
	assert_int_equal(at[AND].look, at[AND_2].look);
	assert_int_equal(at[TOWERS].look, at[BRIDGES].look);
	assert_int_equal(at[ANN].look, at[BO].look);
	assert_int_not_equal(at[TOWERS].look, at[FELL].look);
	assert_int_not_equal(at[THE].look, at[AND].look);
	assert_int_not_equal(at[COMMA].look, at[STOP].look);
	assert_int_not_equal(at[TOWERS].word, at[BRIDGES].word);
	assert_int_equal(at[COMMA].word, 0);
	assert_int_equal(at[QUOTE].word, 0);
	assert_false(at[THE].turns || at[TOWERS].turns || at[ANN].turns);
	assert_true(at[AND].turns && at[COMMA].turns && at[WHEN].turns);
	array_release(&glances);
	outline_release(&outline);
	claimed_release(&found);

	for (uint32_t count = 0; count < 40; count++)
		assert_in_range(glance_step(count + 1), glance_step(count), glance_step(count) + 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(those_who_may_say_it_are_found),
	    cmocka_unit_test(words_look_like_their_kind),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
