/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/batch.h"

#include <string.h>

#include "base/json.h"
#include "base/sanitise.h"
#include "base/value.h"
#include "render/json.h"
#include "render/read/reading.h"

/* The members that can hold the article, and the format that makes it. */
static const struct {
	const char *member;
	enum format format;
} contents[] = {{"text", FORMAT_TEXT}, {"markdown", FORMAT_MARKDOWN}, {"html", FORMAT_HTML}, {"path", FORMAT_AUTO}};

/* Sets source from the one member that holds the article: its bytes, or the name of the file. */
static bool read_content(const struct value *line, struct source *source, struct error *error)
{
	size_t found = 0;
	for (size_t i = 0; i < sizeof contents / sizeof *contents; i++) {
		const struct value *member = value_member(line, contents[i].member);
		if (!member)
			continue;
		size_t length;
		const char *content = value_string(member, &length);
		if (!content)
			return error_set(error, "%s: not a string", contents[i].member);
		if (found++)
			return error_set(error, "more than one of text, markdown, html and path");

		if (contents[i].format == FORMAT_AUTO) {
			source->name = content;
			continue;
		}
		source->format = contents[i].format;
		source->decoded = true;
		buffer_add(&source->bytes, content, length);
	}
	return found || error_set(error, "none of text, markdown, html and path");
}

/* Sets *string to a member of the line, if there is one. */
static bool read_member(const struct value *line, const char *name, const char **string, struct error *error)
{
	const struct value *member = value_member(line, name);
	size_t length;
	if (!member)
		return true;
	*string = value_string(member, &length);
	return *string || error_set(error, "%s: not a string", name);
}

static bool write_article(const struct batch *self, struct source *source, struct buffer *out, struct error *error)
{
	struct document *document = NULL;
	struct findings *findings = NULL;
	if (!reading_all(source, &document, &findings, error))
		return false;
	article_json_write(document, findings, self->offsets, out);
	findings_free(findings);
	document_free(document);
	return true;
}

static bool do_line(const struct batch *self, const struct value *line, struct source *source, struct buffer *out,
		    struct error *error)
{
	if (!value_is_object(line))
		return error_set(error, "not an object");
	return read_member(line, "id", &source->id, error) && read_member(line, "url", &source->url, error) &&
	       read_content(line, source, error) && write_article(self, source, out, error);
}

static void write_clean(struct json_writer *json, const char *text)
{
	struct buffer clean = {0};
	sanitise_line(text, strlen(text), &clean);
	json_write_string(json, clean.at, clean.count);
	buffer_release(&clean);
}

static void write_error(const char *id, size_t number, const struct error *error, struct buffer *out)
{
	struct json_writer json = {.out = out};
	json_open(&json, '{');
	if (id && *id) {
		json_key(&json, "id");
		write_clean(&json, id);
	}
	json_key(&json, "line");
	json_write_number(&json, number);
	json_key(&json, "error");
	struct buffer message = {0};
	error_write(error, &message);
	write_clean(&json, buffer_text(&message));
	buffer_release(&message);
	json_close(&json, '}');
}

bool batch_line(const struct batch *self, const char *bytes, size_t length, size_t number, struct buffer *out)
{
	struct error error = {0};
	struct source source = self->source;
	struct value *line = value_read(bytes, length, &error);
	error_at(&error, 0, 0); /* which line it is stands beside it */
	const bool done = line && do_line(self, line, &source, out, &error);
	if (!done)
		write_error(source.id, number, &error, out);
	buffer_putc(out, '\n');
	source_release(&source);
	value_free(line);
	error_release(&error);
	return done;
}

void batch_refuse(size_t number, const char *message, struct buffer *out)
{
	struct error error = {0};
	error_set(&error, "%s", message);
	write_error(NULL, number, &error, out);
	buffer_putc(out, '\n');
	error_release(&error);
}
