/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/speaker.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "render/page.h"

static int compare(const void *left, const void *right)
{
	const struct speaker *a = left, *b = right;
	if ((a->entity == NONE) != (b->entity == NONE))
		return a->entity == NONE ? 1 : -1;
	if (a->bytes != b->bytes)
		return a->bytes < b->bytes ? 1 : -1;
	return (a->entity > b->entity) - (a->entity < b->entity);
}

size_t speakers_rank(const struct article *article, struct speakers *speakers)
{
	const struct findings *findings = article->findings;
	const size_t undecided = findings->entities.count;
	struct speaker *all = memory_new(undecided + 1, sizeof *all);
	size_t total = 0;
	for (uint32_t i = 0; i < findings->quotes.count; i++) {
		const struct quote *quote = &findings->quotes.at[i];
		if (!article_counts(article, quote))
			continue;
		const uint32_t shown = findings_speaker_shown(findings, quote);
		struct speaker *speaker = &all[shown == NONE ? undecided : shown];
		speaker->quotes += quote->kind != QUOTE_INDIRECT;
		speaker->reported += quote->kind == QUOTE_INDIRECT;
		speaker->bytes += span_length(quote->span);
		total += span_length(quote->span);
	}
	for (size_t i = 0; i <= undecided; i++)
		if (all[i].quotes + all[i].reported) {
			all[i].entity = i == undecided ? NONE : (uint32_t)i;
			array_push(speakers, all[i]);
		}
	free(all);
	if (speakers->count)
		qsort(speakers->at, speakers->count, sizeof *speakers->at, compare);
	return total;
}

const char *speaker_name(const struct article *article, uint32_t entity)
{
	return entity == NONE ? "Undecided" : findings_name(article->findings, entity);
}

bool speaker_write_perhaps(const struct article *article, const struct quote *quote, struct buffer *out)
{
	const uint32_t entity = findings_speaker_perhaps(article->findings, quote);
	if (entity != NONE)
		buffer_format(out, "perhaps %s", findings_name(article->findings, entity));
	return entity != NONE;
}

char speaker_mark(const struct article *article, uint32_t entity)
{
	const char mark = entity == NONE ? '?' : article->speaker_marks[entity];
	return mark ? mark : ' ';
}

struct style speaker_style(const struct article *article, uint32_t entity, enum style_role role)
{
	const struct page page = {.findings = article->findings, .speaker_marks = article->speaker_marks};
	struct style style = style_of(role);
	if (entity != NONE)
		style.speaker = page_speaker_style(&page, entity);
	return style;
}

struct style speaker_quote_style(const struct article *article, const struct quote *quote)
{
	const enum style_role role = quote->kind == QUOTE_INDIRECT ? STYLE_INDIRECT : STYLE_QUOTE;
	return speaker_style(article, findings_speaker_shown(article->findings, quote), role);
}

uint32_t speaker_around(const struct article *article, const struct quote *quote)
{
	const struct quotes *quotes = &article->findings->quotes;
	uint32_t around = quote->inside;
	while (around != NONE && !article_counts(article, &quotes->at[around]))
		around = quotes->at[around].inside;
	const uint32_t speaker = findings_speaker_at(article->findings, around);
	return speaker == findings_speaker_shown(article->findings, quote) ? NONE : speaker;
}

void speaker_write_reported(size_t count, struct buffer *out)
{
	if (count)
		buffer_format(out, " " SPEAKER_REPORTED "%zu", count);
}

/* What stands for a basis where there is no cue to print. */
static const char *const bases[BASIS_COUNT] = {
    [BASIS_CUE] = "cue",  [BASIS_CARRIED] = "carried", [BASIS_CONTEXT] = "context",
    [BASIS_USER] = "you", [BASIS_NONE] = "–",
};

const char *speaker_basis(const struct article *article, const struct quote *quote, size_t *length)
{
	if (quote->basis == BASIS_CUE && !span_is_empty(quote->cue)) {
		*length = span_length(quote->cue);
		return article->document->text.at + quote->cue.start;
	}
	*length = strlen(bases[quote->basis]);
	return bases[quote->basis];
}
