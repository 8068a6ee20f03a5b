/* SPDX-License-Identifier: MIT */
#ifndef TUI_THEME_FILE_H
#define TUI_THEME_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "keymaps/keyfile.h"
#include "tui/theme.h"

/*
 * Theme files, one statement a line (pullquote-theme(5)), with the words and comments of key files:
 *
 *     style ROLE FOREGROUND BACKGROUND ATTRIBUTES
 *     background light|dark|any                       what it is made for
 *     include NAME|PATH                               a theme, or a file beside this one
 *
 * A bad line is reported and left out; all others hold. What a file does not say is as in "either", which can be read on any background.
 */

/* A name that stands for "light" or "dark", whichever the terminal is: no file. */
#define THEME_AUTO "auto"

/* What can be asked for by name, THEME_AUTO first, then the shipped themes; NULL behind the last. */
const char *theme_known(size_t index);

/*
 * Whether there is something to read by that name: THEME_AUTO, a shipped theme, $XDG_CONFIG_HOME/pullquote/themes/NAME, or a file with that
 * path. False with an error that names those that are shipped.
 */
bool theme_exists(const char *name, struct error *error);

/*
 * Reads a theme by such a name (not THEME_AUTO). problems has one more for each line that is wrong; NULL, with a problem without a line,
 * where there is nothing to read. The caller frees it with free().
 */
struct theme *theme_read(const char *name, struct problems *problems);

/* The same from bytes; path is what problems call them, and includes are looked for beside it. */
struct theme *theme_read_bytes(const char *bytes, size_t length, const char *path, struct problems *problems);

#endif
