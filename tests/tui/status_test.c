/* SPDX-License-Identifier: MIT */
#include "tui/status.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "tests/test.h"
#include "tests/tui/session.h"

/* The last row of a screen. */
static const char *last_row(const char *screen, size_t rows)
{
	for (size_t i = 1; i < rows; i++)
		screen = strchr(screen, '\n') + 1;
	return screen;
}

/* What is typed, and what the status row then says. */
static const struct {
	const char *keys, *words;
} cases[] = {
    {"j", "quote -/"},
    {"]q", "quote 1/"},
    {"2]q", "· Isla Drummond 2/"},
    {"]q[q", "first quote"},
    {"]", "]"},
    {"12]", "12]"},
    {"/overdue<Enter>", "match 1/1"},
    {"/overdue<Enter>n", "search went on from the top"},
    {"/overdue<Enter>N", "search went on from the end"},
    {"/zeppelin<Enter>", "not found: zeppelin"},
    {"/zepp", "/zepp"},
    {"\\zepp<Backspace>", "\\zep"},
    {"n", "nothing to search for"},
    {"'z", "no such mark"},
    {"mz", "mark set"},
    {"<lt>", "no jump to go back to"},
    {"k", "start of the article"},
    {"Gj", "end of the article"},
    {"J", "last article"},
    {"<Esc>", "q quits"},
    {"<C-c>", "q quits"},
    {"]q<C-c>", "quote -/"},
    {"zZ", " ‘The sea does not"},
    {"s", "no quote with a speaker in focus"},
    {"2]qs", "only Isla Drummond"},
    {"w", "no quote in focus"},
    {"X", "no such key here"},
};

static void the_last_row_says_what_the_keys_did(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct session session;
		session_open(&session, "harbour.txt");
		const char *row = last_row(session_screen(&session, cases[i].keys, 100, 30), 30);
		if (!strstr(row, cases[i].words))
			fail_msg("%s: %s", cases[i].keys, row);
		session_close(&session);
	}
}

static void what_a_cap_cut_is_said_at_opening(void **state)
{
	(void)state;
	struct session session;
	struct buffer page = {0};
	buffer_puts(&page, "<!doctype html><body>");
	for (size_t i = 0; i < 5000; i++)
		buffer_puts(&page, "<div>");
	buffer_puts(&page, "<p>Deep down there are words.");
	session_open_text(&session, page.at, FORMAT_HTML);
	const struct document *document = session_article(&session)->document;
	assert_true(document->notices.count > 0);
	const char *said = document_string(document, document->notices.at[0].message);
	const char *row = last_row(session_screen(&session, "", 120, 30), 30);
	assert_non_null(strstr(row, said));
	session_close(&session);
	buffer_release(&page);
}

static void a_text_too_long_to_search_says_what_searches_it(void **state)
{
	(void)state;
	static const char line[] = "One more line of a very long text.\n";
	struct session session;
	struct buffer text = {0};
	while (text.count <= READING_FIND_CAP)
		buffer_puts(&text, line);
	session_open_text(&session, text.at, FORMAT_TEXT);
	const char *row = last_row(session_screen(&session, "", 120, 30), 30);
	assert_non_null(strstr(row, "not searched for quotes: :find<Enter> looks for them"));
	row = last_row(session_screen(&session, "]q", 120, 30), 30);
	assert_non_null(strstr(row, "not searched for quotes and names yet"));
	session_close(&session);
	buffer_release(&text);
}

/* When a page says it was published and changed, and what of that the first row says. */
static const struct {
	const char *published, *updated, *row;
} days[] = {
    {"2019-01-03", "2019-01-16T10:00:00Z", "Thu 3 Jan 2019 · updated 16 Jan "},
    {"2019-12-30", "2020-01-02", "Mon 30 Dec 2019 · updated 2 Jan 2020 "},
    {"2019-01-03T08:00:00Z", "2019-01-03T10:00:00Z", "Thu 3 Jan 2019  "},
    {"2019-01-03", "2018-12-30", "Thu 3 Jan 2019  "},
};

