/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_HTML_TABLE_H
#define RENDER_READ_HTML_TABLE_H

#include "render/read/html_tree.h"

/* How many columns a table of data has; 0 for one that only lays out a page, and is read cell by cell. */
uint32_t html_table_columns(const struct html_tree *, uint32_t table);

#endif
