/* SPDX-License-Identifier: MIT */
#ifndef TUI_HYPERLINK_H
#define TUI_HYPERLINK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/array.h"
#include "base/buffer.h"
#include "render/grid.h"
#include "tui/glyph.h"

/*
 * Cells that lead somewhere, for terminals that let a reader click on them: OSC 8, as
 * gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda describes it ("Hyperlinks in Terminal Emulators").
 *
 * curses knows nothing of it. So, behind each frame, what leads somewhere is written once more, in the same look and the same
 * cells; and so is, without a link, what led somewhere before and does not now, as curses leaves a cell alone whose text and look are
 * the same. A row in which nothing has changed is as it was: it is not written.
 */

/* Browsers and terminals take no longer ones (VTE's limit is 2083 bytes). */
enum { HYPERLINK_MAX = 2083 };

/* Whether a terminal of that type (TERM) does nothing worse with a control sequence that it does not know, OSC 8 above all, than to ignore it. Within tmux, "screen" is one. */
bool hyperlink_is_harmless(const char *term, bool in_tmux);

/*
 * Appends what begins a link: only http, https and mailto, each byte outside of 0x21 to 0x7E percent-encoded (RFC 3986, 2.1). False,
 * and nothing, for another address or one that is too long. hyperlink_end() appends what ends it.
 */
bool hyperlink_begin(const char *address, size_t length, uint32_t id, struct buffer *out);
void hyperlink_end(struct buffer *out);

/* Cells of one row to write again, all in one style. */
struct hyperlink_stretch {
	size_t row, column, columns;
	const struct grid_link *link; /* of the grid; NULL where nothing leads anywhere any more */
};

struct hyperlink_stretches ARRAY(struct hyperlink_stretch);

/* What is on the screen. All zeros: nothing is known of it. */
struct hyperlinks {
	size_t rows, columns;
	uint64_t *hashes; /* of each row as it was shown last */
	bool *linked;     /* the cells that led somewhere then, row by row */
	bool forgotten;   /* the next frame is drawn whole */
};

void hyperlinks_release(struct hyperlinks *);

/* The next frame is drawn whole. */
void hyperlinks_forget(struct hyperlinks *);

/* Appends what is to be written again behind a frame, row by row, and remembers the frame. */
void hyperlinks_plan(struct hyperlinks *, const struct grid *, struct hyperlink_stretches *stretches);

/* Appends the text of a stretch, between what begins and ends its link, as a terminal with those glyphs takes it. */
void hyperlink_stretch_write(const struct grid *, const struct hyperlink_stretch *, enum glyphs, struct buffer *out);

#endif
