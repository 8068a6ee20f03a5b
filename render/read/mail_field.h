/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_MAIL_FIELD_H
#define RENDER_READ_MAIL_FIELD_H

#include <stdbool.h>

#include "base/buffer.h"
#include "render/read/slice.h"

/*
 * The fields at the top of a message and of each of its parts: "Subject: Late boats", folded over lines (RFC 5322, 2.2), other
 * letters than ASCII as encoded words (RFC 2047). All linear.
 */

/* More of a field is not looked at. In bytes, folded. */
enum { MAIL_FIELD_MAX = 16 * 1024 };

/*
 * Takes the fields off the front of a message, with the blank line behind them. They end, too, before a line that cannot be one of
 * them: then that is the first line of the text.
 */
struct slice mail_fields_take(struct slice *message);

/* Whether a line begins with a field's name and a colon. */
bool mail_field_opens(struct slice line);

/* What the first field with that name says, as it is written; empty if there is none. */
struct slice mail_field_find(struct slice fields, const char *name);

/* Appends what is written in UTF-8, on one line, with encoded words decoded. */
void mail_field_text(struct slice written, struct buffer *text);

/* Appends a parameter of a field such as Content-Type: text/plain; charset="utf-8" (RFC 2045, 5.1). Whether it is there. */
bool mail_field_parameter(struct slice written, const char *name, struct buffer *value);

/* The word that a field such as Content-Type begins with, up to its parameters. */
struct slice mail_field_word(struct slice written);

#endif
