/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/hyphen.h"

#include <string.h>

#include "base/utf8.h"
#include "model/find/phrase.h"
#include "model/find/sign.h"
#include "model/words/lexicon.h"

/* Words with more parts than this are titles of chapters, not names. */
enum { PARTS_MAX = 3 };

enum { WORDS_BEFORE_MAX = 2 };

struct parts {
	struct span at[PARTS_MAX];
	size_t count; /* 0: too many, or one */
};

static struct parts parts_of(const struct work *work, uint32_t i)
{
	const struct span span = work->tokens.at[i].span;
	const char *text = work->document->text.at;
	struct parts parts = {0};
	uint32_t start = span.start;
	for (uint32_t at = span.start; at <= span.end; at++) {
		if (at < span.end && text[at] != '-')
			continue;
		if (parts.count == PARTS_MAX)
			return (struct parts){0};
		parts.at[parts.count++] = (struct span){start, at};
		start = at + 1;
	}
	return parts.count > 1 ? parts : (struct parts){0};
}

static bool begins_lower(const char *text, struct span part)
{
	uint32_t character = 0;
	return utf8_read(text + part.start, span_length(part), &character) && utf8_is_lower(character);
}

static enum entity_kind kind_of(const char *text, struct span part)
{
	return phrase_kind(text + part.start, span_length(part));
}

/* Whether the lists, or the document elsewhere, have the part as a name. */
static bool is_name(const struct work *work, struct span part)
{
	const char *text = work->document->text.at;
	if (kind_of(text, part) != ENTITY_KIND_COUNT)
		return true;
	const uint64_t hash = wordmap_hash(WORDMAP_NOTHING, text + part.start, span_length(part));
	const uint32_t word = wordmap_get(&work->vocabulary.map, hash);
	return word != NONE && work->vocabulary.words.at[word].capital > work->vocabulary.words.at[word].lower;
}

/* Whether each part names a place or people: "Israel-Gaza", "Franco-German" (whose first part needs the second). */
static bool all_named(const char *text, const struct parts *parts)
{
	for (size_t i = 0; i < parts->count; i++) {
		const enum entity_kind kind = kind_of(text, parts->at[i]);
		if (kind != ENTITY_PLACE && kind != ENTITY_NORP)
			return false;
	}
	return true;
}

static bool is_common(const char *text, struct span part)
{
	return lexicon_has(LEXICON_COMMON, text + part.start, span_length(part));
}

/* "mid-May", "late-1995": when in a month or year, which is a date. */
static bool is_time(const char *text, const struct parts *parts)
{
	enum { YEAR_DIGITS = 4 };
	static const char *const times[] = {"mid", "early", "late", "pre", "post"};
	if (parts->count != 2)
		return false;
	const struct span when = parts->at[0], date = parts->at[1];
	size_t i = 0, length = 0;
	while (i < sizeof times / sizeof *times &&
	       (strlen(times[i]) != span_length(when) || memcmp(times[i], text + when.start, span_length(when)) != 0))
		i++;
	if (i == sizeof times / sizeof *times)
		return false;
	const size_t digits = strspn(text + date.start, "0123456789");
	if (digits == YEAR_DIGITS && span_length(date) >= digits && text[date.start] <= '2')
		return span_length(date) == digits || (span_length(date) == digits + 1 && text[date.end - 1] == 's');
	const char *behind = lexicon_find(LEXICON_PARTS, text + date.start, span_length(date), &length);
	return behind && length >= strlen("month") && memcmp(behind, "month", strlen("month")) == 0 &&
	       !begins_lower(text, date);
}

bool hyphen_splits(const struct work *work, uint32_t i)
{
	const char *text = work->document->text.at;
	const struct span span = work->tokens.at[i].span;
	if (!memchr(text + span.start, '-', span_length(span)))
		return false;
	if (vocabulary_is(&work->vocabulary, i,
			  WORD_KNOWN | WORD_PLACE | WORD_NORP | WORD_GIVEN | WORD_TITLE | WORD_ROLE))
		return false;

	const struct parts parts = parts_of(work, i);
	if (!parts.count)
		return false;
	if (is_time(text, &parts))
		return true;
	const struct span first = parts.at[0], last = parts.at[parts.count - 1];
	if (begins_lower(text, last))
		return !begins_lower(text, first) && is_common(text, last);
	if (begins_lower(text, first))
		return is_name(work, last);
	return all_named(text, &parts);
}

/* "New York-based": the words before the token belong to its first part, if the lists have all of it. */
static struct span with_words_before(const struct work *work, uint32_t i, struct span part)
{
	const char *text = work->document->text.at;
	for (uint32_t first = i > WORDS_BEFORE_MAX ? i - WORDS_BEFORE_MAX : 0; first < i; first++) {
		const struct token *token = &work->tokens.at[first];
		const struct span whole = {token->span.start, part.end};
		if (token->leaf == work->tokens.at[i].leaf && token->kind == TOKEN_WORD &&
		    token->letters != CASE_LOWER && vocabulary_is(&work->vocabulary, first, WORD_BEGINS) &&
		    kind_of(text, whole) != ENTITY_KIND_COUNT)
			return whole;
	}
	return part;
}

static void add(struct work *work, uint32_t i, struct span part, enum entity_kind kind)
{
	struct name name = {.span = part, .first = i, .end = i + 1};
	if (kind != ENTITY_KIND_COUNT)
		name.votes.of[kind] = kind == ENTITY_DATE ? SIGN_CERTAIN : SIGN_LISTED;
	array_push(&work->names, name);
}

void hyphen_find(struct work *work, uint32_t i)
{
	const char *text = work->document->text.at;
	struct parts parts = parts_of(work, i);
	if (is_time(text, &parts)) {
		add(work, i, parts.at[1], ENTITY_DATE);
		return;
	}
	parts.at[0] = with_words_before(work, i, parts.at[0]);
	for (size_t part = 0; part < parts.count; part++)
		if (!begins_lower(text, parts.at[part]) && is_name(work, parts.at[part]))
			add(work, i, parts.at[part], kind_of(text, parts.at[part]));
}
