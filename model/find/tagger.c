/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/tagger.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "model/find/manner.h"
#include "model/find/phrase.h"
#include "model/find/sign.h"
#include "model/find/tag_evidence.h"
#include "model/find/tag_path.h"
#include "model/find/tag_trait.h"
#include "model/words/weights.h"

/* How many votes a name of the rules has for its kind that stays where the tagger has nothing to say; and for a rarer kind that wins. */
enum { RULES_SURE = 7, RARER_SURE = 7 };

/* Names of more tokens may be looked at twice, or not as they should; the rules have none. */
enum { TOKENS_MAX = 32 };

/* Live tokens of a sentence, counted from its first. */
struct stretch {
	uint32_t first, end;
};

/* A sentence that was looked at. */
struct looked {
	uint32_t first;                /* token */
	uint32_t name_first, name_end; /* the names of the rules */
	size_t stretches_end;          /* its last stretch, and those of sentences before it */
};

struct tagger {
	struct tag_model model;
	struct traits traits;
	struct ARRAY(struct looked) sentences;
	struct ARRAY(struct stretch) stretches;
	struct tag_evidence evidence; /* of all tokens of the stretches */
	size_t done;                  /* how many sentences are tagged */
	struct looked here;           /* the sentence that is tagged */
	size_t reading;               /* of the evidence: the next stretch begins with it */
	struct tag_path path;
	struct names names; /* that take the place of the rules' */
	uint32_t rule;      /* the first of the rules' names that may touch what is looked at */
	size_t tagged;      /* likewise of names, once all of the sentence are tagged */
};

static struct tagger *tagger_of(struct work *work)
{
	if (work->tagger)
		return work->tagger;
	size_t length = 0;
	const char *bytes = weights_find("names", &length);
	work->tagger = memory_new(1, sizeof *work->tagger);
	tag_model_read(&work->tagger->model, bytes, length);
	tag_traits_begin(&work->tagger->traits, work);
	return work->tagger;
}

/* What speaks for a kind of the name that tokens first to end of the path are, in units of the model. */
static int32_t score_of(const struct tagger *self, uint32_t first, uint32_t end, enum entity_kind kind)
{
	const struct tag_scores *scores = self->path.scores.at;
	if (end - first == 1)
		return scores[first].of[tag_of(kind, TAG_WHOLE)];
	uint8_t before = tag_of(kind, TAG_FIRST);
	int32_t sum = scores[first].of[before];
	for (uint32_t i = first + 1; i < end; i++) {
		const uint8_t tag = tag_of(kind, i + 1 < end ? TAG_INNER : TAG_LAST);
		sum += scores[i].of[tag] + self->model.joins[before][tag];
		before = tag;
	}
	return sum;
}

/* The votes for each kind: none for what is much less likely than the best. */
static struct votes votes_of(const struct tagger *self, uint32_t first, uint32_t end)
{
	enum { BEST = 24, PER_ODDS = 4 };
	struct votes votes;
	int32_t best = INT32_MIN;
	for (enum entity_kind kind = 0; kind < ENTITY_KIND_COUNT; kind++) {
		votes.of[kind] = score_of(self, first, end, kind);
		best = votes.of[kind] > best && kind != ENTITY_GROUP ? votes.of[kind] : best;
	}
	for (enum entity_kind kind = 0; kind < ENTITY_KIND_COUNT; kind++) {
		const long less = lroundf((float)(best - votes.of[kind]) * self->model.unit * PER_ODDS);
		votes.of[kind] = kind == ENTITY_GROUP || less > BEST ? 0 : (int32_t)(BEST - less);
	}
	return votes;
}

/* Goes to the first name of the rules that may touch this one. Names come in order, but for one inside another. */
static void go_to(struct tagger *self, const struct work *work, const struct name *name)
{
	while (self->rule < self->here.name_end && work->names.at[self->rule].first + TOKENS_MAX < name->first)
		self->rule++;
}

