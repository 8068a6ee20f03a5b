/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/foreign_term.h"

#include "base/utf8.h"
#include "model/find/quotation.h"

/* Counting the words of a quotation stops here: longer ones are alike. */
enum { WORDS_COUNTED = 12 };

/*
 * What speaks for a term, or against it, and how much, in twentieths of a logit: a logistic regression (L2 of 1) on the odd half of 671
 * articles of German news, where 45 in a hundred quotations are terms. Signs that are rare there start from a value of the writers'
 * own (CALLED_BEFORE, HYPHEN_BEHIND, COLON_BEHIND, LEADS, SAID_INSIDE, SAID_WHOLE, CARRIED_ON, IN_ANOTHER, UNLISTED). On the even half
 * spans have F1 83, with none taken for a term 70.
 */
#define SIGNS(X)                                                                                                       \
	X(ALWAYS, 15)                                                                                                  \
	X(ONE_WORD, 16)                                                                                                \
	X(TWO_WORDS, 9)                                                                                                \
	X(THREE_WORDS, 12)                                                                                             \
	X(NINE_WORDS, -4)      /* six to nine */                                                                       \
	X(VERB_INSIDE, -18)    /* or a pronoun */                                                                      \
	X(SMALL_FIRST, -21)    /* its first word has no capital, and is none of grammar */                             \
	X(GRAMMAR_FIRST, -51)  /* the same, and is one */                                                              \
	X(SMALL_INSIDE, -6)    /* a word without a capital that is none of grammar */                                  \
	X(NOTHING_SMALL, 5)    /* no such word, but capitals */                                                        \
	X(STOP_INSIDE, -8)     /* it ends with a full stop or the like */                                              \
	X(CAPITALS_INSIDE, 17) /* "GTA", "Mi-8" */                                                                     \
	X(OTHER_LANGUAGE, 23)  /* "Let it be" */                                                                       \
	X(OPENS_SENTENCE, 7)                                                                                           \
	X(COLON_BEFORE, -6)                                                                                            \
	X(COMMA_BEFORE, 5)                                                                                             \
	X(BRACKET_BEFORE, 3)                                                                                           \
	X(ARTICLE_BEFORE, 10)                                                                                          \
	X(PREPOSITION_BEFORE, 8)                                                                                       \
	X(NOUN_BEFORE, 18)   /* or a name */                                                                           \
	X(NAMED_BEFORE, 4)   /* "die Zeitung" */                                                                       \
	X(CALLED_BEFORE, 20) /* "so genannte" */                                                                       \
	X(HYPHEN_BEHIND, 23)                                                                                           \
	X(COLON_BEHIND, 24)                                                                                            \
	X(LEADS, -23) /* it opens the sentence, and a comma is behind it */                                            \
	X(BRACKET_BEHIND, -6)                                                                                          \
	X(SMALL_BEHIND, -4)                                                                                            \
	X(STOP_BEHIND, -15)    /* or the end */                                                                        \
	X(SAID_BEHIND, -16)    /* what the testimony says of its speaker: FOREIGN_BEHIND */                            \
	X(SAID_COLON, -19)     /* by a colon */                                                                        \
	X(SAID_BEFORE, -31)    /* FOREIGN_BEFORE, by a verb of saying */                                               \
	X(CALLED_BY, -38)      /* by a verb that takes a part of its clause */                                         \
	X(SAID_BY_SOURCE, -47) /* by "laut" */                                                                         \
	X(SAID_LATER, -25)                                                                                             \
	X(SAID_INSIDE, -30)                                                                                            \
	X(SAID_WHOLE, -37) /* behind or by a colon, with nothing before it in its clause */                            \
	X(CARRIED, -13)                                                                                                \
	X(CARRIED_ON, -35)        /* the other half, or the next paragraph */                                          \
	X(TOLD, -32)              /* a form in the sentence that only reported speech has */                           \
	X(CUE_WITHOUT_VOICE, -16) /* a verb of saying in the sentence, and nobody who says it */                       \
	X(IN_ANOTHER, 15)                                                                                              \
	X(IN_HEADING, -10)                                                                                             \
	X(UNLISTED, -12) /* a language without lists */

