/* SPDX-License-Identifier: MIT */
#ifndef RENDER_STYLE_H
#define RENDER_STYLE_H

#include <stdbool.h>
#include <stdint.h>

/*
 * What a stretch of the screen means, never how it looks: a theme (tui/theme.h) or a dump decides that.
 */

/* One role a cell: what the text is. Their names are those of a theme's lines. */
#define STYLE_ROLES(X)                                                                                                 \
	X(STYLE_TEXT, "text")                                                                                          \
	X(STYLE_TITLE, "title")                                                                                        \
	X(STYLE_HEADING, "heading")                                                                                    \
	X(STYLE_BYLINE, "byline")     /* byline, credit line, caption, related links: beside the story */              \
	X(STYLE_QUOTE, "quote")       /* direct and mixed quotes; speaker says whose */                                \
	X(STYLE_INDIRECT, "indirect") /* reported, not quoted; speaker says whose */                                   \
	X(STYLE_TERM, "term")         /* in marks, but not speech */                                                   \
	X(STYLE_CODE, "code")                                                                                          \
	X(STYLE_ENTITY, "entity") /* a mention of the selected entity */                                               \
	X(STYLE_MARKER, "marker") /* bullets, numbers, block quote bars, rules, table borders: drawn, not text */      \
	X(STYLE_GUTTER, "gutter") /* the speaker's mark beside a quote; speaker says whose */                          \
	X(STYLE_NAME, "name")     /* a speaker's name in a pane; speaker says whose */                                 \
	X(STYLE_DETAIL, "detail") /* counts, bases, hints in a pane */                                                 \
	X(STYLE_BORDER, "border") /* between panes */                                                                  \
	X(STYLE_HEADER, "header")                                                                                      \
	X(STYLE_STATUS, "status")                                                                                      \
	X(STYLE_KEY, "key") /* a key's name in a hint or in help */                                                    \
	X(STYLE_ERROR, "error")                                                                                        \
	X(STYLE_TURN, "turn")       /* said, but without marks, as in an interview: the gutter says whose */           \
	X(STYLE_CUE, "cue")         /* what says that a quote was said, lit up */                                      \
	X(STYLE_WITNESS, "witness") /* the words that name its speaker, lit up; speaker says whom */                   \
	X(STYLE_ALLUSION,                                                                                              \
	  "allusion") /* the selected entity by other words than its name: role, description, pronoun */               \
	X(STYLE_LEFT_OUT, "left-out") /* of a page, and no part of the article */

/*
 * U+0336, combining long stroke overlay: behind each cluster of struck text, which takes no more columns by it. A dim look, or a terminal's
 * line through the text, does not tell everybody everywhere.
 */
#define STYLE_STROKE "\xcc\xb6"

#define STYLE_ENUMERATOR(role, name) role,
enum style_role { STYLE_ROLES(STYLE_ENUMERATOR) STYLE_ROLE_COUNT };

/* What may be added to any role. */
enum style_flag {
	STYLE_EMPHASIS = 1,
	STYLE_STRONG = 2,
	STYLE_STRIKE = 4,
	STYLE_LINK = 8,
	STYLE_MATCH = 16,    /* found by the search */
	STYLE_FOCUS = 32,    /* the quote, link or match in focus */
	STYLE_SELECTED = 64, /* the row a pane's cursor is on; with STYLE_FOCUS, text that is being selected */
	STYLE_DIM = 128,     /* not of the speaker that is filtered for */
};

/* No speaker, or one without a colour of its own. */
enum { STYLE_NOBODY = 0xff };

struct style {
	uint8_t role;    /* enum style_role */
	uint8_t flags;   /* enum style_flag, or-ed */
	uint8_t speaker; /* 0 for the speaker marked 1, and so on; STYLE_NOBODY */
	uint8_t unused;  /* 0, so that styles compare as bytes */
};

static inline struct style style_of(enum style_role role)
{
	return (struct style){.role = (uint8_t)role, .speaker = STYLE_NOBODY};
}

static inline bool style_equal(struct style a, struct style b)
{
	return a.role == b.role && a.flags == b.flags && a.speaker == b.speaker;
}

const char *style_role_name(enum style_role);

#endif
