/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/notes_export.h"

#include <string.h>

#include "base/utf8.h"
#include "render/export.h"

enum {
	NAME_BYTES = 60, /* of a headline in a file's name */
	DAY = 10,        /* characters of a time: "2026-11-28" */
};

/* The quote that has just these words; NONE if none has. */
static uint32_t quote_on(const struct findings *findings, struct span words)
{
	for (uint32_t i = findings ? findings_first_quote(findings, words.start) : 0;
	     findings && i < findings->quotes.count && findings->quotes.at[i].span.start == words.start; i++)
		if (span_equal(findings->quotes.at[i].span, words))
			return i;
	return NONE;
}

static void write_words(const struct note *note, struct citing *citing, struct buffer *out)
{
	struct citation citation = {.document = citing->document};
	const uint32_t quote = quote_on(citing->findings, note->span);
	const bool is_there = !span_is_empty(note->span);
	if (!is_there)
		buffer_puts(&citation.words, note->words);
	else if (quote != NONE)
		citation_of_quote(&citation, citing, quote);
	else
		citation_of_span(&citation, citing, note->span);
	export_markdown_quote(&citation, out);
	buffer_puts(out, "\n");
	if (is_there)
		export_markdown_source(&citation, out);
	else
		buffer_puts(out, "— no longer in the text");
	buffer_puts(out, "\n\n");
	citation_release(&citation);
}

void notes_export_head(const struct document *document, struct buffer *out)
{
	const char *title = document_metadata(document, METADATA_TITLE);
	buffer_puts(out, *title ? "# Notes: " : "# Notes");
	export_markdown_escape(title, strlen(title), out);
	buffer_puts(out, "\n");
}

void notes_export_note(const struct note *note, struct citing *citing, struct buffer *out)
{
	buffer_puts(out, "\n");
	write_words(note, citing, out);
	export_markdown_escape(note->text, strlen(note->text), out);
	if (strlen(note->made) >= DAY)
		buffer_format(out, " (%.*s)", DAY, note->made);
	buffer_puts(out, "\n");
}

/* The last word is not whole: takes it away, if it is not the only one. */
static void cut_word(struct buffer *out, size_t start)
{
	size_t end = out->count;
	while (end > start && out->at[end - 1] != '-')
		end--;
	if (end > start)
		buffer_cut(out, end - 1);
}

void notes_export_name(const char *headline, const char *suffix, struct buffer *out)
{
	const size_t length = strlen(headline), start = out->count;
	uint32_t character;
	bool between = false;
	for (size_t at = 0, taken; (taken = utf8_read(headline + at, length - at, &character)); at += taken) {
		const bool is_full = out->count - start + taken > NAME_BYTES;
		if (utf8_is_word(character) && is_full && !between)
			cut_word(out, start);
		if (is_full)
			break;
		if (utf8_is_word(character)) {
			char bytes[UTF8_MAX + 1];
			buffer_puts(out, between && out->count > start ? "-" : "");
			buffer_add(out, bytes, utf8_write(utf8_lower(character), bytes));
		}
		between = !utf8_is_word(character);
	}
	buffer_format(out, "%s%s", out->count > start ? "-" : "", suffix);
}
