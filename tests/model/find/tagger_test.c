/* SPDX-License-Identifier: MIT */
#include "model/find/tagger.h"

#include <string.h>

#include "base/memory.h"
#include "model/find/tag_evidence.h"
#include "model/find/tag_path.h"
#include "model/find/tag_trait.h"
#include "model/words/weights.h"
#include "tests/model/find/found.h"
#include "tests/test.h"

static void weights_that_are_cut_are_refused(void **state)
{
	(void)state;
	size_t length;
	const char *bytes = weights_find("names", &length);
	struct tag_model model;
	assert_true(tag_model_read(&model, bytes, length));
	const size_t cuts[] = {0, 3, TAG_MODEL_HEADER, 2 * TAG_COUNT * TAG_COUNT, length / 2, length - 1};
	for (size_t i = 0; i < COUNT(cuts); i++) {
		assert_false(tag_model_read(&model, bytes, cuts[i]));
		assert_null(model.features);
	}
}

static void weights_of_another_kind_are_refused(void **state)
{
	(void)state;
	size_t length;
	const char *bytes = weights_find("speaker", &length);
	struct tag_model model;
	assert_false(tag_model_read(&model, bytes, length));
}

/* Every tag of a path joins the one before it, and none is left open at its ends. */
static void the_best_path_holds_whole_names(void **state)
{
	(void)state;
	size_t length;
	struct tag_model model;
	struct tag_path path = {0};
	const char *bytes = weights_find("names", &length);
	assert_true(tag_model_read(&model, bytes, length));
	uint32_t random = 1;
	for (int i = 0; i < 200; i++) {
		array_push(&path.scores, (struct tag_scores){{0}});
		for (uint8_t tag = 0; tag < TAG_COUNT; tag++) {
			random = random * 1664525 + 1013904223;
			array_last(&path.scores).of[tag] = (int32_t)(random >> 24);
		}
	}
	tag_path_find(&path, &model);
	assert_int_equal(path.tags.count, 200);
	for (size_t i = 0; i < path.tags.count; i++)
		assert_true(tag_joins(i ? path.tags.at[i - 1] : TAG_NONE, path.tags.at[i]));
	assert_true(tag_ends(array_last(&path.tags)));
	tag_path_release(&path);
}

/* What speaks for a kind of the first token, where only what stands around the last one says anything. */
static int32_t said_of_first(const char *text, uint32_t last)
{
	struct found found = found_in(text);
	struct tag_evidence evidence = {0};
	const struct tag_scores nothing = {{0}};
	struct tag_scores around = {{0}}, scores;
	const uint8_t tag = tag_of(ENTITY_ORG, TAG_WHOLE);
	around.of[tag] = 100;
	tag_evidence_add(&evidence, &found.work, 0, &nothing, &nothing, TAG_WHOLE);
	tag_evidence_add(&evidence, &found.work, last, &nothing, &around, TAG_WHOLE);
	tag_evidence_score(&evidence, 1, &scores);
	assert_int_equal(scores.of[tag], 100); /* its own does not count twice */
	tag_evidence_score(&evidence, 0, &scores);
	assert_int_equal(scores.of[TAG_NONE], 0);
	tag_evidence_release(&evidence);
	found_release(&found);
	return scores.of[tag];
}

/* What speaks for a kind of the first token, where the same stands around so many places behind it. */
static int32_t said_by_places(const uint32_t *places, size_t count)
{
	struct found found = found_in("Quorvel sank. We saw Quorvel there, and Quorvel here");
	struct tag_evidence evidence = {0};
	const struct tag_scores nothing = {{0}};
	struct tag_scores around = {{0}}, scores;
	const uint8_t tag = tag_of(ENTITY_ORG, TAG_WHOLE);
	around.of[tag] = 100;
	tag_evidence_add(&evidence, &found.work, 0, &nothing, &nothing, TAG_WHOLE);
	for (size_t i = 0; i < count; i++)
		tag_evidence_add(&evidence, &found.work, places[i], &nothing, &around, TAG_WHOLE);
	tag_evidence_score(&evidence, 0, &scores);
	tag_evidence_release(&evidence);
	found_release(&found);
	return scores.of[tag];
}

