/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/money.h"

#include <string.h>

#include "model/words/lexicon.h"

/* "Hundreds of thousands of billions". */
enum { SCALES_MAX = 3 };

static bool is(const struct work *work, uint32_t token, uint32_t flags)
{
	return vocabulary_is(&work->vocabulary, token, flags);
}

/* Numbers in words that sums begin with; those from ten thousand up are scales. */
static const char *const numbers[] = {"one",    "two",   "three", "four",   "five",    "six",     "seven",
				      "eight",  "nine",  "ten",   "eleven", "twelve",  "fifteen", "twenty",
				      "thirty", "forty", "fifty", "sixty",  "seventy", "eighty",  "ninety"};

static bool is_number_word(const struct work *work, uint32_t token, uint32_t end)
{
	for (size_t i = 0; token < end && i < sizeof numbers / sizeof *numbers; i++)
		if (token_is(work->document, &work->tokens.at[token], numbers[i]))
			return true;
	return false;
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
	while (at < end && at < token + 2 && token_is_capital(&work->tokens.at[at]) && !is(work, at, WORD_CURRENCY))
		at++;
	return at < end && is(work, at, WORD_CURRENCY) ? at + 1 : token;
}

/* "-10" or "–$10" behind a sign and its number: the token behind it; token if the sum has no second number. */
static uint32_t pass_second_number(const struct work *work, uint32_t token, uint32_t end)
{
	if (token >= end || work->tokens.at[token].space_before ||
	    (!token_is_mark(&work->tokens.at[token], '-') && !token_is_mark(&work->tokens.at[token], 0x2013)))
		return token;
	const uint32_t number = is_sign(work, token + 1, end) ? token + 2 : token + 1;
	return is_number(work, number, end) && !work->tokens.at[number].space_before ? number + 1 : token;
}

/* What stands behind a sign and its number: "-10 million", and "dollars" where it is said twice. */
static uint32_t pass_amount(const struct work *work, uint32_t number, uint32_t end)
{
	const uint32_t behind = pass_scale(work, pass_second_number(work, number + 1, end), end);
	const bool again =
	    behind < end && is(work, behind, WORD_CURRENCY) && work->tokens.at[behind].letters == CASE_LOWER;
	return again ? behind + 1 : behind;
}

/* "336-million-ringgit", "50-euro": a number whose last part is a currency. */
static bool is_hyphenated_sum(const struct work *work, uint32_t token)
{
	const struct span span = work->tokens.at[token].span;
	const char *text = work->document->text.at;
	uint32_t part = span.end;
	while (part > span.start && text[part - 1] != '-')
		part--;
	size_t length = 0;
	const char *behind =
	    part > span.start ? lexicon_find(LEXICON_PARTS, text + part, span.end - part, &length) : NULL;
	return behind && length == strlen("currency") && memcmp(behind, "currency", length) == 0;
}

/* "RM5", "Rs 500", "Rs. 500", "EUR 20": the number behind a currency in front of it; first if there is none. */
static uint32_t number_behind_currency(const struct work *work, uint32_t first, uint32_t end)
{
	if (!is(work, first, WORD_CURRENCY) || !token_is_capital(&work->tokens.at[first]) ||
	    span_length(work->tokens.at[first].span) > 3)
		return first;
	const bool stop = first + 1 < end && token_is_mark(&work->tokens.at[first + 1], '.') &&
			  !work->tokens.at[first + 1].space_before;
	const uint32_t number = first + 1 + stop;
	return is_number(work, number, end) ? number : first;
}

uint32_t money_at(const struct work *work, uint32_t first, uint32_t end)
{
	const uint32_t sign = pass_country(work, first, end);
	if (is_sign(work, sign, end))
		return is_number(work, sign + 1, end) ? pass_amount(work, sign + 1, end) : first;
	const uint32_t number = number_behind_currency(work, first, end);
	if (number > first)
		return pass_amount(work, number, end);
	const bool counted = is_number(work, first, end), spelled = is_number_word(work, first, end);
	if (!counted && !spelled && !is(work, first, WORD_SCALE))
		return first;
	if (counted && is_hyphenated_sum(work, first))
		return first + 1;
	const uint32_t amount = pass_scales(work, counted || spelled ? first + 1 : first, end);
	const uint32_t currency = pass_currency(work, amount, end);
	return currency > amount ? currency : first;
}
