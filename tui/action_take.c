/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/action.h"

#include "tui/app.h"
#include "tui/making.h"
#include "tui/pane_mentions.h"
#include "tui/prompt_kind.h"
#include "tui/saving.h"
#include "tui/selection.h"
#include "tui/setting.h"
#include "tui/taking.h"
#include "tui/unit.h"

static size_t count_of(const struct call *call)
{
	return call->count ? call->count : 1;
}

/* The first quote that is listed and on the screen; NONE if there is none. */
static uint32_t first_visible_quote(const struct article *article)
{
	const struct findings *findings = article->findings;
	const struct span visible = article_visible(article);
	for (uint32_t i = 0; findings && i < findings->quotes.count; i++)
		if (article_lists(article, &findings->quotes.at[i]) &&
		    span_overlaps(findings->quotes.at[i].span, visible))
			return i;
	return NONE;
}

static void add_mention(struct taking *taking, uint32_t mention)
{
	const uint32_t start = taking->article->findings->mentions.at[mention].span.start;
	taking_add_span(taking, unit_around(taking->article, UNIT_SENTENCE, start));
}

/* Of somebody who is selected: the quotes, or else the sentence that names them first. */
static void add_entity(struct taking *taking, uint32_t entity)
{
	if (entity == NONE)
		return;
	taking_add_listed(taking, entity);
	const uint32_t first = taking->article->findings->entities.at[entity].first;
	if (!taking->list.count && first != NONE)
		add_mention(taking, first);
}

/* Puts the first quote on the screen in focus where nothing is, so that it can be seen which one is meant. */
static void focus_visible_quote(struct article *article)
{
	const uint32_t quote = article->view.focus.kind == FOCUS_NONE ? first_visible_quote(article) : NONE;
	if (quote != NONE)
		article->view.focus = (struct focus){FOCUS_QUOTE, quote, article->findings->quotes.at[quote].span};
}

/* In the text: a quote whole, also around a match; a name or a match elsewhere in its sentence, a place in its paragraph. */
static void add_focus(struct taking *taking, size_t count)
{
	const struct article *article = taking->article;
	const struct focus *focus = &article->view.focus;
	const uint32_t quote = article_quote_in_focus(article);
	if (quote != NONE) {
		taking_add_quotes(taking, quote, count);
		return;
	}
	switch (focus->kind) {
	case FOCUS_QUOTE: break;
	case FOCUS_MENTION:
	case FOCUS_MATCH: taking_add_span(taking, unit_around(article, UNIT_SENTENCE, focus->span.start)); break;
	case FOCUS_HEADING:
	case FOCUS_LINK: taking_add_span(taking, focus->span); break;
	case FOCUS_PLACE: taking_add_span(taking, unit_around(article, UNIT_PARAGRAPH, focus->span.start)); break;
	case FOCUS_NONE: break;
	}
}

/* Adds what is meant by the pane that the keys go to. */
static void add_meant(struct app *app, struct taking *taking, size_t count)
{
	const struct article *article = taking->article;
	const bool has_mentions = app->pane == PANE_ENTITIES && pane_entities_shows_mentions(&app->entities, article);
	if (app->pane == PANE_TEXT && article->selection.active) {
		taking_add_span(taking, selection_span(article));
	} else if (app->pane == PANE_QUOTES) {
		const uint32_t quote = pane_quotes_selected(&app->quotes, article, app->frame.drawer);
		if (quote != NONE)
			taking_add_quotes(taking, quote, count);
	} else if (has_mentions) {
		const uint32_t mention = pane_mentions_at(article, app->entities.mentions.selected);
		if (mention != NONE)
			add_mention(taking, mention);
	} else if (app->pane == PANE_ENTITIES) {
		add_entity(taking, pane_entities_selected(&app->entities, article));
	} else {
		add_focus(taking, count);
	}
}

/* "3 quotes"; "words" for what is no quote. */
static void write_what(const struct taking *taking, struct buffer *what)
{
	const size_t count = taking->list.count;
	if (taking->list.at[0].quote == NONE)
		buffer_puts(what, "words");
	else
		buffer_format(what, "%zu quote%s", count, count == 1 ? "" : "s");
}

