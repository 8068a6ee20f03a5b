/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdlib.h>

#include "base/memory.h"
#include "model/strings.h"
#include "render/read/json_input.h"

static size_t find_entity_kind(const char *name)
{
	return entity_kind_named(name);
}

static size_t find_mention_kind(const char *name)
{
	return mention_kind_named(name);
}

static size_t find_quote_kind(const char *name)
{
	return quote_kind_named(name);
}

static size_t find_basis(const char *name)
{
	return basis_named(name);
}

/* Takes a string member into the findings; an empty span if it is absent. */
static bool read_string(struct json_input *self, const struct value *object, const char *name,
			struct findings *findings, struct span *span)
{
	const char *string;
	size_t length;
	if (!json_input_string(self, object, name, &string, &length))
		return false;
	*span = string ? strings_add(&findings->strings, string, length) : (struct span){0, 0};
	return true;
}

static bool read_mention(struct json_input *self, const struct value *element, void *data)
{
	struct findings *findings = data;
	struct mention mention = {.entity = (uint32_t)findings->entities.count};
	size_t kind;
	if (!json_input_name(self, element, "kind", find_mention_kind, MENTION_KIND_COUNT, &kind) ||
	    !json_input_span(self, element, &mention.span))
		return false;
	if (span_is_empty(mention.span))
		return json_input_fail(self, NULL, "empty");
	mention.kind = (enum mention_kind)kind;
	array_push(&findings->mentions, mention);
	return true;
}

static bool read_member(struct json_input *self, const struct value *element, void *data)
{
	struct findings *findings = data;
	const uint32_t member = value_number(element, NONE);
	array_push(&findings->members, member);
	return member != NONE || json_input_fail(self, NULL, "not a number");
}

static bool read_entity(struct json_input *self, const struct value *element, void *data)
{
	struct findings *findings = data;
	const uint32_t index = (uint32_t)findings->entities.count;
	struct entity entity = {.members = (uint32_t)findings->members.count};
	uint32_t id;
	size_t kind;
	if (!json_input_number(self, element, "id", UINT32_MAX, index, &id) ||
	    !json_input_name(self, element, "type", find_entity_kind, ENTITY_KIND_COUNT, &kind) ||
	    !read_string(self, element, "name", findings, &entity.name) ||
	    !json_input_each(self, element, "members", read_member, findings) ||
	    !json_input_each(self, element, "mentions", read_mention, findings))
		return false;
	if (id != index)
		return json_input_fail(self, "id", "not its place in the array");
	entity.kind = (enum entity_kind)kind;
	entity.named = value_bool(value_member(element, "named"), true);
	entity.member_count = (uint32_t)findings->members.count - entity.members;
	array_push(&findings->entities, entity);
	return true;
}

static int compare_mentions(const void *left, const void *right)
{
	const struct mention *a = left, *b = right;
	const int order = span_compare(a->span, b->span);
	return order ? order : (a->entity > b->entity) - (a->entity < b->entity);
}

static bool check_members(struct json_input *self, const struct findings *findings)
{
	for (size_t i = 0; i < findings->members.count; i++)
		if (findings->members.at[i] >= findings->entities.count)
			return json_input_fail(self, "entities", "a member that is no entity");
	return true;
}

static bool sort_mentions(struct json_input *self, struct findings *findings)
{
	struct mentions *mentions = &findings->mentions;
	if (mentions->count)
		qsort(mentions->at, mentions->count, sizeof *mentions->at, compare_mentions);
	self->nest.count = 0;
	for (size_t i = 0; i < mentions->count; i++)
		if (!json_input_nest(self, mentions->at[i].span))
			return json_input_fail(self, "entities", "mentions that cross");
	return true;
}

/* The mention with that span: the speaker's, if several have it; NONE if none has. */
static uint32_t find_mention(const struct findings *findings, struct span span, uint32_t speaker)
{
	const struct mentions *mentions = &findings->mentions;
	uint32_t found = NONE;
	for (uint32_t i = findings_first_mention(findings, span.start);
	     i < mentions->count && mentions->at[i].span.start == span.start; i++)
		if (span_equal(mentions->at[i].span, span) && (found == NONE || mentions->at[i].entity == speaker))
			found = i;
	return found;
}

static bool read_speaker(struct json_input *self, const struct value *element, const struct findings *findings,
			 struct quote *quote)
{
	struct span said_as;
	if (!json_input_number(self, element, "speaker", (uint32_t)findings->entities.count, NONE, &quote->speaker) ||
	    !json_input_span_member(self, element, "said_as", &said_as))
		return false;
	if ((quote->speaker == NONE) != (quote->basis == BASIS_NONE))
		return json_input_fail(self, "speaker", "does not fit the basis");
	quote->said_as = span_is_empty(said_as) ? NONE : find_mention(findings, said_as, quote->speaker);
	return span_is_empty(said_as) || quote->said_as != NONE ||
	       json_input_fail(self, "said_as", "no mention is there");
}

static bool read_confidence(struct json_input *self, const struct value *element, struct quote *quote)
{
	const double confidence = value_real(value_member(element, "confidence"), 0);
	if (!(confidence >= 0 && confidence <= 1))
		return json_input_fail(self, "confidence", "not from 0 to 1");
	quote->confidence = (uint8_t)(confidence * 100 + 0.5);
	return true;
}

/* Groups count from 0 in text order, so that a new one is at most one more than there were. */
static bool read_group(struct json_input *self, const struct value *element, struct quote *quote)
{
	if (!json_input_number(self, element, "group", self->groups + 1, self->groups, &quote->group))
		return false;
	if (quote->group == self->groups)
		self->groups++;
	return true;
}

static bool read_quote(struct json_input *self, const struct value *element, void *data)
{
	struct findings *findings = data;
	struct quote quote = {0};
	size_t kind, basis;
	if (!json_input_span(self, element, &quote.span) || !json_input_nest(self, quote.span) ||
	    !json_input_name(self, element, "kind", find_quote_kind, QUOTE_KIND_COUNT, &kind) ||
	    !json_input_name(self, element, "basis", find_basis, BASIS_COUNT, &basis) ||
	    !json_input_span_member(self, element, "cue", &quote.cue) ||
	    !json_input_span_member(self, element, "content", &quote.content) ||
	    !read_string(self, element, "why", findings, &quote.why) || !read_confidence(self, element, &quote) ||
	    !read_group(self, element, &quote))
		return false;
	if (span_is_empty(quote.span))
		return json_input_fail(self, NULL, "empty");
	if (span_is_empty(quote.content))
		quote.content = quote.span;
	quote.kind = (enum quote_kind)kind;
	quote.basis = (enum basis)basis;
	if (!read_speaker(self, element, findings, &quote))
		return false;
	array_push(&findings->quotes, quote);
	return true;
}

static bool read_all(struct json_input *self, const struct value *article, struct findings *findings)
{
	if (!json_input_each(self, article, "entities", read_entity, findings) || !check_members(self, findings) ||
	    !sort_mentions(self, findings))
		return false;
	self->nest.count = 0;
	if (!json_input_each(self, article, "quotes", read_quote, findings))
		return false;
	findings_link(findings);
	return true;
}

bool findings_json_read(struct json_input *self, const struct value *article, struct findings **findings)
{
	if (!value_member(article, "entities") && !value_member(article, "quotes"))
		return true;
	struct findings *read = memory_new(1, sizeof *read);
	if (!read_all(self, article, read)) {
		findings_free(read);
		return false;
	}
	*findings = read;
	return true;
}
