/* SPDX-License-Identifier: MIT */
#include "model/notebook.h"

#include <stdlib.h>
#include <string.h>

#include "model/notes.h"
#include "tests/model/notebook_home.h"
#include "tests/test.h"

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
	struct document *document = notebook_story(NOTEBOOK_ADDRESS, text);
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
	struct document *document = notebook_story(NOTEBOOK_ADDRESS, text);
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

/* Of one note two readers know the text "A"; each writes another. */
static void what_two_readers_write_on_one_note_is_both_there(void **state)
{
	(void)state;
	static const struct {
		const char *first, *second, *both;
	} rows[] = {
	    {"B", "C", "C (also: B)"},
	    {"A B", "A C", "A C (also: A B)"},
	    {"B", "B and more", "B and more"},
	    {"B and more", "B", "B and more"},
	    {"B", "", "B"},
	    {"", "C", "C"},
	    {"A", "C", "C"},
	    {"B", "A", "B"},
	    {"", "", ""},
	};
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct document *document = notebook_story(NOTEBOOK_ADDRESS, LETTER);
		struct entries mine = {0};
		setenv("SOURCE_DATE_EPOCH", "1000", 1);
		entries_add(&mine, note_new(document, (struct span){4, 11}, "A", 1), NULL);
		const char *id = entry_text(mine.at[0], "id");
		struct value *known = entries_value(&mine, NULL);
		struct entries theirs = {0};
		entries_merge(&theirs, known);
		setenv("SOURCE_DATE_EPOCH", i % 2 ? "3000" : "2000", 1); /* their clock may be ahead */
		if (strcmp(rows[i].first, "A") != 0)
			note_change(&theirs, id, rows[i].first, strlen(rows[i].first));
		struct value *file = entries_value(&theirs, NULL);
		setenv("SOURCE_DATE_EPOCH", "2000", 1);
		if (strcmp(rows[i].second, "A") != 0)
			note_change(&mine, id, rows[i].second, strlen(rows[i].second));
		notes_reconcile(&mine, known, file);
		struct value *kept = entries_value(&mine, file);
		struct entries all = {0};
		entries_merge(&all, kept);
		assert_int_equal(all.count, 1);
		assert_string_equal(entry_is_live(all.at[0]) ? entry_text(all.at[0], "text") : "", rows[i].both);
		value_free(kept);
		value_free(file);
		value_free(known);
		entries_release(&all);
		entries_release(&theirs);
		entries_release(&mine);
		document_free(document);
	}
	unsetenv("SOURCE_DATE_EPOCH");
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
	struct document *document = notebook_story(NOTEBOOK_ADDRESS, LETTER);
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
	struct document *document = notebook_story(NOTEBOOK_ADDRESS, text);
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
	struct document *document = notebook_story(NOTEBOOK_ADDRESS, text);
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

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(notes_stay_on_their_words, notebook_make_home, notebook_remove_home),
	    cmocka_unit_test(what_two_readers_write_on_one_note_is_both_there),
	    cmocka_unit_test(the_note_with_the_words_meant_is_found),
	    cmocka_unit_test_setup_teardown(a_note_is_changed_and_taken_away, notebook_make_home, notebook_remove_home),
	    cmocka_unit_test_setup_teardown(how_far_it_was_read_only_grows, notebook_make_home, notebook_remove_home),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
