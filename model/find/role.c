/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/role.h"

#include <string.h>

#include "model/find/grammar.h"
#include "model/find/vocabulary.h"

/* Nouns for whoever is at the head of something: "the Nato chief" is its secretary-general. */
static const char *const heads[] = {"chief", "leader", "head", "boss", "official"};

static const struct token *token_of(const struct work *work, uint32_t i)
{
	return &work->tokens.at[i];
}

/* What the roles list says of a token: its letter (words/lexicon.h), or 0. */
static char role_letter(const struct work *work, uint32_t i)
{
	const uint32_t flags = vocabulary_word(&work->vocabulary, i)->flags;
	if (flags & WORD_ROLE)
		return flags & WORD_MALE ? 'm' : flags & WORD_FEMALE ? 'f' : '-';
	return flags & WORD_PEOPLE ? 'p' : flags & WORD_BODY ? 'g' : '\0';
}

static struct wording wording_of(const struct work *work, struct span span)
{
	struct wording words = {.noun = ROLE_WORDS_MAX};
	bool head_is_past = false;
	for (uint32_t i = token_at(&work->tokens, span.start); i < work->tokens.count && words.count < ROLE_WORDS_MAX;
	     i++) {
		const struct token *token = token_of(work, i);
		if (token->span.start >= span.end)
			break;
		const uint32_t grammar = grammar_of(work->document, token);
		if (words.count == 0 && grammar & (GRAMMAR_DETERMINER | GRAMMAR_POSSESSIVE)) {
			words.definite = token_is(work->document, token, "the") || grammar & GRAMMAR_POSSESSIVE;
			words.indefinite = !words.definite;
		}
		head_is_past |= (grammar & GRAMMAR_PREPOSITION) != 0;
		if (token->kind != TOKEN_WORD || grammar)
			continue;
		if (!head_is_past && role_letter(work, i))
			words.noun = words.count;
		words.at[words.count++] = i;
	}
	if (words.noun == ROLE_WORDS_MAX)
		words.noun = words.count;
	return words;
}

static bool same_word(const struct work *work, uint32_t a, uint32_t b)
{
	const struct span left = token_of(work, a)->span, right = token_of(work, b)->span;
	const char *text = work->document->text.at;
	return span_length(left) == span_length(right) &&
	       strncasecmp(text + left.start, text + right.start, span_length(left)) == 0;
}

/* "Ukraine" and "Ukrainian", "police" and "policeman": the same beginning. */
static bool akin(const struct work *work, uint32_t a, uint32_t b)
{
	enum { BEGINNING = 4 };
	const struct span left = token_of(work, a)->span, right = token_of(work, b)->span;
	const char *text = work->document->text.at;
	return same_word(work, a, b) || (span_length(left) > BEGINNING && span_length(right) > BEGINNING &&
					 strncasecmp(text + left.start, text + right.start, BEGINNING) == 0);
}

static bool is_at_head(const struct work *work, uint32_t token)
{
	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
		if (token_is(work->document, token_of(work, token), heads[i]))
			return true;
	return false;
}

static bool has_akin(const struct work *work, const struct wording *words, uint32_t token)
{
	for (size_t i = 0; i < words->count; i++)
		if (akin(work, words->at[i], token))
			return true;
	return false;
}

/* Whether a mention's words speak of the role: the same noun, or a head of the same thing, and nothing else in the way. */
static bool speaks_of(const struct work *work, const struct wording *mention, const struct wording *role)
{
	if (mention->noun == mention->count || role->noun == role->count)
		return false;
	const bool same = same_word(work, mention->at[mention->noun], role->at[role->noun]);
	if (!same && !(mention->count > 1 && is_at_head(work, mention->at[mention->noun])))
		return false;
	for (size_t i = 0; i < mention->count; i++)
		if (i != mention->noun && !has_akin(work, role, mention->at[i]))
			return false;
	return true;
}

static void keep(struct role *list, size_t room, size_t *count, struct role role)
{
	list[*count % room] = role;
	++*count;
}

/* The role in front of a name, without a comma: "Nato secretary-general Jens Stoltenberg". */
static struct span role_in_front(const struct work *work, uint32_t first)
{
	enum { FAR = 6 };
	uint32_t begin = first;
	while (begin > 0 && first - begin < FAR) {
		const struct token *before = token_of(work, begin - 1);
		const uint32_t grammar = grammar_of(work->document, before);
		if (before->leaf != token_of(work, first)->leaf || before->kind == TOKEN_MARK ||
		    (grammar && !(grammar & GRAMMAR_BE)))
			break;
		begin--;
	}
	const bool role = begin < first && role_letter(work, first - 1);
	return role ? (struct span){token_of(work, begin)->span.start, token_of(work, first - 1)->span.end}
		    : (struct span){0, 0};
}

