/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/linebreak.h"

#include <stdlib.h>
#include <string.h>

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "base/memory.h"
#include "base/utf8.h"

struct linebreaker {
	UBreakIterator *iterator; /* NULL if ICU has none: then lines end at spaces */
};

struct linebreaker *linebreaker_new(void)
{
	struct linebreaker *self = memory_new(1, sizeof *self);
	UErrorCode status = U_ZERO_ERROR;
	self->iterator = ubrk_open(UBRK_LINE, "en", NULL, 0, &status);
	return self;
}

void linebreaker_free(struct linebreaker *self)
{
	if (!self)
		return;
	if (self->iterator)
		ubrk_close(self->iterator);
	free(self);
}

static void set_at_spaces(const char *text, size_t length, uint8_t *breaks)
{
	for (size_t i = 1; i < length; i++)
		if (text[i - 1] == '\n')
			breaks[i] = LINEBREAK_MUST;
		else if (text[i - 1] == ' ' && text[i] != ' ')
			breaks[i] = LINEBREAK_MAY;
}

/* The breaks of UAX #14, as ICU has them. Returns false if ICU refuses. */
static bool set_by_icu(struct linebreaker *self, const char *text, size_t length, uint8_t *breaks)
{
	UErrorCode status = U_ZERO_ERROR;
	UText utext = UTEXT_INITIALIZER;
	utext_openUTF8(&utext, text, (int64_t)length, &status);
	ubrk_setUText(self->iterator, &utext, &status);
	for (int32_t at; U_SUCCESS(status) && (at = ubrk_next(self->iterator)) != UBRK_DONE;) {
		const int32_t why = ubrk_getRuleStatus(self->iterator);
		if ((size_t)at < length)
			breaks[at] = why >= UBRK_LINE_HARD && why < UBRK_LINE_HARD_LIMIT ? LINEBREAK_MUST : LINEBREAK_MAY;
	}
	utext_close(&utext);
	return U_SUCCESS(status);
}

/* Curly marks; guillemets, which are used both ways, are left to ICU. */
static const uint32_t openers[] = {0x201c, 0x2018, 0x201e, 0x201a};
static const uint32_t closers[] = {0x201d, 0x2019};

static bool is_one_of(uint32_t character, const uint32_t *list, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (list[i] == character)
			return true;
	return false;
}

static bool opens(uint32_t character)
{
	return is_one_of(character, openers, sizeof openers / sizeof *openers);
}

static bool closes(uint32_t character)
{
	return is_one_of(character, closers, sizeof closers / sizeof *closers);
}

static bool is_dash(uint32_t character)
{
	return character == 0x2014 || character == 0x2013;
}

/*
 * The filter: ICU treats every quotation mark as one that may open or close (class QU), so it refuses breaks that a reader
 * would make, and makes one that strands a mark. before, at: the characters on either side of the place; space: white
 * space stands between them.
 */
static uint8_t mend(uint8_t found, uint32_t before, uint32_t at, bool space)
{
	if (found == LINEBREAK_MUST)
		return found;
	if (!space && (opens(before) || closes(at)))
		return LINEBREAK_NO; /* neither mark is left alone at a line's end or start */
	if (space && (closes(before) || opens(at)))
		return LINEBREAK_MAY; /* “yes” (twice); told “no” */
	if (!space && is_dash(before) && opens(at))
		return LINEBREAK_MAY; /* said—“no” */
	return found;
}

static void filter(const char *text, size_t length, uint8_t *breaks)
{
	uint32_t before = 0, character;
	bool space = false;
	for (size_t at = 0, taken; at < length; at += taken) {
		taken = utf8_read(text + at, length - at, &character);
		if (!taken)
			return;
		if (character == ' ') {
			space = true;
			continue;
		}
		if (at)
			breaks[at] = mend(breaks[at], before, character, space);
		before = character;
		space = false;
	}
}

void linebreaker_set(struct linebreaker *self, const char *text, size_t length, uint8_t *breaks)
{
	if (!length)
		return;
	memset(breaks, LINEBREAK_NO, length);
	if (!self->iterator || !set_by_icu(self, text, length, breaks))
		set_at_spaces(text, length, breaks);
	filter(text, length, breaks);
}
