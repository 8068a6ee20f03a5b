/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_HTML_H
#define RENDER_READ_HTML_H

#include <stddef.h>

#include "model/builder.h"

/* A piece of HTML inside something else, all of it: no part of it is the story more than another. Into a separated builder. */
void html_fragment_read(const char *text, size_t length, struct builder *);

#endif
