/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "fetch/cache.h"

#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/error.h"
#include "base/file.h"
#include "fetch/cache_room.h"

/* What a file begins with: the form's number, the checksum of all that follows the line, and how much that is. */
#define HEAD "pullquote-page 1 %016" PRIx64 " %zu\n"

enum { HEAD_MAX = 80, FILE_CAP = CACHE_ENTRY_CAP + (1 << 20) };

/* FNV-1a: it finds accidents, and a name for a file; nobody is kept out by it. */
static uint64_t sum_of(const char *bytes, size_t length)
{
	uint64_t sum = 0xcbf29ce484222325;
	for (size_t i = 0; i < length; i++)
		sum = (sum ^ (unsigned char)bytes[i]) * 0x100000001b3;
	return sum;
}

char *cache_folder(void)
{
	const char *cache = getenv("XDG_CACHE_HOME"), *home = getenv("HOME");
	struct buffer path = {0};
	if (cache && *cache == '/')
		buffer_format(&path, "%s/pullquote", cache);
	else if (home && *home == '/')
		buffer_format(&path, "%s/.cache/pullquote", home);
	return path.at;
}

static void write_path(const char *folder, const char *url, struct buffer *path)
{
	buffer_format(path, "%s/%016" PRIx64, folder, sum_of(url, strlen(url)));
}

/* The text up to the next newline, which is passed. False if there is none. */
static bool take_line(const char **at, const char *end, struct buffer *line)
{
	const char *newline = memchr(*at, '\n', (size_t)(end - *at));
	if (!newline)
		return false;
	buffer_add(line, *at, (size_t)(newline - *at));
	*at = newline + 1;
	return true;
}

static bool is_undamaged(const struct buffer *file, const char *rest)
{
	char head[HEAD_MAX];
	const size_t length = file->count - (size_t)(rest - file->at);
	snprintf(head, sizeof head, HEAD, sum_of(rest, length), length);
	return (size_t)(rest - file->at) == strlen(head) && !strncmp(file->at, head, strlen(head));
}

static bool take_entry(const struct buffer *file, const char *url, struct cache_entry *entry)
{
	const char *newline = file->count ? memchr(file->at, '\n', file->count) : NULL;
	if (!newline || !is_undamaged(file, newline + 1))
		return false;
	const char *at = newline + 1, *end = file->at + file->count;
	struct buffer kept = {0};
	const bool done = take_line(&at, end, &kept) && !strcmp(buffer_text(&kept), url) &&
			  take_line(&at, end, &entry->type) && take_line(&at, end, &entry->etag) &&
			  take_line(&at, end, &entry->modified);
	buffer_release(&kept);
	if (done)
		buffer_add(&entry->body, at, (size_t)(end - at));
	return done;
}

bool cache_read(const char *folder, const char *url, struct cache_entry *entry)
{
	struct buffer path = {0}, file = {0};
	struct error error = {0};
	write_path(folder, url, &path);
	const bool done = file_read(path.at, FILE_CAP, &file, &error) && take_entry(&file, url, entry);
	if (!done)
		cache_entry_release(entry);
	error_release(&error);
	buffer_release(&path);
	buffer_release(&file);
	return done;
}

static void add_line(struct buffer *out, const struct buffer *line)
{
	buffer_add(out, line->at, line->count);
	buffer_putc(out, '\n');
}

/* With the folder's lock, so that two programs do not write into one file; and so that what is half written is nobody's. */
static void write_file(const char *folder, const char *path, const struct buffer *file)
{
	struct error error = {0};
	const int lock = file_lock(path, &error);
	if (lock >= 0) {
		cache_room_make(folder, file->count);
		file_write(path, file->at, file->count, &error);
		file_unlock(lock);
	}
	error_release(&error);
}

void cache_write(const char *folder, const char *url, const struct cache_entry *entry)
{
	if (entry->body.count > CACHE_ENTRY_CAP || strchr(url, '\n'))
		return;
	struct buffer path = {0}, rest = {0}, file = {0};
	write_path(folder, url, &path);
	buffer_format(&rest, "%s\n", url);
	add_line(&rest, &entry->type);
	add_line(&rest, &entry->etag);
	add_line(&rest, &entry->modified);
	buffer_add(&rest, entry->body.at, entry->body.count);
	buffer_format(&file, HEAD, sum_of(rest.at, rest.count), rest.count);
	buffer_add(&file, rest.at, rest.count);
	write_file(folder, path.at, &file);
	buffer_release(&path);
	buffer_release(&rest);
	buffer_release(&file);
}

void cache_touch(const char *folder, const char *url)
{
	struct buffer path = {0};
	write_path(folder, url, &path);
	utimensat(AT_FDCWD, path.at, NULL, 0);
	buffer_release(&path);
}

void cache_entry_release(struct cache_entry *self)
{
	buffer_release(&self->type);
	buffer_release(&self->etag);
	buffer_release(&self->modified);
	buffer_release(&self->body);
}
