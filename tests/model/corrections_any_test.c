/* SPDX-License-Identifier: MIT */
#include "model/corrections.h"

#include <stdlib.h>
#include <string.h>

#include "tests/model/corrections_scene.h"
#include "tests/test.h"

/* What every pass over findings may rely on. */
static void assert_sound(const struct scene *scene, const struct findings *findings)
{
	const struct mentions *mentions = &findings->mentions;
	const struct quotes *quotes = &findings->quotes;
	uint32_t groups = 0, before = 0;
	for (size_t i = 0; i < mentions->count; i++) {
		const struct mention *mention = &mentions->at[i];
		assert_true(mention->span.end <= scene->document->text.count && !span_is_empty(mention->span));
		assert_true(mention->entity < findings->entities.count);
		assert_true(i == 0 || span_compare(mentions->at[i - 1].span, mention->span) < 0);
		for (size_t j = 0; j < i; j++)
			assert_true(!span_overlaps(mentions->at[j].span, mention->span) ||
				    span_contains(mentions->at[j].span, mention->span));
		assert_true(mention->inside == NONE ||
			    span_contains(mentions->at[mention->inside].span, mention->span));
	}
	for (uint32_t i = 0; i < findings->entities.count; i++) {
		const uint32_t first = findings->entities.at[i].first;
		assert_true(*findings_name(findings, i));
		assert_true(first == NONE || (first < mentions->count && mentions->at[first].entity == i));
		assert_true(first == NONE || i == 0 || before <= first);
		before = first == NONE ? UINT32_MAX : first;
		for (uint32_t m = 0; m < findings->entities.at[i].member_count; m++)
			assert_true(findings->members.at[findings->entities.at[i].members + m] <
				    findings->entities.count);
	}
	for (uint32_t i = 0; i < quotes->count; i++) {
		const struct quote *quote = &quotes->at[i];
		assert_true(i == 0 || span_compare(quotes->at[i - 1].span, quote->span) < 0);
		assert_true((quote->speaker == NONE) == (quote->basis == BASIS_NONE));
		assert_true(quote->speaker == NONE || quote->speaker < findings->entities.count);
		assert_true(quote->said_as == NONE || quote->said_as < mentions->count);
		assert_true(quote->group <= groups && quote->confidence <= 100 && quote->surest < quotes->count);
		groups += quote->group == groups;
	}
}

static void assert_same(const struct findings *a, const struct findings *b)
{
	assert_int_equal(a->strings.count, b->strings.count);
	assert_int_equal(a->mentions.count, b->mentions.count);
	assert_int_equal(a->entities.count, b->entities.count);
	assert_int_equal(a->quotes.count, b->quotes.count);
	assert_memory_equal(a->strings.at, b->strings.at, a->strings.count);
	for (size_t i = 0; i < a->mentions.count; i++)
		assert_memory_equal(&a->mentions.at[i], &b->mentions.at[i], sizeof *a->mentions.at);
	for (size_t i = 0; i < a->quotes.count; i++) {
		assert_int_equal(a->quotes.at[i].speaker, b->quotes.at[i].speaker);
		assert_int_equal(a->quotes.at[i].basis, b->quotes.at[i].basis);
		assert_int_equal(a->quotes.at[i].said_as, b->quotes.at[i].said_as);
		assert_int_equal(a->quotes.at[i].group, b->quotes.at[i].group);
		assert_int_equal(a->quotes.at[i].surest, b->quotes.at[i].surest);
	}
}

static struct who any_who(const struct findings *findings)
{
	static const char *const names[] = {"Wren", "Cy", "He", "One", "ada holm", "B\033[31mo", "A Wren saw it."};
	if (rand() % 3 == 0)
		return (struct who){names[(size_t)rand() % COUNT(names)], {0, 0}};
	return who_of(findings, (uint32_t)rand() % (uint32_t)findings->entities.count);
}

