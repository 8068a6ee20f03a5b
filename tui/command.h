/* SPDX-License-Identifier: MIT */
#ifndef TUI_COMMAND_H
#define TUI_COMMAND_H

#include "tui/app.h"
#include "tui/prompt_kind.h"

/*
 * The command line: any action by its name, with its arguments; a count may stand before it. A number alone goes to that
 * paragraph. A name may be shortened to what no other begins with; a few have short forms that fingers know (:q, :n). A setting's name
 * stands for "set NAME", where no action has it.
 */

/* Runs a line. False with a message that says what was meant. */
bool command_run(struct app *, const char *line, struct error *);

/* Of the prompt: what may stand where the cursor is, and Enter. */
void command_complete(struct app *);
void command_entered(struct app *, const struct answer *);

#endif
