/* SPDX-License-Identifier: MIT */
#include "tui/frame.h"

#include "tests/test.h"

static struct frame laid(size_t columns, size_t rows)
{
	const struct frame_wishes wishes = {.measure = FRAME_MEASURE, .sidebar = PANE_QUOTES};
	return frame_lay(&wishes, rows, columns);
}

/* One row a size: which panes are there, and the least columns they have. */
static const struct {
	size_t columns, rows;
	size_t text_min, quotes_min, entities_min; /* 0: not there */
	bool drawer, cards, tabs, header, status;
} sizes[] = {
    {1, 1, 1, 0, 0, false, false, false, false, false},     {19, 40, 19, 0, 0, false, false, false, false, false},
    {80, 3, 72, 0, 0, false, false, false, false, false},   {20, 4, 16, 0, 0, false, false, false, false, true},
    {40, 20, 36, 0, 0, false, false, false, true, true},    {43, 40, 39, 0, 0, false, false, false, true, true},
    {44, 17, 40, 0, 0, false, false, false, true, true},    {44, 18, 40, 44, 0, true, false, false, true, true},
    {80, 15, 72, 0, 0, false, false, false, false, true},   {80, 24, 72, 80, 0, true, false, false, true, true},
    {111, 40, 72, 111, 0, true, false, false, true, true},  {112, 40, 66, 40, 0, false, false, true, true, true},
    {120, 40, 72, 40, 0, false, false, true, true, true},   {149, 40, 72, 40, 0, false, false, true, true, true},
    {150, 40, 72, 44, 28, false, false, false, true, true}, {179, 50, 72, 44, 32, false, false, false, true, true},
    {180, 50, 72, 44, 34, false, true, false, true, true},  {200, 60, 72, 44, 38, false, true, false, true, true},
    {500, 200, 72, 44, 38, false, true, false, true, true},
};

static void each_size_has_its_layout(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		const struct frame frame = laid(sizes[i].columns, sizes[i].rows);
		assert_true(frame.text.columns >= sizes[i].text_min && frame.text.columns <= FRAME_MEASURE);
		assert_true(frame.panes[PANE_QUOTES].columns >= sizes[i].quotes_min);
		assert_int_equal(area_is_empty(frame.panes[PANE_QUOTES]), !sizes[i].quotes_min);
		assert_true(frame.panes[PANE_ENTITIES].columns >= sizes[i].entities_min);
		assert_int_equal(area_is_empty(frame.panes[PANE_ENTITIES]), !sizes[i].entities_min);
		assert_int_equal(frame.drawer, sizes[i].drawer);
		assert_int_equal(frame.cards, sizes[i].cards);
		assert_int_equal(frame.tabs, sizes[i].tabs);
		assert_int_equal(!area_is_empty(frame.header), sizes[i].header);
		assert_int_equal(!area_is_empty(frame.status), sizes[i].status);
	}
}

static void assert_inside(struct area area, size_t rows, size_t columns)
{
	assert_true(area.row + area.rows <= rows);
	assert_true(area.column + area.columns <= columns);
}

static bool areas_overlap(struct area a, struct area b)
{
	return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns &&
	       b.column < a.column + a.columns;
}

/* The areas of a frame that are drawn into. */
enum { AREA_COUNT = 10 };

static void list_areas(const struct frame *frame, struct area areas[static AREA_COUNT])
{
	const struct area all[AREA_COUNT] = {
	    frame->header,
	    frame->text,
	    frame->first_keys,
	    frame->status,
	    frame->gutter,
	    frame->borders[0],
	    frame->borders[1],
	    frame->panes[PANE_QUOTES],
	    frame->panes[PANE_ENTITIES],
	    frame->panes[PANE_HELP],
	};
	for (size_t i = 0; i < AREA_COUNT; i++)
		areas[i] = all[i];
}

