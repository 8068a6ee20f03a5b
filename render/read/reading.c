/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/reading.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"
#include "model/find/find.h"
#include "render/read/encoding.h"
#include "render/read/fetch.h"
#include "render/read/reader.h"

struct reading {
	struct source source; /* the strings are borrowed */
	struct fetch *fetch;  /* owned: the page, while it comes from the web */
	enum reading_state state;
	bool asked;                /* for findings, however large the text */
	bool is_list;              /* of the items of a feed */
	bool is_misnamed;          /* the page names another encoding than its own */
	bool taken;                /* the document is the caller's */
	struct document *document; /* owned until it is taken */
	struct findings *findings; /* owned: those that the source holds */
	struct finder *finder;     /* owned */
	struct error error;
};

typedef void read_function(const char *text, size_t length, struct builder *);

/* How each format is read. Those without a function can be wrong; our own JSON brings its findings, too. */
static const struct {
	read_function *read;
	enum builder_layout layout;
} readers[FORMAT_COUNT] = {
    [FORMAT_HTML] = {html_read, BUILDER_SEPARATED}, [FORMAT_MARKDOWN] = {markdown_read, BUILDER_SEPARATED},
    [FORMAT_TEXT] = {plain_read, BUILDER_VERBATIM}, [FORMAT_JSON] = {NULL, BUILDER_VERBATIM},
    [FORMAT_MAIL] = {mail_read, BUILDER_SEPARATED}, [FORMAT_FEED] = {NULL, BUILDER_SEPARATED},
};

static void add_known(struct builder *builder, enum metadata_field field, const char *value)
{
	if (value)
		builder_metadata(builder, field, value, strlen(value));
}

/* What the caller knows: told first, so that readers can resolve links, and last, so that it wins over what an article says. */
static void add_source(struct builder *builder, const struct source *source)
{
	add_known(builder, METADATA_ID, source->id);
	add_known(builder, METADATA_URL, source->url);
}

/* Our own JSON names the source it was made from. */
static bool names_source(const struct source *source, enum format format)
{
	return format != FORMAT_JSON && source->name && strcmp(source->name, "-") != 0 &&
	       !fetch_is_address(source->name);
}

static bool read_format(struct reading *self, enum format format, const char *text, size_t length,
			struct builder *builder)
{
	self->is_list = format == FORMAT_FEED && !self->source.item;
	if (format == FORMAT_FEED)
		return feed_read(text, length, self->source.item, builder, &self->error);
	if (self->source.item)
		return error_set(&self->error, "no feed: it has no items");
	if (format == FORMAT_JSON)
		return article_json_read(text, length, builder, &self->findings, &self->error);
	if (format == FORMAT_HTML && self->source.is_whole)
		html_read_whole(text, length, builder);
	else
		readers[format].read(text, length, builder);
	return true;
}

/* Whether there is neither text nor a picture. */
static bool is_empty(struct builder *builder)
{
	return !builder_peek(builder)->blocks.count;
}

static bool read_text(struct reading *self, enum format format, const char *text, size_t length)
{
	struct builder *builder = builder_new(readers[format].layout);
	add_source(builder, &self->source);
	if (names_source(&self->source, format))
		add_known(builder, METADATA_SOURCE, self->source.name);
	if (!read_format(self, format, text, length, builder)) {
		builder_free(builder);
		return false;
	}
	add_source(builder, &self->source);
	if (format != FORMAT_JSON && is_empty(builder))
		builder_notice(builder, "empty", "there is nothing to read in it");
	if (self->is_misnamed)
		builder_notice(builder, "charset",
			       "the page says that it is UTF-8, which it is not: read as windows-1252");
	self->document = builder_finish(builder);
	return true;
}

static bool read_document(struct reading *self)
{
	struct source *source = &self->source;
	if (!source->bytes.at && source->name && !source_read(source, &self->error))
		return false;
	const enum format format = source_format(source);
	struct buffer text = {0};
	bool done = encoding_decode(source, format, &text, &self->is_misnamed, &self->error);
	buffer_release(&source->bytes);
	done = done && read_text(self, format, buffer_text(&text), text.count);
	buffer_release(&text);
	return done || (source->name && error_in(&self->error, file_name(source->name)));
}

