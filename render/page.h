/* SPDX-License-Identifier: MIT */
#ifndef RENDER_PAGE_H
#define RENDER_PAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/array.h"
#include "base/buffer.h"
#include "model/findings.h"
#include "render/evidence.h"
#include "render/layout.h"
#include "render/style.h"

/*
 * Line -> styled runs: what is written meets what was found and what the reader looks at. The innermost quote gives
 * the role, the selected entity wins the colour over it, then flags are added.
 */

/* A stretch of one line in one style, and of one link or none. */
struct run {
	const char *bytes; /* valid UTF-8, no line ends; borrowed from the document or the page */
	size_t length;
	struct style style;
	uint32_t link; /* the mark of the link that it is of, or NONE */
};

struct runs ARRAY(struct run);

/* What decides the styles, all borrowed; all zeros (with NONE where it says so) shows the bare text. */
struct page {
	const struct document *document;
	const struct findings *findings; /* NULL before they are found */
	const char *speaker_marks;       /* findings_speaker_marks(); NULL without findings */
	const struct spans *matches;     /* what the search found, sorted; NULL for none */
	uint32_t focus_quote;            /* or NONE; its whole group is lit */
	struct span focus;               /* a match or link in focus; empty for none */
	struct span selected;            /* text that is being selected; empty for none */
	uint32_t entity;                 /* the selected entity, or NONE */
	uint32_t speaker;                /* only this speaker's quotes are not dimmed; NONE for all */
	const struct evidence *evidence; /* what shows whose a quote is, lit up; NULL for nothing */
	bool indirect;                   /* indirect speech is shown too, also that around mixed quotes */
};

/* Appends the runs of a line: together they are its text, tabs as spaces, as wide as line.cols; a rule is drawn. */
void page_runs(const struct page *, const struct line *, struct runs *runs);

/* The gutter of a line: a speaker's mark, and whether what is said there is only reported. */
struct gutter {
	char mark;      /* '1', 'a', '.'; '?' if it is undecided; 0 if nobody speaks in the line */
	bool reported;  /* indirect speech */
	uint32_t quote; /* whose mark it is; NONE for none */
};

/* That of the first quote that counts and touches the line; else, where it is shown, of the first indirect speech. */
struct gutter page_gutter(const struct page *, const struct line *);

/* The style number of a speaker (struct style): the position of its mark; STYLE_NOBODY without one of its own. */
uint8_t page_speaker_style(const struct page *, uint32_t entity);

#endif
