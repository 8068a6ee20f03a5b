/* SPDX-License-Identifier: MIT */
#ifndef BASE_ARRAY_H
#define BASE_ARRAY_H

#include <stddef.h>

/*
 * A growing array of any type. A type is made by giving it a name:
 *
 *     struct blocks ARRAY(struct block);
 *     struct blocks blocks = {0};
 *     array_push(&blocks, (struct block){.kind = BLOCK_PARAGRAPH});
 *     for (size_t i = 0; i < blocks.count; i++) ... blocks.at[i] ...
 *     array_release(&blocks);
 *
 * An array of all zeros is empty. Pushing moves the elements: hold indexes, not pointers.
 */
#define ARRAY(type)                                                                                                    \
	{                                                                                                              \
		type *at;                                                                                              \
		size_t count, room;                                                                                    \
	}

/* Appends a value, which may be made of what the array holds already. Evaluates array more than once. */
#define array_push(array, ...)                                                                                         \
	(array_has_room(array) ? (void)0 : array_make_room(array, (array)->count + 1),                                 \
	 (array)->at[(array)->count] = (__VA_ARGS__), (array)->count++)
#define array_has_room(array) ((array)->count < (array)->room)

/* Makes room for so many elements in all, that pushing them needs none. Evaluates array more than once. */
#define array_make_room(array, wanted)                                                                                 \
	((void)((array)->at = array_reserve((array)->at, wanted, &(array)->room, sizeof *(array)->at)))

/* The last element, which must be there. */
#define array_last(array) ((array)->at[(array)->count - 1])

/* Frees the elements; the array is empty again. */
#define array_release(array) (array_free((array)->at), (array)->at = NULL, (array)->count = 0, (array)->room = 0)

/* Makes room for count elements of size bytes, growing by half at least; takes at, returns where they are now. */
void *array_reserve(void *at, size_t count, size_t *room, size_t size);

void array_free(void *at);

#endif
