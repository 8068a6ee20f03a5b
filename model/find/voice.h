/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_VOICE_H
#define MODEL_FIND_VOICE_H

#include "model/find/work.h"

/*
 * Whom the labels of turns and the signatures of posts mean: "SMITH" is Ann Smith if she is named elsewhere, in the story or its byline; "A" is
 * the person whom the text before the conversation names most; "Q" is the writer, if there is one. Who is nobody known is
 * called what the label says.
 *
 * Makes mentions of these words, with their entities, in the place of what else was found in them. Linear.
 */
void voice_name(struct work *);

#endif