/* Whether the rules' name i is one of the sentence and does not begin behind this one. */
static bool touches(const struct work *work, uint32_t i, const struct name *name)
{
	return i < work->tagger->here.name_end && work->names.at[i].first < name->end;
}

/* The rules' name that ends where this one does, and is as long or longer; NULL if there is none. */
static const struct name *same_by_rules(const struct work *work, const struct name *name)
{
	const struct tagger *self = work->tagger;
	for (uint32_t i = self->rule; touches(work, i, name); i++)
		if (work->names.at[i].end == name->end && work->names.at[i].span.end == name->span.end)
			return &work->names.at[i];
	return NULL;
}

/*
 * Adds what the rules say of the name, for half.
 * An event, a work, a law or a product they may know better: few or none are annotated as such.
 */
static void refine(struct name *name, const struct name *same)
{
	const enum entity_kind kind = votes_winner(&same->votes), own = votes_winner(&name->votes);
	const bool rarer = kind == ENTITY_EVENT || kind == ENTITY_PRODUCT || kind == ENTITY_WORK || kind == ENTITY_LAW;
	for (enum entity_kind more = 0; more < ENTITY_KIND_COUNT; more++)
		name->votes.of[more] += same->votes.of[more] / 2;
	if (rarer && (own == ENTITY_OTHER || same->votes.of[kind] >= RARER_SURE))
		name->votes.of[kind] = name->votes.of[own] + 1;
}

static bool is_timely(const struct name *name)
{
	const enum entity_kind kind = votes_winner(&name->votes);
	return kind == ENTITY_DATE || kind == ENTITY_MONEY;
}

/* Whether a name of the rules is one of several words that the lists have: "Gulf states", "Christian Democrats". */
static bool is_listed(const struct work *work, const struct name *name)
{
	return name->end - name->first > 1 && phrase_at(work, name->first, name->end).end == name->end;
}

/* Whether it is all or a part of what the rules know better: "US" in "US$2 billion". */
static bool is_known_better(const struct work *work, const struct name *name)
{
	const struct tagger *self = work->tagger;
	for (uint32_t i = self->rule; touches(work, i, name); i++) {
		const struct name *rule = &work->names.at[i];
		if ((is_timely(rule) || is_listed(work, rule)) && span_contains(rule->span, name->span))
			return true;
	}
	return false;
}

/* No person's name, but the rules take its end for one: a role was not cut off, "Recorder" in "Wexford Recorder Orla Finch". */
static bool holds_person(const struct name *name, const struct name *same)
{
	if (!same || same->first <= name->first || votes_winner(&same->votes) != ENTITY_PERSON)
		return false;
	const enum entity_kind kind = votes_winner(&name->votes);
	const bool several = same->end - same->first > 1;
	const bool vague = kind == ENTITY_OTHER || kind == ENTITY_PLACE;
	return kind != ENTITY_PERSON &&
	       (same->titled || (several && (vague || same->votes.of[ENTITY_PERSON] >= SIGN_LISTED)));
}

/* "D-Utah" in "Orla Finch (D-Utah)": a party and a state. */
static bool is_party_and_state(const struct work *work, const struct name *name)
{
	return name->end - name->first == 1 && name->first > 0 && span_length(name->span) > 2 &&
	       work->document->text.at[name->span.start + 1] == '-' &&
	       work->tokens.at[name->first - 1].character == '(';
}

/* No person, place or people has a number before its name: "2004 Canadian federal election" holds "Canadian". */
static uint32_t behind_number(const struct work *work, uint32_t first, uint32_t end, enum entity_kind kind)
{
	const struct token *tokens = work->tokens.at + work->tagger->here.first;
	while (first + 1 < end && tokens[first].kind == TOKEN_NUMBER &&
	       (kind == ENTITY_PERSON || kind == ENTITY_PLACE || kind == ENTITY_NORP))
		first++;
	return first;
}

/*
 * "Ohio Gov" in "Ohio Gov. Mark Tellon", "Danish Ambassador": a title that the rules have no name with, before its stop or behind a
 * place or people.
 */
