/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/train/learner.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "model/train/descent.h"

void lessons_add(struct lessons *self, const struct question *question, const bool *right, uint32_t part)
{
	for (size_t i = 0; i < question->options.count; i++) {
		const struct features *features = &question->options.at[i].features;
		for (uint32_t j = 0; j < features->count; j++)
			array_push(&self->features, features->at[j]);
		array_push(&self->option_ends, (uint32_t)self->features.count);
		array_push(&self->who, question->options.at[i].who);
		buffer_putc(&self->right, right[i]);
	}
	array_push(&self->question_ends, (uint32_t)self->option_ends.count);
	array_push(&self->parts, part);
}

void lessons_release(struct lessons *self)
{
	array_release(&self->features);
	array_release(&self->option_ends);
	array_release(&self->question_ends);
	array_release(&self->who);
	buffer_release(&self->right);
	array_release(&self->parts);
}

/* The options of a question: first to end. */
struct range {
	uint32_t first, end;
};

static struct range options_of(const struct lessons *self, size_t question)
{
	return (struct range){question ? self->question_ends.at[question - 1] : 0, self->question_ends.at[question]};
}

static struct range features_of(const struct lessons *self, uint32_t option)
{
	return (struct range){option ? self->option_ends.at[option - 1] : 0, self->option_ends.at[option]};
}

static double score(const struct lessons *self, uint32_t option, const double *weights, uint32_t mask)
{
	double sum = 0;
	const struct range features = features_of(self, option);
	for (uint32_t i = features.first; i < features.end; i++)
		sum += weights[self->features.at[i] & mask];
	return sum;
}

/* The most options a question has. */
enum { OPTIONS_MAX = 1024 };

/* The probabilities of a question's options, and the sum of those of the right ones. */
static double probabilities(const struct lessons *self, struct range options, const double *weights, uint32_t mask,
			    double *out)
{
	double best = -HUGE_VAL, sum = 0, right = 0;
	const uint32_t count = options.end - options.first;
	for (uint32_t i = 0; i < count; i++) {
		out[i] = score(self, options.first + i, weights, mask);
		best = out[i] > best ? out[i] : best;
	}
	for (uint32_t i = 0; i < count; i++)
		sum += out[i] = exp(out[i] - best);
	for (uint32_t i = 0; i < count; i++) {
		out[i] /= sum;
		right += self->right.at[options.first + i] ? out[i] : 0;
	}
	return right;
}

static void add_gradient(const struct lessons *self, uint32_t option, double by, uint32_t mask, double *gradient)
{
	const struct range features = features_of(self, option);
	for (uint32_t i = features.first; i < features.end; i++)
		gradient[self->features.at[i] & mask] += by;
}

/* What is minimised: the negative logarithm of the right answers' probability, and the weights' size. */
struct loss {
	const struct lessons *lessons;
	const struct learning *learning;
};

static bool has_answer(const struct lessons *self, struct range options)
{
	if (options.end - options.first > OPTIONS_MAX)
		return false;
	for (uint32_t i = options.first; i < options.end; i++)
		if (self->right.at[i])
			return true;
	return false;
}

static double loss_of_question(const struct lessons *self, struct range options, const double *weights, uint32_t mask,
			       double *gradient)
{
	double probability[OPTIONS_MAX];
	double right = probabilities(self, options, weights, mask, probability);
	right = right < 1e-300 ? 1e-300 : right;
	for (uint32_t i = options.first; i < options.end; i++) {
		const double p = probability[i - options.first];
		add_gradient(self, i, self->right.at[i] ? p - p / right : p, mask, gradient);
	}
	return -log(right);
}

static double loss(const void *data, const double *weights, double *gradient)
{
	const struct loss *self = data;
	const uint32_t count = UINT32_C(1) << self->learning->bits;
	double sum = 0;
	for (uint32_t i = 0; i < count; i++) {
		sum += weights[i] * weights[i] * self->learning->l2 / 2;
		gradient[i] = weights[i] * self->learning->l2;
	}
	for (size_t i = 0; i < self->lessons->question_ends.count; i++) {
		const struct range options = options_of(self->lessons, i);
		if (self->lessons->parts.at[i] != self->learning->left_out && has_answer(self->lessons, options))
			sum += loss_of_question(self->lessons, options, weights, count - 1, gradient);
	}
	return sum;
}

double *lessons_learn(const struct lessons *self, const struct learning *learning)
{
	double *weights = memory_new((size_t)1 << learning->bits, sizeof *weights);
	descent(loss, &(struct loss){self, learning}, weights, (size_t)1 << learning->bits);
	return weights;
}

/* An answer: how probable its options are together, which of them is the likeliest, and whether one is right. */
struct answer {
	double probability;
	uint32_t best;
	bool right;
};

