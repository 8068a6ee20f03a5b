/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/markdown_tree.h"

#include <cmark.h>
#include <string.h>

static cmark_node *parse(struct slice text)
{
	return cmark_parse_document(text.at, text.length, CMARK_OPT_VALIDATE_UTF8);
}

static struct slice slice_of_buffer(const struct buffer *buffer)
{
	return (struct slice){buffer->at, buffer->count};
}

/* Whether a sign of two characters stands in it. */
static bool has(struct slice text, const char *sign)
{
	const char *end = text.at + text.length;
	for (const char *at = text.at; at && at < end && (at = memchr(at, *sign, (size_t)(end - at))); at++)
		if (at + 1 < end && at[1] == sign[1])
			return true;
	return false;
}

/* A step that writes the text anew where it finds something. */
typedef bool find_function(struct markdown_tree *, const struct markdown_source *, struct buffer *out);

static bool find_notes(struct markdown_tree *self, const struct markdown_source *source, struct buffer *out)
{
	return markdown_notes_find(&self->notes, self->root, source, out);
}

static bool find_tables(struct markdown_tree *self, const struct markdown_source *source, struct buffer *out)
{
	return markdown_tables_find(&self->tables, self->root, source, out);
}

/* Returns the text that the tree is of then. */
static struct slice parse_again(struct markdown_tree *self, struct slice text, find_function *find, struct buffer *out)
{
	struct markdown_source source = markdown_source_of(text);
	if (find(self, &source, out)) {
		text = slice_of_buffer(out);
		cmark_node_free(self->root);
		self->root = parse(text);
	}
	markdown_source_release(&source);
	return text;
}

void markdown_tree_parse(struct markdown_tree *self, struct slice text)
{
	*self = (struct markdown_tree){0};
	struct buffer tabled = {0};
	if (has(text, "\\~") || has(text, "\\[")) {
		markdown_marks_escape(text, &self->escaped);
		text = slice_of_buffer(&self->escaped);
	}
	self->root = parse(text);
	if (has(text, "[^") && has(text, "]:"))
		text = parse_again(self, text, find_notes, &self->noted);
	parse_again(self, text, find_tables, &tabled);
	buffer_release(&tabled);

	markdown_notes_take(&self->notes, self->root, markdown_tables_shift(&self->tables));
	markdown_marks_find(&self->marks, self->root, &self->notes);
	for (size_t i = 0; i < self->notes.notes.count; i++)
		if (self->notes.notes.at[i].node)
			markdown_marks_find(&self->marks, self->notes.notes.at[i].node, &self->notes);
	markdown_tables_take(&self->tables, self->root);
}

void markdown_tree_release(struct markdown_tree *self)
{
	cmark_node_free(self->root);
	markdown_tables_release(&self->tables);
	markdown_notes_release(&self->notes);
	array_release(&self->marks);
	buffer_release(&self->escaped);
	buffer_release(&self->noted);
}
