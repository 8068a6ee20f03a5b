/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/array.h"
#include "base/memory.h"

enum { CHUNK = 64 * 1024 };

/* The errors people meet, in the words of this program; the C library's words for all others. */
static const struct {
	int number;
	const char *words;
} reasons[] = {
    {ENOENT, "no such file"},        {EISDIR, "is a directory"},
    {EACCES, "permission denied"},   {ENOSPC, "no space left"},
    {ENAMETOOLONG, "name too long"}, {ENOTDIR, "a part of its path is not a directory"},
    {EMFILE, "too many open files"}, {EIO, "input/output error"},
};

bool file_fail(const char *path, int number, struct error *error)
{
	const char *words = strerror(number);
	for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++)
		if (reasons[i].number == number)
			words = reasons[i].words;
	error_set(error, "%s", words);
	return error_in(error, path);
}

static ssize_t read_some(int descriptor, char *bytes, size_t length)
{
	ssize_t got;
	do
		got = read(descriptor, bytes, length);
	while (got < 0 && errno == EINTR);
	return got;
}

bool file_read_some(int descriptor, const char *name, struct buffer *bytes, struct error *error)
{
	bytes->at = array_reserve(bytes->at, bytes->count + CHUNK + 1, &bytes->room, 1);
	const ssize_t got = read_some(descriptor, bytes->at + bytes->count, CHUNK);
	if (got < 0)
		return file_fail(name, errno, error);
	bytes->count += (size_t)got;
	bytes->at[bytes->count] = '\0';
	return true;
}

static bool read_all(int descriptor, const char *name, size_t cap, struct buffer *bytes, struct error *error)
{
	const size_t start = bytes->count;
	for (size_t before = start;; before = bytes->count) {
		if (!file_read_some(descriptor, name, bytes, error))
			return false;
		if (bytes->count == before)
			return true;
		if (bytes->count - start > cap) {
			error_set(error, "larger than %zu %s", cap >> 20 ? cap >> 20 : cap,
				  cap >> 20 ? "MiB" : "bytes");
			return error_in(error, name);
		}
	}
}

bool file_read_descriptor(int descriptor, const char *name, size_t cap, struct buffer *bytes, struct error *error)
{
	const size_t start = bytes->count;
	const bool done = read_all(descriptor, name, cap, bytes, error);
	if (!done)
		buffer_cut(bytes, start);
	return done;
}

int file_open(const char *path, struct error *error)
{
	if (strcmp(path, "-") == 0)
		return STDIN_FILENO;
	const int descriptor = open(path, O_RDONLY | O_CLOEXEC);
	if (descriptor < 0)
		file_fail(path, errno, error);
	return descriptor;
}

const char *file_name(const char *path)
{
	return strcmp(path, "-") == 0 ? "standard input" : path;
}

void file_close(int descriptor)
{
	if (descriptor != STDIN_FILENO)
		close(descriptor);
}

bool file_read(const char *path, size_t cap, struct buffer *bytes, struct error *error)
{
	const int descriptor = file_open(path, error);
	if (descriptor < 0)
		return false;
	const bool done = file_read_descriptor(descriptor, file_name(path), cap, bytes, error);
	file_close(descriptor);
	return done;
}

/* Makes every folder on the way to path; one that is already there is fine. */
static bool make_folders(const char *path, struct error *error)
{
	char *folder = memory_copy(path, strlen(path));
	bool done = true;
	for (char *slash = strchr(folder + 1, '/'); done && slash; slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		if (mkdir(folder, 0700) != 0 && errno != EEXIST)
			done = file_fail(path, errno, error);
		*slash = '/';
	}
	free(folder);
	return done;
}

static bool write_all(int descriptor, const char *bytes, size_t length)
{
	while (length) {
		const ssize_t written = write(descriptor, bytes, length);
		if (written < 0 && errno == EINTR)
			continue;
		if (written < 0)
			return false;
		bytes += written;
		length -= (size_t)written;
	}
	return true;
}

/* Writes and syncs path; errno tells why not. */
static bool write_synced(const char *path, const char *bytes, size_t length)
{
	const int descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	if (descriptor < 0)
		return false;
	const bool done = write_all(descriptor, bytes, length) && fsync(descriptor) == 0;
	const int why = errno;
	const bool closed = close(descriptor) == 0;
	if (!done)
		errno = why;
	return done && closed;
}

