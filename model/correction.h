/* SPDX-License-Identifier: MIT */
#ifndef MODEL_CORRECTION_H
#define MODEL_CORRECTION_H

#include <stdbool.h>

#include "base/buffer.h"
#include "base/value.h"
#include "model/document.h"
#include "model/findings.h"

/*
 * What a reader knows better than what was found: one entry (model/entries.h) of the list of them. All that it is about is kept as words of
 * the text (model/anchor.h), never as a number:
 *
 *     "kind"     "speaker": who says a quote; "merge": two entities are one; "split": a mention is of another entity
 *     "quote"    of "speaker": the quote
 *     "mention"  of "split": the mention
 *     "alike"    of "split": true if all mentions of its entity in the same words go with it
 *     "nobody"   of "speaker", in place of "who": "no speech", or "not told"
 *     "entity"   of "merge": which one is not one of its own
 *     "who"      the speaker; the entity that it is merged into; the one that the mention is of
 *
 * An entity is {"name", "mention"}: its name, and a mention of it; a new one has a name alone.
 */
enum correction_kind { CORRECTION_SPEAKER, CORRECTION_MERGE, CORRECTION_SPLIT, CORRECTION_KIND_COUNT };

/* Values of "nobody". */
#define CORRECTION_NO_SPEECH "no speech"
#define CORRECTION_NOT_TOLD  "not told"

/* Whom a correction means. */
struct who {
	const char *name;    /* borrowed */
	struct span mention; /* in the text; empty if nothing in it is one yet */
};

/* An entity as it can be found again: by its first mention by name, or else its first one. The name lives with the findings. */
struct who who_of(const struct findings *, uint32_t entity);

/*
 * New entries, to be given to entries_add(). The document is the one that the spans are of. A name is sanitised.
 *
 * Who says a quote; that nobody does, as it is no speech; that it is not told who does.
 */
struct value *correction_speaker(const struct document *, struct span quote, struct who);
struct value *correction_no_speech(const struct document *, struct span quote);
struct value *correction_not_told(const struct document *, struct span quote);

/* That entity is the same as another one. */
struct value *correction_merge(const struct document *, struct who entity, struct who into);

/* That a mention, or with alike all of its entity in the same words, is of another entity. */
struct value *correction_split(const struct document *, struct span mention, bool alike, struct who);

/* Its kind; CORRECTION_KIND_COUNT for what is none. */
enum correction_kind correction_kind(const struct value *);

/* Appends what it says, as a sentence without a full stop: "Ann Lee says “We will not…”". */
void correction_describe(const struct value *, struct buffer *out);

#endif
