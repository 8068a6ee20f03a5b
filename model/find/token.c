/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/token.h"

#include <string.h>

#include "base/utf8.h"

/* Where a splitter stands in a leaf's text. */
struct splitter {
	const char *text;
	size_t at, end;
	uint32_t character; /* at at; 0 at the end */
	size_t length;      /* its bytes */
};

/* What is seen of a word's letters on the way through it. */
struct letters {
	bool lower, upper, first_upper, upper_later;
};

static void look_far(struct splitter *self)
{
	self->length = utf8_read(self->text + self->at, self->end - self->at, &self->character);
	if (!self->length) /* text is valid, so this is for safety alone */
		self->length = 1;
}

static inline void look(struct splitter *self)
{
	const bool end = self->at >= self->end;
	self->character = end ? 0 : (unsigned char)self->text[self->at];
	self->length = !end;
	if (self->character >= 0x80)
		look_far(self);
}

static void step(struct splitter *self)
{
	self->at += self->length;
	look(self);
}

static bool is_digit(uint32_t c)
{
	return c < 0x80 ? c >= '0' && c <= '9' : utf8_is_digit(c);
}

static bool is_lower(uint32_t c)
{
	return c < 0x80 ? c >= 'a' && c <= 'z' : utf8_is_lower(c);
}

static bool is_upper(uint32_t c)
{
	return c < 0x80 ? c >= 'A' && c <= 'Z' : utf8_is_upper(c);
}

static bool is_word(uint32_t c)
{
	return c < 0x80 ? is_digit(c) || is_lower(c) || is_upper(c) : utf8_is_word(c);
}

static bool is_space(uint32_t c)
{
	return c < 0x80 ? c == ' ' || (c >= '\t' && c <= '\r') : utf8_is_space(c);
}

static bool is_apostrophe(uint32_t c)
{
	return c == '\'' || c == 0x2019 || c == 0x02bc;
}

static bool is_hyphen(uint32_t c)
{
	return c == '-' || c == 0x2010 || c == 0x2011;
}

/* ZWJ, ZWNJ and variation selectors shape the letters around them. */
static bool is_joiner(uint32_t c)
{
	return c == 0x200c || c == 0x200d || c == 0xfe0e || c == 0xfe0f;
}

/* The character after the one at hand. */
static uint32_t next_character(const struct splitter *self)
{
	struct splitter next = *self;
	step(&next);
	return next.character;
}

/* Whether the apostrophe at hand begins a possessive ending: 's, and no word goes on behind it. */
static bool at_possessive(const struct splitter *self)
{
	struct splitter next = *self;
	step(&next);
	if (next.character != 's' && next.character != 'S')
		return false;
	step(&next);
	return !is_word(next.character);
}

/* Full stops stay inside "U.S." and "J.", in "2.5" and "example.org", but not in "end.Next". */
static bool stop_stays(uint32_t before, uint32_t after, size_t letters_since_stop)
{
	if (is_digit(before) && is_digit(after))
		return true;
	if (letters_since_stop == 1 && is_upper(before) && before != 'I')
		return true;
	return (letters_since_stop == 1 || is_lower(before)) && is_lower(after);
}

/* Whether the mark at hand, with before in front of it, belongs to the word. */
static bool stays_inside(const struct splitter *self, uint32_t before, size_t letters_since_stop)
{
	const uint32_t after = next_character(self);
	if (self->character == '.')
		return stop_stays(before, after, letters_since_stop);
	if (!is_word(after))
		return false;
	if (is_apostrophe(self->character))
		return !at_possessive(self);
	if (self->character == ',' || self->character == ':')
		return is_digit(before) && is_digit(after);
	return is_hyphen(self->character) || self->character == '&';
}

static void see(struct letters *seen, uint32_t c, bool first)
{
	if (is_upper(c)) {
		seen->upper = true;
		seen->first_upper |= first;
		seen->upper_later |= !first;
	} else if (is_lower(c)) {
		seen->lower = true;
	}
}

static enum token_case letters_case(const struct letters *seen, bool one_letter)
{
	if (!seen->upper)
		return seen->lower ? CASE_LOWER : CASE_NONE;
	if (seen->first_upper && !seen->upper_later)
		return !seen->lower && !one_letter ? CASE_UPPER : CASE_CAPITAL;
	return seen->lower ? CASE_MIXED : CASE_UPPER;
}

