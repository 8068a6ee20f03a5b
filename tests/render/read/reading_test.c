/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/reading.h"

#include <string.h>

#include "model/strings.h"
#include "tests/test.h"

static struct source source_of(const char *text, enum format format)
{
	struct source source = {.format = format, .id = "7", .url = "http://x.example/"};
	buffer_puts(&source.bytes, text);
	return source;
}

static enum reading_state step_until_not(struct reading *reading, enum reading_state state)
{
	enum reading_state now = state;
	while (now == state)
		now = reading_step(reading, 1);
	return now;
}

static void the_document_comes_before_its_findings(void **state)
{
	(void)state;
	struct source source = source_of("“We shall see,” said Ann Lee.", FORMAT_TEXT);
	struct reading *reading = reading_start(&source);
	assert_null(source.bytes.at);
	assert_null(reading_take_document(reading));
	assert_int_equal(step_until_not(reading, READING_BUSY), READING_DOCUMENT);
	assert_null(reading_take_findings(reading));

	struct document *document = reading_take_document(reading);
	assert_string_equal(document_metadata(document, METADATA_ID), "7");
	assert_string_equal(document_metadata(document, METADATA_URL), "http://x.example/");
	assert_null(reading_take_document(reading));

	assert_int_equal(step_until_not(reading, READING_DOCUMENT), READING_DONE);
	struct findings *findings = reading_take_findings(reading);
	assert_int_equal(findings->quotes.count, 1);
	findings_free(findings);
	reading_free(reading);
	document_free(document);
}

static void what_cannot_be_read_fails_and_says_why(void **state)
{
	(void)state;
	struct source source = {.name = "/nonexistent/file.txt"};
	struct document *document = NULL;
	struct findings *findings = NULL;
	struct error error = {0};
	assert_false(reading_all(&source, &document, &findings, &error));
	assert_string_equal(error.message, "no such file");
	assert_string_equal(error.file, "/nonexistent/file.txt");
	assert_null(document);
	error_release(&error);
}

static void what_holds_nothing_is_said_to(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		size_t notices;
	} cases[] = {{"", 1}, {" \n\n ", 1}, {"a", 0}};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct source source = source_of(cases[i].text, FORMAT_TEXT);
		struct document *document = NULL;
		struct findings *findings = NULL;
		struct error error = {0};
		assert_true(reading_all(&source, &document, &findings, &error));
		assert_int_equal(document->notices.count, cases[i].notices);
		if (cases[i].notices)
			assert_string_equal(strings_get(&document->strings, document->notices.at[0].code), "empty");
		findings_free(findings);
		document_free(document);
	}
}

static void a_large_text_is_found_in_only_when_asked(void **state)
{
	(void)state;
	struct source source = {.format = FORMAT_TEXT};
	while (source.bytes.count <= READING_FIND_CAP)
		buffer_puts(&source.bytes, "A line of a large text, and no quote in it.\n\n");
	struct reading *reading = reading_start(&source);
	assert_int_equal(step_until_not(reading, READING_BUSY), READING_WAITING);
	assert_int_equal(reading_step(reading, 1), READING_WAITING);
	reading_ask_findings(reading);
	assert_int_not_equal(reading_step(reading, 1), READING_WAITING);
	reading_free(reading);
}

static void a_reading_can_be_given_up_at_any_time(void **state)
{
	(void)state;
	for (unsigned steps = 0; steps < 4; steps++) {
		struct source source = source_of("One.\n\n“Two,” said Ann Lee.", FORMAT_TEXT);
		struct reading *reading = reading_start(&source);
		for (unsigned i = 0; i < steps; i++)
			reading_step(reading, 1);
		reading_free(reading);
	}
	reading_free(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_document_comes_before_its_findings),
	    cmocka_unit_test(what_cannot_be_read_fails_and_says_why),
	    cmocka_unit_test(what_holds_nothing_is_said_to),
	    cmocka_unit_test(a_large_text_is_found_in_only_when_asked),
	    cmocka_unit_test(a_reading_can_be_given_up_at_any_time),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
