/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/action_search.h"

#include <string.h>

#include "tui/action.h"
#include "tui/app.h"
#include "tui/prompt_kind.h"

/* In a pane that is a list, the row that the match is in is selected. */
static void select_match(struct app *app)
{
	const struct article *article = app_article(app);
	const uint32_t offset = article->view.focus.span.start;
	if (!article->findings)
		return;
	const uint32_t quote = article_quote_at(article, offset, article_lists);
	if (app->pane == PANE_QUOTES && quote != NONE)
		pane_quotes_select(&app->quotes, article, quote, app->frame.drawer);
	const uint32_t mention = findings_mention_at(article->findings, offset);
	if (app->pane == PANE_ENTITIES && mention != NONE)
		pane_entities_select(&app->entities, article, mention);
}

static void focus_on_match(struct app *app, uint32_t match, bool wrapped)
{
	struct article *article = app_article(app);
	article->lookup.wrapped = wrapped;
	article->view.focus = (struct focus){FOCUS_MATCH, match, lookup_matches(&article->lookup)->at[match]};
	article_reveal(article, article->view.focus.span);
	select_match(app);
}

static bool is_typing(const struct app *app)
{
	return app->prompt.kind == PROMPT_SEARCH || app->prompt.kind == PROMPT_SEARCH_BACK;
}

static void say_wrapped(struct app *app, int way)
{
	app_say(app, "search went on from the %s", way > 0 ? "top" : "end");
}

static void say_stopped(struct app *app)
{
	const struct search *search = app_article(app)->lookup.search;
	if (search && search_stopped(search) && !is_typing(app))
		app_say(app, "stopped: %s", search_stopped(search));
}

/* Goes to the match that is wanted, once it is known which one that is. */
static void settle(struct app *app)
{
	struct article *article = app_article(app);
	const int way = article->lookup.wanted < 0 ? -1 : +1;
	uint32_t match;
	bool wrapped;
	switch (lookup_answer(&article->lookup, &match, &wrapped)) {
	case LOOKUP_THERE:
		focus_on_match(app, match, wrapped);
		if (wrapped && !is_typing(app))
			say_wrapped(app, way);
		break;
	case LOOKUP_NOWHERE:
		if (!is_typing(app))
			app_say(app, "not found: %s", buffer_text(&article->lookup.query));
		break;
	case LOOKUP_UNKNOWN: break;
	}
}

bool search_is_due(const struct app *app)
{
	return lookup_is_busy(&app->articles[app->current]->lookup);
}

unsigned search_percent(const struct app *app)
{
	return lookup_percent(app->articles[app->current]);
}

void search_write(const struct app *app, struct buffer *out)
{
	(void)app;
	buffer_puts(out, "searching");
}

void search_work(struct app *app, uint32_t milliseconds)
{
	struct lookup *lookup = &app_article(app)->lookup;
	lookup_step(lookup, milliseconds);
	settle(app);
	if (!lookup_is_busy(lookup))
		say_stopped(app);
}

/* Asks for the match so many on from where the reader is; inclusive: one that begins right there counts. */
static void want(struct app *app, long wanted, bool inclusive)
{
	struct article *article = app_article(app);
	const struct focus focus = article->view.focus;
	struct lookup *lookup = &article->lookup;
	lookup->wanted = wanted;
	lookup->from = focus.kind == FOCUS_NONE ? article_visible(article).start : focus.span.start;
	lookup->inclusive = inclusive;
	article_unfocus_match(article);
	search_work(app, JOB_SLICE);
}

void run_search_open(const struct call *call)
{
	static const char *const scopes[PANE_COUNT] = {[PANE_QUOTES] = "in:quotes ", [PANE_ENTITIES] = "in:names "};
	struct article *article = app_article(call->app);
	if (call->app->pane == PANE_HELP) {
		prompt_ask(call->app, PROMPT_HELP, NULL, NULL);
		return;
	}
	article->began = article->view;
	article->former = article->lookup;
	article->lookup = (struct lookup){0};
	prompt_ask(call->app, (enum prompt_kind)call->way, NULL, scopes[call->app->pane]);
}

static void look_for(struct app *app, const char *query, bool backwards)
{
	struct article *article = app_article(app);
	article->view = article->began;
	lookup_start(article, query, strlen(query), backwards);
	if (article->lookup.search)
		want(app, backwards ? -1 : +1, article->view.focus.kind != FOCUS_MATCH);
	else
		article_unfocus_match(article);
}

