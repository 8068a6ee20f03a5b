/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/app.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/xdg.h"
#include "model/strings.h"
#include "render/read/fetch.h"
#include "tui/action.h"
#include "tui/action_search.h"
#include "tui/history_file.h"
#include "tui/link.h"
#include "tui/mouse.h"
#include "tui/opening.h"
#include "tui/pane_why.h"
#include "tui/prompt_kind.h"
#include "tui/screen.h"
#include "tui/setting.h"
#include "tui/whole.h"

#define HISTORY_FILE "history"

enum { SLICE = 10 }; /* ms of reading and finding between two looks for keys */

struct article *app_article(struct app *self)
{
	return self->articles[self->current];
}

void app_say(struct app *self, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	const int length = vsnprintf(NULL, 0, format, arguments);
	va_end(arguments);
	char *message = memory_new((size_t)length + 1, 1);
	va_start(arguments, format);
	vsnprintf(message, (size_t)length + 1, format, arguments);
	va_end(arguments);
	buffer_cut(&self->message, 0);
	buffer_add(&self->message, message, (size_t)length);
	free(message);
}

static bool is_known(const struct app *self, const struct error *error)
{
	for (size_t i = 0; i < self->errors.count; i++)
		if (!strcmp(self->errors.at[i].file, error->file) &&
		    !strcmp(self->errors.at[i].message, error->message))
			return true;
	return false;
}

/* Says that a file cannot be read, now and (once) at the end. The error's file is known. */
static void complain(struct app *self, const struct error *error)
{
	buffer_cut(&self->message, 0);
	error_write(error, &self->message);
	if (is_known(self, error))
		return;
	struct error copy = {0};
	error_set(&copy, "%s", error->message);
	error_in(&copy, error->file);
	array_push(&self->errors, copy);
}

/* Says what the reader must know, behind what was said already. */
static void say_notices(struct app *self, const struct notices *notices, const struct buffer *strings)
{
	for (size_t i = 0; i < notices->count; i++) {
		buffer_puts(&self->message, self->message.count ? " · " : "");
		buffer_puts(&self->message, strings_get(strings, notices->at[i].message));
	}
}

/* The reader did not wait: an error only if that leaves nothing to read. */
static void give_up(struct app *self, const struct article *article)
{
	struct error error = {0};
	self->given_up = true;
	if (app_is_ready(self)) {
		app_say(self, "given up");
		return;
	}
	error_set(&error, "given up");
	error_in(&error, article->source.name);
	complain(self, &error);
	error_release(&error);
}

/* Says that something cannot be kept. */
static void say_trouble(struct app *self, const struct error *error)
{
	if (!error->message)
		return;
	buffer_puts(&self->message, self->message.count ? " · " : "");
	error_write(error, &self->message);
}

/* Something could not be kept. Returns whether that is news. */
static bool note_trouble(struct app *self, const struct error *error)
{
	if (self->trouble.message)
		return false;
	error_set(&self->trouble, "%s: nothing can be kept there", error->message);
	error_in(&self->trouble, error->file ? error->file : "");
	return true;
}

static void close_article(struct app *self, struct article *article)
{
	struct error error = {0};
	if (!article_close(article, &error))
		note_trouble(self, &error);
	error_release(&error);
}

void app_keep(struct app *self, enum notebook_list list)
{
	struct error error = {0};
	if (!keeping_write(app_article(self), list, &error) && note_trouble(self, &error))
		buffer_format(&self->message, " · not kept: %s", error.message);
	error_release(&error);
}

/* Opens an article, or an item of a feed, as far as its document. Returns NULL, and complains, if it cannot be read. */
static struct article *open_article(struct app *self, size_t index, uint32_t item)
{
	struct source source = self->options->source;
	source.name = self->options->names[index];
	source.item = item;
	struct article *article = article_open(&source, self->options->keep_state);
	self->given_up = false;
	const bool is_opened = opening_run(self, article);
	if (article->document) {
		say_notices(self, &article->document->notices, &article->document->strings);
		say_trouble(self, &article->trouble);
		return article;
	}
	if (is_opened)
		complain(self, &article->error);
	else
		give_up(self, article);
	close_article(self, article);
	return NULL;
}

