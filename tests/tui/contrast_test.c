/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/test.h"
#include "tui/theme_file.h"

/*
 * Whether what shipped themes show can be read: contrast ratios of WCAG 2 for every role, every speaker and everything that may be added, with
 * 256, 16 and 8 colours, in the palettes of common terminals.
 */
struct palette {
	const char *name;
	uint32_t colors[16];
	uint32_t dark, light; /* backgrounds */
};

static const struct palette palettes[] = {
    {"xterm",
     {0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5, 0x7f7f7f, 0xff0000, 0x00ff00,
      0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff},
     0x000000,
     0xffffff},
    {"VTE",
     {0x171421, 0xc01c28, 0x26a269, 0xa2734c, 0x12488b, 0xa347ba, 0x2aa1b3, 0xd0cfcc, 0x5e5c64, 0xf66151, 0x33d17a,
      0xe9ad0c, 0x2a7bde, 0xc061cb, 0x33c7de, 0xffffff},
     0x171421,
     0xffffff},
    {"VGA",
     {0x000000, 0xaa0000, 0x00aa00, 0xaa5500, 0x0000aa, 0xaa00aa, 0x00aaaa, 0xaaaaaa, 0x555555, 0xff5555, 0x55ff55,
      0xffff55, 0x5555ff, 0xff55ff, 0x55ffff, 0xffffff},
     0x000000,
     0xffffff},
};

/* The cube and the grey ramp, as all terminals have them. */
static uint32_t rgb_of(const struct palette *palette, int number)
{
	static const uint32_t levels[] = {0, 95, 135, 175, 215, 255};
	if (number < 16)
		return palette->colors[number];
	if (number >= 232)
		return (uint32_t)(8 + (number - 232) * 10) * 0x10101;
	number -= 16;
	return levels[number / 36] << 16 | levels[number / 6 % 6] << 8 | levels[number % 6];
}

/* WCAG 2: relative luminance. */
static double luminance(uint32_t rgb)
{
	static const double weights[] = {0.2126, 0.7152, 0.0722};
	double sum = 0;
	for (int i = 0; i < 3; i++) {
		const double value = (rgb >> (16 - 8 * i) & 0xff) / 255.0;
		sum += weights[i] * (value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4));
	}
	return sum;
}

static double contrast(uint32_t one, uint32_t other)
{
	const double a = luminance(one), b = luminance(other);
	return a > b ? (a + 0.05) / (b + 0.05) : (b + 0.05) / (a + 0.05);
}

/* Lines and bullets are drawn, not read. */
static double needed(unsigned role, double text)
{
	return role == STYLE_BORDER || role == STYLE_MARKER ? 3.0 : text;
}

/* A theme as it is seen on one terminal. */
struct sight {
	const struct theme *theme;
	const struct palette *palette;
	const char *name;
	uint32_t background;
	unsigned colors;
	double least;
};

static double contrast_of(const struct sight *sight, struct style style, bool brightens)
{
	const struct look look = theme_look(sight->theme, style, sight->colors);
	const uint32_t own = luminance(sight->background) < 0.18 ? 0xffffff : 0x000000;
	int16_t number = look.foreground;
	if (brightens && look.attributes & LOOK_BOLD && number >= 0 && number < 8 && sight->colors <= 16)
		number += 8;
	const uint32_t text = number == LOOK_DEFAULT ? own : rgb_of(sight->palette, number);
	const uint32_t behind =
	    look.background == LOOK_DEFAULT ? sight->background : rgb_of(sight->palette, look.background);
	/* How dim that is, terminals differ in: only what the reader turned away from, where no colour can say so. */
	assert_true(!(look.attributes & LOOK_DIM) || (style.flags & STYLE_DIM && look.foreground == LOOK_DEFAULT));
	return contrast(text, behind);
}

static void check_style(const struct sight *sight, struct style style)
{
	for (int brightens = 0; brightens < 2; brightens++) {
		const double found = contrast_of(sight, style, brightens);
		if (found < needed(style.role, sight->least))
			fail_msg("%s, %s, %u colours on #%06x: %s of speaker %d, flags %#x: %.2f", sight->name,
				 sight->palette->name, sight->colors, sight->background, style_role_name(style.role),
				 style.speaker + 1, style.flags, found);
	}
}

