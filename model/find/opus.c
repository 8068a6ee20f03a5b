/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/opus.h"

#include "model/find/grammar.h"
#include "model/find/quotation.h"
#include "model/find/sign.h"
#include "model/find/wordmap.h"

/* No title has more words; between it and its noun there are at most so many. */
enum { TITLE_MAX = 12, BETWEEN_MAX = 4 };

static const char *const nouns[] = {
    "book",   "film",   "movie",    "song",     "album",       "show",       "series",     "play",   "episode",
    "novel",  "single", "memoir",   "poem",     "musical",     "opera",      "podcast",    "sitcom", "drama",
    "comedy", "essay",  "painting", "magazine", "documentary", "newsletter", "exhibition", "game",   "thriller",
};

bool opus_is_noun(const struct document *document, const struct token *token)
{
	for (size_t i = 0; i < sizeof nouns / sizeof *nouns; i++)
		if (token_is(document, token, nouns[i]))
			return true;
	return false;
}

/* A title that may be one: tokens first to end, in what stands around it, outer_first to outer_end: its marks, or itself. */
struct title {
	uint32_t first, end, outer_first, outer_end;
};

static bool is_noun(const struct work *work, uint32_t token)
{
	return work->tokens.at[token].letters == CASE_LOWER && opus_is_noun(work->document, &work->tokens.at[token]);
}

/* Words with capitals but for those of grammar, and no sentence in them. */
static bool is_title_case(const struct work *work, const struct title *title)
{
	const struct token *tokens = work->tokens.at;
	if (title->first >= title->end || title->end - title->first > TITLE_MAX)
		return false;
	uint32_t capitals = 0;
	for (uint32_t i = title->first; i < title->end; i++) {
		if (tokens[i].kind == TOKEN_MARK && tokens[i].character == '.')
			return false;
		if (tokens[i].kind != TOKEN_WORD)
			continue;
		capitals += tokens[i].letters != CASE_LOWER;
		if (tokens[i].letters == CASE_LOWER && !grammar_of(work->document, &tokens[i]))
			return false;
	}
	return capitals && tokens[title->first].letters != CASE_LOWER && tokens[title->end - 1].letters != CASE_LOWER;
}

/* "the film Q", "her novel, Q", "a book titled Q". */
static bool follows_noun(const struct work *work, const struct title *title)
{
	const struct token *tokens = work->tokens.at;
	uint32_t before = title->outer_first;
	if (before > 1 && token_is_mark(&tokens[before - 1], ','))
		before--;
	if (before == 0 || tokens[before - 1].leaf != tokens[title->first].leaf)
		return false;
	return is_noun(work, before - 1) || token_is(work->document, &tokens[before - 1], "titled") ||
	       token_is(work->document, &tokens[before - 1], "entitled");
}

/* "Q, a new novel", "the Q podcast". */
static bool precedes_noun(const struct work *work, const struct title *title)
{
	const struct tokens *tokens = &work->tokens;
	uint32_t i = title->outer_end;
	bool comma = title->outer_end > title->end + 1;
	if (i < tokens->count && (token_is_mark(&tokens->at[i], ',') || token_is_mark(&tokens->at[i], 0x2014))) {
		comma = true;
		i++;
	}
	const uint32_t last = i + BETWEEN_MAX;
	for (bool first = true; i < tokens->count && i <= last && tokens->at[i].leaf == tokens->at[title->first].leaf;
	     i++, first = false) {
		const uint32_t grammar = grammar_of(work->document, &tokens->at[i]);
		if (is_noun(work, i))
			return !comma || !first;
		if (comma && first ? !(grammar & (GRAMMAR_DETERMINER | GRAMMAR_POSSESSIVE))
				   : tokens->at[i].kind != TOKEN_WORD || grammar)
			return false;
	}
	return false;
}

/* The tokens of a quotation or of an emphasised stretch, without the marks and without the comma that American usage puts inside. */
static struct title title_of(const struct work *work, struct span outer, struct span content)
{
	const struct tokens *tokens = &work->tokens;
	struct title title = {token_at(tokens, content.start), 0, token_at(tokens, outer.start), 0};
	for (title.end = title.first; title.end < tokens->count && tokens->at[title.end].span.end <= content.end &&
				      title.end <= title.first + TITLE_MAX;)
		title.end++;
	for (title.outer_end = title.end;
	     title.outer_end < tokens->count && tokens->at[title.outer_end].span.end <= outer.end;)
		title.outer_end++;
	if (title.end > title.first &&
	    (token_is_mark(&tokens->at[title.end - 1], ',') || token_is_mark(&tokens->at[title.end - 1], '.')))
		title.end--;
	return title;
}

