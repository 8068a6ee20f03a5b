/* SPDX-License-Identifier: MIT */
#include <dirent.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"
#include "base/memory.h"
#include "fetch/cache.h"
#include "tests/test.h"

static const char address[] = "https://example.org/tides";

static char *folder; /* of each test's own */

static void add_file(const char *name, size_t size, time_t used)
{
	struct buffer path = {0};
	buffer_format(&path, "%s/%s", folder, name);
	FILE *file = fopen(path.at, "w");
	assert_non_null(file);
	assert_int_equal(ftruncate(fileno(file), (off_t)size), 0);
	const struct timespec times[] = {{.tv_sec = used}, {.tv_sec = used}};
	assert_int_equal(futimens(fileno(file), times), 0);
	fclose(file);
	buffer_release(&path);
}

static bool has_file(const char *name)
{
	struct buffer path = {0};
	buffer_format(&path, "%s/%s", folder, name);
	const bool found = access(path.at, F_OK) == 0;
	buffer_release(&path);
	return found;
}

static void keep(const char *url, const char *body)
{
	struct cache_entry entry = {0};
	buffer_puts(&entry.type, "text/html; charset=utf-8");
	buffer_puts(&entry.etag, "\"tide-1\"");
	buffer_puts(&entry.body, body);
	cache_write(folder, url, &entry);
	cache_entry_release(&entry);
}

static bool is_kept(const char *url)
{
	struct cache_entry entry = {0};
	const bool found = cache_read(folder, url, &entry);
	assert_true(found || (!entry.type.at && !entry.etag.at && !entry.body.at));
	cache_entry_release(&entry);
	return found;
}

/* The path of the only page that is kept. */
static void find_page(struct buffer *path)
{
	DIR *open = opendir(folder);
	assert_non_null(open);
	for (const struct dirent *entry; (entry = readdir(open));)
		if (entry->d_name[0] != '.')
			buffer_format(path, "%s/%s", folder, entry->d_name);
	closedir(open);
}

static void a_page_comes_back_as_it_was(void **state)
{
	(void)state;
	keep(address, "<p>Low water\nat noon.\n");
	struct cache_entry entry = {0};
	assert_true(cache_read(folder, address, &entry));
	assert_string_equal(buffer_text(&entry.type), "text/html; charset=utf-8");
	assert_string_equal(buffer_text(&entry.etag), "\"tide-1\"");
	assert_string_equal(buffer_text(&entry.modified), "");
	assert_string_equal(buffer_text(&entry.body), "<p>Low water\nat noon.\n");
	cache_entry_release(&entry);
	assert_false(is_kept("https://example.org/tide"));

	keep(address, "");
	assert_true(is_kept(address));
}

static void it_is_the_users_alone(void **state)
{
	(void)state;
	keep(address, "<p>Mine.");
	struct buffer path = {0};
	struct stat about;
	find_page(&path);
	assert_int_equal(stat(path.at, &about), 0);
	assert_int_equal(about.st_mode & 0777, 0600);
	buffer_release(&path);
}

/* Each byte changed, and each length cut, one after the other. */
static void what_is_damaged_is_as_good_as_not_there(void **state)
{
	(void)state;
	keep(address, "<p>Low water.");
	struct buffer path = {0}, file = {0};
	struct error error = {0};
	find_page(&path);
	assert_true(file_read(path.at, 1000, &file, &error));
	for (size_t i = 0; i < file.count; i++) {
		file.at[i] ^= 1;
		assert_true(file_write(path.at, file.at, file.count, &error));
		assert_false(is_kept(address));
		file.at[i] ^= 1;
		assert_true(file_write(path.at, file.at, i, &error));
		assert_false(is_kept(address));
	}
	assert_true(file_write(path.at, file.at, file.count, &error));
	assert_true(is_kept(address));
	buffer_release(&path);
	buffer_release(&file);
}

static void what_was_not_used_for_longest_goes(void **state)
{
	(void)state;
	add_file("00000000000000aa", 30 << 20, 300);
	add_file("00000000000000bb", 30 << 20, 100);
	add_file("00000000000000cc", 30 << 20, 200);
	add_file("00000000000000dd.new", 10, 400);
	add_file("notes.txt", 30 << 20, 50);
	keep(address, "<p>New.");
	assert_false(has_file("00000000000000bb"));
	assert_false(has_file("00000000000000dd.new"));
	assert_true(has_file("00000000000000aa"));
	assert_true(has_file("00000000000000cc"));
	assert_true(has_file("notes.txt"));
	assert_true(is_kept(address));
}

static void what_is_too_large_is_not_kept(void **state)
{
	(void)state;
	struct cache_entry entry = {.body = {.at = memory_new(CACHE_ENTRY_CAP + 1, 1), .count = CACHE_ENTRY_CAP + 1}};
	cache_write(folder, address, &entry);
	cache_entry_release(&entry);
	assert_false(is_kept(address));
}

static void without_a_folder_nothing_happens(void **state)
{
	(void)state;
	add_file("taken", 0, 0);
	char *usual = folder;
	struct buffer path = {0};
	buffer_format(&path, "%s/taken", folder);
	folder = path.at;
	keep(address, "<p>No room.");
	cache_touch(folder, address);
	assert_false(is_kept(address));
	folder = usual;
	buffer_release(&path);
}

static void the_folder_is_where_xdg_says(void **state)
{
	(void)state;
	static const struct {
		const char *cache, *home, *expected;
	} cases[] = {
	    {"/c", "/h", "/c/pullquote"},
	    {"", "/h", "/h/.cache/pullquote"},
	    {"relative", "/h", "/h/.cache/pullquote"},
	    {"/c", "", "/c/pullquote"},
	    {"", "", "none"},
	};
	char *home = memory_copy(getenv("HOME"), strlen(getenv("HOME")));
	for (size_t i = 0; i < COUNT(cases); i++) {
		setenv("XDG_CACHE_HOME", cases[i].cache, 1);
		setenv("HOME", cases[i].home, 1);
		char *found = cache_folder();
		assert_string_equal(found ? found : "none", cases[i].expected);
		free(found);
	}
	unsetenv("XDG_CACHE_HOME");
	setenv("HOME", home, 1);
	free(home);
}

static int make_folder(void **state)
{
	(void)state;
	char path[] = "/tmp/pullquote-cache-XXXXXX";
	folder = mkdtemp(path) ? memory_copy(path, strlen(path)) : NULL;
	return folder ? 0 : -1;
}

static int remove_folder(void **state)
{
	(void)state;
	DIR *open = opendir(folder);
	for (const struct dirent *entry; open && (entry = readdir(open));)
		unlinkat(dirfd(open), entry->d_name, 0);
	closedir(open);
	rmdir(folder);
	free(folder);
	return 0;
}

#define OWN_FOLDER(test) cmocka_unit_test_setup_teardown(test, make_folder, remove_folder)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    OWN_FOLDER(a_page_comes_back_as_it_was),
	    OWN_FOLDER(it_is_the_users_alone),
	    OWN_FOLDER(what_is_damaged_is_as_good_as_not_there),
	    OWN_FOLDER(what_was_not_used_for_longest_goes),
	    OWN_FOLDER(what_is_too_large_is_not_kept),
	    OWN_FOLDER(without_a_folder_nothing_happens),
	    cmocka_unit_test(the_folder_is_where_xdg_says),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
