/* SPDX-License-Identifier: MIT */
#ifndef KEYMAPS_PRINTABLE_H
#define KEYMAPS_PRINTABLE_H

#include <stdbool.h>
#include <stdint.h>

/* Whether a character may be shown as it is, on its own or after others: base/sanitise.h would not touch it. */
bool printable(uint32_t character);

/* Whether it can be seen where it stands alone too: no white space, no mark that sits on a letter. */
bool printable_alone(uint32_t character);

#endif
