/* SPDX-License-Identifier: MIT */
#ifndef KEYMAPS_PRINTABLE_H
#define KEYMAPS_PRINTABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"

/*
 * What may be shown of bytes that somebody else wrote: no control character, nothing invisible, nothing that
 * turns the direction of what stands around it.
 */

/* The most characters that are shown of a name in a message. */
enum { PRINTABLE_NAME_MAX = 40 };

/* Whether a character can be seen where it stands alone. White space cannot. */
bool printable(uint32_t character);

/* The same in running text: the space and the marks that sit on letters may stand there too. */
bool printable_in_text(uint32_t character);

/*
 * Appends text[0..length) as it can be shown: U+FFFD for each character that may not stand there and each byte
 * that is not UTF-8, and "…" for all behind the first limit characters.
 */
void printable_add(struct buffer *, const char *text, size_t length, size_t limit);

#endif
