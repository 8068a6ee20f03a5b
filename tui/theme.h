/* SPDX-License-Identifier: MIT */
#ifndef TUI_THEME_H
#define TUI_THEME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "render/style.h"

/*
 * Meaning -> look. A theme says for each role, flag and speaker how it looks with as many colours as the terminal has: 256, 16,
 * 8, or none (NO_COLOR, monochrome terminals), where marks, bold and underline carry everything. Themes are files: the shipped
 * ones are in tui/themes/, pullquote-theme(5) says what stands in one, theme_file.h reads them.
 */
enum look_attribute {
	LOOK_BOLD = 1,
	LOOK_DIM = 2,
	LOOK_ITALIC = 4,
	LOOK_UNDERLINE = 8,
	LOOK_REVERSE = 16,
};

enum {
	LOOK_DEFAULT = -1, /* the terminal's own foreground or background */
	LOOK_SAME = -2,    /* in a theme: as what lies below it has it, the text at last */
	LOOK_SPEAKER = -3, /* in a theme, as a foreground: that of whoever speaks */
};

struct look {
	int16_t foreground, background; /* a colour number of the terminal, or LOOK_DEFAULT */
	uint8_t attributes;             /* enum look_attribute, or-ed */
};

/* Colours of quotes: the speakers after these share them again. */
enum { THEME_SPEAKERS = 7 };

/* What a theme's lines are about besides the roles of render/style.h, and what they are called there. */
#define THEME_PAINTS(X)                                                                                                \
	X(PAINT_EMPHASIS, "emphasis")                                                                                  \
	X(PAINT_STRONG, "strong")                                                                                      \
	X(PAINT_STRIKE, "strike")                                                                                      \
	X(PAINT_LINK, "link")                                                                                          \
	X(PAINT_DIM, "dim")                                                                                            \
	X(PAINT_MATCH, "match")                                                                                        \
	X(PAINT_MATCH_FOCUS, "match-focus")                                                                            \
	X(PAINT_QUOTE_FOCUS, "quote-focus")                                                                            \
	X(PAINT_FOCUS, "focus")                                                                                        \
	X(PAINT_SELECTED, "selected")                                                                                  \
	X(PAINT_SPEAKER_1, "speaker-1")                                                                                \
	X(PAINT_SPEAKER_2, "speaker-2")                                                                                \
	X(PAINT_SPEAKER_3, "speaker-3")                                                                                \
	X(PAINT_SPEAKER_4, "speaker-4")                                                                                \
	X(PAINT_SPEAKER_5, "speaker-5")                                                                                \
	X(PAINT_SPEAKER_6, "speaker-6")                                                                                \
	X(PAINT_SPEAKER_7, "speaker-7")

#define THEME_ENUMERATOR(paint, name) paint,
enum theme_paint { PAINT_BEFORE = STYLE_ROLE_COUNT - 1, THEME_PAINTS(THEME_ENUMERATOR) PAINT_COUNT };

/* Colours by depth. */
enum { DEPTH_16, DEPTH_256, DEPTH_8, DEPTH_COUNT };

struct color {
	int16_t at[DEPTH_COUNT]; /* a number, or LOOK_DEFAULT, LOOK_SAME, LOOK_SPEAKER */
};

struct paint {
	struct color foreground, background;
	uint8_t attributes;
};

/* What a theme is made for, and what a terminal's background is. */
enum backdrop { BACKDROP_UNKNOWN, BACKDROP_DARK, BACKDROP_LIGHT, BACKDROP_COUNT };

struct theme {
	struct paint paints[PAINT_COUNT]; /* by enum style_role, then by enum theme_paint */
	struct paint bare[PAINT_COUNT];   /* without colours: those of the shipped theme "mono" */
	enum backdrop backdrop;
	bool is_bare[DEPTH_COUNT]; /* it has no colour for so many: it looks as without colours */
};

/* "quote", "speaker-1": what a theme's line calls a paint. */
const char *theme_paint_name(size_t paint);

/* Sets is_bare, once all paints are known. */
void theme_settle(struct theme *);

/* How a style looks with so many colours: 0 (none), 8, 16 or 256. */
struct look theme_look(const struct theme *, struct style, unsigned colors);

#endif
