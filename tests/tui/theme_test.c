/* SPDX-License-Identifier: MIT */
#include "tui/theme.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "tests/test.h"
#include "tui/theme_file.h"

static const unsigned depths[] = {0, 8, 16, 256};
enum { DEPTHS = sizeof depths / sizeof *depths };

static struct theme *shipped(const char *name)
{
	struct problems problems = {0};
	struct theme *theme = theme_read(name, &problems);
	assert_non_null(theme);
	assert_int_equal(problems.count, 0);
	return theme;
}

/* A theme in which what a text says stands; problems as many as expected, in "line:column: message" joined by "; ". */
static struct theme *read(const char *text, const char *problems_expected)
{
	struct problems problems = {0};
	struct buffer said = {0};
	struct theme *theme = theme_read_bytes(text, strlen(text), "my.theme", &problems);
	for (size_t i = 0; i < problems.count; i++) {
		buffer_puts(&said, i ? "; " : "");
		error_write(&problems.at[i], &said);
	}
	assert_string_equal(buffer_text(&said), problems_expected);
	buffer_release(&said);
	problems_release(&problems);
	return theme;
}

static struct look look_of(const struct theme *theme, enum style_role role, uint8_t speaker, uint8_t flags,
			   unsigned colors)
{
	struct style style = style_of(role);
	style.speaker = speaker;
	style.flags = flags;
	return theme_look(theme, style, colors);
}

static void neighbouring_speakers_differ(void **state)
{
	(void)state;
	static const char *const names[] = {"light", "dark"};
	for (size_t t = 0; t < 2; t++) {
		struct theme *theme = shipped(names[t]);
		for (size_t d = 1; d < DEPTHS; d++)
			for (uint8_t speaker = 1; speaker < THEME_SPEAKERS; speaker++)
				assert_int_not_equal(
				    look_of(theme, STYLE_NAME, speaker, 0, depths[d]).foreground,
				    look_of(theme, STYLE_NAME, (uint8_t)(speaker - 1), 0, depths[d]).foreground);
		free(theme);
	}
}

static void without_colors_quotes_and_focus_still_show(void **state)
{
	(void)state;
	for (size_t t = 1; theme_known(t); t++) {
		struct theme *theme = shipped(theme_known(t));
		const struct look quote = look_of(theme, STYLE_QUOTE, 0, 0, 0);
		assert_int_equal(quote.foreground, LOOK_DEFAULT);
		assert_int_equal(quote.background, LOOK_DEFAULT);
		assert_int_equal(quote.attributes, LOOK_BOLD);
		assert_int_equal(look_of(theme, STYLE_QUOTE, 0, STYLE_FOCUS, 0).attributes, LOOK_BOLD | LOOK_UNDERLINE);
		assert_true(look_of(theme, STYLE_TEXT, 0, STYLE_FOCUS, 0).attributes & LOOK_REVERSE);
		free(theme);
	}
}

/* What is in focus, selected, a match: none of it is told by colour alone, with any number of colours. */
static void what_is_in_focus_does_not_rest_on_color(void **state)
{
	(void)state;
	static const uint8_t flags[] = {STYLE_FOCUS, STYLE_SELECTED, STYLE_MATCH, STYLE_MATCH | STYLE_FOCUS,
					STYLE_LINK};
	for (size_t t = 1; theme_known(t); t++) {
		struct theme *theme = shipped(theme_known(t));
		for (size_t d = 0; d < DEPTHS; d++)
			for (size_t f = 0; f < sizeof flags; f++)
				assert_int_not_equal(
				    look_of(theme, STYLE_TEXT, STYLE_NOBODY, 0, depths[d]).attributes,
				    look_of(theme, STYLE_TEXT, STYLE_NOBODY, flags[f], depths[d]).attributes);
		free(theme);
	}
}

static void a_color_is_one_the_terminal_has(void **state)
{
	(void)state;
	for (size_t t = 1; theme_known(t); t++) {
		struct theme *theme = shipped(theme_known(t));
		for (unsigned role = 0; role < STYLE_ROLE_COUNT; role++)
			for (size_t d = 0; d < DEPTHS; d++)
				for (unsigned flags = 0; flags < 256; flags++) {
					const struct look look =
					    look_of(theme, (enum style_role)role, 3, (uint8_t)flags, depths[d]);
					assert_in_range(look.foreground + 1, 0, depths[d]);
					assert_in_range(look.background + 1, 0, depths[d]);
				}
		free(theme);
	}
}

