/* SPDX-License-Identifier: MIT */
#ifndef TUI_PANES_H
#define TUI_PANES_H

#include <stdbool.h>
#include <stdint.h>

#include "tui/app.h"

/* From pane to pane, and to what stands in them: for keys and mouse alike. */

/* Sends the keys to a pane, and shows it: where it has no place of its own, it takes the sidebar's or fills the screen. */
void panes_focus(struct app *, enum pane);

/* Brings a quote into focus, in an article with findings; the reader may go back to where they were. */
void panes_focus_quote(struct article *, uint32_t quote);

/* The same, and the keys go to the text; with NONE nothing happens. The same for a mention. */
void panes_go_to_quote(struct app *, uint32_t quote);
void panes_go_to_mention(struct app *, uint32_t mention);

/* Lights up all mentions of what the mention in focus means, and goes to the next one; behind the last one, to the first. */
void panes_go_to_next_mention(struct app *);

/*
 * Who is meant: selected in the pane of entities, in focus in the text, the speaker of the quote in focus, or whose mentions are lit; NONE for
 * nobody.
 */
uint32_t panes_entity(struct app *);

/* Goes to what is selected in the pane that keys go to, or opens it. False if that is no list. */
bool panes_enter(struct app *);

#endif
