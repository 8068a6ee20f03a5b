/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/alias.h"

#include <string.h>

#include "base/utf8.h"
#include "model/find/sign.h"
#include "model/words/lexicon.h"

/* What a short form is short for; the same word can be several forms. */
enum form {
	FORM_WHOLE = 1,  /* the name itself */
	FORM_DAY,        /* a date or sum: "May" is not Theresa */
	FORM_FAMILY,     /* a person's last words */
	FORM_FAMILY_MAN, /* the same, of a man, of a woman */
	FORM_FAMILY_WOMAN,
	FORM_GIVEN,    /* a person's first word, or one inside */
	FORM_ENDS,     /* a person's first and last word */
	FORM_INITIALS, /* an organisation's */
	FORM_FIRST,    /* an organisation's first words */
	FORM_COUNTRY,  /* a people's country */
};

/* Names of more words are called by no initials. */
enum { INITIALS_MAX = 8, INITIALS_MIN = 2 };

static const char *text_of(const struct work *work, uint32_t token)
{
	return work->document->text.at + work->tokens.at[token].span.start;
}

static uint32_t length_of(const struct work *work, uint32_t token)
{
	return span_length(work->tokens.at[token].span);
}

static uint64_t begin(enum form form)
{
	const char byte = (char)('0' + form);
	return wordmap_hash(WORDMAP_NOTHING, &byte, 1);
}

static uint64_t hash_tokens(const struct work *work, enum form form, uint32_t first, uint32_t end)
{
	uint64_t hash = begin(form);
	for (uint32_t i = first; i < end; i++)
		if (work->tokens.at[i].character != '.')
			hash = wordmap_hash(hash, text_of(work, i), length_of(work, i));
	return hash;
}

static bool is_timely(const struct name *name)
{
	return name->kind == ENTITY_DATE || name->kind == ENTITY_MONEY;
}

/* A people's name means all of a country: "Ukrainian", "Ukrainians". */
static uint64_t hash_people(const char *text, size_t length)
{
	size_t country_length = 0;
	const char *country = lexicon_find(LEXICON_PEOPLES, text, length, &country_length);
	return country && country_length ? wordmap_hash(begin(FORM_COUNTRY), country, country_length) : 0;
}

/* The name as a whole: without a plural's ending where the plural means the same, and as the usual one of several names. */
static uint64_t hash_whole(const struct work *work, const struct name *name)
{
	const char *text = work->document->text.at + name->span.start;
	size_t length = span_length(name->span);
	if (is_timely(name))
		return wordmap_hash(begin(FORM_DAY), text, length);

	const enum entity_kind kind = name->kind;
	const uint64_t people = kind == ENTITY_NORP ? hash_people(text, length) : 0;
	if (people)
		return people;
	size_t usual_length;
	const char *usual = lexicon_find(LEXICON_ALIASES, text, length, &usual_length);
	if (usual)
		return wordmap_hash(begin(FORM_WHOLE), usual, usual_length);
	if ((kind == ENTITY_NORP || kind == ENTITY_PRODUCT) && length > 3 && text[length - 1] == 's' &&
	    text[length - 2] != 's')
		length--;
	return wordmap_hash(begin(FORM_WHOLE), text, length);
}

/* Whether the name is written as initials are. */
static bool is_acronym(const struct work *work, const struct name *name)
{
	return name->end - name->first == 1 && work->tokens.at[name->first].letters == CASE_UPPER &&
	       span_length(name->span) <= INITIALS_MAX * 2;
}

static uint64_t hash_acronym(const char *text, size_t length)
{
	uint64_t hash = begin(FORM_INITIALS);
	for (size_t i = 0; i < length; i++)
		if (text[i] != '.')
			hash = wordmap_hash(hash, text + i, 1);
	return hash;
}

/* The initials of a name's words, small words left out; 0 if nobody would say them. */
static uint64_t hash_initials(const struct work *work, const struct name *name)
{
	uint64_t hash = begin(FORM_INITIALS);
	uint32_t count = 0;
	for (uint32_t i = name->first; i < name->end; i++) {
		if (work->tokens.at[i].kind != TOKEN_WORD || work->tokens.at[i].letters == CASE_LOWER)
			continue;
		hash = wordmap_hash(hash, text_of(work, i), 1);
		count++;
	}
	return count >= INITIALS_MIN && count <= INITIALS_MAX ? hash : 0;
}

