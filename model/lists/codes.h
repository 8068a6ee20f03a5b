/* SPDX-License-Identifier: MIT */
#ifndef MODEL_LISTS_CODES_H
#define MODEL_LISTS_CODES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"

/* Names that a file of codes has for one thing; each NULL where it has none. Borrowed from the file until the call ends. */
struct code_names {
	const char *code, *name, *common, *official;
};

/* Is handed each of them, with what the caller wants it to have. */
typedef void (*code_taker)(void *context, const struct code_names *);

/*
 * Reads the codes of a standard ("3166-1", countries) as Debian's iso-codes has them: SHARE/iso-codes/json/iso_STANDARD.json.
 */
bool codes_iso(const char *share, const char *standard, code_taker, void *context, struct error *error);

/*
 * Reads a file of the CLDR (LDML, UTS #35) below SHARE/unicode/cldr/common: code is the type of each element with that name, and name its
 * text; names that are for another use (alt="short", "variant") are not handed on.
 */
bool codes_cldr(const char *share, const char *file, const char *element, code_taker, void *context,
		struct error *error);

/* Reads a table of time zones (tzdata), SHARE/zoneinfo/FILE: code is that of the countries, name the city, "St_Johns" as "St Johns". */
bool codes_zones(const char *share, const char *file, code_taker, void *context, struct error *error);

#endif
