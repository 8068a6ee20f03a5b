/* SPDX-License-Identifier: MIT */
#ifndef RENDER_EVIDENCE_H
#define RENDER_EVIDENCE_H

#include <stddef.h>
#include <stdint.h>

#include "model/document.h"
#include "model/findings.h"

/*
 * What in the text shows whose a quote is: for a reader who asks why.
 */
enum { EVIDENCE_NAMES = 3 };

struct evidence {
	uint32_t quote;
	uint32_t part;   /* of its statement, whose speaker is shown for all of it: itself, if it says the same */
	struct span cue; /* its own, or that of the quote it goes on from; empty if there is none */
	uint32_t
	    names[EVIDENCE_NAMES]; /* mentions: what it is said as, then what that stands for, up to the full name */
	size_t name_count;         /* 0 where nobody comes into question */
};

struct evidence evidence_find(const struct document *, const struct findings *, uint32_t quote);

#endif
