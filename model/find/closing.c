/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/closing.h"

#include "model/find/grammar.h"

/* Whether what is reported can end before an item. */
static bool may_end(const struct outline *outline, uint32_t item)
{
	if (outline_is_any_mark(outline, item - 1))
		return false;
	return outline_is_any_mark(outline, item) || outline->items.at[item - 1].quote != NONE ||
	       outline_grammar(outline, item) &
		   (GRAMMAR_CONJUNCTION | GRAMMAR_PREPOSITION | GRAMMAR_RELATIVE | GRAMMAR_TIME | GRAMMAR_ADVERB);
}

static void count(struct closing_counts *self, const struct outline *outline, uint32_t item)
{
	self->cues += outline->items.at[item].cue != NONE;
	self->quotes += outline->items.at[item].quote != NONE;
	self->verbs += (outline_grammar(outline, item) & (GRAMMAR_AUXILIARY | GRAMMAR_BE)) != 0;
	if (!outline_is_any_mark(outline, item))
		return;
	self->commas += outline_is_mark(outline, item, ',');
	self->dashes += outline_is_mark(outline, item, 0x2014) || outline_is_mark(outline, item, 0x2013) ||
			outline_is_mark(outline, item, '-');
	self->brackets += outline_is_mark(outline, item, '(');
	self->brackets -= self->brackets && outline_is_mark(outline, item, ')');
}

/* Adds a place. Of many the first ones and the last ones are kept. */
static void add(struct closings *self, uint32_t end)
{
	enum { HEAD = 10 };
	if (self->count == CLOSINGS_MAX) {
		for (uint32_t i = HEAD; i + 1 < self->count; i++)
			self->at[i] = self->at[i + 1];
		self->count--;
	}
	self->at[self->count++] = (struct closing){end, self->all};
}

void closing_find(struct closings *self, const struct telling *telling, uint32_t first)
{
	const uint32_t least = telling->quote_end > first ? telling->quote_end : first + 1;
	*self = (struct closings){.first = first};
	for (uint32_t i = first; i < telling->end; i++) {
		if (i >= least && may_end(telling->outline, i))
			add(self, i);
		count(&self->all, telling->outline, i);
	}
	add(self, telling->end);
}

/* What is looked at; each with its own values. Apart from those of opening_view.c. */
enum {
	F_NEXT = 100,
	F_NEXT_TWO,
	F_NEXT_THREE,
	F_NEXT_CLASS,
	F_NEXT_LEMMA,
	F_NEXT_WORD,
	F_LAST,
	F_LAST_NEXT,
	F_TURN,
	F_TURN_NEXT,
	F_FIRST_LENGTH,
	F_CLASS_LENGTH,
	F_NEXT_LENGTH,
	F_COMMAS,
	F_CUE_BEHIND,
	F_VERB,
	F_VERB_NEXT,
	F_VERB_BEHIND,
	F_OPEN,
	F_CLAIMED,
};

/* What stands behind the place, and before it. */
static void add_next(const struct telling *telling, uint32_t end, struct features *features)
{
	const uint32_t next = telling_look(telling, end), last = telling_look(telling, end - 1);
	const uint32_t two = features_mix(next, telling_look(telling, end + 1));
	const uint32_t turn = telling_turn(telling, end + 1);
	features_add(features, F_NEXT, next);
	features_add(features, F_NEXT_TWO, two);
	features_add(features, F_NEXT_THREE, features_mix(two, telling_look(telling, end + 2)));
	features_add(features, F_NEXT_CLASS, features_mix(next, telling_class(telling)));
	features_add(features, F_NEXT_LEMMA, features_mix(next, telling->cue.lemma));
	features_add(features, F_NEXT_WORD, features_mix(next, telling_word(telling, end + 1)));
	features_add(features, F_LAST, last);
	features_add(features, F_LAST_NEXT, features_mix(last, next));
	features_add(features, F_TURN, features_mix(next, turn));
	features_add(features, F_TURN_NEXT, features_mix(two, turn));
}

/* What there is within, and what is left. */
static void add_counts(const struct closings *self, const struct telling *telling, const struct closing *closing,
		       struct features *features)
{
	const uint32_t next = telling_look(telling, closing->end);
	const struct closing_counts *within = &closing->within, *all = &self->all;
	features_add(features, F_COMMAS, features_mix(next, glance_step(within->commas)));
	features_add(features, F_CUE_BEHIND, features_mix(next, all->cues > within->cues));
	features_add(features, F_VERB, features_mix(within->verbs > 0, telling_class(telling)));
	features_add(features, F_VERB_NEXT, features_mix(next, within->verbs > 0));
	features_add(features, F_VERB_BEHIND, features_mix(next, all->verbs > within->verbs));
	features_add(features, F_OPEN, features_mix(within->brackets, within->dashes & 1));
}

void closing_view(const struct closings *self, const struct telling *telling, uint32_t index, struct features *features)
{
	const struct closing *closing = &self->at[index];
	const uint32_t next = telling_look(telling, closing->end), begin = telling_look(telling, self->first);
	const uint32_t length = glance_step(closing->end - self->first), class = telling_class(telling);
	add_next(telling, closing->end, features);
	add_counts(self, telling, closing, features);
	features_add(features, F_FIRST_LENGTH, features_mix(begin, length));
	features_add(features, F_CLASS_LENGTH, features_mix(class, length));
	features_add(features, F_NEXT_LENGTH, features_mix(next, length));
	features_add(features, F_CLAIMED, features_mix(telling->quote_end == closing->end, next));
}
