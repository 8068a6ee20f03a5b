/* SPDX-License-Identifier: MIT */
#include "tui/pane_article.h"

#include <string.h>

#include "tests/test.h"
#include "tests/tui/session.h"

enum { ROWS = 30, COLUMNS = 74, GUTTER = 2 };

/* Opens reported.json, types keys, and draws its text alone, with the gutter on the left. */
static void draw(struct session *session, const char *keys, struct grid *grid)
{
	session_open(session, "reported.json");
	session_screen(session, "", 80, ROWS + 12);
	session_screen(session, keys, 80, ROWS + 12);
	struct article *article = session_article(session);
	article->hangs_marks = false; /* there is a gutter, and no column more */
	article_resize(article, ROWS, COLUMNS - GUTTER);
	grid_init(grid, ROWS, COLUMNS);
	pane_article_draw(article, (struct area){0, GUTTER, ROWS, COLUMNS - GUTTER}, (struct area){0, 0, ROWS, GUTTER},
			  grid);
}

static void release(struct session *session, struct grid *grid)
{
	grid_release(grid);
	session_close(session);
}

/* The row whose text begins so, behind the gutter. */
static size_t row_of(const struct grid *grid, const char *words)
{
	struct buffer text = {0};
	for (size_t row = 0; row < grid->rows; row++) {
		buffer_cut(&text, 0);
		grid_write_row(grid, row, &text);
		const char *found = text.count ? strstr(text.at, words) : NULL;
		if (found && (size_t)(found - text.at) <= strlen("1┊")) {
			buffer_release(&text);
			return row;
		}
	}
	fail_msg("no row %s", words);
	return 0;
}

static void assert_gutter(const struct grid *grid, const char *words, const char *gutter, uint8_t flags)
{
	struct buffer text = {0};
	const size_t row = row_of(grid, words);
	grid_write_row(grid, row, &text);
	assert_memory_equal(text.at, gutter, strlen(gutter));
	assert_int_equal(grid_cell(grid, row, 0)->style.flags, flags);
	assert_int_equal(grid_cell(grid, row, 1)->style.flags, flags & STYLE_DIM);
	buffer_release(&text);
}

static void reported_words_have_a_dotted_gutter(void **state)
{
	(void)state;
	struct session session;
	struct grid grid;
	draw(&session, "zi", &grid);
	assert_gutter(&grid, "The company", "1┊", 0);
	assert_gutter(&grid, "“We are not", "1▌", 0);
	assert_gutter(&grid, "According to", "4┊", 0);
	assert_gutter(&grid, "“It is always", "?▌", 0);
	release(&session, &grid);
}

static void the_marks_of_others_than_the_wanted_speaker_are_dim(void **state)
{
	(void)state;
	struct session session;
	struct grid grid;
	draw(&session, "]qs", &grid);
	assert_gutter(&grid, "“We are not", "1▌", STYLE_FOCUS);
	assert_gutter(&grid, "“We never", "1▌", 0);
	assert_gutter(&grid, "paper”", "2▌", STYLE_DIM);
	assert_gutter(&grid, "“It is always", "?▌", STYLE_DIM);
	release(&session, &grid);
}

static uint8_t role_at(const struct grid *grid, const char *words, size_t column)
{
	return grid_cell(grid, row_of(grid, words), GUTTER + column)->style.role;
}

static void why_lights_cue_and_names(void **state)
{
	(void)state;
	struct session session;
	struct grid grid;
	draw(&session, "3]q]q]qw", &grid);
	assert_int_equal(role_at(&grid, "me in March", strlen("me in March,# ")), STYLE_WITNESS);
	assert_int_equal(role_at(&grid, "me in March", strlen("me in March,# she ")), STYLE_CUE);
	assert_int_equal(role_at(&grid, "Vance denied", 0), STYLE_WITNESS);
	assert_int_equal(role_at(&grid, "Vance denied", strlen("Vance ")), STYLE_TEXT);
	release(&session, &grid);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(reported_words_have_a_dotted_gutter),
	    cmocka_unit_test(the_marks_of_others_than_the_wanted_speaker_are_dim),
	    cmocka_unit_test(why_lights_cue_and_names),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
