/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/cast.h"

bool cast_is_quoted(const struct work *work, uint32_t *quote, uint32_t offset)
{
	const struct quotes *quotes = &work->findings->quotes;
	while (*quote < quotes->count && (quotes->at[*quote].inside != NONE || quotes->at[*quote].span.end <= offset))
		++*quote;
	return *quote < quotes->count && quotes->at[*quote].span.start <= offset;
}

static void count_tellings(struct cast *self, const struct work *work)
{
	uint32_t quote = 0, told = 0;
	for (size_t i = 0; i < work->sentences.count; i++) {
		bool tells = false;
		for (uint32_t token = work->sentences.at[i].first; token < work->sentences.at[i].end; token++) {
			const bool quoted = cast_is_quoted(work, &quote, work->tokens.at[token].span.start);
			tells |= work->tokens.at[token].kind == TOKEN_WORD && !quoted;
		}
		told += tells;
		array_push(&self->tellings, told);
	}
}

static bool is_headline(const struct work *work, uint32_t offset)
{
	const uint32_t token = token_at(&work->tokens, offset);
	const enum block_kind kind = work->document->blocks.at[work->tokens.at[token].leaf].kind;
	return kind == BLOCK_TITLE || kind == BLOCK_HEADING;
}

static void count_names(struct cast *self, const struct work *work)
{
	const struct findings *findings = work->findings;
	uint32_t quote = 0;
	for (size_t i = 0; i < findings->mentions.count; i++) {
		const struct mention *mention = &findings->mentions.at[i];
		const bool quoted = cast_is_quoted(work, &quote, mention->span.start);
		if (mention->kind != MENTION_NAME || mention->entity == NONE)
			continue;
		struct figure *figure = &self->figures.at[mention->entity];
		figure->names += !quoted;
		figure->in_headline |= is_headline(work, mention->span.start);
		figure->speeches += self->speeches.at[i] != NONE;
	}
}

void cast_survey(struct cast *self, const struct work *work)
{
	for (size_t i = 0; i < work->findings->mentions.count; i++)
		array_push(&self->speeches, NONE);
	for (size_t i = work->claims.count; i-- > 0;)
		if (work->claims.at[i].mention != NONE)
			self->speeches.at[work->claims.at[i].mention] = (uint32_t)i;
	for (size_t i = 0; i < work->findings->entities.count; i++)
		array_push(&self->figures, (struct figure){0});
	count_tellings(self, work);
	count_names(self, work);
}

struct figure cast_figure(const struct cast *self, uint32_t entity)
{
	return entity < self->figures.count ? self->figures.at[entity] : (struct figure){0};
}

void cast_release(struct cast *self)
{
	array_release(&self->tellings);
	array_release(&self->speeches);
	array_release(&self->figures);
}
