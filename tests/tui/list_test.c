/* SPDX-License-Identifier: MIT */
#include "tui/list.h"

#include "tests/test.h"

static void the_selection_stops_at_the_ends(void **state)
{
	(void)state;
	static const struct {
		size_t from, count, to;
		long items;
	} moves[] = {
	    {0, 5, 1, 1}, {4, 5, 4, 1}, {2, 5, 4, 99}, {2, 5, 0, -99}, {0, 5, 0, -1}, {3, 0, 0, 1}, {7, 3, 2, 0},
	};
	for (size_t i = 0; i < sizeof moves / sizeof *moves; i++) {
		struct list list = {.selected = moves[i].from};
		assert_int_equal(list_move(&list, moves[i].items, moves[i].count), moves[i].from != moves[i].to);
		assert_int_equal(list.selected, moves[i].to);
	}
}

static void what_is_selected_is_scrolled_to(void **state)
{
	(void)state;
	static const struct {
		size_t top, first, end, height, total, to;
	} reveals[] = {
	    {0, 0, 1, 5, 20, 0},     /* there already */
	    {0, 7, 8, 5, 20, 3},     /* below: to the bottom */
	    {10, 2, 4, 5, 20, 2},    /* above: to the top */
	    {0, 3, 9, 4, 20, 3},     /* higher than the pane: its start */
	    {18, 19, 20, 5, 20, 15}, /* no blank rows below the end */
	    {4, 0, 1, 9, 3, 0},      /* all fits */
	};
	for (size_t i = 0; i < sizeof reveals / sizeof *reveals; i++) {
		struct list list = {.top = reveals[i].top};
		list_reveal(&list, reveals[i].first, reveals[i].end, reveals[i].height, reveals[i].total);
		assert_int_equal(list.top, reveals[i].to);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_selection_stops_at_the_ends),
	    cmocka_unit_test(what_is_selected_is_scrolled_to),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
