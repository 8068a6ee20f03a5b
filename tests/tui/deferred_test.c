/* SPDX-License-Identifier: MIT */
#include "tests/test.h"
#include "tests/tui/session.h"

/* A terminal whose keys are all typed before anything is found: it gives them without waiting for the work to be done. */
struct eager {
	struct terminal terminal;
	const struct key *keys;
	size_t count, next;
	const struct article *article;
};

static void eager_size(struct terminal *terminal, size_t *rows, size_t *columns)
{
	(void)terminal;
	*rows = 24;
	*columns = 80;
}

static void eager_present(struct terminal *terminal, const struct grid *grid)
{
	(void)terminal, (void)grid;
}

static struct event eager_wait(struct terminal *terminal, int descriptor, int64_t milliseconds)
{
	(void)descriptor;
	struct eager *self = (struct eager *)terminal;
	if (self->next < self->count) {
		assert_null(self->article->findings);
		return (struct event){.kind = EVENT_KEY, .key = self->keys[self->next++]};
	}
	return (struct event){.kind = milliseconds == 0 ? EVENT_NOTHING : EVENT_END};
}

static uint64_t eager_now(struct terminal *terminal)
{
	(void)terminal;
	return 0;
}

static const struct terminal_verbs eager_verbs = {
    .size = eager_size,
    .present = eager_present,
    .wait = eager_wait,
    .now = eager_now,
};

static void type_early(struct session *session, const struct key *keys, size_t count)
{
	struct eager terminal = {
	    .terminal = {&eager_verbs},
	    .keys = keys,
	    .count = count,
	    .article = session_article(session),
	};
	app_run(session->app, &terminal.terminal);
}

static void keys_typed_before_the_findings_wait_for_them(void **state)
{
	(void)state;
	static const struct key keys[] = {{']', 0}, {'q', 0}, {']', 0}, {'q', 0}, {']', 0}, {'q', 0}};
	struct session session;
	session_open(&session, "harbour.txt");
	type_early(&session, keys, COUNT(keys));
	assert_int_equal(session_quote(&session), 3);
	session_close(&session);
}

/* So do the words for a key that asks for some: they are its words, not keys. "q" is one of them, and does not quit. */
static void words_behind_those_that_wait_are_words(void **state)
{
	(void)state;
	static const struct key keys[] = {{']', 0}, {'q', 0}, {'/', 0}, {'q', 0},
					  {'u', 0}, {'o', 0}, {'t', 0}, {NAMED_ENTER, 0}};
	struct session session;
	session_open(&session, "harbour.txt");
	type_early(&session, keys, COUNT(keys));
	assert_string_equal(buffer_text(&session_article(&session)->lookup.query), "quot");
	assert_int_equal(session.app->prompt.kind, PROMPT_NONE);
	assert_int_equal(session_article(&session)->view.focus.kind, FOCUS_MATCH);
	session_close(&session);
}

/* What is typed behind them waits as well: it is meant for the place that they lead to. */
static void keys_behind_those_that_wait_keep_their_turn(void **state)
{
	(void)state;
	static const struct key early[] = {{'9', 0}, {']', 0}, {'q', 0}, {'z', 0}, {'t', 0}};
	struct session session, late;
	session_open(&session, "harbour.txt");
	session_open(&late, "harbour.txt");
	type_early(&session, early, COUNT(early));
	session_play(&late, "keys 9]qzt", 80, 24);
	assert_int_equal(session_quote(&session), 9);
	assert_int_equal(session_article(&session)->view.anchor, session_article(&late)->view.anchor);
	session_close(&session);
	session_close(&late);
}

static void giving_up_drops_what_waits(void **state)
{
	(void)state;
	static const struct key keys[] = {{']', 0}, {'q', 0}, {']', 0}, {'q', 0}, {NAMED_ESC, 0}};
	struct session session;
	session_open(&session, "harbour.txt");
	type_early(&session, keys, COUNT(keys));
	assert_int_equal(session_quote(&session), 0);
	assert_non_null(session_article(&session)->findings);
	session_close(&session);
}

static void quitting_does_not_wait(void **state)
{
	(void)state;
	static const struct key keys[] = {{']', 0}, {'q', 0}, {'q', 0}};
	struct session session;
	session_open(&session, "harbour.txt");
	type_early(&session, keys, COUNT(keys));
	assert_true(session.app->quit);
	assert_null(session_article(&session)->findings);
	session_close(&session);
}

/* A search in quotes goes to its match when they are there, whether it is taken by then or not. */
static void a_search_in_quotes_waits_for_them(void **state)
{
	(void)state;
	static const struct key keys[] = {{'/', 0}, {'b', 0}, {'y', 0}, {':', 0},
					  {'a', 0}, {'a', 0}, {'s', 0}, {NAMED_ENTER, 0}};
	for (size_t count = COUNT(keys) - 1; count <= COUNT(keys); count++) {
		struct session session;
		session_open(&session, "harbour.txt");
		type_early(&session, keys, count);
		assert_int_equal(session_article(&session)->view.focus.kind, FOCUS_MATCH);
		assert_int_equal(lookup_matches(&session_article(&session)->lookup)->count, 3);
		assert_string_equal(buffer_text(&session.app->message), "");
		session_close(&session);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(keys_typed_before_the_findings_wait_for_them),
	    cmocka_unit_test(words_behind_those_that_wait_are_words),
	    cmocka_unit_test(keys_behind_those_that_wait_keep_their_turn),
	    cmocka_unit_test(giving_up_drops_what_waits),
	    cmocka_unit_test(quitting_does_not_wait),
	    cmocka_unit_test(a_search_in_quotes_waits_for_them),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