static uint32_t get(const struct aliases *self, uint64_t hash)
{
	return hash ? wordmap_get(&self->entities, hash) : NONE;
}

static void set(struct aliases *self, uint64_t hash, uint32_t entity)
{
	if (hash)
		*wordmap_at(&self->entities, hash, entity) = entity;
}

static void set_first(struct aliases *self, uint64_t hash, uint32_t entity)
{
	if (hash)
		wordmap_at(&self->entities, hash, entity);
}

static enum form family_of(uint8_t sex)
{
	return sex == SEX_MALE ? FORM_FAMILY_MAN : sex == SEX_FEMALE ? FORM_FAMILY_WOMAN : FORM_FAMILY;
}

/* "Doyle" after "Hannah Doyle": a family name that is also a given one says nothing of her sex. */
static bool is_given_too(const struct work *work, const struct name *name)
{
	return name->end - name->first == 1 && vocabulary_is(&work->vocabulary, name->first, WORD_GIVEN) &&
	       !(name->first > 0 && vocabulary_is(&work->vocabulary, name->first - 1, WORD_TITLE));
}

/* "Mrs. Finch" after "Mr. Finch": titles tell two people of one name apart, and a title tells one from a given name. */
static uint32_t unless_other_sex(const struct work *work, const struct name *name, uint32_t entity)
{
	if (entity == NONE || !name->sex)
		return entity;
	const uint8_t title = work->titles.at[entity], other = title          ? title
							       : name->titled ? work->sexes.at[entity]
									      : 0;
	return other && other != name->sex ? NONE : entity;
}

/* Whom a name means that may be a person's last words or first one. */
static uint32_t find_person(const struct aliases *self, const struct work *work, const struct name *name)
{
	const enum entity_kind kind = name->kind;
	if (name->votes.of[kind] >= SIGN_LISTED && kind != ENTITY_PERSON && name->votes.of[ENTITY_PERSON] <= 0)
		return NONE;
	uint32_t entity = NONE;
	if (name->sex)
		entity = get(self, hash_tokens(work, family_of(name->sex), name->first, name->end));
	if (entity == NONE)
		entity = get(self, hash_tokens(work, FORM_FAMILY, name->first, name->end));
	if (entity != NONE && name->sex && work->sexes.at[entity] && work->sexes.at[entity] != name->sex &&
	    !is_given_too(work, name))
		entity = NONE;
	if (entity == NONE && name->end - name->first == 1)
		entity = get(self, hash_tokens(work, FORM_GIVEN, name->first, name->end));
	return entity;
}

/* A full name, when only a part of it was said before: in a headline. */
static uint32_t find_by_part(const struct aliases *self, const struct work *work, const struct name *name)
{
	struct name family = *name;
	family.first = name->end - 1;
	family.span = work->tokens.at[family.first].span;
	const uint32_t entity = unless_other_sex(work, name, get(self, hash_whole(work, &family)));
	if (entity == NONE)
		return NONE;
	const bool alone = get(self, hash_tokens(work, FORM_FAMILY, family.first, family.end)) == NONE;
	return alone && !vocabulary_is(&work->vocabulary, family.first, WORD_PLACE | WORD_NORP | WORD_KNOWN) ? entity
													     : NONE;
}

uint32_t alias_find(const struct aliases *self, const struct work *work, const struct name *name)
{
	if (is_timely(name))
		return get(self, hash_whole(work, name));
	const bool several = name->end - name->first > 1;
	uint32_t entity = several ? get(self, hash_whole(work, name)) : NONE;
	if (entity == NONE)
		entity = find_person(self, work, name);
	if (entity == NONE)
		entity = unless_other_sex(work, name, get(self, hash_whole(work, name)));
	if (entity == NONE && is_acronym(work, name))
		entity = get(self, hash_acronym(text_of(work, name->first), span_length(name->span)));
	if (entity != NONE)
		return entity;
	if (!several)
		return name->kind == ENTITY_PLACE ? NONE
						  : get(self, hash_tokens(work, FORM_FIRST, name->first, name->end));
	if (name->kind == ENTITY_PERSON) {
		entity = get(self, hash_tokens(work, FORM_ENDS, name->first, name->first + 1) ^
				       hash_tokens(work, FORM_ENDS, name->end - 1, name->end));
		return entity == NONE ? find_by_part(self, work, name) : entity;
	}
	entity = get(self, hash_initials(work, name));
	return entity == NONE ? get(self, hash_tokens(work, FORM_FIRST, name->first, name->end)) : entity;
}

