/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "model/builder_state.h"

void builder_mark_open(struct builder *self, enum mark_kind kind, const char *href, size_t length)
{
	struct stretch *stretch = &self->stretches[kind];
	const uint32_t link = kind == MARK_LINK ? builder_link(self, href, length) : NONE;
	const bool counts = !stretch->open && (kind != MARK_LINK || link != NONE);
	if (counts)
		*stretch = (struct stretch){.open = true, .start = (uint32_t)self->raw.count, .link = link};
	array_push(&self->opened_marks, (struct opened_mark){.kind = kind, .counts = counts});
}

/* Ends a stretch here, in the open leaf. */
static void end_stretch(struct builder *self, enum mark_kind kind)
{
	const struct stretch *stretch = &self->stretches[kind];
	const struct span span = {stretch->start, (uint32_t)self->raw.count};
	if (!span_is_empty(span))
		array_push(&self->marks, (struct mark){.span = span, .link = stretch->link, .kind = kind});
}

void builder_mark_close(struct builder *self)
{
	if (!self->opened_marks.count)
		return;
	const struct opened_mark closed = array_last(&self->opened_marks);
	self->opened_marks.count--;
	if (!closed.counts)
		return;
	end_stretch(self, closed.kind);
	self->stretches[closed.kind].open = false;
}

void builder_end_marks(struct builder *self)
{
	for (size_t kind = 0; kind < MARK_KIND_COUNT; kind++) {
		if (!self->stretches[kind].open)
			continue;
		end_stretch(self, (enum mark_kind)kind);
		self->stretches[kind].start = 0;
	}
}

int mark_compare(const void *left, const void *right)
{
	const struct mark *a = left, *b = right;
	const int order = span_compare(a->span, b->span);
	return order ? order : (a->kind > b->kind) - (a->kind < b->kind);
}

uint32_t builder_place(const struct builder *self, uint32_t raw, uint32_t start)
{
	const struct buffer *text = &self->document->text;
	const uint32_t at = start + shifts_map(&self->shifts, raw);
	return at < text->count ? (uint32_t)utf8_start(text->at, at) : (uint32_t)text->count;
}

static bool is_space(char byte)
{
	return byte == ' ' || byte == '\n' || byte == '\t';
}

/* White space at the ends of what is marked is not meant: it would be underlined. */
static struct span trimmed(const struct buffer *text, struct span span)
{
	while (!span_is_empty(span) && is_space(text->at[span.start]))
		span.start++;
	while (!span_is_empty(span) && is_space(text->at[span.end - 1]))
		span.end--;
	return span;
}

void builder_keep_marks(struct builder *self, uint32_t start)
{
	struct marks *kept = &self->document->marks;
	const size_t first = kept->count;
	for (size_t i = 0; i < self->marks.count; i++) {
		struct mark mark = self->marks.at[i];
		mark.span.start = builder_place(self, mark.span.start, start);
		mark.span.end = builder_place(self, mark.span.end, start);
		mark.span = trimmed(&self->document->text, mark.span);
		if (!span_is_empty(mark.span))
			array_push(kept, mark);
	}
	if (kept->count > first)
		qsort(kept->at + first, kept->count - first, sizeof *kept->at, mark_compare);
}
