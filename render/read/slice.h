/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_SLICE_H
#define RENDER_READ_SLICE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>

/*
 * A stretch of somebody else's UTF-8, for readers that look at text before it is in a document. A value;
 * {0} is an empty one. Case is ignored for ASCII alone.
 */
struct slice {
	const char *at;
	size_t length;
};

/* All of a string; empty for NULL. */
struct slice slice_of(const char *string);

/* Without white space at the ends. */
struct slice slice_trim(struct slice);

/* Without its first bytes; at most all of them. */
static inline struct slice slice_after(struct slice self, size_t bytes)
{
	const size_t taken = bytes < self.length ? bytes : self.length;
	return taken ? (struct slice){.at = self.at + taken, .length = self.length - taken} : self;
}

/* What of first lies before second begins; second is a part of first. */
struct slice slice_before(struct slice first, struct slice second);

/* Whether two bytes cannot be the same letter of ASCII, whatever its case. */
static inline bool slice_differ(char first, char second)
{
	enum { CASE_BIT = 0x20 };
	return (first ^ second) & ~CASE_BIT;
}

/* These two are asked of long lists of words, most of which are seen to differ at their first byte: hence here. */
static inline bool slice_is(struct slice self, const char *word)
{
	if (!self.length || slice_differ(*self.at, *word))
		return !self.length && !*word;
	return self.length == strlen(word) && strncasecmp(self.at, word, self.length) == 0;
}

static inline bool slice_begins(struct slice self, const char *words)
{
	if (!self.length || slice_differ(*self.at, *words))
		return !*words;
	const size_t length = strlen(words);
	return self.length >= length && strncasecmp(self.at, words, length) == 0;
}

/* Whether it is one of some words. */
static inline bool slice_is_any(struct slice self, const char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (slice_is(self, words[i]))
			return true;
	return false;
}

/* The same for an array of words. */
#define SLICE_IS_ANY(slice, words) slice_is_any(slice, words, sizeof(words) / sizeof *(words))

bool slice_ends(struct slice, const char *words);

/* The first place of words in it, where no letter or digit stands before or behind; empty if there is none. */
struct slice slice_find(struct slice, const char *words);

/* Whether slice_find() finds any of some words, none of which is empty; in one pass. */
bool slice_has_any(struct slice, const char *const *words, size_t count);

/* Takes the next word (what stands between white space) off the front; empty at the end. */
struct slice slice_take_word(struct slice *rest);

/* Takes the next line off the front, without its end (LF or CR LF); false at the end. */
bool slice_take_line(struct slice *rest, struct slice *line);

size_t slice_words(struct slice);

/* The first character; 0 if it is empty. */
uint32_t slice_first(struct slice);

/* Whether it ends where a sentence does: with a full stop, question or exclamation mark, maybe inside closing marks. */
bool slice_ends_sentence(struct slice);

/* The same for a full stop alone: headlines may ask and exclaim. */
bool slice_ends_in_full_stop(struct slice);

#endif
