/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/name.h"

#include "model/find/date.h"
#include "model/find/echo.h"
#include "model/find/epithet.h"
#include "model/find/event.h"
#include "model/find/hyphen.h"
#include "model/find/kind.h"
#include "model/find/law.h"
#include "model/find/manner.h"
#include "model/find/money.h"
#include "model/find/phrase.h"
#include "model/find/row.h"
#include "model/find/run.h"
#include "model/find/sign.h"
#include "model/find/tagger.h"
#include "model/find/title.h"

static bool is(const struct work *work, uint32_t token, uint32_t flags)
{
	return vocabulary_is(&work->vocabulary, token, flags);
}

static const struct word *word_of(const struct work *work, uint32_t token)
{
	return vocabulary_word(&work->vocabulary, token);
}

static struct span span_of(const struct work *work, uint32_t first, uint32_t end)
{
	return (struct span){work->tokens.at[first].span.start, work->tokens.at[end - 1].span.end};
}

static void add_of_kind(struct work *work, uint32_t first, uint32_t end, enum entity_kind kind, int32_t weight)
{
	struct name name = {.span = span_of(work, first, end), .first = first, .end = end};
	name.votes.of[kind] = weight;
	if (weight < SIGN_CERTAIN)
		sign_add(work, &name);
	array_push(&work->names, name);
}

/* A person, with what the title at token title (or NONE) says. */
static void add_person(struct work *work, uint32_t first, uint32_t end, uint32_t title)
{
	add_of_kind(work, first, end, ENTITY_PERSON, SIGN_LISTED);
	const uint8_t sex = title == NONE ? SEX_UNKNOWN : sign_sex(work, title);
	if (!sex)
		return;
	array_last(&work->names).sex = sex;
	array_last(&work->names).titled = true;
}

/* A capitalised word of the language, which drop_weak() judges when all names are known. */
static void add_weak(struct work *work, uint32_t token)
{
	if (work->tokens.at[token].letters != CASE_CAPITAL || is(work, token, WORD_FUNCTION))
		return;
	add_of_kind(work, token, token + 1, ENTITY_OTHER, 0);
	array_last(&work->names).weak = true;
}

/* Whether one capitalised word of the language is a name after all. */
static bool is_single_name(const struct work *work, uint32_t token)
{
	const struct word *word = word_of(work, token);
	const struct span span = work->tokens.at[token].span;
	if (span_length(span) < 2 || (span_length(span) == 2 && work->document->text.at[span.end - 1] == '.'))
		return false;
	if (word->flags & (WORD_KNOWN | WORD_PLACE | WORD_NORP))
		return true;
	if (word->flags & (WORD_TITLE | WORD_ROLE))
		return false;
	if (work->tokens.at[token].letters == CASE_UPPER)
		return true;
	if (word->flags & WORD_PEOPLE)
		return false;
	return !(word->flags & WORD_COMMON);
}

static bool all_common(const struct work *work, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end; i++)
		if (!is(work, i, WORD_COMMON) || is(work, i, WORD_GIVEN | WORD_KNOWN | WORD_PLACE | WORD_NORP))
			return false;
	return true;
}

/* "World Conference on Women": a noun that names, with more of the name behind a small word. */
static bool has_head_inside(const struct work *work, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i + 2 < end; i++)
		if (is(work, i, WORD_HEAD) && work->tokens.at[i + 1].letters == CASE_LOWER)
			return true;
	return false;
}

static void cut(struct work *work, uint32_t first, uint32_t end);

static void cut_at_title(struct work *work, uint32_t first, uint32_t title, uint32_t end)
{
	const uint32_t before = title_begin(work, first, title);
	const uint32_t person = title_end(work, title, end);
	if (before > first)
		cut(work, first, before);
	if (person >= end)
		return;
	const struct phrase phrase = phrase_at(work, person, end);
	if (phrase.end == end && end - person > 1 && phrase.kind != ENTITY_NORP)
		add_of_kind(work, person, end, phrase.kind, SIGN_LISTED);
	else
		add_person(work, person, end, title);
}

