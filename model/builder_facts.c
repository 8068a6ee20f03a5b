/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/sanitise.h"
#include "model/builder_state.h"

/* No server takes longer addresses than this; what is longer is data: an embedded image. In bytes. */
enum { LINK_MAX = 8192 };

/* The fields that are words for people: white space in them is as it fell. The others come back as they were given. */
static const bool is_prose[METADATA_FIELD_COUNT] = {[METADATA_TITLE] = true,
						    [METADATA_SITE] = true,
						    [METADATA_PUBLISHED] = true,
						    [METADATA_UPDATED] = true,
						    [METADATA_LANGUAGE] = true};

static struct span add_prose(struct builder *self, const char *bytes, size_t length)
{
	struct buffer collapsed = {0};
	sanitise_text(bytes, length, WHITE_COLLAPSED, &collapsed, NULL);
	const struct span added = strings_add(&self->document->strings, collapsed.at, collapsed.count);
	buffer_release(&collapsed);
	return added;
}

void builder_metadata(struct builder *self, enum metadata_field field, const char *bytes, size_t length)
{
	const struct span added =
	    is_prose[field] ? add_prose(self, bytes, length) : strings_add(&self->document->strings, bytes, length);
	if (!span_is_empty(added))
		self->document->metadata[field] = added;
}

void builder_byline(struct builder *self, const char *bytes, size_t length)
{
	const struct span added = add_prose(self, bytes, length);
	if (!span_is_empty(added))
		array_push(&self->document->bylines, added);
}

bool builder_has(const struct builder *self, enum metadata_field field)
{
	return !span_is_empty(self->document->metadata[field]);
}

const char *builder_known(const struct builder *self, enum metadata_field field)
{
	return document_metadata(self->document, field);
}

bool builder_has_byline(const struct builder *self)
{
	return self->document->bylines.count > 0;
}

static bool is_noticed(const struct document *document, const char *code)
{
	for (size_t i = 0; i < document->notices.count; i++)
		if (strcmp(document_string(document, document->notices.at[i].code), code) == 0)
			return true;
	return false;
}

void builder_notice(struct builder *self, const char *code, const char *format, ...)
{
	if (is_noticed(self->document, code))
		return;
	va_list arguments, again;
	va_start(arguments, format);
	va_copy(again, arguments);
	const int length = vsnprintf(NULL, 0, format, arguments);
	char *message = memory_new((size_t)(length > 0 ? length : 0) + 1, 1);
	vsnprintf(message, (size_t)(length > 0 ? length : 0) + 1, format, again);
	va_end(again);
	va_end(arguments);

	struct notice notice;
	notice.code = strings_add(&self->document->strings, code, strlen(code));
	notice.message = add_prose(self, message, strlen(message));
	array_push(&self->document->notices, notice);
	free(message);
}

uint32_t builder_link(struct builder *self, const char *href, size_t length)
{
	if (!length)
		return NONE;
	if (length > LINK_MAX) {
		builder_notice(self, "link", "addresses of more than %d bytes are left out", LINK_MAX);
		return NONE;
	}
	return strings_intern(&self->links, &self->document->strings, &self->document->links, href, length);
}

/* So that whoever looks at one line finds what began before it, and need not look at all that did. */
static void nest_marks(struct marks *marks)
{
	uint32_t around = NONE;
	for (uint32_t i = 0; i < marks->count; i++) {
		struct mark *mark = &marks->at[i];
		while (around != NONE && marks->at[around].span.end <= mark->span.start)
			around = marks->at[around].around;
		mark->around = around;
		around = i;
	}
}

const struct document *builder_peek(struct builder *self)
{
	while (builder_depth(self))
		builder_close(self);
	builder_close(self);
	document_number(self->document);
	nest_marks(&self->document->marks);
	return self->document;
}

void builder_place_anchor(struct builder *self, const char *name, size_t length, uint32_t block)
{
	const struct span kept = strings_add(&self->document->strings, name, length);
	if (!span_is_empty(kept))
		array_push(&self->document->anchors, (struct anchor){kept, block});
}

void builder_anchor(struct builder *self, const char *name, size_t length)
{
	builder_place_anchor(self, name, length,
			     self->leaf != NONE ? self->leaf : (uint32_t)self->document->blocks.count);
}

/* Those behind all that has text lead nowhere. */
static void drop_empty_anchors(struct document *document)
{
	while (document->anchors.count && array_last(&document->anchors).block >= document->blocks.count)
		document->anchors.count--;
}

struct document *builder_finish(struct builder *self)
{
	builder_peek(self);
	drop_empty_anchors(self->document);
	builder_append_gap(self);
	struct document *document = self->document;
	self->document = NULL;
	builder_free(self);
	return document;
}
