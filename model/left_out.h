/* SPDX-License-Identifier: MIT */
#ifndef MODEL_LEFT_OUT_H
#define MODEL_LEFT_OUT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buffer.h"

/* Why something that stands in a page is no part of the article that was read from it; and how that is said. */
#define LEFT_OUT_REASONS(X)                                                                                            \
	X(LEFT_OUT_NOT, "not left out")                                                                                \
	X(LEFT_OUT_HIDDEN, "hidden by the page")                                                                       \
	X(LEFT_OUT_MENU, "menu or navigation")                                                                         \
	X(LEFT_OUT_LINKS, "links to other stories")                                                                    \
	X(LEFT_OUT_ANOTHER, "another story")                                                                           \
	X(LEFT_OUT_COMMENTS, "comments")                                                                               \
	X(LEFT_OUT_REPEAT, "repeats what is shown")                                                                    \
	X(LEFT_OUT_BYLINE, "byline, date (as facts)")                                                                  \
	X(LEFT_OUT_HEADING, "heading of nothing")                                                                      \
	X(LEFT_OUT_OFFER, "advertising or sign-up")                                                                    \
	X(LEFT_OUT_SHARING, "links for sharing")                                                                       \
	X(LEFT_OUT_FOOTER, "footer of the page")                                                                       \
	X(LEFT_OUT_BESIDE, "beside the story")                                                                         \
	X(LEFT_OUT_CAPTION, "caption without picture")                                                                 \
	X(LEFT_OUT_PICTURE, "picture beside story")                                                                    \
	X(LEFT_OUT_UNLIKELY, "looks unlike the story") /* with how sure that is */

#define LEFT_OUT_ENUMERATOR(reason, words) reason,
enum left_out_reason { LEFT_OUT_REASONS(LEFT_OUT_ENUMERATOR) LEFT_OUT_REASON_COUNT };

/* All zeros: not left out. */
struct left_out {
	uint8_t reason; /* enum left_out_reason */
	uint8_t sure;   /* in percent, where the reason is nothing but a likelihood; else 0 */
	bool is_back;   /* the reader has brought it back */
};

/* Whether it is no part of the article, as things are. */
static inline bool left_out_holds(struct left_out self)
{
	return self.reason != LEFT_OUT_NOT && !self.is_back;
}

/* The reason alone, as words that can stand behind "left out: ". */
const char *left_out_words(struct left_out);

/* Appends the reason with how sure that is. */
void left_out_write(struct left_out, struct buffer *out);

/* Whether two are left out for the same reason, or both not, and both or neither are back; how sure that is does not count. */
bool left_out_alike(struct left_out, struct left_out);

#endif
