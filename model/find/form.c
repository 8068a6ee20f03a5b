/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/form.h"

#include <string.h>
#include <strings.h>

#include "base/utf8.h"
#include "model/words/lexicon.h"

/* Names of more words are called by no initials. */
enum { INITIALS_MAX = 8, INITIALS_MIN = 2 };

static const char *text_at(const struct work *work, uint32_t byte)
{
	return work->document->text.at + byte;
}

/* The longest part of a word that is hashed at once. */
enum { PART_MAX = 64 };

/* Adds a character that is no ASCII without its accents: how many bytes it takes of the text. */
static size_t fold(const char *text, size_t length, char *letters, size_t *count)
{
	uint32_t character = 0, folded[UTF8_FOLD_MAX];
	const size_t step = utf8_read(text, length, &character), folded_count = step ? utf8_fold(character, folded) : 0;
	for (size_t i = 0; i < folded_count; i++)
		if (utf8_is_word(folded[i]))
			*count += utf8_write(folded[i], letters + *count);
	return step + (step == 0);
}

static bool is_kept(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+';
}

/* A word as it is hashed: without accents, full stops and apostrophes; hash takes it up. */
static uint64_t hash_folded(uint64_t hash, const char *text, size_t length)
{
	char letters[PART_MAX + UTF8_FOLD_MAX * UTF8_MAX + 1];
	size_t count = 0;
	for (size_t at = 0; at < length;) {
		if ((unsigned char)text[at] >= 0x80)
			at += fold(text + at, length - at, letters, &count);
		else if (is_kept(text[at++]))
			letters[count++] = text[at - 1];
		if (count >= PART_MAX) {
			hash = wordmap_hash(hash, letters, count);
			count = 0;
		}
	}
	return count ? wordmap_hash(hash, letters, count) : hash;
}

static bool is_between_words(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '-' || c == '/';
}

/* Where the word that begins at text ends: at white space or a hyphen, which is no part of it. */
static size_t word_length(const char *text, size_t length)
{
	size_t count = 0;
	while (count < length && !is_between_words(text[count]))
		count++;
	return count;
}

static uint64_t begin(enum form form)
{
	const char byte = (char)('0' + form);
	return wordmap_hash(WORDMAP_NOTHING, &byte, 1);
}

static uint64_t hash_words(enum form form, const char *text, size_t length)
{
	const uint64_t none = begin(form);
	uint64_t hash = none;
	for (size_t at = 0, count; at < length; at += count + 1) {
		count = word_length(text + at, length - at);
		if (count == 1 && text[at] == '&')
			hash = hash_folded(hash, "and", 3);
		else
			hash = hash_folded(hash, text + at, count);
	}
	return hash != none ? hash : wordmap_hash(hash, text, length);
}

uint64_t form_hash(const struct work *work, enum form form, struct span span)
{
	return hash_words(form, text_at(work, span.start), span_length(span));
}

struct span form_span(const struct work *work, const struct name *name, uint32_t first, uint32_t end)
{
	const struct token *tokens = work->tokens.at;
	return (struct span){
	    .start = first == name->first ? name->span.start : tokens[first].span.start,
	    .end = end == name->end ? name->span.end : tokens[end - 1].span.end,
	};
}

/* The name that the list of aliases has for another one: NULL if it has none, or one of another kind alone. */
static const char *usual_name(enum entity_kind kind, const char *text, size_t text_length, size_t *length)
{
	const char *usual = lexicon_find(LEXICON_ALIASES, text, text_length, length);
	const char *end = usual ? memchr(usual, ' ', *length) : NULL;
	const size_t first = end ? (size_t)(end - usual) : 0;
	for (enum entity_kind other = 0; first && other < ENTITY_KIND_COUNT; other++) {
		const char *wanted = entity_kind_name(other);
		if (first != strlen(wanted) || memcmp(usual, wanted, first) != 0)
			continue;
		*length -= first + 1;
		return other == kind ? end + 1 : NULL;
	}
	return usual;
}

