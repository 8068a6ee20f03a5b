/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/voice.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "model/find/entity.h"
#include "model/find/label.h"
#include "model/find/wordmap.h"

/* How a name is shortened to the words of a label, the surest first. */
enum form { FORM_WHOLE, FORM_FAMILY, FORM_GIVEN, FORM_INITIALS, FORM_COUNT };

/* A name has so many words at most that count. */
enum { WORDS_MAX = 8 };

/* How much a name before a conversation speaks for its being with that person: any, one in the headline, one beside a verb of saying. */
enum { WEIGHT = 1, TITLE_WEIGHT = 2, SAYING_WEIGHT = 4 };

struct voices {
	struct work *work;
	struct wordmap names[FORM_COUNT]; /* to entities, or to bylines from FIRST_BYLINE on */
	struct wordmap labels;            /* labels seen, to entities */
	struct indexes writers;           /* bylines: the entity of each, or NONE */
	uint32_t *outside; /* entities: how often each is named outside labels, before the first statement and in all */
	uint32_t *before;
	size_t entity_count; /* of those that outside and before know */
};

/* Numbers of bylines in a map. */
enum { FIRST_BYLINE = 0x40000000 };

/* The words of a name: spans of a string. */
struct words {
	struct span at[WORDS_MAX];
	size_t count;
};

static struct words words_of(const char *text, size_t length)
{
	struct words words = {.count = 0};
	for (size_t i = 0; i < length && words.count < WORDS_MAX;) {
		size_t end = i;
		while (end < length && text[end] != ' ' && text[end] != '\n')
			end++;
		if (end > i)
			words.at[words.count++] = (struct span){(uint32_t)i, (uint32_t)end};
		i = end + 1;
	}
	return words;
}

static uint64_t hash_words(const char *text, const struct words *words, size_t first, size_t end)
{
	uint64_t hash = WORDMAP_NOTHING;
	for (size_t i = first; i < end; i++)
		hash = wordmap_hash(hash, text + words->at[i].start, span_length(words->at[i]));
	return hash;
}

static uint64_t hash_initials(const char *text, const struct words *words)
{
	char initials[WORDS_MAX];
	for (size_t i = 0; i < words->count; i++)
		initials[i] = text[words->at[i].start];
	return wordmap_hash(WORDMAP_NOTHING, initials, words->count);
}

/* Remembers a name under all its forms; who came first keeps them. A body has no family name. */
static void learn(struct voices *self, const char *text, size_t length, uint32_t number, bool person)
{
	const struct words words = words_of(text, length);
	if (words.count == 0)
		return;
	wordmap_at(&self->names[FORM_WHOLE], hash_words(text, &words, 0, words.count), number);
	if (words.count < 2)
		return;
	wordmap_at(&self->names[FORM_INITIALS], hash_initials(text, &words), number);
	if (!person)
		return;
	wordmap_at(&self->names[FORM_GIVEN], hash_words(text, &words, 0, 1), number);
	for (size_t first = 1; first < words.count; first++)
		wordmap_at(&self->names[FORM_FAMILY], hash_words(text, &words, first, words.count), number);
}

static void learn_names(struct voices *self)
{
	const struct findings *findings = self->work->findings;
	for (uint32_t i = 0; i < self->entity_count; i++) {
		const struct entity *entity = &findings->entities.at[i];
		if (entity->named && self->outside[i] > 0)
			learn(self, findings_string(findings, entity->name), span_length(entity->name), i,
			      entity->kind == ENTITY_PERSON);
	}
	const struct document *document = self->work->document;
	for (uint32_t i = 0; i < document->bylines.count; i++) {
		array_push(&self->writers, NONE);
		learn(self, document_string(document, document->bylines.at[i]), span_length(document->bylines.at[i]),
		      FIRST_BYLINE + i, true);
	}
}

/* Where a statement ends, and the words for its speaker with it. */
static uint32_t end_of(const struct statement *statement)
{
	return statement->said_as.end > statement->span.end ? statement->said_as.end : statement->span.end;
}

/* "spoke to Lee", "an interview with Lee": the words before a name. */
static bool is_talked_to(const struct work *work, uint32_t name)
{
	static const char *const talk[] = {"spoke", "speaks",    "spoken",      "talked",     "talks",        "sat",
					   "sits",  "interview", "interviewed", "interviews", "conversation", "asked"};
	enum { BACK = 3 };
	for (uint32_t i = name; i > 0 && name - i < BACK; i--)
		for (size_t word = 0; word < sizeof talk / sizeof *talk; word++)
			if (token_is(work->document, &work->tokens.at[i - 1], talk[word]))
				return true;
	return false;
}

