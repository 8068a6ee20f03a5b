/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/antecedent.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "model/find/cast.h"
#include "model/find/crowd.h"
#include "model/find/gender.h"
#include "model/find/grammar.h"
#include "model/find/naming.h"
#include "model/find/recent.h"
#include "model/find/role.h"
#include "model/find/whom.h"
#include "model/strings.h"
#include "model/words/lexicon.h"

/* What a resolver carries through the text. */
struct resolver {
	struct work *work;
	struct cast cast;
	struct recent recent;
	struct roles roles;
	struct question question;
	uint32_t narrator;   /* the entity of the one who writes in the first person, or NONE */
	struct indexes lone; /* mentions of somebody who does not speak, and is kept only if anything else means him */
	uint32_t quote;      /* the first quotation that does not end before the mention at hand */
	uint32_t claim;      /* the first claim whose words are no mention yet */
	bool surveyed;       /* all mentions are there, and what the article as a whole says of them is known */
	uint32_t next;       /* the mention at hand */
};

static struct resolver *resolver_of(struct work *work)
{
	if (work->resolver)
		return work->resolver;
	work->resolver = memory_new(1, sizeof *work->resolver);
	work->resolver->work = work;
	work->resolver->narrator = NONE;
	return work->resolver;
}

static int compare_spans(const void *key, const void *element)
{
	return span_compare(*(const struct span *)key, ((const struct mention *)element)->span);
}

/* The mention with exactly that span; NONE if there is none. */
static uint32_t mention_at(const struct mentions *mentions, struct span span)
{
	const struct mention *found =
	    bsearch(&span, mentions->at, mentions->count, sizeof *mentions->at, compare_spans);
	return found ? (uint32_t)(found - mentions->at) : NONE;
}

/* Takes out mentions that cross one before them, and all but the first of the same span. */
static void untangle(struct mentions *mentions)
{
	enum { DEPTH_MAX = 16 };
	struct span open[DEPTH_MAX];
	size_t depth = 0, kept = 0;
	for (size_t i = 0; i < mentions->count; i++) {
		const struct span span = mentions->at[i].span;
		while (depth > 0 && open[depth - 1].end <= span.start)
			depth--;
		const bool fits =
		    depth == 0 || (span_contains(open[depth - 1], span) && !span_equal(open[depth - 1], span));
		if (!fits || depth == DEPTH_MAX)
			continue;
		open[depth++] = span;
		mentions->at[kept++] = mentions->at[i];
	}
	mentions->count = kept;
}

static uint32_t new_entity(struct work *work, const struct mention *mention, enum entity_kind kind)
{
	struct buffer *strings = &work->findings->strings;
	const struct span name = {(uint32_t)strings->count, (uint32_t)strings->count + span_length(mention->span)};
	const char *text = work->document->text.at;
	for (uint32_t i = mention->span.start; i < mention->span.end; i++)
		buffer_putc(strings, text[i] == '\n' ? ' ' : text[i]);
	buffer_putc(strings, '\0');
	array_push(&work->findings->entities, (struct entity){.name = name, .first = NONE, .kind = kind});
	return (uint32_t)work->findings->entities.count - 1;
}

static bool is_pronoun(const struct work *work, struct span span)
{
	const struct token *token = &work->tokens.at[token_at(&work->tokens, span.start)];
	return span_equal(token->span, span) && grammar_of(work->document, token) & GRAMMAR_PRONOUN;
}

/* A common word that has its capital from the sentence that it begins. */
static bool is_opening_word(const struct work *work, uint32_t token, struct span span)
{
	return span_equal(work->tokens.at[token].span, span) && vocabulary_is(&work->vocabulary, token, WORD_COMMON) &&
	       work->sentences.at[work->tokens.at[token].sentence].first == token;
}

/* Whether every word has a capital, and the last one is no noun for people: a name that was not seen to be one. */
static bool looks_like_name(const struct work *work, struct span span)
{
	const char *text = work->document->text.at;
	struct span last = {0, 0};
	const uint32_t first = token_at(&work->tokens, span.start);
	if (is_opening_word(work, first, span))
		return false;
	for (uint32_t i = first; i < work->tokens.count; i++) {
		const struct token *token = &work->tokens.at[i];
		if (token->span.start >= span.end)
			break;
		if (token->kind != TOKEN_WORD || token->letters == CASE_LOWER || grammar_of(work->document, token))
			return false;
		last = token->span;
	}
	return !span_is_empty(last) && !lexicon_has(LEXICON_ROLES, text + last.start, span_length(last));
}

