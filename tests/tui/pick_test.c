/* SPDX-License-Identifier: MIT */
#include "tui/pick.h"

#include "tests/test.h"

static void fill(struct pick *pick)
{
	*pick = (struct pick){0};
	pick_open(pick);
	pick_add(pick, "Renée Dubois", "7 quotes", 70);
	pick_add(pick, "Tom Ashe", "2 quotes", 20);
	pick_add(pick, "Ashe & Sons", "not quoted", 0);
}

static void assert_selected(const struct pick *pick, const char *label)
{
	const struct pick_row *row = pick_selected(pick);
	assert_string_equal(row ? pick_label(pick, row) : "nothing", label);
}

static void rows_have_all_words_somewhere_whatever_case_and_accents(void **state)
{
	(void)state;
	static const struct {
		const char *typed;
		size_t shown;
		const char *first;
	} rows[] = {
	    {"", 3, "Renée Dubois"},         {"renee", 1, "Renée Dubois"}, {"ASHE", 2, "Tom Ashe"},
	    {"sons ashe", 1, "Ashe & Sons"}, {"ashe 2", 1, "Tom Ashe"},    {"  quotes ", 2, "Renée Dubois"},
	    {"nobody", 0, "nothing"},
	};
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct pick pick;
		fill(&pick);
		pick_filter(&pick, rows[i].typed);
		assert_int_equal(pick.shown.count, rows[i].shown);
		assert_selected(&pick, rows[i].first);
		pick_close(&pick);
	}
}

static void moving_goes_round_and_filtering_begins_anew(void **state)
{
	(void)state;
	struct pick pick;
	fill(&pick);
	pick_filter(&pick, "");
	pick_move(&pick, -1);
	assert_selected(&pick, "Ashe & Sons");
	pick_move(&pick, +1);
	assert_selected(&pick, "Renée Dubois");
	pick_move(&pick, +1);
	pick_filter(&pick, "ashe");
	assert_selected(&pick, "Tom Ashe");
	pick_filter(&pick, "nobody");
	pick_move(&pick, +1);
	assert_selected(&pick, "nothing");
	pick_close(&pick);
}

static void what_was_typed_may_be_a_row_of_its_own_before_those_that_hold_it(void **state)
{
	(void)state;
	struct pick pick;
	fill(&pick);
	pick.typed = "a new name";
	pick_filter(&pick, " ");
	assert_int_equal(pick.shown.count, 3);
	pick_filter(&pick, "As");
	pick_filter(&pick, " Ash ");
	assert_int_equal(pick.shown.count, 3);
	assert_selected(&pick, "Tom Ashe");
	pick_move(&pick, -1);
	assert_selected(&pick, "Ash");
	assert_int_equal(pick_selected(&pick)->value, PICK_TYPED);
	pick_filter(&pick, "Nell Archer");
	assert_int_equal(pick.shown.count, 1);
	assert_int_equal(pick_selected(&pick)->value, PICK_TYPED);
	pick_close(&pick);
}

static void a_row_that_is_called_so_is_taken_wherever_it_stands(void **state)
{
	(void)state;
	static const struct {
		const char *typed;
		size_t shown;
		uint32_t value;
	} rows[] = {
	    {"Tom Ashe", 1, 20}, {"tom ashe ", 1, 20}, {"ashe", 3, 5}, {"ASHE", 3, 5}, {"renee dubois", 1, 70},
	};
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct pick pick;
		fill(&pick);
		pick_add(&pick, "Ashe", "", 5);
		pick.typed = "a new name";
		pick_filter(&pick, rows[i].typed);
		assert_int_equal(pick.shown.count, rows[i].shown);
		assert_int_equal(pick_selected(&pick)->value, rows[i].value);
		pick_close(&pick);
	}
}

static void unselected_until_somebody_moves(void **state)
{
	(void)state;
	struct pick pick;
	fill(&pick);
	pick.unselected = true;
	pick_filter(&pick, "");
	assert_selected(&pick, "nothing");
	pick_move(&pick, +1);
	assert_selected(&pick, "Renée Dubois");
	pick_close(&pick);
	fill(&pick);
	pick.unselected = true;
	pick_filter(&pick, "");
	pick_move(&pick, -1);
	assert_selected(&pick, "Ashe & Sons");
	pick_close(&pick);
}

/* Every size: no row leaves the area, and the text keeps half of it. */
static void it_fits_at_every_size(void **state)
{
	(void)state;
	struct pick pick;
	fill(&pick);
	pick_filter(&pick, "");
	pick_move(&pick, -1);
	for (size_t rows = 0; rows <= 12; rows++)
		for (size_t columns = 0; columns <= 60; columns += 3) {
			struct grid grid;
			grid_init(&grid, rows + 1, columns);
			pick_draw(&pick, (struct area){0, 0, rows, columns}, &grid);
			assert_true(pick_height(&pick, rows) <= (rows < 4 ? 2 : rows / 2));
			for (size_t column = 0; column < columns; column++)
				assert_int_equal(grid_cell(&grid, rows, column)->style.role, STYLE_TEXT);
			grid_release(&grid);
		}
	pick_close(&pick);
}

/* A list of ways to go on is in nobody's way where there are none; one to choose from says that nothing is like what was typed. */
static void no_way_to_go_on_takes_no_rows(void **state)
{
	(void)state;
	struct pick pick = {0};
	pick_open(&pick);
	pick_filter(&pick, "");
	assert_int_equal(pick_height(&pick, 20), 1);
	pick.unselected = true;
	assert_int_equal(pick_height(&pick, 20), 0);
	pick_close(&pick);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(rows_have_all_words_somewhere_whatever_case_and_accents),
	    cmocka_unit_test(moving_goes_round_and_filtering_begins_anew),
	    cmocka_unit_test(what_was_typed_may_be_a_row_of_its_own_before_those_that_hold_it),
	    cmocka_unit_test(a_row_that_is_called_so_is_taken_wherever_it_stands),
	    cmocka_unit_test(unselected_until_somebody_moves),
	    cmocka_unit_test(it_fits_at_every_size),
	    cmocka_unit_test(no_way_to_go_on_takes_no_rows),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
