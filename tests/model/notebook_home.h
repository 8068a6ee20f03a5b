/* SPDX-License-Identifier: MIT */
#ifndef TESTS_MODEL_NOTEBOOK_HOME_H
#define TESTS_MODEL_NOTEBOOK_HOME_H

#include "model/document.h"

/* For tests of the notebook: each has a home of its own, in which its files are. Setup and teardown of cmocka; *state is the home's path. */
int notebook_make_home(void **state);
int notebook_remove_home(void **state);

#define NOTEBOOK_ADDRESS "https://example.org/story"

/* A text that stands at an address. The caller frees it. */
struct document *notebook_story(const char *url, const char *text);

#endif
