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
#include "model/notes.h"
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
	struct document *document = make(address, "One two.");
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
	struct document *document = make(address, "One two.");
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
	struct document *page = make_page(address, 4, "A story.");
	bring_back(page, 1, true);
	bring_back(page, 3, true);
	assert_back(address, 4, "A story.", "-x-x-");
	assert_back(address, 6, "Another story.", "-x-x---");
	assert_back("https://example.org/story#behind", 4, "A story.", "-x-x-");
	assert_back("https://example.org/other", 4, "A story.", "-----");
	bring_back(page, 1, false);
	bring_back(page, 0, true);
	assert_back(address, 4, "A story.", "x--x-");
	bring_back(page, 0, true);
	bring_back(page, 0, false);
	bring_back(page, 3, false);
	assert_back(address, 4, "A story.", "-----");
	document_free(page);
}

/* Without an address or a file, a page is known by its story: its menus are others the next time. */
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
	struct document *page = make_page(address, 2, "A story.");
	static const char before[] = "{\"brought_back\":[{\"prefix\":\"\",\"exact\":\"A story.\",\"suffix\":\"\"},"
				     "{\"exact\":\"gone\",\"prefix\":\"\",\"suffix\":\"\",\"by\":7},5]}";
	struct notebook notebook;
	struct error error = {0};
	struct buffer after = {0};
	notebook_init(&notebook, page, true);
	assert_true(file_write(notebook.path, before, sizeof before - 1, &error));
	assert_back(address, 2, "A story.", "---");
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
	struct document *page = make_page(address, BLOCKS, "A story.");
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
	assert_back(address, BLOCKS, "A story.", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-");
	document_free(page);
}

static void a_folder_that_cannot_be_written_is_said(void **state)
{
	struct document *page = make_page(address, 1, "A story.");
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
		assert_back(address, 1, "A story.", "x-");
	}
	notebook_release(&notebook);
	document_free(page);
}

