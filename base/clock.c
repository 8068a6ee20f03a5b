/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "base/clock.h"

#include <errno.h>
#include <inttypes.h>
#include <stdbool.h>
#include <stdlib.h>
#include <time.h>

enum { LAST_YEAR = 9999 }; /* four digits */

/* The seconds that the environment wants; false if it wants none, or nothing that is a number. */
static bool read_wanted(time_t *seconds)
{
	const char *wanted = getenv("SOURCE_DATE_EPOCH");
	char *end;
	if (!wanted || *wanted < '0' || *wanted > '9')
		return false;
	errno = 0;
	const intmax_t number = strtoimax(wanted, &end, 10);
	*seconds = (time_t)number;
	return !*end && !errno;
}

void clock_write(struct buffer *out)
{
	time_t seconds;
	struct tm date;
	if (!read_wanted(&seconds))
		seconds = time(NULL);
	if (!gmtime_r(&seconds, &date) || date.tm_year + 1900 > LAST_YEAR || date.tm_year + 1900 < 0)
		date = (struct tm){.tm_year = 70, .tm_mday = 1};
	buffer_format(out, "%04d-%02d-%02dT%02d:%02d:%02dZ", date.tm_year + 1900, date.tm_mon + 1, date.tm_mday,
		      date.tm_hour, date.tm_min, date.tm_sec);
}

uint64_t clock_milliseconds(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (uint64_t)now.tv_sec * 1000 + (uint64_t)now.tv_nsec / 1000000;
}