static bool ends_in_title(const struct work *work, const struct name *name, const struct name *same)
{
	const struct token *behind = name->end < work->tokens.count ? &work->tokens.at[name->end] : NULL;
	if (same || name->end - name->first == 1 || !vocabulary_is(&work->vocabulary, name->end - 1, WORD_TITLE))
		return false;
	return vocabulary_is(&work->vocabulary, name->first, WORD_PLACE | WORD_NORP) ||
	       (behind && behind->character == '.' && !behind->space_before &&
		vocabulary_is(&work->vocabulary, name->end - 1, WORD_STOP));
}

static bool is_small_particle(const struct work *work, uint32_t token)
{
	return work->tokens.at[token].letters == CASE_LOWER && vocabulary_is(&work->vocabulary, token, WORD_PARTICLE);
}

/*
 * "Top Republican Party": without a word of the language that has its capital from where it stands, where the lists have the
 * rest; and of a person "Velde" alone in "Later van der Velde", as it is without "Later".
 */
static uint32_t behind_opening_word(const struct work *work, uint32_t first, uint32_t end, enum entity_kind kind)
{
	const uint32_t from = work->tagger->here.first + first, to = work->tagger->here.first + end;
	const bool word = work->tokens.at[from].letters == CASE_CAPITAL &&
			  vocabulary_is(&work->vocabulary, from, WORD_COMMON) &&
			  !vocabulary_is(&work->vocabulary, from,
					 WORD_GIVEN | WORD_KNOWN | WORD_PLACE | WORD_NORP | WORD_OPENS_PLACE) &&
			  (manner_opens(work, from) || manner_follows_dateline(work, from));
	uint32_t behind = first + 1;
	while (word && kind == ENTITY_PERSON && behind + 1 < end &&
	       is_small_particle(work, work->tagger->here.first + behind))
		behind++;
	if (behind > first + 1)
		return behind;
	const bool rest = word && from + 1 < to && phrase_at(work, from + 1, to).end == to;
	return rest && phrase_at(work, from, to).end != to ? first + 1 : first;
}

/* "Perrin said Dec. 6": where the name ends if it would end within a date, and its last words are small then. First if nothing is left. */
static uint32_t end_before_date(const struct work *work, uint32_t first, uint32_t end)
{
	const struct tagger *self = work->tagger;
	const uint32_t from = self->here.first;
	for (uint32_t i = self->rule; i < self->here.name_end && work->names.at[i].first < from + end; i++) {
		const struct name *date = &work->names.at[i];
		if (!is_timely(date) || date->first <= from + first || date->end <= from + end)
			continue;
		end = date->first - from;
		while (end > first && (work->tokens.at[from + end - 1].letters == CASE_LOWER ||
				       vocabulary_is(&work->vocabulary, from + end - 1, WORD_FUNCTION)))
			end--;
		break;
	}
	return end;
}

/* Whether a mark closes a quotation; no apostrophe, as far as one can tell. */
static bool closes(const struct work *work, const struct token *mark)
{
	const uint32_t character = mark->character;
	if (character == '"' || character == 0x201d)
		return !mark->space_before;
	return (character == '\'' || character == 0x2019) && !mark->space_before &&
	       work->document->text.at[mark->span.start - 1] != 's';
}

/* No name goes on past a quotation that ends in it: "‘Quick’ Lee"; unless it began there, too: "Ann “Quick” Lee". */
static uint32_t behind_quotation(const struct work *work, uint32_t first, uint32_t end)
{
	const struct token *tokens = work->tokens.at + work->tagger->here.first;
	bool open = false;
	for (uint32_t i = first + 1; i + 1 < end; i++) {
		if (tokens[i].kind != TOKEN_MARK)
			continue;
		const bool closing = closes(work, &tokens[i]) && tokens[i + 1].space_before;
		if (closing && !open)
			first = i + 1;
		open = !closing && (open || tokens[i].space_before);
	}
	return first;
}

