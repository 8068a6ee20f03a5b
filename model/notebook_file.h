/* SPDX-License-Identifier: MIT */
#ifndef MODEL_NOTEBOOK_FILE_H
#define MODEL_NOTEBOOK_FILE_H

#include <stdbool.h>

#include "base/error.h"
#include "base/value.h"

/*
 * The file of a notebook: one JSON object. Nothing that stands in it is lost: members that this program does not know stay as they are, two
 * programs that write to it one after the other both have their way, and a file that cannot be understood is kept under another name.
 */
enum { NOTEBOOK_VERSION = 1 }; /* member "version"; a file without it is of this one */

/* Reads it. *value is NULL where there is none. The caller frees it. */
bool notebook_file_read(const char *path, struct value **value, struct error *error);

/*
 * Sees whether it can be understood. One that is cut off, or of a later version of this program, is renamed: then false, the error names the new name, and
 * the next write begins a new one. False too if it cannot be read at all.
 */
bool notebook_file_check(const char *path, struct error *error);

/* Changes the object in place. */
typedef void notebook_change(struct value *, const void *context);

/* Reads it again, under a lock, lets it be changed, and replaces it in one step. */
bool notebook_file_change(const char *path, notebook_change *, const void *context, struct error *error);

#endif
