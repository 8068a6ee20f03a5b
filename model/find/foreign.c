/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/foreign.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "model/find/elision.h"
#include "model/find/foreign_cue.h"
#include "model/strings.h"

static void add_notice(struct findings *findings, const char *code, const struct buffer *message)
{
	struct notice notice;
	notice.code = strings_add(&findings->strings, code, strlen(code));
	notice.message = strings_add(&findings->strings, message->at, message->count);
	array_push(&findings->notices, notice);
}

/* What was done, in a line. */
static void say_so(struct work *work)
{
	const char *name = language_name(work->language);
	struct buffer message = {0};
	buffer_puts(&message, *name ? name : "Not English");
	buffer_puts(&message, work->foreign->tongue.listed
				  ? ": quotations by their marks, speakers only beside verbs of saying"
				  : ": quotations by their marks, speakers are not looked for");
	add_notice(work->findings, "language", &message);
	buffer_release(&message);
}

void foreign_begin(struct work *work)
{
	if (work->language == LANGUAGE_EN || work->language == LANGUAGE_UNDECIDED)
		return;
	work->foreign = memory_new(1, sizeof *work->foreign);
	work->foreign->tongue = tongue_of(work->language);
	if (work->foreign->tongue.elides)
		elision_split(work);
	say_so(work);
}

void foreign_release(struct work *work)
{
	if (!work->foreign)
		return;
	array_release(&work->foreign->glosses);
	array_release(&work->foreign->testimonies);
	free(work->foreign);
	work->foreign = NULL;
}

void foreign_read(struct work *work, uint32_t leaf)
{
	struct foreign *foreign = work->foreign;
	const uint32_t first = (uint32_t)foreign->glosses.count;
	uint32_t end = first;
	for (; end < work->tokens.count && work->tokens.at[end].leaf == leaf; end++) {
		const struct token *token = &work->tokens.at[end];
		struct gloss gloss = {0};
		if (token->kind == TOKEN_WORD)
			gloss = gloss_of(&foreign->tongue, work->document->text.at + token->span.start,
					 span_length(token->span));
		array_push(&foreign->glosses, gloss);
	}
	if (foreign->tongue.listed)
		foreign_cue_find(work, first, end);
}

/* "5." before a noun: a number that counts up, where the language writes these so. */
static bool is_ordinal(const struct work *work, const struct token *number)
{
	enum { DIGITS_MAX = 2 };
	return work->foreign->tongue.ordinal_stops && number->kind == TOKEN_NUMBER &&
	       span_length(number->span) <= DIGITS_MAX;
}

/* Whether the sentence that ends before token next does not end there. */
static bool goes_on(const struct work *work, uint32_t first, uint32_t next)
{
	const struct token *stop = &work->tokens.at[next - 1];
	if (next >= work->tokens.count || work->tokens.at[next].leaf != stop->leaf || next < first + 2 ||
	    stop->character != '.' || stop->space_before)
		return false;
	const uint32_t flags = foreign_flags(work, next);
	if (flags & GLOSS_FUNCTION)
		return false;
	return is_ordinal(work, &work->tokens.at[next - 2]) || foreign_flags(work, next - 2) & GLOSS_ABBR;
}

void foreign_join_sentences(struct work *work)
{
	struct sentences *sentences = &work->sentences;
	size_t kept = 0;
	for (size_t i = 0; i < sentences->count; i++) {
		struct sentence *last = kept ? &sentences->at[kept - 1] : NULL;
		const struct sentence sentence = sentences->at[i];
		if (last && last->end == sentence.first && goes_on(work, last->first, sentence.first))
			last->end = sentence.end;
		else
			sentences->at[kept++] = sentence;
		for (uint32_t token = sentence.first; token < sentence.end; token++)
			work->tokens.at[token].sentence = (uint32_t)kept - 1;
	}
	sentences->count = kept;
}
