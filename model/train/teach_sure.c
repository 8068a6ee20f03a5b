/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/memory.h"
#include "model/train/teach.h"

/* The words that name the gold's speaker, as a string. The caller frees it. */
static char *words_of(const struct gold_article *article, const struct gold_quote *gold)
{
	const struct span words = gold->speaker.at[0];
	return memory_copy(article->document->text.at + words.start, span_length(words));
}

/* Whether a name of no person has words only that the annotators' words have too, articles left out: "the Federal Reserve" and "Reserve". */
static bool has_words_of(const char *name, const char *words)
{
	static const char *const articles[] = {"the", "a", "an", "of", "for"};
	bool any = false;
	while (*name) {
		const size_t length = strcspn(name, " ");
		bool article = false;
		for (size_t i = 0; i < sizeof articles / sizeof *articles; i++)
			article |= strlen(articles[i]) == length && strncasecmp(name, articles[i], length) == 0;
		bool found = article;
		for (const char *at = words; *at && !found; at += strcspn(at, " ,"), at += strspn(at, " ,"))
			found = strcspn(at, " ,") == length && strncasecmp(at, name, length) == 0;
		if (!found)
			return false;
		any |= !article;
		name += length;
		name += strspn(name, " ");
	}
	return any;
}

static bool is_right(const struct gold_article *article, const struct work *work, const struct gold_quote *gold,
		     const struct quote *quote)
{
	const char *name = findings_name(work->findings, quote->speaker);
	if (gold->name && gold_same_name(name, gold->name))
		return true;
	char *words = words_of(article, gold);
	const bool person = work->findings->entities.at[quote->speaker].kind == ENTITY_PERSON &&
			    work->findings->entities.at[quote->speaker].named;
	const bool same = gold_same_name(name, words) || (!person && has_words_of(name, words));
	free(words);
	return same;
}

/* Whether what another name says of the gold's speaker tells anything: a pronoun of whom nobody knows who it is does not. */
static bool is_told(const struct work *work, const struct gold_quote *gold)
{
	if (gold->name)
		return true;
	const struct token *token = &work->tokens.at[token_at(&work->tokens, gold->speaker.at[0].start)];
	static const char *const pronouns[] = {"he", "she", "they", "it", "i", "we", "who", "you", "that", "which"};
	for (size_t i = 0; i < sizeof pronouns / sizeof *pronouns; i++)
		if (token_is(work->document, token, pronouns[i]))
			return false;
	return true;
}

/*
 * Whether the annotators would have marked the quotation, had they taken it for speech: headlines and quotations in others they left out; and
 * of fragments it is a matter of taste.
 */
static bool is_missed(const struct gold_article *article, const struct work *work, const struct quote *quote)
{
	const uint32_t leaf = document_leaf_at(work->document, quote->span.start);
	return quote->kind == QUOTE_DIRECT && quote->inside == NONE && !gold_is_discarded(article, quote->span) &&
	       leaf != NONE && work->document->blocks.at[leaf].kind != BLOCK_TITLE;
}

/* The first option is that the speaker found is right, the second that it is wrong: another one speaks, or it is no speech. */
bool teach_sure(const struct gold_article *article, const struct work *work, const struct question *question,
		bool *right)
{
	const struct gold_quote *gold = gold_quote_at(article, question->about);
	const struct quote *quote =
	    &work->findings->quotes.at[findings_first_quote(work->findings, question->about.start)];
	if (gold && (gold->ignored || gold->undecided || !gold->speaker.count || !is_told(work, gold)))
		return false;
	if (!gold && !is_missed(article, work, quote))
		return false;
	right[0] = gold && is_right(article, work, gold, quote);
	right[1] = !right[0];
	return true;
}
