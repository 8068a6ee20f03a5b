/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_READING_H
#define RENDER_READ_READING_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "model/document.h"
#include "model/findings.h"
#include "render/read/source.h"

/*
 * Reading an article: bytes -> document -> findings, step by step, so that an interface can show the text before
 * anything is found in it, and stays alive meanwhile. Now it works in this process, within reading_step(); the
 * same calls can hide a process of its own.
 *
 *     reading_start -> reading_step ... -> reading_take_document -> reading_step ... -> reading_take_findings
 */
struct reading;

enum reading_state {
	READING_BUSY,     /* call reading_step() again */
	READING_DOCUMENT, /* the document can be taken; the findings are to come */
	READING_WAITING,  /* the text is above READING_FIND_CAP: findings come only after reading_ask_findings() */
	READING_DONE,     /* all that there will be is there */
	READING_FAILED,   /* reading_error() says why */
};

/* Above so many bytes of text, finding waits until it is asked for. */
enum { READING_FIND_CAP = 8 << 20 };

/* The source's strings are borrowed until reading_free(); its bytes are taken (read from its name, if there are none). */
struct reading *reading_start(struct source *);

/* Of an article that was read: the findings alone are still to come. The document is borrowed, and must outlive the reading. */
struct reading *reading_of(struct document *);

/* Works for about so many ms. */
enum reading_state reading_step(struct reading *, uint32_t milliseconds);

/* A descriptor to poll for input before the next step; -1 while the work is done in reading_step() itself. */
int reading_fd(const struct reading *);

/*
 * How far a page from the web has come, in words that may be empty; NULL while there is none on its way. Borrowed until the next step.
 */
const char *reading_progress(const struct reading *);

/* Whether the document is the list of a feed's items; known once it is there. */
bool reading_is_list(const struct reading *);

void reading_ask_findings(struct reading *);

/* How far finding is, in percent; 0 before it has begun. */
unsigned reading_percent(const struct reading *);

/* The document, once it is there: owned by the caller from then on, but it must outlive the reading. NULL before. */
struct document *reading_take_document(struct reading *);

/* The findings, complete; NULL before. The caller frees them. */
struct findings *reading_take_findings(struct reading *);

/* Why it failed: message and file. Borrowed. */
const struct error *reading_error(const struct reading *);

/* Takes and frees. A page that is still on its way is given up. */
void reading_free(struct reading *);

/*
 * All that is still to come, at once, for the modes without an interface: large texts too. Takes and frees the reading. The caller frees
 * both results. findings may be NULL if they are not wanted.
 */
bool reading_finish(struct reading *, struct document **document, struct findings **findings, struct error *error);

/* The same from the start. */
bool reading_all(struct source *, struct document **document, struct findings **findings, struct error *error);

#endif
