/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/foreign_phrase.h"

/* No bracket within a phrase holds more items. */
enum { BRACKET_MAX = 12 };

uint32_t item_flags(const struct outline *outline, uint32_t item)
{
	const uint32_t token = item < outline->items.count ? outline->items.at[item].token : NONE;
	return token == NONE ? 0 : foreign_flags(outline->work, token);
}

static const struct tongue *tongue_in(const struct outline *outline)
{
	return &outline->work->foreign->tongue;
}

uint32_t item_cue_end(const struct outline *outline, uint32_t cue)
{
	return cue + outline->work->foreign->glosses.at[outline->items.at[cue].token].cue;
}

bool item_is_word(const struct outline *outline, uint32_t item)
{
	const struct token *token = outline_token(outline, item);
	return token && token->kind == TOKEN_WORD;
}

bool item_is_number(const struct outline *outline, uint32_t item)
{
	const struct token *token = outline_token(outline, item);
	return token && token->kind == TOKEN_NUMBER;
}

bool item_is_quote(const struct outline *outline, uint32_t item)
{
	return item < outline->items.count && outline->items.at[item].quote != NONE;
}

bool item_is_pause(const struct outline *outline, uint32_t item)
{
	const struct token *token = outline_token(outline, item);
	return token && token->kind == TOKEN_MARK &&
	       (token->character == ',' || token->character == '-' || token->character == 0x2013 ||
		token->character == 0x2014);
}

const struct mention *item_mention(const struct outline *outline, uint32_t item)
{
	const uint32_t mention = outline->items.at[item].mention;
	return mention == NONE ? NULL : &outline->work->findings->mentions.at[mention];
}

bool item_is_person(const struct outline *outline, uint32_t item)
{
	const struct mention *mention = item_mention(outline, item);
	return mention && outline->work->findings->entities.at[mention->entity].kind == ENTITY_PERSON;
}

uint32_t item_mention_end(const struct outline *outline, uint32_t item, uint32_t end)
{
	const uint32_t mention = outline->items.at[item].mention;
	while (item < end && outline->items.at[item].mention == mention)
		item++;
	return item;
}

uint32_t noun_phrase_bracket_end(const struct outline *outline, uint32_t item, uint32_t end)
{
	for (uint32_t i = item + 1; i < end && i - item < BRACKET_MAX; i++)
		if (outline_is_mark(outline, i, ')'))
			return i + 1;
	return item;
}

/* A noun phrase while it is gone through: where its last noun ended. */
struct phrase_walk {
	uint32_t first, end; /* of what may be gone through */
	uint32_t noun_end;   /* first while there was none */
	bool plain; /* no "of" that may as well be an article, no name behind a noun: it may be a phrase of its own */
};

static bool opens_noun(const struct outline *outline, uint32_t item, uint32_t end)
{
	if (item >= end || !(item_is_word(outline, item) || item_is_number(outline, item)))
		return false;
	return !item_is(outline, item, GLOSS_PREP | GLOSS_CONJ | GLOSS_VERB | GLOSS_PRON | GLOSS_CUE) ||
	       item_is(outline, item, GLOSS_DET);
}

/* Goes over what joins nouns: articles, "of", numbers, the stop of "Dr.", brackets. Returns the item behind; item itself if it is none. */
static uint32_t pass_joint(const struct outline *outline, const struct phrase_walk *walk, uint32_t item)
{
	const bool noun = walk->noun_end > walk->first;
	if (item_is_number(outline, item))
		return item + 1;
	if (outline_is_mark(outline, item, '.') && item > walk->first &&
	    item_is(outline, item - 1, GLOSS_ABBR | GLOSS_TITLE))
		return item + 1;
	if (outline_is_mark(outline, item, '(') && noun)
		return noun_phrase_bracket_end(outline, item, walk->end);
	if (item_is(outline, item, GLOSS_OF) && noun && !item_is(outline, item, GLOSS_CAPITAL))
		return !(walk->plain && item_is(outline, item, GLOSS_DET)) && opens_noun(outline, item + 1, walk->end)
			   ? item + 1
			   : item;
	const bool after_of = item > walk->first && item_is(outline, item - 1, GLOSS_OF);
	if (item_is(outline, item, GLOSS_DET) && (!noun || after_of))
		return item + 1;
	return item;
}

/* Whether the word can be a noun, or an adjective before one. */
static bool is_content(const struct outline *outline, uint32_t item)
{
	return item_is_word(outline, item) && !item_is(outline, item, GLOSS_FUNCTION | GLOSS_TIME | GLOSS_CUE);
}

uint32_t noun_phrase_end(const struct outline *outline, uint32_t first, uint32_t end, bool plain)
{
	struct phrase_walk walk = {first, end - first > NOUN_PHRASE_MAX ? first + NOUN_PHRASE_MAX : end, first, plain};
	for (uint32_t i = first; i < walk.end;) {
		const bool noun = walk.noun_end > first;
		if (item_mention(outline, i) && outline->items.at[i].quote == NONE) {
			if (plain && noun && item_is_person(outline, i) && !item_is(outline, i - 1, GLOSS_OF))
				break;
			walk.noun_end = i = item_mention_end(outline, i, walk.end);
			continue;
		}
		if (item_is(outline, i, GLOSS_CAPITAL) && !item_is(outline, i, GLOSS_FUNCTION)) {
			walk.noun_end = ++i;
			continue;
		}
		const uint32_t behind = pass_joint(outline, &walk, i);
		if (behind > i) {
			i = behind;
			continue;
		}
		const bool attribute =
		    !noun && i > first && item_is(outline, i, GLOSS_ADV); /* "einer gestern verbreiteten ..." */
		if (!(attribute || is_content(outline, i)) || (tongue_in(outline)->nouns_capital && noun))
			break;
		i++;
		if (!attribute && !tongue_in(outline)->nouns_capital)
			walk.noun_end = i;
	}
	return walk.noun_end;
}

uint32_t noun_phrase_behind(const struct outline *outline, uint32_t item, uint32_t end)
{
	const uint32_t behind = noun_phrase_end(outline, item + 1, end, true);
	return behind > item + 1 ? behind : item + 1;
}

bool noun_phrase_opens(const struct outline *outline, uint32_t item)
{
	return item_is(outline, item, GLOSS_DET | GLOSS_CAPITAL | GLOSS_TITLE | GLOSS_BODY) ||
	       item_is_number(outline, item);
}
