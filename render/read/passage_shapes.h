/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_PASSAGE_SHAPES_H
#define RENDER_READ_PASSAGE_SHAPES_H

#include "render/read/passages.h"

/*
 * Which passages look alike: the same tags and classes around them. A page gives every paragraph of a story the same look, and every
 * teaser of another one.
 */

/* Sets each passage's shape and pattern, and counts what each has. */
void passage_shapes_find(struct passages *);

#endif
