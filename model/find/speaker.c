/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/speaker.h"

#include <string.h>

#include "model/find/certainty.h"
#include "model/find/grammar.h"
#include "model/find/pattern.h"
#include "model/find/statement.h"

/* How sure it is, in a hundred, that the words that name a speaker mean the one they are thought to mean (US news). */
static const uint8_t mention_right[MENTION_KIND_COUNT] = {
    [MENTION_NAME] = 99,
    [MENTION_ROLE] = 80,
    [MENTION_DESCRIPTION] = 80,
    [MENTION_PRONOUN] = 80,
};

/* The same of one mention: a pronoun was asked for. */
static unsigned meant(const struct work *work, uint32_t mention)
{
	const unsigned char certain = mention < work->certain.count ? (unsigned char)work->certain.at[mention] : 0;
	return certain ? certain : mention_right[work->findings->mentions.at[mention].kind];
}

static struct span cue_span(const struct work *work, uint32_t cue)
{
	if (cue == NONE)
		return (struct span){0, 0};
	return (struct span){work->tokens.at[work->cues.at[cue].first].span.start,
			     work->tokens.at[work->cues.at[cue].end - 1].span.end};
}

/* Words of the text, in one line. */
static void add_text(struct buffer *out, const struct document *document, struct span span)
{
	for (uint32_t i = span.start; i < span.end; i++)
		buffer_putc(out, document->text.at[i] == '\n' ? ' ' : document->text.at[i]);
}

/* The pattern's reason, with the verb of saying at its "%", and the speaker's name. */
static void add_reason(struct buffer *out, const struct document *document, enum pattern pattern, struct span cue)
{
	const char *why = pattern_why(pattern), *verb = strchr(why, '%');
	buffer_add(out, why, verb ? (size_t)(verb - why) : strlen(why));
	if (verb) {
		add_text(out, document, cue);
		buffer_puts(out, verb + 1);
	}
}

/* "he", who is Ann Lee; or the name alone. */
static void add_speaker(struct buffer *out, struct work *work, const struct mention *mention)
{
	if (mention->kind != MENTION_NAME) {
		buffer_puts(out, "“");
		add_text(out, work->document, mention->span);
		buffer_puts(out, "”");
	}
	const struct entity *entity = &work->findings->entities.at[mention->entity];
	if (mention->kind != MENTION_NAME && entity->named)
		buffer_puts(out, ", who is ");
	if (mention->kind == MENTION_NAME || entity->named)
		buffer_puts(out, findings_string(work->findings, entity->name));
}

static struct span reason(struct work *work, const struct claim *claim, struct span cue)
{
	struct buffer text = {0};
	add_reason(&text, work->document, claim->pattern, cue);
	add_speaker(&text, work, &work->findings->mentions.at[claim->mention]);

	struct buffer *strings = &work->findings->strings;
	const struct span span = {(uint32_t)strings->count, (uint32_t)(strings->count + text.count)};
	buffer_add(strings, buffer_text(&text), text.count + 1);
	buffer_release(&text);
	return span;
}

/* "I told him, 'Q'" in a quotation: the one who says the outer one says the inner one. */
static void settle_first_person(struct work *work, const struct quote *quote, const struct claim *claim)
{
	if (claim->mention == NONE || quote->inside == NONE)
		return;
	struct mention *mention = &work->findings->mentions.at[claim->mention];
	const struct token *token = &work->tokens.at[token_at(&work->tokens, mention->span.start)];
	if (mention->entity == NONE && mention->kind == MENTION_PRONOUN &&
	    (token_is_pronoun(work->document, token, "i") || token_is_pronoun(work->document, token, "we")))
		mention->entity = work->findings->quotes.at[quote->inside].speaker;
}

/* Who has the turn in a transcript is written there; everything else is weighed. */
static uint8_t confidence_of(struct work *work, uint32_t quote, const struct claim *claim)
{
	if (statement_is_settled(work, quote))
		return pattern_right(claim->pattern);
	return certainty_of(work, quote, (float)claim->sure / 100, (float)meant(work, claim->mention) / 100);
}

