/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdlib.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "render/bidi.h"
#include "render/layout_piece.h"
#include "render/linebreak_marks.h"
#include "render/measure.h"

/* Text while it is broken into lines. */
struct breaking {
	const char *text;
	size_t length;
	uint8_t *breaks; /* linebreaker_set() */
	size_t columns;  /* of a line */
	size_t wrapping; /* struct layout_work */
	size_t unmeant;  /* the white space that ends here has no meant line end */
	bool flows;      /* it is not preformatted */
	bool hangs;      /* opening marks do */
	bool goes_on;    /* the line goes on with a preformatted one that was too wide */
};

/* A last line of one word of so many columns is too little; a line that gives it company keeps so many percent of its width; in narrow columns none does. */
enum { WIDOW_COLUMNS = 8, GIVER_PERCENT = 60, WIDOW_ROOM = 24 };

/* Behind the marks of French, which do not hang: what they quote begins further on. */
enum { NO_BREAK_SPACE = 0xa0, NARROW_NO_BREAK_SPACE = 0x202f };

/* Columns of the mark before a line of code that goes on; and of code that is too narrow to be marked. */
enum { ON_COLUMNS = 2, ON_LEAST = 16 };

/* Characters of the line as it is written that ends at byte end. */
static size_t written_width(const struct breaking *self, size_t end)
{
	size_t start = end;
	while (start > 0 && self->text[start - 1] != '\n')
		start--;
	return utf8_count(self->text + start, end - start);
}

/* Characters of the first word of the line as it is written that begins at byte at; 0 if it is empty. */
static size_t word_width(const struct breaking *self, size_t at)
{
	while (at < self->length && measure_is_blank(self->text[at]) && self->text[at] != '\n')
		at++;
	const size_t start = at;
	while (at < self->length && !measure_is_blank(self->text[at]))
		at++;
	return utf8_count(self->text + start, at - start);
}

/* Whether the line end at byte at is meant: in a wrapped text, if the next word would have had room before it. */
static bool is_meant(const struct breaking *self, size_t at)
{
	if (!self->flows || !self->wrapping)
		return true;
	return written_width(self, at) + 1 + word_width(self, at + 1) <= self->wrapping;
}

/* Where the first meant line end is in the white space at byte at; length if there is none. No white space is looked through twice. */
static size_t meant_end(struct breaking *self, size_t at)
{
	if (at < self->unmeant)
		return self->length;
	for (; at < self->length && measure_is_blank(self->text[at]); at++)
		if (self->text[at] == '\n' && is_meant(self, at))
			return at;
	self->unmeant = at;
	return self->length;
}

/* One line: where it ends, and where the next one begins. */
struct cut {
	size_t end, next;
	bool word; /* a word is cut */
	bool on;   /* a line of code is, and goes on in the next one */
};

/* Whether a line that begins at byte at begins with a quotation mark, and goes on with what that quotes. */
static bool hangs_at(const struct breaking *self, size_t at)
{
	uint32_t mark, quoted = ' ';
	if (!self->hangs || at >= self->length)
		return false;
	const size_t length = utf8_read(self->text + at, self->length - at, &mark);
	utf8_read(self->text + at + length, self->length - at - length, &quoted);
	return linebreak_is_mark(mark) && quoted > ' ' && quoted != NO_BREAK_SPACE && quoted != NARROW_NO_BREAK_SPACE;
}

/* Columns of the line that begins at start. */
static size_t room_of(const struct breaking *self, size_t start)
{
	return self->goes_on ? self->columns - ON_COLUMNS : self->columns + hangs_at(self, start);
}

/* Cuts a line of code at byte end; the white space around the cut is not shown. */
static struct cut cut_around(const struct breaking *self, size_t start, size_t end)
{
	struct cut cut = {.end = end, .next = end, .on = true};
	while (cut.end > start + 1 && self->text[cut.end - 1] == ' ')
		cut.end--;
	while (cut.next < self->length && self->text[cut.next] == ' ')
		cut.next++;
	if (cut.next < self->length && self->text[cut.next] == '\n') {
		cut.next++;
		cut.on = false;
	}
	return cut;
}

/* A line of code that is too wide at byte at: behind the last white space in its second half, at best, else there. */
static struct cut cut_code(const struct breaking *self, size_t start, size_t at)
{
	if (self->columns < ON_LEAST)
		return (struct cut){.end = at, .next = at};
	if (self->text[at] != ' ')
		for (size_t end = at; end > start + (at - start) / 2; end--)
			if (self->text[end - 1] == ' ')
				return cut_around(self, start, end);
	return cut_around(self, start, at);
}

/* The line that begins at start: it ends at the last break that fits, or at the last cluster where no break does. */
static struct cut find_cut(struct breaking *self, size_t start)
{
	const size_t room = room_of(self, start);
	size_t best = start, used = 0, columns;
	for (size_t at = start; at < self->length; used += columns) {
		const bool blank = measure_is_blank(self->text[at]);
		const size_t meant = blank ? meant_end(self, at) : self->length;
		if (meant < self->length)
			return (struct cut){.end = at, .next = meant + 1};
		if (at > start && self->breaks[at] != LINEBREAK_NO)
			best = at;
		const size_t length = measure_next(self->text + at, self->length - at, self->flows, used, &columns);
		const bool hangs = self->flows && blank; /* white space may stand beyond the end */
		if (!hangs && used + columns > room && at > start) {
			if (!self->flows)
				return cut_code(self, start, at);
			return best > start ? (struct cut){.end = best, .next = best}
					    : (struct cut){.end = at, .next = at, .word = true};
		}
		at += length;
	}
	return (struct cut){.end = self->length, .next = self->length};
}

