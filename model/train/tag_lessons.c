/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/train/tag_lessons.h"

#include "base/memory.h"
#include "model/find/manner.h"
#include "model/find/name.h"
#include "model/find/sentence.h"
#include "model/find/tag_trait.h"
#include "model/find/token.h"

/* What an article's tokens may be. */
struct open_tags ARRAY(tag_set);

static tag_set tags_of_kinds(uint32_t kinds, enum tag_place place)
{
	tag_set set = 0;
	for (enum entity_kind kind = 0; kind < ENTITY_KIND_COUNT; kind++)
		if (kinds >> kind & 1 && kind != ENTITY_GROUP)
			set |= (tag_set)1 << tag_of(kind, place);
	return set;
}

static tag_set all_tags_of(uint32_t kinds)
{
	tag_set set = (tag_set)1 << TAG_NONE;
	for (enum tag_place place = 0; place < TAG_PLACES; place++)
		set |= tags_of_kinds(kinds, place);
	return set;
}

/*
 * Kinds that the rules know better than a model that never saw one: where they are not annotated, what the rules find is taken for
 * right, or else, being unknown, they would come to stand for all that is not annotated.
 */
static const uint32_t kinds_of_rules = 1u << ENTITY_NORP | 1u << ENTITY_DATE | 1u << ENTITY_MONEY;

/* Kinds that may stand where nothing is annotated. Where "OTHER" is annotated, it takes in the rarer kinds. */
static uint32_t unknown_kinds(const struct gold_article *article)
{
	return article->kinds >> ENTITY_OTHER & 1 ? 0 : ~(article->kinds | kinds_of_rules);
}

/* What the program counts as no part of a name: an article or title before it, a possessive ending. */
static void trim(const struct work *work, const struct gold_name *name, uint32_t *first, uint32_t *end)
{
	static const char *const articles[] = {"the", "a", "an"};
	while (*end > *first + 1 && work->tokens.at[*end - 1].kind == TOKEN_POSSESSIVE)
		--*end;
	for (size_t i = 0; i < sizeof articles / sizeof *articles; i++)
		if (*first + 1 < *end && work->tokens.at[*first].letters == CASE_LOWER &&
		    token_is(work->document, &work->tokens.at[*first], articles[i]))
			++*first;
	while (name->kind == ENTITY_PERSON && *first + 1 < *end && vocabulary_is(&work->vocabulary, *first, WORD_TITLE))
		++*first;
}

/* Sets the tags of tokens that are a name. */
static void set_tags(struct open_tags *open, uint32_t first, uint32_t end, enum entity_kind kind)
{
	const uint32_t kinds = UINT32_C(1) << kind;
	for (uint32_t i = first; i < end; i++)
		open->at[i] = end - first == 1 ? tags_of_kinds(kinds, TAG_WHOLE)
			      : i == first     ? tags_of_kinds(kinds, TAG_FIRST)
			      : i + 1 == end   ? tags_of_kinds(kinds, TAG_LAST)
					       : tags_of_kinds(kinds, TAG_INNER);
}

/* Whether the rules take tokens for a people's name, of which their lists have nearly all. */
static bool is_people(const struct work *work, uint32_t first, uint32_t end)
{
	for (size_t i = 0; i < work->names.count; i++)
		if (work->names.at[i].first == first && work->names.at[i].end == end)
			return votes_winner(&work->names.at[i].votes) == ENTITY_NORP;
	return false;
}

/* Sets the names of kinds that are not annotated, as the rules find them. */
static void set_rules(const struct work *work, const struct gold_article *article, struct open_tags *open)
{
	for (size_t i = 0; i < work->names.count; i++) {
		const struct name *name = &work->names.at[i];
		const enum entity_kind kind = votes_winner(&name->votes);
		if (kinds_of_rules >> kind & 1 && !(article->kinds >> kind & 1))
			set_tags(open, name->first, name->end, kind);
	}
}

/* Sets what is known of the name's tokens. Returns whether tags can say it. */
static bool set_name(const struct work *work, const struct gold_article *article, const struct gold_name *name,
		     struct open_tags *open)
{
	uint32_t first = token_at(&work->tokens, name->span.start), end = first;
	while (end < work->tokens.count && work->tokens.at[end].span.start < name->span.end)
		end++;
	if (first == end)
		return false;
	const bool whole = work->tokens.at[first].span.start == name->span.start &&
			   work->tokens.at[end - 1].span.end == name->span.end && (article->kinds >> name->kind & 1);
	if (whole) {
		trim(work, name, &first, &end);
		const bool people =
		    name->kind != ENTITY_PERSON && !(article->kinds >> ENTITY_NORP & 1) && is_people(work, first, end);
		set_tags(open, first, end, people ? ENTITY_NORP : name->kind);
		return true;
	}
	for (uint32_t i = first; i < end; i++)
		open->at[i] = all_tags_of(~UINT32_C(0));
	return false;
}

