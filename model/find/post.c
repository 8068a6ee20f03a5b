/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/post.h"

#include "model/find/label.h"
#include "model/find/pattern.h"
#include "model/find/quotemark.h"

/* A name before its handle, and a date behind it, have so many tokens at most. */
enum { NAME_MAX = 8, DATE_MAX = 14 };

/* A paragraph, or all paragraphs of a block quote: tokens. */
struct passage {
	uint32_t first, end;
	uint32_t quote; /* the block quote, or NONE */
	bool announced; /* a verb of saying and a colon stand before it */
};

/* Where a signature stands: tokens. */
struct signature {
	uint32_t dash; /* the first token of it */
	uint32_t first, end;
};

static bool is_dash(const struct work *work, uint32_t i)
{
	return token_is_mark(&work->tokens.at[i], '-') || token_is_mark(&work->tokens.at[i], 0x2013) ||
	       token_is_mark(&work->tokens.at[i], 0x2014) || token_is_mark(&work->tokens.at[i], 0x2015);
}

/* Whether nothing stands behind a handle but a date and a time: no word in small letters but "at". */
static bool is_date(const struct work *work, uint32_t first, uint32_t end)
{
	if (end - first > DATE_MAX)
		return false;
	for (uint32_t i = first; i < end; i++) {
		const struct token *token = &work->tokens.at[i];
		const bool word =
		    token->kind == TOKEN_WORD && !vocabulary_is(&work->vocabulary, i, WORD_MONTH | WORD_WEEKDAY);
		if (word && span_length(token->span) > 2)
			return false;
		if (token->kind == TOKEN_MARK && quotemark_is(token->character))
			return false;
	}
	return true;
}

/* The bracket of the last "(@handle)" of a paragraph that only a date follows; NONE if there is none. */
static uint32_t find_handle(const struct work *work, const struct passage *at)
{
	enum { HANDLE = 4 }; /* ( @ name ) */
	const uint32_t last = at->end - at->first < DATE_MAX + HANDLE ? at->first : at->end - DATE_MAX - HANDLE;
	for (uint32_t i = at->end; i-- > last;) {
		if (i + HANDLE > at->end || !token_is_mark(&work->tokens.at[i], '(') ||
		    !token_is_mark(&work->tokens.at[i + 1], '@'))
			continue;
		uint32_t closing = i + 2;
		while (closing < at->end && closing < i + 2 * HANDLE && !token_is_mark(&work->tokens.at[closing], ')'))
			closing++;
		return closing < at->end && token_is_mark(&work->tokens.at[closing], ')') &&
			       is_date(work, closing + 1, at->end)
			   ? i
			   : NONE;
	}
	return NONE;
}

static bool read_signature(const struct work *work, const struct passage *at, struct signature *signature)
{
	const uint32_t handle = find_handle(work, at);
	if (handle == NONE)
		return false;
	uint32_t name = handle;
	while (name > at->first && handle - name < NAME_MAX && !is_dash(work, name - 1))
		name--;
	if (name == at->first || !is_dash(work, name - 1))
		return false;
	signature->dash = name - 1;
	signature->first = name;
	signature->end = handle;
	while (signature->end > name && work->tokens.at[signature->end - 1].kind == TOKEN_MARK) /* an emoji */
		signature->end--;
	if (signature->end == name)
		return false;
	signature->first = label_pass_titles(work, name, signature->end);
	if (signature->dash > at->first && is_dash(work, signature->dash - 1))
		signature->dash--;
	return true;
}

static struct span span_of(const struct work *work, uint32_t first, uint32_t end)
{
	return (struct span){work->tokens.at[first].span.start, work->tokens.at[end - 1].span.end};
}

static bool is_double(const struct work *work, uint32_t i)
{
	const struct token *token = &work->tokens.at[i];
	return token->kind == TOKEN_MARK && quotemark_is(token->character) && token->character != '\'' &&
	       token->character != 0x2018 && token->character != 0x2019;
}

/* A statement of each leaf in a range of tokens; the first one has the words for who says it. */
static void add(struct work *work, uint32_t first, uint32_t end, struct span said_as, enum pattern pattern)
{
	uint32_t from = NONE;
	for (uint32_t i = first; i < end; first = i) {
		while (i < end && work->tokens.at[i].leaf == work->tokens.at[first].leaf)
			i++;
		array_push(&work->statements,
			   (struct statement){.span = span_of(work, first, i),
					      .said_as = from == NONE ? said_as : (struct span){0, 0},
					      .from = from,
					      .quote = NONE,
					      .pattern = (uint8_t)pattern});
		from = (uint32_t)work->statements.count - 1;
	}
}

/* Lee wrote: “Q” — Ann Lee (@annlee): of a paragraph that ends in a mark only what is in the marks is the post. */
static uint32_t post_begin(const struct work *work, uint32_t first, uint32_t end)
{
	if (end - first < 2 || !is_double(work, end - 1))
		return first;
	uint32_t i = end - 1;
	while (i > first && !is_double(work, i - 1))
		i--;
	return i > first ? i - 1 : first;
}

