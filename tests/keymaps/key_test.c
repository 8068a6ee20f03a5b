/* SPDX-License-Identifier: MIT */
#include "keymaps/key.h"

#include <string.h>

#include "keymaps/printable.h"
#include "tests/test.h"

/* One row a case: what is typed in a key file, what it must mean, how it is written back. */
static const struct {
	const char *text, *written;
	uint32_t code;
	uint8_t modifiers;
	size_t length;
} keys[] = {
    {"]q", "]", ']', 0, 1},
    {"é", "é", 0xe9, 0, 2},
    {"語", "語", 0x8a9e, 0, 3},
    {">", ">", '>', 0, 1},
    {"<lt>", "<lt>", '<', 0, 4},
    {"<<>", "<lt>", '<', 0, 3},
    {"<>>", ">", '>', 0, 3},
    {"<x>", "x", 'x', 0, 3},
    {"<Space>", "<Space>", ' ', 0, 7},
    {"<C-f>", "<C-f>", 'f', KEY_CTRL, 5},
    {"<C-F>", "<C-f>", 'f', KEY_CTRL, 5},
    {"<c-f>", "<C-f>", 'f', KEY_CTRL, 5},
    {"<C-S-f>", "<C-f>", 'f', KEY_CTRL, 7},
    {"<C-M-f>", "<C-M-f>", 'f', KEY_CTRL | KEY_META, 7},
    {"<M-C-f>", "<C-M-f>", 'f', KEY_CTRL | KEY_META, 7},
    {"<C-]>", "<C-]>", ']', KEY_CTRL, 5},
    {"<C-Space>", "<C-Space>", ' ', KEY_CTRL, 9},
    {"<M-x>x", "<M-x>", 'x', KEY_META, 5},
    {"<M-X>", "<M-X>", 'X', KEY_META, 5},
    {"<M-S-x>", "<M-X>", 'X', KEY_META, 7},
    {"<M->>", "<M->>", '>', KEY_META, 5},
    {"<M-->", "<M-->", '-', KEY_META, 5},
    {"<M-lt>", "<M-lt>", '<', KEY_META, 6},
    {"<M-Enter>", "<M-Enter>", NAMED_ENTER, KEY_META, 9},
    {"<S-a>", "A", 'A', 0, 5},
    {"<S-é>", "É", 0xc9, 0, 6},
    {"<Tab>", "<Tab>", NAMED_TAB, 0, 5},
    {"<S-Tab>", "<S-Tab>", NAMED_TAB, KEY_SHIFT, 7},
    {"<CR>", "<Enter>", NAMED_ENTER, 0, 4},
    {"<return>", "<Enter>", NAMED_ENTER, 0, 8},
    {"<ESC>", "<Esc>", NAMED_ESC, 0, 5},
    {"<BS>", "<Backspace>", NAMED_BACKSPACE, 0, 4},
    {"<PgDn>", "<PageDown>", NAMED_PAGE_DOWN, 0, 6},
    {"<pageup>", "<PageUp>", NAMED_PAGE_UP, 0, 8},
    {"<Del>", "<Delete>", NAMED_DELETE, 0, 5},
    {"<C-Left>", "<C-Left>", NAMED_LEFT, KEY_CTRL, 8},
    {"<F1>", "<F1>", NAMED_F1, 0, 4},
    {"<F12>", "<F12>", NAMED_F12, 0, 5},
    {"<U+202E>", "<U+202E>", 0x202e, 0, 8},
    {"<u+00e9>", "é", 0xe9, 0, 8},
};

static void keys_mean_what_their_names_say(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(keys); i++) {
		struct key key;
		struct error error = {0};
		assert_int_equal(key_read(keys[i].text, &key, &error), keys[i].length);
		assert_int_equal(key.code, keys[i].code);
		assert_int_equal(key.modifiers, keys[i].modifiers);

		struct buffer name = {0};
		key_write(key, &name);
		assert_string_equal(name.at, keys[i].written);
		buffer_release(&name);
	}
}

