/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_HTML_FACTS_H
#define RENDER_READ_HTML_FACTS_H

#include "base/buffer.h"
#include "render/read/html_authors.h"
#include "render/read/html_tree.h"

/*
 * What a page says of itself: in JSON-LD, in OpenGraph's and other <meta>, in microdata, rel=author, <time> and the text, in that order
 * of proof. Each claim comes with a rank; the lowest one wins, the first of equals.
 */

enum html_fact {
	FACT_OG_TITLE,   /* og:title and its like */
	FACT_HEADLINE,   /* JSON-LD's */
	FACT_PAGE_TITLE, /* <title> */
	FACT_SITE,
	FACT_PUBLISHED,
	FACT_UPDATED,
	FACT_URL,
	FACT_LANGUAGE,
	FACT_BASE, /* <base href> */
	FACT_COUNT
};

struct fact {
	struct buffer value;
	unsigned rank; /* 0: not known */
};

struct html_facts {
	struct fact facts[FACT_COUNT];
	struct html_authors authors;
	bool is_author_next; /* the last label said that what it labels is an author */
};

void html_facts_find(struct html_facts *, const struct html_tree *);
void html_facts_release(struct html_facts *);

/* A claim about a fact. */
void html_facts_claim(struct html_facts *, enum html_fact, struct slice value, unsigned rank);

/* What is known; empty if nothing is. Borrowed. */
struct slice html_facts_get(const struct html_facts *, enum html_fact);

/* The claims that a script of JSON-LD makes (html_json_ld.c). */
void html_json_ld_claim(struct html_facts *, struct slice script);

#endif
