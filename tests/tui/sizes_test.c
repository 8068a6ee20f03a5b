/* SPDX-License-Identifier: MIT */
/*
 * Every size of the screen, with everything open that there is to open. `make check` looks at some sizes; `make sizes`, best in a build with
 * --enable-sanitizers, runs it with "all": every size of 1-40 rows and 1-120 columns, then 300 at random up to 200 rows and 500 columns.
 */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "tests/test.h"
#include "tests/tui/session.h"

enum { ROWS = 40, COLUMNS = 120, RANDOM_SIZES = 300, RANDOM_ROWS = 200, RANDOM_COLUMNS = 500 };

/* A terminal of any size that looks at each frame: no key ever comes. */
struct looker {
	struct terminal terminal;
	size_t rows, columns;
	const struct app *app;
	size_t frames;
};

static void looker_size(struct terminal *terminal, size_t *rows, size_t *columns)
{
	*rows = ((struct looker *)terminal)->rows;
	*columns = ((struct looker *)terminal)->columns;
}

/* A wide cluster has both of its cells, and each row the columns that it takes on a terminal. */
static bool is_whole(const struct grid *grid, size_t row)
{
	struct buffer text = {0};
	bool whole = true;
	for (size_t column = 0; column < grid->columns; column++) {
		const struct cell *cell = grid_cell(grid, row, column);
		const bool behind_wide = column && grid_cell(grid, row, column - 1)->cols == 2;
		whole = whole && cell->cols <= 2 && (cell->cols == 0) == behind_wide &&
			!(cell->cols == 2 && column + 1 == grid->columns);
	}
	grid_write_row(grid, row, &text);
	whole = whole && utf8_columns(buffer_text(&text), text.count) <= grid->columns;
	buffer_release(&text);
	return whole;
}

/* No row begins in one pane and goes on in the other: the border between them is whole, where a pane is not drawn over it. */
static bool keeps_borders(const struct grid *grid, const struct frame *frame)
{
	for (size_t i = 0; i < COUNT(frame->borders); i++)
		for (size_t row = 0; row < frame->borders[i].rows; row++) {
			const struct cell *cell =
			    grid_cell(grid, frame->borders[i].row + row, frame->borders[i].column);
			if (cell->cols != 1)
				return false;
		}
	return true;
}

static bool keeps_measure(const struct frame *frame)
{
	const bool is_open = !area_is_empty(frame->panes[PANE_QUOTES]) || !area_is_empty(frame->panes[PANE_ENTITIES]);
	return !is_open || area_is_empty(frame->text) || frame->text.columns >= FRAME_MEASURE_MIN;
}

static void looker_present(struct terminal *terminal, const struct grid *grid)
{
	struct looker *self = (struct looker *)terminal;
	bool right = grid->rows == self->rows && grid->columns == self->columns && grid->cursor_row < grid->rows &&
		     grid->cursor_column < grid->columns && keeps_measure(&self->app->frame) &&
		     keeps_borders(grid, &self->app->frame);
	for (size_t row = 0; right && row < grid->rows; row++)
		right = is_whole(grid, row);
	if (!right)
		fail_msg("%zux%zu", self->columns, self->rows);
	self->frames++;
}

static struct event looker_wait(struct terminal *terminal, int descriptor, int64_t milliseconds)
{
	(void)terminal, (void)descriptor;
	return (struct event){.kind = milliseconds == 0 ? EVENT_NOTHING : EVENT_END};
}

static uint64_t looker_now(struct terminal *terminal)
{
	(void)terminal;
	return 0;
}

static void looker_dress(struct terminal *terminal, const struct theme *theme)
{
	(void)terminal, (void)theme;
}

static const struct terminal_verbs looker_verbs = {
    .size = looker_size,
    .dress = looker_dress,
    .present = looker_present,
    .wait = looker_wait,
    .now = looker_now,
};

/* The next of a row of numbers that is the same each time (Knuth, MMIX). */
static size_t next_random(uint64_t *state, size_t most)
{
	*state = *state * 6364136223846793005u + 1442695040888963407u;
	return (size_t)(*state >> 33) % most + 1;
}

static void look(struct looker *looker, size_t rows, size_t columns)
{
	looker->rows = rows;
	looker->columns = columns;
	app_run((struct app *)looker->app, &looker->terminal);
}

/* Each sample, as it is opened and with what is typed once, at a size that shows all panes. */
static const struct {
	const char *article, *keys;
} cases[] = {
    {"harbour.txt", ""},           {"harbour.txt", "5]qs"},     {"harbour.txt", "3]qw"},
    {"harbour.txt", "zq3]q"},      {"harbour.txt", "zi9]q\""},  {"harbour.txt", "zZ]q"},
    {"harbour.txt", "\"\"t"},      {"harbour.txt", "@<Enter>"}, {"harbour.txt", "@@"},
    {"harbour.txt", "@i"},         {"harbour.txt", "?"},        {"harbour.txt", ":set<Space>"},
    {"council.md", "\""},          {"council.md", "zqG"},       {"messy.html", "@@<Enter>"},
    {"messy.html", "zx]x"},        {"links.md", "L"},           {"links.md", "o"},
    {"links.md", "]lzt"},          {"nobody.txt", "?"},         {"guillemets.txt", "/a"},
    {"guillemets.txt", "4]q++++"},
};

/* So many rows and columns further from size to size; and sizes at random. */
struct sweep {
	size_t rows_step, columns_step, random;
};

static void sweep_sizes(struct looker *looker, const struct sweep *sweep)
{
	uint64_t state = 1;
	for (size_t rows = 1; rows <= ROWS; rows += sweep->rows_step)
		for (size_t columns = 1; columns <= COLUMNS; columns += sweep->columns_step)
			look(looker, rows, columns);
	for (size_t i = 0; i < sweep->random; i++) {
		const size_t rows = next_random(&state, RANDOM_ROWS);
		look(looker, rows, next_random(&state, RANDOM_COLUMNS));
	}
}

static void every_size_is_drawn_within_itself(void **state)
{
	const struct sweep *sweep = *state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct session session;
		struct buffer script = {0};
		session_open(&session, cases[i].article);
		buffer_format(&script, "keys %s", cases[i].keys);
		session_play(&session, script.at, 200, 60);
		struct looker looker = {.terminal = {&looker_verbs}, .app = session.app};
		sweep_sizes(&looker, sweep);
		assert_true(looker.frames >= sweep->random);
		buffer_release(&script);
		session_close(&session);
	}
}

int main(int count, char **arguments)
{
	const bool all = count > 1 && !strcmp(arguments[1], "all");
	struct sweep sweep = all ? (struct sweep){1, 1, RANDOM_SIZES} : (struct sweep){3, 7, 20};
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_prestate(every_size_is_drawn_within_itself, &sweep),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
