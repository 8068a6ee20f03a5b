/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/action.h"
#include "tui/action_search.h"
#include "tui/app.h"
#include "tui/prompt_kind.h"

enum { PAGE_OVERLAP = 2 }; /* rows that stay on the screen when a page is turned */

static size_t count_of(const struct call *call)
{
	return call->count ? call->count : 1;
}

/* The list of the pane in focus; NULL if it is the text or help. */
static struct list *list_in_focus(struct app *app, size_t *count)
{
	const struct article *article = app_article(app);
	if (app->pane == PANE_ENTITIES)
		return pane_entities_list(&app->entities, article, count);
	if (app->pane == PANE_QUOTES)
		return pane_quotes_list(&app->quotes, article, app->frame.drawer, count);
	return NULL;
}

/* Moves what is in focus by rows: the text, a list's selection, or the help. */
static void scroll(const struct call *call, long rows)
{
	struct app *app = call->app;
	size_t count;
	struct list *list = list_in_focus(app, &count);
	if (app->pane == PANE_HELP)
		app->help.top = rows < 0 && (size_t)-rows > app->help.top ? 0 : app->help.top + (size_t)rows;
	else if (list)
		list_move(list, rows, count);
	else if (!article_scroll(app_article(app), rows))
		app_say(app, "%s of the article", rows < 0 ? "start" : "end");
}

static size_t page_rows(const struct app *app)
{
	const size_t rows = app->pane == PANE_TEXT ? app->frame.text.rows : app->frame.panes[app->pane].rows;
	return rows > 2 * PAGE_OVERLAP ? rows - PAGE_OVERLAP : 1;
}

void run_scroll_lines(const struct call *call)
{
	scroll(call, call->way * (long)count_of(call));
}

void run_scroll_pages(const struct call *call)
{
	scroll(call, call->way * (long)(count_of(call) * page_rows(call->app)));
}

void run_scroll_halves(const struct call *call)
{
	const size_t half = page_rows(call->app) / 2;
	scroll(call, call->way * (long)(count_of(call) * (half ? half : 1)));
}

/* The start of paragraph number, or of the last one before it. */
static uint32_t paragraph_start(const struct document *document, uint32_t number)
{
	uint32_t start = 0, leaf = NONE;
	while ((leaf = document_next_leaf(document, leaf)) != NONE) {
		const uint32_t offset = document->blocks.at[leaf].span.start;
		if (document_paragraph_at(document, offset) > number)
			break;
		start = offset;
	}
	return start;
}

void run_go_end(const struct call *call)
{
	struct app *app = call->app;
	struct article *article = app_article(app);
	if (app->pane != PANE_TEXT) {
		scroll(call, call->way * (long)KEYMAP_COUNT_MAX);
		return;
	}
	article_remember(article);
	article->view.focus = (struct focus){.kind = FOCUS_NONE};
	if (call->count)
		article_show_at(article, paragraph_start(article->document, call->count), 0);
	else
		article_show_top(article, call->way < 0 ? layout_first(article->layout) : layout_last(article->layout));
}

static void focus_on(struct article *article, struct focus target)
{
	article->view.focus = target;
	article_reveal(article, target.span);
}

static void move(struct app *app, const struct motion *motion, size_t count)
{
	struct article *article = app_article(app);
	struct focus target;
	if (motion->kind == MOTION_QUOTE || motion->kind == MOTION_MENTION)
		article_remember(article);
	for (; count && motion_find(article, motion, &target); count--)
		focus_on(article, target);
	app_make_room(app);
	pane_entities_follow(&app->entities, article);
	if (!count)
		return;
	const char *which = motion->direction > 0 ? "last" : "first";
	app_say(app, "%s %s", motion_exists(article, motion) ? which : "no", motion_noun(motion));
}

void run_motion(const struct call *call)
{
	struct app *app = call->app;
	app->motion =
	    (struct motion){(enum motion_kind)call->way, call->step, call->operation->values[ARGUMENT_SPEAKER]};
	app->moved = true;
	if (motion_needs_findings(&app->motion) && !app_article(app)->findings)
		app_say(app, "not searched for quotes and names yet");
	else
		move(app, &app->motion, count_of(call));
}

void run_motion_again(const struct call *call)
{
	struct app *app = call->app;
	struct motion motion = app->motion;
	motion.direction *= call->way;
	if (app->moved && motion.kind == MOTION_MATCH)
		search_go_on(app, motion.direction * (long)count_of(call));
	else if (app->moved && (app_article(app)->findings || !motion_needs_findings(&motion)))
		move(app, &motion, count_of(call));
	else
		app_say(app, "nothing to repeat");
}

void run_jump(const struct call *call)
{
	for (size_t i = 0; i < count_of(call); i++)
		if (!article_jump(app_article(call->app), call->way)) {
			app_say(call->app, "no jump to go %s to", call->way < 0 ? "back" : "forward");
			return;
		}
}

static struct bookmark *find_bookmark(struct article *article, uint32_t character)
{
	for (size_t i = 0; i < article->bookmarks.count; i++)
		if (article->bookmarks.at[i].character == character)
			return &article->bookmarks.at[i];
	return NULL;
}

void run_mark_set(const struct call *call)
{
	struct article *article = app_article(call->app);
	const uint32_t character = call->operation->values[ARGUMENT_MARK];
	const struct focus *focus = &article->view.focus;
	const uint32_t offset = focus->kind == FOCUS_NONE ? article->view.anchor : focus->span.start;
	struct bookmark *known = find_bookmark(article, character);
	if (known)
		known->offset = offset;
	else
		array_push(&article->bookmarks, (struct bookmark){character, offset});
	app_say(call->app, "mark set");
	keeping_set_mark(article, character, offset);
	app_keep(call->app, NOTEBOOK_MARKS);
}

void run_mark_go(const struct call *call)
{
	struct article *article = app_article(call->app);
	const uint32_t character = call->operation->values[ARGUMENT_MARK];
	if (character == '\'') {
		if (!article_jump_back(article))
			app_say(call->app, "no jump to go back to");
		return;
	}
	const struct bookmark *bookmark = find_bookmark(article, character);
	if (!bookmark) {
		app_say(call->app, "no such mark");
		return;
	}
	article_remember(article);
	focus_on(article, article_focus_at(article, bookmark->offset));
}

void run_go_percent(const struct call *call)
{
	struct article *article = app_article(call->app);
	const uint64_t percent = call->count > 100 ? 100 : call->count;
	if (!call->count) {
		app_say(call->app, "a number before it says how far, in percent");
		return;
	}
	article_remember(article);
	article->view.focus = (struct focus){.kind = FOCUS_NONE};
	article_show_at(article, (uint32_t)(article->document->text.count * percent / 100), 0);
}
