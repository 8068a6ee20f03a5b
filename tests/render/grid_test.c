/* SPDX-License-Identifier: MIT */
#include "render/grid.h"

#include <string.h>

#include "tests/test.h"

static const struct area whole = {0, 0, 2, 10};

static void assert_row(const struct grid *grid, size_t row, const char *text)
{
	struct buffer written = {0};
	grid_write_row(grid, row, &written);
	assert_string_equal(buffer_text(&written), text);
	buffer_release(&written);
}

/* Wide clusters have a second cell of no columns, and none stands alone. */
static void assert_sound(const struct grid *grid)
{
	for (size_t row = 0; row < grid->rows; row++)
		for (size_t column = 0; column < grid->columns; column++) {
			const bool half = grid_cell(grid, row, column)->cols == 0;
			const bool after_wide = column > 0 && grid_cell(grid, row, column - 1)->cols == 2;
			assert_int_equal(half, after_wide);
			assert_false(grid_cell(grid, row, column)->cols == 2 && column + 1 == grid->columns);
		}
}

static void text_is_clipped_to_its_area(void **state)
{
	(void)state;
	struct grid grid;
	grid_init(&grid, 2, 10);
	const struct area part = {0, 2, 1, 4};
	assert_int_equal(grid_puts(&grid, part, 0, 1, "abcdef", style_of(STYLE_TEXT)), 3);
	assert_int_equal(grid_puts(&grid, part, 1, 0, "x", style_of(STYLE_TEXT)), 0);
	assert_int_equal(grid_puts(&grid, part, 0, 4, "x", style_of(STYLE_TEXT)), 0);
	assert_row(&grid, 0, "   abc");
	assert_row(&grid, 1, "");
	const struct area outside = {1, 8, 9, 9};
	assert_int_equal(grid_puts(&grid, outside, 0, 0, "abcdef", style_of(STYLE_TEXT)), 2);
	assert_row(&grid, 1, "        ab");
	assert_int_equal(grid_puts(&grid, (struct area){5, 5, 5, 5}, 0, 0, "x", style_of(STYLE_TEXT)), 0);
	grid_release(&grid);
}

static void wide_clusters_are_never_halved(void **state)
{
	(void)state;
	struct grid grid;
	grid_init(&grid, 2, 10);
	grid_puts(&grid, whole, 0, 0, "日本語", style_of(STYLE_TEXT));
	assert_sound(&grid);
	grid_puts(&grid, whole, 0, 1, "x", style_of(STYLE_TEXT)); /* over the second half of the first */
	assert_sound(&grid);
	assert_row(&grid, 0, " x本語");
	grid_puts(&grid, whole, 0, 2, "y", style_of(STYLE_TEXT)); /* over the first half of the second */
	assert_sound(&grid);
	assert_row(&grid, 0, " xy 語");
	grid_puts(&grid, whole, 1, 9, "日", style_of(STYLE_TEXT)); /* has no room: a space */
	assert_sound(&grid);
	assert_row(&grid, 1, "");
	grid_release(&grid);
}

static void a_cluster_is_one_cell(void **state)
{
	(void)state;
	struct grid grid;
	grid_init(&grid, 1, 10);
	assert_int_equal(grid_puts(&grid, whole, 0, 0, "e\xcc\x81x", style_of(STYLE_TEXT)), 2);
	assert_int_equal(grid_cell(&grid, 0, 0)->length, 3);
	assert_int_equal(grid_puts(&grid, whole, 0, 2, "👩‍👩‍👧", style_of(STYLE_TEXT)), 2);
	assert_row(&grid, 0, "e\xcc\x81x👩‍👩‍👧");
	assert_sound(&grid);
	grid_release(&grid);
}

static void struck_text_has_a_stroke_through_each_cluster(void **state)
{
	(void)state;
	struct grid grid;
	grid_init(&grid, 2, 10);
	struct style struck = style_of(STYLE_TEXT);
	struck.flags = STYLE_STRIKE;
	assert_int_equal(grid_puts(&grid, whole, 0, 0, "a 日", struck), 4);
	assert_row(&grid, 0, "a\xcc\xb6 日\xcc\xb6");
	assert_sound(&grid);
	grid_release(&grid);
}

static void what_does_not_fit_ends_in_an_ellipsis(void **state)
{
	(void)state;
	static const struct {
		size_t columns;
		const char *text, *row;
	} cuts[] = {
	    {10, "0123456789", "0123456789"},
	    {9, "0123456789", "01234567…"},
	    {1, "ab", "…"},
	    {0, "ab", ""},
	    {4, "日本語", "日…"},
	    {99, "ab", "ab"},
	    {5, "", ""},
	    {6, "with the rest", "with…"},
	    {7, "sea — land", "sea…"},
	    {3, "— land", "—…"},
	    {8, "the vessel", "the ves…"},
	};
	for (size_t i = 0; i < COUNT(cuts); i++) {
		struct grid grid;
		grid_init(&grid, 1, 10);
		grid_put_cut(&grid, whole, 0, 0, cuts[i].columns, cuts[i].text, strlen(cuts[i].text),
			     style_of(STYLE_TEXT));
		assert_row(&grid, 0, cuts[i].row);
		grid_release(&grid);
	}
}

