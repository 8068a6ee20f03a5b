/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <string.h>

#include "base/utf8.h"
#include "render/layout_piece.h"

/* Dashes before spoken words are no bullets: "– " is not among these. */
static const char *const bullets[] = {"• ", "- ", "* ", "▪ ", "■ ", "● ", "◦ ",
				      "‣ ", "☐ ", "☑ ", "☒ ", "✓ ", "✔ ", "✅ "};

enum { DIGITS_MAX = 3, TEXT_LEAST = 12 }; /* digits of a number; columns that text needs beside what is hung out */

static bool is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

/* Bytes of "12. " or "12) " with which a text begins; 0 if it does not. number: what stands there. */
static size_t number_length(const char *text, size_t length, uint32_t *number)
{
	size_t digits = 0;
	for (*number = 0; digits < length && digits < DIGITS_MAX && is_digit(text[digits]); digits++)
		*number = *number * 10 + (uint32_t)(text[digits] - '0');
	const bool ends = digits && digits + 2 < length && (text[digits] == '.' || text[digits] == ')');
	return ends && text[digits + 1] == ' ' ? digits + 2 : 0;
}

static size_t bullet_length(const char *text, size_t length)
{
	for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++)
		if (length > strlen(bullets[i]) && memcmp(text, bullets[i], strlen(bullets[i])) == 0)
			return strlen(bullets[i]);
	return 0;
}

/* Whether a piece is a paragraph that begins with a number. */
static bool is_numbered(const struct document *document, struct place piece)
{
	uint32_t number;
	if (piece.block == NONE || document->blocks.at[piece.block].kind != BLOCK_PARAGRAPH)
		return false;
	const struct span span = document->blocks.at[piece.block].span;
	return number_length(document->text.at + span.start, span_length(span), &number);
}

/* The item whose first leaf a block is, if it is drawn with a bullet or in figures; else NONE. */
static const struct block *item_of(const struct document *document, uint32_t leaf)
{
	const uint32_t parent = document->blocks.at[leaf].parent;
	const struct block *item = parent == NONE ? NULL : &document->blocks.at[parent];
	const bool is_first = item && item->kind == BLOCK_ITEM && document_next_leaf(document, parent) == leaf;
	return is_first && (item->style == 0 || item->style == BLOCK_STYLE_DECIMAL) ? item : NULL;
}

/* Whether a lone "12. " may be the day of a date: others beside it make it a list. */
static bool is_in_list(const struct layout_work *self, struct place piece)
{
	return is_numbered(self->document, piece_previous(self->document, piece)) ||
	       is_numbered(self->document, piece_next(self->document, piece));
}

/* Whether line ends that are meant stand in it: what begins behind them may be other items. */
static bool has_lines(const struct layout_work *self, struct span span)
{
	return !self->wrapping && memchr(self->document->text.at + span.start, '\n', span_length(span));
}

struct hang layout_hang(const struct layout_work *self, struct place piece)
{
	const struct block *block = &self->document->blocks.at[piece.block];
	const char *text = self->document->text.at + block->span.start;
	const size_t length = span_length(block->span), bullet = bullet_length(text, length);
	uint32_t number = 0;
	if (block->kind != BLOCK_PARAGRAPH || piece.part || has_lines(self, block->span))
		return (struct hang){0};
	const size_t figures = bullet ? 0 : number_length(text, length, &number);
	const struct block *item = item_of(self->document, piece.block);
	const bool is_doubled = item && (item->number ? figures && item->number == number : bullet || figures);
	const size_t bytes = bullet + figures, columns = utf8_columns(text, bytes);
	const size_t indent = layout_indent(self, piece.block);
	if (!bytes || indent + columns + TEXT_LEAST > self->columns || (item && !is_doubled) ||
	    (figures && !item && !is_in_list(self, piece)))
		return (struct hang){0};
	return (struct hang){.bytes = bytes, .columns = columns, .is_drawn = is_doubled && columns <= indent};
}
