/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/term.h"

#include <stdlib.h>
#include <string.h>

#include "model/find/grammar.h"
#include "model/find/opus.h"
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
    "so-called",   "called",     "named",      "titled",     "entitled",  "dubbed",   "nicknamed", "known",   "term",
    "word",        "words",      "phrase",     "book",       "film",      "movie",    "song",      "album",   "show",
    "series",      "play",       "episode",    "novel",      "single",    "label",    "nickname",  "hashtag", "alias",
    "documentary", "memoir",     "musical",    "program",    "programme", "magazine", "article",   "essay",   "column",
    "poem",        "painting",   "exhibition", "report",     "game",      "ship",     "hit",       "sitcom",  "drama",
    "comedy",      "name",       "moniker",    "codename",   "podcast",   "video",    "ad",        "track",   "opera",
    "chapter",     "newsletter", "blog",       "code-named", "pseudonym", "thriller",
};

/* Nouns for those whose work stands behind "of". */
static const char *const makers[] = {"author", "authors", "co-author", "host",   "hosts",   "co-host",  "co-hosts",
				     "anchor", "star",    "stars",     "writer", "creator", "director", "producer"};

/* Nouns for those whose programme stands behind "'s". */
static const char *const stations[] = {"channel", "network", "station", "television", "radio"};

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
		else if (token->kind == TOKEN_WORD && !grammar_of(work->document, token))
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

/* "the song Q", "known as the Q", "the so-called Q". */
static bool is_named_so(const struct outline *outline, uint32_t item)
{
	if (item == 0)
		return false;
	uint32_t before = item - 1;
	if (before > 0 && (outline_is_word(outline, before, "the") || outline_is_word(outline, before, "a")))
		before--;
	if (before > 0 && (outline_is_word(outline, before, "as") || outline_is_mark(outline, before, ',')))
		before--;
	return is_listed(outline, before, namers, sizeof namers / sizeof *namers);
}

/* "Q, a new novel by Lee", "the Q podcast". */
static bool is_work(const struct outline *outline, uint32_t item)
{
	enum { BETWEEN_MAX = 3 };
	uint32_t i = item + 1;
	if (outline_is_mark(outline, i, ',') || outline_is_mark(outline, i, 0x2014) || outline_is_mark(outline, i, '-'))
		i++;
	for (uint32_t words = 0; words <= BETWEEN_MAX; i++, words++) {
		const struct token *token = outline_token(outline, i);
		if (!token || token->kind != TOKEN_WORD || token->letters != CASE_LOWER)
			return false;
		if (opus_is_noun(outline->work->document, token))
			return true;
		if (outline_grammar(outline, i) & ~(uint32_t)GRAMMAR_DETERMINER)
			return false;
	}
	return false;
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

/* "Radio Oslo's Q", "the channel's Q": item is the possessive ending. */
static bool is_station(const struct outline *outline, uint32_t item)
{
	if (item == 0)
		return false;
	const struct findings *findings = outline->work->findings;
	const uint32_t owner = outline->items.at[item - 1].mention;
	const uint32_t entity = owner == NONE ? NONE : findings->mentions.at[owner].entity;
	return (entity != NONE && findings->entities.at[entity].kind == ENTITY_ORG) ||
	       is_listed(outline, item - 1, stations, sizeof stations / sizeof *stations);
}

/* "on Q", "Radio Oslo's Q", "the author of Q": a work or a programme, which is no claim of whoever is in it. */
static bool is_programme(const struct outline *outline, uint32_t item, const struct looks *words)
{
	const struct token *before = item > 1 ? outline_token(outline, item - 1) : NULL;
	if (!before)
		return false;
	if (before->kind == TOKEN_POSSESSIVE)
		return words->count > 1 && is_station(outline, item - 1);
	if (outline_is_word(outline, item - 1, "of"))
		return is_listed(outline, item - 2, makers, sizeof makers / sizeof *makers);
	return words->count > 1 && outline_is_word(outline, item - 1, "on");
}

/* "the Q hat", "his Q tour": a noun right behind it has it for a name. */
static bool is_attribute(const struct outline *outline, uint32_t item, const struct looks *words)
{
	const struct token *behind = outline_token(outline, item + 1);
	return words->count > 1 && !words->stop && item > 0 && behind && behind->kind == TOKEN_WORD &&
	       behind->letters == CASE_LOWER && !outline_grammar(outline, item + 1) &&
	       outline->items.at[item + 1].cue == NONE &&
	       outline_grammar(outline, item - 1) & (GRAMMAR_DETERMINER | GRAMMAR_POSSESSIVE);
}

/* A footnote says where to read more: what stands in marks there, and no verb of saying goes with, is the title of that. */
static bool is_source(const struct outline *outline, uint32_t item, const struct claim *claim)
{
	const struct document *document = outline->work->document;
	if (pattern_basis(claim->pattern) == BASIS_CUE)
		return false;
	uint32_t block = outline_leaf(outline, item);
	while (block != NONE && document->blocks.at[block].kind != BLOCK_NOTE)
		block = document->blocks.at[block].parent;
	return block != NONE;
}

/* Whether the words look like no speech, or nothing says that they are any. */
static bool seems_term(const struct outline *outline, uint32_t item, bool first, const struct claim *claim,
		       const struct looks *words)
{
	const struct quote *quote = &outline->work->findings->quotes.at[outline->items.at[item].quote];
	const bool nobody = claim->pattern == PATTERN_NONE, title = is_title(words, first);
	if (words->count == 0 || is_nickname(outline, item, words) || is_on_a_sign(outline, item, claim))
		return true;
	if (nobody && (quote->inside != NONE || words->count <= FRAGMENT_MAX))
		return true;
	if (title && words->count >= LONG_TITLE)
		return true;
	if (title && !first && words->count > SHORT_MAX && !cue_is_near(outline, item, claim))
		return true;
	if (is_said(outline, item, title, claim))
		return false;
	if (title && words->count <= TITLE_MAX)
		return true;
	if (pattern_basis(claim->pattern) == BASIS_CUE)
		return false;
	return words->count <= SHORT_MAX || (words->count <= TITLE_MAX && is_named_so(outline, item));
}

enum term term_of(const struct outline *outline, uint32_t item, bool first, const struct claim *claim)
{
	const struct quote *quote = &outline->work->findings->quotes.at[outline->items.at[item].quote];
	const struct looks words = looks_of(outline->work, quote->span);
	const bool named = is_named_so(outline, item) && !cue_is_near(outline, item, claim);
	if (is_source(outline, item, claim))
		return TERM_TITLE;
	if (is_title(&words, first) && (named || is_work(outline, item) || is_programme(outline, item, &words) ||
					is_attribute(outline, item, &words)))
		return TERM_TITLE;
	return seems_term(outline, item, first, claim, &words) ? TERM_LIKELY : TERM_NOT;
}
