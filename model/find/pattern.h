/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_PATTERN_H
#define MODEL_FIND_PATTERN_H

#include <stdint.h>

#include "model/findings.h"

/*
 * How a quotation and its speaker can stand to one another. One row a pattern: what the basis of such an attribution is; how many in
 * a hundred were right, span and person, where the speaker is called by name (595 articles of US news; fewer than twenty cases of BY,
 * RUNNING, ABOVE and LABEL, and none of TURN and POST); and why it holds in words; % is the verb of saying.
 */
#define PATTERNS(X)                                                                                                    \
	X(PATTERN_NONE, BASIS_NONE, 0, "nothing says who speaks")                                                      \
	X(PATTERN_AFTER, BASIS_CUE, 96, "“%” after the quote names ")                                                  \
	X(PATTERN_INVERTED, BASIS_CUE, 96, "“%” after the quote names ")                                               \
	X(PATTERN_COLON, BASIS_CUE, 91, "“%” and a colon before the quote name ")                                      \
	X(PATTERN_COMMA, BASIS_CUE, 87, "“%” right before the quote names ")                                           \
	X(PATTERN_BEFORE, BASIS_CUE, 84, "“%” before the quote, in its sentence, names ")                              \
	X(PATTERN_BY, BASIS_CUE, 50, "“%” and “by” name ")                                                             \
	X(PATTERN_SOURCE, BASIS_CUE, 85, "“%” names ")                                                                 \
	X(PATTERN_SHARED, BASIS_CUE, 90, "“%” before the quotes of this sentence names ")                              \
	X(PATTERN_ABOVE, BASIS_CUE, 80, "“%” in the paragraph above, which ends with a colon, names ")                 \
	X(PATTERN_SPLIT, BASIS_CARRIED, 97, "the other half of a split quote, said by ")                               \
	X(PATTERN_RUNNING, BASIS_CARRIED, 75, "the quote runs on from the paragraph before, said by ")                 \
	X(PATTERN_NEXT_SENTENCE, BASIS_CARRIED, 88, "carried from the quote before, said by ")                         \
	X(PATTERN_NEXT_PARAGRAPH, BASIS_CARRIED, 62, "carried from the quote in the paragraph before, said by ")       \
	X(PATTERN_LABEL, BASIS_CONTEXT, 75, "a name and a colon before the quote: ")                                   \
	X(PATTERN_SIGNED, BASIS_CONTEXT, 75, "a dash and a name behind the quote sign it: ")                           \
	X(PATTERN_SENTENCE_BEFORE, BASIS_CONTEXT, 62, "the sentence before the quote is about ")                       \
	X(PATTERN_SUBJECT, BASIS_CONTEXT, 45, "the sentence around the quote is about ")                      \
	X(PATTERN_TURN, BASIS_CONTEXT, 95, "the label before what is said names ")                                     \
	X(PATTERN_POST, BASIS_CONTEXT, 95, "the post is signed by ")                                                   \
	X(PATTERN_REPORTED, BASIS_CUE, 85, "“%” reports what is said by ")

/*
 * The same where the language is not English: how many in a hundred were right, span and words for the speaker (the half of 671 articles
 * of German news that the rules were not made with; fewer than ten cases of LATER, SPLIT, NEXT, REPORT and LABEL, none of INSIDE, ABOVE
 * and RUNNING, which have what their like have).
 */
#define FOREIGN_PATTERNS(X)                                                                                            \
	X(FOREIGN_BEHIND, BASIS_CUE, 90, "“%” after the quote names ")                                                 \
	X(FOREIGN_COLON, BASIS_CUE, 80, "“%” and a colon before the quote name ")                                      \
	X(FOREIGN_BEFORE, BASIS_CUE, 72, "“%” before the quote, in its sentence, names ")                              \
	X(FOREIGN_LATER, BASIS_CUE, 60, "“%” later in the sentence names ")                                            \
	X(FOREIGN_INSIDE, BASIS_CUE, 80, "“%” within the quote names ")                                                \
	X(FOREIGN_ABOVE, BASIS_CUE, 72, "“%” in the paragraph above, which ends with a colon, names ")                 \
	X(FOREIGN_SPLIT, BASIS_CARRIED, 80, "the other half of a split quote, said by ")                               \
	X(FOREIGN_RUNNING, BASIS_CARRIED, 72, "the quote runs on from the paragraph before, said by ")                 \
	X(FOREIGN_NEXT, BASIS_CARRIED, 60, "carried from the quote before, said by ")                                  \
	X(FOREIGN_REPORT, BASIS_CONTEXT, 50, "“%” in the sentence before, whose report goes on, names ")               \
	X(FOREIGN_LABEL, BASIS_CONTEXT, 60, "a name and a colon before the quote: ")

#define PATTERN_ENUMERATOR(pattern, basis, right, why) pattern,
enum pattern { PATTERNS(PATTERN_ENUMERATOR) FOREIGN_PATTERNS(PATTERN_ENUMERATOR) PATTERN_COUNT };

enum basis pattern_basis(enum pattern);

/* How many in a hundred attributions by the pattern were right. */
uint8_t pattern_right(enum pattern);

/* Why, in words, with % for the verb of saying; the speaker's name goes behind it. */
const char *pattern_why(enum pattern);

#endif
