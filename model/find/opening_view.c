/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/opening.h"

/* What is looked at; each with its own values. */
enum {
	F_WAY,
	F_CLASS,
	F_LEMMA,
	F_NEXT,
	F_STAND_LEMMA,
	F_CLAIMED,
	F_FROM,
	F_NESTED,
	F_CUES_BEHIND,
	F_CUES_BEFORE,
	F_VERB,
	/* with the way alone */
	W_CLASS,
	W_LEMMA,
	W_LEMMA_CLASS,
	W_NEXT,
	W_NEXT_LEMMA,
	W_LAST_TWO,
	W_LAST_LEMMA,
	W_STAND,
	W_STOP,
	/* of one opening */
	O_FIRST,
	O_FIRST_LEMMA,
	O_FIRST_WORD,
	O_BEFORE,
	O_BEFORE_FIRST,
	O_DISTANCE,
	O_DISTANCE_CLASS,
	O_QUOTED,
	O_TURN,
};

/* Where its subject may stand. */
static uint32_t stand_of(const struct telling *telling)
{
	enum { NOWHERE, OWNER, NEAR, FAR };
	uint32_t before = NOWHERE;
	if (telling_has(&telling->before))
		before = telling->owned ? OWNER : telling->before.end == telling->item ? NEAR : FAR;
	return before * 4 + telling_has(&telling->after) * 2u + telling->inverted;
}

/* Which of its sides has quotations that are said by it. */
static uint32_t claimed_side(const struct telling *telling)
{
	return telling_is_claimed(telling) ? 1 + (telling->quote_first < telling->item) : 0;
}

static bool has_cue(const struct outline *outline, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end; i++)
		if (outline->items.at[i].cue != NONE)
			return true;
	return false;
}

static bool has_quote(const struct outline *outline, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end; i++)
		if (outline->items.at[i].quote != NONE)
			return true;
	return false;
}

/* The mark that ends its sentence. */
static uint32_t look_stop(const struct telling *telling)
{
	return telling->end < telling->glances->count ? telling->glances->at[telling->end].look : GLANCE_EDGE;
}

static void see_for_start(struct features *sight, const struct telling *telling, bool nested)
{
	const uint32_t lemma = telling->cue.lemma;
	features_add(sight, F_WAY, 0);
	features_add(sight, F_CLASS, telling_class(telling));
	features_add(sight, F_LEMMA, lemma);
	features_add(sight, F_NEXT, telling_look(telling, telling->behind));
	features_add(sight, F_STAND_LEMMA, features_mix(stand_of(telling), lemma));
	features_add(sight, F_CLAIMED, claimed_side(telling));
	features_add(sight, F_FROM, telling_look(telling, telling->from - 1));
	features_add(sight, F_NESTED, nested);
	features_add(sight, F_CUES_BEHIND, has_cue(telling->outline, telling->behind, telling->end));
	features_add(sight, F_CUES_BEFORE, has_cue(telling->outline, telling->first, telling->item));
	features_add(sight, F_VERB, telling_is_verb(telling));
}

static void see_for_way(struct features *sight, const struct telling *telling)
{
	const uint32_t next = telling_look(telling, telling->behind), last = telling_look(telling, telling->item - 1);
	const uint32_t lemma = telling->cue.lemma, class = telling_class(telling);
	features_add(sight, W_CLASS, class);
	features_add(sight, W_LEMMA, lemma);
	features_add(sight, W_LEMMA_CLASS, features_mix(lemma, class));
	features_add(sight, W_NEXT, next);
	features_add(sight, W_NEXT_LEMMA, features_mix(next, lemma));
	features_add(sight, W_LAST_TWO, features_mix(last, telling_look(telling, telling->item - 2)));
	features_add(sight, W_LAST_LEMMA, features_mix(last, lemma));
	features_add(sight, W_STAND, stand_of(telling));
	features_add(sight, W_STOP, look_stop(telling));
}

void opening_see(struct opening_sight *self, const struct telling *telling, bool nested)
{
	self->of_start.count = self->of_way.count = 0;
	see_for_start(&self->of_start, telling, nested);
	see_for_way(&self->of_way, telling);
}

/* Adds features that hold for any opening, as features of such openings. */
static void add_sight(struct features *features, const struct features *sight, uint32_t sort)
{
	for (uint32_t i = 0; i < sight->count; i++)
		features_add(features, sight->at[i], sort);
}

/* How many items are between the word, or its subject, and what is reported. */
static uint32_t distance_of(const struct telling *telling, const struct opening *opening)
{
	if (opening->first >= telling->behind)
		return opening->first - telling->behind;
	return (opening->way == WAY_BEFORE ? telling->from : telling->item) - opening->end;
}

static void add_place(const struct telling *telling, const struct opening *opening, uint32_t sort,
		      struct features *features)
{
	const uint32_t first = telling_look(telling, opening->first),
		       before = telling_look(telling, opening->first - 1);
	const uint32_t lemma = telling->cue.lemma, distance = glance_step(distance_of(telling, opening));
	const bool behind = opening->first >= telling->behind;
	features_add(features, O_FIRST, features_mix(sort, first));
	features_add(features, O_FIRST_LEMMA, features_mix(features_mix(sort, first), lemma));
	features_add(features, O_FIRST_WORD, features_mix(sort, telling_word(telling, opening->first)));
	features_add(features, O_BEFORE, features_mix(sort, before));
	features_add(features, O_BEFORE_FIRST, features_mix(features_mix(sort, before), first));
	features_add(features, O_DISTANCE, features_mix(sort, distance));
	features_add(features, O_DISTANCE_CLASS, features_mix(features_mix(sort, distance), telling_class(telling)));
	features_add(features, O_QUOTED,
		     features_mix(sort, has_quote(telling->outline, behind ? telling->behind : opening->first,
						  behind ? opening->first : opening->end)));
}

/* How what begins there goes on; with no opening, what stands behind the word. */
static uint32_t turn_of(const struct telling *telling, const struct opening *opening)
{
	return telling_turn(telling, opening->way == WAY_NOWHERE ? telling->behind : opening->first);
}

void opening_view(const struct opening_sight *sight, const struct telling *telling, const struct opening *opening,
		  struct features *features)
{
	const uint32_t sort = (uint32_t)(opening->way * 16 + opening->start);
	add_sight(features, &sight->of_start, sort);
	add_sight(features, &sight->of_way, opening->way);
	features_add(features, O_TURN, features_mix(opening->way, turn_of(telling, opening)));
	if (opening->way != WAY_NOWHERE)
		add_place(telling, opening, sort, features);
}
