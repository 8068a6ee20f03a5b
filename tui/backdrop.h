/* SPDX-License-Identifier: MIT */
#ifndef TUI_BACKDROP_H
#define TUI_BACKDROP_H

#include <stdbool.h>
#include <stddef.h>

#include "tui/theme.h"

/*
 * Whether a terminal's background is light or dark: what is known before it says so itself, and what it says. Terminals answer
 * OSC 11 (xterm's control sequences) with "rgb:RRRR/GGGG/BBBB", one to four hexadecimal digits each.
 */

/* The question; the answer comes as keys do (tui/reply.h). */
#define BACKDROP_QUESTION "\x1b]11;?\x07"

/* What of the environment tells about the terminal. Strings are borrowed; NULL where a variable is not set. */
struct backdrop_signs {
	const char *term;      /* TERM */
	const char *colorfgbg; /* COLORFGBG: "15;0", the background last */
	const char *program;   /* TERM_PROGRAM and its version: which tmux this is */
	const char *program_version;
	bool in_tmux, in_screen; /* TMUX and STY are set */
};

struct backdrop_signs backdrop_signs(void);

/* What they say; BACKDROP_UNKNOWN if that is nothing. The Linux console is dark. */
enum backdrop backdrop_guess(const struct backdrop_signs *);

/*
 * Whether the question is worth sending: not to what would show it as text (dumb terminals, the Linux console) or never answers (screen, and
 * tmux before 3.4).
 */
bool backdrop_is_askable(const struct backdrop_signs *);

/* What an answer means, without what stands around it: "rgb:", "rgba:" or "#rrggbb". BACKDROP_UNKNOWN if it is no colour. */
enum backdrop backdrop_of_answer(const char *answer, size_t length);

#endif
