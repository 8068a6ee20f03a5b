/* SPDX-License-Identifier: MIT */
#include "tui/help_list.h"

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

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_action_is_there),
	    cmocka_unit_test(words_are_looked_for_in_keys_help_and_names),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
