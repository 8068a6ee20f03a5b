/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/app_keys.h"

#include "tui/action.h"
#include "tui/mouse.h"
#include "tui/prompt_kind.h"

/* What the reader can always do, even while something waits. */
static bool is_urgent(enum action action)
{
	return action == ACTION_ABORT || action == ACTION_QUIT || action == ACTION_CLOSE || action == ACTION_REDRAW ||
	       action == ACTION_SUSPEND;
}

void app_do(struct app *self, struct operation operation, uint32_t count)
{
	const bool waits = self->deferred.count || action_needs_findings(&operation);
	if (waits && article_expects_findings(app_article(self)) && !is_urgent(operation.action))
		array_push(&self->deferred, (struct deferred_operation){operation_copy(&operation), count});
	else
		action_run(self, &operation, count);
}

static void forget(struct deferred *deferred)
{
	for (size_t i = 0; i < deferred->count; i++)
		operation_release(&deferred->at[i].operation);
	array_release(deferred);
}

void app_forget_deferred(struct app *self)
{
	forget(&self->deferred);
	array_release(&self->deferred_keys);
}

void app_do_deferred(struct app *self)
{
	struct deferred deferred = self->deferred;
	struct deferred_keys keys = self->deferred_keys;
	self->deferred = (struct deferred){0};
	self->deferred_keys = (struct deferred_keys){0};
	for (size_t i = 0; i < deferred.count && !self->quit; i++)
		action_run(self, &deferred.at[i].operation, deferred.at[i].count);
	for (size_t i = 0; i < keys.count && !self->quit; i++)
		app_type(self, &keys.at[i]);
	forget(&deferred);
	array_release(&keys);
}

static void do_command(struct app *self, const struct command *command)
{
	if (command->fed != FED_BINDING)
		return;
	for (size_t i = 0; i < command->binding->operations.count && !self->quit; i++)
		app_do(self, command_operation(command, i), command->count);
}

static enum context context_of(const struct app *self)
{
	static const enum context contexts[PANE_COUNT] = {
	    [PANE_TEXT] = CONTEXT_TEXT,
	    [PANE_QUOTES] = CONTEXT_QUOTES,
	    [PANE_ENTITIES] = CONTEXT_ENTITIES,
	    [PANE_HELP] = CONTEXT_HELP,
	};
	if (self->prompt.kind != PROMPT_NONE)
		return CONTEXT_PROMPT;
	const bool selects = self->pane == PANE_TEXT && self->articles[self->current]->selection.active;
	return selects ? CONTEXT_VISUAL : contexts[self->pane];
}

void app_tick(struct app *self)
{
	const uint64_t now = self->terminal->verbs->now(self->terminal);
	while (!self->quit && keymap_deadline(&self->typing) <= now) {
		const struct command command = keymap_tick(self->options->keymap, &self->typing, context_of(self), now);
		do_command(self, &command);
	}
}

/* ^C gives up what was begun, if no key file says what it does. */
static bool is_interrupt(struct key key)
{
	return key.code == 'c' && key.modifiers == KEY_CTRL;
}

/* Whether a key is done while operations wait. Behind keys that wait, one that types a character may be a letter of what they ask for. */
static bool is_urgent_key(const struct app *self, struct key key)
{
	struct typing alone = {0};
	if (self->deferred_keys.count && key_character(key))
		return false;
	const struct command command = keymap_feed(self->options->keymap, &alone, context_of(self), key, 0);
	if (command.fed == FED_BINDING)
		return is_urgent(command.binding->operations.at[0].action);
	return is_interrupt(key);
}

/* Keeps a key for when what was typed before it is done. */
static bool defer_key(struct app *self, const struct event *event)
{
	const bool waits = self->deferred.count && article_expects_findings(app_article(self));
	if (!waits || is_urgent_key(self, event->key))
		return false;
	array_push(&self->deferred_keys, *event);
	return true;
}

/* The text gets the row back that named the first keys. */
static void end_first_run(struct app *self)
{
	self->is_first_run = false;
	if (app_is_ready(self))
		app_lay(self);
}

void app_type(struct app *self, const struct event *event)
{
	const struct key key = event->key;
	if (defer_key(self, event))
		return;
	if (event->ends_line && (self->prompt.kind == PROMPT_NONE || !self->prompt.line.text.count))
		return; /* a prompt that was just opened waits for a line of its own */
	if (self->spoken)
		spoken_hear_key(self->spoken);
	const uint64_t now = self->terminal->verbs->now(self->terminal);
	const bool pending = self->typing.key_count || self->typing.count;
	if (self->is_first_run)
		end_first_run(self);
	buffer_cut(&self->message, 0);
	const struct command command = keymap_feed(self->options->keymap, &self->typing, context_of(self), key, now);
	do_command(self, &command);
	if (command.fed != FED_NOTHING)
		return;
	const uint32_t character = key_character(key);
	if (is_interrupt(key) && !pending)
		app_do(self, (struct operation){.action = ACTION_ABORT}, 0);
	else if (self->prompt.kind != PROMPT_NONE && character)
		prompt_type(self, character);
	else if (self->prompt.kind == PROMPT_NONE && !pending && key.code != NAMED_ESC)
		app_say(self, "no such key here");
}

void app_point(struct app *self, const struct mouse *mouse)
{
	self->typing = (struct typing){0};
	buffer_cut(&self->message, 0);
	mouse_do(self, mouse);
}
