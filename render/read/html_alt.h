/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_HTML_ALT_H
#define RENDER_READ_HTML_ALT_H

#include <stdint.h>

#include "render/read/html_tree.h"

/* The alternative texts of pictures. Many pages write there once more what a reader sees anyway. */

/*
 * What a picture's alternative text says: empty where it is the name of a file, the page's headline, or how the text begins that stands
 * directly below, as captions do. Borrowed from the tree. Takes time linear in the alternative text and a few lines of the page.
 */
struct slice html_alt_find(const struct html_tree *, uint32_t image, struct slice headline);

#endif
