/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/motion.h"

#include "model/find/sentence.h"
#include "tui/digest.h"

/* A speaker that stands for all: there is no quote in focus whose speaker could be the same. */
#define ANYBODY (NONE - 1)

/* Where a motion starts, and what it must have to stop. */
struct search {
	const struct article *article;
	const struct motion *motion;
	uint32_t from, end; /* of what is in focus; end is 0 where nothing is */
	bool inclusive;     /* what begins at from counts */
	uint32_t speaker;   /* of the quote in focus; NONE if it is undecided, which no other is the same as */
};

static bool is_ahead(const struct search *search, uint32_t offset)
{
	if (search->inclusive && offset == search->from && search->motion->direction > 0)
		return true;
	return search->motion->direction > 0 ? offset > search->from : offset < search->from;
}

/* Whether a candidate is ahead and nearer than the best so far. Candidates come in text order. */
static bool takes(const struct search *search, uint32_t offset, bool found)
{
	return is_ahead(search, offset) && (search->motion->direction < 0 || !found) &&
	       digest_shows(search->article, offset);
}

static bool quote_fits(const struct search *search, const struct quote *quote)
{
	if (!article_lists(search->article, quote))
		return false;
	const uint32_t speaker = findings_speaker_shown(search->article->findings, quote);
	switch (search->motion->speaker) {
	case SPEAKER_SAME: return search->speaker == ANYBODY || (speaker != NONE && speaker == search->speaker);
	case SPEAKER_UNDECIDED: return speaker == NONE;
	default: return true;
	}
}

static bool find_quote(const struct search *search, struct focus *target)
{
	const struct quotes *quotes = &search->article->findings->quotes;
	bool found = false;
	for (uint32_t i = 0; i < quotes->count; i++)
		if (quote_fits(search, &quotes->at[i]) && takes(search, quotes->at[i].span.start, found)) {
			*target = (struct focus){FOCUS_QUOTE, i, quotes->at[i].span};
			found = true;
		}
	return found;
}

static bool find_mention(const struct search *search, struct focus *target)
{
	const struct findings *findings = search->article->findings;
	const uint32_t wanted = search->article->entity;
	bool found = false;
	for (uint32_t i = 0; i < findings->mentions.count; i++) {
		const struct mention *mention = &findings->mentions.at[i];
		const bool fits = wanted == NONE ? mention->kind == MENTION_NAME : mention->entity == wanted;
		if (fits && takes(search, mention->span.start, found)) {
			*target = (struct focus){FOCUS_MENTION, i, mention->span};
			found = true;
		}
	}
	return found;
}

static bool find_leaf(const struct search *search, bool (*fits)(const struct block *), enum focus_kind kind,
		      struct focus *target)
{
	const struct blocks *blocks = &search->article->document->blocks;
	bool found = false;
	for (uint32_t i = 0; i < blocks->count; i++)
		if (fits(&blocks->at[i]) && takes(search, blocks->at[i].span.start, found)) {
			const struct span span = blocks->at[i].span;
			*target =
			    (struct focus){kind, i, kind == FOCUS_PLACE ? (struct span){span.start, span.start} : span};
			found = true;
		}
	return found;
}

static bool is_heading(const struct block *block)
{
	return block->kind == BLOCK_HEADING || block->kind == BLOCK_TITLE;
}

static bool is_leaf(const struct block *block)
{
	return !block_kind_holds_blocks(block->kind) && !span_is_empty(block->span);
}

static bool find_heading(const struct search *search, struct focus *target)
{
	return find_leaf(search, is_heading, FOCUS_HEADING, target);
}

static bool find_paragraph(const struct search *search, struct focus *target)
{
	return find_leaf(search, is_leaf, FOCUS_PLACE, target);
}

/* The first of those that are left out for one reason. */
static bool find_left_out(const struct search *search, struct focus *target)
{
	const struct document *document = search->article->document;
	struct left_out before = {0};
	bool found = false;
	for (uint32_t leaf = document_next_leaf(document, NONE); leaf != NONE;
	     leaf = document_next_leaf(document, leaf)) {
		const struct left_out left_out = document->blocks.at[leaf].left_out;
		const uint32_t start = document->blocks.at[leaf].span.start;
		if (left_out.reason && !left_out_alike(before, left_out) && takes(search, start, found)) {
			*target = (struct focus){FOCUS_PLACE, leaf, {start, start}};
			found = true;
		}
		before = left_out;
	}
	return found;
}

/* The words that a note is on: the quote, if it is on all of one. */
static struct focus noted(const struct article *article, struct span words)
{
	const struct focus at = article_focus_at(article, words.start);
	return at.kind == FOCUS_QUOTE && at.span.end == words.end ? at : (struct focus){FOCUS_PLACE, 0, words};
}

