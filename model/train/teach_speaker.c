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

/* Whether the words are the speaker's name itself. */
static bool is_name(const struct work *work, const struct gold_quote *gold, struct span words)
{
	const uint32_t mention = findings_first_mention(work->findings, words.start);
	if (!gold->name || mention >= work->findings->mentions.count)
		return false;
	const struct mention *at = &work->findings->mentions.at[mention];
	return at->kind == MENTION_NAME && at->entity != NONE && span_equal(at->span, words) &&
	       gold_same_name(findings_name(work->findings, at->entity), gold->name);
}

/* How well words name the speaker: not at all, more or less, or by the name itself. */
static uint32_t fitness(const struct work *work, const struct gold_quote *gold, struct span words)
{
	enum { BY_NAME = 2000 };
	uint32_t best = 0;
	for (size_t i = 0; i < gold->speaker.count; i++) {
		const uint32_t alike = gold_likeness(gold->speaker.at[i], words);
		best = alike > best ? alike : best;
	}
	return best && is_name(work, gold, words) ? BY_NAME : best;
}

static bool is_candidate(const struct option *option)
{
	return option->what != CHOICE_NOBODY && option->what != CHOICE_PREVIOUS;
}

/* Of the words that overlap with the speaker's those that fit best are right. Whether there are any. */
static bool mark_candidates(const struct work *work, const struct gold_quote *gold, const struct question *question,
			    bool *right)
{
	uint32_t best = 1;
	for (size_t i = 0; i < question->options.count; i++) {
		const struct option *option = &question->options.at[i];
		const uint32_t fit = is_candidate(option) ? fitness(work, gold, option->words) : 0;
		best = fit > best ? fit : best;
	}
	bool found = false;
	for (size_t i = 0; i < question->options.count; i++) {
		const struct option *option = &question->options.at[i];
		if (is_candidate(option))
			found |= right[i] = 3 * fitness(work, gold, option->words) >= 2 * best;
	}
	return found;
}

static bool is_in_title(const struct work *work, struct span span)
{
	const uint32_t leaf = document_leaf_at(work->document, span.start);
	return leaf != NONE && work->document->blocks.at[leaf].kind == BLOCK_TITLE;
}

/*
 * An option is words that may name the speaker, or what CHOICE_PREVIOUS and CHOICE_NOBODY say. Titles are not asked about: the corpora
 * leave their quotations out.
 */
bool teach_speaker(const struct gold_article *article, const struct work *work, const struct question *question,
		   bool *right)
{
	const struct gold_quote *gold = gold_quote_at(article, question->about);
	if (gold_is_discarded(article, question->about) || is_in_title(work, question->about) ||
	    (gold && (gold->ignored || !gold->speaker.count)))
		return false;
	const bool found = gold && mark_candidates(work, gold, question, right);
	for (size_t i = 0; i < question->options.count; i++) {
		const struct option *option = &question->options.at[i];
		if (option->what == CHOICE_NOBODY)
			right[i] = !gold;
		if (option->what != CHOICE_PREVIOUS || !gold)
			continue;
		const struct gold_quote *before = gold_of(article, work, choice_previous(work, question));
		right[i] = before && before->speaker.count &&
			   (gold_is_speaker(gold, before->speaker.at[0]) || (!found && is_same_speaker(gold, before)));
	}
	return true;
}
