/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "keymaps/printable.h"

#include <string.h>

#include "base/sanitise.h"
#include "base/utf8.h"

bool printable(uint32_t character)
{
	char bytes[UTF8_MAX + 1];
	const size_t length = utf8_write(character, bytes);
	if (!length || utf8_is_unassigned(character))
		return false;

	struct buffer clean = {0};
	sanitise_line(bytes, length, &clean);
	const bool same = clean.count == length && !memcmp(clean.at, bytes, length);
	buffer_release(&clean);
	return same;
}

bool printable_alone(uint32_t character)
{
	char bytes[UTF8_MAX + 1];
	const size_t length = utf8_write(character, bytes);
	return printable(character) && !utf8_is_space(character) && utf8_cluster_columns(bytes, length) > 0;
}
