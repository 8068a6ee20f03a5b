/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/teller.h"

#include "model/find/grammar.h"
#include "model/find/subject.h"

static bool overlaps(const struct sentence *range, const struct party *party)
{
	return party->first < range->end && range->first < party->end;
}

/*
 * "former Secretary of State Ann Lee": the name at the end is who is meant, if it does not hang on the rest by a
 * preposition.
 */
static struct party name_of(const struct outline *outline, const struct party *party)
{
	const uint32_t mention = outline->items.at[party->end - 1].mention;
	uint32_t first = party->end;
	while (mention != NONE && first > party->first && outline->items.at[first - 1].mention == mention)
		first--;
	if (mention == NONE || first == party->first ||
	    outline->work->findings->mentions.at[mention].kind != MENTION_NAME || outline_grammar(outline, first - 1))
		return *party;
	return (struct party){first, party->end, party->leading, mention};
}

static bool is_nobody(const struct outline *outline, const struct party *party)
{
	return party->end - party->first == 1 &&
	       (outline_is_word(outline, party->first, "nobody") || outline_is_word(outline, party->first, "nothing") ||
		outline_is_word(outline, party->first, "none"));
}

static void add(struct tellers *self, const struct outline *outline, const struct party *party, enum teller_place place)
{
	if (!telling_has(party) || self->count == TELLERS_MAX || overlaps(&self->reported, party) ||
	    is_nobody(outline, party))
		return;
	for (uint32_t i = 0; i < self->count; i++)
		if (self->at[i].party.end == party->end)
			return;
	const struct party named = party->mention == NONE ? name_of(outline, party) : *party;
	self->at[self->count++] = (struct teller){named, (uint8_t)place};
}

static bool may_speak(const struct mention *mention, const struct findings *findings)
{
	if (mention->kind != MENTION_NAME || mention->entity == NONE)
		return true;
	const enum entity_kind kind = findings->entities.at[mention->entity].kind;
	return kind == ENTITY_PERSON || kind == ENTITY_ORG || kind == ENTITY_PLACE || kind == ENTITY_NORP;
}

/* Names and the like in front of the word, the nearest first. */
static void add_near(struct tellers *self, const struct telling *telling)
{
	enum { NEAR_MAX = 5 };
	const struct outline *outline = telling->outline;
	uint32_t found = 0;
	for (uint32_t i = telling->item; i > telling->first && found < NEAR_MAX; i--) {
		const uint32_t mention = outline->items.at[i - 1].mention;
		if (mention == NONE || outline->items.at[i - 1].token == NONE ||
		    (i < outline->items.count && outline->items.at[i].mention == mention) ||
		    !may_speak(&outline->work->findings->mentions.at[mention], outline->work->findings))
			continue;
		uint32_t first = i - 1;
		while (first > telling->first && outline->items.at[first - 1].mention == mention)
			first--;
		add(self, outline, &(struct party){first, i, first, mention}, TELLER_NEAR);
		found++;
	}
}

/* Whether a phrase can go on with an item: it is no mark, verb or conjunction. */
static bool is_in_phrase(const struct outline *outline, uint32_t item)
{
	const struct token *token = outline_token(outline, item);
	return token && (token->kind != TOKEN_MARK || token->character == '%' || token->character == '.') &&
	       outline->items.at[item].cue == NONE &&
	       !(outline_grammar(outline, item) & (GRAMMAR_AUXILIARY | GRAMMAR_BE | GRAMMAR_VERB | GRAMMAR_CONJUNCTION |
						   GRAMMAR_RELATIVE | GRAMMAR_TO | GRAMMAR_OBJECT));
}

/*
 * All that stands in front of the word in its clause, or behind "according to": "28 percent of voters", "recent
 * polls".
 */
static void add_phrase(struct tellers *self, const struct telling *telling)
{
	enum { WORDS_MAX = 12 };
	const struct outline *outline = telling->outline;
	uint32_t end = subject_pass_back(outline, telling->first, telling->item), first = end;
	if (telling->cue.class == CUE_SOURCE) {
		for (first = end = telling->behind; end < telling->end && end - first < WORDS_MAX;)
			if (is_in_phrase(outline, end))
				end++;
			else
				break;
	} else {
		while (first > telling->first && end - first < WORDS_MAX && is_in_phrase(outline, first - 1))
			first--;
		while (first + 1 < end && outline_is_word(outline, first, "with")) /* "with Lee calling for a ban" */
			first++;
	}
	add(self, outline, &(struct party){first, end, first, NONE}, TELLER_PHRASE);
}

