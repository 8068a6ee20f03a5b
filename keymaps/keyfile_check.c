/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "keymaps/keyfile.h"

/* Adds what is to be said about a binding, and takes it. */
static void report(struct problems *problems, const struct binding *binding, struct buffer *message)
{
	struct error error = {0};
	error_set(&error, "%s", buffer_text(message));
	error_at(&error, binding->line, binding->column);
	if (binding->file)
		error_in(&error, binding->file);
	array_push(problems, error);
	buffer_release(message);
}

/* What the keys of a binding also begin in a context; NULL if nothing or if that is no binding of the context. */
static const struct binding *longer_in(const struct keymap *map, enum context context, const struct binding *binding)
{
	if (keymap_find(map, context, binding->keys, binding->key_count) != binding)
		return NULL;
	return keymap_longer(map, context, binding->keys, binding->key_count);
}

static void say_it_waits(const struct binding *binding, const struct binding *longer, enum context context,
			 struct problems *problems)
{
	struct buffer message = {0};
	buffer_puts(&message, "\"");
	binding_write_keys(binding, &message);
	buffer_format(&message, "\" waits %d ms in %s, for it begins \"", KEYMAP_WAIT, context_name(context));
	binding_write_keys(longer, &message);
	buffer_puts(&message, "\"");
	if (longer->file)
		buffer_format(&message, " (%s:%lu)", longer->file, (unsigned long)longer->line);
	report(problems, binding, &message);
}

/* Once for each binding, though it waits in every context that inherits it. */
static void check_waiting(const struct keymap *map, const struct binding *binding, struct problems *problems)
{
	for (enum context context = 0; context < CONTEXT_COUNT; context++) {
		const struct binding *longer = longer_in(map, context, binding);
		if (longer) {
			say_it_waits(binding, longer, context, problems);
			return;
		}
	}
}

static bool means_something(enum action action, enum context context)
{
	const unsigned contexts = action_contexts(action);
	if (contexts & 1u << context)
		return true;
	return context == CONTEXT_GLOBAL ? contexts & ~(unsigned)IN_PROMPT
					 : context_inherits(context) && contexts & IN_GLOBAL;
}

static void check_meaning(const struct binding *binding, enum action action, struct problems *problems)
{
	for (enum context context = 0; context < CONTEXT_COUNT; context++) {
		if (!(binding->contexts & 1u << context) || means_something(action, context))
			continue;
		struct buffer message = {0};
		buffer_format(&message, "%s does nothing in %s", action_name(action), context_name(context));
		report(problems, binding, &message);
	}
}

bool keyfile_check(const struct keymap *map, struct problems *problems)
{
	const size_t before = problems->count;
	const struct binding *binding;
	for (size_t at = 0; (binding = keymap_at(map, at)); at++) {
		check_waiting(map, binding, problems);
		for (size_t i = 0; i < binding->operations.count; i++)
			check_meaning(binding, binding->operations.at[i].action, problems);
	}
	return problems->count == before;
}
