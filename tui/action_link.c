/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/action.h"
#include "tui/app.h"
#include "tui/link.h"
#include "tui/prompt_kind.h"

/* The link in focus; else letters on those of the screen. Where nothing is seen, the list is read aloud. */
void run_link_open(const struct call *call)
{
	struct app *app = call->app;
	const struct article *article = app_article(app);
	if (article->view.focus.kind == FOCUS_LINK)
		link_follow(app, article->view.focus.index);
	else if (app->spoken)
		run_link_list(call);
	else if (area_is_empty(app->frame.text) || !link_hints_open(&app->hints, article))
		app_say(app, "no link on the screen");
	else
		prompt_ask(app, PROMPT_LINK_LETTERS, NULL, NULL);
}

/* The last letter chooses a link; one that is on none is taken back. */
void run_link_letters_changed(struct app *app)
{
	bool is_known;
	const uint32_t link = link_hints_find(&app->hints, buffer_text(&app->prompt.line.text), &is_known);
	if (link != NONE) {
		prompt_close(&app->prompt);
		link_hints_close(&app->hints);
		link_choose(app, link);
	} else if (!is_known) {
		edit_erase(&app->prompt.line, EDIT_LEFT);
	}
}

/* Enter without all letters. */
void run_link_letters_entered(struct app *app, const struct answer *answer)
{
	(void)answer;
	link_hints_close(&app->hints);
}

void run_link_letters_given_up(struct app *app)
{
	link_hints_close(&app->hints);
}
