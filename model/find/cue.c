/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/cue.h"

#include <string.h>

#include "model/find/grammar.h"
#include "model/find/quotemark.h"
#include "model/find/wordmap.h"
#include "model/words/lexicon.h"

/* The leaf whose cues are sought: a view of its tokens. */
struct reach {
	const struct work *work;
	uint32_t first, end;
	bool headline; /* words have capitals there */
};

static const struct token *token_in(const struct reach *reach, uint32_t i)
{
	return i >= reach->first && i < reach->end ? &reach->work->tokens.at[i] : NULL;
}

static uint32_t grammar_at(const struct reach *reach, uint32_t i)
{
	const struct token *token = token_in(reach, i);
	return token ? grammar_of(reach->work->document, token) : 0;
}

/* The token before i that is no adverb. */
static uint32_t before_adverbs(const struct reach *reach, uint32_t i)
{
	while (i > reach->first && grammar_at(reach, i - 1) & GRAMMAR_ADVERB &&
	       !(grammar_at(reach, i - 1) & GRAMMAR_AUXILIARY))
		i--;
	return i - 1;
}

static bool opens_sentence(const struct reach *reach, uint32_t i)
{
	return reach->work->sentences.at[reach->work->tokens.at[i].sentence].first == i;
}

/* Most words are no cues for their looks: only small letters, sentence openers and headlines are looked up. */
static bool may_be_cue(const struct reach *reach, uint32_t i)
{
	const struct token *token = &reach->work->tokens.at[i];
	return token->kind == TOKEN_WORD &&
	       (token->letters == CASE_LOWER || reach->headline || opens_sentence(reach, i));
}

/* Which of the names the word is; their count if none. */
static uint8_t named(const char *word, size_t length, const char *const *names, uint8_t count)
{
	uint8_t i = 0;
	while (i < count && (strlen(names[i]) != length || memcmp(names[i], word, length) != 0))
		i++;
	return i;
}

/* Reads a line of the list: lemma, class and form, a space between. */
static bool read_entry(const char *entry, size_t length, struct cue *cue)
{
	static const char *const classes[] = {"say", "tell", "call", "source"};
	static const char *const forms[] = {"base", "s", "ing", "past", "pp"};
	enum { CLASS_COUNT = sizeof classes / sizeof *classes, FORM_COUNT = sizeof forms / sizeof *forms };
	const char *end = entry + length, *class = memchr(entry, ' ', length);
	const char *form = class ? memchr(class + 1, ' ', (size_t)(end - class - 1)) : NULL;
	if (!form)
		return false;
	cue->lemma = (uint32_t)wordmap_hash(WORDMAP_NOTHING, entry, (size_t)(class - entry));
	cue->class = named(class + 1, (size_t)(form - class - 1), classes, CLASS_COUNT);
	cue->form = named(form + 1, (size_t)(end - form - 1), forms, FORM_COUNT);
	return cue->class < CLASS_COUNT && cue->form < FORM_COUNT;
}

bool cue_read(const struct work *work, uint32_t i, struct cue *cue)
{
	const struct word *word = vocabulary_word(&work->vocabulary, i);
	if (!(word->flags & WORD_CUE))
		return false;
	const char *text = work->document->text.at;
	struct span span = work->tokens.at[i].span;
	size_t length;
	const char *entry = lexicon_behind(LEXICON_CUES, word->listed, &length);
	cue->first = i;
	cue->end = i + 1;
	cue->passive = false;
	if (entry && length == 1 && i + 1 < work->tokens.count &&
	    work->tokens.at[i + 1].leaf == work->tokens.at[i].leaf) { /* "+" */
		span.end = work->tokens.at[i + 1].span.end;
		entry = lexicon_find(LEXICON_CUES, text + span.start, span_length(span), &length);
		cue->end = i + 2;
	}
	return entry && read_entry(entry, length, cue);
}

static bool is_capital(const struct token *token)
{
	return token && token_is_capital(token);
}

/* Whether a quotation that waits for its verb ends before token i: with a comma or a question, and the closing mark. */
static bool ends_quotation(const struct reach *reach, uint32_t i)
{
	const struct token *mark = token_in(reach, i - 1), *stop = token_in(reach, i - 2);
	return i >= reach->first + 2 && mark && stop && mark->kind == TOKEN_MARK && quotemark_is(mark->character) &&
	       !mark->space_before && stop->kind == TOKEN_MARK &&
	       (stop->character == ',' || stop->character == '?' || stop->character == '!');
}

/* "Q," Lee obliged; "Q," obliged Lee: any past tense is a verb of saying there. */
static bool stands_as_cue(const struct reach *reach, uint32_t i, struct cue *cue)
{
	enum { NAME_MAX = 3 };
	const char *text = reach->work->document->text.at;
	const struct token *token = &reach->work->tokens.at[i];
	if (span_length(token->span) < 4 || token->letters != CASE_LOWER ||
	    memcmp(text + token->span.end - 2, "ed", 2) != 0)
		return false;
	uint32_t before = i;
	while (before > reach->first && i - before < NAME_MAX && is_capital(token_in(reach, before - 1)))
		before--;
	const bool pronoun = before == i && grammar_at(reach, i - 1) & GRAMMAR_PRONOUN;
	if (!ends_quotation(reach, pronoun ? i - 1 : before) ||
	    (before == i && !pronoun && !is_capital(token_in(reach, i + 1))))
		return false;
	*cue = (struct cue){.first = i, .end = i + 1, .class = CUE_SAY, .form = FORM_PAST};
	return true;
}

