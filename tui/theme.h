/* SPDX-License-Identifier: MIT */
#ifndef TUI_THEME_H
#define TUI_THEME_H

#include <stddef.h>
#include <stdint.h>

#include "render/style.h"

/*
 * Meaning -> look. A theme says for each role, flag and speaker how it looks with as many colours as the terminal
 * has: 256, 16, 8, or none (NO_COLOR, monochrome terminals), where marks, bold and underline carry everything.
 */
enum look_attribute {
	LOOK_BOLD = 1,
	LOOK_DIM = 2,
	LOOK_ITALIC = 4,
	LOOK_UNDERLINE = 8,
	LOOK_REVERSE = 16,
};

/* The terminal's own foreground or background. */
enum { LOOK_DEFAULT = -1 };

struct look {
	int16_t foreground, background; /* a colour number of the terminal, or LOOK_DEFAULT */
	uint8_t attributes;             /* enum look_attribute, or-ed */
};

/* Colours of quotes: the speakers after these share them again. */
enum { THEME_SPEAKERS = 7 };

struct theme;

/* "auto" (readable on light and dark), "light", "dark", "mono"; NULL for any other name. */
const struct theme *theme_named(const char *name);

/* The name of theme number index, from 0; NULL behind the last. */
const char *theme_name(size_t index);

/* How a style looks with so many colours: 0 (none), 8, 16 or 256. */
struct look theme_look(const struct theme *, struct style, unsigned colors);

/* The colour of a speaker's quotes, for tests of its contrast. */
int16_t theme_speaker(const struct theme *, uint8_t speaker, unsigned colors);

#endif
