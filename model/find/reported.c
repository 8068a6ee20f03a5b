/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/reported.h"

#include "model/find/closing.h"
#include "model/find/grammar.h"
#include "model/find/opening.h"
#include "model/find/pattern.h"
#include "model/find/statement.h"
#include "model/find/style.h"
#include "model/find/teller.h"

/*
 * A word reports nothing only if that is at least so probable: there the harmonic mean of precision and recall is best
 * (US news, cross-validated; at 0.5 it is a point in a hundred less).
 */
static const float NOTHING_LEAST = 0.6F;

/* A leaf whose reported speech is being found. */
struct search {
	struct work *work;
	struct outline outline;
	struct glances glances;
	struct question question;
	size_t first; /* of the leaf's reports */
};

/* Whether two stretches are about the same: half of what they cover is in both. */
static bool is_alike(struct span a, struct span b)
{
	const uint32_t both = span_common(a, b);
	return both && 3 * both >= span_length(a) + span_length(b);
}

/* How sure the model is of an option of the question, or one that is about the same. */
static float sure_of(const struct search *self, uint32_t option)
{
	const struct options *options = &self->question.options;
	float sure = 0;
	for (uint32_t i = 0; i < options->count; i++)
		if (i == option || is_alike(options->at[i].words, options->at[option].words))
			sure += options->at[i].probability;
	return linear_calibrated(&self->work->models[TASK_CONTENT], sure);
}

/* Whether an earlier word of the leaf reports what this one stands in. */
static bool is_nested(const struct search *self, struct span word)
{
	const struct claims *reports = &self->work->reports;
	return reports->count > self->first && array_last(reports).content.end > word.start;
}

static uint32_t answer_opening(struct search *self)
{
	const uint32_t answer = question_answer(self->work, &self->question);
	if (answer || self->work->teacher || self->question.options.count == 1 ||
	    self->question.options.at[0].probability >= NOTHING_LEAST)
		return answer;
	return question_second(&self->question, 0);
}

/* Where what the word reports begins, or that it reports nothing. */
static const struct opening *ask_opening(struct search *self, const struct telling *telling,
					 const struct openings *openings, float *sure)
{
	const struct outline *outline = &self->outline;
	const struct span word = outline_stretch(outline, telling->item, telling->behind);
	struct opening_sight sight;
	opening_see(&sight, telling, is_nested(self, word));
	question_clear(&self->question, TASK_CONTENT, word);
	for (uint32_t i = 0; i < openings->count; i++) {
		const struct opening *opening = &openings->at[i];
		const struct span words =
		    i ? outline_stretch(outline, opening->first, opening->end) : (struct span){0, 0};
		opening_view(&sight, telling, opening, &question_add(&self->question, words, opening->way)->features);
	}
	const uint32_t answer = answer_opening(self);
	*sure = sure_of(self, answer);
	return &openings->at[answer];
}

/* The item behind the last one that is reported, from an item on. */
static uint32_t ask_closing(struct search *self, const struct telling *telling, uint32_t first, float *sure)
{
	const struct outline *outline = &self->outline;
	struct closings closings;
	closing_find(&closings, telling, first);
	question_clear(&self->question, TASK_CONTENT, outline_stretch(outline, telling->item, telling->behind));
	for (uint32_t i = 0; i < closings.count; i++) {
		const struct span words = outline_stretch(outline, first, closings.at[i].end);
		closing_view(&closings, telling, i, &question_add(&self->question, words, REPORTED_END)->features);
	}
	const uint32_t answer = question_answer(self->work, &self->question);
	*sure *= (1 + sure_of(self, answer)) / 2; /* of two wrong ends one leaves half of it right (US news) */
	return closings.at[answer].end;
}

/* Whom the words are known to mean by now; NONE if they are no name. */
static uint32_t entity_of(const struct work *work, const struct party *party)
{
	return party->mention == NONE ? NONE : work->findings->mentions.at[party->mention].entity;
}

/* Who says what is reported: sets the claim's words. */
static void ask_teller(struct search *self, const struct telling *telling, const struct tellers *tellers,
		       struct claim *claim, float *sure)
{
	const struct outline *outline = &self->outline;
	question_clear(&self->question, TASK_CONTENT, outline_stretch(outline, telling->item, telling->behind));
	teller_view_nobody(tellers, telling,
			   &question_add(&self->question, (struct span){0, 0}, REPORTED_NOBODY)->features);
	for (uint32_t i = 0; i < tellers->count; i++) {
		const struct party *party = &tellers->at[i].party;
		struct option *option = question_add(&self->question, party_span(outline, party), REPORTED_TELLER);
		option->who = entity_of(self->work, party);
		teller_view(tellers, telling, i, &option->features);
	}
	const uint32_t answer = question_answer(self->work, &self->question);
	*sure *= linear_calibrated(&self->work->models[TASK_CONTENT], self->question.options.at[answer].probability);
	if (answer == 0)
		return;
	claim->said_as = self->question.options.at[answer].words;
	claim->mention = tellers->at[answer - 1].party.mention;
}

/* Whether a quotation is a part of what the word reports: the word says it, or nothing else does. */
static bool is_part(const struct search *self, const struct telling *telling, uint32_t quote)
{
	const struct claim *claim = &self->work->claims.at[quote];
	return claim->kind != QUOTE_TERM && !statement_is_settled(self->work, quote) &&
	       (claim->cue == NONE || claim->cue == self->outline.items.at[telling->item].cue);
}

