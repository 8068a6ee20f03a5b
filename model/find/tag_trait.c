/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/tag_trait.h"

#include <string.h>

#include "base/utf8.h"
#include "model/find/hyphen.h"
#include "model/find/manner.h"
#include "model/find/phrase.h"
#include "model/find/tag_context.h"
#include "model/words/clusters.h"

/* Between the words of a name stand no more small words or marks. An apostrophe may stand apart: "King ’ s College". */
enum { GAP_MAX = 2, RIGHT_QUOTE = 0x2019 };

static uint32_t hash_byte(uint32_t hash, unsigned char byte)
{
	return (hash ^ (byte >= 'A' && byte <= 'Z' ? byte + 32u : byte)) * UINT32_C(0x01000193);
}

static uint32_t hash_bytes(uint32_t hash, const char *text, uint32_t length)
{
	for (uint32_t i = 0; i < length; i++)
		hash = hash_byte(hash, (unsigned char)text[i]);
	return hash;
}

static uint32_t class_of(unsigned char byte)
{
	if (byte >= 'a' && byte <= 'z')
		return 1;
	if (byte >= 'A' && byte <= 'Z')
		return 2;
	if (byte >= '0' && byte <= '9')
		return 3;
	return byte >= 0x80 ? 4 : byte;
}

/* The kinds of its characters, one of each in a row. */
static uint32_t shape_of(const char *text, uint32_t length)
{
	uint32_t shape = 7, before = 0;
	for (uint32_t i = 0; i < length; i++) {
		const uint32_t class = class_of((unsigned char)text[i]);
		if (class != before)
			shape = features_mix(shape, class);
		before = class;
	}
	return shape;
}

static void spell(struct trait *trait, const char *text, uint32_t length)
{
	enum { SEED = 0x1505 };
	uint32_t hash = SEED;
	for (uint32_t i = 0; i < length; i++) {
		hash = hash_byte(hash, (unsigned char)text[i]);
		if (i < TRAIT_PREFIXES)
			trait->prefixes[i] = hash;
	}
	trait->lower = hash;
	trait->shape = shape_of(text, length);
	for (uint32_t i = 0; i < TRAIT_SUFFIXES && i < length; i++)
		trait->suffixes[i] = hash_bytes(SEED, text + length - i - 1, i + 1);
}

/* Its clusters, and 0 where it is in none. */
static void find_cluster(struct trait *trait, const char *text, uint32_t length)
{
	const uint32_t cluster = clusters_of(text, length);
	if (cluster == CLUSTERS_NONE)
		return;
	trait->clusters[0] = 1 + cluster;
	trait->clusters[1] = 1 + cluster_middle(cluster);
	trait->clusters[2] = 1 + cluster_coarse(cluster);
}

/* How often the document writes the word small, and capitalised where that says something: never, once, more often. */
static uint32_t habit_of(const struct word *word)
{
	const uint32_t lower = word->lower > 1 ? 2 : word->lower, capital = word->capital > 1 ? 2 : word->capital;
	return 1 + lower * 3 + capital + (word->capital > word->lower ? 9 : 0);
}

static void look_up(struct trait *trait, const struct word *word)
{
	trait->lists = word->flags;
	trait->kinds =
	    (word->flags & WORD_KNOWN ? 1u + word->kind : 0) | (word->flags & WORD_HEAD ? 1u + word->head : 0) << 8;
}

static void count_name(struct traits *self, const struct work *work, const struct name *name)
{
	const enum entity_kind kind = votes_winner(&name->votes);
	for (uint32_t i = name->first; i < name->end; i++) {
		const uint32_t word = work->vocabulary.of.at[i];
		if (word != NONE && self->words.at[word].names[kind] < UINT8_MAX)
			self->words.at[word].names[kind]++;
	}
}

void tag_traits_begin(struct traits *self, const struct work *work)
{
	self->words.count = 0;
	self->name_end = 0;
	for (size_t i = 0; i < work->vocabulary.words.count; i++)
		array_push(&self->words, (struct trait_kinds){{0}});
	for (size_t i = 0; i < work->names.count; i++)
		count_name(self, work, &work->names.at[i]);
}

/* The kind that most of the word's names have, how many these are, and whether they are all, most or only some. */
static uint32_t elsewhere_of(const struct traits *self, uint32_t word)
{
	const uint8_t *names = word == NONE ? NULL : self->words.at[word].names;
	uint32_t all = 0, best = 0;
	for (uint32_t kind = 0; names && kind < ENTITY_KIND_COUNT; kind++) {
		all += names[kind];
		best = names[kind] > names[best] ? kind : best;
	}
	if (!all)
		return 0;
	const uint32_t most = names[best], share = most == all ? 0 : most * 2 > all ? 1 : 2;
	return 1 + (best << 4 | share << 2 | (most > 3 ? 2 : most > 1));
}

