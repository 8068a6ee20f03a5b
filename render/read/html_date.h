/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_HTML_DATE_H
#define RENDER_READ_HTML_DATE_H

#include "base/buffer.h"
#include "render/read/html_tree.h"

/*
 * The day that stands on the page itself: in a <time>, or in an element that is called a date; near the headline, or else the first
 * that is of no comment. What is said to be an update is none. Appends it as date.h has it; false if there is none.
 */
bool html_date_find(const struct html_tree *, uint32_t headline, struct buffer *iso);

/*
 * Where there is none near it: a short line near the headline that is hardly more than a day, or what is marked as a date further behind,
 * as at the story's end. On a page without a headline, the first text that is nothing but a day.
 */
bool html_date_find_far(const struct html_tree *, uint32_t headline, struct buffer *iso);

/* Whether a line tells of an update: "Updated 3 May", but not "2 May, updated 3 May". */
bool html_date_says_update(struct slice);

#endif
