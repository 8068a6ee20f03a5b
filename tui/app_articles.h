/* SPDX-License-Identifier: MIT */
#ifndef TUI_APP_ARTICLES_H
#define TUI_APP_ARTICLES_H

#include "tui/app.h"

/* Which article is on the screen, and how it comes and goes. For the app itself: what the actions may do is in app.h. */

/* Opens the first one that can be read. What is on the web has to wait for the terminal. */
void app_open_first(struct app *);

/* Closes an article, which may be NULL, and keeps what is to be kept of it; trouble with that is remembered. Frees it. */
void app_close_article(struct app *, struct article *);

#endif
