/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/status.h"

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "tui/hint.h"
#include "tui/speaker.h"
#include "tui/whole.h"

enum { BYTES_A_MINUTE = 1400 }; /* of English news, at 230 words a minute and 6 bytes a word */

/* Adds a part behind " · ", if it has any text. */
static void add_part(struct buffer *line, const char *text)
{
	if (!*text)
		return;
	if (line->count)
		buffer_puts(line, " · ");
	buffer_puts(line, text);
}

/* A day as dates are written; year 0 if it is none. */
struct day {
	unsigned year, month, day;
};

static struct day read_day(const char *iso)
{
	struct day day;
	const bool is_day = sscanf(iso, "%4u-%2u-%2u", &day.year, &day.month, &day.day) == 3 && day.month >= 1 &&
			    day.month <= 12 && day.day >= 1 && day.day <= 31;
	return is_day ? day : (struct day){0};
}

static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
				     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

/* "2023-04-20T10:00:00Z" as "20 Apr 2023"; what is no such date as it is. */
static void add_date(struct buffer *line, const char *iso)
{
	const struct day day = read_day(iso);
	char date[32];
	if (!day.year) {
		add_part(line, iso);
		return;
	}
	snprintf(date, sizeof date, "%u %s %u", day.day, months[day.month - 1], day.year);
	add_part(line, date);
}

/* "updated 24 Apr", with the year if it is another one; nothing if that is the day on which it was published, or one before it. */
static void add_update(struct buffer *line, const char *published, const char *updated)
{
	const struct day first = read_day(published), last = read_day(updated);
	char date[32];
	if (!last.year || strncmp(updated, published, strlen("2023-04-20")) <= 0)
		return;
	snprintf(date, sizeof date, "updated %u %s", last.day, months[last.month - 1]);
	add_part(line, date);
	if (last.year != first.year)
		buffer_format(line, " %u", last.year);
}

/* What it is: headline, outlet, authors, dates. */
static void write_what(const struct article *article, struct buffer *line)
{
	const struct document *document = article->document;
	const char *title = document_metadata(document, METADATA_TITLE);
	add_part(line, *title ? title : document_metadata(document, METADATA_SOURCE));
	add_part(line, document_metadata(document, METADATA_SITE));
	if (document->bylines.count)
		add_part(line, document_string(document, document->bylines.at[0]));
	const char *published = document_metadata(document, METADATA_PUBLISHED);
	add_date(line, published);
	add_update(line, published, document_metadata(document, METADATA_UPDATED));
}

/* "2 of 3 · 14%" */
static void write_position(const struct app *app, const struct article *article, struct buffer *line)
{
	char part[64];
	if (app->options->count > 1) {
		snprintf(part, sizeof part, "%zu of %zu", app->current + 1, app->options->count);
		add_part(line, part);
	}
	snprintf(part, sizeof part, "%u%%", article_percent(article));
	add_part(line, part);
}

/* How much it is, and how far in: from the right, what is left out first comes first. */
static void write_how_much(const struct app *app, const struct article *article, bool wide, struct buffer *line)
{
	size_t count;
	char part[64];
	const size_t items = article_items(article);
	article_quote_number(article, NONE, &count);
	if (wide && items) {
		snprintf(part, sizeof part, "%zu item%s", items, items == 1 ? "" : "s");
		add_part(line, part);
	}
	if (wide && !items && article->findings) {
		const size_t reported = article_count_indirect(article), quoted = count - reported;
		snprintf(part, sizeof part, "%zu quote%s", quoted, quoted == 1 ? "" : "s");
		add_part(line, part);
		speaker_write_reported(reported, line);
	}
	if (wide && !items) {
		snprintf(part, sizeof part, "%zu min", whole_story(article)->text.count / BYTES_A_MINUTE + 1);
		add_part(line, part);
	}
	write_position(app, article, line);
}

void status_draw_header(const struct app *app, struct area area, struct grid *grid)
{
	const struct article *article = app->articles[app->current];
	const struct style style = style_of(STYLE_HEADER);
	struct buffer what = {0}, much = {0};
	write_what(article, &what);
	write_how_much(app, article, area.columns >= 60, &much);
	grid_fill(grid, area, 0, 0, style);
	const size_t right = utf8_columns(much.at, much.count);
	const size_t room = area.columns > right + 4 ? area.columns - right - 4 : 0;
	grid_put_cut(grid, area, 0, 1, room, what.at, what.count, style);
	if (area.columns > right)
		grid_put(grid, area, 0, area.columns - right - 1, much.at, much.count, style);
	buffer_release(&what);
	buffer_release(&much);
}

