/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/whom.h"

#include <string.h>

#include "model/find/gender.h"
#include "model/words/lexicon.h"

/* What is looked at of an option. */
enum feature {
	DISTANCE,
	ORDER,
	PARAGRAPHS,
	STANDING,
	BEHIND,
	WORD_BEFORE,
	LAST_SPEAKER,
	LAST_SAYER,
	LAST_MEANT,
	EVER_SPEAKS,
	KIND,
	SHAPE,
	LEANING,
};

/* How a pronoun stands to what it says. */
enum manner_of_saying { SAYS_NOTHING, SAYS_BEFORE, SAYS_BEFORE_AND_OPENS, SAYS_BEHIND };

/* A pronoun and those it can mean: indexes into recent, the one named last at the end. */
struct asking {
	const struct whom *whom;
	const struct sight *pronoun;
	uint32_t leaf;
	uint32_t speech; /* the quotation that it says, or NONE */
	enum sex sex;
	enum manner_of_saying saying;
	size_t fit[RECENT_MAX], count;
};

static uint32_t at_most(uint32_t number, uint32_t most)
{
	return number < most ? number : most;
}

static uint32_t words_of(const struct work *work, uint32_t entity)
{
	uint32_t words = 1;
	for (const char *at = findings_name(work->findings, entity); *at; at++)
		words += *at == ' ';
	return words;
}

/* "Clinton Foundation", "Ann Lee Centre for Bridges": a name that has a word of those of bodies behind its first one. */
static bool sounds_as_body(const struct work *work, uint32_t entity)
{
	const char *word = strchr(findings_name(work->findings, entity), ' ');
	for (; word; word = strchr(word + 1, ' '))
		if (lexicon_has(LEXICON_HEADS, word + 1, strcspn(word + 1, " ")))
			return true;
	return false;
}

/*
 * A full name that begins with a given name may be a person's, whatever else it looks like: "Angel Mendoza", "Steven Law"; and one whose last
 * word is used alone.
 */
static bool may_be_person(const struct whom *self, const struct recent_one *one)
{
	const struct work *work = self->work;
	static const bool kinds[ENTITY_KIND_COUNT] = {
	    [ENTITY_ORG] = true, [ENTITY_PLACE] = true, [ENTITY_PRODUCT] = true,
	    [ENTITY_LAW] = true, [ENTITY_WORK] = true,  [ENTITY_OTHER] = true,
	};
	const bool called = one->sex != SEX_UNKNOWN || cast_has_surname(self->cast, one->entity);
	return kinds[one->kind] && called && words_of(work, one->entity) > 1 &&
	       !(one->kind == ENTITY_ORG && sounds_as_body(work, one->entity));
}

static bool may_mean(const struct whom *self, const struct recent_one *one, enum sex sex)
{
	if (one->plural || (one->sex != SEX_UNKNOWN && one->sex != sex))
		return false;
	return one->kind == ENTITY_PERSON || may_be_person(self, one);
}

static enum manner_of_saying manner_of(const struct asking *self)
{
	const struct work *work = self->whom->work;
	if (self->speech == NONE)
		return SAYS_NOTHING;
	const struct span quote = work->findings->quotes.at[self->speech].span;
	if (quote.start > self->pronoun->mention->span.start)
		return SAYS_BEHIND;
	return quote.start == work->document->blocks.at[self->leaf].span.start ? SAYS_BEFORE_AND_OPENS : SAYS_BEFORE;
}

/* How many of the persons named in the same sentence, before one of them or all in all, can be meant. */
static uint32_t neighbours(const struct asking *self, size_t end, uint32_t sentence)
{
	uint32_t count = 0;
	for (size_t i = 0; i < end; i++)
		count += self->whom->recent->at[self->fit[i]].named_sentence == sentence;
	return count;
}

/* How many who can be meant were named after a time, one of them left out. */
static uint32_t newer(const struct asking *self, uint32_t time, size_t without)
{
	uint32_t count = 0;
	for (size_t i = 0; i < self->count; i++)
		count += i != without && self->whom->recent->at[self->fit[i]].named > time;
	return at_most(count, 2);
}

static bool is_named_in(const struct work *work, uint32_t entity, uint32_t quote)
{
	const struct mentions *mentions = &work->findings->mentions;
	const struct span span = work->findings->quotes.at[quote].span;
	for (uint32_t i = findings_first_mention(work->findings, span.start);
	     i < mentions->count && mentions->at[i].span.start < span.end; i++)
		if (mentions->at[i].entity == entity && mentions->at[i].kind == MENTION_NAME)
			return true;
	return false;
}

