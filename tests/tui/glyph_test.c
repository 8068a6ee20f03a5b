/* SPDX-License-Identifier: MIT */
#include "tui/glyph.h"

#include <locale.h>
#include <string.h>

#include "tests/test.h"

/* A cluster, its columns, and what is sent for it to a terminal that knows UTF-8, and to one that knows ASCII alone. */
static const struct {
	const char *cluster;
	size_t columns;
	const wchar_t *utf8, *ascii;
} cases[] = {
    {"a", 1, L"a", L"a"},
    {"", 1, L" ", L" "},
    {"é", 1, L"é", L"?"},
    {"e\xcc\x81", 1, L"e\u0301", L"e"},
    {"“", 1, L"“", L"\""},
    {"’", 1, L"’", L"'"},
    {"▌", 1, L"▌", L"#"},
    {"京", 2, L"京", L"? "},
    {"👍", 2, L"👍", L"? "},
    {"👍🏽", 2, L"👍", L"? "},
    {"👩‍🚀", 2, L"👩", L"? "},
    {"🇳🇴", 2, L"🇳🇴", L"? "},
    {"\xcd\xb8", 1, L"\ufffd", L"?"},
};

static void only_what_terminals_agree_on_is_sent(void **state)
{
	(void)state;
	assert_non_null(setlocale(LC_CTYPE, "C.UTF-8"));
	for (size_t i = 0; i < COUNT(cases); i++) {
		wchar_t wide[GLYPH_MAX + 1];
		glyph_write(cases[i].cluster, strlen(cases[i].cluster), cases[i].columns, GLYPHS_ALL, wide);
		if (wcscmp(wide, cases[i].utf8))
			fail_msg("%zu: %x %x", i, wide[0], wide[1]);
		glyph_write(cases[i].cluster, strlen(cases[i].cluster), cases[i].columns, GLYPHS_ASCII, wide);
		assert_int_equal(wcscmp(wide, cases[i].ascii), 0);
	}
}

static void a_heap_of_marks_is_cut(void **state)
{
	(void)state;
	char cluster[64] = "e";
	for (size_t i = 0; i < 20; i++)
		strcat(cluster, "\xcc\x81");
	wchar_t wide[GLYPH_MAX + 1];
	glyph_write(cluster, strlen(cluster), 1, GLYPHS_ALL, wide);
	assert_int_equal(wcslen(wide), GLYPH_MAX);
}

static void a_console_has_few_signs(void **state)
{
	(void)state;
	assert_non_null(setlocale(LC_CTYPE, "C.UTF-8"));
	static const struct {
		const char *cluster;
		const wchar_t *shown;
	} signs[] = {{"▇", L"█"}, {"▂", L"_"}, {"❝", L"\""}, {"▸", L">"},
		     {"╭", L"┌"}, {"▌", L"▌"}, {"│", L"│"},  {"é", L"é"}};
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
		wchar_t wide[GLYPH_MAX + 1];
		glyph_write(signs[i].cluster, strlen(signs[i].cluster), 1, GLYPHS_CONSOLE, wide);
		assert_int_equal(wcscmp(wide, signs[i].shown), 0);
	}
	assert_int_equal(glyph_set("linux", true), GLYPHS_CONSOLE);
	assert_int_equal(glyph_set("linux-16color", true), GLYPHS_CONSOLE);
	assert_int_equal(glyph_set("xterm", true), GLYPHS_ALL);
	assert_int_equal(glyph_set("linux", false), GLYPHS_ASCII);
	assert_int_equal(glyph_set(NULL, true), GLYPHS_ALL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_console_has_few_signs),
	    cmocka_unit_test(only_what_terminals_agree_on_is_sent),
	    cmocka_unit_test(a_heap_of_marks_is_cut),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
