/* SPDX-License-Identifier: MIT */
#include "tui/theme.h"

#include <math.h>
#include <string.h>

#include "tests/test.h"

/* The red, green and blue (0 to 255) of color number of the 256: the cube and the grey ramp, as xterm has them. */
static void rgb_of(int number, int rgb[static 3])
{
	static const int levels[] = {0, 95, 135, 175, 215, 255};
	assert_in_range(number, 16, 255); /* the first 16 are the user's own */
	if (number >= 232) {
		rgb[0] = rgb[1] = rgb[2] = 8 + (number - 232) * 10;
		return;
	}
	rgb[0] = levels[(number - 16) / 36];
	rgb[1] = levels[(number - 16) / 6 % 6];
	rgb[2] = levels[(number - 16) % 6];
}

/* WCAG 2.1: relative luminance. */
static double luminance(int number)
{
	static const double weights[] = {0.2126, 0.7152, 0.0722};
	int rgb[3];
	double sum = 0;
	rgb_of(number, rgb);
	for (size_t i = 0; i < 3; i++) {
		const double value = rgb[i] / 255.0;
		sum += weights[i] * (value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4));
	}
	return sum;
}

static double contrast(double a, double b)
{
	return a > b ? (a + 0.05) / (b + 0.05) : (b + 0.05) / (a + 0.05);
}

static const double black = 0.0, white = 1.0;

static void assert_contrast(const char *theme, double background, double least)
{
	for (uint8_t speaker = 0; speaker < THEME_SPEAKERS; speaker++)
		assert_true(contrast(luminance(theme_speaker(theme_named(theme), speaker, 256)), background) >= least);
}

static void speakers_stand_out_from_the_background(void **state)
{
	(void)state;
	assert_contrast("light", white, 4.5);
	assert_contrast("dark", black, 4.5);
	assert_contrast("auto", black, 4.0);
	assert_contrast("auto", white, 4.0);
}

static void neighbouring_speakers_differ(void **state)
{
	(void)state;
	static const unsigned depths[] = {8, 16, 256};
	const char *name;
	for (size_t t = 0; (name = theme_name(t)); t++)
		for (size_t d = 0; strcmp(name, "mono") && d < 3; d++)
			for (uint8_t speaker = 1; speaker < THEME_SPEAKERS; speaker++)
				assert_int_not_equal(
				    theme_speaker(theme_named(name), speaker, depths[d]),
				    theme_speaker(theme_named(name), (uint8_t)(speaker - 1), depths[d]));
}

static void without_colors_quotes_and_focus_still_show(void **state)
{
	(void)state;
	const char *name;
	for (size_t t = 0; (name = theme_name(t)); t++) {
		struct style style = style_of(STYLE_QUOTE);
		style.speaker = 0;
		const struct look quote = theme_look(theme_named(name), style, 0);
		assert_int_equal(quote.foreground, LOOK_DEFAULT);
		assert_int_equal(quote.background, LOOK_DEFAULT);
		assert_int_not_equal(quote.attributes, 0);

		style = style_of(STYLE_TEXT);
		style.flags = STYLE_FOCUS;
		assert_true(theme_look(theme_named(name), style, 0).attributes & LOOK_REVERSE);
	}
}

static void a_color_is_one_the_terminal_has(void **state)
{
	(void)state;
	static const unsigned depths[] = {8, 16, 256};
	const char *name;
	for (size_t t = 0; (name = theme_name(t)); t++)
		for (unsigned role = 0; role < STYLE_ROLE_COUNT; role++)
			for (size_t d = 0; d < 3; d++) {
				struct style style = style_of((enum style_role)role);
				style.speaker = 3;
				assert_true(theme_look(theme_named(name), style, depths[d]).foreground <
					    (int)depths[d]);
			}
}

static void only_known_names_are_themes(void **state)
{
	(void)state;
	assert_non_null(theme_named("auto"));
	assert_null(theme_named("Auto"));
	assert_null(theme_named(""));
	assert_null(theme_name(99));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(speakers_stand_out_from_the_background),
	    cmocka_unit_test(neighbouring_speakers_differ),
	    cmocka_unit_test(without_colors_quotes_and_focus_still_show),
	    cmocka_unit_test(a_color_is_one_the_terminal_has),
	    cmocka_unit_test(only_known_names_are_themes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
