/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/search.h"

#include <stdlib.h>

#include "base/memory.h"
#include "base/utf8.h"

/*
 * Knuth, Morris and Pratt's search over folded characters: text is folded cluster by cluster, each folded character is
 * compared once or falls back, and a match counts only if it begins and ends with whole clusters.
 */

/* Set in a folded character that was a capital, where capitals matter. */
enum { CAPITAL = 1 << 24 };

struct pattern {
	struct indexes folded; /* the phrase, folded */
	struct indexes falls;  /* falls.at[i]: how many characters still match where character i does not */
	bool capitals;         /* they matter */
};

struct search {
	struct pattern pattern;
	struct spans *matches;
	uint32_t *
	    starts; /* where the cluster of folded character i begins, at i modulo the pattern's length; NONE inside of one */
	size_t count;   /* folded characters of this leaf so far */
	size_t matched; /* of the pattern */
};

/* Appends the folded form of one character. */
static void fold(const struct pattern *self, uint32_t character, struct indexes *out)
{
	uint32_t folded[UTF8_FOLD_MAX];
	const size_t count = utf8_fold(character, folded);
	const uint32_t capital = self->capitals && utf8_is_upper(character) ? CAPITAL : 0;
	for (size_t i = 0; i < count; i++)
		array_push(out, folded[i] | capital);
}

static bool has_capital(const char *phrase, size_t length)
{
	uint32_t character;
	for (size_t at = 0, taken; (taken = utf8_read(phrase + at, length - at, &character)); at += taken)
		if (utf8_is_upper(character))
			return true;
	return false;
}

static void fold_phrase(struct pattern *self, const char *phrase, size_t length)
{
	uint32_t character;
	for (size_t at = 0, taken; (taken = utf8_read(phrase + at, length - at, &character)); at += taken) {
		const bool after_space = self->folded.count && array_last(&self->folded) == ' ';
		if (!(after_space && utf8_is_space(character)))
			fold(self, character, &self->folded);
	}
}

static void find_falls(struct pattern *self)
{
	array_push(&self->falls, 0);
	array_push(&self->falls, 0);
	for (size_t i = 1; i < self->folded.count; i++) {
		uint32_t fall = self->falls.at[i];
		while (fall && self->folded.at[fall] != self->folded.at[i])
			fall = self->falls.at[fall];
		array_push(&self->falls, fall + (self->folded.at[fall] == self->folded.at[i]));
	}
}

/* Takes the next folded character of the text. Returns whether the whole pattern ends with it. */
static bool advance(struct search *self, uint32_t folded, uint32_t start)
{
	const struct pattern *pattern = &self->pattern;
	self->starts[self->count++ % pattern->folded.count] = start;
	if (self->matched == pattern->folded.count)
		self->matched = pattern->falls.at[self->matched];
	while (self->matched && pattern->folded.at[self->matched] != folded)
		self->matched = pattern->falls.at[self->matched];
	self->matched += pattern->folded.at[self->matched] == folded;
	return self->matched == pattern->folded.count;
}

/* Takes the folded characters of the cluster at span. */
static void take_cluster(struct search *self, const struct indexes *folded, struct span cluster)
{
	for (size_t i = 0; i < folded->count; i++) {
		const bool is_whole = advance(self, folded->at[i], i ? NONE : cluster.start);
		const uint32_t start = self->starts[self->count % self->pattern.folded.count];
		if (!is_whole || i + 1 < folded->count || start == NONE)
			continue;
		array_push(self->matches, (struct span){start, cluster.end});
		self->matched = 0;
	}
}

static void search_leaf(struct search *self, const char *text, struct span leaf)
{
	struct indexes folded = {0};
	self->count = self->matched = 0;
	bool after_space = false;
	for (uint32_t at = leaf.start, end; at < leaf.end; at = end) {
		end = at + (uint32_t)utf8_cluster(text + at, leaf.end - at);
		folded.count = 0;
		uint32_t character;
		for (size_t i = at, taken; (taken = utf8_read(text + i, end - i, &character)); i += taken)
			fold(&self->pattern, character, &folded);

		const bool is_space = folded.count == 1 && *folded.at == ' ';
		if (!(is_space && after_space))
			take_cluster(self, &folded, (struct span){at, end});
		after_space = is_space;
	}
	array_release(&folded);
}

void search_find(const struct document *document, const char *phrase, size_t length, struct spans *matches)
{
	if (utf8_is_blank(phrase, length))
		return;
	struct search self = {.matches = matches, .pattern.capitals = has_capital(phrase, length)};
	fold_phrase(&self.pattern, phrase, length);
	if (self.pattern.folded.count) {
		find_falls(&self.pattern);
		self.starts = memory_new(self.pattern.folded.count, sizeof *self.starts);
		for (uint32_t leaf = NONE; (leaf = document_next_leaf(document, leaf)) != NONE;)
			search_leaf(&self, document->text.at, document->blocks.at[leaf].span);
	}
	array_release(&self.pattern.folded);
	array_release(&self.pattern.falls);
	free(self.starts);
}
