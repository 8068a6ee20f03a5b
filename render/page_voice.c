/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/page_voice.h"

#include "base/utf8.h"
#include "model/find/quotemark.h"

/* Only the nearest quotes are asked for a statement that holds a place: one of more fragments than this is lit in part. */
enum { NEAR = 4 };

struct span page_quotes_near(const struct page *page, struct span stretch)
{
	const uint32_t count = (uint32_t)page->findings->quotes.count;
	const uint32_t first = findings_first_quote(page->findings, stretch.start),
		       end = findings_first_quote(page->findings, stretch.end);
	return (struct span){first > NEAR ? first - NEAR : 0, count - end > NEAR ? end + NEAR : count};
}

struct span page_statement(const struct page *page, const struct quote *quote)
{
	const bool shows = page->indirect && quote->kind == QUOTE_MIXED && quote->speaker != NONE;
	return shows ? quote->content : (struct span){quote->span.start, quote->span.start};
}

/* The mixed quote whose statement touches a stretch; NONE if there is none. */
static uint32_t statement_in(const struct page *page, struct span stretch)
{
	const struct span near = page_quotes_near(page, stretch);
	for (uint32_t i = near.start; i < near.end; i++)
		if (span_overlaps(page_statement(page, &page->findings->quotes.at[i]), stretch))
			return i;
	return NONE;
}

struct voice page_voice_at(const struct page *page, uint32_t offset)
{
	const struct quotes *quotes = &page->findings->quotes;
	const uint32_t innermost = findings_quote_at(page->findings, offset);
	for (uint32_t quote = innermost; quote != NONE; quote = quotes->at[quote].inside)
		if (quote_counts(&quotes->at[quote], page->indirect))
			return (struct voice){quote, quotes->at[quote].kind == QUOTE_INDIRECT};
	const uint32_t around = statement_in(page, (struct span){offset, offset + 1});
	if (around != NONE)
		return (struct voice){around, true};
	const bool term = innermost != NONE && quotes->at[innermost].kind == QUOTE_TERM;
	return (struct voice){term ? innermost : NONE, false};
}

bool page_is_turn(const struct page *page, const struct quote *quote)
{
	uint32_t first;
	utf8_read(page->document->text.at + quote->span.start, span_length(quote->span), &first);
	return quote->kind == QUOTE_DIRECT && !quotemark_is(first) && first != '`';
}

uint32_t page_turn_labelled_at(const struct page *page, uint32_t offset)
{
	const struct findings *findings = page->findings;
	const uint32_t mention = findings_mention_at(findings, offset);
	if (mention == NONE)
		return NONE;
	const uint32_t next = findings_first_quote(findings, findings->mentions.at[mention].span.end);
	const bool names = next < findings->quotes.count && findings->quotes.at[next].said_as == mention;
	return names && page_is_turn(page, &findings->quotes.at[next]) ? next : NONE;
}

/* The quote that counts and holds the start of a line, else the first that begins in it; NONE if there is none. */
static uint32_t first_in(const struct page *page, struct span line, bool indirect)
{
	const struct quotes *quotes = &page->findings->quotes;
	uint32_t found = findings_quote_at(page->findings, line.start);
	while (found != NONE && !quote_counts(&quotes->at[found], indirect))
		found = quotes->at[found].inside;
	for (uint32_t i = findings_first_quote(page->findings, line.start);
	     found == NONE && i < quotes->count && quotes->at[i].span.start < line.end; i++)
		if (quote_counts(&quotes->at[i], indirect))
			found = i;
	return found;
}

static uint32_t quote_of_line(const struct page *page, struct span line, bool *reported)
{
	const uint32_t quoted = first_in(page, line, false);
	*reported = quoted == NONE;
	if (quoted != NONE || !page->indirect)
		return quoted;
	const uint32_t indirect = first_in(page, line, true);
	return indirect != NONE ? indirect : statement_in(page, line);
}

struct gutter page_gutter(const struct page *page, const struct line *line)
{
	bool reported = false;
	const bool empty = !page->findings || span_is_empty(line->span) ||
			   left_out_holds(page->document->blocks.at[line->block].left_out);
	const uint32_t quote = empty ? NONE : quote_of_line(page, line->span, &reported);
	if (quote == NONE)
		return (struct gutter){.quote = NONE};
	const uint32_t speaker = findings_speaker_at(page->findings, quote);
	const char mark = speaker == NONE || !page->speaker_marks ? '?' : page->speaker_marks[speaker];
	return (struct gutter){mark, reported, quote};
}
