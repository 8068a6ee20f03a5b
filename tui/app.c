/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/app.h"

#include <stdlib.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/xdg.h"
#include "tui/app_articles.h"
#include "tui/app_keys.h"
#include "tui/app_message.h"
#include "tui/history_file.h"
#include "tui/link.h"
#include "tui/pane_why.h"
#include "tui/prompt_kind.h"
#include "tui/screen.h"
#include "tui/setting.h"

#define HISTORY_FILE "history"

/* What was typed in earlier runs. */
static void read_histories(struct app *self)
{
	struct buffer path = {0};
	struct error error = {0};
	if (self->options->keep_state && xdg_state(HISTORY_FILE, &path) &&
	    !history_file_read(path.at, HISTORY_SIGNS, &self->histories[1], &error))
		app_say_trouble(self, &error);
	error_release(&error);
	buffer_release(&path);
}

static void keep_histories(struct app *self)
{
	struct buffer path = {0};
	struct error error = {0};
	if (self->options->keep_state && self->remembers && xdg_state(HISTORY_FILE, &path) &&
	    !history_file_write(path.at, HISTORY_SIGNS, &self->histories[1], &error))
		app_note_trouble(self, 1u << KEPT_TYPED, &error);
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
	app_say_problems(self, options->problems);
	read_histories(self);
	app_open_first(self);
	return self;
}

void app_close(struct app *self)
{
	for (size_t i = 0; i < self->options->count; i++) {
		app_close_article(self, self->articles[i]);
		app_close_article(self, self->lists[i]);
		self->articles[i] = self->lists[i] = NULL;
	}
	keep_histories(self);
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

void app_keep(struct app *self, enum notebook_list list)
{
	struct error error = {0};
	const bool is_kept = keeping_write(app_article(self), list, &error);
	if (list == NOTEBOOK_NOTES && app_article(self)->keeping.both)
		buffer_puts(&self->message, ", as another reader did: it says both");
	if (!is_kept)
		buffer_format(&self->message, " · not kept: %s", error.message);
	error_release(&error);
}

bool app_has_kept(const struct app *self, struct error *error)
{
	if (!self->lost)
		return true;
	struct buffer parts = {0};
	kept_parts_write(self->lost, &parts);
	error_set(error, "%s: not kept: %s", self->trouble.message, buffer_text(&parts));
	buffer_release(&parts);
	return self->trouble.file ? error_in(error, self->trouble.file) : false;
}

const struct errors *app_errors(const struct app *self)
{
	return &self->errors;
}

bool app_is_ready(const struct app *self)
{
	return self->options->count && self->articles[self->current];
}

bool app_can_run(const struct app *self)
{
	return app_is_ready(self) || self->first < self->options->count;
}

void app_lay(struct app *self)
{
	size_t rows, columns;
	self->terminal->verbs->size(self->terminal, &rows, &columns);
	self->wishes.measure = settings_number(&self->settings, SETTING_MEASURE);
	self->wishes.zen = settings_number(&self->settings, SETTING_ZEN);
	self->wishes.first_keys = self->is_first_run;
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

/* How long to wait for an event: not at all while there is work, else until a pending key is due. */
static int64_t patience(struct app *self)
{
	if (job_is_due(self))
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

/* A note that is being typed when the terminal goes: nobody has given it up. */
static void keep_typed_note(struct app *self)
{
	if (self->prompt.kind == PROMPT_NOTE)
		prompt_enter(self);
}

void app_run(struct app *self, struct terminal *terminal)
{
	self->terminal = terminal;
	self->spoken = terminal->verbs->say ? spoken_new() : NULL;
	app_dress(self);
	app_open_first(self);
	while (!self->quit && app_is_ready(self)) {
		link_look_after(self);
		show(self);
		keeping_see(app_article(self));
		const struct event event = terminal->verbs->wait(terminal, -1, patience(self));
		if (event.kind == EVENT_END) {
			keep_typed_note(self);
			break;
		}
		if (event.kind == EVENT_KEY)
			app_type(self, &event);
		if (event.kind == EVENT_BACKDROP)
			app_see_backdrop(self, event.backdrop);
		if (event.kind == EVENT_MOUSE)
			app_point(self, &event.mouse);
		app_tick(self);
		if (self->quit)
			break;
		job_see(self);
		if (event.kind == EVENT_NOTHING && event.work != EVENT_RESTS)
			job_step(self, event.work == EVENT_WORKS_LEAST ? 0 : JOB_SLICE);
	}
	if (self->spoken)
		say(self);
	spoken_free(self->spoken);
	self->spoken = NULL;
	self->terminal = NULL;
}
