/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/status.h"

#include <string.h>

#include "base/utf8.h"
#include "tui/action_search.h"
#include "tui/finding.h"
#include "tui/header.h"
#include "tui/hint.h"
#include "tui/link.h"
#include "tui/selection.h"
#include "tui/speaker.h"
#include "tui/whole.h"

/* Whether there are quotes to go to, or may be yet, and whether one is in focus, whose speaker may have others. */
static enum hint_quotes hint_quotes(const struct article *article)
{
	size_t count;
	article_quote_number(article, NONE, &count);
	if (article_quote_in_focus(article) != NONE)
		return HINT_QUOTE_IN_FOCUS;
	return !article->findings || count ? HINT_QUOTES : HINT_NO_QUOTES;
}

/* "quote 3/13 · Jens Stoltenberg 2/7", behind what else is said. That there are none is not said beside a word to the reader. */
static void write_quote(const struct app *app, const struct article *article, size_t columns, struct buffer *line)
{
	size_t count, of_speaker;
	const uint32_t quote = article_quote_in_focus(article);
	const size_t number = article_quote_number(article, quote, &count);
	if (article->findings && !count && app->message.count)
		return;
	if (!article->findings && job_long(app) < JOB_COUNT)
		return; /* how far that is says it all */
	if (line->count)
		buffer_puts(line, " · ");
	if (!article->findings)
		finding_explain(app, columns, line);
	else if (number)
		buffer_format(line, "quote %zu/%zu", number, count);
	else if (count)
		buffer_format(line, "quote -/%zu", count);
	else
		buffer_puts(line, "no quotes");
	if (!number)
		return;
	const uint32_t speaker = findings_speaker_at(article->findings, quote);
	const size_t nth = article_speaker_number(article, quote, &of_speaker);
	buffer_format(line, " · %s %zu/%zu", speaker == NONE ? "undecided" : speaker_name(article, speaker), nth,
		      of_speaker);
	if (article->findings->quotes.at[quote].kind == QUOTE_INDIRECT)
		buffer_puts(line, " · paraphrased");
}

/* "entity Kyiv 2/7 · pronoun" */
static void write_mention(const struct article *article, struct buffer *line)
{
	if (article->view.focus.kind != FOCUS_MENTION || !article->findings)
		return;
	const struct findings *findings = article->findings;
	const uint32_t entity = findings->mentions.at[article->view.focus.index].entity;
	size_t count = 0, number = 0;
	for (uint32_t i = entity == NONE ? NONE : findings->entities.at[entity].first; i != NONE;
	     i = findings->mentions.at[i].next) {
		count++;
		if (i == article->view.focus.index)
			number = count;
	}
	if (!number)
		return;
	buffer_format(line, " · entity %s %zu/%zu", findings_name(findings, entity), number, count);
	const enum mention_kind kind = findings->mentions.at[article->view.focus.index].kind;
	if (kind != MENTION_NAME)
		buffer_format(line, " · %s", mention_kind_name(kind));
}

static bool has_room(const struct buffer *message, size_t columns, const struct buffer *line)
{
	return utf8_columns(line->at, line->count) + utf8_columns(message->at, message->count) + 4 <= columns;
}

/* A word to the reader follows the numbers; where there is no room for both, it stands alone. */
static void write_message(const struct buffer *message, size_t columns, struct buffer *line)
{
	if (!message->count)
		return;
	if (!has_room(message, columns, line))
		buffer_cut(line, 0);
	buffer_puts(line, line->count ? " · " : "");
	buffer_add(line, message->at, message->count);
}

/* What takes long, how far it is, and what stops it: that stands there at any width, and a word to the reader waits if it has no room. */
static void write_job(const struct app *app, size_t columns, struct buffer *line)
{
	struct buffer progress = {0};
	job_write(app, columns - 1, &progress);
	write_message(&progress, columns, line);
	if (!progress.count || has_room(&app->message, columns, line))
		write_message(&app->message, columns, line);
	buffer_release(&progress);
}

/* With all of the page on the screen, how much was left out; of what is in focus why, and what brings it back. */
static void write_left_out(const struct app *app, const struct article *article, size_t columns, struct buffer *line)
{
	const uint32_t leaf = whole_focus(article);
	struct buffer part = {0};
	if (leaf == NONE) {
		if (article->shows_page)
			buffer_format(line, " · %zu left out", whole_count(article));
		return;
	}
	const struct left_out left_out = article->page->blocks.at[leaf].left_out;
	if (hint_write_keys(app->options->keymap, ACTION_BRING_BACK, SPEAKER_ANY, &part))
		buffer_puts(&part, left_out.is_back ? " leaves out: " : " brings back: ");
	left_out_write(left_out, &part);
	write_message(&part, columns, line);
	buffer_release(&part);
}

void status_draw_message(const struct app *app, struct area area, struct grid *grid)
{
	const struct style style = style_of(STYLE_STATUS);
	grid_fill(grid, area, 0, 0, style);
	if (app->message.count && area.columns > 1)
		grid_put_cut(grid, area, 0, 1, area.columns - 1, app->message.at, app->message.count, style);
}

/* Beside the text alone only what is in focus is said, or that quotes are still to be found. */
static bool is_worth_saying(const struct article *article)
{
	const enum focus_kind focus = article->view.focus.kind;
	return !article->findings || !(focus == FOCUS_NONE || focus == FOCUS_PLACE || focus == FOCUS_HEADING);
}

