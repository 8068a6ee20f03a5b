/* SPDX-License-Identifier: MIT */
#include "model/find/quotation.h"

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "model/find/find.h"
#include "tests/model/find/story.h"
#include "tests/test.h"

/* The quotations of a text, each with its group before it and the index of the one that holds it behind it, if one does. */
static char *quotations_of(const char *text)
{
	struct document *document = story(text);
	struct findings *findings = find(document);
	struct buffer out = {0};
	for (size_t i = 0; i < findings->quotes.count; i++) {
		const struct quote *quote = &findings->quotes.at[i];
		buffer_format(&out, "%s%u:%.*s", i ? "|" : "", quote->group, (int)span_length(quote->span),
			      document->text.at + quote->span.start);
		if (quote->inside != NONE)
			buffer_format(&out, "<%u", quote->inside);
	}
	findings_free(findings);
	document_free(document);
	buffer_text(&out);
	return buffer_take(&out);
}

/* One row a case: a text, and its quotations. */
static const struct {
	const char *text, *quotations;
} cases[] = {
    {"No marks at all, it’s plain.", ""},
    {"“We never close,” Ann Lee said.", "0:“We never close,”"},
    {"\"We never close,\" Ann Lee said.", "0:\"We never close,\""},
    {"‘It’s the dog’s bed,’ Ann Lee said.", "0:‘It’s the dog’s bed,’"},
    {"'It's the dog's bed,' Ann Lee said.", "0:'It's the dog's bed,'"},
    {"‘The residents’ meeting was the players’ idea,’ Lee said.", "0:‘The residents’ meeting was the players’ idea,’"},
    {"‘’Tis the ’90s again,’ Ann Lee said.", "0:‘’Tis the ’90s again,’"},
    {"„We never close,“ Ann Lee said.", "0:„We never close,“"},
    {"«We never close,» Ann Lee said.", "0:«We never close,»"},
    {"»We never close,« Ann Lee said.", "0:»We never close,«"},
    {"”We never close,” Ann Lee said.", "0:”We never close,”"},
    {"``We never close,'' Ann Lee said.", "0:``We never close,''"},
    {"“We never close,\" Ann Lee said.", "0:“We never close,\""},
    {"“He said ‘no’ to me,” Ann Lee said.", "0:“He said ‘no’ to me,”|1:‘no’<0"},
    {"‘He said “no” to me,’ Ann Lee said.", "0:‘He said “no” to me,’|1:“no”<0"},
    {"\"He said 'no' to me,\" Ann Lee said.", "0:\"He said 'no' to me,\"|1:'no'<0"},
    {"Ann Lee said,\"Yes,\" and left.", "0:\"Yes,\""},
    {"a 6' rail, the 12\" ruler and rock 'n' roll of the '70s", ""},
    {"the workers' rights and the drivers' pay", ""},
    {"<a title=\"no quote\">", ""},
};

static void marks_make_quotations_in_every_style(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		char *quotations = quotations_of(cases[i].text);
		assert_string_equal(quotations, cases[i].quotations);
		free(quotations);
	}
}

/* The same over more than one paragraph. */
static const struct {
	const char *text, *quotations;
} running[] = {
    {"“One, said Lee.\n\nNothing more.", "0:“One, said Lee."},
    {"“One.\n\n“Two.”", "0:“One.|0:“Two.”"},
    {"“One.\n\n“Two.\n\n“Three,” Lee said.", "0:“One.|0:“Two.|0:“Three,”"},
    {"“One.”\n\n“Two.”", "0:“One.”|1:“Two.”"},
    {"‘One,’ Lee said. ‘So it is.\n\n‘Two.’", "0:‘One,’|0:‘So it is.|0:‘Two.’"},
    {"“One, said Lee. “Two.”", "0:“One, said Lee.|1:“Two.”"},
};

static void an_unclosed_quotation_goes_on_where_the_next_paragraph_opens(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(running); i++) {
		char *quotations = quotations_of(running[i].text);
		assert_string_equal(quotations, running[i].quotations);
		free(quotations);
	}
}

static void quotations_nest_and_never_cross(void **state)
{
	(void)state;
	static const char text[] = "“a ‘b” c’ “d ‘e “f” g’ h” ‘i “j’ k” \"l 'm\" n' »o «p» q« ``r ''s'' t";
	struct document *document = story(text);
	struct findings *findings = find(document);
	assert_true(findings->quotes.count > 4);
	for (size_t i = 0; i < findings->quotes.count; i++) {
		const struct quote *quote = &findings->quotes.at[i];
		if (i > 0)
			assert_true(span_compare(findings->quotes.at[i - 1].span, quote->span) < 0);
		if (quote->inside != NONE)
			assert_true(span_contains(findings->quotes.at[quote->inside].span, quote->span));
		for (size_t j = 0; j < i; j++)
			assert_true(!span_overlaps(findings->quotes.at[j].span, quote->span) ||
				    span_contains(findings->quotes.at[j].span, quote->span));
	}
	findings_free(findings);
	document_free(document);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(marks_make_quotations_in_every_style),
	    cmocka_unit_test(an_unclosed_quotation_goes_on_where_the_next_paragraph_opens),
	    cmocka_unit_test(quotations_nest_and_never_cross),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
