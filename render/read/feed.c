/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/feed.h"

#include <string.h>

#include "render/read/byline.h"
#include "render/read/html.h"
#include "render/read/html_tree.h"
#include "render/read/mail.h"
#include "render/read/mailbox.h"
#include "render/read/reader.h"
#include "render/read/url.h"

/* How much of an item's summary stands in the list. In bytes. */
enum { SUMMARY_MAX = 300 };

void feed_release(struct feed *self)
{
	for (size_t i = 0; i <= self->items.count; i++)
		for (size_t j = 0; j < FEED_FIELD_COUNT; j++)
			buffer_release(i ? &self->items.at[i - 1].fields[j] : &self->self.fields[j]);
	array_release(&self->items);
}

void feed_add_escaped(struct buffer *out, const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		if (text[i] == '&')
			buffer_puts(out, "&amp;");
		else if (text[i] == '<')
			buffer_puts(out, "&lt;");
		else if (text[i] == '"')
			buffer_puts(out, "&quot;");
		else
			buffer_putc(out, text[i]);
	}
}

void feed_add_lines(struct buffer *out, const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		if (text[i] == '\n' && out->count && out->at[out->count - 1] == '\n')
			buffer_puts(out, "<p>");
		feed_add_escaped(out, text + i, text[i] != '\r');
	}
}

void feed_next_author(struct buffer *authors)
{
	if (authors->count)
		buffer_puts(authors, ", ");
}

static const char *skip_space(const char *text)
{
	return text + strspn(text, " \t\r\n");
}

/* Passes the XML declaration, comments, instructions and a doctype. */
static const char *skip_prologue(const char *head)
{
	for (head = skip_space(head); !strncmp(head, "<?", 2) || !strncmp(head, "<!", 2); head = skip_space(head)) {
		const bool is_comment = !strncmp(head, "<!--", 4);
		const char *end = is_comment ? strstr(head, "-->") : strchr(head, '>');
		const char *declared = is_comment ? NULL : memchr(head, '[', end ? (size_t)(end - head) : 0);
		if (declared) /* <!DOCTYPE rss [ ... ]> */
			end = (end = strstr(declared, "]")) ? strchr(end, '>') : NULL;
		if (!end)
			return head;
		head = strchr(end, '>') + 1;
	}
	return head;
}

bool feed_opens(const char *head)
{
	static const char *const roots[] = {"<rss", "<feed", "<rdf:RDF", "<RDF", "<atom:feed"};
	const char *at = skip_prologue(head);
	for (size_t i = 0; i < sizeof roots / sizeof *roots; i++) {
		const size_t length = strlen(roots[i]);
		if (!strncmp(at, roots[i], length) && strchr(" \t\r\n>", at[length]))
			return true;
	}
	if (!strncmp(at, "<!DOCTYPE rss", 13) || !strncmp(at, "<!DOCTYPE feed", 14))
		return true;
	const char *version = *at == '{' ? strstr(at, "jsonfeed.org") : NULL;
	return version && strstr(version, "version/1");
}

static struct slice field(const struct feed_item *item, enum feed_field name)
{
	return slice_trim((struct slice){.at = item->fields[name].at, .length = item->fields[name].count});
}

/* Appends the words of HTML, on one line. */
static void add_words(struct slice html, struct buffer *out)
{
	struct html_tree tree;
	struct buffer text = {0};
	html_tree_parse(&tree, html.length ? html.at : "", html.length);
	if (tree.nodes.count)
		html_tree_gather(&tree, 0, &text);
	struct slice rest = {.at = text.at, .length = text.count};
	for (struct slice word; (word = slice_take_word(&rest)).length;) {
		if (out->count)
			buffer_putc(out, ' ');
		buffer_add(out, word.at, word.length);
	}
	buffer_release(&text);
	html_tree_release(&tree);
}

/* Cuts behind the last word that fits; where there are no spaces, behind the last character. */
static void cut_summary(struct buffer *text)
{
	if (text->count <= SUMMARY_MAX)
		return;
	size_t end = SUMMARY_MAX;
	while (end && text->at[end] != ' ')
		end--;
	for (end = end ? end : SUMMARY_MAX; ((unsigned char)text->at[end] & 0xc0) == 0x80;)
		end--;
	buffer_cut(text, end);
	buffer_puts(text, " …");
}