#define SIGN_ENUMERATOR(sign, weight) sign,
enum sign { SIGNS(SIGN_ENUMERATOR) SIGN_COUNT };

#define SIGN_WEIGHT(sign, weight) weight,
static const int8_t weights[SIGN_COUNT] = {SIGNS(SIGN_WEIGHT)};

/* What the words of a quotation look like. */
struct looks {
	uint32_t count, capitals, small, upper;
	uint32_t strange; /* English words of grammar: a title that was not translated */
	bool verb, small_first, grammar_first, stop;
};

/* How many words a token is: a script without spaces writes two characters a word, about. */
static uint32_t words_in(const struct work *work, const struct token *token)
{
	enum { FIRST_WITHOUT_SPACES = 0x2e80 };
	if (token->character < FIRST_WITHOUT_SPACES)
		return 1;
	return (uint32_t)utf8_count(work->document->text.at + token->span.start, span_length(token->span)) / 2 + 1;
}

static void look_at(const struct work *work, uint32_t i, struct looks *looks)
{
	const struct token *token = &work->tokens.at[i];
	const uint32_t flags = foreign_flags(work, i);
	looks->stop = token->kind == TOKEN_MARK && (token->character == '.' || token->character == '?' ||
						    token->character == '!' || token->character == 0x2026);
	if (token->kind != TOKEN_WORD && token->kind != TOKEN_NUMBER)
		return;
	const bool word = token->kind == TOKEN_WORD, grammar = flags & GLOSS_FUNCTION;
	const bool small = word && (token->letters == CASE_LOWER || token->letters == CASE_NONE);
	looks->small_first |= looks->count == 0 && small && !grammar;
	looks->grammar_first |= looks->count == 0 && small && grammar;
	looks->count += words_in(work, token);
	looks->capitals += word && !small;
	looks->small += small && !grammar;
	looks->upper += token->letters == CASE_UPPER || token->letters == CASE_MIXED || !word;
	looks->verb |= (flags & (GLOSS_VERB | GLOSS_PRON)) != 0;
	looks->strange += token->grammar && !grammar;
}

static struct looks looks_of(const struct work *work, struct span quotation)
{
	const struct span content = quotation_content(work->document, quotation);
	struct looks looks = {0};
	for (uint32_t i = token_at(&work->tokens, content.start);
	     i < work->tokens.count && work->tokens.at[i].span.start < content.end && looks.count < WORDS_COUNTED; i++)
		look_at(work, i, &looks);
	return looks;
}

static void see_looks(const struct looks *looks, bool *signs)
{
	signs[ONE_WORD] = looks->count == 1;
	signs[TWO_WORDS] = looks->count == 2;
	signs[THREE_WORDS] = looks->count == 3;
	signs[NINE_WORDS] = looks->count > 5 && looks->count < 10;
	signs[VERB_INSIDE] = looks->verb;
	signs[SMALL_FIRST] = looks->small_first;
	signs[GRAMMAR_FIRST] = looks->grammar_first;
	signs[SMALL_INSIDE] = looks->small > 0;
	signs[NOTHING_SMALL] = looks->small == 0 && looks->capitals > 0;
	signs[STOP_INSIDE] = looks->stop;
	signs[CAPITALS_INSIDE] = looks->upper > 0;
	signs[OTHER_LANGUAGE] = looks->strange > 0;
}

static void see_before(const struct foreign_place *place, bool *signs)
{
	const struct outline *outline = place->outline;
	const uint32_t item = place->item, before = item - 1;
	signs[OPENS_SENTENCE] = item == place->first;
	if (item == place->first)
		return;
	signs[COLON_BEFORE] = outline_is_mark(outline, before, ':');
	signs[COMMA_BEFORE] = outline_is_mark(outline, before, ',');
	signs[BRACKET_BEFORE] = outline_is_mark(outline, before, '(');
	signs[NAMED_BEFORE] = item_is(outline, before, GLOSS_NAMED);
	signs[CALLED_BEFORE] = item_is(outline, before, GLOSS_CALLED);
	signs[ARTICLE_BEFORE] = item_is(outline, before, GLOSS_DET);
	signs[PREPOSITION_BEFORE] = item_is(outline, before, GLOSS_PREP | GLOSS_OF) && !signs[ARTICLE_BEFORE];
	signs[NOUN_BEFORE] = item_is(outline, before, GLOSS_CAPITAL) && !item_is(outline, before, GLOSS_FUNCTION);
}

