/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/command.h"

#include <string.h>

#include "keymaps/operation.h"
#include "tui/action.h"
#include "tui/command_name.h"
#include "tui/setting.h"

/* A setting's name stands for "set NAME": then the scan is before it. */
static bool is_setting(struct word name, struct scan *scan, struct operation *operation)
{
	const struct word setting = word_before(name, '=');
	if (setting_find(setting.at, setting.length) == SETTING_COUNT)
		return false;
	*operation = (struct operation){.action = ACTION_SET};
	scan->at = name.at;
	return true;
}

/* A mark that was left out would be the next key's: here it has to be typed. */
static bool is_whole(const struct operation *operation, struct error *error)
{
	const enum argument open = operation_open(operation);
	if (open == ARGUMENT_COUNT)
		return true;
	return error_set(error, "%s needs %s=CHARACTER", action_name(operation->action), argument_name(open));
}

static void go_to_paragraph(struct app *app, uint32_t number)
{
	struct article *article = app_article(app);
	const struct blocks *blocks = &article->document->blocks;
	const struct block *last = NULL;
	for (size_t i = 0; i < blocks->count && !(last && last->paragraph == number); i++)
		if (blocks->at[i].paragraph)
			last = &blocks->at[i];
	if (!last)
		return;
	article_remember(article);
	article->view.focus = (struct focus){FOCUS_PLACE, 0, {last->span.start, last->span.start}};
	article_reveal(article, last->span);
	if (last->paragraph < number)
		app_say(app, "the last paragraph is %lu", (unsigned long)last->paragraph);
}

/* The digits before a command; 0 if there are none. */
static uint32_t read_count(const char **line)
{
	uint32_t count = 0;
	for (*line += strspn(*line, " "); **line >= '0' && **line <= '9'; (*line)++) {
		count = count * 10 + (uint32_t)(**line - '0');
		count = count < KEYMAP_COUNT_MAX ? count : KEYMAP_COUNT_MAX;
	}
	return count;
}

/* The name of a command; "!" and "|" are names too, and need no space behind them. */
static struct word take_name(struct scan *scan)
{
	struct word name = scan_peek(scan);
	if (name.length > 1 && (*name.at == '!' || *name.at == '|'))
		name.length = 1;
	scan->at = name.at + name.length;
	return name;
}

bool command_run(struct app *app, const char *line, struct error *error)
{
	const uint32_t count = read_count(&line);
	struct scan scan = scan_line(line, strlen(line));
	const struct word name = take_name(&scan);
	if (!name.length) {
		if (count)
			go_to_paragraph(app, count);
		return true;
	}
	struct operation operation;
	if (!operation_find(name, command_find, &operation) && !is_setting(name, &scan, &operation))
		return command_refuse(name, error);
	const bool done = operation_read_typed(&scan, &operation, error) && is_whole(&operation, error);
	if (done)
		app_do(app, operation, count);
	operation_release(&operation);
	return done;
}

void command_entered(struct app *app, const struct answer *answer)
{
	struct error error = {0};
	if (!command_run(app, answer->text, &error))
		app_say(app, "%s", error.message);
	error_release(&error);
}

static void add_actions(struct pick *pick, const char *typed)
{
	for (enum command_rank rank = 0; rank < RANK_COUNT; rank++)
		for (enum action action = 0; action < ACTION_COUNT; action++)
			if (command_rank(action, typed) == rank)
				pick_add(pick, action_name(action), action_help(action), (uint32_t)action);
}

static void add_setting(const struct app *app, struct pick *pick, enum setting setting)
{
	struct buffer detail = {0};
	settings_write(&app->settings, setting, &detail);
	buffer_format(&detail, " · %s", setting_help(setting));
	pick_add(pick, setting_name(setting), detail.at, setting);
	buffer_release(&detail);
}

/* Those that begin so; as commands, those whose names no action has. */
static void add_settings(const struct app *app, struct pick *pick, const char *typed, bool as_commands)
{
	for (enum setting setting = 0; setting < SETTING_COUNT; setting++) {
		const char *name = setting_name(setting);
		if (!strncmp(name, typed, strlen(typed)) &&
		    !(as_commands && action_find(name, strlen(name)) < ACTION_COUNT))
			add_setting(app, pick, setting);
	}
}

static void add_values(struct pick *pick, enum setting setting, const char *typed)
{
	for (uint32_t i = 0; setting_choice(setting, i); i++)
		if (!strncmp(setting_choice(setting, i), typed, strlen(typed)))
			pick_add(pick, setting_choice(setting, i), "", i);
}

static void add_words_known(struct pick *pick, enum setting setting, const char *typed)
{
	for (uint32_t i = 0; setting_word_known(setting, i); i++)
		if (!strncmp(setting_word_known(setting, i), typed, strlen(typed)))
			pick_add(pick, setting_word_known(setting, i), "", i);
}

static void add_arguments(struct pick *pick, enum action action, const char *typed)
{
	for (enum argument argument = 0; argument < ARGUMENT_COUNT; argument++)
		for (uint32_t i = 0; action_arguments(action) & 1u << argument && argument_choice(argument, i); i++) {
			struct buffer label = {0};
			buffer_format(&label, "%s=%s", argument_name(argument), argument_choice(argument, i));
			if (!strncmp(label.at, typed, strlen(typed)))
				pick_add(pick, label.at, "", i);
			buffer_release(&label);
		}
}

/* What may stand behind an action's name: scan is there, typed is the word that ends at the cursor. */
static void add_words(struct app *app, enum action action, struct scan *scan, const char *typed)
{
	struct pick *pick = &app->prompt.pick;
	const unsigned takes = action_arguments(action);
	if ((takes & TAKES_SETTING) != TAKES_SETTING) {
		add_arguments(pick, action, typed);
		return;
	}
	const struct word name = scan_word(scan);
	const enum setting setting = setting_find(name.at, name.length);
	if (name.at + name.length == scan->end)
		add_settings(app, pick, typed, false);
	else if (setting < SETTING_COUNT)
		(setting_kind(setting) == SETTING_WORD ? add_words_known : add_values)(pick, setting, typed);
}

void command_complete(struct app *app)
{
	const struct edit *line = &app->prompt.line;
	if (line->cursor < line->text.count)
		return;
	const char *text = line->text.at;
	size_t start = line->cursor;
	while (start && text[start - 1] != ' ')
		start--;
	prompt_completes(app, start);

	const char *command = text;
	struct operation operation;
	read_count(&command);
	struct scan scan = scan_line(command, line->text.count - (size_t)(command - text));
	const struct word name = scan_word(&scan);
	if (name.at + name.length == scan.end && (name.length || !line->text.count)) {
		prompt_completes(app, (size_t)(name.at - text));
		add_actions(&app->prompt.pick, name.at);
		if (name.length)
			add_settings(app, &app->prompt.pick, name.at, true);
	} else if (name.length && command_find(name) < ACTION_COUNT) {
		add_words(app, command_find(name), &scan, text + start);
	} else if (is_setting(name, &scan, &operation)) {
		add_words(app, ACTION_SET, &scan, text + start);
	}
}
