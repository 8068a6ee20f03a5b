/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/history_file.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/sanitise.h"
#include "base/utf8.h"

enum { BYTES_MAX = 1 << 20 };

/* Takes one line, which ends in a NUL byte. What no prompt can have taken is no line. */
static void take_line(const char *line, const char *signs, struct history *histories)
{
	const char *sign = *line ? strchr(signs, *line) : NULL;
	const size_t length = strlen(line);
	if (!sign || utf8_valid(line, length) != length)
		return;
	struct buffer clean = {0};
	sanitise_line(line + 1, length - 1, &clean);
	history_add(&histories[sign - signs], buffer_text(&clean));
	buffer_release(&clean);
}

bool history_file_read(const char *path, const char *signs, struct history *histories, struct error *error)
{
	struct buffer bytes = {0};
	const bool is_there = access(path, F_OK) == 0;
	const bool is_read = !is_there || file_read(path, BYTES_MAX, &bytes, error);
	for (char *line = is_read && bytes.count ? bytes.at : NULL, *next; line; line = next) {
		next = strchr(line, '\n');
		if (next)
			*next++ = '\0';
		take_line(line, signs, histories);
	}
	buffer_release(&bytes);
	return is_read;
}

/* What is in the file by now, and then what was typed here. */
static bool merge(const char *path, const char *signs, const struct history *histories, struct history *merged,
		  struct error *error)
{
	if (!history_file_read(path, signs, merged, error))
		return false;
	for (size_t i = 0; signs[i]; i++)
		for (size_t k = 0; k < histories[i].lines.count; k++)
			history_add(&merged[i], histories[i].lines.at[k]);
	return true;
}

static bool write_merged(const char *path, const char *signs, const struct history *merged, struct error *error)
{
	struct buffer bytes = {0};
	for (size_t i = 0; signs[i]; i++)
		for (size_t k = 0; k < merged[i].lines.count; k++)
			buffer_format(&bytes, "%c%s\n", signs[i], merged[i].lines.at[k]);
	const bool is_written = file_write(path, bytes.at, bytes.count, error);
	buffer_release(&bytes);
	return is_written;
}

bool history_file_write(const char *path, const char *signs, const struct history *histories, struct error *error)
{
	const size_t count = strlen(signs);
	struct history *merged = memory_new(count, sizeof *merged);
	const int lock = file_lock(path, error);
	const bool is_written =
	    lock >= 0 && merge(path, signs, histories, merged, error) && write_merged(path, signs, merged, error);
	if (lock >= 0)
		file_unlock(lock);
	for (size_t i = 0; i < count; i++)
		history_release(&merged[i]);
	free(merged);
	return is_written;
}
