/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "keymaps/refuse.h"

#include "keymaps/printable.h"

bool refuse(struct error *error, const char *before, const char *name, size_t length, const char *after)
{
	struct buffer shown = {0};
	printable_add(&shown, name, length, PRINTABLE_NAME_MAX);
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
