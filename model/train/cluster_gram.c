/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/train/cluster_gram.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "model/train/cluster_random.h"

enum {
	NEGATIVES = 5,
	LOTS = 1 << 20,     /* in the urn that negatives are drawn from */
	SIGMOIDS = 1 << 12, /* steps of its table */
	SIGMOID_REACH = 8,  /* from -8 to 8; beyond it is flat */
	PLACES = 4,
	RATE_EVERY = 10000, /* tokens, between two rates of learning */
};

/* The places around a word; that one of two words away has a word in between. */
static const struct {
	int away, between;
} places[PLACES] = {{-2, -1}, {-1, -1}, {1, 1}, {2, 1}};

/* Where learning starts, and below what it does not fall; both as in word2vec. */
static const float first_rate = 0.025F, last_rate = 0.025F * 1e-4F;

/* Words that are more of the text than this are learned from less often. */
static const double frequent = 1e-4;

struct gram {
	const struct cluster_text *text;
	struct vector *words, *around[PLACES];
	uint32_t *lots; /* words, each as often as it is drawn */
	uint32_t *kept; /* words: how often of 2^32 times it is learned from */
	float *sigmoid;
	uint64_t random;
	float rate;
};

/* Fills the urn: by the power of 3/4 of how frequent words are. */
static void fill_lots(struct gram *self)
{
	const struct cluster_words *words = &self->text->words;
	double sum = 0, so_far = 0;
	for (size_t i = 0; i < words->count; i++)
		sum += sqrt(words->at[i].count) * sqrt(sqrt(words->at[i].count));
	for (size_t i = 0, lot = 0; i < words->count; i++) {
		so_far += sqrt(words->at[i].count) * sqrt(sqrt(words->at[i].count));
		for (; lot < LOTS && (double)lot < so_far / sum * LOTS; lot++)
			self->lots[lot] = (uint32_t)i;
	}
}

static void weigh_words(struct gram *self)
{
	const struct cluster_words *words = &self->text->words;
	double total = 0;
	for (size_t i = 0; i < words->count; i++)
		total += words->at[i].count;
	for (size_t i = SHAPE_COUNT; i < words->count; i++) {
		const double ratio = frequent * total / words->at[i].count, kept = sqrt(ratio) + ratio;
		self->kept[i] = kept < 1 ? (uint32_t)(kept * UINT32_MAX) : UINT32_MAX;
	}
}

static void fill_sigmoid(float *sigmoid)
{
	for (int i = 0; i < SIGMOIDS; i++) {
		const double x = ((i + 0.5) / SIGMOIDS * 2 - 1) * SIGMOID_REACH;
		sigmoid[i] = (float)(1 / (1 + exp(-x)));
	}
}

static void scatter(struct gram *self)
{
	for (size_t i = 0; i < self->text->words.count; i++)
		for (size_t j = 0; j < VECTOR_LANES; j++)
			for (size_t k = 0; k < 4; k++)
				self->words[i].at[j][k] = (cluster_random_real(&self->random) - 0.5F) / VECTOR_SIZE;
}

static void gram_init(struct gram *self, const struct cluster_text *text)
{
	const size_t count = text->words.count;
	*self = (struct gram){.text = text, .random = 1, .rate = first_rate};
	self->words = memory_new(count, sizeof *self->words);
	for (size_t i = 0; i < PLACES; i++)
		self->around[i] = memory_new(count, sizeof *self->around[i]);
	self->lots = memory_new(LOTS, sizeof *self->lots);
	self->kept = memory_new(count, sizeof *self->kept);
	self->sigmoid = memory_new(SIGMOIDS, sizeof *self->sigmoid);
	fill_lots(self);
	weigh_words(self);
	fill_sigmoid(self->sigmoid);
	scatter(self);
}

/* Frees all but the words' vectors. */
static void gram_release(struct gram *self)
{
	for (size_t i = 0; i < PLACES; i++)
		free(self->around[i]);
	free(self->lots);
	free(self->kept);
	free(self->sigmoid);
}

