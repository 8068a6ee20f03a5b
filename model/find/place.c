/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/place.h"

#include "model/find/grammar.h"
#include "model/find/quotation.h"

struct place place_of(const struct outline *outline, struct sentence sentence, uint32_t item)
{
	return (struct place){
	    .outline = outline,
	    .first = item - sentence.first > PLACE_REACH ? item - PLACE_REACH : sentence.first,
	    .end = sentence.end - item > PLACE_REACH ? item + PLACE_REACH : sentence.end,
	    .item = item,
	    .quote = outline->items.at[item].quote,
	};
}

uint32_t place_last_inside(const struct place *self)
{
	const struct work *work = self->outline->work;
	return quotation_last_character(work->document, work->findings->quotes.at[self->quote].span);
}

bool place_is_first(const struct place *self)
{
	for (uint32_t i = self->first; i < self->item; i++) {
		const struct token *token = outline_token(self->outline, i);
		if (!token || (token->kind != TOKEN_MARK && !(outline_grammar(self->outline, i) & GRAMMAR_CONJUNCTION)))
			return false;
	}
	return true;
}

bool place_claim(const struct place *self, uint32_t cue, const struct party *party, enum pattern pattern,
		 struct claim *claim)
{
	claim->said_as = party_span(self->outline, party);
	claim->mention = party->mention;
	claim->cue = cue == NONE ? NONE : self->outline->items.at[cue].cue;
	claim->pattern = (uint8_t)pattern;
	return true;
}
