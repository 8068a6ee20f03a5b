/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/frame.h"

/* The sizes that the layouts are made of, in columns and rows. */
enum {
	BARE_COLUMNS = 20,
	BARE_ROWS = 4,
	DRAWER_COLUMNS = 44,
	DRAWER_ROWS = 18,
	DRAWER_HEIGHT_MAX = 8,
	SIDEBAR_COLUMNS = 112,
	THREE_COLUMNS = 150,
	CARDS_COLUMNS = 180,
	SIDEBAR_MIN = 40,
	SIDEBAR_MAX = 60,
	QUOTES_MIN = 44,
	QUOTES_MAX = 64,
	ENTITIES_MIN = 28,
	ENTITIES_MAX = 32,
	ENTITIES_WIDE_MIN = 34,
	ENTITIES_WIDE_MAX = 38,
	GUTTER = 2,
	MARGINS = GUTTER + 2, /* the gutter on the left, air on the right */
	BORDER = 1,
	HEADER_ROWS = 16,
	FIRST_KEYS_ROWS = 8, /* of the text, so that one can be had for the first keys */
	AIRY_ROWS = 24,      /* from here on a blank row below the header */
	SHRUNK_MEASURE = 66, /* what the usual measure may shrink to so that a pane stays open */
};

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

static size_t clamp(size_t value, size_t low, size_t high)
{
	return value < low ? low : least(value, high);
}

/* What is left of a length when some of it is taken. */
static size_t left(size_t length, size_t taken)
{
	return length > taken ? length - taken : 0;
}

/* Whether panes of so many columns, borders included, leave the text what it needs. */
static bool panes_fit(const struct frame_wishes *wishes, size_t columns, size_t panes)
{
	const size_t needed =
	    wishes->measure > FRAME_MEASURE ? wishes->measure : least(wishes->measure, SHRUNK_MEASURE);
	return columns >= panes + MARGINS + needed;
}

/* Puts the text and its gutter into the middle of a region. */
static void place_text(struct frame *frame, const struct frame_wishes *wishes, struct area region, bool gutter)
{
	const size_t margins = gutter ? MARGINS : region.columns > BARE_COLUMNS ? 2 : 0;
	const size_t measure = least(wishes->measure, left(region.columns, margins));
	const size_t before = left(region.columns, measure) / 2;
	const size_t indent = gutter && before < GUTTER + 1 ? least(GUTTER, left(region.columns, measure)) : before;

	frame->panes[PANE_TEXT] = region;
	frame->text = (struct area){region.row, region.column + indent, region.rows, measure};
	frame->hangs_marks = indent > (gutter ? GUTTER : 0);
	if (gutter)
		frame->gutter =
		    (struct area){region.row, frame->text.column - GUTTER - frame->hangs_marks, region.rows, GUTTER};
}

/* Takes columns for a pane off one side of a region, with a border between. */
static struct area split(struct frame *frame, size_t border, struct area *region, size_t columns, bool from_left)
{
	struct area pane = {region->row, region->column, region->rows, columns};
	region->columns -= columns + BORDER;
	if (from_left)
		region->column += columns + BORDER;
	else
		pane.column = region->column + region->columns + BORDER;
	const size_t line = from_left ? region->column - BORDER : pane.column - BORDER;
	frame->borders[border] = (struct area){region->row, line, region->rows, BORDER};
	return pane;
}

static bool lay_three(struct frame *frame, const struct frame_wishes *wishes, struct area *region)
{
	const size_t columns = region->columns;
	const bool wide = columns >= CARDS_COLUMNS;
	const size_t entities = wide ? least(ENTITIES_WIDE_MIN + left(columns, CARDS_COLUMNS) / 5, ENTITIES_WIDE_MAX)
				     : least(ENTITIES_MIN + left(columns, THREE_COLUMNS) / 7, ENTITIES_MAX);
	if (columns < THREE_COLUMNS || !panes_fit(wishes, columns, entities + QUOTES_MIN + 2 * BORDER))
		return false;

	const size_t rest = left(columns, entities + 2 * BORDER + MARGINS + wishes->measure);
	frame->panes[PANE_ENTITIES] = split(frame, 0, region, entities, true);
	frame->panes[PANE_QUOTES] = split(frame, 1, region, clamp(rest, QUOTES_MIN, QUOTES_MAX), false);
	frame->cards = wide;
	return true;
}

static bool lay_sidebar(struct frame *frame, const struct frame_wishes *wishes, struct area *region)
{
	if (region->columns < SIDEBAR_COLUMNS || !panes_fit(wishes, region->columns, SIDEBAR_MIN + BORDER))
		return false;
	const size_t rest = left(region->columns, BORDER + MARGINS + wishes->measure);
	const enum pane pane = wishes->sidebar == PANE_ENTITIES ? PANE_ENTITIES : PANE_QUOTES;
	frame->panes[pane] = split(frame, 0, region, clamp(rest, SIDEBAR_MIN, SIDEBAR_MAX), false);
	frame->tabs = true;
	return true;
}

static void lay_drawer(struct frame *frame, const struct frame_wishes *wishes, struct area *region, size_t rows)
{
	if (wishes->no_quotes || region->columns < DRAWER_COLUMNS || region->columns >= SIDEBAR_COLUMNS ||
	    rows < DRAWER_ROWS)
		return;
	const size_t height = least(DRAWER_HEIGHT_MAX, rows / 3);
	region->rows -= height;
	frame->panes[PANE_QUOTES] = (struct area){region->row + region->rows, region->column, height, region->columns};
	frame->drawer = true;
}

/* Takes a row for the first keys off the bottom of the text's region. */
static void lay_first_keys(struct frame *frame, const struct frame_wishes *wishes, struct area *region)
{
	if (!wishes->first_keys || region->rows < FIRST_KEYS_ROWS)
		return;
	region->rows--;
	frame->first_keys = (struct area){region->row + region->rows, region->column, 1, region->columns};
}

/* Takes the header and the status row off the screen. */
static struct area lay_chrome(struct frame *frame, const struct frame_wishes *wishes, size_t rows, size_t columns)
{
	struct area region = {0, 0, rows, columns};
	if (rows >= HEADER_ROWS) {
		const size_t taken = rows >= AIRY_ROWS ? 2 : 1;
		region.row += taken;
		region.rows -= taken;
		if (!wishes->zen)
			frame->header = (struct area){0, 0, 1, columns};
	}
	region.rows--;
	frame->status = (struct area){rows - 1, 0, 1, columns};
	return region;
}

struct frame frame_lay(const struct frame_wishes *wishes, size_t rows, size_t columns)
{
	struct frame frame = {0};
	struct area region = {0, 0, rows, columns};
	const bool bare = columns < BARE_COLUMNS || rows < BARE_ROWS;
	if (!bare)
		region = lay_chrome(&frame, wishes, rows, columns);

	if (wishes->full != PANE_TEXT) {
		frame.panes[wishes->full] = region;
		return frame;
	}
	if (!bare && !wishes->zen && !lay_three(&frame, wishes, &region) && !lay_sidebar(&frame, wishes, &region))
		lay_drawer(&frame, wishes, &region, rows);
	if (!bare)
		lay_first_keys(&frame, wishes, &region);
	place_text(&frame, wishes, region, !bare && !wishes->zen);
	return frame;
}