/* Makes an article the current one, opening it if it is not open. */
static bool show_article(struct app *self, size_t index)
{
	if (!self->articles[index] && !(self->articles[index] = open_article(self, index, self->options->source.item)))
		return false;
	self->current = index;
	article_show_indirect(self->articles[index], settings_number(&self->settings, SETTING_INDIRECT));
	app_forget_deferred(self);
	pane_quotes_reset(&self->quotes);
	pane_entities_reset(&self->entities);
	if (self->terminal)
		app_lay(self);
	return true;
}

bool app_turn(struct app *self, int direction)
{
	for (size_t index = self->current; direction < 0 ? index > 0 : index + 1 < self->options->count;) {
		index = direction < 0 ? index - 1 : index + 1;
		if (show_article(self, index) || self->given_up)
			return true;
	}
	return false;
}

void app_reload(struct app *self)
{
	struct article *old = app_article(self);
	if (!strcmp(old->source.name, "-")) {
		app_say(self, "standard input can be read only once");
		return;
	}
	struct article *new = open_article(self, self->current, old->source.item);
	if (!new)
		return; /* the old one stays, with a word why */
	const bool shows_page = old->shows_page;
	whole_show(old, false);
	new->view.anchor = old->view.anchor < new->document->text.count ? old->view.anchor : 0;
	keeping_inherit(new, old);
	close_article(self, old);
	self->articles[self->current] = new;
	show_article(self, self->current);
	whole_show(new, shows_page);
	app_lay(self);
	if (!self->message.count)
		app_say(self, "read again");
}

void app_open_item(struct app *self, uint32_t item)
{
	struct article *list = app_article(self);
	if (!strcmp(list->source.name, "-")) {
		app_say(self, "standard input can be read only once");
		return;
	}
	struct article *article = open_article(self, self->current, item);
	if (!article)
		return; /* the list stays, with a word why */
	self->lists[self->current] = list;
	self->articles[self->current] = article;
	show_article(self, self->current);
}

bool app_leave_item(struct app *self)
{
	struct article **list = &self->lists[self->current];
	if (!*list)
		return false;
	close_article(self, app_article(self));
	self->articles[self->current] = *list;
	*list = NULL;
	keeping_look_for_read_items(app_article(self));
	return show_article(self, self->current);
}

/* Opens the first one that can be read. What is on the web has to wait for the terminal. */
static void open_first(struct app *self)
{
	while (app_can_run(self) && !app_is_ready(self) && !self->quit) {
		if (!self->terminal && fetch_is_address(self->options->names[self->first]))
			return;
		show_article(self, self->first++);
	}
}

/* Says what is wrong with the reader's own files: the first line of it, and how much more there is. */
static void say_problems(struct app *self, const struct problems *problems)
{
	if (!problems || !problems->count)
		return;
	error_write(&problems->at[0], &self->message);
	if (problems->count > 1)
		buffer_format(&self->message, " · %zu more", problems->count - 1);
}

/* What was typed in earlier runs. */
static void read_histories(struct app *self)
{
	struct buffer path = {0};
	struct error error = {0};
	if (self->options->keep_state && xdg_state(HISTORY_FILE, &path) &&
	    !history_file_read(path.at, HISTORY_SIGNS, &self->histories[1], &error))
		say_trouble(self, &error);
	error_release(&error);
	buffer_release(&path);
}

static void keep_histories(struct app *self)
{
	struct buffer path = {0};
	struct error error = {0};
	if (self->options->keep_state && self->remembers && xdg_state(HISTORY_FILE, &path) &&
	    !history_file_write(path.at, HISTORY_SIGNS, &self->histories[1], &error))
		note_trouble(self, &error);
	self->remembers = false;
	error_release(&error);
	buffer_release(&path);
}

