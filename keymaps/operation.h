/* SPDX-License-Identifier: MIT */
#ifndef KEYMAPS_OPERATION_H
#define KEYMAPS_OPERATION_H

#include <stdbool.h>

#include "base/buffer.h"
#include "base/error.h"
#include "keymaps/action.h"
#include "keymaps/scan.h"

/*
 * Finds the action that is called so; or, with "!" behind that, one that writes a file, which may write over another then. find() gives
 * the action of a name, or ACTION_COUNT. False if there is none.
 */
bool operation_find(struct word name, enum action (*find)(struct word), struct operation *);

/*
 * Reads an action and its arguments, up to ";", "--" or the end of the line. On failure the error has a message and the
 * column. To be released in both cases.
 */
bool operation_read(struct scan *, struct operation *, struct error *);

/* The same for what was typed behind the name of an action, which is set: all up to the end of the line belongs to it. */
bool operation_read_typed(struct scan *, struct operation *, struct error *);

/* Appends what operation_read() reads back to the same operation. */
void operation_write(const struct operation *, struct buffer *);

#endif
