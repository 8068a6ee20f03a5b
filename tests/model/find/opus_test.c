/* SPDX-License-Identifier: MIT */
#include "model/find/opus.h"

#include <stdlib.h>

#include "model/find/find.h"
#include "tests/model/find/story.h"
#include "tests/test.h"

/* The works of a text in order: "Harbour; Salt Road; ". */
static char *works_of(const char *text)
{
	struct document *document = story(text);
	struct findings *findings = find(document);
	struct buffer out = {0};
	for (size_t i = 0; i < findings->mentions.count; i++) {
		const struct mention *mention = &findings->mentions.at[i];
		if (mention->kind != MENTION_NAME || findings->entities.at[mention->entity].kind != ENTITY_WORK)
			continue;
		buffer_add(&out, document->text.at + mention->span.start, span_length(mention->span));
		buffer_format(&out, "; ");
	}
	findings_free(findings);
	document_free(document);
	buffer_text(&out);
	return buffer_take(&out);
}

static void check(const char *text, const char *expected)
{
	char *works = works_of(text);
	assert_string_equal(works, expected);
	free(works);
}

static void a_noun_for_a_work_stands_before_or_behind_its_title(void **state)
{
	(void)state;
	check("The film “Harbour” won, and “Nell Wants to Row,” a play, did not.", "Harbour; Nell Wants to Row; ");
	check("He hosts the “Salt Road” podcast.", "Salt Road; ");
	check("She wrote a book titled “Low Water”.", "Low Water; ");
	check("Among them is “Tide,” a new play about fish.", "Tide; ");
}

static void a_title_is_known_again(void **state)
{
	(void)state;
	check("Her novel, “Anita,” sold. “Anita” is long.", "Anita; Anita; ");
}

static void a_title_takes_the_place_of_dates_and_odd_names_in_it(void **state)
{
	(void)state;
	check("In the drama “June 3, 1973: The Night Orla Finch Left” she speaks.",
	      "June 3, 1973: The Night Orla Finch Left; ");
}

static void speech_is_no_title(void **state)
{
	(void)state;
	check("“It is a good film,” said Orla Finch.", "");
	check("He saw the play. “Go Home,” he said.", "");
	check("“Stay,” a man in the play said.", "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_noun_for_a_work_stands_before_or_behind_its_title),
	    cmocka_unit_test(a_title_is_known_again),
	    cmocka_unit_test(a_title_takes_the_place_of_dates_and_odd_names_in_it),
	    cmocka_unit_test(speech_is_no_title),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
