/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_HTML_AUTHORS_H
#define RENDER_READ_HTML_AUTHORS_H

#include "base/array.h"
#include "base/buffer.h"
#include "model/builder.h"
#include "render/read/slice.h"

/*
 * Who wrote a page: all that claims to say so, and the choice among it. People win over the site itself, over accounts and agencies,
 * and among these the better proof; of names on the page those that stand together near the headline.
 */

/* Where a name was found, best proof first. Those from PROOF_MICRODATA on stand on the page itself. */
enum author_proof {
	PROOF_JSON_LD,
	PROOF_JSON_LD_BODY, /* an author that is said to be an organisation */
	PROOF_META,         /* a <meta> for authors of articles */
	PROOF_META_PLAIN,   /* one that sites use for themselves too */
	PROOF_MICRODATA,
	PROOF_REL,
	PROOF_CLASS,   /* in an element that is called a byline */
	PROOF_WRITTEN, /* "By Ann Lee" */
	PROOF_LINK,    /* a link to the author's page */
	PROOF_BOX,     /* in an element that is called the author's */
	PROOF_COUNT
};

struct author_claim {
	struct buffer text; /* a name, or several, as they stand there */
	enum author_proof proof;
	uint32_t node; /* where on the page; 0: in no element of it */
};

struct html_authors ARRAY(struct author_claim);

/* What is known of the page by the time of the choice. */
struct author_page {
	uint32_t headline; /* NONE if there is none */
	struct slice site, host;
};

/* Empty claims and addresses are none. */
void html_authors_claim(struct html_authors *, struct slice text, enum author_proof, uint32_t node);

/* Adds those who are chosen to the builder's bylines, each once. */
void html_authors_tell(const struct html_authors *, const struct author_page *, struct builder *);

void html_authors_release(struct html_authors *);

#endif
