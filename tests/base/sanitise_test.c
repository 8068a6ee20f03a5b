/* SPDX-License-Identifier: MIT */
#include "base/sanitise.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "tests/test.h"

/* One row a kind of character: what comes in, what comes out. */
static const struct {
	const char *what, *in, *out;
} kept[] = {
    {"plain text", "Hello, world", "Hello, world"},
    {"letters and marks", "café cafe\u0301 Māori", "café cafe\u0301 Māori"},
    {"tab and line end", "a\tb\nc", "a\tb\nc"},
    {"CR LF", "a\r\nb", "a\nb"},
    {"CR", "a\rb", "a\nb"},
    {"CR CR LF LF", "a\r\r\n\nb", "a\n\n\nb"},
    {"ESC", "\033[31mred", "␛[31mred"},
    {"BEL, BS, VT, FF, SO", "\a\b\v\f\x0e", "␇␈␋␌␎"},
    {"DEL", "\x7f", "␡"},
    {"C1 that a windows-1252 author meant", "\xc2\x93quoted\xc2\x94 \xc2\x96 \xc2\x85", "“quoted” – …"},
    {"C1 that means nothing", "\xc2\x81\xc2\x8d\xc2\x8f\xc2\x90\xc2\x9d", "\ufffd\ufffd\ufffd\ufffd\ufffd"},
    {"CSI and OSC as C1",
     "\xc2\x9b"
     "31m\xc2\x9d"
     "0;x",
     "›31m\ufffd0;x"},
    {"C1 as a lone byte",
     "\x9b"
     "31m",
     "\ufffd31m"},
    {"an overlong slash", "\xc0\xaf", "\ufffd\ufffd"},
    {"a surrogate", "\xed\xa0\x80", "\ufffd\ufffd\ufffd"},
    {"a cut sequence", "a\xe2\x80", "a\ufffd\ufffd"},
    {"beyond Unicode", "\xf4\x90\x80\x80", "\ufffd\ufffd\ufffd\ufffd"},
    {"noncharacters", "\ufffe\uffff\ufdd0\U0001ffff", "\ufffd\ufffd\ufffd\ufffd"},
    {"unassigned specials", "\ufff0\ufff8", "\ufffd\ufffd"},
    {"bidi controls", "a\u202eb\u202cc\u2066d\u2069e\u061cf\u200eg\u200fh", "abcdefgh"},
    {"right-to-left letters", "שלום مرحبا", "שלום مرحبا"},
    {"soft hyphen, BOM, zero-width space", "\ufeffa\u00adb\u200bc\u2060d", "abcd"},
    {"tags", "\U0001f3f4\U000e0067\U000e0062\U000e007f", "\U0001f3f4"},
    {"variation selectors that smuggle", "a\ufe00b\U000e0100c\U000e01efd", "abcd"},
    {"fillers", "a\u115f\u1160\u3164\uffa0b", "ab"},
    {"interlinear annotation", "a\ufff9b\ufffac\ufffbd", "abcd"},
    {"line and paragraph separator", "a\u2028b\u2029c", "a\nb\nc"},
    {"no-break and thin space", "a\u00a0b\u2009c", "a\u00a0b\u2009c"},
    {"Arabic number sign", "\u0600\u0661", "\u0600\u0661"},
    {"an emoji family", "👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"},
    {"an emoji with skin and hair", "👩🏽\u200d🦰", "👩🏽\u200d🦰"},
    {"an emoji with its style inside", "❤\ufe0f\u200d🔥", "❤\ufe0f\u200d🔥"},
    {"emoji and text style", "❤\ufe0f ❤\ufe0e", "❤\ufe0f ❤\ufe0e"},
    {"two styles", "❤\ufe0f\ufe0f", "❤\ufe0f"},
    {"a keycap", "1\ufe0f\u20e3", "1\ufe0f\u20e3"},
    {"a style on a digit or letter", "1\ufe0fa\ufe0f", "1a"},
    {"a flag", "🇳🇿", "🇳🇿"},
    {"ZWJ behind an emoji, before a letter", "👨\u200da", "👨a"},
    {"ZWJ at the end", "👨\u200d", "👨"},
    {"ZWJ between Latin letters", "a\u200db", "ab"},
    {"ZWNJ between Latin letters", "Auf\u200clage", "Auflage"},
    {"Persian ZWNJ", "می\u200cخواهم", "می\u200cخواهم"},
    {"Devanagari ZWJ", "क्\u200dष", "क्\u200dष"},
    {"a run of joiners", "می\u200c\u200d\u200cخ", "می\u200cخ"},
    {"joiners at the start", "\u200c\u200dخ", "خ"},
};

