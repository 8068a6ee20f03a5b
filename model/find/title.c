/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/title.h"

#include <stdbool.h>

#include "model/find/phrase.h"

static bool is(const struct work *work, uint32_t token, uint32_t flags)
{
	return vocabulary_is(&work->vocabulary, token, flags);
}

static const struct word *word_of(const struct work *work, uint32_t token)
{
	return vocabulary_word(&work->vocabulary, token);
}

/* Whether the words behind the title are the rest of another name: "Justice Department", "King Street". */
static bool is_name_with_title(const struct work *work, uint32_t title, uint32_t end)
{
	const struct word *last = word_of(work, end - 1);
	if (title + 1 >= end || !(last->flags & WORD_HEAD) || (last->flags & (WORD_TITLE | WORD_GIVEN)))
		return false;
	if (end - title > 2)
		return last->head == ENTITY_ORG;
	return last->head == ENTITY_ORG || is(work, title, WORD_MALE | WORD_FEMALE);
}

/* "Charlie King": a title that is the family name of the given name before it. */
static bool is_family_name(const struct work *work, uint32_t first, uint32_t title, uint32_t end)
{
	return title + 1 == end && title == first + 1 && is(work, first, WORD_GIVEN) &&
	       !is(work, first, WORD_TITLE | WORD_PLACE) && work->tokens.at[title].letters == CASE_CAPITAL;
}

/* The first title in the run that stands as one; end if none does. */
uint32_t title_find(const struct work *work, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end; i++)
		if (is(work, i, WORD_TITLE) && work->tokens.at[i].letters != CASE_LOWER &&
		    !is_family_name(work, first, i, end))
			return is_name_with_title(work, i, end) ? end : i;
	return end;
}

/* Whether common words from i on lead to another title: "Operating" in "Chief Operating Officer". */
static bool leads_to_title(const struct work *work, uint32_t i, uint32_t end)
{
	while (i < end && is(work, i, WORD_COMMON) && !is(work, i, WORD_TITLE | WORD_ROLE | WORD_GIVEN))
		i++;
	return i < end && is(work, i, WORD_TITLE | WORD_ROLE) && !is(work, i, WORD_GIVEN);
}

/* The token behind a title and what belongs to it: "Prime Minister", "Chief Executive", "Sen.". */
uint32_t title_end(const struct work *work, uint32_t title, uint32_t end)
{
	const bool personal = is(work, title, WORD_MALE | WORD_FEMALE | WORD_STOP); /* "Mr Baker" is no baker */
	uint32_t i = title + 1;
	while (i < end) {
		const bool stop = work->tokens.at[i].kind == TOKEN_MARK;
		if (i + 1 == end && word_of(work, i)->family) /* "Mr. King", after "Charlie King" */
			break;
		if (!stop && !is(work, i, WORD_TITLE) && (personal || !leads_to_title(work, i, end)))
			break;
		i++;
	}
	return i;
}

/* Words before a title that belong to it: "Foreign Minister", "Deputy". */
uint32_t title_begin(const struct work *work, uint32_t first, uint32_t title)
{
	while (title > first && is(work, title - 1, WORD_COMMON) &&
	       !is(work, title - 1, WORD_PLACE | WORD_NORP | WORD_KNOWN))
		title--;
	return title;
}

/* "Minister of Health Ronald Lam": what the title is of belongs to it. */
uint32_t title_pass_office(const struct work *work, uint32_t first, uint32_t end)
{
	if (first < 2 || !token_is(work->document, &work->tokens.at[first - 1], "of") ||
	    !is(work, first - 2, WORD_TITLE | WORD_ROLE))
		return first;
	while (first < end && is(work, first, WORD_COMMON) && !is(work, first, WORD_KNOWN | WORD_PLACE | WORD_NORP) &&
	       phrase_at(work, first, end).end == first)
		first++;
	while (first < end && work->tokens.at[first].letters == CASE_LOWER)
		first++;
	return first;
}
