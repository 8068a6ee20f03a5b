/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/feed.h"

#include "base/value.h"

/* The members of an item, and of the feed; the first that is there counts for its field. */
static const struct {
	const char *name;
	enum feed_field field;
	bool is_text; /* and no HTML */
} members[] = {
    {"title", FEED_TITLE, true},
    {"url", FEED_LINK, false},
    {"home_page_url", FEED_LINK, false},
    {"external_url", FEED_LINK, false},
    {"date_published", FEED_PUBLISHED, false},
    {"date_modified", FEED_UPDATED, false},
    {"summary", FEED_SUMMARY, true},
    {"description", FEED_SUMMARY, true},
    {"content_html", FEED_CONTENT, false},
    {"content_text", FEED_CONTENT, true},
    {"language", FEED_LANGUAGE, false},
};

static void add_author(struct buffer *authors, const struct value *author)
{
	size_t length;
	const char *name = value_string(value_member(author, "name"), &length);
	if (!name || !length)
		return;
	feed_next_author(authors);
	feed_add_escaped(authors, name, length);
}

static void read_members(struct feed_item *item, const struct value *object)
{
	for (size_t i = 0; i < sizeof members / sizeof *members; i++) {
		size_t length;
		const char *text = value_string(value_member(object, members[i].name), &length);
		struct buffer *field = &item->fields[members[i].field];
		if (!text || field->count)
			continue;
		if (members[i].is_text)
			feed_add_lines(field, text, length);
		else
			buffer_add(field, text, length);
	}
	const struct value *authors = value_member(object, "authors");
	for (size_t i = 0; i < value_size(authors); i++)
		add_author(&item->fields[FEED_AUTHOR], value_element(authors, i));
	if (!value_size(authors))
		add_author(&item->fields[FEED_AUTHOR], value_member(object, "author")); /* version 1.0 */
}

bool feed_json_read(struct feed *self, const char *text, size_t length, struct error *error)
{
	*self = (struct feed){0};
	struct value *feed = value_read(text, length, error);
	if (!feed)
		return false;
	const struct value *items = value_member(feed, "items");
	const bool is_feed = value_is_array(items);
	if (!is_feed)
		error_set(error, "no feed: it has no items");
	read_members(&self->self, feed);
	for (size_t i = 0; i < value_size(items) && i < FEED_ITEMS_MAX; i++) {
		struct feed_item item = {0};
		read_members(&item, value_element(items, i));
		array_push(&self->items, item);
	}
	self->is_too_many = value_size(items) > FEED_ITEMS_MAX;
	value_free(feed);
	return is_feed;
}
