/* SPDX-License-Identifier: MIT */
#ifndef KEYMAPS_SCAN_H
#define KEYMAPS_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"
#include "base/error.h"

/* A line of a key file, read word by word. Words are what white space separates; they are borrowed from the line. */
struct scan {
	const char *line, *at, *end;
};

struct word {
	const char *at; /* where it would stand, if there is none */
	size_t length;  /* 0 if there is none */
};

struct scan scan_line(const char *line, size_t length);

/* The next word, without or with going past it. */
struct word scan_peek(const struct scan *);
struct word scan_word(struct scan *);

/* What is left of the line, white space at both ends taken off. */
struct word scan_rest(struct scan *);

/*
 * Appends what stands between two quotation marks, the first of which comes next: \" and \\ in it are such characters themselves.
 * False, with the scan at the first mark, if there is no second one that ends a word.
 */
bool scan_quoted(struct scan *, struct buffer *text);

/* Appends bytes between such marks: what scan_quoted() reads back. */
void scan_quote(const char *bytes, struct buffer *written);

bool word_is(struct word, const char *string);

/* The part of a word before a byte, and the part behind it; the whole word and nothing where it has no such byte. */
struct word word_before(struct word, char byte);
struct word word_behind(struct word, char byte);

/* The column of a place in the line, counted in characters from 1. */
uint32_t scan_column(const struct scan *, const char *at);

/* Says at which column the error is. Returns false. */
bool scan_blame(const struct scan *, const char *at, struct error *);

#endif
