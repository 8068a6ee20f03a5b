/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "keymaps/printable.h"

#include "base/utf8.h"

/*
 * Characters that take room or sit on letters in the tables, and still show nothing: those that are
 * Default_Ignorable_Code_Point (Unicode 15.1, DerivedCoreProperties.txt) though no format characters.
 */
static const struct {
	uint32_t first, last;
} invisible[] = {
    {0x00ad, 0x00ad}, {0x034f, 0x034f}, {0x115f, 0x1160}, {0x17b4, 0x17b5},   {0x180b, 0x180f},
    {0x3164, 0x3164}, {0xfe00, 0xfe0f}, {0xffa0, 0xffa0}, {0xe0000, 0xe0fff},
};

static bool is_invisible(uint32_t character)
{
	for (size_t i = 0; i < sizeof invisible / sizeof *invisible; i++)
		if (character >= invisible[i].first && character <= invisible[i].last)
			return true;
	return false;
}

static bool has_columns(uint32_t character)
{
	char bytes[UTF8_MAX + 1];
	return utf8_cluster_columns(bytes, utf8_write(character, bytes)) > 0;
}

bool printable(uint32_t character)
{
	return has_columns(character) && !utf8_is_space(character) && !utf8_is_unassigned(character) &&
	       !is_invisible(character);
}

bool printable_in_text(uint32_t character)
{
	return character == ' ' || printable(character) || (utf8_is_mark(character) && !is_invisible(character));
}

void printable_add(struct buffer *shown, const char *text, size_t length, size_t limit)
{
	size_t at = 0;
	for (size_t count = 0; at < length && count < limit; count++) {
		uint32_t character = UTF8_REPLACEMENT;
		const size_t taken = utf8_read(text + at, length - at, &character);
		char bytes[UTF8_MAX + 1];
		utf8_write(printable_in_text(character) ? character : UTF8_REPLACEMENT, bytes);
		buffer_puts(shown, bytes);
		at += taken ? taken : 1;
	}
	if (at < length)
		buffer_puts(shown, "…");
}
