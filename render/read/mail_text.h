/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_MAIL_TEXT_H
#define RENDER_READ_MAIL_TEXT_H

#include <stdbool.h>

#include "base/array.h"
#include "base/buffer.h"
#include "model/builder.h"
#include "render/read/slice.h"

/* The text of a message: lines that were wrapped are joined, and what is quoted behind ">" is a block quote. */

/* Addresses that "[1]", "[2]" ... stand for. */
struct mail_links ARRAY(struct buffer);

struct mail_text_form {
	bool is_flowed;                 /* format=flowed (RFC 3676): lines that go on end in a space */
	bool drops_it;                  /* delsp=yes: and that space is none */
	const struct mail_links *links; /* NULL: no such numbers */
};

/* Reads it into a separated builder; it is UTF-8. Addresses in it become links. Linear. */
void mail_text_read(struct slice text, struct mail_text_form form, struct builder *);

#endif
