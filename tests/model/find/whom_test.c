/* SPDX-License-Identifier: MIT */
#include "model/find/find.h"
#include "tests/model/find/story.h"
#include "tests/test.h"

/* The text, and whom its last pronoun means; "" for nobody. */
static const struct {
	const char *text, *meant;
} cases[] = {
    {"Ann Lee came. She sat down.", "Ann Lee"},
    {"Ann Lee met Peter Novak. He sat down.", "Peter Novak"},
    {"Ann Lee met Peter Novak. She sat down.", "Ann Lee"},
    {"Peter Novak came. She sat down.", ""},
    {"It rained in May. He sat down.", ""},
    /* A name whose sex nobody knows agrees with either pronoun. */
    {"Zorvan Ek came. He sat down.", "Zorvan Ek"},
    {"Zorvan Ek came. She sat down.", "Zorvan Ek"},
    /* Until a pronoun has told it. */
    {"Zorvan Ek met Tirla Moe. “It is late,” he said. She got up.", "Tirla Moe"},
    /* The subject of the sentence before, rather than whom it names along the way. */
    {"Peter Novak wrote a letter to David Moss. “It is late,” he said.", "Peter Novak"},
    /* Who said something just now goes on, but for a newer subject. */
    {"“It is late,” Peter Novak said. “It is dark,” he added.", "Peter Novak"},
    {"“It is late,” Peter Novak said.\n\nDavid Moss laughed. “It is dark,” he said.", "David Moss"},
    /* A body is no person, wherever in its name stands what it is. */
    {"The Peter Moss Centre for Bridges opened. He sat down.", ""},
    /* What is said of a name ahead of it is nobody else. */
    {"Ann Lee came.\n\nA baker by trade, Lee sat down. “It is late,” she said.", "Ann Lee"},
    /* Nobody speaks of himself by name. */
    {"Peter Novak met David Moss. “Novak is late,” he said.", "David Moss"},
};

/* The name of whom the last pronoun means; "" if there is nobody. */
static const char *last_meant(const struct findings *findings)
{
	const char *name = "";
	for (size_t i = 0; i < findings->mentions.count; i++)
		if (findings->mentions.at[i].kind == MENTION_PRONOUN)
			name = findings_name(findings, findings->mentions.at[i].entity);
	return name;
}

static void pronouns_mean_who_agrees_and_is_near(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct document *document = story_in("en", cases[i].text);
		struct findings *findings = find(document);
		if (strcmp(last_meant(findings), cases[i].meant) != 0)
			fail_msg("%s: %s", cases[i].text, last_meant(findings));
		findings_free(findings);
		document_free(document);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(pronouns_mean_who_agrees_and_is_near)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
