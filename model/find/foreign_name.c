/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/foreign_name.h"

#include <string.h>

#include "model/find/manner.h"
#include "model/find/phrase.h"
#include "model/find/quotemark.h"
#include "model/find/sign.h"

/* What speaks for the kinds, in votes (votes.h); and how many words a name has at most. */
enum {
	TITLED = SIGN_LISTED,
	GIVEN = 6,
	BESIDE_CUE = 3,
	TWO_WORDS = 2,
	ACRONYM = 5,
	JOINED = 3,
	AT_PLACE = 3,
	BEHIND_ARTICLE = 6,
	UNKNOWN = 1
};
enum { WORDS_MAX = 6, FAMILY_MAX = 2, ACRONYM_MAX = 6 };

static bool is(const struct work *work, uint32_t token, uint32_t flags)
{
	return foreign_flags(work, token) & flags;
}

static bool is_capital(const struct work *work, uint32_t i)
{
	return is(work, i, GLOSS_CAPITAL) && work->tokens.at[i].kind == TOKEN_WORD;
}

/* A capitalised word that can be part of a name. */
static bool is_name_word(const struct work *work, uint32_t i)
{
	return is_capital(work, i) && !is(work, i, GLOSS_FUNCTION | GLOSS_TIME | GLOSS_SMALL);
}

static bool is_given(const struct work *work, uint32_t i)
{
	return is_name_word(work, i) && work->tokens.at[i].letters != CASE_UPPER &&
	       !is(work, i, GLOSS_TITLE | GLOSS_BODY) && vocabulary_is(&work->vocabulary, i, WORD_GIVEN);
}

static bool is_initial(const struct work *work, uint32_t i)
{
	const struct span span = work->tokens.at[i].span;
	return is_capital(work, i) && span_length(span) == 2 && work->document->text.at[span.end - 1] == '.';
}

static bool is_acronym(const struct work *work, uint32_t i)
{
	const uint32_t length = span_length(work->tokens.at[i].span);
	return work->tokens.at[i].letters == CASE_UPPER && length >= 2 && length <= ACRONYM_MAX;
}

static bool is_particle(const struct work *work, uint32_t i)
{
	return work->tokens.at[i].letters == CASE_LOWER && vocabulary_is(&work->vocabulary, i, WORD_PARTICLE);
}

static struct name *add(struct work *work, uint32_t first, uint32_t end, enum entity_kind kind, int32_t votes)
{
	struct name name = {
	    .span = {work->tokens.at[first].span.start, work->tokens.at[end - 1].span.end}, .first = first, .end = end};
	name.votes.of[kind] = votes;
	name.votes.of[ENTITY_OTHER] += UNKNOWN;
	array_push(&work->names, name);
	return &array_last(&work->names);
}

/* Where the name of a person ends whose given name is at token first: more of them, initials, particles and a family name. */
static uint32_t person_end(const struct work *work, uint32_t first, uint32_t end)
{
	uint32_t i = first + 1, family = 0;
	const uint32_t family_max = work->foreign->tongue.nouns_capital ? 1 : FAMILY_MAX;
	while (i < end && i - first < WORDS_MAX && family < family_max) {
		uint32_t next = i;
		while (next < end && next - i < FAMILY_MAX && is_particle(work, next))
			next++;
		if (next >= end || !is_name_word(work, next) || is(work, next, GLOSS_TITLE | GLOSS_NAMED))
			break;
		family += next > i || !(is_given(work, next) || is_initial(work, next));
		i = next + 1;
	}
	return i;
}

/* What the list says of a title or a given name. */
static uint8_t sex_of(const struct work *work, uint32_t token)
{
	const bool male = is(work, token, GLOSS_MALE), female = is(work, token, GLOSS_FEMALE);
	return male == female ? SEX_UNKNOWN : male ? SEX_MALE : SEX_FEMALE;
}

/* Adds a person behind a title at token title. */
static void add_titled(struct work *work, uint32_t title, uint32_t first, uint32_t end)
{
	add(work, first, end, ENTITY_PERSON, TITLED)->sex = sex_of(work, title);
}

/* The title before a token, its stop passed over; NONE if there is none. */
static uint32_t title_before(const struct work *work, uint32_t i)
{
	if (i > 1 && work->tokens.at[i - 1].character == '.' && work->tokens.at[i - 1].kind == TOKEN_MARK)
		i--;
	return i > 0 && is(work, i - 1, GLOSS_TITLE) && work->tokens.at[i - 1].leaf == work->tokens.at[i].leaf ? i - 1
													       : NONE;
}

/* A verb with one subject, or a word that its speaker follows. */
static bool is_cue(const struct work *work, uint32_t i)
{
	if (is(work, i, GLOSS_PARTICIPLE) && !is(work, i, GLOSS_VERB))
		return false;
	return is(work, i, GLOSS_SAY | GLOSS_SOURCE | GLOSS_BEHIND) && work->foreign->glosses.at[i].cue == 1 &&
	       !is(work, i, GLOSS_SEVERAL);
}

