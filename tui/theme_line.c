/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/theme_line.h"

#include <string.h>

#include "base/utf8.h"
#include "keymaps/refuse.h"

static bool fail(const struct scan *scan, const char *at, const char *message, struct error *error)
{
	error_set(error, "%s", message);
	return scan_blame(scan, at, error);
}

static bool fail_near(const struct scan *scan, const char *before, const struct guess *guess, struct error *error)
{
	refuse_guess(error, before, guess);
	return scan_blame(scan, guess->word, error);
}

/* What stands for a colour, and its number. */
static const struct color_word {
	const char *name;
	int16_t number;
} color_words[] = {
    {"-", LOOK_SAME},
    {"default", LOOK_DEFAULT},
    {"speaker", LOOK_SPEAKER},
    {"black", 0},
    {"red", 1},
    {"green", 2},
    {"yellow", 3},
    {"blue", 4},
    {"magenta", 5},
    {"cyan", 6},
    {"white", 7},
    {"bright-black", 8},
    {"bright-red", 9},
    {"bright-green", 10},
    {"bright-yellow", 11},
    {"bright-blue", 12},
    {"bright-magenta", 13},
    {"bright-cyan", 14},
    {"bright-white", 15},
};

enum { COLOR_WORDS = sizeof color_words / sizeof *color_words };

/* How many colours there are to each number of a colour word, in the order in which they are written. */
static const struct {
	const char *name;
	size_t depth;
	int16_t colors;
} depths[DEPTH_COUNT] = {{"16", DEPTH_16, 16}, {"256", DEPTH_256, 256}, {"8", DEPTH_8, 8}};

/* False if the word is no number; one that is too great is as great as that. */
static bool read_number(struct word word, int16_t *number)
{
	int value = 0;
	for (size_t i = 0; i < word.length; i++) {
		if (word.at[i] < '0' || word.at[i] > '9')
			return false;
		value = value < 1000 ? value * 10 + (word.at[i] - '0') : value;
	}
	*number = (int16_t)value;
	return word.length;
}

static bool read_color_word(const struct scan *scan, struct word word, int16_t *number, struct error *error)
{
	struct guess guess = guess_for(word.at, word.length);
	if (!word.length)
		return fail(scan, word.at, "a colour is missing", error);
	if (read_number(word, number))
		return true;
	for (size_t i = 0; i < COLOR_WORDS; i++) {
		guess_offer(&guess, color_words[i].name);
		if (!word_is(word, color_words[i].name))
			continue;
		*number = color_words[i].number;
		return true;
	}
	return fail_near(scan, "no colour", &guess, error);
}

/* "bright-green/114/green": one of 16 colours, then of 256 and of 8, if these are not the same. */
static bool read_color(struct scan *scan, struct color *color, struct error *error)
{
	struct word rest = scan_word(scan);
	const char *end = rest.at + rest.length;
	size_t i = 0;
	do {
		const struct word part = word_before(rest, '/');
		if (i == DEPTH_COUNT)
			return fail(scan, part.at, "more than three colours", error);
		int16_t *number = &color->at[depths[i].depth];
		if (!read_color_word(scan, part, number, error))
			return false;
		if (*number >= depths[i].colors) {
			error_set(error, "not one of %s colours", depths[i].name);
			return scan_blame(scan, part.at, error);
		}
		i++;
		if (part.at + part.length == end)
			break;
		rest = word_behind(rest, '/');
	} while (true);
	if (i < 2)
		color->at[DEPTH_256] = color->at[DEPTH_16];
	if (i < 3)
		color->at[DEPTH_8] = color->at[DEPTH_16] < 8 ? color->at[DEPTH_16] : LOOK_SAME;
	return true;
}

static const struct {
	const char *name;
	uint8_t attribute;
} attributes[] = {
    {"-", 0},
    {"bold", LOOK_BOLD},
    {"dim", LOOK_DIM},
    {"italic", LOOK_ITALIC},
    {"underline", LOOK_UNDERLINE},
    {"reverse", LOOK_REVERSE},
};

static bool read_attribute(const struct scan *scan, struct word word, uint8_t *all, struct error *error)
{
	struct guess guess = guess_for(word.at, word.length);
	for (size_t i = 0; i < sizeof attributes / sizeof *attributes; i++) {
		guess_offer(&guess, attributes[i].name);
		if (!word_is(word, attributes[i].name))
			continue;
		*all |= attributes[i].attribute;
		return true;
	}
	return fail_near(scan, "no attribute", &guess, error);
}

