/* SPDX-License-Identifier: MIT */
#include "tui/keeping.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "render/json.h"
#include "tests/test.h"
#include "tui/article.h"
#include "tui/whole.h"

/* What a reader adds to a file, over what happens to the file: opened, closed, edited, opened again, by two at once. */
static const char story[] = "The ferry will not sail this week, the company said on Monday.\n\n"
			    "“We have no pilot,” said Ada Holm, who runs it. “It is as simple as that.”\n\n"
			    "Bo Larsen takes the ferry every day. “I will have to row,” he said.\n";

static const char edited[] = "Updated on Wednesday.\n\n"
			     "\"We have no pilot,\" said  Ada Holm, who runs it. \"It is as simple as that.\"\n\n"
			     "Bo Larsen takes the ferry every day. \"I will have to row,\" he said.\n\n"
			     "The ferry will not sail this week, the company said on Monday.\n";

struct home {
	char folder[64], file[96];
};

static int make_home(void **state)
{
	struct home *home = calloc(1, sizeof *home);
	*state = home;
	snprintf(home->folder, sizeof home->folder, "/tmp/keeping_test.XXXXXX");
	if (!mkdtemp(home->folder))
		return 1;
	snprintf(home->file, sizeof home->file, "%s/story.txt", home->folder);
	return setenv("XDG_STATE_HOME", home->folder, 1);
}

static int remove_home(void **state)
{
	char command[96];
	snprintf(command, sizeof command, "rm -rf %s", ((struct home *)*state)->folder);
	free(*state);
	return system(command);
}

static void write_story(const struct home *home, const char *text)
{
	struct error error = {0};
	assert_true(file_write(home->file, text, strlen(text), &error));
}

static struct article *open_story(const struct home *home)
{
	const struct source source = {.name = home->file};
	struct article *article = article_open(&source, true);
	while (article_is_busy(article))
		article_step(article, 1000);
	assert_non_null(article->findings);
	article_resize(article, 20, 60);
	return article;
}

static void close_story(struct article *article)
{
	struct error error = {0};
	assert_int_equal(article_close(article, &error), 0);
}

static uint32_t quote_with(const struct article *article, const char *words)
{
	for (uint32_t i = 0; i < article->findings->quotes.count; i++) {
		const struct span span = article->findings->quotes.at[i].span;
		const char *found = strstr(article->document->text.at + span.start, words);
		if (found && found < article->document->text.at + span.end)
			return i;
	}
	fail_msg("no quote with %s", words);
	return NONE;
}

static void correct(struct article *article, struct value *correction)
{
	struct error error = {0};
	entries_add(&article->keeping.lists[NOTEBOOK_CORRECTIONS], correction, NULL);
	keeping_lay(article);
	assert_true(keeping_write(article, NOTEBOOK_CORRECTIONS, &error));
}

static void set_speaker(struct article *article, const char *words, const char *name)
{
	const struct span span = article->findings->quotes.at[quote_with(article, words)].span;
	correct(article, correction_speaker(article->document, span, (struct who){name, {0, 0}}));
}

static const char *speaker_of(const struct article *article, const char *words)
{
	const uint32_t speaker = findings_speaker_at(article->findings, quote_with(article, words));
	return speaker == NONE ? "nobody" : findings_name(article->findings, speaker);
}

static void take_back(struct article *article)
{
	struct error error = {0};
	entries_take(&article->keeping.lists[NOTEBOOK_CORRECTIONS], entry_text(keeping_last_correction(article), "id"));
	keeping_lay(article);
	assert_true(keeping_write(article, NOTEBOOK_CORRECTIONS, &error));
}

static void what_is_added_survives_edits_of_the_file(void **state)
{
	struct home *home = *state;
	struct error error = {0};
	write_story(home, story);
	struct article *article = open_story(home);
	set_speaker(article, "row", "Cy Nobody");
	set_speaker(article, "no pilot", "Bo Larsen");
	const struct span words = article->findings->quotes.at[quote_with(article, "row")].span;
	entries_add(&article->keeping.lists[NOTEBOOK_NOTES], note_new(article->document, words, "how far?", 8), NULL);
	assert_true(keeping_write(article, NOTEBOOK_NOTES, &error));
	keeping_set_mark(article, 0xe9, words.start);
	assert_true(keeping_write(article, NOTEBOOK_MARKS, &error));
	keeping_see(article);
	close_story(article);

	write_story(home, edited);
	article = open_story(home);
	assert_string_equal(speaker_of(article, "row"), "Cy Nobody");
	assert_string_equal(speaker_of(article, "no pilot"), "Bo Larsen");
	assert_string_equal(speaker_of(article, "simple"), "Bo Larsen");
	assert_int_equal(article->keeping.notes.count, 1);
	assert_string_equal(article->keeping.notes.at[0].text, "how far?");
	assert_memory_equal(article->document->text.at + article->keeping.notes.at[0].span.start, "\"I will have", 12);
	assert_int_equal(article->bookmarks.count, 1);
	assert_int_equal(article->bookmarks.at[0].character, 0xe9);
	assert_int_equal(article->bookmarks.at[0].offset, article->keeping.notes.at[0].span.start);
	assert_true(article->keeping.was_finished);
	close_story(article);
}

