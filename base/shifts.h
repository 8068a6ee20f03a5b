/* SPDX-License-Identifier: MIT */
#ifndef BASE_SHIFTS_H
#define BASE_SHIFTS_H

#include <stddef.h>
#include <stdint.h>

#include "base/array.h"

/*
 * Where the bytes of a text went when it was rewritten: a place before -> the place after. Only the places
 * where something was added or removed are kept, so that a text that stayed as it was costs nothing.
 */
struct shift {
	uint32_t before, after; /* in bytes; from here on both count alike, up to the next shift */
};

/* In the order of the text. All zeros: nothing moved. */
struct shifts ARRAY(struct shift);

/* Says that what follows before is what follows after. Both only go up. */
void shifts_add(struct shifts *, size_t before, size_t after);

/*
 * Where the place before went; what was removed there goes to where it would have been. A place past the end of
 * the text can come out past its end. O(log n).
 */
uint32_t shifts_map(const struct shifts *, uint32_t before);

#endif
