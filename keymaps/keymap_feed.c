/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "keymaps/keymap.h"

#include <string.h>

/* How far the keys typed go, from the first one. */
struct reach {
	const struct binding *bound; /* the longest beginning of them that is bound; NULL if none is */
	size_t bound_count;          /* its keys */
	size_t count;                /* keys that begin some binding */
	bool open;                   /* all of them do, and it goes on */
};

static struct reach reach_of(const struct keymap *map, enum context context, const struct typing *typing)
{
	struct reach reach = {0};
	const struct binding *longer = NULL;
	for (size_t count = 1; count <= typing->key_count; count++) {
		const struct binding *bound = keymap_find(map, context, typing->keys, count);
		longer = keymap_longer(map, context, typing->keys, count);
		if (bound) {
			reach.bound = bound;
			reach.bound_count = count;
		}
		if (!bound && !longer)
			break;
		reach.count = count;
	}
	reach.open = reach.count == typing->key_count && longer;
	return reach;
}

static bool is_pending(const struct typing *typing)
{
	return typing->key_count || typing->count || typing->awaiting;
}

static void drop_keys(struct typing *typing, size_t count)
{
	typing->key_count -= count;
	memmove(typing->keys, typing->keys + count, typing->key_count * sizeof *typing->keys);
	typing->deadline = 0;
}

/* The command is whole: what was typed for it is forgotten, keys behind it stay. */
static struct command finish(struct typing *typing, const struct binding *binding, uint32_t character)
{
	const struct command command = {
	    .fed = binding ? FED_BINDING : FED_NOTHING,
	    .binding = binding,
	    .count = binding ? typing->count : 0,
	    .character = character,
	};
	typing->count = 0;
	typing->awaiting = NULL;
	return command;
}

static struct command wait_until(struct typing *typing, uint64_t deadline)
{
	typing->deadline = deadline;
	return (struct command){.fed = FED_PENDING};
}

/* The first key gives the character that the binding waits for; one that types none gives it up. */
static struct command take_character(struct typing *typing)
{
	if (!typing->key_count)
		return wait_until(typing, KEYMAP_NEVER);
	const uint32_t character = key_character(typing->keys[0]);
	const struct binding *binding = character ? typing->awaiting : NULL;
	drop_keys(typing, 1);
	return finish(typing, binding, character);
}

static bool is_open(const struct binding *binding)
{
	for (size_t i = 0; i < binding->operations.count; i++)
		if (operation_open(&binding->operations.at[i]) < ARGUMENT_COUNT)
			return true;
	return false;
}

static struct command take_binding(struct typing *typing, const struct reach *reach)
{
	drop_keys(typing, reach->bound_count);
	if (!is_open(reach->bound))
		return finish(typing, reach->bound, 0);
	typing->awaiting = reach->bound;
	return take_character(typing);
}

/* Nothing begins like this: the keys up to the first that does not fit are forgotten. */
static struct command take_nothing(struct typing *typing, const struct reach *reach)
{
	const uint32_t character = reach->count ? 0 : key_character(typing->keys[0]);
	drop_keys(typing, reach->count + 1);
	return finish(typing, NULL, character);
}

/* A digit counts unless it is bound; behind a digit it always does, and so does 0. */
static bool is_count(const struct keymap *map, const struct typing *typing, enum context context, struct key key)
{
	if (context_types(context) || key.modifiers || key.code < '0' || key.code > '9')
		return false;
	if (typing->count)
		return true;
	return key.code != '0' && !keymap_find(map, context, &key, 1) && !keymap_longer(map, context, &key, 1);
}

static void take_count(const struct keymap *map, struct typing *typing, enum context context)
{
	while (typing->key_count && is_count(map, typing, context, typing->keys[0])) {
		const uint32_t count = typing->count * 10 + (typing->keys[0].code - '0');
		typing->count = count < KEYMAP_COUNT_MAX ? count : KEYMAP_COUNT_MAX;
		drop_keys(typing, 1);
	}
}

/* waited: the time in which a longer binding could have been typed is over. */
static struct command resolve(const struct keymap *map, struct typing *typing, enum context context, uint64_t now,
			      bool waited)
{
	if (typing->awaiting)
		return take_character(typing);
	take_count(map, typing, context);
	if (!typing->key_count)
		return (struct command){.fed = typing->count ? FED_PENDING : FED_NOTHING};

	const struct reach reach = reach_of(map, context, typing);
	if (reach.open && !(reach.bound && waited))
		return wait_until(typing, reach.bound ? now + KEYMAP_WAIT : KEYMAP_NEVER);
	return reach.bound ? take_binding(typing, &reach) : take_nothing(typing, &reach);
}

static bool has_waited(const struct typing *typing, uint64_t now)
{
	return typing->key_count && typing->deadline && now >= typing->deadline;
}

static void add_key(struct typing *typing, struct key key)
{
	/* What waits is shorter than the binding that it begins, and what is left over is shorter still. */
	if (typing->key_count == KEYMAP_KEYS_MAX)
		drop_keys(typing, KEYMAP_KEYS_MAX);
	typing->keys[typing->key_count++] = key;
}

static bool gives_up(const struct keymap *map, const struct typing *typing, enum context context, struct key key)
{
	const struct key esc = {.code = NAMED_ESC}, ctrl_g = {.code = 'g', .modifiers = KEY_CTRL};
	if (!is_pending(typing) || !(key_equal(key, esc) || key_equal(key, ctrl_g)))
		return false;
	if (!typing->key_count)
		return true;

	struct typing longer = *typing;
	add_key(&longer, key);
	return reach_of(map, context, &longer).count < longer.key_count;
}

struct command keymap_feed(const struct keymap *map, struct typing *typing, enum context context, struct key key,
			   uint64_t now)
{
	struct command before = {.fed = FED_NOTHING};
	if (has_waited(typing, now))
		before = resolve(map, typing, context, now, true);
	if (gives_up(map, typing, context, key)) {
		*typing = (struct typing){0};
		return before;
	}
	add_key(typing, key);
	if (before.fed != FED_BINDING)
		return resolve(map, typing, context, now, false);
	typing->deadline = 0;
	return before;
}

struct command keymap_tick(const struct keymap *map, struct typing *typing, enum context context, uint64_t now)
{
	if (now < keymap_deadline(typing))
		return (struct command){.fed = is_pending(typing) ? FED_PENDING : FED_NOTHING};
	return resolve(map, typing, context, now, has_waited(typing, now));
}

uint64_t keymap_deadline(const struct typing *typing)
{
	return typing->key_count ? typing->deadline : KEYMAP_NEVER;
}

void keymap_pending(const struct typing *typing, struct buffer *shown)
{
	if (typing->count)
		buffer_format(shown, "%lu", (unsigned long)typing->count);
	if (typing->awaiting)
		binding_write_keys(typing->awaiting, shown);
	for (size_t i = 0; i < typing->key_count; i++)
		key_write(typing->keys[i], shown);
}

struct operation command_operation(const struct command *command, size_t index)
{
	struct operation operation = command->binding->operations.at[index];
	const enum argument open = operation_open(&operation);
	if (open < ARGUMENT_COUNT)
		operation.values[open] = command->character;
	return operation;
}
