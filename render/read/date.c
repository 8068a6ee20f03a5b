/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/date.h"

#include <string.h>

#include "render/read/folded.h"

/*
 * The names of the months, as folded_add() writes them; a shorter form is what they begin with. Where that could be two months, the first
 * one here is taken. A row for each language; Danish and Norwegian share one.
 */
static const char *const months[][12] = {
    {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
     "december"},
    {"januar", "februar", "marz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
     "dezember"},
    {"janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre",
     "decembre"},
    {"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
     "diciembre"},
    {"gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre",
     "novembre", "dicembre"},
    {"janeiro", "fevereiro", "marco", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro",
     "dezembro"},
    {"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
     "december"},
    {"januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
     "december"},
    {"januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
     "desember"},
    {"stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "wrzesnia", "pazdziernika",
     "listopada", "grudnia"},
    {"ledna", "unora", "brezna", "dubna", "kvetna", "cervna", "cervence", "srpna", "zari", "rijna", "listopadu",
     "prosince"},
    {"ocak", "subat", "mart", "nisan", "mayıs", "haziran", "temmuz", "agustos", "eylul", "ekim", "kasım", "aralık"},
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

/* "21/02/2021", "02/21/2021": only where the numbers leave no choice, or a time with AM or PM says that the month stands first. */
static bool take_slashed_day(struct slice *rest, struct day *day)
{
	struct slice at = *rest;
	unsigned numbers[3];
	for (size_t i = 0; i < 3; i++) {
		const size_t digits = take_number(&at, 4, &numbers[i]);
		if (i < 2 ? digits < 1 || digits > 2 || !slice_begins(at, "/") : digits != 4)
			return false;
		at = slice_after(at, i < 2);
	}
	const bool is_american = slice_find(at, "am").length || slice_find(at, "pm").length;
	if (!is_american && numbers[0] <= 12 && numbers[1] <= 12 && numbers[0] != numbers[1])
		return false;
	*day = is_american || numbers[1] > 12 ? (struct day){numbers[2], numbers[0], numbers[1]}
					      : (struct day){numbers[2], numbers[1], numbers[0]};
	*rest = at;
	return is_day(*day);
}

/* "2023-04-20" within a text: nothing shorter. */
static bool take_dashed_day(struct slice *rest, struct day *day)
{
	enum { DASH = 4, LENGTH = 10 };
	return rest->length >= LENGTH && rest->at[DASH] == '-' && take_iso_day(rest, day);
}

/* The first day in numbers in a text. */
static bool find_day_in_numbers(struct slice text, struct day *day)
{
	for (size_t i = 0; i < text.length; i++) {
		struct slice rest = slice_after(text, i);
		if (is_digit(text.at[i]) && !(i && is_digit(text.at[i - 1])) &&
		    (take_marked_day(&rest, day) || take_slashed_day(&rest, day) || take_dashed_day(&rest, day)))
			return true;
	}
	return false;
}

/* The month that a word names, or begins to: people are called Jane, Mark and August too. */
static unsigned month_named(struct slice word)
{
	enum { LEAST = 3 };
	struct buffer folded = {0};
	unsigned month = 0;
	folded_add(word, &folded);
	for (size_t i = 0; i < sizeof months / sizeof *months && folded.count >= LEAST && !month; i++)
		for (unsigned j = 0; j < 12 && !month; j++)
			if (strncmp(months[i][j], folded.at, folded.count) == 0)
				month = j + 1;
	buffer_release(&folded);
	return month;
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

/* A word of a text in which a day may be written. */
struct part {
	struct slice word;
	unsigned day, year; /* what it is as a number; 0 if it cannot be one */
};

enum { PARTS_MAX = 32 };

static struct part part_of(struct slice token)
{
	enum { SUFFIX = 3 }; /* "1st", "2e", "2023г" */
	struct part part = {.word = token};
	struct slice rest = token;
	unsigned number;
	const size_t digits = take_number(&rest, 4, &number);
	if (rest.length > SUFFIX || memchr(token.at, ':', token.length))
		return part;
	part.year = digits == 4 ? number : 0;
	part.day = digits == 1 || digits == 2 ? number : 0;
	return part;
}

/* The words, without the particles of "20 de abril de 2023" and "20th of April". */
static size_t split(struct slice text, struct part parts[static PARTS_MAX])
{
	size_t count = 0;
	while (count < PARTS_MAX && text.length) {
		const struct slice token = take_token(&text);
		if (token.length && !slice_is(token, "de") && !slice_is(token, "del") && !slice_is(token, "of"))
			parts[count++] = part_of(token);
	}
	return count;
}

/* Reads the day whose month may be at month: day_at and the year that follows, no more than a time of day between. */
static bool read_around(const struct part *parts, size_t count, size_t month, size_t day_at, struct day *day)
{
	enum { AHEAD = 3 };
	if (day_at >= count || !parts[day_at].day)
		return false;
	*day = (struct day){.day = parts[day_at].day};
	const size_t from = day_at > month ? day_at : month;
	for (size_t i = from + 1; i < count && i <= from + AHEAD && !day->year; i++)
		day->year = parts[i].year;
	if (!day->year && month)
		day->year = parts[month - 1].year;
	day->month = day->year ? month_named(parts[month].word) : 0;
	return is_day(*day);
}

/* "20 April 2023", "April 20th, 2023", "2023 April 20", with whatever else stands around them. */
static bool find_written_day(struct slice text, struct day *day)
{
	struct part parts[PARTS_MAX];
	const size_t count = split(text, parts);
	for (size_t i = 1; i < count; i++)
		if (read_around(parts, count, i, i - 1, day))
			return true;
	for (size_t i = 0; i + 1 < count; i++)
		if (read_around(parts, count, i, i + 1, day))
			return true;
	return false;
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
	if (!find_day_in_numbers(rest, &day) && !find_written_day(rest, &day))
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

/* How many days after the second one the first one is; false if one is none. */
static bool count_days(struct slice first, struct slice second, long *days)
{
	struct day a, b;
	if (!take_iso_day(&first, &a) || !take_iso_day(&second, &b))
		return false;
	*days = number_of(a) - number_of(b);
	return true;
}

bool date_is_beside(struct slice a, struct slice b)
{
	long apart;
	return count_days(a, b, &apart) && (apart == 1 || apart == -1);
}

bool date_is_earlier(struct slice a, struct slice b)
{
	long apart;
	return count_days(a, b, &apart) && apart < -1;
}
