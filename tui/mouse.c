/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/mouse.h"

#include "tui/link.h"
#include "tui/pane_article.h"
#include "tui/pane_cards.h"
#include "tui/pane_mentions.h"
#include "tui/panes.h"
#include "tui/setting.h"

enum { WHEEL_ROWS = 3 };

/* A cell, and the same counted from an area's corner. */
static bool is_in(struct area area, const struct mouse *mouse)
{
	return mouse->row >= area.row && mouse->row < area.row + area.rows && mouse->column >= area.column &&
	       mouse->column < area.column + area.columns;
}

/* The pane at a cell; PANE_COUNT where there is none. */
static enum pane pane_at(const struct frame *frame, const struct mouse *mouse)
{
	enum pane pane = PANE_TEXT;
	while (pane < PANE_COUNT && !is_in(frame->panes[pane], mouse))
		pane++;
	return pane;
}

/* Whether a pane is the cards beside the text now. */
static bool shows_cards(const struct app *app, enum pane pane)
{
	return pane == PANE_QUOTES && app->frame.cards && app->pane != PANE_QUOTES;
}

static void turn_wheel(struct app *app, enum pane pane, long rows)
{
	size_t count;
	if (pane == PANE_HELP)
		app->help.top = rows < 0 && (size_t)-rows > app->help.top ? 0 : app->help.top + (size_t)rows;
	else if (pane == PANE_ENTITIES)
		list_scroll(pane_entities_list(&app->entities, app_article(app), &count), rows);
	else if (pane == PANE_QUOTES && !shows_cards(app, pane))
		list_scroll(&app->quotes.list, rows);
	else
		article_scroll(app_article(app), rows);
}

/* The innermost mention that stands for somebody and holds an offset; NONE if there is none. */
static uint32_t mention_at(const struct findings *findings, uint32_t offset)
{
	uint32_t mention = findings_mention_at(findings, offset);
	while (mention != NONE && findings->mentions.at[mention].entity == NONE)
		mention = findings->mentions.at[mention].inside;
	return mention;
}

/* What is in focus when a byte of the text is clicked. */
static struct focus focus_at(const struct article *article, uint32_t offset)
{
	const uint32_t link = link_at(article, offset);
	if (link != NONE)
		return (struct focus){FOCUS_LINK, link, article->document->marks.at[link].span};
	const uint32_t mention = article->findings ? mention_at(article->findings, offset) : NONE;
	if (mention != NONE)
		return (struct focus){FOCUS_MENTION, mention, article->findings->mentions.at[mention].span};
	const uint32_t quote = article_quote_at(article, offset, article_lists);
	if (quote != NONE)
		return (struct focus){FOCUS_QUOTE, quote, article->findings->quotes.at[quote].span};
	return (struct focus){.kind = FOCUS_NONE};
}

static void click_text(struct app *app, const struct mouse *mouse)
{
	struct article *article = app_article(app);
	const struct frame *frame = &app->frame;
	struct focus focus = {.kind = FOCUS_NONE};
	const size_t row = mouse->row - frame->text.row;
	if (is_in(frame->gutter, mouse)) {
		const uint32_t quote = pane_article_quote_beside(article, row);
		if (quote != NONE)
			focus = (struct focus){FOCUS_QUOTE, quote, article->findings->quotes.at[quote].span};
	} else if (is_in(frame->text, mouse)) {
		const uint32_t offset = pane_article_offset(article, row, mouse->column - frame->text.column,
							    frame->text.columns, setting_orders_bidi(&app->settings));
		if (offset != NONE)
			focus = focus_at(article, offset);
	}
	const bool again = app->pane == PANE_TEXT && article->view.focus.kind == FOCUS_LINK &&
			   focus.kind == FOCUS_LINK && article->view.focus.index == focus.index;
	app->pane = PANE_TEXT;
	article->view.focus = focus;
	if (again)
		link_follow(app, focus.index);
	if (focus.kind == FOCUS_MENTION)
		article->entity = article->findings->mentions.at[focus.index].entity;
}

/* Selects an item of a list; if it was selected and keys go there, goes to it. */
static void select_item(struct app *app, enum pane pane, struct list *list, size_t item)
{
	const bool again = app->pane == pane && list->selected == item;
	const size_t top = list->top;
	if (app->pane != pane)
		panes_focus(app, pane);
	list->selected = item;
	list->top = top;
	if (again)
		panes_enter(app);
}

/* The first row of a sidebar has the names of both panes that share it. */
static bool flips(struct app *app, enum pane pane, size_t row, size_t column)
{
	if (row > 0 || !app->frame.tabs)
		return false;
	const bool other = pane == PANE_ENTITIES
			       ? pane_entities_is_other_tab(column)
			       : pane_quotes_is_other_tab(&app->quotes, app_article(app), app->frame.drawer, column);
	panes_focus(app, !other ? pane : pane == PANE_QUOTES ? PANE_ENTITIES : PANE_QUOTES);
	return true;
}

static void click_pane(struct app *app, enum pane pane, size_t row, size_t column)
{
	const struct article *article = app_article(app);
	size_t count, item;
	if (flips(app, pane, row, column) || pane == PANE_HELP)
		return;
	if (pane == PANE_ENTITIES) {
		struct list *list = pane_entities_list(&app->entities, article, &count);
		item = pane_entities_item(&app->entities, article, app->frame.panes[pane].columns, row);
		if (item < count)
			select_item(app, pane, list, item);
	} else if (shows_cards(app, pane)) {
		panes_go_to_quote(app, pane_cards_quote(article, app->frame.panes[pane], row));
	} else if ((item = pane_quotes_item(&app->quotes, article, app->frame.drawer, row)) != SIZE_MAX) {
		select_item(app, pane, &app->quotes.list, item);
	}
}

void mouse_do(struct app *app, const struct mouse *mouse)
{
	const enum pane pane = pane_at(&app->frame, mouse);
	if (app->prompt.kind != PROMPT_NONE || pane == PANE_COUNT)
		return;
	if (mouse->kind != MOUSE_CLICK)
		turn_wheel(app, pane, mouse->kind == MOUSE_WHEEL_UP ? -WHEEL_ROWS : WHEEL_ROWS);
	else if (pane == PANE_TEXT)
		click_text(app, mouse);
	else
		click_pane(app, pane, mouse->row - app->frame.panes[pane].row,
			   mouse->column - app->frame.panes[pane].column);
}
