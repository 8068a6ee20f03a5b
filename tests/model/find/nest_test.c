/* SPDX-License-Identifier: MIT */
/* What is found is in order and nests, whatever the text: everything that reads findings counts on it. */
#include "model/find/find.h"

#include <stdbool.h>

#include "tests/model/find/story.h"
#include "tests/test.h"

/* Texts in which one thing begins inside another. */
static const char *const texts[] = {
    "In 1999, Nobel Prize-winning economist Ada Byrne wrote: “It is late.”",
    "The Nobel Prize-winning former director of the Harbour Board, Ada Byrne, said “no”.",
    "“He said ‘no’ to the “Harbour Board” chief,” said Ada Byrne, the Board-appointed harbour master.",
    "The US-led coalition's Syria-born spokesman Ada Byrne said that “the US” was out.",
    "Ada Byrne, Port Carrow-based head of the Port Carrow Board of Trade and Tides, said: “‘Yes’ – ‘no’.",
};

/* Whether span follows the one before it in order, and is whole inside each of those that are open. */
static bool nests(struct spans *open, struct span span)
{
	while (open->count && array_last(open).end <= span.start)
		open->count--;
	const bool done = !open->count || span_contains(array_last(open), span);
	array_push(open, span);
	return done;
}

static void findings_nest_and_never_cross(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(texts); i++) {
		struct document *document = story(texts[i]);
		struct findings *findings = find(document);
		struct spans open = {0};
		for (size_t k = 0; k < findings->mentions.count; k++)
			assert_true(nests(&open, findings->mentions.at[k].span));
		open.count = 0;
		for (size_t k = 0; k < findings->quotes.count; k++)
			assert_true(nests(&open, findings->quotes.at[k].span));
		array_release(&open);
		findings_free(findings);
		document_free(document);
	}
}

static void a_quote_has_a_speaker_exactly_if_it_has_a_basis(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(texts); i++) {
		struct document *document = story(texts[i]);
		struct findings *findings = find(document);
		for (size_t k = 0; k < findings->quotes.count; k++) {
			const struct quote *quote = &findings->quotes.at[k];
			assert_int_equal(quote->speaker == NONE, quote->basis == BASIS_NONE);
			assert_int_equal(quote->speaker == NONE, quote->said_as == NONE);
		}
		findings_free(findings);
		document_free(document);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(findings_nest_and_never_cross),
	    cmocka_unit_test(a_quote_has_a_speaker_exactly_if_it_has_a_basis),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
