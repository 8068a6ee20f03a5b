/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/export.h"

#include <string.h>

#include "render/person_name.h"

/*
 * BibTeX counts braces even behind a backslash, so that none of the text may stand as it is. The fields are those that BibTeX's own styles
 * know, which biblatex takes too; the day, which only biblatex and reference managers know, stands in a field of its own.
 */

/* LaTeX's special characters, and how they are written in text. */
static const struct {
	char byte;
	const char *written;
} specials[] = {
    {'\\', "\\textbackslash{}"},
    {'{', "\\textbraceleft{}"},
    {'}', "\\textbraceright{}"},
    {'$', "\\$"},
    {'&', "\\&"},
    {'#', "\\#"},
    {'%', "\\%"},
    {'_', "\\_"},
    {'^', "\\textasciicircum{}"},
    {'~', "\\textasciitilde{}"},
    {'\n', " \\par "},
};

static void escape(const char *text, size_t length, struct buffer *out)
{
	for (size_t i = 0; i < length; i++) {
		size_t special = 0;
		while (special < sizeof specials / sizeof *specials && specials[special].byte != text[i])
			special++;
		if (special < sizeof specials / sizeof *specials)
			buffer_puts(out, specials[special].written);
		else
			buffer_putc(out, text[i]);
	}
}

static void escape_all(const struct buffer *text, struct buffer *out)
{
	escape(text->at, text->count, out);
}

/* Braces around what must stay as it is: a headline's capitals, the name of an agency. */
static void write_protected(const char *name, const char *text, struct buffer *out)
{
	if (!*text)
		return;
	buffer_format(out, "  %s = {{", name);
	escape(text, strlen(text), out);
	buffer_puts(out, "}},\n");
}

/* "von Last, Jr, First"; what is no person's name is in braces, so that no "and" in it parts it. */
static void write_author(const char *text, struct buffer *out)
{
	struct person_name name;
	person_name_read(&name, text);
	if (name.is_literal)
		buffer_putc(out, '{');
	escape_all(&name.particle, out);
	buffer_puts(out, name.particle.count ? " " : "");
	escape_all(&name.family, out);
	if (name.is_literal)
		buffer_putc(out, '}');
	buffer_puts(out, name.suffix.count ? ", " : "");
	escape_all(&name.suffix, out);
	buffer_puts(out, name.given.count ? ", " : "");
	escape_all(&name.given, out);
	person_name_release(&name);
}

static void write_authors(const struct document *document, struct buffer *out)
{
	for (size_t i = 0; i < document->bylines.count; i++) {
		buffer_puts(out, i ? " and " : "  author = {");
		write_author(document_string(document, document->bylines.at[i]), out);
	}
	if (document->bylines.count)
		buffer_puts(out, "},\n");
}

static void write_date(struct day day, struct buffer *out)
{
	static const char months[][4] = {"jan", "feb", "mar", "apr", "may", "jun",
					 "jul", "aug", "sep", "oct", "nov", "dec"};
	if (day.year)
		buffer_format(out, "  year = {%u},\n", day.year);
	if (day.month)
		buffer_format(out, "  month = %s,\n", months[day.month - 1]);
	if (day.day)
		buffer_format(out, "  day = {%u},\n", day.day);
}

/* An address is taken verbatim: only what would end the field is percent-encoded. */
static void write_address(const struct buffer *address, struct buffer *out)
{
	if (!address->count)
		return;
	buffer_puts(out, "  url = {");
	for (size_t i = 0; i < address->count; i++) {
		if (strchr("{}\\ ", address->at[i]))
			buffer_format(out, "%%%02X", (unsigned char)address->at[i]);
		else
			buffer_putc(out, address->at[i]);
	}
	buffer_puts(out, "},\n");
}

static void write_annote(const struct citation *self, struct buffer *out)
{
	struct buffer speaker = {0};
	citation_write_speaker(self, &speaker);
	buffer_puts(out, "  annote = {");
	escape_all(&self->words, out);
	buffer_puts(out, speaker.count ? " — " : "");
	escape_all(&speaker, out);
	buffer_puts(out, "},\n");
	buffer_release(&speaker);
}

static void write_entry(const struct citation *self, struct buffer *out)
{
	const struct document *document = self->document;
	buffer_puts(out, *document_metadata(document, METADATA_SITE) ? "@article{" : "@misc{");
	citation_write_key(self, out);
	buffer_puts(out, ",\n");
	write_authors(document, out);
	write_protected("title", citation_title(self), out);
	write_protected("journal", document_metadata(document, METADATA_SITE), out);
	write_date(self->published, out);
	write_address(&self->address, out);
	if (self->accessed.year) {
		buffer_puts(out, "  urldate = {");
		day_write_numbers(self->accessed, '-', out);
		buffer_puts(out, "},\n");
	}
	write_annote(self, out);
	buffer_puts(out, "}\n");
}

void export_bibtex(struct exporting *self, const struct citation *citation, struct buffer *out)
{
	if (self->next)
		buffer_putc(out, '\n');
	write_entry(citation, out);
}