/* The named entity whose name ends with these words: of the last ones that were named first. */
static uint32_t entity_ending_with(const struct work *work, struct span span)
{
	enum { FAR = 256 };
	const struct entities *entities = &work->findings->entities;
	const char *text = work->document->text.at + span.start;
	const size_t length = span_length(span);
	for (size_t i = entities->count; i > 0 && entities->count - i < FAR; i--) {
		const struct entity *entity = &entities->at[i - 1];
		const size_t name_length = span_length(entity->name);
		const char *name = findings_string(work->findings, entity->name);
		if (entity->named && name_length >= length && memcmp(name + name_length - length, text, length) == 0 &&
		    (name_length == length || name[name_length - length - 1] == ' '))
			return (uint32_t)i - 1;
	}
	return NONE;
}

/* What a name that was not seen to be one is a name of: what its last word makes it, or a person. */
static enum entity_kind kind_of_name(const struct work *work, struct span span)
{
	const struct word *last = vocabulary_word(&work->vocabulary, token_at(&work->tokens, span.end - 1));
	return last->flags & WORD_HEAD ? (enum entity_kind)last->head : ENTITY_PERSON;
}

/* The mention that words for a speaker make. */
static struct mention new_mention(struct work *work, struct span span)
{
	struct mention mention = {
	    .span = span, .entity = NONE, .next = NONE, .inside = NONE, .kind = MENTION_DESCRIPTION};
	if (is_pronoun(work, span)) {
		mention.kind = MENTION_PRONOUN;
	} else if (looks_like_name(work, span)) {
		mention.kind = MENTION_NAME;
		mention.entity = entity_ending_with(work, span);
		if (mention.entity == NONE) {
			mention.entity = new_entity(work, &mention, kind_of_name(work, span));
			work->findings->entities.at[mention.entity].named = true;
		}
	}
	return mention;
}

/* Those without a name whom a pronoun may mean get a mention, if they have none yet: roles and names have theirs. */
static void add_nameless(struct work *work, struct span pronoun)
{
	const uint32_t token = token_at(&work->tokens, pronoun.start);
	const bool several = token_is_pronoun(work->document, &work->tokens.at[token], "they");
	struct span words;
	if (several ? crowd_before(work, token, &words)
		    : gender_of_pronoun(work, pronoun) != SEX_UNKNOWN && crowd_one_before(work, token, &words))
		array_push(&work->findings->mentions, new_mention(work, words));
}

static void add_speaker(struct work *work, const struct claim *claim)
{
	if (claim->from != NONE || span_is_empty(claim->said_as))
		return;
	if (claim->mention == NONE)
		array_push(&work->findings->mentions, new_mention(work, claim->said_as));
	if (is_pronoun(work, claim->said_as))
		add_nameless(work, claim->said_as);
}

static void set_mentions(const struct mentions *mentions, struct claims *claims)
{
	for (size_t i = 0; i < claims->count; i++) {
		struct claim *claim = &claims->at[i];
		claim->mention = span_is_empty(claim->said_as) ? NONE : mention_at(mentions, claim->said_as);
	}
}

bool antecedent_add_speakers(struct work *work)
{
	enum { PART = 128 };
	struct resolver *self = resolver_of(work);
	const size_t quoted = work->claims.count, all = quoted + work->reports.count;
	for (uint32_t i = 0; i < PART && self->claim < all; i++, self->claim++)
		add_speaker(work, self->claim < quoted ? &work->claims.at[self->claim]
						       : &work->reports.at[self->claim - quoted]);
	if (self->claim < all)
		return false;

	struct mentions *mentions = &work->findings->mentions;
	span_sort(mentions->at, mentions->count, sizeof *mentions->at);
	untangle(mentions);
	set_mentions(mentions, &work->claims);
	set_mentions(mentions, &work->reports);
	return true;
}

/* How sure "they" and "it" are: about so many were right that name a speaker (US news). */
static const float GROUP_SURE = 0.7F;

static bool is_first_person(const struct work *work, const struct mention *mention)
{
	return token_is_pronoun(work->document, &work->tokens.at[token_at(&work->tokens, mention->span.start)], "i");
}

