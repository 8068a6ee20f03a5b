/* SPDX-License-Identifier: MIT */
#ifndef TUI_ACTION_SEARCH_H
#define TUI_ACTION_SEARCH_H

#include <stdbool.h>
#include <stdint.h>

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

/* The job (tui/job.h): it goes to the match that is wanted as soon as that is there. */
bool search_is_due(const struct app *);
void search_work(struct app *, uint32_t milliseconds);
unsigned search_percent(const struct app *);
void search_write(const struct app *, struct buffer *out);
void search_stop(struct app *);

/* "match 3/12": for the status row; may be nothing. */
void search_write_match(const struct article *, struct buffer *out);

/* The same beside what is typed, with how far it is once that takes long, and with what is wrong. */
void search_write_note(const struct app *, struct buffer *out);

#endif
