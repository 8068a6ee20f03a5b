/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/quotes.h"

#include "base/sanitise.h"

static void write_quote(const struct document *document, const struct findings *findings, const struct quote *quote,
			struct buffer *out)
{
	buffer_format(out, "%u\t", document_paragraph_at(document, quote->span.start));
	const uint32_t speaker = findings_speaker_shown(findings, quote);
	if (speaker != NONE)
		buffer_puts(out, findings_name(findings, speaker));
	else if (quote->kind != QUOTE_TERM)
		buffer_puts(out, "undecided");
	buffer_format(out, "\t%s\t%s\t", basis_name(quote->basis), quote_kind_name(quote->kind));
	sanitise_text(document->text.at + quote->span.start, span_length(quote->span), WHITE_COLLAPSED, out, NULL);
	buffer_putc(out, '\n');
}

void quotes_write(const struct document *document, const struct findings *findings, struct buffer *out)
{
	for (size_t i = 0; i < findings->quotes.count; i++)
		write_quote(document, findings, &findings->quotes.at[i], out);
}
