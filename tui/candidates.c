/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/candidates.h"

#include <stdlib.h>
#include <string.h>

enum { NEAR = 600 }; /* bytes: the paragraph, and the ones beside it */

/* What they are compared by. */
struct ordered {
	struct candidate candidate;
	unsigned rank; /* the lowest first */
	size_t count;  /* then the highest */
};

struct ordering ARRAY(struct ordered);

static int compare(const void *left, const void *right)
{
	const struct ordered *a = left, *b = right;
	if (a->rank != b->rank)
		return a->rank < b->rank ? -1 : 1;
	if (a->count != b->count)
		return a->count > b->count ? -1 : 1;
	return (a->candidate.entity > b->candidate.entity) - (a->candidate.entity < b->candidate.entity);
}

/* Counts of all entities that are not members of a kind that nobody means: sums and dates say nothing. */
static void count_all(const struct article *article, struct ordering *all)
{
	const struct findings *findings = article->findings;
	for (uint32_t i = 0; i < findings->entities.count; i++)
		array_push(all, (struct ordered){.candidate = {.entity = i, .away = UINT32_MAX}});
	for (size_t i = 0; i < findings->mentions.count; i++)
		all->at[findings->mentions.at[i].entity].candidate.mentions++;
	for (size_t i = 0; i < findings->quotes.count; i++) {
		const uint32_t speaker = findings_speaker_shown(findings, &findings->quotes.at[i]);
		if (speaker != NONE && article_counts(article, &findings->quotes.at[i]))
			all->at[speaker].candidate.quotes++;
	}
}

static bool is_somebody(enum entity_kind kind)
{
	return kind != ENTITY_DATE && kind != ENTITY_MONEY;
}

static void finish(const struct article *article, struct ordering *all, uint32_t except, struct candidates *out)
{
	if (all->count)
		qsort(all->at, all->count, sizeof *all->at, compare);
	for (size_t i = 0; i < all->count; i++) {
		const uint32_t entity = all->at[i].candidate.entity;
		if (entity != except && is_somebody(article->findings->entities.at[entity].kind))
			array_push(out, all->at[i].candidate);
	}
	array_release(all);
}

static uint32_t distance(struct span a, struct span b)
{
	if (span_overlaps(a, b))
		return 0;
	return a.end <= b.start ? b.start - a.end : a.start - b.end;
}

static bool can_speak(enum entity_kind kind)
{
	return kind == ENTITY_PERSON || kind == ENTITY_ORG || kind == ENTITY_GROUP;
}

void candidates_for_quote(const struct article *article, uint32_t quote, struct candidates *out)
{
	const struct findings *findings = article->findings;
	const struct quote *what = &findings->quotes.at[quote];
	struct ordering all = {0};
	count_all(article, &all);
	for (size_t i = 0; i < findings->mentions.count; i++) {
		struct candidate *candidate = &all.at[findings->mentions.at[i].entity].candidate;
		const uint32_t away = distance(findings->mentions.at[i].span, what->span);
		candidate->away = away < candidate->away ? away : candidate->away;
	}
	for (uint32_t i = 0; i < all.count; i++) {
		struct ordered *ordered = &all.at[i];
		const bool speaks = can_speak(findings->entities.at[i].kind);
		ordered->candidate.is_now = i == findings_speaker_shown(findings, what);
		ordered->candidate.likely = i == findings_speaker_perhaps(findings, what);
		const bool near = speaks && ordered->candidate.away < NEAR;
		ordered->rank = ordered->candidate.is_now   ? 0
				: ordered->candidate.likely ? 1
				: near                      ? 2
				: ordered->candidate.quotes ? 3
				: speaks                    ? 4
							    : 5;
		ordered->count = ordered->rank == 2   ? NEAR - ordered->candidate.away
				 : ordered->rank == 3 ? ordered->candidate.quotes
						      : ordered->candidate.mentions;
	}
	finish(article, &all, NONE, out);
}

/* How many words of a name, of three bytes and more, stand in another. */
static uint32_t shared_words(const char *name, const char *other)
{
	uint32_t shared = 0;
	for (const char *word = name; *word;) {
		const size_t length = strcspn(word, " ");
		for (const char *at = other; length >= 3 && *at; at += strcspn(at, " "), at += strspn(at, " "))
			if (strcspn(at, " ") == length && !memcmp(at, word, length)) {
				shared++;
				break;
			}
		word += length;
		word += strspn(word, " ");
	}
	return shared;
}

void candidates_for_entity(const struct article *article, uint32_t entity, struct candidates *out)
{
	const struct findings *findings = article->findings;
	struct ordering all = {0};
	count_all(article, &all);
	for (uint32_t i = 0; i < all.count; i++) {
		struct ordered *ordered = &all.at[i];
		const bool same_kind = findings->entities.at[i].kind == findings->entities.at[entity].kind;
		ordered->candidate.shared = shared_words(findings_name(findings, i), findings_name(findings, entity));
		ordered->rank = ordered->candidate.shared ? 0 : same_kind ? 1 : 2;
		ordered->count = ordered->candidate.mentions;
	}
	finish(article, &all, entity, out);
}
