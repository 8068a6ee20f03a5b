/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "base/memory.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

_Noreturn void memory_exhausted(void)
{
	fputs("pullquote: out of memory\n", stderr);
	exit(1);
}

void *memory_new(size_t count, size_t size)
{
	void *new = calloc(count ? count : 1, size);
	if (!new)
		memory_exhausted();
	return new;
}

void *memory_resize(void *old, size_t count, size_t size)
{
	if (size && count > SIZE_MAX / size)
		memory_exhausted();
	const size_t bytes = count * size;
	void *new = realloc(old, bytes ? bytes : 1);
	if (!new)
		memory_exhausted();
	return new;
}

char *memory_copy(const char *bytes, size_t length)
{
	char *copy = memory_resize(NULL, length + 1, 1);
	if (length)
		memcpy(copy, bytes, length);
	copy[length] = '\0';
	return copy;
}
