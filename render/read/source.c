/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/source.h"

#include <string.h>
#include <strings.h>

#include "base/file.h"
#include "render/read/encoding.h"
#include "render/read/feed.h"
#include "render/read/mail_field.h"
#include "render/read/media_type.h"
#include "render/read/newsboat.h"

#define FORMAT_NAME(format, name) name,
static const char *const format_names[] = {FORMATS(FORMAT_NAME)};

static const struct {
	const char *suffix;
	enum format format;
} suffixes[] = {
    {".html", FORMAT_HTML},         {".htm", FORMAT_HTML},      {".xhtml", FORMAT_HTML}, {".md", FORMAT_MARKDOWN},
    {".markdown", FORMAT_MARKDOWN}, {".mkd", FORMAT_MARKDOWN},  {".txt", FORMAT_TEXT},   {".text", FORMAT_TEXT},
    {".mdown", FORMAT_MARKDOWN},    {".mdwn", FORMAT_MARKDOWN}, {".eml", FORMAT_MAIL},   {".rss", FORMAT_FEED},
    {".atom", FORMAT_FEED},
};

/* What a page begins with: the WHATWG's MIME Sniffing section 7.1, and the tags that fragments of news begin with. */
static const char *const page_openings[] = {"<!doctype html",
					    "<html",
					    "<head",
					    "<body",
					    "<title",
					    "<meta",
					    "<link",
					    "<script",
					    "<style",
					    "<iframe",
					    "<article",
					    "<main",
					    "<h1",
					    "<h2",
					    "<h3",
					    "<div",
					    "<p",
					    "<a",
					    "<b",
					    "<i",
					    "<em",
					    "<strong",
					    "<br",
					    "<table",
					    "<ul",
					    "<ol",
					    "<font",
					    "<img",
					    "<span",
					    "<section",
					    "<figure",
					    "<blockquote"};

/* Enough to see how a file begins. In bytes. */
enum { HEAD_SIZE = 512 };

enum format format_named(const char *name)
{
	size_t i = 0;
	while (i < FORMAT_COUNT && strcmp(format_names[i], name) != 0)
		i++;
	return (enum format)i;
}

static enum format format_by_suffix(const char *name)
{
	const size_t length = name ? strlen(name) : 0;
	for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++) {
		const size_t suffix = strlen(suffixes[i].suffix);
		if (length > suffix && strcasecmp(name + length - suffix, suffixes[i].suffix) == 0)
			return suffixes[i].format;
	}
	return FORMAT_AUTO;
}

/* How the bytes begin, as a string: without a byte order mark, and without the NULs of ASCII in UTF-16. */
static void copy_head(const struct buffer *bytes, char head[static HEAD_SIZE])
{
	size_t length = 0;
	for (size_t i = 0; i < bytes->count && length < HEAD_SIZE - 1; i++)
		if (bytes->at[i] && !(length == 0 && strchr("\xef\xbb\xbf\xfe\xff", bytes->at[i])))
			head[length++] = bytes->at[i];
	head[length] = '\0';
}

static const char *skip_space(const char *text)
{
	return text + strspn(text, " \t\r\n\f");
}

static bool opens_page(const char *head)
{
	for (size_t i = 0; i < sizeof page_openings / sizeof *page_openings; i++) {
		const size_t length = strlen(page_openings[i]);
		if (strncasecmp(head, page_openings[i], length) == 0 && head[length] &&
		    strchr(" \t\r\n\f>/", head[length]))
			return true;
	}
	return false;
}

/* Passes what may stand before the first tag: comments and an XML declaration. */
static const char *skip_prologue(const char *head)
{
	for (;;) {
		head = skip_space(head);
		const char *end = NULL;
		if (strncmp(head, "<!--", 4) == 0)
			end = strstr(head, "-->");
		else if (strncmp(head, "<?xml", 5) == 0)
			end = strstr(head, "?>");
		if (!end)
			return head;
		head = strchr(end, '>') + 1;
	}
}

