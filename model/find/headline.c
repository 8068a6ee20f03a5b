/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/headline.h"

#include <string.h>
#include <strings.h>

/* Fewer words are a turn of phrase that anybody may use; of more, the first ones are enough to tell. */
enum { WORDS_LEAST = 3, WORDS_MOST = 24 };

/* Of a hundred such quotations: no measured figure, but no more than that of a pronoun behind a quotation (speaker.c). */
enum { REPEATED_RIGHT = 83 };

/* The words of a quotation of the headline: tokens. */
struct words {
	uint32_t at[WORDS_MOST];
	size_t count;
};

static bool is_word(const struct token *token)
{
	return token->kind != TOKEN_MARK;
}

static bool is_same_word(const struct work *work, const struct token *a, const struct token *b)
{
	const char *text = work->document->text.at;
	const uint32_t length = span_length(a->span);
	return length == span_length(b->span) && strncasecmp(text + a->span.start, text + b->span.start, length) == 0;
}

static struct words words_of(const struct work *work, struct span span)
{
	struct words words = {.count = 0};
	for (uint32_t i = token_at(&work->tokens, span.start);
	     i < work->tokens.count && work->tokens.at[i].span.end <= span.end && words.count < WORDS_MOST; i++)
		if (is_word(&work->tokens.at[i]))
			words.at[words.count++] = i;
	return words;
}

/* Whether the words stand in a row from token on, marks between them passed over, before end (a byte). */
static bool begin_at(const struct work *work, const struct words *words, uint32_t token, uint32_t end)
{
	size_t met = 0;
	for (; met < words->count && token < work->tokens.count && work->tokens.at[token].span.end <= end; token++) {
		if (!is_word(&work->tokens.at[token]))
			continue;
		if (!is_same_word(work, &work->tokens.at[words->at[met]], &work->tokens.at[token]))
			return false;
		met++;
	}
	return met == words->count;
}

static bool holds(const struct work *work, const struct quote *quote, const struct words *words)
{
	for (uint32_t i = token_at(&work->tokens, quote->span.start);
	     i < work->tokens.count && work->tokens.at[i].span.end <= quote->span.end; i++)
		if (begin_at(work, words, i, quote->span.end))
			return true;
	return false;
}

static struct span write_why(struct findings *findings, uint32_t speaker)
{
	struct buffer *strings = &findings->strings;
	const uint32_t start = (uint32_t)strings->count;
	buffer_puts(strings, "the headline quotes what the story has from ");
	/* The name is in the same buffer, which may move. */
	const struct span name = findings->entities.at[speaker].name;
	for (uint32_t i = name.start; i < name.end; i++)
		buffer_putc(strings, strings->at[i]);
	const struct span why = {start, (uint32_t)strings->count};
	buffer_putc(strings, '\0');
	return why;
}

static void take_speaker(struct work *work, struct quote *quote, const struct quote *from)
{
	quote->speaker = from->speaker;
	quote->said_as = from->said_as;
	quote->basis = BASIS_CONTEXT;
	quote->confidence = REPEATED_RIGHT < from->confidence ? REPEATED_RIGHT : from->confidence;
	quote->why = write_why(work->findings, from->speaker);
}

/* "You said that ...?": who asks in an interview has the words from who answers. */
static bool is_asked(const struct work *work, uint32_t quote)
{
	const struct span span = work->findings->quotes.at[quote].span;
	return statement_of(work, quote) && memchr(work->document->text.at + span.start, '?', span_length(span));
}

static void attribute(struct work *work, uint32_t headline)
{
	struct quotes *quotes = &work->findings->quotes;
	const struct words words = words_of(work, quotes->at[headline].span);
	if (words.count < WORDS_LEAST)
		return;
	for (uint32_t i = headline + 1; i < quotes->count; i++)
		if (quotes->at[i].speaker != NONE && !is_asked(work, i) && holds(work, &quotes->at[i], &words)) {
			take_speaker(work, &quotes->at[headline], &quotes->at[i]);
			return;
		}
}

void headline_attribute(struct work *work)
{
	const struct quotes *quotes = &work->findings->quotes;
	const uint32_t leaf = document_next_leaf(work->document, NONE);
	if (leaf == NONE || work->document->blocks.at[leaf].kind != BLOCK_TITLE)
		return;
	for (uint32_t i = 0;
	     i < quotes->count && span_contains(work->document->blocks.at[leaf].span, quotes->at[i].span); i++)
		if (quotes->at[i].speaker == NONE && quote_counts(&quotes->at[i], false))
			attribute(work, i);
}
