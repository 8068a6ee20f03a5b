/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/choice.h"

#include <math.h>

#include "model/find/bearing.h"
#include "model/find/behind.h"
#include "model/find/manner.h"
#include "model/find/pattern.h"
#include "model/find/place.h"

/* The quotation before, not inside another, that somebody says; NONE if there is none. */
static uint32_t previous_of(const struct work *work, uint32_t quote)
{
	enum { FAR = 16 };
	for (uint32_t i = quote; i > 0 && quote - i < FAR; i--)
		if (work->findings->quotes.at[i - 1].inside == NONE && work->claims.at[i - 1].kind != QUOTE_TERM &&
		    !span_is_empty(work->claims.at[i - 1].said_as))
			return i - 1;
	return NONE;
}

uint32_t choice_previous(const struct work *work, const struct question *question)
{
	return previous_of(work, findings_first_quote(work->findings, question->about.start));
}

/* Who is meant: the entity, if it is known by now, else the mention itself. */
static uint32_t who_is(const struct work *work, uint32_t mention)
{
	if (mention == NONE)
		return NONE;
	const uint32_t entity = work->findings->mentions.at[mention].entity;
	return entity != NONE ? 2 * entity : 2 * mention + 1;
}

static void ask_nobody(const struct scene *scene, struct question *question)
{
	bearing_of_nobody(scene, &question_add(question, (struct span){0, 0}, CHOICE_NOBODY)->features);
}

static void ask_previous(const struct scene *scene, struct question *question)
{
	const struct claim *previous = &scene->claims->at[scene->previous];
	struct option *option = question_add(question, previous->said_as, CHOICE_PREVIOUS);
	option->who = who_is(scene->outline->work, previous->mention);
	bearing_of_previous(scene, &option->features);
}

static void ask_candidate(const struct scene *scene, struct question *question, uint32_t candidate)
{
	struct option *option = question_add(question, scene->candidates->at[candidate].words, candidate);
	option->who = who_is(scene->outline->work, scene->candidates->at[candidate].mention);
	bearing_of_candidate(scene, candidate, &option->features);
}

static void ask(const struct scene *scene, struct question *question)
{
	const struct work *work = scene->outline->work;
	question_clear(question, TASK_SPEAKER, work->findings->quotes.at[scene->utterance->quote].span);
	ask_nobody(scene, question);
	if (scene->previous != NONE)
		ask_previous(scene, question);
	for (uint32_t i = 0; i < scene->candidates->count; i++)
		ask_candidate(scene, question, i);
}

/* How a candidate whose verb the rules did not take stands to the quotation. */
static enum pattern pattern_of(const struct scene *scene, const struct candidate *candidate)
{
	const uint32_t item = scene->utterance->item;
	switch ((enum says)candidate->says) {
	case SAYS_SOURCE: return PATTERN_SOURCE;
	case SAYS_BY: return PATTERN_BY;
	case SAYS_NONE:
		return outline_sentence_of(scene->outline, candidate->first) == scene->utterance->sentence
			   ? PATTERN_SUBJECT
			   : PATTERN_SENTENCE_BEFORE;
	default: break;
	}
	if (candidate->cue > item)
		return candidate->says == SAYS_AFTER ? PATTERN_INVERTED : PATTERN_AFTER;
	if (scene->utterance->before == NEIGHBOUR_COLON)
		return PATTERN_COLON;
	return scene->utterance->before == NEIGHBOUR_COMMA ? PATTERN_COMMA : PATTERN_BEFORE;
}

static void take_candidate(const struct scene *scene, const struct candidate *candidate, struct claim *claim)
{
	claim->term = false;
	if (candidate->claimed)
		return;
	claim->said_as = candidate->words;
	claim->mention = candidate->mention;
	claim->cue = candidate->cue == NONE ? NONE : scene->outline->items.at[candidate->cue].cue;
	claim->from = NONE;
	claim->pattern = (uint8_t)pattern_of(scene, candidate);
}

static void take_previous(const struct scene *scene, struct claim *claim)
{
	const struct claim *previous = &scene->claims->at[scene->previous];
	claim->term = false;
	if (claim->from == scene->previous || span_equal(claim->said_as, previous->said_as))
		return; /* the rules say the same, and why */
	const uint8_t kind = claim->kind;
	const struct span content = claim->content;
	const struct span before = scene->outline->work->findings->quotes.at[scene->previous].span;
	const bool same_leaf =
	    span_contains(scene->outline->work->document->blocks.at[scene->utterance->leaf].span, before);
	*claim = *previous;
	claim->kind = kind;
	claim->content = content;
	claim->from = scene->previous;
	claim->pattern = same_leaf ? PATTERN_NEXT_SENTENCE : PATTERN_NEXT_PARAGRAPH;
}

/* Nobody says it: it is no speech, or, if it is as long as only speech is, it is not known who does. */
static void take_nobody(struct claim *claim, bool speech, struct span words)
{
	*claim = (struct claim){
	    .mention = NONE, .cue = NONE, .from = NONE, .kind = speech ? QUOTE_DIRECT : QUOTE_TERM, .content = words};
}

/* Whether a quotation has its verb of saying right behind it, or is such a sentence, or so long, that it can be nothing but speech. */
static bool is_surely_speech(const struct utterance *utterance, const struct claim *claim)
{
	enum { THREE_WORDS = 3, TEN_WORDS = 7 };
	const bool whole = utterance->alone && utterance->letters == 1 && utterance->words >= THREE_WORDS &&
			   (utterance->ending == ENDING_STOP || utterance->ending == ENDING_QUESTION);
	const bool said = !claim->term && claim->fit == FIT_CLOSE &&
			  (claim->pattern == PATTERN_AFTER || claim->pattern == PATTERN_INVERTED) &&
			  utterance->ending != ENDING_NONE;
	return said || whole || (utterance->words >= TEN_WORDS && utterance->verb && utterance->letters < 2);
}