/* Looks at a token that is live or near to one; a second time is fine. */
static void look_close(struct traits *self, const struct work *work, uint32_t i)
{
	const struct token *token = &work->tokens.at[self->first + i];
	const char *text = work->document->text.at + token->span.start;
	struct trait *trait = &self->of.at[i];
	if (trait->lower)
		return;
	spell(trait, text, span_length(token->span));
	find_cluster(trait, text, span_length(token->span));
	if (token->kind == TOKEN_WORD)
		trait->habit = habit_of(vocabulary_word(&work->vocabulary, self->first + i));
	trait->elsewhere = elsewhere_of(self, work->vocabulary.of.at[self->first + i]);
	if (token->letters != CASE_LOWER)
		trait->opens = manner_opens(work, self->first + i);
}

/* Looks at all tokens of the sentence, closely at those that are live, and at those around them. */
static void look(struct traits *self, const struct work *work)
{
	enum { NEAR = 2 }; /* as far as add_around() looks */
	for (uint32_t i = 0; i < self->of.count; i++) {
		self->of.at[i].letters = work->tokens.at[self->first + i].letters;
		if (work->tokens.at[self->first + i].kind == TOKEN_WORD)
			look_up(&self->of.at[i], vocabulary_word(&work->vocabulary, self->first + i));
		if (!self->of.at[i].live)
			continue;
		for (uint32_t k = i > NEAR ? i - NEAR : 0; k <= i + NEAR && k < self->of.count; k++)
			look_close(self, work, k);
	}
}

static bool is_capital(const struct work *work, uint32_t i)
{
	return token_is_capital(&work->tokens.at[i]) && !hyphen_splits(work, i);
}

/* Whether it is a hyphen. Two in a row are a dash. */
static bool is_hyphen(const struct work *work, size_t i)
{
	const struct token *tokens = work->tokens.at;
	return tokens[i].character == '-' && (i == 0 || tokens[i - 1].character != '-') &&
	       (i + 1 == work->tokens.count || tokens[i + 1].character != '-');
}

/* Whether a token may stand within a name, between its capitalised words, or a number at its ends. */
static bool is_link(const struct work *work, uint32_t i)
{
	const struct token *token = &work->tokens.at[i];
	if (token->kind == TOKEN_MARK)
		return token->character == RIGHT_QUOTE || is_hyphen(work, i) ||
		       (token->character < 0x80 && strchr("&./'!+", (int)token->character));
	return token->kind != TOKEN_WORD || token->letters == CASE_LOWER || token->letters == CASE_NONE;
}

static bool joins_next(const struct work *work, uint32_t i)
{
	const struct token *token = &work->tokens.at[i];
	return token->kind == TOKEN_NUMBER ||
	       (token->kind == TOKEN_WORD && vocabulary_is(&work->vocabulary, i, WORD_PARTICLE));
}

/* Whether a hyphen with a word behind it stands behind a token, apart, as some papers write "Lee Hoi - yan". */
static bool joins_by_hyphen(const struct traits *self, const struct work *work, uint32_t i)
{
	const size_t behind = (size_t)self->first + i + 1;
	return i + 2 < self->of.count && is_hyphen(work, behind) && work->tokens.at[behind + 1].kind == TOKEN_WORD;
}

/* The small words between two capitals, the hyphen and word behind one, the particle or number before and the number or small word behind. */
static void mark_links(struct traits *self, const struct work *work)
{
	uint32_t last = NONE;
	for (uint32_t i = 0; i < self->of.count; i++) {
		const uint32_t token = self->first + i;
		if (!is_capital(work, token))
			continue;
		self->of.at[i].live = true;
		uint32_t gap = last == NONE ? GAP_MAX + 1 : i - last - 1;
		for (uint32_t k = last + 1; gap && gap <= GAP_MAX && k < i; k++)
			gap = is_link(work, self->first + k) ? gap : GAP_MAX + 1;
		for (uint32_t k = last + 1; gap <= GAP_MAX && k < i; k++)
			self->of.at[k].live = true;
		if (i > 0 && joins_next(work, token - 1))
			self->of.at[i - 1].live = true;
		if (i + 1 < self->of.count && work->tokens.at[token + 1].kind == TOKEN_NUMBER)
			self->of.at[i + 1].live = true;
		if (joins_by_hyphen(self, work, i))
			self->of.at[i + 1].live = self->of.at[i + 2].live = true;
		last = i;
	}
}

static void note_phrase(struct traits *self, uint32_t first, struct phrase phrase)
{
	const uint32_t begin = first - self->first, end = phrase.end - self->first;
	for (uint32_t i = begin; i < end; i++)
		self->of.at[i].phrase = 1 + 4u * phrase.kind + (i > begin) + (i + 1 < end ? 2 : 0);
}

