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

/* Draws hints into a row, from its right end as far left as from: as many as there is room for, the most useful is the last to go. */
void hint_draw(const struct keymap *, struct area row, size_t from, struct grid *);

#endif
