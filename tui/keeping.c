/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/keeping.h"

#include <stdlib.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "model/anchor.h"
#include "tui/article.h"
#include "tui/whole.h"

struct span keeping_shown_span(const struct article *self, struct span span)
{
	if (!self->shows_page || span_is_empty(span))
		return span;
	const uint32_t last = excerpt_out(&self->excerpt, span.end - 1);
	return (struct span){excerpt_out(&self->excerpt, span.start), last + 1};
}

struct span keeping_story_span(const struct article *self, struct span span)
{
	return (struct span){whole_story_offset(self, span.start), whole_story_offset(self, span.end)};
}

void keeping_place_notes(struct article *self)
{
	struct notes *notes = &self->keeping.notes;
	notes->count = 0;
	notes_find(&self->keeping.lists[NOTEBOOK_NOTES], whole_story(self), notes);
	for (size_t i = 0; i < notes->count; i++)
		notes->at[i].span = keeping_shown_span(self, notes->at[i].span);
}

static void place_marks(struct article *self)
{
	const struct entries *marks = &self->keeping.lists[NOTEBOOK_MARKS];
	const struct buffer *text = &whole_story(self)->text;
	for (size_t i = 0; i < marks->count; i++) {
		const char *id = entry_text(marks->at[i], "id");
		struct bookmark mark;
		if (entry_is_live(marks->at[i]) && utf8_read(id, UTF8_MAX, &mark.character) &&
		    anchor_find(value_member(marks->at[i], "place"), text, &mark.offset))
			array_push(&self->bookmarks, mark);
	}
}

static void know_notes(struct keeping *self)
{
	value_free(self->known);
	self->known = entries_value(&self->lists[NOTEBOOK_NOTES], NULL);
}

/* What cannot be read was said by notebook_check(). */
void keeping_read(struct article *self)
{
	struct error error = {0};
	for (enum notebook_list list = 0; list < NOTEBOOK_LIST_COUNT; list++)
		notebook_read_entries(&self->notebook, list, &self->keeping.lists[list], &error);
	notebook_read_state(&self->notebook, whole_story(self), &self->keeping.read, &error);
	self->keeping.was_finished = self->keeping.read.finished;
	error_release(&error);
	know_notes(&self->keeping);
	keeping_place_notes(self);
	place_marks(self);
	keeping_look_for_read_items(self);
}

void keeping_inherit(struct article *self, const struct article *before)
{
	for (enum notebook_list list = 0; list < NOTEBOOK_LIST_COUNT; list++) {
		struct value *kept = entries_value(&before->keeping.lists[list], NULL);
		entries_merge(&self->keeping.lists[list], kept);
		value_free(kept);
	}
	self->keeping.was_finished |= before->keeping.was_finished;
	self->keeping.unkept |= before->keeping.unkept;
	keeping_place_notes(self);
	self->bookmarks.count = 0;
	place_marks(self);
	if (self->keeping.found)
		keeping_lay(self);
}

void keeping_release(struct keeping *self)
{
	for (enum notebook_list list = 0; list < NOTEBOOK_LIST_COUNT; list++)
		entries_release(&self->lists[list]);
	array_release(&self->notes);
	array_release(&self->read_items);
	value_free(self->known);
	keeping_forget_findings(self);
}

void keeping_forget_findings(struct keeping *self)
{
	findings_free(self->found);
	self->found = NULL;
	array_release(&self->effects);
}

/* Findings as they are to be shown; the speakers are marked anew. */
static void show(struct article *self)
{
	struct keeping *keeping = &self->keeping;
	self->version++;
	keeping->effects.count = 0;
	self->findings = corrections_lay(&keeping->lists[NOTEBOOK_CORRECTIONS], whole_story(self), keeping->found,
					 &keeping->effects);
	if (self->shows_page)
		findings_shift(self->findings, &self->excerpt.out);
	free(self->speaker_marks);
	self->speaker_marks = memory_new(self->findings->entities.count + 1, 1);
	findings_speaker_marks(self->findings, self->speaker_marks);
	lookup_quotes_changed(self);
}