static struct slice slice_in(const struct buffer *buffer)
{
	return (struct slice){.at = buffer->at, .length = buffer->count};
}

/* Moves an address on to one that is relative to it; an empty one changes nothing. */
static void move_base(struct buffer *base, struct slice reference)
{
	struct buffer moved = {0};
	if (!reference.length)
		return;
	url_resolve(slice_in(base), reference, &moved);
	buffer_release(base);
	*base = moved;
}

/* What links of the items are relative to. */
static void find_base(const struct feed *feed, const struct builder *builder, struct buffer *base)
{
	const struct slice url = slice_of(builder_known(builder, METADATA_URL));
	const bool has_base = field(&feed->self, FEED_BASE).length != 0;
	buffer_add(base, url.at, url.length);
	move_base(base, field(&feed->self, has_base ? FEED_BASE : FEED_LINK));
}

static void resolve_link(const struct buffer *base, const struct feed_item *item, struct buffer *out)
{
	struct buffer own = {0};
	if (!field(item, FEED_LINK).length)
		return;
	buffer_add(&own, base->at, base->count);
	move_base(&own, field(item, FEED_BASE));
	url_resolve(slice_in(&own), field(item, FEED_LINK), out);
	buffer_release(&own);
}

/* What links in the content are relative to, as builders know it: the item's own address, unless the feed says otherwise. */
static void tell_base(const struct feed *feed, const struct feed_item *item, struct buffer *base,
		      struct builder *builder)
{
	if (!field(&feed->self, FEED_BASE).length && !field(item, FEED_BASE).length &&
	    !field(item, FEED_CONTENT_BASE).length)
		return;
	move_base(base, field(item, FEED_BASE));
	move_base(base, field(item, FEED_CONTENT_BASE));
	builder_metadata(builder, METADATA_URL, base->at, base->count);
}

static void write_leaf(struct builder *builder, enum block_kind kind, const struct buffer *text,
		       const struct buffer *link)
{
	if (!text->count)
		return;
	builder_open(builder, kind, kind == BLOCK_HEADING ? 2 : 0);
	if (link && link->count)
		builder_mark_open(builder, MARK_LINK, link->at, link->count);
	builder_text(builder, text->at, text->count);
	if (link && link->count)
		builder_mark_close(builder);
	builder_close(builder);
}

/* Who wrote it, by name: RSS has addresses with names. */
static void add_authors(const struct feed_item *item, struct buffer *out)
{
	struct buffer words = {0};
	add_words(field(item, FEED_AUTHOR), &words);
	struct slice rest = {.at = words.at, .length = words.count};
	if (!words.count || !memchr(words.at, '@', words.count)) {
		buffer_add(out, words.at, words.count);
	} else {
		for (bool more = true; more;) {
			const size_t before = out->count;
			feed_next_author(out);
			more = mailbox_take(&rest, out);
			if (!more)
				buffer_cut(out, before);
		}
	}
	buffer_release(&words);
}

/* When, as far as it is known. */
static void add_date(const struct feed_item *item, struct buffer *iso)
{
	if (!mail_date_read(field(item, FEED_PUBLISHED), iso))
		mail_date_read(field(item, FEED_UPDATED), iso);
}

/* Title, who and when, summary. An item without a title is called by its first words. */
static void write_item(const struct feed_item *item, uint32_t number, const struct buffer *base,
		       struct builder *builder)
{
	struct buffer title = {0}, link = {0}, line = {0}, date = {0}, summary = {0};
	add_words(field(item, FEED_TITLE), &title);
	add_words(field(item, FEED_SUMMARY), &summary);
	if (!summary.count)
		add_words(field(item, FEED_CONTENT), &summary);
	cut_summary(&summary);
	resolve_link(base, item, &link);
	add_authors(item, &line);
	add_date(item, &date);
	if (date.count)
		buffer_format(&line, "%s%.10s", line.count ? ", " : "", buffer_text(&date));

	builder_open(builder, BLOCK_ITEM, number);
	write_leaf(builder, BLOCK_HEADING, title.count ? &title : summary.count ? &summary : &link, &link);
	write_leaf(builder, BLOCK_BYLINE, &line, NULL);
	if (title.count)
		write_leaf(builder, BLOCK_PARAGRAPH, &summary, NULL);
	builder_close(builder);
	buffer_release(&title);
	buffer_release(&link);
	buffer_release(&line);
	buffer_release(&date);
	buffer_release(&summary);
}