/* Whether the reader was never here: the folder is not there in which places are kept. Not without a home. */
static bool is_first_run(const struct app_options *options)
{
	struct buffer path = {0};
	const bool is_first = options->keep_state && xdg_state("", &path) && access(path.at, F_OK) != 0;
	buffer_release(&path);
	return is_first;
}

struct app *app_new(const struct app_options *options)
{
	struct app *self = memory_new(1, sizeof *self);
	self->options = options;
	self->articles = memory_new(options->count, sizeof *self->articles);
	self->lists = memory_new(options->count, sizeof *self->lists);
	self->wishes = (struct frame_wishes){.sidebar = PANE_QUOTES};
	if (options->settings)
		settings_copy(&self->settings, options->settings);
	else
		settings_init(&self->settings);
	self->quotes.order = setting_quotes_order(&self->settings);
	self->is_first_run = is_first_run(options);
	say_problems(self, options->problems);
	read_histories(self);
	open_first(self);
	return self;
}

void app_close(struct app *self)
{
	for (size_t i = 0; i < self->options->count; i++) {
		close_article(self, self->articles[i]);
		close_article(self, self->lists[i]);
		self->articles[i] = self->lists[i] = NULL;
	}
	keep_histories(self);
}

const struct error *app_trouble(const struct app *self)
{
	return &self->trouble;
}

void app_free(struct app *self)
{
	if (!self)
		return;
	app_close(self);
	error_release(&self->trouble);
	for (size_t i = 0; i < self->errors.count; i++)
		error_release(&self->errors.at[i]);
	array_release(&self->errors);
	app_forget_deferred(self);
	buffer_release(&self->message);
	browser_forget(&self->browsers);
	link_hints_close(&self->hints);
	prompt_close(&self->prompt);
	pane_help_release(&self->help);
	for (enum history_kind kind = 0; kind < HISTORY_KIND_COUNT; kind++)
		history_release(&self->histories[kind]);
	settings_release(&self->settings);
	pane_quotes_reset(&self->quotes);
	pane_entities_reset(&self->entities);
	free(self->articles);
	free(self->lists);
	free(self);
}

bool app_is_ready(const struct app *self)
{
	return self->options->count && self->articles[self->current];
}

bool app_can_run(const struct app *self)
{
	return app_is_ready(self) || self->first < self->options->count;
}

const struct errors *app_errors(const struct app *self)
{
	return &self->errors;
}

void app_lay(struct app *self)
{
	size_t rows, columns;
	self->terminal->verbs->size(self->terminal, &rows, &columns);
	self->wishes.measure = settings_number(&self->settings, SETTING_MEASURE);
	self->wishes.zen = settings_number(&self->settings, SETTING_ZEN);
	self->wishes.no_quotes = app_article(self)->findings && !pane_quotes_count(app_article(self));
	self->frame = frame_lay(&self->wishes, rows, columns);
	if (self->wishes.full == PANE_TEXT) {
		app_article(self)->hangs_marks = self->frame.hangs_marks;
		/* without a screen it is read line by line */
		article_resize(app_article(self), self->spoken ? 1 : self->frame.text.rows, self->frame.text.columns);
		if (self->pane != PANE_TEXT && area_is_empty(self->frame.panes[self->pane]))
			self->pane = PANE_TEXT;
	} else if (!app_article(self)->layout) {
		article_resize(app_article(self), rows, self->wishes.measure);
	}
}

void app_dress(struct app *self)
{
	if (self->options->dress)
		self->terminal->verbs->dress(self->terminal, self->options->dress->theme);
}

void app_see_backdrop(struct app *self, enum backdrop backdrop)
{
	if (self->options->dress && dress_see(self->options->dress, backdrop))
		app_dress(self);
}

void app_make_room(struct app *self)
{
	struct article *article = app_article(self);
	const struct why_look look = {&self->frame, self->pane, self->options->keymap};
	if (article->why && article->view.focus.kind == FOCUS_QUOTE)
		pane_why_make_room(article, &look);
}

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
}

