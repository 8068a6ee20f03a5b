/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_POST_H
#define MODEL_FIND_POST_H

#include "model/find/work.h"

/*
 * Statements that a page sets apart without quotation marks: posts from social media, signed "— Ann Lee (@annlee) May 3, 2024" in their own
 * paragraph or the one behind them, and block quotes that a colon announces. A document with a conversation (transcript.h) is
 * not looked at.
 */

/* Writes work->statements. Linear. */
void post_find(struct work *);

#endif
