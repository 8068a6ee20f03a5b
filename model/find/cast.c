/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/cast.h"

#include <string.h>

bool cast_is_quoted(const struct work *work, uint32_t *quote, uint32_t offset)
{
	const struct quotes *quotes = &work->findings->quotes;
	while (*quote < quotes->count && (quotes->at[*quote].inside != NONE || quotes->at[*quote].span.end <= offset))
		++*quote;
	return *quote < quotes->count && quotes->at[*quote].span.start <= offset;
}

/* Whether a sentence has words outside quotations. */
static bool is_told(struct cast *self, const struct work *work, const struct sentence *sentence)
{
	bool told = false;
	for (uint32_t token = sentence->first; token < sentence->end; token++) {
		const bool quoted = cast_is_quoted(work, &self->quote, work->tokens.at[token].span.start);
		told |= work->tokens.at[token].kind == TOKEN_WORD && !quoted;
	}
	return told;
}

uint32_t cast_told(struct cast *self, const struct work *work, uint32_t sentence)
{
	while (self->sentence <= sentence)
		self->told += is_told(self, work, &work->sentences.at[self->sentence++]);
	return self->told;
}

static void count_speeches(struct cast *self, const struct work *work)
{
	const struct mentions *mentions = &work->findings->mentions;
	for (size_t i = 0; i < mentions->count; i++)
		if (mentions->at[i].kind == MENTION_NAME && mentions->at[i].entity != NONE)
			self->speakers.at[mentions->at[i].entity] += self->speeches.at[i] != NONE;
}

static bool is_surname(const struct work *work, const struct mention *mention)
{
	const char *name = findings_name(work->findings, mention->entity), *last = strrchr(name, ' ');
	const uint32_t token = token_at(&work->tokens, mention->span.start);
	return last && strlen(last + 1) == span_length(mention->span) &&
	       memcmp(last + 1, work->document->text.at + mention->span.start, span_length(mention->span)) == 0 &&
	       !(token > 0 && token_is(work->document, &work->tokens.at[token - 1], "the"));
}

static void find_surnames(struct cast *self, const struct work *work)
{
	const struct mentions *mentions = &work->findings->mentions;
	for (size_t i = 0; i < work->findings->entities.count; i++)
		buffer_putc(&self->surnames, 0);
	for (size_t i = 0; i < mentions->count; i++)
		if (mentions->at[i].kind == MENTION_NAME && mentions->at[i].entity != NONE &&
		    is_surname(work, &mentions->at[i]))
			self->surnames.at[mentions->at[i].entity] = 1;
}

bool cast_has_surname(const struct cast *self, uint32_t entity)
{
	return entity < self->surnames.count && self->surnames.at[entity];
}

void cast_survey(struct cast *self, const struct work *work)
{
	for (size_t i = 0; i < work->findings->mentions.count; i++) {
		array_push(&self->speeches, NONE);
		buffer_putc(&self->reports, 0);
	}
	for (size_t i = work->claims.count; i-- > 0;)
		if (work->claims.at[i].mention != NONE)
			self->speeches.at[work->claims.at[i].mention] = (uint32_t)i;
	for (size_t i = 0; i < work->reports.count; i++)
		if (work->reports.at[i].mention != NONE)
			self->reports.at[work->reports.at[i].mention] = 1;
	for (size_t i = 0; i < work->findings->entities.count; i++)
		array_push(&self->speakers, 0);
	count_speeches(self, work);
	find_surnames(self, work);
}

uint32_t cast_speeches(const struct cast *self, uint32_t entity)
{
	return entity < self->speakers.count ? self->speakers.at[entity] : 0;
}

void cast_release(struct cast *self)
{
	array_release(&self->speeches);
	buffer_release(&self->reports);
	array_release(&self->speakers);
	buffer_release(&self->surnames);
}
