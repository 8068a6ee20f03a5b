/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/app_articles.h"

#include <string.h>

#include "render/read/fetch.h"
#include "tui/app_message.h"
#include "tui/opening.h"
#include "tui/whole.h"

struct article *app_article(struct app *self)
{
	return self->articles[self->current];
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
	app_complain(self, &error);
	error_release(&error);
}

void app_close_article(struct app *self, struct article *article)
{
	struct error error = {0};
	delivery_forget(self, article);
	const unsigned lost = article_close(article, &error);
	if (lost)
		app_note_trouble(self, lost, &error);
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
		app_say_notices(self, &article->document->notices, &article->document->strings);
		app_say_trouble(self, &article->trouble);
		return article;
	}
	if (is_opened)
		app_complain(self, &article->error);
	else
		give_up(self, article);
	app_close_article(self, article);
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
	app_close_article(self, old);
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
	app_close_article(self, app_article(self));
	self->articles[self->current] = *list;
	*list = NULL;
	keeping_look_for_read_items(app_article(self));
	return show_article(self, self->current);
}

void app_open_first(struct app *self)
{
	while (app_can_run(self) && !app_is_ready(self) && !self->quit) {
		if (!self->terminal && fetch_is_address(self->options->names[self->first]))
			return;
		show_article(self, self->first++);
	}
}
