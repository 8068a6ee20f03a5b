/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/markdown_table.h"

#include <string.h>

/* Takes the next cell off a row's front: what stands before a bar that no backslash escapes. */
static struct slice take_cell(struct slice *rest)
{
	size_t end = 0;
	while (end < rest->length && (rest->at[end] != '|' || (end && rest->at[end - 1] == '\\')))
		end++;
	const struct slice cell = slice_trim((struct slice){rest->at, end});
	*rest = end < rest->length ? slice_after(*rest, end + 1) : (struct slice){rest->at + end, 0};
	return cell;
}

static struct slice without_first_bar(struct slice line)
{
	line = slice_trim(line);
	return line.length && *line.at == '|' ? (struct slice){line.at + 1, line.length - 1} : line;
}

bool markdown_table_split(struct slice line, size_t most, struct slices *cells)
{
	size_t count = 0;
	for (struct slice rest = without_first_bar(line); rest.length; count++) {
		if (count == most)
			return true;
		const struct slice cell = take_cell(&rest);
		array_push(cells, cell);
	}
	return false;
}

static bool is_delimiter(struct slice cell)
{
	if (cell.length && cell.at[0] == ':')
		cell = (struct slice){cell.at + 1, cell.length - 1};
	if (cell.length && cell.at[cell.length - 1] == ':')
		cell.length--;
	for (size_t i = 0; i < cell.length; i++)
		if (cell.at[i] != '-')
			return false;
	return cell.length > 0;
}

size_t markdown_table_columns(struct slice line)
{
	enum { COLUMNS_MAX = 1000 }; /* nobody reads more side by side */
	size_t columns = 0;
	for (struct slice rest = without_first_bar(line); rest.length; columns++)
		if (columns == COLUMNS_MAX || !is_delimiter(take_cell(&rest)))
			return 0;
	return columns;
}

enum block_style markdown_table_style(struct slice delimiters, size_t column)
{
	struct slice rest = without_first_bar(delimiters), cell = take_cell(&rest);
	for (; column && rest.length; column--)
		cell = take_cell(&rest);
	if (column || !cell.length || cell.at[cell.length - 1] != ':')
		return BLOCK_STYLE_NONE;
	return *cell.at == ':' ? BLOCK_STYLE_CENTER : BLOCK_STYLE_RIGHT;
}