/* What is gathered: titles, in the order of the text but for those that emphasis shows, and their words' hashes. */
struct shelf {
	struct names titles;
	struct wordmap known;
};

static struct span span_of(const struct work *work, const struct title *title)
{
	return (struct span){work->tokens.at[title->first].span.start, work->tokens.at[title->end - 1].span.end};
}

static uint64_t hash_of(const struct work *work, struct span span)
{
	return wordmap_hash(WORDMAP_NOTHING, work->document->text.at + span.start, span_length(span));
}

static void add(const struct work *work, const struct title *title, struct shelf *shelf)
{
	struct name name = {.span = span_of(work, title), .first = title->first, .end = title->end};
	name.votes.of[ENTITY_WORK] = SIGN_CERTAIN;
	array_push(&shelf->titles, name);
}

/* Adds a stretch that has a noun for a work beside it; or, again, that is a title which had one elsewhere. */
static void consider(const struct work *work, struct span outer, struct span content, bool again, struct shelf *shelf)
{
	const struct title title = title_of(work, outer, content);
	if (!is_title_case(work, &title))
		return;
	const uint64_t hash = hash_of(work, span_of(work, &title));
	const bool shown = follows_noun(work, &title) || precedes_noun(work, &title);
	if (shown && !again)
		wordmap_at(&shelf->known, hash, 0);
	if (again && (shown || wordmap_get(&shelf->known, hash) != NONE))
		add(work, &title, shelf);
}

static void look(const struct work *work, bool again, struct shelf *shelf)
{
	const struct quotes *quotes = &work->findings->quotes;
	const struct marks *marks = &work->document->marks;
	for (size_t i = 0; i < quotes->count; i++)
		consider(work, quotes->at[i].span, quotation_content(work->document, quotes->at[i].span), again, shelf);
	for (size_t i = 0; i < marks->count; i++)
		if (marks->at[i].kind == MARK_EMPHASIS)
			consider(work, marks->at[i].span, marks->at[i].span, again, shelf);
}

/* Whether a name gives way to the title that it crosses, is, or lies in. */
static bool gives_way(const struct name *name, struct span title)
{
	if (!span_overlaps(name->span, title) || (span_contains(name->span, title) && !span_equal(name->span, title)))
		return false;
	const enum entity_kind kind = votes_winner(&name->votes);
	const bool stays = kind == ENTITY_PERSON || kind == ENTITY_PLACE || kind == ENTITY_ORG || kind == ENTITY_NORP;
	return span_equal(name->span, title) || !span_contains(title, name->span) || !stays;
}

/* Drops the names that give way; both are sorted, and titles do not overlap. */
static void make_way(struct names *names, const struct names *titles)
{
	size_t kept = 0, title = 0;
	for (size_t i = 0; i < names->count; i++) {
		while (title < titles->count && titles->at[title].span.end <= names->at[i].span.start)
			title++;
		if (title < titles->count && gives_way(&names->at[i], titles->at[title].span))
			continue;
		names->at[kept++] = names->at[i];
	}
	names->count = kept;
}

/* Leaves out titles that overlap one before. */
static void drop_overlapping(struct names *titles)
{
	size_t kept = 0;
	for (size_t i = 0; i < titles->count; i++)
		if (!kept || titles->at[kept - 1].span.end <= titles->at[i].span.start)
			titles->at[kept++] = titles->at[i];
	titles->count = kept;
}

void opus_find(struct work *work)
{
	struct shelf shelf = {0};
	struct names *titles = &shelf.titles;
	look(work, false, &shelf);
	if (shelf.known.count) {
		look(work, true, &shelf);
		span_sort(titles->at, titles->count, sizeof *titles->at);
		drop_overlapping(titles);
		span_sort(work->names.at, work->names.count, sizeof *work->names.at);
		make_way(&work->names, titles);
		for (size_t i = 0; i < titles->count; i++)
			array_push(&work->names, titles->at[i]);
	}
	wordmap_release(&shelf.known);
	array_release(titles);
}
