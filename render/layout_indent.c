/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <inttypes.h>

#include "base/utf8.h"
#include "render/layout_piece.h"

enum { NUMBER_DIGITS = 2, ANCESTORS_MAX = 64 };

/* A block and the containers around it, the outermost first. */
struct ancestors {
	uint32_t at[ANCESTORS_MAX];
	size_t count;
};

static struct ancestors ancestors_of(const struct document *document, uint32_t block)
{
	struct ancestors up = {.count = 0}, down = {.count = 0};
	for (; block != NONE && up.count < ANCESTORS_MAX; block = document->blocks.at[block].parent)
		up.at[up.count++] = block;
	while (up.count)
		down.at[down.count++] = up.at[--up.count];
	return down;
}

/* "a", "b" ... "z", "aa": letters as numbers are written, without a nought. */
static void write_letters(uint32_t number, char first, struct buffer *out)
{
	enum { LETTERS = 26, DIGITS_MAX = 8 };
	char digits[DIGITS_MAX];
	size_t count = 0;
	for (; number && count < DIGITS_MAX; number = (number - 1) / LETTERS)
		digits[count++] = (char)(first + (int)((number - 1) % LETTERS));
	while (count)
		buffer_putc(out, digits[--count]);
}

static void write_roman(uint32_t number, bool is_upper, struct buffer *out)
{
	static const struct {
		uint32_t value;
		const char *lower, *upper;
	} numerals[] = {{1000, "m", "M"}, {900, "cm", "CM"}, {500, "d", "D"},  {400, "cd", "CD"}, {100, "c", "C"},
			{90, "xc", "XC"}, {50, "l", "L"},    {40, "xl", "XL"}, {10, "x", "X"},    {9, "ix", "IX"},
			{5, "v", "V"},    {4, "iv", "IV"},   {1, "i", "I"}};
	for (size_t i = 0; i < sizeof numerals / sizeof *numerals; i++)
		for (; number >= numerals[i].value; number -= numerals[i].value)
			buffer_puts(out, is_upper ? numerals[i].upper : numerals[i].lower);
}

/* A number as its item has it; beyond what anybody writes in letters or Roman numerals, in digits. */
static void write_number(const struct block *item, struct buffer *out)
{
	enum { ROMAN_MAX = 3999 };
	const uint32_t number = item->number;
	const bool is_roman = item->style == BLOCK_STYLE_LOWER_ROMAN || item->style == BLOCK_STYLE_UPPER_ROMAN;
	if (item->style == BLOCK_STYLE_LOWER_LETTER || item->style == BLOCK_STYLE_UPPER_LETTER)
		write_letters(number, item->style == BLOCK_STYLE_LOWER_LETTER ? 'a' : 'A', out);
	else if (is_roman && number <= ROMAN_MAX)
		write_roman(number, item->style == BLOCK_STYLE_UPPER_ROMAN, out);
	else
		buffer_format(out, "%" PRIu32, number);
}

static void write_item(const struct block *item, struct buffer *marker)
{
	struct buffer number = {0};
	if (item->number || item->style == BLOCK_STYLE_DECIMAL) {
		write_number(item, &number);
		buffer_format(marker, "%*s. ", NUMBER_DIGITS, buffer_text(&number));
	} else if (item->style == BLOCK_STYLE_DEFINITION) {
		buffer_puts(marker, "    ");
	} else if (item->style != BLOCK_STYLE_TERM) {
		buffer_puts(marker, "• ");
	}
	buffer_release(&number);
}

/* What is drawn before a block, and what it holds: "│ ", "• ", " 9. ", "[1] ". Nothing for most kinds. */
static void write_marker(const struct document *document, uint32_t block, struct buffer *marker)
{
	const uint32_t number = document->blocks.at[block].number;
	switch (document->blocks.at[block].kind) {
	case BLOCK_QUOTE: buffer_puts(marker, "│ "); break;
	case BLOCK_NOTE: buffer_format(marker, "[%" PRIu32 "] ", number); break;
	case BLOCK_ITEM: write_item(&document->blocks.at[block], marker); break;
	case BLOCK_IMAGE: buffer_puts(marker, "[image] "); break;
	default: break;
	}
}

/* The bar before what is left out of a page: a table has it before all its rows, or none. */
static const char *bar_before(const struct document *document, uint32_t block)
{
	const uint32_t table = piece_table(document, block);
	const struct place piece = {.block = table == NONE ? block : table};
	return piece_left_out(document, piece).reason ? "┆ " : "";
}

