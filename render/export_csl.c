/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/export.h"

#include <string.h>

#include "base/json.h"
#include "render/person_name.h"

static void write_member(struct json_writer *json, const char *name, const char *value, size_t length)
{
	if (!length)
		return;
	json_key(json, name);
	json_write_string(json, value, length);
}

static void write_string(struct json_writer *json, const char *name, const char *value)
{
	write_member(json, name, value, strlen(value));
}

/* A body's name is literal: nothing in it is a family name. */
static void write_author(struct json_writer *json, const char *text)
{
	struct person_name name;
	person_name_read(&name, text);
	json_open(json, '{');
	write_member(json, name.is_literal ? "literal" : "family", name.family.at, name.family.count);
	write_member(json, "given", name.given.at, name.given.count);
	write_member(json, "non-dropping-particle", name.particle.at, name.particle.count);
	write_member(json, "suffix", name.suffix.at, name.suffix.count);
	json_close(json, '}');
	person_name_release(&name);
}

static void write_authors(struct json_writer *json, const struct document *document)
{
	if (!document->bylines.count)
		return;
	json_key(json, "author");
	json_open(json, '[');
	for (size_t i = 0; i < document->bylines.count; i++)
		write_author(json, document_string(document, document->bylines.at[i]));
	json_close(json, ']');
}

static void write_day(struct json_writer *json, const char *name, struct day day)
{
	const unsigned parts[] = {day.year, day.month, day.day};
	if (!day.year)
		return;
	json_key(json, name);
	json_open(json, '{');
	json_key(json, "date-parts");
	json_open(json, '[');
	json_open(json, '[');
	for (size_t i = 0; i < sizeof parts / sizeof *parts && parts[i]; i++)
		json_write_number(json, parts[i]);
	json_close(json, ']');
	json_close(json, ']');
	json_close(json, '}');
}

static void write_words(struct json_writer *json, const struct citation *self)
{
	struct buffer words = {0}, speaker = {0};
	citation_write_speaker(self, &speaker);
	buffer_add(&words, self->words.at, self->words.count);
	buffer_format(&words, "%s%s", speaker.count ? " — " : "", buffer_text(&speaker));
	write_member(json, "annote", words.at, words.count);
	buffer_release(&words);
	buffer_release(&speaker);
}

static void write_item(struct json_writer *json, const struct citation *self)
{
	const struct document *document = self->document;
	struct buffer key = {0};
	citation_write_key(self, &key);
	json_open(json, '{');
	write_member(json, "id", key.at, key.count);
	write_string(json, "type", "article-newspaper");
	write_string(json, "title", citation_title(self));
	write_authors(json, document);
	write_string(json, "container-title", document_metadata(document, METADATA_SITE));
	write_day(json, "issued", self->published);
	write_day(json, "accessed", self->accessed);
	write_member(json, "URL", self->address.at, self->address.count);
	write_string(json, "language", document_metadata(document, METADATA_LANGUAGE));
	write_words(json, self);
	json_close(json, '}');
	buffer_release(&key);
}

void export_csl(struct exporting *self, const struct citation *citation, struct buffer *out)
{
	if (!self->next)
		json_open(&self->json, '[');
	write_item(&self->json, citation);
	if (self->next + 1 < self->count)
		return;
	json_close(&self->json, ']');
	buffer_putc(out, '\n');
}
