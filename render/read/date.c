/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/date.h"

#include <string.h>

static const char *const months[][12] = {
    {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"},
    {"januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
     "dezember"},
    {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
     "décembre"},
    {"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
     "diciembre"},
    {"gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre",
     "novembre", "dicembre"},
    {"janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro",
     "dezembro"},
    {"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
     "december"},
    {"januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
     "december"},
    {"januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
     "december"},
    {"stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września", "października",
     "listopada", "grudnia"},
    {"ledna", "února", "března", "dubna", "května", "června", "července", "srpna", "září", "října", "listopadu",
     "prosince"},
    {"ocak", "Şubat", "mart", "nisan", "mayıs", "haziran", "temmuz", "ağustos", "eylül", "ekim", "kasım", "aralık"},
    {"января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
     "декабря"},
};

struct day {
	unsigned year, month, day;
};

static bool is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

/* Takes a number of at most most digits off the front; returns how many digits it has. */
static size_t take_number(struct slice *rest, size_t most, unsigned *number)
{
	size_t digits = 0;
	*number = 0;
	while (digits < rest->length && digits < most && is_digit(rest->at[digits]))
		*number = *number * 10 + (unsigned)(rest->at[digits++] - '0');
	*rest = slice_after(*rest, digits);
	return digits;
}

static bool is_day(struct day day)
{
	return day.year >= 1900 && day.year <= 2999 && day.month >= 1 && day.month <= 12 && day.day >= 1 &&
	       day.day <= 31;
}

/* "2023-04-20", "2023/04/20", "20230420". */
static bool take_iso_day(struct slice *rest, struct day *day)
{
	struct slice at = *rest;
	if (take_number(&at, 4, &day->year) != 4)
		return false;
	const char between = at.length && strchr("-/.", *at.at) ? *at.at : '\0';
	at = slice_after(at, between != '\0');
	if (!take_number(&at, 2, &day->month) || (between && (!at.length || *at.at != between)))
		return false;
	at = slice_after(at, between != '\0');
	if (!take_number(&at, 2, &day->day) || !is_day(*day))
		return false;
	*rest = at;
	return true;
}

/* "20.4.2023", and "2023年4月20日": day and month cannot be taken for one another. */
static bool take_marked_day(struct slice *rest, struct day *day)
{
	static const char *const german[] = {".", ".", ""}, *const chinese[] = {"年", "月", "日"};
	struct slice at = *rest;
	unsigned numbers[3];
	size_t digits[3] = {0};
	const char *const *marks = NULL;
	for (size_t i = 0; i < 3; i++) {
		digits[i] = take_number(&at, 4, &numbers[i]);
		if (!i)
			marks = slice_begins(at, *german) ? german : chinese;
		if (!digits[i] || !slice_begins(at, marks[i]))
			return false;
		at = slice_trim(slice_after(at, strlen(marks[i])));
	}
	*day = marks == german ? (struct day){numbers[2], numbers[1], numbers[0]}
			       : (struct day){numbers[0], numbers[1], numbers[2]};
	*rest = at;
	return digits[marks == german ? 2 : 0] == 4 && is_day(*day);
}

/* The first of these in a text. */
static bool find_marked_day(struct slice text, struct day *day)
{
	for (size_t i = 0; i < text.length; i++) {
		struct slice rest = slice_after(text, i);
		if (is_digit(text.at[i]) && !(i && is_digit(text.at[i - 1])) && take_marked_day(&rest, day))
			return true;
	}
	return false;
}

static unsigned month_named(struct slice word)
{
	for (size_t i = 0; i < sizeof months / sizeof *months; i++)
		for (unsigned j = 0; j < 12; j++)
			if (i ? slice_is(word, months[i][j]) : slice_begins(word, months[i][j]))
				return j + 1;
	return 0;
}

static bool is_between(char byte)
{
	return byte && strchr(" \t\n\r,./|-", byte);
}

static struct slice take_token(struct slice *rest)
{
	while (rest->length && is_between(*rest->at))
		*rest = slice_after(*rest, 1);
	struct slice token = {.at = rest->at};
	while (token.length < rest->length && !is_between(token.at[token.length]))
		token.length++;
	*rest = slice_after(*rest, token.length);
	return token;
}

/* "20 April 2023", "April 20th, 2023", with whatever else stands around them. */
static bool find_written_day(struct slice stamp, struct day *day)
{
	enum { TOKENS_MAX = 24 };
	*day = (struct day){0};
	struct slice rest = stamp;
	for (size_t i = 0; i < TOKENS_MAX && rest.length; i++) {
		const struct slice token = take_token(&rest);
		struct slice digits = token;
		unsigned number;
		const size_t count = take_number(&digits, 4, &number);
		if (count == 4 && !digits.length)
			day->year = number;
		else if ((count == 1 || count == 2) && digits.length <= 3 && !day->day &&
			 !memchr(token.at, ':', token.length))
			day->day = number;
		else if (!count && !day->month)
			day->month = month_named(token);
	}
	return is_day(*day);
}

/* What follows the day: a time with its zone, if it is one. */
static void add_time(struct slice rest, struct buffer *iso)
{
	unsigned hour, minute;
	rest = slice_trim(rest);
	if (slice_begins(rest, "t"))
		rest = slice_after(rest, 1);
	struct slice at = rest;
	if (take_number(&at, 2, &hour) != 2 || !slice_begins(at, ":") || hour > 24)
		return;
	at = slice_after(at, 1);
	if (take_number(&at, 2, &minute) != 2 || minute > 59)
		return;
	while (at.length && (is_digit(*at.at) || *at.at == ':' || *at.at == '.'))
		at = slice_after(at, 1);
	buffer_format(iso, "T%.*s", (int)(at.at - rest.at), rest.at);

	at = slice_trim(at);
	if (slice_begins(at, "z") || slice_begins(at, "utc") || slice_begins(at, "gmt")) {
		buffer_putc(iso, 'Z');
	} else if (at.length > 4 && strchr("+-", *at.at)) {
		const char sign = *at.at;
		at = slice_after(at, 1);
		if (take_number(&at, 2, &hour) == 2) {
			at = slice_after(at, slice_begins(at, ":"));
			buffer_format(iso, "%c%02u:%02u", sign, hour, take_number(&at, 2, &minute) == 2 ? minute : 0);
		}
	}
}

static void add_day(struct day day, struct buffer *iso)
{
	buffer_format(iso, "%04u-%02u-%02u", day.year, day.month, day.day);
}

bool date_read(struct slice stamp, struct buffer *iso)
{
	struct day day;
	struct slice rest = slice_trim(stamp);
	if (take_iso_day(&rest, &day)) {
		add_day(day, iso);
		add_time(rest, iso);
		return true;
	}
	if (!find_marked_day(rest, &day) && !find_written_day(stamp, &day))
		return false;
	add_day(day, iso);
	return true;
}

/* An archive's address holds the one that it keeps. */
static struct slice last_address(struct slice url)
{
	for (size_t i = url.length; i > 0; i--)
		if (slice_begins(slice_after(url, i), "http://") || slice_begins(slice_after(url, i), "https://"))
			return slice_after(url, i);
	return url;
}

bool date_read_address(struct slice url, struct buffer *iso)
{
	url = last_address(url);
	for (size_t i = 0; i + 8 < url.length; i++) {
		struct slice rest = slice_after(url, i + 1);
		struct day day;
		if (!strchr("/-", url.at[i]) || !take_iso_day(&rest, &day))
			continue;
		add_day(day, iso);
		return true;
	}
	return false;
}

/* Days since a day long past (Hinnant 2013, days_from_civil). */
static long number_of(struct day day)
{
	const unsigned year = day.month > 2 ? day.year : day.year - 1, month = (day.month + 9) % 12;
	return (long)(year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + day.day);
}

bool date_is_beside(struct slice a, struct slice b)
{
	struct day first, second;
	if (!take_iso_day(&a, &first) || !take_iso_day(&b, &second))
		return false;
	const long apart = number_of(first) - number_of(second);
	return apart == 1 || apart == -1;
}
