/* SPDX-License-Identifier: MIT */
#ifndef TUI_HINT_H
#define TUI_HINT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "keymaps/keymap.h"
#include "render/grid.h"

/* What can be typed in the text, as the map in force has it: hints never name a key that does something else. */

/* Appends the keys of the first binding there that begins with an action. False if no key does it. */
bool hint_write_keys(const struct keymap *, enum action, uint32_t speaker, struct buffer *keys);

/* A hint: the keys of an action, and a word for what it does. The one with the highest rank is the first to go where room is short. */
struct hint {
	enum action action;
	uint32_t speaker;
	const char *word;
	uint8_t rank;  /* from 1; no two are the same */
	bool is_twice; /* the keys have to be typed twice */
};

enum { HINTS_MAX = 12 }; /* in a row */

/*
 * Draws hints at the right end of a row, as many as there is room for behind what ends at the column from: of the last row of the screen, or of one
 * of a pane's. Those without a key are left out.
 */
void hint_draw_status(const struct keymap *, const struct hint *hints, size_t count, struct area row, size_t from,
		      struct grid *);
void hint_draw_pane(const struct keymap *, const struct hint *hints, size_t count, struct area row, size_t from,
		    struct grid *);

/* Draws those of the text that mean something now: what there is, from less to more. */
enum hint_quotes { HINT_NO_QUOTES, HINT_QUOTES, HINT_QUOTE_IN_FOCUS };
void hint_draw(const struct keymap *, enum hint_quotes, struct area row, size_t from, struct grid *);

#endif