/* A role that is new has to be thought of in every theme. */
static void shipped_themes_have_a_line_for_everything(void **state)
{
	(void)state;
	for (size_t t = 1; theme_known(t); t++) {
		struct buffer path = {0}, line = {0};
		buffer_format(&path, "%s/tui/themes/%s.theme", getenv("srcdir") ? getenv("srcdir") : ".",
			      theme_known(t));
		struct error error = {0};
		struct buffer bytes = {0};
		if (!file_read(path.at, 1 << 20, &bytes, &error))
			fail_msg("%s: %s", path.at, error.message);
		for (size_t paint = 0; paint < PAINT_COUNT; paint++) {
			buffer_cut(&line, 0);
			buffer_format(&line, "\nstyle %s ", theme_paint_name(paint));
			if (!strstr(bytes.at, line.at))
				fail_msg("%s has no line for %s", path.at, theme_paint_name(paint));
		}
		buffer_release(&bytes);
		buffer_release(&line);
		buffer_release(&path);
	}
}

static void a_file_says_how_things_look(void **state)
{
	(void)state;
	struct theme *theme = read("background dark\n"
				   "# a comment\n"
				   "\n"
				   "style text    white/253/7    black/16 -\n"
				   "style quote   speaker        -        -\n"
				   "style speaker-2 bright-red/210 -      -\n"
				   "style heading default        4        bold,italic\n",
				   "");
	assert_int_equal(theme->backdrop, BACKDROP_DARK);
	assert_int_equal(look_of(theme, STYLE_TEXT, 0, 0, 256).foreground, 253);
	assert_int_equal(look_of(theme, STYLE_TEXT, 0, 0, 16).foreground, 7);
	assert_int_equal(look_of(theme, STYLE_QUOTE, 1, 0, 256).foreground, 210);
	assert_int_equal(look_of(theme, STYLE_QUOTE, 1, 0, 256).background, 16); /* as the text has it */
	assert_int_equal(look_of(theme, STYLE_QUOTE, 1, 0, 16).foreground, 9);
	assert_int_equal(look_of(theme, STYLE_QUOTE, 1, 0, 8).foreground,
			 7); /* there is no bright red among 8: as the text */
	assert_int_equal(look_of(theme, STYLE_QUOTE, STYLE_NOBODY, 0, 256).foreground, 253);
	assert_int_equal(look_of(theme, STYLE_HEADING, 0, 0, 8).foreground, LOOK_DEFAULT);
	assert_int_equal(look_of(theme, STYLE_HEADING, 0, 0, 8).background, 4);
	assert_int_equal(look_of(theme, STYLE_HEADING, 0, 0, 8).attributes, LOOK_BOLD | LOOK_ITALIC);
	assert_int_equal(look_of(theme, STYLE_KEY, 0, 0, 256).foreground,
			 29); /* nothing is said of it: as in either.theme */
	free(theme);
}

static void a_file_changes_another_theme(void **state)
{
	(void)state;
	struct theme *theme = read("include dark\nstyle key bright-white - -\n", "");
	assert_int_equal(look_of(theme, STYLE_KEY, 0, 0, 16).foreground, 15);
	assert_int_equal(look_of(theme, STYLE_CODE, 0, 0, 16).foreground, 14);
	free(theme);
}

