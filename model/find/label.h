/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_LABEL_H
#define MODEL_FIND_LABEL_H

#include <stdbool.h>
#include <stdint.h>

#include "model/find/work.h"

/*
 * What stands before a colon at the start of a line, and may say who speaks: "Q:", "SMITH:", "Ann Lee (laughing):", "ANN LEE, HOST:";
 * and "Q." and "A.", which need no colon.
 */
struct label {
	uint32_t line;       /* the token that the line begins with */
	uint32_t first, end; /* tokens of the name */
	uint32_t said;       /* the token behind the colon: the line may end there */
};

/* Whom a label can name, the least likely first: nobody ("Cost:"); somebody, if the text says so ("DW:", "Paris:"); a person. */
enum label_kind { LABEL_NOBODY, LABEL_PERHAPS, LABEL_PERSON, LABEL_ASKS, LABEL_ANSWERS };

/* Whether a line begins with the token. */
bool label_line_begins(const struct work *, uint32_t token);

/* Reads the label of the line that begins with a token. Looks at a dozen tokens at most. */
bool label_read(const struct work *, uint32_t line, struct label *);

/* By its words, and by whether the last one is known to be somebody's family name: words of the language are none unless they are. */
enum label_kind label_kind(const struct work *, const struct label *, bool family);

/* Whether a token stands where a family name does: "Katie Price", "Mr Price". */
bool label_is_family_name(const struct work *, uint32_t token);

/* The token that a name begins with, titles in front of it passed over: of "Sen. Ann Lee", "Ann". */
uint32_t label_pass_titles(const struct work *, uint32_t first, uint32_t end);

/* The same for all labels of the same name, case ignored. */
uint64_t label_hash(const struct work *, const struct label *);

/* Whether the label is what somebody does, not what they are called: "HOST", "Caller 1". */
bool label_is_role(const struct work *, const struct label *);

/* The hash of the name's last word, as the vocabulary has it. */
uint64_t label_surname(const struct work *, const struct label *);

/* The name, in the document's text. */
struct span label_span(const struct work *, const struct label *);

#endif