static void see_behind(const struct foreign_place *place, bool *signs)
{
	const struct outline *outline = place->outline;
	const uint32_t behind = place->item + 1;
	if (behind >= place->end) {
		signs[STOP_BEHIND] = true;
		return;
	}
	const struct token *token = outline_token(outline, behind);
	signs[HYPHEN_BEHIND] = token && !token->space_before && token->character == '-';
	signs[BRACKET_BEHIND] = outline_is_mark(outline, behind, '(') || outline_is_mark(outline, behind, ')');
	signs[LEADS] = signs[OPENS_SENTENCE] && outline_is_mark(outline, behind, ',');
	signs[COLON_BEHIND] = outline_is_mark(outline, behind, ':');
	signs[STOP_BEHIND] = outline_is_mark(outline, behind, '.');
	signs[SMALL_BEHIND] = token && token->letters == CASE_LOWER && !item_is(outline, behind, GLOSS_CUE);
}

/* What class the cue at a place in the text is of. */
static uint32_t class_of(const struct work *work, struct span cue)
{
	return span_is_empty(cue) ? 0 : foreign_flags(work, token_at(&work->tokens, cue.start));
}

static void see_attribution(const struct foreign_place *place, const struct testimony *testimony, bool *signs)
{
	const uint32_t class = class_of(place->outline->work, testimony->cue);
	switch ((enum pattern)testimony->pattern) {
	case FOREIGN_BEHIND: signs[SAID_BEHIND] = true; break;
	case FOREIGN_COLON:
	case FOREIGN_ABOVE:
	case FOREIGN_LABEL: signs[SAID_COLON] = true; break;
	case FOREIGN_BEFORE:
		signs[SAID_BEFORE] = class & (GLOSS_SAY | GLOSS_THERE);
		signs[CALLED_BY] = class & GLOSS_CALL;
		signs[SAID_BY_SOURCE] = class & (GLOSS_SOURCE | GLOSS_POST);
		break;
	case FOREIGN_LATER: signs[SAID_LATER] = true; break;
	case FOREIGN_INSIDE: signs[SAID_INSIDE] = true; break;
	case FOREIGN_SPLIT:
	case FOREIGN_RUNNING: signs[CARRIED_ON] = true; break;
	case FOREIGN_REPORT:
	case FOREIGN_NEXT: signs[CARRIED] = true; break;
	default: break;
	}
	signs[SAID_WHOLE] = (signs[SAID_BEHIND] && signs[OPENS_SENTENCE]) || (signs[SAID_COLON] && signs[COLON_BEFORE]);
	bool cue = false;
	for (uint32_t i = place->first; i < place->end; i++) {
		signs[TOLD] |= item_is(place->outline, i, GLOSS_TOLD);
		cue |= item_is(place->outline, i, GLOSS_CUE);
	}
	signs[CUE_WITHOUT_VOICE] = cue && testimony->pattern == PATTERN_NONE;
}

bool foreign_term_is(const struct foreign_place *place, const struct testimony *testimony)
{
	const struct work *work = place->outline->work;
	const struct span span = outline_span(place->outline, place->item);
	const struct looks looks = looks_of(work, span);
	if (looks.count == 0)
		return true;
	bool signs[SIGN_COUNT] = {[ALWAYS] = true};
	see_looks(&looks, signs);
	see_before(place, signs);
	see_behind(place, signs);
	see_attribution(place, testimony, signs);
	const enum block_kind kind = work->document->blocks.at[outline_leaf(place->outline, place->item)].kind;
	signs[IN_ANOTHER] = place->outline->inside != NONE;
	signs[IN_HEADING] = kind == BLOCK_TITLE || kind == BLOCK_HEADING;
	signs[UNLISTED] = !work->foreign->tongue.listed;
	int sum = 0;
	for (int sign = 0; sign < SIGN_COUNT; sign++)
		sum += signs[sign] ? weights[sign] : 0;
	return sum > 0;
}
