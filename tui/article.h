/* SPDX-License-Identifier: MIT */
#ifndef TUI_ARTICLE_H
#define TUI_ARTICLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/array.h"
#include "base/error.h"
#include "model/document.h"
#include "model/excerpt.h"
#include "model/findings.h"
#include "model/notebook.h"
#include "render/layout.h"
#include "render/read/reading.h"
#include "tui/jumps.h"
#include "tui/keeping.h"
#include "tui/lookup.h"

/*
 * An article that is open: what was read, what was found, and where its reader is in it.
 *
 * A position in it is a byte of its text, never a line: it means the same at every width.
 */

/* What the reader looks at. */
enum focus_kind { FOCUS_NONE, FOCUS_QUOTE, FOCUS_MENTION, FOCUS_HEADING, FOCUS_LINK, FOCUS_PLACE, FOCUS_MATCH };

struct focus {
	enum focus_kind kind;
	uint32_t index;   /* of the quote or mention; of the mark or block of a link */
	struct span span; /* of the text; may be empty for FOCUS_PLACE */
};

/* Where the reader is. Only motions write it. */
struct view {
	uint32_t anchor; /* the byte whose line is the reference: its first word stays there at every size */
	int32_t row;     /* the first row, counted from the anchor's line: below 0 for blank rows above it */
	struct focus focus;
};

/* A mark: m and a character. */
struct bookmark {
	uint32_t character, offset;
};

struct bookmarks ARRAY(struct bookmark);

/* Text that is being selected: tui/selection.h. */
struct selection {
	bool active;
	uint32_t fixed, moving; /* its ends: bytes that are in its first unit and its last, or the other way round */
	unsigned unit;          /* enum unit */
	size_t goal;            /* 1 + the column that moving by lines keeps to; 0 for none */
	uint32_t goal_at;       /* the moving end that it is true of */
};

struct article {
	struct source source;
	struct reading *reading;   /* NULL when there is nothing more to come */
	struct document *document; /* NULL before it is read; what is shown: owned, or one of the next two */
	struct document *page;     /* owned: all of the page, where something is left out of it; else NULL */
	struct excerpt excerpt;    /* the article in that page */
	bool shows_page;           /* all of it is shown */
	struct findings *findings; /* NULL before they are found */
	char *speaker_marks;       /* findings_speaker_marks() */
	struct error error;        /* why it could not be read; message NULL if it could */
	struct error trouble;      /* why the notebook could not be read; message NULL if it could */
	bool keep_place;           /* in the notebook */
	bool is_list;              /* of the items of a feed: each can be opened */
	bool waiting;              /* findings come only when asked for */
	bool stopped;              /* that is so because the reader did not want to wait for them */
	uint32_t version;          /* another one whenever the document that is shown or the findings are others */
	bool hangs_marks;          /* there is room beside the text for opening marks */
	uint8_t *shown;            /* enum layout_shown for each block: only some are shown; else NULL. See digest.h */
	struct layout *layout;     /* NULL before it is needed; always at the width asked for last */
	size_t rows;               /* of the text's area: what a page is */
	struct notebook notebook;
	struct keeping keeping; /* what its reader adds */
	struct view view;
	struct lookup lookup; /* the search */
	struct lookup former; /* the one before it, while what to search for is typed */
	struct view began;    /* where the reader was then */
	struct jumps jumps;
	struct selection selection;
	struct bookmarks bookmarks;
	uint32_t entity;  /* the selected one, or NONE */
	uint32_t speaker; /* whose quotes alone are lit, or NONE */
	bool indirect;    /* indirect speech is shown too */
	bool why;         /* it is shown why the quote in focus has its speaker */
};

/* Begins to read the file called name. All strings are borrowed. With keep_place, the place is read and kept. */
struct article *article_open(const struct source *, bool keep_place);

/* Works on what is still to come for about so many ms. Returns whether something to show has come of it. */
bool article_step(struct article *, uint32_t milliseconds);

