/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/label.h"

#include <string.h>

#include "base/utf8.h"
#include "model/find/quotemark.h"

/* A name has so many tokens at most, and what is added to it as many again. */
enum { NAME_MAX = 6 };

/* "Caller 12" is somebody, "Model 3080" is not. */
enum { DIGITS_MAX = 2 };

/* Those who ask, and those who answer, and are called nothing else. */
static const char *const askers[] = {"q", "q.", "question", "interviewer", "frage"};
static const char *const answerers[] = {"a", "a.", "answer", "interviewee", "antwort"};

bool label_line_begins(const struct work *work, uint32_t token)
{
	if (token == 0 || work->tokens.at[token].leaf != work->tokens.at[token - 1].leaf)
		return true;
	const uint32_t start = work->tokens.at[token - 1].span.end;
	return work->tokens.at[token].space_before &&
	       memchr(work->document->text.at + start, '\n', work->tokens.at[token].span.start - start);
}

static bool is_mark(const struct work *work, uint32_t i, uint32_t character)
{
	return i < work->tokens.count && token_is_mark(&work->tokens.at[i], character);
}

/* Whether the token goes on with what stands on the line that begins at line. */
static bool is_on_line(const struct work *work, uint32_t line, uint32_t i)
{
	return i < work->tokens.count && (i == line || !label_line_begins(work, i));
}

static bool is_any_of(const struct work *work, uint32_t token, const char *const *list, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (token_is(work->document, &work->tokens.at[token], list[i]))
			return true;
	return false;
}

static bool asks(const struct work *work, uint32_t token)
{
	return is_any_of(work, token, askers, sizeof askers / sizeof *askers);
}

static bool answers(const struct work *work, uint32_t token)
{
	return is_any_of(work, token, answerers, sizeof answerers / sizeof *answerers);
}

/* Whether the token can be part of a name that began before it. */
static bool goes_on(const struct work *work, uint32_t i, bool began)
{
	const struct token *token = &work->tokens.at[i];
	if (token->kind == TOKEN_WORD)
		return token->letters != CASE_LOWER || (began && vocabulary_is(&work->vocabulary, i, WORD_PARTICLE));
	if (!began)
		return false;
	return token->kind == TOKEN_NUMBER || (is_mark(work, i, '.') && !token->space_before &&
					       vocabulary_is(&work->vocabulary, i - 1, WORD_STOP | WORD_TITLE));
}

/* "(laughing)", ", CNN HOST": what is added to a name before its colon. Returns the token behind it. */
static uint32_t pass_addition(const struct work *work, uint32_t line, uint32_t i)
{
	if (!is_mark(work, i, '(') && !is_mark(work, i, ','))
		return i;
	for (uint32_t end = i + 1; end < i + 2 * NAME_MAX && is_on_line(work, line, end); end++)
		if (is_mark(work, end, ':'))
			return end;
	return i;
}

/* "Q. How": one letter and a full stop, which may be one token. */
static bool read_letter(const struct work *work, uint32_t first, struct label *label)
{
	const struct token *token = &work->tokens.at[first];
	if (token->character != 'Q' && token->character != 'A')
		return false;
	label->first = first;
	label->end = first + 1;
	label->said = span_length(token->span) == 2 ? first + 1 : first + 2;
	const bool stop = span_length(token->span) == 2
			      ? work->document->text.at[token->span.end - 1] == '.'
			      : span_length(token->span) == 1 && is_mark(work, first + 1, '.') &&
				    !work->tokens.at[first + 1].space_before;
	return stop && is_on_line(work, label->line, label->said);
}

uint32_t label_pass_titles(const struct work *work, uint32_t first, uint32_t end)
{
	uint32_t name = first;
	while (name + 1 < end &&
	       (work->tokens.at[name].kind == TOKEN_MARK || vocabulary_is(&work->vocabulary, name, WORD_TITLE)))
		name++;
	return name;
}

bool label_read(const struct work *work, uint32_t line, struct label *label)
{
	uint32_t first = line;
	if (work->tokens.at[first].kind == TOKEN_MARK && quotemark_is(work->tokens.at[first].character))
		first++;
	if (!is_on_line(work, line, first))
		return false;
	label->line = line;
	if (read_letter(work, first, label))
		return true;

	uint32_t end = first;
	while (end < first + NAME_MAX && is_on_line(work, line, end) && goes_on(work, end, end > first))
		end++;
	const uint32_t colon = pass_addition(work, line, end);
	if (end == first || !is_on_line(work, line, colon) || !is_mark(work, colon, ':'))
		return false;
	label->first = label_pass_titles(work, first, end);
	label->end = end;
	label->said = colon + 1;
	return colon + 1 == work->tokens.count || work->tokens.at[colon + 1].space_before;
}

