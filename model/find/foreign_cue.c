/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/foreign_cue.h"

#include <string.h>

#include "model/find/quotemark.h"

/* How many tokens a cue has at most, how far its other part may be behind it, and its auxiliary before it. */
enum { CUE_MAX = 5, PARTICLE_REACH = 40, AUXILIARY_REACH = 4, AUXILIARY_REACH_FAR = 30 };

/* A line of the list, read: flags, and what goes with them. */
struct entry {
	uint32_t flags;
	const char *particles; /* "an/zu", or NULL */
	size_t particles_length;
};

/* The leaf whose cues are sought. */
struct reach {
	struct work *work;
	uint32_t first, end;
};

/* The next word of a line. */
static bool next_field(const char **at, const char *end, const char **field, size_t *length)
{
	if (*at >= end)
		return false;
	const char *space = memchr(*at, ' ', (size_t)(end - *at));
	*field = *at;
	*length = (size_t)((space ? space : end) - *at);
	*at += *length + 1;
	return true;
}

static bool is_field(const char *field, size_t length, const char *name)
{
	return strlen(name) == length && memcmp(field, name, length) == 0;
}

/* Reads "lemma class form particles". */
static bool read_entry(const char *line, size_t length, struct entry *entry)
{
	static const struct {
		const char *name;
		uint32_t flag;
	} kinds[] = {{"say", GLOSS_SAY},       {"call", GLOSS_CALL}, {"source", GLOSS_SOURCE},
		     {"behind", GLOSS_BEHIND}, {"post", GLOSS_POST}, {"there", GLOSS_THERE}};
	const char *end = line + length, *field;
	size_t field_length;
	*entry = (struct entry){0};
	if (!next_field(&line, end, &field, &field_length) || !next_field(&line, end, &field, &field_length))
		return false;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (is_field(field, field_length, kinds[i].name))
			entry->flags = kinds[i].flag;
	if (!next_field(&line, end, &field, &field_length) || is_field(field, field_length, "ing"))
		return false;
	if (is_field(field, field_length, "pp"))
		entry->flags |= GLOSS_PARTICIPLE;
	if (is_field(field, field_length, "spp"))
		entry->flags |= GLOSS_PARTICIPLE | GLOSS_VERB;
	if (is_field(field, field_length, "pl"))
		entry->flags |= GLOSS_SEVERAL;
	if (next_field(&line, end, &field, &field_length)) {
		entry->particles = field;
		entry->particles_length = field_length;
	}
	return entry->flags != 0;
}

/* The longest entry that begins at token i; sets how many tokens it has. */
static const char *find_longest(const struct reach *reach, uint32_t i, size_t *length, uint32_t *tokens)
{
	const char *text = reach->work->document->text.at, *found = NULL;
	struct span span = reach->work->tokens.at[i].span;
	for (uint32_t last = i; last < reach->end && last - i < CUE_MAX; last++) {
		span.end = reach->work->tokens.at[last].span.end;
		size_t entry_length = 0;
		const char *entry = lexicon_find(reach->work->foreign->tongue.cues, text + span.start,
						 span_length(span), &entry_length);
		if (!entry)
			break;
		if (entry_length == 1) /* "+" */
			continue;
		found = entry;
		*length = entry_length;
		*tokens = last - i + 1;
	}
	return found;
}

static bool is_sentence_mark(const struct token *token)
{
	return token->kind == TOKEN_MARK &&
	       (token->character == '.' || token->character == '!' || token->character == '?');
}

/* Whether one of the particles stands behind token i, in its clause. */
static bool has_particle(const struct reach *reach, uint32_t i, const struct entry *entry)
{
	const char *text = reach->work->document->text.at;
	bool quoted = false;
	for (uint32_t k = i + 1; k < reach->end && k - i < PARTICLE_REACH; k++) {
		const struct token *token = &reach->work->tokens.at[k];
		if (token->kind == TOKEN_MARK && quotemark_is(token->character))
			quoted = !quoted;
		if (quoted)
			continue;
		if (is_sentence_mark(token))
			return false;
		const size_t length = span_length(token->span);
		for (size_t at = 0; at + length <= entry->particles_length; at++)
			if ((at == 0 || entry->particles[at - 1] == '/') &&
			    (at + length == entry->particles_length || entry->particles[at + length] == '/') &&
			    memcmp(entry->particles + at, text + token->span.start, length) == 0)
				return true;
	}
	return false;
}

/* Whether the participle at token i has an auxiliary before it, small words between; anywhere before it where verbs end clauses. */
static bool has_auxiliary(const struct reach *reach, uint32_t i)
{
	const uint32_t far = reach->work->foreign->tongue.nouns_capital ? AUXILIARY_REACH_FAR : AUXILIARY_REACH;
	for (uint32_t k = i; k > reach->first && i - k < far; k--) {
		if (is_sentence_mark(&reach->work->tokens.at[k - 1]))
			return false;
		if (foreign_flags(reach->work, k - 1) & GLOSS_AUX)
			return true;
	}
	return false;
}

/* "la critique", "une note": behind an article, or behind a preposition, it is a noun. */
static bool is_noun(const struct reach *reach, uint32_t i)
{
	if (i == reach->first)
		return false;
	const uint32_t before = foreign_flags(reach->work, i - 1);
	return (before & (GLOSS_DET | GLOSS_OF | GLOSS_PREP)) && !(before & (GLOSS_ADV | GLOSS_PRON | GLOSS_AUX));
}

/* "so Merkel": behind what is said, and before a name or an article. */
static bool stands_behind(const struct reach *reach, uint32_t i)
{
	if (i == reach->first || i + 1 >= reach->end)
		return false;
	const struct token *before = &reach->work->tokens.at[i - 1];
	return before->kind == TOKEN_MARK && before->character != '.' &&
	       foreign_flags(reach->work, i + 1) & (GLOSS_CAPITAL | GLOSS_DET | GLOSS_PRON | GLOSS_ADV);
}

static bool opens(const struct reach *reach, uint32_t i)
{
	return i == reach->first || reach->work->tokens.at[i - 1].kind == TOKEN_MARK;
}

static bool stands_as_cue(const struct reach *reach, uint32_t i, const struct entry *entry)
{
	const uint32_t flags = foreign_flags(reach->work, i);
	if ((flags & GLOSS_CAPITAL) && !opens(reach, i))
		return false;
	if (entry->flags & GLOSS_BEHIND)
		return stands_behind(reach, i);
	if (!(entry->flags & GLOSS_SPEECH))
		return true;
	if ((entry->flags & GLOSS_PARTICIPLE) && !(entry->flags & GLOSS_VERB) && !has_auxiliary(reach, i))
		return false;
	return !is_noun(reach, i) && (!entry->particles || has_particle(reach, i, entry));
}

void foreign_cue_find(struct work *work, uint32_t first, uint32_t end)
{
	const struct reach reach = {work, first, end};
	for (uint32_t i = first; i < end; i++) {
		if (work->tokens.at[i].kind != TOKEN_WORD)
			continue;
		size_t length = 0;
		uint32_t tokens = 1;
		struct entry entry;
		const char *line = find_longest(&reach, i, &length, &tokens);
		if (!line || !read_entry(line, length, &entry) || !stands_as_cue(&reach, i, &entry))
			continue;
		work->foreign->glosses.at[i].flags |= entry.flags;
		work->foreign->glosses.at[i].cue = tokens;
		i += tokens - 1;
	}
}
