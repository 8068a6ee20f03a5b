/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/train/teach.h"

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

/* An option's what is an entity. */
bool teach_pronoun(const struct gold_article *article, const struct work *work, const struct question *question,
		   bool *right)
{
	const struct gold_quote *quote = quote_of(article, question->about);
	for (size_t i = 0; quote && i < question->options.count; i++) {
		const uint32_t entity = question->options.at[i].what;
		right[i] = entity != NONE && gold_same_name(findings_name(work->findings, entity), quote->name);
	}
	return quote != NULL;
}
