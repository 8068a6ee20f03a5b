/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_HTML_MARKS_H
#define RENDER_READ_HTML_MARKS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"
#include "render/read/slice.h"

/* What a browser draws that is no text of the page, written as text. */

/*
 * The mark that opens or closes a <q>, as the language has it (a BCP 47 tag; empty: English); depth counts the <q> around it, whose
 * marks take turns with the inner ones. After CLDR's delimiters. A static string.
 */
const char *html_marks_quote(struct slice language, size_t depth, bool closes);

/* Whether a text begins with a quotation mark of any kind. */
bool html_marks_is_quoted(struct slice text);

/* Appends raised digits and signs as the characters for them; false, and nothing, if text has anything else in it. */
bool html_marks_raise(struct slice text, struct buffer *out);

#endif
