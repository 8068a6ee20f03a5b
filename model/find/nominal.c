/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/nominal.h"

#include <stdbool.h>
#include <stdlib.h>

#include "base/memory.h"
#include "model/find/entity.h"
#include "model/find/manner.h"
#include "model/find/wordmap.h"

/* A noun phrase has at most so many words in front of its noun. */
enum { WORDS_BEFORE_MAX = 6 };

/* A body that was named further back than this, in sentences, is not meant by "the company"; nor is one of two. */
enum { BODY_REACH = 6 };

struct nominals {
	struct work *work;
	uint32_t next;           /* the first sentence that was not looked at yet */
	uint32_t name;           /* the first name that does not end before it */
	struct sentence covered; /* the sentence at hand */
	struct indexes covering; /* its tokens: the outermost name that has the token, or NONE */
	struct wordmap bodies;   /* nouns: the entity that each meant last */
	uint32_t body, other_body; /* the organisation named last, and the one before it; or NONE */
	uint32_t body_sentence, other_sentence;
	struct mentions found;
};

/* A noun phrase that means a person or body: tokens. */
struct phrase_found {
	uint32_t first, noun, end;
	bool definite, plain; /* plain: nothing stands between "the" and the noun */
};

static bool is(const struct nominals *self, uint32_t token, uint32_t flags)
{
	return vocabulary_is(&self->work->vocabulary, token, flags);
}

static const struct token *token_of(const struct nominals *self, uint32_t i)
{
	return &self->work->tokens.at[i];
}

static bool is_word(const struct nominals *self, uint32_t i, const char *word)
{
	return token_is(self->work->document, token_of(self, i), word);
}

static uint32_t name_at(const struct nominals *self, uint32_t token)
{
	return self->covering.at[token - self->covered.first];
}

static const struct entity *entity_of(const struct nominals *self, uint32_t name)
{
	return &self->work->findings->entities.at[self->work->findings->mentions.at[name].entity];
}

static bool is_person(const struct nominals *self, uint32_t name)
{
	return name != NONE && entity_of(self, name)->kind == ENTITY_PERSON;
}

/* Whether a name can say whose a role is: "Nato chief", "Russian president", "Putin's spokesperson". */
static bool can_own(const struct nominals *self, uint32_t name)
{
	const enum entity_kind kind = entity_of(self, name)->kind;
	return kind != ENTITY_DATE && kind != ENTITY_MONEY;
}

/* Whether the token is a noun for a person or body, and no word of a name. */
static bool is_noun(const struct nominals *self, uint32_t i, uint32_t end)
{
	const struct token *token = token_of(self, i);
	if (token->kind != TOKEN_WORD || name_at(self, i) != NONE || is(self, i, WORD_FUNCTION))
		return false;
	if (token->letters == CASE_LOWER)
		return is(self, i, WORD_ROLE | WORD_BODY);
	return is(self, i, WORD_TITLE) && is(self, i, WORD_ROLE) && i + 1 < end &&
	       is_person(self, name_at(self, i + 1));
}

/* Whether a word may stand between an article and a noun. */
static bool is_modifier(const struct nominals *self, uint32_t i)
{
	const struct token *token = token_of(self, i);
	return token->kind == TOKEN_POSSESSIVE || (token->kind == TOKEN_WORD && !is(self, i, WORD_FUNCTION));
}

/*
 * Walks to the left of a noun: to an article, or else to the last name that says whose it is. Returns whether the
 * noun phrase is anchored by one of them.
 */
static bool find_first(const struct nominals *self, uint32_t sentence_first, struct phrase_found *phrase)
{
	uint32_t i = phrase->noun, owner = NONE;
	for (int words = 0; i > sentence_first && words < WORDS_BEFORE_MAX; words++) {
		const uint32_t name = name_at(self, i - 1);
		if (is_word(self, i - 1, "the")) {
			phrase->plain = i == phrase->noun;
			phrase->first = i - 1;
			return phrase->definite = true;
		}
		if (name == NONE && !is_modifier(self, i - 1))
			break;
		if (name != NONE && !can_own(self, name))
			break;
		i = name == NONE ? i - 1 : self->work->names.at[name].first;
		if (name != NONE)
			owner = i;
	}
	phrase->first = owner;
	return owner != NONE;
}

/* Whether nothing but small adjectives and nouns stands between an owner and the noun, so that the owner has the role. */
static bool is_owned(const struct nominals *self, const struct phrase_found *phrase)
{
	enum { BETWEEN_MAX = 2 };
	const uint32_t owner_end = self->work->names.at[name_at(self, phrase->first)].end;
	uint32_t i = owner_end;
	if (i < phrase->noun && token_of(self, i)->kind == TOKEN_POSSESSIVE)
		i++;
	else if (is_person(self, name_at(self, phrase->first)))
		return false;
	const uint32_t words = i;
	for (; i < phrase->noun; i++)
		if (token_of(self, i)->kind != TOKEN_WORD || !is(self, i, WORD_COMMON | WORD_NORP) ||
		    name_at(self, i) != NONE)
			return false;
	return i - words <= BETWEEN_MAX;
}

