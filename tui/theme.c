/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/theme.h"

#include <string.h>

/* Colour numbers by depth: 256, 16 and 8 colours. */
enum { DEEP, SIXTEEN, EIGHT, DEPTHS };

struct color {
	int16_t at[DEPTHS];
};

#define COLOR(deep, sixteen, eight)                                                                                    \
	{                                                                                                              \
		{                                                                                                      \
			deep, sixteen, eight                                                                           \
		}                                                                                                      \
	}
#define PLAIN COLOR(LOOK_DEFAULT, LOOK_DEFAULT, LOOK_DEFAULT)

struct theme {
	const char *name;
	struct color speakers[THEME_SPEAKERS];
	struct color quiet;   /* bylines, details, borders */
	struct color accent;  /* keys, markers, links */
	struct color warning; /* errors, undecided */
	struct color bar;     /* the background of a selected row */
	struct color entity;  /* the selected entity */
};

/*
 * The colours of "auto" have a luminance near 0.18, so that each stands at 4 to 1 or more against black and against white
 * (WCAG 2.1, contrast ratio); those of "light" and "dark" at 4.5 to 1 or more against their own.
 */
static const struct theme themes[] = {
    {"auto",
     {COLOR(28, 2, 2), COLOR(163, 5, 5), COLOR(63, 4, 4), COLOR(130, 3, 3), COLOR(30, 6, 6), COLOR(161, 1, 1),
      COLOR(98, 5, 5)},
     COLOR(243, 8, LOOK_DEFAULT),
     COLOR(30, 6, 6),
     COLOR(161, 1, 1),
     PLAIN,
     COLOR(130, 3, 3)},
    {"light",
     {COLOR(22, 2, 2), COLOR(90, 5, 5), COLOR(19, 4, 4), COLOR(94, 1, 1), COLOR(23, 6, 6), COLOR(124, 1, 1),
      COLOR(54, 5, 5)},
     COLOR(241, 8, LOOK_DEFAULT),
     COLOR(24, 4, 4),
     COLOR(124, 1, 1),
     COLOR(254, LOOK_DEFAULT, LOOK_DEFAULT),
     COLOR(94, 1, 1)},
    {"dark",
     {COLOR(114, 10, 2), COLOR(176, 13, 5), COLOR(111, 12, 6), COLOR(179, 11, 3), COLOR(80, 14, 6), COLOR(210, 9, 1),
      COLOR(147, 13, 5)},
     COLOR(246, 7, LOOK_DEFAULT),
     COLOR(80, 14, 6),
     COLOR(210, 9, 1),
     COLOR(236, LOOK_DEFAULT, LOOK_DEFAULT),
     COLOR(221, 11, 3)},
    {"mono", {PLAIN, PLAIN, PLAIN, PLAIN, PLAIN, PLAIN, PLAIN}, PLAIN, PLAIN, PLAIN, PLAIN, PLAIN},
};

/* Which of the theme's colours a role has, and what it adds. */
enum part { PART_PLAIN, PART_SPEAKER, PART_QUIET, PART_ACCENT, PART_WARNING, PART_ENTITY };

static const struct {
	uint8_t part;
	uint8_t attributes, colorless; /* with colours, and without */
} roles[STYLE_ROLE_COUNT] = {
    [STYLE_TITLE] = {PART_PLAIN, LOOK_BOLD, LOOK_BOLD},
    [STYLE_HEADING] = {PART_PLAIN, LOOK_BOLD, LOOK_BOLD},
    [STYLE_BYLINE] = {PART_QUIET, 0, 0},
    [STYLE_QUOTE] = {PART_SPEAKER, 0, LOOK_BOLD},
    [STYLE_INDIRECT] = {PART_SPEAKER, LOOK_ITALIC, LOOK_ITALIC},
    [STYLE_CODE] = {PART_ACCENT, 0, 0},
    [STYLE_ENTITY] = {PART_ENTITY, LOOK_BOLD | LOOK_UNDERLINE, LOOK_BOLD | LOOK_UNDERLINE},
    [STYLE_ALLUSION] = {PART_ENTITY, LOOK_UNDERLINE, LOOK_UNDERLINE},
    [STYLE_MARKER] = {PART_QUIET, 0, 0},
    [STYLE_GUTTER] = {PART_SPEAKER, LOOK_BOLD, LOOK_BOLD},
    [STYLE_NAME] = {PART_SPEAKER, LOOK_BOLD, LOOK_BOLD},
    [STYLE_DETAIL] = {PART_QUIET, 0, 0},
    [STYLE_BORDER] = {PART_QUIET, 0, 0},
    [STYLE_HEADER] = {PART_QUIET, 0, LOOK_REVERSE},
    [STYLE_STATUS] = {PART_QUIET, 0, LOOK_REVERSE},
    [STYLE_KEY] = {PART_ACCENT, LOOK_BOLD, LOOK_BOLD},
    [STYLE_CUE] = {PART_ACCENT, LOOK_BOLD | LOOK_REVERSE, LOOK_BOLD | LOOK_UNDERLINE},
    [STYLE_WITNESS] = {PART_SPEAKER, LOOK_BOLD | LOOK_REVERSE, LOOK_BOLD | LOOK_REVERSE},
    [STYLE_LEFT_OUT] = {PART_QUIET, 0, LOOK_DIM},
    [STYLE_ERROR] = {PART_WARNING, LOOK_BOLD, LOOK_BOLD | LOOK_REVERSE},
};