static void what_is_wrong_is_named_and_the_rest_holds(void **state)
{
	(void)state;
	free(read("styl quote red - -\n", "my.theme:1:1: no statement \"styl\": did you mean \"style\"?"));
	free(read("style qoute red - -\n", "my.theme:1:7: no role \"qoute\": did you mean \"quote\"?"));
	free(read("style quote rde - -\n", "my.theme:1:13: no colour \"rde\": did you mean \"red\"?"));
	free(read("style quote red - blod\n", "my.theme:1:19: no attribute \"blod\": did you mean \"bold\"?"));
	free(read("style quote red - bold,\n", "my.theme:1:24: no attribute \"\""));
	free(read("style quote 16 - -\n", "my.theme:1:13: not one of 16 colours"));
	free(read("style quote red/256 - -\n", "my.theme:1:17: not one of 256 colours"));
	free(read("style quote red/1/bright-red - -\n", "my.theme:1:19: not one of 8 colours"));
	free(read("style quote red/1/1/1 - -\n", "my.theme:1:21: more than three colours"));
	free(read("style quote red/ - -\n", "my.theme:1:17: a colour is missing"));
	free(read("style quote red\n", "my.theme:1:16: a colour is missing"));
	free(read("style quote red -\n", "my.theme:1:18: attributes are missing, or \"-\" for none"));
	free(read("style quote red - - -\n", "my.theme:1:21: nothing can stand here, but there is \"-\""));
	free(read("style quote red speaker -\n", "my.theme:1:13: a speaker's colour cannot stand here"));
	free(read("style\n", "my.theme:1:6: a role is missing"));
	free(read("background drak\n", "my.theme:1:12: no background \"drak\": did you mean \"dark\"?"));
	free(read("background\n", "my.theme:1:11: a background is light, dark or any"));
	free(read("include\n", "my.theme:1:8: a name or a path is missing"));
	free(read("style quote \xff - -\n", "my.theme:1:13: not UTF-8"));
	struct theme *theme = read("style key red/9 - -\nstyle key nonesuch - -\nstyle code blue - -\n",
				   "my.theme:2:11: no colour \"nonesuch\"");
	assert_int_equal(look_of(theme, STYLE_KEY, 0, 0, 256).foreground, 9);
	assert_int_equal(look_of(theme, STYLE_CODE, 0, 0, 16).foreground, 4);
	free(theme);
}

static void only_what_can_be_read_is_a_theme(void **state)
{
	(void)state;
	struct error error = {0};
	assert_true(theme_exists("auto", &error));
	assert_true(theme_exists("high-contrast", &error));
	assert_false(theme_exists("drak", &error));
	assert_string_equal(error.message,
			    "no theme has that name: there are auto, light, dark, high-contrast, mono, either; "
			    "did you mean \"dark\"?");
	assert_false(theme_exists("", &error));
	error_release(&error);
	struct problems problems = {0};
	assert_null(theme_read("/nosuch/folder/my.theme", &problems));
	assert_int_equal(problems.count, 1);
	assert_string_equal(problems.at[0].file, "/nosuch/folder/my.theme");
	assert_int_equal(problems.at[0].line, 0);
	problems_release(&problems);
}

/* XDG_CONFIG_HOME/pullquote/themes has the user's own; one may include itself, which ends. */
static void the_user_has_themes(void **state)
{
	(void)state;
	char folder[] = "/tmp/pullquote-theme-XXXXXX";
	assert_non_null(mkdtemp(folder));
	setenv("XDG_CONFIG_HOME", folder, 1);
	struct buffer path = {0};
	struct error error = {0};
	buffer_format(&path, "%s/pullquote/themes/mine", folder);
	const char text[] = "style key bright-white - -\ninclude mine\n";
	assert_true(file_write(path.at, text, strlen(text), &error));
	assert_true(theme_exists("mine", &error));

	struct problems problems = {0};
	struct theme *theme = theme_read("mine", &problems);
	assert_non_null(theme);
	assert_int_equal(look_of(theme, STYLE_KEY, 0, 0, 16).foreground, 15);
	assert_int_equal(problems.count, 1);
	assert_string_equal(problems.at[0].message, "\"mine\": lies more than 8 includes deep");
	assert_int_equal(problems.at[0].line, 2);
	problems_release(&problems);
	free(theme);
	buffer_release(&path);
	unsetenv("XDG_CONFIG_HOME");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(neighbouring_speakers_differ),
	    cmocka_unit_test(without_colors_quotes_and_focus_still_show),
	    cmocka_unit_test(what_is_in_focus_does_not_rest_on_color),
	    cmocka_unit_test(a_color_is_one_the_terminal_has),
	    cmocka_unit_test(shipped_themes_have_a_line_for_everything),
	    cmocka_unit_test(a_file_says_how_things_look),
	    cmocka_unit_test(a_file_changes_another_theme),
	    cmocka_unit_test(what_is_wrong_is_named_and_the_rest_holds),
	    cmocka_unit_test(only_what_can_be_read_is_a_theme),
	    cmocka_unit_test(the_user_has_themes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
