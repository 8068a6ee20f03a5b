/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/epithet.h"

#include <string.h>

#include "model/find/form.h"
#include "model/words/lexicon.h"

static bool is(const struct work *work, uint32_t token, uint32_t flags)
{
	return vocabulary_is(&work->vocabulary, token, flags);
}

/* Whether a word is one of the language in two parts: "Thin-skinned", "Ohio-born"; "Jean-Luc" is not. */
static bool is_compound(const struct work *work, uint32_t token)
{
	const struct span span = work->tokens.at[token].span;
	const char *text = work->document->text.at;
	uint32_t part = span.end;
	while (part > span.start && text[part - 1] != '-')
		part--;
	const bool small = part > span.start && text[part] >= 'a' && text[part] <= 'z';
	return small && (lexicon_has(LEXICON_COMMON, text + part, span.end - part) ||
			 lexicon_has(LEXICON_ROLES, text + part, span.end - part) ||
			 (span.end - part > 3 && memcmp(text + span.end - 2, "ed", 2) == 0));
}

static uint64_t family_of(const struct work *work, const struct name *name)
{
	return form_family(work, FORM_FAMILY, form_span(work, name, name->end - 1, name->end));
}

/* The last words of people whose first one is a given name. */
static struct wordmap families_of(const struct work *work)
{
	struct wordmap families = {0};
	for (uint32_t i = 0; i < work->names.count; i++) {
		const struct name *name = &work->names.at[i];
		if (name->end - name->first > 1 && is(work, name->first, WORD_GIVEN) &&
		    votes_winner(&name->votes) == ENTITY_PERSON)
			wordmap_at(&families, family_of(work, name), i);
	}
	return families;
}

/* "Republican", before a given name, or before the family name of somebody. */
static bool is_said(const struct work *work, const struct wordmap *families, const struct name *name)
{
	const bool word = is(work, name->first, WORD_NORP | WORD_ROLE) && !is(work, name->first, WORD_GIVEN);
	return word && (name->end - name->first == 2 ? wordmap_get(families, family_of(work, name)) != NONE
						     : is(work, name->first + 1, WORD_GIVEN));
}

void epithet_leave_out(struct work *work)
{
	struct wordmap families = families_of(work);
	for (size_t i = 0; i < work->names.count; i++) {
		struct name *name = &work->names.at[i];
		if (name->end - name->first == 1 || votes_winner(&name->votes) != ENTITY_PERSON ||
		    !(is_compound(work, name->first) || is_said(work, &families, name)))
			continue;
		name->first++;
		name->span.start = work->tokens.at[name->first].span.start;
	}
	wordmap_release(&families);
}
