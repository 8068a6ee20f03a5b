/* SPDX-License-Identifier: MIT */
#include "model/notebook.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "model/builder.h"
#include "tests/model/notebook_home.h"
#include "tests/test.h"

static void keep(const char *text, uint32_t offset)
{
	struct document *document = notebook_story(NOTEBOOK_ADDRESS, text);
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
	struct document *document = notebook_story(url, text);
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
	char *found = recall(NOTEBOOK_ADDRESS, text);
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
	struct document *document = notebook_story(NOTEBOOK_ADDRESS, "One two.");
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

/* Whether a file beside the notebook holds those bytes. */
static void assert_beside(const struct notebook *notebook, const char *suffix, const char *bytes)
{
	struct buffer path = {0}, found = {0};
	struct error error = {0};
	buffer_format(&path, "%s.%s", notebook->path, suffix);
	assert_true(file_read(path.at, 1000, &found, &error));
	assert_string_equal(buffer_text(&found), bytes);
	buffer_release(&path);
	buffer_release(&found);
}

static void a_file_that_is_not_understood_is_kept_aside(void **state)
{
	(void)state;
	static const struct {
		const char *bytes, *suffix, *said;
	} files[] = {
	    {"", "damaged-1", "damaged notebook: kept aside as "},
	    {"{\"notes\":[1,2", "damaged-2", "damaged notebook: kept aside as "},
	    {"[]", "damaged-3", "damaged notebook: kept aside as "},
	    {"\xff", "damaged-4", "damaged notebook: kept aside as "},
	    {"{\"version\":2}", "later-1", "notebook of a later version: kept aside as "},
	};
	struct document *document = notebook_story(NOTEBOOK_ADDRESS, "One two.");
	struct notebook notebook;
	notebook_init(&notebook, document, true);
	for (size_t i = 0; i < COUNT(files); i++) {
		struct error error = {0};
		uint32_t offset;
		assert_true(file_write(notebook.path, files[i].bytes, strlen(files[i].bytes), &error));
		assert_false(notebook_check(&notebook, &error));
		assert_memory_equal(error.message, files[i].said, strlen(files[i].said));
		assert_beside(&notebook, files[i].suffix, files[i].bytes);
		error_release(&error);

		error = (struct error){0};
		assert_true(notebook_check(&notebook, &error));
		assert_false(notebook_read_place(&notebook, document, &offset, &error));
		assert_null(error.message);
		assert_true(notebook_write_place(&notebook, document, 4, &error));
		assert_true(notebook_read_place(&notebook, document, &offset, &error));
		assert_int_equal(offset, 4);
	}
	notebook_release(&notebook);
	document_free(document);
}

/* It may be cut off after it was checked. */
static void writing_keeps_such_a_file_aside_too(void **state)
{
	(void)state;
	struct document *document = notebook_story(NOTEBOOK_ADDRESS, "One two.");
	struct notebook notebook;
	struct error error = {0};
	notebook_init(&notebook, document, true);
	assert_true(file_write(notebook.path, "{\"pla", 5, &error));
	assert_true(notebook_write_place(&notebook, document, 4, &error));
	assert_null(error.message);
	assert_beside(&notebook, "damaged-1", "{\"pla");
	notebook_release(&notebook);
	document_free(document);
}

/* A page with blocks that are left out, "menu N", and a story. */
static struct document *make_page(const char *url, size_t menus, const char *story)
{
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	builder_metadata(builder, METADATA_URL, url, strlen(url));
	for (size_t i = 0; i < menus; i++) {
		char text[32];
		snprintf(text, sizeof text, "menu %zu", i);
		builder_leave_out(builder, (struct left_out){.reason = LEFT_OUT_MENU});
		builder_open(builder, BLOCK_PARAGRAPH, 0);
		builder_text(builder, text, strlen(text));
		builder_close(builder);
	}
	builder_leave_out(builder, (struct left_out){0});
	builder_text(builder, story, strlen(story));
	return builder_finish(builder);
}

static void bring_back(struct document *page, uint32_t leaf, bool is_back)
{
	struct notebook notebook;
	struct error error = {0};
	document_bring_back(page, leaf, is_back);
	notebook_init(&notebook, page, true);
	assert_true(notebook_write_back(&notebook, page, leaf, &error));
	notebook_release(&notebook);
}

/* Which leaves of a page are back, a character each. */
static void assert_back(const char *url, size_t menus, const char *story, const char *back)
{
	struct document *page = make_page(url, menus, story);
	struct notebook notebook;
	struct error error = {0};
	char found[100] = {0};
	notebook_init(&notebook, page, true);
	assert_true(notebook_read_back(&notebook, page, &error));
	assert_true(page->blocks.count < sizeof found);
	for (size_t i = 0; i < page->blocks.count; i++)
		found[i] = page->blocks.at[i].left_out.is_back ? 'x' : '-';
	assert_string_equal(found, back);
	notebook_release(&notebook);
	document_free(page);
}

static void what_is_brought_back_is_kept(void **state)
{
	(void)state;
	struct document *page = make_page(NOTEBOOK_ADDRESS, 4, "A story.");
	bring_back(page, 1, true);
	bring_back(page, 3, true);
	assert_back(NOTEBOOK_ADDRESS, 4, "A story.", "-x-x-");
	assert_back(NOTEBOOK_ADDRESS, 6, "Another story.", "-x-x---");
	assert_back("https://example.org/story#behind", 4, "A story.", "-x-x-");
	assert_back("https://example.org/other", 4, "A story.", "-----");
	bring_back(page, 1, false);
	bring_back(page, 0, true);
	assert_back(NOTEBOOK_ADDRESS, 4, "A story.", "x--x-");
	bring_back(page, 0, true);
	bring_back(page, 0, false);
	bring_back(page, 3, false);
	assert_back(NOTEBOOK_ADDRESS, 4, "A story.", "-----");
	document_free(page);
}

/* Without an NOTEBOOK_ADDRESS or a file, a page is known by its story: its menus are others the next time. */
static void a_page_is_known_by_its_story(void **state)
{
	(void)state;
	struct document *page = make_page("", 4, "A story.");
	bring_back(page, 2, true);
	assert_back("", 8, "A story.", "--x------");
	assert_back("", 8, "Another story.", "---------");
	document_free(page);
}

/* What an anchor means that is not in the page any more, or is part of the story now, stays in the file. */
static void anchors_that_lead_nowhere_stay(void **state)
{
	(void)state;
	struct document *page = make_page(NOTEBOOK_ADDRESS, 2, "A story.");
	static const char before[] = "{\"brought_back\":[{\"prefix\":\"\",\"exact\":\"A story.\",\"suffix\":\"\"},"
				     "{\"exact\":\"gone\",\"prefix\":\"\",\"suffix\":\"\",\"by\":7},5]}";
	struct notebook notebook;
	struct error error = {0};
	struct buffer after = {0};
	notebook_init(&notebook, page, true);
	assert_true(file_write(notebook.path, before, sizeof before - 1, &error));
	assert_back(NOTEBOOK_ADDRESS, 2, "A story.", "---");
	bring_back(page, 1, true);
	bring_back(page, 1, false);
	assert_true(file_read(notebook.path, 10000, &after, &error));
	buffer_cut(&after, after.count - 1);
	assert_string_equal(after.at, before);
	buffer_release(&after);
	notebook_release(&notebook);
	document_free(page);
}

/* Two programs write to one notebook at the same time, and both have their way. */
static void two_writers_lose_nothing(void **state)
{
	(void)state;
	enum { BLOCKS = 40 };
	struct document *page = make_page(NOTEBOOK_ADDRESS, BLOCKS, "A story.");
	const pid_t child = fork();
	assert_true(child >= 0);
	for (uint32_t i = 0; i < BLOCKS; i++)
		if ((i % 2 == 0) == (child == 0))
			bring_back(page, i, true);
	if (child == 0)
		_exit(0);
	int status;
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_equal(status, 0);
	assert_back(NOTEBOOK_ADDRESS, BLOCKS, "A story.", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-");
	document_free(page);
}

static void a_folder_that_cannot_be_written_is_said(void **state)
{
	struct document *page = make_page(NOTEBOOK_ADDRESS, 1, "A story.");
	struct notebook notebook;
	struct error error = {0};
	bring_back(page, 0, true);
	notebook_init(&notebook, page, true);
	if (geteuid() != 0) { /* to root every folder is open */
		char folder[64];
		snprintf(folder, sizeof folder, "%s/pullquote", (char *)*state);
		assert_int_equal(chmod(folder, 0500), 0);
		assert_true(notebook_check(&notebook, &error));
		document_bring_back(page, 0, false);
		assert_false(notebook_write_back(&notebook, page, 0, &error));
		assert_string_equal(error.message, "permission denied");
		assert_int_equal(chmod(folder, 0700), 0);
		error_release(&error);
		assert_back(NOTEBOOK_ADDRESS, 1, "A story.", "x-");
	}
	notebook_release(&notebook);
	document_free(page);
}

static void without_a_home_it_is_said_that_nothing_is_kept(void **state)
{
	struct document *page = make_page(NOTEBOOK_ADDRESS, 1, "A story.");
	struct notebook notebook;
	struct error error = {0};
	char *home = getenv("HOME") ? strdup(getenv("HOME")) : NULL;
	unsetenv("XDG_STATE_HOME");
	unsetenv("HOME");
	notebook_init(&notebook, page, true);
	assert_true(notebook_check(&notebook, &error));
	assert_true(notebook_write_place(&notebook, page, 0, &error));
	assert_false(notebook_write_back(&notebook, page, 0, &error));
	assert_string_equal(error.message, "no home folder to keep it in");
	notebook_release(&notebook);
	error_release(&error);

	error = (struct error){0};
	notebook_init(&notebook, page, false);
	assert_true(notebook_write_back(&notebook, page, 0, &error));
	notebook_release(&notebook);
	document_free(page);
	setenv("XDG_STATE_HOME", *state, 1);
	if (home)
		setenv("HOME", home, 1);
	free(home);
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
	struct document *document = notebook_story(NOTEBOOK_ADDRESS, "One two.");
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
	struct document *document = notebook_story(NOTEBOOK_ADDRESS, "One two.");
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
	    cmocka_unit_test_setup_teardown(reading_goes_on_where_it_stopped, notebook_make_home, notebook_remove_home),
	    cmocka_unit_test_setup_teardown(a_place_survives_edits_of_the_text, notebook_make_home,
					    notebook_remove_home),
	    cmocka_unit_test_setup_teardown(the_right_one_of_many_is_found, notebook_make_home, notebook_remove_home),
	    cmocka_unit_test_setup_teardown(articles_do_not_share_a_notebook, notebook_make_home, notebook_remove_home),
	    cmocka_unit_test_setup_teardown(what_others_keep_stays, notebook_make_home, notebook_remove_home),
	    cmocka_unit_test_setup_teardown(a_file_that_is_not_understood_is_kept_aside, notebook_make_home,
					    notebook_remove_home),
	    cmocka_unit_test_setup_teardown(writing_keeps_such_a_file_aside_too, notebook_make_home,
					    notebook_remove_home),
	    cmocka_unit_test_setup_teardown(what_is_brought_back_is_kept, notebook_make_home, notebook_remove_home),
	    cmocka_unit_test_setup_teardown(a_page_is_known_by_its_story, notebook_make_home, notebook_remove_home),
	    cmocka_unit_test_setup_teardown(anchors_that_lead_nowhere_stay, notebook_make_home, notebook_remove_home),
	    cmocka_unit_test_setup_teardown(two_writers_lose_nothing, notebook_make_home, notebook_remove_home),
	    cmocka_unit_test_setup_teardown(a_folder_that_cannot_be_written_is_said, notebook_make_home,
					    notebook_remove_home),
	    cmocka_unit_test_setup_teardown(without_a_home_it_is_said_that_nothing_is_kept, notebook_make_home,
					    notebook_remove_home),
	    cmocka_unit_test_setup_teardown(foreign_places_are_none, notebook_make_home, notebook_remove_home),
	    cmocka_unit_test_setup_teardown(nothing_is_kept_where_it_is_not_wanted, notebook_make_home,
					    notebook_remove_home),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
