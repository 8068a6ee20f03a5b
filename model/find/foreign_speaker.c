/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/foreign_speaker.h"

#include <string.h>

#include "model/find/entity.h"
#include "model/find/pattern.h"
#include "model/find/wordmap.h"

/* How much less sure a speaker is who is not called by name, in a hundred: 81 in a hundred names were right, 65 noun phrases (ibid.). */
static const uint8_t mention_right[MENTION_KIND_COUNT] = {
    [MENTION_NAME] = 100,
    [MENTION_ROLE] = 80,
    [MENTION_DESCRIPTION] = 80,
    [MENTION_PRONOUN] = 85,
};

/*
 * The words themselves are right more often than the person by the annotators' names: of 385 attributions in German Wikinews those at 57
 * were right in 79 of a hundred, at 64 in 80, at 72 in 88, at 80 in 95. So half way between the two.
 */
static uint8_t confidence_of(unsigned right)
{
	enum { LEAST = 30 };
	return (uint8_t)(LEAST + right * (100 - LEAST) / 100);
}

/* Mentions nest no deeper where one begins. */
enum { DEPTH_MAX = 8 };

/* Leaves out, of mentions in order, those that repeat or cross the one before. */
static void untangle(struct mentions *mentions)
{
	struct span open[DEPTH_MAX];
	size_t depth = 0, kept = 0;
	for (size_t i = 0; i < mentions->count; i++) {
		const struct span span = mentions->at[i].span;
		while (depth && open[depth - 1].end <= span.start)
			depth--;
		const bool fits =
		    !depth || (span_contains(open[depth - 1], span) && !span_equal(open[depth - 1], span));
		if (!fits || depth == DEPTH_MAX)
			continue;
		open[depth++] = span;
		mentions->at[kept++] = mentions->at[i];
	}
	mentions->count = kept;
}

static void add_mentions(struct work *work)
{
	struct mentions *mentions = &work->findings->mentions;
	const struct testimonies *testimonies = &work->foreign->testimonies;
	for (size_t i = 0; i < testimonies->count; i++) {
		const struct testimony *testimony = &testimonies->at[i];
		if (testimony->from != NONE || span_is_empty(testimony->said_as))
			continue;
		const enum mention_kind kind = testimony->pronoun ? MENTION_PRONOUN : MENTION_DESCRIPTION;
		array_push(mentions,
			   (struct mention){
			       .span = testimony->said_as, .entity = NONE, .next = NONE, .inside = NONE, .kind = kind});
	}
	span_sort(mentions->at, mentions->count,
		  sizeof *mentions->at); /* a name stays before a phrase of the same words */
	untangle(mentions);
}

/* The mention with that span; NONE if there is none. O(log n). */
static uint32_t mention_at(const struct findings *findings, struct span span)
{
	for (uint32_t i = findings_first_mention(findings, span.start);
	     i < findings->mentions.count && findings->mentions.at[i].span.start == span.start; i++)
		if (span_equal(findings->mentions.at[i].span, span))
			return i;
	return NONE;
}

/* "der Sprecher" and "Der Sprecher" are one: the words of a phrase, the article left out. */
static uint64_t hash_of(const struct work *work, struct span span)
{
	uint64_t hash = WORDMAP_NOTHING;
	for (uint32_t i = token_at(&work->tokens, span.start);
	     i < work->tokens.count && work->tokens.at[i].span.start < span.end; i++) {
		const struct span word = work->tokens.at[i].span;
		if (word.start > span.start || !(foreign_flags(work, i) & GLOSS_DET))
			hash = wordmap_hash(hash, work->document->text.at + word.start, span_length(word));
	}
	return hash;
}

/* Whether a noun for a person opens the phrase, articles and adjectives before it. */
static bool is_about_person(const struct work *work, struct span span)
{
	for (uint32_t i = token_at(&work->tokens, span.start);
	     i < work->tokens.count && work->tokens.at[i].span.start < span.end; i++) {
		const uint32_t flags = foreign_flags(work, i);
		if (flags & GLOSS_TITLE)
			return true;
		if (flags & (GLOSS_BODY | GLOSS_PREP))
			return false;
	}
	return false;
}

