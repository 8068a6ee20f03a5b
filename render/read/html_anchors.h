/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_HTML_ANCHORS_H
#define RENDER_READ_HTML_ANCHORS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/array.h"
#include "render/read/html_tree.h"

/* The places of a page that links of the same page lead to (HTML, 7.4.6.3): elements with such an id, or <a> with such a name. */
struct html_anchor {
	struct slice name; /* borrowed from the page */
	bool is_there;     /* an element has it */
};

/* All zeros: none. By name, each once. */
struct html_anchors ARRAY(struct html_anchor);

/* O(n log n) for n ids and links. */
void html_anchors_find(struct html_anchors *, const struct html_tree *);
void html_anchors_release(struct html_anchors *);

/* What an element is called where a link leads to it; empty otherwise. */
struct slice html_anchors_name(const struct html_anchors *, const struct html_tree *, uint32_t node);

/* Whether a link's address, as it is written, is "#" and such a name, which an element has. */
bool html_anchors_is_address(const struct html_anchors *, struct slice href);

#endif