/* Who tells the story as "I": the one whose byline it has, else somebody who is not named. */
static uint32_t narrator_of(struct resolver *self, const struct mention *mention)
{
	const struct document *document = self->work->document;
	if (self->narrator != NONE)
		return self->narrator;
	struct mention narrator = *mention; /* "I" of "I've" */
	narrator.span.end = narrator.span.start + 1;
	self->narrator = new_entity(self->work, &narrator, ENTITY_PERSON);
	if (document->bylines.count == 1) {
		struct entity *entity = &self->work->findings->entities.at[self->narrator];
		const char *name = document_string(document, document->bylines.at[0]);
		entity->name = strings_add(&self->work->findings->strings, name, strlen(name));
		entity->named = true;
	}
	return self->narrator;
}

/* From how sure on, in a hundred, a pronoun tells the sex of whom it means. */
enum { HARDLY_ELSE = 95 };

static uint32_t of_pronoun(struct resolver *self, uint32_t index, const struct sight *sight)
{
	if ((sight->speaks || sight->reports) && is_first_person(self->work, sight->mention))
		return narrator_of(self, sight->mention);
	const struct whom whom = {self->work, &self->cast, &self->recent, &self->question};
	float sure = 0;
	uint32_t entity = whom_find(&whom, index, sight, &sure);
	if (entity == NONE) {
		entity = recent_group(&self->recent, self->work, sight);
		sure = GROUP_SURE;
	}
	self->work->certain.at[index] = (char)(100 * sure);
	return entity;
}

/* Several who are named within a mention: "the US and Germany". They become the members of a group; NONE if it names no two. */
static uint32_t of_group(struct work *work, uint32_t index)
{
	const struct mentions *mentions = &work->findings->mentions;
	const struct span span = mentions->at[index].span;
	const uint32_t first = (uint32_t)work->findings->members.count;
	uint32_t end = span.start;
	bool joined = false;
	for (uint32_t i = index + 1; i < mentions->count && mentions->at[i].span.start < span.end; i++) {
		if (mentions->at[i].entity == NONE || mentions->at[i].span.start < end)
			continue;
		const struct span between = {end, mentions->at[i].span.start};
		joined |= span_length(between) == sizeof " and " - 1 &&
			  memcmp(work->document->text.at + between.start, " and ", sizeof " and " - 1) == 0;
		array_push(&work->findings->members, mentions->at[i].entity);
		end = mentions->at[i].span.end;
	}
	if (!joined || end != span.end) {
		work->findings->members.count = first;
		return NONE;
	}
	const uint32_t group = new_entity(work, &mentions->at[index], ENTITY_GROUP);
	work->findings->entities.at[group].members = first;
	work->findings->entities.at[group].member_count = (uint32_t)work->findings->members.count - first;
	return group;
}

/* "Master of ceremonies Ann Lee": the person whose name ends a description, if it hangs on nothing; NONE if there is none. */
static uint32_t of_last_name(const struct work *work, uint32_t index)
{
	const struct mentions *mentions = &work->findings->mentions;
	const struct span span = mentions->at[index].span;
	for (uint32_t i = index + 1; i < mentions->count && mentions->at[i].span.start < span.end; i++) {
		const struct mention *name = &mentions->at[i];
		if (name->kind != MENTION_NAME || name->span.end != span.end || name->entity == NONE ||
		    work->findings->entities.at[name->entity].kind != ENTITY_PERSON)
			continue;
		const struct token *before = &work->tokens.at[token_at(&work->tokens, name->span.start) - 1];
		const bool hangs = before->kind != TOKEN_WORD || grammar_of(work->document, before) != 0;
		return hangs ? NONE : name->entity;
	}
	return NONE;
}

/*
 * A role or description: one that was given to somebody, a body named before, or, if it speaks or a pronoun may mean it, somebody who is
 * not named.
 */
