/* SPDX-License-Identifier: MIT */
#ifndef BASE_ERROR_H
#define BASE_ERROR_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buffer.h"

/*
 * Why something could not be done. A function that can fail returns bool (or NULL) and takes a
 * struct error * last; it fills it only when it fails. Only main and tui show errors to a person.
 *
 * Start with all zeros; release after a failure. Setting it again replaces what it said.
 */
struct error {
	char *message;         /* what is wrong, without the file's name and without a full stop */
	char *file;            /* NULL where no file is to blame */
	uint32_t line, column; /* from 1; 0 where there is none. Columns count code points */
};

/* Sets the message; leaves file, line and column as they are. Returns false, so that a caller can return it. */
bool error_set(struct error *, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Says which file it is about. Returns false. */
bool error_in(struct error *, const char *file);

/* Says where in it. Returns false. */
bool error_at(struct error *, uint32_t line, uint32_t column);

/* Appends it as one line that is clean to show (base/sanitise.h): "file:line:column: message", without what is not known. */
void error_write(const struct error *, struct buffer *out);

void error_release(struct error *);

#endif
