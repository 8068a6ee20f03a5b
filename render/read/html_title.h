/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_HTML_TITLE_H
#define RENDER_READ_HTML_TITLE_H

#include "render/read/html_facts.h"

/* The headline of a page. */

/*
 * The heading that is the headline: the first <h1> that shares half of its words with what the page calls itself; NONE if none does.
 * left_out says which nodes do not count.
 */
uint32_t html_title_find(const struct html_tree *, const struct html_facts *, const bool *left_out);

/* Appends the headline: heading's text (NONE: there is none), or what the page calls itself, without the site's name. */
void html_title_write(const struct html_tree *, const struct html_facts *, uint32_t heading, struct slice host,
		      struct buffer *out);

/*
 * The first heading of the story, of any rank, that has the words of the headline once more, with no more before it than a standfirst; NONE
 * if there is none. left_out: for every node, as article.h has it.
 */
uint32_t html_title_again(const struct html_tree *, struct slice headline, const bool *left_out);

#endif
