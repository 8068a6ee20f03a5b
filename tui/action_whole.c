/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/action.h"
#include "tui/app.h"
#include "tui/app_message.h"
#include "tui/hint.h"
#include "tui/whole.h"

/* Says what a key of an action does, if there is one. */
static void say_key(struct app *app, enum action action, const char *what)
{
	struct buffer keys = {0};
	if (hint_write_keys(app->options->keymap, action, SPEAKER_ANY, &keys))
		app_say(app, "%s %s", keys.at, what);
	else
		app_say(app, "no key %s", what);
	buffer_release(&keys);
}

static bool has_page(struct app *app)
{
	const bool has = app_article(app)->page;
	if (!has)
		app_say(app, "nothing was left out");
	return has;
}

static void show(struct app *app, bool is_shown)
{
	struct article *article = app_article(app);
	whole_show(article, is_shown);
	app_lay(app);
	article_show_top(article, article_top(article));
	pane_quotes_reset(&app->quotes);
	pane_entities_reset(&app->entities);
}

static void say_count(struct app *app, size_t count)
{
	struct buffer keys = {0};
	if (hint_write_keys(app->options->keymap, ACTION_LEFT_OUT_NEXT, SPEAKER_ANY, &keys))
		app_say(app, "%zu left out: %s goes there", count, keys.at);
	else
		app_say(app, "%zu left out", count);
	buffer_release(&keys);
}

void run_left_out(const struct call *call)
{
	struct app *app = call->app;
	struct article *article = app_article(app);
	if (!has_page(app))
		return;
	show(app, !article->shows_page);
	if (!article->shows_page)
		app_say(app, "the article alone");
	else
		say_count(app, whole_count(article));
}

void run_left_out_motion(const struct call *call)
{
	if (!has_page(call->app))
		return;
	if (!app_article(call->app)->shows_page)
		show(call->app, true);
	run_motion(call);
}

/* The leaf that is meant. The first one on the screen is only brought into focus, so that it is seen what it is. */
static uint32_t choose_leaf(struct app *app)
{
	struct article *article = app_article(app);
	const uint32_t leaf = whole_focus(article);
	if (leaf != NONE)
		return leaf;
	const uint32_t visible = whole_visible(article);
	if (visible == NONE) {
		say_key(app, ACTION_LEFT_OUT_NEXT, "goes to what was left out");
		return NONE;
	}
	const uint32_t start = article->page->blocks.at[visible].span.start;
	article->view.focus = (struct focus){FOCUS_PLACE, visible, {start, start}};
	return NONE;
}

static void say_changed(struct app *app, size_t count, bool is_back, const struct error *error)
{
	const char *what = is_back ? "brought back" : "left out again";
	if (error->message)
		app_say(app, "%s, but not kept: %s", what, error->message);
	else if (count > 1)
		app_say(app, "%zu blocks %s", count, what);
	else
		app_say(app, "%s", what);
}

void run_bring_back(const struct call *call)
{
	struct app *app = call->app;
	struct article *article = app_article(app);
	if (!has_page(app))
		return;
	if (!article->shows_page) {
		say_key(app, ACTION_LEFT_OUT, "shows what was left out");
		return;
	}
	const uint32_t leaf = choose_leaf(app);
	if (leaf == NONE)
		return;
	struct error error = {0};
	const size_t count = whole_bring_back(article, leaf, call->count ? call->count : 1, &error);
	if (error.message)
		app_note_trouble(app, 1u << KEPT_BACK, &error);
	pane_quotes_reset(&app->quotes);
	pane_entities_reset(&app->entities);
	app_lay(app);
	say_changed(app, count, article->page->blocks.at[leaf].left_out.is_back, &error);
	error_release(&error);
}
