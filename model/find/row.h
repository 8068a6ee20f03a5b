/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_ROW_H
#define MODEL_FIND_ROW_H

#include "model/find/work.h"

/*
 * Names in a row are of one kind: in "Lod, Ramle and Acre" one known town tells what the others are. A name of which nothing
 * certain is known gets votes from a certain one beside it. work->names must be in the order of the text. Linear.
 */
void row_agree(struct work *);

#endif
