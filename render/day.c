/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/day.h"

/* So many digits at *text, which is moved behind them; 0 if there are not as many, or more. */
static unsigned read_digits(const char **text, int count)
{
	unsigned value = 0;
	const char *at = *text;
	for (; *at >= '0' && *at <= '9'; at++, count--)
		value = count > 0 ? value * 10 + (unsigned)(*at - '0') : 0;
	if (count)
		return 0;
	*text = at;
	return value;
}

/* Two digits behind a dash, up to max. */
static unsigned read_part(const char **text, unsigned max)
{
	const char *at = *text + 1;
	const unsigned value = **text == '-' ? read_digits(&at, 2) : 0;
	if (!value || value > max)
		return 0;
	*text = at;
	return value;
}

struct day day_read(const char *iso)
{
	struct day day = {.year = read_digits(&iso, 4)};
	day.month = day.year ? read_part(&iso, 12) : 0;
	day.day = day.month ? read_part(&iso, 31) : 0;
	return day;
}

void day_write(struct day day, struct buffer *out)
{
	static const char *const months[] = {"January", "February", "March",     "April",   "May",      "June",
					     "July",    "August",   "September", "October", "November", "December"};
	if (day.day)
		buffer_format(out, "%u ", day.day);
	if (day.month)
		buffer_format(out, "%s ", months[day.month - 1]);
	if (day.year)
		buffer_format(out, "%u", day.year);
}

void day_write_numbers(struct day day, char between, struct buffer *out)
{
	if (day.year)
		buffer_format(out, "%04u", day.year);
	if (day.month)
		buffer_format(out, "%c%02u", between, day.month);
	if (day.day)
		buffer_format(out, "%c%02u", between, day.day);
}
