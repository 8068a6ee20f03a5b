/* SPDX-License-Identifier: MIT */
#include "model/find/opening.h"

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "model/find/closing.h"
#include "tests/model/find/claimed.h"
#include "tests/test.h"

/* The first word of a text that may report. */
struct scene {
	struct found found;
	struct outline outline;
	struct glances glances;
	struct telling telling;
};

static void scene_set(struct scene *self, const char *text)
{
	memset(self, 0, sizeof *self);
	self->found = claimed_in(text);
	outline_make(&self->outline, &self->found.work, (struct span){0, (uint32_t)strlen(text)}, NONE);
	glance_all(&self->glances, &self->outline);
	assert_true(telling_next(&self->outline, &self->glances, 0, &self->telling));
}

static void scene_release(struct scene *self)
{
	array_release(&self->glances);
	outline_release(&self->outline);
	claimed_release(&self->found);
}

static void put_words(const struct scene *scene, uint32_t first, uint32_t end, struct buffer *out)
{
	const struct span words = outline_stretch(&scene->outline, first, end);
	buffer_add(out, scene->found.document->text.at + words.start, span_length(words));
}

/*
 * The openings: "+" for what begins behind the word, "-" for what lies before it or its subject, "/" before the word
 * itself, "*" around, "=" its subject.
 */
static char *openings_of(const char *text)
{
	static const char ways[] = "0+-/*=";
	struct scene scene;
	struct openings openings;
	struct buffer out = {0};
	scene_set(&scene, text);
	opening_find(&openings, &scene.telling);
	assert_int_equal(openings.at[0].way, WAY_NOWHERE);
	for (uint32_t i = 1; i < openings.count; i++) {
		const struct opening *opening = &openings.at[i];
		buffer_puts(&out, i > 1 ? "|" : "");
		buffer_putc(&out, ways[opening->way]);
		put_words(&scene, opening->first, opening->end, &out);
	}
	scene_release(&scene);
	buffer_text(&out);
	return buffer_take(&out);
}

static const struct {
	const char *text, *openings;
} openings[] = {
    {"Ann Lee said it rained.", "+it rained"},
    {"Ann Lee said that it rained.", "+that it rained"},
    /* Behind a listener, a time, a preposition and a comma. */
    {"Ann Lee told Bo Ek that it rained.", "+Bo Ek that it rained|+that it rained"},
    {"Ann Lee said on Monday the road was shut.",
     "+on Monday the road was shut|+Monday the road was shut|+the road was shut"},
    {"Ann Lee spoke of the road.", "+of the road|+the road"},
    {"Ann Lee said, of course, it rained.", "+of course, it rained|+course, it rained|+it rained"},
    /* Before the word's subject, or before the word. */
    {"It rains, Ann Lee said.", "-It rains"},
    {"But it rains, Ann Lee said.", "-But it rains|-it rains"},
    {"When it rains, it pours, Ann Lee said.", "-When it rains, it pours|-it rains, it pours|-it pours"},
    {"It rains, according to Ann Lee.", "/It rains"},
    /* On both sides. */
    {"It may, Ann Lee said, rain.", "+rain|-It may|*It may"},
    /* Who does not speak. */
    {"The plan was criticised by Ann Lee.", "+by Ann Lee|+Ann Lee|=The plan"},
    /* Quotations that are said by it are within. */
    {"Ann Lee said that it was “late”.", "+that it was “late”|+“late”"},
    {"“It rains” a lot, Ann Lee said.", "-“It rains” a lot"},
    {"It “rains” a lot, Ann Lee said.", "-It “rains” a lot|-“rains” a lot"},
};

static void reported_speech_may_begin_in_some_places(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(openings); i++) {
		char *found = openings_of(openings[i].text);
		assert_string_equal(found, openings[i].openings);
		free(found);
	}
}

/* Where what begins with a word may end: the last words. */
static char *closings_of(const char *text, const char *first)
{
	struct scene scene;
	struct closings closings;
	struct buffer out = {0};
	scene_set(&scene, text);
	closing_find(&closings, &scene.telling, outline_at(&scene.outline, (uint32_t)(strstr(text, first) - text)));
	for (uint32_t i = 0; i < closings.count; i++) {
		buffer_puts(&out, i ? "|" : "");
		put_words(&scene, closings.at[i].end - 1, closings.at[i].end, &out);
	}
	scene_release(&scene);
	buffer_text(&out);
	return buffer_take(&out);
}

static const struct {
	const char *text, *first, *closings;
} closings[] = {
    {"Ann Lee said it rained.", "it", "rained"},
    {"Ann Lee said it rained, and that it was late in May.", "it", "rained|and|late|in|May"},
    {"Ann Lee said it rained while Bo Ek slept — all day.", "it", "rained|slept|day"},
    /* Not before the quotations that are said by the word. */
    {"Ann Lee said it was late, and “dear”, in May.", "it", "“dear”|in|May"},
    /* Of many places the first ones and the last ones. */
    {"Ann Lee said a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s.", "a, b",
     "a|b|c|d|e|f|g|h|i|j|n|o|p|q|r|s"},
};

static void it_may_end_before_marks_and_small_words(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(closings); i++) {
		char *found = closings_of(closings[i].text, closings[i].first);
		assert_string_equal(found, closings[i].closings);
		free(found);
	}
}

/* All that is seen of an opening and of a closing has room; two places are not seen alike. */
static void each_place_is_seen_in_its_own_way(void **state)
{
	(void)state;
	struct scene scene;
	struct openings places;
	struct opening_sight sight;
	struct features seen[2] = {{.count = 0}, {.count = 0}};
	scene_set(&scene, "On Monday, Ann Lee told Bo Ek that it rained, and left.");
	opening_find(&places, &scene.telling);
	opening_see(&sight, &scene.telling, false);
	opening_view(&sight, &scene.telling, &places.at[1], &seen[0]);
	opening_view(&sight, &scene.telling, &places.at[2], &seen[1]);
	assert_in_range(seen[0].count, 1, FEATURES_MAX - 1);
	assert_memory_not_equal(seen[0].at, seen[1].at, sizeof seen[0].at[0] * seen[0].count);

	struct closings ends;
	struct features ending = {.count = 0};
	closing_find(&ends, &scene.telling, places.at[1].first);
	closing_view(&ends, &scene.telling, 0, &ending);
	assert_in_range(ending.count, 1, FEATURES_MAX - 1);
	scene_release(&scene);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(reported_speech_may_begin_in_some_places),
	    cmocka_unit_test(it_may_end_before_marks_and_small_words),
	    cmocka_unit_test(each_place_is_seen_in_its_own_way),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
