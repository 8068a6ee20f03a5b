/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/train/teach.h"

#include "model/find/choice.h"

/* The quotation's gold, if it is one of those that count. */
static const struct gold_quote *gold_of(const struct gold_article *article, const struct work *work, uint32_t quote)
{
	return quote == NONE ? NULL : gold_quote_at(article, work->findings->quotes.at[quote].span);
}

static bool is_same_speaker(const struct gold_quote *a, const struct gold_quote *b)
{
	if (a->name && b->name)
		return gold_same_name(a->name, b->name);
	return a->speaker.count && b->speaker.count && gold_is_speaker(a, b->speaker.at[0]);
}

/* An option is words that may name the speaker, or what CHOICE_PREVIOUS and CHOICE_NOBODY say. */
bool teach_speaker(const struct gold_article *article, const struct work *work, const struct question *question,
		   bool *right)
{
	const struct gold_quote *gold = gold_quote_at(article, question->about);
	if (gold_is_discarded(article, question->about) || (gold && gold->ignored) || (gold && !gold->speaker.count))
		return false;
	bool found = false;
	for (size_t i = 0; i < question->options.count; i++) {
		const struct option *option = &question->options.at[i];
		if (option->what == CHOICE_NOBODY)
			right[i] = !gold;
		else if (option->what != CHOICE_PREVIOUS)
			found |= right[i] = gold && gold_is_speaker(gold, option->words);
	}
	for (size_t i = 0; i < question->options.count; i++) {
		const struct option *option = &question->options.at[i];
		if (option->what != CHOICE_PREVIOUS || !gold)
			continue;
		const struct gold_quote *before = gold_of(article, work, choice_previous(work, question));
		right[i] = before && before->speaker.count &&
			   (gold_is_speaker(gold, before->speaker.at[0]) || (!found && is_same_speaker(gold, before)));
	}
	return true;
}
