/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/delivery.h"

#include "base/clock.h"
#include "tui/app.h"
#include "tui/clipboard.h"
#include "tui/making.h"
#include "tui/saving.h"
#include "tui/setting.h"

static struct saving saving_of(const struct delivery *self)
{
	return (struct saving){&self->operation, self->ending, self->what.at};
}

static void release(struct delivery *self)
{
	making_free(self->making);
	operation_release(&self->operation);
	buffer_release(&self->what);
	*self = (struct delivery){0};
}

void delivery_copy_text(struct app *app, const struct buffer *text)
{
	struct buffer said = {0};
	struct error error = {0};
	if (clipboard_copy((enum clipboard_way)settings_number(&app->settings, SETTING_CLIPBOARD), app->terminal, text,
			   &said, &error)) {
		app_say(app, "%s", said.at);
	} else {
		error_write(&error, &said);
		app_say(app, "nothing copied: %s", said.at);
	}
	error_release(&error);
	buffer_release(&said);
}

/* Hands over what was made. Whoever wanted to quit when it is done does so, if nothing went wrong. */
static void finish(struct app *app)
{
	struct delivery *self = &app->delivery;
	const struct saving saving = saving_of(self);
	const bool done = !self->is_file || saving_write(app, &saving, self->article, making_bytes(self->making));
	if (!self->is_file)
		delivery_copy_text(app, making_bytes(self->making));
	app->quit |= app->quits && done;
	app->quits = false;
	release(self);
}

/* Gives it up: what has come between. */
static void give_up(struct app *app, const char *what)
{
	app_say(app, "%s: nothing %s", what, app->delivery.is_file ? "written" : "copied");
	app->quits = false;
	release(&app->delivery);
}

/* What is made of an article as it was would be wrong in what is there now. */
static bool has_changed(const struct delivery *self)
{
	return self->version != self->article->version;
}

static void start(struct app *app, struct making *making)
{
	struct delivery *self = &app->delivery;
	self->making = making;
	self->article = app_article(app);
	self->version = self->article->version;
}

/* Whether something else is still on its way. */
static bool is_in_the_way(struct app *app, struct making *making)
{
	if (!app->delivery.making)
		return false;
	app_say(app, "still writing %s", app->delivery.what.at);
	making_free(making);
	return true;
}

void delivery_copy(struct app *app, struct making *making, const char *what)
{
	if (is_in_the_way(app, making))
		return;
	app->delivery = (struct delivery){0};
	buffer_puts(&app->delivery.what, what);
	start(app, making);
}

void delivery_save(struct app *app, const struct saving *saving, struct making *making)
{
	if (is_in_the_way(app, making))
		return;
	if (!saving_may_write(app, saving)) {
		making_free(making);
		return;
	}
	app->delivery = (struct delivery){
	    .is_file = true,
	    .operation = operation_copy(saving->operation),
	    .ending = saving->ending,
	};
	buffer_puts(&app->delivery.what, saving->what);
	start(app, making);
}

void delivery_forget(struct app *app, const struct article *article)
{
	if (app->delivery.making && app->delivery.article == article)
		give_up(app, "the article was closed");
}

bool delivery_is_due(const struct app *app)
{
	const struct delivery *self = &app->delivery;
	return self->making && !(self->is_made && app->prompt.kind != PROMPT_NONE);
}

void delivery_step(struct app *app, uint32_t milliseconds)
{
	struct delivery *self = &app->delivery;
	const uint64_t end = clock_milliseconds() + milliseconds;
	if (has_changed(self)) {
		give_up(app, "the article has changed");
		return;
	}
	while (!self->is_made) {
		self->is_made = !making_step(self->making);
		if (clock_milliseconds() >= end)
			break;
	}
	if (self->is_made && app->prompt.kind == PROMPT_NONE)
		finish(app);
}

unsigned delivery_percent(const struct app *app)
{
	return making_percent(app->delivery.making);
}

void delivery_write(const struct app *app, struct buffer *out)
{
	buffer_format(out, "%s %s", app->delivery.is_file ? "writing" : "copying", app->delivery.what.at);
}

void delivery_stop(struct app *app)
{
	struct buffer what = {0};
	buffer_format(&what, "stopped at %u%%", delivery_percent(app));
	give_up(app, what.at);
	buffer_release(&what);
}
