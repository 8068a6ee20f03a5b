/* SPDX-License-Identifier: MIT */
#include "tui/finding.h"

#include <string.h>

#include "tests/test.h"
#include "tests/tui/session.h"

/*
 * A terminal on which time passes only when it is waited for: each wait for nothing takes TICK ms. A key comes when its time has come;
 * it ends when all was typed and nothing is left to do.
 */
enum { TICK = 100 };

struct timed_key {
	uint64_t at;
	struct key key;
};

struct slow {
	struct terminal terminal;
	const struct timed_key *keys;
	size_t count, next;
	uint64_t now, until;  /* it ends then, done or not */
	struct buffer status; /* the last row of each frame that is not that of the one before, a line each */
};

static void slow_size(struct terminal *terminal, size_t *rows, size_t *columns)
{
	(void)terminal;
	*rows = 24;
	*columns = 80;
}

static void slow_present(struct terminal *terminal, const struct grid *grid)
{
	struct slow *self = (struct slow *)terminal;
	struct buffer row = {0};
	buffer_format(&row, "%4u ", (unsigned)self->now);
	grid_write_row(grid, grid->rows - 1, &row);
	buffer_putc(&row, '\n');
	buffer_add(&self->status, row.at, row.count);
	buffer_text(&self->status);
	buffer_release(&row);
}

static struct event slow_wait(struct terminal *terminal, int descriptor, int64_t milliseconds)
{
	(void)descriptor;
	struct slow *self = (struct slow *)terminal;
	if (self->next < self->count && self->now >= self->keys[self->next].at)
		return (struct event){.kind = EVENT_KEY, .key = self->keys[self->next++].key};
	if (self->now >= self->until || (milliseconds != 0 && self->next == self->count))
		return (struct event){.kind = EVENT_END};
	self->now += TICK;
	return (struct event){.kind = EVENT_NOTHING};
}

static uint64_t slow_now(struct terminal *terminal)
{
	return ((struct slow *)terminal)->now;
}

static const struct terminal_verbs slow_verbs = {
    .size = slow_size,
    .present = slow_present,
    .wait = slow_wait,
    .now = slow_now,
};

static struct slow slow_new(const struct timed_key *keys, size_t count)
{
	return (struct slow){.terminal = {&slow_verbs}, .keys = keys, .count = count, .until = 600000};
}

/* A text that takes many more slices (some 40) than the three in which its keys are typed. */
static void open_long(struct session *session)
{
	struct buffer text = {0};
	buffer_puts(&text, "The ferry of Arden\n\n");
	for (int i = 0; i < 6000; i++)
		buffer_format(&text,
			      "“Boat %d is late,” said Nora Quist of the harbour office. She had waited on the pier of "
			      "Arden since %d in the morning, and the mayor, Leo Brandt, had not.\n\n",
			      i, i % 12 + 1);
	session_open_text(session, buffer_text(&text), FORMAT_TEXT);
	buffer_release(&text);
}

static void what_takes_long_says_how_far_it_is(void **state)
{
	(void)state;
	struct session session;
	struct slow terminal = slow_new(NULL, 0);
	terminal.until = 300;
	open_long(&session);
	app_run(session.app, &terminal.terminal);
	assert_null(session_article(&session)->findings);
	assert_non_null(strstr(terminal.status.at, " 200  looking for quotes…"));
	assert_null(strstr(terminal.status.at, " 200  looking for quotes and names"));
	assert_non_null(strstr(terminal.status.at, " 300  looking for quotes and names, "));
	assert_non_null(strstr(terminal.status.at, "% · <Esc> stops"));
	buffer_release(&terminal.status);
	session_close(&session);
}

/* Keys that wait are given up as well; what was found so far is kept, and :find goes on to the end. */
static void it_is_stopped_and_goes_on(void **state)
{
	(void)state;
	static const struct timed_key keys[] = {
	    {100, {']', 0}},
	    {100, {'q', 0}},
	    {300, {'g', KEY_CTRL}},
	};
	struct session session;
	struct slow terminal = slow_new(keys, COUNT(keys));
	open_long(&session);
	app_run(session.app, &terminal.terminal);
	const struct article *article = session_article(&session);
	assert_true(article->waiting && article->stopped);
	assert_null(article->findings);
	assert_int_equal(session.app->deferred.count, 0);
	assert_non_null(strstr(terminal.status.at, " 300  quotes: stopped at "));
	assert_non_null(strstr(terminal.status.at, "%, :find<Enter> goes on · what was typed is given up"));
	buffer_release(&terminal.status);

	const unsigned percent = reading_percent(article->reading);
	const char *screen = session_screen(&session, "]q", 80, 24);
	assert_non_null(strstr(screen, "not searched for quotes and names yet"));
	assert_non_null(strstr(screen, "The ferry of Arden"));
	assert_int_equal(reading_percent(article->reading), percent);

	session_play(&session, "keys :find<Enter>", 80, 24);
	assert_false(article->stopped);
	screen = session_screen(&session, "]q", 80, 24);
	assert_non_null(article->findings);
	assert_int_equal(session_quote(&session), 1);
	assert_non_null(strstr(screen, "quote 1/6000"));
	session_close(&session);
}

/* What does not take long is not worth stopping: Esc means what it always does. */
static void within_its_first_moments_it_is_not_stopped(void **state)
{
	(void)state;
	static const struct timed_key keys[] = {{200, {NAMED_ESC, 0}}};
	struct session session;
	struct slow terminal = slow_new(keys, COUNT(keys));
	open_long(&session);
	app_run(session.app, &terminal.terminal);
	assert_false(session_article(&session)->stopped);
	assert_non_null(session_article(&session)->findings);
	buffer_release(&terminal.status);
	session_close(&session);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_takes_long_says_how_far_it_is),
	    cmocka_unit_test(it_is_stopped_and_goes_on),
	    cmocka_unit_test(within_its_first_moments_it_is_not_stopped),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
