/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "keymaps/refuse.h"

#include "base/sanitise.h"
#include "base/utf8.h"

static void shorten(struct buffer *text)
{
	uint32_t character;
	size_t at = 0;
	for (size_t count = 0; count < REFUSE_CHARACTERS && at < text->count; count++)
		at += utf8_read(text->at + at, text->count - at, &character);
	if (at == text->count)
		return;
	buffer_cut(text, at);
	buffer_puts(text, "…");
}

bool refuse(struct error *error, const char *before, const char *name, size_t length, const char *after)
{
	struct buffer shown = {0};
	sanitise_line(name, length, &shown);
	shorten(&shown);
	error_set(error, "%s%s\"%s\"%s", before, *before ? " " : "", buffer_text(&shown), after);
	buffer_release(&shown);
	return false;
}

bool refuse_guess(struct error *error, const char *before, const struct guess *guess)
{
	struct buffer after = {0};
	if (guess->best)
		buffer_format(&after, ": did you mean \"%s\"?", guess->best);
	refuse(error, before, guess->word, guess->length, buffer_text(&after));
	buffer_release(&after);
	return false;
}
