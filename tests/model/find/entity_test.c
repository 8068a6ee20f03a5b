/* SPDX-License-Identifier: MIT */
#include "model/find/entity.h"

#include <stdlib.h>

#include "tests/model/find/found.h"
#include "tests/test.h"

/* The entities of a text, each with its names: "Ann Lee: Ann Lee, Lee; ". */
static char *entities_of(const char *text)
{
	struct found found = found_in(text);
	const struct findings *findings = found.work.findings;
	struct buffer out = {0};
	for (uint32_t entity = 0; entity < findings->entities.count; entity++) {
		buffer_format(&out, "%s:", findings_name(findings, entity));
		for (uint32_t i = findings->entities.at[entity].first; i != NONE; i = findings->mentions.at[i].next) {
			if (findings->mentions.at[i].kind != MENTION_NAME)
				continue;
			buffer_putc(&out, ' ');
			found_words(&found, &findings->mentions.at[i], &out);
			buffer_putc(&out, ',');
		}
		buffer_cut(&out, out.count - 1);
		buffer_puts(&out, "; ");
	}
	found_release(&found);
	buffer_text(&out);
	return buffer_take(&out);
}

/* One row a case: a text, and its entities. */
static const struct {
	const char *text, *entities;
} clusters[] = {
    {"Orla Finch spoke. Finch left with Mrs Finch.", "Orla Finch: Orla Finch, Finch, Finch; "},
    {"# Finch vows to stay\n\nOrla Finch will stay.", "Orla Finch: Finch, Orla Finch; "},
    {"Orla Finch met Donald J. Marsh. Donald Marsh and Orla left.",
     "Orla Finch: Orla Finch, Orla; Donald J. Marsh: Donald J. Marsh, Donald Marsh; "},
    {"Mr Tom Finch wed. Mrs Ada Finch wed too. Mr Finch said yes. Mrs Finch said no.",
     "Tom Finch: Tom Finch, Finch; Ada Finch: Ada Finch, Finch; "},
    {"Mr Finch met Mrs Finch. Mr Finch said yes. Mrs Finch said no.", "Finch: Finch, Finch; Finch: Finch, Finch; "},
    {"Mr Finch met Ada Finch.", "Finch: Finch; Ada Finch: Ada Finch; "},
    {"Peter Finch met Ada Finch. Finch said yes. Ada Finch said no.",
     "Peter Finch: Peter Finch, Finch; Ada Finch: Ada Finch, Ada Finch; "},
    {"The New Zealand Dairy Council (NZDC) met. The NZDC voted.",
     "New Zealand Dairy Council: New Zealand Dairy Council, NZDC, NZDC; "},
    {"The NZDC met. The New Zealand Dairy Council voted.",
     "New Zealand Dairy Council: NZDC, New Zealand Dairy Council; "},
    {"Kestra Corporation fell. Kestra rose.", "Kestra Corporation: Kestra Corporation, Kestra; "},
    {"The US won. The United States lost. The U.S. drew with America.",
     "United States: US, United States, U.S., America; "},
    {"Nato met. NATO voted.", "Nato: Nato, NATO; "},
    {"Ukraine and the Ukrainian army. Ukrainians vote.", "Ukraine: Ukraine; Ukrainian: Ukrainian, Ukrainians; "},
    {"They sent F-16s and one F-16.", "F-16: F-16s, F-16; "},
    {"On Monday and on Monday.", "Monday: Monday, Monday; "},
    {"They met at the\nVilnius summit near San\nJosé.",
     "Vilnius summit: Vilnius summit; Vilnius: Vilnius; San José: San\nJosé; "},
};

static void names_of_one_entity_are_joined(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(clusters); i++) {
		char *entities = entities_of(clusters[i].text);
		assert_string_equal(entities, clusters[i].entities);
		free(entities);
	}
}

static void sexes_come_from_titles_and_given_names(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		enum sex sex;
	} people[] = {
	    {"We met Mr Finch.", SEX_MALE},      {"We met Finch. Mrs Finch left.", SEX_FEMALE},
	    {"We met Maria Finch.", SEX_FEMALE}, {"We met James Finch.", SEX_MALE},
	    {"We met Dr Finch.", SEX_UNKNOWN},
	};
	for (size_t i = 0; i < COUNT(people); i++) {
		struct found found = found_in(people[i].text);
		assert_int_equal(found.work.findings->entities.count, 1);
		assert_int_equal(entity_sex(&found.work, 0), people[i].sex);
		assert_int_equal(entity_sex(&found.work, 1000), SEX_UNKNOWN);
		found_release(&found);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(names_of_one_entity_are_joined),
	    cmocka_unit_test(sexes_come_from_titles_and_given_names),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
