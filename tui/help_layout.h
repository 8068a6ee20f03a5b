/* SPDX-License-Identifier: MIT */
#ifndef TUI_HELP_LAYOUT_H
#define TUI_HELP_LAYOUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/array.h"
#include "model/span.h"
#include "tui/help_list.h"

/*
 * The rows of the help in columns beside one another: words are broken between words, what belongs to one row stays in one column, and a column
 * that begins within a section has its head again.
 */
struct help_line {
	uint32_t row;      /* of the help_rows */
	struct span words; /* of the row's words; the keys stand before the first of them */
	size_t column, line;
	bool is_again; /* a head that was there before */
};

struct help_lines ARRAY(struct help_line);

/* What there is room for, in columns of the screen. */
struct help_room {
	size_t across;  /* so many columns of rows, at least 1 */
	size_t columns; /* each as wide as that */
	size_t keys;    /* keys end there, if they are not wider */
};

/* Where the words of a row begin in its column: behind its keys, and air. */
size_t help_words_start(const struct help_row *, const struct help_room *);

/* Lays them out. Returns how many lines the longest column has. Released with array_release(). */
size_t help_lay(const struct help_rows *, const struct help_room *, struct help_lines *);

#endif
