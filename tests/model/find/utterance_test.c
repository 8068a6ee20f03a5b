/* SPDX-License-Identifier: MIT */
#include "model/find/utterance.h"

#include "model/find/wordmap.h"
#include "tests/model/find/claimed.h"
#include "tests/test.h"

/* What one of a text's quotations looks like. */
static struct utterance utterance_of(const char *text, uint32_t quotation)
{
	struct found found = claimed_in(text);
	struct outline outline = outline_of(&found);
	struct utterance utterance;
	utterance_read(&utterance, &outline, quotation_item(&outline, quotation));
	outline_release(&outline);
	claimed_release(&found);
	return utterance;
}

static void how_it_ends(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		enum ending ending;
	} cases[] = {
	    {"“It rains,” she said.", ENDING_COMMA},     {"She said: “It rains.”", ENDING_STOP},
	    {"“Does it?” she said.", ENDING_QUESTION},   {"“It does!” she said.", ENDING_QUESTION},
	    {"“It may—” she said.", ENDING_DASH},        {"“It may…” she said.", ENDING_DASH},
	    {"“It may -” she said.", ENDING_DASH},       {"It is “late” now.", ENDING_NONE},
	    {"She said: “He cried ‘no.’”", ENDING_STOP}, {"« Il pleut. » Elle part.", ENDING_STOP},
	};
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(utterance_of(cases[i].text, 0).ending, cases[i].ending);
}

static void what_stands_next_to_it(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		enum neighbour before, behind;
	} cases[] = {
	    {"“It rains.”", NEIGHBOUR_EDGE, NEIGHBOUR_EDGE},
	    {"It did.\n\n“It rains.”\n\nIt did.", NEIGHBOUR_EDGE, NEIGHBOUR_EDGE},
	    {"She said, “It rains.” He left.", NEIGHBOUR_COMMA, NEIGHBOUR_PRONOUN},
	    {"She said: “It rains.” Ann Lee left.", NEIGHBOUR_COLON, NEIGHBOUR_NAME},
	    {"It did. “It rains” – often.", NEIGHBOUR_STOP, NEIGHBOUR_MARK},
	    {"She left; “It rains”: so it did.", NEIGHBOUR_STOP, NEIGHBOUR_COLON},
	    {"She said “It rains”.", NEIGHBOUR_CUE, NEIGHBOUR_STOP},
	    {"It is “late” and wet.", NEIGHBOUR_BE, NEIGHBOUR_CONJUNCTION},
	    {"It was a “late” to the dog.", NEIGHBOUR_DETERMINER, NEIGHBOUR_PREPOSITION},
	    {"The wet “late” dog barks.", NEIGHBOUR_SMALL, NEIGHBOUR_SMALL},
	    {"The end of “late” his.", NEIGHBOUR_PREPOSITION, NEIGHBOUR_DETERMINER},
	    {"“It rains” “It does”", NEIGHBOUR_EDGE, NEIGHBOUR_QUOTE},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct utterance utterance = utterance_of(cases[i].text, 0);
		assert_int_equal(utterance.before, cases[i].before);
		assert_int_equal(utterance.behind, cases[i].behind);
	}
}

static void how_long_it_is(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		uint8_t words;
	} cases[] = {
	    {"“…” she said.", 0},
	    {"“Rain,” she said.", 1},
	    {"“It rains,” she said.", 2},
	    {"“One two three four,” she said.", 4},
	    {"“One two three four five,” she said.", 5},
	    {"“One two three four five six,” she said.", 5},
	    {"“One two three four five six 7,” she said.", 6},
	    {"“One two three four five six seven eight nine ten,” she said.", 7},
	    {"“One two three four five six seven eight nine ten one two three four five six,” she said.", 8},
	    {"“One two three four five six seven eight nine ten one two three four five six seven eight nine ten one "
	     "two three four five six seven eight nine ten one,” she said.",
	     9},
	};
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(utterance_of(cases[i].text, 0).words, cases[i].words);
}

/* Letters: 0 starts small, 1 a capital, 2 all words have capitals or are of grammar, 3 all letters are capitals. */
static void what_its_words_look_like(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		uint8_t letters;
		bool verb, person;
	} cases[] = {
	    {"“rain in Oslo,” she said.", 0, false, false},      {"“Rain falls,” she said.", 1, false, false},
	    {"“The Rain in Spain,” she said.", 2, false, false}, {"“NO RAIN,” she said.", 3, false, false},
	    {"“Rain was falling,” she said.", 1, true, false},   {"“I see rain,” she said.", 1, true, true},
	    {"“Rain found you,” she said.", 1, true, true},      {"“Rain found him,” she said.", 1, false, false},
	    {"“Érable Rouge,” she said.", 2, false, false},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct utterance utterance = utterance_of(cases[i].text, 0);
		assert_int_equal(utterance.letters, cases[i].letters);
		assert_int_equal(utterance.verb, cases[i].verb);
		assert_int_equal(utterance.person, cases[i].person);
	}
}

