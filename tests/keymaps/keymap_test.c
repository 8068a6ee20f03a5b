/* SPDX-License-Identifier: MIT */
#include "keymaps/keymap.h"

#include <string.h>

#include "keymaps/keyfile.h"
#include "tests/test.h"

/* A map from a key file without a problem. */
static struct keymap *map_of(const char *file)
{
	struct keymap *map = keymap_new();
	struct problems problems = {0};
	keyfile_read_bytes(file, strlen(file), "test.keys", map, &problems);
	assert_int_equal(problems.count, 0);
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

static const char *found_in(const struct keymap *map, enum context context, const char *names)
{
	struct key keys[KEYMAP_KEYS_MAX];
	const struct binding *binding = keymap_find(map, context, keys, keys_of(names, keys));
	return binding ? action_name(binding->operations.at->action) : "nothing";
}

/* What a key does in a context, after a key file. */
static void a_context_has_its_own_keys_and_inherits_the_global_ones(void **state)
{
	(void)state;
	static const struct {
		const char *file;
		enum context context;
		const char *keys, *action;
	} rows[] = {
	    {"bind global q quit", CONTEXT_GLOBAL, "q", "quit"},
	    {"bind global q quit", CONTEXT_TEXT, "q", "quit"},
	    {"bind global q quit", CONTEXT_HELP, "q", "quit"},
	    {"bind global <F1> quit", CONTEXT_PROMPT, "<F1>", "nothing"},
	    {"bind text q close", CONTEXT_TEXT, "q", "close"},
	    {"bind text q close", CONTEXT_QUOTES, "q", "nothing"},
	    {"bind text q close", CONTEXT_GLOBAL, "q", "nothing"},
	    {"bind text,help q close", CONTEXT_HELP, "q", "close"},
	    {"bind text q close\nbind global q quit", CONTEXT_TEXT, "q", "close"},
	    {"bind global q quit\nbind text q close", CONTEXT_TEXT, "q", "close"},
	    {"bind global q quit\nbind text q close", CONTEXT_QUOTES, "q", "quit"},
	    {"bind global,text q quit\nbind quotes q close", CONTEXT_QUOTES, "q", "close"},
	    {"bind global q quit\nunbind global q", CONTEXT_TEXT, "q", "nothing"},
	    {"bind global q quit\nunbind text q", CONTEXT_TEXT, "q", "nothing"},
	    {"bind global q quit\nunbind text q", CONTEXT_QUOTES, "q", "quit"},
	    {"bind global q quit\nunbind text q", CONTEXT_GLOBAL, "q", "quit"},
	    {"bind global q quit\nbind text q close\nunbind text q", CONTEXT_TEXT, "q", "nothing"},
	    {"bind global q quit\nbind text q close\nunbind global q", CONTEXT_TEXT, "q", "close"},
	    {"bind global q quit\nunbind text q\nbind text q close", CONTEXT_TEXT, "q", "close"},
	    {"bind global,text q quit\nunbind text q", CONTEXT_TEXT, "q", "nothing"},
	    {"bind global,text q quit\nunbind global q", CONTEXT_TEXT, "q", "quit"},
	    {"bind global q quit\nunbind text q\nunbind global q\nbind global q close", CONTEXT_TEXT, "q", "close"},
	    {"bind text ]q quote-next\nbind text ]e entity-next", CONTEXT_TEXT, "]e", "entity-next"},
	    {"bind text ]q quote-next", CONTEXT_TEXT, "]", "nothing"},
	    {"bind text ]q quote-next", CONTEXT_TEXT, "]qq", "nothing"},
	    {"", CONTEXT_TEXT, "q", "nothing"},
	};
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct keymap *map = map_of(rows[i].file);
		assert_string_equal(found_in(map, rows[i].context, rows[i].keys), rows[i].action);
		keymap_free(map);
	}
}

