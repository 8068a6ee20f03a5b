/* SPDX-License-Identifier: MIT */
#ifndef TUI_SPEAKER_H
#define TUI_SPEAKER_H

#include <stddef.h>
#include <stdint.h>

#include "base/array.h"
#include "render/style.h"
#include "tui/article.h"

/* A speaker and how much of the quoted words are theirs. */
struct speaker {
	uint32_t entity; /* NONE for the undecided quotes */
	size_t quotes;   /* that count */
	size_t bytes;    /* quoted */
};

struct speakers ARRAY(struct speaker);

/* Appends all speakers: those who are quoted most first, the undecided last. Returns the bytes quoted in all. */
size_t speakers_rank(const struct article *, struct speakers *);

/* "Jens Stoltenberg", or "Undecided". Borrowed. */
const char *speaker_name(const struct article *, uint32_t entity);

/* '1', 'a', '.', or '?' for the undecided. */
char speaker_mark(const struct article *, uint32_t entity);

/* The style for a role in the speaker's colour. */
struct style speaker_style(const struct article *, uint32_t entity, enum style_role);

/* How the attribution is put in a word: the cue as printed, "carried", "context", "you", "undecided". Borrowed; length in bytes. */
const char *speaker_basis(const struct article *, const struct quote *, size_t *length);

#endif
