/* SPDX-License-Identifier: MIT */
#ifndef TUI_MOTION_H
#define TUI_MOTION_H

#include <stdbool.h>
#include <stdint.h>

#include "keymaps/action.h"
#include "tui/article.h"

/* From one thing in the article to the next or the previous one: ]q [q ]s [s ]e [e ]h [h ]l [l { } ( ) ]x [x ]a [a. */
enum motion_kind {
	MOTION_QUOTE,
	MOTION_MENTION,
	MOTION_HEADING,
	MOTION_LINK,
	MOTION_PARAGRAPH,
	MOTION_SENTENCE,
	MOTION_LEFT_OUT,
	MOTION_MATCH, /* n and N go on from the other end, which no motion does */
	MOTION_NOTE,
	MOTION_COUNT
};

struct motion {
	enum motion_kind kind;
	int direction;    /* +1 down, -1 up */
	uint32_t speaker; /* of MOTION_QUOTE: SPEAKER_ANY, SPEAKER_SAME, SPEAKER_UNDECIDED */
};

/*
 * Finds what the motion leads to, from the focus; or, without one, from the start of the screen, what begins there included.
 * Returns whether there is anything; *target is only set then.
 */
bool motion_find(const struct article *, const struct motion *, struct focus *target);

/* Whether the motion needs the findings. */
bool motion_needs_findings(const struct motion *);

/* Whether there is anything in the article that it could lead to, from wherever. */
bool motion_exists(const struct article *, const struct motion *);

/* "quote", "undecided quote", "mention"...: for saying that there is no further one. */
const char *motion_noun(const struct motion *);

#endif
