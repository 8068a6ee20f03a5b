/* SPDX-License-Identifier: MIT */
#ifndef TUI_GLYPH_H
#define TUI_GLYPH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <wchar.h>

/*
 * What of a grapheme cluster is sent to a terminal: only what the C library, and so curses, and the terminals draw as wide as
 * we count it. Otherwise columns would drift.
 */
/*
 * What a terminal can show: ASCII alone; what the font of a Linux console has, 256 or 512 glyphs of which few are signs; everything.
 */
enum glyphs { GLYPHS_ASCII, GLYPHS_CONSOLE, GLYPHS_ALL };

enum { GLYPH_MAX = 5 }; /* wide characters: curses has no room for more in a cell */

/*
 * The wide characters for a cluster of so many columns, a 0 behind them. An emoji cluster is cut to its first emoji (a flag
 * keeps its pair); what the C library gives another width is U+FFFD. With ASCII alone, that stands in for what it can stand in
 * for, "?" for the rest; on a console, signs that its font has stand in for those it has not.
 */
void glyph_write(const char *cluster, size_t length, size_t columns, enum glyphs, wchar_t wide[static GLYPH_MAX + 1]);

/* The ASCII stand-in for a character: "?" where there is none. */
char glyph_ascii(uint32_t character);

/*
 * Sets the locale of characters: the one of the environment if that is UTF-8, else C.UTF-8. False where there is neither: only ASCII can be
 * written then.
 */
bool glyph_use_utf8(void);

/* What the terminal with that TERM can show, in a locale that was set so. */
enum glyphs glyph_set(const char *term, bool utf8);

#endif
