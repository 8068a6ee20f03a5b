/* SPDX-License-Identifier: MIT */
#ifndef TUI_DELIVERY_H
#define TUI_DELIVERY_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buffer.h"
#include "keymaps/action.h"

struct app;
struct article;
struct making;
struct saving;

/*
 * What is made of an article, and goes to the clipboard or into a file when all of it is made: nothing is there before, and nothing if it is
 * stopped. One at a time. It is a job: tui/job.h.
 */
struct delivery {
	struct making *making;         /* owned; NULL: nothing is on its way */
	bool is_made;                  /* all of it: it is handed over as soon as nothing is typed into a prompt */
	const struct article *article; /* that it is made of */
	uint32_t version;              /* of that article when it began */
	bool is_file;                  /* else it is copied */
	struct operation operation;    /* that asked for the file: owned */
	const char *ending;            /* of struct saving */
	struct buffer what;            /* "3 notes" */
};

/* Makes what is to be copied; takes the making. what: "3 quotes", "words". */
void delivery_copy(struct app *, struct making *, const char *what);

/* Gives a text to the clipboard at once, and says so. */
void delivery_copy_text(struct app *, const struct buffer *text);

/* Makes what is to be written to a file, in the same way. If there is a file that may not be written over, that is said now. */
void delivery_save(struct app *, const struct saving *, struct making *);

/* The article is about to be closed: what is made of it is given up, with a word. */
void delivery_forget(struct app *, const struct article *);

/* The job. */
bool delivery_is_due(const struct app *);
void delivery_step(struct app *, uint32_t milliseconds);
unsigned delivery_percent(const struct app *);
void delivery_write(const struct app *, struct buffer *out);
void delivery_stop(struct app *);

#endif