/* How far a page from the web has come, in words that may be empty; NULL while there is none on its way. Borrowed until the next step. */
const char *article_progress(const struct article *);

/* Whether article_step() has work to do. */
bool article_is_busy(const struct article *);

/* Whether findings are still to come without being asked for. */
bool article_expects_findings(const struct article *);

/* How many items a feed's list has; 0 for what is none. */
size_t article_items(const struct article *);

/* The number of the item of a feed that is in focus in its list, or else the first on the screen; 0 if it is no list. */
uint32_t article_item(const struct article *);

/* Keeps what is to be kept (keeping_end()), and frees the article. NULL is none. Returns what is lost of it, a set of enum kept_part. */
unsigned article_close(struct article *, struct error *error);

/* Sets the size of the text's area. The view stays: its anchor's line is the first row. */
void article_resize(struct article *, size_t rows, size_t columns);

/* Lays the text out anew, for so many columns. */
void article_lay_out(struct article *, size_t columns);

/* The place of the first row. */
struct place article_top(const struct article *);

/* The bytes of text on the screen: from the first row's first one to behind the last row's. */
struct span article_visible(const struct article *);

/* Makes place the first row; never further down than that the last row is at the bottom. */
void article_show_top(struct article *, struct place);

/* Moves by rows. Returns whether the view moved at all. The focus is given up when it leaves the screen. */
bool article_scroll(struct article *, long rows);

/* How many rows the line of one byte stands below that of another: at most one more than the text has on the screen, either way. */
long article_rows_between(const struct article *, uint32_t from, uint32_t to);

/* Puts the line of a byte to row (of the area) as nearly as the ends allow. */
void article_show_at(struct article *, uint32_t offset, size_t row);

/* Brings a span on the screen, moving as little as a reader likes: not at all if it is there already. */
void article_reveal(struct article *, struct span);

/* A match in focus is one no more, but the place still is. */
void article_unfocus_match(struct article *);

/* Remembers where the reader is before a jump. */
void article_remember(struct article *);

/* Goes back (-1) or forward (+1) in the jump list. Returns whether there was somewhere to go. */
bool article_jump(struct article *, int direction);

/* Goes to where the last jump began; again, to and fro. Returns whether there was one. */
bool article_jump_back(struct article *);

/* Whether a quote counts: direct and mixed ones do, indirect speech while it is shown. */
bool article_counts(const struct article *, const struct quote *);

/* Whether a quote is one of those that are listed and walked: it counts, and is of the speaker whose quotes alone are lit. */
bool article_lists(const struct article *, const struct quote *);

/* Which quotes are meant: article_counts() or article_lists(). */
typedef bool quotes_meant(const struct article *, const struct quote *);

/* The innermost of them that holds a byte of what is shown; NONE if none does, or nothing was found yet. */
uint32_t article_quote_at(const struct article *, uint32_t offset, quotes_meant *);

/* What is in focus for who comes back to a byte of what is shown: a quote that counts and begins there, else the place. */
struct focus article_focus_at(const struct article *, uint32_t offset);

/* The quote in focus: itself, or what a match of a search stands in, if that counts. NONE if there is none. */
uint32_t article_quote_in_focus(const struct article *);

/*
 * Shows indirect speech too, or hides it. What is hidden is not in focus any more (its place still is), and no speaker's quotes
 * alone are lit if all of them are hidden.
 */
void article_show_indirect(struct article *, bool indirect);

/* How much indirect speech counts. */
size_t article_count_indirect(const struct article *);

/* How far the screen's last row is in the text, in percent. */
unsigned article_percent(const struct article *);

/* The quote's number among those that count, from 1, and how many count. 0 for none. */
size_t article_quote_number(const struct article *, uint32_t quote, size_t *count);

/* The same among those of its speaker (or the undecided ones). */
size_t article_speaker_number(const struct article *, uint32_t quote, size_t *count);

#endif
