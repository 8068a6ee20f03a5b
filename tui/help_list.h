/* SPDX-License-Identifier: MIT */
#ifndef TUI_HELP_LIST_H
#define TUI_HELP_LIST_H

#include "base/array.h"
#include "base/buffer.h"
#include "keymaps/keymap.h"

/*
 * The rows of the help: every action there is, in the order of actions.def under the heads of its sections, with all keys that do it as the map
 * has them now; what no key does is there by its name, as it is typed behind ":".
 */
struct help_row {
	const char *words;  /* what it does, or a head; borrowed from the map */
	struct buffer keys; /* empty for a head */
};

struct help_rows ARRAY(struct help_row);

/* The rows in which all words of filter stand (tui/pick.h), and their heads. "" is all. Released with help_rows_release(). */
struct help_rows help_rows(const struct keymap *, enum context, const char *filter);
void help_rows_release(struct help_rows *);

#endif