static uint32_t new_entity(struct work *work, struct span span)
{
	struct buffer *strings = &work->findings->strings;
	const struct span name = {(uint32_t)strings->count, (uint32_t)strings->count + span_length(span)};
	for (uint32_t at = span.start; at < span.end; at++)
		buffer_putc(strings, work->document->text.at[at] == '\n' ? ' ' : work->document->text.at[at]);
	buffer_putc(strings, '\0');
	const enum entity_kind kind = is_about_person(work, span) ? ENTITY_PERSON : ENTITY_OTHER;
	array_push(&work->findings->entities, (struct entity){.name = name, .first = NONE, .kind = kind});
	return (uint32_t)work->findings->entities.count - 1;
}

/* Gives the noun phrases their entities: one for the same words. */
static void make_entities(struct work *work)
{
	struct wordmap phrases = {0};
	for (size_t i = 0; i < work->findings->mentions.count; i++) {
		struct mention *mention = &work->findings->mentions.at[i];
		if (mention->kind != MENTION_DESCRIPTION)
			continue;
		uint32_t *entity = wordmap_at(&phrases, hash_of(work, mention->span), NONE);
		if (*entity == NONE)
			*entity = new_entity(work, mention->span);
		mention->entity = *entity;
	}
	wordmap_release(&phrases);
}

/* Who may be meant by a pronoun, while the text is gone through. */
struct listener {
	struct work *work;
	uint32_t speaker; /* who spoke last, or NONE */
	uint32_t leaf;    /* where */
	uint32_t named;   /* the offset of the words that named that speaker */
};

/* The people who were named in a leaf before a pronoun, outside quotations, and agree with it. */
struct company {
	uint32_t last;    /* an entity, or NONE */
	uint32_t mention; /* where */
	bool alone;       /* no other was named */
};

static bool agrees(const struct work *work, uint32_t entity, const struct testimony *testimony)
{
	const struct entity *who = &work->findings->entities.at[entity];
	const uint8_t sex = (uint8_t)entity_sex(work, entity);
	return who->kind == ENTITY_PERSON && !testimony->several && (!sex || !testimony->sex || sex == testimony->sex);
}

static struct company company_in(const struct work *work, uint32_t leaf, const struct testimony *testimony)
{
	enum { FAR = 64 };
	struct company company = {NONE, NONE, true};
	if (leaf == NONE)
		return company;
	const struct mentions *mentions = &work->findings->mentions;
	const struct span span = work->document->blocks.at[leaf].span;
	const uint32_t end = span.end < testimony->said_as.start ? span.end : testimony->said_as.start;
	const uint32_t first = findings_first_mention(work->findings, end);
	for (uint32_t i = first; i > 0 && first - i < FAR && mentions->at[i - 1].span.start >= span.start; i--) {
		const struct mention *mention = &mentions->at[i - 1];
		if (mention->kind != MENTION_NAME || !agrees(work, mention->entity, testimony) ||
		    findings_quote_at(work->findings, mention->span.start) != NONE)
			continue;
		if (company.last == NONE)
			company = (struct company){mention->entity, i - 1, true};
		company.alone &= company.last == mention->entity;
	}
	return company;
}

/* Whether the mention opens its sentence, and the pronoun stands in that one or the next. */
static bool is_subject_before(const struct work *work, uint32_t mention, const struct testimony *testimony)
{
	const uint32_t token = token_at(&work->tokens, work->findings->mentions.at[mention].span.start);
	const uint32_t pronoun = token_at(&work->tokens, testimony->said_as.start);
	const uint32_t sentence = work->tokens.at[token].sentence;
	return work->sentences.at[sentence].first == token && work->tokens.at[pronoun].sentence - sentence <= 1;
}

/*
 * Whom a pronoun means; NONE if that is not clear. In its paragraph: the one who spoke there, if nobody was named since; the only one
 * who was named; the subject of the sentence before. Nobody being named there: the same in the paragraph before.
 */
