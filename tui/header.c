/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/header.h"

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "tui/speaker.h"
#include "tui/whole.h"

enum {
	BYTES_A_MINUTE = 1400, /* of English news, at 230 words a minute and 6 bytes a word */
	WIDE = 112, /* columns from which outlet, people and date stand before the headline, the day with its name */
	TITLE_MIN = 28, /* columns of the headline that nothing takes away */
	BETWEEN = 3,    /* columns of " · ", and of the air before the percentage */
};

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

/* The name of a day of the Gregorian calendar (Sakamoto's method: a year that begins in March). */
static const char *day_name(struct day day)
{
	static const char *const names[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
	static const unsigned offsets[] = {0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};
	const unsigned year = day.year - (day.month < 3 && day.year);
	return names[(year + year / 4 - year / 100 + year / 400 + offsets[day.month - 1] + day.day) % 7];
}

/* The parts beside the headline and the percentage. The one with the lowest rank is the first that there is room for. */
enum part {
	PART_SITE,
	PART_BYLINE,
	PART_DATE,
	PART_UPDATE,
	PART_QUOTES,
	PART_SPEAKERS,
	PART_MINUTES,
	PART_NUMBER,
	PART_COUNT
};

static const uint8_t by_rank[PART_COUNT] = {PART_NUMBER,  PART_SITE,   PART_DATE,   PART_QUOTES,
					    PART_MINUTES, PART_BYLINE, PART_UPDATE, PART_SPEAKERS};

struct header {
	const struct app *app;
	const struct article *article;
	bool wide;
	struct buffer parts[PART_COUNT];
	bool shown[PART_COUNT];
	char percent[8];
};

static void header_release(struct header *self)
{
	for (size_t i = 0; i < PART_COUNT; i++)
		buffer_release(&self->parts[i]);
}

/* "2023-04-20T10:00:00Z" as "20 Apr 2023", with the name of the day where there is room; what is no such date as it is. */
static void write_date(const char *iso, bool wide, struct buffer *out)
{
	const struct day day = read_day(iso);
	if (!day.year)
		buffer_puts(out, iso);
	else
		buffer_format(out, "%s%s%u %s %u", wide ? day_name(day) : "", wide ? " " : "", day.day,
			      months[day.month - 1], day.year);
}

/* "updated 24 Apr", with the year if it is another one; nothing if that is the day on which it was published, or one before it. */
static void write_update(const char *published, const char *updated, struct buffer *out)
{
	const struct day first = read_day(published), last = read_day(updated);
	if (!last.year || strncmp(updated, published, strlen("2023-04-20")) <= 0)
		return;
	buffer_format(out, "updated %u %s", last.day, months[last.month - 1]);
	if (last.year != first.year)
		buffer_format(out, " %u", last.year);
}

static void write_counted(size_t count, const char *noun, struct buffer *out)
{
	buffer_format(out, "%zu %s%s", count, noun, count == 1 ? "" : "s");
}

static void write_speakers(const struct article *article, struct buffer *out)
{
	struct speakers speakers = {0};
	size_t count = 0;
	speakers_rank(article, &speakers);
	for (size_t i = 0; i < speakers.count; i++)
		count += speakers.at[i].entity != NONE;
	if (count)
		write_counted(count, "speaker", out);
	array_release(&speakers);
}

/* How much it is: of a feed its items; else quotes, speakers, and minutes to read. */
static void write_how_much(struct header *self)
{
	const struct article *article = self->article;
	const size_t items = article_items(article);
	if (items) {
		write_counted(items, "item", &self->parts[PART_QUOTES]);
		return;
	}
	if (article->findings) {
		size_t count;
		article_quote_number(article, NONE, &count);
		const size_t reported = article_count_indirect(article);
		write_counted(count - reported, "quote", &self->parts[PART_QUOTES]);
		speaker_write_reported(reported, &self->parts[PART_QUOTES]);
		write_speakers(article, &self->parts[PART_SPEAKERS]);
	}
	buffer_format(&self->parts[PART_MINUTES], "%zu min%s", whole_story(article)->text.count / BYTES_A_MINUTE + 1,
		      article->keeping.was_finished ? ", read" : "");
}

static struct header header_of(const struct app *app, size_t columns)
{
	struct header self = {.app = app, .article = app->articles[app->current], .wide = columns >= WIDE};
	const struct document *document = self.article->document;
	const char *published = document_metadata(document, METADATA_PUBLISHED);
	buffer_puts(&self.parts[PART_SITE], document_metadata(document, METADATA_SITE));
	if (document->bylines.count)
		buffer_puts(&self.parts[PART_BYLINE], document_string(document, document->bylines.at[0]));
	write_date(published, self.wide, &self.parts[PART_DATE]);
	write_update(published, document_metadata(document, METADATA_UPDATED), &self.parts[PART_UPDATE]);
	write_how_much(&self);
	if (app->options->count > 1)
		buffer_format(&self.parts[PART_NUMBER], "%zu of %zu", app->current + 1, app->options->count);
	snprintf(self.percent, sizeof self.percent, "%u%%", article_percent(self.article));
	return self;
}

static const char *title_of(const struct header *self)
{
	const struct document *document = self->article->document;
	const char *title = document_metadata(document, METADATA_TITLE);
	return *title ? title : document_metadata(document, METADATA_SOURCE);
}

/* Chooses what is shown in so many columns. From the first part on that is worth less than it, the headline is not cut for any. */
static void choose(struct header *self, size_t columns)
{
	const char *title = title_of(self);
	const enum part first_less = self->wide ? PART_UPDATE : PART_BYLINE;
	const size_t wanted = utf8_columns(title, strlen(title)), least = wanted < TITLE_MIN ? wanted : TITLE_MIN;
	size_t used = least + BETWEEN + strlen(self->percent);
	for (size_t i = 0; i < PART_COUNT; i++) {
		const struct buffer *part = &self->parts[by_rank[i]];
		const size_t more = utf8_columns(part->at, part->count) + BETWEEN;
		used += by_rank[i] == first_less ? wanted - least : 0;
		self->shown[by_rank[i]] = part->count && used + more <= columns;
		used += self->shown[by_rank[i]] ? more : 0;
	}
}

/* Joins the parts from first to last that are shown. */
static void join(const struct header *self, enum part first, enum part last, struct buffer *out)
{
	for (size_t i = first; i <= last; i++) {
		if (!self->shown[i])
			continue;
		buffer_puts(out, out->count ? " · " : "");
		buffer_add(out, self->parts[i].at, self->parts[i].count);
	}
}

static size_t columns_of(const struct buffer *text)
{
	return utf8_columns(text->at, text->count);
}

/* The headline between what stands left and right of it: in the middle of the row if there is room, else of what there is. */
static void draw_title(const struct header *self, struct area row, size_t from, size_t to, struct grid *grid)
{
	const char *title = title_of(self);
	const size_t wide = utf8_columns(title, strlen(title)), room = to > from ? to - from : 0;
	size_t column = from;
	if (self->wide && wide < room) {
		const size_t middle = row.columns > wide ? (row.columns - wide) / 2 : 0;
		column = middle < from ? from : middle + wide > to ? to - wide : middle;
	}
	grid_put_cut_words(grid, row, 0, column, room, title, strlen(title), style_of(STYLE_HEADER));
}

/* In a wide row what it is stands before the headline, else behind it. */
static void draw_parts(const struct header *self, struct area row, struct grid *grid)
{
	const struct style style = style_of(STYLE_HEADER);
	struct buffer what = {0}, much = {0};
	join(self, PART_SITE, PART_UPDATE, &what);
	join(self, PART_QUOTES, PART_NUMBER, &much);
	buffer_format(&much, "%s%s", much.count ? "   " : "", self->percent);
	const size_t right = row.columns > columns_of(&much) ? row.columns - columns_of(&much) - 1 : 0;
	grid_put(grid, row, 0, right, much.at, much.count, style);
	size_t from = 1, to = right > BETWEEN ? right - BETWEEN + 1 : right;
	if (self->wide && what.count) {
		from += grid_put(grid, row, 0, from, what.at, what.count, style) + BETWEEN;
		draw_title(self, row, from, to, grid);
	} else {
		const char *title = title_of(self);
		const size_t behind = what.count ? columns_of(&what) + BETWEEN : 0;
		const size_t room = to > from + behind ? to - from - behind : 0;
		from += grid_put_cut_words(grid, row, 0, from, room, title, strlen(title), style);
		if (what.count)
			from += grid_puts(grid, row, 0, from, " · ", style);
		grid_put(grid, row, 0, from, what.at, what.count, style);
	}
	buffer_release(&what);
	buffer_release(&much);
}

void header_draw(const struct app *app, struct area row, struct grid *grid)
{
	struct header self = header_of(app, row.columns);
	grid_fill(grid, row, 0, 0, style_of(STYLE_HEADER));
	choose(&self, row.columns > 2 ? row.columns - 2 : 0);
	draw_parts(&self, row, grid);
	header_release(&self);
}

/*
 * Outlet, date and headline, for so many columns: where there is no room for two, the outlet; where there is none for a word of the headline, none
 * of it. More than that is not cut here.
 */
static void write_quiet(struct header *self, size_t columns, struct buffer *line)
{
	const struct buffer *date = &self->parts[PART_DATE];
	buffer_add(line, self->parts[PART_SITE].at, self->parts[PART_SITE].count);
	if (date->count && (!line->count || columns_of(line) + BETWEEN + columns_of(date) <= columns)) {
		buffer_puts(line, line->count ? " · " : "");
		buffer_add(line, date->at, date->count);
	}
	const char *title = title_of(self);
	const size_t word = strcspn(title, " "), used = line->count ? columns_of(line) + BETWEEN : 0;
	if (!line->count || used + utf8_columns(title, word) + (title[word] ? 1 : 0) <= columns)
		buffer_format(line, "%s%s", line->count ? " · " : "", title);
}

void header_draw_quiet(const struct app *app, struct area row, const struct buffer *words, struct grid *grid)
{
	struct header self = header_of(app, 0);
	struct buffer line = {0};
	struct style style = style_of(STYLE_DETAIL);
	style.flags = STYLE_DIM;
	const size_t right = words->count ? columns_of(words) + BETWEEN : 0;
	const size_t room = row.columns > right + 2 ? row.columns - right - 2 : 0;
	write_quiet(&self, room, &line);
	if (words->count && columns_of(&self.parts[PART_SITE]) > room)
		buffer_cut(&line, 0);
	grid_put_cut_words(grid, row, 0, 1, room, line.at, line.count, style);
	if (words->count)
		grid_put_cut(grid, row, 0, row.columns > right ? row.columns - right + BETWEEN - 1 : 0, row.columns,
			     words->at, words->count, style);
	buffer_release(&line);
	header_release(&self);
}