static enum reading_state state_of(const struct reading *self)
{
	if (self->findings)
		return READING_DONE;
	return self->document->text.count > READING_FIND_CAP && !self->asked ? READING_WAITING : READING_DOCUMENT;
}

static bool is_on_the_web(const struct source *source)
{
	return !source->bytes.at && source->name && fetch_is_address(source->name);
}

/* Goes on getting the page: what to do next, which is READING_BUSY when it is there. */
static enum reading_state fetch_more(struct reading *self, uint32_t milliseconds)
{
	struct source *source = &self->source;
	struct fetched fetched;
	if (!self->fetch && !(self->fetch = fetch_start(source->name, source->no_cache, &self->error)))
		return READING_FAILED;
	if (fetch_step(self->fetch, milliseconds))
		return READING_BUSY;
	const bool done = fetch_take(self->fetch, &fetched, &self->error);
	fetch_free(self->fetch);
	self->fetch = NULL;
	if (!done)
		return READING_FAILED;
	source_take(source, &fetched);
	return READING_BUSY;
}

static enum reading_state read_more(struct reading *self, uint32_t milliseconds)
{
	if (is_on_the_web(&self->source))
		return fetch_more(self, milliseconds);
	return read_document(self) ? state_of(self) : READING_FAILED;
}

static void find_more(struct reading *self, uint32_t milliseconds)
{
	if (!self->finder)
		self->finder = finder_new(self->document);
	if (!finder_step(self->finder, milliseconds))
		return;
	self->findings = finder_take(self->finder);
	self->state = READING_DONE;
}

struct reading *reading_start(struct source *source)
{
	struct reading *self = memory_new(1, sizeof *self);
	self->source = *source;
	source->bytes = (struct buffer){0};
	return self;
}

struct reading *reading_of(struct document *document)
{
	struct reading *self = memory_new(1, sizeof *self);
	self->document = document;
	self->taken = true;
	self->state = state_of(self);
	return self;
}

enum reading_state reading_step(struct reading *self, uint32_t milliseconds)
{
	if (self->state == READING_BUSY)
		self->state = read_more(self, milliseconds);
	else if (self->state == READING_DOCUMENT)
		find_more(self, milliseconds);
	return self->state;
}

int reading_fd(const struct reading *self)
{
	(void)self;
	return -1;
}

const char *reading_progress(const struct reading *self)
{
	return self->fetch ? fetch_progress(self->fetch) : NULL;
}

bool reading_is_list(const struct reading *self)
{
	return self->is_list;
}

void reading_ask_findings(struct reading *self)
{
	self->asked = true;
	if (self->state == READING_WAITING)
		self->state = READING_DOCUMENT;
}

unsigned reading_percent(const struct reading *self)
{
	return self->finder ? finder_percent(self->finder) : 0;
}

struct document *reading_take_document(struct reading *self)
{
	if (self->taken)
		return NULL;
	self->taken = self->document != NULL;
	return self->document;
}

struct findings *reading_take_findings(struct reading *self)
{
	struct findings *findings = self->findings;
	self->findings = NULL;
	return findings;
}

const struct error *reading_error(const struct reading *self)
{
	return &self->error;
}

void reading_free(struct reading *self)
{
	if (!self)
		return;
	fetch_free(self->fetch);
	finder_free(self->finder);
	findings_free(self->findings);
	if (!self->taken)
		document_free(self->document);
	source_release(&self->source);
	error_release(&self->error);
	free(self);
}

bool reading_finish(struct reading *self, struct document **document, struct findings **findings, struct error *error)
{
	reading_ask_findings(self);
	while (self->state == READING_BUSY || (findings && self->state == READING_DOCUMENT))
		reading_step(self, UINT32_MAX);

	const bool done = self->state != READING_FAILED;
	if (done) {
		*document = reading_take_document(self);
		if (findings)
			*findings = reading_take_findings(self);
	} else {
		*error = self->error;
		self->error = (struct error){0};
	}
	reading_free(self);
	return done;
}

bool reading_all(struct source *source, struct document **document, struct findings **findings, struct error *error)
{
	return reading_finish(reading_start(source), document, findings, error);
}
