/* SPDX-License-Identifier: MIT */
#include "model/find/nominal.h"

#include <stdlib.h>

#include "tests/model/find/found.h"
#include "tests/test.h"

/* What is found beside names, each with its kind and whom it means: "the firm description Kestra Inc; ". */
static char *nominals_of(const char *text)
{
	struct found found = found_in(text);
	const struct findings *findings = found.work.findings;
	struct buffer out = {0};
	for (size_t i = 0; i < findings->mentions.count; i++) {
		const struct mention *mention = &findings->mentions.at[i];
		if (mention->kind == MENTION_NAME)
			continue;
		found_words(&found, mention, &out);
		buffer_format(&out, " %s %s; ", mention_kind_name(mention->kind),
			      mention->entity == NONE ? "-" : findings_name(findings, mention->entity));
	}
	found_release(&found);
	buffer_text(&out);
	return buffer_take(&out);
}

/* One row a case: a text, and what is found in it beside names. */
static const struct {
	const char *text, *nominals;
} examples[] = {
    {"Nato secretary-general Orla Finch spoke.", "Nato secretary-general role Orla Finch; "},
    {"The Russian president Taras Finch spoke.", "The Russian president role Taras Finch; "},
    {"Ukraine’s defence minister Taras Finch spoke.", "Ukraine’s defence minister role Taras Finch; "},
    {"Taras Finch, Okafor’s spokesperson, spoke.", "Okafor’s spokesperson role Taras Finch; "},
    {"The harbour master, Calum Reid, said so.", "The harbour master role Calum Reid; "},
    {"The Nato chief paid.", "The Nato chief role -; "},
    {"The president of Ukraine paid.", "The president of Ukraine role -; "},
    {"Kestra Inc. fell. The company said so.", "The company description Kestra Inc; "},
    {"The Dairy Ministry met. Acme Corp met. The ministry voted.", "The ministry description Dairy Ministry; "},
    {"Nato met and the US-led alliance voted. The alliance rose.",
     "the US-led alliance description Nato; The alliance description Nato; "},
    {"Nato met by the north group.", ""},
    {"The company said so.", ""},
    {"Orla Finch said she saw him.", "she pronoun -; him pronoun -; "},
    {"They bought Nato-style fighter jets.", ""},
    {"He told reporters that she thanked Nato countries.", "He pronoun -; she pronoun -; "},
};

static void roles_and_descriptions_mean_who_stands_beside_them(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(examples); i++) {
		char *nominals = nominals_of(examples[i].text);
		assert_string_equal(nominals, examples[i].nominals);
		free(nominals);
	}
}

static void mentions_nest_and_never_cross(void **state)
{
	(void)state;
	struct found found =
	    found_in("The president of the Bank of England met the US-led alliance’s envoy Orla Finch.");
	const struct mentions *mentions = &found.work.findings->mentions;
	assert_true(mentions->count > 3);
	for (size_t i = 1; i < mentions->count; i++) {
		assert_true(span_compare(mentions->at[i - 1].span, mentions->at[i].span) < 0);
		for (size_t j = 0; j < i; j++)
			assert_true(!span_overlaps(mentions->at[j].span, mentions->at[i].span) ||
				    span_contains(mentions->at[j].span, mentions->at[i].span));
	}
	found_release(&found);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(roles_and_descriptions_mean_who_stands_beside_them),
	    cmocka_unit_test(mentions_nest_and_never_cross),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
