/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/train/prediction.h"

#include <string.h>

#include "base/json.h"

/* The code point of the annotated text where a byte of the document's stands. */
static uint32_t code_point_at(const struct gold_article *article, uint32_t byte)
{
	size_t low = 0, high = article->places_count;
	while (low < high) {
		const size_t middle = low + (high - low) / 2;
		if (article->places[middle] >= byte)
			high = middle;
		else
			low = middle + 1;
	}
	return (uint32_t)low;
}

static void write_number(struct json_writer *json, const char *name, uint64_t number)
{
	json_key(json, name);
	json_write_number(json, number);
}

static void write_string(struct json_writer *json, const char *name, const char *string)
{
	json_key(json, name);
	json_write_string(json, string, strlen(string));
}

/* The end of a span is behind its last character: white space that follows in the annotated text is not in it. */
static void write_span(struct json_writer *json, const struct gold_article *article, const char *start, const char *end,
		       struct span span)
{
	write_number(json, start, code_point_at(article, span.start));
	write_number(json, end, code_point_at(article, span.end));
}

static void write_speaker(struct json_writer *json, const struct gold_article *article, const struct findings *findings,
			  const struct quote *quote)
{
	const struct span words = findings->mentions.at[quote->said_as].span;
	write_span(json, article, "speaker_start", "speaker_end", words);
	write_string(json, "speaker_canonical", findings_name(findings, quote->speaker));
	json_key(json, "speaker");
	json_write_string(json, article->document->text.at + words.start, span_length(words));
	json_key(json, "confidence");
	json_write_hundredths(json, quote->confidence);
}

/* Who says the statement that the quote is a part of: the speaker of its surest part, as the screen has it. */
static void write_statement(struct json_writer *json, const struct findings *findings, const struct quote *quote)
{
	const struct quote *surest = &findings->quotes.at[quote->surest];
	if (surest->speaker == NONE)
		return;
	write_string(json, "statement_canonical", findings_name(findings, surest->speaker));
	json_key(json, "statement_confidence");
	json_write_hundredths(json, surest->confidence);
}

static void write_quote(struct json_writer *json, const struct gold_article *article, const struct findings *findings,
			const struct quote *quote)
{
	json_open(json, '{');
	write_span(json, article, "start", "end", quote->span);
	write_string(json, "type", quote_kind_name(quote->kind));
	write_string(json, "basis", basis_name(quote->basis));
	write_span(json, article, "content_start", "content_end", quote->content);
	if (quote->speaker != NONE)
		write_speaker(json, article, findings, quote);
	write_statement(json, findings, quote);
	json_close(json, '}');
}

void prediction_write(const struct gold_article *article, const struct findings *findings, struct buffer *out)
{
	struct json_writer json = {.out = out};
	json_open(&json, '{');
	write_string(&json, "id", article->id);
	json_key(&json, "quotes");
	json_open(&json, '[');
	for (size_t i = 0; i < findings->quotes.count; i++)
		if (findings->quotes.at[i].kind != QUOTE_TERM)
			write_quote(&json, article, findings, &findings->quotes.at[i]);
	json_close(&json, ']');
	json_close(&json, '}');
	buffer_putc(out, '\n');
}
