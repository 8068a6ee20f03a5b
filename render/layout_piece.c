/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/layout_piece.h"

#include "base/utf8.h"

/*
 * A leaf longer than this, in bytes, is laid out in parts, so that a text without paragraphs costs no more than one with them. A
 * line ends where a part does: one short line in a dozen screens.
 */
enum { PART = 1 << 13 };

static const struct place nowhere = {.block = NONE};

static bool is_leaf(const struct document *document, uint32_t block)
{
	return !block_kind_holds_blocks(document->blocks.at[block].kind);
}

/* How many parts a leaf has; the last one is half a part at least. */
static uint32_t count_parts(const struct document *document, uint32_t leaf)
{
	const uint32_t length = span_length(document->blocks.at[leaf].span);
	const uint32_t parts = length / PART + (length % PART >= PART / 2);
	return is_leaf(document, leaf) && parts > 1 ? parts : 1;
}

static bool is_blank(char byte)
{
	return byte == ' ' || byte == '\n';
}

/* Whether a part may begin at a place: behind white space, in code behind a line end. */
static bool may_begin(const struct document *document, const struct block *leaf, uint32_t at)
{
	const char *text = document->text.at;
	return leaf->kind == BLOCK_CODE ? text[at - 1] == '\n' : is_blank(text[at - 1]) && !is_blank(text[at]);
}

/* The first place from at on that is not within a character, or before a mark that belongs to one. */
static uint32_t cluster_start(const struct document *document, uint32_t at, uint32_t end)
{
	uint32_t character;
	for (at = (uint32_t)utf8_start(document->text.at, at + UTF8_MAX - 1); at < end;) {
		const size_t taken = utf8_read(document->text.at + at, document->text.count - at, &character);
		if (!utf8_is_mark(character))
			break;
		at += (uint32_t)taken;
	}
	return at;
}

/* Where a part of a leaf begins: near where it would, at a place that looks well; right there if there is none. */
static uint32_t part_start(const struct document *document, uint32_t leaf, uint32_t part)
{
	const struct block *block = &document->blocks.at[leaf];
	if (part == 0)
		return block->span.start;
	if (part >= count_parts(document, leaf))
		return block->span.end;
	const uint32_t first = block->span.start + part * PART, end = first + PART / 4;
	for (uint32_t at = first; at < end; at++)
		if (may_begin(document, block, at))
			return at;
	return cluster_start(document, first, end);
}

struct left_out piece_left_out(const struct document *document, struct place piece)
{
	const uint32_t leaf = is_leaf(document, piece.block) ? piece.block : document_next_leaf(document, piece.block);
	return leaf == NONE ? (struct left_out){0} : document->blocks.at[leaf].left_out;
}

static uint32_t part_holding(const struct document *document, uint32_t leaf, uint32_t offset)
{
	const struct span span = document->blocks.at[leaf].span;
	const uint32_t last = count_parts(document, leaf) - 1;
	uint32_t part = offset > span.start ? (offset - span.start) / PART : 0;
	part = part < last ? part : last;
	return part && offset < part_start(document, leaf, part) ? part - 1 : part;
}

uint32_t piece_table(const struct document *document, uint32_t block)
{
	uint32_t table = NONE;
	for (; block != NONE; block = document->blocks.at[block].parent)
		if (document->blocks.at[block].kind == BLOCK_TABLE)
			table = block;
	return table;
}

/* The piece that holds a leaf: in a table what stands in it directly, a row. */
static uint32_t block_of_piece(const struct document *document, uint32_t leaf)
{
	const uint32_t table = piece_table(document, leaf);
	uint32_t block = leaf;
	while (table != NONE && document->blocks.at[block].parent != table)
		block = document->blocks.at[block].parent;
	return block;
}

struct place piece_first(const struct document *document)
{
	const uint32_t leaf = document_next_leaf(document, NONE);
	return leaf == NONE ? nowhere : (struct place){.block = block_of_piece(document, leaf)};
}

/* Whether a block lies in a container (or is it). A container's blocks stand behind it in a row. */
static bool lies_in(const struct document *document, uint32_t block, uint32_t container)
{
	while (block != NONE && block > container)
		block = document->blocks.at[block].parent;
	return block == container;
}

struct place piece_next(const struct document *document, struct place piece)
{
	if (piece.part + 1 < count_parts(document, piece.block))
		return (struct place){.block = piece.block, .part = piece.part + 1};
	uint32_t leaf = document_next_leaf(document, piece.block);
	while (leaf != NONE && !is_leaf(document, piece.block) && lies_in(document, leaf, piece.block))
		leaf = document_next_leaf(document, leaf);
	return leaf == NONE ? nowhere : (struct place){.block = block_of_piece(document, leaf)};
}

/* The last piece that begins before a block does. */
static struct place last_before(const struct document *document, uint32_t block)
{
	while (block-- > 0) {
		if (!is_leaf(document, block))
			continue;
		const uint32_t piece = block_of_piece(document, block);
		return (struct place){.block = piece, .part = count_parts(document, piece) - 1};
	}
	return nowhere;
}

struct place piece_previous(const struct document *document, struct place piece)
{
	if (piece.part > 0)
		return (struct place){.block = piece.block, .part = piece.part - 1};
	return last_before(document, piece.block);
}

struct place piece_last(const struct document *document)
{
	return last_before(document, (uint32_t)document->blocks.count);
}

struct place piece_holding(const struct document *document, uint32_t offset)
{
	const uint32_t leaf = document_leaf_at(document, offset);
	if (leaf == NONE)
		return piece_first(document);
	const uint32_t block = block_of_piece(document, leaf);
	return (struct place){.block = block, .part = block == leaf ? part_holding(document, leaf, offset) : 0};
}

struct span piece_span(const struct document *document, struct place piece)
{
	if (!is_leaf(document, piece.block))
		return document->blocks.at[piece.block].span;
	return (struct span){part_start(document, piece.block, piece.part),
			     part_start(document, piece.block, piece.part + 1)};
}