static void how_it_stands_in_its_sentence(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		uint32_t quotation;
		bool first, alone, closed, headline;
		uint8_t neighbours;
	} cases[] = {
	    {"“It rains.” He left.", 0, true, true, true, false, 0},
	    {"“It rains,” she said.", 0, true, false, true, false, 0},
	    {"But “it rains,” she said.", 0, true, false, true, false, 0},
	    {"She said “it rains”.", 0, false, false, true, false, 0},
	    {"She said: “It rains.", 0, false, false, false, false, 0},
	    {"# Lee: “It rains”\n\nShe left.", 0, false, false, true, true, 0},
	    {"It was “wet”, “cold” and “late”.", 1, false, false, true, false, 2},
	    {"It was “wet”, “cold”, “long”, “dull”, “slow” and “late”.", 1, false, false, true, false, 3},
	    {"It was “wet”. It was “late”.", 1, false, false, true, false, 0},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct utterance utterance = utterance_of(cases[i].text, cases[i].quotation);
		assert_int_equal(utterance.first, cases[i].first);
		assert_int_equal(utterance.alone, cases[i].alone);
		assert_int_equal(utterance.closed, cases[i].closed);
		assert_int_equal(utterance.headline, cases[i].headline);
		assert_int_equal(utterance.neighbours, cases[i].neighbours);
	}
}

static uint32_t hash(const char *word)
{
	return (uint32_t)wordmap_hash(WORDMAP_NOTHING, word, strlen(word));
}

/* The verbs of saying next to it in its sentence: words in between in steps (7: there is none), what kind of verb, "that". */
static void which_verbs_are_near(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		uint8_t gap, next_gap, class;
		bool that;
		const char *verb;
	} cases[] = {
	    {"It is “late”.", 7, 7, 0, false, NULL},
	    {"She said “late”.", 0, 7, CUE_SAY, false, "said"},
	    {"She said: “It is late.”", 1, 7, CUE_SAY, false, "said"},
	    {"She told Bo Ek that it was “late”.", 4, 7, CUE_TELL, true, "told"},
	    {"She called it “late”.", 1, 7, CUE_CALL, false, "called"},
	    {"“It is late,” Ann Lee said.", 7, 2, 0, false, NULL},
	    {"She said it was “late” and he added more.", 2, 2, CUE_SAY, false, "said"},
	    {"She said so. It was “late”. He added more.", 7, 7, 0, false, NULL},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct utterance utterance = utterance_of(cases[i].text, 0);
		assert_int_equal(utterance.cue_gap, cases[i].gap);
		assert_int_equal(utterance.next_gap, cases[i].next_gap);
		assert_int_equal(utterance.cue_class, cases[i].class);
		assert_int_equal(utterance.that, cases[i].that);
		assert_int_equal(utterance.cue_word, cases[i].verb ? hash(cases[i].verb) : 0);
		assert_int_equal(utterance.cue == NONE, cases[i].gap == 7);
		assert_int_equal(utterance.next_cue == NONE, cases[i].next_gap == 7);
	}
}

static void which_words_are_near(void **state)
{
	(void)state;
	const struct utterance inner = utterance_of("Then Zoë cried “NO rain, Café” near Oslo.", 0);
	assert_int_equal(inner.word_before[0], hash("cried"));
	assert_int_equal(inner.word_before[1], hash("zoë"));
	assert_int_equal(inner.word_behind[0], hash("near"));
	assert_int_equal(inner.word_behind[1], hash("oslo"));
	assert_int_equal(inner.word_first, hash("no"));
	assert_int_equal(inner.word_last, hash("café"));

	const struct utterance alone = utterance_of("“…”", 0);
	assert_int_equal(alone.word_before[0] | alone.word_before[1] | alone.word_behind[0] | alone.word_behind[1], 0);
	assert_int_equal(alone.word_first | alone.word_last, 0);

	const struct utterance marks = utterance_of("Look: “It rains”, he thought.", 0);
	assert_int_equal(marks.word_before[0], 0);
	assert_int_equal(marks.word_behind[0], 0);
	assert_int_equal(marks.word_behind[1], hash("he"));
}

/* Whichever words stand in them, the same marks have the same code, and others another. */
static void which_marks_it_has(void **state)
{
	(void)state;
	static const char *const pairs[][2] = {
	    {"She said “rain”.", "She said “no more”."}, {"She said \"rain\".", "She said \"no more\"."},
	    {"She said ‘rain’.", "She said ‘no more’."}, {"She said «rain».", "She said «no more»."},
	    {"She said „rain“.", "She said „no more“."},
	};
	uint8_t codes[COUNT(pairs)];
	for (size_t i = 0; i < COUNT(pairs); i++) {
		codes[i] = utterance_of(pairs[i][0], 0).marks;
		assert_int_equal(codes[i], utterance_of(pairs[i][1], 0).marks);
		for (size_t j = 0; j < i; j++)
			assert_int_not_equal(codes[i], codes[j]);
	}
}

static void distances_are_told_in_few_steps(void **state)
{
	(void)state;
	static const uint32_t steps[] = {0, 1, 2, 3, 4, 4, 5, 5, 5, 5, 5, 6, 6};
	for (uint32_t i = 0; i < COUNT(steps); i++)
		assert_int_equal(utterance_step(i), steps[i]);
	assert_int_equal(utterance_step(NONE), 6);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(how_it_ends),
	    cmocka_unit_test(what_stands_next_to_it),
	    cmocka_unit_test(how_long_it_is),
	    cmocka_unit_test(what_its_words_look_like),
	    cmocka_unit_test(how_it_stands_in_its_sentence),
	    cmocka_unit_test(which_verbs_are_near),
	    cmocka_unit_test(which_words_are_near),
	    cmocka_unit_test(which_marks_it_has),
	    cmocka_unit_test(distances_are_told_in_few_steps),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