struct findings *keeping_story_findings(const struct article *self)
{
	if (!self->keeping.found)
		return NULL;
	return corrections_lay(&self->keeping.lists[NOTEBOOK_CORRECTIONS], whole_story(self), self->keeping.found,
			       NULL);
}

void keeping_take_findings(struct article *self, struct findings *found)
{
	self->keeping.found = found;
	show(self);
}

uint32_t keeping_same_quote(const struct article *self, struct span span)
{
	const struct findings *findings = self->findings;
	for (uint32_t i = findings_first_quote(findings, span.start);
	     i < findings->quotes.count && findings->quotes.at[i].span.start == span.start; i++)
		if (span_equal(findings->quotes.at[i].span, span))
			return i;
	return NONE;
}

static uint32_t same_mention(const struct findings *findings, struct span span)
{
	for (uint32_t i = findings_first_mention(findings, span.start);
	     i < findings->mentions.count && findings->mentions.at[i].span.start == span.start; i++)
		if (span_equal(findings->mentions.at[i].span, span))
			return i;
	return NONE;
}

static void keep_focus(struct article *self)
{
	struct focus *focus = &self->view.focus;
	if (focus->kind == FOCUS_QUOTE)
		focus->index = keeping_same_quote(self, focus->span);
	else if (focus->kind == FOCUS_MENTION)
		focus->index = same_mention(self->findings, focus->span);
	else
		return;
	const bool is_hidden = focus->kind == FOCUS_QUOTE && focus->index != NONE &&
			       !article_counts(self, &self->findings->quotes.at[focus->index]);
	if (focus->index == NONE || is_hidden)
		*focus = (struct focus){FOCUS_PLACE, 0, {focus->span.start, focus->span.start}};
}

void keeping_lay(struct article *self)
{
	struct findings *before = self->findings;
	show(self);
	if (self->entity != NONE)
		self->entity = corrections_same_entity(before, self->entity, self->findings);
	if (self->speaker != NONE)
		self->speaker = corrections_same_entity(before, self->speaker, self->findings);
	keep_focus(self);
	article_show_indirect(self, self->indirect);
	findings_free(before);
}

void keeping_look_for_read_items(struct article *self)
{
	const struct document *document = self->document;
	struct indexes *read = &self->keeping.read_items;
	read->count = 0;
	for (uint32_t i = 0; self->is_list && i < document->marks.count; i++) {
		const struct mark *mark = &document->marks.at[i];
		const uint32_t leaf = document_leaf_at(document, mark->span.start);
		if (mark->kind == MARK_LINK && leaf != NONE && document->blocks.at[leaf].kind == BLOCK_HEADING &&
		    notebook_is_finished(document_string(document, document->links.at[mark->link]), self->keep_place))
			array_push(read, leaf);
	}
}

bool keeping_is_read_item(const struct article *self, uint32_t block)
{
	const struct indexes *read = &self->keeping.read_items;
	size_t first = 0, end = read->count;
	while (first < end) {
		const size_t middle = first + (end - first) / 2;
		if (read->at[middle] < block)
			first = middle + 1;
		else
			end = middle;
	}
	return first < read->count && read->at[first] == block;
}

void keeping_set_mark(struct article *self, uint32_t character, uint32_t offset)
{
	const struct buffer *text = &whole_story(self)->text;
	const uint32_t start = whole_story_offset(self, offset);
	const struct span words = {start, (uint32_t)anchor_forth(text, start, ANCHOR_AROUND)};
	char id[UTF8_MAX + 1];
	struct value *mark = value_new_object();
	utf8_write(character, id);
	value_set(mark, "place", anchor_make(text, words));
	entries_add(&self->keeping.lists[NOTEBOOK_MARKS], mark, id);
}

void keeping_see(struct article *self)
{
	if (!self->document || !self->layout || self->is_list)
		return;
	const uint32_t end = keeping_story_span(self, article_visible(self)).end;
	struct read_state *read = &self->keeping.read;
	read->to = end > read->to ? end : read->to;
	read->finished |= end >= whole_story(self)->text.count;
}