/* At the right end of the prompt's row, where there is room. Where the row is read aloud as it grows, nothing stands there. */
static void draw_note(const struct app *app, struct area area, struct grid *grid)
{
	const struct prompt *prompt = &app->prompt;
	struct buffer note = {0};
	if (app->spoken)
		return;
	if (prompt->kind == PROMPT_SEARCH || prompt->kind == PROMPT_SEARCH_BACK)
		search_write_note(app, &note);
	const size_t columns = utf8_columns(note.at, note.count);
	const size_t used = utf8_columns(prompt->sign.at, prompt->sign.count) +
			    utf8_columns(prompt->line.text.at, prompt->line.text.count);
	if (columns && used + columns + 3 < area.columns)
		grid_put(grid, area, 0, area.columns - columns - 1, note.at, note.count, style_of(STYLE_DETAIL));
	buffer_release(&note);
}

/* Where the link in focus leads. Returns whether there is one. */
static bool draw_link(const struct app *app, const struct article *article, struct area area, struct grid *grid)
{
	static const struct hint hints[] = {
	    {ACTION_LINK_OPEN, SPEAKER_ANY, "open", 2, false},
	    {ACTION_LINK_NEXT, SPEAKER_ANY, "next", 3, false},
	    {ACTION_LINKS, SPEAKER_ANY, "all links", 4, false},
	    {ACTION_HELP, SPEAKER_ANY, "keys", 1, false},
	};
	struct link_words words;
	link_words_read(&words, article);
	const bool is_there = words.text.count;
	if (is_there) {
		grid_fill(grid, area, 0, 0, style_of(STYLE_STATUS));
		const size_t used = 1 + link_words_draw(&words, area, 1, grid);
		hint_draw_status(app->options->keymap, hints, sizeof hints / sizeof *hints, area, used, grid);
	}
	link_words_release(&words);
	return is_there;
}

/* What can be typed in a pane, and its head does not say. False if that is the text's. */
static bool draw_pane_hints(const struct app *app, const struct article *article, struct area area, size_t used,
			    struct grid *grid)
{
	const bool mentions = pane_entities_shows_mentions(&app->entities, article);
	const struct hint names[] = {
	    {ACTION_SELECT, SPEAKER_ANY, mentions ? "go there" : "mentions", 2, false},
	    {ACTION_NAMES, SPEAKER_ANY, "names", 3, false},
	    {ACTION_CLOSE, SPEAKER_ANY, mentions ? "entities" : "text", 4, false},
	    {ACTION_HELP, SPEAKER_ANY, "keys", 1, false},
	};
	const size_t in_head = app->frame.tabs ? 0 : 2; /* the first of its hints stand in its head, where that has no tabs */
	const struct hint quotes[] = {
	    {ACTION_SELECT, SPEAKER_ANY, "go there", 2, false},
	    {ACTION_QUOTES_ORDER, SPEAKER_ANY, "order", 3, false},
	    {ACTION_CLOSE, SPEAKER_ANY, "text", 4, false},
	    {ACTION_HELP, SPEAKER_ANY, "keys", 1, false},
	};
	const struct hint help[] = {
	    {ACTION_SEARCH, SPEAKER_ANY, "look for a key", 2, false},
	    {ACTION_CLOSE, SPEAKER_ANY, "back", 1, false},
	};
	if (app->pane == PANE_HELP)
		hint_draw_status(app->options->keymap, help, sizeof help / sizeof *help, area, used, grid);
	else if (app->pane == PANE_ENTITIES)
		hint_draw_status(app->options->keymap, names, sizeof names / sizeof *names, area, used, grid);
	else if (app->pane == PANE_QUOTES)
		hint_draw_status(app->options->keymap, quotes + in_head, sizeof quotes / sizeof *quotes - in_head, area,
				 used, grid);
	else
		return false;
	return true;
}

/* What can be typed while text is being selected. */
static const struct hint selecting[] = {
    {ACTION_COPY, SPEAKER_ANY, "copy", 1, false},
    {ACTION_COPY_AS, SPEAKER_ANY, "as", 3, false},
    {ACTION_VISUAL, SPEAKER_ANY, "larger", 2, false},
    {ACTION_ABORT, SPEAKER_ANY, "give up", 4, false},
};

void status_draw(const struct app *app, struct area area, struct grid *grid)
{
	if (app->prompt.kind != PROMPT_NONE) {
		prompt_draw(&app->prompt, area, grid);
		draw_note(app, area, grid);
		return;
	}
	const struct article *article = app->articles[app->current];
	struct buffer line = {0};
	keymap_pending(&app->typing, &line);
	const bool pending = line.count;
	const bool selects = article->selection.active && app->pane == PANE_TEXT;
	if (!pending && !selects && !app->message.count && draw_link(app, article, area, grid)) {
		buffer_release(&line);
		return;
	}
	if (!pending && selects) {
		selection_write(article, &line);
		write_message(&app->message, area.columns, &line);
	} else if (!pending) {
		search_write_match(article, &line);
		write_quote(app, article, area.columns - 1, &line);
		write_mention(article, &line);
		if (article->shows_page && !app->message.count)
			write_left_out(app, article, area.columns, &line);
		write_job(app, area.columns, &line);
	}
	if (app->wishes.zen && !pending && !selects && !app->message.count) {
		if (!is_worth_saying(article) && job_long(app) == JOB_COUNT)
			buffer_cut(&line, 0);
		header_draw_quiet(app, area, &line, grid);
	} else {
		const struct style style = style_of(pending ? STYLE_KEY : STYLE_STATUS);
		grid_fill(grid, area, 0, 0, style_of(STYLE_STATUS));
		const size_t used = 1 + grid_put_cut(grid, area, 0, 1, area.columns - 1, line.at, line.count, style);
		if (selects)
			hint_draw_status(app->options->keymap, selecting, sizeof selecting / sizeof *selecting, area,
					 used, grid);
		else if (!draw_pane_hints(app, article, area, used, grid))
			hint_draw(app->options->keymap, hint_quotes(article), area, used, grid);
	}
	buffer_release(&line);
}
