/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "fetch/decoding.h"
#include "tests/test.h"

static const char plain[] = "Low water, high water. Low water, high water. Low water at noon.\n";

enum { CAP = 1000 };

/* The same in every coding, as the libraries' own encoders write it. */
static const struct {
	const char *name, *bytes;
	size_t length;
} coded[] = {
    {"gzip",
     "\037\213\010\000\000\000\000\000\002\003\363\311\057\127\050\117\054\111\055\322\121\310\310\114\317\200\260\365"
     "\024\174"
     "\010\010\053\044\226\050\344\345\347\347\351\161\001\000\100\377\071\023\101\000\000\000",
     52},
    {"deflate",
     "\170\332\363\311\057\127\050\117\054\111\055\322\121\310\310\114\317\200\260\365\024\174\010\010\053\044\226\050"
     "\344\345"
     "\347\347\351\161\001\000\356\013\026\141",
     40},
    {"deflate", /* without the header and the checksum of zlib, as some send it */
     "\363\311\057\127\050\117\054\111\055\322\121\310\310\114\317\200\260\365\024\174\010\010\053\044\226\050\344\345"
     "\347"
     "\347\351\161\001\000",
     34},
#ifdef HAVE_BROTLI
    {"br",
     "\023\100\000\000\004\152\162\236\320\315\333\023\045\022\310\277\264\005\033\160\340\022\120\240\041\217\162\057"
     "\225\165"
     "\151\362\044\066\073\114\102\035\366\160\142\025",
     42},
#endif
#ifdef HAVE_ZSTD
    {"zstd",
     "\050\265\057\375\040\101\045\001\000\330\114\157\167\040\167\141\164\145\162\054\040\150\151\147\150\056\040\040"
     "\141\164"
     "\040\156\157\157\156\056\012\002\000\072\061\166\254\324\001",
     45},
#endif
};

/* Undoes it, and says what is wrong, or else what it was; until the next call. */
static const char *undone(const char *codings, const char *bytes, size_t length, size_t cap)
{
	static char answer[2 * CAP];
	struct buffer body = {0};
	struct error error = {0};
	buffer_add(&body, bytes, length);
	const bool done = decoding_undo(codings, cap, &body, &error);
	snprintf(answer, sizeof answer, "%s", done ? buffer_text(&body) : error.message);
	buffer_release(&body);
	error_release(&error);
	return answer;
}

static void every_coding_is_undone(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(coded); i++) {
		assert_non_null(strstr(decoding_accepted(), coded[i].name));
		assert_string_equal(undone(coded[i].name, coded[i].bytes, coded[i].length, CAP), plain);
	}
	assert_string_equal(undone("X-GZip", coded[0].bytes, coded[0].length, CAP), plain);
	assert_string_equal(undone("identity, gzip,", coded[0].bytes, coded[0].length, CAP), plain);
	assert_string_equal(undone("", plain, strlen(plain), CAP), plain);
	assert_string_equal(undone("gzip", "", 0, CAP), "");
}

static void a_stream_cut_anywhere_is_no_page(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(coded); i++)
		for (size_t length = 1; length < coded[i].length; length++)
			if (!strncmp(undone(coded[i].name, coded[i].bytes, length, CAP), "Low", 3))
				fail_msg("%s of %zu bytes passed for whole", coded[i].name, length);
}

static void more_than_the_cap_is_refused(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(coded); i++)
		assert_string_equal(undone(coded[i].name, coded[i].bytes, coded[i].length, strlen(plain) - 1),
				    "larger than 0 MiB");
}

static void what_is_no_such_stream_is_said(void **state)
{
	(void)state;
	assert_string_equal(undone("gzip", plain, strlen(plain), CAP), "damaged (gzip)");
	assert_string_equal(undone("morse", plain, strlen(plain), CAP),
			    "packed in a way that is not known here (morse)");
	assert_string_equal(undone("gzip,gzip,gzip,gzip,gzip", plain, strlen(plain), CAP), "packed more than 4 times");
}

/* A file of gzip may have several members: bytes behind the last one that are none are padding (RFC 1952, 2.2). */
static void members_of_gzip_are_joined(void **state)
{
	(void)state;
	struct buffer two = {0}, expected = {0};
	for (int i = 0; i < 2; i++) {
		buffer_add(&two, coded[0].bytes, coded[0].length);
		buffer_puts(&expected, plain);
	}
	buffer_add(&two, "\0\0\0", 3);
	assert_string_equal(undone("gzip", two.at, two.count, CAP), expected.at);
	buffer_release(&two);
	buffer_release(&expected);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_coding_is_undone),       cmocka_unit_test(a_stream_cut_anywhere_is_no_page),
	    cmocka_unit_test(more_than_the_cap_is_refused), cmocka_unit_test(what_is_no_such_stream_is_said),
	    cmocka_unit_test(members_of_gzip_are_joined),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