/* "Christian Moe": a people's name that is a given one, with a family name behind it. */
static bool is_given_name(const struct work *work, uint32_t first, uint32_t end)
{
	return end - first == 2 && is(work, first, WORD_GIVEN) && is(work, first, WORD_NORP) &&
	       !is(work, first + 1, WORD_COMMON | WORD_NORP | WORD_HEAD | WORD_ROLE | WORD_PEOPLE | WORD_PLACE);
}

/* A run that begins with a listed name: "Russian Oleg Ivanov", "New York City Council". Returns whether it was cut. */
static bool cut_behind_phrase(struct work *work, uint32_t first, struct phrase phrase, uint32_t end)
{
	const struct word *next = word_of(work, phrase.end), *last = word_of(work, end - 1);
	const bool place = phrase.kind == ENTITY_PLACE || phrase.kind == ENTITY_NORP;
	if ((!place && !(next->flags & WORD_GIVEN)) || (!place && end - phrase.end < 2) ||
	    work->tokens.at[phrase.end].letters == CASE_LOWER || work->tokens.at[phrase.end].kind != TOKEN_WORD)
		return false;
	if (((last->flags | next->flags) & WORD_HEAD) || ((next->flags & WORD_COMMON) && !(next->flags & WORD_GIVEN)))
		return false;
	const bool rest_listed = phrase_at(work, phrase.end, end).end == end;
	if (!(next->flags & WORD_GIVEN) && !rest_listed && phrase.kind != ENTITY_NORP)
		return false;
	if (phrase.kind == ENTITY_PLACE && is(work, first, WORD_GIVEN) && !rest_listed)
		return false;
	add_of_kind(work, first, phrase.end, phrase.kind, SIGN_LISTED);
	cut(work, phrase.end, end);
	return true;
}

/* "University of Havana Ana Ruiz": the token behind a listed place with a person behind it; end if there is none. */
static uint32_t find_person_behind_of(const struct work *work, uint32_t first, uint32_t end)
{
	for (uint32_t i = first + 1; i + 2 < end; i++) {
		if (!token_is(work->document, &work->tokens.at[i], "of"))
			continue;
		const struct phrase phrase = phrase_at(work, i + 1, end);
		if (phrase.end > i + 1 && phrase.end < end && is(work, phrase.end, WORD_GIVEN) &&
		    !is(work, end - 1, WORD_HEAD))
			return phrase.end;
	}
	return end;
}

/* "County Recorder Ana Ruiz", "Ranking Democrat Ana Ruiz": the token behind a role with a person behind it; end if there is none. */
static uint32_t find_person_behind_role(const struct work *work, uint32_t first, uint32_t end)
{
	enum { WORDS_MAX = 4 };
	if (is(work, end - 1, WORD_HEAD | WORD_ROLE | WORD_BODY | WORD_NORP))
		return end;
	for (uint32_t i = first + 1; i + 1 < end; i++)
		if (end - i <= WORDS_MAX && is(work, i, WORD_GIVEN) && is(work, i - 1, WORD_ROLE | WORD_NORP) &&
		    !is(work, i - 1, WORD_GIVEN | WORD_KNOWN) && work->tokens.at[i - 1].letters == CASE_CAPITAL)
			return i;
	return end;
}

/* What stands before a role, and is no common word that goes with it: "Washington" in "Washington Political Editor". */
static uint32_t role_begin(const struct work *work, uint32_t first, uint32_t role)
{
	while (role > first && is(work, role - 1, WORD_COMMON) &&
	       !is(work, role - 1, WORD_PLACE | WORD_KNOWN | WORD_HEAD))
		role--;
	return role;
}

