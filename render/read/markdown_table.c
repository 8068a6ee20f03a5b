/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/markdown_table.h"

#include <string.h>

/* GitHub Flavored Markdown 4.10: a header row, and a row of "---", ":--", "--:" or ":-:" between bars. */
bool markdown_table_is(struct slice paragraph)
{
	const char *first_end = paragraph.length ? memchr(paragraph.at, '\n', paragraph.length) : NULL;
	if (!first_end || !memchr(paragraph.at, '|', (size_t)(first_end - paragraph.at)))
		return false;

	size_t dashes = 0, bars = 0;
	struct slice rest = slice_after(paragraph, (size_t)(first_end - paragraph.at) + 1);
	for (; rest.length && *rest.at != '\n'; rest = slice_after(rest, 1)) {
		if (!*rest.at || !strchr("|-: \t\r>", *rest.at))
			return false;
		dashes += *rest.at == '-';
		bars += *rest.at == '|';
	}
	return dashes && bars;
}
