/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/statement.h"

#include "model/find/cue.h"
#include "model/find/pattern.h"
#include "model/find/work.h"

uint32_t statement_at(const struct statements *statements, uint32_t offset)
{
	size_t low = 0, high = statements->count;
	while (low < high) {
		const size_t middle = low + (high - low) / 2;
		if (statements->at[middle].span.end > offset)
			high = middle;
		else
			low = middle + 1;
	}
	return (uint32_t)low;
}

/* The mention with exactly that span; NONE if there is none. */
static uint32_t mention_of(const struct findings *findings, struct span span)
{
	const uint32_t first = findings_first_mention(findings, span.start);
	for (uint32_t i = first; i < findings->mentions.count && findings->mentions.at[i].span.start == span.start; i++)
		if (span_equal(findings->mentions.at[i].span, span))
			return i;
	return NONE;
}

bool statement_is_named_by(const struct work *work, struct span mention)
{
	const struct statements *statements = &work->statements;
	const uint32_t next = statement_at(statements, mention.start);
	if (next < statements->count && span_equal(statements->at[next].said_as, mention))
		return true;
	uint32_t before = next > 0 ? next - 1 : NONE;
	while (before != NONE && statements->at[before].from != NONE)
		before = statements->at[before].from;
	return before != NONE && span_equal(statements->at[before].said_as, mention);
}

const struct statement *statement_of(const struct work *work, uint32_t quote)
{
	const uint32_t index = statement_at(&work->statements, work->findings->quotes.at[quote].span.start);
	const bool found = index < work->statements.count && work->statements.at[index].quote == quote;
	return found ? &work->statements.at[index] : NULL;
}

bool statement_is_settled(const struct work *work, uint32_t quote)
{
	return statement_of(work, quote) != NULL;
}

/* The verb between the words for who says a statement and the colon that announces it; NONE for the statements of other patterns. */
static uint32_t cue_of(const struct work *work, const struct statement *statement)
{
	if (statement->pattern != PATTERN_ABOVE)
		return NONE;
	const uint32_t cue = cue_at(work, token_at(&work->tokens, statement->said_as.end));
	return cue < work->cues.count && work->tokens.at[work->cues.at[cue].first].span.start < statement->span.start
		   ? cue
		   : NONE;
}

bool statement_claim(const struct work *work, uint32_t quote, struct claim *claim)
{
	const struct statement *statement = statement_of(work, quote);
	if (!statement || (statement->from == NONE && span_is_empty(statement->said_as)))
		return false;
	if (statement->from == NONE) {
		*claim = (struct claim){.said_as = statement->said_as,
					.mention = mention_of(work->findings, statement->said_as),
					.cue = cue_of(work, statement),
					.from = NONE,
					.pattern = statement->pattern};
	} else {
		const struct statement *before = &work->statements.at[statement->from];
		const bool same_leaf = document_leaf_at(work->document, before->span.start) ==
				       document_leaf_at(work->document, statement->span.start);
		*claim = work->claims.at[before->quote];
		claim->pattern = same_leaf ? PATTERN_SPLIT : PATTERN_RUNNING;
		claim->from = before->quote;
	}
	claim->kind = QUOTE_DIRECT;
	claim->content = statement->span;
	claim->sure = 100;
	return true;
}
