/* SPDX-License-Identifier: MIT */
#include "tui/terminal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/test.h"

static struct terminal *script(const char *text, FILE *out, struct error *error)
{
	return terminal_script_new(text, strlen(text), "a.script", 2, 10, out, error);
}

static void steps_come_in_order(void **state)
{
	(void)state;
	struct error error = {0};
	struct terminal *terminal = script("# a comment\nkeys ]<lt>\n\nsize 30x4\ntick 250\n", stdout, &error);
	assert_non_null(terminal);
	const struct terminal_verbs *verbs = terminal->verbs;

	struct event event = verbs->wait(terminal, -1, -1);
	assert_int_equal(event.kind, EVENT_KEY);
	assert_int_equal(event.key.code, ']');
	assert_int_equal(verbs->wait(terminal, -1, 0).kind, EVENT_NOTHING); /* there is work first: no key */
	event = verbs->wait(terminal, -1, -1);
	assert_int_equal(event.key.code, '<');

	size_t rows, columns;
	assert_int_equal(verbs->wait(terminal, -1, -1).kind, EVENT_RESIZE);
	verbs->size(terminal, &rows, &columns);
	assert_int_equal(rows, 4);
	assert_int_equal(columns, 30);

	assert_int_equal(verbs->now(terminal), 0);
	assert_int_equal(verbs->wait(terminal, -1, -1).kind, EVENT_NOTHING);
	assert_int_equal(verbs->now(terminal), 250);
	assert_int_equal(verbs->wait(terminal, -1, -1).kind, EVENT_END);
	assert_int_equal(verbs->wait(terminal, -1, -1).kind, EVENT_END);
	verbs->free(terminal);
}

static void screen_and_styles_write_the_frame_shown_last(void **state)
{
	(void)state;
	struct error error = {0};
	char *written = NULL;
	size_t length;
	FILE *out = open_memstream(&written, &length);
	struct terminal *terminal = script("screen\nstyles\n", out, &error);
	struct grid grid;
	grid_init(&grid, 2, 10);
	const struct area area = {0, 0, 2, 10};
	struct style focused = style_of(STYLE_QUOTE);
	focused.flags = STYLE_FOCUS;
	grid_puts(&grid, area, 0, 1, "plain", style_of(STYLE_TEXT));
	grid_puts(&grid, area, 1, 2, "said", focused);
	grid_cursor(&grid, area, 1, 2);
	terminal->verbs->present(terminal, &grid);
	terminal->verbs->wait(terminal, -1, -1);
	terminal->verbs->wait(terminal, -1, -1);
	fclose(out);
	assert_string_equal(written, "== screen 10x2 cursor 2,3\n plain\n  said\n"
				     "== styles 10x2 cursor 2,3\n\n  EEEE\n");
	free(written);
	grid_release(&grid);
	terminal->verbs->free(terminal);
}

static void what_is_sent_is_a_line_that_can_be_read(void **state)
{
	(void)state;
	struct error error = {0};
	char *written = NULL;
	size_t length;
	FILE *out = open_memstream(&written, &length);
	struct terminal *terminal = script("", out, &error);
	static const char bytes[] = "\033]52;c;aGk=\033\\ \xc3\xa9\n";
	assert_true(terminal->verbs->send(terminal, bytes, sizeof bytes - 1));
	fclose(out);
	assert_string_equal(written, "== sent \\x1b]52;c;aGk=\\x1b\\\\ \\xc3\\xa9\\x0a\n");
	free(written);
	terminal->verbs->free(terminal);
}

static void a_fault_is_named_by_line_and_column(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		uint32_t line, column;
	} faults[] = {
	    {"press x", 1, 1},        {"keys a\nkeys b<Nonesuch>", 2, 7},
	    {"size 80", 1, 8},        {"size 80x24x", 1, 11},
	    {"tick soon", 1, 6},      {"\n\nscreen now", 3, 8},
	    {"size 9999x1", 1, 10},   {"keysx", 1, 1},
	    {"click 0 1", 1, 8},      {"click 3", 1, 8},
	    {"wheel left 1 1", 1, 7}, {"wheel up 1 1 1", 1, 13},
	    {"work much", 1, 6},
	};
	for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
		struct error error = {0};
		assert_null(script(faults[i].text, stdout, &error));
		assert_string_equal(error.file, "a.script");
		assert_non_null(error.message);
		assert_int_equal(error.line, faults[i].line);
		assert_int_equal(error.column, faults[i].column);
		error_release(&error);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(steps_come_in_order),
	    cmocka_unit_test(screen_and_styles_write_the_frame_shown_last),
	    cmocka_unit_test(what_is_sent_is_a_line_that_can_be_read),
	    cmocka_unit_test(a_fault_is_named_by_line_and_column),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