/* Leaves it at what the rules say. */
static void keep(struct work *work, uint32_t quote)
{
	struct claim *claim = &work->claims.at[quote];
	if (claim->term)
		take_nobody(claim, false, work->findings->quotes.at[quote].span);
	claim->sure = pattern_right(claim->pattern);
}

/* What is surely speech is said by somebody, if one is likelier than all others together; else it is not known who says it. */
static uint32_t instead_of_nobody(const struct question *question, uint32_t nobody)
{
	const uint32_t second = question_second(question, nobody);
	if (second == NONE)
		return nobody;
	const struct options *options = &question->options;
	float others = 0; /* not 1 less nobody's probability, which may be as near to 1 as makes no difference */
	for (uint32_t i = 0; i < options->count; i++)
		others += i == nobody ? 0 : expf(options->at[i].score - options->at[nobody].score);
	others *= options->at[nobody].probability;
	return options->at[second].probability > others / 2 ? second : nobody;
}

/* Chooses the speaker of the quotation at an item. */
static void choose(struct work *work, const struct outline *outline, const struct sayers *sayers, uint32_t item,
		   struct question *question)
{
	struct utterance utterance;
	struct candidates candidates;
	utterance_read(&utterance, outline, item);
	struct claim *claim = &work->claims.at[utterance.quote];
	if (claim->pattern == PATTERN_RUNNING || work->document->blocks.at[utterance.leaf].kind == BLOCK_TITLE) {
		keep(work, utterance.quote); /* the marks themselves say whose it is; the model never saw a headline */
		return;
	}
	candidate_find(&candidates, outline, sayers, item, claim);
	const struct scene scene = {
	    .outline = outline,
	    .sayers = sayers,
	    .utterance = &utterance,
	    .claim = claim,
	    .claims = &work->claims,
	    .previous = previous_of(work, utterance.quote),
	    .candidates = &candidates,
	};
	ask(&scene, question);
	const bool speech = is_surely_speech(&utterance, claim);
	uint32_t answer = question_answer(work, question);
	if (claim->title) {
		keep(work, utterance.quote); /* asked all the same: titles teach what no speech looks like */
		return;
	}
	if (question->options.at[answer].what == CHOICE_NOBODY && speech && utterance.closed)
		answer = instead_of_nobody(question, answer);
	const uint32_t what = question->options.at[answer].what;
	if (what == CHOICE_NOBODY)
		take_nobody(claim, speech, outline_span(outline, item));
	else if (what == CHOICE_PREVIOUS)
		take_previous(&scene, claim);
	else
		take_candidate(&scene, &candidates.at[what], claim);
	claim->sure =
	    (uint8_t)(100 * linear_calibrated(&work->models[TASK_SPEAKER], question->options.at[answer].probability));
}

/* The text around a leaf: from the leaf of the story before it to the one behind it. */
static struct span stretch_around(const struct document *document, uint32_t leaf)
{
	struct span stretch = document->blocks.at[leaf].span;
	for (uint32_t before = leaf; before > 0; before--) {
		const struct block *block = &document->blocks.at[before - 1];
		if (block_kind_holds_blocks(block->kind) || span_is_empty(block->span))
			continue;
		if (manner_is_story(block->kind))
			stretch.start = block->span.start;
		break;
	}
	const uint32_t behind = document_next_leaf(document, leaf);
	if (behind != NONE && manner_is_story(document->blocks.at[behind].kind))
		stretch.end = document->blocks.at[behind].span.end;
	return stretch;
}

static bool has_quotation(const struct work *work, struct span span)
{
	const uint32_t quote = findings_first_quote(work->findings, span.start);
	return quote < work->findings->quotes.count && work->findings->quotes.at[quote].span.start < span.end;
}

/* A quotation inside another keeps what the rules say. */
static void keep_inner(struct work *work, struct span span)
{
	for (uint32_t i = findings_first_quote(work->findings, span.start);
	     i < work->findings->quotes.count && work->findings->quotes.at[i].span.start < span.end; i++)
		if (work->findings->quotes.at[i].inside != NONE)
			keep(work, i);
}

/* Counts, once for the document, what the rules claim for each entity. */
static void count_claims(struct work *work)
{
	while (work->said.count <= work->findings->entities.count)
		array_push(&work->said, 0);
	for (size_t i = 0; i < work->claims.count; i++) {
		const uint32_t mention = work->claims.at[i].mention;
		const uint32_t entity = mention == NONE ? NONE : work->findings->mentions.at[mention].entity;
		if (entity != NONE && work->claims.at[i].cue != NONE)
			work->said.at[entity]++;
	}
}

void choice_find(struct work *work, uint32_t leaf)
{
	const struct span span = work->document->blocks.at[leaf].span;
	if (!has_quotation(work, span))
		return;
	if (work->said.count == 0)
		count_claims(work);
	struct outline outline = {0};
	struct sayers sayers = {0};
	struct question question = {0};
	outline_make(&outline, work, stretch_around(work->document, leaf), NONE);
	sayer_find(&sayers, &outline);
	keep_inner(work, span);
	for (uint32_t item = outline_at(&outline, span.start); item < outline.items.count; item++) {
		if (!place_is_quote(&outline, item))
			continue;
		if (outline_span(&outline, item).start >= span.end)
			break;
		if (!statement_is_settled(work, outline.items.at[item].quote))
			choose(work, &outline, &sayers, item, &question);
	}
	outline_release(&outline);
	array_release(&sayers);
	question_release(&question);
}
