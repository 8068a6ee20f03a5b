/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/markdown_notes.h"

#include <cmark.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/memory.h"

/* Sets which lines are code or HTML: nothing is a note there. */
static void find_literal_lines(cmark_node *root, bool *is_literal, size_t lines)
{
	cmark_iter *iterator = cmark_iter_new(root);
	for (cmark_event_type event; (event = cmark_iter_next(iterator)) != CMARK_EVENT_DONE;) {
		cmark_node *node = cmark_iter_get_node(iterator);
		const cmark_node_type type = cmark_node_get_type(node);
		if (type != CMARK_NODE_CODE_BLOCK && type != CMARK_NODE_HTML_BLOCK)
			continue;
		const size_t last = (size_t)cmark_node_get_end_line(node);
		for (size_t line = (size_t)cmark_node_get_start_line(node); line <= last && line <= lines; line++)
			is_literal[line - 1] = true;
	}
	cmark_iter_free(iterator);
}

/* How many bytes a note's beginning takes ("[^label]:"); 0 if there is none. */
static size_t beginning_of(struct slice text, struct slice *label)
{
	if (!slice_begins(text, "[^"))
		return 0;
	size_t end = 2;
	while (end < text.length && !memchr("] \t", text.at[end], 3))
		end++;
	if (end == 2 || !slice_begins(slice_after(text, end), "]:"))
		return 0;
	*label = (struct slice){text.at + 2, end - 2};
	return end + 2;
}

/* Where a line's text begins behind all signs of quotes; SIZE_MAX if it is indented as code is. */
static size_t text_start(struct slice line)
{
	enum { CODE_INDENT = 4 };
	size_t at = 0, indent = 0;
	for (; at < line.length && (line.at[at] == ' ' || line.at[at] == '>'); at++)
		indent = line.at[at] == '>' ? 0 : indent + 1;
	return indent < CODE_INDENT + (memchr(line.at, '>', at) != NULL) ? at : SIZE_MAX;
}

/* An item whose text is indented by four columns, as a note's is. Its sign is one that is seldom written. */
static void write_item(struct slice line, size_t start, size_t taken, struct buffer *out)
{
	static const char sign[] = "1)  ";
	struct slice rest = slice_after(line, start + taken);
	while (rest.length && (*rest.at == ' ' || *rest.at == '\t'))
		rest = (struct slice){rest.at + 1, rest.length - 1};
	buffer_add(out, line.at, start);
	buffer_puts(out, sign);
	buffer_add(out, rest.at, rest.length);
}

static int compare_labels(struct slice a, struct slice b)
{
	const size_t shorter = a.length < b.length ? a.length : b.length;
	const int order = strncasecmp(a.at, b.at, shorter);
	return order ? order : (a.length > b.length) - (a.length < b.length);
}

static int compare(const void *left, const void *right)
{
	const struct markdown_note *a = left, *b = right;
	const int order = compare_labels(a->label, b->label);
	return order ? order : (a->order > b->order) - (a->order < b->order);
}

static void sort_notes(struct markdown_notes *self)
{
	if (!self->notes.count)
		return;
	qsort(self->notes.at, self->notes.count, sizeof *self->notes.at, compare);
	array_make_room(&self->lines, self->notes.count);
	self->lines.count = self->notes.count;
	for (size_t i = 0; i < self->notes.count; i++)
		self->lines.at[self->notes.at[i].order] = i;
}

bool markdown_notes_find(struct markdown_notes *self, cmark_node *root, const struct markdown_source *source,
			 struct buffer *out)
{
	const size_t lines = source->lines.count;
	bool *is_literal = memory_new(lines, sizeof *is_literal);
	find_literal_lines(root, is_literal, lines);
	for (size_t number = 1; number <= lines; number++) {
		const struct slice line = markdown_source_whole_line(source, number);
		const size_t start = is_literal[number - 1] ? SIZE_MAX : text_start(line);
		struct slice label;
		const size_t taken = start == SIZE_MAX ? 0 : beginning_of(slice_after(line, start), &label);
		if (taken) {
			write_item(line, start, taken, out);
			array_push(&self->notes,
				   (struct markdown_note){.label = label, .line = number, .order = self->notes.count});
		} else {
			buffer_add(out, line.at, line.length);
		}
	}
	free(is_literal);
	sort_notes(self);
	return self->notes.count > 0;
}

/* The note that an item stands for: items come in the order of their lines. NULL if it stands for none. */
static struct markdown_note *note_of(const struct markdown_notes *self, cmark_node *item, size_t shift, size_t *next)
{
	const size_t line = (size_t)cmark_node_get_start_line(item);
	while (*next < self->lines.count && self->notes.at[self->lines.at[*next]].line + shift < line)
		++*next;
	if (*next == self->lines.count)
		return NULL;
	struct markdown_note *note = &self->notes.at[self->lines.at[*next]];
	return note->line + shift == line && !note->node ? note : NULL;
}

void markdown_notes_take(struct markdown_notes *self, cmark_node *root, size_t shift)
{
	size_t next = 0;
	cmark_iter *iterator = cmark_iter_new(root);
	for (cmark_event_type event; self->notes.count && (event = cmark_iter_next(iterator)) != CMARK_EVENT_DONE;) {
		cmark_node *node = cmark_iter_get_node(iterator);
		if (event != CMARK_EVENT_ENTER || cmark_node_get_type(node) != CMARK_NODE_ITEM)
			continue;
		struct markdown_note *note = note_of(self, node, shift, &next);
		if (note)
			note->node = node;
	}
	cmark_iter_free(iterator);
	for (size_t i = 0; i < self->notes.count; i++) {
		cmark_node *item = self->notes.at[i].node, *list = item ? cmark_node_parent(item) : NULL;
		if (!item)
			continue;
		cmark_node_unlink(item);
		if (list && !cmark_node_first_child(list)) {
			cmark_node_unlink(list);
			cmark_node_free(list);
		}
	}
}

size_t markdown_notes_meant(const struct markdown_notes *self, struct slice label)
{
	size_t low = 0, high = self->notes.count;
	while (low < high) {
		const size_t middle = low + (high - low) / 2;
		if (compare_labels(self->notes.at[middle].label, label) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	const bool is_found = low < self->notes.count && compare_labels(self->notes.at[low].label, label) == 0;
	return is_found && self->notes.at[low].node ? low : SIZE_MAX;
}

uint32_t markdown_notes_number(struct markdown_notes *self, size_t index)
{
	struct markdown_note *note = &self->notes.at[index];
	if (!note->number) {
		array_push(&self->numbered, index);
		note->number = (uint32_t)self->numbered.count;
	}
	return note->number;
}

void markdown_notes_release(struct markdown_notes *self)
{
	for (size_t i = 0; i < self->notes.count; i++)
		if (self->notes.at[i].node)
			cmark_node_free(self->notes.at[i].node);
	array_release(&self->notes);
	array_release(&self->lines);
	array_release(&self->numbered);
}
