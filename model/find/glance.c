/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/glance.h"

#include <string.h>

#include "model/find/grammar.h"

enum look {
	LOOK_QUOTATION = GLANCE_EDGE + 1,
	LOOK_NUMBER,
	LOOK_POSSESSIVE,
	LOOK_CAPITAL,
	LOOK_ING,
	LOOK_ED,
	LOOK_S,
	LOOK_ADVERB,
	LOOK_OTHER,
	LOOK_CUE = 16,     /* with its form */
	LOOK_MENTION = 32, /* with its kind, and that of the entity */
	LOOK_MARK = 256    /* with the character */
};

static uint32_t look_of_mention(const struct findings *findings, const struct mention *mention)
{
	const uint32_t kind = mention->entity == NONE ? ENTITY_KIND_COUNT : findings->entities.at[mention->entity].kind;
	return LOOK_MENTION + mention->kind * 16 + kind;
}

static bool ends_with(const char *text, struct span span, const char *ending)
{
	const size_t length = strlen(ending);
	return span_length(span) > length + 1 && memcmp(text + span.end - length, ending, length) == 0;
}

static enum look look_of_word(const struct work *work, const struct token *token)
{
	static const struct {
		const char *ending;
		enum look look;
	} endings[] = {{"ing", LOOK_ING}, {"ed", LOOK_ED}, {"ly", LOOK_ADVERB}, {"s", LOOK_S}};
	if (token->letters != CASE_LOWER)
		return LOOK_CAPITAL;
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
		if (ends_with(work->document->text.at, token->span, endings[i].ending))
			return endings[i].look;
	return LOOK_OTHER;
}

static uint32_t look_of(const struct work *work, const struct item *item, uint32_t word)
{
	const struct token *token = &work->tokens.at[item->token];
	if (token->kind == TOKEN_MARK)
		return LOOK_MARK + token->character;
	if (token->kind == TOKEN_POSSESSIVE)
		return LOOK_POSSESSIVE;
	if (token->grammar)
		return word;
	if (item->cue != NONE)
		return LOOK_CUE + work->cues.at[item->cue].form;
	if (item->mention != NONE)
		return look_of_mention(work->findings, &work->findings->mentions.at[item->mention]);
	return token->kind == TOKEN_NUMBER ? (uint32_t)LOOK_NUMBER : look_of_word(work, token);
}

/* Whether an item cannot be a part of a noun phrase. */
static bool turns(const struct work *work, const struct item *item, uint32_t look)
{
	const uint32_t nominal = GRAMMAR_DETERMINER | GRAMMAR_POSSESSIVE | GRAMMAR_PRONOUN | GRAMMAR_OBJECT;
	const struct token *token = &work->tokens.at[item->token];
	if (token->kind == TOKEN_POSSESSIVE)
		return false;
	return token->kind == TOKEN_MARK || item->cue != NONE || grammar_of(work->document, token) & ~nominal ||
	       look == LOOK_ED;
}

void glance_all(struct glances *self, const struct outline *outline)
{
	const struct work *work = outline->work;
	self->count = 0;
	array_make_room(self, outline->items.count);
	for (size_t i = 0; i < outline->items.count; i++) {
		const struct item *item = &outline->items.at[i];
		struct glance glance = {.look = LOOK_QUOTATION};
		if (item->token != NONE) {
			glance.word = (uint32_t)vocabulary_word(&work->vocabulary, item->token)->hash;
			glance.look = look_of(work, item, glance.word);
			glance.turns = turns(work, item, glance.look);
		}
		array_push(self, glance);
	}
}

uint32_t glance_step(uint32_t count)
{
	static const uint8_t steps[] = {0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 7, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8};
	return count < sizeof steps ? steps[count] : 9;
}
