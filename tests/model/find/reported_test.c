/* SPDX-License-Identifier: MIT */
#include "model/find/reported.h"

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "model/find/find.h"
#include "model/find/opening.h"
#include "tests/model/find/claimed.h"
#include "tests/test.h"

/*
 * Answers each question, in their order, with the option that has the wanted words; of where speech begins, with the
 * one that begins with them, "*" in front if it is on both sides of its word; "-" is that nothing is reported, or
 * nobody says it.
 */
struct wishes {
	const char *const *words;
	uint32_t asked;
};

static bool is_wanted(const struct work *work, const struct option *option, const char *wanted)
{
	if (option->what == WAY_NOWHERE || option->what == REPORTED_NOBODY)
		return strcmp(wanted, "-") == 0;
	if ((option->what == WAY_AROUND) != (wanted[0] == '*'))
		return false;
	wanted += wanted[0] == '*';
	const bool open = option->what == WAY_BEHIND;
	const size_t length = strlen(wanted);
	return (open ? span_length(option->words) >= length : span_length(option->words) == length) &&
	       memcmp(work->document->text.at + option->words.start, wanted, length) == 0;
}

static uint32_t answer(void *data, const struct work *work, const struct question *question)
{
	struct wishes *wishes = data;
	const char *wanted = wishes->words[wishes->asked];
	assert_int_equal(question->task, TASK_CONTENT);
	assert_non_null(wanted);
	wishes->asked++;
	for (uint32_t i = 0; i < question->options.count; i++) {
		assert_in_range(question->options.at[i].features.count, 1, FEATURES_MAX - 1); /* none was left out */
		if (is_wanted(work, &question->options.at[i], wanted))
			return i;
	}
	assert_string_equal(wanted, "among the options");
	return NONE;
}

static void put_words(const struct found *found, struct span words, struct buffer *out)
{
	buffer_add(out, found->document->text.at + words.start, span_length(words));
}

/* What is reported: "WHO: WHAT", a "+" in front of what goes on; then the quotations that are fragments, "[WHAT]". */
static char *reports_of(const struct found *found)
{
	struct buffer out = {0};
	for (size_t i = 0; i < found->work.reports.count; i++) {
		const struct claim *report = &found->work.reports.at[i];
		assert_int_equal(report->kind, QUOTE_INDIRECT);
		buffer_puts(&out, i ? "|" : "");
		buffer_puts(&out, report->from == NONE ? "" : "+");
		put_words(found, report->said_as, &out);
		buffer_puts(&out, ": ");
		put_words(found, report->content, &out);
	}
	for (size_t i = 0; i < found->work.claims.count; i++) {
		const struct claim *claim = &found->work.claims.at[i];
		if (claim->kind != QUOTE_MIXED)
			continue;
		buffer_puts(&out, "[");
		put_words(found, claim->content, &out);
		buffer_puts(&out, "]");
	}
	buffer_text(&out);
	return buffer_take(&out);
}

/* As it is in the program: what the rules take for no speech is none. */
static void settle_terms(struct work *work)
{
	for (size_t i = 0; i < work->claims.count; i++)
		if (work->claims.at[i].term)
			work->claims.at[i] =
			    (struct claim){.mention = NONE, .cue = NONE, .from = NONE, .kind = QUOTE_TERM};
}

static void find_reports(struct found *found)
{
	settle_terms(&found->work);
	for (uint32_t leaf = document_next_leaf(found->document, NONE); leaf != NONE;
	     leaf = document_next_leaf(found->document, leaf))
		reported_find(&found->work, leaf);
}

static void reports_release(struct found *found)
{
	array_release(&found->work.reports);
	array_release(&found->work.report_cues);
	claimed_release(found);
}

