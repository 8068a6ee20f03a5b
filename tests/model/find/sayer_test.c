/* SPDX-License-Identifier: MIT */
#include "model/find/sayer.h"

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "tests/model/find/claimed.h"
#include "tests/test.h"

/* The sayers of a text: the words, and how they are whose subject; "+" behind words that are a mention. */
static char *sayers_of(const char *text)
{
	static const char *const says[SAYS_COUNT] = {"none", "before", "after", "by", "source"};
	struct found found = claimed_in(text);
	struct outline outline = outline_of(&found);
	struct sayers sayers = {0};
	struct buffer out = {0};
	sayer_find(&sayers, &outline);
	for (size_t i = 0; i < sayers.count; i++) {
		const struct sayer *sayer = &sayers.at[i];
		const struct span words = outline_stretch(&outline, sayer->first, sayer->end);
		const struct span cue = outline_span(&outline, sayer->cue);
		buffer_format(&out, "%s%.*s%s %s %.*s", i ? "|" : "", (int)span_length(words),
			      found.document->text.at + words.start, sayer->mention == NONE ? "" : "+",
			      says[sayer->says], (int)span_length(cue), found.document->text.at + cue.start);
	}
	array_release(&sayers);
	outline_release(&outline);
	claimed_release(&found);
	buffer_text(&out);
	return buffer_take(&out);
}

static const struct {
	const char *text, *sayers;
} cases[] = {
    {"It rained in May.", ""},
    {"Ann Lee said that it rained.", "Ann Lee+ before said"},
    {"“It rains,” Ann Lee said.", "Ann Lee+ before said"},
    {"“It rains,” said Ann Lee.", "Ann Lee+ after said"},
    {"“It rains,” said the harbour master.", "the harbour master+ after said"},
    {"“It rains,” he said.", "he+ before said"},
    {"Ann Lee, the mayor, said so.", "Ann Lee+ before said"},
    {"Ann Lee (D-Utah) also said so.", "Ann Lee+ before said"},
    {"“It rains,” the old sailor said.", "the old sailor+ before said"},
    {"According to Ann Lee, it rained.", "Ann Lee+ source According"},
    {"It rained, according to two neighbours.", "two neighbours source according"},
    {"The road was called “a disgrace” by Bo Ek.", "Bo Ek+ by called|The road before called"},
    /* A verb with a phrase on either side has both: which of them speaks is chosen later. */
    {"“It rains,” Ann Lee told Bo Ek.", "Ann Lee+ before told|Bo Ek+ after told"},
    /* Verb by verb. */
    {"Ann Lee said that it rained, and Bo Ek added that it snowed.", "Ann Lee+ before said|Bo Ek+ before added"},
    {"Ann Lee said so.\n\nBo Ek agreed.", "Ann Lee+ before said|Bo Ek+ before agreed"},
    /* Not over the end of a sentence or into a quotation. */
    {"Ann Lee left. Said so in May.", ""},
    {"“Bo Ek left,” said “Ann Lee”.", ""},
    {"Kesälä Öberg said so.", "Kesälä Öberg+ before said"},
};

static void the_phrases_around_verbs_of_saying_are_found(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		char *sayers = sayers_of(cases[i].text);
		assert_string_equal(sayers, cases[i].sayers);
		free(sayers);
	}
}

static void the_sayers_of_a_verb_are_found_again(void **state)
{
	(void)state;
	static const struct sayer at[] = {{.cue = 3}, {.cue = 3}, {.cue = 9}};
	struct sayers sayers = {.at = (struct sayer *)at, .count = COUNT(at)};
	static const struct {
		uint32_t item;
		size_t first;
	} places[] = {{0, 0}, {3, 0}, {4, 2}, {9, 2}, {10, 3}, {NONE, 3}};
	for (size_t i = 0; i < COUNT(places); i++)
		assert_int_equal(sayer_at(&sayers, places[i].item), places[i].first);
	assert_int_equal(sayer_at(&(struct sayers){0}, 5), 0);
}

static void what_was_found_before_is_taken_away(void **state)
{
	(void)state;
	struct found found = claimed_in("Ann Lee said so.");
	struct outline outline = outline_of(&found);
	struct sayers sayers = {0};
	sayer_find(&sayers, &outline);
	sayer_find(&sayers, &outline);
	assert_int_equal(sayers.count, 1);
	array_release(&sayers);
	outline_release(&outline);
	claimed_release(&found);
}

/* A subject is looked for a bounded way from its verb: a sentence without an end is no more work a verb than another. */
static void a_sentence_of_verbs_is_bounded(void **state)
{
	(void)state;
	enum { VERBS = 20000 };
	struct buffer text = {0};
	for (int i = 0; i < VERBS; i++)
		buffer_puts(&text, "said ");
	struct found found = claimed_in(buffer_text(&text));
	struct outline outline = outline_of(&found);
	struct sayers sayers = {0};
	sayer_find(&sayers, &outline);
	assert_true(sayers.count <= 2 * outline.items.count);
	for (size_t i = 1; i < sayers.count; i++)
		assert_true(sayers.at[i - 1].cue <= sayers.at[i].cue);
	array_release(&sayers);
	outline_release(&outline);
	claimed_release(&found);
	buffer_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_phrases_around_verbs_of_saying_are_found),
	    cmocka_unit_test(the_sayers_of_a_verb_are_found_again),
	    cmocka_unit_test(what_was_found_before_is_taken_away),
	    cmocka_unit_test(a_sentence_of_verbs_is_bounded),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
