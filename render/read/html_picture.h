/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_HTML_PICTURE_H
#define RENDER_READ_HTML_PICTURE_H

#include <stdbool.h>
#include <stdint.h>

#include "render/read/html_tree.h"

/* Pictures as pages have them: where they really are, what is written below them, posts of other sites that are set in. */

/*
 * Where a picture is, as it is written: pages that load pictures late have a placeholder in src and the address elsewhere. Of a srcset
 * the last one. Empty where only a placeholder is there.
 */
struct slice html_picture_address(const struct html_tree *, uint32_t image);

/* Whether nobody is to see a picture: a page hides it, or gives it one pixel at most and loads nothing else in its place. It counts readers. */
bool html_picture_is_unseen(const struct html_tree *, uint32_t image);

/* The picture to be seen in a <noscript> that stands for one a script would load; NONE if it has none, or the one beside it has an address. */
uint32_t html_picture_unscripted(const struct html_tree *, uint32_t noscript);

/* Whether an element is called a picture's caption, or the line that says who made it. */
bool html_picture_is_caption(const struct html_tree *, uint32_t node);
bool html_picture_is_credit(const struct html_tree *, uint32_t node);

/* Whether an element is a post of another site: X, Instagram, Bluesky, Mastodon, Threads, TikTok, Facebook. */
bool html_post_is(const struct html_tree *, uint32_t node);

/* Whether a text is only there to lead to the post: "View this post on Instagram". */
bool html_post_is_lead(struct slice text);

#endif
