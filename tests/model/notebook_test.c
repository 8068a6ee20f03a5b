/* SPDX-License-Identifier: MIT */
#include "model/notebook.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "model/builder.h"
#include "tests/test.h"

/* Each test has a home of its own. */
static int make_home(void **state)
{
	char *home = strdup("/tmp/notebook_test.XXXXXX");
	*state = home;
	return !mkdtemp(home) || setenv("XDG_STATE_HOME", home, 1);
}

static int remove_home(void **state)
{
	char command[64];
	snprintf(command, sizeof command, "rm -rf %s", (char *)*state);
	free(*state);
	return system(command);
}

static struct document *make(const char *url, const char *text)
{
	struct builder *builder = builder_new(BUILDER_VERBATIM);
	builder_metadata(builder, METADATA_URL, url, strlen(url));
	builder_text(builder, text, strlen(text));
	return builder_finish(builder);
}

static const char address[] = "https://example.org/story";

static void keep(const char *text, uint32_t offset)
{
	struct document *document = make(address, text);
	struct notebook notebook;
	struct error error = {0};
	notebook_init(&notebook, document, true);
	assert_true(notebook_write_place(&notebook, document, offset, &error));
	notebook_release(&notebook);
	document_free(document);
}

/* The text from the place on where reading goes on; NULL if there is none. */
static char *recall(const char *url, const char *text)
{
	struct document *document = make(url, text);
	struct notebook notebook;
	struct error error = {0};
	uint32_t offset;
	notebook_init(&notebook, document, true);
	const bool found = notebook_read_place(&notebook, document, &offset, &error);
	assert_null(error.message);
	char *rest = found ? strdup(document->text.at + offset) : NULL;
	notebook_release(&notebook);
	document_free(document);
	return rest;
}

static void assert_recalled(const char *text, const char *rest)
{
	char *found = recall(address, text);
	assert_non_null(found);
	assert_string_equal(found, rest);
	free(found);
}

static void reading_goes_on_where_it_stopped(void **state)
{
	(void)state;
	static const char text[] = "One two three. Four fünf six. Seven eight nine.";
	keep(text, (uint32_t)(strstr(text, "Four") - text));
	assert_recalled(text, "Four fünf six. Seven eight nine.");
	keep(text, (uint32_t)(strstr(text, "ü") - text));
	assert_recalled(text, "ünf six. Seven eight nine.");
	keep(text, 0);
	assert_recalled(text, text);
}

static void a_place_survives_edits_of_the_text(void **state)
{
	(void)state;
	static const char text[] = "The first paragraph, as it was. It goes on for quite some time here.\n\n"
				   "The second paragraph, with the place in it, somewhere. And an end to it.\n\n"
				   "The third paragraph, and nothing more.";
	keep(text, (uint32_t)(strstr(text, "with the place") - text));
	assert_recalled("Something new.\n\nThe second paragraph, with the place in it, somewhere. And an end to it.",
			"with the place in it, somewhere. And an end to it.");

	/* The words at the place are gone: what stood before them is still there, or what stood after them. */
	assert_recalled("It goes on.\n\nfor quite some time here.\n\nThe second paragraph, changed.", "changed.");
}

static void the_right_one_of_many_is_found(void **state)
{
	(void)state;
	static const char text[] = "a. She said so, and that was that, and more of it, for 32 letters. "
				   "b. She said so, and that was that, and more of it, for 32 letters. "
				   "c. She said so, and that was that, and more of it, for 32 letters. ";
	keep(text, (uint32_t)(strstr(text, "b. She") - text) + 3);
	assert_recalled(text, strstr(text, "b. She") + 3);
}

static void articles_do_not_share_a_notebook(void **state)
{
	(void)state;
	keep("One two.", 4);
	assert_null(recall("https://example.org/other", "One two."));
	assert_recalled("One two.", "two.");
}

static void what_others_keep_stays(void **state)
{
	(void)state;
	static const char before[] =
	    "{\"notes\":[1,2.5,{\"a\":null}],\"place\":{\"exact\":\"x\"},\"later\":\"\\u00e9\"}";
	struct document *document = make(address, "One two.");
	struct notebook notebook;
	struct error error = {0};
	notebook_init(&notebook, document, true);
	assert_true(file_write(notebook.path, before, sizeof before - 1, &error));
	assert_true(notebook_write_place(&notebook, document, 4, &error));

	struct buffer after = {0};
	assert_true(file_read(notebook.path, 10000, &after, &error));
	assert_string_equal(after.at, "{\"notes\":[1,2.5,{\"a\":null}],"
				      "\"place\":{\"prefix\":\"One \",\"exact\":\"two.\",\"suffix\":\"\",\"offset\":4},"
				      "\"later\":\"é\"}\n");
	buffer_release(&after);
	notebook_release(&notebook);
	document_free(document);
}