static bool read_attributes(struct scan *scan, uint8_t *all, struct error *error)
{
	const struct word words = scan_word(scan);
	const char *end = words.at + words.length;
	if (!words.length)
		return fail(scan, words.at, "attributes are missing, or \"-\" for none", error);
	for (const char *at = words.at; at <= end;) {
		const struct word word = word_before((struct word){.at = at, .length = (size_t)(end - at)}, ',');
		if (!read_attribute(scan, word, all, error))
			return false;
		at = word.at + word.length + 1;
	}
	return true;
}

static bool read_paint_name(struct scan *scan, size_t *paint, struct error *error)
{
	const struct word word = scan_word(scan);
	struct guess guess = guess_for(word.at, word.length);
	if (!word.length)
		return fail(scan, word.at, "a role is missing", error);
	for (*paint = 0; *paint < PAINT_COUNT; ++*paint) {
		if (word_is(word, theme_paint_name(*paint)))
			return true;
		guess_offer(&guess, theme_paint_name(*paint));
	}
	return fail_near(scan, "no role", &guess, error);
}

/* Only what somebody said has a speaker's colour, and only in the foreground. */
static bool refuse_speaker(const struct scan *scan, const char *at, const struct paint *paint, size_t number,
			   struct error *error)
{
	for (size_t depth = 0; depth < DEPTH_COUNT; depth++)
		if (paint->background.at[depth] == LOOK_SPEAKER ||
		    (number >= PAINT_SPEAKER_1 && paint->foreground.at[depth] == LOOK_SPEAKER))
			return fail(scan, at, "a speaker's colour cannot stand here", error);
	return true;
}

static bool read_end(struct scan *scan, struct error *error)
{
	const struct word word = scan_word(scan);
	if (!word.length)
		return true;
	refuse(error, "nothing can stand here, but there is", word.at, word.length, "");
	return scan_blame(scan, word.at, error);
}

/* ROLE FOREGROUND BACKGROUND ATTRIBUTES */
static bool read_style(struct theme_line *line, struct theme *theme, struct error *error)
{
	struct scan *scan = &line->scan;
	struct paint paint = {.attributes = 0};
	size_t number;
	if (!read_paint_name(scan, &number, error))
		return false;
	const char *colors = scan_peek(scan).at;
	if (!read_color(scan, &paint.foreground, error) || !read_color(scan, &paint.background, error) ||
	    !refuse_speaker(scan, colors, &paint, number, error) || !read_attributes(scan, &paint.attributes, error) ||
	    !read_end(scan, error))
		return false;
	theme->paints[number] = paint;
	return true;
}

static bool read_background(struct theme_line *line, struct theme *theme, struct error *error)
{
	static const char *const names[BACKDROP_COUNT] = {"any", "dark", "light"};
	const struct word word = scan_word(&line->scan);
	struct guess guess = guess_for(word.at, word.length);
	for (size_t i = 0; i < BACKDROP_COUNT; i++) {
		guess_offer(&guess, names[i]);
		if (!word_is(word, names[i]))
			continue;
		if (!read_end(&line->scan, error))
			return false;
		theme->backdrop = (enum backdrop)i;
		return true;
	}
	if (!word.length || !guess.best)
		return fail(&line->scan, word.at, "a background is light, dark or any", error);
	return fail_near(&line->scan, "no background", &guess, error);
}

/* A path may hold spaces: it is all that follows. */
static bool read_include(struct theme_line *line, struct theme *theme, struct error *error)
{
	(void)theme;
	line->include = scan_rest(&line->scan);
	return line->include.length || fail(&line->scan, line->include.at, "a name or a path is missing", error);
}

static const struct {
	const char *name;
	bool (*read)(struct theme_line *, struct theme *, struct error *);
} kinds[] = {{"style", read_style}, {"background", read_background}, {"include", read_include}};

bool theme_line_read(const char *text, size_t length, struct theme *theme, struct theme_line *line, struct error *error)
{
	*line = (struct theme_line){.scan = scan_line(text, length)};
	const char *nul = memchr(text, 0, length);
	const size_t valid = utf8_valid(text, length);
	if (valid < length)
		return fail(&line->scan, text + valid, "not UTF-8", error);
	if (nul)
		return fail(&line->scan, nul, "a byte that is zero", error);

	const struct word name = scan_word(&line->scan);
	struct guess guess = guess_for(name.at, name.length);
	if (!name.length || *text == '#')
		return true;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		guess_offer(&guess, kinds[i].name);
		if (word_is(name, kinds[i].name))
			return kinds[i].read(line, theme, error);
	}
	return fail_near(&line->scan, "no statement", &guess, error);
}