static void hostile_and_honest_characters_come_out_right(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(kept); i++) {
		struct buffer out = {0};
		sanitise_text(kept[i].in, strlen(kept[i].in), WHITE_KEPT, &out, NULL);
		if (strcmp(out.at, kept[i].out) != 0)
			print_message("%s\n", kept[i].what);
		assert_string_equal(out.at, kept[i].out);
		buffer_release(&out);
	}
}

static void a_nul_byte_is_shown(void **state)
{
	(void)state;
	struct buffer out = {0};
	sanitise_text("a\0b", 3, WHITE_KEPT, &out, NULL);
	assert_string_equal(out.at, "a␀b");
	buffer_release(&out);
}

static const struct {
	enum white white;
	const char *in, *out;
} spaced[] = {
    {WHITE_SPACES, "a\tb\r\nc\u2028d  e", "a b c d  e"},
    {WHITE_COLLAPSED, " \n a \t\r\n b\f c ", "a b c"},
    {WHITE_COLLAPSED, "a \u2028 b", "a\nb"},
    {WHITE_COLLAPSED, "\u2028a\u2028\u2028b\u2028", "a\n\nb"},
    {WHITE_COLLAPSED, "\u00a0 a\u00a0b \u00a0", "a\u00a0b"},
    {WHITE_COLLAPSED, "a\u200b \u200b b", "a b"},
    {WHITE_COLLAPSED, " \u00a0\n", ""},
    {WHITE_COLLAPSED, "a\vb", "a␋b"},
    {WHITE_TRIMMED, "\n\n  a\n\n\tb  \n\n", "  a\n\n\tb"},
};

static void white_space_becomes_what_was_asked_for(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(spaced); i++) {
		struct buffer out = {0};
		sanitise_text(spaced[i].in, strlen(spaced[i].in), spaced[i].white, &out, NULL);
		assert_string_equal(out.at, spaced[i].out);
		buffer_release(&out);
	}
}

static void it_appends_to_what_is_there(void **state)
{
	(void)state;
	struct buffer out = {0};
	buffer_puts(&out, "x ");
	sanitise_text("  y ", 4, WHITE_COLLAPSED, &out, NULL);
	assert_string_equal(out.at, "x y");
	buffer_release(&out);
}

/* Whether a terminal would do anything but show it. */
static bool is_safe(uint32_t character)
{
	return (character >= 0x20 || character == '\n' || character == '\t') &&
	       (character < 0x7f || character > 0x9f) && character != 0xad &&
	       !(character >= 0x202a && character <= 0x202e) && character != 0x200b &&
	       !(character >= 0x2066 && character <= 0x2069) && !(character >= 0xe0000 && character <= 0xe0fff);
}

