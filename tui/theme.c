/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/theme.h"

#define PAINT_NAME(paint, name) [paint] = name,

static const char *const paint_names[PAINT_COUNT] = {THEME_PAINTS(PAINT_NAME)};

const char *theme_paint_name(size_t paint)
{
	return paint < STYLE_ROLE_COUNT ? style_role_name((enum style_role)paint) : paint_names[paint];
}

/* A look on its way: paints are laid over one another. */
struct painting {
	const struct paint *paints;
	size_t depth;
	uint8_t speaker;
	struct look look;
};

static int16_t speaker_color(const struct painting *self)
{
	if (self->speaker == STYLE_NOBODY)
		return LOOK_SAME;
	return self->paints[PAINT_SPEAKER_1 + self->speaker % THEME_SPEAKERS].foreground.at[self->depth];
}

static void lay_over(struct painting *self, size_t number)
{
	const struct paint *paint = &self->paints[number];
	int16_t foreground = paint->foreground.at[self->depth];
	const int16_t background = paint->background.at[self->depth];
	if (foreground == LOOK_SPEAKER)
		foreground = speaker_color(self);
	if (foreground != LOOK_SAME)
		self->look.foreground = foreground;
	if (background != LOOK_SAME)
		self->look.background = background;
	self->look.attributes |= paint->attributes;
}

/* What flags lay over a role, in this order. */
static const struct {
	uint8_t flag;
	enum theme_paint paint;
} layers[] = {
    {STYLE_EMPHASIS, PAINT_EMPHASIS}, {STYLE_STRONG, PAINT_STRONG}, {STYLE_STRIKE, PAINT_STRIKE},
    {STYLE_LINK, PAINT_LINK},         {STYLE_MATCH, PAINT_MATCH},
};

/* The match that is looked at, among all that were found; a quote, which may be long; anything else, and text that is being selected. */
static enum theme_paint focus_paint(struct style style)
{
	if (style.flags & STYLE_SELECTED)
		return PAINT_FOCUS;
	if (style.flags & STYLE_MATCH)
		return PAINT_MATCH_FOCUS;
	const bool quote = style.role == STYLE_QUOTE || style.role == STYLE_INDIRECT || style.role == STYLE_TURN;
	return quote ? PAINT_QUOTE_FOCUS : PAINT_FOCUS;
}

static size_t depth_of(unsigned colors)
{
	return colors >= 256 ? DEPTH_256 : colors >= 16 ? DEPTH_16 : DEPTH_8;
}

/*
 * Terminals of 8 and 16 colours show what is bold in a bright colour (xterm and the Linux console do): too pale on a light background.
 * There it is not bold, and what is in focus is underlined instead.
 */
static void keep_from_brightening(const struct theme *theme, struct style style, unsigned colors, struct look *look)
{
	if (theme->backdrop != BACKDROP_LIGHT || !colors || colors > 16 || look->foreground == LOOK_DEFAULT ||
	    !(look->attributes & LOOK_BOLD))
		return;
	look->attributes &= (uint8_t)~LOOK_BOLD;
	if (style.flags & STYLE_FOCUS)
		look->attributes |= LOOK_UNDERLINE;
}

static bool is_color(const struct color *color, size_t depth)
{
	return color->at[depth] >= 0;
}

void theme_settle(struct theme *self)
{
	for (size_t depth = 0; depth < DEPTH_COUNT; depth++) {
		self->is_bare[depth] = true;
		for (size_t i = 0; i < PAINT_COUNT; i++)
			if (is_color(&self->paints[i].foreground, depth) ||
			    is_color(&self->paints[i].background, depth))
				self->is_bare[depth] = false;
	}
}

struct look theme_look(const struct theme *self, struct style style, unsigned colors)
{
	const size_t depth = depth_of(colors);
	struct painting painting = {
	    .paints = !colors || self->is_bare[depth] ? self->bare : self->paints,
	    .depth = depth,
	    .speaker = style.speaker,
	    .look = {.foreground = LOOK_DEFAULT, .background = LOOK_DEFAULT},
	};
	lay_over(&painting, STYLE_TEXT);
	lay_over(&painting, style.flags & STYLE_DIM ? (size_t)PAINT_DIM : style.role);
	for (size_t i = 0; i < sizeof layers / sizeof *layers; i++)
		if (style.flags & layers[i].flag)
			lay_over(&painting, layers[i].paint);
	if (style.flags & STYLE_FOCUS)
		lay_over(&painting, focus_paint(style));
	if (style.flags & STYLE_SELECTED)
		lay_over(&painting, PAINT_SELECTED);
	if (style.flags & STYLE_DIM && painting.look.foreground != LOOK_DEFAULT)
		painting.look.attributes &= (uint8_t)~LOOK_DIM; /* the colour says it */
	keep_from_brightening(self, style, colors, &painting.look);
	return painting.look;
}
