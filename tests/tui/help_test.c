/* SPDX-License-Identifier: MIT */
#include "tui/help_layout.h"

#include <string.h>

#include "keymaps/keyfile.h"
#include "keymaps/shipped.h"
#include "tests/test.h"

static bool has_name(const struct help_rows *rows, const char *name)
{
	for (size_t i = 0; i < rows->count; i++)
		if (rows->at[i].keys.count && rows->at[i].keys.at[0] == ':' && !strcmp(rows->at[i].keys.at + 1, name))
			return true;
	return false;
}

static bool has_words(const struct help_rows *rows, const char *words)
{
	for (size_t i = 0; i < rows->count; i++)
		if (rows->at[i].keys.count && !strcmp(rows->at[i].words, words))
			return true;
	return false;
}

/* In every shipped map, by a key or by name; and in none at all, by name. */
static void every_action_is_there(void **state)
{
	(void)state;
	for (size_t i = 0; shipped_at(i); i++) {
		struct keymap *map = keymaps_shipped(shipped_at(i)->name);
		struct help_rows rows = help_rows(map, CONTEXT_TEXT, "");
		for (enum action action = 0; action < ACTION_COUNT; action++)
			assert_true(has_words(&rows, action_help(action)) || has_name(&rows, action_name(action)));
		help_rows_release(&rows);
		keymap_free(map);
	}
	struct keymap *map = keymap_new();
	struct help_rows rows = help_rows(map, CONTEXT_TEXT, "");
	for (enum action action = 0; action < ACTION_COUNT; action++)
		assert_true(has_name(&rows, action_name(action)));
	help_rows_release(&rows);
	keymap_free(map);
}

static void words_are_looked_for_in_keys_help_and_names(void **state)
{
	(void)state;
	static const struct {
		const char *filter, *words;
	} rows[] = {
	    {"", "Next quote"},
	    {"]q", "Next quote"},
	    {"QUOTE next", "Next quote"},
	    {"quote-next", "Next undecided quote"},
	    {":set", "Set how things are, or say how they are"},
	    {"cursor word", "Erase the word before the cursor"},
	};
	struct keymap *map = keymaps_shipped("default");
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct help_rows found = help_rows(map, CONTEXT_TEXT, rows[i].filter);
		assert_true(has_words(&found, rows[i].words));
		assert_int_equal(found.at[0].keys.count, 0); /* the head of a section */
		help_rows_release(&found);
	}
	struct help_rows none = help_rows(map, CONTEXT_TEXT, "no such words");
	assert_int_equal(none.count, 0);
	help_rows_release(&none);
	keymap_free(map);
}

/* All words of the rows, line by line, between words; every column begins with a head, none ends with one. */
static void assert_whole(const struct help_rows *rows, const struct help_room *room, const struct help_lines *lines)
{
	uint32_t row = 0, at = 0;
	for (size_t i = 0; i < lines->count; i++) {
		const struct help_line *line = &lines->at[i];
		const struct help_row *what = &rows->at[line->row];
		const bool is_head = !what->keys.count;
		const bool is_last = i + 1 == lines->count || lines->at[i + 1].column != line->column;
		assert_true(line->column < room->across);
		assert_true(line->line || is_head);
		assert_true(!is_last || !is_head);
		if (line->is_again) {
			assert_true(is_head && !line->line);
			continue;
		}
		assert_int_equal(line->row, row);
		assert_true(is_head || help_words_start(what, room) + span_length(line->words) <= room->columns);
		for (; at < line->words.start; at++)
			assert_int_equal(what->words[at], ' ');
		at = line->words.end;
		if (at == strlen(what->words)) {
			row++;
			at = 0;
		}
	}
	assert_int_equal(row, rows->count);
}

static void columns_hold_all_words_and_begin_with_heads(void **state)
{
	(void)state;
	struct keymap *map = keymaps_shipped("default");
	struct help_rows rows = help_rows(map, CONTEXT_TEXT, "");
	for (size_t across = 1; across <= 6; across++)
		for (size_t columns = 38; columns < 90; columns += 3) {
			const struct help_room room = {across, columns, 20};
			struct help_lines lines = {0};
			const size_t longest = help_lay(&rows, &room, &lines);
			assert_true(longest * across >= rows.count);
			assert_whole(&rows, &room, &lines);
			array_release(&lines);
		}
	help_rows_release(&rows);
	keymap_free(map);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_action_is_there),
	    cmocka_unit_test(columns_hold_all_words_and_begin_with_heads),
	    cmocka_unit_test(words_are_looked_for_in_keys_help_and_names),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
