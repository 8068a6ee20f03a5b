/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/naming.h"

/* What a word between a description and a name does. */
enum part {
	PART_NONE,  /* it is no such word */
	PART_FILLS, /* it may stand there */
	PART_WHO,   /* whoever is described does what follows */
	PART_BEARS, /* but bears it: "to be called", "identified himself" */
	PART_CALLS, /* the name follows, if it is not another one who is called so */
	PART_NAMES, /* the name follows */
};

static const struct {
	const char *word;
	enum part part;
} parts[] = {
    {"a", PART_FILLS},       {"as", PART_FILLS},      {"asked", PART_FILLS},     {"be", PART_BEARS},
    {"by", PART_FILLS},      {"called", PART_CALLS},  {"first", PART_FILLS},     {"full", PART_FILLS},
    {"gave", PART_FILLS},    {"gives", PART_FILLS},   {"goes", PART_NAMES},      {"her", PART_FILLS},
    {"herself", PART_BEARS}, {"himself", PART_BEARS}, {"his", PART_FILLS},       {"identified", PART_CALLS},
    {"is", PART_BEARS},      {"just", PART_FILLS},    {"known", PART_CALLS},     {"last", PART_FILLS},
    {"name", PART_NAMES},    {"named", PART_CALLS},   {"nicknamed", PART_CALLS}, {"only", PART_FILLS},
    {"simply", PART_FILLS},  {"the", PART_FILLS},     {"their", PART_FILLS},     {"themselves", PART_BEARS},
    {"to", PART_FILLS},      {"wanted", PART_FILLS},  {"was", PART_BEARS},       {"went", PART_NAMES},
    {"who", PART_WHO},       {"whose", PART_FILLS},
};

static enum part part_of(const struct work *work, uint32_t token)
{
	const struct token *self = &work->tokens.at[token];
	if (self->kind == TOKEN_MARK)
		return self->character == ',' ? PART_FILLS : PART_NONE;
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (token_is(work->document, self, parts[i].word))
			return parts[i].part;
	return PART_NONE;
}

/* The mention of a person by name that begins at a token; NONE if none does. */
static uint32_t person_at(const struct work *work, uint32_t token)
{
	const struct findings *findings = work->findings;
	const uint32_t start = work->tokens.at[token].span.start;
	for (uint32_t i = findings_first_mention(findings, start); i < findings->mentions.count; i++) {
		const struct mention *mention = &findings->mentions.at[i];
		if (mention->span.start != start)
			break;
		if (mention->kind == MENTION_NAME && mention->entity != NONE &&
		    findings->entities.at[mention->entity].kind == ENTITY_PERSON)
			return i;
	}
	return NONE;
}

uint32_t naming_behind(const struct work *work, const struct mention *mention)
{
	enum { FAR = 10 };
	const uint32_t first = token_at(&work->tokens, mention->span.end);
	bool who = false, calls = false, bears = false, names = false;
	for (uint32_t i = first; i < work->tokens.count && i < first + FAR; i++) {
		const uint32_t person = person_at(work, i);
		if (person != NONE)
			return names || (calls && (bears || !who)) ? work->findings->mentions.at[person].entity : NONE;
		const enum part part = part_of(work, i);
		if (part == PART_NONE || work->tokens.at[i].sentence != work->tokens.at[first].sentence)
			return NONE;
		who |= part == PART_WHO;
		calls |= part == PART_CALLS;
		bears |= part == PART_BEARS;
		names |= part == PART_NAMES;
	}
	return NONE;
}
