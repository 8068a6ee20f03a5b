/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/entity.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "model/find/alias.h"
#include "model/find/form.h"
#include "model/find/introduction.h"
#include "model/words/lexicon.h"

/* What an entity is while its names are gathered. */
struct gathering {
	struct votes votes;
	uint32_t fullest; /* a name */
	const char
	    *ruler; /* the full name of who is called by office and family name alone: "President Obama"; or NULL */
	size_t ruler_length;
};

struct gatherings ARRAY(struct gathering);

/* All entities, while names are given to them. */
struct gatherer {
	struct aliases aliases;
	struct gatherings gatherings;
	uint32_t next; /* the first name that has no entity yet */
};

static uint32_t words_of(const struct work *work, const struct name *name)
{
	uint32_t words = 0;
	for (uint32_t i = name->first; i < name->end; i++)
		words += work->tokens.at[i].kind != TOKEN_MARK;
	return words;
}

/* Whether long is short with a plural's ending. */
static bool is_plural_of(const struct work *work, const struct name *many, const struct name *one)
{
	const char *text = work->document->text.at;
	const uint32_t length = span_length(one->span);
	return span_length(many->span) == length + 1 && text[many->span.end - 1] == 's' &&
	       memcmp(text + many->span.start, text + one->span.start, length) == 0;
}

static bool is_in_capitals(const struct work *work, const struct name *name)
{
	return work->tokens.at[name->first].letters == CASE_UPPER;
}

/* "Kenneth Starr" is fuller than "Ken Starr". */
static bool is_given_in_full(const struct work *work, const struct name *name, const struct name *old)
{
	return name->kind == ENTITY_PERSON && form_is_short(work, old->first) && !form_is_short(work, name->first);
}

/* "Republican Senate" is no fuller than "Senate": it says whose it is, now. */
static bool is_held(const struct work *work, const struct name *name)
{
	return name->kind == ENTITY_ORG && name->end - name->first == 2 &&
	       vocabulary_is(&work->vocabulary, name->first, WORD_NORP) &&
	       vocabulary_is(&work->vocabulary, name->first + 1, WORD_KNOWN);
}

/*
 * Whether the entity is better called by name than by old: by more words or no short ones, else not in the plural, nor in capitals. Those of
 * a people or party are called in the plural.
 */
static bool is_fuller(const struct work *work, const struct name *name, const struct name *old)
{
	const uint32_t words = words_of(work, name) - is_held(work, name),
		       old_words = words_of(work, old) - is_held(work, old);
	if (words != old_words)
		return words > old_words;
	if (name->kind == ENTITY_NORP ? is_plural_of(work, name, old) : is_plural_of(work, old, name))
		return true;
	if (is_given_in_full(work, name, old))
		return true;
	return is_in_capitals(work, old) && !is_in_capitals(work, name) &&
	       span_length(old->span) == span_length(name->span);
}

/* What a family name with the office in front of it is short for, if all know it. */
static void learn_ruler(const struct work *work, const struct name *name, struct gathering *gathering)
{
	enum { OFFICE_WORDS = 2 };
	const struct token *tokens = work->tokens.at;
	for (uint32_t words = 1; words <= OFFICE_WORDS && words <= name->first && !gathering->ruler; words++) {
		const struct span span = {tokens[name->first - words].span.start, name->span.end};
		if (tokens[name->first - words].sentence == tokens[name->first].sentence)
			gathering->ruler = lexicon_find(LEXICON_ALIASES, work->document->text.at + span.start,
							span_length(span), &gathering->ruler_length);
	}
}

static void gather(struct work *work, struct gatherings *gatherings, uint32_t name_index, uint32_t entity)
{
	const struct name *name = &work->names.at[name_index];
	if (entity == gatherings->count) {
		array_push(gatherings, (struct gathering){.fullest = name_index});
		array_push(&work->sexes, SEX_UNKNOWN);
		array_push(&work->titles, SEX_UNKNOWN);
	}
	struct gathering *gathering = &gatherings->at[entity];
	votes_add(&gathering->votes, &name->votes);
	if (name->end - name->first == 1 && name->kind == ENTITY_PERSON)
		learn_ruler(work, name, gathering);
	if (is_fuller(work, name, &work->names.at[gathering->fullest]))
		gathering->fullest = name_index;
	if (!work->sexes.at[entity])
		work->sexes.at[entity] = name->sex;
	if (name->titled && !work->titles.at[entity])
		work->titles.at[entity] = name->sex;
}