static void check(const struct sight *sight)
{
	for (unsigned role = 0; role < STYLE_ROLE_COUNT; role++)
		for (uint8_t speaker = 0; speaker <= THEME_SPEAKERS; speaker++)
			for (unsigned flags = 0; flags < 256; flags++) {
				struct style style = style_of((enum style_role)role);
				style.speaker = speaker == THEME_SPEAKERS ? STYLE_NOBODY : speaker;
				style.flags = (uint8_t)flags;
				check_style(sight, style);
			}
}

static void check_theme(const char *name, bool light, double least)
{
	static const unsigned depths[] = {0, 8, 16, 256};
	struct problems none = {0};
	struct theme *theme = theme_read(name, &none);
	for (size_t p = 0; p < sizeof palettes / sizeof *palettes; p++)
		for (size_t d = 0; d < sizeof depths / sizeof *depths; d++)
			check(&(struct sight){theme, &palettes[p], name, light ? palettes[p].light : palettes[p].dark,
					      depths[d], least});
	free(theme);
}

static void light_can_be_read_on_light(void **state)
{
	(void)state;
	check_theme("light", true, 4.5);
}

static void dark_can_be_read_on_dark(void **state)
{
	(void)state;
	check_theme("dark", false, 4.5);
}

static void high_contrast_is_high_on_any(void **state)
{
	(void)state;
	check_theme("high-contrast", true, 7);
	check_theme("high-contrast", false, 7);
}

static void mono_can_be_read_on_any(void **state)
{
	(void)state;
	check_theme("mono", true, 7);
	check_theme("mono", false, 7);
}

static bool looks_alike(struct look one, struct look other)
{
	return one.foreground == other.foreground && one.background == other.background &&
	       one.attributes == other.attributes;
}

/* With any number of colours: what the reader turned away from looks like neither text nor a quote, and not dim by both means at once. */
static void what_is_turned_away_from_looks_so(void **state)
{
	(void)state;
	static const char *const themes[] = {"dark", "light", "either", "high-contrast", "mono"};
	static const unsigned depths[] = {0, 8, 16, 256};
	for (size_t t = 0; t < COUNT(themes); t++)
		for (size_t d = 0; d < COUNT(depths); d++) {
			struct problems none = {0};
			struct theme *theme = theme_read(themes[t], &none);
			struct style dim = style_of(STYLE_QUOTE), quote = dim;
			dim.flags = STYLE_DIM;
			dim.speaker = quote.speaker = 1;
			const struct look look = theme_look(theme, dim, depths[d]);
			if (strcmp(themes[t], "high-contrast") != 0 ||
			    depths[d] != 8) /* all is white there, quotes bold */
				assert_false(looks_alike(look, theme_look(theme, style_of(STYLE_TEXT), depths[d])));
			assert_false(looks_alike(look, theme_look(theme, quote, depths[d])));
			assert_true((look.attributes & LOOK_DIM) == 0 || look.foreground == LOOK_DEFAULT);
			free(theme);
		}
}

/* On black and on white at once few colours reach 4.5; on VTE's dark violet none of them quite does. */
static void either_can_be_read_on_black_and_white(void **state)
{
	(void)state;
	struct problems none = {0};
	struct theme *theme = theme_read("either", &none);
	for (int light = 0; light < 2; light++)
		for (unsigned colors = 8; colors <= 256; colors = colors == 8 ? 16 : colors * 16)
			check(&(struct sight){theme, &palettes[0], "either", light ? 0xffffff : 0x000000, colors, 4.5});
	free(theme);
}

/* Backgrounds that many choose: with 256 colours the theme for them can be read on those too. */
static void favourite_backgrounds_do(void **state)
{
	(void)state;
	static const struct {
		const char *theme;
		uint32_t background;
	} favourites[] = {
	    {"dark", 0x002b36}, {"dark", 0x1e1e1e}, {"dark", 0x282a36}, {"light", 0xfdf6e3}, {"light", 0xfafafa}};
	for (size_t i = 0; i < sizeof favourites / sizeof *favourites; i++) {
		struct problems none = {0};
		struct theme *theme = theme_read(favourites[i].theme, &none);
		check(&(struct sight){theme, &palettes[0], favourites[i].theme, favourites[i].background, 256, 4.5});
		free(theme);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(light_can_be_read_on_light),
	    cmocka_unit_test(dark_can_be_read_on_dark),
	    cmocka_unit_test(high_contrast_is_high_on_any),
	    cmocka_unit_test(mono_can_be_read_on_any),
	    cmocka_unit_test(what_is_turned_away_from_looks_so),
	    cmocka_unit_test(either_can_be_read_on_black_and_white),
	    cmocka_unit_test(favourite_backgrounds_do),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
