/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/entity_list.h"

#include <stdlib.h>

#include "base/memory.h"

/*
 * What makes an entity prominent, in mentions. Headline and first paragraph say what a story is about, and count once each; those
 * who speak count once more for each quote. Chosen by eye on eleven stories: no annotated corpus says who is prominent.
 */
enum { HEADLINE_WORTH = 5, LEAD_WORTH = 3, QUOTE_WORTH = 1 };

static bool is_listed(const struct entity *entity, const struct ranked *ranked)
{
	return entity->named && entity->kind != ENTITY_GROUP && ranked->mentions;
}

static bool is_headline(const struct document *document, uint32_t offset)
{
	const uint32_t leaf = document_leaf_at(document, offset);
	return leaf != NONE && document->blocks.at[leaf].kind == BLOCK_TITLE;
}

static void count_mention(const struct document *document, const struct mention *mention, struct ranked *ranked)
{
	const size_t length = document->text.count + 1;
	ranked->where[(size_t)((uint64_t)mention->span.start * ENTITY_PARTS / length)]++;
	ranked->mentions++;
	ranked->headline = ranked->headline || is_headline(document, mention->span.start);
	ranked->lead = ranked->lead || document_paragraph_at(document, mention->span.start) == 1;
}

static void count_mentions(const struct article *article, struct ranked *all)
{
	const struct mentions *mentions = &article->findings->mentions;
	for (uint32_t i = 0; i < mentions->count; i++) {
		const struct mention *mention = &mentions->at[i];
		if (mention->entity == NONE)
			continue;
		struct ranked *ranked = &all[mention->entity];
		count_mention(article->document, mention, ranked);
		if (ranked->role == NONE && (mention->kind == MENTION_ROLE || mention->kind == MENTION_DESCRIPTION))
			ranked->role = i;
	}
}

static void count_quotes(const struct article *article, struct ranked *all)
{
	const struct quotes *quotes = &article->findings->quotes;
	for (uint32_t i = 0; i < quotes->count; i++) {
		const uint32_t speaker = findings_speaker_at(article->findings, i);
		if (speaker != NONE && article_counts(article, &quotes->at[i]))
			all[speaker].quotes++;
	}
}

/* All that is named, in the order of the text, with what it is worth. */
static void count(const struct article *article, struct ranking *ranking)
{
	const struct entities *entities = &article->findings->entities;
	struct ranked *all = memory_new(entities->count + 1, sizeof *all);
	for (uint32_t i = 0; i < entities->count; i++)
		all[i] = (struct ranked){.entity = i, .role = NONE};
	count_mentions(article, all);
	count_quotes(article, all);
	for (uint32_t i = 0; i < entities->count; i++) {
		all[i].worth = all[i].mentions + QUOTE_WORTH * all[i].quotes + HEADLINE_WORTH * all[i].headline +
			       LEAD_WORTH * all[i].lead;
		if (is_listed(&entities->at[i], &all[i]))
			array_push(ranking, all[i]);
	}
	free(all);
}

/* By worth; what is worth the same, in the order of the text. */
static int compare(const void *left, const void *right)
{
	const struct ranked *a = left, *b = right;
	if (a->worth != b->worth)
		return a->worth < b->worth ? 1 : -1;
	return (a->entity > b->entity) - (a->entity < b->entity);
}

/* Appends those of a kind, under a head, in the order in which they are ranked. */
static void add_kind(const struct article *article, const struct ranking *ranking, enum entity_kind kind,
		     struct entity_list *list)
{
	const size_t head = list->rows.count;
	for (size_t i = 0; i < ranking->count; i++) {
		if (article->findings->entities.at[ranking->at[i].entity].kind != kind)
			continue;
		if (list->rows.count == head)
			array_push(&list->rows, (struct entity_row){.item = list->items.count});
		array_push(&list->rows, (struct entity_row){.item = list->items.count});
		array_push(&list->items, ranking->at[i]);
		list->rows.at[head].count++;
	}
}

struct entity_list entity_list_make(const struct article *article)
{
	struct entity_list list = {0};
	struct ranking ranking = {0};
	if (article->findings)
		count(article, &ranking);
	if (ranking.count)
		qsort(ranking.at, ranking.count, sizeof *ranking.at, compare);
	for (size_t kind = 0; kind < ENTITY_KIND_COUNT; kind++)
		add_kind(article, &ranking, (enum entity_kind)kind, &list);
	array_release(&ranking);
	return list;
}

void entity_list_release(struct entity_list *self)
{
	array_release(&self->items);
	array_release(&self->rows);
}