/* "Office of Transport in Bern": where an organisation is stands in one of ten names only that have "in" in them (ww-train). */
static uint32_t before_in(const struct work *work, uint32_t first, uint32_t end, enum entity_kind kind)
{
	const uint32_t from = work->tagger->here.first;
	for (uint32_t i = first + 1; kind == ENTITY_ORG && i < end; i++)
		if (token_is(work->document, &work->tokens.at[from + i], "in"))
			return i;
	return end;
}

static void add_name(struct work *work, uint32_t first, uint32_t end)
{
	struct tagger *self = work->tagger;
	const struct token *tokens = work->tokens.at + self->here.first;
	const enum entity_kind kind = tag_kind(self->path.tags.at[first - self->path.first]);
	if (kind == ENTITY_DATE || kind == ENTITY_MONEY)
		return;
	first = behind_number(work, behind_quotation(work, first, end), end, kind);
	first = behind_opening_word(work, first, end, kind);
	end = before_in(work, first, end, kind);
	end = end_before_date(work, first, end);
	if (end == first)
		return;
	struct name name = {.span = {tokens[first].span.start, tokens[end - 1].span.end},
			    .first = self->here.first + first,
			    .end = self->here.first + end,
			    .votes = votes_of(self, first - self->path.first, end - self->path.first)};
	go_to(self, work, &name);
	const struct name *same = same_by_rules(work, &name);
	if (is_known_better(work, &name) || holds_person(&name, same) || is_party_and_state(work, &name) ||
	    ends_in_title(work, &name, same))
		return;
	if (same)
		refine(&name, same);
	if (kind == ENTITY_PERSON && same) {
		name.sex = same->sex;
		name.titled = same->titled;
	}
	if (!name.sex && end - first > 1)
		name.sex = sign_sex(work, name.first);
	array_push(&self->names, name);
}

/* Tags a stretch, and adds its names. */
static void tag_stretch(struct work *work, uint32_t first, uint32_t end)
{
	struct tagger *self = work->tagger;
	struct tag_path *path = &self->path;
	path->scores.count = 0;
	path->first = first;
	for (uint32_t i = first; i < end; i++) {
		array_push(&path->scores, (struct tag_scores){{0}});
		tag_evidence_score(&self->evidence, self->reading++, &array_last(&path->scores));
	}
	tag_path_find(path, &self->model);
	for (uint32_t i = first, begin = first; i < end; i++) {
		const uint8_t tag = path->tags.at[i - first];
		if (tag_begins(tag))
			begin = i;
		if (tag != TAG_NONE && tag_ends(tag))
			add_name(work, begin, i + 1);
	}
}

/* Whether the tagger has a name that the other one lies in or crosses; any: or that it holds. Names are asked for in order. */
static bool is_taken(struct tagger *self, size_t end, const struct name *name, bool any)
{
	while (self->tagged < end && self->names.at[self->tagged].first + TOKENS_MAX < name->first)
		self->tagged++;
	for (size_t i = self->tagged; i < end && self->names.at[i].first < name->end; i++)
		if (span_overlaps(self->names.at[i].span, name->span) &&
		    (any || !span_contains(name->span, self->names.at[i].span)))
			return true;
	return false;
}

/*
 * Whether a name of the rules stays: the tagger tags whole tokens only, and no date, sum or small word. Of other names it must have
 * nothing else to say, and the rules be sure.
 */
static bool stays(const struct work *work, const struct name *name, size_t end)
{
	struct tagger *self = work->tagger;
	const struct span last = work->tokens.at[name->end - 1].span;
	const enum entity_kind kind = votes_winner(&name->votes);
	const bool part = name->span.end != last.end || name->span.start != work->tokens.at[name->first].span.start;
	const bool held = kind == ENTITY_EVENT && name->votes.of[kind] >= SIGN_CERTAIN;
	if (is_timely(name) || is_listed(work, name) || part || held)
		return !is_taken(self, end, name, false);
	return (name->weak || name->votes.of[kind] >= RULES_SURE) && !is_taken(self, end, name, true);
}

