/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/markdown_marks.h"

#include <cmark.h>
#include <stdint.h>
#include <string.h>

#include "base/utf8.h"
#include "render/read/autolink.h"

/* Behind what was escaped: a character without a use or a look (U+206F), which the builder drops like all of its kind. */
static const char escaped[] = "\xe2\x81\xaf";

/* Tildes that may begin something struck. */
struct opener {
	cmark_node *parent;
	size_t mark;
	bool closes; /* they may end something, too */
};

struct openers ARRAY(struct opener);

struct pass {
	struct markdown_marks *marks;
	const struct markdown_notes *notes;
	struct openers openers;
	size_t links; /* that are open */
};

static struct slice text_of(cmark_node *node)
{
	return slice_of(cmark_node_get_literal(node));
}

static bool is_text(cmark_node *node)
{
	return node && cmark_node_get_type(node) == CMARK_NODE_TEXT;
}

/* A character such as stands in the source where a neighbour, or what holds it, begins or ends. */
static uint32_t character_of(cmark_node *neighbour, cmark_node *parent)
{
	if (neighbour) {
		const cmark_node_type type = cmark_node_get_type(neighbour);
		return type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK ? ' ' : ')';
	}
	switch (cmark_node_get_type(parent)) {
	case CMARK_NODE_EMPH:
	case CMARK_NODE_STRONG: return '*';
	case CMARK_NODE_LINK:
	case CMARK_NODE_IMAGE: return '[';
	default: return ' ';
	}
}

static uint32_t character_before(cmark_node *node, struct slice text, size_t at)
{
	uint32_t character = 0;
	if (!at)
		return character_of(cmark_node_previous(node), cmark_node_parent(node));
	const size_t start = utf8_before(text.at, at);
	utf8_read(text.at + start, at - start, &character);
	return character;
}

static uint32_t character_behind(cmark_node *node, struct slice text, size_t at)
{
	uint32_t character = 0;
	if (at == text.length)
		return character_of(cmark_node_next(node), cmark_node_parent(node));
	utf8_read(text.at + at, text.length - at, &character);
	return character;
}

/* CommonMark counts the symbols of ASCII, too. */
static bool is_punctuation(uint32_t character)
{
	return utf8_is_punctuation(character) || (character && character < 0x80 && strchr("$+<=>^`|~", (int)character));
}

/* Whether text begins on the right of signs that stand between two characters (CommonMark's left-flanking). */
static bool flanks(uint32_t before, uint32_t behind)
{
	return !utf8_is_space(behind) && (!is_punctuation(behind) || utf8_is_space(before) || is_punctuation(before));
}

static size_t add_mark(struct pass *self, struct markdown_mark mark)
{
	array_push(self->marks, mark);
	return self->marks->count - 1;
}

/* Tildes meet those that are no longer or shorter, but for what follows CommonMark's rule of three: then others may lie between. */
static bool meets(const struct pass *self, const struct opener *opener, const struct markdown_mark *closer, bool opens)
{
	return self->marks->at[opener->mark].length == closer->length || !(opens || opener->closes);
}

/* Whether tildes end what an opener before them begins; that is done with then, even if it is not as long. */
static bool close_strike(struct pass *self, size_t mark, bool opens)
{
	enum { REACH = 16 }; /* so many openers may lie between: all of them would be quadratic */
	struct markdown_mark *closer = &self->marks->at[mark];
	const cmark_node *parent = cmark_node_parent(closer->node);
	for (size_t i = self->openers.count, tries = 0; i-- > 0 && tries < REACH; tries++) {
		const struct opener *opener = &self->openers.at[i];
		if (opener->parent != parent)
			return false;
		if (!meets(self, opener, closer, opens))
			continue;
		self->openers.count = i;
		if (self->marks->at[opener->mark].length == closer->length) {
			self->marks->at[opener->mark].kind = MARKDOWN_STRIKE_OPEN;
			closer->kind = MARKDOWN_STRIKE_CLOSE;
		}
		return true;
	}
	return false;
}

/* One tilde or two. Returns where they end. */
static size_t take_tildes(struct pass *self, cmark_node *node, struct slice text, size_t at)
{
	enum { TILDES_MAX = 2 };
	size_t end = at;
	while (end < text.length && text.at[end] == '~')
		end++;
	const bool is_escaped = slice_begins(slice_after(text, end), escaped);
	if (end - at > TILDES_MAX || is_escaped)
		return end;
	const uint32_t before = character_before(node, text, at), behind = character_behind(node, text, end);
	const struct markdown_mark mark = {.node = node, .start = at, .length = end - at};
	const bool opens = flanks(before, behind), closes = flanks(behind, before);
	if (!opens && !closes)
		return end;
	const size_t index = add_mark(self, mark);
	if (!(closes && close_strike(self, index, opens)) && opens)
		array_push(&self->openers, (struct opener){cmark_node_parent(node), index, closes});
	return end;
}

