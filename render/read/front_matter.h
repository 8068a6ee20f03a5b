/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_FRONT_MATTER_H
#define RENDER_READ_FRONT_MATTER_H

#include <stddef.h>

#include "model/builder.h"

/*
 * The lines that a Markdown file may begin with, which say what it is: "title: ..." between two lines "---" (the simple part of
 * YAML that people write there), or "title = ..." between two lines "+++" (of TOML).
 */

/* Sets the metadata that is known of. Returns how many bytes of the text it takes; 0 if the text begins with no such lines. */
size_t front_matter_read(const char *text, size_t length, struct builder *);

#endif
