/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/date.h"

#include "tests/test.h"

struct date_case {
	const char *stamp, *iso; /* NULL: it names no day */
};

/* As machines write them. */
static const struct date_case stamps[] = {
    {"2023-04-20", "2023-04-20"},
    {"20230420", "2023-04-20"},
    {"2023/04/20", "2023-04-20"},
    {"2023-04-20T10:00:00Z", "2023-04-20T10:00:00Z"},
    {"2023-04-20 10:00 +0200", "2023-04-20T10:00+02:00"},
    {"Thu, 20 Apr 2023 10:00:00 GMT", "2023-04-20"},
    {"Thu Apr 20 2023 10:00:00 GMT+0100 (somewhere)", "2023-04-20"},
    {"Thu Apr 20 10:00:00 UTC 2023", "2023-04-20"},
    {"4/20/2023 12:00:00 AM", "2023-04-20"},
    {"4/5/2023 12:00:00 AM", "2023-04-05"},
    {"2023-13-20", NULL},
    {"2023-04", NULL},
    {"2023", NULL},
    {"", NULL},
};

/* As people write them, with what stands around them. */
static const struct date_case texts[] = {
    {"April 20, 2023", "2023-04-20"},
    {"Apr. 20th, 2023 | 4 min read", "2023-04-20"},
    {"the 20th of April 2023", "2023-04-20"},
    {"2023 April 20", "2023-04-20"},
    {"Stand: 20.4.2023", "2023-04-20"},
    {"Posted 2023-04-20 in barns", "2023-04-20"},
    {"am 20/04/2023. In Scheunen", "2023-04-20"},
    {"04/20/2023", "2023-04-20"},
    {"4/4/2023", "2023-04-04"},
    {"2023年4月20日", "2023-04-20"},
    {"Sept 4, 2023, updated Oct 5, 2024", "2023-09-04"},

    /* Day or month may stand first. */
    {"04/05/2023", NULL},

    /* People are called like months. */
    {"Jane Lee on Thu, Nov 9, 2023 at 4:00 am", "2023-11-09"},
    {"By Mark Ek, 4 May 2023", "2023-05-04"},
    {"April May, 20 June 2023", "2023-06-20"},
    {"mar 5 mag 2020", "2020-05-05"},

    {"20 barns in 2023", NULL},
    {"5 minutes, April", NULL},
    {"12 April", NULL},
};

/* The months that are written most differently, in each language. */
static const struct date_case languages[] = {
    {"20. März 2023", "2023-03-20"},
    {"1er août 2023", "2023-08-01"},
    {"20 févr. 2023", "2023-02-20"},
    {"20 de enero de 2023", "2023-01-20"},
    {"20 dic 2023", "2023-12-20"},
    {"20 maggio 2023", "2023-05-20"},
    {"20 gen 2023", "2023-01-20"},
    {"16 października 2023", "2023-10-16"},

    {"20 de fevereiro de 2023", "2023-02-20"},
    {"20 de março de 2023", "2023-03-20"},
    {"20 de maio de 2023", "2023-05-20"},
    {"20 out. 2023", "2023-10-20"},

    {"20 maart 2023", "2023-03-20"},
    {"20 mei 2023", "2023-05-20"},
    {"20 augustus 2023", "2023-08-20"},
    {"20 okt 2023", "2023-10-20"},

    {"20 januari 2023", "2023-01-20"},
    {"den 20 maj 2023", "2023-05-20"},
    {"20 augusti 2023", "2023-08-20"},

    {"20. marts 2023", "2023-03-20"},
    {"20. juni 2023", "2023-06-20"},
    {"20. oktober 2023", "2023-10-20"},

    {"20. ledna 2023", "2023-01-20"},
    {"20. června 2023", "2023-06-20"},
    {"20. července 2023", "2023-07-20"},
    {"20. září 2023", "2023-09-20"},
    {"20. října 2023", "2023-10-20"},

    {"20 Şubat 2023", "2023-02-20"},
    {"20 Mayıs 2023", "2023-05-20"},
    {"20 Ağustos 2023", "2023-08-20"},
    {"20 Kasım 2023", "2023-11-20"},

    {"20 января 2023", "2023-01-20"},
    {"20 МАЯ 2023", "2023-05-20"},
    {"20 июля 2023 г.", "2023-07-20"},
    {"20 дек 2023", "2023-12-20"},
};

/* The days of addresses. */
static const struct date_case addresses[] = {
    {"https://goat.example/2023/04/20/found", "2023-04-20"},
    {"https://goat.example/barns/found-20230420", "2023-04-20"},
    {"https://goat.example/barns/found-20230420-1", "2023-04-20"},
    {"https://goat.example/12345678/found", NULL},
};

static void check(const struct date_case *row, bool (*read)(struct slice, struct buffer *))
{
	struct buffer iso = {0};
	assert_int_equal(read(slice_of(row->stamp), &iso), row->iso != NULL);
	assert_string_equal(buffer_text(&iso), row->iso ? row->iso : "");
	buffer_release(&iso);
}

static void days_are_read_as_machines_write_them(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(stamps); i++)
		check(&stamps[i], date_read);
}

static void days_are_read_as_people_write_them(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(texts); i++)
		check(&texts[i], date_read);
}

static void months_are_known_in_other_languages(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(languages); i++)
		check(&languages[i], date_read);
}

static void days_are_read_off_addresses(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(addresses); i++)
		check(&addresses[i], date_read_address);
}

static void days_are_compared(void **state)
{
	(void)state;
	assert_true(date_is_beside(slice_of("2024-02-29"), slice_of("2024-03-01")));
	assert_true(date_is_beside(slice_of("2025-01-01"), slice_of("2024-12-31")));
	assert_false(date_is_beside(slice_of("2025-02-28"), slice_of("2025-03-02")));
	assert_false(date_is_beside(slice_of("2025-02-28"), slice_of("2025-02-28")));
	assert_true(date_is_earlier(slice_of("2025-02-27"), slice_of("2025-03-01")));
	assert_false(date_is_earlier(slice_of("2025-02-28"), slice_of("2025-03-01")));
	assert_false(date_is_earlier(slice_of("2025-03-01"), slice_of("2025-02-01")));
	assert_false(date_is_earlier(slice_of(""), slice_of("2025-02-01")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(days_are_read_as_machines_write_them),
	    cmocka_unit_test(days_are_read_as_people_write_them),
	    cmocka_unit_test(months_are_known_in_other_languages),
	    cmocka_unit_test(days_are_read_off_addresses),
	    cmocka_unit_test(days_are_compared),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
