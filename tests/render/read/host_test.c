/* SPDX-License-Identifier: MIT */
#include "render/read/host.h"

#include <string.h>

#include "tests/test.h"

static void names_are_those_of_the_dns(void **state)
{
	(void)state;
	static const struct {
		const char *name, *ascii, *unicode;
	} cases[] = {
	    {"News.Example", "news.example", "news.example"},
	    {"bücher.example", "xn--bcher-kva.example", "bücher.example"},
	    {"BÜCHER.example", "xn--bcher-kva.example", "bücher.example"},
	    {"xn--bcher-kva.example", "xn--bcher-kva.example", "bücher.example"},
	    {"faß.example", "xn--fa-hia.example", "faß.example"},
	    {"例え.テスト", "xn--r8jz45g.xn--zckzah", "例え.テスト"},
	    {"a_b.example", "a_b.example", "a_b.example"},
	    {"r3---sn.example", "r3---sn.example", "r3---sn.example"},
	    {"full。width．example", "full.width.example", "full.width.example"},
	    {"root.example.", "root.example.", "root.example."},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct buffer ascii = {0}, unicode = {0};
		assert_true(host_write_ascii(cases[i].name, strlen(cases[i].name), &ascii));
		assert_string_equal(buffer_text(&ascii), cases[i].ascii);
		assert_true(host_write_unicode(cases[i].name, strlen(cases[i].name), &unicode));
		assert_string_equal(buffer_text(&unicode), cases[i].unicode);
		buffer_release(&ascii);
		buffer_release(&unicode);
	}
}

static void what_can_be_no_name_is_refused(void **state)
{
	(void)state;
	static const char *const names[] = {"",
					    "a b.example",
					    "a%41.example",
					    "a/b",
					    "a:80",
					    "a@b",
					    "a\\b",
					    "a<b",
					    "xn--a-\xff",
					    "\xff.example",
					    "xn--zzzzzzzzzzzz999999999.example",
					    "a\xe2\x80\x8d"
					    "b.example"};
	for (size_t i = 0; i < COUNT(names); i++) {
		struct buffer out = {0};
		assert_false(host_write_ascii(names[i], strlen(names[i]), &out));
		assert_int_equal(out.count, 0);
		buffer_release(&out);
	}
	struct buffer name = {0}, out = {0};
	while (name.count < 300)
		buffer_puts(&name, "a.");
	assert_false(host_write_ascii(name.at, name.count, &out));
	buffer_release(&name);
	buffer_release(&out);
}

static void look_alikes_are_told(void **state)
{
	(void)state;
	static const struct {
		const char *name, *likeness; /* NULL for none */
	} cases[] = {
	    {"news.example", NULL},
	    {"bücher.example", NULL},
	    {"straße-østerport.example", NULL},
	    {"例えばカタカナとlatin.example", NULL},
	    {"한국어漢字abc.example", NULL},
	    {"новости.example", NULL},
	    {"правда.рф", NULL},
	    {"ост.рф", NULL}, /* in its own script's domain */
	    {"ειδήσεις.example", NULL},
	    {"xn--bcher-kva.example", NULL},
	    {"1-2-3.example", NULL},
	    {"bаnk.example", "letters of Latin and Cyrillic"},
	    {"www.bаnk.example", "letters of Latin and Cyrillic"},
	    {"gοogle.example", "letters of Latin and Greek"},
	    {"аррӏе.example", "Cyrillic letters that look Latin"},
	    {"оссо.news.example", "Cyrillic letters that look Latin"},
	    {"νικο.example", "Greek letters that look Latin"},
	    {"日本кириллица.example", "letters of Han and Cyrillic"},
	    {"кириллица-ελλάδα.example", "letters of Cyrillic and Greek"},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct buffer out = {0};
		assert_int_equal(host_write_likeness(cases[i].name, strlen(cases[i].name), &out),
				 cases[i].likeness != NULL);
		assert_string_equal(buffer_text(&out), cases[i].likeness ? cases[i].likeness : "");
		buffer_release(&out);
	}
}

static void numbers_are_no_names(void **state)
{
	(void)state;
	static const char *const numbers[] = {"192.0.2.7",  "3221225985",    "0xc0.0.2.1",
					      "0xC0000207", "[2001:db8::1]", "192.0.2.7."};
	static const char *const names[] = {"", "a.example", "192.example", "0x.example", "7up", "4chan.example"};
	for (size_t i = 0; i < COUNT(numbers); i++)
		assert_true(host_is_number(numbers[i], strlen(numbers[i])));
	for (size_t i = 0; i < COUNT(names); i++)
		assert_false(host_is_number(names[i], strlen(names[i])));
}

static void the_bought_part_is_found(void **state)
{
	(void)state;
	static const struct {
		const char *name, *site;
	} cases[] = {
	    {"example", "example"},
	    {"news.example", "news.example"},
	    {"www.news.example", "news.example"},
	    {"bank.example.evil.test", "evil.test"},
	    {"www.bbc.co.uk", "bbc.co.uk"},
	    {"co.uk", "co.uk"},
	    {"a.b.gov.au", "b.gov.au"},
	    {"news.go.com", "go.com"}, /* no country */
	    {"a.b.example.", "b.example."},
	    {"192.0.2.7", "192.0.2.7"},
	    {"[2001:db8::1]", "[2001:db8::1]"},
	    {"", ""},
	};
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_string_equal(cases[i].name + host_site(cases[i].name, strlen(cases[i].name)), cases[i].site);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(names_are_those_of_the_dns), cmocka_unit_test(what_can_be_no_name_is_refused),
	    cmocka_unit_test(look_alikes_are_told),       cmocka_unit_test(numbers_are_no_names),
	    cmocka_unit_test(the_bought_part_is_found),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
