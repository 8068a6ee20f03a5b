/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/action.h"
#include "tui/app.h"
#include "tui/digest.h"
#include "tui/setting.h"
#include "tui/whole.h"

/* After more or less of the text is shown: what is in focus stays on the screen; without it, what the reader was at. */
static void show_again(struct app *app)
{
	struct article *article = app_article(app);
	app_lay(app);
	if (!article->layout)
		return;
	article_show_top(article, article_top(article));
	if (article->view.focus.kind != FOCUS_NONE)
		article_reveal(article, article->view.focus.span);
}

void run_only_quotes(const struct call *call)
{
	struct article *article = app_article(call->app);
	if (article->shown) {
		digest_end(article);
		show_again(call->app);
		app_say(call->app, "everything again");
		return;
	}
	app_lay(call->app);
	if (!digest_begin(article)) {
		app_say(call->app, "no quotes found");
		return;
	}
	show_again(call->app);
	app_say(call->app, "only paragraphs with quotes");
}

void run_everything(const struct call *call)
{
	struct app *app = call->app;
	struct article *article = app_article(app);
	article->speaker = NONE;
	digest_end(article);
	whole_show(article, false);
	setting_put(app, SETTING_INDIRECT, false);
	setting_put(app, SETTING_ZEN, false);
	show_again(app);
	pane_quotes_reset(&app->quotes);
	pane_entities_reset(&app->entities);
	app_say(app, "everything again");
}
