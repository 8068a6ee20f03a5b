/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/layout.h"

#include <stdlib.h>

#include "base/memory.h"
#include "render/layout_piece.h"
#include "render/wrapping.h"

/* A few screens of pieces are kept, each in the slot of its number: what is asked for again and again. */
enum { SLOTS = 256 };

/* So much of the text is looked at to see whether it was wrapped by hand, in bytes. */
enum { LOOK = 1 << 16 };

/* So many leaves are looked at to see whether blank lines stand between them. */
enum { LOOK_LEAVES = 1000 };

struct layout {
	struct layout_work work;
	struct table_columns table;
	struct piece slots[SLOTS];
};

/* Whether most of the first leaves have blank lines between them. */
static bool is_spaced(const struct document *document)
{
	size_t close = 0, apart = 0;
	uint32_t before = document_next_leaf(document, NONE), leaf = before;
	while (before != NONE && close + apart < LOOK_LEAVES && (leaf = document_next_leaf(document, before)) != NONE) {
		const bool adjoins = layout_adjoins(document, before, leaf);
		close += adjoins;
		apart += !adjoins;
		before = leaf;
	}
	return apart > close;
}

struct layout *layout_new(const struct document *document, size_t columns)
{
	struct layout *self = memory_new(1, sizeof *self);
	const size_t length = document->text.count;
	self->table.table = NONE;
	self->work = (struct layout_work){
	    .document = document,
	    .linebreaker = linebreaker_new(),
	    .columns = columns ? columns : 1,
	    .wrapping = wrapping_width(document->text.at, length < LOOK ? length : LOOK),
	    .spaced = is_spaced(document),
	    .table = &self->table,
	};
	for (size_t i = 0; i < SLOTS; i++)
		self->slots[i].place.block = NONE;
	return self;
}

void layout_hang_marks(struct layout *self)
{
	self->work.hangs = true;
}

bool layout_hangs_marks(const struct layout *self)
{
	return self->work.hangs;
}

void layout_free(struct layout *self)
{
	if (!self)
		return;
	for (size_t i = 0; i < SLOTS; i++)
		array_release(&self->slots[i].lines);
	linebreaker_free(self->work.linebreaker);
	free(self);
}

size_t layout_columns(const struct layout *self)
{
	return self->work.columns;
}

void layout_show(struct layout *self, const uint8_t *shown)
{
	self->work.shown = shown;
	for (size_t i = 0; i < SLOTS; i++)
		self->slots[i].place.block = NONE;
}

static const struct piece *piece_at(struct layout *self, struct place place)
{
	struct piece *piece = &self->slots[(place.block + place.part) % SLOTS];
	if (piece->place.block != place.block || piece->place.part != place.part)
		layout_lay(&self->work, place, piece);
	return piece;
}

static uint32_t rows_of(struct layout *self, struct place place)
{
	const struct piece *piece = piece_at(self, place);
	return piece->gap + piece->rows;
}

struct place layout_first(struct layout *self)
{
	return layout_piece_first(&self->work);
}

struct place layout_last(struct layout *self)
{
	struct place last = layout_piece_last(&self->work);
	if (last.block != NONE)
		last.row = rows_of(self, last) - 1;
	return last;
}

/* The first line of a row, or of one below it; the count behind the last. Lines stand by row. */
static size_t line_of_row(const struct piece *piece, uint32_t row)
{
	size_t first = 0, end = piece->lines.count;
	while (first < end) {
		const size_t middle = first + (end - first) / 2;
		if (piece->lines.at[middle].row < row)
			first = middle + 1;
		else
			end = middle;
	}
	return first;
}

/* The row of the last line that begins at offset or before it. All are looked at: in a table lines are not in text order. */
static uint32_t row_showing(const struct piece *piece, uint32_t offset)
{
	const struct line *best = NULL;
	for (size_t i = 0; i < piece->lines.count; i++) {
		const struct line *line = &piece->lines.at[i];
		if (line->span.start <= offset && (!best || line->span.start >= best->span.start))
			best = line;
	}
	return best ? best->row : 0;
}

