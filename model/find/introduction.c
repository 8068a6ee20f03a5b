/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/introduction.h"

#include "base/utf8.h"

static uint32_t character_at(const char *text, size_t length, size_t at, size_t *step)
{
	uint32_t character = 0;
	*step = utf8_read(text + at, length - at, &character);
	*step += *step == 0;
	return utf8_lower(character);
}

/* Whether all letters of the short name stand in the long one, in order, and both begin alike. */
static bool is_made_of(const struct work *work, const struct name *small, const struct name *large)
{
	const char *text = work->document->text.at;
	const char *of = text + large->span.start;
	const size_t length = span_length(small->span), of_length = span_length(large->span);
	size_t at = 0, step, of_step;
	for (size_t i = 0; i < of_length && at < length; i += of_step) {
		const uint32_t wanted = character_at(text + small->span.start, length, at, &step);
		if (character_at(of, of_length, i, &of_step) == wanted)
			at += step;
		else if (at == 0 && i == 0)
			return false;
	}
	return at >= length;
}

/* "Institute of Tourism (Intur)". */
bool introduction_defines(const struct work *work, const struct name *before, const struct name *name)
{
	const struct token *tokens = work->tokens.at;
	const uint32_t bracket = before->end;
	if (bracket + 1 != name->first || tokens[bracket].character != '(' || name->end >= work->tokens.count ||
	    tokens[name->end].character != ')')
		return false;
	const bool shorter = name->end - name->first == 1;
	const struct name *small = shorter ? name : before, *large = shorter ? before : name;
	return small->end - small->first == 1 && large->end - large->first > 1 && is_made_of(work, small, large);
}

/* The words that say that another name follows, and those that may stand with them; tells: they say so themselves. */
static const struct {
	const char *word;
	bool tells;
} phrases[] = {
    {"aka", true},         {"also", false},   {"as", false},       {"best", false},  {"better", false},
    {"born", true},        {"called", true},  {"commonly", false}, {"dubbed", true}, {"formerly", true},
    {"known", true},       {"née", true},     {"nee", true},       {"now", false},   {"nicknamed", true},
    {"previously", false}, {"simply", false}, {"widely", false},
};

/* Adds what a token says; false if it is none of the phrase. */
static bool read_phrase(const struct work *work, uint32_t token, bool *tells)
{
	const struct token *self = &work->tokens.at[token];
	if (self->kind == TOKEN_MARK)
		return self->character == '(' || self->character == ',' || self->character == '"' ||
		       self->character == 0x201c || self->character == 0x2018;
	for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++)
		if (token_is(work->document, self, phrases[i].word)) {
			*tells |= phrases[i].tells;
			return true;
		}
	return false;
}

/* "Ann Lee, better known as Quick Annie,", "Myanmar (formerly Burma)". */
bool introduction_adds(const struct work *work, const struct name *before, const struct name *name)
{
	enum { FAR = 6 };
	const struct token *tokens = work->tokens.at;
	bool tells = false;
	if (name->kind != before->kind || name->first <= before->end || name->first - before->end > FAR ||
	    tokens[before->end].kind != TOKEN_MARK || tokens[before->end].sentence != tokens[name->first].sentence)
		return false;
	for (uint32_t i = before->end; i < name->first; i++)
		if (!read_phrase(work, i, &tells))
			return false;
	return tells;
}
