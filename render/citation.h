/* SPDX-License-Identifier: MIT */
#ifndef RENDER_CITATION_H
#define RENDER_CITATION_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buffer.h"
#include "model/excerpt.h"
#include "model/findings.h"
#include "render/day.h"
#include "render/searched.h"

/* Words of an article with all that is known of where they stand: what render/export.h writes. */

/* An article that is cited from: set what is declared here, all borrowed, then any number of citations. citing_release() at the end. */
struct citing {
	const struct document *document;
	const struct findings *findings; /* of the document; NULL if there are none: then nobody is known to speak */
	const struct document *page;     /* all of the page, where the document leaves something out; else NULL */
	const struct excerpt *excerpt;   /* the document in that page; NULL if it is all of it */
	struct day accessed;             /* when the page was got; zeros where that is not known */

	struct searched searched; /* made when it is first needed */
	bool is_searched;
	struct indexes roles; /* the same: the first mention of each entity by a role, NONE where there is none */
};

void citing_release(struct citing *);

/* Whose words they are. */
enum citation_voice {
	CITATION_ARTICLE,   /* the article's own */
	CITATION_SPEAKER,   /* somebody's: said_as and name say whose */
	CITATION_UNDECIDED, /* somebody's, and it is not clear whose */
};

struct citation {
	const struct document *document; /* borrowed: headline, outlet, byline */
	struct buffer words; /* as printed, quotation marks and all; a line for each paragraph, white space collapsed */
	struct buffer before, behind; /* up to 32 characters on either side, white space collapsed */
	enum citation_voice voice;
	bool is_indirect;      /* reported, not quoted */
	struct buffer said_as; /* the speaker as printed there */
	struct buffer name,
	    role; /* the speaker's name, and what the text calls who has it, where that is not in said_as; may be empty */
	uint32_t number; /* of the quote among all, from 1; 0 for other words */
	struct day published, accessed;
	struct buffer address;  /* where the words stand: with a text fragment, if one leads there; may be empty */
	struct buffer location; /* the same without it */
};

/* Cites a quote, or a stretch of the document's text. To be released with citation_release(). */
void citation_of_quote(struct citation *, struct citing *, uint32_t quote);
void citation_of_span(struct citation *, struct citing *, struct span);
void citation_release(struct citation *);

/* The article's headline; "" if it has none. Borrowed. */
const char *citation_title(const struct citation *);

/* Appends the speaker as an editor would: "he [Calum Reid, harbour master]"; "speaker undecided"; nothing for the article itself. */
void citation_write_speaker(const struct citation *, struct buffer *out);

/*
 * Appends a key for the citation, ASCII letters and digits, the same for the same words: reid2019sea-q3. What has no author, date or
 * headline is called as its file is.
 */
void citation_write_key(const struct citation *, struct buffer *out);

#endif
