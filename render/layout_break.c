/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdlib.h>

#include "base/memory.h"
#include "render/layout_piece.h"
#include "render/measure.h"

/* A leaf's text while it is broken into lines. */
struct breaking {
	const char *text; /* the leaf's */
	size_t length;
	uint8_t *breaks; /* linebreaker_set() */
	size_t columns;  /* of a line */
	bool preformatted;
	size_t widest; /* columns of the widest line as it is written, for telling meant line ends from wrapped ones */
};

static bool is_blank(char byte)
{
	return byte == ' ' || byte == '\n' || byte == '\t';
}

/* Columns of the line as it is written that begins at start; *end is set behind it, at its line end. */
static size_t written_columns(const struct breaking *self, size_t start, size_t *end)
{
	size_t sum = 0, columns;
	for (*end = start; *end < self->length && self->text[*end] != '\n'; sum += columns)
		*end += measure_cluster(self->text + *end, self->length - *end, &columns);
	return sum;
}

static size_t widest_written(const struct breaking *self)
{
	size_t widest = 0, end;
	for (size_t start = 0; start < self->length; start = end + 1) {
		const size_t columns = written_columns(self, start, &end);
		widest = columns > widest ? columns : widest;
	}
	return widest;
}

/*
 * Whether the line end at position at is meant: always in preformatted text. In a paragraph it is meant if the next word
 * would have had room on its line, so that whoever wrapped the text did not need it.
 */
static bool is_meant(const struct breaking *self, size_t at)
{
	if (self->preformatted)
		return true;
	size_t start = at, end, word = at + 1, columns = 0, wide;
	while (start > 0 && self->text[start - 1] != '\n')
		start--;
	const size_t line = written_columns(self, start, &end);
	while (word < self->length && !is_blank(self->text[word])) {
		word += measure_cluster(self->text + word, self->length - word, &wide);
		columns += wide;
	}
	return line + 1 + columns <= self->widest;
}

/* One line: where it ends, and where the next begins behind the white space. */
struct cut {
	size_t end, next;
	bool hyphen; /* in the middle of a word */
};

/* The line that begins at start: the last break that fits, or the last cluster where no break does. */
static struct cut find_cut(const struct breaking *self, size_t start)
{
	size_t best = start, at = start, used = 0, columns, ink = 0;
	while (at < self->length) {
		const size_t cluster = measure_cluster(self->text + at, self->length - at, &columns);
		if (self->text[at] == '\n' && is_meant(self, at))
			return (struct cut){at, at + 1, false};
		if (at > start && self->breaks[at] != LINEBREAK_NO)
			best = at;
		used += columns;
		if (!is_blank(self->text[at]) || self->preformatted)
			ink = used;
		if (ink > self->columns && at > start)
			return best > start ? (struct cut){best, best, false} : (struct cut){at, at, !self->preformatted};
		at += cluster;
	}
	return (struct cut){self->length, self->length, false};
}

static uint32_t break_all(const struct breaking *self, uint32_t leaf, uint32_t base, struct line model, struct lines *lines)
{
	const size_t first = lines->count;
	uint32_t row = model.row;
	size_t start = 0;
	do {
		const struct cut cut = find_cut(self, start);
		size_t end = cut.end;
		while (!self->preformatted && end > start && is_blank(self->text[end - 1]))
			end--;
		struct line line = model;
		line.block = leaf;
		line.row = row++;
		line.span = (struct span){base + (uint32_t)start, base + (uint32_t)end};
		line.cols = (uint16_t)measure_columns(self->text + start, end - start);
		line.flags = (uint16_t)((lines->count == first ? LINE_FIRST : 0) | (cut.hyphen ? LINE_HYPHEN : 0));
		array_push(lines, line);
		start = cut.next;
		while (!self->preformatted && start < self->length && self->text[start] == ' ')
			start++;
	} while (start < self->length);
	array_last(lines).flags |= LINE_LAST;
	return row - model.row;
}

uint32_t layout_break(const struct layout_work *work, uint32_t leaf, size_t indent, size_t columns, uint32_t row,
		      struct lines *lines)
{
	const struct block *block = &work->document->blocks.at[leaf];
	struct breaking breaking = {
	    .text = work->document->text.at + block->span.start,
	    .length = span_length(block->span),
	    .columns = columns ? columns : 1,
	    .preformatted = block->kind == BLOCK_CODE,
	};
	breaking.breaks = memory_new(breaking.length, 1);
	if (!breaking.preformatted)
		linebreaker_set(work->linebreaker, breaking.text, breaking.length, breaking.breaks);
	breaking.widest = widest_written(&breaking);
	const struct line model = {.row = row, .indent = (uint16_t)indent};
	const uint32_t rows = break_all(&breaking, leaf, block->span.start, model, lines);
	free(breaking.breaks);
	return rows;
}
