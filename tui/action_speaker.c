/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/action.h"
#include "tui/app.h"
#include "tui/speaker.h"

/* The quotes of whoever has a mark, in text order. */
static void find_quotes(const struct article *article, uint32_t mark, struct indexes *found)
{
	const struct quotes *quotes = &article->findings->quotes;
	for (uint32_t i = 0; i < quotes->count; i++)
		if (article_counts(article, &quotes->at[i]) &&
		    (unsigned char)speaker_mark(article, findings_speaker_at(article->findings, i)) == mark)
			array_push(found, i);
}

/* Which of them comes next, down or up, from the focus or else the start of the screen; their count if none does. */
static size_t next_of(const struct article *article, const struct indexes *found, int way)
{
	const struct focus *focus = &article->view.focus;
	const bool focused = focus->kind != FOCUS_NONE;
	const uint32_t from = focused ? focus->span.start : article_visible(article).start;
	size_t next = found->count;
	for (size_t i = 0; i < found->count; i++) {
		const uint32_t start = article->findings->quotes.at[found->at[i]].span.start;
		const bool is_ahead = way > 0 ? start > from || (start == from && !focused) : start < from;
		if (is_ahead && (way < 0 || next == found->count))
			next = i;
	}
	return next;
}

/* With a count, that one of them, from the first or from the last. */
static size_t nth_of(const struct indexes *found, int way, size_t count)
{
	if (count > found->count)
		return found->count;
	return way > 0 ? count - 1 : found->count - count;
}

static void focus_on(struct app *app, uint32_t quote)
{
	struct article *article = app_article(app);
	article_remember(article);
	article->view.focus = (struct focus){FOCUS_QUOTE, quote, article->findings->quotes.at[quote].span};
	article_reveal(article, article->view.focus.span);
	app_make_room(app);
	pane_entities_follow(&app->entities, article);
	app->motion = (struct motion){MOTION_QUOTE, +1, SPEAKER_SAME};
	app->moved = true;
}

static void go(struct app *app, const struct indexes *found, const struct call *call)
{
	const int way = call->way;
	size_t which = call->count ? nth_of(found, way, call->count) : next_of(app_article(app), found, way);
	if (which < found->count) {
		focus_on(app, found->at[which]);
	} else if (call->count) {
		app_say(app, "only %zu quotes", found->count);
	} else {
		focus_on(app, found->at[way > 0 ? 0 : found->count - 1]);
		app_say(app, "went on from the %s", way > 0 ? "top" : "end");
	}
	app->motion.direction = way;
}

void run_speaker_motion(const struct call *call)
{
	struct app *app = call->app;
	const struct article *article = app_article(app);
	const uint32_t mark = call->operation->values[ARGUMENT_MARK];
	struct indexes found = {0};
	if (!article->findings) {
		app_say(app, "not searched for quotes and names yet");
		return;
	}
	find_quotes(article, mark, &found);
	if (found.count)
		go(app, &found, call);
	else
		app_say(app, "no speaker with that mark");
	array_release(&found);
}