void kept_parts_write(unsigned parts, struct buffer *out)
{
	static const char *const names[KEPT_PART_COUNT] = {
	    [NOTEBOOK_NOTES] = "notes", [NOTEBOOK_CORRECTIONS] = "corrections",
	    [NOTEBOOK_MARKS] = "marks", [KEPT_BACK] = "what was brought back",
	    [KEPT_PLACE] = "the place", [KEPT_TYPED] = "what was typed",
	};
	const char *before = "";
	for (unsigned part = 0; part < KEPT_PART_COUNT; part++)
		if (parts & 1u << part) {
			buffer_format(out, "%s%s", before, names[part]);
			before = ", ";
		}
}

static bool write_notes(struct article *self, struct error *error)
{
	struct keeping *keeping = &self->keeping;
	const bool is_kept = notebook_write_notes(&self->notebook, &keeping->lists[NOTEBOOK_NOTES], keeping->known,
						  &keeping->both, error);
	if (keeping->both)
		keeping_place_notes(self);
	if (is_kept)
		know_notes(keeping);
	return is_kept;
}

bool keeping_write(struct article *self, enum notebook_list list, struct error *error)
{
	const bool is_kept = list == NOTEBOOK_NOTES
				 ? write_notes(self, error)
				 : notebook_write_entries(&self->notebook, list, &self->keeping.lists[list], error);
	self->keeping.unkept &= ~(1u << list);
	self->keeping.unkept |= is_kept ? 0 : 1u << list;
	return is_kept;
}

static bool write_place(const struct article *self, struct error *error)
{
	const struct document *story = whole_story(self);
	return notebook_write_place(&self->notebook, story, whole_story_offset(self, self->view.anchor), error) &&
	       (self->is_list || !self->keeping.read.to ||
		notebook_write_state(&self->notebook, story, self->keeping.read, error));
}

unsigned keeping_end(struct article *self, struct error *error)
{
	if (!self->document)
		return 0;
	unsigned lost = write_place(self, error) ? 0 : 1u << KEPT_PLACE;
	for (enum notebook_list list = 0; list < NOTEBOOK_LIST_COUNT; list++)
		if (self->keeping.unkept & 1u << list)
			keeping_write(self, list, error);
	return lost | self->keeping.unkept;
}

static bool is_about_entity(const struct article *self, const struct correction_effect *effect, uint32_t entity)
{
	const struct findings *findings = self->findings;
	const struct span spans[] = {effect->span, effect->into};
	if (effect->who == entity)
		return true;
	for (size_t i = 0; i < sizeof spans / sizeof *spans; i++) {
		const uint32_t mention =
		    span_is_empty(spans[i]) ? NONE : same_mention(findings, keeping_shown_span(self, spans[i]));
		if (mention != NONE && findings->mentions.at[mention].entity == entity)
			return true;
	}
	return false;
}

const struct value *keeping_correction_at(const struct article *self, struct span span, uint32_t entity)
{
	const struct entries *entries = &self->keeping.lists[NOTEBOOK_CORRECTIONS];
	const struct correction_effects *effects = &self->keeping.effects;
	for (size_t i = effects->count; i-- > 0;) {
		const struct correction_effect *effect = &effects->at[i];
		const struct span at = keeping_shown_span(self, effect->span);
		const bool holds =
		    span_is_empty(span) ? at.start <= span.start && span.start < at.end : span_overlaps(at, span);
		const bool is_speaker = correction_kind(entries->at[effect->entry]) == CORRECTION_SPEAKER;
		if (holds || (entity != NONE && !is_speaker && is_about_entity(self, effect, entity)))
			return entries->at[effect->entry];
	}
	return NULL;
}

const struct value *keeping_last_correction(const struct article *self)
{
	const struct entries *entries = &self->keeping.lists[NOTEBOOK_CORRECTIONS];
	for (size_t i = entries->count; i-- > 0;)
		if (entry_is_live(entries->at[i]))
			return entries->at[i];
	return NULL;
}