/* The block quote that a leaf is in; NONE if it is in none. */
static uint32_t quote_around(const struct document *document, uint32_t leaf)
{
	uint32_t block = document->blocks.at[leaf].parent;
	while (block != NONE && document->blocks.at[block].kind != BLOCK_QUOTE)
		block = document->blocks.at[block].parent;
	return block;
}

/* Makes a post of what stands before a signature: in its paragraph, in its block quote, or else in the paragraph before. */
static void add_post(struct work *work, const struct passage *before, const struct passage *at,
		     const struct signature *signature)
{
	const struct span said_as = span_of(work, signature->first, signature->end);
	const bool together = at->quote != NONE && before->quote == at->quote && before->first < before->end;
	if (together)
		add(work, before->first, signature->dash, said_as, PATTERN_POST);
	else if (signature->dash > at->first)
		add(work, post_begin(work, at->first, signature->dash), signature->dash, said_as, PATTERN_POST);
	else if (before->first < before->end)
		add(work, before->quote == NONE ? post_begin(work, before->first, before->end) : before->first,
		    before->end, said_as, PATTERN_POST);
}

/* What stands behind the name in "Ann Lee <ann@example.org> wrote:" or, behind a date, in "3 May 2023, Ann Lee wrote:"; NONE in others. */
static uint32_t find_behind_writer(const struct work *work, uint32_t first, uint32_t colon)
{
	enum { ADDRESS_MAX = 16 };
	for (uint32_t i = colon; i > first && colon - i < ADDRESS_MAX; i--)
		if (token_is_mark(&work->tokens.at[i], '<'))
			return i;
	for (uint32_t i = first; i < colon; i++)
		if (work->tokens.at[i].kind == TOKEN_NUMBER)
			return colon - 1;
	return NONE;
}

/* Whom programs for mail name in the line above what they quote; empty if the line is none of theirs. */
static struct span find_writer(const struct work *work, uint32_t colon)
{
	const uint32_t first = work->sentences.at[work->tokens.at[colon].sentence].first;
	const uint32_t end = find_behind_writer(work, first, colon);
	uint32_t name = end;
	while (name != NONE && name > first && end - name < NAME_MAX && work->tokens.at[name - 1].kind == TOKEN_WORD &&
	       work->tokens.at[name - 1].letters != CASE_LOWER)
		name--;
	return name == end ? (struct span){0, 0} : span_of(work, name, end);
}

/* A block quote that a colon announces is said by whom the paragraph above names, if it has no marks of its own. */
static void add_block_quote(struct work *work, const struct passage *passage)
{
	if (passage->quote != NONE && passage->announced && !is_double(work, passage->first))
		add(work, passage->first, passage->end, find_writer(work, passage->first - 1), PATTERN_ABOVE);
}

/* What announces a quote within a quote is not said by whoever is quoted. */
static void leave_out_last(const struct work *work, struct passage *passage)
{
	const uint32_t leaf = work->tokens.at[passage->end - 1].leaf;
	while (passage->end > passage->first && work->tokens.at[passage->end - 1].leaf == leaf)
		passage->end--;
}

/* The next paragraph: joins the passage before if both are of one block quote. */
static void take(struct work *work, struct passage *before, const struct passage *at)
{
	struct signature signature;
	const bool joins = at->quote != NONE && at->quote == before->quote;
	if (read_signature(work, at, &signature)) {
		if (!joins && before->quote != NONE && signature.dash > at->first)
			add_block_quote(work, before);
		add_post(work, before, at, &signature);
		*before = (struct passage){.first = at->end, .end = at->end, .quote = at->quote};
		return;
	}
	if (joins) {
		before->first = before->first < before->end ? before->first : at->first;
		before->end = at->end;
		return;
	}
	if (at->announced && at->quote != NONE && before->quote != NONE &&
	    quote_around(work->document, at->quote) == before->quote)
		leave_out_last(work, before);
	add_block_quote(work, before);
	*before = *at;
}

/* "Lee said in a letter:": whether a sentence that ends with a token announces what is said. */
static bool is_announcement(const struct work *work, uint32_t last)
{
	enum { FAR = 60 };
	if (!token_is_mark(&work->tokens.at[last], ':'))
		return false;
	const uint32_t first = work->sentences.at[work->tokens.at[last].sentence].first;
	for (uint32_t i = last; i > first && last - i < FAR; i--)
		if (vocabulary_is(&work->vocabulary, i - 1, WORD_CUE))
			return true;
	return false;
}

void post_find(struct work *work)
{
	if (work->statements.count > 0)
		return;
	struct passage before = {.quote = NONE};
	for (uint32_t first = 0, end = 0; first < work->tokens.count; first = end) {
		const uint32_t leaf = work->tokens.at[first].leaf;
		while (end < work->tokens.count && work->tokens.at[end].leaf == leaf)
			end++;
		const struct passage at = {
		    .first = first,
		    .end = end,
		    .quote = quote_around(work->document, leaf),
		    .announced = first > 0 && is_announcement(work, first - 1),
		};
		if (work->document->blocks.at[leaf].kind == BLOCK_PARAGRAPH) {
			take(work, &before, &at);
		} else {
			add_block_quote(work, &before);
			before = (struct passage){.first = end, .end = end, .quote = NONE};
		}
	}
	add_block_quote(work, &before);
}
