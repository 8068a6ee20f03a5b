/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/phrase.h"

#include <stdlib.h>

#include "base/memory.h"
#include "base/utf8.h"

/* Set in a folded character that was a capital, where capitals matter. */
enum { CAPITAL = 1 << 24 };

bool phrase_has_capital(const char *text, size_t length)
{
	uint32_t character;
	for (size_t at = 0, taken; (taken = utf8_read(text + at, length - at, &character)); at += taken)
		if (utf8_is_upper(character))
			return true;
	return false;
}

/* Appends the folded form of one character. */
static void fold(const struct phrase *self, uint32_t character, struct indexes *out)
{
	uint32_t folded[UTF8_FOLD_MAX];
	const size_t count = utf8_fold(character, folded);
	const uint32_t capital = self->capitals && utf8_is_upper(character) ? CAPITAL : 0;
	for (size_t i = 0; i < count; i++)
		array_push(out, folded[i] | capital);
}

static void fold_phrase(struct phrase *self, const char *text, size_t length)
{
	uint32_t character;
	for (size_t at = 0, taken; (taken = utf8_read(text + at, length - at, &character)); at += taken) {
		const bool after_space = self->folded.count && array_last(&self->folded) == ' ';
		if (!(after_space && utf8_is_space(character)))
			fold(self, character, &self->folded);
	}
}

static void find_falls(struct phrase *self)
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

void phrase_init(struct phrase *self, const char *text, size_t length)
{
	*self = (struct phrase){.capitals = phrase_has_capital(text, length)};
	if (utf8_is_blank(text, length))
		return;
	fold_phrase(self, text, length);
	if (!self->folded.count)
		return;
	find_falls(self);
	self->starts = memory_new(self->folded.count, sizeof *self->starts);
}

void phrase_begin(struct phrase *self)
{
	self->next = self->matched = 0;
	self->after_space = false;
}

/* Takes the next folded character of the text. Returns whether the whole phrase ends with it. */
static bool advance(struct phrase *self, uint32_t folded, uint32_t start)
{
	self->starts[self->next++] = start;
	if (self->next == self->folded.count)
		self->next = 0;
	while (self->matched && self->folded.at[self->matched] != folded)
		self->matched = self->falls.at[self->matched];
	self->matched += self->folded.at[self->matched] == folded;
	return self->matched == self->folded.count;
}

/* Takes the folded characters of a cluster. */
static void take_cluster(struct phrase *self, const uint32_t *folded, size_t count, struct span cluster,
			 struct spans *matches)
{
	for (size_t i = 0; i < count; i++) {
		if (!advance(self, folded[i], i ? NONE : cluster.start))
			continue;
		const uint32_t start = self->starts[self->next];
		const bool is_whole = i + 1 == count && start != NONE;
		if (is_whole)
			array_push(matches, (struct span){start, cluster.end});
		self->matched = is_whole ? 0 : self->falls.at[self->matched];
	}
}

/* The common case, one byte that is a cluster: its folded form, or 0 where it takes a closer look. */
static uint32_t fold_byte(const struct phrase *self, const char *text, uint32_t at, uint32_t end)
{
	const unsigned char byte = (unsigned char)text[at];
	if (byte < ' ' || byte == '`' || byte >= 0x7f || (at + 1 < end && (unsigned char)text[at + 1] >= 0x80))
		return 0;
	if (byte < 'A' || byte > 'Z')
		return byte;
	return (uint32_t)(byte + 'a' - 'A') | (self->capitals ? CAPITAL : 0);
}

static void fold_cluster(struct phrase *self, const char *text, struct span cluster)
{
	uint32_t character;
	self->cluster.count = 0;
	for (size_t i = cluster.start, taken; (taken = utf8_read(text + i, cluster.end - i, &character)); i += taken)
		fold(self, character, &self->cluster);
}

uint32_t phrase_look(struct phrase *self, const char *text, struct span rest, uint32_t until, struct spans *matches)
{
	if (!self->folded.count)
		return rest.end;
	uint32_t at = rest.start;
	for (uint32_t end; at < rest.end && at < until; at = end) {
		const uint32_t byte = fold_byte(self, text, at, rest.end);
		const uint32_t *folded = &byte;
		size_t count = 1;
		end = at + 1;
		if (!byte) {
			end = at + (uint32_t)utf8_cluster(text + at, rest.end - at);
			fold_cluster(self, text, (struct span){at, end});
			folded = self->cluster.at;
			count = self->cluster.count;
		}
		const bool is_space = count == 1 && *folded == ' ';
		if (!(is_space && self->after_space))
			take_cluster(self, folded, count, (struct span){at, end}, matches);
		self->after_space = is_space || (self->after_space && !count);
	}
	return at;
}

bool phrase_is_in(struct phrase *self, const char *text, size_t length)
{
	struct spans matches = {0};
	phrase_begin(self);
	phrase_look(self, text, (struct span){0, (uint32_t)length}, (uint32_t)length, &matches);
	const bool is_there = matches.count;
	array_release(&matches);
	return is_there;
}

void phrase_release(struct phrase *self)
{
	array_release(&self->folded);
	array_release(&self->falls);
	array_release(&self->cluster);
	free(self->starts);
	*self = (struct phrase){0};
}
