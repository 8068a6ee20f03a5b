/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/command_name.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "keymaps/context.h"
#include "keymaps/guess.h"
#include "keymaps/refuse.h"
#include "keymaps/settings.h"

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

enum action command_find(struct word word)
{
	const enum action action = action_find(word.at, word.length);
	if (action < ACTION_COUNT && is_command(action))
		return action;
	for (size_t i = 0; i < sizeof short_forms / sizeof *short_forms; i++)
		if (word_is(word, short_forms[i].name))
			return short_forms[i].action;
	return find_answer(word) ? ACTION_COUNT : find_shortened(word);
}

enum command_rank command_rank(enum action action, const char *typed)
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
	for (enum command_rank rank = 0; rank < RANK_COUNT && !found; rank++)
		for (enum action action = 0; action < ACTION_COUNT && !found; action++)
			found = command_rank(action, typed) == rank ? action_name(action) : NULL;
	free(typed);
	return found;
}

bool command_refuse(struct word word, struct error *error)
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
