/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/tag_path.h"

enum { IMPOSSIBLE = INT32_MIN / 2 };

/* The sums of the best paths to each tag. */
struct sums {
	int32_t of[TAG_COUNT];
};

static void consider(const struct tag_model *model, const struct sums *before, uint8_t from, uint8_t to,
		     struct sums *sums, struct tag_choices *choices)
{
	const int32_t sum = before->of[from] + model->joins[from][to];
	if (sum <= sums->of[to])
		return;
	sums->of[to] = sum;
	choices->of[to] = from;
}

/* From a tag that ends a name, or is none, to all that begin one. */
static void begin_names(const struct tag_model *model, const struct sums *before, uint8_t from, struct sums *sums,
			struct tag_choices *choices)
{
	consider(model, before, from, TAG_NONE, sums, choices);
	for (enum entity_kind kind = 0; kind < ENTITY_KIND_COUNT; kind++) {
		consider(model, before, from, tag_of(kind, TAG_FIRST), sums, choices);
		consider(model, before, from, tag_of(kind, TAG_WHOLE), sums, choices);
	}
}

/* The same from all of them, but for those than which none is better whatever follows. */
static void begin_all_names(const struct tag_model *model, const struct sums *before, struct sums *sums,
			    struct tag_choices *choices)
{
	begin_names(model, before, TAG_NONE, sums, choices);
	for (enum entity_kind kind = 0; kind < ENTITY_KIND_COUNT; kind++)
		for (enum tag_place place = TAG_LAST; place <= TAG_WHOLE; place++) {
			const uint8_t from = tag_of(kind, place);
			if (before->of[from] + model->leads[from] > before->of[TAG_NONE])
				begin_names(model, before, from, sums, choices);
		}
}

static void go_on_with_names(const struct tag_model *model, const struct sums *before, struct sums *sums,
			     struct tag_choices *choices)
{
	for (enum entity_kind kind = 0; kind < ENTITY_KIND_COUNT; kind++)
		for (enum tag_place from = TAG_FIRST; from <= TAG_INNER; from++)
			for (enum tag_place to = TAG_INNER; to <= TAG_LAST; to++)
				if (before->of[tag_of(kind, from)] > IMPOSSIBLE)
					consider(model, before, tag_of(kind, from), tag_of(kind, to), sums, choices);
}

static void step(const struct tag_model *model, const struct tag_scores *scores, struct sums *sums,
		 struct tag_choices *choices)
{
	const struct sums before = *sums;
	for (uint8_t tag = 0; tag < TAG_COUNT; tag++)
		sums->of[tag] = IMPOSSIBLE;
	begin_all_names(model, &before, sums, choices);
	go_on_with_names(model, &before, sums, choices);
	for (uint8_t tag = 0; tag < TAG_COUNT; tag++)
		if (sums->of[tag] > IMPOSSIBLE)
			sums->of[tag] += scores->of[tag];
}

static uint8_t best_end(const struct tag_model *model, const struct sums *sums)
{
	uint8_t best = TAG_NONE;
	for (uint8_t tag = 0; tag < TAG_COUNT; tag++)
		if (tag_ends(tag) &&
		    sums->of[tag] + model->joins[tag][TAG_NONE] > sums->of[best] + model->joins[best][TAG_NONE])
			best = tag;
	return best;
}

void tag_path_find(struct tag_path *self, const struct tag_model *model)
{
	struct sums sums;
	self->tags.count = self->choices.count = 0;
	for (uint8_t tag = 0; tag < TAG_COUNT; tag++)
		sums.of[tag] = tag == TAG_NONE ? 0 : IMPOSSIBLE;
	for (size_t i = 0; i < self->scores.count; i++) {
		array_push(&self->choices, (struct tag_choices){{0}});
		array_push(&self->tags, TAG_NONE);
		step(model, &self->scores.at[i], &sums, &array_last(&self->choices));
	}
	uint8_t tag = best_end(model, &sums);
	for (size_t i = self->scores.count; i-- > 0;) {
		self->tags.at[i] = tag;
		tag = self->choices.at[i].of[tag];
	}
}

void tag_path_release(struct tag_path *self)
{
	array_release(&self->scores);
	array_release(&self->tags);
	array_release(&self->choices);
}
