/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/newsboat.h"

#include <string.h>

#include "base/array.h"
#include "base/buffer.h"
#include "render/read/encoding.h"
#include "render/read/mail.h"
#include "render/read/mail_text.h"
#include "render/read/reader.h"

/* The fields, as newsboat's item_renderer.cpp names them. */
enum field { FIELD_FEED, FIELD_TITLE, FIELD_AUTHOR, FIELD_DATE, FIELD_LINK, FIELD_FLAGS, FIELD_PODCAST, FIELD_COUNT };

static const char *const names[FIELD_COUNT] = {
    [FIELD_FEED] = "Feed: ",
    [FIELD_TITLE] = "Title: ",
    [FIELD_AUTHOR] = "Author: ",
    [FIELD_DATE] = "Date: ",
    [FIELD_LINK] = "Link: ",
    [FIELD_FLAGS] = "Flags: ",
    [FIELD_PODCAST] = "Podcast Download URL: ",
};

struct item {
	struct buffer fields[FIELD_COUNT];
	struct mail_links links;
};

static enum field field_of(struct slice line)
{
	size_t i = 0;
	while (i < FIELD_COUNT && strncmp(line.at, names[i], strlen(names[i])) != 0)
		i++;
	return (enum field)i;
}

bool newsboat_opens(const char *head)
{
	struct slice rest = slice_of(head), line;
	bool is_first = true;
	while (slice_take_line(&rest, &line) && slice_trim(line).length) {
		const enum field field = field_of(line);
		if (is_first && field != FIELD_FEED && field != FIELD_TITLE)
			return false;
		if (field == FIELD_LINK)
			return true;
		is_first = false;
	}
	return false;
}

/* Takes the fields with the blank line behind them. They are wrapped: a line without a name goes on with the one before. */
static struct slice take_fields(struct item *item, struct slice text)
{
	enum field field = FIELD_COUNT;
	for (struct slice line; slice_take_line(&text, &line) && slice_trim(line).length;) {
		const enum field named = field_of(line);
		if (named != FIELD_COUNT)
			line = slice_after(line, strlen(names[named]));
		else if (field != FIELD_COUNT && field != FIELD_LINK)
			buffer_putc(&item->fields[field], ' ');
		field = named != FIELD_COUNT ? named : field;
		if (field != FIELD_COUNT)
			buffer_add(&item->fields[field], line.at, line.length);
	}
	return text;
}

/* Whether a line is "[3]: https://...": its number, else 0. */
static size_t link_number(struct slice line)
{
	size_t number = 0, i = 1;
	if (!slice_begins(line, "["))
		return 0;
	for (; i < line.length && i < 6 && line.at[i] >= '0' && line.at[i] <= '9'; i++)
		number = number * 10 + (size_t)(line.at[i] - '0');
	return slice_begins(slice_after(line, i), "]: ") ? number : 0;
}

/* Where the addresses begin: the line before the last "[1]: ", which is "Links:" in the reader's language. The end if there are none. */
static struct slice find_links(struct slice text)
{
	struct slice found = {.at = text.at + text.length}, line, before = {.at = ""};
	for (struct slice rest = text; slice_take_line(&rest, &line);) {
		if (link_number(line) == 1 && before.length)
			found = (struct slice){.at = before.at, .length = (size_t)(text.at + text.length - before.at)};
		before = line;
	}
	return found;
}

/* An address is wrapped, too, and its kind stands behind it: "(link)". */
static void end_link(struct mail_links *links)
{
	struct buffer *link = links->count ? &array_last(links) : NULL;
	if (!link || !link->count || link->at[link->count - 1] != ')')
		return;
	const char *kind = strrchr(buffer_text(link), '(');
	if (!kind)
		return;
	buffer_cut(link, (size_t)(kind - link->at));
	while (link->count && link->at[link->count - 1] == ' ')
		buffer_cut(link, link->count - 1);
}

static void read_links(struct mail_links *links, struct slice text)
{
	struct slice line;
	slice_take_line(&text, &line);
	while (slice_take_line(&text, &line)) {
		const size_t number = link_number(line);
		if (number == links->count + 1) {
			end_link(links);
			array_push(links, (struct buffer){0});
			line = slice_after(line, (size_t)((const char *)memchr(line.at, ':', line.length) - line.at));
			line = slice_after(line, 2);
		}
		line = slice_trim(line);
		if (links->count)
			buffer_add(&array_last(links), line.at, line.length);
	}
	end_link(links);
}

/* The addresses once more at the end, as the item has them: not all have a place in the text. */
static void write_links(const struct mail_links *links, struct builder *builder)
{
	for (size_t i = 0; i < links->count; i++) {
		const struct buffer *link = &links->at[i];
		struct buffer number = {0};
		buffer_format(&number, "[%zu] ", i + 1);
		builder_open(builder, BLOCK_RELATED, 0);
		builder_text(builder, number.at, number.count);
		builder_mark_open(builder, MARK_LINK, link->at, link->count);
		builder_text(builder, link->at, link->count);
		builder_mark_close(builder);
		builder_close(builder);
		buffer_release(&number);
	}
}

static struct slice field(const struct item *item, enum field name)
{
	return slice_trim((struct slice){.at = item->fields[name].at, .length = item->fields[name].count});
}

static void tell_fields(const struct item *item, struct builder *builder)
{
	const struct slice feed = field(item, FIELD_FEED), link = field(item, FIELD_LINK);
	const struct slice author = field(item, FIELD_AUTHOR);
	builder_metadata(builder, METADATA_SITE, feed.at, feed.length);
	builder_metadata(builder, METADATA_URL, link.at, link.length);
	mail_tell_title(builder, field(item, FIELD_TITLE));
	mail_tell_date(builder, field(item, FIELD_DATE));
	if (author.length) {
		builder_byline(builder, author.at, author.length);
		builder_open(builder, BLOCK_BYLINE, 0);
		builder_text(builder, author.at, author.length);
		builder_close(builder);
	}
}

void newsboat_read(struct slice text, struct builder *builder)
{
	struct item item = {0};
	struct buffer decoded = {0};
	encoding_convert(NULL, text.at, text.length, &decoded);
	text = take_fields(&item, (struct slice){.at = decoded.at, .length = decoded.count});
	const struct slice links = find_links(text);
	read_links(&item.links, links);
	tell_fields(&item, builder);
	mail_text_read(slice_before(text, links), (struct mail_text_form){.links = &item.links}, builder);
	write_links(&item.links, builder);
	furniture_mark(builder);

	for (size_t i = 0; i < item.links.count; i++)
		buffer_release(&item.links.at[i]);
	array_release(&item.links);
	for (size_t i = 0; i < FIELD_COUNT; i++)
		buffer_release(&item.fields[i]);
	buffer_release(&decoded);
}
