/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/tag_context.h"

/* What is looked at, of the run as a whole: numbers behind those of tag_trait.c. */
enum context_feature {
	CONTEXT_LIST = 64,
	CONTEXT_LIST_KIND,
	CONTEXT_LIST_CLUSTER,
	CONTEXT_BRACKET,
	CONTEXT_BRACKET_WORD,
	CONTEXT_BRACKET_LETTERS
};

static const struct trait nothing = {0};

static const struct trait *trait_at(const struct traits *self, uint32_t i)
{
	return i < self->of.count ? &self->of.at[i] : &nothing;
}

static void add(struct tag_context *self, enum context_feature feature, uint32_t value)
{
	if (value && self->count < TAG_CONTEXT_MAX)
		self->of[self->count++] = features_mix(((uint32_t)feature << 4) + 1, value);
}

static bool is_mark(const struct traits *self, const struct work *work, uint32_t i, char mark)
{
	return i < self->of.count && work->tokens.at[self->first + i].character == (uint32_t)mark;
}

/* Whether a run goes on in the list that the one before it stands in: "Oslo, Bergen and Tromso". */
static bool goes_on(const struct traits *self, const struct work *work, uint32_t from, uint32_t to)
{
	enum { GAP = 2 };
	if (to - from > GAP || to == from)
		return false;
	for (uint32_t i = from; i < to; i++)
		if (!is_mark(self, work, i, ',') && !is_mark(self, work, i, '/') && !is_mark(self, work, i, ';') &&
		    !token_is(work->document, &work->tokens.at[self->first + i], "and") &&
		    !token_is(work->document, &work->tokens.at[self->first + i], "or"))
			return false;
	return true;
}

static uint32_t rule_kind(const struct trait *trait)
{
	return trait->rule ? 1 + (trait->rule - 1) / 4 : 0;
}

/* What the other runs of a list are. */
static void look_along(const struct traits *self, uint32_t first, uint32_t end)
{
	enum { MANY = 3 };
	uint32_t counts[ENTITY_KIND_COUNT + 1] = {0};
	for (uint32_t i = first; i < end; i++)
		counts[rule_kind(trait_at(self, self->runs.at[i].end - 1))]++;
	for (uint32_t i = first; i < end && end - first > 1; i++) {
		const uint32_t own = rule_kind(trait_at(self, self->runs.at[i].end - 1));
		uint32_t best = 0;
		counts[own]--;
		for (uint32_t kind = 1; kind <= ENTITY_KIND_COUNT; kind++)
			best = counts[kind] && counts[kind] >= counts[best] ? kind : best;
		const uint32_t many = counts[best] < MANY ? counts[best] : MANY;
		struct tag_context *context = &self->runs.at[i].context;
		const uint32_t other = i > first ? i - 1 : i + 1;
		const struct trait *beside = trait_at(self, self->runs.at[other].end - 1);
		add(context, CONTEXT_LIST, 1 + (best << 4 | many << 2 | (end - first > MANY)));
		add(context, CONTEXT_LIST_KIND, beside->sure ? features_mix(beside->sure, own) : 0);
		add(context, CONTEXT_LIST_CLUSTER, beside->clusters[1]);
		counts[own]++;
	}
}

/* Whether a token's letters are the first ones of a run's words, some of which may be left out. */
static bool is_initials(const struct traits *self, const struct work *work, uint32_t token, const struct run *run)
{
	const struct span span = work->tokens.at[self->first + token].span;
	const char *text = work->document->text.at;
	uint32_t at = span.start;
	for (uint32_t i = run->first; i < run->end && at < span.end; i++)
		at += text[work->tokens.at[self->first + i].span.start] == text[at];
	return at == span.end && span_length(span) > 1;
}

/* A run in brackets, and the one before them. */
static void look_into_brackets(const struct traits *self, const struct work *work, struct run *outer, struct run *inner)
{
	if (inner->first != outer->end + 1 || !is_mark(self, work, outer->end, '('))
		return;
	const bool closed = is_mark(self, work, inner->end, ')');
	const bool initials = inner->end == inner->first + 1 && is_initials(self, work, inner->first, outer);
	const uint32_t how = 1u + closed + 2u * initials;
	const struct trait *last = trait_at(self, outer->end - 1), *within = trait_at(self, inner->end - 1);
	add(&inner->context, CONTEXT_BRACKET, how << 8 | rule_kind(last));
	add(&inner->context, CONTEXT_BRACKET_WORD, features_mix(how, last->lower));
	add(&inner->context, CONTEXT_BRACKET_LETTERS, how << 8 | within->letters);
	add(&outer->context, CONTEXT_BRACKET, 1u << 16 | how << 8 | rule_kind(within));
	add(&outer->context, CONTEXT_BRACKET_LETTERS, 1u << 16 | how << 8 | within->letters);
}

void tag_context_read(struct traits *self, const struct work *work)
{
	for (uint32_t i = 1; i < self->runs.count; i++)
		look_into_brackets(self, work, &self->runs.at[i - 1], &self->runs.at[i]);
	for (uint32_t first = 0, end; first < self->runs.count; first = end) {
		for (end = first + 1; end < self->runs.count &&
				      goes_on(self, work, self->runs.at[end - 1].end, self->runs.at[end].first);
		     end++)
			;
		look_along(self, first, end);
	}
}

void tag_context_features(const struct traits *self, uint32_t i, struct features *features)
{
	const struct trait *trait = trait_at(self, i);
	if (trait->run_end == trait->run_first)
		return;
	const struct tag_context *context = &self->runs.at[trait->run].context;
	for (uint32_t k = 0; k < context->count && features->count < FEATURES_MAX; k++)
		features->at[features->count++] = context->of[k];
}
