/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/export.h"

#include <string.h>

static const struct {
	const char *name, *suffix, *help;
	void (*write)(const struct citation *, size_t count, struct buffer *out);
} formats[EXPORT_COUNT] = {
#define EXPORT_ROW(format, function, name, suffix, help) [format] = {name, suffix, help, export_##function},
    EXPORTS(EXPORT_ROW)
#undef EXPORT_ROW
};

const char *export_name(enum export_format format)
{
	return formats[format].name;
}

const char *export_suffix(enum export_format format)
{
	return formats[format].suffix;
}

const char *export_help(enum export_format format)
{
	return formats[format].help;
}

enum export_format export_named(const char *name)
{
	enum export_format format = 0;
	while (format < EXPORT_COUNT && strcmp(formats[format].name, name) != 0)
		format++;
	return format;
}

enum export_format export_of_file(const char *path)
{
	const char *slash = strrchr(path, '/'), *dot = strrchr(slash ? slash : path, '.');
	enum export_format format = 0;
	while (format < EXPORT_COUNT && !(dot && !strcmp(formats[format].suffix, dot + 1)))
		format++;
	return format;
}

void export_write(enum export_format format, const struct citation *citations, size_t count, struct buffer *out)
{
	formats[format].write(citations, count, out);
}

void export_text(const struct citation *citations, size_t count, struct buffer *out)
{
	for (size_t i = 0; i < count; i++) {
		buffer_add(out, citations[i].words.at, citations[i].words.count);
		buffer_putc(out, '\n');
	}
}

/* "“Title”, Ann Lee and Bo Ek, The Outlet, 3 January 2019": what of it is known. */
static void write_source(const struct citation *self, struct buffer *out)
{
	const struct document *document = self->document;
	const size_t before = out->count;
	if (*citation_title(self))
		buffer_format(out, "“%s”", citation_title(self));
	for (size_t i = 0; i < document->bylines.count; i++) {
		const bool is_last = i + 1 == document->bylines.count;
		buffer_puts(out, out->count == before ? "" : i && is_last ? " and " : ", ");
		buffer_puts(out, document_string(document, document->bylines.at[i]));
	}
	const char *outlet = document_metadata(document, METADATA_SITE);
	buffer_format(out, "%s%s", *outlet && out->count > before ? ", " : "", outlet);
	if (self->published.year && out->count > before)
		buffer_puts(out, ", ");
	day_write(self->published, out);
}

static void write_line(struct buffer *out, size_t before)
{
	if (out->count > before)
		buffer_putc(out, '\n');
}

void export_plain(const struct citation *citations, size_t count, struct buffer *out)
{
	for (size_t i = 0; i < count; i++) {
		const struct citation *self = &citations[i];
		if (i)
			buffer_putc(out, '\n');
		buffer_add(out, self->words.at, self->words.count);
		buffer_putc(out, '\n');
		if (self->voice != CITATION_ARTICLE)
			buffer_puts(out, self->is_indirect ? "— as reported, " : "— ");
		size_t before = out->count;
		citation_write_speaker(self, out);
		write_line(out, before);
		before = out->count;
		write_source(self, out);
		write_line(out, before);
		before = out->count;
		if (self->address.count)
			buffer_add(out, self->address.at, self->address.count);
		write_line(out, before);
	}
}
