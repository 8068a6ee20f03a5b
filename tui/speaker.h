/* SPDX-License-Identifier: MIT */
#ifndef TUI_SPEAKER_H
#define TUI_SPEAKER_H

#include <stddef.h>
#include <stdint.h>

#include "base/array.h"
#include "base/buffer.h"
#include "render/style.h"
#include "tui/article.h"

/* A speaker and how much of the words that count are theirs. */
struct speaker {
	uint32_t entity; /* NONE for the undecided quotes */
	size_t quotes;   /* direct and mixed */
	size_t reported; /* indirect, while that is shown */
	size_t bytes;    /* of both */
};

/* Stands before words that are reported, not quoted, and before how many such there are. */
#define SPEAKER_REPORTED "≈"

struct speakers ARRAY(struct speaker);

/* Appends all speakers: those who have most words first, the undecided last. Returns the bytes of all. */
size_t speakers_rank(const struct article *, struct speakers *);

/* "Jens Stoltenberg", or "Undecided". Borrowed. */
const char *speaker_name(const struct article *, uint32_t entity);

/* Appends "perhaps Jens Stoltenberg" for an undecided quote that may be his. Returns whether there is anything to append. */
bool speaker_write_perhaps(const struct article *, const struct quote *, struct buffer *);

/* '1', 'a', '.', or '?' for the undecided. */
char speaker_mark(const struct article *, uint32_t entity);

/* The style for a role in the speaker's colour. */
struct style speaker_style(const struct article *, uint32_t entity, enum style_role);

/* The style of a quote's words: in its speaker's colour, and quiet where they are only reported. */
struct style speaker_quote_style(const struct article *, const struct quote *);

/* Whoever says what holds a quote within a quote, if that is somebody else than says the quote itself; NONE for all others. */
uint32_t speaker_around(const struct article *, const struct quote *);

/* Appends " ≈4", if there are any: how many are only reported. */
void speaker_write_reported(size_t count, struct buffer *);

/* How the attribution is put in a word: the cue as printed, "carried", "context", "you", "–". Borrowed; length in bytes. */
const char *speaker_basis(const struct article *, const struct quote *, size_t *length);

#endif
