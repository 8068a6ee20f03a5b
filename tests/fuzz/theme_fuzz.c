/* SPDX-License-Identifier: MIT */
/*
 * Reads any bytes as a theme file: there is always a theme, what is said of them is clean to show, and every style has a look that a terminal of
 * that many colours can give.
 *
 *     configure CC=clang --enable-fuzzing --enable-sanitizers; make fuzzers; tests/fuzz/theme_fuzz FOLDER
 */
#include "tests/fuzz/must.h"
#include "tui/theme_file.h"

static void must_be_a_color(int16_t color, unsigned colors)
{
	must(color == LOOK_DEFAULT || (color >= 0 && (unsigned)color < colors));
}

static void must_look(const struct theme *theme, struct style style)
{
	static const unsigned depths[] = {0, 8, 16, 256};
	for (size_t i = 0; i < sizeof depths / sizeof *depths; i++) {
		const struct look look = theme_look(theme, style, depths[i]);
		must_be_a_color(look.foreground, depths[i]);
		must_be_a_color(look.background, depths[i]);
		must(look.attributes < 2 * LOOK_REVERSE);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	if (fuzz_includes(bytes, length))
		return 0;
	struct problems problems = {0};
	struct theme *theme = theme_read_bytes((const char *)bytes, length, "fuzz", &problems);
	must(theme);
	must_have_clean_problems(&problems);
	for (enum style_role role = 0; role < STYLE_ROLE_COUNT; role++) {
		struct style style = style_of(role);
		for (unsigned flags = 0; flags <= UINT8_MAX; flags = 2 * flags + 1) {
			style.flags = (uint8_t)flags;
			style.speaker = flags % 3 ? (uint8_t)(flags % 11) : STYLE_NOBODY;
			must_look(theme, style);
		}
	}
	free(theme);
	return 0;
}
