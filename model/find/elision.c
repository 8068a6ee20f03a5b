/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/elision.h"

#include <stdbool.h>
#include <string.h>

#include "base/utf8.h"
#include "model/find/sentence.h"
#include "model/find/vocabulary.h"

/* What loses its vowel before another word, and the subjects that are written behind their verb. */
static const char *const before[] = {"l",      "d",      "qu",     "j",  "n",    "s",   "c",    "m",    "t",   "jusqu",
				     "lorsqu", "puisqu", "quoiqu", "un", "dell", "all", "nell", "sull", "dall"};
static const char *const behind[] = {"-t-il", "-t-elle", "-t-on",  "-t-ils", "-t-elles", "-il",  "-elle",
				     "-on",   "-ils",    "-elles", "-je",    "-nous",    "-vous"};

/* Whether letters stand at bytes, case ignored (ASCII). */
static bool begins_with(const char *bytes, size_t length, const char *letters)
{
	for (; *letters; letters++, bytes++, length--)
		if (length == 0 || (*bytes | 0x20) != (*letters | 0x20))
			return false;
	return true;
}

/* The bytes of the mark if an apostrophe stands there. */
static size_t apostrophe_length(const char *bytes, size_t length)
{
	uint32_t mark = 0;
	const size_t step = utf8_read(bytes, length, &mark);
	return mark == '\'' || mark == 0x2019 || mark == 0x02bc ? step : 0;
}

/* The bytes of an elided word before the rest, its apostrophe included; 0 if there is none. */
static size_t length_before(const char *word, size_t length)
{
	for (size_t i = 0; i < sizeof before / sizeof *before; i++) {
		const size_t letters = strlen(before[i]);
		if (!begins_with(word, length, before[i]))
			continue;
		const size_t mark = apostrophe_length(word + letters, length - letters);
		if (mark && letters + mark < length)
			return letters + mark;
	}
	return 0;
}

/* The bytes of a subject behind the verb, its hyphens included; 0 if there is none. */
static size_t length_behind(const char *word, size_t length)
{
	for (size_t i = 0; i < sizeof behind / sizeof *behind; i++) {
		const size_t letters = strlen(behind[i]);
		if (length > letters && begins_with(word + length - letters, letters, behind[i]))
			return letters;
	}
	return 0;
}

static bool is_upper(const char *text, size_t at, size_t end)
{
	uint32_t character = 0;
	return utf8_read(text + at, end - at, &character) && utf8_is_upper(character);
}

/* How a part of a word that has both cases is written. */
static enum token_case letters_of(const char *text, struct span span)
{
	const bool capital = is_upper(text, span.start, span.end);
	bool upper = false, lower = false;
	uint32_t character = 0;
	for (size_t at = span.start, step; at < span.end; at += step) {
		step = utf8_read(text + at, span.end - at, &character);
		step += step == 0;
		upper |= at > span.start && utf8_is_upper(character);
		lower |= utf8_is_lower(character);
	}
	if (upper)
		return lower ? CASE_MIXED : CASE_UPPER;
	return capital ? CASE_CAPITAL : CASE_LOWER;
}

/* Adds a part of a token. */
static void add_part(struct tokens *tokens, const char *text, const struct token *whole, struct span span)
{
	if (span_is_empty(span))
		return;
	struct token part = *whole;
	part.span = span;
	part.space_before = whole->space_before && span.start == whole->span.start;
	utf8_read(text + span.start, span_length(span), &part.character);
	if (part.letters == CASE_MIXED || part.letters == CASE_CAPITAL)
		part.letters = (uint8_t)letters_of(text, span);
	array_push(tokens, part);
}

static void add_token(struct tokens *tokens, const char *text, const struct token *token)
{
	const struct span span = token->span;
	const bool in_sentence = tokens->count && array_last(tokens).leaf == token->leaf &&
				 array_last(tokens).kind == TOKEN_WORD && array_last(tokens).letters == CASE_LOWER;
	if (token->kind != TOKEN_WORD || (in_sentence && is_upper(text, span.start, span.end))) {
		array_push(tokens, *token);
		return;
	}
	const uint32_t first = span.start + (uint32_t)length_before(text + span.start, span_length(span));
	const uint32_t last = span.end - (uint32_t)length_behind(text + first, span.end - first);
	add_part(tokens, text, token, (struct span){span.start, first});
	add_part(tokens, text, token, (struct span){first, last});
	add_part(tokens, text, token, (struct span){last, span.end});
}

void elision_split(struct work *work)
{
	struct tokens old = work->tokens;
	work->tokens = (struct tokens){0};
	work->sentences.count = 0;
	vocabulary_release(&work->vocabulary);
	for (size_t i = 0; i < old.count;) {
		const uint32_t first = (uint32_t)work->tokens.count;
		for (const uint32_t leaf = old.at[i].leaf; i < old.count && old.at[i].leaf == leaf; i++)
			add_token(&work->tokens, work->document->text.at, &old.at[i]);
		sentence_split(work, first);
		vocabulary_read(work);
	}
	array_release(&old);
}