/* The last word of the name, numbers and stops passed over: of "Speaker 1", "Speaker". */
static uint32_t last_word(const struct work *work, const struct label *label)
{
	uint32_t last = label->end - 1;
	while (last > label->first && work->tokens.at[last].kind != TOKEN_WORD)
		last--;
	return last;
}

/* Somebody may be called Unique; it is a word all the same. */
static bool is_given_name(const struct work *work, uint32_t token)
{
	return vocabulary_is(&work->vocabulary, token, WORD_GIVEN) &&
	       !vocabulary_is(&work->vocabulary, token, WORD_COMMON);
}

/* Whether a given name stands before the last word: "Ann Lee". */
static bool has_given_name(const struct work *work, const struct label *label, uint32_t last)
{
	for (uint32_t i = label->first; i < last; i++)
		if (is_given_name(work, i))
			return true;
	return false;
}

bool label_is_family_name(const struct work *work, uint32_t token)
{
	const struct token *tokens = work->tokens.at;
	if (token == 0 || tokens[token].kind != TOKEN_WORD || tokens[token].letters == CASE_LOWER ||
	    label_line_begins(work, token))
		return false;
	uint32_t before = token - 1;
	if (before > 0 && is_mark(work, before, '.') && !tokens[before].space_before)
		before--;
	return tokens[before].letters != CASE_LOWER && tokens[before].leaf == tokens[token].leaf &&
	       (vocabulary_is(&work->vocabulary, before, WORD_TITLE) || is_given_name(work, before));
}

static bool has_digit(const struct work *work, uint32_t token)
{
	const struct span span = work->tokens.at[token].span;
	for (uint32_t i = span.start; i < span.end; i++)
		if (work->document->text.at[i] >= '0' && work->document->text.at[i] <= '9')
			return true;
	return false;
}

/* A single word: "Keita", "Host", "CNN", "Cost". */
static enum label_kind kind_of_word(const struct work *work, uint32_t token, bool family)
{
	const struct word *word = vocabulary_word(&work->vocabulary, token);
	if (word->flags & (WORD_WEEKDAY | WORD_MONTH | WORD_FUNCTION) || has_digit(work, token) ||
	    utf8_is_lower(work->tokens.at[token].character))
		return LABEL_NOBODY;
	if (word->flags & WORD_ROLE)
		return LABEL_PERSON;
	if (word->flags & (WORD_PLACE | WORD_NORP | WORD_KNOWN | WORD_HEAD))
		return LABEL_PERHAPS;
	if (word->flags & WORD_COMMON)
		return family ? LABEL_PERSON : LABEL_NOBODY;
	return LABEL_PERSON;
}

/* "Mr Price": a title stands before the name. */
static bool has_title(const struct work *work, const struct label *label)
{
	uint32_t before = label->first;
	if (before > 0 && is_mark(work, before - 1, '.'))
		before--;
	return before > 0 && !label_line_begins(work, label->first) &&
	       vocabulary_is(&work->vocabulary, before - 1, WORD_TITLE);
}

/* "THE CHAIR", "THE WITNESS": what records of hearings call those who are there for what they do. */
static bool is_called_by_role(const struct work *work, const struct label *label, uint32_t last)
{
	return token_is(work->document, &work->tokens.at[label->first], "the") && last == label->first + 1 &&
	       work->tokens.at[label->first].letters == CASE_UPPER && vocabulary_is(&work->vocabulary, last, WORD_ROLE);
}

enum label_kind label_kind(const struct work *work, const struct label *label, bool family)
{
	const uint32_t last = last_word(work, label);
	if (last == label->first && asks(work, last))
		return LABEL_ASKS;
	if (last == label->first && answers(work, last))
		return LABEL_ANSWERS;
	if (last > label->first && vocabulary_is(&work->vocabulary, label->first, WORD_FUNCTION))
		return is_called_by_role(work, label, last) ? LABEL_PERSON : LABEL_NOBODY;
	if (has_given_name(work, label, last))
		return LABEL_PERSON;
	return has_title(work, label) ? LABEL_PERSON : kind_of_word(work, last, family);
}

bool label_is_role(const struct work *work, const struct label *label)
{
	const uint32_t last = last_word(work, label);
	return vocabulary_is(&work->vocabulary, last, WORD_ROLE) && !has_given_name(work, label, last) &&
	       !has_title(work, label);
}

uint64_t label_hash(const struct work *work, const struct label *label)
{
	uint64_t hash = WORDMAP_NOTHING;
	for (uint32_t i = label->first; i < label->end; i++)
		hash = wordmap_hash(hash, work->document->text.at + work->tokens.at[i].span.start,
				    span_length(work->tokens.at[i].span));
	return hash;
}

uint64_t label_surname(const struct work *work, const struct label *label)
{
	return vocabulary_word(&work->vocabulary, last_word(work, label))->hash;
}

struct span label_span(const struct work *work, const struct label *label)
{
	return (struct span){work->tokens.at[label->first].span.start, work->tokens.at[label->end - 1].span.end};
}