/* "the president of Ukraine": a name that says of what belongs to the role. */
static uint32_t find_end(const struct nominals *self, uint32_t noun, uint32_t end)
{
	uint32_t i = noun + 1;
	if (i >= end || !(is_word(self, i, "of") || is_word(self, i, "for")))
		return noun + 1;
	i++;
	if (i < end && is_word(self, i, "the"))
		i++;
	if (i >= end || name_at(self, i) == NONE || !can_own(self, name_at(self, i)))
		return noun + 1;
	return self->work->names.at[name_at(self, i)].end;
}

/* The person beside a role: right behind it, or with a comma between them. */
static uint32_t person_beside(const struct nominals *self, const struct phrase_found *phrase,
			      const struct sentence *sentence)
{
	const uint32_t behind = phrase->end;
	if (behind < sentence->end && is_person(self, name_at(self, behind)))
		return name_at(self, behind);
	if (phrase->definite && behind + 1 < sentence->end && token_of(self, behind)->character == ',' &&
	    is_person(self, name_at(self, behind + 1)))
		return name_at(self, behind + 1);
	if (phrase->first < sentence->first + 2 || token_of(self, phrase->first - 1)->character != ',')
		return NONE;
	const uint32_t before = name_at(self, phrase->first - 2);
	return is_person(self, before) ? before : NONE;
}

static uint64_t hash_of(const struct nominals *self, uint32_t token)
{
	const struct span span = token_of(self, token)->span;
	return wordmap_hash(WORDMAP_NOTHING, self->work->document->text.at + span.start, span_length(span));
}

/* Whether a name reaches into the span: "Nobel Prize" into "Prize-winning economist", whose first word is one token. */
static bool is_reached(const struct nominals *self, uint32_t first, struct span span)
{
	const struct findings *findings = self->work->findings;
	const uint32_t reach = first ? token_of(self, first - 1)->span.start : 0;
	for (uint32_t i = findings_first_mention(findings, reach);
	     i < findings->mentions.count && findings->mentions.at[i].span.start < span.start; i++)
		if (findings->mentions.at[i].span.end > span.start && findings->mentions.at[i].span.end < span.end)
			return true;
	return false;
}

static void add(struct nominals *self, uint32_t first, uint32_t end, enum mention_kind kind, uint32_t entity)
{
	const struct span span = {token_of(self, first)->span.start, token_of(self, end - 1)->span.end};
	if (is_reached(self, first, span))
		return;
	array_push(&self->found,
		   (struct mention){.span = span, .entity = entity, .next = NONE, .inside = NONE, .kind = kind});
}

static uint32_t entity_index(const struct nominals *self, uint32_t name)
{
	return name == NONE ? NONE : self->work->findings->mentions.at[name].entity;
}

static void add_role(struct nominals *self, const struct phrase_found *phrase, const struct sentence *sentence)
{
	const uint32_t person = person_beside(self, phrase, sentence);
	if (!phrase->definite && !is_owned(self, phrase) && person == NONE)
		return;
	add(self, phrase->first, phrase->end, MENTION_ROLE, entity_index(self, person));
}

/* Whether what stands between "the" and the noun tells of a body named before: "the US-led alliance", not "the north bank". */
static bool has_telling_words(const struct nominals *self, const struct phrase_found *phrase)
{
	for (uint32_t i = phrase->first + 1; i < phrase->noun; i++)
		if (name_at(self, i) == NONE)
			return false;
	return true;
}

/* Which body a description means. */
static uint32_t body_of(const struct nominals *self, const struct phrase_found *phrase)
{
	const uint32_t before = wordmap_get(&self->bodies, hash_of(self, phrase->noun));
	const uint32_t sentence = token_of(self, phrase->noun)->sentence;
	if (before != NONE && phrase->plain)
		return before;
	if (!phrase->plain && !has_telling_words(self, phrase))
		return NONE;
	const bool near = self->body != NONE && sentence - self->body_sentence <= BODY_REACH;
	const bool rival = self->other_body != NONE && sentence - self->other_sentence <= BODY_REACH;
	return near && !rival && is(self, phrase->noun, WORD_ANY_BODY) ? self->body : NONE;
}

static void add_body(struct nominals *self, const struct phrase_found *phrase)
{
	const uint32_t body = phrase->definite && phrase->end == phrase->noun + 1 ? body_of(self, phrase) : NONE;
	if (body == NONE)
		return;
	add(self, phrase->first, phrase->end, MENTION_DESCRIPTION, body);
	*wordmap_at(&self->bodies, hash_of(self, phrase->noun), body) = body;
}

