/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/html_date.h"

#include "base/utf8.h"
#include "render/read/date.h"
#include "render/read/page_view.h"
#include "render/read/slice.h"

/* Where a date is the story's: in nodes behind the headline and before it. */
enum { BEHIND = 300, BEFORE = 60 };

/* What is longer is no date. */
enum { NODES_MAX = 12, BYTES_MAX = 120 };

static const char *const date_words[] = {"date",     "datum",     "fecha",       "data",      "datetime",
					 "pubdate",  "published", "posted",      "timestamp", "created",
					 "creation", "timedata",  "publication", "pubtime"};

static const char *const update_words[] = {"updated",     "update",     "modified", "aktualisiert", "mis à jour",
					   "actualizado", "aggiornato", "edited",   "atualizado",   "bijgewerkt"};

static const char *const other_words[] = {"comment", "comments", "related", "teaser", "event", "sidebar"};

static bool says_update(struct slice text)
{
	return slice_has_any(text, update_words, sizeof update_words / sizeof *update_words);
}

/* "Updated 3 May", but not "2 May, updated 3 May". */
static bool begins_update(struct slice text)
{
	for (struct slice word; (word = slice_take_word(&text)).length;) {
		if (utf8_is_digit(slice_first(word)))
			return false;
		if (says_update(word))
			return true;
	}
	return false;
}

/* Whether classes call something a date. */
static bool is_date_class(struct slice classes)
{
	bool is_date = false;
	for (struct slice word; (word = page_view_class_word(&classes)).length;) {
		if (SLICE_IS_ANY(word, other_words))
			return false;
		is_date = is_date || SLICE_IS_ANY(word, date_words);
	}
	return is_date;
}

/* Whether an element is of a comment or of another story. */
static bool is_of_other(const struct html_tree *tree, uint32_t node)
{
	enum { STEPS = 5 };
	for (size_t i = 0; node != NONE && i < STEPS; i++, node = tree->nodes.at[node].parent) {
		struct slice classes = html_tree_attribute(tree, node, ATTRIBUTE_CLASS);
		for (struct slice word; (word = page_view_class_word(&classes)).length;)
			if (SLICE_IS_ANY(word, other_words))
				return true;
	}
	return false;
}

static bool is_subheading(enum html_tag tag)
{
	return tag == TAG_H2 || tag == TAG_H3 || tag == TAG_H4 || tag == TAG_H5;
}

/* Whether a heading is a link, or in one: all of it, and no byline with a link in it. */
static bool is_link(const struct html_tree *tree, uint32_t heading)
{
	if (tree->nodes.at[tree->nodes.at[heading].parent].tag == TAG_A)
		return true;
	const uint32_t end = tree->nodes.at[heading].end, link = html_tree_find(tree, heading, end, TAG_A);
	for (uint32_t i = heading + 1; link != NONE && i < link; i++)
		if (tree->nodes.at[i].tag == TAG_TEXT && slice_trim(html_tree_text(tree, i)).length)
			return false;
	return link != NONE;
}

static bool has_linked_heading(const struct html_tree *tree, uint32_t node)
{
	const uint32_t end = tree->nodes.at[node].end;
	for (uint32_t i = node + 1; i < end; i++)
		if (is_subheading(tree->nodes.at[i].tag) && is_link(tree, i))
			return true;
	return false;
}

/* Whether a node stands in a card: a small element with a heading that leads to another story. */
static bool is_of_card(const struct html_tree *tree, uint32_t node, uint32_t headline)
{
	enum { STEPS = 4, CARD_NODES = 60 };
	for (size_t i = 0; i < STEPS; i++) {
		node = tree->nodes.at[node].parent;
		if (node == NONE || tree->nodes.at[node].end - node > CARD_NODES)
			return false;
		if (headline != NONE && headline > node && headline < tree->nodes.at[node].end)
			return false;
		if (has_linked_heading(tree, node))
			return true;
	}
	return false;
}