static void a_damaged_file_is_said_and_left_alone(void **state)
{
	(void)state;
	static const char *const damaged[] = {"", "{\"notes\":[1,2", "[]", "\xff"};
	struct document *document = make(address, "One two.");
	struct notebook notebook;
	notebook_init(&notebook, document, true);
	for (size_t i = 0; i < COUNT(damaged); i++) {
		struct error error = {0}, again = {0};
		uint32_t offset;
		assert_true(file_write(notebook.path, damaged[i], strlen(damaged[i]), &error));
		assert_false(notebook_read_place(&notebook, document, &offset, &error));
		assert_string_equal(error.file, notebook.path);
		assert_false(notebook_write_place(&notebook, document, 4, &again));

		struct buffer bytes = {0};
		assert_true(file_read(notebook.path, 1000, &bytes, &error));
		assert_string_equal(bytes.at, damaged[i]);
		buffer_release(&bytes);
		error_release(&error);
		error_release(&again);
	}
	notebook_release(&notebook);
	document_free(document);
}

static void foreign_places_are_none(void **state)
{
	(void)state;
	static const char *const foreign[] = {
	    "{}",
	    "{\"place\":5}",
	    "{\"place\":{\"exact\":\"\"}}",
	    "{\"place\":{\"prefix\":\"\",\"exact\":\"\",\"suffix\":\"\"}}",
	    "{\"place\":{\"prefix\":1,\"exact\":\"One\",\"suffix\":\"\"}}",
	    "{\"place\":{\"prefix\":\"\",\"exact\":\"nowhere\",\"suffix\":\"\",\"offset\":99}}"};
	struct document *document = make(address, "One two.");
	struct notebook notebook;
	struct error error = {0};
	notebook_init(&notebook, document, true);
	for (size_t i = 0; i < COUNT(foreign); i++) {
		uint32_t offset;
		assert_true(file_write(notebook.path, foreign[i], strlen(foreign[i]), &error));
		assert_false(notebook_read_place(&notebook, document, &offset, &error));
		assert_null(error.message);
	}
	notebook_release(&notebook);
	document_free(document);
}

static void nothing_is_kept_where_it_is_not_wanted(void **state)
{
	struct document *document = make(address, "One two.");
	struct notebook notebook;
	struct error error = {0};
	uint32_t offset;
	notebook_init(&notebook, document, false);
	assert_true(notebook_write_place(&notebook, document, 4, &error));
	assert_false(notebook_read_place(&notebook, document, &offset, &error));
	assert_null(error.message);
	notebook_release(&notebook);

	/* Nor without a home; a relative one is none. */
	char *home = strdup(getenv("HOME") ? getenv("HOME") : "/");
	setenv("XDG_STATE_HOME", "relative", 1);
	unsetenv("HOME");
	notebook_init(&notebook, document, true);
	assert_null(notebook.path);
	notebook_release(&notebook);

	setenv("HOME", *state, 1);
	notebook_init(&notebook, document, true);
	assert_memory_equal(notebook.path, *state, strlen(*state));
	assert_non_null(strstr(notebook.path, "/.local/state/pullquote/"));
	assert_true(notebook_write_place(&notebook, document, 4, &error));
	notebook_release(&notebook);
	setenv("HOME", home, 1);
	free(home);
	document_free(document);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(reading_goes_on_where_it_stopped, make_home, remove_home),
	    cmocka_unit_test_setup_teardown(a_place_survives_edits_of_the_text, make_home, remove_home),
	    cmocka_unit_test_setup_teardown(the_right_one_of_many_is_found, make_home, remove_home),
	    cmocka_unit_test_setup_teardown(articles_do_not_share_a_notebook, make_home, remove_home),
	    cmocka_unit_test_setup_teardown(what_others_keep_stays, make_home, remove_home),
	    cmocka_unit_test_setup_teardown(a_damaged_file_is_said_and_left_alone, make_home, remove_home),
	    cmocka_unit_test_setup_teardown(foreign_places_are_none, make_home, remove_home),
	    cmocka_unit_test_setup_teardown(nothing_is_kept_where_it_is_not_wanted, make_home, remove_home),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
