/* SPDX-License-Identifier: MIT */
#include "keymaps/keymap.h"

#include <stdlib.h>
#include <string.h>

#include "keymaps/keyfile.h"
#include "tests/test.h"

static const char file[] = "bind global j line-down\n"
			   "bind global ]q quote-next\n"
			   "bind global ]s quote-next speaker=same\n"
			   "bind global g go-start\n"
			   "bind global gg go-end\n"
			   "bind global gqqx why\n"
			   "bind global h help\n"
			   "bind global h]jqx why\n"
			   "bind global q close\n"
			   "bind global m mark-set\n"
			   "bind global M mark-set ; line-down ; mark-go mark=z\n"
			   "bind global <Esc> abort\n"
			   "bind global x<Esc> zen\n"
			   "bind text 5 search\n"
			   "bind text 0 top\n"
			   "bind text 7k center\n"
			   "bind text v bottom\n"
			   "bind text va redraw\n"
			   "bind text vm mark-go\n"
			   "bind prompt <C-x> redraw\n"
			   "bind prompt <C-x><C-x> quit\n"
			   "bind prompt <Enter> select\n";

/* One word for a command: "." nothing, "'x" a character for the prompt, "?" pending, "3*]q" a binding, "m(a)". */
static void write_command(const struct command *command, struct buffer *log)
{
	if (log->count)
		buffer_putc(log, ' ');
	if (command->fed == FED_PENDING)
		buffer_putc(log, '?');
	else if (command->fed == FED_NOTHING && command->character)
		buffer_format(log, "'%c", (char)command->character);
	else if (command->fed == FED_NOTHING)
		buffer_putc(log, '.');
	if (command->fed != FED_BINDING)
		return;
	if (command->count)
		buffer_format(log, "%u*", (unsigned)command->count);
	binding_write_keys(command->binding, log);
	if (command->character)
		buffer_format(log, "(%c)", (char)command->character);
}

static struct keymap *make_map(void)
{
	struct keymap *map = keymap_new();
	struct problems problems = {0};
	assert_true(keyfile_read_bytes(file, strlen(file), "test.keys", map, &problems));
	return map;
}

/* Types words of keys; "+700" lets so many ms pass, and ticks once if something is due then. */
static void type(const struct keymap *map, enum context context, const char *input, struct buffer *log)
{
	struct typing typing = {0};
	uint64_t now = 0;
	while (*input) {
		struct command command;
		struct key key;
		struct error error = {0};
		if (*input == '+') {
			char *end;
			now += strtoul(input + 1, &end, 10);
			input = end;
			if (keymap_deadline(&typing) <= now) {
				command = keymap_tick(map, &typing, context, now);
				write_command(&command, log);
			}
		} else if (*input == ' ')
			input++;
		else {
			input += key_read(input, &key, &error);
			command = keymap_feed(map, &typing, context, key, now);
			write_command(&command, log);
		}
	}
	buffer_text(log);
}

/* What is typed, and what comes of it. */
struct typed {
	enum context context;
	const char *typed, *commands;
};

static void assert_typed(const struct typed *rows, size_t count)
{
	struct keymap *map = make_map();
	for (size_t i = 0; i < count; i++) {
		struct buffer log = {0};
		type(map, rows[i].context, rows[i].typed, &log);
		assert_string_equal(log.at, rows[i].commands);
		buffer_release(&log);
	}
	keymap_free(map);
}

static void keys_do_what_they_should(void **state)
{
	(void)state;
	static const struct typed rows[] = {
	    {CONTEXT_TEXT, "j", "j"},     {CONTEXT_TEXT, "jj", "j j"},    {CONTEXT_TEXT, "]q", "? ]q"},
	    {CONTEXT_TEXT, "]j", "? ."},  {CONTEXT_TEXT, "]jj", "? . j"}, {CONTEXT_TEXT, "n", "'n"},
	    {CONTEXT_TEXT, "nj", "'n j"},
	};
	assert_typed(rows, COUNT(rows));
}

static void counts_go_with_what_takes_them(void **state)
{
	(void)state;
	static const struct typed rows[] = {
	    {CONTEXT_QUOTES, "3j", "? 3*j"},
	    {CONTEXT_QUOTES, "3jj", "? 3*j j"},
	    {CONTEXT_QUOTES, "12]q", "? ? ? 12*]q"},
	    {CONTEXT_QUOTES, "10j", "? ? 10*j"},
	    {CONTEXT_QUOTES, "0j", "'0 j"},
	    {CONTEXT_QUOTES, "99999999999j", "? ? ? ? ? ? ? ? ? ? ? 99999*j"},
	    {CONTEXT_QUOTES, "3n", "? 'n"},
	    {CONTEXT_QUOTES, "3nj", "? 'n j"},
	    {CONTEXT_QUOTES, "3]jj", "? ? . j"},
	    {CONTEXT_QUOTES, "5j", "? 5*j"},
	    {CONTEXT_TEXT, "5j", "5 j"},
	    {CONTEXT_TEXT, "0j", "0 j"},
	    {CONTEXT_TEXT, "10j", "? ? 10*j"},
	    {CONTEXT_TEXT, "15j", "? ? 15*j"},
	    {CONTEXT_TEXT, "7j", "? ."},
	    {CONTEXT_TEXT, "7k", "? 7k"},
	    {CONTEXT_TEXT, "17j", "? ? 17*j"},
	    {CONTEXT_TEXT, "3<M-1>j", "? . j"},
	};
	assert_typed(rows, COUNT(rows));
}

