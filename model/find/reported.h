/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_REPORTED_H
#define MODEL_FIND_REPORTED_H

#include <stdint.h>

#include "model/find/work.h"

/*
 * Reported speech: what a word of saying reports without marks ("Lee said that it rains"), and all of the statement
 * in which a quotation is a fragment. A trained model (question.h, TASK_CONTENT) says of each such word where what it
 * reports begins, or that it reports nothing, and then where it ends.
 */

/* What an option of a question is: where speech begins (enum way of opening.h), where it ends, or who says it. */
enum { REPORTED_END = 100, REPORTED_TELLER, REPORTED_NOBODY };

/*
 * Appends what a leaf reports to work->reports, and writes the claims' content anew where a quotation is a fragment
 * of it. Leaves must come in order, and their claims be made.
 */
void reported_find(struct work *work, uint32_t leaf);

/* Makes quotes of the reports, among the findings' quotes, which are complete. Groups are numbered anew. */
void reported_add(struct work *work);

#endif