/* A correction of what is shown now, as a reader makes them. */
static struct value *any_correction(const struct scene *scene, const struct findings *shown)
{
	const struct span quote = shown->quotes.at[(size_t)rand() % shown->quotes.count].span;
	const struct span mention = shown->mentions.at[(size_t)rand() % shown->mentions.count].span;
	switch (rand() % 8) {
	case 0: return correction_no_speech(scene->document, quote);
	case 1: return correction_not_told(scene->document, quote);
	case 2:
	case 3: return correction_merge(scene->document, any_who(shown), any_who(shown));
	case 4:
	case 5: return correction_split(scene->document, mention, rand() % 2, any_who(shown));
	default: return correction_speaker(scene->document, quote, any_who(shown));
	}
}

/* A live correction is taken back, by chance. */
static void take_any(struct entries *entries)
{
	if (entries->count)
		entries_take(entries, entry_text(entries->at[(size_t)rand() % entries->count], "id"));
}

static void any_corrections_leave_findings_sound(void **state)
{
	(void)state;
	srand(11);
	setenv("SOURCE_DATE_EPOCH", "1000", 1);
	for (int round = 0; round < 400; round++) {
		struct scene scene = scene_of(story);
		struct findings *shown = scene_lay(&scene, &scene, NULL);
		for (int step = 0; step < 12 && shown->quotes.count; step++) {
			if (rand() % 4)
				entries_add(&scene.entries, any_correction(&scene, shown), NULL);
			else
				take_any(&scene.entries);
			findings_free(shown);
			shown = scene_lay(&scene, &scene, NULL);
			assert_sound(&scene, shown);
		}
		/* Kept and read again, it is the same; with all of it taken back, what was found. */
		struct value *kept = entries_value(&scene.entries, NULL);
		struct scene again = scene_of(story);
		entries_merge(&again.entries, kept);
		struct findings *read = scene_lay(&again, &again, NULL);
		assert_same(shown, read);
		for (size_t i = 0; i < again.entries.count; i++)
			entries_take(&again.entries, entry_text(again.entries.at[i], "id"));
		struct findings *back = scene_lay(&again, &again, NULL);
		assert_same(again.found, back);
		findings_free(back);
		findings_free(read);
		findings_free(shown);
		value_free(kept);
		scene_release(&again);
		scene_release(&scene);
	}
}

/* Whatever a file holds. */
static void foreign_corrections_do_nothing(void **state)
{
	(void)state;
	static const char foreign[] =
	    "[{\"id\":\"1\"},{\"id\":\"2\",\"kind\":\"speaker\"},{\"id\":\"3\",\"kind\":\"speaker\",\"quote\":{"
	    "\"prefix\":\"\","
	    "\"exact\":\"“One,”\",\"suffix\":\"\"}},{\"id\":\"4\",\"kind\":\"merge\",\"entity\":{\"name\":\"Bo\"},"
	    "\"who\":7},"
	    "{\"id\":\"5\",\"kind\":\"merge\",\"entity\":{\"name\":\"Bo\"},\"who\":{\"name\":\"Nobody Known\"}},"
	    "{\"id\":\"6\",\"kind\":\"split\",\"mention\":{\"exact\":1}},{\"id\":\"7\",\"kind\":\"other\"},"
	    "{\"id\":\"8\",\"kind\":\"split\",\"mention\":{\"prefix\":\"\",\"exact\":\"Bo\",\"suffix\":\"\"},\"who\":{}"
	    "}]";
	struct scene scene = scene_of(story);
	struct error error = {0};
	struct value *list = value_read(foreign, sizeof foreign - 1, &error);
	entries_merge(&scene.entries, list);
	assert_int_equal(scene.entries.count, 8);
	struct findings *findings = scene_lay(&scene, &scene, NULL);
	assert_same(scene.found, findings);
	findings_free(findings);
	value_free(list);
	scene_release(&scene);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(any_corrections_leave_findings_sound),
	    cmocka_unit_test(foreign_corrections_do_nothing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
