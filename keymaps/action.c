/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "keymaps/action.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "keymaps/context.h"

static const struct {
	const char *name, *help;
	unsigned takes, contexts;
} actions[ACTION_COUNT] = {
#define ACTION(enumerator, name, help, takes, contexts) [ACTION_##enumerator] = {name, help, takes, contexts},
#include "keymaps/actions.def"
#undef ACTION
};

enum { CHOICES_MAX = 4 };

static const struct {
	const char *name;
	const char *choices[CHOICES_MAX]; /* none: it is a character */
} arguments[ARGUMENT_COUNT] = {
    [ARGUMENT_SPEAKER] = {"speaker",
			  {[SPEAKER_ANY] = "any", [SPEAKER_SAME] = "same", [SPEAKER_UNDECIDED] = "undecided"}},
    [ARGUMENT_MARK] = {"mark", {NULL}},
};

const char *action_name(enum action action)
{
	return actions[action].name;
}

const char *action_help(enum action action)
{
	return actions[action].help;
}

unsigned action_contexts(enum action action)
{
	return actions[action].contexts;
}

unsigned action_arguments(enum action action)
{
	return actions[action].takes;
}

static bool is_called(const char *known, const char *name, size_t length)
{
	return strlen(known) == length && !memcmp(known, name, length);
}

enum action action_find(const char *name, size_t length)
{
	enum action action = 0;
	while (action < ACTION_COUNT && !is_called(actions[action].name, name, length))
		action++;
	return action;
}

const char *argument_name(enum argument argument)
{
	return arguments[argument].name;
}

const char *argument_choice(enum argument argument, uint32_t value)
{
	return value < CHOICES_MAX ? arguments[argument].choices[value] : NULL;
}

enum argument argument_find(const char *name, size_t length)
{
	enum argument argument = 0;
	while (argument < ARGUMENT_COUNT && !is_called(arguments[argument].name, name, length))
		argument++;
	return argument;
}

struct operation operation_copy(const struct operation *operation)
{
	struct operation copy = *operation;
	copy.text = copy.text ? memory_copy(copy.text, strlen(copy.text)) : NULL;
	return copy;
}

void operation_release(struct operation *operation)
{
	free((char *)operation->text);
	operation->text = NULL;
}

static bool is_open(const struct operation *operation, enum argument argument)
{
	return action_arguments(operation->action) & 1u << argument && !argument_choice(argument, 0) &&
	       !operation->values[argument];
}

enum argument operation_open(const struct operation *operation)
{
	enum argument argument = 0;
	while (argument < ARGUMENT_COUNT && !is_open(operation, argument))
		argument++;
	return argument;
}