/* The answer that an option is a way of saying. */
static struct answer answer_of(const struct lessons *self, struct range options, const double *probability,
			       uint32_t option)
{
	const uint32_t who = self->who.at[options.first + option];
	struct answer answer = {0, option, false};
	for (uint32_t i = 0; i < options.end - options.first; i++) {
		if (i != option && (who == NONE || self->who.at[options.first + i] != who))
			continue;
		answer.probability += probability[i];
		answer.right |= self->right.at[options.first + i] != 0;
		answer.best = probability[i] > probability[answer.best] ? i : answer.best;
	}
	return answer;
}

/* The same choice as question_answer() makes. */
static struct answer likeliest(const struct lessons *self, struct range options, const double *probability)
{
	struct answer best = answer_of(self, options, probability, 0);
	for (uint32_t i = 1; i < options.end - options.first; i++) {
		const struct answer answer = answer_of(self, options, probability, i);
		if (answer.probability > best.probability)
			best = answer;
	}
	return best;
}

void lessons_grade(const struct lessons *self, const double *weights, const struct learning *learning,
		   struct grades *grades)
{
	const uint32_t mask = (UINT32_C(1) << learning->bits) - 1;
	for (size_t i = 0; i < self->question_ends.count; i++) {
		const struct range options = options_of(self, i);
		if ((learning->left_out != NONE && self->parts.at[i] != learning->left_out) ||
		    options.end - options.first > OPTIONS_MAX)
			continue;
		double probability[OPTIONS_MAX];
		probabilities(self, options, weights, mask, probability);
		const struct answer answer = likeliest(self, options, probability);
		if (answer.best != 0 || !learning->first_is_none)
			array_push(grades, (struct graded){answer.probability, answer.right});
	}
}

struct lesson_marks lessons_examine(const struct lessons *self, const double *weights, const struct learning *learning)
{
	struct lesson_marks marks = {0};
	struct grades grades = {0};
	lessons_grade(self, weights, learning, &grades);
	for (size_t i = 0; i < grades.count; i++)
		marks.right += grades.at[i].right;
	marks.all = grades.count;
	array_release(&grades);
	for (size_t i = 0; i < self->question_ends.count; i++)
		marks.answerable += (learning->left_out == NONE || self->parts.at[i] == learning->left_out) &&
				    has_answer(self, options_of(self, i));
	return marks;
}

static double logit(double probability)
{
	const double least = 1e-6;
	const double p = probability < least ? least : probability > 1 - least ? 1 - least : probability;
	return log(p / (1 - p));
}

static double calibration_loss(const void *data, const double *line, double *gradient)
{
	const struct grades *grades = data;
	double sum = 0;
	gradient[0] = gradient[1] = 0;
	for (size_t i = 0; i < grades->count; i++) {
		const double x = logit(grades->at[i].probability);
		const double p = 1 / (1 + exp(-(line[0] * x + line[1])));
		const double target = grades->at[i].right ? 1 : 0;
		sum -= target > 0 ? log(p + 1e-12) : log(1 - p + 1e-12);
		gradient[0] += (p - target) * x;
		gradient[1] += p - target;
	}
	return sum;
}

void lessons_calibrate(const struct grades *grades, double *slope, double *shift)
{
	double line[2] = {1, 0};
	descent(calibration_loss, grades, line, 2);
	*slope = line[0];
	*shift = line[1];
}

static void put_number(struct buffer *out, uint32_t number)
{
	for (int byte = 0; byte < 4; byte++)
		buffer_putc(out, (char)(number >> 8 * byte & 0xff));
}

static void put_real(struct buffer *out, double real)
{
	const float single = (float)real;
	uint32_t number;
	memcpy(&number, &single, sizeof number);
	put_number(out, number);
}

void lessons_write(const double *weights, uint32_t bits, double slope, double shift, struct buffer *out)
{
	double most = 1e-9;
	for (size_t i = 0; i < (size_t)1 << bits; i++)
		most = fabs(weights[i]) > most ? fabs(weights[i]) : most;
	const double unit = (float)(most / INT16_MAX);
	buffer_add(out, "PQLM", 4);
	put_number(out, bits);
	put_real(out, unit);
	put_real(out, slope);
	put_real(out, shift);
	put_number(out, 0);
	for (size_t i = 0; i < (size_t)1 << bits; i++) {
		const long weight = lround(weights[i] / unit);
		const int16_t kept = (int16_t)(weight > INT16_MAX    ? INT16_MAX
					       : weight < -INT16_MAX ? -INT16_MAX
								     : weight);
		buffer_putc(out, (char)((uint16_t)kept & 0xff));
		buffer_putc(out, (char)((uint16_t)kept >> 8));
	}
}
