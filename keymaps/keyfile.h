/* SPDX-License-Identifier: MIT */
#ifndef KEYMAPS_KEYFILE_H
#define KEYMAPS_KEYFILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/array.h"
#include "base/error.h"
#include "keymaps/keymap.h"
#include "keymaps/settings.h"

/*
 * Key files, one statement a line (pullquote-keys(5)):
 *
 *     bind CONTEXTS KEYS OPERATIONS -- "description"     the description may be left out
 *     unbind CONTEXTS KEYS
 *     include NAME|PATH                                  a shipped map, or a file beside this one
 *     set NAME VALUE                                     in the config file: keymaps/settings.h
 *     # a comment
 *
 * CONTEXTS are names with commas between; OPERATIONS are actions with their arguments, " ; " between them.
 * A bad line is reported and left out; all others hold. Everything in a problem is clean to show.
 */

struct problems ARRAY(struct error); /* each with file, line and column, in the order they were met */

void problems_release(struct problems *);

/*
 * Reads a shipped map ("default", "less", "newsboat", "vi") or, if it has none of these names, the file at that path
 * ("-" is standard input) into map, on top of what it holds. Returns whether there was no problem; else
 * problems has one more for each.
 */
bool keyfile_read(const char *name, struct keymap *map, struct problems *problems);

/* The same of a config file, which may also set: into settings, on top of what they hold. */
bool keyfile_read_config(const char *name, struct keymap *map, struct settings *settings, struct problems *problems);

/* As keyfile_read(), from bytes; path is what problems call them, and includes are looked for beside it. */
bool keyfile_read_bytes(const char *bytes, size_t length, const char *path, struct keymap *map,
			struct problems *problems);

bool keyfile_read_config_bytes(const char *bytes, size_t length, const char *path, struct keymap *map,
			       struct settings *settings, struct problems *problems);

/*
 * What is legal but hardly meant: keys that wait because they begin longer bindings, actions that mean nothing
 * where they are bound. Returns whether there was nothing to say.
 */
bool keyfile_check(const struct keymap *map, struct problems *problems);

/* A shipped map; NULL if none has that name. The caller frees it with keymap_free(). */
struct keymap *keymaps_shipped(const char *name);

#endif
