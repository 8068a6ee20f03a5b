/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/term.h"

#include <stdlib.h>
#include <string.h>

#include "model/find/grammar.h"
#include "model/find/pattern.h"
#include "model/find/quotation.h"

/*
 * Measured on US news: of the words in marks that no verb of saying goes with, two in three of SHORT_MAX words or less are no speech;
 * of those that nothing else goes with either, three in four of FRAGMENT_MAX or less; of those in title case, nearly all of LONG_TITLE
 * or more, whatever goes with them. Counting stops at WORDS_COUNTED.
 */
enum { SHORT_MAX = 2, FRAGMENT_MAX = 3, LONG_TITLE = 7, TITLE_MAX = 9, WORDS_COUNTED = 16 };

/* Words right before a quotation that make it a name for something. */
static const char *const namers[] = {
    "so-called", "called",  "named",  "titled",      "entitled", "dubbed",   "nicknamed",  "known",
    "term",      "word",    "words",  "phrase",      "book",     "film",     "movie",      "song",
    "album",     "show",    "series", "play",        "episode",  "novel",    "single",     "label",
    "nickname",  "hashtag", "alias",  "documentary", "memoir",   "musical",  "program",    "programme",
    "magazine",  "article", "essay",  "column",      "poem",     "painting", "exhibition", "report",
    "game",      "ship",    "hit",    "sitcom",      "drama",    "comedy",
};

/* Subjects whose words are written on them: nobody says what a sign says. */
static const char *const carriers[] = {"sign",   "signs",   "banner",   "banners",  "placard", "placards",
				       "poster", "posters", "plaque",   "label",    "sticker", "stickers",
				       "shirt",  "shirts",  "t-shirt",  "t-shirts", "hat",     "hats",
				       "cap",    "caps",    "graffiti", "note",     "board"};

/* What a quotation's words look like. */
struct looks {
	uint32_t count, capitals, small; /* small: in small letters, and on no grammar list */
	bool stop;                       /* it ends with a full stop, a question or an exclamation mark */
};

static struct looks looks_of(const struct work *work, struct span quotation)
{
	const struct span content = quotation_content(work->document, quotation);
	struct looks words = {0};
	for (uint32_t i = token_at(&work->tokens, content.start); i < work->tokens.count && words.count < WORDS_COUNTED;
	     i++) {
		const struct token *token = &work->tokens.at[i];
		if (token->span.start >= content.end)
			break;
		words.stop = token->kind == TOKEN_MARK &&
			     (token->character == '.' || token->character == '?' || token->character == '!');
		if (token->kind != TOKEN_WORD && token->kind != TOKEN_NUMBER)
			continue;
		words.count++;
		if (token->letters != CASE_LOWER && token->kind == TOKEN_WORD)
			words.capitals++;
		else if (!grammar_of(work->document, token))
			words.small++;
	}
	return words;
}

static bool is_listed(const struct outline *outline, uint32_t item, const char *const *list, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (outline_is_word(outline, item, list[i]))
			return true;
	return false;
}

/* "the song Q", "known as Q", "the so-called Q". */
static bool is_named_so(const struct outline *outline, uint32_t item)
{
	if (item == 0)
		return false;
	uint32_t before = item - 1;
	if (before > 0 && (outline_is_word(outline, before, "as") || outline_is_mark(outline, before, ',')))
		before--;
	return is_listed(outline, before, namers, sizeof namers / sizeof *namers);
}

/* Whether the cue that names the speaker stands right before the quotation, a word or two apart. */
static bool cue_is_near(const struct outline *outline, uint32_t item, const struct claim *claim)
{
	enum { NEAR = 3 };
	if (claim->cue == NONE || item == 0)
		return false;
	const struct cue *cue = &outline->work->cues.at[claim->cue];
	for (uint32_t i = item; i > 0 && item - i < NEAR; i--)
		if (outline->items.at[i - 1].token != NONE && outline->items.at[i - 1].token < cue->end &&
		    outline->items.at[i - 1].token >= cue->first)
			return true;
	return false;
}

/* "Anthony “Lefty” Grimes": in the middle of a name. */
static bool is_nickname(const struct outline *outline, uint32_t item, const struct looks *words)
{
	if (outline->items.at[item].mention != NONE)
		return true;
	if (item == 0 || item + 1 >= outline->items.count || words->capitals != words->count ||
	    words->count > SHORT_MAX)
		return false;

	const struct token *before = outline_token(outline, item - 1), *behind = outline_token(outline, item + 1);
	const bool named = outline->items.at[item - 1].mention != NONE || outline->items.at[item + 1].mention != NONE;
	return named && !words->stop && before && behind && before->letters == CASE_CAPITAL &&
	       behind->letters == CASE_CAPITAL;
}

/* "A sign on the door read Q": the subject of "read" or "said" is a thing that bears words. */
static bool is_on_a_sign(const struct outline *outline, uint32_t item, const struct claim *claim)
{
	if (claim->cue == NONE)
		return false;
	const uint32_t cue = outline->work->cues.at[claim->cue].first;
	for (uint32_t i = item; i > 0; i--) {
		const uint32_t token = outline->items.at[i - 1].token;
		if (token == NONE || (token < cue && cue - token > 8))
			break;
		if (token < cue && is_listed(outline, i - 1, carriers, sizeof carriers / sizeof *carriers))
			return true;
	}
	return false;
}

/* Words in title case, with nothing in small letters but the words of grammar. A stop may stand inside the marks of a fragment. */
static bool is_title(const struct looks *words, bool first)
{
	return words->capitals > 0 && words->small == 0 && !(words->stop && first);
}

/* Whether the attribution leaves no doubt that these words were said. */
static bool is_said(const struct outline *outline, uint32_t item, bool title, const struct claim *claim)
{
	switch ((enum pattern)claim->pattern) {
	case PATTERN_AFTER:
	case PATTERN_INVERTED:
	case PATTERN_COLON:
	case PATTERN_COMMA:
	case PATTERN_RUNNING: return true;
	case PATTERN_SPLIT: return !title;
	default: return cue_is_near(outline, item, claim);
	}
}

bool term_is(const struct outline *outline, uint32_t item, bool first, const struct claim *claim)
{
	const struct quote *quote = &outline->work->findings->quotes.at[outline->items.at[item].quote];
	const struct looks words = looks_of(outline->work, quote->span);
	const bool nobody = claim->pattern == PATTERN_NONE, title = is_title(&words, first);
	if (words.count == 0 || is_nickname(outline, item, &words) || is_on_a_sign(outline, item, claim))
		return true;
	if (nobody && (quote->inside != NONE || words.count <= FRAGMENT_MAX))
		return true;
	if (title && words.count >= LONG_TITLE)
		return true;
	if (title && !first && words.count > SHORT_MAX && !cue_is_near(outline, item, claim))
		return true;
	if (is_said(outline, item, title, claim))
		return false;
	if (title && words.count <= TITLE_MAX)
		return true;
	if (pattern_basis(claim->pattern) == BASIS_CUE)
		return false;
	return words.count <= SHORT_MAX || (words.count <= TITLE_MAX && is_named_so(outline, item));
}
