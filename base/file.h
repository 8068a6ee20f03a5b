/* SPDX-License-Identifier: MIT */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"
#include "base/error.h"

/*
 * Whole files. Errors carry the path and the reason in words ("no such file", "is a directory").
 */

/*
 * Appends a file's bytes, read once from start to end (a pipe or device will do). path "-" is standard input.
 * Fails if it cannot be opened or read, is a directory, or holds more than cap bytes; bytes keeps
 * what it had then.
 */
bool file_read(const char *path, size_t cap, struct buffer *bytes, struct error *error);

/* Opens it for reading: -1 on failure. To be closed with file_close(), which leaves standard input open. */
int file_open(const char *path, struct error *error);
void file_close(int descriptor);

/* What errors call the file: its path, or "standard input". */
const char *file_name(const char *path);

/* Says what an errno means for a file. Returns false. */
bool file_fail(const char *path, int number, struct error *error);

/* As file_read(), from an open descriptor, which stays open; name is what errors call it. */
bool file_read_descriptor(int descriptor, const char *name, size_t cap, struct buffer *bytes, struct error *error);

/*
 * Replaces a file in one step: written beside it to path.new, fsync, rename, so that a crash leaves the old
 * or the new one. Makes missing folders (mode 0700); the file has mode 0600.
 */
bool file_write(const char *path, const char *bytes, size_t length, struct error *error);

/*
 * Writes a file for the user (mode 0666 less the umask), which must not be there yet: *exists says that it fails for this. It is written
 * beside its place and appears there whole; only where the file system does not know that, in its place. What cannot be finished is removed.
 */
bool file_create(const char *path, const char *bytes, size_t length, bool *exists, struct error *error);

/*
 * The same where a file may be there: it is replaced in one step, where links lead to, and keeps its mode. What is no regular file (a
 * folder, a device) is not written over.
 */
bool file_overwrite(const char *path, const char *bytes, size_t length, struct error *error);

/*
 * Appends what can be read at once from an open descriptor, waiting until there is something. Nothing is appended at the
 * end.
 */
bool file_read_some(int descriptor, const char *name, struct buffer *bytes, struct error *error);

/*
 * Waits until no other program holds the lock of the file's folder, which is made if it is missing. -1 on failure; else to be given
 * to file_unlock(). For reading a file, changing it and writing it again.
 */
int file_lock(const char *path, struct error *error);
void file_unlock(int lock);

/* Writes all bytes to an open descriptor; name is what errors call it. */
bool file_write_descriptor(int descriptor, const char *name, const char *bytes, size_t length, struct error *error);

#endif