/* A people's name means all of a country: "Ukrainian", "Ukrainians". */
static uint64_t hash_people(const char *text, size_t length)
{
	size_t country_length = 0;
	const char *country = lexicon_find(LEXICON_PEOPLES, text, length, &country_length);
	return country && country_length ? wordmap_hash(begin(FORM_COUNTRY), country, country_length) : 0;
}

static struct span without_article(const struct work *work, const struct name *name)
{
	struct span span = name->span;
	if (name->end - name->first > 1 && token_is(work->document, &work->tokens.at[name->first], "the"))
		span.start = work->tokens.at[name->first + 1].span.start;
	return span;
}

uint64_t form_whole(const struct work *work, enum form form, const struct name *name)
{
	const enum entity_kind kind = name->kind;
	const char *text = text_at(work, name->span.start);
	size_t length = span_length(name->span);
	if (kind == ENTITY_DATE || kind == ENTITY_MONEY)
		return wordmap_hash(begin(FORM_DAY), text, length);
	const uint64_t people = kind == ENTITY_NORP ? hash_people(text, length) : 0;
	if (people)
		return people;
	const struct span bare = without_article(work, name);
	text = text_at(work, bare.start);
	length = span_length(bare);
	size_t usual_length;
	const char *usual = usual_name(kind, text, length, &usual_length);
	if (usual)
		return hash_words(form, usual, usual_length);
	if ((kind == ENTITY_NORP || kind == ENTITY_PRODUCT) && length > 3 && text[length - 1] == 's' &&
	    text[length - 2] != 's')
		length--;
	return hash_words(form, text, length);
}

/* Whether a word is an Arabic article, written as one with the name behind it or as two. */
static bool is_arabic_article(const char *word, size_t length)
{
	static const char *const articles[] = {"al", "el", "ul"};
	for (size_t i = 0; i < sizeof articles / sizeof *articles; i++)
		if (length == strlen(articles[i]) && strncasecmp(word, articles[i], length) == 0)
			return true;
	return false;
}

uint64_t form_family(const struct work *work, enum form form, struct span span)
{
	const char *text = text_at(work, span.start);
	const size_t length = word_length(text, span_length(span));
	if (length < span_length(span) && is_arabic_article(text, length))
		span.start += (uint32_t)length + 1;
	return form_hash(work, form, span);
}

bool form_is_short(const struct work *work, uint32_t token)
{
	size_t length = 0;
	return lexicon_behind(LEXICON_VARIANTS, vocabulary_word(&work->vocabulary, token)->listed, &length) &&
	       length > 0;
}

uint64_t form_given(const struct work *work, enum form form, struct span span)
{
	size_t length;
	const char *full = lexicon_find(LEXICON_VARIANTS, text_at(work, span.start), span_length(span), &length);
	if (full && length > 0)
		return hash_folded(begin(form), full, length);
	return form_hash(work, form, span);
}

bool form_is_sort(const struct work *work, uint32_t token)
{
	size_t length = 0;
	return lexicon_behind(LEXICON_VARIANTS, vocabulary_word(&work->vocabulary, token)->listed, &length) &&
	       length == 0;
}

/* The rest may be called alone if it is no country's or town's name. */
static bool stands_alone(const struct work *work, const struct name *name, struct span rest)
{
	static const char *const others[] = {"country", "city"};
	size_t length;
	const char *place = lexicon_find(LEXICON_PLACES, text_at(work, rest.start), span_length(rest), &length);
	for (size_t i = 0; place && name->kind == ENTITY_PLACE && i < sizeof others / sizeof *others; i++)
		if (length == strlen(others[i]) && memcmp(place, others[i], length) == 0)
			return false;
	return true;
}

