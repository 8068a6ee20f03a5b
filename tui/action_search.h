/* SPDX-License-Identifier: MIT */
#ifndef TUI_ACTION_SEARCH_H
#define TUI_ACTION_SEARCH_H

#include <stdbool.h>

#include "base/buffer.h"

struct answer;
struct app;
struct article;

/* Searching, as it is typed: the view goes to the first match from where it began, and back there if it is given up. */

/* For the prompt: what is typed has changed; it is taken (nothing typed: the last search once more); it is given up. */
void search_typed(struct app *);
void search_entered(struct app *, const struct answer *);
void search_given_up(struct app *);

/* To the match so many on, in the direction of the search, or against it below 0. */
void search_go_on(struct app *, long wanted);

/* Searches on for a little while, and goes to the match that is wanted as soon as it is there. */
void search_work(struct app *);

/* Gives up a search that goes on, with a word. Returns whether there was one. */
bool search_stop(struct app *);

/* "match 3/12"; "searching, 37%" once it takes long: for the status row, behind what stands there; may be nothing. */
void search_write_match(const struct article *, struct buffer *out);
void search_write_progress(const struct article *, struct buffer *out);

/* Both beside what is typed, with what is wrong with that. */
void search_write_note(const struct article *, struct buffer *out);

#endif
