/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/export.h"

#include <string.h>

#include "base/json.h"

/*
 * The Web Annotation Data Model (W3C Recommendation, 23 February 2017): one annotation, or a page of several. Its ids are
 * the key of each citation as a part of the article: they are the same each time, and lead to the article.
 */

static void write_member(struct json_writer *json, const char *name, const char *value, size_t length)
{
	json_key(json, name);
	json_write_string(json, value, length);
}

static void write_string(struct json_writer *json, const char *name, const char *value)
{
	write_member(json, name, value, strlen(value));
}

/* Where the annotated text is: an IRI, that of the file if the article has none. */
static void write_source(const struct citation *self, struct buffer *out)
{
	if (self->location.count) {
		buffer_add(out, self->location.at, strcspn(self->location.at, "#"));
		return;
	}
	const char *path = document_metadata(self->document, METADATA_SOURCE);
	buffer_puts(out, *path ? "file:" : "urn:pullquote:article");
	for (; *path; path++)
		if (strchr("%?#[]<>\"{}|\\^` ", *path))
			buffer_format(out, "%%%02X", (unsigned char)*path);
		else
			buffer_putc(out, *path);
}

static void write_id(struct json_writer *json, const struct citation *self)
{
	struct buffer id = {0};
	write_source(self, &id);
	buffer_puts(&id, "#pullquote-");
	citation_write_key(self, &id);
	write_member(json, "id", id.at, id.count);
	buffer_release(&id);
}

/* Who says it, and where, in words. */
static void write_body(struct json_writer *json, const struct citation *self)
{
	struct buffer value = {0};
	citation_write_speaker(self, &value);
	const char *rest[] = {citation_title(self), document_metadata(self->document, METADATA_SITE)};
	for (size_t i = 0; i < sizeof rest / sizeof *rest; i++)
		buffer_format(&value, "%s%s", value.count && *rest[i] ? ", " : "", rest[i]);
	if (!value.count) {
		buffer_release(&value);
		return;
	}
	json_key(json, "body");
	json_open(json, '{');
	write_string(json, "type", "TextualBody");
	write_string(json, "purpose", "describing");
	write_string(json, "format", "text/plain");
	write_member(json, "value", value.at, value.count);
	json_close(json, '}');
	buffer_release(&value);
}

/* A paragraph's end is white space in the text that is selected from, as in the article's own. */
static void write_exact(struct json_writer *json, const struct citation *self)
{
	struct buffer exact = {0};
	for (size_t i = 0; i < self->words.count; i++)
		buffer_putc(&exact, self->words.at[i] == '\n' ? ' ' : self->words.at[i]);
	write_member(json, "exact", buffer_text(&exact), exact.count);
	buffer_release(&exact);
}

static void write_target(struct json_writer *json, const struct citation *self)
{
	struct buffer source = {0};
	write_source(self, &source);
	json_key(json, "target");
	json_open(json, '{');
	write_member(json, "source", source.at, source.count);
	json_key(json, "selector");
	json_open(json, '{');
	write_string(json, "type", "TextQuoteSelector");
	write_exact(json, self);
	if (self->before.count)
		write_member(json, "prefix", self->before.at, self->before.count);
	if (self->behind.count)
		write_member(json, "suffix", self->behind.at, self->behind.count);
	json_close(json, '}');
	json_close(json, '}');
	buffer_release(&source);
}

static void write_annotation(struct json_writer *json, const struct citation *self, bool has_context)
{
	json_open(json, '{');
	if (has_context)
		write_string(json, "@context", "http://www.w3.org/ns/anno.jsonld");
	write_id(json, self);
	write_string(json, "type", "Annotation");
	write_string(json, "motivation", "highlighting");
	write_body(json, self);
	write_target(json, self);
	json_close(json, '}');
}

static void begin_page(struct json_writer *json)
{
	json_open(json, '{');
	write_string(json, "@context", "http://www.w3.org/ns/anno.jsonld");
	write_string(json, "type", "AnnotationPage");
	json_key(json, "items");
	json_open(json, '[');
}

/* One stands alone; several are a page. */
void export_annotation(struct exporting *self, const struct citation *citation, struct buffer *out)
{
	const bool is_alone = self->count == 1, is_last = self->next + 1 == self->count;
	if (!is_alone && !self->next)
		begin_page(&self->json);
	write_annotation(&self->json, citation, is_alone);
	if (!is_last)
		return;
	if (!is_alone) {
		json_close(&self->json, ']');
		json_close(&self->json, '}');
	}
	buffer_putc(out, '\n');
}
