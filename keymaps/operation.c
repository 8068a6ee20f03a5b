/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "keymaps/operation.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/sanitise.h"
#include "keymaps/key.h"
#include "keymaps/refuse.h"

static bool is_end(struct word word)
{
	return !word.length || word_is(word, ";") || word_is(word, "--");
}

static bool takes(enum action action, enum argument argument)
{
	return argument < ARGUMENT_COUNT && action_arguments(action) & 1u << argument;
}

bool operation_find(struct word name, enum action (*find)(struct word), struct operation *operation)
{
	*operation = (struct operation){.action = find(name)};
	if (operation->action < ACTION_COUNT)
		return true;
	if (name.length < 2 || name.at[name.length - 1] != '!')
		return false;
	name.length--;
	operation->action = find(name);
	operation->overwrites = true;
	return operation->action < ACTION_COUNT && (action_arguments(operation->action) & TAKES_FILE) == TAKES_FILE;
}

static enum action find_whole(struct word name)
{
	return action_find(name.at, name.length);
}

static bool read_action(struct scan *scan, struct operation *operation, struct error *error)
{
	const struct word name = scan_peek(scan);
	if (is_end(name)) {
		error_set(error, "an action is missing");
		return scan_blame(scan, name.at, error);
	}
	scan_word(scan);
	if (operation_find(name, find_whole, operation))
		return true;

	struct guess guess = guess_for(name.at, name.length);
	for (enum action known = 0; known < ACTION_COUNT; known++)
		guess_offer(&guess, action_name(known));
	refuse_guess(error, "no action", &guess);
	return scan_blame(scan, name.at, error);
}

static bool refuse_argument(const struct scan *scan, enum action action, struct word name, struct error *error)
{
	struct guess guess = guess_for(name.at, name.length);
	for (enum argument known = 0; known < ARGUMENT_COUNT; known++)
		if (takes(action, known))
			guess_offer(&guess, argument_name(known));

	struct buffer before = {0};
	buffer_format(&before, "%s takes no argument", action_name(action));
	refuse_guess(error, before.at, &guess);
	buffer_release(&before);
	return scan_blame(scan, name.at, error);
}

static bool refuse_value(const struct scan *scan, enum argument argument, struct word value, struct error *error)
{
	struct guess guess = guess_for(value.at, value.length);
	for (uint32_t i = 0; argument_choice(argument, i); i++)
		guess_offer(&guess, argument_choice(argument, i));

	struct buffer before = {0};
	buffer_format(&before, "%s cannot be", argument_name(argument));
	refuse_guess(error, before.at, &guess);
	buffer_release(&before);
	return scan_blame(scan, value.at, error);
}

/* A character is written as the key that types it. Returns it; 0 if it is none or more than one. */
static uint32_t read_character(struct word value)
{
	struct key key;
	struct error ignored = {0};
	char *text = memory_copy(value.at, value.length);
	const bool whole = key_read(text, &key, &ignored) == value.length && value.length;
	error_release(&ignored);
	free(text);
	return whole ? key_character(key) : 0;
}

static bool read_value(const struct scan *scan, struct word value, enum argument argument, uint32_t *read,
		       struct error *error)
{
	if (!argument_choice(argument, 0)) {
		*read = read_character(value);
		return *read || refuse_value(scan, argument, value, error);
	}
	for (*read = 0; argument_choice(argument, *read); ++*read)
		if (word_is(value, argument_choice(argument, *read)))
			return true;
	return refuse_value(scan, argument, value, error);
}

/* speaker=same */
static bool read_argument(struct scan *scan, struct operation *operation, struct error *error)
{
	const struct word word = scan_word(scan), name = word_before(word, '=');
	if (name.length == word.length) {
		refuse(error, "", word.at, word.length, " is no NAME=VALUE; another action comes behind \" ; \"");
		return scan_blame(scan, word.at, error);
	}
	const enum argument argument = argument_find(name.at, name.length);
	if (!takes(operation->action, argument))
		return refuse_argument(scan, operation->action, name, error);
	return read_value(scan, word_behind(word, '='), argument, &operation->values[argument], error);
}

/* Whether the next word gives an argument by name, where any other word would be text. */
static bool names_argument(const struct scan *scan, enum action action)
{
	const struct word word = scan_peek(scan), name = word_before(word, '=');
	return name.length < word.length && takes(action, argument_find(name.at, name.length));
}

