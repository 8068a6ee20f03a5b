/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/pattern.h"

static const struct {
	enum basis basis;
	uint8_t right;
	const char *why;
} patterns[] = {
#define PATTERN_ROW(pattern, basis, right, why) {basis, right, why},
    PATTERNS(PATTERN_ROW) FOREIGN_PATTERNS(PATTERN_ROW)};

enum basis pattern_basis(enum pattern pattern)
{
	return patterns[pattern].basis;
}

uint8_t pattern_right(enum pattern pattern)
{
	return patterns[pattern].right;
}

const char *pattern_why(enum pattern pattern)
{
	return patterns[pattern].why;
}