/* "Lee says", "said Lee": a verb of saying next to a name. */
static bool is_beside_saying(const struct work *work, uint32_t name, uint32_t behind)
{
	return vocabulary_is(&work->vocabulary, behind, WORD_CUE) ||
	       (name > 0 && vocabulary_is(&work->vocabulary, name - 1, WORD_CUE));
}

static uint32_t weight_of(const struct work *work, const struct mention *mention)
{
	const uint32_t name = token_at(&work->tokens, mention->span.start);
	const uint32_t behind = token_at(&work->tokens, mention->span.end - 1) + 1;
	const uint32_t leaf = work->tokens.at[name].leaf;
	if (is_beside_saying(work, name, behind) || is_talked_to(work, name))
		return SAYING_WEIGHT;
	return work->document->blocks.at[leaf].kind == BLOCK_TITLE ? TITLE_WEIGHT : WEIGHT;
}

/* Counts how often each entity is named outside labels, and before the first of them. */
static void count_mentions(struct voices *self)
{
	const struct work *work = self->work;
	const struct statements *statements = &work->statements;
	const uint32_t first = statements->at[0].said_as.start;
	uint32_t s = 0;
	for (size_t i = 0; i < work->findings->mentions.count; i++) {
		const struct mention *mention = &work->findings->mentions.at[i];
		while (s < statements->count && end_of(&statements->at[s]) <= mention->span.start)
			s++;
		const bool labels = s < statements->count && span_overlaps(statements->at[s].said_as, mention->span);
		if (labels || mention->entity == NONE)
			continue;
		self->outside[mention->entity]++;
		if (mention->span.start < first && mention->kind == MENTION_NAME)
			self->before[mention->entity] += weight_of(work, mention);
	}
}

static uint32_t add_entity(struct work *work, const char *name, struct span span, bool named)
{
	struct buffer *strings = &work->findings->strings;
	const struct span string = {(uint32_t)strings->count, (uint32_t)strings->count + span_length(span)};
	buffer_add(strings, name + span.start, span_length(span));
	buffer_add(strings, "", 1);
	array_push(&work->findings->entities,
		   (struct entity){.name = string, .first = NONE, .kind = ENTITY_PERSON, .named = named});
	return (uint32_t)work->findings->entities.count - 1;
}

/* The entity that a number of the maps means: a writer becomes one when first asked for. */
static uint32_t entity_of(struct voices *self, uint32_t number)
{
	if (number < FIRST_BYLINE)
		return number;
	const struct document *document = self->work->document;
	uint32_t *writer = &self->writers.at[number - FIRST_BYLINE];
	if (*writer == NONE)
		*writer =
		    add_entity(self->work, document->strings.at, document->bylines.at[number - FIRST_BYLINE], true);
	return *writer;
}

static uint32_t look_up(const struct voices *self, uint64_t hash)
{
	uint32_t number = NONE;
	for (int form = 0; form < FORM_COUNT && number == NONE; form++)
		number = wordmap_get(&self->names[form], hash);
	return number;
}

/* Who is called by the label's words. */
static uint32_t find_named(struct voices *self, const struct label *label)
{
	const uint32_t number = look_up(self, label_hash(self->work, label));
	return number == NONE ? NONE : entity_of(self, number);
}

/* The entity that was found in the label itself, if there is one. */
static uint32_t find_own(const struct work *work, struct span span)
{
	const struct mentions *mentions = &work->findings->mentions;
	const uint32_t first = findings_first_mention(work->findings, span.start);
	for (uint32_t i = first; i < mentions->count && mentions->at[i].span.start == span.start; i++)
		if (span_equal(mentions->at[i].span, span))
			return mentions->at[i].entity;
	return NONE;
}

/* The person who is named most before the conversation; NONE if two are named as often. */
static uint32_t find_interviewed(const struct voices *self)
{
	uint32_t best = NONE, most = 0;
	for (uint32_t i = 0; i < self->entity_count; i++) {
		const struct entity *entity = &self->work->findings->entities.at[i];
		if (entity->kind != ENTITY_PERSON || !entity->named || self->before[i] < most || self->before[i] == 0)
			continue;
		best = self->before[i] > most ? i : NONE;
		most = self->before[i];
	}
	return best;
}

/* The one who wrote the story. */
static uint32_t find_writer(struct voices *self)
{
	const struct document *document = self->work->document;
	if (document->bylines.count != 1)
		return NONE;
	const struct words words =
	    words_of(document_string(document, document->bylines.at[0]), span_length(document->bylines.at[0]));
	const uint32_t number =
	    look_up(self, hash_words(document_string(document, document->bylines.at[0]), &words, 0, words.count));
	return number == NONE ? NONE : entity_of(self, number);
}

