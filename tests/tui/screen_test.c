/* SPDX-License-Identifier: MIT */
#include "tui/screen.h"

#include <string.h>

#include "base/utf8.h"
#include "tests/test.h"
#include "tests/tui/session.h"

/* A terminal of any size that looks at each frame: no key ever comes. */
struct looker {
	struct terminal terminal;
	size_t rows, columns, frames;
};

static void looker_size(struct terminal *terminal, size_t *rows, size_t *columns)
{
	*rows = ((struct looker *)terminal)->rows;
	*columns = ((struct looker *)terminal)->columns;
}

static void looker_present(struct terminal *terminal, const struct grid *grid)
{
	struct looker *self = (struct looker *)terminal;
	self->frames++;
	assert_int_equal(grid->rows, self->rows);
	assert_int_equal(grid->columns, self->columns);
	assert_true(grid->cursor_row < grid->rows && grid->cursor_column < grid->columns);
	struct buffer row = {0};
	for (size_t i = 0; i < grid->rows; i++) {
		buffer_cut(&row, 0);
		grid_write_row(grid, i, &row);
		assert_true(utf8_columns(buffer_text(&row), row.count) <= grid->columns);
	}
	buffer_release(&row);
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

static const struct terminal_verbs looker_verbs = {
    .size = looker_size,
    .present = looker_present,
    .wait = looker_wait,
    .now = looker_now,
};

static void look_at_every_size(struct session *session)
{
	struct looker looker = {.terminal = {&looker_verbs}};
	for (looker.rows = 1; looker.rows <= 40; looker.rows++)
		for (looker.columns = 1; looker.columns <= 120; looker.columns++)
			app_run(session->app, &looker.terminal);
	for (looker.rows = 20; looker.rows <= 60; looker.rows += 20)
		for (looker.columns = 121; looker.columns <= 260; looker.columns++)
			app_run(session->app, &looker.terminal);
	assert_true(looker.frames >= 40 * 120);
}

/* Each sample, as it is opened and with what is typed once. */
static const struct {
	const char *article, *script;
} cases[] = {
    {"harbour.txt", ""},       {"harbour.txt", "keys 5]qs"}, {"council.md", "keys \""},
    {"messy.html", "keys @@"}, {"nobody.txt", "keys ?"},     {"guillemets.txt", "keys /a"},
};

static void every_size_is_drawn_within_itself(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct session session;
		session_open(&session, cases[i].article);
		session_play(&session, cases[i].script, 80, 24);
		look_at_every_size(&session);
		session_close(&session);
	}
}

static void the_frame_depends_on_nothing_but_what_it_shows(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "harbour.txt");
	struct buffer before = {0};
	buffer_puts(&before, session_screen(&session, "5]q", 120, 40));
	session_screen(&session, "", 37, 11);
	session_screen(&session, "", 200, 60);
	assert_string_equal(session_screen(&session, "", 120, 40), before.at);
	buffer_release(&before);
	session_close(&session);
}

/* The headline and the lede are what one sees first, at every size that has room for a sentence. */
static void the_lede_is_on_the_first_screen(void **state)
{
	(void)state;
	static const size_t sizes[][2] = {{40, 20}, {80, 24}, {120, 40}, {200, 60}};
	for (size_t i = 0; i < COUNT(sizes); i++) {
		struct session session;
		session_open(&session, "harbour.txt");
		const char *screen = session_screen(&session, "", sizes[i][0], sizes[i][1]);
		assert_non_null(strstr(screen, "‘The sea does not do weekends’"));
		assert_non_null(strstr(screen, "PORT CARROW, Scotland"));
		session_close(&session);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_size_is_drawn_within_itself),
	    cmocka_unit_test(the_frame_depends_on_nothing_but_what_it_shows),
	    cmocka_unit_test(the_lede_is_on_the_first_screen),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
