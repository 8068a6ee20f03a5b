/* SPDX-License-Identifier: MIT */
#include "render/bidi.h"

#include <string.h>

#include "tests/test.h"

#define BOAT "\xd7\xa9\xd7\x97\xd7\xa3" /* shin, het, final pe */
#define TAOB "\xd7\xa3\xd7\x97\xd7\xa9"

static void assert_row(const struct grid *grid, const char *expected)
{
	struct buffer row = {0};
	grid_write_row(grid, 0, &row);
	assert_string_equal(buffer_text(&row), expected);
	buffer_release(&row);
}

/* A text in a grid of some columns, ordered over all of them. */
static void expect(const char *text, size_t columns, bool rtl, const char *expected)
{
	struct grid grid;
	grid_init(&grid, 1, columns);
	const struct area all = {0, 0, 1, columns};
	grid_puts(&grid, all, 0, 0, text, style_of(STYLE_TEXT));
	bidi_order(&grid, all, 0, 0, columns, rtl);
	assert_row(&grid, expected);
	grid_release(&grid);
}

static void words_run_their_own_way(void **state)
{
	(void)state;
	expect("the " BOAT " is late", 20, false, "the " TAOB " is late");
	expect(BOAT " 54 km", 10, true, " km 54 " TAOB);
	expect("(" BOAT ")", 7, true, "  (" TAOB ")"); /* mirrored, and at the right end */
	expect("plain text", 12, false, "plain text");
	expect("\xe8\x88\xb9 " BOAT, 8, false, "\xe8\x88\xb9 " TAOB); /* wide ones stay whole */
}

static void a_pane_keeps_its_own(void **state)
{
	(void)state;
	struct grid grid;
	grid_init(&grid, 1, 12);
	grid.orders = true;
	grid_puts(&grid, (struct area){0, 0, 1, 4}, 0, 0, BOAT, style_of(STYLE_TEXT));
	grid_puts(&grid, (struct area){0, 4, 1, 1}, 0, 0, "|", style_of(STYLE_BORDER));
	grid_puts(&grid, (struct area){0, 5, 1, 7}, 0, 0, BOAT "!", style_of(STYLE_TEXT));
	assert_row(&grid, TAOB " |!" TAOB);
	grid_release(&grid);
}

static void the_cursor_and_styles_go_with_their_cells(void **state)
{
	(void)state;
	struct grid grid;
	grid_init(&grid, 1, 6);
	const struct area all = {0, 0, 1, 6};
	const size_t taken = grid_puts(&grid, all, 0, 0, "\xd7\xa9", style_of(STYLE_NAME));
	grid_puts(&grid, all, 0, taken, "\xd7\x97", style_of(STYLE_TEXT));
	grid_cursor(&grid, all, 0, 0);
	bidi_order(&grid, all, 0, 0, 6, true);
	assert_int_equal(grid.cursor_column, 5);
	assert_int_equal(grid_cell(&grid, 0, 5)->style.role, STYLE_NAME);
	assert_int_equal(grid_cell(&grid, 0, 4)->style.role, STYLE_TEXT);
	grid_release(&grid);
}

static void texts_run_as_their_first_letter(void **state)
{
	(void)state;
	assert_true(bidi_is_rtl("\" 12 " BOAT " abc", 20));
	assert_false(bidi_is_rtl("abc " BOAT, 10));
	assert_true(bidi_is_mixed("abc " BOAT, 10));
	assert_false(bidi_is_mixed("\xe2\x80\x9c\xc3\xa9\xe2\x80\x9d \xe6\xbc\xa2", 12));
	assert_false(bidi_is_rtl("", 0));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(words_run_their_own_way),
	    cmocka_unit_test(a_pane_keeps_its_own),
	    cmocka_unit_test(the_cursor_and_styles_go_with_their_cells),
	    cmocka_unit_test(texts_run_as_their_first_letter),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