bool speaker_attribute(struct work *work, struct quote *quote, const struct claim *claim, struct span cue)
{
	const uint32_t entity = claim->mention == NONE ? NONE : work->findings->mentions.at[claim->mention].entity;
	if (entity == NONE)
		return false;
	quote->cue = cue;
	quote->speaker = entity;
	quote->said_as = claim->mention;
	quote->basis = pattern_basis(claim->pattern);
	quote->confidence = (uint8_t)(claim->sure * meant(work, claim->mention) / 100);
	quote->why = reason(work, claim, cue);
	return true;
}

static void decide(struct work *work, struct quote *quote, const struct claim *claim)
{
	quote->kind = claim->kind;
	quote->content = claim->content;
	if (speaker_attribute(work, quote, claim, cue_span(work, claim->cue)))
		quote->confidence = confidence_of(work, (uint32_t)(quote - work->findings->quotes.at), claim);
}

/* Whether the verb tells what was said, not what might be: no "can", "would" or "to" stands in front of it. */
static bool is_told_as_fact(const struct work *work, uint32_t cue)
{
	enum { NEAR = 3 };
	if (cue == NONE)
		return false;
	const uint32_t first = work->cues.at[cue].first;
	for (uint32_t i = first; i > 0 && first - i < NEAR; i--) {
		const struct token *before = &work->tokens.at[i - 1];
		const uint32_t grammar = grammar_of(work->document, before);
		const bool used = i > 1 && token_is(work->document, &work->tokens.at[i - 2], "used");
		if ((grammar & GRAMMAR_TO && !used) ||
		    (grammar & GRAMMAR_AUXILIARY && !token_is(work->document, before, "has") &&
		     !token_is(work->document, before, "had") && !token_is(work->document, before, "have")))
			return false;
	}
	return true;
}

/*
 * What stands in marks within what somebody says is hearsay: it is speech of its own only if another one, who is called by more than a
 * pronoun, is told to have said it. "I said, 'Q'" is the same speaker's, "they say, 'Q'" and "he will say, 'Q'" have no one to credit.
 */
static void settle_inner(const struct work *work, struct quote *quote, const struct claim *claim)
{
	const struct findings *findings = work->findings;
	if (quote->inside == NONE || quote->kind == QUOTE_TERM)
		return;
	const bool others = quote->speaker != NONE && quote->speaker != findings->quotes.at[quote->inside].speaker &&
			    findings->mentions.at[quote->said_as].kind != MENTION_PRONOUN &&
			    is_told_as_fact(work, claim->cue);
	if (others)
		return;
	quote->kind = QUOTE_TERM;
	quote->content = quote->span;
	quote->cue = (struct span){0, 0};
	quote->why = (struct span){0, 0};
	quote->speaker = quote->said_as = NONE;
	quote->basis = BASIS_NONE;
	quote->confidence = 0;
}

/* A statement's parts: the other half of a split quotation, the next paragraph of a running one. */
static bool goes_on(const struct claim *claim)
{
	return claim->from != NONE && (claim->pattern == PATTERN_SPLIT || claim->pattern == PATTERN_RUNNING);
}

static void number_groups(struct work *work)
{
	struct quotes *quotes = &work->findings->quotes;
	uint32_t groups = 0;
	for (uint32_t i = 0; i < quotes->count; i++) {
		struct quote *quote = &quotes->at[i];
		if (goes_on(&work->claims.at[i]))
			quote->group = quotes->at[work->claims.at[i].from].group;
		else if (quote->group != i) /* the first part has its number already */
			quote->group = quotes->at[quote->group].group;
		else
			quote->group = groups++;
	}
}

void speaker_decide(struct work *work)
{
	number_groups(work);
	for (size_t i = 0; i < work->claims.count; i++) {
		settle_first_person(work, &work->findings->quotes.at[i], &work->claims.at[i]);
		decide(work, &work->findings->quotes.at[i], &work->claims.at[i]);
		settle_inner(work, &work->findings->quotes.at[i], &work->claims.at[i]);
	}
}
