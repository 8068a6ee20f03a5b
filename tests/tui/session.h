/* SPDX-License-Identifier: MIT */
#ifndef TESTS_TUI_SESSION_H
#define TESTS_TUI_SESSION_H

#include "tui/app.h"

/* The reader on one article, played on a terminal that is a script. */
struct session {
	struct app_options options;
	struct keymap *keymap;
	struct buffer path;
	const char *names[1];
	struct app *app;
	struct buffer screen; /* what session_screen() saw */
	struct buffer sent;   /* what was sent to the terminal beside it then: lines "== sent" of --script */
	bool temporary;       /* the article is a file of the session's own */
};

/* Opens a sample, tests/articles/NAME. */
void session_open(struct session *, const char *name);

/* Opens a file. */
void session_open_path(struct session *, const char *path);

/* Opens a text of a format, as a file in the tests' home. */
void session_open_text(struct session *, const char *text, enum format);

void session_close(struct session *);

/* Runs a script at a size, until it ends. */
void session_play(struct session *, const char *script, size_t columns, size_t rows);

/* Types keys at a size and returns the screen, row by row. It lives until the next call. */
const char *session_screen(struct session *, const char *keys, size_t columns, size_t rows);

/* What is said, line by line, when keys come in lines on a terminal without a screen. The caller frees it. */
char *session_say(struct session *, const char *keys);

/* The article, and the number of the quote in focus among those that count (0 for none). */
struct article *session_article(const struct session *);
size_t session_quote(const struct session *);

#endif
