/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_BEHIND_H
#define MODEL_FIND_BEHIND_H

#include <stdbool.h>

#include "model/find/place.h"

/*
 * Attributions behind a quotation: `"Q," X said`, `"Q," said X`, `"Q," according to X`, and at the end of its sentence: `a "Q" for
 * all, X said`. A quotation close behind ("Q1" and "Q2," X said) lends the one it has, so that the quotations of a
 * sentence must be asked from its end.
 */

/* How well an attribution behind fits; the next better one is above. */
enum fit {
	FIT_NONE,
	FIT_LOOSE, /* somebody says something further on */
	FIT_TAIL,  /* the attribution ends the sentence behind a comma */
	FIT_CLOSE, /* it stands right behind the quotation */
};

enum fit behind_claim(const struct place *, const struct claims *, struct claim *);

#endif
