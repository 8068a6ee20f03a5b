/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/train/tag_exam.h"

#include <stdio.h>

#include "model/find/tag_path.h"

/* The tag that the annotations give a token: of several kinds, which stand for the rarer ones, the last: OTHER. */
static uint8_t gold_tag(tag_set allowed)
{
	uint8_t last = TAG_NONE;
	for (uint8_t tag = 1; !(allowed & 1) && tag < TAG_COUNT; tag++)
		if (allowed >> tag & 1)
			last = tag;
	return last;
}

static void score(const struct tag_lessons *lessons, uint32_t token, const struct tag_model *model,
		  struct tag_scores *scores)
{
	struct features features = {.count = 0};
	for (uint32_t i = token ? lessons->feature_ends.at[token - 1] : 0; i < lessons->feature_ends.at[token]; i++)
		features.at[features.count++] = (uint32_t)lessons->keys.at[lessons->features.at[i]];
	tag_model_score(model, &features, scores);
}

/* Counts the names of both. Those end together that begin and end with the same tags, and have no other between. */
static void count(const struct tag_path *path, const tag_set *allowed, struct tag_marks *marks)
{
	bool same = true;
	for (size_t i = 0; i < path->tags.count; i++) {
		const uint8_t tag = path->tags.at[i], gold = gold_tag(allowed[i]);
		if (tag_begins(tag) || tag_begins(gold))
			same = tag_begins(tag) && tag_begins(gold);
		same = same && tag == gold;
		if (gold != TAG_NONE && tag_ends(gold))
			marks->there[tag_kind(gold)]++;
		if (tag != TAG_NONE && tag_ends(tag) && (gold != TAG_NONE || !(allowed[i] >> tag & 1)))
			marks->tagged[tag_kind(tag)]++;
		if (tag != TAG_NONE && tag_ends(tag) && same)
			marks->right[tag_kind(tag)]++;
	}
}

void tag_exam_take(const struct tag_model *model, const struct tag_lessons *lessons, struct tag_marks *marks)
{
	struct tag_path path = {0};
	for (size_t i = 0; i < lessons->all.count; i++) {
		const struct tag_lesson lesson = lessons->all.at[i];
		path.scores.count = 0;
		for (uint32_t token = lesson.first; token < lesson.end; token++) {
			array_push(&path.scores, (struct tag_scores){{0}});
			score(lessons, token, model, &array_last(&path.scores));
		}
		tag_path_find(&path, model);
		count(&path, lessons->allowed.at + lesson.first, marks);
	}
	tag_path_release(&path);
}

static void print(const char *name, double there, double tagged, double right)
{
	const double precision = tagged > 0 ? 100 * right / tagged : 0, recall = there > 0 ? 100 * right / there : 0;
	const double both = right > 0 ? 2 * precision * recall / (precision + recall) : 0;
	printf("%-8s P %5.1f R %5.1f F1 %5.1f of %.0f\n", name, precision, recall, both, there);
}

void tag_exam_print(const struct tag_marks *marks)
{
	double there = 0, tagged = 0, right = 0;
	for (enum entity_kind kind = 0; kind < ENTITY_KIND_COUNT; kind++) {
		const bool core = kind == ENTITY_PERSON || kind == ENTITY_ORG || kind == ENTITY_PLACE;
		there += core ? marks->there[kind] : 0;
		tagged += core ? marks->tagged[kind] : 0;
		right += core ? marks->right[kind] : 0;
		if (marks->there[kind] + marks->tagged[kind])
			print(entity_kind_name(kind), marks->there[kind], marks->tagged[kind], marks->right[kind]);
	}
	print("core", there, tagged, right);
}