/* "his claims", "the report": what stands before makes the word a noun. */
static bool is_noun(const struct reach *reach, const struct cue *cue)
{
	const struct token *before = token_in(reach, cue->first - 1);
	if (!before || cue->first == reach->first)
		return false;
	const uint32_t grammar = grammar_of(reach->work->document, before);
	if (before->kind == TOKEN_POSSESSIVE)
		return cue->form == FORM_THIRD || cue->form == FORM_BASE;
	if (cue->form == FORM_ING)
		return grammar & GRAMMAR_DETERMINER && !(grammar & GRAMMAR_CONJUNCTION);
	if (grammar & (GRAMMAR_PRONOUN | GRAMMAR_RELATIVE | GRAMMAR_ADVERB))
		return false;
	if (grammar & GRAMMAR_NUMBER && cue->form == FORM_PAST)
		return false; /* "one said" */
	return grammar & (GRAMMAR_DETERMINER | GRAMMAR_POSSESSIVE) ||
	       (cue->form != FORM_PAST && grammar & GRAMMAR_PREPOSITION && !(grammar & GRAMMAR_TO));
}

/* The plain form is a verb behind a plural, a pronoun, "to" or an auxiliary; else it is more often a noun. */
static bool is_plain_verb(const struct reach *reach, const struct cue *cue)
{
	const uint32_t i = before_adverbs(reach, cue->first);
	const struct token *before = token_in(reach, i);
	if (!before)
		return reach->headline;
	const uint32_t grammar = grammar_of(reach->work->document, before);
	if (grammar & (GRAMMAR_PRONOUN | GRAMMAR_TO | GRAMMAR_AUXILIARY | GRAMMAR_RELATIVE))
		return true;
	const char *text = reach->work->document->text.at;
	const bool plural = before->kind == TOKEN_WORD && text[before->span.end - 1] == 's';
	return plural || token_is(reach->work->document, &reach->work->tokens.at[cue->first], "say");
}

/* "Asked about it, she said": a participle that opens a clause has its subject behind the comma. */
static bool is_participle(const struct reach *reach, const struct cue *cue)
{
	if (cue->form != FORM_PAST && cue->form != FORM_PARTICIPLE)
		return false;
	if (reach->headline)
		return false;
	const struct token *next = token_in(reach, cue->end);
	const uint32_t grammar = grammar_at(reach, cue->end);
	const bool clause = grammar & (GRAMMAR_PREPOSITION | GRAMMAR_CONJUNCTION | GRAMMAR_OBJECT);
	if (opens_sentence(reach, cue->first))
		return cue->class != CUE_SAY || clause || !next ||
		       token_is(reach->work->document, &reach->work->tokens.at[cue->first], "asked");
	const struct token *before = token_in(reach, cue->first - 1);
	return token_is(reach->work->document, &reach->work->tokens.at[cue->first], "asked") && clause && before &&
	       (before->kind == TOKEN_MARK || grammar_of(reach->work->document, before) & GRAMMAR_CONJUNCTION);
}

static bool is_passive(const struct reach *reach, const struct cue *cue)
{
	return (cue->form == FORM_PAST || cue->form == FORM_PARTICIPLE) &&
	       grammar_at(reach, before_adverbs(reach, cue->first)) & GRAMMAR_BE;
}

void cue_find(struct work *work, uint32_t first, uint32_t end)
{
	if (first == end)
		return;
	const enum block_kind kind = work->document->blocks.at[work->tokens.at[first].leaf].kind;
	const struct reach reach = {work, first, end, kind == BLOCK_TITLE || kind == BLOCK_HEADING};
	for (uint32_t i = first; i < end; i++) {
		struct cue cue = {0};
		if (!may_be_cue(&reach, i) || !(cue_read(work, i, &cue) || stands_as_cue(&reach, i, &cue)) ||
		    is_noun(&reach, &cue) || is_participle(&reach, &cue))
			continue;
		if (cue.form == FORM_BASE && cue.class != CUE_SOURCE && !is_plain_verb(&reach, &cue))
			continue;
		cue.passive = is_passive(&reach, &cue);
		array_push(&work->cues, cue);
		i = cue.end - 1;
	}
}

uint32_t cue_at(const struct work *work, uint32_t token)
{
	size_t low = 0, high = work->cues.count;
	while (low < high) {
		const size_t middle = low + (high - low) / 2;
		if (work->cues.at[middle].first >= token)
			high = middle;
		else
			low = middle + 1;
	}
	return (uint32_t)low;
}
