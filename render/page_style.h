/* SPDX-License-Identifier: MIT */
#ifndef RENDER_PAGE_STYLE_H
#define RENDER_PAGE_STYLE_H

#include "render/page.h"

/*
 * The style of one place of a line. For page.c alone.
 */

/* Appends the marks that touch a line. */
void page_find_marks(const struct document *, const struct line *line, struct marks *found);

/* The first match that ends behind offset; their count (0 without matches) if there is none. O(log n). */
size_t page_first_match(const struct page *, uint32_t offset);

/* The style of a byte of a line, whose marks are marks. O(log n), the depth of nesting, and the marks. */
struct style page_style_at(const struct page *, const struct line *line, const struct marks *marks, uint32_t offset);

/* The link, among the marks of a line, that a byte of it is of: its number among the document's marks; NONE for none. */
uint32_t page_link_at(const struct document *, const struct marks *marks, uint32_t offset);

#endif
