/* SPDX-License-Identifier: MIT */
#ifndef RENDER_PERSON_NAME_H
#define RENDER_PERSON_NAME_H

#include <stdbool.h>

#include "base/buffer.h"

/*
 * A name from a byline, in the parts that bibliographies sort and shorten by (CSL 1.0.2, "Names"; BibTeX's First, von, Last, Jr).
 * What may be no person's, or has no parts that can be told apart, is taken as it is.
 */
struct person_name {
	struct buffer given, particle, family,
	    suffix;      /* "Ludwig", "van", "Beethoven", "Jr."; may be empty but for family */
	bool is_literal; /* family is all of it: an agency, a mononym, a name of another order */
};

/* To be released with person_name_release(). */
void person_name_read(struct person_name *, const char *name);
void person_name_release(struct person_name *);

#endif