/* Goes over small letters of ASCII, of which words mostly consist. Returns how many there were. */
static size_t pass_small(struct splitter *self)
{
	const size_t start = self->at;
	while (self->at < self->end && self->text[self->at] >= 'a' && self->text[self->at] <= 'z')
		self->at++;
	if (self->at > start)
		look(self);
	return self->at - start;
}

/* Goes over the word at hand. Returns how it is written. */
static enum token_case pass_word(struct splitter *self)
{
	struct letters seen = {0};
	uint32_t before = 0;
	size_t since_stop = 0, length = 0;
	for (;; step(self)) {
		const size_t small = pass_small(self);
		if (small) {
			seen.lower = true;
			since_stop += small;
			length += small;
			before = (unsigned char)self->text[self->at - 1];
		}
		if (is_word(self->character)) {
			see(&seen, self->character, length == 0);
			since_stop++;
			length++;
		} else if (self->character == 0 ||
			   (!is_joiner(self->character) && !stays_inside(self, before, since_stop))) {
			break;
		} else if (self->character == '.') {
			since_stop = 0;
			length++;
		} else if (!is_joiner(self->character)) {
			since_stop = 0;
		}
		if (!is_joiner(self->character))
			before = self->character;
	}
	return letters_case(&seen, length == 1);
}

static void pass_possessive(struct splitter *self)
{
	step(self);
	step(self);
}

/* The token at hand, which is no white space. A word before it without a space makes 's a possessive. */
static struct token pass_token(struct splitter *self, bool after_word)
{
	struct token token = {.character = self->character};
	if (is_word(self->character)) {
		token.kind = is_digit(self->character) ? TOKEN_NUMBER : TOKEN_WORD;
		token.letters = (uint8_t)pass_word(self);
	} else if (after_word && is_apostrophe(self->character) && at_possessive(self)) {
		token.kind = TOKEN_POSSESSIVE;
		token.letters = CASE_LOWER;
		pass_possessive(self);
	} else {
		token.kind = TOKEN_MARK;
		step(self);
	}
	return token;
}

void token_split(const struct document *document, uint32_t leaf, struct tokens *tokens)
{
	const struct span span = document->blocks.at[leaf].span;
	struct splitter splitter = {.text = document->text.at, .at = span.start, .end = span.end};
	bool space = true, word = false;
	look(&splitter);
	while (splitter.at < splitter.end) {
		if (is_space(splitter.character)) {
			space = true;
			word = false;
			step(&splitter);
			continue;
		}

		const size_t start = splitter.at;
		struct token token = pass_token(&splitter, word);
		token.span = (struct span){(uint32_t)start, (uint32_t)splitter.at};
		token.leaf = leaf;
		token.sentence = NONE;
		token.space_before = space;
		array_push(tokens, token);
		space = false;
		word = token.kind == TOKEN_WORD || token.kind == TOKEN_NUMBER;
	}
}

uint32_t token_at(const struct tokens *tokens, uint32_t offset)
{
	size_t low = 0, high = tokens->count;
	while (low < high) {
		const size_t middle = low + (high - low) / 2;
		if (tokens->at[middle].span.end > offset)
			high = middle;
		else
			low = middle + 1;
	}
	return (uint32_t)low;
}

uint32_t token_of_leaf(const struct tokens *tokens, const struct document *document, uint32_t leaf)
{
	return token_at(tokens, document->blocks.at[leaf].span.start);
}

static char lower_ascii(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

bool token_spells(const struct document *document, const struct token *token, const char *word)
{
	const char *text = document->text.at + token->span.start;
	const size_t length = span_length(token->span);
	for (size_t i = 0; i < length; i++)
		if (word[i] == '\0' || lower_ascii(text[i]) != word[i])
			return false;
	return word[length] == '\0';
}

bool token_is_pronoun(const struct document *document, const struct token *token, const char *word)
{
	struct token part = *token;
	const char *text = document->text.at;
	for (uint32_t i = token->span.start; i < token->span.end && part.span.end == token->span.end; i++)
		if (text[i] == '\'' || text[i] == '\xe2')
			part.span.end = i;
	return token_is(document, &part, word);
}
