/* SPDX-License-Identifier: MIT */
#include "model/find/telling.h"

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "tests/model/find/claimed.h"
#include "tests/test.h"

static void put_words(const struct outline *outline, uint32_t first, uint32_t end, struct buffer *out)
{
	if (first >= end)
		return;
	const struct span words = outline_stretch(outline, first, end);
	buffer_add(out, outline->work->document->text.at + words.start, span_length(words));
}

/*
 * A word as "BEFORE < WORD > AFTER": those who may be its subject; "'s" behind one who owns it, "," in front of a
 * word that may be inverted, and in brackets the quotations that are said by it.
 */
static void put(const struct telling *telling, struct buffer *out)
{
	const struct outline *outline = telling->outline;
	buffer_puts(out, out->count ? "|" : "");
	put_words(outline, telling->before.first, telling->before.end, out);
	buffer_puts(out, telling->owned ? "'s<" : "<");
	buffer_puts(out, telling->inverted ? "," : "");
	put_words(outline, telling->item, telling->behind, out);
	buffer_puts(out, telling->cue.passive ? "!>" : ">");
	put_words(outline, telling->after.first, telling->after.end, out);
	if (telling_is_claimed(telling)) {
		buffer_puts(out, " [");
		put_words(outline, telling->quote_first, telling->quote_end, out);
		buffer_puts(out, "]");
	}
}

static char *tellings_of(const char *text)
{
	struct found found = claimed_in(text);
	struct outline outline = outline_of(&found);
	struct glances glances = {0};
	struct buffer out = {0};
	struct telling telling;
	glance_all(&glances, &outline);
	for (uint32_t i = 0; telling_next(&outline, &glances, i, &telling); i = telling.behind)
		put(&telling, &out);
	array_release(&glances);
	outline_release(&outline);
	claimed_release(&found);
	buffer_text(&out);
	return buffer_take(&out);
}

static const struct {
	const char *text, *tellings;
} cases[] = {
    {"It rained in May.", ""},
    {"Ann Lee said that it rained.", "Ann Lee<said>"},
    {"It rains, Ann Lee said.", "Ann Lee<said>"},
    {"It rains, said Ann Lee.", "It<,said>Ann Lee"},
    {"According to Ann Lee, it rains.", "<According to>Ann Lee"},
    {"It rains, according to Ann Lee.", "<,according to>Ann Lee"},
    {"Ann Lee was criticised by Bo Ek.", "Ann Lee<criticised!>Bo Ek"},
    /* A noun has an owner. */
    {"Ann Lee’s claims that it rained were false.", "Ann Lee's<claims>"},
    {"He repeated his claim that it rained.", "He<repeated>his claim|his's<claim>"},
    {"Ann Lee’s oft-repeated claim was false.", "Ann Lee's<claim>"},
    /* The quotations of its sentence that are said by it. */
    {"“It rains,” Ann Lee said.", "Ann Lee<said> [“It rains,”]"},
    {"Ann Lee said it was “late” and “dear”.", "Ann Lee<said>it [“late” and “dear”]"},
    {"“It rains,” Ann Lee said, adding that it was late.", "Ann Lee<said> [“It rains,”]|Ann Lee<,adding>"},
    /* Not in quotations. */
    {"“Bo Ek said so,” Ann Lee said.", "Ann Lee<said> [“Bo Ek said so,”]"},
};

static void words_that_may_report_are_found_with_those_who_may_say_it(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		char *tellings = tellings_of(cases[i].text);
		assert_string_equal(tellings, cases[i].tellings);
		free(tellings);
	}
}

/* The stretch that is looked at for the first word that may report. */
static char *sentence_of(const char *text)
{
	struct found found = claimed_in(text);
	struct outline outline = outline_of(&found);
	struct glances glances = {0};
	struct buffer out = {0};
	struct telling telling;
	glance_all(&glances, &outline);
	assert_true(telling_next(&outline, &glances, 0, &telling));
	put_words(&outline, telling.first, telling.end, &out);
	assert_int_equal(telling_look(&telling, telling.first - 1), GLANCE_EDGE);
	assert_int_equal(telling_look(&telling, telling.end), GLANCE_EDGE);
	assert_int_equal(telling_word(&telling, telling.end), 0);
	array_release(&glances);
	outline_release(&outline);
	claimed_release(&found);
	buffer_text(&out);
	return buffer_take(&out);
}

static void the_marks_that_end_a_sentence_are_left_out(void **state)
{
	(void)state;
	static const char *const texts[][2] = {
	    {"It rained. Bo Ek asked why it did?! It did.", "Bo Ek asked why it did"},
	    {"Bo Ek said it rained:", "Bo Ek said it rained"},
	    {"Said.", "Said"},
	};
	for (size_t i = 0; i < COUNT(texts); i++) {
		char *sentence = sentence_of(texts[i][0]);
		assert_string_equal(sentence, texts[i][1]);
		free(sentence);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(words_that_may_report_are_found_with_those_who_may_say_it),
	    cmocka_unit_test(the_marks_that_end_a_sentence_are_left_out),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
