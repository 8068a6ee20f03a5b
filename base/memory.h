/* SPDX-License-Identifier: MIT */
#ifndef BASE_MEMORY_H
#define BASE_MEMORY_H

#include <stddef.h>

/*
 * Memory that is there. Running out is not something a reader of news can recover from: these
 * functions print one line and end the program (exit status 1) instead of returning NULL.
 * All of it is freed with free().
 */

/* count objects of size bytes, zeroed. count * size is checked for overflow. The caller owns the result. */
void *memory_new(size_t count, size_t size);

/* Resizes what memory_new() or memory_resize() returned (or NULL); takes old. What is added is not zeroed. */
void *memory_resize(void *old, size_t count, size_t size);

/* A copy of bytes[0..length) with a NUL byte behind it. The caller owns the result. */
char *memory_copy(const char *bytes, size_t length);

/* For what comes from libraries that report it: prints the line and ends the program. */
_Noreturn void memory_exhausted(void);

#endif