/* Copies what is meant, in the format that is set. What was being selected is no longer. */
static void copy_meant(struct app *app, size_t count)
{
	struct article *article = app_article(app);
	struct taking taking;
	struct buffer what = {0};
	if (app->pane == PANE_TEXT)
		focus_visible_quote(article);
	taking_init(&taking, article);
	add_meant(app, &taking, count);
	if (app->pane == PANE_TEXT)
		selection_end(article);
	if (taking_has_words(&taking)) {
		write_what(&taking, &what);
		const enum export_format format =
		    (enum export_format)settings_number(&app->settings, SETTING_COPY_FORMAT);
		delivery_copy(app, making_of_quotes(&taking, format), what.at);
	} else {
		app_say(app, "nothing here to copy");
	}
	taking_release(&taking);
	buffer_release(&what);
}

void run_copy(const struct call *call)
{
	copy_meant(call->app, count_of(call));
}

void run_copy_as(const struct call *call)
{
	prompt_ask(call->app, PROMPT_FORMAT, NULL, NULL);
}

/* The one that is set comes first: Enter alone takes it again. */
void run_format_list(struct app *app)
{
	const enum export_format set = (enum export_format)settings_number(&app->settings, SETTING_COPY_FORMAT);
	pick_add(&app->prompt.pick, export_name(set), export_help(set), set);
	for (enum export_format format = 0; format < EXPORT_COUNT; format++)
		if (format != set)
			pick_add(&app->prompt.pick, export_name(format), export_help(format), format);
}

void run_format_entered(struct app *app, const struct answer *answer)
{
	setting_put(app, SETTING_COPY_FORMAT, answer->value);
	copy_meant(app, 1);
}

/* What no file's name says: which endings there are. */
static void say_endings(struct app *app)
{
	struct buffer endings = {0};
	for (enum export_format format = 0; format < EXPORT_COUNT; format++)
		buffer_format(&endings, "%s.%s", format ? " " : "", export_suffix(format));
	app_say(app, "how a file is written is said by its ending: %s", endings.at);
	buffer_release(&endings);
}

void run_export(const struct call *call)
{
	struct app *app = call->app;
	const char *path = call->operation->text;
	if (!path) {
		prompt_ask(app, PROMPT_COMMAND, NULL, "export ");
		return;
	}
	const enum export_format format = export_of_file(path);
	if (format == EXPORT_COUNT) {
		say_endings(app);
		return;
	}
	struct taking taking;
	struct buffer what = {0};
	taking_init(&taking, app_article(app));
	taking_add_listed(&taking, NONE);
	if (taking.list.count) {
		write_what(&taking, &what);
		delivery_save(app, &(struct saving){.operation = call->operation, .what = what.at},
			      making_of_quotes(&taking, format));
	} else {
		app_say(app, "no quotes to write");
	}
	taking_release(&taking);
	buffer_release(&what);
}

void run_visual(const struct call *call)
{
	struct app *app = call->app;
	struct article *article = app_article(app);
	if (app->pane != PANE_TEXT || app->wishes.full != PANE_TEXT)
		app_say(app, "text is selected in the text");
	else if (article->selection.active)
		selection_widen(article);
	else if (!selection_begin(article))
		app_say(app, "no text");
}

void run_extend(const struct call *call)
{
	struct article *article = app_article(call->app);
	const uint32_t before = article->selection.moving;
	bool moves = article->selection.active;
	for (size_t i = 0; i < count_of(call) && moves; i++) {
		const uint32_t from = article->selection.moving;
		switch (call->way) {
		case EXTEND_UNIT: selection_move(article, call->step); break;
		case EXTEND_LINE: selection_move_lines(article, call->step); break;
		case EXTEND_LINE_END: selection_move_in_line(article, call->step); break;
		case EXTEND_WORD:
			selection_extend(article, call->step > 0 ? unit_word_next(article, from)
								 : unit_word_previous(article, from));
			break;
		case EXTEND_WORD_END: selection_extend(article, unit_word_end(article, from)); break;
		}
		moves = article->selection.moving != from;
	}
	if (!article->selection.active)
		app_say(call->app, "nothing is being selected");
	else if (article->selection.moving == before && call->way != EXTEND_LINE_END)
		app_say(call->app, "%s of the text", call->step > 0 ? "end" : "start");
}

void run_other_end(const struct call *call)
{
	if (app_article(call->app)->selection.active)
		selection_swap(app_article(call->app));
}
