/* SPDX-License-Identifier: MIT */
#ifndef TUI_PROMPT_H
#define TUI_PROMPT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"
#include "render/grid.h"
#include "tui/edit.h"
#include "tui/history.h"
#include "tui/pick.h"

/*
 * The line that is typed in the status row. What a kind of prompt is for, and how another kind is made, is in
 * tui/prompt_kind.h; here is what they have in common: a sign, a line, what was typed before, a list to choose from.
 */
enum prompt_kind {
	PROMPT_NONE, /* closed */
	PROMPT_SEARCH,
	PROMPT_SEARCH_BACK,
	PROMPT_COMMAND,
	PROMPT_LINK_LETTERS, /* those that stand on the links of the screen */
	PROMPT_LINKS,        /* the list of all of them */
	PROMPT_FORMAT,
	PROMPT_HELP,
	PROMPT_SHELL,
	PROMPT_PIPE,
	PROMPT_SPEAKER,
	PROMPT_MERGE,
	PROMPT_SPLIT,
	PROMPT_NOTE,
	PROMPT_KIND_COUNT
};

struct prompt {
	enum prompt_kind kind;
	struct buffer sign; /* what stands before the line */
	struct edit line;
	struct pick pick;      /* closed for most kinds */
	size_t recalled;       /* the line of the history that is shown; HISTORY_MAX while none is */
	size_t completed_from; /* the byte of the line from which a row's label is put in its place */
	struct buffer wanted;  /* what was typed before one was: lines are looked for that begin with it */
};

/* Opens it with a sign, and a line that may be empty. */
void prompt_open(struct prompt *, enum prompt_kind, const char *sign, const char *text);
void prompt_close(struct prompt *); /* keeps nothing */

/* Shows the next older (-1) or newer (+1) line that begins as what was typed; behind the newest, that itself. */
void prompt_recall(struct prompt *, const struct history *, int way);

/* What was typed is now something else than a line of the history. */
void prompt_touch(struct prompt *);

/* Draws the line into a row, the cursor in it: of a text that is too long, the part around the cursor. */
void prompt_draw(const struct prompt *, struct area row, struct grid *);

#endif
