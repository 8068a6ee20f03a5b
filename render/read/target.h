/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_TARGET_H
#define RENDER_READ_TARGET_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"
#include "model/document.h"

/*
 * Where a link leads, as a reader has to know before following it: to which host really, and whether anything about the address is
 * made to be taken for something else.
 */
enum target_kind {
	TARGET_NOWHERE, /* no address that can be opened: relative to nothing, another scheme */
	TARGET_WEB,     /* http, https */
	TARGET_MAIL,
	TARGET_PLACE, /* a place in the same page */
};

struct target {
	enum target_kind kind;
	struct buffer
	    address; /* absolute, as it is opened: in ASCII, the host as the DNS has it; of TARGET_PLACE the fragment */
	struct buffer host;    /* of TARGET_WEB as the DNS has it; of TARGET_MAIL the recipient */
	size_t site;           /* where in host the part begins that somebody bought */
	struct buffer unicode; /* what the host looks like, if that is something else; else empty */
	struct buffer doubt;   /* why it may not be what it seems, in words; empty if it seems honest */
	struct buffer remark;  /* what else is to be known: "not encrypted", "port 8080"; may be empty */
	bool is_same_site;     /* as the article's */
};

/* That of a link, a mark of the document. All zeros before; released with target_release(). */
void target_read(struct target *, const struct document *, const struct mark *link);
void target_release(struct target *);

/* Appends "HOST (UNICODE)", or the recipient, or "in this page", and behind it doubt and remark, if there are any. */
void target_write(const struct target *, struct buffer *out);

#endif
