/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/notebook.h"

#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "base/value.h"
#include "model/anchor.h"
#include "model/notebook_file.h"
#include "model/notes.h"

/* So many characters of a block that was brought back are kept: more than any two of a page have in common by chance. */
enum { BLOCK_WORDS = 128 };

/* FNV-1a, 64 bits (Fowler, Noll and Vo): a file name for anything. */
static uint64_t hash(const char *bytes, size_t length)
{
	uint64_t value = 14695981039346656037u;
	for (size_t i = 0; i < length; i++)
		value = (value ^ (unsigned char)bytes[i]) * 1099511628211u;
	return value;
}

/* By the text that is no part of what is left out of a page: the rest is another each time that it is got. */
static uint64_t identify_text(const struct document *document)
{
	if (!document_leaves_out(document))
		return hash(document->text.at, document->text.count);
	struct buffer text = {0};
	for (uint32_t leaf = document_next_leaf(document, NONE); leaf != NONE;
	     leaf = document_next_leaf(document, leaf)) {
		const struct block *block = &document->blocks.at[leaf];
		if (!block->left_out.reason)
			buffer_add(&text, document->text.at + block->span.start, span_length(block->span));
	}
	const uint64_t identity = hash(buffer_text(&text), text.count);
	buffer_release(&text);
	return identity;
}

static uint64_t identify_address(const char *url)
{
	return hash(url, strcspn(url, "#"));
}

/* What the article is known by: its address, the whole path of its file, or its text. */
static uint64_t identify(const struct document *document)
{
	const char *url = document_metadata(document, METADATA_URL);
	if (*url)
		return identify_address(url);
	const char *source = document_metadata(document, METADATA_SOURCE);
	if (!*source)
		return identify_text(document);

	char *whole = realpath(source, NULL);
	const uint64_t identity = hash(whole ? whole : source, strlen(whole ? whole : source));
	free(whole);
	return identity;
}

/* Appends the folder for state (XDG Base Directory: a relative XDG_STATE_HOME is ignored). False without a home. */
static bool find_folder(struct buffer *path)
{
	const char *state = getenv("XDG_STATE_HOME");
	const char *home = getenv("HOME");
	if (state && *state == '/')
		buffer_format(path, "%s/pullquote/", state);
	else if (home && *home == '/')
		buffer_format(path, "%s/.local/state/pullquote/", home);
	return path->count > 0;
}

static void init(struct notebook *self, uint64_t identity, bool keep)
{
	struct buffer path = {0};
	if (keep && find_folder(&path))
		buffer_format(&path, "%016llx.json", (unsigned long long)identity);
	self->path = path.count ? buffer_take(&path) : NULL;
	self->keeps = keep;
}

void notebook_init(struct notebook *self, const struct document *document, bool keep)
{
	init(self, keep ? identify(document) : 0, keep);
}

bool notebook_is_finished(const char *url, bool keep)
{
	struct notebook self;
	struct value *value = NULL;
	struct error error = {0};
	init(&self, identify_address(url), keep);
	if (self.path)
		notebook_file_read(self.path, &value, &error);
	const bool finished = value_bool(value_member(value_member(value, "read"), "finished"), false);
	value_free(value);
	error_release(&error);
	notebook_release(&self);
	return finished;
}

void notebook_release(struct notebook *self)
{
	free(self->path);
	self->path = NULL;
}

bool notebook_check(const struct notebook *self, struct error *error)
{
	return !self->path || notebook_file_check(self->path, error);
}

bool notebook_read_place(const struct notebook *self, const struct document *document, uint32_t *offset,
			 struct error *error)
{
	struct value *value;
	if (!self->path || !notebook_file_read(self->path, &value, error))
		return false;
	const bool found = anchor_find(value_member(value, "place"), &document->text, offset);
	value_free(value);
	return found;
}

/* What is to be changed, and of which text. */
struct change {
	const struct document *document;
	uint32_t offset; /* the place */
	uint32_t leaf;   /* what is brought back, or left out again */
};

static void set_place(struct value *value, const void *context)
{
	const struct change *change = context;
	const struct buffer *text = &change->document->text;
	const struct span words = {change->offset, (uint32_t)anchor_forth(text, change->offset, ANCHOR_AROUND)};
	value_set(value, "place", anchor_make(text, words));
}

bool notebook_write_place(const struct notebook *self, const struct document *document, uint32_t offset,
			  struct error *error)
{
	const struct change change = {.document = document, .offset = offset};
	return !self->path || notebook_file_change(self->path, set_place, &change, error);
}

/* The leaf that an anchor means; NONE if it is not there, or is not left out. */
static uint32_t find_leaf(const struct document *document, const struct value *anchor)
{
	uint32_t offset;
	const uint32_t leaf = anchor_find(anchor, &document->text, &offset) ? document_leaf_at(document, offset) : NONE;
	return leaf != NONE && document->blocks.at[leaf].left_out.reason ? leaf : NONE;
}

bool notebook_read_back(const struct notebook *self, struct document *document, struct error *error)
{
	struct value *value;
	if (!self->path)
		return true;
	if (!notebook_file_read(self->path, &value, error))
		return false;
	const struct value *anchors = value_member(value, "brought_back");
	for (size_t i = 0; i < value_size(anchors); i++) {
		const uint32_t leaf = find_leaf(document, value_element(anchors, i));
		if (leaf != NONE)
			document_bring_back(document, leaf, true);
	}
	value_free(value);
	return true;
}