void teller_find(struct tellers *self, const struct telling *telling, const struct opening *opening, uint32_t end)
{
	const struct outline *outline = telling->outline;
	struct party party;
	self->count = 0;
	self->way = opening->way;
	self->reported = (struct sentence){opening->first, end};
	add(self, outline, &telling->before, telling->owned ? TELLER_OWNER : TELLER_BEFORE);
	add(self, outline, &telling->after, TELLER_AFTER);
	if (party_subject(outline, telling->first, telling->item, &party))
		add(self, outline, &party, TELLER_CLAUSE);
	if (end > telling->item && end + 1 < telling->end && party_after(outline, end + 1, telling->end, &party))
		add(self, outline, &party, TELLER_NEXT);
	add_phrase(self, telling);
	add_near(self, telling);
}

/* What is looked at; each with its own values. Apart from those of opening.c and closing.c. */
enum {
	F_PLACE = 200,
	F_PLACE_CLASS,
	F_PLACE_WAY,
	F_PLACE_CLASS_WAY,
	F_PLACE_LEMMA,
	F_KIND,
	F_KIND_CLASS,
	F_DISTANCE,
	F_NEXT,
	F_LAST,
	F_BEFORE,
	F_BEFORE_NEXT,
	F_CUE_BEFORE,
	F_RANK,
	F_RIVALS,
	F_WORD,
	F_NOBODY,
	F_ACCEPTED,
};

static uint32_t kind_of(const struct outline *outline, const struct party *party)
{
	const struct findings *findings = outline->work->findings;
	if (party->mention == NONE)
		return 0;
	const struct mention *mention = &findings->mentions.at[party->mention];
	const uint32_t entity =
	    mention->entity == NONE ? ENTITY_KIND_COUNT : findings->entities.at[mention->entity].kind;
	return 1 + mention->kind * 16 + entity;
}

static uint32_t distance(const struct telling *telling, const struct party *party)
{
	return party->end <= telling->item ? telling->item - party->end : party->first - telling->item;
}

/* Which places are taken by others. */
static uint32_t rivals_of(const struct tellers *self)
{
	uint32_t places = 0;
	for (uint32_t i = 0; i < self->count; i++)
		places |= 1u << self->at[i].place;
	return places;
}

void teller_view(const struct tellers *self, const struct telling *telling, uint32_t index, struct features *features)
{
	const struct outline *outline = telling->outline;
	const struct teller *teller = &self->at[index];
	const struct party *party = &teller->party;
	const uint32_t place = teller->place, class = telling_class(telling);
	const uint32_t next = telling_look(telling, party->end), before = telling_look(telling, party->leading - 1);
	const uint32_t kind = kind_of(outline, party), last = telling_look(telling, party->end - 1);
	features_add(features, F_PLACE, place);
	features_add(features, F_PLACE_CLASS, features_mix(place, class));
	features_add(features, F_PLACE_WAY, features_mix(place, self->way));
	features_add(features, F_PLACE_CLASS_WAY, features_mix(features_mix(place, class), self->way));
	features_add(features, F_PLACE_LEMMA, features_mix(place, telling->cue.lemma));
	features_add(features, F_KIND, features_mix(place, kind));
	features_add(features, F_KIND_CLASS, features_mix(class, kind));
	features_add(features, F_DISTANCE, features_mix(place, glance_step(distance(telling, party))));
	features_add(features, F_NEXT, features_mix(place, next));
	features_add(features, F_LAST, features_mix(place, last));
	features_add(features, F_BEFORE, features_mix(place, before));
	features_add(features, F_BEFORE_NEXT, features_mix(before, next));
	features_add(features, F_CUE_BEFORE, features_mix(place, telling_look(telling, telling->item - 1)));
	features_add(features, F_RANK, features_mix(place, index));
	features_add(features, F_RIVALS, features_mix(features_mix(place, self->way), rivals_of(self)));
	features_add(features, F_WORD, telling_word(telling, party->end - 1));
	features_add(features, F_ACCEPTED, features_mix(place, telling_is_verb(telling)));
}

void teller_view_nobody(const struct tellers *self, const struct telling *telling, struct features *features)
{
	enum { NOBODY = 32 };
	const uint32_t class = telling_class(telling), before = telling_look(telling, telling->item - 1);
	features_add(features, F_PLACE, NOBODY);
	features_add(features, F_PLACE_CLASS, features_mix(NOBODY, class));
	features_add(features, F_PLACE_WAY, features_mix(NOBODY, self->way));
	features_add(features, F_PLACE_LEMMA, features_mix(NOBODY, telling->cue.lemma));
	features_add(features, F_CUE_BEFORE, features_mix(NOBODY, before));
	features_add(features, F_NEXT, features_mix(NOBODY, telling_look(telling, telling->behind)));
	features_add(features, F_RIVALS, features_mix(features_mix(NOBODY, self->way), rivals_of(self)));
	features_add(features, F_ACCEPTED, features_mix(NOBODY, telling_is_verb(telling)));
}
