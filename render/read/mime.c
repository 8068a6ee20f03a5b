/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/mime.h"

#include <string.h>

#include "base/buffer.h"
#include "model/span.h"
#include "render/read/mail_field.h"

/* The kinds by type; the first row that a type begins with counts. Texts that are not for people come first. */
static const struct {
	const char *type;
	enum mime_kind kind;
} kinds[] = {
    {"text/html", MIME_HTML},
    {"application/xhtml+xml", MIME_HTML},
    {"text/calendar", MIME_OTHER},
    {"text/css", MIME_OTHER},
    {"text/directory", MIME_OTHER},
    {"text/javascript", MIME_OTHER},
    {"text/rtf", MIME_OTHER},
    {"text/vcard", MIME_OTHER},
    {"text/x-amp-html", MIME_OTHER},
    {"text/x-vcard", MIME_OTHER},
    {"text", MIME_PLAIN}, /* old writers say no more */
    {"message/delivery-status", MIME_PLAIN},
    {"message/rfc822", MIME_MESSAGE},
    {"message/global", MIME_MESSAGE},
    {"multipart/alternative", MIME_ALTERNATIVE},
    {"multipart/related", MIME_RELATED},
    {"multipart/digest", MIME_DIGEST},
    {"multipart/", MIME_MIXED},
};

/* A part that holds others, while these are read. */
struct open {
	struct buffer boundary; /* empty for MIME_MESSAGE, and where none is announced */
	uint32_t part;
	bool has_parts;
};

struct scan {
	struct mime *mime;
	struct slice text, rest; /* the message; what of it is still to be read */
	struct open open[MIME_DEPTH_MAX];
	size_t depth;
	uint32_t leaf; /* the part whose lines are read, or NONE */
};

bool mime_kind_holds_parts(enum mime_kind kind)
{
	return kind >= MIME_MIXED;
}

static enum mime_kind kind_of(const struct mime *mime, const struct mime_part *part)
{
	const struct slice type = mail_field_word(mail_field_find(part->fields, "content-type"));
	if (!type.length)
		return part->parent != NONE && mime->parts.at[part->parent].kind == MIME_DIGEST ? MIME_MESSAGE
												: MIME_PLAIN;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (slice_begins(type, kinds[i].type))
			return kinds[i].kind;
	return MIME_OTHER;
}

static struct open *innermost(struct scan *self)
{
	return self->depth ? &self->open[self->depth - 1] : NULL;
}

/* Opens the part that was added last: false if it would nest too deep. */
static bool open_part(struct scan *self, uint32_t index)
{
	struct mime_part *part = &self->mime->parts.at[index];
	if (self->depth == MIME_DEPTH_MAX) {
		self->mime->is_too_deep = true;
		part->kind = MIME_OTHER;
		return false;
	}
	struct open *open = &self->open[self->depth++];
	*open = (struct open){.part = index};
	if (part->kind != MIME_MESSAGE)
		mail_field_parameter(mail_field_find(part->fields, "content-type"), "boundary", &open->boundary);
	return true;
}

/* Reads the fields of a part that begins here: of a message in it, too. */
static void begin_part(struct scan *self)
{
	struct mime *mime = self->mime;
	enum mime_kind kind;
	do {
		const uint32_t index = (uint32_t)mime->parts.count;
		struct mime_part part = {.parent = NONE};
		if (self->depth) {
			innermost(self)->has_parts = true;
			part.parent = innermost(self)->part;
		}
		part.fields = mail_fields_take(&self->rest);
		part.body = self->rest;
		part.kind = kind_of(mime, &part);
		array_push(&mime->parts, part);
		kind = part.kind;
		const bool is_open = mime_kind_holds_parts(kind) && open_part(self, index);
		self->leaf = is_open ? NONE : index;
		if (!is_open)
			return;
	} while (kind == MIME_MESSAGE);
}