static void two_readers_have_both_their_corrections(void **state)
{
	struct home *home = *state;
	write_story(home, story);
	struct article *one = open_story(home), *two = open_story(home);
	set_speaker(one, "row", "Ada Holm");
	set_speaker(two, "no pilot", "Bo Larsen");
	set_speaker(one, "row", "Cy");
	close_story(two);
	take_back(one);
	close_story(one);
	one = open_story(home);
	assert_string_equal(speaker_of(one, "row"), "Ada Holm");
	assert_string_equal(speaker_of(one, "no pilot"), "Bo Larsen");
	take_back(one);
	take_back(one);
	assert_null(keeping_last_correction(one));
	close_story(one);
	one = open_story(home);
	assert_string_equal(speaker_of(one, "no pilot"), "Ada Holm");
	close_story(one);
}

static void a_correction_is_found_from_what_it_is_about(void **state)
{
	struct home *home = *state;
	write_story(home, story);
	struct article *article = open_story(home);
	set_speaker(article, "no pilot", "Bo Larsen");
	const struct span pilot = article->findings->quotes.at[quote_with(article, "no pilot")].span;
	const struct span row = article->findings->quotes.at[quote_with(article, "row")].span;
	const uint32_t bo = findings_speaker_at(article->findings, quote_with(article, "no pilot"));
	const uint32_t ada = findings_mention_at(
	    article->findings, (uint32_t)(strstr(article->document->text.at, "Ada") - article->document->text.at));
	correct(article, correction_merge(article->document, who_of(article->findings, bo),
					  who_of(article->findings, article->findings->mentions.at[ada].entity)));
	assert_int_equal(correction_kind(keeping_correction_at(article, pilot, NONE)), CORRECTION_SPEAKER);
	assert_null(keeping_correction_at(article, row, NONE));
	const uint32_t both = article->findings->mentions.at[ada].entity;
	const struct value *merger = keeping_correction_at(article, (struct span){0, 0}, both);
	assert_int_equal(correction_kind(merger), CORRECTION_MERGE);
	assert_ptr_equal(merger, keeping_last_correction(article));
	close_story(article);
}

/* What is in focus, alone shown or lit stays what it is, by whatever number. */
static void what_is_in_focus_stays_so(void **state)
{
	struct home *home = *state;
	write_story(home, story);
	struct article *article = open_story(home);
	const uint32_t row = quote_with(article, "row");
	article->speaker = findings_speaker_at(article->findings, row);
	article->view.focus = (struct focus){FOCUS_QUOTE, row, article->findings->quotes.at[row].span};
	set_speaker(article, "no pilot", "The company");
	assert_int_equal(article->view.focus.kind, FOCUS_QUOTE);
	assert_int_equal(article->view.focus.index, quote_with(article, "row"));
	assert_string_equal(findings_name(article->findings, article->speaker), "Bo Larsen");
	correct(article, correction_no_speech(article->document, article->view.focus.span));
	assert_int_equal(article->view.focus.kind, FOCUS_PLACE);
	take_back(article);
	take_back(article);
	assert_string_equal(speaker_of(article, "no pilot"), "Ada Holm");
	close_story(article);
}

static void change_note(struct article *article, const char *text)
{
	struct error error = {0};
	const struct notes *notes = &article->keeping.notes;
	assert_int_equal(notes->count, 1);
	note_change(&article->keeping.lists[NOTEBOOK_NOTES], notes->at[0].id, text, strlen(text));
	keeping_place_notes(article);
	assert_true(keeping_write(article, NOTEBOOK_NOTES, &error));
}

