/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_MIME_H
#define RENDER_READ_MIME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/array.h"
#include "render/read/slice.h"

/*
 * A message as the parts that it is made of (RFC 2045, RFC 2046), in one pass over its lines. What is wrong in it is mended as far as
 * that can be, and remembered.
 */

/* Deeper parts, and more of them, are not read. */
enum { MIME_DEPTH_MAX = 16, MIME_PARTS_MAX = 1000 };

enum mime_kind {
	MIME_OTHER, /* nothing to read: an image, a signature */
	MIME_PLAIN,
	MIME_HTML,
	MIME_MIXED,       /* parts one behind the other; what follows holds parts, too */
	MIME_DIGEST,      /* messages one behind the other */
	MIME_ALTERNATIVE, /* the same several times, the best last */
	MIME_RELATED,     /* a part, and what it shows */
	MIME_MESSAGE      /* a message: one part */
};

struct mime_part {
	struct slice fields, body;
	uint32_t parent; /* NONE for the message itself */
	enum mime_kind kind;
};

struct mime_parts ARRAY(struct mime_part);

/* All slices are of the message. */
struct mime {
	struct mime_parts parts; /* in the order of the message: first the message itself */
	bool is_wrong;           /* a boundary never came as it was announced */
	bool is_cut;             /* it ends before the last boundary */
	bool is_too_deep, is_too_many;
};

void mime_read(struct mime *, struct slice message);
void mime_release(struct mime *);

/* Whether parts of the kind hold parts. */
bool mime_kind_holds_parts(enum mime_kind);

#endif