static void do_deferred(struct app *self)
{
	struct deferred deferred = self->deferred;
	self->deferred = (struct deferred){0};
	for (size_t i = 0; i < deferred.count && !self->quit; i++)
		action_run(self, &deferred.at[i].operation, deferred.at[i].count);
	forget(&deferred);
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

/* Time has come on: a key that waited for others may be a command by now. */
static void tick(struct app *self)
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

static void type(struct app *self, const struct event *event)
{
	const struct key key = event->key;
	if (event->ends_line && (self->prompt.kind == PROMPT_NONE || !self->prompt.line.text.count))
		return; /* a prompt that was just opened waits for a line of its own */
	if (self->spoken)
		spoken_hear_key(self->spoken);
	const uint64_t now = self->terminal->verbs->now(self->terminal);
	const bool pending = self->typing.key_count || self->typing.count;
	self->is_first_run = false;
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

/* A click gives up keys that wait for others. */
static void point(struct app *self, const struct mouse *mouse)
{
	self->typing = (struct typing){0};
	buffer_cut(&self->message, 0);
	mouse_do(self, mouse);
}

static void work(struct app *self)
{
	struct article *article = app_article(self);
	if (lookup_is_busy(&article->lookup)) {
		search_work(self);
		return;
	}
	const bool expected = article_expects_findings(article);
	article_step(article, SLICE);
	if (article->error.message)
		app_say(self, "%s", article->error.message);
	if (!expected || article_expects_findings(article))
		return;
	if (article->findings)
		say_notices(self, &article->findings->notices, &article->findings->strings);
	do_deferred(self);
}

/* Whether there is something to do between keys. */
static bool is_busy(struct app *self)
{
	const struct article *article = app_article(self);
	return article_is_busy(article) || lookup_is_busy(&article->lookup);
}

/* How long to wait for an event: not at all while there is work, else until a pending key is due. */
static int64_t patience(struct app *self)
{
	if (is_busy(self))
		return 0;
	const uint64_t now = self->terminal->verbs->now(self->terminal);
	const uint64_t deadline = keymap_deadline(&self->typing);
	if (deadline == KEYMAP_NEVER)
		return browser_patience(&self->browsers, now);
	return deadline > now ? (int64_t)(deadline - now) : 0;
}

/* Says what there is to say, on a terminal without a screen. */
static void say(struct app *self)
{
	struct buffer said = {0};
	spoken_tell(self->spoken, self, &said);
	if (said.count)
		self->terminal->verbs->say(self->terminal, said.at, said.count);
	buffer_release(&said);
}

static void show(struct app *self)
{
	const struct terminal_verbs *verbs = self->terminal->verbs;
	if (verbs->use_mouse)
		verbs->use_mouse(self->terminal, settings_number(&self->settings, SETTING_MOUSE));
	screen_draw(self);
	if (self->spoken)
		say(self);
}

void app_run(struct app *self, struct terminal *terminal)
{
	self->terminal = terminal;
	self->spoken = terminal->verbs->say ? spoken_new() : NULL;
	app_dress(self);
	open_first(self);
	while (!self->quit && app_is_ready(self)) {
		link_look_after(self);
		show(self);
		keeping_see(app_article(self));
		const struct event event = terminal->verbs->wait(terminal, -1, patience(self));
		if (event.kind == EVENT_END)
			break;
		if (event.kind == EVENT_KEY)
			type(self, &event);
		if (event.kind == EVENT_BACKDROP)
			app_see_backdrop(self, event.backdrop);
		if (event.kind == EVENT_MOUSE)
			point(self, &event.mouse);
		tick(self);
		if (!self->quit && event.kind == EVENT_NOTHING && is_busy(self))
			work(self);
	}
	if (self->spoken)
		say(self);
	spoken_free(self->spoken);
	self->spoken = NULL;
	self->terminal = NULL;
}
