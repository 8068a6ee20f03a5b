/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_MAILBOX_H
#define RENDER_READ_MAILBOX_H

#include <stdbool.h>

#include "base/buffer.h"
#include "render/read/slice.h"

/* Whom a field such as From names: "Ann Lee" <ann@example.org>, bo@example.org (Bo Ek) (RFC 5322, 3.4). */

/*
 * Takes the next of them off the front, and appends what people call them, on one line of UTF-8: the name, else the comment, else the
 * address. False at the end.
 */
bool mailbox_take(struct slice *rest, struct buffer *name);

#endif
