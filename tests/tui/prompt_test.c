/* SPDX-License-Identifier: MIT */
#include "tui/prompt.h"

#include "tests/test.h"

static void open_with(struct prompt *prompt, const char *sign, const char *text)
{
	*prompt = (struct prompt){0};
	prompt_open(prompt, PROMPT_SEARCH, sign, text);
}

static void erasing_takes_whole_characters_and_words(void **state)
{
	(void)state;
	struct prompt prompt;
	open_with(&prompt, "/", "as long as  ");
	struct edit *line = &prompt.line;
	edit_type(line, 'e');
	edit_type(line, 0x301); /* one cluster with the e */
	assert_true(edit_erase(line, EDIT_LEFT));
	assert_string_equal(line->text.at, "as long as  ");
	assert_true(edit_erase(line, EDIT_BLANK_LEFT));
	assert_string_equal(line->text.at, "as long ");
	assert_true(edit_erase(line, EDIT_START));
	assert_string_equal(line->text.at, "");
	assert_false(edit_erase(line, EDIT_LEFT));
	assert_false(edit_erase(line, EDIT_BLANK_LEFT));
	assert_false(edit_erase(line, EDIT_START));
	assert_false(edit_erase(line, EDIT_RIGHT));
	prompt_close(&prompt);
}

/* Where the cursor goes from a byte of a line, and what is left if that is erased. */
static void motions_stop_where_words_begin_and_end(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		size_t from;
		enum edit_motion motion;
		size_t to;
		const char *left;
	} rows[] = {
	    {"find her-words", 14, EDIT_WORD_LEFT, 9, "find her-"},
	    {"find her-words", 9, EDIT_WORD_LEFT, 5, "find words"},
	    {"find her-words", 14, EDIT_BLANK_LEFT, 5, "find "},
	    {"find her-words", 0, EDIT_WORD_RIGHT, 4, " her-words"},
	    {"find her-words", 4, EDIT_WORD_RIGHT, 8, "find-words"},
	    {"find her-words", 5, EDIT_START, 0, "her-words"},
	    {"find her-words", 5, EDIT_END, 14, "find "},
	    {"find her-words", 5, EDIT_RIGHT, 6, "find er-words"},
	    {"he\xcc\x81llo", 1, EDIT_RIGHT, 4, "hllo"}, /* a letter and the accent behind it are one */
	    {"he\xcc\x81llo", 4, EDIT_LEFT, 1, "hllo"},
	    {"\xe4\xbd\xa0\xe5\xa5\xbd", 6, EDIT_LEFT, 3, "\xe4\xbd\xa0"},
	    {"a", 0, EDIT_LEFT, 0, "a"},
	    {"", 0, EDIT_WORD_LEFT, 0, ""},
	    {"", 0, EDIT_WORD_RIGHT, 0, ""},
	};
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct edit line = {0};
		edit_set(&line, rows[i].text);
		line.cursor = rows[i].from;
		assert_int_equal(edit_move(&line, rows[i].motion), rows[i].to != rows[i].from);
		assert_int_equal(line.cursor, rows[i].to);
		line.cursor = rows[i].from;
		edit_erase(&line, rows[i].motion);
		assert_string_equal(line.text.at, rows[i].left);
		edit_release(&line);
	}
}

static void what_is_typed_goes_in_at_the_cursor(void **state)
{
	(void)state;
	struct edit line = {0};
	edit_type(&line, 'c');
	edit_move(&line, EDIT_START);
	edit_type(&line, 'a');
	edit_type(&line, 'b');
	assert_string_equal(line.text.at, "abc");
	assert_int_equal(line.cursor, 2);
	edit_release(&line);
}

static void assert_recalled(struct prompt *prompt, const struct history *history, int way, const char *expected)
{
	prompt_recall(prompt, history, way);
	assert_string_equal(prompt->line.text.at, expected);
}

static void lines_are_recalled_that_begin_as_what_was_typed(void **state)
{
	(void)state;
	struct history history = {0};
	struct prompt prompt;
	static const char *const typed[] = {"set zen on", "quit", "set measure 60", "help", "", "quit"};
	for (size_t i = 0; i < COUNT(typed); i++)
		history_add(&history, typed[i]);
	assert_int_equal(history.lines.count, 4);

	open_with(&prompt, ":", "");
	assert_recalled(&prompt, &history, +1, "");
	assert_recalled(&prompt, &history, -1, "quit"); /* typed twice, it is the newest */
	assert_recalled(&prompt, &history, -1, "help");
	assert_recalled(&prompt, &history, +1, "quit");
	assert_recalled(&prompt, &history, +1, "");

	prompt_open(&prompt, PROMPT_COMMAND, ":", "set");
	assert_recalled(&prompt, &history, -1, "set measure 60");
	assert_recalled(&prompt, &history, -1, "set zen on");
	assert_recalled(&prompt, &history, -1, "set zen on");
	edit_type(&prompt.line, 's');
	prompt_touch(&prompt);
	assert_recalled(&prompt, &history, -1, "set zen ons");
	prompt_close(&prompt);
	history_release(&history);
}

static void the_oldest_lines_are_forgotten(void **state)
{
	(void)state;
	struct history history = {0};
	struct buffer line = {0};
	for (int i = 0; i < HISTORY_MAX + 5; i++) {
		buffer_cut(&line, 0);
		buffer_format(&line, "%d", i);
		history_add(&history, line.at);
	}
	assert_int_equal(history.lines.count, HISTORY_MAX);
	assert_string_equal(history.lines.at[0], "5");
	buffer_release(&line);
	history_release(&history);
}

/* The drawn row of a prompt of so many columns. */
static void assert_drawn(const struct prompt *prompt, size_t columns, const char *row, size_t cursor)
{
	struct grid grid;
	struct buffer text = {0};
	grid_init(&grid, 1, columns);
	prompt_draw(prompt, (struct area){0, 0, 1, columns}, &grid);
	grid_write_row(&grid, 0, &text);
	assert_string_equal(buffer_text(&text), row);
	assert_int_equal(grid.cursor_column, cursor);
	buffer_release(&text);
	grid_release(&grid);
}

static void of_a_long_text_the_part_with_the_cursor_is_shown(void **state)
{
	(void)state;
	struct prompt prompt;
	open_with(&prompt, "\\", "abcdefgh");
	assert_drawn(&prompt, 20, "\\abcdefgh", 9);
	assert_drawn(&prompt, 6, "\\efgh", 5);
	assert_drawn(&prompt, 1, "\\", 0);
	prompt.line.cursor = 2;
	assert_drawn(&prompt, 6, "\\abcde", 3);
	prompt_close(&prompt);

	open_with(&prompt, "/", "abcdefghijklmnopqrstuvwxyz");
	prompt.line.cursor = 15;
	assert_drawn(&prompt, 12, "/jklmnopqrst", 7);
	prompt_close(&prompt);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(erasing_takes_whole_characters_and_words),
	    cmocka_unit_test(motions_stop_where_words_begin_and_end),
	    cmocka_unit_test(what_is_typed_goes_in_at_the_cursor),
	    cmocka_unit_test(lines_are_recalled_that_begin_as_what_was_typed),
	    cmocka_unit_test(the_oldest_lines_are_forgotten),
	    cmocka_unit_test(of_a_long_text_the_part_with_the_cursor_is_shown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
