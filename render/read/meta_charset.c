/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/meta_charset.h"

#include <stdbool.h>
#include <string.h>

#include "render/read/slice.h"

static const char space[] = " \t\n\f\r";

static bool is_in(char byte, const char *set)
{
	return byte && strchr(set, byte);
}

/* Takes the bytes up to the first that is in set off the front of the page. */
static struct slice take_until(struct slice *page, const char *set)
{
	struct slice taken = {.at = page->at};
	while (taken.length < page->length && !is_in(taken.at[taken.length], set))
		taken.length++;
	*page = slice_after(*page, taken.length);
	return taken;
}

static void skip(struct slice *page, const char *set)
{
	while (page->length && is_in(*page->at, set))
		*page = slice_after(*page, 1);
}

static struct slice take_value(struct slice *page)
{
	if (!page->length || !is_in(*page->at, "\"'"))
		return take_until(page, " \t\n\f\r>");

	const char quote[] = {*page->at, '\0'};
	*page = slice_after(*page, 1);
	const struct slice value = take_until(page, quote);
	*page = slice_after(*page, 1);
	return value;
}

/* The next attribute of a tag; false at the tag's end. */
static bool take_attribute(struct slice *page, struct slice *name, struct slice *value)
{
	skip(page, " \t\n\f\r/");
	if (!page->length || *page->at == '>')
		return false;

	*name = take_until(page, " \t\n\f\r/>=");
	*value = (struct slice){.at = page->at};
	skip(page, space);
	if (page->length && *page->at == '=') {
		*page = slice_after(*page, 1);
		skip(page, space);
		*value = take_value(page);
	}
	return true;
}

/* The label behind "charset=" in the value of a content attribute, "text/html; charset=..." (HTML 2.6.5). */
static struct slice label_in_content(struct slice content)
{
	while (content.length) {
		if (!slice_begins(content, "charset")) {
			content = slice_after(content, 1);
			continue;
		}
		content = slice_after(content, strlen("charset"));
		skip(&content, space);
		if (!slice_begins(content, "="))
			continue;
		content = slice_after(content, 1);
		skip(&content, space);
		if (!content.length || !is_in(*content.at, "\"'"))
			return take_until(&content, " \t\n\f\r;");
		const bool is_closed = memchr(content.at + 1, *content.at, content.length - 1);
		return is_closed ? take_value(&content) : (struct slice){0};
	}
	return content;
}

/* The label that one <meta> names, from behind its name on; none if the page ends in it. */
static struct slice label_of_meta(struct slice *page)
{
	struct slice charset = {0}, content = {0}, name, value;
	bool is_pragma = false;
	while (take_attribute(page, &name, &value))
		if (slice_is(name, "charset") && !charset.at)
			charset = value;
		else if (slice_is(name, "content") && !content.at)
			content = label_in_content(value);
		else if (slice_is(name, "http-equiv"))
			is_pragma |= slice_is(value, "content-type");
	if (!page->length)
		return (struct slice){0};
	if (charset.at) /* whatever a pragma says beside it */
		return charset;
	return is_pragma ? content : (struct slice){0};
}

/* Passes a tag with its attributes, whose values may hold ">". */
static void skip_tag(struct slice *page)
{
	struct slice name, value;
	take_until(page, " \t\n\f\r>");
	while (take_attribute(page, &name, &value))
		;
}

static void skip_comment(struct slice *page)
{
	*page = slice_after(*page, strlen("<!"));
	while (page->length && !slice_begins(*page, "-->"))
		*page = slice_after(*page, 1);
}

static bool opens_tag(struct slice page)
{
	page = slice_after(page, 1);
	if (slice_begins(page, "/"))
		page = slice_after(page, 1);
	return page.length && ((*page.at >= 'a' && *page.at <= 'z') || (*page.at >= 'A' && *page.at <= 'Z'));
}

static bool opens_meta(struct slice page)
{
	return slice_begins(page, "<meta") && page.length > 5 && is_in(page.at[5], " \t\n\f\r/");
}

/* Passes what begins at a "<"; returns the label, if it is a <meta> that names one. */
static struct slice pass_markup(struct slice *page)
{
	if (opens_meta(*page)) {
		*page = slice_after(*page, strlen("<meta"));
		return label_of_meta(page);
	}
	if (slice_begins(*page, "<!--"))
		skip_comment(page);
	else if (opens_tag(*page))
		skip_tag(page);
	else if (slice_begins(*page, "<!") || slice_begins(*page, "</") || slice_begins(*page, "<?"))
		take_until(page, ">");
	else
		*page = slice_after(*page, 1);
	return (struct slice){0};
}

void meta_charset_find(const char *page, size_t length, charset_test *is_known, struct buffer *label)
{
	for (struct slice rest = {page, length}; rest.length;) {
		take_until(&rest, "<");
		const struct slice found = slice_trim(pass_markup(&rest));
		buffer_add(label, found.at, found.length);
		if (found.length && is_known(buffer_text(label)))
			return;
		buffer_cut(label, 0);
	}
}

void meta_charset_find_xml(const char *text, size_t length, struct buffer *label)
{
	static const char name[] = "encoding=";
	const char *end = length > 5 && !memcmp(text, "<?xml", 5) ? memchr(text, '>', length) : NULL;
	for (const char *at = text; end && at + sizeof name < end; at++) {
		if (memcmp(at, name, sizeof name - 1) != 0)
			continue;
		for (at += sizeof name; at < end && !strchr("\"'?", *at); at++)
			buffer_putc(label, *at);
		return;
	}
}
