/* SPDX-License-Identifier: MIT */
#ifndef TESTS_TUI_SAMPLES_H
#define TESTS_TUI_SAMPLES_H

#include "tests/tui/session.h"

/* Does something to each sample of tests/articles, opened and found in. */
void samples_each(void (*with)(struct session *, void *), void *argument);

/*
 * The same for articles that are named: a file's path; or "-", for a JSON object a line of standard input, with a "text" in it. Without
 * any it is the samples.
 */
void samples_each_of(int count, char **names, void (*with)(struct session *, void *), void *argument);

#endif