static void what_was_begun_is_given_up(void **state)
{
	(void)state;
	static const struct typed rows[] = {
	    {CONTEXT_TEXT, "<Esc>", "<Esc>"},     {CONTEXT_TEXT, "]<Esc>j", "? . j"},
	    {CONTEXT_TEXT, "]<C-g>q", "? . q"},   {CONTEXT_TEXT, "3<Esc>j", "? . j"},
	    {CONTEXT_TEXT, "3<C-g>j", "? . j"},   {CONTEXT_TEXT, "m<Esc>j", "? . j"},
	    {CONTEXT_TEXT, "x<Esc>", "? x<Esc>"}, {CONTEXT_TEXT, "3x<Esc>", "? ? 3*x<Esc>"},
	    {CONTEXT_TEXT, "g<Esc>+700", "? ."},
	};
	assert_typed(rows, COUNT(rows));
}

static void a_key_waits_only_where_it_is_ambiguous(void **state)
{
	(void)state;
	static const struct typed rows[] = {
	    {CONTEXT_TEXT, "]+100000q", "? ]q"},
	    {CONTEXT_TEXT, "gg", "? gg"},
	    {CONTEXT_TEXT, "g+699", "?"},
	    {CONTEXT_TEXT, "g+700", "? g"},
	    {CONTEXT_TEXT, "g+700j", "? g j"},
	    {CONTEXT_TEXT, "g+699g", "? gg"},
	    {CONTEXT_TEXT, "gq+699qx", "? ? ? gqqx"},
	    {CONTEXT_TEXT, "gq+700", "? ? g"},
	    {CONTEXT_TEXT, "gq+700+0", "? ? g q"},
	    {CONTEXT_TEXT, "3g+700", "? ? 3*g"},
	    {CONTEXT_TEXT, "3g+700j", "? ? 3*g j"},
	};
	assert_typed(rows, COUNT(rows));
}

static void one_key_ends_a_command_and_begins_the_next(void **state)
{
	(void)state;
	static const struct typed rows[] = {
	    {CONTEXT_TEXT, "gj+0", "? g j"},
	    {CONTEXT_TEXT, "g]+0q", "? g ? ]q"},
	    {CONTEXT_TEXT, "g]q+0", "? g ]q"},
	    {CONTEXT_TEXT, "gqj+0+0", "? ? g q j"},
	    {CONTEXT_TEXT, "gqqj+0+0+0", "? ? ? g q q j"},
	    {CONTEXT_TEXT, "h]jqj+0+0+0", "? ? ? ? h . q j"},
	    {CONTEXT_TEXT, "g3j", "? g 3*j"},
	    {CONTEXT_TEXT, "gm+0a", "? g ? m(a)"},
	    {CONTEXT_TEXT, "gn+0", "? g 'n"},
	};
	assert_typed(rows, COUNT(rows));
}

static void characters_are_arguments(void **state)
{
	(void)state;
	static const struct typed rows[] = {
	    {CONTEXT_TEXT, "ma", "? m(a)"},        {CONTEXT_TEXT, "mm", "? m(m)"},
	    {CONTEXT_TEXT, "m5j", "? m(5) j"},     {CONTEXT_TEXT, "m<Space>", "? m( )"},
	    {CONTEXT_TEXT, "m<Down>j", "? . j"},   {CONTEXT_TEXT, "2ma", "? ? 2*m(a)"},
	    {CONTEXT_TEXT, "m+100000a", "? m(a)"}, {CONTEXT_TEXT, "Mb", "? M(b)"},
	    {CONTEXT_TEXT, "v+700", "? v"},        {CONTEXT_TEXT, "va", "? va"},
	    {CONTEXT_TEXT, "vma", "? ? vm(a)"},    {CONTEXT_TEXT, "vx+0<Esc>", "? v ? x<Esc>"},
	};
	assert_typed(rows, COUNT(rows));
}

static void in_the_prompt_what_is_not_bound_types_itself(void **state)
{
	(void)state;
	static const struct typed rows[] = {
	    {CONTEXT_PROMPT, "q", "'q"},
	    {CONTEXT_PROMPT, "1", "'1"},
	    {CONTEXT_PROMPT, "<Down>", "."},
	    {CONTEXT_PROMPT, "<Enter>", "<Enter>"},
	    {CONTEXT_PROMPT, "<C-x>a+0", "? <C-x> 'a"},
	    {CONTEXT_PROMPT, "<C-x><C-x>", "? <C-x><C-x>"},
	};
	assert_typed(rows, COUNT(rows));
}