void search_typed(struct app *app)
{
	look_for(app, buffer_text(&app->prompt.line.text), app->prompt.kind == PROMPT_SEARCH_BACK);
}

/* What was searched for before is so again. */
static void take_former(struct article *article)
{
	lookup_release(&article->lookup);
	article->lookup = article->former;
	article->former = (struct lookup){0};
}

void search_given_up(struct app *app)
{
	struct article *article = app_article(app);
	article->view = article->began;
	take_former(article);
}

/* The jump began where the reader was before anything was typed. */
static void remember_beginning(struct article *article)
{
	const struct view now = article->view;
	article->view = article->began;
	article_remember(article);
	article->view = now;
}

/* In an article that was not searched yet: what was searched for last, in another or in an earlier run. */
static bool take_newest(struct app *app)
{
	const struct history_lines *lines = &app->histories[HISTORY_SEARCH].lines;
	if (!lines->count)
		return false;
	const char *query = array_last(lines);
	lookup_start(app_article(app), query, strlen(query), app_article(app)->lookup.backwards);
	return true;
}

void search_go_on(struct app *app, long wanted)
{
	struct article *article = app_article(app);
	struct lookup *lookup = &article->lookup;
	if (!lookup->query.count && !take_newest(app)) {
		app_say(app, "nothing to search for");
		return;
	}
	lookup_resume(article);
	if (!lookup->search) {
		app_say(app, "%s", lookup->trouble.message);
		return;
	}
	if (!lookup_is_over(lookup) || lookup_matches(lookup)->count)
		article_remember(article);
	want(app, lookup->backwards ? -wanted : wanted, article->view.focus.kind == FOCUS_NONE);
}

/* Nothing typed: the last search once more, in the direction that was asked for. */
static void repeat_former(struct app *app, bool backwards)
{
	struct article *article = app_article(app);
	search_given_up(app);
	article->lookup.backwards = backwards;
	search_go_on(app, +1);
}

static void keep_typed(struct app *app)
{
	struct article *article = app_article(app);
	struct lookup *lookup = &article->lookup;
	lookup_release(&article->former);
	remember_beginning(article);
	if (lookup_is_over(lookup) && !lookup_matches(lookup)->count)
		app_say(app, "not found: %s", buffer_text(&lookup->query));
	else if (lookup->wrapped)
		say_wrapped(app, lookup->backwards ? -1 : +1);
	say_stopped(app);
}

void search_entered(struct app *app, const struct answer *answer)
{
	const struct lookup *lookup = &app_article(app)->lookup;
	const bool backwards = answer->kind == PROMPT_SEARCH_BACK;
	if (!*answer->text) {
		repeat_former(app, backwards);
	} else if (!lookup->search) {
		app_say(app, "%s", lookup->trouble.message);
		search_given_up(app);
	} else {
		keep_typed(app);
	}
}

void run_search_again(const struct call *call)
{
	call->app->motion = (struct motion){MOTION_MATCH, call->way, SPEAKER_ANY};
	call->app->moved = true;
	search_go_on(call->app, call->way * (long)(call->count ? call->count : 1));
}

void search_stop(struct app *app)
{
	app_say(app, "search stopped at %u%%", search_percent(app));
	lookup_stop(&app_article(app)->lookup);
}

void search_write_match(const struct article *article, struct buffer *out)
{
	const struct focus *focus = &article->view.focus;
	const size_t count = lookup_matches(&article->lookup)->count;
	if (focus->kind == FOCUS_MATCH)
		buffer_format(out, "match %u/%zu", focus->index + 1, count);
}

void search_write_note(const struct app *app, struct buffer *out)
{
	const struct article *article = app->articles[app->current];
	const struct lookup *lookup = &article->lookup;
	if (lookup->trouble.message) {
		error_write(&lookup->trouble, out);
		return;
	}
	search_write_match(article, out);
	if (job_long(app) == JOB_SEARCH)
		buffer_format(out, "%ssearching, %u%%", out->count ? " · " : "", search_percent(app));
	if (!lookup->search || !lookup_is_over(lookup))
		return;
	if (search_stopped(lookup->search))
		buffer_format(out, "%sstopped: %s", out->count ? " · " : "", search_stopped(lookup->search));
	else if (!lookup_matches(lookup)->count)
		buffer_puts(out, "no match");
	else if (lookup->wrapped)
		buffer_puts(out, lookup->backwards ? " · from the end" : " · from the top");
}