/* "Erkki Salo, Präsident": two capitals that open a clause, and a comma with a noun for a person behind them. */
static bool has_apposition(const struct work *work, const struct sentence *sentence, uint32_t first, uint32_t end)
{
	const bool opens = first == sentence->first || work->tokens.at[first - 1].kind == TOKEN_MARK;
	return opens && end - first == 2 && end + 1 < sentence->end && work->tokens.at[end].character == ',' &&
	       is(work, end + 1, GLOSS_TITLE | GLOSS_DET);
}

/* "sagte Ruiz": a bare noun right behind a verb of saying, or right before it where a clause begins. */
static bool is_beside_cue(const struct work *work, const struct sentence *sentence, uint32_t first, uint32_t end)
{
	if (first > sentence->first && is_cue(work, first - 1))
		return true;
	/* What opens a sentence may be no noun: it must have its capital elsewhere too. */
	const bool opens = first == sentence->first
			       ? vocabulary_word(&work->vocabulary, first)->capital > 0
			       : work->tokens.at[first - 1].kind == TOKEN_MARK ||
				     (is(work, first - 1, GLOSS_CONJ) && !is(work, first - 1, GLOSS_AND));
	return opens && end < sentence->end && is_cue(work, end) && is(work, end, GLOSS_SAY);
}

static bool is_place(const struct work *work, const struct sentence *sentence, uint32_t i)
{
	if (is(work, i, GLOSS_PLACE))
		return true;
	if (!vocabulary_is(&work->vocabulary, i, WORD_PLACE) || is(work, i, GLOSS_TITLE | GLOSS_BODY | GLOSS_NAMED))
		return false;
	return !work->foreign->tongue.nouns_capital || (i > sentence->first && is(work, i - 1, GLOSS_PREP));
}

/* What is a name whatever stands around it: an acronym, a place, a name of the lists. Returns its end; i if nothing is. */
static uint32_t add_known(struct work *work, const struct sentence *sentence, uint32_t i)
{
	const struct phrase phrase = phrase_at(work, i, sentence->end);
	if (phrase.end > i + 1) {
		add(work, i, phrase.end, phrase.kind, SIGN_LISTED);
		return phrase.end;
	}
	if (is_place(work, sentence, i)) {
		add(work, i, i + 1, ENTITY_PLACE, SIGN_LISTED);
		return i + 1;
	}
	if (is_acronym(work, i)) {
		add(work, i, i + 1, ENTITY_ORG, ACRONYM);
		return i + 1;
	}
	return i;
}

/* A run of capitals where all nouns have them: the names in it. */
static uint32_t find_among_nouns(struct work *work, const struct sentence *sentence, uint32_t i)
{
	const bool word_behind = i + 1 < sentence->end && is_name_word(work, i + 1) && !is(work, i + 1, GLOSS_TITLE);
	const uint32_t title = title_before(work, i);
	if (is_given(work, i)) {
		const uint32_t end = person_end(work, i, sentence->end);
		if (end > i + 1) {
			struct name *name = add(work, i, end, ENTITY_PERSON, title == NONE ? GIVEN : TITLED);
			name->sex = sex_of(work, title == NONE ? i : title);
			return end;
		}
	}
	if (is(work, i, GLOSS_TITLE | GLOSS_BODY | GLOSS_NAMED))
		return i + 1;
	if (title != NONE && !is_acronym(work, i)) {
		add_titled(work, title, i, i + 1 + word_behind);
		return i + 1 + word_behind;
	}
	const uint32_t known = add_known(work, sentence, i);
	if (known > i)
		return known;
	if (is_beside_cue(work, sentence, i, i + 1 + word_behind) ||
	    has_apposition(work, sentence, i, i + 1 + word_behind)) {
		add(work, i, i + 1 + word_behind, ENTITY_PERSON, BESIDE_CUE);
		return i + 1 + word_behind;
	}
	return i + 1;
}

/* Tokens of "de", "de la" at i that join two capitalised words; 0 if they do not. */
static uint32_t joint_length(const struct work *work, uint32_t i, uint32_t end)
{
	enum { JOINT_MAX = 2 };
	if (i >= end || !(is(work, i, GLOSS_OF) || is_particle(work, i)))
		return 0;
	for (uint32_t length = 1; length <= JOINT_MAX && i + length < end; length++) {
		if (is_name_word(work, i + length) && !is(work, i + length, GLOSS_TITLE))
			return length;
		if (!is(work, i + length, GLOSS_DET | GLOSS_OF))
			break;
	}
	return 0;
}

/* The end of the run of capitals that begins at token first; joined says whether "de" holds parts of it together. */
static uint32_t run_end(const struct work *work, uint32_t first, uint32_t end, bool *joined)
{
	uint32_t i = first + 1;
	*joined = false;
	while (i < end && i - first < WORDS_MAX) {
		if (is_name_word(work, i) && !is(work, i, GLOSS_TITLE)) {
			i++;
			continue;
		}
		const uint32_t joint = joint_length(work, i, end);
		if (!joint || (work->tokens.at[i - 1].letters == CASE_UPPER))
			break;
		*joined = true;
		i += joint + 1;
	}
	return i;
}

