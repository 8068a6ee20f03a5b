/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "tests/test.h"
#include "tests/tui/session.h"

static uint32_t selected(const struct session *session)
{
	return pane_quotes_selected(&session->app->quotes, session_article(session), session->app->frame.drawer);
}

static void in_story_order_the_selection_follows_the_reader(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "harbour.txt");
	const struct article *article = session_article(&session);
	for (size_t pages = 0; pages < 6; pages++) {
		session_play(&session, "keys <Space>", 80, 24);
		const struct span visible = article_visible(article),
				  quote = article->findings->quotes.at[selected(&session)].span;
		assert_true(quote.start < visible.end);
		for (size_t i = 0; i < article->findings->quotes.count; i++) {
			const struct quote *other = &article->findings->quotes.at[i];
			if (article_lists(article, other) && other->span.start >= visible.start &&
			    other->span.start < visible.end)
				assert_true(quote.start <= other->span.start);
		}
	}
	session_close(&session);
}

static void the_quote_in_focus_is_selected_in_every_order(void **state)
{
	(void)state;
	static const char *const scripts[] = {"keys 7]q", "keys t7]q", "keys 9]q2[qt"};
	for (size_t i = 0; i < COUNT(scripts); i++) {
		struct session session;
		session_open(&session, "harbour.txt");
		session_play(&session, scripts[i], 80, 24);
		assert_int_equal(session_quote(&session), 7);
		assert_int_equal(selected(&session), session_article(&session)->view.focus.index);
		session_close(&session);
	}
}

/* With the keys in the list, at 80x24 a drawer in story order; what is typed changes its order, its size or what it lists. */
static void what_is_selected_stays_so_wherever_it_comes_to_stand(void **state)
{
	(void)state;
	static const struct {
		const char *keys;
		size_t columns, rows;
	} changes[] = {{"\"", 80, 24},   {"t", 80, 24},   {"tt", 80, 24},    {"\"t", 80, 24}, {"i", 80, 24},
		       {"", 120, 40},    {"t", 120, 40},  {"\"", 100, 30},   {"s", 80, 24},   {"ss", 80, 24},
		       {"\"jk", 80, 24}, {"tjk", 80, 24}, {"\"tii", 120, 40}};
	for (size_t i = 0; i < COUNT(changes); i++) {
		struct session session;
		session_open(&session, "harbour.txt");
		session_screen(&session, "]q\"jj", 80, 24);
		const uint32_t quote = selected(&session);
		assert_int_equal(session_article(&session)->findings->quotes.at[quote].kind, QUOTE_DIRECT);
		session_screen(&session, changes[i].keys, changes[i].columns, changes[i].rows);
		if (selected(&session) != quote)
			fail_msg("%s at %zux%zu: quote %u, not %u", changes[i].keys, changes[i].columns,
				 changes[i].rows, selected(&session), quote);
		session_close(&session);
	}
}

/* What is typed, and which pane then has the keys, and which fills the screen. */
static const struct {
	const char *keys;
	enum pane pane, full;
} cases[] = {
    {"<Tab>", PANE_QUOTES, PANE_TEXT},
    {"<Tab><Tab>", PANE_ENTITIES, PANE_TEXT},
    {"<Tab><Tab><Tab>", PANE_TEXT, PANE_TEXT},
    {"<S-Tab>", PANE_ENTITIES, PANE_TEXT},
    {"\"", PANE_QUOTES, PANE_TEXT},
    {"\"\"", PANE_QUOTES, PANE_QUOTES},
    {"\"\"\"", PANE_TEXT, PANE_TEXT},
    {"@", PANE_ENTITIES, PANE_TEXT},
    {"@@", PANE_ENTITIES, PANE_ENTITIES},
    {"\"@", PANE_ENTITIES, PANE_TEXT},
    {"\"\"q", PANE_TEXT, PANE_TEXT},
    {"@<Esc>", PANE_TEXT, PANE_TEXT},
    {"?", PANE_HELP, PANE_HELP},
    {"?q", PANE_TEXT, PANE_TEXT},
    {"\"j<Enter>", PANE_TEXT, PANE_TEXT},
    {"\"\"<Enter>", PANE_TEXT, PANE_TEXT},
    {"\"zZ", PANE_TEXT, PANE_TEXT},
};

static void keys_go_where_they_are_sent(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct session session;
		session_open(&session, "harbour.txt");
		session_screen(&session, cases[i].keys, 120, 40);
		if (session.app->pane != cases[i].pane || session.app->wishes.full != cases[i].full)
			fail_msg("%s: pane %d, full %d", cases[i].keys, session.app->pane, session.app->wishes.full);
		session_close(&session);
	}
}

