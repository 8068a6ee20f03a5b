/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/law.h"

#include <stdbool.h>

/* What laws and their parts are called, with a number behind. */
static const char *const nouns[] = {"article",   "section", "resolution", "directive", "regulation",
				    "decree",    "act",     "law",        "bill",      "proposition",
				    "ordinance", "statute", "title",      "amendment"};

static bool is_word(const struct work *work, uint32_t token, uint32_t end, const char *word)
{
	return token < end && token_is(work->document, &work->tokens.at[token], word);
}

static bool is_noun(const struct work *work, uint32_t token, uint32_t end)
{
	if (token >= end || work->tokens.at[token].letters != CASE_CAPITAL)
		return false;
	for (size_t i = 0; i < sizeof nouns / sizeof *nouns; i++)
		if (is_word(work, token, end, nouns[i]))
			return true;
	return false;
}

static bool is_number(const struct work *work, uint32_t token, uint32_t end)
{
	return token < end && work->tokens.at[token].kind == TOKEN_NUMBER;
}

/* The token behind "No." or "No"; token if it does not stand there. */
static uint32_t pass_number_sign(const struct work *work, uint32_t token, uint32_t end)
{
	if (!is_word(work, token, end, "no") && !is_word(work, token, end, "nos") && !is_word(work, token, end, "no."))
		return token;
	token++;
	return token < end && token_is_mark(&work->tokens.at[token], '.') ? token + 1 : token;
}

/* "23rd Amendment". */
static bool is_ordinal_amendment(const struct work *work, uint32_t first, uint32_t end)
{
	return is_number(work, first, end) && work->tokens.at[first].letters == CASE_LOWER &&
	       is_word(work, first + 1, end, "amendment") && work->tokens.at[first + 1].letters == CASE_CAPITAL;
}

uint32_t law_at(const struct work *work, uint32_t first, uint32_t end)
{
	if (is_ordinal_amendment(work, first, end))
		return first + 2;
	if (!is_noun(work, first, end))
		return first;
	const uint32_t number = pass_number_sign(work, first + 1, end);
	if (!is_number(work, number, end))
		return first;
	return is_word(work, number + 1, end, "of") && is_number(work, number + 2, end) ? number + 3 : number + 1;
}
