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

/* Words that stand before a month and its noun: "an April survey". */
static const char *const before_nouns[] = {"the", "a", "an", "this", "its", "their", "his", "her", "our"};

static bool is(const struct work *work, uint32_t token, uint32_t flags)
{
	return vocabulary_is(&work->vocabulary, token, flags);
}

static bool is_one_of(const struct work *work, uint32_t token, const char *const *words, size_t count)
{
	return token_is_one_of(work->document, &work->tokens.at[token], words, count);
}

static bool follows_preposition(const struct work *work, uint32_t token)
{
	return token > 0 && is_one_of(work, token - 1, before_dates, sizeof before_dates / sizeof *before_dates);
}

static bool is_dash(const struct token *token)
{
	return token_is_mark(token, '-') || token_is_mark(token, 0x2010) || token_is_mark(token, 0x2013) ||
	       token_is_mark(token, 0x2014);
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

/* "7-18": two days in one word. */
static bool is_days(const struct work *work, uint32_t token, uint32_t end)
{
	uint32_t digits, later = 0, count = 0;
	if (token >= end || work->tokens.at[token].kind != TOKEN_NUMBER)
		return false;
	const struct span span = work->tokens.at[token].span;
	const uint32_t number = number_of(work, token, &digits);
	const char *rest = work->document->text.at + span.start + digits;
	const size_t length = span_length(span) - digits;
	for (count = 1; count < length && count < 3 && rest[count] >= '0' && rest[count] <= '9'; count++)
		later = later * 10 + (uint32_t)(rest[count] - '0');
	return length > 1 && rest[0] == '-' && count == length && number >= 1 && number < later && later <= DAY_LAST;
}

/* Whether what stands behind "3 and 12" in "July 3 and 12" lets the last be a day: no noun that it counts. */
static bool counts_nothing(const struct work *work, uint32_t token, uint32_t end)
{
	return token >= end || work->tokens.at[token].kind != TOKEN_WORD || is(work, token, WORD_FUNCTION) ||
	       (is(work, token, WORD_CUE) && !is(work, token, WORD_PEOPLE | WORD_ROLE));
}

/* The token behind a second day: "to 24", "and 21", "–18"; token if there is none. */
static uint32_t pass_second_day(const struct work *work, uint32_t token, uint32_t end)
{
	static const char *const links[] = {"to", "through", "until", "till"};
	if (!is_day(work, token + 1, end))
		return token;
	const bool linked =
	    is_dash(&work->tokens.at[token]) || is_one_of(work, token, links, sizeof links / sizeof *links);
	const bool joined =
	    token_is(work->document, &work->tokens.at[token], "and") || token_is_mark(&work->tokens.at[token], '&');
	return linked || (joined && counts_nothing(work, token + 2, end)) ? token + 2 : token;
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

/* "(1821)", "(1788–1824)", "c. 1818", "circa 1880": an early year that needs no preposition. */
static bool is_noted_year(const struct work *work, uint32_t token, uint32_t end)
{
	if (token == 0)
		return false;
	const struct token *before = &work->tokens.at[token - 1];
	if (token_is_mark(before, '('))
		return token + 1 < end &&
		       (token_is_mark(&work->tokens.at[token + 1], ')') ||
			(is_dash(&work->tokens.at[token + 1]) && is_year_in_date(work, token + 2, end)));
	if (token_is_mark(before, '.') && token > 1)
		before--;
	return token_is(work->document, before, "c") || token_is(work->document, before, "ca") ||
	       token_is(work->document, before, "circa");
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
	return year >= PLAIN_YEAR_FIRST || follows_preposition(work, token) || is_noted_year(work, token, end);
}

/* The token behind the years that go on from one: "to 1972", "–1918", "/20"; token if none do. */
static uint32_t pass_second_year(const struct work *work, uint32_t token, uint32_t end)
{
	enum { SHORT_DIGITS = 2 };
	uint32_t digits;
	if (token + 1 >= end || work->tokens.at[token + 1].kind != TOKEN_NUMBER)
		return token;
	const struct token *link = &work->tokens.at[token], *later = &work->tokens.at[token + 1];
	const bool tight = !link->space_before && !later->space_before;
	if (token_is(work->document, link, "to") || (is_dash(link) && tight)) {
		if (is_year_in_date(work, token + 1, end))
			return token + 2;
	}
	number_of(work, token + 1, &digits);
	const bool is_short = digits == SHORT_DIGITS && span_length(later->span) == SHORT_DIGITS;
	return is_short && tight && (is_dash(link) || token_is_mark(link, '/')) ? token + 2 : token;
}

/* "BC", "A.D.": what stands behind a year, and in front of it. */
static bool is_era(const struct work *work, uint32_t token, uint32_t end)
{
	static const char *const eras[] = {"bc", "bce", "ad", "ce", "b.c", "a.d", "b.c.", "a.d."};
	return token < end && work->tokens.at[token].letters == CASE_UPPER &&
	       is_one_of(work, token, eras, sizeof eras / sizeof *eras);
}

/* "776 BC", "AD 394", and with its stop "44 B.C.": the token behind it, or first. */
static uint32_t year_of_era(const struct work *work, uint32_t first, uint32_t end)
{
	const bool leads = is_era(work, first, end);
	const uint32_t number = leads ? first + 1 : first;
	uint32_t digits;
	if (number >= end || work->tokens.at[number].kind != TOKEN_NUMBER)
		return first;
	number_of(work, number, &digits);
	const bool plain = digits <= YEAR_DIGITS && digits == span_length(work->tokens.at[number].span);
	if (leads)
		return plain ? number + 1 : first;
	return plain && is_era(work, number + 1, end) ? number + 2 : first;
}

/* "20th century": the token behind it, or first. */
static uint32_t century(const struct work *work, uint32_t first, uint32_t end)
{
	static const char *const endings[] = {"st", "nd", "rd", "th", NULL};
	uint32_t digits;
	if (first + 1 >= end || work->tokens.at[first].kind != TOKEN_NUMBER ||
	    !token_is(work->document, &work->tokens.at[first + 1], "century"))
		return first;
	number_of(work, first, &digits);
	return digits && has_ending(work, first, digits, endings) ? first + 2 : first;
}

/* "’80s": the token behind it, or first, which is the apostrophe. */
static uint32_t decade(const struct work *work, uint32_t first, uint32_t end)
{
	static const char *const endings[] = {"s", NULL};
	const uint32_t mark = work->tokens.at[first].character;
	uint32_t digits;
	if (work->tokens.at[first].kind != TOKEN_MARK || (mark != '\'' && mark != 0x2018 && mark != 0x2019) ||
	    first + 1 >= end || work->tokens.at[first + 1].kind != TOKEN_NUMBER ||
	    work->tokens.at[first + 1].space_before)
		return first;
	const uint32_t number = number_of(work, first + 1, &digits);
	return digits == 2 && number % 10 == 0 && has_ending(work, first + 1, digits, endings) ? first + 2 : first;
}

/* A month in a headline of capitals, or in small letters, must be no other word. */
static bool is_month(const struct work *work, uint32_t token, uint32_t end)
{
	if (token >= end || !is(work, token, WORD_MONTH))
		return false;
	const uint8_t letters = work->tokens.at[token].letters;
	return letters == CASE_CAPITAL || (letters == CASE_UPPER && !is(work, token, WORD_FUNCTION)) ||
	       (letters == CASE_LOWER && !is(work, token, WORD_FUNCTION | WORD_STOP) &&
		!token_is(work->document, &work->tokens.at[token], "march"));
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

/* "the May elections", "Acme’s April survey", "the June Nato summit". */
static bool is_before_noun(const struct work *work, uint32_t token, uint32_t end)
{
	if (token == 0 || token + 1 >= end || work->tokens.at[token + 1].kind != TOKEN_WORD)
		return false;
	if (work->tokens.at[token - 1].kind != TOKEN_POSSESSIVE &&
	    !is_one_of(work, token - 1, before_nouns, sizeof before_nouns / sizeof *before_nouns))
		return false;
	const uint8_t letters = work->tokens.at[token + 1].letters;
	return letters == CASE_LOWER
		   ? !is(work, token + 1, WORD_FUNCTION)
		   : is(work, token + 1, WORD_PLACE | WORD_NORP | WORD_KNOWN) && !is(work, token + 1, WORD_GIVEN);
}

/* "mid - May", as some write it. */
static bool follows_mid(const struct work *work, uint32_t token)
{
	return token > 1 && is_dash(&work->tokens.at[token - 1]) &&
	       token_is(work->document, &work->tokens.at[token - 2], "mid");
}

/* "May" and "March" are months only where something shows it; "Jan" may be a person. */
static bool is_month_alone(const struct work *work, uint32_t token, uint32_t end)
{
	if (is(work, token, WORD_COMMON | WORD_FUNCTION | WORD_STOP | WORD_GIVEN))
		return follows_preposition(work, token) || follows_mid(work, token) || is_before_noun(work, token, end);
	return true;
}

/* A date that begins with a month. */
static uint32_t month_first(const struct work *work, uint32_t first, uint32_t end)
{
	const uint32_t after = pass_month(work, first, end);
	if (is_days(work, after, end))
		return pass_year(work, after + 1, end);
	if (is_day(work, after, end))
		return pass_year(work, pass_second_day(work, after + 1, end), end);
	if (work->tokens.at[first].letters == CASE_LOWER)
		return first;
	const uint32_t year = pass_year(work, after, end);
	if (year > after)
		return year;
	return is_month_alone(work, first, end) ? first + 1 : first;
}

/* "3 June 2019", "3rd of June", "3rd day of June", "3 to 5 June", "3-5 June". */
static uint32_t day_first(const struct work *work, uint32_t first, uint32_t end)
{
	uint32_t month = pass_second_day(work, first + 1, end);
	if (month < end && token_is(work->document, &work->tokens.at[month], "day"))
		month++;
	if (month < end && token_is(work->document, &work->tokens.at[month], "of"))
		month++;
	return is_month(work, month, end) ? pass_year(work, pass_month(work, month, end), end) : first;
}

static uint32_t day_of_month(const struct work *work, uint32_t first, uint32_t end)
{
	if (is_month(work, first, end)) {
		const uint32_t after = pass_month(work, first, end);
		return is_day(work, after, end) || is_days(work, after, end) ? month_first(work, first, end) : first;
	}
	return is_day(work, first, end) || is_days(work, first, end) ? day_first(work, first, end) : first;
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

/* "Mon", as letters have it before a date; alone it may be anything. */
static bool is_short_weekday(const struct work *work, uint32_t token)
{
	static const char *const days[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
	for (size_t i = 0; i < sizeof days / sizeof *days; i++)
		if (token_is(work->document, &work->tokens.at[token], days[i]))
			return true;
	return false;
}

/* A date that begins with a number. */
static uint32_t number_first(const struct work *work, uint32_t first, uint32_t end)
{
	uint32_t behind = century(work, first, end);
	if (behind == first)
		behind = year_of_era(work, first, end);
	if (behind == first && (is_day(work, first, end) || is_days(work, first, end)))
		behind = day_first(work, first, end);
	if (behind == first && is_year(work, first, end))
		behind = pass_second_year(work, first + 1, end);
	return behind;
}

uint32_t date_at(const struct work *work, uint32_t first, uint32_t end)
{
	if (is(work, first, WORD_WEEKDAY))
		return weekday_first(work, first, end);
	if (is_month(work, first, end))
		return month_first(work, first, end);
	switch (work->tokens.at[first].kind) {
	case TOKEN_NUMBER: return number_first(work, first, end);
	case TOKEN_WORD:
		if (is_short_weekday(work, first) && weekday_first(work, first, end) > first + 1)
			return weekday_first(work, first, end);
		return year_of_era(work, first, end);
	case TOKEN_MARK: return decade(work, first, end);
	default: return first;
	}
}

uint32_t date_year_at(const struct work *work, uint32_t first, uint32_t end)
{
	if (is_month(work, first, end)) {
		const uint32_t after = pass_month(work, first, end);
		return is_year_in_date(work, after, end) ? after + 1 : first;
	}
	return is_year_in_date(work, first, end) ? first + 1 : first;
}