/* Every code point, between two letters: safe, valid, and the same when it is done again. */
static void no_code_point_gets_past_it(void **state)
{
	(void)state;
	for (uint32_t character = 0; character <= 0x10ffff; character++) {
		char in[UTF8_MAX + 3] = "a";
		const size_t length = utf8_write(character, in + 1);
		in[1 + length] = 'b';

		struct buffer once = {0}, twice = {0};
		sanitise_text(in, length + 2, WHITE_KEPT, &once, NULL);
		sanitise_text(once.at, once.count, WHITE_KEPT, &twice, NULL);
		assert_string_equal(once.at, twice.at);

		uint32_t read;
		for (size_t at = 0, taken; at < once.count; at += taken) {
			taken = utf8_read(once.at + at, once.count - at, &read);
			assert_true(taken > 0 && is_safe(read));
		}
		buffer_release(&once);
		buffer_release(&twice);
	}
}

/* Pieces that mean something side by side, so that random strings of them hit the rules about neighbours. */
static const char *const pieces[] = {"a",      " ",      "\n",     "\r",     "\u200d", "\ufe0f", "👨",         "🏽",
				     "\u20e3", "1",      "\u200b", "\u00a0", "م",      "\u200c", "\xe2",      "\x80",
				     "\xa8",   "\u2028", "\033",   "é",      "\t",     "\u0301", "\U000e0067"};

static void add_random(struct buffer *in, unsigned *seed)
{
	for (int i = 0; i < 12; i++) {
		*seed = *seed * 1103515245u + 12345u;
		buffer_puts(in, pieces[(*seed >> 16) % COUNT(pieces)]);
	}
}

static void doing_it_again_changes_nothing(void **state)
{
	(void)state;
	unsigned seed = 1;
	for (int round = 0; round < 20000; round++) {
		struct buffer in = {0}, once = {0}, twice = {0};
		add_random(&in, &seed);
		for (enum white white = WHITE_KEPT; white <= WHITE_SPACES; white++) {
			buffer_cut(&once, 0);
			buffer_cut(&twice, 0);
			sanitise_text(in.at, in.count, white, &once, NULL);
			sanitise_text(once.at, once.count, white, &twice, NULL);
			assert_string_equal(once.at, twice.at);
			assert_int_equal(utf8_valid(once.at, once.count), once.count);
		}
		buffer_release(&in);
		buffer_release(&once);
		buffer_release(&twice);
	}
}

/* Every piece of text that stayed is found again by the shifts. */
static void shifts_lead_from_what_was_to_what_is(void **state)
{
	(void)state;
	static const char in[] = "\ufeffab \033 c\r\nd\u00ade   f\xc2\x93g";
	static const enum white ways[] = {WHITE_KEPT, WHITE_COLLAPSED};
	for (size_t way = 0; way < COUNT(ways); way++) {
		struct buffer out = {0};
		struct shifts shifts = {0};
		sanitise_text(in, sizeof in - 1, ways[way], &out, &shifts);
		for (const char *letter = "abcdefg"; *letter; letter++) {
			const uint32_t before = (uint32_t)(strchr(in, *letter) - in);
			assert_int_equal(out.at[shifts_map(&shifts, before)], *letter);
		}
		assert_int_equal(shifts_map(&shifts, sizeof in - 1), out.count);
		buffer_release(&out);
		array_release(&shifts);
	}
}

static void text_that_stays_needs_no_shifts(void **state)
{
	(void)state;
	struct buffer out = {0};
	struct shifts shifts = {0};
	static const char plain[] = "“Plain”, she said.\n";
	sanitise_text(plain, sizeof plain - 1, WHITE_KEPT, &out, &shifts);
	assert_int_equal(shifts.count, 0);
	assert_int_equal(shifts_map(&shifts, 7), 7);
	buffer_release(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(hostile_and_honest_characters_come_out_right),
	    cmocka_unit_test(a_nul_byte_is_shown),
	    cmocka_unit_test(white_space_becomes_what_was_asked_for),
	    cmocka_unit_test(it_appends_to_what_is_there),
	    cmocka_unit_test(no_code_point_gets_past_it),
	    cmocka_unit_test(doing_it_again_changes_nothing),
	    cmocka_unit_test(shifts_lead_from_what_was_to_what_is),
	    cmocka_unit_test(text_that_stays_needs_no_shifts),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