static uint32_t meant_by(const struct listener *self, const struct testimony *testimony)
{
	const struct work *work = self->work;
	uint32_t leaf = document_leaf_at(work->document, testimony->said_as.start);
	for (int paragraph = 0; paragraph < 2 && leaf != NONE; paragraph++) {
		const struct company company = company_in(work, leaf, testimony);
		const bool spoke =
		    self->speaker != NONE && self->leaf == leaf && agrees(work, self->speaker, testimony);
		if (spoke && (company.last == NONE || company.last == self->speaker ||
			      work->findings->mentions.at[company.mention].span.start < self->named))
			return self->speaker;
		if (company.last != NONE)
			return company.alone || is_subject_before(work, company.mention, testimony) ? company.last
												    : NONE;
		const uint32_t start = work->document->blocks.at[leaf].span.start;
		leaf = start > 0 ? document_leaf_at(work->document, start - 1) : NONE;
	}
	return NONE;
}

static void add_why(struct buffer *out, const struct work *work, const struct testimony *testimony)
{
	const char *why = pattern_why(testimony->pattern), *verb = strchr(why, '%');
	buffer_add(out, why, verb ? (size_t)(verb - why) : strlen(why));
	if (!verb)
		return;
	buffer_add(out, work->document->text.at + testimony->cue.start, span_length(testimony->cue));
	buffer_puts(out, verb + 1);
}

/* "er", who is Ana Ruiz; or the name alone. */
static void add_who(struct buffer *out, const struct work *work, const struct mention *mention)
{
	if (mention->kind != MENTION_NAME) {
		buffer_puts(out, "“");
		buffer_add(out, work->document->text.at + mention->span.start, span_length(mention->span));
		buffer_puts(out, "”");
	}
	if (mention->kind == MENTION_PRONOUN)
		buffer_puts(out, ", who is ");
	if (mention->kind != MENTION_DESCRIPTION)
		buffer_puts(out, findings_name(work->findings, mention->entity));
}

static struct span reason(const struct work *work, const struct testimony *testimony, const struct mention *mention)
{
	struct buffer text = {0};
	add_why(&text, work, testimony);
	if (mention)
		add_who(&text, work, mention);
	struct buffer *strings = &work->findings->strings;
	const struct span span = {(uint32_t)strings->count, (uint32_t)(strings->count + text.count)};
	buffer_add(strings, buffer_text(&text), text.count + 1);
	buffer_release(&text);
	return span;
}

static void decide(struct listener *self, struct quote *quote, struct testimony *testimony)
{
	const struct work *work = self->work;
	quote->kind = testimony->kind;
	quote->basis = BASIS_NONE;
	quote->content = testimony->content;
	if (span_is_empty(testimony->said_as))
		return;
	testimony->mention = mention_at(work->findings, testimony->said_as);
	if (testimony->mention == NONE)
		return;
	struct mention *mention = &work->findings->mentions.at[testimony->mention];
	if (mention->kind == MENTION_PRONOUN && mention->entity == NONE)
		mention->entity = meant_by(self, testimony);
	if (mention->entity == NONE)
		return;
	quote->cue = testimony->cue;
	quote->speaker = mention->entity;
	quote->said_as = testimony->mention;
	quote->basis = pattern_basis(testimony->pattern);
	quote->confidence = confidence_of(pattern_right(testimony->pattern) * mention_right[mention->kind] / 100U);
	quote->why = reason(work, testimony, mention);
	self->speaker = quote->speaker;
	self->leaf = document_leaf_at(work->document, quote->span.start);
	self->named = testimony->said_as.start;
}

/* The parts of one statement have one number; groups are numbered in text order. */
static void number_groups(struct work *work)
{
	struct quotes *quotes = &work->findings->quotes;
	uint32_t groups = 0;
	for (uint32_t i = 0; i < quotes->count; i++) {
		const struct testimony *testimony = &work->foreign->testimonies.at[i];
		const bool half = testimony->from != NONE && testimony->pattern == FOREIGN_SPLIT;
		struct quote *quote = &quotes->at[i];
		if (half)
			quote->group = quotes->at[testimony->from].group;
		else if (quote->group != i) /* the first part has its number already */
			quote->group = quotes->at[quote->group].group;
		else
			quote->group = groups++;
	}
}

void foreign_speaker_decide(struct work *work)
{
	add_mentions(work);
	make_entities(work);
	number_groups(work);
	struct listener listener = {.work = work, .speaker = NONE};
	for (size_t i = 0; i < work->foreign->testimonies.count; i++)
		decide(&listener, &work->findings->quotes.at[i], &work->foreign->testimonies.at[i]);
}