static void bind(struct keymap *map, unsigned contexts, const char *keys, enum action action)
{
	struct operation operation = {.action = action};
	struct binding binding = {.contexts = contexts, .operations = {.at = &operation, .count = 1}};
	binding.key_count = keys_of(keys, binding.keys);
	keymap_bind(map, &binding);
}

static void what_is_taken_out_of_a_prefix_leaves_none(void **state)
{
	(void)state;
	struct key keys[KEYMAP_KEYS_MAX];
	struct keymap *map = map_of("bind global ]q quote-next\nbind global ]qq quit");
	const size_t count = keys_of("]", keys);
	assert_non_null(keymap_longer(map, CONTEXT_TEXT, keys, count));
	assert_true(keymap_unbind(map, CONTEXT_GLOBAL, keys, keys_of("]qq", keys)));
	assert_non_null(keymap_longer(map, CONTEXT_TEXT, keys, count));
	assert_null(keymap_longer(map, CONTEXT_TEXT, keys, keys_of("]q", keys)));
	assert_true(keymap_unbind(map, CONTEXT_TEXT, keys, keys_of("]q", keys)));
	assert_null(keymap_longer(map, CONTEXT_TEXT, keys, count));
	assert_non_null(keymap_longer(map, CONTEXT_QUOTES, keys, count));
	assert_false(keymap_unbind(map, CONTEXT_TEXT, keys, keys_of("]q", keys)));
	assert_false(keymap_unbind(map, CONTEXT_TEXT, keys, keys_of("]", keys)));
	keymap_free(map);
}

static void a_context_lists_what_works_in_it_in_order(void **state)
{
	(void)state;
	struct keymap *map = map_of("bind global q quit\nbind quotes a abort\nbind text q close -- \"out\"\n"
				    "bind global w why\nbind global z zen\nunbind text z\n");
	static const char *const expected[] = {"out", "Why this quote has this speaker"};
	const struct binding *binding;
	size_t count = 0;
	for (size_t at = 0; (binding = keymap_next(map, CONTEXT_TEXT, &at)); count++)
		assert_string_equal(binding->description, expected[count]);
	assert_int_equal(count, COUNT(expected));
	keymap_free(map);
}

static void a_binding_is_copied_and_knows_where_it_is_from(void **state)
{
	(void)state;
	struct keymap *map = map_of("\n bind text é quote-next speaker=same ; center -- \"x\"");
	const struct binding *binding = keymap_at(map, 0);
	assert_string_equal(binding->file, "test.keys");
	assert_int_equal(binding->line, 2);
	assert_int_equal(binding->column, 12);
	assert_int_equal(binding->operations.count, 2);
	assert_int_equal(binding->operations.at[0].values[ARGUMENT_SPEAKER], SPEAKER_SAME);
	assert_int_equal(binding->operations.at[1].action, ACTION_CENTER);
	assert_null(keymap_at(map, 1));
	keymap_free(map);
}

/*
 * The same binds and unbinds, by chance, to a map and to a table that says for each context and sequence what is
 * bound there: they must agree on everything at every step.
 */
static const char *const sequences[] = {"a", "b", "ab", "ba", "aba", "abb", "bab", "abab"};

struct model {
	bool bound[CONTEXT_COUNT][COUNT(sequences)], hidden[CONTEXT_COUNT][COUNT(sequences)];
	enum action actions[CONTEXT_COUNT][COUNT(sequences)];
};

static bool model_find(const struct model *model, enum context context, size_t sequence, enum action *action)
{
	if (!model->bound[context][sequence]) {
		if (!context_inherits(context) || model->hidden[context][sequence])
			return false;
		context = CONTEXT_GLOBAL;
	}
	*action = model->actions[context][sequence];
	return model->bound[context][sequence];
}

