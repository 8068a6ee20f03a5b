/* SPDX-License-Identifier: MIT */
#include "model/find/gender.h"

#include "model/find/entity.h"
#include "tests/model/find/found.h"
#include "tests/test.h"

static const struct {
	const char *text, *name;
	enum sex sex;
} cases[] = {
    {"Ann Lee came.", "Ann Lee", SEX_FEMALE},
    {"Peter Novak came.", "Peter Novak", SEX_MALE},
    {"Zorvan Ek came.", "Zorvan Ek", SEX_UNKNOWN},
    /* A title is surer than a given name, and holds for all the ways of calling somebody. */
    {"Ann Lee came. Mr. Lee spoke.", "Ann Lee", SEX_MALE},
    /* A family name that can be a given one tells nothing of who has another given name. */
    {"Clinton came. Ann Clinton spoke.", "Ann Clinton", SEX_FEMALE},
    /* What the article calls somebody. */
    {"The baker and his wife, Zorvan Ek, came.", "Zorvan Ek", SEX_FEMALE},
    {"The spokesman Zorvan Ek came.", "Zorvan Ek", SEX_MALE},
    {"The spokeswoman Zorvan Ek came.", "Zorvan Ek", SEX_FEMALE},
    {"The baker Zorvan Ek came.", "Zorvan Ek", SEX_UNKNOWN},
};

static uint32_t entity_named(const struct findings *findings, const char *name)
{
	for (uint32_t i = 0; i < findings->entities.count; i++)
		if (strcmp(findings_name(findings, i), name) == 0)
			return i;
	return NONE;
}

static void knows_what_titles_names_and_relations_tell(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct found found = found_in(cases[i].text);
		gender_learn(&found.work);
		const uint32_t entity = entity_named(found.work.findings, cases[i].name);
		if (entity == NONE || entity_sex(&found.work, entity) != cases[i].sex)
			fail_msg("%s: %d", cases[i].text, entity == NONE ? -1 : (int)entity_sex(&found.work, entity));
		found_release(&found);
	}
}

static void knows_pronouns(void **state)
{
	(void)state;
	struct found found = found_in("He met her.");
	assert_int_equal(gender_of_pronoun(&found.work, (struct span){0, 2}), SEX_MALE);
	assert_int_equal(gender_of_pronoun(&found.work, (struct span){7, 10}), SEX_FEMALE);
	assert_int_equal(gender_of_pronoun(&found.work, (struct span){3, 6}), SEX_UNKNOWN);
	found_release(&found);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(knows_what_titles_names_and_relations_tell),
	    cmocka_unit_test(knows_pronouns),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
