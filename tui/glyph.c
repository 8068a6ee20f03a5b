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
    {0x2500, 0x2501, '-'},  {0x2502, 0x2503, '|'}, {0x2581, 0x2582, '_'}, {0x2583, 0x2584, '-'}, {0x2580, 0x259f, '#'},
    {0x2022, 0x2022, '*'},  {0x2026, 0x2026, '.'}, {0x22ef, 0x22ef, '.'}, {0x25b8, 0x25b8, '>'}, {0x00b7, 0x00b7, '.'},
    {0x00a0, 0x00a0, ' '},  {0x00b6, 0x00b6, 'p'}, {0x2190, 0x2190, '<'}, {0x2248, 0x2248, '~'}, {0x2504, 0x250b, ':'},
    {0x250c, 0x254b, '+'},  {0x256d, 0x2570, '+'}, {0x275d, 0x275d, '"'}, {0x21aa, 0x21aa, '>'}, {0x2610, 0x2610, 'o'},
    {0x2611, 0x2611, 'x'},
};

/* What stands for a sign that the fonts of Linux consoles lack: code page 437 has the others that are drawn here. */
static const struct {
	uint32_t character, console;
} console_signs[] = {
    {0x2581, '_'},    {0x2582, '_'},    {0x2583, 0x2584}, {0x2585, 0x2584}, {0x2586, 0x2588}, {0x2587, 0x2588},
    {0x250a, 0x2502}, {0x2506, 0x2502}, {0x256d, 0x250c}, {0x2570, 0x2514}, {0x275d, '"'},    {0x25b8, '>'},
    {0x21aa, '>'},    {0x2023, '>'},    {0x25cf, 0x2022}, {0x25e6, 'o'},    {0x25aa, 0x25a0}, {0x2610, 'o'},
    {0x2611, 'x'},    {0x2612, 'x'},    {0x2713, 'x'},    {0x2714, 'x'},
};

static uint32_t on_console(uint32_t character)
{
	for (size_t i = 0; i < sizeof console_signs / sizeof *console_signs; i++)
		if (console_signs[i].character == character)
			return console_signs[i].console;
	return character;
}

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

void glyph_write(const char *cluster, size_t length, size_t columns, enum glyphs glyphs,
		 wchar_t wide[static GLYPH_MAX + 1])
{
	uint32_t first = ' ', character;
	size_t at = utf8_read(cluster, length, &first), count = 0;
	const bool whole = glyphs != GLYPHS_ASCII && is_agreed(first, columns);
	if (whole && glyphs == GLYPHS_CONSOLE)
		first = on_console(first);
	wide[count++] = (wchar_t)(whole                    ? first
				  : glyphs == GLYPHS_ASCII ? (uint32_t)glyph_ascii(first)
							   : UTF8_REPLACEMENT);
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

enum glyphs glyph_set(const char *term, bool utf8)
{
	if (!utf8)
		return GLYPHS_ASCII;
	return term && !strncmp(term, "linux", strlen("linux")) ? GLYPHS_CONSOLE : GLYPHS_ALL;
}
