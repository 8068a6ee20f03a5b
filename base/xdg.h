/* SPDX-License-Identifier: MIT */
#ifndef BASE_XDG_H
#define BASE_XDG_H

#include <stdbool.h>

#include "base/buffer.h"

/*
 * Where the user's own files are (XDG Base Directory Specification; a relative path in the environment is ignored). Both append a path
 * of ours and return false, with nothing appended, where there is no home.
 */
bool xdg_config(const char *name, struct buffer *path); /* ~/.config/pullquote/NAME */
bool xdg_state(const char *name, struct buffer *path);  /* ~/.local/state/pullquote/NAME */

#endif
