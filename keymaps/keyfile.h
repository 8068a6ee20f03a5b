/* SPDX-License-Identifier: MIT */
#ifndef KEYMAPS_KEYFILE_H
#define KEYMAPS_KEYFILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/array.h"
#include "base/error.h"
#include "keymaps/keymap.h"

/*
 * Key files, one statement a line (pullquote-keys(5)):
 *
 *     bind CONTEXTS KEYS OPERATIONS -- "description"     the description may be left out
 *     unbind CONTEXTS KEYS
 *     include NAME|PATH                                  a shipped map, or a file beside this one
 *     # a comment
 *
 * CONTEXTS are names with commas between; OPERATIONS are actions with their arguments, " ; " between them.
 * A bad line is reported and left out; all others hold. Everything in a problem is clean to show.
 */

struct problems ARRAY(struct error); /* each with file, line and column, in the order they were met */

void problems_release(struct problems *);

/*
 * Reads a shipped map ("default", "less", "vi", "newsboat") or, if it is none of these names, the file at that path
 * ("-" is standard input) into map. Returns whether there was no problem.
 */
bool keyfile_read(const char *name, struct keymap *map, struct problems *problems);

/* The same from bytes; name is what problems call them, and includes are looked for beside it. */
bool keyfile_read_bytes(const char *bytes, size_t length, const char *name, struct keymap *map,
                        struct problems *problems);

/*
 * What is legal but hardly meant: bindings that wait because they begin longer ones, actions that mean nothing
 * where they are bound. Returns whether there was nothing to say.
 */
bool keyfile_check(const struct keymap *map, struct problems *problems);

/* The name of shipped map number index, from 0; NULL behind the last. */
const char *keyfile_shipped_name(size_t index);

/* A shipped map, or NULL if none has that name. The caller frees it with keymap_free(). */
struct keymap *keymaps_shipped(const char *name);

#endif
