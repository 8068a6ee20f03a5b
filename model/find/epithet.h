/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_EPITHET_H
#define MODEL_FIND_EPITHET_H

#include "model/find/work.h"

/*
 * Takes what is said of people out of their names: "Thin-skinned Marsh", "Republican Ann Marsh", "Botanist Ann Marsh", and "Republican
 * Marsh" where somebody else of that family name has a given one. Linear in the names, which need not be in order.
 */
void epithet_leave_out(struct work *);

#endif