/* Two that are open at once; of what one alone changes nothing is doubled. */
static void one_note_changed_by_two_readers_says_both(void **state)
{
	struct home *home = *state;
	struct error error = {0};
	write_story(home, story);
	struct article *article = open_story(home);
	const struct span words = article->findings->quotes.at[quote_with(article, "row")].span;
	entries_add(&article->keeping.lists[NOTEBOOK_NOTES], note_new(article->document, words, "how far?", 8), NULL);
	keeping_place_notes(article);
	assert_true(keeping_write(article, NOTEBOOK_NOTES, &error));
	change_note(article, "how far is it?");
	struct article *other = open_story(home);
	change_note(other, "two miles");
	assert_int_equal(other->keeping.both, 0);
	change_note(article, "ask Bo");
	assert_int_equal(article->keeping.both, 1);
	assert_string_equal(article->keeping.notes.at[0].text, "ask Bo (also: two miles)");
	close_story(article);
	close_story(other);
	article = open_story(home);
	assert_int_equal(article->keeping.notes.count, 1);
	assert_string_equal(article->keeping.notes.at[0].text, "ask Bo (also: two miles)");
	close_story(article);
}

static void what_cannot_be_kept_holds_until_closing_and_through_reading_again(void **state)
{
	struct home *home = *state;
	struct error error = {0};
	write_story(home, story);
	char path[96];
	snprintf(path, sizeof path, "%s/pullquote", home->folder);
	assert_true(file_write(path, "", 0, &error)); /* a file where the folder should be */
	struct article *article = open_story(home);
	const struct span words = article->findings->quotes.at[quote_with(article, "row")].span;
	entries_add(&article->keeping.lists[NOTEBOOK_CORRECTIONS],
		    correction_speaker(article->document, words, (struct who){"Cy", {0, 0}}), NULL);
	keeping_lay(article);
	assert_false(keeping_write(article, NOTEBOOK_CORRECTIONS, &error));
	assert_non_null(error.message);
	error_release(&error);
	assert_string_equal(speaker_of(article, "row"), "Cy");

	struct article *again = open_story(home);
	assert_string_equal(speaker_of(again, "row"), "Bo Larsen");
	keeping_inherit(again, article);
	assert_string_equal(speaker_of(again, "row"), "Cy");
	const unsigned lost = 1u << NOTEBOOK_CORRECTIONS | 1u << KEPT_PLACE;
	assert_int_equal(article_close(article, &error), lost);
	assert_int_equal(remove(path), 0); /* now it can be kept: it was only tried too early */
	assert_int_equal(article_close(again, &error), 0);
	error_release(&error);
	article = open_story(home);
	assert_string_equal(speaker_of(article, "row"), "Cy");
	close_story(article);
}

/* Written as JSON and read again, what was corrected is the same. */
static void corrections_are_read_back_from_json(void **state)
{
	struct home *home = *state;
	write_story(home, story);
	struct article *article = open_story(home);
	set_speaker(article, "no pilot", "Cy Nobody");
	struct findings *findings = keeping_story_findings(article);
	struct buffer json = {0}, again = {0};
	article_json_write(article->document, findings, OFFSETS_CODEPOINTS, &json);
	assert_non_null(strstr(buffer_text(&json), "\"basis\":\"user\",\"confidence\":1.00"));
	findings_free(findings);
	close_story(article);

	struct source source = {.format = FORMAT_JSON};
	struct error error = {0};
	struct document *document;
	buffer_add(&source.bytes, json.at, json.count);
	assert_true(reading_all(&source, &document, &findings, &error));
	article_json_write(document, findings, OFFSETS_CODEPOINTS, &again);
	assert_string_equal(buffer_text(&again), buffer_text(&json));
	document_free(document);
	findings_free(findings);
	buffer_release(&json);
	buffer_release(&again);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(what_is_added_survives_edits_of_the_file, make_home, remove_home),
	    cmocka_unit_test_setup_teardown(two_readers_have_both_their_corrections, make_home, remove_home),
	    cmocka_unit_test_setup_teardown(a_correction_is_found_from_what_it_is_about, make_home, remove_home),
	    cmocka_unit_test_setup_teardown(what_is_in_focus_stays_so, make_home, remove_home),
	    cmocka_unit_test_setup_teardown(one_note_changed_by_two_readers_says_both, make_home, remove_home),
	    cmocka_unit_test_setup_teardown(what_cannot_be_kept_holds_until_closing_and_through_reading_again,
					    make_home, remove_home),
	    cmocka_unit_test_setup_teardown(corrections_are_read_back_from_json, make_home, remove_home),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