/* Tags a sentence, whose stretches begin with one that is numbered, and adds its names. */
static void find_in_sentence(struct work *work, struct looked sentence, size_t stretch)
{
	struct tagger *self = work->tagger;
	self->here = sentence;
	self->tagged = self->names.count;
	self->rule = sentence.name_first;
	for (; stretch < sentence.stretches_end; stretch++)
		tag_stretch(work, self->stretches.at[stretch].first, self->stretches.at[stretch].end);
	const size_t tagged_end = self->names.count;
	for (uint32_t i = sentence.name_first; i < sentence.name_end; i++) {
		const struct name *name = &work->names.at[i];
		if (stays(work, name, tagged_end))
			array_push(&self->names, *name);
	}
}

/* The place of a token in a name that is all of its run. */
static enum tag_place place_in_run(const struct trait *trait, uint32_t i)
{
	if (trait->run_end - trait->run_first <= 1)
		return TAG_WHOLE;
	return i == trait->run_first ? TAG_FIRST : i + 1 == trait->run_end ? TAG_LAST : TAG_INNER;
}

/* Scores a token of the sentence: what it says itself, and what stands around it. */
static void look_at_token(struct work *work, uint32_t i)
{
	struct tagger *self = work->tagger;
	struct tag_features features;
	struct features parts[2] = {{.count = 0}, {.count = 0}};
	struct tag_scores own, around;
	tag_traits_features(&self->traits, i, &features);
	for (uint32_t k = 0; k < features.all.count; k++) {
		struct features *part = &parts[features.around[k]];
		part->at[part->count++] = features.all.at[k];
	}
	tag_model_score(&self->model, &parts[false], &own);
	tag_model_score(&self->model, &parts[true], &around);
	tag_evidence_add(&self->evidence, work, self->traits.first + i, &own, &around,
			 place_in_run(&self->traits.of.at[i], i));
}

static void look_at_sentence(struct work *work, struct sentence sentence)
{
	struct tagger *self = work->tagger;
	const struct traits *traits = &self->traits;
	const bool live = tag_traits_read(&self->traits, work, sentence);
	for (uint32_t first = 0, end; live && first < traits->of.count; first = end + 1) {
		for (end = first; end < traits->of.count && traits->of.at[end].live; end++)
			look_at_token(work, end);
		if (end > first)
			array_push(&self->stretches, (struct stretch){first, end});
	}
	array_push(&self->sentences,
		   (struct looked){traits->first, traits->name_first, traits->name_end, self->stretches.count});
}

void tagger_read(struct work *work, uint32_t leaf)
{
	const struct tagger *self = tagger_of(work);
	const uint32_t first = token_of_leaf(&work->tokens, work->document, leaf);
	if (!self->model.features || first >= work->tokens.count || work->tokens.at[first].leaf != leaf ||
	    !manner_is_story(work->document->blocks.at[leaf].kind) || manner_of(work, first) != MANNER_PLAIN)
		return;
	for (uint32_t i = work->tokens.at[first].sentence;
	     i < work->sentences.count && work->tokens.at[work->sentences.at[i].first].leaf == leaf; i++)
		look_at_sentence(work, work->sentences.at[i]);
}

bool tagger_find(struct work *work)
{
	enum { PART = 64 };
	struct tagger *self = tagger_of(work);
	for (uint32_t i = 0; i < PART && self->done < self->sentences.count; i++, self->done++)
		find_in_sentence(work, self->sentences.at[self->done],
				 self->done ? self->sentences.at[self->done - 1].stretches_end : 0);
	return self->done == self->sentences.count;
}

void tagger_settle(struct work *work)
{
	struct tagger *self = tagger_of(work);
	if (!self->model.features)
		return;
	const struct names rules = work->names;
	work->names = self->names;
	self->names = rules;
	tagger_release(work);
}

void tagger_release(struct work *work)
{
	struct tagger *self = work->tagger;
	if (!self)
		return;
	tag_traits_release(&self->traits);
	array_release(&self->sentences);
	array_release(&self->stretches);
	tag_evidence_release(&self->evidence);
	tag_path_release(&self->path);
	array_release(&self->names);
	free(self);
	work->tagger = NULL;
}
