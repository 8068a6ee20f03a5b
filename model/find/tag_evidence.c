/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/tag_evidence.h"

#include <string.h>

/*
 * How much of what stands around a word elsewhere counts here, in a hundred, and for how many places at most: the best, by little, of those
 * tried on the fifths of ww-train (doc/MODELS.md).
 */
enum { SHARE = 35, PLACES_MAX = 3 };

/* The number of a token's word, as it is written there. */
static uint32_t word_of(struct tag_evidence *self, const struct work *work, uint32_t token)
{
	const uint32_t word = work->vocabulary.of.at[token];
	if (word == NONE || !token_is_capital(&work->tokens.at[token]))
		return NONE;
	const uint64_t key = 1 + (uint64_t)word * CASE_COUNT + work->tokens.at[token].letters;
	const uint32_t count = (uint32_t)self->words.count, number = *wordmap_at(&self->numbers, key, count);
	if (number == count)
		array_push(&self->words, (struct tag_word){0});
	return number;
}

/* What of the scores is for each kind, in one place of a name, and for none. */
static struct tag_kinds kinds_of(const struct tag_scores *scores, enum tag_place place)
{
	struct tag_kinds kinds;
	for (enum entity_kind kind = 0; kind < ENTITY_KIND_COUNT; kind++)
		kinds.of[kind] = scores->of[tag_of(kind, place)];
	kinds.of[ENTITY_KIND_COUNT] = scores->of[TAG_NONE];
	return kinds;
}

void tag_evidence_add(struct tag_evidence *self, const struct work *work, uint32_t token, const struct tag_scores *own,
		      const struct tag_scores *around, enum tag_place place)
{
	struct tag_reading reading = {.word = word_of(self, work, token)};
	for (uint32_t tag = 0; tag < TAG_COUNT; tag++)
		reading.scores[tag] = (int16_t)(own->of[tag] + around->of[tag]);
	reading.around = kinds_of(around, place);
	array_push(&self->readings, reading);
	if (reading.word == NONE)
		return;
	struct tag_word *word = &self->words.at[reading.word];
	const bool again = word->places > 0 && memcmp(&word->last, &reading.around, sizeof word->last) == 0;
	if (word->places == UINT16_MAX || again)
		return; /* a signature, say, says once what it says under every letter */
	word->last = reading.around;
	word->places++;
	for (uint32_t kind = 0; kind <= ENTITY_KIND_COUNT; kind++)
		word->around.of[kind] += reading.around.of[kind];
}

/* What the word's other places say of a kind here. */
static int32_t said_elsewhere(const struct tag_reading *reading, const struct tag_word *word, uint32_t kind)
{
	const int32_t others = (int32_t)word->places - 1, counted = others < PLACES_MAX ? others : PLACES_MAX;
	const int64_t sum = word->around.of[kind] - reading->around.of[kind];
	return (int32_t)(sum * counted * SHARE / (100 * (int64_t)others));
}

void tag_evidence_score(const struct tag_evidence *self, size_t i, struct tag_scores *scores)
{
	const struct tag_reading *reading = &self->readings.at[i];
	for (uint32_t tag = 0; tag < TAG_COUNT; tag++)
		scores->of[tag] = reading->scores[tag];
	if (reading->word == NONE || self->words.at[reading->word].places < 2)
		return;
	const struct tag_word *word = &self->words.at[reading->word];
	scores->of[TAG_NONE] += said_elsewhere(reading, word, ENTITY_KIND_COUNT);
	for (enum entity_kind kind = 0; kind < ENTITY_KIND_COUNT; kind++) {
		const int32_t more = said_elsewhere(reading, word, kind);
		for (enum tag_place place = 0; place < TAG_PLACES; place++)
			scores->of[tag_of(kind, place)] += more;
	}
}

void tag_evidence_release(struct tag_evidence *self)
{
	array_release(&self->readings);
	array_release(&self->words);
	wordmap_release(&self->numbers);
}
