/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/utterance.h"

#include "base/utf8.h"
#include "model/find/grammar.h"
#include "model/find/place.h"
#include "model/find/quotation.h"
#include "model/find/wordmap.h"

enum { NO_CUE = 7 };

uint32_t utterance_step(uint32_t distance)
{
	if (distance < 4)
		return distance;
	return distance < 6 ? 4 : distance < 11 ? 5 : 6;
}

static enum ending ending_of(uint32_t character)
{
	switch (character) {
	case ',': return ENDING_COMMA;
	case '.': return ENDING_STOP;
	case '?':
	case '!': return ENDING_QUESTION;
	case 0x2026:
	case 0x2014:
	case 0x2013:
	case '-': return ENDING_DASH;
	default: return ENDING_NONE;
	}
}

static enum neighbour neighbour_of_mark(uint32_t character)
{
	switch (character) {
	case ',': return NEIGHBOUR_COMMA;
	case ':': return NEIGHBOUR_COLON;
	case '.':
	case '?':
	case '!':
	case ';': return NEIGHBOUR_STOP;
	default: return NEIGHBOUR_MARK;
	}
}

static enum neighbour neighbour_of_word(uint32_t grammar, const struct token *token)
{
	static const struct {
		uint32_t grammar;
		enum neighbour neighbour;
	} kinds[] = {
	    {GRAMMAR_PRONOUN, NEIGHBOUR_PRONOUN},
	    {GRAMMAR_DETERMINER | GRAMMAR_POSSESSIVE, NEIGHBOUR_DETERMINER},
	    {GRAMMAR_PREPOSITION | GRAMMAR_TO, NEIGHBOUR_PREPOSITION},
	    {GRAMMAR_CONJUNCTION | GRAMMAR_RELATIVE, NEIGHBOUR_CONJUNCTION},
	    {GRAMMAR_BE | GRAMMAR_AUXILIARY, NEIGHBOUR_BE},
	};
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (grammar & kinds[i].grammar)
			return kinds[i].neighbour;
	return token->letters == CASE_LOWER || token->letters == CASE_NONE ? NEIGHBOUR_SMALL : NEIGHBOUR_CAPITAL;
}

static enum neighbour neighbour_at(const struct outline *outline, uint32_t item, uint32_t leaf)
{
	if (item >= outline->items.count || outline_leaf(outline, item) != leaf)
		return NEIGHBOUR_EDGE;
	if (place_is_quote(outline, item))
		return NEIGHBOUR_QUOTE;
	const struct token *token = outline_token(outline, item);
	if (token->kind == TOKEN_MARK)
		return neighbour_of_mark(token->character);
	if (place_cue(outline, item))
		return NEIGHBOUR_CUE;
	if (outline->items.at[item].mention != NONE && !outline_grammar(outline, item))
		return NEIGHBOUR_NAME;
	return neighbour_of_word(outline_grammar(outline, item), token);
}

static uint32_t token_hash(const struct work *work, const struct token *token)
{
	return (uint32_t)wordmap_hash(WORDMAP_NOTHING, work->document->text.at + token->span.start,
				      span_length(token->span));
}

static uint32_t hash_at(const struct outline *outline, uint32_t item)
{
	const struct token *token = outline_token(outline, item);
	if (!token || token->kind == TOKEN_MARK)
		return 0;
	return token_hash(outline->work, token);
}

static uint8_t words_step(uint32_t words)
{
	static const uint8_t least[] = {5, 7, 10, 16, 31};
	uint8_t step = 4;
	for (size_t i = 0; i < sizeof least; i++)
		step = (uint8_t)(step + (words >= least[i]));
	return words < 5 ? (uint8_t)words : step;
}

