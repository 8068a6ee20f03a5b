/* SPDX-License-Identifier: MIT */
#ifndef TUI_HISTORY_FILE_H
#define TUI_HISTORY_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "tui/history.h"

/*
 * What was typed into prompts, from one run to the next: a file with a line for each, oldest first, and before it the sign of its prompt. Several
 * readers at once lose nothing of each other's.
 */

/*
 * Adds what the file has to histories, one for each of the signs ("/:"). Lines that are none are left out. No file is nothing to add; false only if there
 * is one that cannot be read.
 */
bool history_file_read(const char *path, const char *signs, struct history *histories, struct error *error);

/* Writes them, what others wrote meanwhile before them. Makes missing folders. */
bool history_file_write(const char *path, const char *signs, const struct history *histories, struct error *error);

#endif
