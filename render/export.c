/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/export.h"

#include <string.h>

static const struct {
	const char *name, *suffix, *help;
	void (*add)(struct exporting *, const struct citation *, struct buffer *out);
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

void export_begin(struct exporting *self, enum export_format format, size_t count, struct buffer *out)
{
	*self = (struct exporting){.format = format, .count = count, .json = {.out = out}};
}

void export_add(struct exporting *self, const struct citation *citation)
{
	formats[self->format].add(self, citation, self->json.out);
	self->next++;
}

void export_text(struct exporting *self, const struct citation *citation, struct buffer *out)
{
	(void)self;
	buffer_add(out, citation->words.at, citation->words.count);
	buffer_putc(out, '\n');
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

void export_plain(struct exporting *self, const struct citation *citation, struct buffer *out)
{
	if (self->next)
		buffer_putc(out, '\n');
	buffer_add(out, citation->words.at, citation->words.count);
	buffer_putc(out, '\n');
	if (citation->voice != CITATION_ARTICLE)
		buffer_puts(out, citation->is_indirect ? "— as reported, " : "— ");
	size_t before = out->count;
	citation_write_speaker(citation, out);
	write_line(out, before);
	before = out->count;
	write_source(citation, out);
	write_line(out, before);
	before = out->count;
	if (citation->address.count)
		buffer_add(out, citation->address.at, citation->address.count);
	write_line(out, before);
}
