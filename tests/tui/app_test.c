/* SPDX-License-Identifier: MIT */
#include "tui/app.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "keymaps/keyfile.h"
#include "tests/test.h"
#include "tests/tui/session.h"
#include "tui/action.h"
#include "tui/prompt_kind.h"

/* A generator of its own, so that every run has the same sizes (Numerical Recipes' linear congruence). */
static uint32_t next_random(uint32_t *state)
{
	*state = *state * 1664525u + 1013904223u;
	return *state >> 8;
}

/* The byte that the first row begins with, after drawing at a size. */
static uint32_t first_byte(struct session *self, size_t columns, size_t rows)
{
	session_play(self, "", columns, rows);
	return article_visible(app_article(self->app)).start;
}

static void the_first_word_stays_through_a_thousand_sizes(void **state)
{
	(void)state;
	struct session session;
	uint32_t random = 7;
	session_open(&session, "harbour.txt");
	session_play(&session, "keys 9j", 80, 24);
	struct article *article = app_article(session.app);
	const uint32_t before = first_byte(&session, 80, 24);
	assert_true(before > 0);
	for (size_t i = 0; i < 1000; i++) {
		session_play(&session, "", 1 + next_random(&random) % 240, 1 + next_random(&random) % 70);
		const struct place top = article_top(article);
		const struct place word = layout_place(article->layout, before);
		assert_int_equal(layout_distance(article->layout, top, word, 1000) + article->view.row, 0);
	}
	assert_int_equal(first_byte(&session, 80, 24), before);
	session_close(&session);
}

static void every_action_does_something_without_harm(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "council.md");
	session_play(&session, "", 80, 24);
	struct error error = {0};
	struct terminal *terminal = terminal_script_new("", 0, "test", 24, 80, stdout, &error);
	session.app->terminal = terminal;
	for (unsigned action = 0; action < ACTION_COUNT; action++) {
		const struct operation operation = {.action = (enum action)action};
		action_run(session.app, &operation, 0);
		action_run(session.app, &operation, 3);
		app_lay(session.app);
		assert_true(app_article(session.app)->view.anchor <= app_article(session.app)->document->text.count);
	}
	terminal->verbs->free(terminal);
	session_close(&session);
}

static void quotes_are_walked_in_order_and_the_last_stays(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "harbour.txt");
	session_play(&session, "keys ]q", 80, 24);
	const struct article *article = app_article(session.app);
	size_t count;
	assert_int_equal(article->view.focus.kind, FOCUS_QUOTE);
	assert_int_equal(article_quote_number(article, article->view.focus.index, &count), 1);
	assert_true(count > 5);
	for (size_t i = 2; i <= count + 2; i++) {
		session_play(&session, "keys ]q", 80, 24);
		const size_t number = article_quote_number(article, article->view.focus.index, &count);
		assert_int_equal(number, i < count ? i : count);
		const struct span visible = article_visible(article);
		assert_true(article->view.focus.span.start >= visible.start &&
			    article->view.focus.span.start < visible.end);
	}
	assert_string_equal(session.app->message.at, "last quote");
	session_close(&session);
}

static void same_speaker_means_the_same_speaker(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "harbour.txt");
	session_play(&session, "keys ]q", 80, 24);
	const struct article *article = app_article(session.app);
	const uint32_t speaker = article->findings->quotes.at[article->view.focus.index].speaker;
	for (size_t i = 0; i < 20; i++) {
		session_play(&session, "keys ]s", 80, 24);
		assert_int_equal(article->findings->quotes.at[article->view.focus.index].speaker, speaker);
	}
	session_close(&session);
}

static void a_file_that_cannot_be_read_takes_no_other_with_it(void **state)
{
	(void)state;
	struct buffer good = {0};
	buffer_format(&good, "%s/articles/harbour.txt", getenv("TEST_SOURCE"));
	const char *const names[] = {"/nonexistent/a.txt", good.at, "/nonexistent/b.txt"};
	struct keymap *keymap = keymaps_shipped("default");
	const struct app_options options = {.names = names, .count = COUNT(names), .keymap = keymap};
	struct app *app = app_new(&options);
	assert_true(app_is_ready(app));
	assert_int_equal(app->current, 1);
	assert_int_equal(app_errors(app)->count, 1);
	assert_string_equal(app_errors(app)->at[0].file, "/nonexistent/a.txt");
	assert_false(app_turn(app, +1));
	assert_int_equal(app_errors(app)->count, 2);
	assert_int_equal(app->current, 1);
	app_free(app);
	keymap_free(keymap);
	buffer_release(&good);
}

/* Nothing more comes from there: reading it again would leave an empty article. */
static void standard_input_is_not_read_again(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "harbour.txt");
	struct article *article = session_article(&session);
	article->source.name = "-";
	session_play(&session, "keys R", 80, 24);
	assert_ptr_equal(session_article(&session), article);
	assert_string_equal(session.app->message.at, "standard input can be read only once");
	session_close(&session);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_first_word_stays_through_a_thousand_sizes),
	    cmocka_unit_test(every_action_does_something_without_harm),
	    cmocka_unit_test(quotes_are_walked_in_order_and_the_last_stays),
	    cmocka_unit_test(same_speaker_means_the_same_speaker),
	    cmocka_unit_test(a_file_that_cannot_be_read_takes_no_other_with_it),
	    cmocka_unit_test(standard_input_is_not_read_again),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
