/* SPDX-License-Identifier: MIT */
#ifndef FETCH_DECODING_H
#define FETCH_DECODING_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"
#include "base/error.h"

/*
 * Content codings (RFC 9110, 8.4): how pages are made smaller for their way. libcurl undoes them too, but takes a stream that breaks
 * off for a whole one; here that is a failure.
 */

/* For Accept-Encoding: those that can be undone. */
const char *decoding_accepted(void);

/*
 * Undoes what Content-Encoding says of a body, in place. Fails for a coding that is not known, a stream that is broken off or
 * is none, and for more than cap bytes.
 */
bool decoding_undo(const char *codings, size_t cap, struct buffer *body, struct error *error);

#endif
