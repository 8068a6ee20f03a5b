/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/surroundings.h"

#include "base/utf8.h"
#include "render/measure.h"

/* Looked at before a mention, for each column: a cluster of more bytes has few columns for what it costs. */
enum { BYTES_A_COLUMN = 8 };

/* Bytes of what comes next, a cluster or a run of white space, and its columns. length is not 0. */
static size_t next(const char *text, size_t length, size_t *columns)
{
	size_t blanks = 0;
	while (blanks < length && measure_is_blank(text[blanks]))
		blanks++;
	const size_t cluster = blanks ? blanks : utf8_cluster(text, length);
	*columns = blanks ? 1 : utf8_cluster_columns(text, cluster);
	return cluster;
}

/* The leaf that a span is in; at least the span, whatever findings were read. */
static struct span leaf_around(const struct document *document, struct span span)
{
	const uint32_t leaf = document_leaf_at(document, span.start);
	if (leaf == NONE)
		return span;
	const struct span whole = document->blocks.at[leaf].span;
	return (struct span){whole.start, whole.end > span.end ? whole.end : span.end};
}

/* Where to stop: at the end of the last word that fits; of what is joined to the mention, behind as much as fits. */
static uint32_t find_end(const char *text, uint32_t at, uint32_t end, size_t room)
{
	uint32_t words = at;
	bool joined = true;
	size_t used = 0, columns = 0;
	for (uint32_t step; at < end; at += step, used += columns) {
		step = (uint32_t)next(text + at, end - at, &columns);
		if (measure_is_blank(text[at])) {
			words = at;
			joined = false;
		}
		if (used + columns > room)
			return joined ? at : words;
	}
	return end;
}

/* The start of the first word behind at that begins before end; end if none does. */
static uint32_t next_word(const char *text, uint32_t at, uint32_t end)
{
	while (at < end && !measure_is_blank(text[at]))
		at++;
	while (at < end && measure_is_blank(text[at]))
		at++;
	return at;
}

static bool begins_word(const char *text, uint32_t at, uint32_t start)
{
	return at == start || measure_is_blank(text[at - 1]);
}

/* Where to start: at the start of the first word from which all fits; within what is joined to the mention, if need be. */
static uint32_t find_start(const struct document *document, uint32_t start, uint32_t end, size_t room)
{
	const char *text = document->text.at;
	const size_t far = room * BYTES_A_COLUMN;
	uint32_t at = end - start > far ? (uint32_t)utf8_start(text, end - far) : start;
	size_t used = surroundings_columns(document, (struct span){at, end}), columns;
	for (; at < end && used > room; used -= columns)
		at += (uint32_t)next(text + at, end - at, &columns);
	if (begins_word(text, at, start))
		return at;
	const uint32_t word = next_word(text, at, end);
	const bool joined = word == end && !measure_is_blank(text[end - 1]);
	return joined ? at : word;
}

struct surroundings surroundings_find(const struct document *document, struct span mention, size_t before,
				      size_t behind)
{
	const struct span leaf = leaf_around(document, mention);
	const uint32_t start = find_start(document, leaf.start, mention.start, before);
	const uint32_t end = find_end(document->text.at, mention.end, leaf.end, behind);
	return (struct surroundings){{start, mention.start}, mention, {mention.end, end}};
}

struct surroundings surroundings_line(const struct document *document, struct span mention, size_t columns)
{
	const size_t own = surroundings_columns(document, mention);
	const size_t room = columns > own ? columns - own : 0;
	/* Half of it is for what is behind; what that leaves, for what is before; and what that leaves, again for what is behind. */
	const struct surroundings half = surroundings_find(document, mention, 0, room / 2);
	const size_t before = room - surroundings_columns(document, half.behind);
	const struct surroundings most = surroundings_find(document, mention, before, 0);
	return surroundings_find(document, mention, before, room - surroundings_columns(document, most.before));
}

size_t surroundings_columns(const struct document *document, struct span span)
{
	size_t sum = 0, columns;
	for (uint32_t at = span.start; at < span.end; sum += columns)
		at += (uint32_t)next(document->text.at + at, span.end - at, &columns);
	return sum;
}

void surroundings_write(const struct document *document, struct span span, struct buffer *out)
{
	const char *text = document->text.at;
	size_t columns;
	for (uint32_t at = span.start, step; at < span.end; at += step) {
		step = (uint32_t)next(text + at, span.end - at, &columns);
		if (measure_is_blank(text[at]))
			buffer_putc(out, ' ');
		else
			buffer_add(out, text + at, step);
	}
}
