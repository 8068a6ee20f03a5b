/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "fetch/cache_room.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/array.h"
#include "base/memory.h"
#include "fetch/cache.h"

enum { NAME_LENGTH = 16 };

struct kept {
	char *name;
	size_t size;
	struct timespec used;
};

struct kept_files ARRAY(struct kept);

static bool is_page(const char *name)
{
	return strspn(name, "0123456789abcdef") == NAME_LENGTH && !name[NAME_LENGTH];
}

static bool is_half_written(const char *name)
{
	return strspn(name, "0123456789abcdef") == NAME_LENGTH && !strcmp(name + NAME_LENGTH, ".new");
}

static void look(DIR *folder, struct kept_files *files)
{
	for (const struct dirent *entry; (entry = readdir(folder));) {
		struct stat about;
		if (is_half_written(entry->d_name))
			unlinkat(dirfd(folder), entry->d_name, 0);
		if (!is_page(entry->d_name) || fstatat(dirfd(folder), entry->d_name, &about, AT_SYMLINK_NOFOLLOW) != 0)
			continue;
		char *name = memory_copy(entry->d_name, NAME_LENGTH);
		array_push(files, (struct kept){name, (size_t)about.st_size, about.st_mtim});
	}
}

static int compare_used(const void *a, const void *b)
{
	const struct timespec first = ((const struct kept *)a)->used, second = ((const struct kept *)b)->used;
	if (first.tv_sec != second.tv_sec)
		return first.tv_sec < second.tv_sec ? -1 : 1;
	return (first.tv_nsec > second.tv_nsec) - (first.tv_nsec < second.tv_nsec);
}

void cache_room_make(const char *path, size_t bytes)
{
	DIR *folder = opendir(path);
	if (!folder)
		return;
	struct kept_files files = {0};
	look(folder, &files);
	if (files.count)
		qsort(files.at, files.count, sizeof *files.at, compare_used);
	size_t total = bytes;
	for (size_t i = 0; i < files.count; i++)
		total += files.at[i].size;
	for (size_t i = 0; i < files.count; i++) {
		if (total > CACHE_CAP && unlinkat(dirfd(folder), files.at[i].name, 0) == 0)
			total -= files.at[i].size;
		free(files.at[i].name);
	}
	array_release(&files);
	closedir(folder);
}
