/* SPDX-License-Identifier: MIT */
#include "keymaps/shipped.h"

#include <string.h>

#include "keymaps/keyfile.h"
#include "keymaps/operation.h"
#include "tests/test.h"

static struct keymap *load(const char *name)
{
	struct keymap *map = keymap_new();
	struct problems problems = {0};
	assert_true(keyfile_read(name, map, &problems));
	return map;
}

static size_t keys_of(const char *names, struct key keys[static KEYMAP_KEYS_MAX])
{
	size_t count = 0;
	struct error error = {0};
	for (size_t taken; *names; names += taken) {
		taken = key_read(names, &keys[count++], &error);
		assert_int_not_equal(taken, 0);
	}
	return count;
}

static void shipped_maps_have_no_problem_and_nothing_to_be_said(void **state)
{
	(void)state;
	for (size_t i = 0; shipped_at(i); i++) {
		struct problems problems = {0};
		struct keymap *map = load(shipped_at(i)->name);
		assert_true(keyfile_check(map, &problems));
		assert_int_equal(problems.count, 0);
		keymap_free(map);
	}
}

static void assert_same_operations(const struct operations *operations, const struct operations *same)
{
	struct buffer written = {0}, again = {0};
	assert_int_equal(operations->count, same->count);
	for (size_t i = 0; i < operations->count; i++) {
		operation_write(&operations->at[i], &written);
		operation_write(&same->at[i], &again);
	}
	assert_string_equal(buffer_text(&written), buffer_text(&again));
	buffer_release(&written);
	buffer_release(&again);
}

static void a_dump_loads_to_the_same_map_and_dumps_to_the_same_bytes(void **state)
{
	(void)state;
	for (size_t i = 0; shipped_at(i); i++) {
		struct problems problems = {0};
		struct buffer first = {0}, second = {0};
		struct keymap *map = load(shipped_at(i)->name), *again = keymap_new();
		keymap_dump(map, &first);
		assert_true(keyfile_read_bytes(first.at, first.count, "dump", again, &problems));
		keymap_dump(again, &second);
		assert_string_equal(first.at, second.at);

		for (enum context context = 0; context < CONTEXT_COUNT; context++) {
			size_t at = 0, at_again = 0;
			const struct binding *binding;
			while ((binding = keymap_next(map, context, &at))) {
				const struct binding *same = keymap_next(again, context, &at_again);
				assert_int_equal(binding->key_count, same->key_count);
				for (size_t key = 0; key < binding->key_count; key++)
					assert_true(key_equal(binding->keys[key], same->keys[key]));
				assert_same_operations(&binding->operations, &same->operations);
				assert_string_equal(binding->description, same->description);
			}
			assert_null(keymap_next(again, context, &at_again));
		}
		buffer_release(&first);
		buffer_release(&second);
		keymap_free(map);
		keymap_free(again);
	}
}

/* What has no key is typed by name, and says so in its row. */
static void every_action_has_a_key_in_every_shipped_map_or_is_typed_by_name(void **state)
{
	(void)state;
	for (size_t i = 0; shipped_at(i); i++) {
		bool bound[ACTION_COUNT] = {false};
		const struct binding *binding;
		struct keymap *map = load(shipped_at(i)->name);
		for (size_t at = 0; (binding = keymap_at(map, at)); at++)
			for (size_t j = 0; j < binding->operations.count; j++)
				bound[binding->operations.at[j].action] = true;
		for (enum action action = 0; action < ACTION_COUNT; action++)
			assert_true(bound[action] || action_arguments(action) & BY_NAME);
		keymap_free(map);
	}
}

/* A description that is needed to tell bindings apart is there: none is shown for two sets of arguments. */
static void operations_with_arguments_say_what_is_special(void **state)
{
	(void)state;
	for (size_t i = 0; shipped_at(i); i++) {
		const struct binding *binding;
		struct keymap *map = load(shipped_at(i)->name);
		for (size_t at = 0; (binding = keymap_at(map, at)); at++)
			if (binding->operations.at->values[ARGUMENT_SPEAKER] != SPEAKER_ANY)
				assert_string_not_equal(binding->description,
							action_help(binding->operations.at->action));
		keymap_free(map);
	}
}

