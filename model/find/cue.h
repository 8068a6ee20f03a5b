/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_CUE_H
#define MODEL_FIND_CUE_H

#include <stdbool.h>
#include <stdint.h>

#include "model/find/work.h"

/*
 * Finds the verbs and phrases of saying (words/cues.txt) among tokens first to end (excluded), which are one leaf's, and appends them
 * to work->cues. Nouns that look like them ("his claims"), participles ("the alleged plot", "Asked about it, she ...")
 * and names are none.
 */
void cue_find(struct work *work, uint32_t first, uint32_t end);

/*
 * What words/cues.txt says of the word at a token, and the one behind it: fills all of the cue but passive. Whether it is a verb of saying
 * there is not asked. False if the list does not hold it.
 */
bool cue_read(const struct work *work, uint32_t token, struct cue *cue);

/* The first cue at or behind a token; work->cues.count if there is none. O(log n). */
uint32_t cue_at(const struct work *work, uint32_t token);

#endif
