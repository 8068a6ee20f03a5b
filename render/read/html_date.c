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

#define IS_ANY(word, list) is_any(word, list, sizeof list / sizeof *list)

static bool is_any(struct slice word, const char *const *list, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (slice_is(word, list[i]))
			return true;
	return false;
}

static bool says_update(struct slice text)
{
	for (size_t i = 0; i < sizeof update_words / sizeof *update_words; i++)
		if (slice_find(text, update_words[i]).length)
			return true;
	return false;
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
		if (IS_ANY(word, other_words))
			return false;
		is_date = is_date || IS_ANY(word, date_words);
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
			if (IS_ANY(word, other_words))
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

/* The first date from first up to end. */
static bool find_in(const struct html_tree *tree, uint32_t first, uint32_t end, struct buffer *iso)
{
	for (uint32_t i = first; i < end && i < tree->nodes.count; i++)
		if (is_date(tree, i) && !is_update(tree, i) && !is_of_other(tree, i) && read_day(tree, i, iso))
			return true;
	return false;
}

bool html_date_find(const struct html_tree *tree, uint32_t headline, struct buffer *iso)
{
	if (headline == NONE)
		return find_in(tree, 1, (uint32_t)tree->nodes.count, iso);
	return find_in(tree, headline, headline + BEHIND, iso) ||
	       find_in(tree, headline > BEFORE ? headline - BEFORE : 1, headline, iso);
}