/* A name where only names have capitals: what it is by its own words and those before it. */
static void add_run(struct work *work, const struct sentence *sentence, uint32_t first, uint32_t end, bool joined)
{
	const uint32_t title = title_before(work, first);
	struct name *name = add(work, first, end, ENTITY_OTHER, 0);
	int32_t *votes = name->votes.of;
	name->sex = sex_of(work, title == NONE ? first : title);
	if (title != NONE)
		votes[ENTITY_PERSON] += TITLED;
	if (is_given(work, first) && end - first > 1)
		votes[ENTITY_PERSON] += GIVEN;
	else if (joined)
		votes[ENTITY_ORG] += JOINED;
	else if (end - first == 2 || end - first == 3)
		votes[ENTITY_PERSON] += TWO_WORDS;
	if (is_beside_cue(work, sentence, first, end))
		votes[ENTITY_PERSON] += BESIDE_CUE;
	if (first > sentence->first && is(work, first - 1, GLOSS_DET))
		votes[ENTITY_PERSON] -= BEHIND_ARTICLE;
	else if (first > sentence->first && is(work, first - 1, GLOSS_PREP))
		votes[ENTITY_PLACE] += AT_PLACE;
}

/* Whether a sentence, or a quotation in it, opens with the token: its capital says nothing then. */
static bool opens(const struct work *work, const struct sentence *sentence, uint32_t i)
{
	if (i == sentence->first)
		return true;
	const struct token *before = &work->tokens.at[i - 1];
	return before->kind == TOKEN_MARK &&
	       (quotemark_is(before->character) || before->character == ':' || before->character == '-' ||
		before->character == 0x2013 || before->character == 0x2014 || before->character == 0x2022 ||
		before->character == 0xbf || before->character == 0xa1);
}

static uint32_t find_among_words(struct work *work, const struct sentence *sentence, uint32_t i)
{
	if (is(work, i, GLOSS_TITLE))
		return i + 1;
	bool joined;
	const uint32_t end = run_end(work, i, sentence->end, &joined);
	const bool alone = end - i == 1;
	if (alone) {
		const uint32_t known = add_known(work, sentence, i);
		if (known > i)
			return known;
		if (opens(work, sentence, i) && title_before(work, i) == NONE && !is_beside_cue(work, sentence, i, end))
			return end;
	} else {
		const struct phrase phrase = phrase_at(work, i, end);
		if (phrase.end == end) {
			add(work, i, end, phrase.kind, SIGN_LISTED);
			return end;
		}
	}
	add_run(work, sentence, i, end, joined);
	return end;
}

static void find_in_sentence(struct work *work, const struct sentence *sentence)
{
	for (uint32_t i = sentence->first; i < sentence->end;) {
		if (!is_name_word(work, i))
			i++;
		else if (work->foreign->tongue.nouns_capital)
			i = find_among_nouns(work, sentence, i);
		else
			i = find_among_words(work, sentence, i);
	}
}

static uint64_t hash_of(const struct work *work, uint32_t token)
{
	const struct span span = work->tokens.at[token].span;
	return wordmap_hash(WORDMAP_NOTHING, work->document->text.at + span.start, span_length(span));
}

/* The family names of the people who were named in full, or with a title. */
static void gather_families(const struct work *work, struct wordmap *families)
{
	for (size_t i = 0; i < work->names.count; i++) {
		const struct name *name = &work->names.at[i];
		const int32_t votes = name->votes.of[ENTITY_PERSON];
		if (votes >= TITLED || (votes >= GIVEN && name->end - name->first > 1))
			wordmap_at(families, hash_of(work, name->end - 1), 0);
	}
}

void foreign_name_find_again(struct work *work)
{
	struct wordmap families = {0};
	gather_families(work, &families);
	const size_t count = work->names.count;
	size_t next = 0;
	for (uint32_t i = 0; i < work->foreign->glosses.count; i++) {
		while (next < count && work->names.at[next].end <= i)
			next++;
		const bool covered = next < count && work->names.at[next].first <= i;
		if (covered || !is_name_word(work, i) ||
		    !manner_is_story(work->document->blocks.at[work->tokens.at[i].leaf].kind))
			continue;
		if (wordmap_get(&families, hash_of(work, i)) != NONE)
			add(work, i, i + 1, ENTITY_PERSON, GIVEN);
	}
	wordmap_release(&families);
}

void foreign_name_find(struct work *work, uint32_t leaf)
{
	const uint32_t first = token_at(&work->tokens, work->document->blocks.at[leaf].span.start);
	if (first >= work->tokens.count || work->tokens.at[first].leaf != leaf ||
	    !manner_is_story(work->document->blocks.at[leaf].kind) || manner_of(work, first) == MANNER_SHOUT)
		return;
	for (uint32_t i = work->tokens.at[first].sentence;
	     i < work->sentences.count && work->tokens.at[work->sentences.at[i].first].leaf == leaf; i++)
		find_in_sentence(work, &work->sentences.at[i]);
}