static const struct {
	const char *text;
	const char *wishes[8];
	const char *reports;
} meetings[] = {
    {"Ann Lee said it rained.", {"-"}, ""},
    {"Ann Lee said that it rained, and left.", {"that", "that it rained", "Ann Lee"}, "Ann Lee: that it rained"},
    {"It rains, Ann Lee said.", {"It rains", "Ann Lee"}, "Ann Lee: It rains"},
    {"It rains, according to Ann Lee.", {"It rains", "Ann Lee"}, "Ann Lee: It rains"},
    {"It was reported that it rained.", {"that", "that it rained", "-"}, ": that it rained"},
    /* Both sides of the verb are one statement. */
    {"The road may, Ann Lee said, flood.",
     {"*The road may", "Ann Lee", "flood"},
     "Ann Lee: The road may|+Ann Lee: flood"},
    /* Words of grammar alone say nothing. */
    {"It may, Ann Lee said, rain.", {"*It may", "Ann Lee", "rain"}, "Ann Lee: rain"},
    {"Ann Lee said it all.", {"it", "it all", "Ann Lee"}, ""},
    {"Ann Lee said she would go.", {"she", "she would go", "Ann Lee"}, "Ann Lee: she would go"},
    /* Nobody who is spoken of says it. */
    {"Ann Lee said Bo Ek left.", {"Bo Ek", "Bo Ek left", "Ann Lee"}, "Ann Lee: Bo Ek left"},
    /* A stretch with a quotation is the statement of which that is a fragment, or the whole. */
    {"Ann Lee said it was “late”, and left.", {"it", "it was “late”"}, "[it was “late”]"},
    {"Ann Lee said: “It rains.”", {"“It rains.”", "“It rains.”"}, ""},
    {"It “rains” a lot, Ann Lee said.", {"It “rains” a lot"}, "[It “rains” a lot]"},
    /* So do all its fragments share it. */
    {"Ann Lee said it was “late” and “dear”.",
     {"it", "it was “late” and “dear”"},
     "[it was “late” and “dear”][it was “late” and “dear”]"},
    /* What is reported within what is reported is not told apart. */
    {"Ann Lee said that Bo Ek said that it rained.",
     {"that", "that Bo Ek said that it rained", "Ann Lee", "that", "that it rained", "Bo Ek"},
     "Ann Lee: that Bo Ek said that it rained"},
    {"Bo Ek said it rained, Ann Lee said.",
     {"it", "it rained", "Bo Ek", "Bo Ek said it rained", "Ann Lee"},
     "Ann Lee: Bo Ek said it rained"},
};

static void what_is_chosen_is_reported(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(meetings); i++) {
		struct found found = claimed_in(meetings[i].text);
		struct wishes wishes = {.words = meetings[i].wishes};
		const struct teacher teacher = {answer, &wishes};
		found.work.teacher = &teacher;
		find_reports(&found);
		char *reports = reports_of(&found);
		assert_string_equal(reports, meetings[i].reports);
		free(reports);
		reports_release(&found);
	}
}

/* Adds a report of words of the text, which goes on with the one before or not. */
static void add_report(struct found *found, const char *words, bool goes_on)
{
	struct work *work = &found->work;
	const uint32_t start = (uint32_t)(strstr(found->document->text.at, words) - found->document->text.at);
	array_push(&work->report_cues, work->cues.at[0]);
	array_push(&work->reports, (struct claim){
				       .content = {start, start + (uint32_t)strlen(words)},
				       .mention = NONE,
				       .cue = (uint32_t)work->reports.count,
				       .from = goes_on ? (uint32_t)work->reports.count - 1 : NONE,
				       .kind = QUOTE_INDIRECT,
				   });
}