/* Of several notes that begin at one place, each is come to. */
static bool find_note(const struct search *search, struct focus *target)
{
	const struct notes *notes = &search->article->keeping.notes;
	const bool down = search->motion->direction > 0;
	bool found = false;
	for (size_t i = 0; i < notes->count; i++) {
		const struct span span = notes->at[i].span;
		const struct span from = {search->from, search->end};
		const int order = search->inclusive ? (span.start >= search->from ? 1 : -1) : span_compare(span, from);
		if (span_is_empty(span) || (down ? order <= 0 || found : order >= 0))
			continue;
		*target = noted(search->article, span);
		found = true;
	}
	return found;
}

static bool find_link(const struct search *search, struct focus *target)
{
	const struct marks *marks = &search->article->document->marks;
	bool found = false;
	for (uint32_t i = 0; i < marks->count; i++)
		if (marks->at[i].kind == MARK_LINK && takes(search, marks->at[i].span.start, found)) {
			*target = (struct focus){FOCUS_LINK, i, marks->at[i].span};
			found = true;
		}
	return found;
}

/* Takes the sentences of a leaf, as the analysis cuts them. Returns whether there was a better one. */
static bool take_sentences(const struct search *search, uint32_t leaf, bool found, struct focus *target)
{
	struct spans sentences = {0};
	sentence_find(search->article->document, leaf, &sentences);
	for (size_t i = 0; i < sentences.count; i++) {
		const uint32_t start = sentences.at[i].start;
		if (takes(search, start, found)) {
			*target = (struct focus){FOCUS_PLACE, leaf, {start, start}};
			found = true;
		}
	}
	array_release(&sentences);
	return found;
}

static bool find_sentence(const struct search *search, struct focus *target)
{
	const struct document *document = search->article->document;
	const bool is_down = search->motion->direction > 0;
	bool found = false;
	uint32_t leaf = document_leaf_at(document, search->from);
	if (leaf == NONE)
		leaf = document_next_leaf(document, NONE);
	while (leaf != NONE && !found) {
		found = take_sentences(search, leaf, found, target);
		leaf = is_down ? document_next_leaf(document, leaf) : document_leaf_before(document, leaf);
	}
	return found;
}

static bool find_match(const struct search *search, struct focus *target)
{
	const struct spans *matches = lookup_matches(&search->article->lookup);
	bool found = false;
	for (uint32_t i = 0; i < matches->count; i++)
		if (takes(search, matches->at[i].start, found)) {
			*target = (struct focus){FOCUS_MATCH, i, matches->at[i]};
			found = true;
		}
	return found;
}

static const struct {
	const char *noun;
	bool (*find)(const struct search *, struct focus *);
	bool needs_findings;
} motions[MOTION_COUNT] = {
    [MOTION_QUOTE] = {"quote", find_quote, true},
    [MOTION_MENTION] = {"mention", find_mention, true},
    [MOTION_HEADING] = {"heading", find_heading, false},
    [MOTION_LINK] = {"link", find_link, false},
    [MOTION_PARAGRAPH] = {"paragraph", find_paragraph, false},
    [MOTION_SENTENCE] = {"sentence", find_sentence, false},
    [MOTION_NOTE] = {"note", find_note, false},
    [MOTION_LEFT_OUT] = {"block that was left out", find_left_out, false},
    [MOTION_MATCH] = {"match", find_match, false},
};

static uint32_t speaker_in_focus(const struct article *article)
{
	const uint32_t quote = article_quote_in_focus(article);
	return quote == NONE ? ANYBODY : findings_speaker_at(article->findings, quote);
}

bool motion_find(const struct article *article, const struct motion *motion, struct focus *target)
{
	const struct focus *focus = &article->view.focus;
	const bool focused = focus->kind != FOCUS_NONE;
	const struct search search = {
	    .article = article,
	    .motion = motion,
	    .from = focused ? focus->span.start : article_visible(article).start,
	    .end = focused ? focus->span.end : 0,
	    .inclusive = !focused,
	    .speaker = speaker_in_focus(article),
	};
	return motions[motion->kind].find(&search, target);
}

bool motion_needs_findings(const struct motion *motion)
{
	return motions[motion->kind].needs_findings;
}

bool motion_exists(const struct article *article, const struct motion *motion)
{
	struct focus target;
	const struct motion down = {motion->kind, +1, motion->speaker};
	const struct search search = {
	    .article = article, .motion = &down, .inclusive = true, .speaker = speaker_in_focus(article)};
	return motions[motion->kind].find(&search, &target);
}

const char *motion_noun(const struct motion *motion)
{
	static const char *const quotes[] = {
	    [SPEAKER_ANY] = "quote",
	    [SPEAKER_SAME] = "quote by the same speaker",
	    [SPEAKER_UNDECIDED] = "undecided quote",
	};
	return motion->kind == MOTION_QUOTE ? quotes[motion->speaker] : motions[motion->kind].noun;
}
