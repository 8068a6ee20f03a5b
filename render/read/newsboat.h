/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_NEWSBOAT_H
#define RENDER_READ_NEWSBOAT_H

#include <stdbool.h>

#include "model/builder.h"
#include "render/read/slice.h"

/*
 * An item of a feed as newsboat pipes it on or writes it to a file: "Feed:", "Title:", "Author:", "Date:", "Link:", a blank line, the
 * text with "[1]" behind what is linked, and "Links:" with the addresses.
 */

/* Whether a text begins as one does; it may be cut off anywhere. */
bool newsboat_opens(const char *head);

/* Reads it into a separated builder. It need not be UTF-8. */
void newsboat_read(struct slice text, struct builder *);

#endif
