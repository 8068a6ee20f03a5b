/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/name_list.h"

#include <stdlib.h>
#include <string.h>

#include "render/surroundings.h"

/* A pronoun that opens a sentence is no other one. */
static void lower(struct buffer *words)
{
	for (size_t i = 0; i < words->count; i++)
		if (words->at[i] >= 'A' && words->at[i] <= 'Z')
			words->at[i] = (char)(words->at[i] - 'A' + 'a');
}

static struct name_use *find(const struct name_uses *uses, const struct name_use *use)
{
	for (size_t i = 0; i < uses->count; i++)
		if (uses->at[i].kind == use->kind && uses->at[i].words.count == use->words.count &&
		    (!use->words.count || !memcmp(uses->at[i].words.at, use->words.at, use->words.count)))
			return &uses->at[i];
	return NULL;
}

/* By kind, then by how often; what is as frequent, in the order of the alphabet, so that it stays the same. */
static int compare(const void *left, const void *right)
{
	const struct name_use *a = left, *b = right;
	if (a->kind != b->kind)
		return a->kind < b->kind ? -1 : 1;
	if (a->count != b->count)
		return a->count > b->count ? -1 : 1;
	const size_t length = a->words.count < b->words.count ? a->words.count : b->words.count;
	const int order = length ? memcmp(a->words.at, b->words.at, length) : 0;
	return order ? order : (a->words.count > b->words.count) - (a->words.count < b->words.count);
}

void name_list_make(const struct article *article, uint32_t entity, struct name_uses *uses)
{
	const struct findings *findings = article->findings;
	for (uint32_t i = findings->entities.at[entity].first; i != NONE; i = findings->mentions.at[i].next) {
		struct name_use use = {.kind = findings->mentions.at[i].kind, .count = 1};
		surroundings_write(article->document, findings->mentions.at[i].span, &use.words);
		if (use.kind == MENTION_PRONOUN)
			lower(&use.words);
		struct name_use *known = find(uses, &use);
		if (!known) {
			array_push(uses, use);
			continue;
		}
		known->count++;
		buffer_release(&use.words);
	}
	if (uses->count)
		qsort(uses->at, uses->count, sizeof *uses->at, compare);
}

void name_list_release(struct name_uses *uses)
{
	for (size_t i = 0; i < uses->count; i++)
		buffer_release(&uses->at[i].words);
	array_release(uses);
}