/* "[^1]". Returns where it ends, or what comes behind the bracket. */
static size_t take_note(struct pass *self, cmark_node *node, struct slice text, size_t at)
{
	if (!self->notes->notes.count || !slice_begins(slice_after(text, at), "[^"))
		return at + 1;
	size_t end = at + 2;
	while (end < text.length && !memchr("[] \t", text.at[end], 4))
		end++;
	if (end == text.length || text.at[end] != ']')
		return at + 1;
	const size_t note = markdown_notes_meant(self->notes, (struct slice){text.at + at + 2, end - at - 2});
	if (note == SIZE_MAX)
		return at + 1;
	add_mark(self, (struct markdown_mark){
			   .node = node, .start = at, .length = end + 1 - at, .kind = MARKDOWN_NOTE, .note = note});
	return end + 1;
}

/* The signs of a stretch without addresses. */
static void take_signs(struct pass *self, cmark_node *node, struct slice text, size_t at, size_t end)
{
	while (at < end) {
		if (text.at[at] == '~')
			at = take_tildes(self, node, text, at);
		else if (text.at[at] == '[')
			at = take_note(self, node, text, at);
		else
			at++;
	}
}

static void take_text(struct pass *self, cmark_node *node)
{
	const struct slice text = text_of(node);
	const size_t first = self->marks->count;
	const uint32_t before = character_before(node, text, 0);
	size_t at = 0;
	struct autolink link;
	while (!self->links && autolink_find(text, at, before == ' ' || before == '*', &link)) {
		take_signs(self, node, text, at, link.start);
		add_mark(self, (struct markdown_mark){.node = node,
						      .start = link.start,
						      .length = link.length,
						      .kind = MARKDOWN_LINK,
						      .scheme = link.scheme});
		at = link.start + link.length;
	}
	take_signs(self, node, text, at, text.length);
	if (self->marks->count > first && !cmark_node_get_user_data(node))
		cmark_node_set_user_data(node, (void *)(uintptr_t)(first + 1));
}

/* "[ ] " or "[x] " at the start of an item's first paragraph. */
static void take_task(struct pass *self, cmark_node *item)
{
	cmark_node *paragraph = cmark_node_first_child(item);
	cmark_node *node = paragraph ? cmark_node_first_child(paragraph) : NULL;
	if (!is_text(node) || cmark_node_get_type(paragraph) != CMARK_NODE_PARAGRAPH)
		return;
	const struct slice text = text_of(node);
	const bool is_open = slice_begins(text, "[ ] "), is_done = slice_begins(text, "[x] ");
	if (!is_open && !is_done)
		return;
	const size_t mark =
	    add_mark(self, (struct markdown_mark){
			       .node = node, .length = 3, .kind = is_done ? MARKDOWN_TASK_DONE : MARKDOWN_TASK_OPEN});
	cmark_node_set_user_data(node, (void *)(uintptr_t)(mark + 1));
}

static void enter(struct pass *self, cmark_node *node)
{
	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_ITEM: take_task(self, node); break;
	case CMARK_NODE_LINK: self->links++; break;
	case CMARK_NODE_TEXT: take_text(self, node); break;
	default: break;
	}
}

static void leave(struct pass *self, cmark_node *node)
{
	self->links -= cmark_node_get_type(node) == CMARK_NODE_LINK;
	while (self->openers.count && array_last(&self->openers).parent == node)
		self->openers.count--;
}

void markdown_marks_find(struct markdown_marks *marks, cmark_node *root, const struct markdown_notes *notes)
{
	struct pass pass = {.marks = marks, .notes = notes};
	cmark_consolidate_text_nodes(root);
	cmark_iter *iterator = cmark_iter_new(root);
	for (cmark_event_type event; (event = cmark_iter_next(iterator)) != CMARK_EVENT_DONE;) {
		cmark_node *node = cmark_iter_get_node(iterator);
		if (event == CMARK_EVENT_ENTER)
			enter(&pass, node);
		else
			leave(&pass, node);
	}
	cmark_iter_free(iterator);
	array_release(&pass.openers);
}

void markdown_marks_escape(struct slice text, struct buffer *out)
{
	size_t kept = 0;
	for (size_t at = 0; at + 1 < text.length; at++) {
		if (text.at[at] != '\\')
			continue;
		at++;
		if (text.at[at] != '~' && text.at[at] != '[')
			continue;
		buffer_add(out, text.at + kept, at + 1 - kept);
		buffer_puts(out, escaped);
		kept = at + 1;
	}
	buffer_add(out, text.at + kept, text.length - kept);
}
