/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_HTML_H
#define RENDER_READ_HTML_H

#include <stddef.h>

#include "model/builder.h"
#include "render/read/page_judge.h"

/* A piece of HTML inside something else, all of it: no part of it is the story more than another. Into a separated builder. */
void html_fragment_read(const char *text, size_t length, struct builder *);

/* A page, as html_read() does, with other weights than the program's own: for those who train them. */
void html_read_judged(const char *text, size_t length, const struct page_judge *, struct builder *);

#endif