static void add_feature(struct tag_lessons *self, uint64_t key)
{
	uint32_t *number = wordmap_at(&self->numbers, key, (uint32_t)self->keys.count);
	const uint32_t feature = *number;
	if (feature == self->keys.count) {
		array_push(&self->keys, key);
		array_push(&self->counts, 0);
	}
	self->counts.at[feature]++;
	array_push(&self->features, feature);
}

static void add_token(struct tag_lessons *self, const struct traits *traits, uint32_t i, tag_set allowed,
		      uint32_t corpus)
{
	struct tag_features features;
	tag_traits_features(traits, i, &features);
	for (uint32_t k = 0; k < features.all.count; k++) {
		add_feature(self, tag_key(0, features.all.at[k]));
		if (corpus)
			add_feature(self, tag_key(corpus, features.all.at[k]));
	}
	array_push(&self->feature_ends, (uint32_t)self->features.count);
	array_push(&self->allowed, allowed);
}

static void add_sentence(struct tag_lessons *self, const struct traits *traits, const struct open_tags *open,
			 uint32_t corpus)
{
	for (uint32_t first = 0, end; first < traits->of.count; first = end + 1) {
		const uint32_t begin = (uint32_t)self->allowed.count;
		for (end = first; end < traits->of.count && traits->of.at[end].live; end++)
			add_token(self, traits, end, open->at[traits->first + end], corpus);
		if (end > first)
			array_push(&self->all, (struct tag_lesson){begin, (uint32_t)self->allowed.count});
	}
}

static void add_leaf(struct tag_lessons *self, struct traits *traits, const struct work *work, uint32_t first,
		     const struct open_tags *open, uint32_t corpus)
{
	const uint32_t leaf = work->tokens.at[first].leaf;
	for (uint32_t i = work->tokens.at[first].sentence;
	     i < work->sentences.count && work->tokens.at[work->sentences.at[i].first].leaf == leaf; i++)
		if (tag_traits_read(traits, work, work->sentences.at[i]))
			add_sentence(self, traits, open, corpus);
}

static void read_words(struct work *work)
{
	const struct document *document = work->document;
	for (uint32_t leaf = document_next_leaf(document, NONE); leaf != NONE;
	     leaf = document_next_leaf(document, leaf)) {
		const uint32_t first = (uint32_t)work->tokens.count;
		token_split(document, leaf, &work->tokens);
		sentence_split(work, first);
		vocabulary_read(work);
	}
	for (uint32_t leaf = document_next_leaf(document, NONE); leaf != NONE;
	     leaf = document_next_leaf(document, leaf))
		name_find(work, leaf);
	name_settle(work);
}

static void open_tags_read(struct open_tags *self, struct tag_lessons *lessons, const struct work *work,
			   const struct gold_article *article)
{
	const tag_set nothing = all_tags_of(unknown_kinds(article));
	for (size_t i = 0; i < work->tokens.count; i++)
		array_push(self, nothing);
	set_rules(work, article, self);
	for (size_t i = 0; i < article->names.count; i++) {
		lessons->missed += !set_name(work, article, &article->names.at[i], self);
		lessons->names++;
	}
}

void tag_lessons_add(struct tag_lessons *self, const struct gold_article *article, uint32_t corpus)
{
	struct work work = {.document = article->document};
	struct open_tags open = {0};
	struct traits traits = {0};
	read_words(&work);
	tag_traits_begin(&traits, &work);
	open_tags_read(&open, self, &work, article);
	for (uint32_t i = 0; i < work.tokens.count; i++)
		if ((i == 0 || work.tokens.at[i].leaf != work.tokens.at[i - 1].leaf) &&
		    manner_is_story(work.document->blocks.at[work.tokens.at[i].leaf].kind) &&
		    manner_of(&work, i) == MANNER_PLAIN)
			add_leaf(self, &traits, &work, i, &open, corpus);
	tag_traits_release(&traits);
	array_release(&open);
	array_release(&work.tokens);
	array_release(&work.sentences);
	name_release(&work);
}

void tag_lessons_prune(struct tag_lessons *self, uint32_t least)
{
	uint32_t *numbers = memory_new(self->keys.count + 1, sizeof *numbers);
	uint32_t kept = 0, start = 0, features = 0;
	for (size_t i = 0; i < self->keys.count; i++) {
		numbers[i] = self->counts.at[i] >= least ? kept : NONE;
		self->keys.at[kept] = self->keys.at[i];
		kept += numbers[i] != NONE;
	}
	self->keys.count = kept;
	for (size_t token = 0; token < self->feature_ends.count; token++) {
		for (uint32_t i = start; i < self->feature_ends.at[token]; i++)
			if (numbers[self->features.at[i]] != NONE)
				self->features.at[features++] = numbers[self->features.at[i]];
		start = self->feature_ends.at[token];
		self->feature_ends.at[token] = features;
	}
	self->features.count = features;
	array_free(numbers);
	wordmap_release(&self->numbers);
}

void tag_lessons_release(struct tag_lessons *self)
{
	array_release(&self->all);
	array_release(&self->allowed);
	array_release(&self->feature_ends);
	array_release(&self->features);
	array_release(&self->keys);
	array_release(&self->counts);
	wordmap_release(&self->numbers);
}
