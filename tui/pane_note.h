/* SPDX-License-Identifier: MIT */
#ifndef TUI_PANE_NOTE_H
#define TUI_PANE_NOTE_H

#include "keymaps/keymap.h"
#include "render/grid.h"
#include "tui/article.h"
#include "tui/frame.h"

/* A mark beside each line that a note is on, and a box with the note on what is in focus, over the end of the text that it is not on. */

/* What stands beside such a line. */
#define NOTE_MARK "*"

/* The note on what is in focus: an index into article.keeping.notes; NONE if there is none. */
uint32_t pane_note_at(const struct article *);

/* Marks a line of the text, in the column behind the text's area, where the frame leaves that free. */
void pane_note_mark(const struct article *, const struct line *, struct area text, size_t row, struct grid *);

/* Draws the box over the text's area, and the column that opening marks hang in, if there is a note in focus, and room. */
void pane_note_draw(const struct article *, const struct frame *, const struct keymap *, struct grid *);

#endif