static void without_a_home_it_is_said_that_nothing_is_kept(void **state)
{
	struct document *page = make_page(address, 1, "A story.");
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

#define LETTER                                                                                                         \
	"The harbour is closed. Ada Holm said so on Monday, and nobody asked her why.\n\n"                             \
	"“We had no choice,” she wrote. The boats stayed out all night.\n"

static struct entries read_list(const struct notebook *notebook, enum notebook_list list)
{
	struct entries entries = {0};
	struct error error = {0};
	assert_true(notebook_read_entries(notebook, list, &entries, &error));
	return entries;
}

static void add_note(const char *text, const char *words, const char *note)
{
	struct document *document = make(address, text);
	struct notebook notebook;
	struct error error = {0};
	notebook_init(&notebook, document, true);
	struct entries entries = read_list(&notebook, NOTEBOOK_NOTES);
	const uint32_t start = (uint32_t)(strstr(document->text.at, words) - document->text.at);
	const struct span span = {start, start + (uint32_t)strlen(words)};
	entries_add(&entries, note_new(document, span, note, strlen(note)), NULL);
	assert_true(notebook_write_entries(&notebook, NOTEBOOK_NOTES, &entries, &error));
	entries_release(&entries);
	notebook_release(&notebook);
	document_free(document);
}

/* "words: note", a line each, as they are in a text; in brackets if the words are not in it. */
static void assert_notes(const char *text, const char *expected)
{
	struct document *document = make(address, text);
	struct notebook notebook;
	struct notes notes = {0};
	struct buffer found = {0};
	notebook_init(&notebook, document, true);
	struct entries entries = read_list(&notebook, NOTEBOOK_NOTES);
	notes_find(&entries, document, &notes);
	for (size_t i = 0; i < notes.count; i++) {
		const struct note *note = &notes.at[i];
		if (span_is_empty(note->span))
			buffer_format(&found, "[%s]: %s\n", note->words, note->text);
		else
			buffer_format(&found, "%.*s: %s\n", (int)span_length(note->span),
				      document->text.at + note->span.start, note->text);
	}
	assert_string_equal(buffer_text(&found), expected);
	buffer_release(&found);
	array_release(&notes);
	entries_release(&entries);
	notebook_release(&notebook);
	document_free(document);
}

static void notes_stay_on_their_words(void **state)
{
	(void)state;
	add_note(LETTER, "“We had no choice,”", " who is\twe? \033[31m");
	add_note(LETTER, "Ada Holm", "the same as in 2019");
	assert_notes(LETTER, "Ada Holm: the same as in 2019\n“We had no choice,”: who is we? ␛[31m\n");
	assert_notes("New.\n\n\"We had  no choice,\" she wrote.\n\nAda Holm said so.",
		     "\"We had  no choice,\": who is we? ␛[31m\nAda Holm: the same as in 2019\n");
	assert_notes("Something else altogether.",
		     "[“We had no choice,”]: who is we? ␛[31m\n[Ada Holm]: the same as in 2019\n");
}

static void the_note_with_the_words_meant_is_found(void **state)
{
	(void)state;
	struct notes notes = {0};
	static const struct {
		struct span span;
		uint32_t note;
	} places[] = {{{0, 5}, 0},   {{12, 12}, 1},    {{11, 16}, 1},    {{5, 30}, 0},
		      {{25, 25}, 0}, {{30, 30}, NONE}, {{40, 41}, NONE}, {{10, 20}, 1}};
	array_push(&notes, (struct note){.span = {0, 30}});
	array_push(&notes, (struct note){.span = {10, 20}});
	array_push(&notes, (struct note){.span = {0, 0}});
	for (size_t i = 0; i < COUNT(places); i++)
		assert_int_equal(notes_at(&notes, places[i].span), places[i].note);
	array_release(&notes);
}

static void a_note_is_changed_and_taken_away(void **state)
{
	(void)state;
	struct document *document = make(address, LETTER);
	struct notebook one, two;
	struct error error = {0};
	add_note(LETTER, "Ada Holm", "who?");
	add_note(LETTER, "boats", "how many?");
	notebook_init(&one, document, true);
	notebook_init(&two, document, true);
	struct entries mine = read_list(&one, NOTEBOOK_NOTES), theirs = read_list(&two, NOTEBOOK_NOTES);
	char *id = strdup(entry_text(mine.at[0], "id"));
	note_change(&mine, id, "the engineer", 12);
	note_change(&mine, "nothing", "has this id", 11);
	assert_true(notebook_write_entries(&one, NOTEBOOK_NOTES, &mine, &error));
	assert_true(notebook_write_entries(&two, NOTEBOOK_NOTES, &theirs, &error));
	assert_notes(LETTER, "Ada Holm: the engineer\nboats: how many?\n");
	note_change(&mine, id, " ", 1);
	assert_true(notebook_write_entries(&one, NOTEBOOK_NOTES, &mine, &error));
	assert_true(notebook_write_entries(&two, NOTEBOOK_NOTES, &theirs, &error));
	assert_notes(LETTER, "boats: how many?\n");
	free(id);
	entries_release(&mine);
	entries_release(&theirs);
	notebook_release(&one);
	notebook_release(&two);
	document_free(document);
}

static void assert_state(const char *text, const char *read, bool finished)
{
	struct document *document = make(address, text);
	struct notebook notebook;
	struct error error = {0};
	struct read_state found;
	notebook_init(&notebook, document, true);
	assert_true(notebook_read_state(&notebook, document, &found, &error));
	assert_int_equal(found.to, strlen(read));
	assert_memory_equal(document->text.at, read, strlen(read));
	assert_int_equal(found.finished, finished);
	notebook_release(&notebook);
	document_free(document);
}

static void write_state(const char *text, uint32_t to, bool finished)
{
	struct document *document = make(address, text);
	struct notebook notebook;
	struct error error = {0};
	notebook_init(&notebook, document, true);
	assert_true(notebook_write_state(&notebook, document, (struct read_state){to, finished}, &error));
	notebook_release(&notebook);
	document_free(document);
}

static void how_far_it_was_read_only_grows(void **state)
{
	(void)state;
	assert_state("One two three.", "", false);
	write_state("One two three.", 7, false);
	assert_state("One two three.", "One two", false);
	write_state("One two three.", 3, false);
	assert_state("Zero. One two three.", "Zero. One two", false);
	write_state("One two three.", 14, true);
	write_state("One two three.", 2, false);
	assert_state("One two three. And four.", "One two three.", true);
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
	    cmocka_unit_test_setup_teardown(a_file_that_is_not_understood_is_kept_aside, make_home, remove_home),
	    cmocka_unit_test_setup_teardown(writing_keeps_such_a_file_aside_too, make_home, remove_home),
	    cmocka_unit_test_setup_teardown(what_is_brought_back_is_kept, make_home, remove_home),
	    cmocka_unit_test_setup_teardown(a_page_is_known_by_its_story, make_home, remove_home),
	    cmocka_unit_test_setup_teardown(anchors_that_lead_nowhere_stay, make_home, remove_home),
	    cmocka_unit_test_setup_teardown(two_writers_lose_nothing, make_home, remove_home),
	    cmocka_unit_test_setup_teardown(a_folder_that_cannot_be_written_is_said, make_home, remove_home),
	    cmocka_unit_test_setup_teardown(without_a_home_it_is_said_that_nothing_is_kept, make_home, remove_home),
	    cmocka_unit_test_setup_teardown(notes_stay_on_their_words, make_home, remove_home),
	    cmocka_unit_test(the_note_with_the_words_meant_is_found),
	    cmocka_unit_test_setup_teardown(a_note_is_changed_and_taken_away, make_home, remove_home),
	    cmocka_unit_test_setup_teardown(how_far_it_was_read_only_grows, make_home, remove_home),
	    cmocka_unit_test_setup_teardown(foreign_places_are_none, make_home, remove_home),
	    cmocka_unit_test_setup_teardown(nothing_is_kept_where_it_is_not_wanted, make_home, remove_home),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
