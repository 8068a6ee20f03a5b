/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/echo.h"

#include "model/find/date.h"
#include "model/find/phrase.h"
#include "model/find/sign.h"

/* No name is looked for that has more tokens. */
enum { ECHO_TOKENS_MAX = 6 };

static uint64_t add_token(const struct work *work, uint64_t hash, uint32_t token)
{
	const struct span span = work->tokens.at[token].span;
	return wordmap_hash(hash, work->document->text.at + span.start, span_length(span));
}

/* Remembers a name's words, and the last word of a person's. */
static void remember(const struct work *work, struct wordmap *known, uint32_t index)
{
	const struct name *name = &work->names.at[index];
	if (name->end - name->first > ECHO_TOKENS_MAX)
		return;
	uint64_t hash = WORDMAP_NOTHING;
	for (uint32_t token = name->first; token < name->end; token++)
		hash = add_token(work, hash, token);
	wordmap_at(known, hash, index);
	if (votes_winner(&name->votes) == ENTITY_PERSON)
		wordmap_at(known, add_token(work, WORDMAP_NOTHING, name->end - 1), index);
}

/* The token behind the longest name at token first, its index in *found; first if there is none. */
static uint32_t longest(const struct work *work, const struct wordmap *known, uint32_t first, uint32_t end,
			uint32_t *found)
{
	uint32_t last = first;
	uint64_t hash = WORDMAP_NOTHING;
	for (uint32_t i = first; i < end && i < first + ECHO_TOKENS_MAX; i++) {
		hash = add_token(work, hash, i);
		const uint32_t name = wordmap_get(known, hash);
		if (name != NONE) {
			last = i + 1;
			*found = name;
		}
	}
	return last;
}

static void add(struct work *work, uint32_t first, uint32_t end, struct votes votes)
{
	const struct span span = {work->tokens.at[first].span.start, work->tokens.at[end - 1].span.end};
	array_push(&work->names, (struct name){.span = span, .first = first, .end = end, .votes = votes});
}

/* Words that are names wherever they stand, though nothing else in the text says so. */
static uint32_t add_listed(struct work *work, uint32_t first, uint32_t end)
{
	struct votes votes = {0};
	const uint32_t date = date_at(work, first, end);
	const struct phrase phrase = phrase_at(work, first, end);
	const bool common = vocabulary_is(&work->vocabulary, first, WORD_COMMON | WORD_FUNCTION | WORD_GIVEN);
	if (date > first) {
		votes.of[ENTITY_DATE] = SIGN_CERTAIN;
		add(work, first, date, votes);
		return date;
	}
	if (phrase.end == first || (phrase.end == first + 1 && common))
		return first + 1;
	votes.of[phrase.kind] = SIGN_LISTED;
	add(work, first, phrase.end, votes);
	return phrase.end;
}

static void find_in_sentence(struct work *work, const struct wordmap *known, struct sentence sentence)
{
	for (uint32_t i = sentence.first; i < sentence.end;) {
		uint32_t found = NONE;
		const struct token *token = &work->tokens.at[i];
		const uint32_t end = longest(work, known, i, sentence.end, &found);
		if (token->letters == CASE_LOWER || token->kind == TOKEN_MARK) {
			i++;
		} else if (found != NONE) {
			const struct votes votes = work->names.at[found].votes;
			add(work, i, end, votes);
			i = end;
		} else {
			i = add_listed(work, i, sentence.end);
		}
	}
}

static uint32_t part_end(uint32_t first, size_t count)
{
	enum { PART = 256 };
	return count - first > PART ? first + PART : (uint32_t)count;
}

bool echo_find(struct work *work)
{
	struct headlines *self = &work->headlines;
	if (!self->sentences.count)
		return true;
	if (!self->next && self->known_count < work->names.count) {
		for (const uint32_t end = part_end(self->known_count, work->names.count); self->known_count < end;)
			remember(work, &self->known, self->known_count++);
		return false;
	}
	for (const uint32_t end = part_end(self->next, self->sentences.count); self->next < end;)
		find_in_sentence(work, &self->known, work->sentences.at[self->sentences.at[self->next++]]);
	return self->next == self->sentences.count;
}

void echo_release(struct work *work)
{
	array_release(&work->headlines.sentences);
	wordmap_release(&work->headlines.known);
}
