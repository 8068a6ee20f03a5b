/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "model/find/find.h"
#include "model/find/wordmap.h"
#include "model/find/work.h"
#include "model/train/gold.h"
#include "model/train/learner.h"
#include "model/train/prediction.h"
#include "model/train/teach.h"

/*
 * Makes the weights of model/words from annotated articles.
 *
 *	train weights FOLDER ANNOTATED ARTICLES...    learns from all, writes FOLDER/speaker.weights and the others
 *	train predict COUNT ANNOTATED ARTICLES...     learns from four fifths of the first COUNT pairs, says who speaks in the articles
 *	                                              of the other fifth, five times: writes each ANNOTATED.predicted
 *
 * ANNOTATED and ARTICLES are pairs of files (gold.h). The fifth that an article belongs to depends on its id alone, so that the same
 * story in other quotation marks is in the same one. Predictions are JSON lines as ../shared/score/score_quotes.py reads them.
 */
enum { FOLDS = 5 };

static const struct task_settings {
	const char *name;
	teach_function *teach;
	uint32_t bits;
	double l2;
	bool first_is_none;
} tasks[TASK_COUNT] = {
    [TASK_SPEAKER] = {"speaker", teach_speaker, 16, 4.0, true},
    [TASK_PRONOUN] = {"pronoun", teach_pronoun, 14, 4.0, false},
    [TASK_CONTENT] = {"content", teach_content, 15, 4.0, true},
    [TASK_SURE] = {"sure", teach_sure, 12, 2.0, false},
};

/* One pair of files. */
struct corpus {
	struct gold gold;
	const char *path;
	FILE *predictions;
};

struct corpora ARRAY(struct corpus);

/* Taking lessons from one article. */
struct school {
	struct lessons lessons[TASK_COUNT];
	const struct gold_article *article;
	uint32_t part;
	bool alone; /* the finder gets no answers: it is watched, to learn how sure it can be */
};

static uint32_t answer(void *data, const struct work *work, const struct question *question)
{
	struct school *self = data;
	if (self->alone != (question->task == TASK_SURE))
		return NONE;
	bool *right = memory_new(question->options.count + 1, sizeof *right);
	uint32_t first = NONE;
	if (tasks[question->task].teach(self->article, work, question, right)) {
		lessons_add(&self->lessons[question->task], question, right, self->part);
		for (uint32_t i = 0; first == NONE && i < question->options.count; i++)
			first = right[i] ? i : NONE;
	}
	free(right);
	return self->alone ? NONE : first;
}

static void find_all(const struct document *document, const struct linear *models, const struct teacher *teacher,
		     struct findings **findings)
{
	enum { FOR_EVER = 1000000 };
	struct finder *finder = finder_new(document);
	finder_teach(finder, models, teacher);
	while (!finder_step(finder, FOR_EVER))
		;
	*findings = finder_take(finder);
	finder_free(finder);
}

/* The fifth that an article belongs to. */
static uint32_t part_of(const struct gold_article *article)
{
	return (uint32_t)(wordmap_hash(WORDMAP_NOTHING, article->id, strlen(article->id)) >> 32) % FOLDS;
}

/* What an article teaches, while the finder works with these models. */
static void attend(struct school *self, const struct gold_article *article, const struct linear *models)
{
	const struct teacher teacher = {answer, self};
	struct findings *findings;
	self->article = article;
	self->part = part_of(article);
	find_all(article->document, models, &teacher, &findings);
	findings_free(findings);
}

static void take_lessons(struct school *self, const struct gold *gold)
{
	static const struct linear none[TASK_COUNT];
	for (size_t i = 0; i < gold->count; i++)
		attend(self, &gold->at[i], none);
}

/* How a task is learned without one part. What was never asked needs no weights. */
static struct learning learning_of(const struct school *self, enum task task, uint32_t left_out)
{
	const bool asked = self->lessons[task].question_ends.count > 0;
	return (struct learning){asked ? tasks[task].bits : 0, tasks[task].l2, tasks[task].first_is_none, left_out};
}

/* A task's model, learned from all parts but one; bytes hold it. */
static void learn(const struct school *self, enum task task, uint32_t left_out, const double *line,
		  struct buffer *bytes)
{
	const struct learning learning = learning_of(self, task, left_out);
	double *weights = lessons_learn(&self->lessons[task], &learning);
	lessons_write(weights, learning.bits, line[0], line[1], bytes);
	free(weights);
}

/* How sure a task's models are of what they did not learn from, made into a line of calibration. */
static void calibrate(const struct school *self, enum task task, double *line)
{
	struct grades grades = {0};
	size_t answerable = 0;
	for (uint32_t part = 0; part < FOLDS; part++) {
		const struct learning learning = learning_of(self, task, part);
		double *weights = lessons_learn(&self->lessons[task], &learning);
		lessons_grade(&self->lessons[task], weights, &learning, &grades);
		answerable += lessons_examine(&self->lessons[task], weights, &learning).answerable;
		free(weights);
	}
	size_t right = 0;
	for (size_t i = 0; i < grades.count; i++)
		right += grades.at[i].right;
	lessons_calibrate(&grades, &line[0], &line[1]);
	printf("%s: %zu questions, %zu with an answer, %zu right (%.1f of 100, of those with an answer %.1f); "
	       "calibration %.2f %.2f\n",
	       tasks[task].name, grades.count, answerable, right,
	       100.0 * (double)right / (double)(grades.count + !grades.count),
	       100.0 * (double)right / (double)(answerable + !answerable), line[0], line[1]);
	array_release(&grades);
}

