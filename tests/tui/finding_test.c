/* SPDX-License-Identifier: MIT */
#include "tui/finding.h"

#include <stdio.h>
#include <string.h>

#include "tests/test.h"
#include "tests/tui/session.h"

/*
 * A terminal on which time passes only when it is waited for: each wait for nothing takes a tick of so many ms. A key comes when its time has come;
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
	uint64_t now, until; /* it ends then, done or not */
	uint64_t tick;
	struct buffer status; /* the last row of each frame that is not that of the one before, a line each */
	bool is_awaited;      /* where it has no screen: somebody waits for what is said */
	struct buffer said;   /* there: each time, when that was and what */
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
	self->now += self->tick;
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

static void slow_say(struct terminal *terminal, const char *text, size_t length)
{
	struct slow *self = (struct slow *)terminal;
	buffer_format(&self->said, "%u: ", (unsigned)self->now);
	buffer_add(&self->said, text, length);
	buffer_text(&self->said);
}

static bool slow_is_awaited(struct terminal *terminal)
{
	return ((struct slow *)terminal)->is_awaited;
}

static const struct terminal_verbs slow_voice = {
    .size = slow_size,
    .present = slow_present,
    .say = slow_say,
    .is_awaited = slow_is_awaited,
    .wait = slow_wait,
    .now = slow_now,
};

static struct slow slow_new(const struct timed_key *keys, size_t count)
{
	return (struct slow){.terminal = {&slow_verbs}, .keys = keys, .count = count, .until = 600000, .tick = TICK};
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

/* Line by line: what is done and how it is stopped, once it takes long; then how far it is, every five seconds; then what was found. */
static void without_a_screen_it_is_said_how_far_it_is(void **state)
{
	(void)state;
	static const struct timed_key keys[] = {{600000, {'j', 0}}};
	struct session session;
	struct slow terminal = slow_new(keys, COUNT(keys));
	terminal.terminal.verbs = &slow_voice;
	terminal.is_awaited = true;
	terminal.tick = 1000;
	open_long(&session);
	app_run(session.app, &terminal.terminal);
	const char *first = strstr(terminal.said.at, ": looking for quotes and names, ");
	assert_non_null(first);
	assert_non_null(strstr(first, "% · <Esc> stops\n"));
	unsigned before = 0, at = 0, percent, times = 0;
	char sign;
	for (const char *line = strchr(first, '\n');
	     line && sscanf(line, "\n%u: %u%c", &at, &percent, &sign) == 3 && sign == '%';
	     line = strchr(line + 1, '\n'), times++) {
		assert_true(percent >= before && percent <= 100);
		before = percent;
	}
	assert_true(times >= 2);
	assert_non_null(strstr(first, "6000 quotes"));
	buffer_release(&terminal.said);
	buffer_release(&terminal.status);
	session_close(&session);
}

static void without_a_screen_it_is_stopped_too(void **state)
{
	(void)state;
	static const struct timed_key keys[] = {{5000, {'c', KEY_CTRL}}};
	struct session session;
	struct slow terminal = slow_new(keys, COUNT(keys));
	terminal.terminal.verbs = &slow_voice;
	terminal.is_awaited = true;
	terminal.tick = 1000;
	open_long(&session);
	app_run(session.app, &terminal.terminal);
	assert_true(session_article(&session)->stopped);
	assert_non_null(strstr(terminal.said.at, "5000: quotes: stopped at "));
	buffer_release(&terminal.said);
	buffer_release(&terminal.status);
	session_close(&session);
}

/* Where keys were written down before, what is said is the same however fast the machine is. */
static void nobody_is_told_who_does_not_wait(void **state)
{
	(void)state;
	struct session session;
	struct slow terminal = slow_new(NULL, 0);
	terminal.terminal.verbs = &slow_voice;
	terminal.tick = 1000;
	open_long(&session);
	app_run(session.app, &terminal.terminal);
	assert_non_null(session_article(&session)->findings);
	assert_null(strchr(terminal.said.at, '%'));
	buffer_release(&terminal.said);
	buffer_release(&terminal.status);
	session_close(&session);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_takes_long_says_how_far_it_is),
	    cmocka_unit_test(it_is_stopped_and_goes_on),
	    cmocka_unit_test(without_a_screen_it_is_said_how_far_it_is),
	    cmocka_unit_test(without_a_screen_it_is_stopped_too),
	    cmocka_unit_test(nobody_is_told_who_does_not_wait),
	    cmocka_unit_test(within_its_first_moments_it_is_not_stopped),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
