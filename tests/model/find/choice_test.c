/* SPDX-License-Identifier: MIT */
#include "model/find/choice.h"

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "model/find/find.h"
#include "model/find/pattern.h"
#include "tests/model/find/claimed.h"
#include "tests/test.h"

/* Lets the choice be made in all leaves of a text. */
static void choose(struct found *found)
{
	for (uint32_t leaf = document_next_leaf(found->document, NONE); leaf != NONE;
	     leaf = document_next_leaf(found->document, leaf))
		choice_find(&found->work, leaf);
}

/* What is claimed of a quotation: the words, the verb in brackets, how they stand; "speech" or "term" where nobody says it. */
static void put_claim(const struct found *found, uint32_t quote, struct buffer *out)
{
	static const char *const patterns[PATTERN_COUNT] = {
#define NAME(pattern, basis, right, why) [pattern] = #pattern,
	    PATTERNS(NAME)};
	const struct claim *claim = &found->work.claims.at[quote];
	const char *text = found->document->text.at;
	buffer_puts(out, quote ? "|" : "");
	if (span_is_empty(claim->said_as)) {
		buffer_puts(out, claim->kind == QUOTE_TERM ? "term" : "speech");
		return;
	}
	buffer_add(out, text + claim->said_as.start, span_length(claim->said_as));
	if (claim->cue != NONE) {
		const struct span cue = found->work.tokens.at[found->work.cues.at[claim->cue].first].span;
		buffer_format(out, " (%.*s)", (int)span_length(cue), text + cue.start);
	}
	buffer_format(out, " %s", patterns[claim->pattern] + strlen("PATTERN_"));
}

static char *claims_of(const struct found *found)
{
	struct buffer out = {0};
	for (uint32_t quote = 0; quote < found->work.claims.count; quote++)
		put_claim(found, quote, &out);
	buffer_text(&out);
	return buffer_take(&out);
}

/* Answers each question with the option that has the wanted words; "-" is nobody, "^" the speaker before, "?" leaves it to the model. */
struct wishes {
	const char *const *words;
	uint32_t asked, options;
};

static bool is_wanted(const struct work *work, const struct option *option, const char *wanted)
{
	if (option->what == CHOICE_NOBODY || option->what == CHOICE_PREVIOUS)
		return strcmp(wanted, option->what == CHOICE_NOBODY ? "-" : "^") == 0;
	return span_length(option->words) == strlen(wanted) &&
	       memcmp(work->document->text.at + option->words.start, wanted, strlen(wanted)) == 0;
}

static uint32_t answer(void *data, const struct work *work, const struct question *question)
{
	struct wishes *wishes = data;
	const char *wanted = wishes->words ? wishes->words[wishes->asked] : "?";
	assert_int_equal(question->task, TASK_SPEAKER);
	wishes->asked++;
	for (uint32_t i = 0; i < question->options.count; i++) {
		const struct option *option = &question->options.at[i];
		assert_in_range(option->features.count, 1, FEATURES_MAX - 1); /* none was left out */
		wishes->options++;
		if (is_wanted(work, option, wanted))
			return i;
	}
	assert_string_equal(wanted, "?");
	return NONE;
}

/* What is claimed before, and once the wishes came true. */
static const struct {
	const char *text;
	const char *wishes[4];
	const char *rules, *chosen;
} meetings[] = {
    /* Where both agree the rules' reasons stay. */
    {"“It rains,” Ann Lee said.", {"Ann Lee"}, "Ann Lee (said) AFTER", "Ann Lee (said) AFTER"},
    {"“It rains,” Ann Lee said. “It does.”",
     {"Ann Lee", "^"},
     "Ann Lee (said) AFTER|Ann Lee (said) SPLIT",
     "Ann Lee (said) AFTER|Ann Lee (said) SPLIT"},
    /* Where they do not, the choice is told by its place. */
    {"Bo Ek came. “It rains,” Ann Lee said.", {"Bo Ek"}, "Ann Lee (said) AFTER", "Bo Ek SENTENCE_BEFORE"},
    {"“It rains,” Ann Lee told Bo Ek.", {"Bo Ek"}, "Ann Lee (told) AFTER", "Bo Ek (told) INVERTED"},
    {"It was “late”, Ann Lee said.", {"-"}, "Ann Lee (said) AFTER", "term"},
    {"“It rains,” Ann Lee said. “It snows,” Bo Ek said.",
     {"Ann Lee", "^"},
     "Ann Lee (said) AFTER|Bo Ek (said) AFTER",
     "Ann Lee (said) AFTER|Ann Lee (said) NEXT_SENTENCE"},
    {"“It rains,” Ann Lee said.\n\n“It snows,” Bo Ek said.",
     {"Ann Lee", "^"},
     "Ann Lee (said) AFTER|Bo Ek (said) AFTER",
     "Ann Lee (said) AFTER|Ann Lee (said) NEXT_PARAGRAPH"},
    /* What is surely speech is not nobody's if there is one who is likelier than all others together. */
    {"“It rains,” Ann Lee said.", {"-"}, "Ann Lee (said) AFTER", "Ann Lee (said) AFTER"},
    {"Cy Dow met Bo Ek. “It rains,” Ann Lee said.", {"-"}, "Ann Lee (said) AFTER", "speech"},
    /* Of three the second is nobody's: the third goes back past it. */
    {"“It rains,” Ann Lee said. “It snows,” Bo Ek said. “It hails,” Cy Dow said.",
     {"Ann Lee", "-", "^"},
     "Ann Lee (said) AFTER|Bo Ek (said) AFTER|Cy Dow (said) AFTER",
     "Ann Lee (said) AFTER|speech|Ann Lee (said) NEXT_SENTENCE"},
    /* What the rules take for no speech can be said after all. */
    {"Ann Lee read a book called “Rain Or Snow”.", {"Ann Lee"}, "a book (called) BEFORE", "Ann Lee (read) BEFORE"},
};

