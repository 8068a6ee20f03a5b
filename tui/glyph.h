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
enum { GLYPH_MAX = 5 }; /* wide characters: curses has no room for more in a cell */

/*
 * The wide characters for a cluster of so many columns, a 0 behind them. An emoji cluster is cut to its first emoji (a flag
 * keeps its pair); what the C library gives another width is U+FFFD. Without utf8, ASCII stands in for what it can
 * stand in for, "?" for the rest.
 */
void glyph_write(const char *cluster, size_t length, size_t columns, bool utf8, wchar_t wide[static GLYPH_MAX + 1]);

/* The ASCII stand-in for a character: "?" where there is none. */
char glyph_ascii(uint32_t character);

/*
 * Sets the locale of characters: the one of the environment if that is UTF-8, else C.UTF-8. False where there is neither: only ASCII can be
 * written then.
 */
bool glyph_use_utf8(void);

#endif
