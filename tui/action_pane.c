/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/action.h"
#include "tui/app.h"
#include "tui/pane_why.h"
#include "tui/panes.h"
#include "tui/prompt_kind.h"
#include "tui/setting.h"
#include "tui/speaker.h"
#include "tui/whole.h"
#include "tui/why.h"

enum { MEASURE_STEP = 4 };

void run_pane(const struct call *call)
{
	struct app *app = call->app;
	const enum pane pane = (enum pane)call->way;
	if (app->pane != pane) {
		panes_focus(app, pane);
	} else if (app->wishes.full == pane) {
		panes_focus(app, PANE_TEXT);
	} else {
		app->wishes.full = pane;
		app_lay(app);
	}
}

void run_pane_cycle(const struct call *call)
{
	static const enum pane order[] = {PANE_TEXT, PANE_QUOTES, PANE_ENTITIES};
	const int count = sizeof order / sizeof *order;
	int at = 0;
	for (int i = 0; i < count; i++)
		if (order[i] == call->app->pane)
			at = i;
	panes_focus(call->app, order[(at + call->way + count) % count]);
}

void run_select(const struct call *call)
{
	struct app *app = call->app;
	const struct article *article = app_article(app);
	if (app->prompt.kind != PROMPT_NONE)
		prompt_enter(app);
	else if (panes_enter(app))
		return;
	else if (article->view.focus.kind == FOCUS_MENTION)
		panes_go_to_next_mention(app);
	else if (article->view.focus.kind == FOCUS_LINK && !article->is_list)
		run_link_open(call);
	else if (whole_focus(article) != NONE)
		run_bring_back(call);
	else if (article_item(article))
		app_open_item(app, article_item(article));
}

void run_quotes_order(const struct call *call)
{
	struct app *app = call->app;
	const bool by_speaker =
	    app->quotes.order == QUOTES_AS_SHOWN ? !app->frame.drawer : app->quotes.order == QUOTES_BY_SPEAKER;
	setting_put(app, SETTING_QUOTES_ORDER, by_speaker ? ORDER_STORY : ORDER_SPEAKER);
	app_say(app, "quotes %s", by_speaker ? "in story order" : "by speaker");
}

uint32_t action_quote_meant(struct app *app)
{
	const struct article *article = app_article(app);
	if (app->pane == PANE_QUOTES)
		return pane_quotes_selected(&app->quotes, article, app->frame.drawer);
	return article_quote_in_focus(article);
}

void run_speaker_filter(const struct call *call)
{
	struct app *app = call->app;
	struct article *article = app_article(app);
	const uint32_t quote = article->findings ? action_quote_meant(app) : NONE;
	const uint32_t speaker = article->findings ? findings_speaker_at(article->findings, quote) : NONE;
	if (article->speaker != NONE || speaker == NONE) {
		app_say(app, "%s", article->speaker != NONE ? "all speakers" : "no quote with a speaker in focus");
		article->speaker = NONE;
	} else {
		article->speaker = speaker;
		app_say(app, "only %s", speaker_name(article, speaker));
	}
}

void run_indirect(const struct call *call)
{
	struct app *app = call->app;
	const bool shown = !settings_number(&app->settings, SETTING_INDIRECT);
	setting_put(app, SETTING_INDIRECT, shown);
	const size_t count = article_count_indirect(app_article(app));
	if (!shown)
		app_say(app, "only what is quoted");
	else if (count)
		app_say(app, "indirect speech too: %zu more", count);
	else
		app_say(app, "no indirect speech found");
}

/* Why a quote has its speaker, where there is no room for a box; and whom it may have, if it is undecided. */
static void say_why(struct app *app, const struct article *article, uint32_t quote)
{
	const struct quote *what = &article->findings->quotes.at[quote];
	struct buffer perhaps = {0};
	if (findings_speaker_perhaps(article->findings, what) != NONE) {
		why_write_whose(article, what, &perhaps);
		buffer_puts(&perhaps, "; ");
	}
	app_say(app, "%s%s", buffer_text(&perhaps), findings_string(article->findings, what->why));
	buffer_release(&perhaps);
}

void run_why(const struct call *call)
{
	struct app *app = call->app;
	struct article *article = app_article(app);
	const uint32_t quote = article->findings ? action_quote_meant(app) : NONE;
	const bool in_focus = article->view.focus.kind == FOCUS_QUOTE && article->view.focus.index == quote;
	if (quote == NONE) {
		app_say(app, "no quote in focus");
		return;
	}
	article->why = !(article->why && in_focus);
	if (!in_focus)
		panes_focus_quote(article, quote);
	const struct why_look look = {&app->frame, app->pane, app->options->keymap};
	if (article->why && area_is_empty(pane_why_place(article, &look)))
		say_why(app, article, quote);
	app_make_room(app);
}

void run_zen(const struct call *call)
{
	struct app *app = call->app;
	setting_put(app, SETTING_ZEN, !settings_number(&app->settings, SETTING_ZEN));
}

void run_align(const struct call *call)
{
	struct article *article = app_article(call->app);
	const size_t last = article->rows - 1;
	const size_t row = call->way < 0 ? 0 : call->way > 0 ? last : last / 2;
	const bool focused = article->view.focus.kind != FOCUS_NONE;
	article_show_at(article, focused ? article->view.focus.span.start : article->view.anchor, row);
}

void run_measure(const struct call *call)
{
	struct app *app = call->app;
	const uint32_t step = MEASURE_STEP * (call->count ? call->count : 1);
	const uint32_t measure = settings_number(&app->settings, SETTING_MEASURE);
	if (call->way == 0)
		setting_reset(app, SETTING_MEASURE);
	else
		setting_put(app, SETTING_MEASURE, call->way > 0 ? measure + step : measure > step ? measure - step : 0);
	app_lay(app);
	const size_t wished = app->wishes.measure, columns = app->frame.text.columns;
	if (columns < wished)
		app_say(app, "%zu columns wished, %zu there", wished, columns);
	else
		app_say(app, "%zu columns", wished);
}
