/* SPDX-License-Identifier: MIT */
#include "render/linebreak.h"

#include <stdlib.h>
#include <string.h>

#include "tests/test.h"

/* "|" stands where a line may end, "/" where it must. */
static const char *const cases[] = {
    "plain |words |only",
    "a |long-|standing |rule",
    "the |price |of |$1,200.50 |rose",
    "first/second",
    "“yes” |(twice)",
    "said |“no” |and |left",
    "she |said|—|“no”",
    "she |said |– |‘no’ |to |all",
    "“Man’s |greed,” |says |Parata",
    "the |residents’ |meeting",
    "stand[s] |by |you",
    "«oui» |dit-|il",
    "日|本|語",
    "U.S. |troops",
    "",
    "one",
};

/* Takes the signs out of a case: text, and the breaks that it asks for. */
static size_t parse(const char *signs, char *text, uint8_t *breaks)
{
	size_t length = 0;
	uint8_t next = LINEBREAK_NO;
	for (; *signs; signs++) {
		if (*signs == '|') {
			next = LINEBREAK_MAY;
			continue;
		}
		if (*signs == '/') {
			breaks[length] = next;
			text[length++] = '\n';
			next = LINEBREAK_MUST;
			continue;
		}
		breaks[length] = next;
		text[length++] = *signs;
		next = LINEBREAK_NO;
	}
	return length;
}

static void lines_end_where_a_reader_would_end_them(void **state)
{
	(void)state;
	struct linebreaker *linebreaker = linebreaker_new();
	for (size_t i = 0; i < COUNT(cases); i++) {
		char text[128];
		uint8_t wanted[128], found[128];
		const size_t length = parse(cases[i], text, wanted);
		linebreaker_set(linebreaker, text, length, found);
		for (size_t at = 1; at < length; at++)
			if (found[at] != wanted[at])
				fail_msg("%s: break %u before byte %zu, wanted %u", cases[i], found[at], at, wanted[at]);
	}
	linebreaker_free(linebreaker);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(lines_end_where_a_reader_would_end_them),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