static void check_areas(const struct frame_wishes *wishes, size_t rows, size_t columns)
{
	const struct frame frame = frame_lay(wishes, rows, columns);
	struct area areas[AREA_COUNT];
	list_areas(&frame, areas);
	for (size_t i = 0; i < AREA_COUNT; i++) {
		assert_inside(areas[i], rows, columns);
		for (size_t j = 0; j < i; j++)
			if (!area_is_empty(areas[i]) && !area_is_empty(areas[j]))
				assert_false(areas_overlap(areas[i], areas[j]));
	}
	const bool pane_open = !area_is_empty(frame.panes[PANE_QUOTES]) || !area_is_empty(frame.panes[PANE_ENTITIES]);
	if (pane_open && wishes->full == PANE_TEXT)
		assert_true(frame.text.columns >= FRAME_MEASURE_MIN);
}

static void at_every_size_nothing_overlaps_or_leaves_the_screen(void **state)
{
	(void)state;
	static const size_t measures[] = {FRAME_MEASURE_MIN, FRAME_MEASURE, 100, FRAME_MEASURE_MAX};
	struct frame_wishes wishes = {.sidebar = PANE_QUOTES};
	for (size_t columns = 1; columns <= 230; columns++)
		for (size_t rows = 1; rows <= 45; rows++)
			for (size_t full = 0; full < PANE_COUNT; full++)
				for (size_t m = 0; m < sizeof measures / sizeof *measures; m++) {
					wishes.measure = measures[m];
					wishes.full = (enum pane)full;
					wishes.zen = rows % 2;
					wishes.first_keys = columns % 2;
					check_areas(&wishes, rows, columns);
				}
}

static void a_wider_measure_closes_panes_and_they_come_back(void **state)
{
	(void)state;
	struct frame_wishes wishes = {.measure = 100, .sidebar = PANE_QUOTES};
	struct frame frame = frame_lay(&wishes, 40, 120);
	assert_int_equal(frame.text.columns, 100);
	assert_true(area_is_empty(frame.panes[PANE_QUOTES]));

	wishes.measure = FRAME_MEASURE;
	frame = frame_lay(&wishes, 40, 120);
	assert_false(area_is_empty(frame.panes[PANE_QUOTES]));
}

static void the_sidebar_flips_between_quotes_and_names(void **state)
{
	(void)state;
	const struct frame_wishes wishes = {.measure = FRAME_MEASURE, .sidebar = PANE_ENTITIES};
	const struct frame frame = frame_lay(&wishes, 40, 120);
	assert_true(area_is_empty(frame.panes[PANE_QUOTES]));
	assert_false(area_is_empty(frame.panes[PANE_ENTITIES]));
}

static void the_first_keys_have_a_row_of_their_own_below_the_text(void **state)
{
	(void)state;
	struct frame_wishes wishes = {.measure = FRAME_MEASURE, .sidebar = PANE_QUOTES};
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		wishes.first_keys = false;
		const struct frame before = frame_lay(&wishes, sizes[i].rows, sizes[i].columns);
		wishes.first_keys = true;
		const struct frame frame = frame_lay(&wishes, sizes[i].rows, sizes[i].columns);
		const bool is_there = !area_is_empty(before.status) && before.text.rows >= 8;
		assert_int_equal(frame.first_keys.rows, is_there);
		assert_int_equal(frame.text.rows + is_there, before.text.rows);
		assert_int_equal(frame.gutter.rows, frame.gutter.columns ? frame.text.rows : 0);
		assert_int_equal(frame.text.column, before.text.column);
		if (is_there)
			assert_int_equal(frame.first_keys.row, frame.text.row + frame.text.rows);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(each_size_has_its_layout),
	    cmocka_unit_test(at_every_size_nothing_overlaps_or_leaves_the_screen),
	    cmocka_unit_test(a_wider_measure_closes_panes_and_they_come_back),
	    cmocka_unit_test(the_sidebar_flips_between_quotes_and_names),
	    cmocka_unit_test(the_first_keys_have_a_row_of_their_own_below_the_text),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
