/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/tag_context.h"
#include "model/find/tag_trait.h"

/* What is looked at; the value that it has goes with it. Where there is a number of tokens to look at, their distance is part of the value. */
enum tag_feature {
	FEATURE_BIAS,
	FEATURE_WORD,
	FEATURE_CASED,
	FEATURE_SHAPE,
	FEATURE_PREFIX,
	FEATURE_SUFFIX,
	FEATURE_SUFFIX_BESIDE,
	FEATURE_LETTERS,
	FEATURE_LETTERS_AROUND,
	FEATURE_LIST,
	FEATURE_LISTS,
	FEATURE_LISTS_BEFORE,
	FEATURE_LISTS_BEHIND,
	FEATURE_KINDS,
	FEATURE_PHRASE,
	FEATURE_PHRASE_AROUND,
	FEATURE_RULE,
	FEATURE_RULE_CASED,
	FEATURE_RULE_SURE,
	FEATURE_ELSEWHERE,
	FEATURE_CLUSTER,
	FEATURE_CLUSTER_MIDDLE,
	FEATURE_CLUSTER_COARSE,
	FEATURE_CLUSTERS_BEFORE,
	FEATURE_CLUSTERS_BEHIND,
	FEATURE_CLUSTER_LAST,
	FEATURE_ELSEWHERE_RULE,
	FEATURE_ELSEWHERE_LAST,
	FEATURE_OPENS,
	FEATURE_POSITION,
	FEATURE_HABIT,
	FEATURE_HABIT_BESIDE,
	FEATURE_RUN,
	FEATURE_RUN_FIRST,
	FEATURE_RUN_LAST,
	FEATURE_RUN_LISTS,
	FEATURE_BEFORE_RUN,
	FEATURE_BEHIND_RUN,
	FEATURE_NOUN,
	FEATURE_NOUN_RULE
};

/* Distances count from two tokens before. */
enum { HERE = 2 };

/* What stands beyond a sentence's ends. */
static const struct trait outside = {.lower = 1, .shape = 1};

static const struct trait *at(const struct traits *self, uint32_t i)
{
	return i < self->of.count ? &self->of.at[i] : &outside;
}

/* Whether a feature is of what stands around the token, as the text has it there: not what the lists, rules or document know of it. */
static bool is_around(enum tag_feature feature, uint32_t distance)
{
	switch (feature) {
	case FEATURE_WORD:
	case FEATURE_SHAPE:
	case FEATURE_SUFFIX_BESIDE:
	case FEATURE_CLUSTER:
	case FEATURE_CLUSTER_MIDDLE:
	case FEATURE_CLUSTER_COARSE:
	case FEATURE_LISTS:
	case FEATURE_KINDS:
	case FEATURE_PHRASE: return distance != HERE;
	case FEATURE_BEFORE_RUN:
	case FEATURE_BEHIND_RUN:
	case FEATURE_NOUN: return true;
	default: return false;
	}
}

/* Adds a feature of the token at a distance. That nothing is known is none. */
static void add_at(struct tag_features *features, enum tag_feature feature, uint32_t distance, uint32_t value)
{
	if (!value || features->all.count == FEATURES_MAX)
		return;
	features->around[features->all.count] = is_around(feature, distance);
	features_add(&features->all, (uint32_t)feature << 4 | (distance & 15), value);
}

static void add(struct tag_features *features, enum tag_feature feature, uint32_t value)
{
	add_at(features, feature, 0, value);
}

static void add_spelling(const struct trait *trait, struct tag_features *features)
{
	add(features, FEATURE_CASED, features_mix(trait->lower, trait->letters));
	for (uint32_t i = 0; i < TRAIT_PREFIXES && trait->prefixes[i]; i++)
		add_at(features, FEATURE_PREFIX, i, trait->prefixes[i]);
	for (uint32_t i = 0; i < TRAIT_SUFFIXES && trait->suffixes[i]; i++)
		add_at(features, FEATURE_SUFFIX, i, trait->suffixes[i]);
	for (uint32_t bit = 0, left = trait->lists; left; bit++, left >>= 1)
		if (left & 1)
			add(features, FEATURE_LIST, 1 + bit);
}

