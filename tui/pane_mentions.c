/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/pane_mentions.h"

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "render/surroundings.h"
#include "tui/speaker.h"

enum {
	ALIGNED_MIN = 56,  /* columns from which a mention has one row */
	NARROW_ROWS = 2,   /* below that */
	INDENT = 6,        /* behind the paragraph's number */
	KIND_COLUMNS = 12, /* "description", with a space before it */
	SLACK = 8,         /* columns that are lost where a line is broken in two, mostly */
};

/* The selected entity's first mention; NONE if there is none. */
static uint32_t first_mention(const struct article *article)
{
	if (!article->findings || article->entity == NONE)
		return NONE;
	return article->findings->entities.at[article->entity].first;
}

static uint32_t next_mention(const struct article *article, uint32_t mention)
{
	return article->findings->mentions.at[mention].next;
}

size_t pane_mentions_rows(size_t columns)
{
	return columns < ALIGNED_MIN ? NARROW_ROWS : 1;
}

size_t pane_mentions_count(const struct article *article)
{
	size_t count = 0;
	for (uint32_t i = first_mention(article); i != NONE; i = next_mention(article, i))
		count++;
	return count;
}

uint32_t pane_mentions_at(const struct article *article, size_t number)
{
	uint32_t mention = first_mention(article);
	for (; mention != NONE && number; number--)
		mention = next_mention(article, mention);
	return mention;
}

uint32_t pane_mentions_number(const struct article *article, uint32_t mention)
{
	uint32_t number = 0, at = first_mention(article);
	for (; at != NONE && at != mention; at = next_mention(article, at))
		number++;
	return at == NONE ? NONE : number;
}

size_t pane_mentions_near(const struct article *article)
{
	const bool focused = article->view.focus.kind != FOCUS_NONE;
	const uint32_t from = focused ? article->view.focus.span.start : article->view.anchor;
	size_t number = 0;
	for (uint32_t i = first_mention(article); i != NONE; i = next_mention(article, i), number++)
		if (article->findings->mentions.at[i].span.start >= from)
			return number;
	return number - 1;
}

/* A context as it is drawn: its words, and which of them are lit. */
struct stretch {
	struct buffer words;
	struct span lit;
	enum style_role role; /* of what is lit */
};

static struct stretch write_stretch(const struct article *article, const struct mention *mention,
				    const struct surroundings *around)
{
	struct stretch stretch = {.role = mention->kind == MENTION_NAME ? STYLE_ENTITY : STYLE_ALLUSION};
	surroundings_write(article->document, around->before, &stretch.words);
	stretch.lit.start = (uint32_t)stretch.words.count;
	surroundings_write(article->document, around->mention, &stretch.words);
	stretch.lit.end = (uint32_t)stretch.words.count;
	surroundings_write(article->document, around->behind, &stretch.words);
	return stretch;
}

/* Where a row that begins at start ends if it has so many columns: behind a word, if there is more than one. */
static uint32_t row_end(const struct stretch *stretch, uint32_t start, size_t columns)
{
	const uint32_t count = (uint32_t)stretch->words.count;
	const uint32_t fit = start + (uint32_t)utf8_fit(stretch->words.at + start, count - start, columns);
	if (fit == count)
		return count;
	for (uint32_t end = fit; end > start; end--)
		if (stretch->words.at[end] == ' ')
			return end;
	return fit;
}

/* Draws the words of a span from column on; what goes beyond the area's last column is cut. */
static void draw_words(const struct stretch *stretch, struct span span, struct area area, size_t row, size_t column,
		       struct grid *grid)
{
	const struct style plain = style_of(STYLE_TEXT), lit = style_of(stretch->role);
	for (uint32_t at = span.start, end; at < span.end; at = end) {
		const bool inside = at >= stretch->lit.start && at < stretch->lit.end;
		end = inside ? stretch->lit.end : at < stretch->lit.start ? stretch->lit.start : span.end;
		end = end < span.end ? end : span.end;
		const size_t room = area.columns > column ? area.columns - column : 0;
		column +=
		    grid_put_cut(grid, area, row, column, room, stretch->words.at + at, end - at, inside ? lit : plain);
	}
}

/* In rows below one another. */
static void draw_flowing(const struct article *article, const struct mention *mention, struct area area, long row,
			 struct grid *grid)
{
	const size_t room = area.columns > INDENT + 1 ? area.columns - INDENT - 1 : 1;
	const size_t columns = NARROW_ROWS * room > SLACK ? NARROW_ROWS * room - SLACK : 1;
	const struct surroundings around = surroundings_line(article->document, mention->span, columns);
	struct stretch stretch = write_stretch(article, mention, &around);
	const uint32_t count = (uint32_t)stretch.words.count;
	uint32_t at = 0;
	for (long i = 0; i < NARROW_ROWS && at < count; i++) {
		const uint32_t end = i + 1 < NARROW_ROWS ? row_end(&stretch, at, room) : count;
		const struct area part = {area.row, area.column, area.rows, area.columns - 1};
		if (row + i >= 0)
			draw_words(&stretch, (struct span){at, end}, part, (size_t)(row + i), INDENT, grid);
		at = end < count && stretch.words.at[end] == ' ' ? end + 1 : end;
	}
	buffer_release(&stretch.words);
}