/* What the words inside look like. Only the first ones are read. */
static void read_inside(struct utterance *self, const struct work *work, struct span quotation)
{
	enum { WORDS_MAX = 40 };
	const struct span content = quotation_content(work->document, quotation);
	uint32_t words = 0, capitals = 0, upper = 0, named = 0;
	for (uint32_t i = token_at(&work->tokens, content.start); i < work->tokens.count && words < WORDS_MAX; i++) {
		const struct token *token = &work->tokens.at[i];
		if (token->span.start >= content.end)
			break;
		if (token->kind != TOKEN_WORD && token->kind != TOKEN_NUMBER)
			continue;
		const uint32_t grammar = grammar_of(work->document, token);
		const bool capital = token->letters != CASE_LOWER && token->letters != CASE_NONE;
		self->word_last = token_hash(work, token);
		if (words == 0) {
			self->letters = capital;
			self->word_first = self->word_last;
		}
		words++;
		capitals += capital;
		named += capital || grammar != 0;
		upper += token->letters == CASE_UPPER;
		self->verb |= (grammar & (GRAMMAR_PRONOUN | GRAMMAR_BE | GRAMMAR_AUXILIARY)) != 0;
		self->person |= token_is(work->document, token, "i") || token_is(work->document, token, "we") ||
				token_is(work->document, token, "you");
	}
	if (self->letters && named == words && capitals > 0)
		self->letters = upper == words ? 3 : 2;
	self->words = words_step(words);
}

/* The nearest verb of saying in the sentence, one way. */
static uint8_t cue_gap(const struct outline *outline, struct sentence sentence, uint32_t item, int way, uint32_t *found)
{
	enum { FAR = 60 };
	for (uint32_t step = 1; step < FAR; step++) {
		const uint32_t i = way < 0 ? item - step : item + step;
		if (i < sentence.first || i >= sentence.end)
			break;
		const struct cue *cue = place_cue(outline, i);
		if (cue) {
			*found = i;
			return (uint8_t)utterance_step(step - 1);
		}
	}
	return NO_CUE;
}

/* The last byte of the mark that opens a quotation: no two marks have the same. */
static uint8_t mark_code(const struct document *document, struct span quotation)
{
	uint32_t mark;
	const size_t length = utf8_read(document->text.at + quotation.start, span_length(quotation), &mark);
	return (uint8_t)document->text.at[quotation.start + length - 1];
}

void utterance_read(struct utterance *self, const struct outline *outline, uint32_t item)
{
	const struct work *work = outline->work;
	const uint32_t quote = outline->items.at[item].quote, sentence = outline_sentence_of(outline, item);
	const struct sentence range = outline->sentences.at[sentence];
	const struct place place = place_of(outline, range, item);
	const struct span span = work->findings->quotes.at[quote].span;
	const uint32_t leaf = outline_leaf(outline, item);
	const enum block_kind kind = work->document->blocks.at[leaf].kind;
	*self = (struct utterance){
	    .item = item,
	    .quote = quote,
	    .sentence = sentence,
	    .leaf = leaf,
	    .ending = (uint8_t)ending_of(quotation_last_character(work->document, span)),
	    .before = (uint8_t)(item == 0 ? NEIGHBOUR_EDGE : neighbour_at(outline, item - 1, leaf)),
	    .behind = (uint8_t)neighbour_at(outline, item + 1, leaf),
	    .first = place_is_first(&place),
	    .alone = range.end - range.first == 1,
	    .closed = quotation_is_closed(work->document, &work->findings->quotes.at[quote]),
	    .headline = kind != BLOCK_PARAGRAPH,
	    .marks = mark_code(work->document, span),
	    .word_before = {item < 1 ? 0 : hash_at(outline, item - 1), item < 2 ? 0 : hash_at(outline, item - 2)},
	    .word_behind = {hash_at(outline, item + 1), hash_at(outline, item + 2)},
	};
	self->next_cue = self->cue = NONE;
	self->next_gap = cue_gap(outline, range, item, 1, &self->next_cue);
	self->cue_gap = cue_gap(outline, range, item, -1, &self->cue);
	if (self->cue != NONE) {
		self->cue_class = place_cue(outline, self->cue)->class;
		self->cue_word = hash_at(outline, self->cue);
		for (uint32_t i = self->cue; i < item; i++)
			self->that |= outline_is_word(outline, i, "that");
	}
	for (uint32_t i = range.first; i < range.end && self->neighbours < 3; i++)
		self->neighbours = (uint8_t)(self->neighbours + (i != item && place_is_quote(outline, i)));
	read_inside(self, work, span);
}
