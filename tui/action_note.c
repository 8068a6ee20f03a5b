/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <string.h>

#include "tui/action.h"
#include "tui/app.h"
#include "tui/making.h"
#include "tui/pane_mentions.h"
#include "tui/pane_note.h"
#include "tui/prompt_kind.h"
#include "tui/saving.h"
#include "tui/selection.h"
#include "tui/whole.h"

/* The paragraph in focus, or else the first one on the screen. */
static struct span paragraph_meant(const struct article *article)
{
	const bool focused = article->view.focus.kind != FOCUS_NONE;
	const uint32_t at = focused ? article->view.focus.span.start : article_visible(article).start;
	const uint32_t leaf = document_leaf_at(article->document, at);
	return leaf == NONE ? (struct span){0, 0} : article->document->blocks.at[leaf].span;
}

/* The words that are meant: selected in a pane, or in focus; else the paragraph. A note that is on a place in focus is meant itself. */
static struct span words_meant(struct app *app)
{
	const struct article *article = app_article(app);
	const struct focus *focus = &article->view.focus;
	const uint32_t quote = article->findings && app->pane == PANE_QUOTES ? action_quote_meant(app) : NONE;
	if (article->selection.active)
		return selection_span(article);
	if (quote != NONE)
		return article->findings->quotes.at[quote].span;
	if (app->pane == PANE_ENTITIES && article->findings && pane_entities_shows_mentions(&app->entities, article)) {
		const uint32_t mention = pane_mentions_at(article, app->entities.mentions.selected);
		if (mention != NONE)
			return article->findings->mentions.at[mention].span;
	}
	if (focus->kind != FOCUS_NONE && !span_is_empty(focus->span))
		return focus->span;
	const uint32_t note = pane_note_at(article);
	return note == NONE ? paragraph_meant(article) : article->keeping.notes.at[note].span;
}

/* The note that has just these words; NONE if there is none. */
static uint32_t note_on(const struct article *article, struct span words)
{
	const struct notes *notes = &article->keeping.notes;
	for (uint32_t i = 0; i < notes->count; i++)
		if (span_equal(notes->at[i].span, words))
			return i;
	return NONE;
}

void run_note(const struct call *call)
{
	struct app *app = call->app;
	const struct article *article = app_article(app);
	const struct span words = words_meant(app);
	if (span_is_empty(words)) {
		app_say(app, "no words to note anything on");
		return;
	}
	const uint32_t note = note_on(article, words);
	app->asking.words = keeping_story_span(article, words);
	prompt_ask(app, PROMPT_NOTE, NULL, note == NONE ? NULL : article->keeping.notes.at[note].text);
}

/* What is noted is in focus from then on, if nothing was, or it was being selected. */
static void show_note(struct article *article, struct span words)
{
	struct focus *focus = &article->view.focus;
	const bool selects = article->selection.active;
	if (selects)
		selection_end(article);
	if (selects || focus->kind == FOCUS_NONE)
		*focus = (struct focus){FOCUS_PLACE, 0, words};
}

void note_entered(struct app *app, const struct answer *answer)
{
	struct article *article = app_article(app);
	struct entries *entries = &article->keeping.lists[NOTEBOOK_NOTES];
	const struct span words = keeping_shown_span(article, app->asking.words);
	const uint32_t note = note_on(article, words);
	const size_t length = strlen(answer->text);
	const bool is_empty = !answer->text[strspn(answer->text, " ")];
	if (note == NONE && is_empty)
		return;
	if (note == NONE)
		entries_add(entries, note_new(whole_story(article), app->asking.words, answer->text, length), NULL);
	else
		note_change(entries, article->keeping.notes.at[note].id, answer->text, length);
	keeping_place_notes(article);
	lookup_restart(article);
	if (!is_empty)
		show_note(article, words);
	app_say(app, "%s", is_empty ? "note taken away" : note == NONE ? "noted" : "note changed");
	app_keep(app, NOTEBOOK_NOTES);
}

void run_notes(const struct call *call)
{
	struct app *app = call->app;
	const struct article *article = app_article(app);
	const size_t count = article->keeping.notes.count;
	struct buffer what = {0};
	if (!count) {
		app_say(app, "no notes");
		return;
	}
	buffer_format(&what, "%zu note%s", count, count == 1 ? "" : "s");
	delivery_save(app, &(struct saving){call->operation, "notes.md", what.at}, making_of_notes(article));
	buffer_release(&what);
}

void run_corrections(const struct call *call)
{
	struct app *app = call->app;
	const struct article *article = app_article(app);
	const size_t count = article->keeping.effects.count;
	struct buffer what = {0};
	if (!count) {
		app_say(app, "nothing was corrected");
		return;
	}
	buffer_format(&what, "%zu correction%s", count, count == 1 ? "" : "s");
	delivery_save(app, &(struct saving){call->operation, "corrections.json", what.at},
		      making_of_corrections(article));
	buffer_release(&what);
}
