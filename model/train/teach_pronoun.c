/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/train/teach.h"

#include <strings.h>

/* The quote that the pronoun names the speaker of, if its speaker's name is known. */
static const struct gold_quote *quote_of(const struct gold_article *article, struct span pronoun)
{
	for (size_t i = 0; i < article->quotes.count; i++) {
		const struct gold_quote *quote = &article->quotes.at[i];
		if (quote->name && !quote->undecided && quote->speaker.count &&
		    span_equal(quote->speaker.at[0], pronoun))
			return quote;
	}
	return NULL;
}

/* Marks the options called so; returns whether there are any. */
static bool mark(const struct work *work, const struct question *question, const char *name,
		 bool (*same)(const char *, const char *), bool *right)
{
	bool any = false;
	for (size_t i = 0; i < question->options.count; i++) {
		const uint32_t entity = question->options.at[i].what;
		right[i] = entity != NONE && same(findings_name(work->findings, entity), name);
		any |= right[i];
	}
	return any;
}

static bool equal(const char *a, const char *b)
{
	return strcasecmp(a, b) == 0;
}

/* An option's what is an entity. Of two of one family name, the one who has the whole name is meant. */
bool teach_pronoun(const struct gold_article *article, const struct work *work, const struct question *question,
		   bool *right)
{
	const struct gold_quote *quote = quote_of(article, question->about);
	if (quote && !mark(work, question, quote->name, equal, right))
		mark(work, question, quote->name, gold_same_name, right);
	return quote != NULL;
}