static uint32_t of_description(struct resolver *self, uint32_t index, const struct sight *sight)
{
	const struct mention *mention = sight->mention;
	const bool speaks = sight->speaks || sight->reports;
	uint32_t named = naming_behind(self->work, mention);
	if (named != NONE)
		role_keep_unnamed(&self->roles, self->work, mention, named);
	if (speaks && named == NONE)
		named = of_group(self->work, index);
	if (speaks && named == NONE)
		named = of_last_name(self->work, index);
	if (named != NONE)
		return named;
	uint32_t entity = role_holder(&self->roles, self->work, mention);
	if (entity == NONE && role_is_body(self->work, mention))
		entity = recent_body(&self->recent, sight->sentence);
	if (entity == NONE)
		entity = role_unnamed(&self->roles, self->work, mention);
	const bool kept = speaks || mention->kind == MENTION_DESCRIPTION || role_is_several(self->work, mention);
	if (entity == NONE && kept) {
		entity = new_entity(self->work, mention, role_kind(self->work, mention));
		role_keep_unnamed(&self->roles, self->work, mention, entity);
		if (!speaks)
			array_push(&self->lone, index);
	}
	return entity;
}

/*
 * "He says", in an answer of an interview: somebody of whom that answer tells, if at all. And "I said", in what somebody says, is said by
 * that one (speaker.c).
 */
static bool is_told_of(const struct resolver *self, const struct mention *mention, bool quoted)
{
	return mention->kind == MENTION_PRONOUN && quoted &&
	       (statement_of(self->work, self->quote) || is_first_person(self->work, mention));
}

static void resolve(struct resolver *self, uint32_t index)
{
	struct mention *mention = &self->work->findings->mentions.at[index];
	const uint32_t token = token_at(&self->work->tokens, mention->span.start);
	const bool quoted = cast_is_quoted(self->work, &self->quote, mention->span.start),
		   speaks = self->cast.speeches.at[index] != NONE;
	struct sight sight = {
	    .mention = mention,
	    .sentence = cast_told(&self->cast, self->work, self->work->tokens.at[token].sentence),
	    .speaks = speaks,
	    .reports = self->cast.reports.at[index],
	};
	if (mention->entity == NONE && (!quoted || speaks) && !is_told_of(self, mention, quoted))
		mention->entity = mention->kind == MENTION_PRONOUN ? of_pronoun(self, index, &sight)
								   : of_description(self, index, &sight);
	if (mention->kind == MENTION_NAME || mention->kind == MENTION_ROLE)
		role_learn(&self->roles, self->work, index);
	/* Who talks to whom is no story: "he" in an answer is not the one who asked. */
	if (mention->entity == NONE || quoted || statement_is_named_by(self->work, mention->span))
		return;
	sight.sure = self->work->certain.at[index] >= HARDLY_ELSE;
	if (mention->kind == MENTION_PRONOUN)
		recent_mean(&self->recent, self->work, &sight);
	else
		recent_see(&self->recent, self->work, &sight);
}

static void survey(struct resolver *self)
{
	cast_survey(&self->cast, self->work);
	for (size_t i = 0; i <= self->work->findings->mentions.count; i++)
		buffer_putc(&self->work->certain, 0);
	gender_learn(self->work);
	self->surveyed = true;
}

void antecedent_release(struct work *work)
{
	if (!work->resolver)
		return;
	cast_release(&work->resolver->cast);
	question_release(&work->resolver->question);
	array_release(&work->resolver->lone);
	free(work->resolver);
	work->resolver = NULL;
}

/* Forgets those without a name whom nothing else means. */
static void drop_lone(struct resolver *self)
{
	struct findings *findings = self->work->findings;
	uint32_t *times = memory_new(findings->entities.count + 1, sizeof *times);
	for (size_t i = 0; i < findings->mentions.count; i++)
		if (findings->mentions.at[i].entity != NONE)
			times[findings->mentions.at[i].entity]++;
	for (size_t i = 0; i < self->lone.count; i++) {
		struct mention *mention = &findings->mentions.at[self->lone.at[i]];
		if (times[mention->entity] == 1)
			mention->entity = NONE;
	}
	free(times);
}

bool antecedent_resolve(struct work *work)
{
	enum { PART = 256 };
	const uint32_t count = (uint32_t)work->findings->mentions.count;
	struct resolver *self = resolver_of(work);
	if (!self->surveyed) {
		survey(self);
		return false;
	}
	const uint32_t end = count - self->next > PART ? self->next + PART : count;
	while (self->next < end)
		resolve(self, self->next++);
	if (end < count)
		return false;
	drop_lone(self);
	antecedent_release(work);
	return true;
}
