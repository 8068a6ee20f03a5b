/* SPDX-License-Identifier: MIT */
#ifndef TUI_PROMPT_H
#define TUI_PROMPT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"
#include "render/grid.h"

/* The line that is typed in the status row: what to search for. */
enum prompt_kind { PROMPT_NONE, PROMPT_SEARCH, PROMPT_SEARCH_BACK };

struct prompt {
	enum prompt_kind kind;
	struct buffer text;
};

void prompt_open(struct prompt *, enum prompt_kind);
void prompt_close(struct prompt *); /* keeps nothing */

void prompt_type(struct prompt *, uint32_t character);

/* Erases the last cluster, the last word, or all. Returns false if there was nothing to erase. */
bool prompt_erase(struct prompt *);
bool prompt_erase_word(struct prompt *);
bool prompt_erase_all(struct prompt *);

/* Draws it into a row; of a text that is too long, the end. The grid's cursor sits behind it. */
void prompt_draw(const struct prompt *, struct area row, struct grid *);

#endif
