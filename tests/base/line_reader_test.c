/* SPDX-License-Identifier: MIT */
#include "base/line_reader.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "tests/test.h"

/* A descriptor from which bytes can be read: they must fit into a pipe. */
static int pipe_with(const char *bytes, size_t length)
{
	int ends[2];
	assert_int_equal(pipe(ends), 0);
	assert_int_equal(write(ends[1], bytes, length), length);
	close(ends[1]);
	return ends[0];
}

/* The lines in brackets, those that were cut with a plus sign. */
static void read_all(const char *bytes, size_t length, size_t cap, struct buffer *out)
{
	struct error error = {0};
	struct line_reader reader = {.descriptor = pipe_with(bytes, length), .name = "pipe", .cap = cap};
	while (line_reader_next(&reader, &error))
		buffer_format(out, "%zu[%.*s]%s", reader.number, (int)reader.length, reader.line,
			      reader.is_cut ? "+" : "");
	assert_null(error.message);
	close(reader.descriptor);
	line_reader_release(&reader);
}

static const struct {
	const char *bytes;
	size_t cap;
	const char *lines;
} cases[] = {
    {"", 9, ""},
    {"\n", 9, "1[]"},
    {"one\n\nthree", 9, "1[one]2[]3[three]"},
    {"one\ntwo\n", 9, "1[one]2[two]"},
    {"123\n1234\n12345\n", 4, "1[123]2[1234]3[1234]+"},
    {"123456789\nx\n", 4, "1[1234]+2[x]"},
    {"123456789", 4, "1[1234]+"},
    {"12345\n\n", 4, "1[1234]+2[]"},
};

static void lines_come_one_by_one(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct buffer out = {0};
		read_all(cases[i].bytes, strlen(cases[i].bytes), cases[i].cap, &out);
		assert_string_equal(buffer_text(&out), cases[i].lines);
		buffer_release(&out);
	}
}

static void a_line_is_given_before_the_next_is_waited_for(void **state)
{
	(void)state;
	int ends[2];
	assert_int_equal(pipe(ends), 0);
	assert_int_equal(write(ends[1], "one\ntw", 6), 6);

	struct error error = {0};
	struct line_reader reader = {.descriptor = ends[0], .name = "pipe", .cap = 100};
	assert_true(line_reader_next(&reader, &error));
	assert_memory_equal(reader.line, "one", reader.length);

	assert_int_equal(write(ends[1], "o\n", 2), 2);
	assert_true(line_reader_next(&reader, &error));
	assert_int_equal(reader.length, 3);
	assert_memory_equal(reader.line, "two", reader.length);
	close(ends[1]);
	assert_false(line_reader_next(&reader, &error));
	close(ends[0]);
	line_reader_release(&reader);
}

/* More than is read at once, in lines of every length up to twice the cap: none is lost, memory stays small. */
static void long_streams_are_read_in_small_memory(void **state)
{
	(void)state;
	char name[] = "/tmp/line_reader_test.XXXXXX";
	const int descriptor = mkstemp(name);
	assert_true(descriptor >= 0);
	unlink(name);
	struct buffer bytes = {0};
	for (size_t length = 0; length < 2000; length++) {
		for (size_t i = 0; i < length; i++)
			buffer_putc(&bytes, 'x');
		buffer_putc(&bytes, '\n');
	}
	assert_int_equal(write(descriptor, bytes.at, bytes.count), bytes.count);
	lseek(descriptor, 0, SEEK_SET);

	struct error error = {0};
	struct line_reader reader = {.descriptor = descriptor, .name = "file", .cap = 1000};
	for (size_t length = 0; length < 2000; length++) {
		assert_true(line_reader_next(&reader, &error));
		assert_int_equal(reader.length, length < 1000 ? length : 1000);
		assert_int_equal(reader.is_cut, length > 1000);
	}
	assert_false(line_reader_next(&reader, &error));
	assert_true(reader.bytes.room < bytes.count / 8);
	close(descriptor);
	buffer_release(&bytes);
	line_reader_release(&reader);
}

static void what_cannot_be_read_says_why(void **state)
{
	(void)state;
	struct error error = {0};
	struct line_reader reader = {.descriptor = open("/", O_RDONLY), .name = "folder", .cap = 9};
	assert_false(line_reader_next(&reader, &error));
	assert_string_equal(error.message, "is a directory");
	assert_string_equal(error.file, "folder");
	close(reader.descriptor);
	error_release(&error);
	line_reader_release(&reader);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(lines_come_one_by_one),
	    cmocka_unit_test(a_line_is_given_before_the_next_is_waited_for),
	    cmocka_unit_test(long_streams_are_read_in_small_memory),
	    cmocka_unit_test(what_cannot_be_read_says_why),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
