/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_BOILERPLATE_H
#define RENDER_READ_BOILERPLATE_H

#include "render/read/html_tree.h"

/* What the elements of a page are called, in their tags, roles, classes and ids. */

/*
 * Whether a reader would never want it: navigation, sharing, advertisements, comments, cookies, what is hidden. is_short: it has little
 * text of its own, or mostly links.
 */
bool boilerplate_is(const struct html_tree *, uint32_t node, bool is_short);

/* Whether an element says that it is not to be shown, as what mail programs show in their lists does. */
bool boilerplate_is_hidden(const struct html_tree *, uint32_t node);

#endif
