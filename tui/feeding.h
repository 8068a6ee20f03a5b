/* SPDX-License-Identifier: MIT */
#ifndef TUI_FEEDING_H
#define TUI_FEEDING_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buffer.h"
#include "base/error.h"

/*
 * Runs a program, looked for on the PATH, with a text as its standard input and nothing to write to: arguments, its name
 * first and NULL last, are its words; no shell reads them. Waits for it at most so many ms, and ends it then. False with an error,
 * of one line, if it cannot be run, takes too long, or fails: then with the first line that it wrote to standard error.
 */
bool feeding_run(const char *const arguments[], const struct buffer *text, uint32_t milliseconds, struct error *error);

#endif
