/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/export.h"

#include <string.h>

/* CommonMark 0.31, section 2.4: any mark of ASCII may have a backslash before it. Those that may mean something get one. */
void export_markdown_escape(const char *text, size_t length, struct buffer *out)
{
	static const char always[] = "\\`*_[]<>&~|", at_start[] = "#+-=";
	size_t digits = 0; /* at the start of the line: a number with a stop begins a list */
	for (size_t i = 0; i < length; i++) {
		const bool is_start = !i || text[i - 1] == '\n';
		digits = is_start ? 0 : digits;
		const bool is_number = digits == i && (text[i] == '.' || text[i] == ')') && i;
		if (text[i] && (strchr(always, text[i]) || (is_start && strchr(at_start, text[i])) || is_number))
			buffer_putc(out, '\\');
		buffer_putc(out, text[i]);
		digits += digits == i && text[i] >= '0' && text[i] <= '9';
	}
}

static void escape(const char *text, struct buffer *out)
{
	export_markdown_escape(text, strlen(text), out);
}

/* An address inside <>: what would end it is percent-encoded. */
static void write_address(const struct buffer *address, struct buffer *out)
{
	buffer_putc(out, '<');
	for (size_t i = 0; i < address->count; i++) {
		const unsigned char byte = (unsigned char)address->at[i];
		if (byte <= ' ' || strchr("<>\\", byte))
			buffer_format(out, "%%%02X", byte);
		else
			buffer_putc(out, (char)byte);
	}
	buffer_putc(out, '>');
}

void export_markdown_quote(const struct citation *self, struct buffer *out)
{
	const char *line = self->words.count ? self->words.at : "";
	for (size_t length; *line; line += length + (line[length] == '\n')) {
		length = strcspn(line, "\n");
		if (line > self->words.at)
			buffer_puts(out, ">\n");
		buffer_puts(out, "> ");
		export_markdown_escape(line, length, out);
		buffer_putc(out, '\n');
	}
}

static void separate(struct buffer *out, size_t before)
{
	buffer_puts(out, out->count > before ? ", " : "");
}

static void write_title(const struct citation *self, struct buffer *out)
{
	const char *title = *citation_title(self)  ? citation_title(self)
			    : self->location.count ? self->location.at
						   : "";
	const char *marks[] = {*citation_title(self) ? "“" : "", *citation_title(self) ? "”" : ""};
	if (self->address.count)
		buffer_putc(out, '[');
	buffer_puts(out, marks[0]);
	escape(title, out);
	buffer_puts(out, marks[1]);
	if (!self->address.count)
		return;
	buffer_puts(out, "](");
	write_address(&self->address, out);
	buffer_putc(out, ')');
}

void export_markdown_source(const struct citation *self, struct buffer *out)
{
	const struct document *document = self->document;
	struct buffer speaker = {0};
	buffer_puts(out, "— ");
	const size_t before = out->count;
	citation_write_speaker(self, &speaker);
	buffer_puts(out, self->is_indirect ? "as reported, " : "");
	escape(buffer_text(&speaker), out);
	buffer_release(&speaker);
	if (*citation_title(self) || self->address.count) {
		separate(out, before);
		write_title(self, out);
	}
	for (size_t i = 0; i < document->bylines.count; i++) {
		separate(out, before);
		escape(document_string(document, document->bylines.at[i]), out);
	}
	if (*document_metadata(document, METADATA_SITE)) {
		separate(out, before);
		buffer_putc(out, '*');
		escape(document_metadata(document, METADATA_SITE), out);
		buffer_putc(out, '*');
	}
	if (self->published.year) {
		separate(out, before);
		day_write(self->published, out);
	}
	if (out->count == before)
		buffer_cut(out, before - strlen("— "));
}

void export_markdown(struct exporting *self, const struct citation *citation, struct buffer *out)
{
	if (self->next)
		buffer_putc(out, '\n');
	export_markdown_quote(citation, out);
	const size_t before = out->count;
	buffer_putc(out, '\n'); /* else the line would be of the block quote */
	export_markdown_source(citation, out);
	if (out->count > before + 1)
		buffer_putc(out, '\n');
	else
		buffer_cut(out, before);
}
