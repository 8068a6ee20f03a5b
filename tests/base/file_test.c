/* SPDX-License-Identifier: MIT */
#include "base/file.h"

#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/test.h"

static int enter_scratch(void **state)
{
	static char folder[] = "/tmp/pullquote-file-XXXXXX";
	*state = folder;
	return mkdtemp(folder) && !chdir(folder) ? 0 : -1;
}

static int erase(const char *path, const struct stat *info, int kind, struct FTW *where)
{
	(void)info, (void)kind, (void)where;
	return remove(path);
}

static int erase_scratch(void **state)
{
	return chdir("/") || nftw(*state, erase, 8, FTW_DEPTH | FTW_PHYS);
}

static void what_is_written_is_read_again(void **state)
{
	(void)state;
	static const char bytes[] = "any\0bytes\xff\n";
	struct error error = {0};
	assert_true(file_write("new/folder/file", bytes, sizeof bytes, &error));
	struct buffer read = {0};
	buffer_puts(&read, "before ");
	assert_true(file_read("new/folder/file", 100, &read, &error));
	assert_int_equal(read.count, 7 + sizeof bytes);
	assert_memory_equal(read.at, "before any\0bytes\xff\n", 7 + sizeof bytes);
	buffer_release(&read);
}

static void a_file_is_replaced_whole_and_is_its_owners_alone(void **state)
{
	(void)state;
	struct error error = {0};
	assert_true(file_write("./replaced", "the first, longer text", 22, &error));
	assert_true(file_write("./replaced", "second", 6, &error));
	struct buffer read = {0};
	assert_true(file_read("replaced", 100, &read, &error));
	assert_string_equal(read.at, "second");
	buffer_release(&read);

	struct stat info;
	assert_int_equal(stat("replaced", &info), 0);
	assert_int_equal(info.st_mode & 0777, 0600);
	assert_int_not_equal(access("replaced.new", F_OK), 0);
}

static void what_cannot_be_written_leaves_the_old_file(void **state)
{
	(void)state;
	struct error error = {0};
	assert_true(file_write("./kept", "old", 3, &error));
	assert_int_equal(mkdir("kept.new", 0700), 0); /* in the way */
	assert_false(file_write("./kept", "new", 3, &error));
	assert_string_equal(error.file, "./kept");
	error_release(&error);
	struct buffer read = {0};
	assert_true(file_read("kept", 100, &read, &error));
	assert_string_equal(read.at, "old");
	buffer_release(&read);
}

static void what_cannot_be_read_says_why_and_leaves_the_buffer(void **state)
{
	(void)state;
	static const struct {
		const char *path, *message;
	} cases[] = {
	    {"nosuch", "no such file"},
	    {".", "is a directory"},
	    {"plain/below", "a part of its path is not a directory"},
	    {"large", "larger than 8 bytes"},
	};
	struct error error = {0};
	assert_true(file_write("./plain", "x", 1, &error));
	assert_true(file_write("./large", "123456789", 9, &error));
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct buffer read = {0};
		buffer_puts(&read, "before");
		assert_false(file_read(cases[i].path, 8, &read, &error));
		assert_string_equal(error.file, cases[i].path);
		assert_string_equal(error.message, cases[i].message);
		assert_string_equal(read.at, "before");
		buffer_release(&read);
		error_release(&error);
	}
}

static void a_pipe_is_read_to_its_end(void **state)
{
	(void)state;
	int ends[2];
	assert_int_equal(pipe(ends), 0);
	assert_int_equal(write(ends[1], "through a pipe", 14), 14);
	close(ends[1]);
	struct buffer read = {0};
	struct error error = {0};
	assert_true(file_read_descriptor(ends[0], "a pipe", 100, &read, &error));
	assert_string_equal(read.at, "through a pipe");
	buffer_release(&read);
	close(ends[0]);
}

static mode_t umask_of_process(void)
{
	const mode_t mask = umask(0);
	umask(mask);
	return mask;
}

