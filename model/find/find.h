/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_FIND_H
#define MODEL_FIND_FIND_H

#include <stdbool.h>
#include <stdint.h>

#include "model/document.h"
#include "model/findings.h"

/*
 * Document -> who said what. find.c sets the order of the passes; each pass is a file of this folder.
 *
 * Finding takes time linear in the text. It can be done in slices, so that an interface stays alive between them.
 */
struct finder;

/* The document is borrowed until the finder is freed. */
struct finder *finder_new(const struct document *);

/*
 * For the programs that make the weights: other models than the program's own, one a task (question.h), and a teacher, or NULL for
 * none. All are borrowed.
 */
struct linear;
struct teacher;
void finder_teach(struct finder *, const struct linear *models, const struct teacher *teacher);

/* Works for about so many ms (at least one step). Returns whether all is done; calling it again then is fine. */
bool finder_step(struct finder *, uint32_t milliseconds);

/* The name of the pass that the next step works on, for measuring; NULL when all is done. */
const char *finder_pass(const struct finder *);

/*
 * How much of the work is done, in percent: an estimate from what each pass takes, that never falls, and is 100 only when all is done. Once
 * it is known that a text is in a language with less to do, it may leap.
 */
unsigned finder_percent(const struct finder *);

/* Hands over the findings of a finder that is done; NULL if it is not. The caller frees them with findings_free(). */
struct findings *finder_take(struct finder *);

/* Takes and frees; NULL is fine. */
void finder_free(struct finder *);

/* All at once. */
struct findings *find(const struct document *);

#endif
