/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/scope.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "model/phrase.h"

/* Appends a span that begins behind or in the last one; what lies in that is there already. */
static void add(struct spans *spans, struct span span)
{
	if (!span_is_empty(span) && !(spans->count && span.start < array_last(spans).end))
		array_push(spans, span);
}

/* Which entities have a name that the query's is a part of: one byte each. The caller frees it. */
static char *named(const struct search_ground *ground, const struct query *query)
{
	const struct findings *findings = ground->findings;
	char *fits = memory_new(findings->entities.count + 1, 1);
	struct phrase name;
	phrase_init(&name, query->speaker, query->speaker_length);
	for (uint32_t i = 0; i < findings->entities.count; i++) {
		const char *full = findings_name(findings, i);
		fits[i] = phrase_is_in(&name, full, strlen(full));
	}
	for (uint32_t i = 0; i < findings->mentions.count; i++) {
		const struct mention *mention = &findings->mentions.at[i];
		if (mention->kind == MENTION_NAME && mention->entity != NONE && !fits[mention->entity])
			fits[mention->entity] = phrase_is_in(&name, ground->document->text.at + mention->span.start,
							     span_length(mention->span));
	}
	phrase_release(&name);
	return fits;
}

static void add_quotes(const struct search_ground *ground, const struct query *query, struct spans *spans)
{
	if (!ground->findings)
		return;
	char *fits = query->speaker_length ? named(ground, query) : NULL;
	for (uint32_t i = 0; i < ground->findings->quotes.count; i++) {
		const struct quote *quote = &ground->findings->quotes.at[i];
		const uint32_t speaker = findings_speaker_shown(ground->findings, quote);
		if (quote_counts(quote, ground->indirect) && (!fits || (speaker != NONE && fits[speaker])))
			add(spans, quote->span);
	}
	free(fits);
}

static void add_names(const struct search_ground *ground, const struct query *query, struct spans *spans)
{
	(void)query;
	for (size_t i = 0; ground->findings && i < ground->findings->mentions.count; i++)
		if (ground->findings->mentions.at[i].kind == MENTION_NAME)
			add(spans, ground->findings->mentions.at[i].span);
}

static void add_headings(const struct search_ground *ground, const struct query *query, struct spans *spans)
{
	(void)query;
	const struct blocks *blocks = &ground->document->blocks;
	for (size_t i = 0; i < blocks->count; i++)
		if (blocks->at[i].kind == BLOCK_TITLE || blocks->at[i].kind == BLOCK_HEADING)
			add(spans, blocks->at[i].span);
}

static void add_links(const struct search_ground *ground, const struct query *query, struct spans *spans)
{
	(void)query;
	const struct marks *marks = &ground->document->marks;
	for (size_t i = 0; i < marks->count; i++)
		if (marks->at[i].kind == MARK_LINK)
			add(spans, marks->at[i].span);
}

/* Appends what both have. */
static void intersect(const struct spans *a, const struct spans *b, struct spans *common)
{
	for (size_t i = 0, k = 0; i < a->count && k < b->count;) {
		const struct span left = a->at[i], right = b->at[k];
		add(common, (struct span){left.start > right.start ? left.start : right.start,
					  left.end < right.end ? left.end : right.end});
		if (left.end < right.end)
			i++;
		else
			k++;
	}
}

void scope_find(const struct search_ground *ground, const struct query *query, struct spans *regions)
{
	static const struct {
		enum query_scope scope;
		void (*add)(const struct search_ground *, const struct query *, struct spans *);
	} scopes[] = {{SCOPE_QUOTES, add_quotes},
		      {SCOPE_NAMES, add_names},
		      {SCOPE_HEADINGS, add_headings},
		      {SCOPE_LINKS, add_links}};
	add(regions, (struct span){0, (uint32_t)ground->document->text.count});
	for (size_t i = 0; i < sizeof scopes / sizeof *scopes; i++) {
		if (!(query->scopes & scopes[i].scope))
			continue;
		struct spans held = {0}, common = {0};
		scopes[i].add(ground, query, &held);
		intersect(regions, &held, &common);
		array_release(regions);
		array_release(&held);
		*regions = common;
	}
}
