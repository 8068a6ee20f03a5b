/* SPDX-License-Identifier: MIT */
#ifndef BASE_EXPRESSION_H
#define BASE_EXPRESSION_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"

/*
 * Regular expressions in the manner of Perl (pcre2pattern(3)), on UTF-8, with Unicode's letters and words. The only user of PCRE2.
 *
 * What an expression may take is limited: how long it may go on from one place in the text, how deep, and how much memory. An
 * expression that would take for ever is given up instead. It has no way to run anything.
 */
struct expression;

/*
 * Reads an expression; ^ and $ are ends of lines, which end with \n. Returns NULL, and says what is wrong and at which of its characters
 * (error->column), if it is none; also if the program was built without PCRE2. The caller frees it.
 */
struct expression *expression_new(const char *pattern, size_t length, bool capitals_matter, struct error *error);

/* Whether it asks for a capital letter: that of \W or \p{Lu} is none. */
bool expression_has_capital(const char *pattern, size_t length);

enum expression_result { EXPRESSION_NOWHERE, EXPRESSION_FOUND, EXPRESSION_GIVEN_UP };

/* Where in a text to look, and what was found there: all in bytes of text. */
struct expression_search {
	const char *text; /* valid UTF-8 */
	size_t length;
	size_t from,
	    until; /* a match may begin at from, and not behind until; it may end behind that. Both begin a character */
	size_t start, end; /* of the match, if EXPRESSION_FOUND; never empty */
};

/*
 * Finds the first match. One that is given up took too many steps, or too much memory. From each place it may begin at that
 * is a tenth of a second at the very most: whoever must not wait asks for few places at a time.
 */
enum expression_result expression_find(const struct expression *, struct expression_search *);

/* Takes and frees; NULL is fine. */
void expression_free(struct expression *);

#endif