static bool write_weights(const struct school *school, double (*lines)[2], const char *folder)
{
	bool good = true;
	for (int task = 0; task < TASK_COUNT; task++) {
		struct buffer bytes = {0}, path = {0};
		learn(school, (enum task)task, NONE, lines[task], &bytes);
		buffer_format(&path, "%s/%s.weights", folder, tasks[task].name);
		FILE *file = fopen(buffer_text(&path), "wb");
		good &= file && fwrite(bytes.at, 1, bytes.count, file) == bytes.count;
		if (file)
			good &= fclose(file) == 0;
		buffer_release(&bytes);
		buffer_release(&path);
	}
	return good;
}

/* Models of all tasks. */
struct pupil {
	struct buffer bytes[TASK_COUNT];
	struct linear models[TASK_COUNT];
};

static void pupil_learn(struct pupil *self, const struct school *school, double (*lines)[2], uint32_t left_out)
{
	for (int task = 0; task < TASK_COUNT; task++) {
		learn(school, (enum task)task, left_out, lines[task], &self->bytes[task]);
		linear_read(&self->models[task], self->bytes[task].at, self->bytes[task].count);
	}
}

static void pupil_release(struct pupil *self)
{
	for (int task = 0; task < TASK_COUNT; task++)
		buffer_release(&self->bytes[task]);
}

/* How sure the finder can be: watched on each fifth with models that learned from the others. */
static void watch(struct school *self, double (*lines)[2], const struct corpora *corpora, size_t count)
{
	self->alone = true;
	for (uint32_t part = 0; part < FOLDS; part++) {
		struct pupil pupil = {0};
		pupil_learn(&pupil, self, lines, part);
		for (size_t i = 0; i < count; i++)
			for (size_t article = 0; article < corpora->at[i].gold.count; article++)
				if (part_of(&corpora->at[i].gold.at[article]) == part)
					attend(self, &corpora->at[i].gold.at[article], pupil.models);
		pupil_release(&pupil);
	}
	self->alone = false;
}

static void predict_article(const struct gold_article *article, const struct linear *models, FILE *file)
{
	struct buffer line = {0};
	struct findings *findings;
	find_all(article->document, models, NULL, &findings);
	prediction_write(article, findings, &line);
	fwrite(line.at, 1, line.count, file);
	buffer_release(&line);
	findings_free(findings);
}

/* The articles of one fifth, of all corpora, by models that learned from the others. */
static void predict_part(const struct school *school, double (*lines)[2], const struct corpora *corpora, uint32_t part)
{
	struct pupil pupil = {0};
	pupil_learn(&pupil, school, lines, part);
	for (size_t i = 0; i < corpora->count; i++)
		for (size_t article = 0; article < corpora->at[i].gold.count; article++)
			if (part_of(&corpora->at[i].gold.at[article]) == part)
				predict_article(&corpora->at[i].gold.at[article], pupil.models,
						corpora->at[i].predictions);
	pupil_release(&pupil);
}

static bool write_predictions(const struct school *school, double (*lines)[2], struct corpora *corpora)
{
	bool good = true;
	for (size_t i = 0; i < corpora->count; i++) {
		struct buffer path = {0};
		buffer_format(&path, "%s.predicted", corpora->at[i].path);
		corpora->at[i].predictions = fopen(buffer_text(&path), "w");
		good &= corpora->at[i].predictions != NULL;
		buffer_release(&path);
	}
	for (uint32_t part = 0; good && part < FOLDS; part++)
		predict_part(school, lines, corpora, part);
	for (size_t i = 0; i < corpora->count; i++)
		good &= corpora->at[i].predictions && fclose(corpora->at[i].predictions) == 0;
	return good;
}

static bool read_all(struct corpora *self, char **paths)
{
	struct error error = {0};
	size_t left_out = 0, articles = 0;
	bool good = true;
	for (; good && paths[0] && paths[1]; paths += 2) {
		array_push(self, (struct corpus){.path = paths[0]});
		good = gold_read(&array_last(self).gold, paths[0], paths[1], &left_out, &error);
		articles += array_last(self).gold.count;
	}
	if (!good)
		fprintf(stderr, "train: %s\n", error.message ? error.message : "cannot read");
	printf("%zu articles, %zu left out\n", articles, left_out);
	error_release(&error);
	return good;
}

static bool run(struct corpora *corpora, bool weights, const char *argument)
{
	struct school school = {0};
	double lines[TASK_COUNT][2];
	const size_t asked = weights ? corpora->count : (size_t)strtoul(argument, NULL, 10);
	const size_t count = asked < corpora->count ? asked : corpora->count;
	for (size_t i = 0; i < count; i++)
		take_lessons(&school, &corpora->at[i].gold);
	for (int task = 0; task < TASK_COUNT; task++)
		calibrate(&school, (enum task)task, lines[task]);
	watch(&school, lines, corpora, count);
	calibrate(&school, TASK_SURE, lines[TASK_SURE]);
	const bool good =
	    weights ? write_weights(&school, lines, argument) : write_predictions(&school, lines, corpora);
	for (int task = 0; task < TASK_COUNT; task++)
		lessons_release(&school.lessons[task]);
	return good;
}

int main(int argc, char **argv)
{
	const bool weights = argc > 1 && strcmp(argv[1], "weights") == 0;
	if (argc < 5 || (!weights && strcmp(argv[1], "predict") != 0)) {
		fputs("usage: train weights FOLDER | predict COUNT, then ANNOTATED ARTICLES...\n", stderr);
		return 2;
	}
	struct corpora corpora = {0};
	const bool good = read_all(&corpora, argv + 3) && run(&corpora, weights, argv[2]);
	for (size_t i = 0; i < corpora.count; i++)
		gold_release(&corpora.at[i].gold);
	array_release(&corpora);
	return good ? 0 : 1;
}
