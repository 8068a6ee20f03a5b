/* SPDX-License-Identifier: MIT */
#ifndef RENDER_LINE_LOOK_H
#define RENDER_LINE_LOOK_H

#include <stdbool.h>
#include <stddef.h>

/*
 * What a line of plain text looks like. A line has no white space at its ends. Each looks at one line, takes time linear in
 * its length, and is false for an empty one.
 */

/* "===", "* * *", "--": nothing but the same few marks, with which people set parts off, or underline a heading. */
bool line_is_rule(const char *line, size_t length);

/* "- ", "* ", "• ", "3. ", "(b) ": an item of a list. */
bool line_begins_item(const char *line, size_t length);

/* "SMITH: ", "Ms. Lee (laughing): ", "Q. ": what somebody says in a conversation. */
bool line_begins_turn(const char *line, size_t length);

/* "WHAT HAPPENS NEXT", "THE COST?": a few words in capitals alone, as headings are set where there is no other way. */
bool line_is_in_capitals(const char *line, size_t length);

/* Cells beside one another: behind tabs, between "|", or set apart by wide gaps. */
bool line_is_tabular(const char *line, size_t length);

#endif
