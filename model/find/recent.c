/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/recent.h"

#include <string.h>

#include "model/find/cue.h"
#include "model/find/entity.h"
#include "model/find/grammar.h"
#include "model/find/role.h"

/* A pronoun as it agrees: with whom, and how many. */
static const struct pronoun {
	const char *word;
	enum sex sex;
	bool plural, body;
} pronouns[] = {
    {"he", SEX_MALE, false, false},    {"him", SEX_MALE, false, false},   {"his", SEX_MALE, false, false},
    {"she", SEX_FEMALE, false, false}, {"her", SEX_FEMALE, false, false}, {"they", SEX_UNKNOWN, true, false},
    {"it", SEX_UNKNOWN, false, true},
};

/* How far back a pronoun reaches, in sentences. */
enum { SENTENCES_MAX = 12 };

/*
 * What speaks for an entity, in points: being near counts most (a sentence further back costs SENTENCE), then having
 * come first in its sentence, having spoken last, being known to agree.
 */
enum { SENTENCE = 10, SUBJECT = 14, LAST_SPEAKER = 4, AGREES = 15, NEWEST = 1 };

static const struct token *token_of(const struct work *work, const struct mention *mention)
{
	return &work->tokens.at[token_at(&work->tokens, mention->span.start)];
}

static size_t place_of(const struct recent *self, uint32_t entity)
{
	size_t i = 0;
	while (i < self->count && self->at[i].entity != entity)
		i++;
	return i;
}

/* Takes an entity's entry out, or the oldest one's if it has none and all places are taken. Returns what was known. */
static struct recent_one take(struct recent *self, uint32_t entity)
{
	size_t place = place_of(self, entity);
	struct recent_one one = {.entity = entity};
	if (place < self->count)
		one = self->at[place];
	else if (self->count == RECENT_MAX)
		place = 0;
	else
		return one;
	memmove(self->at + place, self->at + place + 1, (self->count - place - 1) * sizeof *self->at);
	self->count--;
	return one;
}

/* Whether a verb of saying stands right behind a mention, with or without a quotation. */
static bool says(const struct work *work, const struct mention *mention)
{
	enum { NEAR = 3 };
	const uint32_t behind = token_at(&work->tokens, mention->span.end);
	const uint32_t cue = cue_at(work, behind);
	if (cue == work->cues.count || work->cues.at[cue].first - behind > NEAR || work->cues.at[cue].passive)
		return false;
	for (uint32_t i = behind; i < work->cues.at[cue].first; i++)
		if (!(grammar_of(work->document, &work->tokens.at[i]) & (GRAMMAR_ADVERB | GRAMMAR_AUXILIARY)))
			return false;
	return true;
}

/* Whether a mention hangs on a preposition or is somebody's possessive: "for Lee", "Lee's". */
static bool hangs(const struct work *work, const struct mention *mention)
{
	enum { FAR = 4 };
	const uint32_t first = token_at(&work->tokens, mention->span.start);
	const uint32_t behind = token_at(&work->tokens, mention->span.end);
	if (behind < work->tokens.count && work->tokens.at[behind].kind == TOKEN_POSSESSIVE)
		return true;
	for (uint32_t i = first; i > 0 && first - i < FAR; i--) {
		const struct token *before = &work->tokens.at[i - 1];
		const uint32_t grammar = grammar_of(work->document, before);
		if (before->sentence != work->tokens.at[first].sentence || before->kind == TOKEN_MARK)
			return false;
		if (grammar & GRAMMAR_PREPOSITION)
			return true;
		if (grammar && !(grammar & (GRAMMAR_DETERMINER | GRAMMAR_POSSESSIVE)))
			return false;
	}
	return false;
}

void recent_see(struct recent *self, const struct work *work, const struct mention *mention, bool quoted, bool speaks)
{
	if (quoted)
		return;
	speaks |= says(work, mention);

	const struct token *token = token_of(work, mention);
	struct recent_one one = take(self, mention->entity);
	one.kind = work->findings->entities.at[mention->entity].kind;
	one.subject = says(work, mention) || (self->opened != token->sentence + 1 && !hangs(work, mention));
	one.spoke = speaks;
	one.sentence = token->sentence;
	one.leaf = token->leaf;
	one.plural |=
	    mention->kind != MENTION_NAME && mention->kind != MENTION_PRONOUN && role_is_several(work, mention);
	if (one.sex == SEX_UNKNOWN)
		one.sex = mention->kind == MENTION_NAME ? entity_sex(work, mention->entity) : role_sex(work, mention);
	self->at[self->count++] = one;
	if (one.kind == ENTITY_PERSON)
		self->opened = token->sentence + 1;
	if (speaks) {
		self->speaker = mention->entity;
		self->any_speaker = true;
	}
}

static const struct pronoun *pronoun_of(const struct work *work, const struct mention *mention)
{
	for (size_t i = 0; i < sizeof pronouns / sizeof *pronouns; i++)
		if (token_is(work->document, token_of(work, mention), pronouns[i].word))
			return &pronouns[i];
	return NULL;
}

static bool agrees(const struct recent_one *one, const struct pronoun *pronoun)
{
	if (pronoun->body)
		return one->kind == ENTITY_ORG;
	if (pronoun->plural)
		return one->plural || one->kind == ENTITY_GROUP || one->kind == ENTITY_NORP;
	return one->kind == ENTITY_PERSON && !one->plural && (one->sex == SEX_UNKNOWN || one->sex == pronoun->sex);
}

static int points(const struct recent *self, size_t i, const struct pronoun *pronoun, uint32_t sentence)
{
	const struct recent_one *one = &self->at[i];
	int sum = -(int)(sentence - one->sentence) * SENTENCE;
	sum += one->subject ? SUBJECT : 0;
	sum += self->any_speaker && self->speaker == one->entity ? LAST_SPEAKER : 0;
	sum += one->sex == pronoun->sex ? AGREES : 0;
	return sum + (int)i * NEWEST;
}

uint32_t recent_pronoun(const struct recent *self, const struct work *work, const struct mention *mention)
{
	const struct pronoun *pronoun = pronoun_of(work, mention);
	const uint32_t sentence = token_of(work, mention)->sentence;
	uint32_t best = NONE;
	int most = 0;
	for (size_t i = 0; pronoun && i < self->count; i++) {
		const struct recent_one *one = &self->at[i];
		if (!agrees(one, pronoun) || sentence - one->sentence > SENTENCES_MAX)
			continue;
		const int sum = points(self, i, pronoun, sentence);
		if (best == NONE || sum > most) {
			best = one->entity;
			most = sum;
		}
	}
	return best;
}

uint32_t recent_body(const struct recent *self)
{
	for (size_t i = self->count; i > 0; i--)
		if (self->at[i - 1].kind == ENTITY_ORG)
			return self->at[i - 1].entity;
	return NONE;
}
