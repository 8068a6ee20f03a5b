/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/money.h"

/* "Hundreds of thousands of billions". */
enum { SCALES_MAX = 3 };

static bool is(const struct work *work, uint32_t token, uint32_t flags)
{
	return vocabulary_is(&work->vocabulary, token, flags);
}

static bool is_number(const struct work *work, uint32_t token, uint32_t end)
{
	return token < end && work->tokens.at[token].kind == TOKEN_NUMBER;
}

/* The signs of Unicode's category Sc that papers use: $ £ ¥ and the block of currency symbols. */
static bool is_sign(const struct work *work, uint32_t token, uint32_t end)
{
	if (token >= end || work->tokens.at[token].kind != TOKEN_MARK)
		return false;
	const uint32_t c = work->tokens.at[token].character;
	return c == '$' || c == 0xa3 || c == 0xa5 || (c >= 0x20a0 && c <= 0x20cf);
}

/* The token behind "million" and the like; and behind "of" in "tens of millions of". */
static uint32_t pass_scales(const struct work *work, uint32_t token, uint32_t end)
{
	for (int scales = 0; scales < SCALES_MAX && token < end && is(work, token, WORD_SCALE); scales++) {
		token++;
		if (token < end && token_is(work->document, &work->tokens.at[token], "of"))
			token++;
	}
	return token;
}

static uint32_t pass_scale(const struct work *work, uint32_t token, uint32_t end)
{
	return token < end && is(work, token, WORD_SCALE) ? token + 1 : token;
}

/* "US $", "HK$": a country before the sign. */
static uint32_t pass_country(const struct work *work, uint32_t token, uint32_t end)
{
	enum { COUNTRY_MAX = 3 };
	const struct token *country = &work->tokens.at[token];
	const bool short_upper =
	    country->letters == CASE_UPPER || (country->letters == CASE_CAPITAL && span_length(country->span) == 1);
	return short_upper && span_length(country->span) <= COUNTRY_MAX && is_sign(work, token + 1, end) ? token + 1
													 : token;
}

/* "yuan", and "Hong Kong dollars" with its country. */
static uint32_t pass_currency(const struct work *work, uint32_t token, uint32_t end)
{
	uint32_t at = token;
	while (at < end && at < token + 2 && work->tokens.at[at].letters != CASE_LOWER &&
	       is(work, at, WORD_PLACE | WORD_NORP | WORD_BEGINS))
		at++;
	return at < end && is(work, at, WORD_CURRENCY) ? at + 1 : token;
}

uint32_t money_at(const struct work *work, uint32_t first, uint32_t end)
{
	const uint32_t sign = pass_country(work, first, end);
	if (is_sign(work, sign, end))
		return is_number(work, sign + 1, end) ? pass_scale(work, sign + 2, end) : first;
	if (is(work, first, WORD_CURRENCY) && work->tokens.at[first].letters == CASE_UPPER &&
	    is_number(work, first + 1, end))
		return pass_scale(work, first + 2, end);

	if (!is_number(work, first, end) && !is(work, first, WORD_SCALE))
		return first;
	const uint32_t amount = pass_scales(work, is_number(work, first, end) ? first + 1 : first, end);
	const uint32_t currency = pass_currency(work, amount, end);
	return currency > amount ? currency : first;
}