/* Whether the text right before a node says that what follows is an update. */
static bool is_update(const struct html_tree *tree, uint32_t node)
{
	enum { STEPS = 3 };
	for (uint32_t i = 1; i <= STEPS && i < node; i++)
		if (tree->nodes.at[node - i].tag == TAG_TEXT) {
			const struct slice text = slice_trim(html_tree_text(tree, node - i));
			if (text.length)
				return text.length < BYTES_MAX && says_update(text);
		}
	return false;
}

/* Reads an element's day, its attribute's before its text's. */
static bool read_day(const struct html_tree *tree, uint32_t node, struct buffer *iso)
{
	const struct slice stamp = html_tree_attribute(tree, node, ATTRIBUTE_DATETIME);
	if (stamp.length)
		return date_read(stamp, iso);
	struct buffer text = {0};
	html_tree_gather(tree, node, &text);
	const struct slice day = slice_trim((struct slice){text.at, text.count});
	const bool is_day = day.length <= BYTES_MAX && !begins_update(day) && date_read(day, iso);
	buffer_release(&text);
	return is_day;
}

static bool is_date(const struct html_tree *tree, uint32_t node)
{
	const struct html_node *at = &tree->nodes.at[node];
	if (at->tag == TAG_TEXT || at->end - node > NODES_MAX)
		return false;
	return at->tag == TAG_TIME || (html_tree_find(tree, node, at->end, TAG_TIME) == NONE &&
				       is_date_class(html_tree_attribute(tree, node, ATTRIBUTE_CLASS)));
}

static bool is_of_story(const struct html_tree *tree, uint32_t node, uint32_t headline)
{
	return !is_update(tree, node) && !is_of_other(tree, node) && !is_of_card(tree, node, headline);
}

/* The first date from first up to end. */
static bool find_in(const struct html_tree *tree, uint32_t headline, uint32_t first, uint32_t end, struct buffer *iso)
{
	for (uint32_t i = first; i < end && i < tree->nodes.count; i++)
		if (is_date(tree, i) && is_of_story(tree, i, headline) && read_day(tree, i, iso))
			return true;
	return false;
}

bool html_date_find(const struct html_tree *tree, uint32_t headline, struct buffer *iso)
{
	if (headline == NONE)
		return find_in(tree, NONE, 1, (uint32_t)tree->nodes.count, iso);
	return find_in(tree, headline, headline, headline + BEHIND, iso) ||
	       find_in(tree, headline, headline > BEFORE ? headline - BEFORE : 1, headline, iso);
}

/* Reads a text that is hardly more than a day. */
static bool read_line(const struct html_tree *tree, uint32_t node, size_t words, struct buffer *iso)
{
	enum { LINE_BYTES = 60 };
	const struct slice text = slice_trim(html_tree_text(tree, node));
	return text.length && text.length <= LINE_BYTES && slice_words(text) <= words && !begins_update(text) &&
	       date_read(text, iso);
}

/* The first text from first up to end that is a day of at most so many words. */
static bool find_line(const struct html_tree *tree, uint32_t headline, uint32_t first, size_t words, struct buffer *iso)
{
	const size_t end = headline == NONE ? tree->nodes.count : headline + BEHIND;
	for (uint32_t i = first; i < end && i < tree->nodes.count;) {
		const enum html_tag tag = tree->nodes.at[i].tag;
		if (tag == TAG_TEXT && tree->nodes.at[tree->nodes.at[i].parent].tag != TAG_A &&
		    read_line(tree, i, words, iso)) {
			if (is_of_story(tree, i, headline))
				return true;
			buffer_cut(iso, 0);
		}
		i = html_tree_flow(tag) == FLOW_SKIPPED ? tree->nodes.at[i].end : i + 1;
	}
	return false;
}

bool html_date_find_far(const struct html_tree *tree, uint32_t headline, struct buffer *iso)
{
	enum { DAY_WORDS = 4, LINE_WORDS = 8 };
	if (headline == NONE)
		return find_line(tree, NONE, 1, DAY_WORDS, iso);
	return find_line(tree, headline, headline, LINE_WORDS, iso) ||
	       find_in(tree, headline, headline + BEHIND, (uint32_t)tree->nodes.count, iso);
}

bool html_date_says_update(struct slice text)
{
	return begins_update(slice_trim(text));
}
