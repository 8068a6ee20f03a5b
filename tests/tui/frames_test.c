/* SPDX-License-Identifier: MIT */
/* What a key costs on a real pseudo-terminal: frames that are marked, no screen cleared, no more bytes than what changes takes. */
#include <stdlib.h>
#include <string.h>

#include <vterm.h>

#include "tests/test.h"
#include "tests/tui/pty.h"
#include "tui/tty.h"

/*
 * A cell that changes is sent with its bytes, three for most signs of the screen, and now and then a look; a row that changes has the cursor moved
 * there, in each of three panes; around all, two marks and what curses scrolls with.
 */
enum { PER_CELL = 3, PER_ROW = 3 * 16, PER_FRAME = 128 };

static const char *const clears[] = {"\033[2J", "\033[H\033[J", "\033[3J"};

static size_t count_of(const char *text, const char *what)
{
	size_t count = 0;
	for (const char *at = text; (at = strstr(at, what)); at++)
		count++;
	return count;
}

/* The text and colours of all cells, as bytes that can be compared. */
static VTermScreenCell *read_cells(const struct pty *pty)
{
	VTermScreenCell *cells = calloc((size_t)(pty->rows * pty->columns), sizeof *cells);
	for (int row = 0; row < pty->rows; row++)
		for (int column = 0; column < pty->columns; column++)
			vterm_screen_get_cell(pty->screen, (VTermPos){.row = row, .col = column},
					      &cells[row * pty->columns + column]);
	return cells;
}

static bool is_same(const VTermScreenCell *a, const VTermScreenCell *b)
{
	return a->chars[0] == b->chars[0] && a->attrs.bold == b->attrs.bold && a->attrs.reverse == b->attrs.reverse &&
	       a->attrs.underline == b->attrs.underline && vterm_color_is_equal(&a->fg, &b->fg) &&
	       vterm_color_is_equal(&a->bg, &b->bg);
}

static size_t bound_of(const struct pty *pty, const VTermScreenCell *before, const VTermScreenCell *after)
{
	size_t bound = PER_FRAME;
	for (int row = 0; row < pty->rows; row++) {
		size_t changed = 0;
		for (int i = row * pty->columns; i < (row + 1) * pty->columns; i++)
			changed += !is_same(&before[i], &after[i]);
		bound += changed * PER_CELL + (changed ? PER_ROW : 0);
	}
	return bound;
}

/* Something has come, up to the end of a frame. */
static bool has_frame_since(const struct pty *pty, const void *before)
{
	const size_t length = strlen(TTY_FRAME_ENDS);
	return pty->printed.count >= *(const size_t *)before + length &&
	       !memcmp(pty->printed.at + pty->printed.count - length, TTY_FRAME_ENDS, length);
}

static void press(struct pty *pty, const char *keys)
{
	const size_t start = pty->printed.count;
	VTermScreenCell *before = read_cells(pty);
	pty_type(pty, keys, strlen(keys));
	assert_true(pty_wait(pty, has_frame_since, &start));
	VTermScreenCell *after = read_cells(pty);
	const char *sent = buffer_text(&pty->printed) + start;
	for (size_t i = 0; i < COUNT(clears); i++)
		assert_null(strstr(sent, clears[i]));
	assert_int_equal(count_of(sent, TTY_FRAME_BEGINS), count_of(sent, TTY_FRAME_ENDS));
	assert_in_range(strlen(sent), 1, bound_of(pty, before, after));
	free(before);
	free(after);
}

static void start(struct pty *pty, int rows, int columns)
{
	const char *const arguments[] = {getenv("PULLQUOTE"), "--no-state", "harbour.txt", NULL};
	pty_start(pty, &(struct pty_setting){.rows = rows, .columns = columns}, arguments);
	const size_t nothing = 0;
	assert_true(pty_wait_text(pty, "quote -/"));
	assert_true(pty_wait(pty, has_frame_since, &nothing));
}

static void a_key_sends_what_it_changes(void **state)
{
	(void)state;
	static const struct {
		int rows, columns;
	} sizes[] = {{24, 80}, {14, 200}, {24, 120}, {20, 40}};
	static const char *const keys[] = {"j", "j", "k", "d", "u", "G", "g", "\"", "@"};
	for (size_t i = 0; i < COUNT(sizes); i++) {
		struct pty pty;
		start(&pty, sizes[i].rows, sizes[i].columns);
		for (size_t key = 0; key < COUNT(keys); key++)
			press(&pty, keys[key]);
		pty_stop(&pty);
	}
}

/* Where the reader asks for it, the screen is drawn whole. */
static void only_a_redraw_clears_the_screen(void **state)
{
	(void)state;
	struct pty pty;
	start(&pty, 24, 80);
	const size_t before = pty.printed.count;
	pty_type(&pty, "\014", 1);
	assert_true(pty_wait(&pty, has_frame_since, &before));
	size_t cleared = 0;
	for (size_t i = 0; i < COUNT(clears); i++)
		cleared += count_of(buffer_text(&pty.printed) + before, clears[i]);
	assert_int_equal(cleared, 1);
	pty_stop(&pty);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_key_sends_what_it_changes),
	    cmocka_unit_test(only_a_redraw_clears_the_screen),
	};
	return cmocka_run_group_tests(tests, pty_enter_articles, NULL);
}
