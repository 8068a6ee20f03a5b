/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/notes.h"

#include <string.h>

#include "base/sanitise.h"
#include "model/anchor.h"

static void append(struct notes *self, const struct notes *others)
{
	for (size_t i = 0; i < others->count; i++)
		array_push(self, others->at[i]);
}

void notes_find(const struct entries *entries, const struct document *document, struct notes *notes)
{
	struct notes found = {0}, gone = {0};
	struct anchor_ground ground = {.text = &document->text};
	for (size_t i = 0; i < entries->count; i++) {
		const struct value *entry = entries->at[i], *words = value_member(entry, "words");
		struct note note = {
		    .words = entry_text(words, "exact"),
		    .text = entry_text(entry, "text"),
		    .made = entry_text(entry, "made"),
		    .id = entry_text(entry, "id"),
		};
		if (!entry_is_live(entry) || !*note.text)
			continue;
		if (anchor_find_span_in(words, &ground, &note.span) && !span_is_empty(note.span))
			array_push(&found, note);
		else
			array_push(&gone, note);
	}
	span_sort(found.at, found.count, sizeof *found.at);
	append(notes, &found);
	append(notes, &gone);
	array_release(&found);
	array_release(&gone);
	anchor_ground_release(&ground);
}

static void set_text(struct value *entry, const char *text, size_t length)
{
	struct buffer clean = {0};
	sanitise_text(text, length, WHITE_COLLAPSED, &clean, NULL);
	value_set(entry, "text", value_new_string(buffer_text(&clean), clean.count));
	buffer_release(&clean);
}

struct value *note_new(const struct document *document, struct span words, const char *text, size_t length)
{
	struct value *entry = value_new_object();
	value_set(entry, "words", anchor_make(&document->text, words));
	set_text(entry, text, length);
	return entry;
}

void note_change(struct entries *entries, const char *id, const char *text, size_t length)
{
	struct value *entry = entries_find(entries, id);
	if (!entry)
		return;
	set_text(entry, text, length);
	if (*entry_text(entry, "text"))
		entry_touch(entry);
	else
		entries_take(entries, entry_text(entry, "id"));
}

static const struct value *find(const struct value *list, const char *id)
{
	for (size_t i = 0; i < value_size(list); i++)
		if (!strcmp(entry_text(value_element(list, i), "id"), id))
			return value_element(list, i);
	return NULL;
}

/* "mine (also: theirs)"; one of them where it says what the other does, or the other was taken away. */
static void join(struct value *mine, const struct value *theirs)
{
	const char *text = entry_text(mine, "text"), *other = entry_text(theirs, "text");
	const bool is_live = entry_is_live(mine), other_is_live = entry_is_live(theirs);
	struct buffer both = {0};
	if (!is_live || (other_is_live && strstr(other, text)))
		buffer_puts(&both, other);
	else if (!other_is_live || strstr(text, other))
		buffer_puts(&both, text);
	else
		buffer_format(&both, "%s (also: %s)", text, other);
	set_text(mine, buffer_text(&both), both.count);
	entry_outdo(mine, theirs);
	buffer_release(&both);
}

size_t notes_reconcile(struct entries *mine, const struct value *known, const struct value *theirs)
{
	size_t count = 0;
	for (size_t i = 0; i < mine->count; i++) {
		struct value *entry = mine->at[i];
		const char *id = entry_text(entry, "id");
		const struct value *before = find(known, id), *other = find(theirs, id);
		const bool is_gone = !entry_is_live(entry) && other && !entry_is_live(other);
		if (!other || is_gone || entry_is_same(entry, other) || entry_is_same(entry, before) ||
		    entry_is_same(other, before))
			continue;
		join(entry, other);
		count++;
	}
	return count;
}

/* How well a note's words are what is meant: of two that hold it, the shorter ones. */
static bool is_better(const struct note *self, const struct note *other, struct span span)
{
	const uint32_t common = span_common(self->span, span), others = span_common(other->span, span);
	return common != others ? common > others : span_length(self->span) < span_length(other->span);
}

uint32_t notes_at(const struct notes *self, struct span span)
{
	uint32_t best = NONE;
	for (uint32_t i = 0; i < self->count; i++) {
		const struct note *note = &self->at[i];
		const bool holds = note->span.start <= span.start && span.start < note->span.end;
		if (!span_is_empty(note->span) && (span_is_empty(span) ? holds : span_overlaps(note->span, span)) &&
		    (best == NONE || is_better(note, &self->at[best], span)))
			best = i;
	}
	return best;
}
