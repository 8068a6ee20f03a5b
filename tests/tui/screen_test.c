/* SPDX-License-Identifier: MIT */
#include "tui/screen.h"

#include <string.h>

#include "tests/test.h"
#include "tests/tui/session.h"

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
	    cmocka_unit_test(the_frame_depends_on_nothing_but_what_it_shows),
	    cmocka_unit_test(the_lede_is_on_the_first_screen),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
