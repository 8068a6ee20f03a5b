/* SPDX-License-Identifier: MIT */
#include "model/find/standing.h"

#include "tests/model/find/claimed.h"
#include "tests/test.h"

static const struct {
	const char *text, *mention;
	enum standing_before before;
	enum standing_behind behind;
} cases[] = {
    {"Ann Lee said that it rained.", "Ann Lee", BEFORE_NOTHING, BEHIND_CUE},
    {"Ann Lee has also said so.", "Ann Lee", BEFORE_NOTHING, BEHIND_CUE},
    {"Ann Lee went home.", "Ann Lee", BEFORE_NOTHING, BEHIND_VERB},
    {"The mayor met Ann Lee.", "Ann Lee", BEFORE_WORD, BEHIND_NOTHING},
    {"It was said by Ann Lee in Oslo.", "Ann Lee", BEFORE_PREPOSITION, BEHIND_PREPOSITION},
    {"“It rains,” said Ann Lee.", "Ann Lee", BEFORE_CUE, BEHIND_NOTHING},
    {"On Monday, Ann Lee and Bo Ek came.", "Ann Lee", BEFORE_COMMA, BEHIND_CONJUNCTION},
    {"On Monday Ann Lee's boat sank.", "Ann Lee", BEFORE_WORD, BEHIND_POSSESSIVE},
    {"Ann Lee, who came late, left.", "Ann Lee", BEFORE_NOTHING, BEHIND_APPOSITION_AND_VERB},
    {"Ann Lee, a baker from Bergen, said so.", "Ann Lee", BEFORE_NOTHING, BEHIND_APPOSITION_AND_CUE},
    {"They know Ann Lee, a baker.", "Ann Lee", BEFORE_WORD, BEHIND_COMMA},
    /* Titles and roles in front of a name go with it. */
    {"It went to the baker Ann Lee.", "Ann Lee", BEFORE_PREPOSITION, BEHIND_NOTHING},
    {"The senator Ann Lee went home.", "Ann Lee", BEFORE_NOTHING, BEHIND_VERB},
};

static void says_how_a_mention_stands_in_its_sentence(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct found found = claimed_in(cases[i].text);
		const char *at = strstr(cases[i].text, cases[i].mention);
		const uint32_t start = (uint32_t)(at - cases[i].text);
		const struct span span = {start, start + (uint32_t)strlen(cases[i].mention)};
		const struct standing standing = standing_of(&found.work, span);
		if (standing.before != cases[i].before || standing.behind != cases[i].behind)
			fail_msg("%s: %d %d", cases[i].text, standing.before, standing.behind);
		claimed_release(&found);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(says_how_a_mention_stands_in_its_sentence)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