/* The line end before a boundary belongs to the boundary. */
static void end_leaf(struct scan *self, const char *end)
{
	if (self->leaf == NONE)
		return;
	struct slice *body = &self->mime->parts.at[self->leaf].body;
	body->length = end > body->at ? (size_t)(end - body->at) : 0;
	if (body->length && *(end - 1) == '\n' && end != self->text.at + self->text.length)
		body->length -= body->length > 1 && *(end - 2) == '\r' ? 2 : 1;
	self->leaf = NONE;
}

/* Closes the innermost part. If it never had any, what stands in it is a text. */
static void close_part(struct scan *self, const char *end)
{
	struct open *open = innermost(self);
	if (!open->has_parts) {
		self->mime->parts.at[open->part].kind = MIME_PLAIN;
		self->mime->is_wrong = true;
		self->leaf = open->part;
	}
	end_leaf(self, end);
	buffer_release(&open->boundary);
	self->depth--;
}

static bool is_boundary(const struct open *open, struct slice line, bool *is_last)
{
	const size_t length = open->boundary.count;
	if (!length || line.length < 2 + length || memcmp(line.at + 2, open->boundary.at, length) != 0)
		return false;
	const struct slice behind = slice_after(line, 2 + length);
	const bool is_whole = line.length == 2 + length;
	*is_last = !is_whole && slice_begins(behind, "--");
	return is_whole || !slice_trim(slice_after(behind, *is_last ? 2 : 0)).length;
}

/* How many parts are open down to the one whose boundary the line is; 0 if it is none. */
static size_t depth_of_boundary(const struct scan *self, struct slice line, bool *is_last)
{
	size_t depth = self->depth;
	while (depth && !is_boundary(&self->open[depth - 1], line, is_last))
		depth--;
	return depth;
}

/*
 * Before the first part of one whose boundary did not come yet, a line that looks like a boundary and has the fields of a part behind
 * it is one: the announced one was wrong, or lost.
 */
static bool take_unannounced(struct scan *self, struct slice line)
{
	struct open *open = innermost(self);
	if (!open || open->has_parts || self->leaf != NONE || line.length < 3 || !slice_begins(self->rest, "content-"))
		return false;
	const struct slice boundary = slice_trim(slice_after(line, 2));
	buffer_cut(&open->boundary, 0);
	buffer_add(&open->boundary, boundary.at, boundary.length);
	self->mime->is_wrong = true;
	return true;
}

static void pass_boundary(struct scan *self, struct slice line, size_t depth, bool is_last)
{
	end_leaf(self, line.at);
	while (self->depth > depth)
		close_part(self, line.at);
	if (!is_last) {
		begin_part(self);
	} else {
		innermost(self)->has_parts = true; /* none is what it has, and that is said */
		close_part(self, line.at);
	}
}

static bool pass_line(struct scan *self)
{
	struct slice line;
	bool is_last = false;
	if (!self->depth || !slice_take_line(&self->rest, &line))
		return false;
	if (!slice_begins(line, "--"))
		return true;
	size_t depth = depth_of_boundary(self, line, &is_last);
	if (!depth && take_unannounced(self, line))
		depth = self->depth;
	if (depth && !is_last && self->mime->parts.count >= MIME_PARTS_MAX) {
		self->mime->is_too_many = true;
		end_leaf(self, line.at);
		return false;
	}
	if (depth)
		pass_boundary(self, line, depth, is_last);
	return true;
}

void mime_read(struct mime *self, struct slice message)
{
	struct scan scan = {.mime = self, .text = message, .rest = message, .leaf = NONE};
	*self = (struct mime){0};
	begin_part(&scan);
	while (pass_line(&scan))
		continue;

	const char *end = message.at + message.length;
	end_leaf(&scan, end);
	while (scan.depth) {
		const struct open *open = innermost(&scan);
		self->is_cut |= open->has_parts && open->boundary.count && !self->is_too_many;
		close_part(&scan, end);
	}
}

void mime_release(struct mime *self)
{
	array_release(&self->parts);
}
