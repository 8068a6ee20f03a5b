/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/command.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "keymaps/guess.h"
#include "keymaps/operation.h"
#include "keymaps/refuse.h"
#include "tui/action.h"
#include "tui/setting.h"

/* What fingers type that know vi or less. */
static const struct {
	const char *name;
	enum action action;
} short_forms[] = {
    {"q", ACTION_CLOSE},
    {"q!", ACTION_QUIT},
    {"qa", ACTION_QUIT},
    {"qa!", ACTION_QUIT},
    {"x", ACTION_QUIT}, /* all is kept as it is made: these have nothing to write */
    {"wq", ACTION_QUIT},
    {"exit", ACTION_QUIT},
    {"n", ACTION_ARTICLE_NEXT},
    {"next", ACTION_ARTICLE_NEXT},
    {"p", ACTION_ARTICLE_PREVIOUS},
    {"N", ACTION_ARTICLE_PREVIOUS},
    {"prev", ACTION_ARTICLE_PREVIOUS},
    {"e", ACTION_RELOAD},
    {"$", ACTION_GO_END},
    {"h", ACTION_HELP},
    {"!", ACTION_SHELL},
    {"|", ACTION_PIPE},
};

/* What they type too, and nothing does. */
static const struct {
	const char *name, *answer;
} answers[] = {
    {"w", "all is kept as it is made; :notes, :corrections and :export write files"},
    {"write", "all is kept as it is made; :notes, :corrections and :export write files"},
    {"open", "articles are named when pullquote is started"},
};

static const char *find_answer(struct word word)
{
	for (size_t i = 0; i < sizeof answers / sizeof *answers; i++)
		if (word_is(word, answers[i].name))
			return answers[i].answer;
	return NULL;
}

/* The keys of the prompt and of a selection are no commands. */
static bool is_command(enum action action)
{
	return action_contexts(action) & ~(unsigned)(IN_PROMPT | IN_VISUAL) && action != ACTION_COMMAND;
}

static bool begins(const char *name, struct word word)
{
	return !strncmp(name, word.at, word.length);
}

/* The one command that begins so; ACTION_COUNT if none does, or several do. */
static enum action find_shortened(struct word word)
{
	enum action found = ACTION_COUNT;
	size_t count = 0;
	for (enum action action = 0; action < ACTION_COUNT; action++)
		if (is_command(action) && begins(action_name(action), word)) {
			found = action;
			count++;
		}
	return count == 1 ? found : ACTION_COUNT;
}

static enum action find_command(struct word word)
{
	const enum action action = action_find(word.at, word.length);
	if (action < ACTION_COUNT && is_command(action))
		return action;
	for (size_t i = 0; i < sizeof short_forms / sizeof *short_forms; i++)
		if (word_is(word, short_forms[i].name))
			return short_forms[i].action;
	return find_answer(word) ? ACTION_COUNT : find_shortened(word);
}

enum rank { RANK_BEGINS, RANK_HOLDS, RANK_MEANS, RANK_COUNT };

/* How near an action is to what was typed: its name begins so, or holds it, or its help does; RANK_COUNT: not at all. */
static enum rank rank_of(enum action action, const char *typed)
{
	if (!is_command(action))
		return RANK_COUNT;
	if (!strncmp(action_name(action), typed, strlen(typed)))
		return RANK_BEGINS;
	if (strstr(action_name(action), typed))
		return RANK_HOLDS;
	return strstr(action_help(action), typed) ? RANK_MEANS : RANK_COUNT;
}

/* The first action that has to do with a word; NULL if none has. */
static const char *find_related(struct word word)
{
	char *typed = memory_copy(word.at, word.length);
	const char *found = NULL;
	for (enum rank rank = 0; rank < RANK_COUNT && !found; rank++)
		for (enum action action = 0; action < ACTION_COUNT && !found; action++)
			found = rank_of(action, typed) == rank ? action_name(action) : NULL;
	free(typed);
	return found;
}

static bool refuse_name(struct word word, struct error *error)
{
	struct guess guess = guess_for(word.at, word.length);
	struct buffer several = {0};
	for (enum action action = 0; action < ACTION_COUNT; action++) {
		if (!is_command(action))
			continue;
		guess_offer(&guess, action_name(action));
		if (begins(action_name(action), word))
			buffer_format(&several, "%s%s",
				      several.count ? ", " : " may be several: ", action_name(action));
	}
	for (enum setting setting = 0; setting < SETTING_COUNT; setting++)
		guess_offer(&guess, setting_name(setting));
	if (!guess.best)
		guess.best = find_related(word);
	if (find_answer(word))
		error_set(error, "%s", find_answer(word));
	else if (several.count)
		refuse(error, "", word.at, word.length, several.at);
	else
		refuse_guess(error, "no such command:", &guess);
	buffer_release(&several);
	return false;
}

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
	if (!operation_find(name, find_command, &operation) && !is_setting(name, &scan, &operation))
		return refuse_name(name, error);
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
	for (enum rank rank = 0; rank < RANK_COUNT; rank++)
		for (enum action action = 0; action < ACTION_COUNT; action++)
			if (rank_of(action, typed) == rank)
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

static void add_settings(const struct app *app, struct pick *pick, const char *typed)
{
	for (enum setting setting = 0; setting < SETTING_COUNT; setting++)
		if (!strncmp(setting_name(setting), typed, strlen(typed)))
			add_setting(app, pick, setting);
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
		add_settings(app, pick, typed);
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
			add_settings(app, &app->prompt.pick, name.at);
	} else if (name.length && find_command(name) < ACTION_COUNT) {
		add_words(app, find_command(name), &scan, text + start);
	} else if (is_setting(name, &scan, &operation)) {
		add_words(app, ACTION_SET, &scan, text + start);
	}
}