static void cut_untitled(struct work *work, uint32_t first, uint32_t end)
{
	first = title_pass_office(work, first, end);
	if (first == end)
		return;
	const uint32_t holder = find_person_behind_role(work, first, end);
	if (holder < end) {
		cut(work, first, role_begin(work, first, holder - 1));
		if (is(work, holder - 1, WORD_NORP))
			cut(work, holder - 1, holder);
		cut(work, holder, end);
		return;
	}
	const uint32_t person = find_person_behind_of(work, first, end);
	if (person < end) {
		cut(work, first, person);
		cut(work, person, end);
		return;
	}
	const struct phrase phrase = phrase_at(work, first, end);
	if (phrase.end == end) {
		add_of_kind(work, first, end, phrase.kind, SIGN_LISTED);
		return;
	}
	if (phrase.end > first && !is_given_name(work, first, end) && cut_behind_phrase(work, first, phrase, end))
		return;
	if (end - first == 1 && !is_single_name(work, first)) {
		add_weak(work, first);
		return;
	}
	if (end - first > 1 && all_common(work, first, end) && !is(work, end - 1, WORD_HEAD) &&
	    is(work, end - 1, WORD_ROLE | WORD_PEOPLE) && !has_head_inside(work, first, end))
		return;
	add_of_kind(work, first, end, ENTITY_OTHER, 0);
}

/* Makes names of the run's tokens first to end, of which there is one at least. */
static void cut(struct work *work, uint32_t first, uint32_t end)
{
	while (end > first && work->tokens.at[first].kind == TOKEN_MARK)
		first++;
	if (end == first)
		return;
	const bool alone = end - first == 1 || phrase_at(work, first, end).end == end;
	const uint32_t title = alone ? end : title_find(work, first, end);
	if (title < end)
		cut_at_title(work, first, title, end);
	else
		cut_untitled(work, first, end);
}

/* A capitalised article within a sentence belongs to the name: "The Hague", "The Associated Press". */
static bool is_article(const struct work *work, uint32_t i, uint32_t end)
{
	return work->tokens.at[i].letters == CASE_CAPITAL && token_is(work->document, &work->tokens.at[i], "the") &&
	       i + 1 < end && run_is_name_word(work, i + 1) && !manner_opens(work, i);
}

static void add_article(const struct work *work, struct name *name)
{
	name->first--;
	name->span.start = work->tokens.at[name->first].span.start;
}

/* Adds the event that a place just named and the token behind it make. */
static void add_held(struct work *work, uint32_t token)
{
	const struct name *place = work->names.count ? &array_last(&work->names) : NULL;
	if (place && event_is_held(work, place, token))
		add_of_kind(work, place->first, token + 1, ENTITY_EVENT, SIGN_CERTAIN);
}

static uint32_t find_at(struct work *work, uint32_t i, uint32_t end);

/* An event of a year, behind the names in it. */
static void add_event(struct work *work, uint32_t first, uint32_t end)
{
	const uint32_t date = date_year_at(work, first, end);
	add_of_kind(work, first, date, ENTITY_DATE, SIGN_CERTAIN);
	for (uint32_t i = date; i < end;)
		i = find_at(work, i, end);
	add_of_kind(work, first, end, ENTITY_EVENT, SIGN_CERTAIN);
}

/* Finds the name that begins at token i, if one does. Returns the token to go on from. */
static uint32_t find_at(struct work *work, uint32_t i, uint32_t end)
{
	const uint32_t vote = event_vote_at(work, i, end);
	const uint32_t event = vote > i ? vote : event_deed_at(work, i, end);
	if (event > i) {
		add_event(work, i, event);
		return event;
	}
	const uint32_t date = date_at(work, i, end);
	if (date > i) {
		add_of_kind(work, i, date, ENTITY_DATE, SIGN_CERTAIN);
		return date;
	}
	const uint32_t sum = money_at(work, i, end);
	if (sum > i) {
		add_of_kind(work, i, sum, ENTITY_MONEY, SIGN_CERTAIN);
		return sum;
	}
	const uint32_t law = law_at(work, i, end);
	if (law > i) {
		add_of_kind(work, i, law, ENTITY_LAW, SIGN_CERTAIN);
		return law;
	}
	if (work->tokens.at[i].kind == TOKEN_WORD && hyphen_splits(work, i)) {
		hyphen_find(work, i);
		return i + 1;
	}
	if (is_article(work, i, end)) {
		const size_t count = work->names.count;
		const uint32_t next = find_at(work, i + 1, end);
		if (work->names.count > count && work->names.at[count].first == i + 1)
			add_article(work, &work->names.at[count]);
		return next;
	}
	if (!run_begins(work, i, end))
		return i + 1;
	const struct run run = run_at(work, i, end);
	if (run.first < run.end)
		cut(work, run.first, run.end);
	else
		add_weak(work, i);
	if (run.end < end)
		add_held(work, run.end);
	return run.end;
}

