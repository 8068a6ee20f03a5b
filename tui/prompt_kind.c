/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/prompt_kind.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "tui/action.h"
#include "tui/action_search.h"
#include "tui/command.h"

static const struct prompt_row rows[PROMPT_KIND_COUNT] = {
    [PROMPT_SEARCH] = {"/", HISTORY_SEARCH, LIST_NONE, NULL, search_typed, search_entered, search_given_up},
    [PROMPT_SEARCH_BACK] = {"\\", HISTORY_SEARCH, LIST_NONE, NULL, search_typed, search_entered, search_given_up},
    [PROMPT_FORMAT] = {"copy as: ", HISTORY_NONE, LIST_PICK, run_format_list, NULL, run_format_entered, NULL},
    [PROMPT_COMMAND] = {":", HISTORY_COMMAND, LIST_COMPLETE, command_complete, NULL, command_entered, NULL},
    [PROMPT_LINK_LETTERS] = {"open the link ", HISTORY_NONE, LIST_NONE, NULL, run_link_letters_changed,
			     run_link_letters_entered, run_link_letters_given_up},
    [PROMPT_LINKS] = {"link ", HISTORY_NONE, LIST_PICK, run_link_list_fill, NULL, run_link_list_entered, NULL},
    [PROMPT_HELP] = {"keys with: ", HISTORY_NONE, LIST_NONE, NULL, run_help_typed, run_help_entered, run_help_given_up},
    [PROMPT_SHELL] = {"!", HISTORY_SHELL, LIST_NONE, NULL, NULL, run_shell_entered, NULL},
    [PROMPT_PIPE] = {"|", HISTORY_SHELL, LIST_NONE, NULL, NULL, run_pipe_entered, NULL},
    [PROMPT_SPEAKER] = {"said by ", HISTORY_NONE, LIST_PICK, speaker_set_fill, NULL, speaker_set_entered, NULL},
    [PROMPT_MERGE] = {"is ", HISTORY_NONE, LIST_PICK, entity_merge_fill, NULL, entity_merge_entered, NULL},
    [PROMPT_SPLIT] = {"is ", HISTORY_NONE, LIST_PICK, entity_split_fill, NULL, entity_split_entered, NULL},
    [PROMPT_NOTE] = {"note: ", HISTORY_NONE, LIST_NONE, NULL, NULL, note_entered, NULL},
};

const struct prompt_row *prompt_row(enum prompt_kind kind)
{
	return &rows[kind];
}

/* The rows of a list, for the text as it is. */
static void list(struct app *app, bool is_new)
{
	struct prompt *prompt = &app->prompt;
	const struct prompt_row *row = prompt_row(prompt->kind);
	if (row->list == LIST_NONE)
		return;
	const bool completes = row->list == LIST_COMPLETE;
	if (is_new || completes) {
		pick_open(&prompt->pick);
		prompt->pick.unselected = completes;
		row->fill(app);
	}
	pick_filter(&prompt->pick, completes ? "" : buffer_text(&prompt->line.text));
}

static void changed(struct app *app)
{
	const struct prompt_row *row = prompt_row(app->prompt.kind);
	list(app, false);
	if (row->changed)
		row->changed(app);
}

void prompt_ask(struct app *app, enum prompt_kind kind, const char *sign, const char *text)
{
	prompt_open(&app->prompt, kind, sign ? sign : prompt_row(kind)->sign, text ? text : "");
	list(app, true);
}

void prompt_type(struct app *app, uint32_t character)
{
	edit_type(&app->prompt.line, character);
	prompt_touch(&app->prompt);
	changed(app);
}

void prompt_erase(struct app *app, enum edit_motion motion)
{
	const bool was_empty = !app->prompt.line.text.count;
	const bool is_erased = edit_erase(&app->prompt.line, motion);
	prompt_touch(&app->prompt);
	if (was_empty)
		prompt_give_up(app);
	else if (is_erased)
		changed(app);
}

void prompt_move(struct app *app, enum edit_motion motion)
{
	if (edit_move(&app->prompt.line, motion))
		list(app, false);
}

void prompt_step(struct app *app, int way)
{
	struct prompt *prompt = &app->prompt;
	const struct prompt_row *row = prompt_row(prompt->kind);
	if (row->list == LIST_PICK) {
		pick_move(&prompt->pick, way);
		return;
	}
	if (row->history == HISTORY_NONE)
		return;
	prompt_recall(prompt, &app->histories[row->history], way);
	changed(app);
}

void prompt_completes(struct app *app, size_t start)
{
	app->prompt.completed_from = start;
}

void prompt_complete(struct app *app, int way)
{
	struct prompt *prompt = &app->prompt;
	pick_move(&prompt->pick, way);
	const struct pick_row *row = pick_selected(&prompt->pick);
	if (!row || prompt_row(prompt->kind)->list != LIST_COMPLETE)
		return;
	struct buffer text = {0};
	buffer_add(&text, prompt->line.text.at, prompt->completed_from);
	buffer_puts(&text, pick_label(&prompt->pick, row));
	edit_set(&prompt->line, buffer_text(&text));
	buffer_release(&text);
	prompt_touch(prompt);
}

void prompt_enter(struct app *app)
{
	struct prompt *prompt = &app->prompt;
	const struct prompt_row *row = prompt_row(prompt->kind);
	const struct pick_row *taken = row->list == LIST_PICK ? pick_selected(&prompt->pick) : NULL;
	if (row->list == LIST_PICK && !taken) {
		app_say(app, "nothing like that");
		return;
	}
	const char *words = taken ? pick_label(&prompt->pick, taken) : buffer_text(&prompt->line.text);
	char *text = memory_copy(words, strlen(words));
	const struct answer answer = {prompt->kind, text, taken ? taken->value : PICK_TYPED};
	if (row->history != HISTORY_NONE) {
		history_add(&app->histories[row->history], text);
		app->remembers = true;
	}
	prompt_close(prompt);
	row->entered(app, &answer);
	free(text);
}

void prompt_give_up(struct app *app)
{
	const struct prompt_row *row = prompt_row(app->prompt.kind);
	prompt_close(&app->prompt);
	if (row->given_up)
		row->given_up(app);
}
