/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_TAG_PATH_H
#define MODEL_FIND_TAG_PATH_H

#include <stdint.h>

#include "base/array.h"
#include "model/find/tag_model.h"

/* A stretch of tokens with no name's part before or behind it, and the likeliest tags of it (Viterbi 1967). */
struct tag_path {
	uint32_t first;                                                      /* which token the stretch begins with */
	struct ARRAY(struct tag_scores) scores;                              /* of each token: to be filled */
	struct ARRAY(uint8_t) tags;                                          /* the answer */
	struct ARRAY(struct tag_choices { uint8_t of[TAG_COUNT]; }) choices; /* the best tag before each */
};

/* Finds the tags; there is a token at least. Linear in the tokens. */
void tag_path_find(struct tag_path *, const struct tag_model *);
void tag_path_release(struct tag_path *);

#endif
