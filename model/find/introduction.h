/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_INTRODUCTION_H
#define MODEL_FIND_INTRODUCTION_H

#include <stdbool.h>

#include "model/find/work.h"

/*
 * Whether a name in brackets is short for the one before it, or the other way round, whatever else it may be: "Institute of Tourism
 * (Intur)", "NZDC (New Zealand Dairy Council)".
 */
bool introduction_defines(const struct work *, const struct name *before, const struct name *name);

/*
 * Whether the text calls the one before it by a name as well, unless that is somebody else's: "Ann Lee, better known as Quick Annie,",
 * "Myanmar (formerly Burma)".
 */
bool introduction_adds(const struct work *, const struct name *before, const struct name *name);

#endif