/* In one row, the mention in the column where all begin. */
static void draw_aligned(const struct article *article, const struct mention *mention, struct area area, size_t row,
			 struct grid *grid)
{
	const size_t room = area.columns - INDENT - KIND_COLUMNS - 1, before = room * 2 / 5;
	const size_t own = surroundings_columns(article->document, mention->span);
	const size_t behind = room - before > own ? room - before - own : 0;
	const struct surroundings around = surroundings_find(article->document, mention->span, before, behind);
	struct stretch stretch = write_stretch(article, mention, &around);
	const size_t used = surroundings_columns(article->document, around.before);
	const struct area part = {area.row, area.column, area.rows, INDENT + room};
	draw_words(&stretch, (struct span){0, (uint32_t)stretch.words.count}, part, row, INDENT + before - used, grid);
	buffer_release(&stretch.words);
	if (mention->kind != MENTION_NAME)
		grid_puts(grid, area, row, area.columns - KIND_COLUMNS, mention_kind_name(mention->kind),
			  style_of(STYLE_DETAIL));
}

static void draw_number(const struct article *article, const struct mention *mention, struct area area, size_t row,
			struct grid *grid)
{
	char number[16];
	const uint32_t paragraph = document_paragraph_at(article->document, mention->span.start);
	snprintf(number, sizeof number, "%4u", paragraph);
	if (paragraph)
		grid_puts(grid, area, row, 1, number, style_of(STYLE_DETAIL));
}

/* "[Isla Drummond 3/15]" */
static void draw_title(const struct article *article, const struct list *list, const struct entities_look *look,
		       struct grid *grid)
{
	size_t column = 1;
	if (look->tabs)
		column += grid_puts(grid, look->area, 0, column, "Quotes  ", style_of(STYLE_DETAIL));
	struct buffer count = {0};
	const size_t mentions = pane_mentions_count(article);
	buffer_format(&count, " %zu/%zu%s", list->selected + 1, mentions, look->tabs ? "]" : "");
	const size_t taken = column + look->tabs + utf8_columns(count.at, count.count) + 1;
	const size_t room = look->area.columns > taken ? look->area.columns - taken : 0;
	const char *name = findings_name(article->findings, article->entity);
	const struct style style = style_of(look->focused ? STYLE_HEADING : STYLE_DETAIL);
	column += look->tabs ? grid_puts(grid, look->area, 0, column, "[", style) : 0;
	column += grid_put_cut(grid, look->area, 0, column, room, name, strlen(name), style);
	grid_put(grid, look->area, 0, column, count.at, count.count, style);
	buffer_release(&count);
}

/* A mention whose first row is row of the area; below 0 if that is above it. */
static void draw_mention(const struct article *article, const struct mention *mention, struct area area, long row,
			 struct grid *grid)
{
	if (row >= 0)
		draw_number(article, mention, area, (size_t)row, grid);
	if (area.columns < ALIGNED_MIN)
		draw_flowing(article, mention, area, row, grid);
	else
		draw_aligned(article, mention, area, (size_t)row, grid);
}

/* Where the reader is; with the keys in the pane, what Enter goes to. */
static void select_rows(struct area area, long row, size_t rows, bool focused, struct grid *grid)
{
	grid_puts(grid, area, (size_t)row, 0, "▸", style_of(STYLE_KEY));
	if (!focused)
		return;
	for (size_t i = 0; i < rows; i++)
		grid_flag(grid, area, (size_t)row + i, STYLE_SELECTED);
	grid_cursor(grid, area, (size_t)row, 0);
}

void pane_mentions_draw(struct list *list, const struct article *article, const struct entities_look *look,
			struct grid *grid)
{
	struct area area = look->area;
	const size_t rows = pane_mentions_rows(area.columns), count = pane_mentions_count(article);
	draw_title(article, list, look, grid);
	area.row++;
	area.rows--;
	list_reveal(list, list->selected * rows, (list->selected + 1) * rows, area.rows, count * rows);
	size_t number = list->top / rows;
	for (uint32_t i = pane_mentions_at(article, number); i != NONE && number * rows < list->top + area.rows;
	     i = next_mention(article, i), number++) {
		const long row = (long)(number * rows) - (long)list->top;
		draw_mention(article, &article->findings->mentions.at[i], area, row, grid);
		if (number == list->selected)
			select_rows(area, row, rows, look->focused, grid);
	}
}
