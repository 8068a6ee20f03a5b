/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>

#include "render/read/target.h"
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

/* What may not be what it seems is only put in focus: the last row says why, and it can be opened from there. */
static void choose(struct app *app, uint32_t link)
{
	link_focus(app, link);
	if (!link_is_doubtful(app_article(app), link))
		link_follow(app, link);
}

/* The last letter chooses a link; one that is on none is taken back. */
void run_link_letters_changed(struct app *app)
{
	bool is_known;
	const uint32_t link = link_hints_find(&app->hints, buffer_text(&app->prompt.line.text), &is_known);
	if (link != NONE) {
		prompt_close(&app->prompt);
		link_hints_close(&app->hints);
		choose(app, link);
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

void run_link_list(const struct call *call)
{
	if (link_next(app_article(call->app), NONE, UINT32_MAX) == NONE)
		app_say(call->app, "no link in the article");
	else
		prompt_ask(call->app, PROMPT_LINKS, NULL, NULL);
}

static void write_where(const struct target *target, struct buffer *out)
{
	target_write(target, out);
	if (target->is_same_site)
		buffer_puts(out, " · own site");
	else if (target->kind == TARGET_MAIL)
		buffer_puts(out, " · mail");
}

/* The digits of the last link's number. */
static int number_columns(const struct article *article)
{
	unsigned count = 0;
	for (uint32_t link = NONE; (link = link_next(article, link, UINT32_MAX)) != NONE;)
		count++;
	return snprintf(NULL, 0, "%u", count);
}

/* A number, the text, where it leads. */
void run_link_list_fill(struct app *app)
{
	const struct article *article = app_article(app);
	const int columns = number_columns(article);
	unsigned number = 0;
	for (uint32_t link = NONE; (link = link_next(article, link, UINT32_MAX)) != NONE;) {
		const struct mark *mark = &article->document->marks.at[link];
		struct buffer label = {0}, where = {0};
		struct target target;
		buffer_format(&label, "%*u  %.*s", columns, ++number, (int)span_length(mark->span),
			      article->document->text.at + mark->span.start);
		target_read(&target, article->document, mark);
		write_where(&target, &where);
		pick_add(&app->prompt.pick, buffer_text(&label), buffer_text(&where), link);
		target_release(&target);
		buffer_release(&label);
		buffer_release(&where);
	}
}

void run_link_list_entered(struct app *app, const struct answer *answer)
{
	article_remember(app_article(app));
	choose(app, answer->value);
}
