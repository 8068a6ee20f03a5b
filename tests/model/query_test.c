/* SPDX-License-Identifier: MIT */
#include "model/query.h"

#include <string.h>

#include "tests/test.h"

/* One row a query: what it says, as "scopes|speaker|words"; an e behind the scopes for an expression, a dot for one that goes on. */
static const struct {
	const char *text, *read;
} cases[] = {
    {"", "||"},
    {"the tide", "||the tide"},
    {"in:quotes tide", "q||tide"},
    {"in:q tide", "q||tide"},
    {"in:quotes", "q||"},
    {"in:quotes  tide ", "q|| tide "},
    {"in:headings in:links tide", "hl||tide"},
    {"in:notes", "n||"},
    {"in:n", "n||"},
    {"in:names lee", "m||lee"},
    {"in:", ".||"},
    {"by:", "q.||"},
    {"by:\"", "q.||"},
    {"by:lee", "q|lee|"},
    {"by:lee tide", "q|lee|tide"},
    {"by:\"Ann Lee\" tide", "q|Ann Lee|tide"},
    {"by:\"Ann Lee\"tide", "q|Ann Lee|tide"},
    {"by:\"Ann L", "q|Ann L|"},
    {"by:lee in:headings x", "qh|lee|x"},
    {"tide by:lee", "||tide by:lee"},
    {"by: the sea", "||by: the sea"},
    {"in: the sea", "||in: the sea"},
    {" in:quotes", "|| in:quotes"},
    {"\\rtide|sea", "e||tide|sea"},
    {"\\r", "e.||"},
    {"by:lee \\rt.de", "qe|lee|t.de"},
    {"\\rin:quotes", "e||in:quotes"},
    {"tide\\r", "||tide\\r"},
};

static void queries_say_where_and_what(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct query query;
		struct error error = {0};
		struct buffer read = {0};
		assert_true(query_read(&query, cases[i].text, strlen(cases[i].text), &error));
		for (size_t k = 0; k < 5; k++)
			if (query.scopes & 1u << k)
				buffer_putc(&read, "qhlnm"[k]);
		buffer_format(&read, "%s%s|%.*s|%.*s", query.is_expression ? "e" : "", query.is_unfinished ? "." : "",
			      (int)query.speaker_length, query.speaker_length ? query.speaker : "", (int)query.length,
			      query.words);
		assert_string_equal(buffer_text(&read), cases[i].read);
		buffer_release(&read);
	}
}

static void a_scope_that_there_is_not_is_said(void **state)
{
	(void)state;
	struct query query;
	struct error error = {0};
	assert_false(query_read(&query, "in:quotas tide", 14, &error));
	assert_string_equal(error.message, "no in:quotas: there are in:quotes, in:headings, in:links, in:notes, in:names");
	error_release(&error);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(queries_say_where_and_what),
	    cmocka_unit_test(a_scope_that_there_is_not_is_said),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