static void find_phrases(struct traits *self, const struct work *work, struct sentence sentence)
{
	for (uint32_t i = sentence.first; i < sentence.end;) {
		const struct phrase phrase =
		    self->of.at[i - sentence.first].live ? phrase_at(work, i, sentence.end) : (struct phrase){i, 0};
		if (phrase.end > i)
			note_phrase(self, i, phrase);
		i = phrase.end > i ? phrase.end : i + 1;
	}
}

/* The kind, and by how many votes it has more than the next one, in steps of three up to twelve. */
static uint32_t sureness(const struct votes *votes)
{
	enum { STEP = 3, STEPS = 4 };
	const uint32_t best = votes_winner(votes);
	int32_t margin = STEP * STEPS;
	for (uint32_t kind = 0; kind < ENTITY_KIND_COUNT; kind++)
		if (kind != best && votes->of[best] - votes->of[kind] < margin)
			margin = votes->of[best] - votes->of[kind];
	return 1 + (best << 4 | (uint32_t)(margin / STEP));
}

/* The names of the rules that stand in the sentence, and what of them each token is. */
static void find_rules(struct traits *self, const struct work *work, struct sentence sentence)
{
	const struct names *names = &work->names;
	self->name_first = self->name_end;
	while (self->name_first < names->count && names->at[self->name_first].first < sentence.first)
		self->name_first++;
	for (self->name_end = self->name_first;
	     self->name_end < names->count && names->at[self->name_end].first < sentence.end; self->name_end++) {
		const struct name *name = &names->at[self->name_end];
		const uint32_t kind = votes_winner(&name->votes);
		for (uint32_t i = name->first; i < name->end && !self->of.at[i - sentence.first].rule; i++) {
			struct trait *trait = &self->of.at[i - sentence.first];
			trait->rule = 1 + 4u * kind + (i > name->first) + (i + 1 < name->end ? 2 : 0);
			trait->sure = sureness(&name->votes);
		}
	}
}

static bool in_run(const struct trait *trait)
{
	return trait->live && trait->letters != CASE_LOWER && trait->letters != CASE_NONE;
}

/* The noun behind a run, at once or after a comma: ", a boatyard", "air defence systems". */
static uint32_t noun_behind(const struct traits *self, const struct work *work, uint32_t end)
{
	enum { NEAR = 3, FAR = 6 };
	const uint32_t telling = WORD_ROLE | WORD_PEOPLE | WORD_BODY | WORD_HEAD | WORD_GATHERING;
	const bool comma = end < self->of.count && work->tokens.at[self->first + end].character == ',';
	const uint32_t last = end + (comma ? FAR : NEAR);
	for (uint32_t i = end + comma; i < last && i < self->of.count; i++) {
		const struct trait *trait = &self->of.at[i];
		const uint8_t kind = work->tokens.at[self->first + i].kind;
		if (comma && i == end + 1 && kind == TOKEN_NUMBER)
			return 1;
		if (kind != TOKEN_WORD && kind != TOKEN_POSSESSIVE)
			break;
		if (trait->letters == CASE_LOWER && (trait->lists & telling))
			return features_mix((trait->lists & telling) << 1 | comma, trait->kinds >> 8);
	}
	return 0;
}

static void find_runs(struct traits *self, const struct work *work)
{
	self->runs.count = 0;
	for (uint32_t first = 0, end; first < self->of.count; first = end) {
		for (end = first; end < self->of.count && in_run(&self->of.at[end]); end++)
			;
		const uint32_t noun = end > first ? noun_behind(self, work, end) : 0;
		for (uint32_t i = first; i < end; i++) {
			self->of.at[i].noun = noun;
			self->of.at[i].run_first = first;
			self->of.at[i].run_end = end;
			self->of.at[i].run = (uint32_t)self->runs.count;
		}
		if (end > first)
			array_push(&self->runs, (struct run){.first = first, .end = end});
		end += end == first;
	}
}

bool tag_traits_read(struct traits *self, const struct work *work, struct sentence sentence)
{
	bool live = false;
	self->first = sentence.first;
	self->of.count = 0;
	for (uint32_t i = sentence.first; i < sentence.end; i++)
		array_push(&self->of, (struct trait){0});
	mark_links(self, work);
	find_rules(self, work, sentence);
	for (uint32_t i = 0; i < self->of.count; i++)
		live |= self->of.at[i].live;
	if (!live)
		return false;
	look(self, work);
	find_phrases(self, work, sentence);
	find_runs(self, work);
	tag_context_read(self, work);
	return true;
}

void tag_traits_release(struct traits *self)
{
	array_release(&self->of);
	array_release(&self->runs);
	array_release(&self->words);
}