static void the_first_row_says_when_it_was_published_and_changed(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(days); i++) {
		struct session session;
		struct buffer page = {0};
		buffer_format(&page,
			      "<!doctype html><meta property=article:published_time content='%s'><meta "
			      "property=article:modified_time content='%s'><title>Goat found</title><h1>Goat found</h1>"
			      "<p>A goat, lost since Monday, was found on Sunday, in the barn that it was born in.",
			      days[i].published, days[i].updated);
		session_open_text(&session, page.at, FORMAT_HTML);
		const char *screen = session_screen(&session, "", 120, 30);
		if (!strstr(screen, days[i].row) || strstr(screen, days[i].row) > strchr(screen, '\n'))
			fail_msg("%s: %.*s", days[i].row, (int)(strchr(screen, '\n') - screen), screen);
		session_close(&session);
		buffer_release(&page);
	}
}

static const char kelm[] = "kelm.html", swap[] = "swap.tsv", council[] = "council.md";

/* Words, a row and its hints: what does something now, and at least two columns apart. */
static const struct {
	const char *article, *keys;
	size_t columns;
	const char *row;
} rows[] = {
    {council, "<Space>", 60, " quote -/13          ]q next  \" quotes  @ entities  ? keys"},
    {council, "]q", 70, " quote 1/13 · undecided 1/2                  ]q next  y copy  ? keys"},
    {council, "]q", 71, " quote 1/13 · undecided 1/2  ]q next  ]s same speaker  y copy  ? keys"},
    {council, "]q", 40, " quote 1/13 · undecided 1/2     ? keys"},
    {council, "<Space>@", 60, " quote -/13      <Enter> mentions  i names  q text  ? keys"},
    {council, "<Space>@<Enter>", 60, " quote -/13  <Enter> go there  i names  q entities  ? keys"},
    {swap, "'z", 40, " no such mark       @ entities  ? keys"},
    {swap, "", 40, " no quotes          @ entities  ? keys"},
    {kelm, "zZ", 60, " The Kelm Herald · 4 Mar 2024 · Kelm goes dark"},
    {kelm, "zZ", 44, " The Kelm Herald · 4 Mar 2024 · Kelm goes…"},
    {kelm, "zZ", 40, " The Kelm Herald · 4 Mar 2024 · Kelm…"},
    {kelm, "zZ", 35, " The Kelm Herald · 4 Mar 2024"},
    {kelm, "zZ", 28, " The Kelm Herald · Kelm…"},
    {kelm, "zZ]q", 60, " The Kelm Herald · 4 Mar 2024   quote 1/3 · Jonas Brekk 1/1"},
    {kelm, "zZ]q", 52, " The Kelm Herald        quote 1/3 · Jonas Brekk 1/1"},
    {kelm, "zZ]q", 40, "            quote 1/3 · Jonas Brekk 1/1"},
};

static void the_last_row_has_whole_words_and_hints_apart_from_them(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct session session;
		session_open(&session, rows[i].article);
		session_screen(&session, "", rows[i].columns, 30);
		const char *row = last_row(session_screen(&session, rows[i].keys, rows[i].columns, 30), 30);
		const size_t length = strcspn(row, "\n");
		if (length != strlen(rows[i].row) || memcmp(row, rows[i].row, length) != 0)
			fail_msg("%s at %zu: %.*s", rows[i].keys, rows[i].columns, (int)length, row);
		session_close(&session);
	}
}

/* With a map in which no key quits, ^C does. */
static void interrupt_quits_where_no_other_key_does(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "harbour.txt");
	struct keymap *keymap = keymap_new();
	session.options.keymap = keymap;
	session_play(&session, "keys <C-c>", 80, 24);
	assert_true(session.app->quit);
	session_close(&session);
	keymap_free(keymap);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_last_row_says_what_the_keys_did),
	    cmocka_unit_test(what_a_cap_cut_is_said_at_opening),
	    cmocka_unit_test(a_text_too_long_to_search_says_what_searches_it),
	    cmocka_unit_test(the_first_row_says_when_it_was_published_and_changed),
	    cmocka_unit_test(the_last_row_has_whole_words_and_hints_apart_from_them),
	    cmocka_unit_test(interrupt_quits_where_no_other_key_does),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