static float sigmoid_at(const struct gram *self, float x)
{
	const float step = (x + SIGMOID_REACH) * ((float)SIGMOIDS / (2 * SIGMOID_REACH));
	if (step < 0)
		return 0;
	return step < SIGMOIDS ? self->sigmoid[(size_t)step] : 1;
}

/* One lesson: that the vector other goes with word, or does not. What word learns of it is gathered in change. */
static void learn_one(const struct gram *self, const struct vector *word, struct vector *other, bool goes,
		      struct vector *change)
{
	const float step = ((goes ? 1.0F : 0.0F) - sigmoid_at(self, vector_dot(word, other))) * self->rate;
	vector_add(change, step, other);
	vector_add(other, step, word);
}

/* What is learned of a place near a word: the word that stands there, and some drawn by lot that do not. */
struct lesson {
	struct vector *other, *drawn[NEGATIVES];
};

/* Has a vector at hand by the time it is used: most are far from the processor, and waiting for them takes longest of all. */
static void fetch(const struct vector *vector)
{
	enum { CACHE_LINE = 64 };
	for (size_t i = 0; i < sizeof *vector; i += CACHE_LINE)
		__builtin_prefetch((const char *)vector + i, 1);
}

static void draw(struct gram *self, struct lesson *lesson, uint32_t place, uint32_t other)
{
	lesson->other = &self->around[place][other];
	fetch(lesson->other);
	for (size_t i = 0; i < NEGATIVES; i++) {
		lesson->drawn[i] = &self->around[place][self->lots[cluster_random(&self->random) % LOTS]];
		fetch(lesson->drawn[i]);
	}
}

static void learn(const struct gram *self, struct vector *word, const struct lesson *lesson)
{
	struct vector change = {0};
	learn_one(self, word, lesson->other, true, &change);
	for (size_t i = 0; i < NEGATIVES; i++)
		if (lesson->drawn[i] != lesson->other)
			learn_one(self, word, lesson->drawn[i], false, &change);
	vector_add(word, 1, &change);
}

/* The token that many places away from i; NONE beyond the text. */
static uint32_t token_away(const struct gram *self, size_t i, int away)
{
	const struct indexes *tokens = &self->text->tokens;
	if (away < 0 && i < (size_t)-away)
		return NONE;
	i += (size_t)away;
	return i < tokens->count ? tokens->at[i] : NONE;
}

static void learn_token(struct gram *self, size_t i)
{
	const uint32_t word = self->text->tokens.at[i];
	if (word == NONE || word < SHAPE_COUNT || cluster_random(&self->random) > self->kept[word])
		return;
	struct lesson lessons[PLACES];
	size_t count = 0;
	for (uint32_t place = 0; place < PLACES; place++) {
		const uint32_t other = token_away(self, i, places[place].away);
		if (other != NONE && token_away(self, i, places[place].between) != NONE)
			draw(self, &lessons[count++], place, other);
	}
	for (size_t lesson = 0; lesson < count; lesson++)
		learn(self, &self->words[word], &lessons[lesson]);
}

static void make_one_long(struct vector *vectors, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const float length = sqrtf(vector_dot(&vectors[i], &vectors[i]));
		vector_scale(&vectors[i], length > 0 ? 1 / length : 0);
	}
}

struct vector *cluster_gram_learn(const struct cluster_text *text, uint32_t epochs)
{
	struct gram self;
	gram_init(&self, text);
	const double all = (double)epochs * (double)text->tokens.count;
	double done = 0;
	for (uint32_t epoch = 0; epoch < epochs; epoch++)
		for (size_t i = 0; i < text->tokens.count; i++, done++) {
			if (i % RATE_EVERY == 0)
				self.rate = fmaxf(first_rate * (float)(1 - done / all), last_rate);
			learn_token(&self, i);
		}
	gram_release(&self);
	make_one_long(self.words, text->words.count);
	return self.words;
}
