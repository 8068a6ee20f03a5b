/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_FETCH_HELPER_H
#define RENDER_READ_FETCH_HELPER_H

#include <stdbool.h>
#include <sys/types.h>

#include "base/error.h"

/* The helper program, found and started. Private to fetch. */

extern const char fetch_helper[]; /* its name */

/*
 * Starts it for an address. pipes are then the ends to read from, of its standard output and its standard error; the caller closes
 * them, and waits for the process.
 */
bool fetch_helper_start(const char *url, bool no_cache, int pipes[2], pid_t *process, struct error *error);

#endif
