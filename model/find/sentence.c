/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/sentence.h"

#include <stdlib.h>
#include <string.h>

#include "model/find/quotemark.h"
#include "model/words/lexicon.h"

/* Brackets that hold more tokens than this were never closed: sentences end inside them again. */
enum { BRACKET_MAX = 80 };

/* Abbreviations that a name or a number follows, so that the stop behind them never ends a sentence. In byte order. */
static const char *const before_names[] = {
    "adm", "assn", "capt",   "cmdr", "col", "det",  "dr",  "fr",  "ft", "gen",  "gov", "hon",  "insp",
    "lt",  "maj",  "messrs", "mme",  "mr",  "mrs",  "ms",  "mt",  "no", "pfc",  "pp",  "pres", "prof",
    "rep", "reps", "rev",    "rs",   "sen", "sens", "sgt", "spc", "st", "supt", "tk",  "v",    "vs",
};

/* Abbreviations that may end a sentence: it has ended if the next word is one that opens sentences. In byte order. */
static const char *const ambiguous[] = {
    "ala",  "apr",  "ariz", "ark",  "assoc", "aug", "ave", "bros", "calif", "co",   "colo", "conn",
    "corp", "dec",  "del",  "dept", "dist",  "est", "etc", "feb",  "fla",   "ga",   "ill",  "inc",
    "ind",  "jan",  "jr",   "jul",  "jun",   "kan", "ky",  "la",   "ltd",   "mass", "md",   "mich",
    "minn", "miss", "mo",   "mont", "neb",   "nev", "nov", "oct",  "okla",  "ore",  "penn", "plc",
    "rd",   "sep",  "sept", "sr",   "tenn",  "tex", "va",  "vt",   "wash",  "wis",  "wyo",
};

static int compare_words(const void *key, const void *element)
{
	return strcmp(key, *(const char *const *)element);
}

static bool is_listed(const char *text, struct span span, const char *const *list, size_t count)
{
	char word[8] = "";
	if (span_length(span) >= sizeof word)
		return false;
	for (uint32_t i = 0; i < span_length(span); i++) {
		const char byte = text[span.start + i];
		word[i] = byte >= 'A' && byte <= 'Z' ? (char)(byte - 'A' + 'a') : byte;
	}
	return bsearch(word, list, count, sizeof *list, compare_words) != NULL;
}

static bool is_mark(const struct token *token, uint32_t character)
{
	return token->kind == TOKEN_MARK && token->character == character;
}

static bool is_stop(const struct token *token)
{
	return is_mark(token, '.') || is_mark(token, '!') || is_mark(token, '?') || is_mark(token, 0x2026);
}

/* A word that kept its last full stop: "U.S.", "J.". */
static bool keeps_stop(const char *text, const struct token *token)
{
	return token->kind == TOKEN_WORD && text[token->span.end - 1] == '.';
}

static bool is_bracket(const struct token *token, const char *brackets)
{
	return token->kind == TOKEN_MARK && token->character < 0x80 && token->character &&
	       strchr(brackets, (int)token->character);
}

static bool opens_sentences(const char *text, const struct token *token)
{
	return lexicon_has(LEXICON_COMMON, text + token->span.start, span_length(token->span));
}

/* Whether a sentence can begin with the token: not with a small letter. */
static bool can_begin(const struct token *token)
{
	return token->space_before &&
	       (token->kind == TOKEN_NUMBER || token->kind == TOKEN_MARK || token->letters != CASE_LOWER);
}

/* Whether the stop at token i belongs to an abbreviation, the next word being at next. */
static bool is_abbreviation(const char *text, const struct tokens *tokens, uint32_t first, uint32_t i, uint32_t next)
{
	const struct token *token = &tokens->at[i];
	const struct token *following = next < tokens->count ? &tokens->at[next] : NULL;
	if (!following)
		return false;
	if (keeps_stop(text, token)) /* an initial is followed by its name, a country or state by anything */
		return following->kind != TOKEN_MARK &&
		       (span_length(token->span) == 2 || !opens_sentences(text, following));
	if (!is_mark(token, '.') || i == first || token->space_before)
		return false;

	const struct span before = tokens->at[i - 1].span;
	if (is_listed(text, before, before_names, sizeof before_names / sizeof *before_names))
		return true;
	return is_listed(text, before, ambiguous, sizeof ambiguous / sizeof *ambiguous) &&
	       !opens_sentences(text, following);
}

/* Whether the sign of a footnote begins at token i, right behind what it is about: "[12]". It has NOTE_TOKENS. */
enum { NOTE_TOKENS = 3 };

static bool is_note(const struct tokens *tokens, uint32_t i)
{
	return i + NOTE_TOKENS <= tokens->count && is_mark(&tokens->at[i], '[') && !tokens->at[i].space_before &&
	       tokens->at[i + 1].kind == TOKEN_NUMBER && is_mark(&tokens->at[i + 2], ']');
}

/* The token behind the marks that close at the end of a sentence, and behind the signs of its footnotes. */
static uint32_t pass_closers(const struct tokens *tokens, uint32_t i)
{
	while (i < tokens->count) {
		const struct token *token = &tokens->at[i];
		if (is_note(tokens, i)) {
			i += NOTE_TOKENS;
			continue;
		}
		const bool closes = is_stop(token) || is_bracket(token, ")]}") ||
				    (token->kind == TOKEN_MARK && quotemark_is(token->character));
		if (token->space_before || !closes)
			break;
		i++;
	}
	return i;
}

static void end_sentence(struct work *work, uint32_t first, uint32_t end)
{
	const uint32_t index = (uint32_t)work->sentences.count;
	for (uint32_t i = first; i < end; i++)
		work->tokens.at[i].sentence = index;
	array_push(&work->sentences, (struct sentence){first, end});
}

void sentence_split(struct work *work, uint32_t first)
{
	const char *text = work->document->text.at;
	const struct tokens *tokens = &work->tokens;
	uint32_t begin = first, opened = NONE;
	for (uint32_t i = first; i < tokens->count;) {
		const struct token *token = &tokens->at[i];
		if (is_bracket(token, "([{"))
			opened = i;
		else if (is_bracket(token, ")]}") || (opened != NONE && i - opened > BRACKET_MAX))
			opened = NONE;

		const bool may_end = opened == NONE && (is_stop(token) || keeps_stop(text, token));
		const uint32_t next = may_end ? pass_closers(tokens, i + 1) : i + 1;
		if (may_end && (next == tokens->count || can_begin(&tokens->at[next])) &&
		    !is_abbreviation(text, tokens, begin, i, next)) {
			end_sentence(work, begin, next);
			begin = next;
		}
		i = next;
	}
	if (begin < tokens->count)
		end_sentence(work, begin, (uint32_t)tokens->count);
}

void sentence_find(const struct document *document, uint32_t leaf, struct spans *sentences)
{
	struct work work = {.document = document};
	token_split(document, leaf, &work.tokens);
	sentence_split(&work, 0);
	for (size_t i = 0; i < work.sentences.count; i++) {
		const struct sentence sentence = work.sentences.at[i];
		array_push(sentences, (struct span){work.tokens.at[sentence.first].span.start,
						    work.tokens.at[sentence.end - 1].span.end});
	}
	array_release(&work.tokens);
	array_release(&work.sentences);
}
