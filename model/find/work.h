/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_WORK_H
#define MODEL_FIND_WORK_H

#include <stdint.h>

#include "model/document.h"
#include "model/find/token.h"
#include "model/findings.h"

/*
 * What the passes of find.c hand on to one another. A pass reads what earlier ones wrote and adds its own part.
 *
 *   pass          file          reads                       writes
 *   tokens        token.c       document                    tokens
 *   sentences     sentence.c    tokens                      sentences, token.sentence
 *   quotations    quotation.c   document, tokens            findings->quotes: span, group of running ones, inside
 *   names         name.c        tokens, sentences           findings->mentions of kind name; no entity yet
 *   entities      entity.c      mentions of kind name       findings->entities, mention.entity
 *   nominals      nominal.c     tokens, mentions            mentions of kinds role, description and pronoun
 *   cues          cue.c         tokens, sentences, quotes   cues
 *   speakers      speaker.c     all of the above            quotes: kind, cue, content, speaker, said_as, basis, ...
 *
 * While passes run, mentions are sorted by span_compare() after each pass, and mention.entity may be NONE: a pronoun or role
 * not yet resolved. At the end finding drops the mentions that still have none.
 */

/* A verb, or another phrase, of saying: "said", "according to", "told". */
struct cue {
	uint32_t first, end; /* tokens */
	uint32_t lexeme;     /* the row of words/cues that it is a form of */
};

struct cues ARRAY(struct cue);

struct work {
	const struct document *document;
	struct tokens tokens;
	struct sentences sentences;
	struct cues cues;
	struct findings *findings;
};

#endif
