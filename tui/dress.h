/* SPDX-License-Identifier: MIT */
#ifndef TUI_DRESS_H
#define TUI_DRESS_H

#include <stdbool.h>

#include "tui/theme_file.h"

/* Which theme the screen wears: the one that was asked for or, with THEME_AUTO, the one for the terminal's background. */
struct dress {
	struct theme *theme; /* NULL before anything was asked for */
	char *wish;          /* its name, as it was asked for */
	enum backdrop backdrop;
};

/* All zeros before. A value that is released holds nothing, and can be used again. */
void dress_release(struct dress *);

/* Puts on what has that name. problems as in theme_read(); false, and the theme stays, if there is nothing to read. */
bool dress_ask(struct dress *, const char *name, struct problems *problems);

/* What the terminal's background is, as far as it is known now. Returns whether the theme is another one by it. */
bool dress_see(struct dress *, enum backdrop);

#endif