/* "City of Cleveland" is Cleveland, "Republic of Chile" Chile. */
static bool rules_place(const struct work *work, const struct name *name)
{
	static const char *const sorts[] = {"city", "kingdom", "republic", "state", "town", "village"};
	const struct token *first = &work->tokens.at[name->first];
	if (name->kind != ENTITY_PLACE || name->end - name->first < 3 || !token_is(work->document, &first[1], "of"))
		return false;
	for (size_t i = 0; i < sizeof sorts / sizeof *sorts; i++)
		if (token_is(work->document, first, sorts[i]))
			return true;
	return false;
}

struct span form_core(const struct work *work, const struct name *name)
{
	uint32_t first = name->first, end = name->end;
	if (rules_place(work, name))
		return form_span(work, name, first + 2, end);
	if (name->kind == ENTITY_PLACE && end - first > 1 && form_is_sort(work, first))
		first += token_is(work->document, &work->tokens.at[first + 1], "of") ? 2 : 1;
	while (end - first > 1 && (form_is_sort(work, end - 1) || work->tokens.at[end - 1].kind == TOKEN_MARK))
		end--;
	const struct span rest = form_span(work, name, first, end);
	return stands_alone(work, name, rest) ? rest : name->span;
}

static bool is_water(const struct work *work, uint32_t token)
{
	return token_is(work->document, &work->tokens.at[token], "river") ||
	       token_is(work->document, &work->tokens.at[token], "lake");
}

uint64_t form_water(const struct work *work, const struct name *name)
{
	const bool first = is_water(work, name->first), last = is_water(work, name->end - 1);
	if (name->end - name->first == 1 || first == last)
		return 0;
	const uint32_t water = first ? name->first : name->end - 1;
	const struct span rest = first ? form_span(work, name, name->first + 1, name->end)
				       : form_span(work, name, name->first, name->end - 1);
	return form_hash(work, FORM_PLACE, rest) ^ form_hash(work, FORM_WATER, work->tokens.at[water].span);
}

uint64_t form_river(const struct work *work, const struct name *name)
{
	static const char river[] = "river";
	if (name->first == 0 || !token_is(work->document, &work->tokens.at[name->first - 1], "the"))
		return 0;
	return form_hash(work, FORM_PLACE, name->span) ^ hash_words(FORM_WATER, river, sizeof river - 1);
}

/* "NATO", "U.S.", "AfD", "BFE+": capitals, with small letters between them at most. */
bool form_is_acronym(const struct work *work, const struct name *name)
{
	const uint32_t length = span_length(name->span);
	if (name->end - name->first != 1 || length > INITIALS_MAX * 2)
		return false;
	if (work->tokens.at[name->first].letters == CASE_UPPER)
		return true;
	const char last = *text_at(work, name->span.end - 1);
	return work->tokens.at[name->first].letters == CASE_MIXED && length <= INITIALS_MAX && last >= 'A' &&
	       last <= 'Z';
}

uint64_t form_acronym(const struct work *work, enum form form, const struct name *name)
{
	uint64_t hash = begin(form);
	for (uint32_t at = name->span.start; at < name->span.end; at++)
		if (*text_at(work, at) != '.')
			hash = wordmap_hash(hash, text_at(work, at), 1);
	return hash;
}

static bool is_small(const struct work *work, uint32_t token)
{
	return work->tokens.at[token].letters == CASE_LOWER || token_is(work->document, &work->tokens.at[token], "the");
}

uint64_t form_initials(const struct work *work, enum form form, const struct name *name, bool small)
{
	uint64_t hash = begin(form);
	uint32_t count = 0;
	for (uint32_t i = name->first; i < name->end; i++) {
		if (work->tokens.at[i].kind != TOKEN_WORD || (!small && is_small(work, i)))
			continue;
		const struct span word = form_span(work, name, i, i + 1);
		for (uint32_t at = word.start; at < word.end; count++) {
			hash = wordmap_hash(hash, text_at(work, at), 1);
			at += (uint32_t)word_length(text_at(work, at), word.end - at) + 1;
		}
	}
	return count >= INITIALS_MIN && count <= INITIALS_MAX ? hash : 0;
}
