/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/stray.h"

#include <stdbool.h>

#include "model/find/date.h"
#include "model/find/sign.h"

static const char *const degrees[] = {"ba",    "b.a.", "bsc", "b.sc.", "b.s.",  "ma",  "m.a.",  "msc",
				      "m.sc.", "mba",  "phd", "ph.d.", "dphil", "llb", "ll.b.", "llm"};
static const char *const quarters[] = {"n.w.", "n.e.", "s.w.", "s.e."};

static bool is(const struct work *work, uint32_t token, uint32_t flags)
{
	return vocabulary_is(&work->vocabulary, token, flags);
}

static bool is_one_of(const struct work *work, uint32_t token, const char *const *words, size_t count)
{
	return token_is_one_of(work->document, &work->tokens.at[token], words, count);
}

/* "BA", and "MA in Sociology". */
static bool is_degree(const struct work *work, const struct name *name)
{
	const struct token *first = &work->tokens.at[name->first];
	if (first->letters == CASE_LOWER || !is_one_of(work, name->first, degrees, sizeof degrees / sizeof *degrees))
		return false;
	return name->end - name->first == 1 || token_is(work->document, first + 1, "in") ||
	       token_is(work->document, first + 1, "of");
}

static bool is_quarter(const struct work *work, const struct name *name)
{
	return name->end - name->first == 1 &&
	       is_one_of(work, name->first, quarters, sizeof quarters / sizeof *quarters);
}

/* Whether a name is all that its paragraph holds but for a colon, and each of its words one of the language. */
static bool is_heading(const struct work *work, const struct name *name)
{
	const struct tokens *tokens = &work->tokens;
	const uint32_t leaf = tokens->at[name->first].leaf;
	const uint32_t end =
	    name->end < tokens->count && token_is_mark(&tokens->at[name->end], ':') ? name->end + 1 : name->end;
	if ((name->first > 0 && tokens->at[name->first - 1].leaf == leaf) ||
	    (end < tokens->count && tokens->at[end].leaf == leaf))
		return false;
	for (uint32_t i = name->first; i < name->end; i++)
		if (!is(work, i, WORD_COMMON | WORD_FUNCTION) ||
		    is(work, i, WORD_GIVEN | WORD_PLACE | WORD_NORP | WORD_KNOWN | WORD_MONTH | WORD_WEEKDAY))
			return false;
	return true;
}

/* The apostrophe of "King’s College" belongs to the name; that of nothing else does. Returns whether something is left. */
static bool mend_start(const struct work *work, struct name *name)
{
	if (work->tokens.at[name->first].kind != TOKEN_POSSESSIVE)
		return true;
	const uint32_t owner = name->first > 0 ? name->first - 1 : name->first;
	const bool joins = token_is_capital(&work->tokens.at[owner]) &&
			   is(work, owner, WORD_PEOPLE | WORD_ROLE | WORD_TITLE) && is(work, owner, WORD_COMMON);
	name->first = joins ? owner : name->first + 1;
	if (name->first == name->end)
		return false;
	name->span.start = work->tokens.at[name->first].span.start;
	if (joins && votes_winner(&name->votes) == ENTITY_PERSON)
		name->votes.of[ENTITY_ORG] = name->votes.of[ENTITY_PERSON] + 1;
	return true;
}

/* "Orla Finch Friday": a weekday behind a name is when something was; "Bloody Sunday" is a name of two words. */
static bool ends_in_weekday(const struct work *work, const struct name *name)
{
	const uint32_t count = name->end - name->first;
	switch (votes_winner(&name->votes)) {
	case ENTITY_EVENT:
	case ENTITY_WORK:
	case ENTITY_LAW:
	case ENTITY_PRODUCT: return false;
	case ENTITY_OTHER:
		if (count == 2)
			return false;
		break;
	default: break;
	}
	return count > 1 && is(work, name->end - 1, WORD_WEEKDAY) && !is(work, name->first, WORD_WEEKDAY | WORD_MONTH);
}

/* Cuts a weekday off; a name that does not begin as a date is none, whatever stands at its end. */
static void mend_end(const struct work *work, struct name *name, struct names *dates)
{
	if (ends_in_weekday(work, name)) {
		struct name date = {.first = name->end - 1, .end = name->end};
		date.span = work->tokens.at[date.first].span;
		date.votes.of[ENTITY_DATE] = SIGN_CERTAIN;
		array_push(dates, date);
		name->end--;
		name->span.end = work->tokens.at[name->end - 1].span.end;
		name->votes.of[ENTITY_DATE] = 0;
	}
	const struct sentence *sentence = &work->sentences.at[work->tokens.at[name->first].sentence];
	const bool whole = name->span.start == work->tokens.at[name->first].span.start; /* no part of "mid-May" */
	if (whole && votes_winner(&name->votes) == ENTITY_DATE &&
	    date_at(work, name->first, sentence->end) == name->first &&
	    date_year_at(work, name->first, sentence->end) == name->first)
		name->votes.of[ENTITY_DATE] = 0;
}

void stray_mend(struct work *work)
{
	struct names *names = &work->names, dates = {0};
	size_t kept = 0;
	for (size_t i = 0; i < names->count; i++) {
		struct name *name = &names->at[i];
		if (!mend_start(work, name) || is_degree(work, name) || is_quarter(work, name) ||
		    is_heading(work, name))
			continue;
		mend_end(work, name, &dates);
		names->at[kept++] = *name;
	}
	names->count = kept;
	for (size_t i = 0; i < dates.count; i++)
		array_push(names, dates.at[i]);
	array_release(&dates);
}
