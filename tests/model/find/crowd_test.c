/* SPDX-License-Identifier: MIT */
#include "model/find/crowd.h"

#include <stdlib.h>

#include "tests/model/find/claimed.h"
#include "tests/test.h"

/* What a search from the end of a text finds; "" for nothing. */
static const struct {
	const char *text, *several, *one;
} cases[] = {
    {"The residents of Oslo left.", "The residents", ""},
    {"Two young sailors wept, and it rained.", "Two young sailors", ""},
    {"A witness saw it. It was loud.", "", "A witness"},
    {"One former clerk, who was not named, saw it.", "", "One former clerk"},
    {"“A witness came,” and it rained.", "", ""},
    /* Somebody who is named, whose the thing is, or to whom something is done. */
    {"A witness, Ann Lee, saw it.", "", ""},
    {"A witness Ann Lee saw it.", "", ""},
    {"A witness's dog saw it.", "", ""},
    {"It was seen by a witness.", "", ""},
    {"Ann Lee, a baker from Bergen, saw it.", "", ""},
    /* The role of somebody who may have a name. */
    {"The witness saw it.", "", ""},
    {"A witness of the fire, Ann Lee saw it.", "", ""},
    {"A witness by chance, she saw it.", "", "A witness"},
};

typedef bool search(const struct work *, uint32_t token, struct span *);

static void check(search *find, const char *text, const char *expected)
{
	struct found found = claimed_in(text);
	struct span span = {0, 0};
	if (!find(&found.work, (uint32_t)found.work.tokens.count, &span))
		span.end = span.start;
	if (strlen(expected) != span_length(span) || memcmp(text + span.start, expected, span_length(span)) != 0)
		fail_msg("%s: %.*s", text, (int)span_length(span), text + span.start);
	claimed_release(&found);
}

static void finds_those_without_a_name(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		check(crowd_before, cases[i].text, cases[i].several);
		check(crowd_one_before, cases[i].text, cases[i].one);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(finds_those_without_a_name)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