/* Our own JSON begins with its schema: that is how it is written. */
static bool opens_our_json(const char *head)
{
	static const char *const parts[] = {"{", "\"schema\"", ":", "\"pullquote/"};
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		head = skip_space(head);
		if (strncmp(head, parts[i], strlen(parts[i])) != 0)
			return false;
		head += strlen(parts[i]);
	}
	return true;
}

/* Fields that only messages have, and those that are common in them: three of these are no chance. */
static const char *const mail_fields[] = {"return-path", "delivered-to", "message-id", "mime-version",
					  "dkim-signature"};
static const char *const usual_fields[] = {"from", "to", "subject", "date", "received", "content-type", "reply-to"};

static size_t count_fields(struct slice fields, const char *const *names, size_t count)
{
	size_t found = 0;
	for (size_t i = 0; i < count; i++)
		found += mail_field_find(fields, names[i]).length != 0;
	return found;
}

/* A mailbox's line before it, maybe; then fields, of which some tell a message from a text that begins "Note: ...". */
static bool opens_mail(const char *head)
{
	struct slice rest = slice_of(head), line;
	if (slice_begins(rest, "From ") || slice_begins(rest, ">From "))
		slice_take_line(&rest, &line);
	const struct slice fields = mail_fields_take(&rest);
	return slice_begins(mail_field_find(fields, "received"), "from ") ||
	       count_fields(fields, mail_fields, sizeof mail_fields / sizeof *mail_fields) ||
	       count_fields(fields, usual_fields, sizeof usual_fields / sizeof *usual_fields) >= 3;
}

static enum format format_by_content(const struct buffer *bytes)
{
	char head[HEAD_SIZE];
	copy_head(bytes, head);
	if (feed_opens(head))
		return FORMAT_FEED;
	if (opens_page(skip_prologue(head)))
		return FORMAT_HTML;
	if (opens_our_json(head))
		return FORMAT_JSON;
	return opens_mail(head) || newsboat_opens(head) ? FORMAT_MAIL : FORMAT_TEXT;
}

/* newsboat saves items as .txt. */
static bool opens_item(const struct buffer *bytes)
{
	char head[HEAD_SIZE];
	copy_head(bytes, head);
	return newsboat_opens(head);
}

enum format source_format(const struct source *self)
{
	if (self->format != FORMAT_AUTO)
		return self->format;
	const enum format format = format_by_suffix(self->name);
	if (format == FORMAT_AUTO)
		return format_by_content(&self->bytes);
	return format == FORMAT_TEXT && opens_item(&self->bytes) ? FORMAT_MAIL : format;
}

static bool is_markup(enum format format)
{
	return format == FORMAT_HTML || format == FORMAT_MARKDOWN || format == FORMAT_MAIL || format == FORMAT_FEED;
}

bool source_read(struct source *self, struct error *error)
{
	const enum format expected = self->format != FORMAT_AUTO ? self->format : format_by_suffix(self->name);
	const size_t cap = is_markup(expected) ? SOURCE_CAP_MARKUP : SOURCE_CAP_TEXT;
	if (!file_read(self->name, cap, &self->bytes, error))
		return false;
	if (self->bytes.count <= SOURCE_CAP_MARKUP || !is_markup(source_format(self)))
		return true;

	error_set(error, "larger than %d MiB", SOURCE_CAP_MARKUP >> 20);
	return error_in(error, self->name);
}

void source_take(struct source *self, struct fetched *fetched)
{
	self->fetched = *fetched;
	*fetched = (struct fetched){0};
	self->bytes = self->fetched.bytes;
	self->fetched.bytes = (struct buffer){0};
	buffer_text(&self->bytes); /* an empty page is read, too */

	const char *type = buffer_text(&self->fetched.type);
	media_type_charset(type, &self->fetched_charset);
	if (!self->charset && self->fetched_charset.count && encoding_is_known(self->fetched_charset.at))
		self->charset = self->fetched_charset.at;
	if (!self->url)
		self->url = self->fetched.address.count ? self->fetched.address.at : self->name;
	if (self->format == FORMAT_AUTO)
		self->format = media_type_format(type);
}

void source_release(struct source *self)
{
	buffer_release(&self->bytes);
	buffer_release(&self->fetched.address);
	buffer_release(&self->fetched.type);
	buffer_release(&self->fetched_charset);
}
