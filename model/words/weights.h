/* SPDX-License-Identifier: MIT */
#ifndef MODEL_WORDS_WEIGHTS_H
#define MODEL_WORDS_WEIGHTS_H

#include <stddef.h>

/*
 * The trained weights of this folder, embedded in the program: files that model/train makes (`make weights`). They hold numbers, no text;
 * doc/MODELS.md says what each was trained on.
 */

/* The bytes of the weights with that name ("speaker"); NULL if there are none. Borrowed from the program itself. */
const char *weights_find(const char *name, size_t *length);

#endif
