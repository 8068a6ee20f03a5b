/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_TRANSFER_H
#define RENDER_READ_TRANSFER_H

#include <stdbool.h>

#include "base/buffer.h"
#include "render/read/slice.h"

/* Bytes as mail writes them so that they survive the way: RFC 2045, section 6, and RFC 2047, section 4. Linear; nothing fails. */

/* Appends what quoted-printable text means; a "=" that begins no code stands for itself. */
void transfer_quoted_printable(struct slice text, struct buffer *bytes);

/*
 * Appends what base64 text means; what is no letter of it is passed over, also padding in the middle. Returns whether it was clean:
 * nothing but letters, padding and white space.
 */
bool transfer_base64(struct slice text, struct buffer *bytes);

/* Appends what the "Q" encoding of a word in a header means: quoted-printable with "_" for a space. */
void transfer_q(struct slice text, struct buffer *bytes);

#endif
