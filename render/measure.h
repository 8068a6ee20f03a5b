/* SPDX-License-Identifier: MIT */
#ifndef RENDER_MEASURE_H
#define RENDER_MEASURE_H

#include <stdbool.h>
#include <stddef.h>

/*
 * How wide text is when it is laid out: base/utf8.h's columns for what is written, and for white space what is made of it. A
 * tab goes to the next stop. Where text flows, white space with a line end in it is one space: the text was wrapped there.
 * Layout and page both ask here, so that what is drawn is as wide as what was counted.
 */

/* Columns from one tab stop to the next. */
enum { MEASURE_TAB = 4 };

/* Whether a byte is white space that layout knows: space, tab, line end. */
bool measure_is_blank(char byte);

/*
 * Bytes of what comes next in a line, and its columns where it begins behind column columns of the line: a cluster or, where
 * text flows, a run of white space. length is not 0. In preformatted text a line end takes no columns.
 */
size_t measure_next(const char *text, size_t length, bool flows, size_t column, size_t *columns);

/* Columns of a line. */
size_t measure_columns(const char *text, size_t length, bool flows);

#endif
