/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_FRONT_H
#define MODEL_FIND_FRONT_H

#include <stdbool.h>

#include "model/find/place.h"

/*
 * Attributions in front of a quotation, in its sentence: `X said: "Q"`, `X said that the road was "Q"`, `according to X,
 * the road is "Q"`, `it was called "Q" by X`; and the verb of a quotation before it: `"Q1," X said, "Q2"`, `X said it was "Q1" and "Q2"`.
 */
bool front_claim(const struct place *, const struct claims *, struct claim *);

/* A label without a verb: `X: "Q"`. */
bool front_label(const struct place *, struct claim *);

/* The subject of the words in front of the quotation, whatever its verb, if it is called by name: others are wrong too often. */
bool front_subject(const struct place *, struct claim *);

#endif