/* Why there are no quotes yet, and what can be done about it. */
static void write_state(const struct app *app, const struct article *article, struct buffer *line)
{
	if (!article->waiting) {
		buffer_puts(line, "looking for quotes…");
		return;
	}
	buffer_puts(line, "long text, not searched for quotes");
	const size_t before = line->count;
	buffer_puts(line, ": ");
	if (hint_write_keys(app->options->keymap, ACTION_FIND, SPEAKER_ANY, line))
		buffer_puts(line, " looks for them");
	else
		buffer_cut(line, before);
}

/* "quote 3/13 · Jens Stoltenberg 2/7" */
static void write_quote(const struct app *app, const struct article *article, struct buffer *line)
{
	size_t count, of_speaker;
	const bool focused = article->view.focus.kind == FOCUS_QUOTE && article->findings;
	const uint32_t quote = focused ? article->view.focus.index : NONE;
	const size_t number = article_quote_number(article, quote, &count);
	if (!article->findings)
		write_state(app, article, line);
	else if (number)
		buffer_format(line, "quote %zu/%zu", number, count);
	else
		buffer_format(line, "quote -/%zu", count);
	if (!number)
		return;
	const uint32_t speaker = findings_speaker_at(article->findings, quote);
	const size_t nth = article_speaker_number(article, quote, &of_speaker);
	buffer_format(line, " · %s %zu/%zu", speaker == NONE ? "undecided" : speaker_name(article, speaker), nth,
		      of_speaker);
	if (article->findings->quotes.at[quote].kind == QUOTE_INDIRECT)
		buffer_puts(line, " · paraphrased");
}

/* "entity Kyiv 2/7" */
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
	buffer_format(line, " · name %s %zu/%zu", findings_name(findings, entity), number, count);
	const enum mention_kind kind = findings->mentions.at[article->view.focus.index].kind;
	if (kind != MENTION_NAME)
		buffer_format(line, " · %s", mention_kind_name(kind));
}

static void write_match(const struct article *article, struct buffer *line)
{
	if (article->view.focus.kind == FOCUS_MATCH)
		buffer_format(line, " · match %u/%zu", article->view.focus.index + 1, article->matches.count);
}

/* A word to the reader follows the numbers; where there is no room for both, it stands alone. */
static void write_message(const struct buffer *message, size_t columns, struct buffer *line)
{
	if (!message->count)
		return;
	const bool fits =
	    utf8_columns(line->at, line->count) + utf8_columns(message->at, message->count) + 4 <= columns;
	if (!fits)
		buffer_cut(line, 0);
	buffer_puts(line, fits ? " · " : "");
	buffer_add(line, message->at, message->count);
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

/* Without a header, the position stands at the right end. */
static void draw_position(const struct app *app, struct area area, size_t from, struct grid *grid)
{
	struct buffer position = {0};
	write_position(app, app->articles[app->current], &position);
	const size_t wide = utf8_columns(position.at, position.count);
	if (area.columns > from + wide)
		grid_put(grid, area, 0, area.columns - wide - 1, position.at, position.count, style_of(STYLE_STATUS));
	buffer_release(&position);
}

void status_draw_message(const struct app *app, struct area area, struct grid *grid)
{
	const struct style style = style_of(STYLE_STATUS);
	grid_fill(grid, area, 0, 0, style);
	if (app->message.count && area.columns > 1)
		grid_put_cut(grid, area, 0, 1, area.columns - 1, app->message.at, app->message.count, style);
}

void status_draw(const struct app *app, struct area area, struct grid *grid)
{
	if (app->prompt.kind != PROMPT_NONE) {
		prompt_draw(&app->prompt, area, grid);
		return;
	}
	const struct article *article = app->articles[app->current];
	struct buffer line = {0};
	keymap_pending(&app->typing, &line);
	const bool pending = line.count;
	if (!pending) {
		write_quote(app, article, &line);
		write_mention(article, &line);
		write_match(article, &line);
		if (article->shows_page && !app->message.count)
			write_left_out(app, article, area.columns, &line);
		write_message(&app->message, area.columns, &line);
	}
	const struct style style = style_of(pending ? STYLE_KEY : STYLE_STATUS);
	grid_fill(grid, area, 0, 0, style_of(STYLE_STATUS));
	const size_t used = 1 + grid_put_cut(grid, area, 0, 1, area.columns - 1, line.at, line.count, style);
	if (app->wishes.zen)
		draw_position(app, area, used + 1, grid);
	else
		hint_draw(app->options->keymap, area, used + 1, grid);
	buffer_release(&line);
}