static void what_is_chosen_takes_the_place_of_what_the_rules_claim(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(meetings); i++) {
		struct found found = claimed_in(meetings[i].text);
		struct wishes wishes = {.words = meetings[i].wishes};
		const struct teacher teacher = {answer, &wishes};
		found.work.teacher = &teacher;
		char *rules = claims_of(&found);
		choose(&found);
		char *chosen = claims_of(&found);
		assert_string_equal(rules, meetings[i].rules);
		assert_string_equal(chosen, meetings[i].chosen);
		free(rules);
		free(chosen);
		claimed_release(&found);
	}
}

/* What is not asked about: the marks, or the place, say it already. */
static const struct {
	const char *text;
	uint32_t asked;
	const char *chosen;
} settled[] = {
    {"It rained, Ann Lee said.", 0, ""},
    {"“It rains,” Ann Lee said. “It snows.\n\n“It hails.”", 2,
     "Ann Lee (said) AFTER|Ann Lee (said) SPLIT|Ann Lee (said) RUNNING"},
    {"# Lee: “It rains”\n\n“It rains,” Ann Lee said.", 1, "term|Ann Lee (said) AFTER"},
    {"# Bo Ek: “It rains all year in our town”\n\n“It rains,” Ann Lee said.", 1, "Bo Ek LABEL|Ann Lee (said) AFTER"},
    {"“I told him ‘no’ in May,” Ann Lee said.", 1, "Ann Lee (said) AFTER|I (told) BEFORE"},
};

static void marks_titles_and_inner_quotations_keep_the_rules(void **state)
{
	(void)state;
	static const char *const words[] = {"Ann Lee", "^", "^"};
	for (size_t i = 0; i < COUNT(settled); i++) {
		struct found found = claimed_in(settled[i].text);
		struct wishes wishes = {.words = words};
		const struct teacher teacher = {answer, &wishes};
		found.work.teacher = &teacher;
		choose(&found);
		char *chosen = claims_of(&found);
		assert_int_equal(wishes.asked, settled[i].asked);
		assert_string_equal(chosen, settled[i].chosen);
		free(chosen);
		claimed_release(&found);
	}
}

/* Whether every claim is one that the passes behind can take. */
static void assert_sound(const struct found *found)
{
	const struct findings *findings = found->work.findings;
	assert_int_equal(found->work.claims.count, findings->quotes.count);
	for (size_t i = 0; i < found->work.claims.count; i++) {
		const struct claim *claim = &found->work.claims.at[i];
		assert_true(claim->kind < QUOTE_KIND_COUNT && claim->pattern < PATTERN_COUNT);
		assert_true(claim->sure <= 100);
		assert_true(claim->said_as.end <= found->document->text.count);
		assert_true(claim->mention == NONE || claim->mention < findings->mentions.count);
		assert_true(claim->cue == NONE || claim->cue < found->work.cues.count);
		assert_true(claim->from == NONE || claim->from < i);
		assert_int_equal(span_is_empty(claim->said_as), claim->pattern == PATTERN_NONE);
		assert_true(span_contains(claim->content, findings->quotes.at[i].span) || claim->kind != QUOTE_MIXED);
	}
}

static const char *const odd[] = {
    "",
    "No quotation.",
    "“”",
    "“",
    "“It rains.” “It snows.” “It hails.”",
    "“It rains.”\n\n“It snows.”\n\n“It hails.”",
    "“‘“‘“‘a’”’”’”",
    "said said “said” said",
    "“It rains,” said. He.",
    "It rained.\n\n“It rains.”\n\nIt rained.",
    "“Ann Lee,” Ann Lee said of Ann Lee.",
    "“Ĝi pluvas,” said Ĉarlo Ŝmid. „Ja“, «oui», 「はい」.",
};