/* In text order; each is a group of its own, but for the two sides of a verb. */
static void reports_become_quotes_among_the_others(void **state)
{
	(void)state;
	struct found found =
	    claimed_in("“Yes,” Ann Lee said. He told her it snowed. It may, he said, hail. “No,” she said.");
	struct quotes *quotes = &found.work.findings->quotes;
	static const struct {
		const char *words;
		uint32_t group;
		enum quote_kind kind;
	} wanted[] = {
	    {"“Yes,”", 0, QUOTE_DIRECT}, {"it snowed", 1, QUOTE_INDIRECT}, {"It may", 2, QUOTE_INDIRECT},
	    {"hail", 2, QUOTE_INDIRECT}, {"“No,”", 3, QUOTE_DIRECT},
	};
	for (uint32_t i = 0; i < quotes->count; i++) {
		quotes->at[i].group = i;
		quotes->at[i].kind = QUOTE_DIRECT;
	}
	add_report(&found, "it snowed", false);
	add_report(&found, "It may", false);
	add_report(&found, "hail", true);
	reported_add(&found.work);
	assert_int_equal(quotes->count, COUNT(wanted));
	for (size_t i = 0; i < COUNT(wanted); i++) {
		const struct span span = quotes->at[i].span;
		assert_int_equal(span_length(span), strlen(wanted[i].words));
		assert_memory_equal(found.document->text.at + span.start, wanted[i].words, strlen(wanted[i].words));
		assert_int_equal(quotes->at[i].group, wanted[i].group);
		assert_int_equal(quotes->at[i].kind, wanted[i].kind);
	}
	reports_release(&found);
}

/* Quotes are in order, nest, and never cross; what is reported holds no speech in marks and is in none. */
static void assert_sound(const struct findings *findings)
{
	for (size_t i = 0; i < findings->quotes.count; i++) {
		const struct quote *quote = &findings->quotes.at[i];
		assert_false(span_is_empty(quote->span));
		assert_int_equal(quote->speaker == NONE, quote->basis == BASIS_NONE);
		for (size_t j = i + 1; j < findings->quotes.count && j < i + 16; j++) {
			const struct quote *next = &findings->quotes.at[j];
			assert_true(span_compare(quote->span, next->span) < 0);
			if (!span_overlaps(quote->span, next->span))
				continue;
			assert_true(span_contains(quote->span, next->span));
			assert_true(next->kind != QUOTE_INDIRECT);
			assert_true(quote->kind != QUOTE_INDIRECT || next->kind == QUOTE_TERM);
		}
	}
}

static const char *const odd[] = {
    "",
    "Said.",
    "said said said said said",
    "According to",
    "that to that said that to that",
    "Ann Lee said, said Bo Ek, said Cy Dow, said.",
    "He said “she said” that he said “that” she said.",
    "“He said (she said that) he [said], that” it — said — rains.",
    "Ann Lee said that Bo Ek said that Cy Dow said that it rained, Dee Fox said, according to Ann Lee.",
    "# Lee says it rains\n\nLee says it rains.",
    "Ĉarlo Ŝmid said that «oui» rains, „ja“ he said.",
};

static void odd_texts_are_reported_soundly(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(odd); i++) {
		struct document *document = story_in("en", odd[i]);
		struct findings *findings = find(document);
		assert_sound(findings);
		findings_free(findings);
		document_free(document);
	}
}

/* One sentence without end in which everything may report takes no time that one could notice. */
static void a_sentence_without_end_is_reported_soundly(void **state)
{
	(void)state;
	struct buffer text = {0};
	for (int i = 0; i < 20000; i++)
		buffer_puts(&text, i % 3 ? "Ann Lee said that it was “late”, " : "he said, ");
	struct document *document = story_in("en", buffer_text(&text));
	struct findings *findings = find(document);
	assert_sound(findings);
	findings_free(findings);
	document_free(document);
	buffer_release(&text);
}

/* Other languages have other verbs. */
static void other_languages_report_nothing_yet(void **state)
{
	(void)state;
	struct document *document = story_in("de", "Anna Lee sagte, es regne, und er said that it rained.");
	struct findings *findings = find(document);
	assert_int_equal(findings->quotes.count, 0);
	findings_free(findings);
	document_free(document);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_is_chosen_is_reported),
	    cmocka_unit_test(reports_become_quotes_among_the_others),
	    cmocka_unit_test(odd_texts_are_reported_soundly),
	    cmocka_unit_test(a_sentence_without_end_is_reported_soundly),
	    cmocka_unit_test(other_languages_report_nothing_yet),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
