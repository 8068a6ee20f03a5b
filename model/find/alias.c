/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/alias.h"

#include <string.h>

#include "model/find/form.h"
#include "model/find/kind.h"
#include "model/find/phrase.h"
#include "model/find/sign.h"
#include "model/words/lexicon.h"

enum {
	CLEAR = 4,        /* so many times as many votes leave no doubt */
	DISTINCT_MIN = 4, /* two names of so many words that have the same initials, which are said too, are one */
	PARTS_MAX = 8,    /* of a name of more words none is looked at but the first and last ones */
};

static bool is_timely(const struct name *name)
{
	return name->kind == ENTITY_DATE || name->kind == ENTITY_MONEY;
}

static bool is_body(const struct name *name)
{
	return name->kind == ENTITY_ORG || name->kind == ENTITY_EVENT;
}

static uint64_t hash_tokens(const struct work *work, enum form form, const struct name *name, uint32_t first,
			    uint32_t end)
{
	return form_hash(work, form, form_span(work, name, first, end));
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

/* Whether everybody knows the words for the name of something. */
static bool is_known(const struct work *work, struct span span)
{
	size_t length;
	return lexicon_find(LEXICON_ALIASES, work->document->text.at + span.start, span_length(span), &length);
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

/* Whether votes say that the name is something, and none that it is a second thing. */
static bool is_surely_not(const struct name *name, enum entity_kind kind)
{
	return name->kind != kind && name->votes.of[name->kind] >= SIGN_LISTED && name->votes.of[kind] <= 0;
}

/* Whom a name means that may be a person's last words or first one. */
static uint32_t find_person(const struct aliases *self, const struct work *work, const struct name *name)
{
	if (is_surely_not(name, ENTITY_PERSON) || kind_stands_as_place(work, name))
		return NONE;
	uint32_t entity = NONE;
	if (name->sex)
		entity = get(self, form_family(work, family_of(name->sex), name->span));
	if (entity == NONE)
		entity = get(self, form_family(work, FORM_FAMILY, name->span));
	if (entity != NONE && name->sex && work->sexes.at[entity] && work->sexes.at[entity] != name->sex &&
	    !is_given_too(work, name))
		entity = NONE;
	if (entity == NONE)
		entity = get(self, form_given(work, FORM_GIVEN, name->span));
	return entity;
}

/* The entity that was called by some words of a person's name alone, in a headline say, and is no place or other thing by its lists. */
static uint32_t find_called(const struct aliases *self, const struct work *work, const struct name *name,
			    struct name part)
{
	part.span = form_span(work, name, part.first, part.end);
	const bool listed = vocabulary_is(&work->vocabulary, part.end - 1, WORD_PLACE | WORD_NORP | WORD_KNOWN);
	if (listed || get(self, form_family(work, FORM_FAMILY, part.span)) != NONE ||
	    get(self, form_given(work, FORM_GIVEN, part.span)) != NONE)
		return NONE;
	return unless_other_sex(work, name, get(self, form_whole(work, FORM_WHOLE, &part)));
}

/* Whether the first word of a longer name is a place by itself: "Melrose" in "Melrose Herald", "in Melrose". */
static bool opens_with_place(const struct aliases *self, const struct work *work, const struct name *name)
{
	return name->end - name->first > 1 && work->tokens.at[name->first + 1].letters != CASE_LOWER &&
	       !vocabulary_is(&work->vocabulary, name->first, WORD_GIVEN) &&
	       wordmap_get(&self->places, hash_tokens(work, FORM_WHOLE, name, name->first, name->first + 1)) != NONE;
}

/* Where the last words of a name begin; not at its first one. */
static uint32_t last_words(const struct name *name)
{
	return name->end - name->first > PARTS_MAX ? name->end - PARTS_MAX : name->first + 1;
}

/* A full name, when only a part of it was said before: the family name, or the given one. */
static uint32_t find_by_part(const struct aliases *self, const struct work *work, const struct name *name)
{
	uint32_t entity = NONE;
	struct name part = *name;
	for (part.first = last_words(name); part.first < name->end && entity == NONE; part.first++)
		entity = find_called(self, work, name, part);
	part.first = name->first;
	part.end = name->first + 1;
	return entity == NONE && !opens_with_place(self, work, name) ? find_called(self, work, name, part) : entity;
}

/* The token behind a person's name without what he is of: "Peter Finch of Kebra". */
static uint32_t person_end(const struct work *work, const struct name *name)
{
	for (uint32_t i = name->first + 1; i < name->end; i++)
		if (token_is(work->document, &work->tokens.at[i], "of"))
			return i;
	return name->end;
}

/* The token behind a family name: "Jr." is no part of it. */
static uint32_t family_end(const struct work *work, const struct name *name)
{
	static const char *const generations[] = {"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"};
	uint32_t end = person_end(work, name);
	for (size_t i = 0; i < sizeof generations / sizeof *generations; i++) {
		while (end - name->first > 2 && work->tokens.at[end - 1].kind == TOKEN_MARK)
			end--;
		if (end - name->first > 2 && token_is(work->document, &work->tokens.at[end - 1], generations[i]))
			end--;
	}
	return end;
}

/* "Donald Marsh" is Donald J. Marsh, and Don Marsh. */
static uint64_t hash_ends(const struct work *work, const struct name *name)
{
	const uint32_t end = person_end(work, name);
	return form_given(work, FORM_ENDS, form_span(work, name, name->first, name->first + 1)) ^
	       form_hash(work, FORM_ENDS, form_span(work, name, end - 1, end));
}

/* "J. H. Marsh" is John Henry Marsh. */
static bool opens_with_initial(const struct work *work, const struct name *name)
{
	const struct span first = work->tokens.at[name->first].span;
	return span_length(first) == 2 && work->document->text.at[first.start + 1] == '.';
}

static uint64_t hash_letter(const struct work *work, enum form form, const struct name *name)
{
	const uint32_t end = person_end(work, name);
	const struct span letter = {name->span.start, name->span.start + 1};
	return form_hash(work, form, letter) ^ form_hash(work, FORM_ENDS, form_span(work, name, end - 1, end));
}

static uint32_t find_by_letter(const struct aliases *self, const struct work *work, const struct name *name)
{
	const enum form form = opens_with_initial(work, name) ? FORM_LETTER : FORM_SHORT;
	return unless_other_sex(work, name, get(self, hash_letter(work, form, name)));
}

/* The full name of an acronym, or the acronym of a full name. One that everybody knows is short for nothing else. */
static uint32_t find_acronym(const struct aliases *self, const struct work *work, const struct name *name)
{
	if (form_is_acronym(work, name))
		return is_known(work, name->span) ? NONE : get(self, form_acronym(work, FORM_INITIALS, name));
	if (name->end - name->first == 1)
		return NONE;
	const uint32_t entity = get(self, form_initials(work, FORM_ACRONYM, name, false));
	return entity == NONE ? get(self, form_initials(work, FORM_ACRONYM, name, true)) : entity;
}

/*
 * Whether some of an organisation's words may stand for it: not what it is of, no small word at their ends; of single words no
 * people, initials or "Corp.", and none that everybody knows for another.
 */
static bool is_part(const struct work *work, const struct name *name, uint32_t first, uint32_t end)
{
	const struct token *tokens = work->tokens.at;
	if (tokens[first].kind == TOKEN_MARK || tokens[end - 1].kind == TOKEN_MARK ||
	    tokens[first].letters == CASE_LOWER || tokens[end - 1].letters == CASE_LOWER ||
	    (first > name->first && tokens[first - 1].letters == CASE_LOWER))
		return false;
	if (end - first == 1 && (vocabulary_is(&work->vocabulary, first, WORD_NORP | WORD_FUNCTION) ||
				 tokens[first].letters == CASE_UPPER || form_is_sort(work, first)))
		return false;
	return !is_known(work, form_span(work, name, first, end));
}

/* "House" in "White House": the word alone is another body's, the whole is known. */
static bool is_known_pair(const struct work *work, const struct name *name, uint32_t first, uint32_t end)
{
	return end - first == 1 && name->end - name->first == 2 && first > name->first &&
	       !vocabulary_is(&work->vocabulary, name->first, WORD_PLACE | WORD_NORP) &&
	       vocabulary_is(&work->vocabulary, first, WORD_KNOWN) &&
	       phrase_at(work, name->first, name->end).end == name->end;
}

static bool is_sure(const struct name *name)
{
	return name->votes.of[name->kind] >= SIGN_LISTED;
}

/* Whether a single word that is a place or a given name elsewhere, or of the language, is the name of an organisation here. */
static bool may_be_body(const struct work *work, const struct name *name)
{
	const uint32_t flags = vocabulary_word(&work->vocabulary, name->first)->flags;
	return name->end - name->first > 1 || is_sure(name) || (flags & WORD_HEAD) ||
	       !(flags & (WORD_PLACE | WORD_GIVEN | WORD_COMMON));
}

/*
 * A full name, when only its last words were said before: "Dortmund", of the club, then "Borussia Dortmund"; or the first one, with
 * a place in it or behind: "Bayern", "Bayern Munich".
 */
static uint32_t find_by_end(const struct aliases *self, const struct work *work, const struct name *name)
{
	uint32_t entity = NONE;
	for (uint32_t i = last_words(name); i < name->end && entity == NONE; i++)
		if (is_part(work, name, i, name->end) && !is_known_pair(work, name, i, name->end))
			entity = get(self, hash_tokens(work, FORM_BODY, name, i, name->end));
	const bool place = vocabulary_is(&work->vocabulary, name->first, WORD_PLACE) ||
			   vocabulary_is(&work->vocabulary, name->end - 1, WORD_PLACE);
	if (entity == NONE && place && is_part(work, name, name->first, name->first + 1))
		entity = get(self, hash_tokens(work, FORM_BODY, name, name->first, name->first + 1));
	return entity;
}

/* The name without a plural's ending, if it may have one. */
static struct span singular(const struct work *work, const struct name *name)
{
	struct span span = name->span;
	if (span_length(span) > 3 && work->document->text.at[span.end - 1] == 's')
		span.end--;
	return span;
}

/* "Republicans", "the Republican"; "Chevrolets"; "Chathams", the Chatham Islands. */
static uint32_t find_by_number(const struct aliases *self, const struct work *work, const struct name *name)
{
	const struct span one = singular(work, name);
	uint32_t entity = get(self, form_hash(work, FORM_ONE, name->span));
	if (entity != NONE || span_equal(one, name->span))
		return entity;
	entity = get(self, form_hash(work, FORM_BODY, one));
	return entity == NONE ? get(self, form_hash(work, FORM_ONE, one)) : entity;
}

static uint32_t find_body(const struct aliases *self, const struct work *work, const struct name *name)
{
	if (!may_be_body(work, name))
		return NONE;
	uint32_t entity = get(self, form_hash(work, FORM_BODY, form_core(work, name)));
	if (entity == NONE && name->kind != ENTITY_PERSON)
		entity = find_by_number(self, work, name);
	if (entity == NONE)
		entity = get(self, form_hash(work, FORM_PART, name->span));
	if (entity == NONE && name->kind == ENTITY_ORG && is_sure(name) && name->end - name->first > 1)
		entity = find_by_end(self, work, name);
	return entity;
}

/* What keeps a man called Washington from the city: FORM_PERSON, FORM_THING, or FORM_WHOLE where it is not so clear. */
static enum form sort_of(const struct work *work, const struct name *name)
{
	const int32_t *votes = name->votes.of;
	const int32_t things = votes[ENTITY_PLACE] > votes[ENTITY_ORG] ? votes[ENTITY_PLACE] : votes[ENTITY_ORG];
	const bool person = name->kind == ENTITY_PERSON;
	const int32_t other = person ? things : votes[ENTITY_PERSON];
	if (person && name->titled)
		return FORM_PERSON;
	if (kind_stands_as_place(work, name))
		return FORM_THING;
	if (!is_sure(name) || other * CLEAR > votes[name->kind])
		return FORM_WHOLE;
	return person ? FORM_PERSON : FORM_THING;
}

/* Who is called by the name as it is, but no person if it is no person's here, and no other thing if it is one's. */
static uint32_t get_whole(const struct aliases *self, const struct work *work, const struct name *name)
{
	const uint32_t entity = get(self, form_whole(work, FORM_WHOLE, name));
	const enum form sort = sort_of(work, name), other = sort == FORM_PERSON ? FORM_THING : FORM_PERSON;
	if (entity == NONE)
		return NONE;
	if (sort == FORM_WHOLE) {
		const enum form likely = name->kind == ENTITY_PERSON ? FORM_PERSON : FORM_THING;
		const uint32_t same = get(self, form_whole(work, likely, name));
		return same == NONE ? entity : same;
	}
	const uint32_t same = get(self, form_whole(work, sort, name));
	if (same != NONE)
		return same;
	return get(self, form_whole(work, other, name)) == entity ||
		       get(self, form_hash(work, other, name->span)) == entity
		   ? NONE
		   : entity;
}

/* By the name as it is. */
static uint32_t find_whole(const struct aliases *self, const struct work *work, const struct name *name)
{
	const bool several = name->end - name->first > 1;
	uint32_t entity = several || name->kind != ENTITY_PERSON ? get_whole(self, work, name) : NONE;
	if (entity == NONE && sort_of(work, name) == FORM_THING)
		entity = get(self, form_whole(work, FORM_THING, name));
	if (entity == NONE)
		entity = find_person(self, work, name);
	return entity == NONE ? unless_other_sex(work, name, get_whole(self, work, name)) : entity;
}

/* "the Severn" is the River Severn. */
static uint32_t find_place(const struct aliases *self, const struct work *work, const struct name *name)
{
	uint32_t entity = get(self, form_hash(work, FORM_PLACE, form_core(work, name)));
	if (entity == NONE)
		entity = get(self, form_water(work, name));
	if (entity == NONE)
		entity = get(self, form_river(work, name));
	return entity == NONE ? find_by_number(self, work, name) : entity;
}

uint32_t alias_find(const struct aliases *self, const struct work *work, const struct name *name)
{
	if (is_timely(name))
		return get(self, form_whole(work, FORM_WHOLE, name));
	uint32_t entity = find_whole(self, work, name);
	if (entity != NONE)
		return entity;
	if (name->kind == ENTITY_PERSON && name->end - name->first > 1) {
		entity = get(self, hash_ends(work, name));
		if (entity == NONE)
			entity = find_by_letter(self, work, name);
		return entity == NONE ? find_by_part(self, work, name) : entity;
	}
	entity = find_acronym(self, work, name);
	if (entity != NONE)
		return entity;
	if (name->kind == ENTITY_PLACE)
		return find_place(self, work, name);
	return is_surely_not(name, ENTITY_ORG) ? NONE : find_body(self, work, name);
}

/*
 * A person's short forms. A family name alone means the one who had it first, whom the article is about: relatives are told apart by title or
 * given name (of 120 speakers named in the wrong way in 595 articles of US news, this takes out 27).
 */
static void add_person(struct aliases *self, const struct work *work, const struct name *name, uint32_t entity)
{
	struct name bare = *name;
	bare.end = family_end(work, name);
	for (uint32_t i = last_words(&bare); i < bare.end; i++) {
		const struct span family = form_span(work, name, i, bare.end);
		set_first(self, form_family(work, FORM_FAMILY, family), entity);
		set_first(self, form_hash(work, FORM_PERSON, family), entity);
		if (name->sex)
			set(self, form_family(work, family_of(name->sex), family), entity);
	}
	const uint32_t given = name->first + opens_with_place(self, work, name);
	for (uint32_t i = given; i + 1 < bare.end && i < name->first + PARTS_MAX; i++)
		set_first(self, form_given(work, FORM_GIVEN, form_span(work, name, i, i + 1)), entity);
	set(self, hash_ends(work, name), entity);
	const enum form form = opens_with_initial(work, name) ? FORM_SHORT : FORM_LETTER;
	set_first(self, hash_letter(work, form, name), entity);
}

void alias_begin(struct aliases *self, const struct work *work)
{
	for (uint32_t i = 0; i < work->names.count; i++) {
		const struct name *name = &work->names.at[i];
		const uint64_t whole = form_hash(work, FORM_WHOLE, name->span);
		wordmap_at(&self->said, whole, i);
		if (name->first > 0 && (token_is(work->document, &work->tokens.at[name->first - 1], "in") ||
					token_is(work->document, &work->tokens.at[name->first - 1], "near")))
			wordmap_at(&self->places, whole, i);
	}
}

/*
 * "Toyota" in "Toyota Avalon", where "Avalon" is said, too: the maker, or the whole that something is a part of. A club is called by its
 * town, and by the rest: "Werder Bremen".
 */
static bool is_owner(const struct aliases *self, const struct work *work, const struct name *name, uint32_t first,
		     uint32_t end)
{
	if (first == name->first && end == first + 1 && opens_with_place(self, work, name) &&
	    !vocabulary_is(&work->vocabulary, first, WORD_KNOWN))
		return true;
	return first == name->first && end < name->end &&
	       !vocabulary_is(&work->vocabulary, name->end - 1, WORD_PLACE) &&
	       wordmap_get(&self->said, hash_tokens(work, FORM_WHOLE, name, end, name->end)) != NONE;
}

/* An organisation's name, and what may stand for it: some of its words; of an event, its last ones. */
static void add_body(struct aliases *self, const struct work *work, const struct name *name, uint32_t entity)
{
	const uint64_t whole = form_hash(work, FORM_BODY, form_core(work, name));
	if (get(self, whole) == entity)
		return;
	set_first(self, whole, entity);
	const struct span one = singular(work, name);
	if (!span_equal(one, name->span))
		set_first(self, form_hash(work, FORM_ONE, one), entity);
	if (name->end - name->first > PARTS_MAX)
		return;
	for (uint32_t first = name->first; first < name->end; first++)
		for (uint32_t end = first + 1; end <= name->end; end++)
			if (end - first < name->end - name->first && (name->kind == ENTITY_ORG || end == name->end) &&
			    is_part(work, name, first, end) && !is_known_pair(work, name, first, end) &&
			    !is_owner(self, work, name, first, end))
				set_first(self, hash_tokens(work, FORM_PART, name, first, end), entity);
}

static void add_place(struct aliases *self, const struct work *work, const struct name *name, uint32_t entity)
{
	set_first(self, form_hash(work, FORM_PLACE, form_core(work, name)), entity);
	set_first(self, form_water(work, name), entity);
	if (name->end - name->first > 1 && form_is_sort(work, name->end - 1) &&
	    work->document->text.at[name->span.end - 1] == 's')
		set_first(self, hash_tokens(work, FORM_ONE, name, name->first, name->end - 1), entity);
}

static void add_acronym(struct aliases *self, const struct work *work, const struct name *name, uint32_t entity)
{
	if (form_is_acronym(work, name))
		set_first(self, form_acronym(work, FORM_ACRONYM, name), entity);
	if (name->end - name->first == 1 || name->kind == ENTITY_PERSON)
		return;
	for (int small = 0; small < 2; small++) {
		set_first(self, form_initials(work, FORM_INITIALS, name, small), entity);
		if (name->end - name->first < DISTINCT_MIN)
			set(self, form_initials(work, FORM_ACRONYM, name, small), NONE);
	}
}

void alias_add(struct aliases *self, const struct work *work, const struct name *name, uint32_t entity)
{
	set_first(self, form_whole(work, FORM_WHOLE, name), entity);
	if (is_timely(name))
		return;
	if (sort_of(work, name) != FORM_WHOLE)
		set_first(self, form_whole(work, sort_of(work, name), name), entity);
	if (name->titled)
		set(self, form_family(work, family_of(name->sex), name->span), entity);
	add_acronym(self, work, name, entity);
	if (name->kind == ENTITY_PERSON && name->end - name->first > 1)
		add_person(self, work, name, entity);
	else if (is_body(name))
		add_body(self, work, name, entity);
	else if (name->kind == ENTITY_PLACE)
		add_place(self, work, name, entity);
}

void alias_release(struct aliases *self)
{
	wordmap_release(&self->entities);
	wordmap_release(&self->said);
	wordmap_release(&self->places);
}