/* Without weights all options are alike: nobody says what could be no speech, and nothing is undefined. */
static void without_weights_everything_is_defined(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(odd); i++) {
		struct found found = claimed_in(odd[i]);
		choose(&found);
		assert_sound(&found);
		claimed_release(&found);
	}
	struct found found = claimed_in("It was “late”, Ann Lee said. It was “cold”, Bo Ek said.");
	choose(&found);
	char *chosen = claims_of(&found);
	assert_string_equal(chosen, "term|term");
	free(chosen);
	claimed_release(&found);
}

/* The features of the wanted option of each question, that no option besides has. */
struct lessons_seen {
	const char *wanted;
	struct indexes good, bad;
};

static uint32_t watch(void *data, const struct work *work, const struct question *question)
{
	struct lessons_seen *seen = data;
	for (uint32_t i = 0; i < question->options.count; i++) {
		const struct option *option = &question->options.at[i];
		struct indexes *hashes = is_wanted(work, option, seen->wanted) ? &seen->good : &seen->bad;
		for (uint32_t j = 0; j < option->features.count; j++)
			array_push(hashes, option->features.at[j]);
	}
	return NONE;
}

/* Weights that were put together from what a question showed choose as they were meant to, against the rules. */
static void the_weights_choose(void **state)
{
	(void)state;
	enum { BITS = 16, WEIGHTS = 1 << BITS };
	static const char text[] = "Cy Dow met Bo Ek. “It rains,” Ann Lee said.";
	static const char *const wanted[] = {"Bo Ek", "Ann Lee", "-"};
	static const char *const chosen[] = {"Bo Ek SENTENCE_BEFORE", "Ann Lee (said) AFTER", "speech"};
	unsigned char *weights = memory_new(WEIGHTS, 2);
	for (size_t i = 0; i < COUNT(wanted); i++) {
		struct lessons_seen seen = {.wanted = wanted[i]};
		const struct teacher teacher = {watch, &seen};
		struct found found = claimed_in(text);
		found.work.teacher = &teacher;
		choose(&found);
		claimed_release(&found);

		memset(weights, 0, 2 * (size_t)WEIGHTS);
		for (size_t j = 0; j < seen.good.count; j++)
			weights[2 * (seen.good.at[j] % WEIGHTS)] = 100;
		for (size_t j = 0; j < seen.bad.count; j++)
			weights[2 * (seen.bad.at[j] % WEIGHTS)] = 0;
		found = claimed_in(text);
		found.work.models[TASK_SPEAKER] =
		    (struct linear){.weights = weights, .mask = WEIGHTS - 1, .unit = 0.01F, .slope = 1};
		choose(&found);
		char *claims = claims_of(&found);
		assert_string_equal(claims, chosen[i]);
		assert_in_range(found.work.claims.at[0].sure, 90, 100);
		free(claims);
		claimed_release(&found);
		array_release(&seen.good);
		array_release(&seen.bad);
	}
	free(weights);
}

static void long_leaves_are_no_more_work_a_quotation(void **state)
{
	(void)state;
	enum { LENGTH = 64 << 10 };
	static const char *const parts[] = {"“It rains,” Ann Lee said. ", "“a” ", "said “", "“", "Ann Lee said "};
	for (size_t i = 0; i < COUNT(parts); i++) {
		struct buffer text = {0};
		while (text.count < LENGTH)
			buffer_puts(&text, parts[i]);
		struct found found = claimed_in(buffer_text(&text));
		struct wishes wishes = {0};
		const struct teacher teacher = {answer, &wishes};
		found.work.teacher = &teacher;
		choose(&found);
		assert_sound(&found);
		assert_true(wishes.options <= 50 * wishes.asked);
		claimed_release(&found);
		buffer_release(&text);
	}
}

/* The whole of finding, with the program's weights. */
static void the_program_finds_what_its_weights_choose(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(odd); i++) {
		struct document *document = story(odd[i]);
		struct findings *findings = find(document);
		for (size_t j = 0; j < findings->quotes.count; j++) {
			const struct quote *quote = &findings->quotes.at[j];
			assert_int_equal(quote->speaker == NONE, quote->basis == BASIS_NONE);
			assert_true(quote->confidence <= 100);
		}
		findings_free(findings);
		document_free(document);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_is_chosen_takes_the_place_of_what_the_rules_claim),
	    cmocka_unit_test(marks_titles_and_inner_quotations_keep_the_rules),
	    cmocka_unit_test(without_weights_everything_is_defined),
	    cmocka_unit_test(the_weights_choose),
	    cmocka_unit_test(long_leaves_are_no_more_work_a_quotation),
	    cmocka_unit_test(the_program_finds_what_its_weights_choose),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
