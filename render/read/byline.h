/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_BYLINE_H
#define RENDER_READ_BYLINE_H

#include <stdbool.h>

#include "base/array.h"
#include "model/builder.h"
#include "render/read/slice.h"

/* Who wrote it: "By Ann Lee in Oslo and Bo Ek, Health Correspondent". */

/* Whether a line is a byline: a word such as "By" and then names, and no sentence. */
bool byline_is(struct slice line);

/* Whether a text, the first piece of a line maybe, begins as a byline does: "By", "Words by Ann". */
bool byline_opens(struct slice text);

/* Borrowed: each is a part of the line that it was read from. */
struct byline_names ARRAY(struct slice);

/* Where a line stands: in a field for it alone small letters are part of a name ("ann lee"), in a text they end one. */
enum byline_place { BYLINE_TEXT, BYLINE_FIELD };

/* Appends the people that a byline, or a field for one ("Ann Lee, Bo Ek"), names. */
void byline_read(struct slice line, enum byline_place, struct byline_names *);

/* Whether all of a line is one name that people have: of two to five words, and none of them a role or an outlet. */
bool byline_is_name(struct slice line);

/* Whether a name is a news agency's. */
bool byline_is_agency(struct slice name);

/* Whether a name is an account's ("annlee4", "q_lee") and not one that people have. */
bool byline_is_account(struct slice name);

/* Whether what stands before a name in a line of its own says that it is the author's: byline_opens(), and what other languages have. */
bool byline_introduces(struct slice text);

/* byline_is(), and so in other languages. */
bool byline_signs(struct slice line);

/* Adds the people that a byline, or a field for one ("Ann Lee, Bo Ek"), names to the builder; each once. */
void byline_add(struct builder *, struct slice line);

#endif
