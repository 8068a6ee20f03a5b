/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/train/teach.h"

#include <string.h>

#include "model/find/opening.h"
#include "model/find/reported.h"

/* What the annotations have of a word of saying. */
struct lesson {
	struct spans pieces;           /* what it reports, which may be in several parts */
	const struct gold_quote *gold; /* one of them, if they are no quotations */
	bool claimed;                  /* quotations are thought to be said by the word: they are the pieces */
};

static struct span cue_span(const struct work *work, uint32_t cue)
{
	return (struct span){work->tokens.at[work->cues.at[cue].first].span.start,
			     work->tokens.at[work->cues.at[cue].end - 1].span.end};
}

/* The statements around the quotations that are thought to be said by the word. */
static void add_claimed(struct lesson *lesson, const struct gold_article *article, const struct work *work,
			struct span word)
{
	for (uint32_t i = 0; i < work->claims.count; i++) {
		const struct claim *claim = &work->claims.at[i];
		if (claim->cue == NONE || claim->kind == QUOTE_TERM || !span_equal(cue_span(work, claim->cue), word))
			continue;
		const struct gold_quote *gold = gold_quote_at(article, work->findings->quotes.at[i].span);
		lesson->claimed = true;
		if (gold && !gold->ignored)
			array_push(&lesson->pieces, gold->content);
	}
}

static void add_reported(struct lesson *lesson, const struct gold_article *article, struct span word)
{
	for (size_t i = 0; i < article->quotes.count; i++) {
		const struct gold_quote *gold = &article->quotes.at[i];
		if (gold->kind == QUOTE_DIRECT || !span_common(gold->cue, word))
			continue;
		array_push(&lesson->pieces, gold->content);
		lesson->gold = gold;
	}
}

/*
 * How much of a piece, and of nothing else, can be found behind an opening; on both sides of a word only if it is in
 * parts.
 */
static uint32_t opening_likeness(const struct option *option, struct span piece, size_t pieces)
{
	enum { BOTH_SIDES = 1000 };
	struct span span = option->words;
	if (option->what == WAY_AROUND)
		return pieces > 1 ? BOTH_SIDES + gold_likeness(span, piece) : 0;
	if (option->what == WAY_BEHIND) {
		if (span.start >= piece.end)
			return 0;
		span.end = piece.end;
	}
	return gold_likeness(span, piece);
}

static uint32_t option_likeness(const struct option *option, const struct spans *pieces)
{
	uint32_t best = 0;
	for (size_t i = 0; i < pieces->count; i++) {
		const uint32_t alike = option->what == REPORTED_END
					   ? gold_likeness(option->words, pieces->at[i])
					   : opening_likeness(option, pieces->at[i], pieces->count);
		best = alike > best ? alike : best;
	}
	return best;
}

/* Marks the options that come nearest, if half of what they cover is in both. */
static bool mark_stretches(const struct question *question, const struct spans *pieces, bool *right)
{
	uint32_t best = 500;
	const size_t count = question->options.count;
	for (size_t i = 0; i < count; i++) {
		const uint32_t alike = option_likeness(&question->options.at[i], pieces);
		best = question->options.at[i].what != WAY_NOWHERE && alike > best ? alike : best;
	}
	bool found = false;
	for (size_t i = 0; i < count; i++) {
		const struct option *option = &question->options.at[i];
		found |= right[i] = option->what != WAY_NOWHERE && option_likeness(option, pieces) >= best;
	}
	return found;
}

static bool holds_last_word(const struct work *work, struct span words, const char *name)
{
	const char *space = strrchr(name, ' '), *last = space ? space + 1 : name;
	const size_t length = strlen(last);
	for (uint32_t i = words.start; i + length <= words.end; i++)
		if (memcmp(work->document->text.at + i, last, length) == 0)
			return true;
	return false;
}

/* How well words fit those for the speaker. */
static uint32_t teller_likeness(const struct gold_quote *gold, struct span words)
{
	uint32_t best = 0;
	for (size_t i = 0; i < gold->speaker.count; i++) {
		const uint32_t alike = gold_likeness(gold->speaker.at[i], words);
		best = alike > best ? alike : best;
	}
	return best;
}

/* Marks those who say it: of words for the speaker, those with the name, if there are any, else those that fit best. */
static bool mark_tellers(const struct work *work, const struct question *question, const struct gold_quote *gold,
			 bool *right)
{
	const size_t count = question->options.count;
	uint32_t best = 0;
	bool named = false;
	for (size_t i = 1; i < count; i++) {
		const struct span words = question->options.at[i].words;
		const uint32_t alike = teller_likeness(gold, words);
		best = alike > best ? alike : best;
		named |= alike && gold->name && holds_last_word(work, words, gold->name);
	}
	for (size_t i = 1; i < count; i++) {
		const struct span words = question->options.at[i].words;
		const uint32_t alike = teller_likeness(gold, words);
		right[i] = alike && (named ? holds_last_word(work, words, gold->name) : alike == best);
	}
	right[0] = gold->speaker.count == 0;
	return best || right[0];
}

/* Marks where it begins. That a word reports nothing is right as well where finding it counts for nothing. */
static bool mark_openings(const struct gold_article *article, const struct question *question,
			  const struct lesson *lesson, bool *right)
{
	const bool found = mark_stretches(question, &lesson->pieces, right);
	if (lesson->claimed)
		return found;
	right[0] = !found || (lesson->gold && lesson->gold->optional);
	return !gold_is_discarded(article, question->about);
}

/* An option's what is a way (opening.h), or as reported.h says. */
bool teach_content(const struct gold_article *article, const struct work *work, const struct question *question,
		   bool *right)
{
	struct lesson lesson = {0};
	bool known;
	add_claimed(&lesson, article, work, question->about);
	if (!lesson.claimed)
		add_reported(&lesson, article, question->about);
	switch (question->options.at[0].what) {
	case REPORTED_END: known = mark_stretches(question, &lesson.pieces, right); break;
	case REPORTED_NOBODY: known = lesson.gold && mark_tellers(work, question, lesson.gold, right); break;
	default: known = mark_openings(article, question, &lesson, right); break;
	}
	array_release(&lesson.pieces);
	return known;
}
