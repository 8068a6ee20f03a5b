/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/export.h"

#include <string.h>

#include "render/person_name.h"

/* RIS: a line is two letters, two spaces, a dash, a space and a value; a record ends with ER. Lines end in CR LF. */

static void begin(const char *tag, struct buffer *out)
{
	buffer_format(out, "%s  - ", tag);
}

/* A value is one line. */
static void write_value(const char *tag, const char *value, size_t length, struct buffer *out)
{
	if (!length)
		return;
	begin(tag, out);
	for (size_t i = 0; i < length; i++)
		buffer_putc(out, value[i] == '\n' ? ' ' : value[i]);
	buffer_puts(out, "\r\n");
}

static void write_string(const char *tag, const char *value, struct buffer *out)
{
	write_value(tag, value, strlen(value), out);
}

/* "Last, First, Jr.": a comma in a name of an agency would part it, and an asterisk may not stand there. */
static void write_author(const char *text, struct buffer *out)
{
	struct person_name name;
	struct buffer value = {0};
	person_name_read(&name, text);
	if (name.is_literal) {
		for (const char *at = name.family.at; *at; at++)
			buffer_puts(&value, *at == ',' || *at == '*' ? "" : (const char[]){*at, '\0'});
	} else {
		buffer_format(&value, "%s%s%s, %s", buffer_text(&name.particle), name.particle.count ? " " : "",
			      name.family.at, buffer_text(&name.given));
		if (name.suffix.count)
			buffer_format(&value, ", %s", name.suffix.at);
	}
	write_value("AU", value.at, value.count, out);
	person_name_release(&name);
	buffer_release(&value);
}

/* "2019/01/03/" with all four parts marked, whichever are known. */
static void write_day(const char *tag, struct day day, struct buffer *out)
{
	if (!day.year)
		return;
	begin(tag, out);
	day_write_numbers(day, '/', out);
	buffer_puts(out, day.day ? "/\r\n" : day.month ? "//\r\n" : "///\r\n");
}

static void write_words(const struct citation *self, struct buffer *out)
{
	struct buffer note = {0};
	buffer_add(&note, self->words.at, self->words.count);
	const size_t before = note.count;
	buffer_puts(&note, " — ");
	const size_t dash = note.count;
	citation_write_speaker(self, &note);
	if (note.count == dash)
		buffer_cut(&note, before);
	write_value("N1", note.at, note.count, out);
	buffer_release(&note);
}

static void write_record(const struct citation *self, struct buffer *out)
{
	const struct document *document = self->document;
	struct buffer key = {0};
	citation_write_key(self, &key);
	write_string("TY", "NEWS", out);
	write_value("ID", key.at, key.count, out);
	for (size_t i = 0; i < document->bylines.count; i++)
		write_author(document_string(document, document->bylines.at[i]), out);
	write_string("TI", citation_title(self), out);
	write_string("T2", document_metadata(document, METADATA_SITE), out);
	if (self->published.year)
		buffer_format(out, "PY  - %04u\r\n", self->published.year);
	write_day("DA", self->published, out);
	write_string("LA", document_metadata(document, METADATA_LANGUAGE), out);
	write_value("UR", self->address.at, self->address.count, out);
	write_day("Y2", self->accessed, out);
	write_words(self, out);
	begin("ER", out);
	buffer_puts(out, "\r\n");
	buffer_release(&key);
}

void export_ris(struct exporting *self, const struct citation *citation, struct buffer *out)
{
	(void)self;
	write_record(citation, out);
}
