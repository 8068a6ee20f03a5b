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
    {"Ukraine and the Ukrainian army. Ukrainians vote.", "Ukraine: Ukraine; Ukrainians: Ukrainian, Ukrainians; "},
    {"They sent F-16s and one F-16.", "F-16: F-16s, F-16; "},
    {"On Monday and on Monday.", "Monday: Monday, Monday; "},
    /* People: given names in short, particles and articles, accents and hyphens, what was said first of a name. */
    {"Timothy Marsh spoke. Tim Marsh left.", "Timothy Marsh: Timothy Marsh, Tim Marsh; "},
    {"Tim Marsh spoke. Timothy Marsh left.", "Timothy Marsh: Tim Marsh, Timothy Marsh; "},
    {"Timothy Marsh met Robert Finch. Tim and Bob left.",
     "Timothy Marsh: Timothy Marsh, Tim; Robert Finch: Robert Finch, Bob; "},
    {"We met Karim al-Haddad. Haddad left.", "Karim al-Haddad: Karim al-Haddad, Haddad; "},
    {"We met Maria van der Velde. Later van der Velde left. Velde wept.",
     "Maria van der Velde: Maria van der Velde, Velde, Velde; "},
    {"We met René Kovač. Rene Kovac left. Kovač wept.", "René Kovač: René Kovač, Rene Kovac, Kovač; "},
    {"We met Jean-Luc Morel. Jean Luc Morel left.", "Jean Luc Morel: Jean-Luc Morel, Jean Luc Morel; "},
    {"We met John Henry Marsh. J. H. Marsh left. Peter Marsh wept.",
     "John Henry Marsh: John Henry Marsh, J. H. Marsh; Peter Marsh: Peter Marsh; "},
    {"We met Peter Marsh, better known as Robert Vale. Vale left.", "Peter Marsh: Peter Marsh, Robert Vale, Vale; "},
    {"We met Peter Finch Jr. yesterday. Finch left.", "Peter Finch Jr: Peter Finch Jr, Finch; "},
    {"Peter Finch Jr. met Peter Finch.", "Peter Finch Jr: Peter Finch Jr; Peter Finch: Peter Finch; "},
    {"Anna Finch met Ada Marsh. Finch and Marsh left. Ada wept.",
     "Anna Finch: Anna Finch, Finch; Ada Marsh: Ada Marsh, Marsh, Ada; "},
    {"We met Orla Finch. Orla Fnich left.", "Orla Finch: Orla Finch; Orla Fnich: Orla Fnich; "},
    {"They live in Washington. Denzel Washington acts. In Washington they vote.",
     "Washington: Washington, Washington; Denzel Washington: Denzel Washington; "},
    {"Denzel Washington acts. Washington said no.", "Denzel Washington: Denzel Washington, Washington; "},
    {"Thin-skinned Marsh left. Orla Marsh wept. Republican Orla Marsh won.",
     "Orla Marsh: Marsh, Orla Marsh, Orla Marsh; Republican: Republican; "},
    {"Orla Finch wept. “No,” Republican Finch said. Botanist Orla Finch won.",
     "Orla Finch: Orla Finch, Finch, Orla Finch; Republican: Republican; "},
    {"We met Luo Changpei. Luo left.", "Luo Changpei: Luo Changpei, Luo; "},
    /* A man and a place of one name. */
    {"Mr Lyon in Lyon said the bridge was shut. The mayor of Lyon was glad. Mr Lyon left.",
     "Lyon: Lyon, Lyon; Lyon: Lyon, Lyon; "},
    {"George Washington left. Officials in Washington said nothing. George Washington wept. “No,” Washington said.",
     "George Washington: George Washington, George Washington, Washington; Washington: Washington; "},
    /* Organisations: firms' forms, parts of names, initials, numbers. */
    {"Kestra Corp. fell. Kestra Inc. rose.", "Kestra Corp: Kestra Corp, Kestra Inc; "},
    {"Kestra Holdings fell. Kestra rose.", "Kestra Holdings: Kestra Holdings, Kestra; "},
    {"The Northern Harbour Commission met. The Harbour Commission voted.",
     "Northern Harbour Commission: Northern Harbour Commission, Harbour Commission; "},
    {"The Ministry of Sport met the Bank of Kestra. Kestra is small.",
     "Ministry of Sport: Ministry of Sport; Bank of Kestra: Bank of Kestra; Kestra: Kestra; "},
    {"The Northern Harbour Union met people from the National Hockey Union, and then the NHU voted.",
     "Northern Harbour Union: Northern Harbour Union, NHU; National Hockey Union: National Hockey Union; "},
    {"The Department of Harbour Repairs met. The DHR voted. The DoHR met on Monday.",
     "Department of Harbour Repairs: Department of Harbour Repairs, DHR, DoHR; Monday: Monday; "},
    {"The UN sent help to the Upper Nivelle Union.", "UN: UN; Upper Nivelle Union: Upper Nivelle Union; "},
    {"The European Union voted. The EU met.", "European Union: European Union, EU; "},
    {"The Senate met. The Democratic Senate voted.", "Senate: Senate, Democratic Senate; "},
    {"The ferry is in Haldenvik. Reporters of Haldenvik Tidende wept. They live in Haldenvik.",
     "Haldenvik: Haldenvik, Haldenvik; Haldenvik Tidende: Haldenvik Tidende; "},
    /* Places: without the sort of land, but not where the rest is another place. */
    {"They flew to the Lofoten Islands. It is cold in Lofoten.", "Lofoten Islands: Lofoten Islands, Lofoten; "},
    {"They live in Jordan, and in the Jordan Valley.", "Jordan: Jordan; Jordan Valley: Jordan Valley; "},
    {"The Chatham Islands have sheep. They live in the Chathams.", "Chatham Islands: Chatham Islands, Chathams; "},
    {"The City of Cleveland is in Ohio. Cleveland is old.",
     "City of Cleveland: City of Cleveland, Cleveland; Ohio: Ohio; "},
    {"Fish died in the River Severn. The Severn River is long, and so is the Severn. Lake Severn is small.",
     "River Severn: River Severn, Severn River, Severn; Lake Severn: Lake Severn; "},
    {"We left Mount Kebra. They live near Kebra.", "Mount Kebra: Mount Kebra, Kebra; "},
    {"He left Britain. The UK and Great Britain are one.", "Great Britain: Britain, UK, Great Britain; "},
    {"He flew to the Netherlands.", "Netherlands: Netherlands; "},
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