static void tell_words(struct builder *builder, enum metadata_field name, struct slice html)
{
	struct buffer words = {0};
	add_words(html, &words);
	builder_metadata(builder, name, words.at, words.count);
	buffer_release(&words);
}

static void tell_title(struct builder *builder, struct slice html)
{
	struct buffer words = {0};
	add_words(html, &words);
	mail_tell_title(builder, (struct slice){.at = words.at, .length = words.count});
	buffer_release(&words);
}

static void write_list(const struct feed *feed, struct builder *builder)
{
	struct buffer base = {0};
	find_base(feed, builder, &base);
	tell_title(builder, field(&feed->self, FEED_TITLE));
	builder_open(builder, BLOCK_LIST, 1);
	for (size_t i = 0; i < feed->items.count; i++)
		write_item(&feed->items.at[i], (uint32_t)i + 1, &base, builder);
	builder_close(builder);
	buffer_release(&base);
	if (!feed->items.count)
		builder_notice(builder, "empty", "this feed has no items");
}

/* Who wrote an item, or else all of the feed. */
static void tell_authors(const struct feed *feed, const struct feed_item *item, struct builder *builder)
{
	struct buffer author = {0};
	add_authors(item, &author);
	if (!author.count)
		add_authors(&feed->self, &author);
	byline_add(builder, slice_in(&author));
	write_leaf(builder, BLOCK_BYLINE, &author, NULL);
	buffer_release(&author);
}

/* The article, or what the feed has of it, and where all of it is. */
static void write_content(const struct feed *feed, const struct feed_item *item, struct buffer *base,
			  const struct buffer *link, struct builder *builder)
{
	const bool has_content = field(item, FEED_CONTENT).length != 0;
	const struct slice content = field(item, has_content ? FEED_CONTENT : FEED_SUMMARY);
	if (!has_content)
		builder_notice(builder, "summary", "this feed has no more of the article than its summary");
	tell_base(feed, item, base, builder);
	html_fragment_read(content.length ? content.at : "", content.length, builder);
	builder_metadata(builder, METADATA_URL, link->at, link->count);
	if (!has_content)
		write_leaf(builder, BLOCK_RELATED, link, link);
}

/* One item as an article. */
static void write_article(const struct feed *feed, const struct feed_item *item, struct builder *builder)
{
	struct buffer base = {0}, link = {0}, date = {0};
	find_base(feed, builder, &base);
	resolve_link(&base, item, &link);
	add_date(item, &date);
	builder_metadata(builder, METADATA_URL, link.at, link.count);
	builder_metadata(builder, METADATA_PUBLISHED, date.at, date.count);
	tell_words(builder, METADATA_SITE, field(&feed->self, FEED_TITLE));
	tell_title(builder, field(item, FEED_TITLE));
	tell_authors(feed, item, builder);
	write_content(feed, item, &base, &link, builder);
	buffer_release(&base);
	buffer_release(&link);
	buffer_release(&date);
}

static void say_what_is_wrong(struct builder *builder, const struct feed *feed)
{
	if (feed->is_wrong)
		builder_notice(builder, "xml", "this feed breaks the rules of XML: what could be read is shown");
	if (feed->is_cut)
		builder_notice(builder, "attributes", "a tag has too many attributes: the last of them are left out");
	if (feed->is_too_many)
		builder_notice(builder, "items", "this feed has more than %d items: the others are left out",
			       FEED_ITEMS_MAX);
}

bool feed_read(const char *text, size_t length, uint32_t item, struct builder *builder, struct error *error)
{
	struct feed feed;
	const bool is_json = *skip_space(text) == '{';
	bool done = (is_json ? feed_json_read : feed_xml_read)(&feed, text, length, error);
	if (done && item > feed.items.count)
		done = error_set(error, "this feed has only %zu items", feed.items.count);
	if (done) {
		const struct slice language = field(&feed.self, FEED_LANGUAGE);
		builder_metadata(builder, METADATA_LANGUAGE, language.at, language.length);
		say_what_is_wrong(builder, &feed);
		if (item)
			write_article(&feed, &feed.items.at[item - 1], builder);
		else
			write_list(&feed, builder);
	}
	feed_release(&feed);
	return done;
}
