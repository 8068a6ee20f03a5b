/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_HTML_SCRIPT_DATE_H
#define RENDER_READ_HTML_SCRIPT_DATE_H

#include "base/buffer.h"
#include "render/read/html_tree.h"

/*
 * The day that a page's scripts call the one of publication ("publishedAt":"2023-04-20T10:00Z"), if all that do name the same one: data of
 * other stories would name others. Appends it as date.h has it; false if there is none. Linear in the scripts.
 */
bool html_script_date_find(const struct html_tree *, struct buffer *iso);

#endif
