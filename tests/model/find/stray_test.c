/* SPDX-License-Identifier: MIT */
#include "model/find/stray.h"

#include <stdlib.h>
#include <string.h>

#include "model/find/find.h"
#include "tests/model/find/story.h"
#include "tests/test.h"

/* The names of a text in order, each with its kind. */
static char *names_of(const char *text)
{
	struct document *document = story(text);
	struct findings *findings = find(document);
	struct buffer out = {0};
	for (size_t i = 0; i < findings->mentions.count; i++) {
		const struct mention *mention = &findings->mentions.at[i];
		if (mention->kind != MENTION_NAME)
			continue;
		buffer_add(&out, document->text.at + mention->span.start, span_length(mention->span));
		buffer_format(&out, " %s; ", entity_kind_name(findings->entities.at[mention->entity].kind));
	}
	findings_free(findings);
	document_free(document);
	buffer_text(&out);
	return buffer_take(&out);
}

static void check(const char *text, const char *expected)
{
	char *names = names_of(text);
	assert_string_equal(names, expected);
	free(names);
}

static void degrees_and_quarters_are_no_names(void **state)
{
	(void)state;
	check("Orla Finch earned her BA in Oslo and an MBA later.", "Orla Finch PERSON; Oslo PLACE; ");
	check("She has an MA in Sociology.", "");
	check("They live at 12 M Street, N.W., in Oslo.", "M Street PLACE; Oslo PLACE; ");
}

static void headings_of_common_words_are_no_names(void **state)
{
	(void)state;
	check("FULL TEXT\n\nOrla Finch spoke in Oslo.", "Orla Finch PERSON; Oslo PLACE; ");
	check("Applicable Law\n\nThe law is that of Norway.", "Norway PLACE; ");
}

static void an_apostrophe_begins_no_name(void **state)
{
	(void)state;
	check("Carla Nunes, a botanist at King’s College London, grew it.",
	      "Carla Nunes PERSON; King’s College London ORG; ");
}

static void weekdays_end_no_name(void **state)
{
	(void)state;
	check("She dined in Oslo with Norway's King Harald Tuesday, a Danish envoy wrote.",
	      "Oslo PLACE; Norway PLACE; Harald PERSON; Tuesday DATE; Danish NORP; ");
	check("In 2019, Orla Finch left on Bloody Sunday.", "2019 DATE; Orla Finch PERSON; Bloody Sunday EVENT; ");
}

static void a_year_at_its_end_makes_no_date_of_a_name(void **state)
{
	(void)state;
	char *names = names_of("It opens during NORDEX 2031 in Oslo.");
	assert_null(strstr(names, "NORDEX 2031 DATE"));
	free(names);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(degrees_and_quarters_are_no_names),
	    cmocka_unit_test(headings_of_common_words_are_no_names),
	    cmocka_unit_test(an_apostrophe_begins_no_name),
	    cmocka_unit_test(weekdays_end_no_name),
	    cmocka_unit_test(a_year_at_its_end_makes_no_date_of_a_name),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
