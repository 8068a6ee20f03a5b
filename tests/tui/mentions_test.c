/* SPDX-License-Identifier: MIT */
#include "tui/pane_mentions.h"

#include <string.h>

#include "base/utf8.h"
#include "tests/test.h"
#include "tests/tui/session.h"

/* What is typed at 80 columns, whether the concordance is open then, which of its mentions is selected, and where keys go. */
static const struct {
	const char *keys;
	bool open;
	size_t selected;
	enum pane pane;
} cases[] = {
    {"@<Enter>", true, 0, PANE_ENTITIES},           {"@<Enter>jj", true, 2, PANE_ENTITIES},
    {"@<Enter>jjk", true, 1, PANE_ENTITIES},        {"@<Enter>G", true, 6, PANE_ENTITIES},
    {"@<Enter>]e]e", true, 1, PANE_ENTITIES},       {"@<Enter>jj<Enter>", true, 2, PANE_TEXT},
    {"@<Enter>jj<Enter>]e", true, 3, PANE_TEXT},    {"@<Enter>jj<Enter>]e[e[e", true, 1, PANE_TEXT},
    {"@<Enter>jj<Enter>@", true, 2, PANE_ENTITIES}, {"@<Enter>q", false, 0, PANE_ENTITIES},
    {"@<Enter><Esc>", false, 0, PANE_ENTITIES},     {"@<Enter>qq", false, 0, PANE_TEXT},
    {"@<Enter><Enter><Esc>", false, 0, PANE_TEXT},  {"G@<Enter>", true, 5, PANE_ENTITIES},
};

static void enter_opens_it_and_leads_to_the_place_and_q_leads_back(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct session session;
		session_open(&session, "names.json");
		session_screen(&session, cases[i].keys, 80, 18);
		const struct app *app = session.app;
		const bool open = pane_entities_shows_mentions(&app->entities, session_article(&session));
		if (open != cases[i].open || app->pane != cases[i].pane ||
		    (open && app->entities.mentions.selected != cases[i].selected))
			fail_msg("%s: open %d, pane %d, selected %zu", cases[i].keys, open, app->pane,
				 app->entities.mentions.selected);
		session_close(&session);
	}
}

static void the_place_that_is_gone_to_is_that_of_the_mention(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "names.json");
	session_screen(&session, "@<Enter>", 80, 24);
	const struct article *article = session_article(&session);
	const size_t count = pane_mentions_count(article);
	assert_int_equal(count, 7);
	for (size_t i = 0; i < count; i++) {
		const uint32_t mention = pane_mentions_at(article, i);
		assert_int_equal(pane_mentions_number(article, mention), i);
		session_screen(&session, "<Enter>", 80, 24);
		assert_int_equal(article->view.focus.kind, FOCUS_MENTION);
		assert_int_equal(article->view.focus.index, mention);
		session_screen(&session, "@j", 80, 24);
	}
	assert_int_equal(pane_mentions_at(article, count), NONE);
	session_close(&session);
}

/* Columns before words in the first row that has them. */
static size_t column_of(const char *screen, const char *words)
{
	const char *at = strstr(screen, words);
	assert_non_null(at);
	const char *start = at;
	while (start > screen && start[-1] != '\n')
		start--;
	return utf8_columns(start, (size_t)(at - start));
}

static void mentions_begin_in_one_column_where_there_is_room(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "names.json");
	static const char *const begins[] = {"Vandermeer hands", "The founder of", "she bought", "Vandermeer will"};
	const char *screen = strstr(session_screen(&session, "@<Enter>", 80, 24), "1/7");
	for (size_t i = 1; i < COUNT(begins); i++)
		assert_int_equal(column_of(screen, begins[i]), column_of(screen, begins[0]));
	assert_non_null(strstr(screen, "pronoun"));
	assert_non_null(strstr(screen, "role"));
	assert_non_null(strstr(screen, "description"));
	session_close(&session);
}

static void at_no_size_does_it_leave_its_pane(void **state)
{
	(void)state;
	for (size_t columns = 1; columns < 220; columns += columns < 60 ? 1 : 7)
		for (size_t rows = 1; rows < 30; rows += 4) {
			struct session session;
			session_open(&session, "names.json");
			session_screen(&session, "@<Enter>Gkj", columns, rows);
			const char *screen = session_screen(&session, "]e", columns, rows);
			for (const char *line = screen; *line; line = strchr(line, '\n') + 1)
				assert_true(utf8_columns(line, strcspn(line, "\n")) <= columns);
			session_close(&session);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(enter_opens_it_and_leads_to_the_place_and_q_leads_back),
	    cmocka_unit_test(the_place_that_is_gone_to_is_that_of_the_mention),
	    cmocka_unit_test(mentions_begin_in_one_column_where_there_is_room),
	    cmocka_unit_test(at_no_size_does_it_leave_its_pane),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