static uint32_t character_at(const char *text, size_t length, size_t at, size_t *step)
{
	uint32_t character = 0;
	*step = utf8_read(text + at, length - at, &character);
	*step += *step == 0;
	return utf8_lower(character);
}

/* Whether all letters of the short name stand in the long one, in order, and both begin alike. */
static bool is_made_of(const struct work *work, const struct name *small, const struct name *large)
{
	const char *text = work->document->text.at;
	const char *of = text + large->span.start;
	const size_t length = span_length(small->span), of_length = span_length(large->span);
	size_t at = 0, step, of_step;
	for (size_t i = 0; i < of_length && at < length; i += of_step) {
		const uint32_t wanted = character_at(text + small->span.start, length, at, &step);
		if (character_at(of, of_length, i, &of_step) == wanted)
			at += step;
		else if (at == 0 && i == 0)
			return false;
	}
	return at >= length;
}

bool alias_introduces(const struct work *work, const struct name *before, const struct name *name)
{
	const struct token *tokens = work->tokens.at;
	const uint32_t bracket = before->end;
	if (bracket + 1 != name->first || tokens[bracket].character != '(' || name->end >= work->tokens.count ||
	    tokens[name->end].character != ')')
		return false;
	const bool shorter = name->end - name->first == 1;
	const struct name *small = shorter ? name : before, *large = shorter ? before : name;
	return small->end - small->first == 1 && large->end - large->first > 1 && is_made_of(work, small, large);
}

/*
 * A person's short forms. A family name alone means the one who had it first, whom the article is about: relatives are told apart by title or
 * given name (of 120 speakers named in the wrong way in 595 articles of US news, this takes out 27).
 */
static void add_person(struct aliases *self, const struct work *work, const struct name *name, uint32_t entity)
{
	for (uint32_t i = name->first + 1; i < name->end; i++) {
		set_first(self, hash_tokens(work, FORM_FAMILY, i, name->end), entity);
		if (name->sex)
			set(self, hash_tokens(work, family_of(name->sex), i, name->end), entity);
	}
	for (uint32_t i = name->first; i + 1 < name->end; i++)
		set_first(self, hash_tokens(work, FORM_GIVEN, i, i + 1), entity);
	set(self,
	    hash_tokens(work, FORM_ENDS, name->first, name->first + 1) ^
		hash_tokens(work, FORM_ENDS, name->end - 1, name->end),
	    entity);
}

/* What everybody has in its name is short for nothing: "National", "Ukrainian". */
static bool is_telling(const struct work *work, uint32_t token)
{
	return !vocabulary_is(&work->vocabulary, token, WORD_COMMON | WORD_PLACE | WORD_NORP | WORD_GIVEN | WORD_TITLE);
}

static void add_body(struct aliases *self, const struct work *work, const struct name *name, uint32_t entity)
{
	set_first(self, hash_initials(work, name), entity);
	if (!is_telling(work, name->first))
		return;
	for (uint32_t end = name->first + 1; end < name->end; end++)
		if (is_telling(work, end - 1) || vocabulary_is(&work->vocabulary, end - 1, WORD_HEAD))
			set_first(self, hash_tokens(work, FORM_FIRST, name->first, end), entity);
}

void alias_add(struct aliases *self, const struct work *work, const struct name *name, uint32_t entity)
{
	set_first(self, hash_whole(work, name), entity);
	if (is_timely(name))
		return;
	if (is_acronym(work, name))
		set_first(self, hash_acronym(text_of(work, name->first), span_length(name->span)), entity);
	if (name->titled)
		set(self, hash_tokens(work, family_of(name->sex), name->first, name->end), entity);
	if (name->end - name->first == 1)
		return;
	if (name->kind == ENTITY_PERSON)
		add_person(self, work, name, entity);
	else if (name->kind == ENTITY_ORG || name->kind == ENTITY_OTHER)
		add_body(self, work, name, entity);
}

void alias_release(struct aliases *self)
{
	wordmap_release(&self->entities);
}