/* Skips the white space that a line was broken at. */
static size_t skip_blanks(const struct breaking *self, size_t at)
{
	while (self->flows && at < self->length && measure_is_blank(self->text[at]) &&
	       !(self->text[at] == '\n' && is_meant(self, at)))
		at++;
	return at;
}

static size_t trim_blanks(const struct breaking *self, size_t start, size_t end)
{
	while (self->flows && end > start && measure_is_blank(self->text[end - 1]))
		end--;
	return end;
}

static bool has_blank(const struct breaking *self, struct span span)
{
	for (size_t at = span.start; at < span.end; at++)
		if (measure_is_blank(self->text[at]))
			return true;
	return false;
}

/* The start of the last word of a line: where it may be broken, behind white space; its start if it has but one. */
static uint32_t last_word(const struct breaking *self, struct span line)
{
	uint32_t at = line.end;
	while (at > line.start &&
	       !(self->breaks[at] != LINEBREAK_NO && measure_is_blank(self->text[at - 1]) && at < line.end))
		at--;
	return at;
}

/* A text does not end in a line of one short word, if the last word of the line before can go with it. */
static void mend_widow(const struct breaking *self, uint32_t base, struct line *last)
{
	struct line *before = last - 1;
	const struct span span = {last->span.start - base, last->span.end - base};
	const struct span giver = {before->span.start - base, before->span.end - base};
	if (self->columns < WIDOW_ROOM || last->cols > WIDOW_COLUMNS || before->flags & LINE_CUT ||
	    has_blank(self, span))
		return;
	const uint32_t at = last_word(self, giver);
	const size_t end = trim_blanks(self, giver.start, at);
	const size_t kept = measure_columns(self->text + giver.start, end - giver.start, true);
	const size_t given = measure_columns(self->text + at, span.end - at, true);
	if (at == giver.start || given > self->columns || kept * 100 < self->columns * GIVER_PERCENT)
		return;
	before->span.end = base + (uint32_t)end;
	before->cols = (uint16_t)kept;
	last->span.start = base + at;
	last->cols = (uint16_t)given;
}

static void flag_hung(const struct breaking *self, uint32_t base, struct line *line)
{
	if (hangs_at(self, line->span.start - base))
		line->flags |= LINE_HUNG;
}

static uint32_t break_all(struct breaking *self, uint32_t base, struct line line, struct lines *lines)
{
	const size_t first = lines->count, indent = line.indent;
	size_t start = 0;
	bool is_meant_end = true,
	     may_be_widow = false; /* the line before ended where that is meant; not for this one */
	do {
		const struct cut cut = find_cut(self, start);
		const size_t end = trim_blanks(self, start, cut.end);
		const uint16_t on = self->goes_on ? ON_COLUMNS : 0;
		line.span = (struct span){base + (uint32_t)start, base + (uint32_t)end};
		line.cols = (uint16_t)measure_columns(self->text + start, end - start, self->flows);
		line.flags = (uint16_t)((lines->count == first ? LINE_FIRST : 0) | (cut.word ? LINE_CUT : 0) |
					(on ? LINE_ON : 0));
		line.indent = (uint16_t)(indent + on);
		array_push(lines, line);
		line.row++;
		self->goes_on = cut.on;
		may_be_widow = !is_meant_end;
		is_meant_end = cut.next > cut.end;
		start = skip_blanks(self, cut.next);
	} while (start < self->length);
	array_last(lines).flags |= LINE_LAST;
	if (self->flows && may_be_widow)
		mend_widow(self, base, &array_last(lines));
	for (size_t i = first; i < lines->count; i++)
		flag_hung(self, base, &lines->at[i]);
	return (uint32_t)(lines->count - first);
}

uint32_t layout_break(const struct layout_work *work, struct span span, struct line model, size_t columns,
		      struct lines *lines)
{
	struct breaking breaking = {
	    .text = work->document->text.at + span.start,
	    .length = span_length(span),
	    .columns = columns ? columns : 1,
	    .wrapping = work->wrapping,
	    .flows = work->document->blocks.at[model.block].kind != BLOCK_CODE,
	};
	const enum block_kind kind = work->document->blocks.at[model.block].kind;
	breaking.hangs = work->hangs && breaking.flows && kind != BLOCK_CELL && model.indent != 1 &&
			 !bidi_is_rtl(breaking.text, breaking.length);
	breaking.breaks = memory_new(breaking.length, 1);
	if (breaking.flows)
		linebreaker_set(work->linebreaker, breaking.text, breaking.length, breaking.breaks);
	const uint32_t rows = break_all(&breaking, span.start, model, lines);
	free(breaking.breaks);
	return rows;
}
