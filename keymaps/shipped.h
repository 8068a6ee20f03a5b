/* SPDX-License-Identifier: MIT */
#ifndef KEYMAPS_SHIPPED_H
#define KEYMAPS_SHIPPED_H

#include <stddef.h>
#include <stdint.h>

/* A key file that is a part of the program. */
struct shipped {
	const char *name; /* "default" */
	const char *file; /* what messages call it: "default.keys" */
	const char *bytes;
	const uint64_t *length;
};

/* The one at index, from 0; NULL behind the last. */
const struct shipped *shipped_at(size_t index);

/* The one called name; NULL if there is none. */
const struct shipped *shipped_find(const char *name);

#endif