/* Notes the last word of a person's name, if it has several. */
static void note_family(struct work *work, const struct name *name)
{
	const uint32_t word = work->vocabulary.of.at[name->end - 1];
	if (name->end - name->first > 1 && word != NONE && votes_winner(&name->votes) == ENTITY_PERSON)
		work->vocabulary.words.at[word].family = true;
}

static void find_in_sentence(struct work *work, const struct sentence *sentence)
{
	const size_t count = work->names.count;
	for (uint32_t i = sentence->first; i < sentence->end;)
		i = find_at(work, i, sentence->end);
	for (size_t i = count; i < work->names.count; i++)
		note_family(work, &work->names.at[i]);
}

void name_find(struct work *work, uint32_t leaf)
{
	const uint32_t first = token_of_leaf(&work->tokens, work->document, leaf);
	if (first >= work->tokens.count || work->tokens.at[first].leaf != leaf ||
	    !manner_is_story(work->document->blocks.at[leaf].kind))
		return;
	const bool plain = manner_of(work, first) == MANNER_PLAIN;
	for (uint32_t i = work->tokens.at[first].sentence;
	     i < work->sentences.count && work->tokens.at[work->sentences.at[i].first].leaf == leaf; i++) {
		if (plain)
			find_in_sentence(work, &work->sentences.at[i]);
		else
			array_push(&work->headlines.sentences, i);
	}
}

/* Drops the words of the language that are nobody's family name. */
static void drop_weak(struct work *work)
{
	struct names *names = &work->names;
	size_t kept = 0;
	for (size_t i = 0; i < names->count; i++) {
		if (names->at[i].weak && !word_of(work, names->at[i].first)->family)
			continue;
		if (kept < i)
			names->at[kept] = names->at[i];
		kept++;
	}
	names->count = kept;
}

void name_settle(struct work *work)
{
	drop_weak(work);
	row_agree(work);
}

/* Leaves out of the sorted names what crosses or repeats another. */
static void untangle(struct names *names)
{
	size_t kept = 0;
	for (size_t i = 0; i < names->count; i++) {
		const struct span span = names->at[i].span;
		const struct span before = kept ? names->at[kept - 1].span : (struct span){0, 0};
		if (kept && (span_equal(before, span) || (span_overlaps(before, span) && !span_contains(before, span))))
			continue;
		names->at[kept++] = names->at[i];
	}
	names->count = kept;
}

void name_finish(struct work *work)
{
	struct names *names = &work->names;
	epithet_leave_out(work);
	span_sort(names->at, names->count, sizeof *names->at);
	untangle(names);
	for (size_t i = 0; i < names->count; i++) {
		struct name *name = &names->at[i];
		const struct mention mention = {
		    .span = name->span, .entity = NONE, .next = NONE, .inside = NONE, .kind = MENTION_NAME};
		array_push(&work->findings->mentions, mention);
	}
	kind_decide(work);
}

void name_release(struct work *work)
{
	vocabulary_release(&work->vocabulary);
	array_release(&work->names);
	array_release(&work->sexes);
	array_release(&work->titles);
	tagger_release(work);
	echo_release(work);
}
