/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/reported.h"

#include <stdlib.h>

#include "base/memory.h"
#include "model/find/speaker.h"

static struct quote quote_of(struct work *work, const struct claim *claim)
{
	struct quote quote = {
	    .span = claim->content,
	    .content = claim->content,
	    .inside = NONE,
	    .speaker = NONE,
	    .said_as = NONE,
	    .kind = QUOTE_INDIRECT,
	    .basis = BASIS_NONE,
	};
	const struct cue *cue = &work->report_cues.at[claim->cue];
	speaker_attribute(
	    work, &quote, claim,
	    (struct span){work->tokens.at[cue->first].span.start, work->tokens.at[cue->end - 1].span.end});
	return quote;
}

/* The first number that no quotation has for its group. */
static uint32_t free_group(const struct quotes *quotes)
{
	uint32_t group = 0;
	for (size_t i = 0; i < quotes->count; i++)
		group = quotes->at[i].group >= group ? quotes->at[i].group + 1 : group;
	return group;
}

/* Gives the groups numbers in the order of the text. */
static void number_groups(struct quotes *quotes)
{
	uint32_t *numbers = memory_new(quotes->count + 1, sizeof *numbers), count = 0;
	for (size_t i = 0; i < quotes->count; i++) {
		struct quote *quote = &quotes->at[i];
		if (!numbers[quote->group])
			numbers[quote->group] = ++count;
		quote->group = numbers[quote->group] - 1;
	}
	free(numbers);
}

void reported_add(struct work *work)
{
	struct quotes *quotes = &work->findings->quotes;
	struct quotes all = {0};
	const uint32_t groups = free_group(quotes);
	size_t next = 0;
	for (uint32_t i = 0; i < work->reports.count; i++) {
		const struct claim *claim = &work->reports.at[i];
		struct quote quote = quote_of(work, claim);
		quote.group = groups + (claim->from == NONE ? i : claim->from);
		while (next < quotes->count && span_compare(quotes->at[next].span, quote.span) < 0)
			array_push(&all, quotes->at[next++]);
		array_push(&all, quote);
	}
	while (next < quotes->count)
		array_push(&all, quotes->at[next++]);
	array_release(quotes);
	*quotes = all;
	number_groups(quotes);
}
