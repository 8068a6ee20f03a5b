/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_MANNER_H
#define MODEL_FIND_MANNER_H

#include <stdbool.h>
#include <stdint.h>

#include "model/find/work.h"

/*
 * How a leaf uses capitals, and where they say nothing. In plain text a capital within a sentence makes a name. "Talks End In
 * Failure" and "TALKS END IN FAILURE" do not tell names from other words.
 */
enum manner { MANNER_PLAIN, MANNER_TITLE, MANNER_SHOUT };

/* Whether leaves of the kind tell the story: names of writers, links to other stories and code do not. */
bool manner_is_story(enum block_kind);

/* Whether leaves of the kind, between two paragraphs, interrupt nothing: pictures, links to other stories. */
bool manner_is_aside(enum block_kind);

/* The manner of the leaf whose first token is first. Linear in the leaf. */
enum manner manner_of(const struct work *, uint32_t first);

/* Whether a token opens a sentence, or a quotation or list in one, so that any word would be capitalised there. */
bool manner_opens(const struct work *, uint32_t token);

/* Whether a token opens what a paragraph says behind its dateline: "OSLO, June 10 (AP) — ". */
bool manner_follows_dateline(const struct work *, uint32_t token);

#endif
