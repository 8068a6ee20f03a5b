/* SPDX-License-Identifier: MIT */
#ifndef TUI_PROMPT_KIND_H
#define TUI_PROMPT_KIND_H

#include <stdint.h>

#include "tui/app.h"
#include "tui/prompt.h"

/*
 * What each kind of prompt is for. To make another one: an enumerator in tui/prompt.h, a row in prompt_kind.c, and its functions,
 * which stand in an action_*.c of their own; an action opens it with prompt_ask(). A list to choose from is LIST_PICK with
 *
 *     static void fill_speakers(struct app *app)             fill
 *     {
 *             pick_add(&app->prompt.pick, name, detail, entity); ...
 *             app->prompt.pick.typed = "a new name";
 *     }
 *     static void take_speaker(struct app *app, const struct answer *answer)              entered
 *     {
 *             if (answer->value == PICK_TYPED) ... answer->text ...
 *     }
 */
enum list_kind {
	LIST_NONE,
	LIST_PICK, /* one row is taken by Enter; typing filters, up and down and Tab move */
	LIST_COMPLETE, /* Tab puts the next row's label into the line, from prompt_completes() on; up and down are the history */
};

/* What Enter took. The prompt is closed by then, so that another one can be opened. */
struct answer {
	enum prompt_kind kind;
	const char *text; /* as typed; of a list, the label of the row that was taken. Never NULL; borrowed */
	uint32_t value;   /* of the row that was taken; PICK_TYPED if that is what was typed, or if there is no list */
};

struct prompt_row {
	const char *sign;          /* what stands before the line, unless prompt_ask() says something else */
	enum history_kind history; /* which lines up and down go through; HISTORY_NONE for none */
	enum list_kind list;
	void (*fill)(
	    struct app *); /* adds the rows: of LIST_PICK once, of LIST_COMPLETE at each change. NULL without a list */
	void (*changed)(struct app *); /* the text is another one; NULL if that means nothing yet */
	void (*entered)(struct app *, const struct answer *);
	void (*given_up)(struct app *); /* NULL if there is nothing to take back */
};

const struct prompt_row *prompt_row(enum prompt_kind);

/* Opens a prompt. sign NULL: that of its row; text NULL: empty. */
void prompt_ask(struct app *, enum prompt_kind, const char *sign, const char *text);

/* Types a character; erases, or moves the cursor. Where there is nothing to erase, the prompt is given up. */
void prompt_type(struct app *, uint32_t character);
void prompt_erase(struct app *, enum edit_motion);
void prompt_move(struct app *, enum edit_motion);

/* Up (-1) and down (+1): a row of a list to pick from, else a line of the history. */
void prompt_step(struct app *, int way);

/* Tab (+1) and S-Tab (-1): the next row. */
void prompt_complete(struct app *, int way);

/* LIST_COMPLETE, in fill: rows are for what begins at a byte of the line. */
void prompt_completes(struct app *, size_t start);

/* Enter; giving up. */
void prompt_enter(struct app *);
void prompt_give_up(struct app *);

#endif
