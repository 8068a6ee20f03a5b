/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/quote_list.h"

#include <stdlib.h>

#include "base/memory.h"
#include "tui/quote_row.h"

static void push_row(struct quote_list *self, enum row_kind kind, uint32_t quote, struct span text, bool last)
{
	array_push(&self->rows,
		   (struct quote_row){.kind = kind, .item = self->items, .quote = quote, .text = text, .last = last});
}

static void count_item(struct quote_list *self, uint32_t quote)
{
	self->items++;
	self->reported += self->article->findings->quotes.at[quote].kind == QUOTE_INDIRECT;
}

/* A quote in one row, or two. */
static void list_quote(struct quote_list *self, uint32_t quote, size_t columns, size_t last)
{
	const char *text = self->article->document->text.at;
	const struct span span = self->article->findings->quotes.at[quote].span;
	const size_t sign = quote_row_sign(&self->article->findings->quotes.at[quote]);
	columns = columns > sign ? columns - sign : 1;
	const size_t short_row = columns > last ? columns - last : 1;
	uint32_t end = quote_row_end(text, span, columns);
	if (end == span.end) /* but for what stands in the last row: some words keep it company */
		end = quote_row_end(text, span, short_row);
	if (end == span.end) {
		push_row(self, ROW_QUOTE, quote, span, true);
	} else {
		push_row(self, ROW_QUOTE, quote, (struct span){span.start, end}, false);
		push_row(self, ROW_MORE, quote, (struct span){quote_row_next(text, span, end), span.end}, true);
	}
	if (findings_speaker_perhaps(self->article->findings, &self->article->findings->quotes.at[quote]) != NONE)
		push_row(self, ROW_PERHAPS, quote, (struct span){0, 0}, false);
	count_item(self, quote);
}

struct quote_list quote_list_by_story(const struct article *article)
{
	struct quote_list list = {.article = article};
	for (uint32_t i = 0; article->findings && i < article->findings->quotes.count; i++)
		if (article_lists(article, &article->findings->quotes.at[i])) {
			push_row(&list, ROW_QUOTE, i, article->findings->quotes.at[i].span, true);
			count_item(&list, i);
		}
	return list;
}

/* A listed quote and its speaker's place in the ranking. */
struct ranked {
	size_t rank;
	uint32_t quote;
};

static int compare_ranked(const void *left, const void *right)
{
	const struct ranked *a = left, *b = right;
	if (a->rank != b->rank)
		return a->rank < b->rank ? -1 : 1;
	return (a->quote > b->quote) - (a->quote < b->quote);
}

/* All listed quotes, those of the speaker who is quoted most first. The caller frees them. */
static struct ranked *rank_quotes(const struct article *article, const struct speakers *speakers, size_t *count)
{
	const struct findings *findings = article->findings;
	const size_t undecided = findings->entities.count;
	size_t *rank = memory_new(undecided + 1, sizeof *rank);
	for (size_t i = 0; i < speakers->count; i++)
		rank[speakers->at[i].entity == NONE ? undecided : speakers->at[i].entity] = i;

	struct ranked *ranked = memory_new(findings->quotes.count, sizeof *ranked);
	*count = 0;
	for (uint32_t i = 0; i < findings->quotes.count; i++) {
		const struct quote *quote = &findings->quotes.at[i];
		const uint32_t speaker = findings_speaker_shown(findings, quote);
		if (article_lists(article, quote))
			ranked[(*count)++] = (struct ranked){rank[speaker == NONE ? undecided : speaker], i};
	}
	qsort(ranked, *count, sizeof *ranked, compare_ranked);
	free(rank);
	return ranked;
}

struct quote_list quote_list_by_speaker(const struct article *article, size_t columns, size_t last)
{
	struct quote_list list = {.article = article, .grouped = true};
	if (!article->findings)
		return list;
	struct speakers speakers = {0};
	list.quoted = speakers_rank(article, &speakers);
	size_t count;
	struct ranked *ranked = rank_quotes(article, &speakers, &count);
	for (size_t i = 0; i < count; i++) {
		if (i == 0 || ranked[i].rank != ranked[i - 1].rank) {
			const struct speaker speaker = speakers.at[ranked[i].rank];
			array_push(&list.rows,
				   (struct quote_row){.kind = ROW_SPEAKER, .item = list.items, .speaker = speaker});
			array_push(&list.rows,
				   (struct quote_row){.kind = ROW_BAR, .item = list.items, .speaker = speaker});
		}
		list_quote(&list, ranked[i].quote, columns, last);
	}
	free(ranked);
	array_release(&speakers);
	return list;
}

void quote_list_release(struct quote_list *self)
{
	array_release(&self->rows);
}
