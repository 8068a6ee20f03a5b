/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FINDINGS_H
#define MODEL_FINDINGS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/array.h"
#include "base/buffer.h"
#include "base/shifts.h"
#include "model/document.h"
#include "model/span.h"

/*
 * What was found in a document: who is named in it, what is quoted, and who said it. Kept apart from the document.
 * Spans are into the document's text where nothing else is said; names and reasons are spans
 * into strings. Indexes that are not there are NONE.
 */

/* OntoNotes' names, with GPE, LOC and FAC as PLACE, weapons and vehicles as PRODUCT; GROUP has members. */
#define ENTITY_KINDS(X)                                                                                                \
	X(ENTITY_PERSON, "PERSON", "People")                                                                           \
	X(ENTITY_ORG, "ORG", "Organisations")                                                                          \
	X(ENTITY_PLACE, "PLACE", "Places")                                                                             \
	X(ENTITY_NORP, "NORP", "Peoples")                                                                              \
	X(ENTITY_EVENT, "EVENT", "Events")                                                                             \
	X(ENTITY_PRODUCT, "PRODUCT", "Products")                                                                       \
	X(ENTITY_WORK, "WORK", "Works")                                                                                \
	X(ENTITY_LAW, "LAW", "Laws")                                                                                   \
	X(ENTITY_DATE, "DATE", "Dates")                                                                                \
	X(ENTITY_MONEY, "MONEY", "Sums")                                                                               \
	X(ENTITY_GROUP, "GROUP", "Groups")                                                                             \
	X(ENTITY_OTHER, "OTHER", "Other")

#define ENTITY_ENUMERATOR(kind, name, plural) kind,
enum entity_kind { ENTITY_KINDS(ENTITY_ENUMERATOR) ENTITY_KIND_COUNT };

/* How a mention refers: "Jens Stoltenberg", "Nato secretary-general", "a spokesman for Acme", "he". */
#define MENTION_KINDS(X)                                                                                               \
	X(MENTION_NAME, "name")                                                                                        \
	X(MENTION_ROLE, "role")                                                                                        \
	X(MENTION_DESCRIPTION, "description")                                                                          \
	X(MENTION_PRONOUN, "pronoun")

#define MENTION_ENUMERATOR(kind, name) kind,
enum mention_kind { MENTION_KINDS(MENTION_ENUMERATOR) MENTION_KIND_COUNT };

/* direct: a whole statement in marks. mixed: a fragment in a reported sentence. term: in marks, but nobody's speech. */
#define QUOTE_KINDS(X)                                                                                                 \
	X(QUOTE_DIRECT, "direct")                                                                                      \
	X(QUOTE_MIXED, "mixed")                                                                                        \
	X(QUOTE_INDIRECT, "indirect")                                                                                  \
	X(QUOTE_TERM, "term")

#define QUOTE_ENUMERATOR(kind, name) kind,
enum quote_kind { QUOTE_KINDS(QUOTE_ENUMERATOR) QUOTE_KIND_COUNT };

/* Why the speaker is the speaker: a verb of saying names one; the quote before has one; anything else; the reader said so; nobody. */
#define BASES(X)                                                                                                       \
	X(BASIS_CUE, "cue")                                                                                            \
	X(BASIS_CARRIED, "carried")                                                                                    \
	X(BASIS_CONTEXT, "context")                                                                                    \
	X(BASIS_USER, "user")                                                                                          \
	X(BASIS_NONE, "none")

#define BASIS_ENUMERATOR(basis, name) basis,
enum basis { BASES(BASIS_ENUMERATOR) BASIS_COUNT };

/* Sorted by span_compare(); they nest and never cross. */
struct mention {
	struct span span;
	uint32_t entity;
	uint32_t next;   /* the entity's next mention in the text, or NONE */
	uint32_t inside; /* the mention that holds this one, or NONE */
	enum mention_kind kind;
};

/* In the order of their first mentions. */
struct entity {
	struct span name;               /* into strings: the fullest form seen, without title; NUL behind it */
	uint32_t first;                 /* its first mention, or NONE */
	uint32_t members, member_count; /* a group's members: a range of findings.members */
	enum entity_kind kind;
	bool named; /* "Ann Lee" is, "officials" is not */
};

/* Sorted by span_compare(); they nest and never cross. Spans include the quotation marks. */
struct quote {
	struct span span;
	struct span cue;     /* the verb of saying; empty if there is none */
	struct span content; /* the whole reported statement around a mixed quote; else the same as span */
	struct span why;     /* into strings: the reason in words; may be empty */
	uint32_t group;      /* the parts of one statement share a number; groups count from 0 in text order */
	uint32_t inside;     /* the quote that holds this one, or NONE */
	uint32_t surest;     /* the part of its statement whose speaker is surest: often itself */
	uint32_t speaker;    /* an entity; NONE exactly if basis is BASIS_NONE */
	uint32_t said_as; /* the mention that names the speaker; a carried quote has that of the quote it continues */
	enum quote_kind kind;
	enum basis basis;
	uint8_t confidence; /* 0 to 100 */
};