static bool model_longer(const struct model *model, enum context context, size_t sequence)
{
	const size_t length = strlen(sequences[sequence]);
	enum action ignored;
	for (size_t i = 0; i < COUNT(sequences); i++)
		if (strlen(sequences[i]) > length && !strncmp(sequences[i], sequences[sequence], length) &&
		    model_find(model, context, i, &ignored))
			return true;
	return false;
}

static void assert_alike(const struct keymap *map, const struct model *model)
{
	for (enum context context = 0; context < CONTEXT_COUNT; context++)
		for (size_t i = 0; i < COUNT(sequences); i++) {
			struct key keys[KEYMAP_KEYS_MAX];
			const size_t count = keys_of(sequences[i], keys);
			enum action action = ACTION_COUNT;
			const struct binding *found = keymap_find(map, context, keys, count);
			assert_int_equal(model_find(model, context, i, &action), found != NULL);
			assert_int_equal(found ? found->operations.at->action : ACTION_COUNT,
					 found ? action : ACTION_COUNT);
			assert_int_equal(keymap_longer(map, context, keys, count) != NULL,
					 model_longer(model, context, i));
		}
}

static void model_bind(struct model *model, unsigned contexts, size_t sequence, enum action action)
{
	for (enum context context = 0; context < CONTEXT_COUNT; context++)
		if (contexts & 1u << context) {
			model->bound[context][sequence] = true;
			model->actions[context][sequence] = action;
			model->hidden[context][sequence] = false;
		}
}

static void model_unbind(struct model *model, enum context context, size_t sequence)
{
	model->bound[context][sequence] = false;
	if (context_inherits(context) && model->bound[CONTEXT_GLOBAL][sequence])
		model->hidden[context][sequence] = true;
	if (context == CONTEXT_GLOBAL)
		for (enum context heir = 0; heir < CONTEXT_COUNT; heir++)
			model->hidden[heir][sequence] = false;
}

static unsigned chance(uint32_t *seed, unsigned below)
{
	*seed = *seed * 1664525 + 1013904223; /* Knuth and Lewis */
	return (*seed >> 8) % below;
}

static void assert_dumps_to_itself(const struct keymap *map)
{
	struct buffer first = {0}, second = {0};
	struct problems problems = {0};
	struct keymap *again = keymap_new();
	keymap_dump(map, &first);
	assert_true(keyfile_read_bytes(first.at, first.count, "dump", again, &problems));
	keymap_dump(again, &second);
	assert_string_equal(first.at, second.at);
	buffer_release(&first);
	buffer_release(&second);
	keymap_free(again);
}

static void a_map_agrees_with_a_table_whatever_is_done_to_it(void **state)
{
	(void)state;
	uint32_t seed = 1;
	struct model model = {0};
	struct keymap *map = keymap_new();
	for (size_t step = 0; step < 3000; step++) {
		const size_t sequence = chance(&seed, COUNT(sequences));
		if (chance(&seed, 2)) {
			const unsigned contexts = 1 + chance(&seed, IN_PROMPT - 1);
			const enum action action = (enum action)chance(&seed, ACTION_COUNT);
			bind(map, contexts, sequences[sequence], action);
			model_bind(&model, contexts, sequence, action);
		} else {
			struct key keys[KEYMAP_KEYS_MAX];
			const enum context context = (enum context)chance(&seed, CONTEXT_COUNT);
			keymap_unbind(map, context, keys, keys_of(sequences[sequence], keys));
			model_unbind(&model, context, sequence);
		}
		assert_alike(map, &model);
		if (step % 16 == 0)
			assert_dumps_to_itself(map);
	}
	keymap_free(map);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_context_has_its_own_keys_and_inherits_the_global_ones),
	    cmocka_unit_test(what_is_taken_out_of_a_prefix_leaves_none),
	    cmocka_unit_test(a_context_lists_what_works_in_it_in_order),
	    cmocka_unit_test(a_binding_is_copied_and_knows_where_it_is_from),
	    cmocka_unit_test(a_map_agrees_with_a_table_whatever_is_done_to_it),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
