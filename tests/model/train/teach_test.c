/* SPDX-License-Identifier: MIT */
#include "model/train/teach.h"

#include "model/find/choice.h"
#include "model/find/find.h"
#include "tests/model/train/annotated.h"

/* Writes down what is right of each question: words, "-" for nobody, "^" for the speaker before; "?" where the annotations do not tell. */
struct notes {
	const struct gold_article *article;
	struct buffer out;
};

static void note_option(struct notes *notes, const struct work *work, const struct option *option)
{
	buffer_puts(&notes->out, notes->out.count && array_last(&notes->out) != '|' ? "+" : "");
	if (option->what == CHOICE_NOBODY || option->what == CHOICE_PREVIOUS)
		buffer_puts(&notes->out, option->what == CHOICE_NOBODY ? "-" : "^");
	else
		buffer_add(&notes->out, work->document->text.at + option->words.start, span_length(option->words));
}

/* Answers as the trainer does: the first right option, else as the model, which has no weights. */
static uint32_t answer(void *data, const struct work *work, const struct question *question)
{
	struct notes *notes = data;
	bool right[64] = {false};
	if (question->task != TASK_SPEAKER)
		return NONE;
	assert_true(question->options.count <= COUNT(right));
	buffer_puts(&notes->out, notes->out.count ? "|" : "");
	if (!teach_speaker(notes->article, work, question, right)) {
		buffer_puts(&notes->out, "?");
		return NONE;
	}
	uint32_t first = NONE;
	for (uint32_t i = 0; i < question->options.count; i++) {
		if (!right[i])
			continue;
		note_option(notes, work, &question->options.at[i]);
		first = first == NONE ? i : first;
	}
	return first;
}

/* The right answers to what the finder asks of an article, in the order of its questions. */
static char *taught(const struct gold_article *article)
{
	static const struct linear none[TASK_COUNT] = {{.slope = 1}, {.slope = 1}, {.slope = 1}};
	struct notes notes = {.article = article};
	const struct teacher teacher = {answer, &notes};
	struct finder *finder = finder_new(article->document);
	finder_teach(finder, none, &teacher);
	while (!finder_step(finder, 1000))
		;
	finder_free(finder);
	buffer_text(&notes.out);
	return buffer_take(&notes.out);
}

static const struct {
	const char *text;
	struct annotation annotations[3];
	const char *taught;
} lessons[] = {
    {"“It rains,” Ann Lee said.", {{"“It rains,”", "Ann Lee", "Ann Lee", "direct"}}, "Ann Lee"},
    /* What is no quote is nobody's. */
    {"“It rains,” Ann Lee said.", {{0}}, "-"},
    /* Of words that overlap with the speaker's those that fit best. */
    {"“It rains,” a Lee adviser said.", {{"“It rains,”", "a Lee adviser", NULL, "direct"}}, "a Lee adviser"},
    {"“It rains,” Mayor Ann Lee said.", {{"“It rains,”", "Mayor Ann Lee", "Ann Lee", "direct"}}, "Ann Lee"},
    /* The speaker before is right too where the words are the same, or where they are too far away to be found. */
    {"“It rains,” Ann Lee said. “It snows.”",
     {{"“It rains,”", "Ann Lee", "Ann Lee", "direct"}, {"“It snows.”", "Ann Lee", "Ann Lee", "direct"}},
     "Ann Lee|^+Ann Lee"},
    {"“It rains,” Ann Lee said. “It snows,” Bo Ek said.",
     {{"“It rains,”", "Ann Lee", "Ann Lee", "direct"}, {"“It snows,”", "Bo Ek", "Bo Ek", "direct"}},
     "Ann Lee|Bo Ek"},
    /* Quotes that the annotators left without a speaker teach nothing. */
    {"“It rains,” Ann Lee said.", {{"“It rains,”", NULL, NULL, "direct"}}, "?"},
};

static void annotations_answer_who_speaks(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(lessons); i++) {
		size_t count = 0;
		while (count < COUNT(lessons[i].annotations) && lessons[i].annotations[count].quote)
			count++;
		struct gold gold = annotated(lessons[i].text, lessons[i].annotations, count);
		char *right = taught(&gold.at[0]);
		assert_string_equal(right, lessons[i].taught);
		free(right);
		gold_release(&gold);
	}
}

static void what_counts_for_nothing_teaches_nothing(void **state)
{
	(void)state;
	static const char text[] = "“It rains,” Ann Lee said.";
	struct gold gold = annotated(text, &(struct annotation){"“It rains,”", "Ann Lee", "Ann Lee", "direct"}, 1);
	gold.at[0].quotes.at[0].ignored = true;
	char *right = taught(&gold.at[0]);
	assert_string_equal(right, "?");
	free(right);
	gold.at[0].quotes.at[0].ignored = false;
	array_push(&gold.at[0].discarded, (struct span){0, sizeof text - 1});
	right = taught(&gold.at[0]);
	assert_string_equal(right, "?");
	free(right);
	gold_release(&gold);
}

/* A pronoun means the entity that has the speaker's name, in full or its last word. */
static void annotations_answer_whom_a_pronoun_means(void **state)
{
	(void)state;
	static const char text[] = "Ann Lee met Bo Ek. “It rains,” she said.";
	struct gold gold = annotated(text, &(struct annotation){"“It rains,”", "she", "Ann Lee", "direct"}, 1);
	struct findings *findings = find(gold.at[0].document);
	const struct work work = {.document = gold.at[0].document, .findings = findings};
	struct question question = {0};
	bool right[8] = {false};
	question_clear(&question, TASK_PRONOUN, gold.at[0].quotes.at[0].speaker.at[0]);
	assert_in_range(findings->entities.count, 2, COUNT(right));
	for (uint32_t i = 0; i < findings->entities.count; i++)
		question_add(&question, (struct span){0, 0}, i);
	assert_true(teach_pronoun(&gold.at[0], &work, &question, right));
	for (uint32_t i = 0; i < findings->entities.count; i++)
		assert_int_equal(right[i], strcmp(findings_name(findings, i), "Ann Lee") == 0);

	question.about = (struct span){0, 3}; /* no speaker's words */
	assert_false(teach_pronoun(&gold.at[0], &work, &question, right));
	question_release(&question);
	findings_free(findings);
	gold_release(&gold);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(annotations_answer_who_speaks),
	    cmocka_unit_test(what_counts_for_nothing_teaches_nothing),
	    cmocka_unit_test(annotations_answer_whom_a_pronoun_means),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