static void find_noun(struct nominals *self, uint32_t noun, const struct sentence *sentence)
{
	struct phrase_found phrase = {.noun = noun};
	if (!find_first(self, sentence->first, &phrase))
		return;
	phrase.end = find_end(self, noun, sentence->end);
	if (is(self, noun, WORD_ROLE))
		add_role(self, &phrase, sentence);
	else
		add_body(self, &phrase);
}

/* Remembers an organisation, and the nouns in its name: it is "the ministry" then. */
static void see_name(struct nominals *self, uint32_t name_index)
{
	const struct name *name = &self->work->names.at[name_index];
	if (entity_of(self, name_index)->kind != ENTITY_ORG)
		return;
	const uint32_t entity = entity_index(self, name_index);
	if (entity != self->body) {
		self->other_body = self->body;
		self->other_sentence = self->body_sentence;
	}
	self->body = entity;
	self->body_sentence = token_of(self, name->first)->sentence;
	for (uint32_t i = name->first; i < name->end; i++)
		if (name->end - name->first > 1 && is(self, i, WORD_BODY))
			*wordmap_at(&self->bodies, hash_of(self, i), entity) = entity;
}

static bool is_pronoun(const struct nominals *self, uint32_t i)
{
	static const char *const pronouns[] = {"he", "she", "him", "her", "his"};
	const uint32_t length = span_length(token_of(self, i)->span);
	if (length > 3 || token_of(self, i)->kind != TOKEN_WORD)
		return false;
	for (size_t word = 0; word < sizeof pronouns / sizeof *pronouns; word++)
		if (is_word(self, i, pronouns[word]))
			return true;
	return false;
}

/* Whether the noun is the first part of one for a thing: "fighter jets". */
static bool is_of_thing(const struct nominals *self, uint32_t noun, uint32_t end)
{
	const struct word *next = vocabulary_word(&self->work->vocabulary, noun + 1);
	return noun + 1 < end && (next->flags & WORD_HEAD) && next->head == ENTITY_PRODUCT;
}

static bool ends_phrase(const struct nominals *self, uint32_t noun, uint32_t end)
{
	return noun + 1 == end || (!is_noun(self, noun + 1, end) && !is_of_thing(self, noun, end));
}

static void find_in_sentence(struct nominals *self, const struct sentence *sentence)
{
	for (uint32_t i = sentence->first; i < sentence->end; i++) {
		const uint32_t name = name_at(self, i);
		if (name != NONE && self->work->names.at[name].first == i)
			see_name(self, name);
		else if (is_pronoun(self, i))
			add(self, i, i + 1, MENTION_PRONOUN, NONE);
		else if (is_noun(self, i, sentence->end) && ends_phrase(self, i, sentence->end))
			find_noun(self, i, sentence);
	}
}

/* Finds out which outermost name each token of the sentence is in. */
static void cover(struct nominals *self, const struct sentence *sentence)
{
	const struct names *names = &self->work->names;
	self->covered = *sentence;
	self->covering.count = 0;
	for (uint32_t i = sentence->first; i < sentence->end; i++) {
		while (self->name < names->count && names->at[self->name].end <= i)
			self->name++;
		const bool covered = self->name < names->count && names->at[self->name].first <= i;
		array_push(&self->covering, covered ? self->name : NONE);
	}
}

static void look(struct nominals *self, const struct sentence *sentence)
{
	if (!manner_is_story(self->work->document->blocks.at[token_of(self, sentence->first)->leaf].kind))
		return;
	cover(self, sentence);
	find_in_sentence(self, sentence);
}

static struct nominals *nominals_new(struct work *work)
{
	struct nominals *self = memory_new(1, sizeof *self);
	self->work = work;
	self->body = self->other_body = NONE;
	return self;
}

bool nominal_find(struct work *work)
{
	enum { PART = 64 };
	const uint32_t count = (uint32_t)work->sentences.count;
	if (!work->nominals)
		work->nominals = nominals_new(work);
	struct nominals *self = work->nominals;
	const uint32_t end = count - self->next > PART ? self->next + PART : count;
	while (self->next < end)
		look(self, &work->sentences.at[self->next++]);
	return end == count;
}

void nominal_finish(struct work *work)
{
	const struct mentions *found = &work->nominals->found;
	struct mentions *mentions = &work->findings->mentions;
	for (size_t i = 0; i < found->count; i++)
		array_push(mentions, found->at[i]);
	span_sort(mentions->at, mentions->count, sizeof *mentions->at);
	entity_link(work->findings);
	nominal_release(work);
}

void nominal_release(struct work *work)
{
	if (!work->nominals)
		return;
	array_release(&work->nominals->found);
	array_release(&work->nominals->covering);
	wordmap_release(&work->nominals->bodies);
	free(work->nominals);
	work->nominals = NULL;
}