/* The name without the line ends that a hard-wrapped text has in it. */
static struct span name_string(struct findings *findings, const char *text, struct span span)
{
	const uint32_t start = (uint32_t)findings->strings.count;
	for (uint32_t at = span.start; at < span.end; at++)
		buffer_putc(&findings->strings, text[at] == '\n' ? ' ' : text[at]);
	const uint32_t end = (uint32_t)findings->strings.count;
	buffer_putc(&findings->strings, '\0');
	return (struct span){start, end};
}

static void add_entity(struct work *work, const struct gathering *gathering)
{
	const struct name *fullest = &work->names.at[gathering->fullest];
	const bool ruler = gathering->ruler && fullest->end - fullest->first == 1;
	const struct span whole = {0, (uint32_t)gathering->ruler_length};
	const struct entity entity = {
	    .name = ruler ? name_string(work->findings, gathering->ruler, whole)
			  : name_string(work->findings, work->document->text.at, fullest->span),
	    .first = NONE,
	    .kind = votes_winner(&gathering->votes),
	    .named = true,
	};
	array_push(&work->findings->entities, entity);
}

/* The sex that a given name tells; SEX_UNKNOWN if it is none, or for both. */
static enum sex sex_of_given(const char *name)
{
	size_t length;
	const char *sex = lexicon_find(LEXICON_GIVEN_NAMES, name, strcspn(name, " "), &length);
	return !sex || length != 1 ? SEX_UNKNOWN : *sex == 'm' ? SEX_MALE : SEX_FEMALE;
}

/* A title says the sex more surely than a given name; the only word of a name may be one, where it is no family name. */
static void settle_sex(struct work *work, uint32_t entity)
{
	if (work->titles.at[entity])
		work->sexes.at[entity] = work->titles.at[entity];
	if (!work->sexes.at[entity])
		work->sexes.at[entity] = (uint8_t)sex_of_given(findings_name(work->findings, entity));
}

/* Gives a name to the entity that it means. */
static void give(struct gatherer *self, struct work *work, uint32_t index)
{
	const struct name *name = &work->names.at[index];
	uint32_t entity = alias_find(&self->aliases, work, name);
	if (index > 0 &&
	    (introduction_defines(work, name - 1, name) || (entity == NONE && introduction_adds(work, name - 1, name))))
		entity = work->findings->mentions.at[index - 1].entity;
	if (entity == NONE)
		entity = (uint32_t)self->gatherings.count;
	gather(work, &self->gatherings, index, entity);
	alias_add(&self->aliases, work, name, entity);
	work->findings->mentions.at[index].entity = entity;
}

bool entity_find(struct work *work)
{
	enum { PART = 256 };
	const uint32_t count = (uint32_t)work->names.count;
	if (!work->gatherer) {
		work->gatherer = memory_new(1, sizeof *work->gatherer);
		alias_begin(&work->gatherer->aliases, work);
	}
	struct gatherer *self = work->gatherer;
	const uint32_t end = count - self->next > PART ? self->next + PART : count;
	while (self->next < end)
		give(self, work, self->next++);
	return end == count;
}

void entity_finish(struct work *work)
{
	for (uint32_t i = 0; i < work->gatherer->gatherings.count; i++) {
		add_entity(work, &work->gatherer->gatherings.at[i]);
		settle_sex(work, i);
	}
	entity_link(work->findings);
	entity_release(work);
}

void entity_release(struct work *work)
{
	if (!work->gatherer)
		return;
	array_release(&work->gatherer->gatherings);
	alias_release(&work->gatherer->aliases);
	free(work->gatherer);
	work->gatherer = NULL;
}

void entity_link(struct findings *findings)
{
	for (size_t i = 0; i < findings->entities.count; i++)
		findings->entities.at[i].first = NONE;
	for (uint32_t i = (uint32_t)findings->mentions.count; i-- > 0;) {
		struct mention *mention = &findings->mentions.at[i];
		if (mention->entity == NONE)
			continue;
		struct entity *entity = &findings->entities.at[mention->entity];
		mention->next = entity->first;
		entity->first = i;
	}
}

enum sex entity_sex(const struct work *work, uint32_t entity)
{
	return entity < work->sexes.count ? (enum sex)work->sexes.at[entity] : SEX_UNKNOWN;
}
