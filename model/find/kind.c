/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/kind.h"

#include "model/find/form.h"
#include "model/find/kind_body.h"
#include "model/find/sign.h"

struct tallies ARRAY(struct votes);

/* "Mr Lyon": what a title in front of a person says, of the sex too. */
static void read_title(const struct work *work, struct name *name)
{
	uint32_t title = name->first - 1;
	if (name->first > 1 && work->tokens.at[title].character == '.' && !work->tokens.at[title].space_before)
		title--;
	if (name->titled || name->first == 0 || name->kind != ENTITY_PERSON ||
	    work->tokens.at[title].sentence != work->tokens.at[name->first].sentence ||
	    work->tokens.at[title].letters == CASE_LOWER || !vocabulary_is(&work->vocabulary, title, WORD_TITLE))
		return;
	const uint8_t sex = sign_sex(work, title);
	if (!sex)
		return;
	name->sex = sex;
	name->titled = true;
}

bool kind_stands_as_place(const struct work *work, const struct name *name)
{
	static const char *const before[] = {"in", "near", "across", "throughout", "outside", "around", "into"};
	if (name->kind != ENTITY_PLACE || name->first == 0 ||
	    !vocabulary_is(&work->vocabulary, name->end - 1, WORD_PLACE))
		return false;
	for (size_t i = 0; i < sizeof before / sizeof *before; i++)
		if (token_is(work->document, &work->tokens.at[name->first - 1], before[i]))
			return true;
	return false;
}

/* The last words of full names of people whose first word is a given name. */
static void note_families(const struct work *work, struct wordmap *families)
{
	for (uint32_t i = 0; i < work->names.count; i++) {
		const struct name *name = &work->names.at[i];
		if (name->kind == ENTITY_PERSON && name->end - name->first > 1 &&
		    vocabulary_is(&work->vocabulary, name->first, WORD_GIVEN))
			wordmap_at(families,
				   form_hash(work, FORM_FAMILY, form_span(work, name, name->end - 1, name->end)), i);
	}
}

/* "Washington", of George Washington, if it may be a person here; not in "in Washington", nor a people's name. */
static bool is_family_name(const struct work *work, const struct wordmap *families, const struct name *name)
{
	return name->end - name->first == 1 && name->votes.of[ENTITY_PERSON] > 0 && name->kind != ENTITY_NORP &&
	       !kind_stands_as_place(work, name) &&
	       wordmap_get(families, form_hash(work, FORM_FAMILY, name->span)) != NONE;
}

/* Makes a name be of a kind, and its votes say so. */
static void set_kind(struct name *name, enum entity_kind kind)
{
	votes_make_winner(&name->votes, kind);
	name->kind = (uint8_t)kind;
}

/* Whether nothing else is likely. */
static bool is_beyond_doubt(const struct name *name)
{
	enum { CLEAR = 4 };
	int32_t other = 0;
	for (enum entity_kind kind = 0; kind < ENTITY_KIND_COUNT; kind++)
		if (kind != name->kind && name->votes.of[kind] > other)
			other = name->votes.of[kind];
	return name->titled || other * CLEAR <= name->votes.of[name->kind];
}

static bool is_timely(const struct name *name)
{
	return name->kind == ENTITY_DATE || name->kind == ENTITY_MONEY;
}

/* Adds up the votes for the names of the same words. */
static void tally(const struct work *work, struct tallies *tallies, struct wordmap *which)
{
	for (size_t i = 0; i < work->names.count; i++) {
		const struct name *name = &work->names.at[i];
		if (is_timely(name) || name->titled)
			continue;
		const uint32_t count = (uint32_t)tallies->count;
		const uint32_t at = *wordmap_at(which, form_hash(work, FORM_WHOLE, name->span), count);
		if (at == count)
			array_push(tallies, (struct votes){{0}});
		votes_add(&tallies->at[at], &name->votes);
	}
}

void kind_decide(struct work *work)
{
	struct tallies tallies = {0};
	struct wordmap which = {0}, families = {0};
	for (size_t i = 0; i < work->names.count; i++) {
		work->names.at[i].kind = (uint8_t)votes_winner(&work->names.at[i].votes);
		read_title(work, &work->names.at[i]);
	}
	tally(work, &tallies, &which);
	note_families(work, &families);
	for (size_t i = 0; i < work->names.count; i++) {
		struct name *name = &work->names.at[i];
		const uint32_t at = wordmap_get(&which, form_hash(work, FORM_WHOLE, name->span));
		if (is_timely(name) || name->titled)
			continue;
		if (is_family_name(work, &families, name))
			set_kind(name, ENTITY_PERSON);
		else if (at != NONE && !is_beyond_doubt(name))
			set_kind(name, votes_winner(&tallies.at[at]));
	}
	kind_body_supply(work);
	array_release(&tallies);
	wordmap_release(&which);
	wordmap_release(&families);
}