bool file_write(const char *path, const char *bytes, size_t length, struct error *error)
{
	if (!make_folders(path, error))
		return false;

	struct buffer beside = {0};
	buffer_format(&beside, "%s.new", path);
	const bool done = write_synced(beside.at, bytes, length) && rename(beside.at, path) == 0;
	if (!done) {
		file_fail(path, errno, error);
		unlink(beside.at);
	}
	buffer_release(&beside);
	return done;
}

/* Writes it in its place. */
static bool create_directly(const char *path, const char *bytes, size_t length, bool *exists, struct error *error)
{
	const int descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
	*exists = descriptor < 0 && errno == EEXIST;
	if (descriptor < 0)
		return file_fail(path, errno, error);
	const bool done = write_all(descriptor, bytes, length);
	const int why = errno;
	const bool closed = close(descriptor) == 0;
	if (done && closed)
		return true;
	unlink(path);
	return file_fail(path, done ? errno : why, error);
}

static mode_t mode_of_new_files(void)
{
	const mode_t mask = umask(0);
	umask(mask);
	return 0666 & ~mask;
}

/* Some file systems know no second names for a file, and a name may be as long as it can be already. */
static bool needs_directly(int why)
{
	return why == EPERM || why == EOPNOTSUPP || why == ENOSYS || why == EMLINK || why == ENAMETOOLONG;
}

/* A second name is given only where there is no file yet: so it appears whole, and never in the place of another. */
bool file_create(const char *path, const char *bytes, size_t length, bool *exists, struct error *error)
{
	struct buffer beside = {0};
	buffer_format(&beside, "%s.XXXXXX", path);
	const int descriptor = mkstemp(beside.at);
	const bool begun = descriptor >= 0;
	const bool written =
	    begun && fchmod(descriptor, mode_of_new_files()) == 0 && write_all(descriptor, bytes, length);
	const bool done = written && link(beside.at, path) == 0;
	const int why = errno;
	if (begun) {
		close(descriptor);
		unlink(beside.at);
	}
	buffer_release(&beside);
	*exists = written && !done && why == EEXIST;
	if (done)
		return true;
	if (needs_directly(why))
		return create_directly(path, bytes, length, exists, error);
	return file_fail(path, why, error);
}

/* Writes a regular file of that mode anew. */
static bool replace(const char *path, mode_t mode, const char *bytes, size_t length, struct error *error)
{
	struct buffer beside = {0};
	buffer_format(&beside, "%s.XXXXXX", path);
	const int descriptor = mkstemp(beside.at);
	const bool begun = descriptor >= 0;
	const bool done = begun && fchmod(descriptor, mode) == 0 && write_all(descriptor, bytes, length) &&
			  fsync(descriptor) == 0 && rename(beside.at, path) == 0;
	if (!done)
		file_fail(path, errno, error);
	if (begun)
		close(descriptor);
	if (begun && !done)
		unlink(beside.at);
	buffer_release(&beside);
	return done;
}

bool file_overwrite(const char *path, const char *bytes, size_t length, struct error *error)
{
	struct stat status;
	bool exists;
	if (stat(path, &status) != 0)
		return errno == ENOENT ? file_create(path, bytes, length, &exists, error)
				       : file_fail(path, errno, error);
	if (S_ISDIR(status.st_mode))
		return file_fail(path, EISDIR, error);
	if (!S_ISREG(status.st_mode))
		return error_set(error, "is no regular file");
	char *real = realpath(path, NULL);
	const bool done =
	    real ? replace(real, status.st_mode & 07777, bytes, length, error) : file_fail(path, errno, error);
	free(real);
	return done;
}

bool file_write_descriptor(int descriptor, const char *name, const char *bytes, size_t length, struct error *error)
{
	return write_all(descriptor, bytes, length) || file_fail(name, errno, error);
}

int file_lock(const char *path, struct error *error)
{
	if (!make_folders(path, error))
		return -1;
	const char *slash = strrchr(path, '/');
	char *folder = slash > path ? memory_copy(path, (size_t)(slash - path)) : memory_copy(slash ? "/" : ".", 1);
	const int lock = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (lock < 0)
		file_fail(folder, errno, error);
	else
		while (flock(lock, LOCK_EX) != 0 && errno == EINTR)
			;
	free(folder);
	return lock;
}

void file_unlock(int lock)
{
	close(lock);
}
