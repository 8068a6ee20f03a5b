/* SPDX-License-Identifier: MIT */
/* What is clicked is what is seen: also where text from right to left was put into order. */
#include <string.h>

#include "tests/test.h"
#include "tests/tui/session.h"
#include "tui/pane_article.h"

enum { ROWS = 12, COLUMNS = 60 };

static const char text[] = "The sign says שלום רב to all (and אבג) who come in.\n\n"
			   "שלום לכל הבאים, says Dana at the end.\n\n"
			   "Nothing here runs the other way, \xe6\x9d\xb1\xe4\xba\xac neither.\n";

/* Each cell of the frame, clicked, is a byte of the text with the same character: the mirror image of a bracket, blanks aside. */
static void check(const struct article *article, const struct grid *grid, bool orders, size_t *checked)
{
	const char *document = article->document->text.at;
	for (size_t row = 0; row < ROWS; row++)
		for (size_t column = 0; column < COLUMNS; column++) {
			const struct cell *cell = grid_cell(grid, row, column);
			const char *seen = grid->text.at + cell->at;
			if (!cell->length || strchr(" ()", *seen))
				continue;
			const uint32_t offset = pane_article_offset(article, row, column, COLUMNS, orders);
			assert_int_not_equal(offset, NONE);
			assert_memory_equal(document + offset, seen, cell->length);
			++*checked;
		}
}

static void what_is_clicked_is_what_is_seen(void **state)
{
	(void)state;
	for (int orders = 0; orders < 2; orders++) {
		struct session session;
		struct grid grid;
		size_t checked = 0;
		session_open_text(&session, text, FORMAT_TEXT);
		session_screen(&session, "", 80, 30);
		struct article *article = session_article(&session);
		article->hangs_marks = false;
		article_resize(article, ROWS, COLUMNS);
		grid_init(&grid, ROWS, COLUMNS);
		grid.orders = orders;
		pane_article_draw(article, (struct area){0, 0, ROWS, COLUMNS}, (struct area){0}, &grid);
		check(article, &grid, orders, &checked);
		assert_in_range(checked, 90, 130);
		grid_release(&grid);
		session_close(&session);
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_is_clicked_is_what_is_seen),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
