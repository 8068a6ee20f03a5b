/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/date.h"

#include <string.h>

enum { YEAR_DIGITS = 4, DAY_LAST = 31 };

/* Years that need no "in" in front of them. */
enum { PLAIN_YEAR_FIRST = 1900, PLAIN_YEAR_LAST = 2099, YEAR_FIRST = 1000 };

/* Words that stand before a month or year, and hardly before a number of things or the verb "may". */
static const char *const before_dates[] = {"in",      "of",     "since",   "by",     "until", "from",  "to",
					   "between", "till",   "last",    "early",  "late",  "mid",   "this",
					   "next",    "till",   "through", "before", "and",   "after", "during",
					   "summer",  "spring", "winter",  "autumn", "fall"};

static bool is(const struct work *work, uint32_t token, uint32_t flags)
{
	return vocabulary_is(&work->vocabulary, token, flags);
}

static bool follows_preposition(const struct work *work, uint32_t token)
{
	for (size_t i = 0; token > 0 && i < sizeof before_dates / sizeof *before_dates; i++)
		if (token_is(work->document, &work->tokens.at[token - 1], before_dates[i]))
			return true;
	return false;
}

/* The number that a token's first digits make; *digits is how many they are. */
static uint32_t number_of(const struct work *work, uint32_t token, uint32_t *digits)
{
	const struct span span = work->tokens.at[token].span;
	const char *text = work->document->text.at + span.start;
	uint32_t number = 0;
	for (*digits = 0; *digits < span_length(span) && *digits < 9; ++*digits) {
		if (text[*digits] < '0' || text[*digits] > '9')
			break;
		number = number * 10 + (uint32_t)(text[*digits] - '0');
	}
	return number;
}

/* What stands behind a number's digits: "th", "s", "-1918". */
static bool has_ending(const struct work *work, uint32_t token, uint32_t digits, const char *const *endings)
{
	const struct span span = work->tokens.at[token].span;
	const char *rest = work->document->text.at + span.start + digits;
	const size_t length = span_length(span) - digits;
	for (; *endings; endings++)
		if (strlen(*endings) == length && memcmp(*endings, rest, length) == 0)
			return true;
	return false;
}

static bool is_day(const struct work *work, uint32_t token, uint32_t end)
{
	static const char *const endings[] = {"", "st", "nd", "rd", "th", NULL};
	uint32_t digits;
	if (token >= end || work->tokens.at[token].kind != TOKEN_NUMBER)
		return false;
	const uint32_t number = number_of(work, token, &digits);
	return number >= 1 && number <= DAY_LAST && has_ending(work, token, digits, endings);
}

/* "1990", "1990s", "1914-18", "2019/20" (whose stroke is a mark). */
static bool looks_like_year(const struct work *work, uint32_t token, uint32_t *year)
{
	static const char *const endings[] = {"", "s", NULL};
	uint32_t digits;
	if (work->tokens.at[token].kind != TOKEN_NUMBER)
		return false;
	*year = number_of(work, token, &digits);
	if (digits != YEAR_DIGITS || *year < YEAR_FIRST || *year > PLAIN_YEAR_LAST)
		return false;

	const struct span span = work->tokens.at[token].span;
	const char after = work->document->text.at[span.start + digits];
	return has_ending(work, token, digits, endings) ||
	       (after == '-' && (span_length(span) == 7 || span_length(span) == 9));
}

static bool is_year_in_date(const struct work *work, uint32_t token, uint32_t end)
{
	uint32_t year;
	return token < end && looks_like_year(work, token, &year);
}

/* A year by itself: not the number of something. */
static bool is_year(const struct work *work, uint32_t token, uint32_t end)
{
	uint32_t year;
	if (!looks_like_year(work, token, &year))
		return false;
	if (token > 0 && !work->tokens.at[token].space_before && work->tokens.at[token - 1].kind == TOKEN_MARK &&
	    !token_is_mark(&work->tokens.at[token - 1], '(') && !token_is_mark(&work->tokens.at[token - 1], '/') &&
	    !token_is_mark(&work->tokens.at[token - 1], 0x2013))
		return false;
	if (token + 1 < end && (is(work, token + 1, WORD_PEOPLE | WORD_CURRENCY | WORD_SCALE) ||
				token_is_mark(&work->tokens.at[token + 1], '%')))
		return false;
	return year >= PLAIN_YEAR_FIRST || follows_preposition(work, token);
}

static bool is_month(const struct work *work, uint32_t token, uint32_t end)
{
	return token < end && is(work, token, WORD_MONTH) && work->tokens.at[token].letters == CASE_CAPITAL;
}

/* The token behind a month and its stop. */
static uint32_t pass_month(const struct work *work, uint32_t token, uint32_t end)
{
	token++;
	if (token < end && is(work, token - 1, WORD_STOP) && token_is_mark(&work->tokens.at[token], '.') &&
	    token + 1 < end)
		token++;
	return token;
}

/* The token behind ", 2019" or "2019"; token if there is no year. */
static uint32_t pass_year(const struct work *work, uint32_t token, uint32_t end)
{
	if (token < end && token_is_mark(&work->tokens.at[token], ',') && is_year_in_date(work, token + 1, end))
		return token + 2;
	if (token < end && token_is(work->document, &work->tokens.at[token], "of") &&
	    is_year_in_date(work, token + 1, end))
		return token + 2;
	return is_year_in_date(work, token, end) ? token + 1 : token;
}

/* "May" and "March" are months only where something shows it; "Jan" may be a person. */
static bool is_month_alone(const struct work *work, uint32_t token)
{
	if (is(work, token, WORD_COMMON | WORD_FUNCTION | WORD_STOP | WORD_GIVEN))
		return follows_preposition(work, token);
	return true;
}

/* A date that begins with a month. */
static uint32_t month_first(const struct work *work, uint32_t first, uint32_t end)
{
	const uint32_t after = pass_month(work, first, end);
	if (is_day(work, after, end))
		return pass_year(work, after + 1, end);
	const uint32_t year = pass_year(work, after, end);
	if (year > after)
		return year;
	return is_month_alone(work, first) ? first + 1 : first;
}

/* "3 June 2019", "3rd of June". */
static uint32_t day_first(const struct work *work, uint32_t first, uint32_t end)
{
	uint32_t month = first + 1;
	if (month < end && token_is(work->document, &work->tokens.at[month], "of"))
		month++;
	return is_month(work, month, end) ? pass_year(work, pass_month(work, month, end), end) : first;
}

static uint32_t day_of_month(const struct work *work, uint32_t first, uint32_t end)
{
	if (is_month(work, first, end)) {
		const uint32_t after = pass_month(work, first, end);
		return is_day(work, after, end) ? month_first(work, first, end) : first;
	}
	return is_day(work, first, end) ? day_first(work, first, end) : first;
}

/* "Monday", "Monday, 3 June", "Monday 3 June". */
static uint32_t weekday_first(const struct work *work, uint32_t first, uint32_t end)
{
	uint32_t next = first + 1;
	if (next < end && token_is_mark(&work->tokens.at[next], ','))
		next++;
	const uint32_t date = next < end ? day_of_month(work, next, end) : next;
	return date > next ? date : first + 1;
}

uint32_t date_at(const struct work *work, uint32_t first, uint32_t end)
{
	if (is(work, first, WORD_WEEKDAY) && work->tokens.at[first].letters == CASE_CAPITAL)
		return weekday_first(work, first, end);
	if (is_month(work, first, end))
		return month_first(work, first, end);
	if (is_day(work, first, end))
		return day_first(work, first, end);
	return is_year(work, first, end) ? first + 1 : first;
}
