/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/linebreak.h"

#include <stdlib.h>
#include <string.h>

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "base/memory.h"
#include "render/linebreak_marks.h"

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
			breaks[at] =
			    why >= UBRK_LINE_HARD && why < UBRK_LINE_HARD_LIMIT ? LINEBREAK_MUST : LINEBREAK_MAY;
	}
	utext_close(&utext);
	return U_SUCCESS(status);
}

void linebreaker_set(struct linebreaker *self, const char *text, size_t length, uint8_t *breaks)
{
	if (!length)
		return;
	memset(breaks, LINEBREAK_NO, length);
	if (!self->iterator || !set_by_icu(self, text, length, breaks))
		set_at_spaces(text, length, breaks);
	linebreak_mend_marks(text, length, breaks);
}