/* A signature under each of many letters made a place of who wrote them. */
static void the_same_surroundings_twice_in_a_row_count_once(void **state)
{
	(void)state;
	static const uint32_t places[] = {5, 9};
	assert_in_range(said_by_places(places, 1), 1, 99);
	assert_int_equal(said_by_places(places, 2), said_by_places(places, 1));
}

static void what_stands_around_a_word_elsewhere_counts(void **state)
{
	(void)state;
	assert_in_range(said_of_first("Quorvel sank. We saw Quorvel there", 5), 1, 99);
	assert_int_equal(said_of_first("Quorvel sank. We saw QUORVEL there", 5), 0);
	assert_int_equal(said_of_first("Quorvel sank. We saw Brandt there", 5), 0);
	assert_int_equal(said_of_first("Quorvel sank. We saw quorvel there", 5), 0);
}

/* Which tokens of a sentence may be part of a name: "x" for each that may, "." for each other one. */
static void assert_live(const char *text, const char *expected)
{
	struct found found = found_in(text);
	struct traits traits = {0};
	char live[64] = "";
	tag_traits_begin(&traits, &found.work);
	tag_traits_read(&traits, &found.work, found.work.sentences.at[0]);
	for (size_t i = 0; i < traits.of.count && i + 1 < sizeof live; i++)
		live[i] = traits.of.at[i].live ? 'x' : '.';
	assert_string_equal(live, expected);
	tag_traits_release(&traits);
	found_release(&found);
}

static void small_words_count_between_capitals_only(void **state)
{
	(void)state;
	assert_live("it went to the Bank of England today", "....xxx.");
	assert_live("we saw it there", "....");
	assert_live("it hit Apollo 13 and then more", "..xx...");
	assert_live("it was Ursula von der Linde then", "..xxxx.");
	assert_live("it left Oslo to go by train to Bergen", "..x.....x");
}

static void a_hyphen_that_stands_apart_may_join(void **state)
{
	(void)state;
	assert_live("it was Park Sun - ae who won", "..xxxx..");
	assert_live("it was a win - ae or not", "........");
	assert_live("it was Ohio -- The children left", "..x..x..");
}

/* Where an organisation is, is no part of its name. */
static void a_name_ends_before_where_it_is(void **state)
{
	(void)state;
	struct found found = found_in(
	    "The Federal Office of Transport in Bern takes another view. The Ministry of Ports in Oslo said no.");
	for (size_t i = 0; i < found.work.names.count; i++) {
		const struct name *name = &found.work.names.at[i];
		for (uint32_t k = name->first; k < name->end; k++)
			assert_false(token_is(found.document, &found.work.tokens.at[k], "in"));
	}
	assert_true(found.work.names.count > 1);
	found_release(&found);
}

static void a_list_of_names_as_long_as_a_book_takes_linear_time(void **state)
{
	(void)state;
	enum { NAMES = 50000 };
	struct buffer text = {0};
	for (int i = 0; i < NAMES; i++)
		buffer_format(&text, "Orla Finch, ");
	struct found found = found_in(buffer_text(&text));
	assert_true(found.work.names.count >= NAMES);
	assert_true(found.work.findings->entities.count < 10);
	found_release(&found);
	buffer_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(weights_that_are_cut_are_refused),
	    cmocka_unit_test(weights_of_another_kind_are_refused),
	    cmocka_unit_test(the_best_path_holds_whole_names),
	    cmocka_unit_test(what_stands_around_a_word_elsewhere_counts),
	    cmocka_unit_test(the_same_surroundings_twice_in_a_row_count_once),
	    cmocka_unit_test(small_words_count_between_capitals_only),
	    cmocka_unit_test(a_hyphen_that_stands_apart_may_join),
	    cmocka_unit_test(a_name_ends_before_where_it_is),
	    cmocka_unit_test(a_list_of_names_as_long_as_a_book_takes_linear_time),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
