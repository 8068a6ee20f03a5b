/* SPDX-License-Identifier: MIT */
#ifndef RENDER_PAGE_VOICE_H
#define RENDER_PAGE_VOICE_H

#include "render/page.h"

/*
 * Whose words show at a place of the text. For page*.c alone.
 */
struct voice {
	uint32_t quote; /* speech, or a term; NONE where nothing is quoted or reported */
	bool reported;  /* indirect speech, or the reported statement around a mixed quote */
};

/*
 * The innermost quote that counts; else, where indirect speech is shown, the mixed quote in whose statement the place is; else a
 * term. O(log n) and the depth of nesting.
 */
struct voice page_voice_at(const struct page *, uint32_t offset);

/* The indexes of the quotes that begin in a stretch, and of the nearest on either side: their statements may reach into it. */
struct span page_quotes_near(const struct page *, struct span stretch);

/* The statement around a quote, where that shows: empty for all but mixed quotes with a speaker. */
struct span page_statement(const struct page *, const struct quote *);

/* Whether a quote is said without marks: a turn in an interview or a transcript, which may be whole paragraphs. */
bool page_is_turn(const struct page *, const struct quote *);

/* The turn whose speaker is named at a place right before it ("Lee: I do."); NONE if there is none. */
uint32_t page_turn_labelled_at(const struct page *, uint32_t offset);

#endif