size_t layout_bar(const struct layout_work *work)
{
	enum { BAR = 2 };
	return BAR < work->columns / 2 ? BAR : work->columns / 2;
}

/* Columns of all that is drawn before a block's text. */
static size_t marker_columns(const struct document *document, const struct ancestors *ancestors)
{
	struct buffer markers = {0};
	if (ancestors->count)
		buffer_puts(&markers, bar_before(document, ancestors->at[ancestors->count - 1]));
	for (size_t i = 0; i < ancestors->count; i++)
		write_marker(document, ancestors->at[i], &markers);
	const size_t columns = utf8_columns(markers.at, markers.count);
	buffer_release(&markers);
	return columns;
}

size_t layout_indent(const struct layout_work *work, uint32_t block)
{
	const struct ancestors ancestors = ancestors_of(work->document, block);
	const size_t columns = marker_columns(work->document, &ancestors);
	return columns < work->columns / 2 ? columns : work->columns / 2;
}

/* Whether a leaf is a block, or the first leaf of it. */
static bool is_first_in(const struct document *document, uint32_t leaf, uint32_t block)
{
	return block == leaf || document_next_leaf(document, block) == leaf;
}

static void pad(struct buffer *out, size_t columns)
{
	while (columns--)
		buffer_putc(out, ' ');
}

/* A marker as it is drawn before one line: bars before every line, the others before the first one. */
static void draw_marker(const struct document *document, uint32_t block, const struct line *line, struct buffer *out)
{
	struct buffer marker = {0};
	write_marker(document, block, &marker);
	const bool bar = document->blocks.at[block].kind == BLOCK_QUOTE;
	const bool first = line->flags & LINE_FIRST && is_first_in(document, line->block, block);
	if (bar || first)
		buffer_add(out, marker.at, marker.count);
	else
		pad(out, utf8_columns(marker.at, marker.count));
	buffer_release(&marker);
}

/* What the containers put before a line, in so many columns. */
static void write_markers(const struct layout_work *work, const struct line *line, size_t columns,
			  struct buffer *prefix)
{
	const size_t start = prefix->count;
	const struct ancestors ancestors = ancestors_of(work->document, line->block);
	buffer_puts(prefix, line->flags & LINE_BESIDE ? "┆ " : bar_before(work->document, line->block));
	for (size_t i = 0; i < ancestors.count && !(line->flags & LINE_BESIDE); i++)
		draw_marker(work->document, ancestors.at[i], line, prefix);
	if (line->flags & LINE_ON)
		buffer_puts(prefix, "↪ ");
	const char *drawn = buffer_text(prefix) + start;
	const size_t fit = utf8_fit(drawn, prefix->count - start, columns);
	buffer_cut(prefix, start + fit);
	pad(prefix, columns - utf8_columns(drawn, fit));
}

/* What is drawn before a cell that stands below another one. */
static void write_label(const struct layout_work *work, const struct line *line, size_t indent, struct buffer *prefix)
{
	struct buffer label = {0};
	const bool is_labelled = layout_cell_label(work, line->block, work->columns - indent, &label);
	const size_t columns = utf8_columns(label.at, label.count);
	if (is_labelled && columns + indent == line->indent) {
		write_markers(work, line, indent, prefix);
		if (line->flags & LINE_FIRST)
			buffer_add(prefix, label.at, label.count);
		else
			pad(prefix, columns);
	}
	buffer_release(&label);
}

void layout_write_prefix(const struct layout_work *work, const struct line *line, struct buffer *prefix)
{
	if (line->flags & LINE_SKIPPED) {
		layout_write_skipped(work, (struct place){.block = line->block}, prefix);
		return;
	}
	const size_t indent = layout_indent(work, line->block);
	const uint32_t table = line->indent == indent ? NONE : piece_table(work->document, line->block);
	/* Also where a text's own bullet stands in the place of its item's, or before lines that hang. */
	if (table == NONE || line->flags & LINE_BESIDE) {
		write_markers(work, line, line->indent, prefix);
		return;
	}
	/* A table's cell behind the first: what stands before the row is the first one's. */
	layout_fit_table(work, table, work->columns > indent ? work->columns - indent : 1);
	if (!work->table->beside)
		write_label(work, line, indent, prefix);
}