static void describe_place(const struct asking *self, size_t which, struct features *features)
{
	const struct recent_one *one = &self->whom->recent->at[self->fit[which]];
	const uint32_t saying = self->saying, newest = which + 1 == self->count;
	const uint32_t distance = at_most(self->pronoun->sentence - one->named_sentence, 9);
	const uint32_t near = at_most(distance, 3);
	const uint32_t order = at_most(neighbours(self, which, one->named_sentence), 3);
	const uint32_t beside = at_most(neighbours(self, self->count, one->named_sentence), 3);
	const uint32_t paragraphs = at_most(self->leaf - one->named_leaf, 5);
	features_add(features, DISTANCE, saying + 4 * distance);
	features_add(features, ORDER, saying + 4 * (order + 4 * (beside + 4 * near)));
	features_add(features, PARAGRAPHS, saying + 4 * (paragraphs + 8 * newest));
	features_add(features, STANDING,
		     one->standing.before + 16 * (one->standing.behind + 16 * (uint32_t)one->opens));
	features_add(features, BEHIND, one->standing.behind + 16 * near);
	features_add(features, WORD_BEFORE, one->standing.word);
}

static void describe_history(const struct asking *self, size_t which, struct features *features)
{
	const struct recent *recent = self->whom->recent;
	const struct recent_one *one = &recent->at[self->fit[which]];
	const uint32_t saying = self->saying;
	if (recent->spoke && recent->speaker == one->entity)
		features_add(features, LAST_SPEAKER, saying + 4 * newer(self, recent->spoke, which));
	if (recent->said && recent->sayer == one->entity)
		features_add(features, LAST_SAYER, saying + 4 * newer(self, recent->said, which));
	features_add(features, LAST_MEANT,
		     saying + 4 * (one->meant ? at_most(self->pronoun->sentence - one->meant_sentence, 6) : 7));
}

/*
 * How many words the name has, and whether its first one is a given name. Who is not named counts as one who is named in full: of those the
 * annotations tell too little to learn from.
 */
static uint32_t shape_of(const struct work *work, const struct recent_one *one)
{
	enum { GIVEN = 8 };
	if (!work->findings->entities.at[one->entity].named)
		return 2 + GIVEN;
	const bool given = one->entity < work->sexes.count && work->sexes.at[one->entity] != SEX_UNKNOWN;
	return at_most(words_of(work, one->entity), 4) + (given ? GIVEN : 0);
}

/* How often pronouns of this sex and of the other have meant somebody, and whether his or her sex is known. */
static uint32_t leaning(const struct recent_one *one, enum sex sex)
{
	const uint32_t same = sex == SEX_MALE ? one->as_man : one->as_woman;
	const uint32_t other = sex == SEX_MALE ? one->as_woman : one->as_man;
	return at_most(same, 2) + 4 * (at_most(other, 2) + 4 * (uint32_t)(one->sex != SEX_UNKNOWN));
}

static void describe_person(const struct asking *self, size_t which, struct features *features)
{
	const struct recent_one *one = &self->whom->recent->at[self->fit[which]];
	features_add(features, EVER_SPEAKS, at_most(cast_speeches(self->whom->cast, one->entity), 3));
	features_add(features, KIND, one->kind);
	features_add(features, SHAPE, shape_of(self->whom->work, one));
	features_add(features, LEANING, leaning(one, self->sex));
}

/* Those who agree with the pronoun, but for whom the quotation names: nobody speaks of himself so. */
static void gather(struct asking *self)
{
	const struct work *work = self->whom->work;
	const struct recent *recent = self->whom->recent;
	for (size_t i = 0; i < recent->count; i++)
		if (may_mean(self->whom, &recent->at[i], self->sex) &&
		    (self->speech == NONE || !is_named_in(work, recent->at[i].entity, self->speech)))
			self->fit[self->count++] = i;
}

/* The likeliest comes first as far as one can tell without a model: what was named last. */
static void ask(const struct asking *self)
{
	struct question *question = self->whom->question;
	question_clear(question, TASK_PRONOUN, self->pronoun->mention->span);
	for (size_t i = self->count; i > 0; i--) {
		const struct recent_one *one = &self->whom->recent->at[self->fit[i - 1]];
		struct features *features = &question_add(question, (struct span){0, 0}, one->entity)->features;
		describe_place(self, i - 1, features);
		describe_history(self, i - 1, features);
		describe_person(self, i - 1, features);
	}
}

uint32_t whom_find(const struct whom *whom, uint32_t index, const struct sight *pronoun, float *sure)
{
	const struct work *work = whom->work;
	const struct token *token = &work->tokens.at[token_at(&work->tokens, pronoun->mention->span.start)];
	struct asking self = {
	    .whom = whom,
	    .pronoun = pronoun,
	    .leaf = token->leaf,
	    .speech = whom->cast->speeches.at[index],
	    .sex = gender_of_pronoun(work, pronoun->mention->span),
	};
	if (self.sex == SEX_UNKNOWN)
		return NONE;
	gather(&self);
	if (self.count == 0)
		return NONE;
	self.saying = manner_of(&self);
	ask(&self);
	const struct option *answer = &whom->question->options.at[question_answer(work, whom->question)];
	*sure = linear_calibrated(&work->models[TASK_PRONOUN], answer->probability);
	return answer->what;
}