/* Who speaks under a label that was not seen before. */
static uint32_t find_speaker(struct voices *self, const struct label *label)
{
	struct work *work = self->work;
	const struct span span = label_span(work, label);
	const enum label_kind kind = label_kind(work, label, true);
	uint32_t entity = NONE;
	if (kind == LABEL_ASKS)
		entity = find_writer(self);
	else if (kind == LABEL_ANSWERS)
		entity = find_interviewed(self);
	else
		entity = find_named(self, label);
	if (entity != NONE)
		return entity;

	const bool asks = kind == LABEL_ASKS || kind == LABEL_ANSWERS;
	const uint32_t own = asks ? NONE : find_own(work, span);
	if (own == NONE)
		return add_entity(work, work->document->text.at, span, !asks && !label_is_role(work, label));
	if (kind == LABEL_PERSON && self->outside[own] == 0)
		work->findings->entities.at[own].kind = ENTITY_PERSON;
	return own;
}

static struct label label_of(const struct work *work, struct span words)
{
	return (struct label){
	    .first = token_at(&work->tokens, words.start),
	    .end = token_at(&work->tokens, words.end - 1) + 1,
	};
}

/* The entity that a label means, whenever it is seen. */
static uint32_t speaker_of(struct voices *self, const struct label *label)
{
	uint32_t *entity = wordmap_at(&self->labels, label_hash(self->work, label), NONE);
	if (*entity == NONE)
		*entity = find_speaker(self, label);
	return *entity;
}

/* Labels of two words and more teach whom shorter ones mean: "ANN LEE" first, "LEE" from then on. */
static void learn_labels(struct voices *self)
{
	const struct work *work = self->work;
	for (size_t i = 0; i < work->statements.count; i++) {
		const struct span words = work->statements.at[i].said_as;
		const struct label label = label_of(work, words);
		if (span_is_empty(words) || label.end - label.first < 2)
			continue;
		const uint32_t entity = speaker_of(self, &label);
		if (work->findings->entities.at[entity].named)
			learn(self, work->document->text.at + words.start, span_length(words), entity, true);
	}
}

/* The mention that the words of a statement's speaker become. */
static struct mention mention_of(struct voices *self, struct span words)
{
	const struct label label = label_of(self->work, words);
	const uint32_t entity = speaker_of(self, &label);
	const enum label_kind kind = label_kind(self->work, &label, true);
	const bool name =
	    kind != LABEL_ASKS && kind != LABEL_ANSWERS && self->work->findings->entities.at[entity].named;
	return (struct mention){.span = words,
				.entity = entity,
				.next = NONE,
				.inside = NONE,
				.kind = name ? MENTION_NAME : MENTION_DESCRIPTION};
}

/* Puts the speakers' mentions in the place of what else was found in their words. */
static void put_mentions(struct voices *self)
{
	struct findings *findings = self->work->findings;
	const struct statements *statements = &self->work->statements;
	struct mentions merged = {0};
	uint32_t i = 0;
	for (size_t s = 0; s < statements->count; s++) {
		const struct span span = statements->at[s].said_as;
		if (span_is_empty(span))
			continue;
		const struct mention mention = mention_of(self, span);
		for (; i < findings->mentions.count && findings->mentions.at[i].span.start < span.end; i++)
			if (!span_overlaps(findings->mentions.at[i].span, span))
				array_push(&merged, findings->mentions.at[i]);
		array_push(&merged, mention);
	}
	for (; i < findings->mentions.count; i++)
		array_push(&merged, findings->mentions.at[i]);
	array_release(&findings->mentions);
	findings->mentions = merged;
}

static void release(struct voices *self)
{
	for (int form = 0; form < FORM_COUNT; form++)
		wordmap_release(&self->names[form]);
	wordmap_release(&self->labels);
	array_release(&self->writers);
	free(self->outside);
	free(self->before);
}

void voice_name(struct work *work)
{
	if (work->statements.count == 0)
		return;
	const size_t count = work->findings->entities.count;
	struct voices self = {
	    .work = work,
	    .outside = memory_new(count + 1, sizeof *self.outside),
	    .before = memory_new(count + 1, sizeof *self.before),
	    .entity_count = count,
	};
	count_mentions(&self);
	learn_names(&self);
	learn_labels(&self);
	put_mentions(&self);
	entity_link(work->findings);
	release(&self);
}
