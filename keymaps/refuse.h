/* SPDX-License-Identifier: MIT */
#ifndef KEYMAPS_REFUSE_H
#define KEYMAPS_REFUSE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "keymaps/guess.h"

/* Messages that name what somebody wrote: clean to show, and no more of it than its first characters. */
enum { REFUSE_CHARACTERS = 40 };

/* Sets the message: before "name" after. Returns false. */
bool refuse(struct error *, const char *before, const char *name, size_t length, const char *after);

/* Sets the message: before "word", and what may have been meant, if something was near. Returns false. */
bool refuse_guess(struct error *, const char *before, const struct guess *);

#endif
