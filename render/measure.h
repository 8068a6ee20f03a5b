/* SPDX-License-Identifier: MIT */
#ifndef RENDER_MEASURE_H
#define RENDER_MEASURE_H

#include <stddef.h>

/*
 * How wide text is when it is laid out: base/utf8.h's columns, but a line end that is not meant is shown as a space, and a tab as
 * so many of them.
 */
enum { MEASURE_TAB = 4 };

/* Bytes of the cluster at the start of text, and its columns. length is not 0. */
size_t measure_cluster(const char *text, size_t length, size_t *columns);

/* Columns of text. */
size_t measure_columns(const char *text, size_t length);

#endif
