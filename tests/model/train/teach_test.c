/* SPDX-License-Identifier: MIT */
#include "model/train/teach.h"

#include "model/find/choice.h"
#include "model/find/find.h"
#include "model/find/opening.h"
#include "model/find/reported.h"
#include "tests/model/train/annotated.h"

/*
 * Writes down what is right of each question of a task: words, "-" for nobody or nothing, "^" for the speaker before; "?" where the
 * annotations do not tell.
 */
struct notes {
	const struct gold_article *article;
	teach_function *teach;
	enum task task;
	struct buffer out;
};

static void note_option(struct notes *notes, const struct work *work, const struct option *option)
{
	buffer_puts(&notes->out, notes->out.count && array_last(&notes->out) != '|' ? "+" : "");
	if (notes->task == TASK_CONTENT && (option->what == WAY_NOWHERE || option->what == REPORTED_NOBODY))
		buffer_puts(&notes->out, "-");
	else if (option->what == CHOICE_NOBODY || option->what == CHOICE_PREVIOUS)
		buffer_puts(&notes->out, option->what == CHOICE_NOBODY ? "-" : "^");
	else
		buffer_add(&notes->out, work->document->text.at + option->words.start, span_length(option->words));
}

/* What the trainer answers of the speakers, while it is something else that is noted. */
static uint32_t answer_speaker(const struct notes *notes, const struct work *work, const struct question *question)
{
	bool right[64] = {false};
	if (question->task != TASK_SPEAKER || !teach_speaker(notes->article, work, question, right))
		return NONE;
	for (uint32_t i = 0; i < question->options.count; i++)
		if (right[i])
			return i;
	return NONE;
}

/* Answers as the trainer does: the first right option, else as the model, which has no weights. */
static uint32_t answer(void *data, const struct work *work, const struct question *question)
{
	struct notes *notes = data;
	bool right[64] = {false};
	if (question->task != notes->task)
		return answer_speaker(notes, work, question);
	assert_true(question->options.count <= COUNT(right));
	buffer_puts(&notes->out, notes->out.count ? "|" : "");
	if (!notes->teach(notes->article, work, question, right)) {
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

/* The right answers to what the finder asks of an article for a task, in the order of its questions. */
static char *taught(const struct gold_article *article, enum task task, teach_function *teach)
{
	static const struct linear none[TASK_COUNT] = {{.slope = 1}, {.slope = 1}, {.slope = 1}};
	struct notes notes = {.article = article, .teach = teach, .task = task};
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
		char *right = taught(&gold.at[0], TASK_SPEAKER, teach_speaker);
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
	char *right = taught(&gold.at[0], TASK_SPEAKER, teach_speaker);
	assert_string_equal(right, "?");
	free(right);
	gold.at[0].quotes.at[0].ignored = false;
	array_push(&gold.at[0].discarded, (struct span){0, sizeof text - 1});
	right = taught(&gold.at[0], TASK_SPEAKER, teach_speaker);
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

/* Of each word of saying where what it reports begins, up to the sentence's end; then all of it; then who says it. */
static const struct {
	const char *text;
	struct report reports[2];
	const char *taught;
} reports[] = {
    {"Ann Lee said it rained, and left.",
     {{{"it rained", "Ann Lee", "Ann Lee", "indirect"}, "said", NULL, false}},
     "it rained, and left|it rained|Ann Lee"},
    {"It rains, Ann Lee said.", {{{"It rains", "Ann Lee", NULL, "indirect"}, "said", NULL, false}}, "It rains|Ann Lee"},
    /* What the annotators have not is not reported; nor need be what they call optional. */
    {"Ann Lee said it rained.", {{{0}, NULL, NULL, false}}, "-"},
    {"Ann Lee said it rained.", {{{"it rained", "Ann Lee", "Ann Lee", "indirect"}, "said", NULL, true}}, "-+it rained"},
    /* About the same is right; less than half is not. */
    {"Ann Lee said that it rained.",
     {{{"it rained", "Ann Lee", "Ann Lee", "indirect"}, "said", NULL, false}},
     "that it rained|that it rained|Ann Lee"},
    {"Ann Lee said that it rained all day.", {{{"day", "Ann Lee", "Ann Lee", "indirect"}, "said", NULL, false}}, "-"},
    /* Two parts are around their verb; the second one has its end, and whoever says the first. */
    {"It may, Ann Lee said, rain.",
     {{{"It may", "Ann Lee", "Ann Lee", "indirect"}, "said", NULL, false},
      {{"rain", "Ann Lee", "Ann Lee", "indirect"}, "said", NULL, false}},
     "It may|Ann Lee|rain"},
    {"It was said that it rained.",
     {{{"that it rained", NULL, NULL, "indirect"}, "said", NULL, false}},
     "that it rained|that it rained|-"},
    /* A quotation's statement, whatever verb the annotators take for its own. */
    {"Ann Lee said it was “late”, and left.",
     {{{"“late”", "Ann Lee", "Ann Lee", "mixed"}, "left", "it was “late”", false}},
     "it was “late”, and left|it was “late”"},
};

static void annotations_answer_what_is_reported(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(reports); i++) {
		size_t count = 0;
		while (count < COUNT(reports[i].reports) && reports[i].reports[count].annotation.quote)
			count++;
		struct gold gold = annotated_reports(reports[i].text, reports[i].reports, count);
		char *right = taught(&gold.at[0], TASK_CONTENT, teach_content);
		assert_string_equal(right, reports[i].taught);
		free(right);
		gold_release(&gold);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(annotations_answer_who_speaks),
	    cmocka_unit_test(what_counts_for_nothing_teaches_nothing),
	    cmocka_unit_test(annotations_answer_whom_a_pronoun_means),
	    cmocka_unit_test(annotations_answer_what_is_reported),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
