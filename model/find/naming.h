/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_NAMING_H
#define MODEL_FIND_NAMING_H

#include <stdint.h>

#include "model/find/work.h"

/*
 * The person whose name the text gives right behind a role or description: "a student, who gave her name as Amanda", "a driver named
 * Carl", "a nurse who asked to be called Ben"; NONE if it gives none. "A man who called Carl" is not Carl.
 */
uint32_t naming_behind(const struct work *, const struct mention *);

#endif