static const struct {
	const char *map;
	enum context context;
	const char *keys, *operation;
} fingers[] = {
    {"default", CONTEXT_TEXT, "j", "line-down"},
    {"default", CONTEXT_QUOTES, "<Up>", "line-up"},
    {"default", CONTEXT_TEXT, "<Space>", "page-down"},
    {"default", CONTEXT_TEXT, "f", "page-down"},
    {"default", CONTEXT_TEXT, "<PageUp>", "page-up"},
    {"default", CONTEXT_TEXT, "d", "half-page-down"},
    {"default", CONTEXT_TEXT, "<C-u>", "half-page-up"},
    {"default", CONTEXT_TEXT, "g", "go-start"},
    {"default", CONTEXT_TEXT, "<End>", "go-end"},
    {"default", CONTEXT_TEXT, "/", "search"},
    {"default", CONTEXT_TEXT, "\\", "search-back"},
    {"default", CONTEXT_TEXT, "N", "search-previous"},
    {"default", CONTEXT_QUOTES, "]q", "quote-next"},
    {"default", CONTEXT_TEXT, "[s", "quote-previous speaker=same"},
    {"default", CONTEXT_TEXT, "]u", "quote-next speaker=undecided"},
    {"default", CONTEXT_ENTITIES, "]e", "entity-next"},
    {"default", CONTEXT_TEXT, "[h", "heading-previous"},
    {"default", CONTEXT_TEXT, "]l", "link-next"},
    {"default", CONTEXT_TEXT, ";", "motion-repeat"},
    {"default", CONTEXT_TEXT, "}", "paragraph-next"},
    {"default", CONTEXT_TEXT, "(", "sentence-previous"},
    {"default", CONTEXT_TEXT, "<lt>", "jump-back"},
    {"default", CONTEXT_TEXT, ">", "jump-forward"},
    {"default", CONTEXT_TEXT, "<C-o>", "jump-back"},
    {"default", CONTEXT_TEXT, "'", "mark-go"},
    {"default", CONTEXT_TEXT, "\"", "quotes-pane"},
    {"default", CONTEXT_TEXT, "@", "entities-pane"},
    {"default", CONTEXT_TEXT, "<S-Tab>", "pane-previous"},
    {"default", CONTEXT_QUOTES, "<Enter>", "select"},
    {"default", CONTEXT_PROMPT, "<Enter>", "select"},
    {"default", CONTEXT_PROMPT, "j", "nothing"},
    {"default", CONTEXT_TEXT, "zZ", "zen"},
    {"default", CONTEXT_TEXT, "zz", "center"},
    {"default", CONTEXT_TEXT, "-", "measure-narrower"},
    {"default", CONTEXT_TEXT, "K", "article-previous"},
    {"default", CONTEXT_HELP, "q", "close"},
    {"default", CONTEXT_HELP, "<Esc>", "abort"},
    {"default", CONTEXT_TEXT, "<C-z>", "suspend"},
    {"less", CONTEXT_TEXT, "<Enter>", "line-down"},
    {"less", CONTEXT_QUOTES, "<Enter>", "select"},
    {"less", CONTEXT_TEXT, "?", "search-back"},
    {"less", CONTEXT_TEXT, "h", "help"},
    {"less", CONTEXT_TEXT, "<lt>", "go-start"},
    {"less", CONTEXT_TEXT, "y", "line-up"},
    {"less", CONTEXT_TEXT, ":", "command"},
    {"less", CONTEXT_TEXT, "]s", "quote-next speaker=same"},
    {"vi", CONTEXT_TEXT, "gg", "go-start"},
    {"vi", CONTEXT_TEXT, "g", "nothing"},
    {"vi", CONTEXT_TEXT, "<C-f>", "page-down"},
    {"vi", CONTEXT_TEXT, "?", "search-back"},
    {"vi", CONTEXT_TEXT, "`", "mark-go"},
    {"vi", CONTEXT_TEXT, "<C-w>w", "pane-next"},
    {"vi", CONTEXT_TEXT, ":", "command"},
    {"newsboat", CONTEXT_TEXT, ":", "command"},
    {"default", CONTEXT_PROMPT, "<C-a>", "cursor-start"},
    {"default", CONTEXT_PROMPT, "<Up>", "older"},
    {"default", CONTEXT_PROMPT, "<S-Tab>", "complete-back"},
    {"vi", CONTEXT_PROMPT, "<C-w>", "erase-word"},
    {"vi", CONTEXT_TEXT, "ZZ", "quit"},
    {"newsboat", CONTEXT_TEXT, "n", "article-next"},
    {"newsboat", CONTEXT_TEXT, "p", "article-previous"},
    {"newsboat", CONTEXT_TEXT, "r", "reload"},
    {"newsboat", CONTEXT_TEXT, "Q", "quit"},
};

/* What fingers know: in which map, where, which keys do what. */
static void keys_are_where_fingers_look_for_them(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(fingers); i++) {
		struct key keys[KEYMAP_KEYS_MAX];
		struct buffer operation = {0};
		struct keymap *map = load(fingers[i].map);
		const struct binding *binding =
		    keymap_find(map, fingers[i].context, keys, keys_of(fingers[i].keys, keys));
		if (binding)
			operation_write(binding->operations.at, &operation);
		assert_string_equal(binding ? operation.at : "nothing", fingers[i].operation);
		buffer_release(&operation);
		keymap_free(map);
	}
}

static void a_name_that_is_not_shipped_is_no_map(void **state)
{
	(void)state;
	assert_null(keymaps_shipped("emacs"));
	assert_null(keymaps_shipped(""));
	struct keymap *map = keymaps_shipped("default");
	assert_non_null(keymap_at(map, 0));
	keymap_free(map);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(shipped_maps_have_no_problem_and_nothing_to_be_said),
	    cmocka_unit_test(a_dump_loads_to_the_same_map_and_dumps_to_the_same_bytes),
	    cmocka_unit_test(every_action_has_a_key_in_every_shipped_map_or_is_typed_by_name),
	    cmocka_unit_test(operations_with_arguments_say_what_is_special),
	    cmocka_unit_test(keys_are_where_fingers_look_for_them),
	    cmocka_unit_test(a_name_that_is_not_shipped_is_no_map),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