struct place layout_place(struct layout *self, uint32_t offset)
{
	struct place place = layout_piece_holding(&self->work, offset);
	if (place.block == NONE)
		return place;
	const struct piece *piece = piece_at(self, place);
	place.row = piece->gap + row_showing(piece, offset);
	return place;
}

uint32_t layout_offset(struct layout *self, struct place place)
{
	if (place.block == NONE)
		return 0;
	const struct piece *piece = piece_at(self, place);
	const size_t line = line_of_row(piece, place.row > piece->gap ? place.row - piece->gap : 0);
	return line < piece->lines.count ? piece->lines.at[line].span.start
					 : piece_span(self->work.document, place).start;
}

static struct place move_down(struct layout *self, struct place place, long rows, long *moved)
{
	while (rows > 0) {
		const long left = (long)rows_of(self, place) - 1 - (long)place.row;
		const struct place next = layout_piece_next(&self->work, place);
		const bool stays = rows <= left || next.block == NONE;
		const long step = rows <= left ? rows : left + !stays;
		*moved += step;
		if (stays) {
			place.row += (uint32_t)step;
			break;
		}
		rows -= step;
		place = next;
	}
	return place;
}

static struct place move_up(struct layout *self, struct place place, long rows, long *moved)
{
	while (rows > 0) {
		const struct place before = layout_piece_previous(&self->work, place);
		const bool stays = rows <= (long)place.row || before.block == NONE;
		const long step = rows <= (long)place.row ? rows : (long)place.row + !stays;
		*moved -= step;
		if (stays) {
			place.row -= (uint32_t)step;
			break;
		}
		rows -= step;
		place = before;
		place.row = rows_of(self, place) - 1;
	}
	return place;
}

struct place layout_move(struct layout *self, struct place place, long rows, long *moved)
{
	long done = 0;
	if (place.block != NONE)
		place = rows < 0 ? move_up(self, place, -rows, &done) : move_down(self, place, rows, &done);
	if (moved)
		*moved = done;
	return place;
}

static bool same_piece(struct place a, struct place b)
{
	return a.block == b.block && a.part == b.part;
}

static bool is_before(struct place a, struct place b)
{
	if (a.block != b.block)
		return a.block < b.block;
	return a.part != b.part ? a.part < b.part : a.row < b.row;
}

long layout_distance(struct layout *self, struct place a, struct place b, long limit)
{
	if (a.block == NONE || b.block == NONE)
		return 0;
	if (is_before(b, a))
		return -layout_distance(self, b, a, limit);
	long rows = 0;
	while (!same_piece(a, b) && rows < limit) {
		rows += (long)rows_of(self, a) - (long)a.row;
		a = layout_piece_next(&self->work, a);
	}
	if (same_piece(a, b))
		rows += (long)b.row - (long)a.row;
	return rows < limit ? rows : limit;
}

static void push_blank_row(const struct layout *self, struct place place, struct lines *lines)
{
	const uint32_t bar = layout_gap_bar(&self->work, place);
	const uint32_t start = piece_span(self->work.document, place).start;
	if (layout_goes_on_beside(&self->work, place))
		array_push(lines, (struct line){.span = {start, start},
						.block = place.block,
						.indent = (uint16_t)layout_bar(&self->work),
						.flags = LINE_BESIDE});
	else if (bar != NONE)
		array_push(lines, (struct line){.span = {start, start},
						.block = bar,
						.indent = (uint16_t)layout_indent(&self->work, bar)});
}

void layout_row(struct layout *self, struct place place, struct lines *lines)
{
	if (place.block == NONE)
		return;
	const struct piece *piece = piece_at(self, place);
	if (place.row < piece->gap) {
		push_blank_row(self, place, lines);
		return;
	}
	const uint32_t row = place.row - piece->gap;
	for (size_t i = line_of_row(piece, row); i < piece->lines.count && piece->lines.at[i].row == row; i++)
		array_push(lines, piece->lines.at[i]);
}

void layout_prefix(struct layout *self, const struct line *line, struct buffer *prefix)
{
	layout_write_prefix(&self->work, line, prefix);
}