struct mentions ARRAY(struct mention);
struct entities ARRAY(struct entity);
struct quotes ARRAY(struct quote);

struct findings {
	struct buffer strings;
	struct span
	    language; /* into strings: what the text is written in, a BCP 47 code; empty where that is not clear */
	struct notices notices; /* into strings: what the reader must know of how things were found */
	struct mentions mentions;
	struct entities entities;
	struct indexes members; /* entities */
	struct quotes quotes;
};

const char *entity_kind_name(enum entity_kind);   /* "PERSON" */
const char *entity_kind_plural(enum entity_kind); /* "People" */
const char *mention_kind_name(enum mention_kind);
const char *quote_kind_name(enum quote_kind);
const char *basis_name(enum basis);

/* The one with that name in the JSON contract; its _COUNT if there is none. */
enum entity_kind entity_kind_named(const char *name);
enum mention_kind mention_kind_named(const char *name);
enum quote_kind quote_kind_named(const char *name);
enum basis basis_named(const char *name);

/* A string of the findings, NUL behind it; "" for an empty span. Borrowed. */
const char *findings_string(const struct findings *, struct span);

/* An entity's name. Borrowed. */
const char *findings_name(const struct findings *, uint32_t entity);

/*
 * The confidence that an attribution needs to be shown as one: of the direct quotes at most 10 % may fall below it, and of those that
 * reach it at least 96.5 % must have the right speaker (US news, cross-validated: doc/MODELS.md).
 */
enum { QUOTE_DECIDED = 80 };

/*
 * The same of indirect quotes. What they are doubted for is more often whether a word of the story reports anything than who says it: of
 * those that people take for reported too, 91 in 100 from this on have the right speaker (US news, cross-validated).
 */
enum { QUOTE_DECIDED_INDIRECT = 50 };

/* How sure a quote of its kind has to be. */
uint8_t quote_decided_from(const struct quote *);

/* Whether a quote's own attribution is sure enough to be shown: a reader's always is, that of nobody never. */
bool quote_is_decided(const struct quote *);

/*
 * Who is shown to say a quote; NONE if that is undecided. A statement is decided as one: all its parts are said by whoever its surest
 * part is, so that the second half of a split quote never is doubtful where the first is not, nor of somebody else.
 */
uint32_t findings_speaker_shown(const struct findings *, const struct quote *);

/* The same of the quote with that index; NONE for NONE. */
uint32_t findings_speaker_at(const struct findings *, uint32_t quote);

/* Who may have said an undecided quote: the likeliest there is; NONE if it is decided, or nobody comes into question. */
uint32_t findings_speaker_perhaps(const struct findings *, const struct quote *);

/* Whether ]q stops at a quote: direct and mixed do, indirect only if asked for, terms never. */
bool quote_counts(const struct quote *, bool indirect_too);

/*
 * Sets what follows from the rest, once mentions, entities and quotes are complete and in order: which mention or
 * quote is inside which, each entity's first mention, each mention's next, each statement's surest part. Whoever makes
 * findings calls it last; whoever changes a quote's speaker, basis or confidence then calls it again.
 */
void findings_link(struct findings *);

/* Moves all spans that are of text as the text has moved; none of it was removed. Linear, and log n of the shifts. */
void findings_shift(struct findings *, const struct shifts *);

/* The innermost quote, or mention, that holds a byte of text; NONE if none does. O(log n) and the depth of nesting. */
uint32_t findings_quote_at(const struct findings *, uint32_t offset);
uint32_t findings_mention_at(const struct findings *, uint32_t offset);

/* The first quote, or mention, that starts at offset or after it; the count if there is none. O(log n). */
uint32_t findings_first_quote(const struct findings *, uint32_t offset);
uint32_t findings_first_mention(const struct findings *, uint32_t offset);

/*
 * The mark of a speaker: 1 to 9, then a to z, then a dot for all further ones. Those who are quoted come first, in the order
 * of their first quotes, then those whose words are only reported, so that showing indirect speech changes no mark. Undecided
 * quotes are nobody's. Writes one mark for each entity (marks has room for that many; no NUL): 0 if it never speaks, '.' for the dot.
 */
void findings_speaker_marks(const struct findings *, char *marks);

/* Takes and frees; NULL is fine. */
void findings_free(struct findings *);

#endif
