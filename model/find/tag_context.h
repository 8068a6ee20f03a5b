/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_TAG_CONTEXT_H
#define MODEL_FIND_TAG_CONTEXT_H

#include "model/find/tag_trait.h"

/* Looks at what stands around each run of a sentence, once all else of it was looked at. Linear. */
void tag_context_read(struct traits *, const struct work *);

/* Adds what stands around the run of a token. */
void tag_context_features(const struct traits *, uint32_t i, struct features *);

#endif
