/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_PAIRING_H
#define MODEL_FIND_PAIRING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "model/find/quotemark.h"
#include "model/findings.h"

/*
 * The quotation marks of a stretch of text, taken from its start to its end: what opens, what closes what, and what is left
 * open. Straight marks close what straight marks opened, and so on, if there is any; else whatever is open. The
 * quotations that come out of it nest and never cross. Linear in the marks.
 *
 *     struct pairing pairing = {.text = ..., .stretch = ..., .quotes = ..., .first = quotes->count, .holder = NONE};
 *     pairing_take(&pairing, &marks);
 *     running = pairing_finish(&pairing, pairing_open(&pairing, single));
 */

/* How deep quotations nest. A mark that would open one deeper opens nothing. */
enum { PAIRING_DEPTH = 8 };

/* A quotation that is open. */
struct opening {
	uint32_t quote;   /* index into quotes */
	uint32_t content; /* where what its marks hold begins */
	uint32_t within;  /* the first one inside it that is in double marks, or single ones, as it is; or NONE */
	bool alike; /* within is in marks of its family, or this one opens amid the stretch: one of the two is amiss */
	bool single;
	bool outward;   /* its mark is « or another that is made to open */
	bool certain;   /* its mark cannot be an apostrophe */
	uint8_t family; /* enum quotemark_family */
};

struct pairing {
	const char *text;
	struct span stretch;                /* white space at its end is not counted in */
	struct quotes *quotes;              /* where quotations go */
	uint32_t first;                     /* of the stretch's quotations */
	uint32_t holder;                    /* the quotation that holds the whole stretch, or NONE */
	bool singles_outside;               /* single marks hold double ones: style_is_single() */
	bool single_next;                   /* the next paragraph opens with a single mark */
	struct opening open[PAIRING_DEPTH]; /* the innermost last */
	size_t depth;
};

/* Opens a quotation at the start of the stretch, where no mark is: it goes on from the paragraph before. */
void pairing_go_on(struct pairing *, const struct quotemark *like);

void pairing_take(struct pairing *, const struct quotemarks *);

/* Which of the open quotations, by depth, could go on behind the stretch in marks of that kind; depth if none could. */
size_t pairing_open(const struct pairing *, bool single);

/*
 * Ends what is open, at the stretch's end or where the next quotation opens, but for the one of depth running; takes out what
 * turned out to be no quotation. Returns the index of the running one, or NONE.
 */
uint32_t pairing_finish(struct pairing *, size_t running);

#endif
