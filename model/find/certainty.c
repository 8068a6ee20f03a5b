/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/certainty.h"

#include <math.h>

/* What is looked at. */
enum {
	CHOSEN = 1,
	CHOSEN_KIND,
	MEANT,
	PRODUCT,
	PRODUCT_KIND,
	WORDS,
	WORDS_KIND,
	PATTERN,
	PATTERN_WORDS,
	PATTERN_PRODUCT,
	FROM,
	LENGTH
};

/* Log-odds of a probability in half steps, from 0 (one in a hundred) to 20 (all but one in a hundred or fewer). */
static uint32_t step_of(float probability)
{
	enum { MIDDLE = 10 };
	const float least = 0.007F;
	const float p = probability < least ? least : probability > 1 - least ? 1 - least : probability;
	const float odds = 2 * logf(p / (1 - p));
	return (uint32_t)(MIDDLE + (int)lroundf(odds));
}

/* What kind of words name the speaker, and what kind of entity they mean. */
static uint32_t words_of(const struct findings *findings, const struct quote *quote)
{
	const struct entity *entity = &findings->entities.at[quote->speaker];
	return (uint32_t)findings->mentions.at[quote->said_as].kind + 4U * entity->named + 8U * (uint32_t)entity->kind;
}

static uint32_t length_of(const struct quote *quote)
{
	uint32_t bits = 0;
	for (uint32_t length = span_length(quote->span); length > 0; length >>= 1)
		bits++;
	return bits;
}

static void describe(const struct work *work, const struct quote *quote, float chosen, float meant,
		     struct features *features)
{
	const struct claim *claim = &work->claims.at[quote - work->findings->quotes.at];
	const uint32_t kind = (uint32_t)quote->kind, pattern = claim->pattern;
	const uint32_t product = step_of(chosen * meant), words = words_of(work->findings, quote);
	const uint32_t from = claim->from == NONE ? 0 : 1 + work->findings->quotes.at[claim->from].confidence / 10U;
	features_add(features, CHOSEN, step_of(chosen));
	features_add(features, CHOSEN_KIND, step_of(chosen) << 4 | kind);
	features_add(features, MEANT, step_of(meant));
	features_add(features, PRODUCT, product);
	features_add(features, PRODUCT_KIND, product << 4 | kind);
	features_add(features, WORDS, words);
	features_add(features, WORDS_KIND, words << 4 | kind);
	features_add(features, PATTERN, pattern << 4 | kind);
	features_add(features, PATTERN_WORDS, pattern << 8 | words);
	features_add(features, PATTERN_PRODUCT, pattern << 8 | product);
	features_add(features, FROM, from << 4 | kind);
	features_add(features, LENGTH, length_of(quote) << 4 | kind);
}

uint8_t certainty_of(struct work *work, uint32_t index, float chosen, float meant)
{
	enum { RIGHT, WRONG };
	struct question question = {0};
	const struct quote *quote = &work->findings->quotes.at[index];
	question_clear(&question, TASK_SURE, quote->span);
	describe(work, quote, chosen, meant, &question_add(&question, quote->span, RIGHT)->features);
	question_add(&question, quote->span, WRONG);
	question_answer(work, &question);
	const float sure = linear_calibrated(&work->models[TASK_SURE], question.options.at[RIGHT].probability);
	question_release(&question);
	return (uint8_t)(sure < 0.01F ? 1 : sure > 0.99F ? 99 : lroundf(100 * sure));
}
