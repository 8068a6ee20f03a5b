/* SPDX-License-Identifier: MIT */
#ifndef TESTS_FUZZ_MUST_H
#define TESTS_FUZZ_MUST_H

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/sanitise.h"
#include "keymaps/keyfile.h"

/* What fuzzers ask of what they are given; libFuzzer keeps the input that ends the program. */

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static inline void must(bool holds)
{
	if (!holds)
		abort();
}

/* A terminal shows it, and does nothing else. */
static inline void must_be_clean(const char *text)
{
	struct buffer clean = {0};
	sanitise_text(text, strlen(text), WHITE_KEPT, &clean, NULL);
	must(!strcmp(buffer_text(&clean), text));
	buffer_release(&clean);
}

/* Every problem can be shown; all are released. */
static inline void must_have_clean_problems(struct problems *problems)
{
	for (size_t i = 0; i < problems->count; i++)
		must_be_clean(problems->at[i].message);
	problems_release(problems);
}

/* Files that say "include" read others, which have no place in this. */
static inline bool fuzz_includes(const uint8_t *bytes, size_t length)
{
	static const char word[] = "include";
	for (size_t i = 0; i + strlen(word) <= length; i++)
		if (!memcmp(bytes + i, word, strlen(word)))
			return true;
	return false;
}

#endif