static const char *const lists[NOTEBOOK_LIST_COUNT] = {
    [NOTEBOOK_NOTES] = "notes",
    [NOTEBOOK_CORRECTIONS] = "corrections",
    [NOTEBOOK_MARKS] = "marks",
};

bool notebook_read_entries(const struct notebook *self, enum notebook_list list, struct entries *entries,
			   struct error *error)
{
	struct value *value;
	if (!self->path)
		return true;
	if (!notebook_file_read(self->path, &value, error))
		return false;
	entries_merge(entries, value_member(value, lists[list]));
	value_free(value);
	return true;
}

/* A list, and what it is to hold. */
struct list_change {
	const char *name;
	const struct entries *entries;
};

static void set_entries(struct value *value, const void *context)
{
	const struct list_change *change = context;
	value_set(value, change->name, entries_value(change->entries, value_member(value, change->name)));
}

static bool has_nowhere(const struct notebook *self, struct error *error)
{
	return !self->keeps || error_set(error, "no home folder to keep it in");
}

/* The notes, as they were when they were read or written last, and how many say what two readers wrote. */
struct notes_change {
	struct entries *notes;
	const struct value *known;
	size_t *both;
};

static void set_notes(struct value *value, const void *context)
{
	const struct notes_change *change = context;
	const char *name = lists[NOTEBOOK_NOTES];
	*change->both = notes_reconcile(change->notes, change->known, value_member(value, name));
	set_entries(value, &(struct list_change){name, change->notes});
}

bool notebook_write_notes(const struct notebook *self, struct entries *notes, const struct value *known, size_t *both,
			  struct error *error)
{
	const struct notes_change change = {notes, known, both};
	*both = 0;
	if (!self->path)
		return has_nowhere(self, error);
	return notebook_file_change(self->path, set_notes, &change, error);
}

bool notebook_write_entries(const struct notebook *self, enum notebook_list list, const struct entries *entries,
			    struct error *error)
{
	const struct list_change change = {lists[list], entries};
	if (!self->path)
		return has_nowhere(self, error);
	return notebook_file_change(self->path, set_entries, &change, error);
}

static struct read_state state_of(const struct value *value, const struct document *document)
{
	const struct value *read = value_member(value, "read");
	struct read_state state = {.finished = value_bool(value_member(read, "finished"), false)};
	struct span span;
	if (anchor_find_span(value_member(read, "to"), &document->text, &span))
		state.to = span.end;
	return state;
}

bool notebook_read_state(const struct notebook *self, const struct document *document, struct read_state *state,
			 struct error *error)
{
	struct value *value;
	*state = (struct read_state){0};
	if (!self->path)
		return true;
	if (!notebook_file_read(self->path, &value, error))
		return false;
	*state = state_of(value, document);
	value_free(value);
	return true;
}

struct state_change {
	const struct document *document;
	struct read_state state;
};

/* The words that end at a place. */
static struct value *anchor_before(const struct document *document, uint32_t offset)
{
	size_t start = offset;
	for (size_t i = 0; i < ANCHOR_AROUND && start > 0; i++)
		start = utf8_before(document->text.at, start);
	return anchor_make(&document->text, (struct span){(uint32_t)start, offset});
}

static void set_state(struct value *value, const void *context)
{
	const struct state_change *change = context;
	const struct read_state before = state_of(value, change->document);
	const bool finished = before.finished || change->state.finished;
	if (before.to >= change->state.to && before.finished == finished)
		return;
	struct value *read = value_new_object();
	struct buffer now = {0};
	clock_write(&now);
	value_set(read, "to",
		  anchor_before(change->document, before.to > change->state.to ? before.to : change->state.to));
	value_set(read, "finished", value_new_bool(finished));
	value_set(read, "changed", value_new_string(now.at, now.count));
	value_set(value, "read", read);
	buffer_release(&now);
}

bool notebook_write_state(const struct notebook *self, const struct document *document, struct read_state state,
			  struct error *error)
{
	const struct state_change change = {document, state};
	return !self->path || notebook_file_change(self->path, set_state, &change, error);
}

static void add_element(struct buffer *out, const struct value *element)
{
	if (out->at[out->count - 1] != '[')
		buffer_putc(out, ',');
	value_write(element, out);
}

/* The list as it was, without the leaf, which is added if it is back. */
static void set_back(struct value *value, const void *context)
{
	const struct change *change = context;
	const struct block *leaf = &change->document->blocks.at[change->leaf];
	const struct value *anchors = value_member(value, "brought_back");
	struct buffer list = {0};
	buffer_putc(&list, '[');
	for (size_t i = 0; i < value_size(anchors); i++)
		if (find_leaf(change->document, value_element(anchors, i)) != change->leaf)
			add_element(&list, value_element(anchors, i));
	if (leaf->left_out.is_back) {
		const size_t end = anchor_forth(&change->document->text, leaf->span.start, BLOCK_WORDS);
		const struct span words = {leaf->span.start, end < leaf->span.end ? (uint32_t)end : leaf->span.end};
		struct value *anchor = anchor_make(&change->document->text, words);
		add_element(&list, anchor);
		value_free(anchor);
	}
	buffer_putc(&list, ']');
	struct error never = {0};
	value_set(value, "brought_back", value_read(list.at, list.count, &never));
	buffer_release(&list);
}

bool notebook_write_back(const struct notebook *self, const struct document *document, uint32_t leaf,
			 struct error *error)
{
	const struct change change = {.document = document, .leaf = leaf};
	if (self->path)
		return notebook_file_change(self->path, set_back, &change, error);
	return has_nowhere(self, error);
}