/* What up to two tokens before and behind are. */
static void add_around(const struct traits *self, uint32_t i, struct tag_features *features)
{
	for (uint32_t distance = 0; distance <= 2 * HERE; distance++) {
		const struct trait *trait = at(self, i + distance - HERE);
		add_at(features, FEATURE_WORD, distance, trait->lower);
		add_at(features, FEATURE_CLUSTER, distance, trait->clusters[0]);
		add_at(features, FEATURE_CLUSTER_COARSE, distance, trait->clusters[2]);
		if (distance == 0 || distance == 2 * HERE)
			continue;
		add_at(features, FEATURE_CLUSTER_MIDDLE, distance, trait->clusters[1]);
		add_at(features, FEATURE_SHAPE, distance, trait->shape);
		add_at(features, FEATURE_LISTS, distance, trait->lists);
		add_at(features, FEATURE_KINDS, distance, trait->kinds);
		add_at(features, FEATURE_PHRASE, distance, trait->phrase);
		add_at(features, FEATURE_RULE, distance, trait->rule);
		add_at(features, FEATURE_ELSEWHERE, distance, trait->elsewhere);
		if (distance != HERE)
			add_at(features, FEATURE_SUFFIX_BESIDE, distance, trait->suffixes[2]);
	}
	const struct trait *before = at(self, i - 1), *here = at(self, i), *behind = at(self, i + 1);
	add(features, FEATURE_LETTERS, (uint32_t)here->letters << 4 | before->letters);
	add(features, FEATURE_LETTERS_AROUND,
	    (uint32_t)here->letters << 8 | (uint32_t)before->letters << 4 | behind->letters);
	add(features, FEATURE_LISTS_BEFORE, features_mix(before->lists, here->lists));
	add(features, FEATURE_LISTS_BEHIND, features_mix(here->lists, behind->lists));
	add(features, FEATURE_ELSEWHERE_RULE, features_mix(here->elsewhere, here->rule));
	add(features, FEATURE_CLUSTERS_BEFORE, before->clusters[1] << 16 | here->clusters[1]);
	add(features, FEATURE_CLUSTERS_BEHIND, here->clusters[1] << 16 | behind->clusters[1]);
	add(features, FEATURE_RULE_SURE, here->sure);
	add(features, FEATURE_RULE_CASED, features_mix(here->rule, here->lists));
	add(features, FEATURE_PHRASE_AROUND, before->phrase << 16 | here->phrase << 8 | behind->phrase);
}

static void add_document(const struct traits *self, uint32_t i, struct tag_features *features)
{
	enum { FAR = 5 };
	const struct trait *here = at(self, i);
	const uint32_t common = here->lists & (WORD_COMMON | WORD_FUNCTION);
	add(features, FEATURE_OPENS, (uint32_t)here->opens | common << 1);
	add(features, FEATURE_POSITION, (i < FAR ? i : FAR) << 4 | here->letters);
	add(features, FEATURE_HABIT, (here->habit << 3 | here->letters) << 1 | here->opens);
	add_at(features, FEATURE_HABIT_BESIDE, 1, at(self, i - 1)->habit);
	add_at(features, FEATURE_HABIT_BESIDE, 2, at(self, i + 1)->habit);
}

/* The run of capitals that the token stands in: its ends, and what stands before and behind it. */
static void add_run(const struct traits *self, uint32_t i, struct tag_features *features)
{
	enum { LONG = 5 };
	const struct trait *here = at(self, i);
	if (here->run_end == here->run_first)
		return;
	const uint32_t length = here->run_end - here->run_first;
	const struct trait *first = at(self, here->run_first), *last = at(self, here->run_end - 1);
	add(features, FEATURE_RUN,
	    (length < LONG ? length : LONG) << 8 | (i - here->run_first < LONG ? i - here->run_first : LONG));
	add(features, FEATURE_NOUN, here->noun);
	if (here->noun)
		add(features, FEATURE_NOUN_RULE, features_mix(here->noun, here->rule));
	add(features, FEATURE_BEFORE_RUN, at(self, here->run_first - 1)->lower);
	add(features, FEATURE_BEHIND_RUN, at(self, here->run_end)->lower);
	if (length == 1)
		return;
	add(features, FEATURE_ELSEWHERE_LAST, last->elsewhere);
	add(features, FEATURE_CLUSTER_LAST, last->clusters[0]);
	add(features, FEATURE_RUN_FIRST, first->lower);
	add(features, FEATURE_RUN_LAST, last->lower);
	add(features, FEATURE_RUN_LISTS, features_mix(first->lists, last->lists));
}

void tag_traits_features(const struct traits *self, uint32_t i, struct tag_features *features)
{
	features->all.count = 0;
	add(features, FEATURE_BIAS, 1);
	add_spelling(at(self, i), features);
	add_around(self, i, features);
	add_document(self, i, features);
	add_run(self, i, features);
	const uint32_t before = features->all.count;
	tag_context_features(self, i, &features->all);
	for (uint32_t k = before; k < features->all.count; k++)
		features->around[k] = true;
}
