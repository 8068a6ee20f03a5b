/* SPDX-License-Identifier: MIT */
#ifndef RENDER_NOTES_EXPORT_H
#define RENDER_NOTES_EXPORT_H

#include "base/buffer.h"
#include "model/notes.h"
#include "render/citation.h"

/*
 * Notes on an article as Markdown (CommonMark): a headline, then for each note the words that it is on as a block quote, who says them and
 * where they stand, and the note with the day on which it was made. The notes' places are in the document that is cited from.
 */
void notes_export_head(const struct document *, struct buffer *out);
void notes_export_note(const struct note *, struct citing *, struct buffer *out);

/* Appends a name for a file made of an article's headline: its letters and digits, joined by "-", then "-" and the suffix. */
void notes_export_name(const char *headline, const char *suffix, struct buffer *out);

#endif
