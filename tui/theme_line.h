/* SPDX-License-Identifier: MIT */
#ifndef TUI_THEME_LINE_H
#define TUI_THEME_LINE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "keymaps/scan.h"
#include "tui/theme.h"

/* A line of a theme file: for theme_file.c alone, which says what may stand in one. */
struct theme_line {
	struct word include; /* what is included; length 0 where nothing is */
	struct scan scan;
};

/*
 * Does in a theme what a line says; what it includes is left to the caller. False, with the theme as it was and the error's column, if the
 * line is wrong.
 */
bool theme_line_read(const char *line, size_t length, struct theme *, struct theme_line *, struct error *error);

#endif
