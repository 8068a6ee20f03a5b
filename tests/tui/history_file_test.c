/* SPDX-License-Identifier: MIT */
#include "tui/history_file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "tests/test.h"

static const char signs[] = "/:";

/* A path in a folder that is not there yet. */
static char *path_of(const char *name)
{
	struct buffer path = {0};
	buffer_format(&path, "%s/history-%ld/%s", getenv("HOME"), (long)getpid(), name);
	return buffer_take(&path);
}

static void put(const char *path, const char *bytes)
{
	struct error error = {0};
	assert_true(file_write(path, bytes, strlen(bytes), &error));
}

static void assert_has(const char *path, const char *expected)
{
	struct error error = {0};
	struct buffer bytes = {0};
	assert_true(file_read(path, 1 << 20, &bytes, &error));
	assert_string_equal(buffer_text(&bytes), expected);
	buffer_release(&bytes);
}

static void release(struct history histories[2])
{
	history_release(&histories[0]);
	history_release(&histories[1]);
}

static void what_was_typed_is_there_in_the_next_run(void **state)
{
	(void)state;
	char *path = path_of("new");
	struct error error = {0};
	struct history first[2] = {{{0}}}, second[2] = {{{0}}};
	assert_true(history_file_read(path, signs, first, &error)); /* there is none yet */
	history_add(&first[0], "tide");
	history_add(&first[0], "by:lee sea");
	history_add(&first[1], "set measure=60");
	assert_true(history_file_write(path, signs, first, &error));
	assert_has(path, "/tide\n/by:lee sea\n:set measure=60\n");
	assert_true(history_file_read(path, signs, second, &error));
	assert_int_equal(second[0].lines.count, 2);
	assert_string_equal(second[0].lines.at[1], "by:lee sea");
	assert_string_equal(second[1].lines.at[0], "set measure=60");
	release(first);
	release(second);
	free(path);
}

static void what_others_wrote_stays(void **state)
{
	(void)state;
	char *path = path_of("both");
	struct error error = {0};
	struct history histories[2] = {{{0}}};
	put(path, "/one\n/two\n");
	assert_true(history_file_read(path, signs, histories, &error));
	history_add(&histories[0], "one");
	put(path, "/one\n/two\n/three\n");
	assert_true(history_file_write(path, signs, histories, &error));
	assert_has(path, "/three\n/two\n/one\n");
	release(histories);
	free(path);
}

static void what_is_no_line_is_left_out(void **state)
{
	(void)state;
	char *path = path_of("odd");
	struct error error = {0};
	struct history histories[2] = {{{0}}};
	put(path, "\n/\n?what\n/a\x1b[31mb\n/\xff\n:q");
	assert_true(history_file_read(path, signs, histories, &error));
	assert_int_equal(histories[0].lines.count, 1);
	assert_null(strchr(histories[0].lines.at[0], 0x1b));
	assert_string_equal(histories[1].lines.at[0], "q");
	release(histories);
	free(path);
}

static void what_cannot_be_written_says_so(void **state)
{
	(void)state;
	struct error error = {0};
	struct history histories[2] = {{{0}}};
	assert_false(history_file_write("/dev/null/history", signs, histories, &error));
	assert_non_null(error.message);
	error_release(&error);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_was_typed_is_there_in_the_next_run),
	    cmocka_unit_test(what_others_wrote_stays),
	    cmocka_unit_test(what_is_no_line_is_left_out),
	    cmocka_unit_test(what_cannot_be_written_says_so),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
