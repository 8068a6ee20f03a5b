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

#endif
