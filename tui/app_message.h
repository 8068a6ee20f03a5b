/* SPDX-License-Identifier: MIT */
#ifndef TUI_APP_MESSAGE_H
#define TUI_APP_MESSAGE_H

#include "tui/app.h"

/* What the reader has to be told: words in the message line, and what went wrong, kept for the end. For the app itself. */

/* Writes an error as error_write() does, but for a row of the screen: of a long path the middle is left out, never its name or the reason. */
void app_write_error(const struct error *, struct buffer *);

/* Says that a file cannot be read, now and (once) at the end. The error's file is known; the error stays the caller's. */
void app_complain(struct app *, const struct error *);

/* Says what the reader must know, behind what was said already. The notices' words are in strings. */
void app_say_notices(struct app *, const struct notices *, const struct buffer *strings);

/* Says that something cannot be kept, behind what was said already; nothing where the error has no message. */
void app_say_trouble(struct app *, const struct error *);

/* Parts (a set of enum kept_part) are lost: that is remembered for the end, with the first reason. The error stays the caller's. */
void app_note_trouble(struct app *, unsigned parts, const struct error *);

/* Says what is wrong with the reader's own files: the first line of it, and how much more there is. NULL: nothing. */
void app_say_problems(struct app *, const struct problems *);

#endif
