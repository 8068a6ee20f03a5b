/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/action.h"
#include "tui/action_search.h"
#include "tui/app.h"
#include "tui/hint.h"
#include "tui/prompt_kind.h"
#include "tui/selection.h"

void run_article(const struct call *call)
{
	for (size_t count = call->count ? call->count : 1; count; count--)
		if (!app_turn(call->app, call->way)) {
			app_say(call->app, "%s article", call->way > 0 ? "last" : "first");
			return;
		}
}

void run_reload(const struct call *call)
{
	app_reload(call->app);
}

void run_find(const struct call *call)
{
	struct article *article = app_article(call->app);
	if (article->waiting) {
		reading_ask_findings(article->reading);
		article->waiting = article->stopped = false;
	}
	if (article->findings)
		app_say(call->app, "searched for quotes and names already");
}

void run_help_open(const struct call *call)
{
	struct app *app = call->app;
	if (app->pane != PANE_HELP)
		pane_help_reset(&app->help, CONTEXT_TEXT);
	app->pane = app->wishes.full = PANE_HELP;
	if (call->operation->text)
		pane_help_filter(&app->help, call->operation->text);
}

void run_help_typed(struct app *app)
{
	pane_help_filter(&app->help, buffer_text(&app->prompt.line.text));
}

void run_help_entered(struct app *app, const struct answer *answer)
{
	pane_help_filter(&app->help, answer->text);
}

void run_help_given_up(struct app *app)
{
	pane_help_filter(&app->help, "");
}

/* Whether the keys go to the mentions that stand in the place of the names. */
static bool shows_mentions(struct app *app)
{
	return app->pane == PANE_ENTITIES && pane_entities_shows_mentions(&app->entities, app_article(app));
}

/* What is being written is written first, if that is not asked for twice. */
static void quit(struct app *app)
{
	app->quit = !app->delivery.making || app->quits;
	app->quits = true;
}

/* Goes back from an item of a feed to the list, or quits. */
static void leave(struct app *app)
{
	if (!app_leave_item(app))
		quit(app);
}

/* What lies over the text goes, and mentions make way for the names; else the keys go back to the text; there it goes back from an item of a
 * feed to the list, or quits. */
void run_close(const struct call *call)
{
	struct app *app = call->app;
	if (app->pane == PANE_TEXT && app_article(app)->selection.active) {
		selection_end(app_article(app));
		return;
	}
	if (app->names) {
		app->names = false;
		return;
	}
	if (app->pane != PANE_HELP && app_article(app)->why) {
		app_article(app)->why = false;
		return;
	}
	if (shows_mentions(app)) {
		app->entities.opened = false;
		return;
	}
	if (app->pane == PANE_TEXT && app->wishes.full == PANE_TEXT)
		leave(app);
	app->pane = app->wishes.full = PANE_TEXT;
}

void run_quit(const struct call *call)
{
	quit(call->app);
}

/* With nothing left to give up: how to quit; and where no key does that, that is what is meant. */
static void abort_nothing(struct app *app)
{
	struct buffer keys = {0};
	if (hint_write_keys(app->options->keymap, ACTION_CLOSE, SPEAKER_ANY, &keys) ||
	    hint_write_keys(app->options->keymap, ACTION_QUIT, SPEAKER_ANY, &keys))
		app_say(app, "%s quits", keys.at);
	else
		quit(app);
	buffer_release(&keys);
}

/* Gives up, one at a time, what was begun last. */
void run_abort(const struct call *call)
{
	struct app *app = call->app;
	struct article *article = app_article(app);
	if (app->prompt.kind != PROMPT_NONE)
		prompt_give_up(app);
	else if (job_stop(app))
		return;
	else if (app->deferred.count)
		app_forget_deferred(app);
	else if (app->pane == PANE_TEXT && article->selection.active)
		selection_end(article);
	else if (app->names)
		app->names = false;
	else if (app->pane == PANE_HELP && app->help.filter.count)
		pane_help_filter(&app->help, "");
	else if (app->pane != PANE_HELP && article->why)
		article->why = false;
	else if (shows_mentions(app))
		app->entities.opened = false;
	else if (app->pane != PANE_TEXT || app->wishes.full != PANE_TEXT)
		app->pane = app->wishes.full = PANE_TEXT;
	else if (lookup_matches(&article->lookup)->count)
		lookup_hide(&article->lookup);
	else if (article->entity != NONE)
		article->entity = NONE;
	else if (article->view.focus.kind != FOCUS_NONE)
		article->view.focus = (struct focus){.kind = FOCUS_NONE};
	else
		abort_nothing(app);
	if (!lookup_matches(&article->lookup)->count)
		article_unfocus_match(article);
}

void run_redraw(const struct call *call)
{
	if (call->app->spoken)
		spoken_forget(call->app->spoken);
	call->app->terminal->verbs->redraw(call->app->terminal);
}

void run_suspend(const struct call *call)
{
	call->app->terminal->verbs->suspend(call->app->terminal);
}