/* Takes the words into the operation. They are shown, and must be fit for it. */
static bool take_text(const struct scan *scan, const char *at, struct buffer *text, struct operation *operation,
		      struct error *error)
{
	struct buffer clean = {0};
	sanitise_line(buffer_text(text), text->count, &clean);
	const bool is_clean = !strcmp(buffer_text(&clean), text->at);
	buffer_release(&clean);
	if (is_clean) {
		operation->text = buffer_take(text);
		return true;
	}
	buffer_release(text);
	error_set(error, "words with a character that cannot be shown");
	return scan_blame(scan, at, error);
}

/* "all that follows", or the words up to where the operation ends. */
static bool read_text(struct scan *scan, struct operation *operation, struct error *error)
{
	struct buffer text = {0};
	const char *start = scan_peek(scan).at, *end = start;
	if (*start == '"') {
		if (!scan_quoted(scan, &text)) {
			error_set(error, "words stand between \" and \"");
			return scan_blame(scan, start, error);
		}
		return take_text(scan, start, &text, operation, error);
	}
	while (!is_end(scan_peek(scan))) {
		const struct word word = scan_word(scan);
		end = word.at + word.length;
	}
	buffer_add(&text, start, (size_t)(end - start));
	return take_text(scan, start, &text, operation, error);
}

static bool check_text(const struct scan *scan, const struct operation *operation, struct error *error)
{
	const unsigned needs = NEEDS_TEXT;
	if (operation->text || (action_arguments(operation->action) & needs) != needs)
		return true;
	error_set(error, "%s needs words behind it", action_name(operation->action));
	return scan_blame(scan, scan_peek(scan).at, error);
}

bool operation_read(struct scan *scan, struct operation *operation, struct error *error)
{
	*operation = (struct operation){0};
	if (!read_action(scan, operation, error))
		return false;
	const bool takes_text = action_arguments(operation->action) & TAKES_TEXT;
	while (!is_end(scan_peek(scan))) {
		const bool is_text = takes_text && !operation->text && !names_argument(scan, operation->action);
		if (!(is_text ? read_text : read_argument)(scan, operation, error))
			return false;
	}
	return check_text(scan, operation, error);
}

/* All the line has left. Marks around it are no part of it, but where they are the shell's. */
static bool read_rest(struct scan *scan, struct operation *operation, struct error *error)
{
	struct buffer text = {0};
	const struct word rest = scan_rest(scan);
	struct scan quoted = scan_line(rest.at, rest.length);
	const bool is_shell = (action_arguments(operation->action) & TAKES_SHELL) == TAKES_SHELL;
	if (is_shell || *rest.at != '"' || !scan_quoted(&quoted, &text) || quoted.at != quoted.end) {
		buffer_cut(&text, 0);
		buffer_add(&text, rest.at, rest.length);
	}
	return take_text(scan, rest.at, &text, operation, error);
}

/* why takes nothing behind it: "x" */
static bool refuse_rest(struct scan *scan, enum action action, struct error *error)
{
	struct buffer before = {0};
	const struct word rest = scan_rest(scan);
	buffer_format(&before, "%s takes nothing behind it:", action_name(action));
	refuse(error, before.at, rest.at, rest.length, "");
	buffer_release(&before);
	return scan_blame(scan, rest.at, error);
}

bool operation_read_typed(struct scan *scan, struct operation *operation, struct error *error)
{
	const unsigned takes_any = action_arguments(operation->action) & ~(unsigned)BY_NAME;
	const bool takes_text = takes_any & TAKES_TEXT;
	while (scan_peek(scan).length) {
		if (!takes_any)
			return refuse_rest(scan, operation->action, error);
		const bool is_text = takes_text && !names_argument(scan, operation->action);
		if (!(is_text ? read_rest : read_argument)(scan, operation, error))
			return false;
	}
	return check_text(scan, operation, error);
}

static void write_value(enum argument argument, uint32_t value, struct buffer *written)
{
	const char *choice = argument_choice(argument, value);
	if (choice)
		buffer_puts(written, choice);
	else
		key_write((struct key){.code = value}, written);
}

void operation_write(const struct operation *self, struct buffer *written)
{
	buffer_puts(written, action_name(self->action));
	buffer_puts(written, self->overwrites ? "!" : "");
	for (enum argument argument = 0; argument < ARGUMENT_COUNT; argument++)
		if (self->values[argument]) {
			buffer_format(written, " %s=", argument_name(argument));
			write_value(argument, self->values[argument], written);
		}
	if (self->text) {
		buffer_putc(written, ' ');
		scan_quote(self->text, written);
	}
}