static void feed(const struct keymap *map, struct typing *typing, const char *keys, uint64_t now)
{
	struct key key;
	struct error error = {0};
	for (; *keys; keys += key_read(keys, &key, &error)) {
		key_read(keys, &key, &error);
		keymap_feed(map, typing, CONTEXT_QUOTES, key, now);
	}
}

static void what_is_pending_is_shown_and_has_a_deadline_where_it_waits(void **state)
{
	(void)state;
	static const struct {
		const char *typed, *shown;
		uint64_t deadline;
	} rows[] = {
	    {"", "", KEYMAP_NEVER},
	    {"j", "", KEYMAP_NEVER},
	    {"]", "]", KEYMAP_NEVER},
	    {"12", "12", KEYMAP_NEVER},
	    {"3]", "3]", KEYMAP_NEVER},
	    {"m", "m", KEYMAP_NEVER},
	    {"3m", "3m", KEYMAP_NEVER},
	    {"g", "g", 5000 + KEYMAP_WAIT},
	    {"3g", "3g", 5000 + KEYMAP_WAIT},
	    {"gq", "gq", 5000 + KEYMAP_WAIT},
	    {"gj", "j", 0},
	    {"]<Esc>", "", KEYMAP_NEVER},
	};
	struct keymap *map = make_map();
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct typing typing = {0};
		struct buffer shown = {0};
		feed(map, &typing, rows[i].typed, 5000);
		keymap_pending(&typing, &shown);
		assert_string_equal(buffer_text(&shown), rows[i].shown);
		assert_int_equal(keymap_deadline(&typing), rows[i].deadline);
		buffer_release(&shown);
	}
	keymap_free(map);
}

static void a_key_that_comes_late_does_not_join_what_was_due_before(void **state)
{
	(void)state;
	struct keymap *map = make_map();
	struct typing typing = {0};
	feed(map, &typing, "g", 0);
	const struct command first = keymap_feed(map, &typing, CONTEXT_TEXT, (struct key){.code = 'g'}, 10000);
	assert_int_equal(first.binding->operations.at->action, ACTION_GO_START);
	assert_int_equal(keymap_tick(map, &typing, CONTEXT_TEXT, 10000).fed, FED_PENDING);
	const struct command second = keymap_tick(map, &typing, CONTEXT_TEXT, 10000 + KEYMAP_WAIT);
	assert_int_equal(second.binding->operations.at->action, ACTION_GO_START);
	keymap_free(map);
}

static void a_typed_character_goes_where_one_was_left_out(void **state)
{
	(void)state;
	struct keymap *map = make_map();
	struct typing typing = {0};
	feed(map, &typing, "M", 0);
	const struct command command = keymap_feed(map, &typing, CONTEXT_TEXT, (struct key){.code = 0xe9}, 0);
	assert_int_equal(command.fed, FED_BINDING);
	assert_int_equal(command_operation(&command, 0).values[ARGUMENT_MARK], 0xe9);
	assert_int_equal(command_operation(&command, 1).values[ARGUMENT_MARK], 0);
	assert_int_equal(command_operation(&command, 2).values[ARGUMENT_MARK], 'z');
	keymap_free(map);
}

/* Any keys at any time: what is typed stays within its room, and what is due is done by ticking. */
static void no_typing_is_too_much(void **state)
{
	(void)state;
	static const char keys[] = "gqx]jsm5v03";
	struct keymap *map = make_map();
	struct typing typing = {0};
	uint32_t seed = 7;
	uint64_t now = 0;
	for (size_t i = 0; i < 100000; i++) {
		seed = seed * 1664525 + 1013904223;
		now += (seed >> 20) % 300;
		const struct key key = {.code = (unsigned char)keys[(seed >> 8) % (sizeof keys - 1)]};
		keymap_feed(map, &typing, CONTEXT_TEXT, key, now);
		assert_true(typing.key_count < KEYMAP_KEYS_MAX);
		if ((seed >> 16) % 4 == 0)
			for (size_t ticks = 0; keymap_deadline(&typing) <= now; ticks++) {
				keymap_tick(map, &typing, CONTEXT_TEXT, now);
				assert_true(ticks < KEYMAP_KEYS_MAX);
			}
	}
	keymap_free(map);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(keys_do_what_they_should),
	    cmocka_unit_test(counts_go_with_what_takes_them),
	    cmocka_unit_test(what_was_begun_is_given_up),
	    cmocka_unit_test(a_key_waits_only_where_it_is_ambiguous),
	    cmocka_unit_test(one_key_ends_a_command_and_begins_the_next),
	    cmocka_unit_test(characters_are_arguments),
	    cmocka_unit_test(in_the_prompt_what_is_not_bound_types_itself),
	    cmocka_unit_test(what_is_pending_is_shown_and_has_a_deadline_where_it_waits),
	    cmocka_unit_test(a_key_that_comes_late_does_not_join_what_was_due_before),
	    cmocka_unit_test(a_typed_character_goes_where_one_was_left_out),
	    cmocka_unit_test(no_typing_is_too_much),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
