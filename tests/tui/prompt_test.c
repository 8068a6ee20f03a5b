/* SPDX-License-Identifier: MIT */
#include "tui/prompt.h"

#include "tests/test.h"

static void type(struct prompt *prompt, const char *ascii)
{
	for (; *ascii; ascii++)
		prompt_type(prompt, (uint32_t)*ascii);
}

static void erasing_takes_whole_characters_and_words(void **state)
{
	(void)state;
	struct prompt prompt = {0};
	prompt_open(&prompt, PROMPT_SEARCH);
	type(&prompt, "as long as  ");
	prompt_type(&prompt, 'e');
	prompt_type(&prompt, 0x301); /* one cluster with the e */
	assert_true(prompt_erase(&prompt));
	assert_string_equal(buffer_text(&prompt.text), "as long as  ");
	assert_true(prompt_erase_word(&prompt));
	assert_string_equal(buffer_text(&prompt.text), "as long ");
	assert_true(prompt_erase_all(&prompt));
	assert_string_equal(buffer_text(&prompt.text), "");
	assert_false(prompt_erase(&prompt));
	assert_false(prompt_erase_word(&prompt));
	assert_false(prompt_erase_all(&prompt));
	buffer_release(&prompt.text);
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

static void of_a_long_text_the_end_is_shown(void **state)
{
	(void)state;
	struct prompt prompt = {0};
	prompt_open(&prompt, PROMPT_SEARCH_BACK);
	type(&prompt, "abcdefgh");
	assert_drawn(&prompt, 20, "\\abcdefgh", 9);
	assert_drawn(&prompt, 6, "\\efgh", 5);
	assert_drawn(&prompt, 1, "\\", 0);
	buffer_release(&prompt.text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(erasing_takes_whole_characters_and_words),
	    cmocka_unit_test(of_a_long_text_the_end_is_shown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