static const struct {
	uint8_t flag, attributes;
} flags[] = {
    {STYLE_EMPHASIS, LOOK_ITALIC}, {STYLE_STRONG, LOOK_BOLD},   {STYLE_STRIKE, LOOK_DIM}, {STYLE_LINK, LOOK_UNDERLINE},
    {STYLE_MATCH, LOOK_REVERSE},   {STYLE_SELECTED, LOOK_BOLD}, {STYLE_DIM, LOOK_DIM},
};

const struct theme *theme_named(const char *name)
{
	for (size_t i = 0; i < sizeof themes / sizeof *themes; i++)
		if (!strcmp(themes[i].name, name))
			return &themes[i];
	return NULL;
}

const char *theme_name(size_t index)
{
	return index < sizeof themes / sizeof *themes ? themes[index].name : NULL;
}

static size_t depth_of(unsigned colors)
{
	return colors >= 256 ? DEEP : colors >= 16 ? SIXTEEN : EIGHT;
}

int16_t theme_speaker(const struct theme *self, uint8_t speaker, unsigned colors)
{
	return speaker == STYLE_NOBODY ? LOOK_DEFAULT : self->speakers[speaker % THEME_SPEAKERS].at[depth_of(colors)];
}

static int16_t foreground_of(const struct theme *self, struct style style, unsigned colors)
{
	const size_t depth = depth_of(colors);
	switch (roles[style.role].part) {
	case PART_SPEAKER: return theme_speaker(self, style.speaker, colors);
	case PART_QUIET: return self->quiet.at[depth];
	case PART_ACCENT: return self->accent.at[depth];
	case PART_WARNING: return self->warning.at[depth];
	case PART_ENTITY: return self->entity.at[depth];
	default: return LOOK_DEFAULT;
	}
}

/*
 * A quote in focus may be long: it is bold, so that it stays good to read, and its gutter mark stands out. Without colours all
 * quotes are bold: there it is underlined.
 */
static uint8_t focus_attributes(struct style style, bool colorless)
{
	const bool quote = style.role == STYLE_QUOTE || style.role == STYLE_INDIRECT || style.role == STYLE_TURN;
	if (!quote || style.flags & STYLE_MATCH)
		return LOOK_BOLD | LOOK_REVERSE;
	return colorless ? LOOK_BOLD | LOOK_UNDERLINE : LOOK_BOLD;
}

/* The match that is looked at, among all that were found. */
static bool is_match_in_focus(struct style style)
{
	return style.flags & STYLE_MATCH && style.flags & STYLE_FOCUS;
}

static bool is_colorless(const struct theme *self, unsigned colors)
{
	return !colors || !strcmp(self->name, "mono");
}

struct look theme_look(const struct theme *self, struct style style, unsigned colors)
{
	const bool colorless = is_colorless(self, colors);
	struct look look = {.foreground = LOOK_DEFAULT, .background = LOOK_DEFAULT};
	look.attributes = colorless ? roles[style.role].colorless : roles[style.role].attributes;
	if (!colorless)
		look.foreground =
		    is_match_in_focus(style) ? self->accent.at[depth_of(colors)] : foreground_of(self, style, colors);
	for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
		if (style.flags & flags[i].flag)
			look.attributes |= flags[i].attributes;
	if (style.flags & STYLE_FOCUS)
		look.attributes |= focus_attributes(style, colorless);
	if (!colorless && style.flags & STYLE_SELECTED)
		look.background = self->bar.at[depth_of(colors)];
	return look;
}
