/* SPDX-License-Identifier: MIT */
#ifndef TUI_DIGEST_H
#define TUI_DIGEST_H

#include <stdbool.h>
#include <stdint.h>

#include "tui/article.h"

/*
 * An article's paragraphs with quotes alone, each behind one line of what stands before it. Places stay bytes of the text: what is not
 * shown has its place at what follows.
 */

/* Shows them. False, and everything as it was, if there is none. The article is read and has a layout. */
bool digest_begin(struct article *);

/* Shows everything again, if it is not; also for an article without a layout. */
void digest_end(struct article *);

/* Whether the text at a byte is shown. */
bool digest_shows(const struct article *, uint32_t offset);

/* Shows the paragraph at a byte too. */
void digest_open(struct article *, uint32_t offset);

#endif