static void what_is_no_key_is_refused_and_says_why(void **state)
{
	(void)state;
	static const struct {
		const char *text, *why;
	} bad[] = {
	    {"", "a key is missing"},
	    {"<", "\"<\" without \">\": the key itself is <lt>"},
	    {"<C-", "\"<\" without \">\": the key itself is <lt>"},
	    {"<>", "no key is called \"\""},
	    {"<Nonesuch>", "no key is called \"Nonesuch\""},
	    {"<PgDwn>", "no key is called \"PgDwn\": did you mean \"PgDn\"?"},
	    {"<C-Ecs>", "no key is called \"Ecs\": did you mean \"Esc\"?"},
	    {"<X-f>", "no key is called \"X-f\""},
	    {"<F13>", "no key is called \"F13\": did you mean \"F1\"?"},
	    {"<U+D800>", "no key is called \"U+D800\""},
	    {"<U+110000>", "no key is called \"U+110000\""},
	    {"<U+123x>", "no key is called \"U+123x\""},
	    {"<a\x1b[31m>", "no key is called \"a\xe2\x90\x9b[31m\""},
	    {"<C-i>", "\"<C-i>\" is <Tab> to a terminal: write that"},
	    {"<C-I>", "\"<C-I>\" is <Tab> to a terminal: write that"},
	    {"<C-m>", "\"<C-m>\" is <Enter> to a terminal: write that"},
	    {"<C-[>", "\"<C-[>\" is <Esc> to a terminal: write that"},
	    {"<C-M-i>", "\"<C-M-i>\" is <M-Tab> to a terminal: write that"},
	    {"<C-@>", "\"<C-@>\" is <C-Space> to a terminal: write that"},
	    {"<C-/>", "\"<C-/>\" is <C-_> to a terminal: write that"},
	    {"<C-Enter>", "\"<C-Enter>\" is <Enter> to a terminal: write that"},
	    {"<S-Space>", "\"<S-Space>\" is <Space> to a terminal: write that"},
	    {"<S-1>", "\"<S-1>\" is 1 to a terminal: write that"},
	    {"<U+0009>", "\"<U+0009>\" is <Tab> to a terminal: write that"},
	    {"<C-1>", "no terminal sends \"<C-1>\""},
	    {"<C-é>", "no terminal sends \"<C-é>\""},
	    {" ", "a key that cannot be seen is written <Space>"},
	    {"\t", "a key that cannot be seen is written <Tab>"},
	    {"\x1b", "a key that cannot be seen is written <Esc>"},
	    {"\xc2\x9b", "a key that cannot be seen is written <U+009B>"},
	    {"\xe2\x80\xae", "a key that cannot be seen is written <U+202E>"},
	    {"\xcd\xb8", "a key that cannot be seen is written <U+0378>"},
	    {"\xcc\x81", "a key that cannot be seen is written <U+0301>"},
	    {"\xc3(", "not UTF-8"},
	    {"\xff", "not UTF-8"},
	};
	for (size_t i = 0; i < COUNT(bad); i++) {
		struct key untouched = {.code = 7, .modifiers = 7};
		struct error error = {0};
		assert_int_equal(key_read(bad[i].text, &untouched, &error), 0);
		assert_int_equal(untouched.code, 7);
		assert_string_equal(error.message, bad[i].why);
		error_release(&error);
	}
}

/* Characters of every kind that could do harm, and some that cannot; every named key; every set of modifiers. */
static void any_key_has_a_clean_name_that_reads_back_to_it(void **state)
{
	(void)state;
	static const struct {
		uint32_t first, last;
	} ranges[] = {{0, 0x250},       {0x300, 0x310},     {0x600, 0x620},          {0x2000, 0x2070},
		      {0xfe00, 0xfe10}, {0xe0000, 0xe0080}, {NAMED_ENTER, NAMED_F12}};
	for (size_t i = 0; i < COUNT(ranges); i++)
		for (uint32_t code = ranges[i].first; code <= ranges[i].last; code++)
			for (uint8_t modifiers = 0; modifiers < 8; modifiers++) {
				const struct key key = key_canonical((struct key){code, modifiers});
				struct buffer name = {0};
				key_write(key, &name);
				for (size_t at = 0; at < name.count; at++)
					assert_true((unsigned char)name.at[at] > 0x20 && name.at[at] != 0x7f);

				struct key again = {0};
				struct error error = {0};
				const size_t length = key_read(name.at, &again, &error);
				assert_true(length ? length == name.count && key_equal(key, again)
						   : !strncmp(error.message, "no terminal sends", 17));
				error_release(&error);
				buffer_release(&name);
			}
}

static void canonical_keys_stay_as_they_are(void **state)
{
	(void)state;
	for (uint32_t code = 0; code <= NAMED_F12; code = code == 0x250 ? NAMED_ENTER : code + 1)
		for (uint8_t modifiers = 0; modifiers < 8; modifiers++) {
			const struct key key = key_canonical((struct key){code, modifiers});
			assert_true(key_equal(key, key_canonical(key)));
		}
}

static void bytes_of_a_terminal_are_keys(void **state)
{
	(void)state;
	static const struct {
		unsigned char byte;
		const char *name;
	} bytes[] = {{0x00, "<C-Space>"}, {0x01, "<C-a>"},   {0x06, "<C-f>"},      {0x08, "<C-h>"}, {0x09, "<Tab>"},
		     {0x0a, "<C-j>"},     {0x0d, "<Enter>"}, {0x1b, "<Esc>"},      {0x1f, "<C-_>"}, {' ', "<Space>"},
		     {'<', "<lt>"},       {'~', "~"},        {0x7f, "<Backspace>"}};
	for (size_t i = 0; i < COUNT(bytes); i++) {
		struct buffer name = {0};
		key_write(key_of_byte(bytes[i].byte), &name);
		assert_string_equal(name.at, bytes[i].name);
		buffer_release(&name);
	}
}

static void a_key_types_its_character_or_nothing(void **state)
{
	(void)state;
	static const struct {
		struct key key;
		uint32_t character;
	} typed[] = {
	    {{'a', 0}, 'a'},    {{' ', 0}, ' '},      {{0xe9, 0}, 0xe9},    {{0x301, 0}, 0x301}, {{0xa0, 0}, ' '},
	    {{0x3000, 0}, ' '}, {{'a', KEY_META}, 0}, {{'a', KEY_CTRL}, 0}, {{NAMED_TAB, 0}, 0}, {{NAMED_ENTER, 0}, 0},
	    {{0x202e, 0}, 0},   {{0x9b, 0}, 0},       {{0x200b, 0}, 0},     {{0xe0041, 0}, 0},
	};
	for (size_t i = 0; i < COUNT(typed); i++)
		assert_int_equal(key_character(typed[i].key), typed[i].character);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(keys_mean_what_their_names_say),
	    cmocka_unit_test(what_is_no_key_is_refused_and_says_why),
	    cmocka_unit_test(any_key_has_a_clean_name_that_reads_back_to_it),
	    cmocka_unit_test(canonical_keys_stay_as_they_are),
	    cmocka_unit_test(bytes_of_a_terminal_are_keys),
	    cmocka_unit_test(a_key_types_its_character_or_nothing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