/* The role behind a name and a comma, up to the next mark: "Ruth Adler, the harbour master,". */
static struct span role_behind(const struct work *work, uint32_t comma)
{
	enum { FAR = 10 };
	const struct span nothing = {0, 0};
	if (comma + 1 >= work->tokens.count || token_of(work, comma)->kind != TOKEN_MARK ||
	    token_of(work, comma)->character != ',')
		return nothing;
	bool role = false;
	uint32_t end = comma + 1;
	for (;
	     end < work->tokens.count && end - comma < FAR && token_of(work, end)->leaf == token_of(work, comma)->leaf;
	     end++) {
		const struct token *token = token_of(work, end);
		const uint32_t grammar = grammar_of(work->document, token);
		if (token->kind == TOKEN_MARK || grammar & (GRAMMAR_RELATIVE | GRAMMAR_AUXILIARY | GRAMMAR_PRONOUN))
			break;
		role |= role_letter(work, end) != '\0';
	}
	return role ? (struct span){token_of(work, comma + 1)->span.start, token_of(work, end - 1)->span.end} : nothing;
}

void role_learn(struct roles *self, const struct work *work, uint32_t index)
{
	const struct mention *mention = &work->findings->mentions.at[index];
	if (mention->entity == NONE || work->findings->entities.at[mention->entity].kind != ENTITY_PERSON)
		return;
	const size_t room = sizeof self->given / sizeof *self->given;
	const struct span spans[] = {
	    role_in_front(work, token_at(&work->tokens, mention->span.start)),
	    role_behind(work, token_at(&work->tokens, mention->span.end)),
	};
	for (size_t i = 0; i < sizeof spans / sizeof *spans; i++)
		if (!span_is_empty(spans[i]))
			keep(self->given, room, &self->given_count,
			     (struct role){wording_of(work, spans[i]), mention->entity});
}

static size_t oldest(size_t count, size_t room)
{
	return count > room ? count - room : 0;
}

uint32_t role_holder(const struct roles *self, const struct work *work, const struct mention *mention)
{
	const size_t room = sizeof self->given / sizeof *self->given;
	const struct wording asked = wording_of(work, mention->span);
	if (asked.indefinite)
		return NONE;
	for (size_t i = self->given_count; i > oldest(self->given_count, room); i--) {
		const struct role *role = &self->given[(i - 1) % room];
		if (speaks_of(work, &asked, &role->words))
			return role->entity;
	}
	return NONE;
}

void role_keep_unnamed(struct roles *self, const struct work *work, const struct mention *mention, uint32_t entity)
{
	keep(self->unnamed, sizeof self->unnamed / sizeof *self->unnamed, &self->unnamed_count,
	     (struct role){wording_of(work, mention->span), entity});
}

static bool same_words(const struct work *work, const struct wording *a, const struct wording *b)
{
	if (a->count != b->count)
		return false;
	for (size_t i = 0; i < a->count; i++)
		if (!same_word(work, a->at[i], b->at[i]))
			return false;
	return a->count > 0;
}

uint32_t role_unnamed(const struct roles *self, const struct work *work, const struct mention *mention)
{
	const size_t room = sizeof self->unnamed / sizeof *self->unnamed;
	const struct wording asked = wording_of(work, mention->span);
	if (asked.indefinite)
		return NONE;
	for (size_t i = self->unnamed_count; i > oldest(self->unnamed_count, room); i--) {
		const struct role *role = &self->unnamed[(i - 1) % room];
		if (same_words(work, &asked, &role->words))
			return role->entity;
	}
	return NONE;
}

bool role_is_body(const struct work *work, const struct mention *mention)
{
	const struct wording words = wording_of(work, mention->span);
	return words.definite && words.count == 1 && words.noun == 0 && role_letter(work, words.at[0]) == 'g';
}

enum entity_kind role_kind(const struct work *work, const struct mention *mention)
{
	const struct wording words = wording_of(work, mention->span);
	if (words.noun == words.count)
		return ENTITY_OTHER;
	const char letter = role_letter(work, words.at[words.noun]);
	return letter == 'g' ? ENTITY_ORG : letter == 'p' ? ENTITY_OTHER : ENTITY_PERSON;
}

enum sex role_sex(const struct work *work, const struct mention *mention)
{
	const struct wording words = wording_of(work, mention->span);
	const char letter = words.noun < words.count ? role_letter(work, words.at[words.noun]) : '\0';
	return letter == 'm' ? SEX_MALE : letter == 'f' ? SEX_FEMALE : SEX_UNKNOWN;
}

bool role_is_several(const struct work *work, const struct mention *mention)
{
	const struct wording words = wording_of(work, mention->span);
	return words.noun < words.count && role_letter(work, words.at[words.noun]) == 'p';
}
