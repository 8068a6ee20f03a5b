/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_FORM_H
#define MODEL_FIND_FORM_H

#include <stdbool.h>
#include <stdint.h>

#include "model/find/work.h"

/* What a short form is short for; the same words can be several forms. */
enum form {
	FORM_WHOLE = 1, /* the name itself */
	FORM_PERSON,    /* the same, of what is a person beyond doubt, and of what is none */
	FORM_THING,
	FORM_DAY,        /* a date or sum: "May" is not Theresa */
	FORM_FAMILY,     /* a person's last words */
	FORM_FAMILY_MAN, /* the same, of a man, of a woman */
	FORM_FAMILY_WOMAN,
	FORM_GIVEN,    /* a person's first word, or one inside */
	FORM_ENDS,     /* a person's first and last word */
	FORM_LETTER,   /* a person's first letter and last word */
	FORM_SHORT,    /* the same, of a name that begins with an initial */
	FORM_INITIALS, /* of the words of a full name */
	FORM_ACRONYM,  /* a name that is written as initials are, and stands for no full name yet */
	FORM_BODY,     /* an organisation, as a whole */
	FORM_PLACE,    /* a place, as a whole */
	FORM_WATER,    /* "River" or "Lake", in the name of one */
	FORM_ONE,      /* an organisation's name in the plural, or a place's, without the ending */
	FORM_PART,     /* some of an organisation's words */
	FORM_COUNTRY,  /* a people's country */
};

/*
 * Hashes of names and of parts of names, for maps (wordmap.h): the same for what is written in other ways, in capitals or not, with
 * accents or without, with a hyphen, a space or nothing where a full stop was. 0 is the hash of nothing, and never that of a form.
 */
uint64_t form_hash(const struct work *, enum form, struct span);

/* Words first to end (tokens) of a name, without what its span leaves out. */
struct span form_span(const struct work *, const struct name *, uint32_t first, uint32_t end);

/* The name as a whole (form is FORM_WHOLE, FORM_PERSON or FORM_THING): without a plural's ending where the plural means the same, and as the usual one of several names. */
uint64_t form_whole(const struct work *, enum form, const struct name *);

/* A person's last words, without "al-" and the like: "Assad" is al-Assad. */
uint64_t form_family(const struct work *, enum form, struct span);

/* A given name, as the full one of several: "Bill" is William. */
uint64_t form_given(const struct work *, enum form, struct span);

/* Whether a word is such a short one. */
bool form_is_short(const struct work *, uint32_t token);

/*
 * The name without the words that name the sort of thing it is: "Kestra Corp.", "Golan Heights", "Republic of Chile". The whole
 * name if there are none, or if the rest is another name: Jordan is not the Jordan River.
 */
struct span form_core(const struct work *, const struct name *);

/* "River Severn" is the Severn River, but not Severn: 0 for what is no river or lake. "the Severn" may be the river: 0 without "the". */
uint64_t form_water(const struct work *, const struct name *);
uint64_t form_river(const struct work *, const struct name *);

/* Whether a word only names the sort of thing: "Corp.". */
bool form_is_sort(const struct work *, uint32_t token);

/* Whether the name is written as initials are. */
bool form_is_acronym(const struct work *, const struct name *);

/* The letters of an acronym, and the initials of a name's words: of all of them, or small ones left out. 0 if nobody would say them. */
uint64_t form_acronym(const struct work *, enum form, const struct name *);
uint64_t form_initials(const struct work *, enum form, const struct name *, bool small);

#endif