static void sentences_are_cut_between_words_if_that_costs_little(void **state)
{
	(void)state;
	static const struct {
		size_t columns;
		const char *text, *row;
	} cuts[] = {
	    {10, "of a long road", "of a long…"},
	    {9, "of a long road", "of a…"},
	    {8, "a certainty", "a certa…"},
	    {7, "a certainty", "a…"},
	    {5, "certainty", "cert…"},
	    {9, "the sea — it", "the sea…"},
	    {8, "the sea.", "the sea."},
	    {0, "the sea", ""},
	    {6, "a “sea”, it", "a…"},
	};
	for (size_t i = 0; i < COUNT(cuts); i++) {
		struct grid grid;
		grid_init(&grid, 1, 10);
		grid_put_cut_words(&grid, whole, 0, 0, cuts[i].columns, cuts[i].text, strlen(cuts[i].text),
				   style_of(STYLE_TEXT));
		assert_row(&grid, 0, cuts[i].row);
		grid_release(&grid);
	}
}

static void the_cursor_stays_in_its_area(void **state)
{
	(void)state;
	struct grid grid;
	grid_init(&grid, 4, 10);
	grid_cursor(&grid, (struct area){1, 2, 2, 3}, 9, 9);
	assert_int_equal(grid.cursor_row, 2);
	assert_int_equal(grid.cursor_column, 4);
	grid_cursor(&grid, (struct area){9, 9, 2, 3}, 0, 0);
	assert_int_equal(grid.cursor_row, 2);
	grid_release(&grid);
}

/* "COLUMN=ID " for each cell of a row that leads somewhere. */
static void assert_leads(const struct grid *grid, size_t row, const char *wanted)
{
	struct buffer out = {0};
	for (size_t column = 0; column < grid->columns; column++) {
		const struct grid_link *link = grid_link(grid, grid_cell(grid, row, column));
		if (link)
			buffer_format(&out, "%zu=%u ", column, link->id);
	}
	assert_string_equal(buffer_text(&out), wanted);
	buffer_release(&out);
}

static void what_is_drawn_over_a_link_leads_nowhere(void **state)
{
	(void)state;
	struct grid grid;
	grid_init(&grid, 2, 10);
	grid_puts(&grid, whole, 0, 0, "日本語", style_of(STYLE_TEXT));
	grid_lead(&grid, whole, 0, 2, 4, "https://a.example/", 5);
	assert_leads(&grid, 0, "2=5 3=5 4=5 5=5 ");
	assert_memory_equal(grid.text.at + grid.links.at[0].at, "https://a.example/", grid.links.at[0].length);
	grid_puts(&grid, whole, 0, 3, "x", style_of(STYLE_TEXT)); /* the other half is blank, and leads nowhere */
	assert_leads(&grid, 0, "4=5 5=5 ");
	grid_fill(&grid, whole, 0, 0, style_of(STYLE_TEXT));
	assert_leads(&grid, 0, "");
	grid_release(&grid);
}

static void links_are_clipped_to_their_area(void **state)
{
	(void)state;
	struct grid grid;
	grid_init(&grid, 2, 10);
	const struct area part = {0, 2, 1, 4};
	grid_lead(&grid, part, 0, 2, 9, "https://a.example/", 1);
	grid_lead(&grid, part, 1, 0, 2, "https://a.example/", 1);
	grid_lead(&grid, part, 0, 4, 2, "https://a.example/", 1);
	grid_lead(&grid, part, 0, 0, 0, "https://a.example/", 1);
	assert_leads(&grid, 0, "4=1 5=1 ");
	assert_leads(&grid, 1, "");
	grid_release(&grid);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(struck_text_has_a_stroke_through_each_cluster),
	    cmocka_unit_test(text_is_clipped_to_its_area),
	    cmocka_unit_test(wide_clusters_are_never_halved),
	    cmocka_unit_test(a_cluster_is_one_cell),
	    cmocka_unit_test(what_does_not_fit_ends_in_an_ellipsis),
	    cmocka_unit_test(sentences_are_cut_between_words_if_that_costs_little),
	    cmocka_unit_test(the_cursor_stays_in_its_area),
	    cmocka_unit_test(what_is_drawn_over_a_link_leads_nowhere),
	    cmocka_unit_test(links_are_clipped_to_their_area),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
