/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_TRANSCRIPT_H
#define MODEL_FIND_TRANSCRIPT_H

#include <stdbool.h>

#include "model/find/work.h"

/*
 * Interviews and transcripts: finds the turns of a conversation that is written as "Q: ... A: ..." or "SMITH: ...", each a statement, with
 * the paragraphs that a turn goes on in.
 *
 * A document holds a conversation if three lines or more are labelled with people, two of them or more, who take turns, and who speak of
 * themselves or to one another: lists of names, dates, results and ingredients do not.
 */

/*
 * Reads some thousand tokens more, and returns whether all lines were read: transcript_find() then writes work->statements. Until then the
 * work holds what has to be released. Linear.
 */
bool transcript_read(struct work *);
void transcript_find(struct work *);
void transcript_release(struct work *);

#endif
