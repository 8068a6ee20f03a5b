/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/sayer.h"

#include "model/find/place.h"
#include "model/find/subject.h"

static void add(struct sayers *self, const struct outline *outline, const struct party *party, uint32_t cue,
		enum says says)
{
	const struct span words = party_span(outline, party);
	const uint32_t first = outline_at(outline, words.start), end = outline_at(outline, words.end - 1) + 1;
	array_push(self, (struct sayer){first, end, party->mention, cue, (uint8_t)says});
}

/* The sayers of a verb, within its sentence. */
static void find_of_cue(struct sayers *self, const struct outline *outline, struct sentence sentence, uint32_t cue)
{
	struct party party;
	const struct cue *verb = place_cue(outline, cue);
	const uint32_t first = cue - sentence.first > PLACE_REACH ? cue - PLACE_REACH : sentence.first;
	const uint32_t end = sentence.end - cue > PLACE_REACH ? cue + PLACE_REACH : sentence.end;
	if (verb->class == CUE_SOURCE) {
		if (subject_after(outline, cue, end, &party))
			add(self, outline, &party, cue, SAYS_SOURCE);
		return;
	}
	if (verb->passive && subject_by(outline, cue, end, &party))
		add(self, outline, &party, cue, SAYS_BY);
	if (subject_before(outline, first, cue, &party))
		add(self, outline, &party, cue, SAYS_BEFORE);
	if (subject_after(outline, cue, end, &party))
		add(self, outline, &party, cue, SAYS_AFTER);
}

void sayer_find(struct sayers *self, const struct outline *outline)
{
	self->count = 0;
	for (size_t i = 0; i < outline->sentences.count; i++) {
		const struct sentence sentence = outline->sentences.at[i];
		for (uint32_t item = sentence.first; item < sentence.end; item++)
			if (place_cue(outline, item))
				find_of_cue(self, outline, sentence, item);
	}
}

size_t sayer_at(const struct sayers *self, uint32_t item)
{
	size_t low = 0, high = self->count;
	while (low < high) {
		const size_t middle = low + (high - low) / 2;
		if (self->at[middle].cue >= item)
			high = middle;
		else
			low = middle + 1;
	}
	return low;
}
