/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_MARKDOWN_TABLE_H
#define RENDER_READ_MARKDOWN_TABLE_H

#include <stdbool.h>

#include "render/read/slice.h"

/* Whether what CommonMark takes for a paragraph is written as a table: cells between bars, the second line of dashes. */
bool markdown_table_is(struct slice paragraph);

#endif
