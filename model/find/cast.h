/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_CAST_H
#define MODEL_FIND_CAST_H

#include <stdbool.h>
#include <stdint.h>

#include "model/find/work.h"

/* What part an entity has in the whole article. */
struct figure {
	uint32_t names;    /* how often it is named outside quotations */
	uint32_t speeches; /* how many quotations it says by name */
	int32_t leaning;   /* towards a man; below 0, a woman (gender.h) */
	bool in_headline;
};

struct figures ARRAY(struct figure);

/* What the article as a whole says, before its pronouns and roles are resolved one by one. */
struct cast {
	struct indexes tellings; /* sentences: how many up to it, it included, have words outside quotations */
	struct indexes speeches; /* mentions: the first quotation that it says, or NONE */
	struct figures figures;  /* entities */
};

/* Surveys what the passes before have found. Linear. */
void cast_survey(struct cast *, const struct work *);
void cast_release(struct cast *);

/* Whether an offset is in a quotation. Offsets must not fall from call to call; quote is where the last one was, 0 at first. */
bool cast_is_quoted(const struct work *, uint32_t *quote, uint32_t offset);

/* An entity's part; no part at all for those that came later. */
struct figure cast_figure(const struct cast *, uint32_t entity);

#endif