/* Whether the items are quotations, and nothing else but marks: brackets around them, say. */
static bool is_marked(const struct outline *outline, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end; i++)
		if (outline->items.at[i].quote == NONE && outline_token(outline, i)->kind != TOKEN_MARK)
			return false;
	return true;
}

/* The quotations that are parts of what is reported are fragments of it, or, where it is nothing else, all of it. */
static void set_content(struct search *self, const struct telling *telling, uint32_t first, uint32_t end)
{
	const struct outline *outline = &self->outline;
	const bool whole = is_marked(outline, first, end);
	for (uint32_t i = first; i < end; i++) {
		const uint32_t quote = outline->items.at[i].quote;
		if (quote == NONE || !is_part(self, telling, quote))
			continue;
		struct claim *claim = &self->work->claims.at[quote];
		claim->kind = whole ? QUOTE_DIRECT : QUOTE_MIXED;
		claim->content = whole ? outline_span(outline, i) : outline_stretch(outline, first, end);
	}
}

/* Whether a quotation, other than a so-called, is among the items. */
static bool holds_speech(const struct search *self, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end; i++) {
		const uint32_t quote = self->outline.items.at[i].quote;
		if (quote != NONE && self->work->claims.at[quote].kind != QUOTE_TERM)
			return true;
	}
	return false;
}

/*
 * Whether the items can be reported: they are more than marks and words of grammar other than verbs, and not all in
 * quotation marks.
 */
static bool is_report(const struct search *self, uint32_t first, uint32_t end)
{
	const struct outline *outline = &self->outline;
	for (uint32_t i = first; i < end; i++) {
		const struct token *token = outline_token(outline, i);
		if (!token || (token->kind != TOKEN_WORD && token->kind != TOKEN_NUMBER))
			continue;
		if (!token->grammar || token->grammar & GRAMMAR_VERB)
			return true;
	}
	return false;
}

/*
 * Adds a report, unless it is in one before it, or in front of that; takes out those that are in it. Of two that
 * cross, the surer stays. Returns whether it was added.
 */
static bool add_report(struct search *self, const struct claim *report)
{
	struct claims *reports = &self->work->reports;
	while (reports->count > self->first && array_last(reports).content.end > report->content.start) {
		const struct claim *last = &array_last(reports);
		const bool crosses =
		    span_overlaps(last->content, report->content) && !span_contains(last->content, report->content);
		if (!span_contains(report->content, last->content) && (!crosses || last->sure >= report->sure))
			return false;
		reports->count--;
	}
	array_push(reports, *report);
	return true;
}

/* The claim that what stands from an item to another is reported. */
static struct claim report_of(struct search *self, const struct telling *telling, const struct opening *opening,
			      uint32_t end, float sure)
{
	struct tellers tellers;
	struct claim claim = {
	    .content = outline_stretch(&self->outline, opening->first, end),
	    .mention = NONE,
	    .cue = (uint32_t)self->work->report_cues.count,
	    .from = NONE,
	    .kind = QUOTE_INDIRECT,
	    .pattern = PATTERN_REPORTED,
	};
	array_push(&self->work->report_cues, telling->cue);
	teller_find(&tellers, telling, opening, end);
	ask_teller(self, telling, &tellers, &claim, &sure);
	claim.sure = (uint8_t)(100 * sure);
	return claim;
}

/*
 * The other part of what is reported on both sides of its word, said by whoever says the first one; that is NONE if
 * it is not kept.
 */
static void report_rest(struct search *self, const struct telling *telling, uint32_t second, struct claim rest)
{
	float sure = 1;
	const uint32_t end = ask_closing(self, telling, second, &sure);
	if (holds_speech(self, second, end) || !is_report(self, second, end))
		return;
	rest.content = outline_stretch(&self->outline, second, end);
	rest.sure = (uint8_t)((float)rest.sure * sure);
	add_report(self, &rest);
}

static void find_report(struct search *self, const struct telling *telling)
{
	struct openings openings;
	float sure;
	opening_find(&openings, telling);
	const struct opening *opening = ask_opening(self, telling, &openings, &sure);
	uint32_t end = opening->end;
	if (opening->way == WAY_NOWHERE)
		return;
	if (opening->way == WAY_BEHIND)
		end = ask_closing(self, telling, opening->first, &sure);
	if (holds_speech(self, opening->first, end)) {
		set_content(self, telling, opening->first, end);
		return;
	}
	struct claim report = report_of(self, telling, opening, end, sure);
	if (is_report(self, opening->first, end) && add_report(self, &report))
		report.from = (uint32_t)self->work->reports.count - 1;
	if (opening->way == WAY_AROUND)
		report_rest(self, telling, opening->second, report);
}

void reported_find(struct work *work, uint32_t leaf)
{
	if (!style_holds_quotes(work->document->blocks.at[leaf].kind))
		return;
	struct search search = {.work = work, .first = work->reports.count};
	outline_make(&search.outline, work, work->document->blocks.at[leaf].span, NONE);
	glance_all(&search.glances, &search.outline);
	struct telling telling;
	for (uint32_t i = 0; telling_next(&search.outline, &search.glances, i, &telling); i = telling.behind)
		find_report(&search, &telling);
	outline_release(&search.outline);
	array_release(&search.glances);
	question_release(&search.question);
}