static void what_was_closed_for_want_of_room_comes_back(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "harbour.txt");
	struct buffer before = {0};
	buffer_puts(&before, session_screen(&session, "", 160, 40));
	assert_null(strstr(session_screen(&session, "", 60, 16), "Entities"));
	assert_null(strstr(session_screen(&session, "++++++++++++++++++++++++++++++++", 160, 40), "Entities"));
	session_screen(&session, "=", 160, 40);
	buffer_cut(&session.app->message, 0);
	assert_string_equal(session_screen(&session, "", 160, 40), before.at);
	buffer_release(&before);
	session_close(&session);
}

static void a_quote_that_is_chosen_is_gone_to(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "harbour.txt");
	session_screen(&session, "\"jjj<Enter>", 80, 24);
	assert_int_equal(session_quote(&session), 4);
	session_screen(&session, "<lt>", 80, 24);
	assert_int_equal(article_visible(session_article(&session)).start, 0);
	session_close(&session);
}

/* Enter on a mention leads to the next one and, behind the last one, to the first again. */
static void a_name_that_is_chosen_is_lit_and_walked(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "harbour.txt");
	session_screen(&session, "@<Enter><Enter>", 120, 40);
	const struct article *article = session_article(&session);
	const struct findings *findings = article->findings;
	const uint32_t entity = article->entity;
	assert_int_not_equal(entity, NONE);
	const uint32_t first = findings->entities.at[entity].first;
	for (uint32_t mention = first; mention != NONE; mention = findings->mentions.at[mention].next) {
		assert_int_equal(article->view.focus.kind, FOCUS_MENTION);
		assert_int_equal(article->view.focus.index, mention);
		session_screen(&session, "<Enter>", 120, 40);
	}
	assert_int_equal(article->view.focus.index, first);
	assert_int_equal(article->entity, entity);
	session_screen(&session, "<Esc>", 120, 40);
	assert_int_equal(article->entity, NONE);
	session_close(&session);
}

/* While the keys go to the text, the mention is marked that comes next there. */
static void mentions_follow_the_reader(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "harbour.txt");
	assert_non_null(strstr(session_screen(&session, "@<Enter><Enter>", 120, 40), "[Isla Drummond 1/"));
	const char *screen = session_screen(&session, ":12<Enter>", 120, 40);
	const char *title = strstr(screen, "[Isla Drummond ");
	assert_non_null(title);
	const struct article *article = session_article(&session);
	uint32_t number = 1, mention = article->findings->entities.at[article->entity].first;
	for (; article->findings->mentions.at[mention].span.start < article->view.focus.span.start; number++)
		mention = article->findings->mentions.at[mention].next;
	assert_int_equal(strtoul(title + strlen("[Isla Drummond "), NULL, 10), number);
	assert_true(number > 1);
	session_close(&session);
}

static void a_story_without_quotes_has_no_drawer(void **state)
{
	(void)state;
	struct session session;
	session_open_text(&session, "A dull day\n\nNothing was said in Leeds on Monday. Nobody came.\n", FORMAT_TEXT);
	assert_null(strstr(session_screen(&session, "", 80, 24), "Quotes"));
	assert_non_null(strstr(session_screen(&session, "\"", 80, 24), "No quotes"));
	session_close(&session);
}

static void a_long_name_is_whole_when_it_is_selected(void **state)
{
	(void)state;
	enum { NAMES_MAX = 20 };
	struct session session;
	session_open(&session, "guillemets.txt");
	const char *screen = session_screen(&session, "@", 200, 40);
	assert_non_null(strstr(screen, " Federal Office of…"));
	for (size_t i = 0; i < NAMES_MAX && !strstr(screen, "▸ Federal Office of Transport "); i++)
		screen = session_screen(&session, "j", 200, 40);
	assert_non_null(strstr(screen, "▸ Federal Office of Transport "));
	session_close(&session);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(in_story_order_the_selection_follows_the_reader),
	    cmocka_unit_test(the_quote_in_focus_is_selected_in_every_order),
	    cmocka_unit_test(what_is_selected_stays_so_wherever_it_comes_to_stand),
	    cmocka_unit_test(keys_go_where_they_are_sent),
	    cmocka_unit_test(what_was_closed_for_want_of_room_comes_back),
	    cmocka_unit_test(a_quote_that_is_chosen_is_gone_to),
	    cmocka_unit_test(a_name_that_is_chosen_is_lit_and_walked),
	    cmocka_unit_test(mentions_follow_the_reader),
	    cmocka_unit_test(a_story_without_quotes_has_no_drawer),
	    cmocka_unit_test(a_long_name_is_whole_when_it_is_selected),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
