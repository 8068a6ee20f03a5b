/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/glyph.h"

#include <langinfo.h>
#include <locale.h>
#include <string.h>

#include "base/utf8.h"

/* What stands for a character on a terminal that has only ASCII. */
static const struct {
	uint32_t first, last;
	char ascii;
} stand_ins[] = {
    {0x2018, 0x201b, '\''}, {0x201c, 0x201f, '"'}, {0x00ab, 0x00ab, '"'}, {0x00bb, 0x00bb, '"'}, {0x2010, 0x2015, '-'},
    {0x2500, 0x2501, '-'},  {0x2502, 0x2503, '|'}, {0x2580, 0x259f, '#'}, {0x2022, 0x2022, '*'}, {0x2026, 0x2026, '.'},
    {0x22ef, 0x22ef, '.'},  {0x25b8, 0x25b8, '>'}, {0x00b7, 0x00b7, '.'}, {0x00a0, 0x00a0, ' '}, {0x00b6, 0x00b6, 'p'},
    {0x2190, 0x2190, '<'},  {0x2248, 0x2248, '~'}, {0x2504, 0x250b, ':'}, {0x250c, 0x254b, '+'}, {0x256d, 0x2570, '+'},
    {0x275d, 0x275d, '"'},  {0x21aa, 0x21aa, '>'}, {0x2610, 0x2610, 'o'}, {0x2611, 0x2611, 'x'},
};

char glyph_ascii(uint32_t character)
{
	if (character < 0x80)
		return (char)character;
	for (size_t i = 0; i < sizeof stand_ins / sizeof *stand_ins; i++)
		if (character >= stand_ins[i].first && character <= stand_ins[i].last)
			return stand_ins[i].ascii;
	return '?';
}

enum { VARIATION_SELECTOR_15 = 0xfe0e, VARIATION_SELECTOR_16 = 0xfe0f, ZERO_WIDTH_JOINER = 0x200d };
enum { REGIONAL_FIRST = 0x1f1e6, REGIONAL_LAST = 0x1f1ff };

static bool is_regional(uint32_t character)
{
	return character >= REGIONAL_FIRST && character <= REGIONAL_LAST;
}

/* Whether a later character of a cluster may be sent: marks may; what makes one emoji of several may not. */
static bool is_kept(uint32_t first, uint32_t character)
{
	if (is_regional(first))
		return is_regional(character);
	if (utf8_is_emoji(first) || character == ZERO_WIDTH_JOINER || character == VARIATION_SELECTOR_15 ||
	    character == VARIATION_SELECTOR_16)
		return false;
	return wcwidth((wchar_t)character) == 0;
}

/* Whether the C library counts a cluster's first character as we do; of a flag's two halves each is one column. */
static bool is_agreed(uint32_t first, size_t columns)
{
	return is_regional(first) || wcwidth((wchar_t)first) == (int)columns;
}

void glyph_write(const char *cluster, size_t length, size_t columns, bool utf8, wchar_t wide[static GLYPH_MAX + 1])
{
	uint32_t first = ' ', character;
	size_t at = utf8_read(cluster, length, &first), count = 0;
	const bool whole = utf8 && is_agreed(first, columns);
	wide[count++] = (wchar_t)(whole ? first : utf8 ? UTF8_REPLACEMENT : (uint32_t)glyph_ascii(first));
	if (!whole && columns == 2)
		wide[count++] = L' ';
	for (size_t taken; whole && (taken = utf8_read(cluster + at, length - at, &character)); at += taken)
		if (count < GLYPH_MAX && is_kept(first, character))
			wide[count++] = (wchar_t)character;
	wide[count] = L'\0';
}

bool glyph_use_utf8(void)
{
	setlocale(LC_CTYPE, "");
	return !strcmp(nl_langinfo(CODESET), "UTF-8") || setlocale(LC_CTYPE, "C.UTF-8");
}
