/* SPDX-License-Identifier: MIT */
#ifndef TUI_COMMAND_NAME_H
#define TUI_COMMAND_NAME_H

#include <stdbool.h>

#include "base/error.h"
#include "keymaps/action.h"
#include "keymaps/scan.h"

/* What actions are called on the command line: by their names, shortened as far as no other begins so, and in short forms that fingers know. */

/* The action that a word calls; ACTION_COUNT if none or several may be meant. */
enum action command_find(struct word);

/* Says what may be meant by a word that calls none. Returns false. */
bool command_refuse(struct word, struct error *);

/* How near an action is to what was typed: its name begins so, or holds it, or its help does; RANK_COUNT: not at all, or it is no command. */
enum command_rank { RANK_BEGINS, RANK_HOLDS, RANK_MEANS, RANK_COUNT };
enum command_rank command_rank(enum action, const char *typed);

#endif
