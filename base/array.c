/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "base/array.h"

#include <stdlib.h>

#include "base/memory.h"

enum { FIRST_ROOM = 8 };

void *array_reserve(void *at, size_t count, size_t *room, size_t size)
{
	if (count <= *room)
		return at;

	size_t wanted = *room + *room / 2;
	if (wanted < FIRST_ROOM)
		wanted = FIRST_ROOM;
	if (wanted < count)
		wanted = count;
	*room = wanted;
	return memory_resize(at, wanted, size);
}

void array_free(void *at)
{
	free(at);
}