static void assert_holds(const char *path, const char *text, mode_t mode)
{
	struct buffer read = {0};
	struct error error = {0};
	struct stat info;
	assert_true(file_read(path, 100, &read, &error));
	assert_string_equal(buffer_text(&read), text);
	assert_int_equal(stat(path, &info), 0);
	assert_int_equal(info.st_mode & 0777, mode);
	buffer_release(&read);
}

static void a_file_of_the_users_is_written_over_where_links_lead_and_keeps_its_mode(void **state)
{
	(void)state;
	struct error error = {0};
	struct stat link;
	assert_int_equal(mkdir("theirs", 0700), 0);
	assert_true(file_write("theirs/notes", "the first, longer text", 22, &error));
	assert_int_equal(chmod("theirs/notes", 0640), 0);
	assert_int_equal(symlink("theirs/notes", "to-notes"), 0);
	assert_true(file_overwrite("to-notes", "second", 6, &error));
	assert_holds("theirs/notes", "second", 0640);
	assert_int_equal(lstat("to-notes", &link), 0);
	assert_true(S_ISLNK(link.st_mode));
	assert_int_equal(unlink("theirs/notes"), 0);
	assert_int_equal(rmdir("theirs"), 0); /* nothing is left beside it */
	assert_true(file_overwrite("unseen", "third", 5, &error));
	assert_holds("unseen", "third", 0666 & ~umask_of_process());
}

/* Where a name is as long as it can be there is none beside it. */
static void a_new_file_appears_whole_and_never_in_the_place_of_another(void **state)
{
	(void)state;
	struct error error = {0};
	bool exists;
	char longest[256] = {0};
	memset(longest, 'n', sizeof longest - 1);
	assert_int_equal(mkdir("fresh", 0700), 0);
	assert_true(file_create("fresh/notes", "first", 5, &exists, &error));
	assert_holds("fresh/notes", "first", 0666 & ~umask_of_process());
	assert_false(file_create("fresh/notes", "second", 6, &exists, &error));
	assert_true(exists);
	error_release(&error);
	assert_holds("fresh/notes", "first", 0666 & ~umask_of_process());
	assert_int_equal(unlink("fresh/notes"), 0);
	assert_int_equal(rmdir("fresh"), 0); /* nothing is left beside it */
	assert_true(file_create(longest, "third", 5, &exists, &error));
	assert_holds(longest, "third", 0666 & ~umask_of_process());
	assert_false(file_create(longest, "fourth", 6, &exists, &error));
	assert_true(exists);
	error_release(&error);
	assert_int_equal(unlink(longest), 0);
	assert_false(file_create("no/such/file", "text", 4, &exists, &error));
	assert_false(exists);
	assert_string_equal(error.message, "no such file");
	error_release(&error);
}

static void what_is_no_regular_file_is_not_written_over(void **state)
{
	(void)state;
	static const struct {
		const char *path, *why;
	} refused[] = {{"/", "is a directory"}, {"/dev/null", "is no regular file"}, {"no/such/file", "no such file"}};
	for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
		struct error error = {0};
		assert_false(file_overwrite(refused[i].path, "text", 4, &error));
		assert_string_equal(error.message, refused[i].why);
		error_release(&error);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_is_written_is_read_again),
	    cmocka_unit_test(a_file_is_replaced_whole_and_is_its_owners_alone),
	    cmocka_unit_test(what_cannot_be_written_leaves_the_old_file),
	    cmocka_unit_test(what_cannot_be_read_says_why_and_leaves_the_buffer),
	    cmocka_unit_test(a_file_of_the_users_is_written_over_where_links_lead_and_keeps_its_mode),
	    cmocka_unit_test(a_new_file_appears_whole_and_never_in_the_place_of_another),
	    cmocka_unit_test(what_is_no_regular_file_is_not_written_over),
	    cmocka_unit_test(a_pipe_is_read_to_its_end),
	};
	return cmocka_run_group_tests(tests, enter_scratch, erase_scratch);
}
