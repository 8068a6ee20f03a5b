/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/wordbreak.h"

#include <stdlib.h>
#include <string.h>

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "base/memory.h"
#include "base/utf8.h"

struct wordbreaker {
	UBreakIterator
	    *iterator; /* NULL if ICU has none: then words are what stands between what is no letter or digit */
};

struct wordbreaker *wordbreaker_new(void)
{
	struct wordbreaker *self = memory_new(1, sizeof *self);
	UErrorCode status = U_ZERO_ERROR;
	self->iterator = ubrk_open(UBRK_WORD, "en", NULL, 0, &status);
	return self;
}

void wordbreaker_free(struct wordbreaker *self)
{
	if (!self)
		return;
	if (self->iterator)
		ubrk_close(self->iterator);
	free(self);
}

/* A stretch between two boundaries: a word, or what stands between words. */
static void set_stretch(uint8_t *edges, size_t start, size_t end, bool is_word)
{
	edges[start] |= is_word ? WORDBREAK_EDGE | WORDBREAK_START : WORDBREAK_EDGE;
	edges[end] |= is_word ? WORDBREAK_EDGE | WORDBREAK_END : WORDBREAK_EDGE;
}

static void set_by_character(const char *text, size_t length, uint8_t *edges)
{
	uint32_t character;
	size_t start = 0;
	bool was_word = false;
	for (size_t at = 0, taken; (taken = utf8_read(text + at, length - at, &character)); at += taken) {
		const bool is_word = utf8_is_word(character);
		if (at > start && !(is_word && was_word)) {
			set_stretch(edges, start, at, was_word);
			start = at;
		}
		was_word = is_word;
	}
	set_stretch(edges, start, length, was_word);
}

static bool set_by_icu(struct wordbreaker *self, const char *text, size_t length, uint8_t *edges)
{
	UErrorCode status = U_ZERO_ERROR;
	UText utext = UTEXT_INITIALIZER;
	utext_openUTF8(&utext, text, (int64_t)length, &status);
	ubrk_setUText(self->iterator, &utext, &status);
	size_t start = 0;
	for (int32_t at; U_SUCCESS(status) && (at = ubrk_next(self->iterator)) != UBRK_DONE; start = (size_t)at)
		set_stretch(edges, start, (size_t)at, ubrk_getRuleStatus(self->iterator) >= UBRK_WORD_NONE_LIMIT);
	utext_close(&utext);
	return U_SUCCESS(status);
}

void wordbreaker_set(struct wordbreaker *self, const char *text, size_t length, uint8_t *edges)
{
	memset(edges, 0, length + 1);
	if (length && (!self->iterator || !set_by_icu(self, text, length, edges)))
		set_by_character(text, length, edges);
	edges[0] |= WORDBREAK_EDGE;
	edges[length] |= WORDBREAK_EDGE;
}
