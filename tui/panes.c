/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/panes.h"

#include "tui/pane_mentions.h"

void panes_focus(struct app *app, enum pane pane)
{
	app->pane = pane;
	app->wishes.full = PANE_TEXT;
	app->wishes.sidebar = pane == PANE_TEXT ? app->wishes.sidebar : pane;
	app_lay(app);
	if (pane != PANE_TEXT && area_is_empty(app->frame.panes[pane]))
		app->wishes.full = pane;
	app->pane = pane;
	const uint32_t quote = article_quote_in_focus(app_article(app));
	if (pane == PANE_QUOTES && quote != NONE)
		pane_quotes_select(&app->quotes, app_article(app), quote, app->frame.drawer);
}

void panes_focus_quote(struct article *article, uint32_t quote)
{
	article_remember(article);
	article->view.focus = (struct focus){FOCUS_QUOTE, quote, article->findings->quotes.at[quote].span};
	article_reveal(article, article->view.focus.span);
}

void panes_go_to_quote(struct app *app, uint32_t quote)
{
	struct article *article = app_article(app);
	if (quote == NONE)
		return;
	panes_focus(app, PANE_TEXT);
	panes_focus_quote(article, quote);
}

void panes_go_to_mention(struct app *app, uint32_t mention)
{
	struct article *article = app_article(app);
	article_remember(article);
	panes_focus(app, PANE_TEXT);
	article->view.focus = (struct focus){FOCUS_MENTION, mention, article->findings->mentions.at[mention].span};
	article_reveal(article, article->view.focus.span);
}

void panes_go_to_next_mention(struct app *app)
{
	struct article *article = app_article(app);
	article->entity = article->findings->mentions.at[article->view.focus.index].entity;
	if (article->entity == NONE)
		return;
	const struct motion next = {MOTION_MENTION, +1, SPEAKER_ANY};
	struct focus target = {.index = article->findings->entities.at[article->entity].first};
	if (!motion_find(article, &next, &target))
		app_say(app, "from the start again");
	panes_go_to_mention(app, target.index);
}

/* Lights up all mentions of an entity, and lists them in place of the names, the next one selected. */
static void list_mentions(struct app *app, uint32_t entity)
{
	struct article *article = app_article(app);
	if (entity == NONE)
		return;
	article->entity = entity;
	app->entities.opened = true;
	app->entities.mentions = (struct list){.selected = pane_mentions_near(article)};
}

static void select_in_entities(struct app *app)
{
	const struct article *article = app_article(app);
	if (pane_entities_shows_mentions(&app->entities, article))
		panes_go_to_mention(app, pane_mentions_at(article, app->entities.mentions.selected));
	else
		list_mentions(app, pane_entities_selected(&app->entities, article));
}

bool panes_enter(struct app *app)
{
	const enum pane pane = app->pane;
	if (pane == PANE_QUOTES)
		panes_go_to_quote(app, pane_quotes_selected(&app->quotes, app_article(app), app->frame.drawer));
	else if (pane == PANE_ENTITIES)
		select_in_entities(app);
	return pane == PANE_QUOTES || pane == PANE_ENTITIES;
}

uint32_t panes_entity(struct app *app)
{
	const struct article *article = app_article(app);
	const struct focus *focus = &article->view.focus;
	if (!article->findings)
		return NONE;
	if (app->pane == PANE_ENTITIES && !pane_entities_shows_mentions(&app->entities, article))
		return pane_entities_selected(&app->entities, article);
	if (app->pane == PANE_QUOTES)
		return findings_speaker_at(article->findings,
					   pane_quotes_selected(&app->quotes, article, app->frame.drawer));
	if (app->pane == PANE_TEXT && focus->kind == FOCUS_MENTION)
		return article->findings->mentions.at[focus->index].entity;
	if (app->pane == PANE_TEXT && focus->kind == FOCUS_QUOTE)
		return findings_speaker_at(article->findings, focus->index);
	return article->entity;
}
