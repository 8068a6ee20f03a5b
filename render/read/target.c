/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/target.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/sanitise.h"
#include "render/read/host.h"
#include "render/read/slice.h"
#include "render/read/url.h"

/* An http(s) address, taken apart as browsers do it (WHATWG URL): there a backslash is a slash. */
struct parts {
	struct slice scheme, user, host, port, rest;
	bool has_backslash; /* where other programs see a host that goes on */
};

static struct slice take_until(struct slice *rest, const char *stops)
{
	struct slice taken = {.at = rest->at};
	while (taken.length < rest->length && !strchr(stops, taken.at[taken.length]))
		taken.length++;
	*rest = slice_after(*rest, taken.length);
	return taken;
}

static size_t last_of(struct slice text, char byte)
{
	size_t at = text.length;
	while (at > 0 && text.at[at - 1] != byte)
		at--;
	return at;
}

/* False if it is no such address. */
static bool take_apart(struct slice address, struct parts *parts)
{
	struct slice rest = address;
	*parts = (struct parts){.scheme = take_until(&rest, ":")};
	if (!slice_is(parts->scheme, "http") && !slice_is(parts->scheme, "https"))
		return false;
	rest = slice_after(rest, 1);
	if (!slice_begins(rest, "//"))
		return false;
	rest = slice_after(rest, 2);
	struct slice authority = take_until(&rest, "/?#\\");
	parts->has_backslash = rest.length && *rest.at == '\\';
	parts->rest = rest;
	const size_t host = last_of(authority, '@');
	parts->user = (struct slice){authority.at, host ? host - 1 : 0};
	parts->host = slice_after(authority, host);
	const size_t port = last_of(parts->host, ':');
	const bool is_port = port && port > last_of(parts->host, ']');
	if (is_port) {
		parts->port = slice_after(parts->host, port);
		parts->host.length = port - 1;
	}
	return parts->host.length;
}

static int hex_value(char digit)
{
	static const char digits[] = "0123456789abcdef";
	const char *found = digit ? strchr(digits, digit | 0x20) : NULL;
	return digit >= '0' && digit <= '9' ? digit - '0' : found ? (int)(found - digits) : -1;
}

static void add_decoded(struct slice text, struct buffer *out)
{
	for (size_t i = 0; i < text.length; i++) {
		const bool is_code = text.at[i] == '%' && i + 2 < text.length && hex_value(text.at[i + 1]) >= 0 &&
				     hex_value(text.at[i + 2]) >= 0;
		if (!is_code) {
			buffer_putc(out, text.at[i]);
			continue;
		}
		buffer_putc(out, (char)(hex_value(text.at[i + 1]) * 16 + hex_value(text.at[i + 2])));
		i += 2;
	}
}

/* Percent-encodes what is outside of 0x21 to 0x7E. */
static void add_encoded(struct slice text, struct buffer *out)
{
	for (size_t i = 0; i < text.length; i++) {
		const unsigned char byte = (unsigned char)text.at[i];
		if (byte > 0x20 && byte < 0x7f)
			buffer_putc(out, (char)byte);
		else
			buffer_format(out, "%%%02X", byte);
	}
}

static void add_words(struct buffer *out, const char *words)
{
	buffer_puts(out, out->count ? ", " : "");
	buffer_puts(out, words);
}

/* The host, in both ways that it can be written. */
static void read_host(struct target *self, struct slice written)
{
	struct buffer name = {0};
	add_decoded(written, &name);
	const bool is_number = host_is_number(name.at, name.count);
	if (*buffer_text(&name) == '[' || !host_write_ascii(name.at, name.count, &self->host)) {
		if (!is_number)
			add_words(&self->doubt, "no name that a host can have");
		add_encoded((struct slice){name.at, name.count}, &self->host);
	} else if (host_write_unicode(name.at, name.count, &self->unicode) && self->unicode.count == self->host.count &&
		   !memcmp(self->unicode.at, self->host.at, self->host.count)) {
		buffer_cut(&self->unicode, 0);
	}
	self->site = host_site(self->host.at, self->host.count);
	if (is_number)
		add_words(&self->doubt, "a number, no name");
	struct buffer likeness = {0};
	if (host_write_likeness(self->unicode.at, self->unicode.count, &likeness))
		add_words(&self->doubt, buffer_text(&likeness));
	buffer_release(&likeness);
	buffer_release(&name);
}

static bool is_usual_port(const struct parts *parts)
{
	return !parts->port.length || slice_is(parts->port, slice_is(parts->scheme, "https") ? "443" : "80");
}

static void read_web(struct target *self, const struct parts *parts)
{
	self->kind = TARGET_WEB;
	read_host(self, parts->host);
	if (parts->user.length) {
		struct buffer words = {0};
		buffer_puts(&words, "what stands before the @ is no host: ");
		add_encoded(parts->user, &words);
		add_words(&self->doubt, buffer_text(&words));
		buffer_release(&words);
	}
	if (parts->has_backslash)
		add_words(&self->doubt, "a backslash behind the host");
	if (slice_is(parts->scheme, "http"))
		add_words(&self->remark, "not encrypted");
	if (!is_usual_port(parts)) {
		buffer_puts(&self->remark, self->remark.count ? ", " : "");
		buffer_format(&self->remark, "port %.*s", (int)parts->port.length, parts->port.at);
	}
	buffer_puts(&self->address, slice_is(parts->scheme, "http") ? "http://" : "https://");
	if (parts->user.length) {
		add_encoded(parts->user, &self->address);
		buffer_putc(&self->address, '@');
	}
	buffer_add(&self->address, self->host.at, self->host.count);
	if (!is_usual_port(parts)) {
		buffer_putc(&self->address, ':');
		add_encoded(parts->port, &self->address);
	}
	add_encoded(parts->rest, &self->address);
}

/* Whose host is the same, as far as it was bought. */
static bool is_same_site(struct slice a, struct slice b)
{
	const struct slice one = slice_after(a, host_site(a.at, a.length)),
			   other = slice_after(b, host_site(b.at, b.length));
	return one.length && one.length == other.length && !strncasecmp(one.at, other.at, one.length);
}

/* Extensions of files that may stand where a text looks like a host's name. */
static const char *const extensions[] = {"pdf",  "html", "htm",  "php", "jpg", "png", "gif", "doc",
					 "docx", "xls",  "xlsx", "txt", "js",  "py",  "md",  "zip",
					 "csv",  "json", "xml",  "svg", "mp3", "mp4"};

static bool is_top_label(struct slice label)
{
	for (size_t i = 0; i < label.length; i++)
		if (label.at[i] >= '0' && label.at[i] <= '9')
			return false;
	return label.length >= 2 && !SLICE_IS_ANY(label, extensions);
}

/* Whether a word is a name with dots: labels that are not empty, the last one no number and no file's extension. */
static bool is_dotted(struct slice host)
{
	const size_t top = last_of(host, '.');
	if (!top || !is_top_label(slice_after(host, top)))
		return false;
	for (size_t i = 0, start = 0; i <= host.length; i++) {
		if (i < host.length && host.at[i] != '.') {
			if ((unsigned char)host.at[i] <= ' ' || strchr("()[]{}<>\"'`,;:!?&=+*~^|\\%$#@_", host.at[i]))
				return false;
			continue;
		}
		if (i == start)
			return false;
		start = i + 1;
	}
	return true;
}

static bool is_lower(struct slice text)
{
	for (size_t i = 0; i < text.length; i++)
		if (text.at[i] >= 'A' && text.at[i] <= 'Z')
			return false;
	return true;
}

/*
 * The host that the text of a link names; empty if it names none. "Booking.com" is the name of a firm; "booking.com" may be one
 * too, where the link leads to another page of the article's own site.
 */
static struct slice host_in_text(struct slice text, bool is_at_home)
{
	static const struct slice none = {0};
	text = slice_trim(text);
	for (size_t i = 0; i < text.length; i++)
		if (text.at[i] == ' ' || text.at[i] == '\n')
			return none;
	const bool has_scheme = slice_begins(text, "http://") || slice_begins(text, "https://");
	struct slice rest = has_scheme ? slice_after(text, slice_begins(text, "https") ? 8 : 7) : text;
	struct slice host = take_until(&rest, "/?#:\\");
	const bool is_address = has_scheme || slice_begins(host, "www.") || slice_begins(rest, "/");
	if (!is_dotted(host) || (!is_address && (!is_lower(host) || is_at_home)))
		return none;
	return host;
}

static void doubt_text(struct target *self, struct slice text)
{
	const struct slice named = host_in_text(text, self->is_same_site);
	struct buffer ascii = {0};
	if (named.length && host_write_ascii(named.at, named.length, &ascii) &&
	    !is_same_site((struct slice){ascii.at, ascii.count}, (struct slice){self->host.at, self->host.count})) {
		struct buffer words = {0};
		buffer_format(&words, "its text says %.*s", (int)named.length, named.at);
		add_words(&self->doubt, buffer_text(&words));
		buffer_release(&words);
	}
	buffer_release(&ascii);
}

static bool is_mail_address(struct slice text)
{
	const size_t host = last_of(text, '@');
	return host > 1 && !memchr(text.at, ' ', text.length) && is_dotted(slice_after(text, host));
}

/* Decoded, and clean. */
static void add_shown(struct slice text, struct buffer *out)
{
	struct buffer decoded = {0};
	add_decoded(text, &decoded);
	sanitise_line(decoded.at, decoded.count, out);
	buffer_release(&decoded);
}

static void read_mail(struct target *self, struct slice address, struct slice text)
{
	struct slice rest = slice_after(address, strlen("mailto:"));
	const struct slice recipient = take_until(&rest, "?");
	self->kind = TARGET_MAIL;
	add_encoded(address, &self->address);
	add_shown(recipient, &self->host);
	self->site = last_of((struct slice){self->host.at, self->host.count}, '@');
	text = slice_trim(text);
	const bool is_same =
	    text.length == self->host.count && self->host.count && !strncasecmp(text.at, self->host.at, text.length);
	if (is_mail_address(text) && !is_same)
		add_words(&self->doubt, "its text names somebody else");
}

/* The address without its fragment. */
static struct slice page_of(struct slice address)
{
	return take_until(&address, "#");
}

static bool is_place(struct slice address, struct slice page)
{
	const struct slice target = page_of(address), here = page_of(page);
	return target.length < address.length &&
	       (!target.length || (target.length == here.length && !memcmp(target.at, here.at, here.length)));
}

void target_read(struct target *self, const struct document *document, const struct mark *link)
{
	const struct slice written = slice_of(document_string(document, document->links.at[link->link]));
	const struct slice page = slice_of(document_metadata(document, METADATA_URL));
	const struct slice text = {document->text.at + link->span.start, span_length(link->span)};
	struct buffer absolute = {0};
	struct parts parts, home;
	*self = (struct target){0};
	if (is_place(written, page)) {
		self->kind = TARGET_PLACE;
		add_shown(slice_after(written, page_of(written).length + 1), &self->address);
		return;
	}
	url_resolve(page, written, &absolute);
	const struct slice address = {absolute.at, absolute.count};
	if (slice_begins(address, "mailto:") && address.length > strlen("mailto:")) {
		read_mail(self, address, text);
	} else if (take_apart(address, &parts)) {
		read_web(self, &parts);
		self->is_same_site =
		    take_apart(page, &home) && is_same_site(home.host, (struct slice){self->host.at, self->host.count});
		doubt_text(self, text);
	} else {
		add_encoded(address, &self->address);
		if (address.length && !page.length && !memchr(address.at, ':', address.length))
			add_words(&self->remark, "relative to a page whose address is not known");
	}
	buffer_release(&absolute);
}

void target_release(struct target *self)
{
	buffer_release(&self->address);
	buffer_release(&self->host);
	buffer_release(&self->unicode);
	buffer_release(&self->doubt);
	buffer_release(&self->remark);
}

void target_write(const struct target *self, struct buffer *out)
{
	if (self->kind == TARGET_PLACE)
		buffer_puts(out, "in this page");
	else if (self->kind == TARGET_NOWHERE)
		buffer_puts(out, "nowhere that can be opened");
	buffer_add(out, self->host.at, self->host.count);
	if (self->unicode.count)
		buffer_format(out, " (%.*s)", (int)self->unicode.count, self->unicode.at);
	if (self->doubt.count)
		buffer_format(out, " ! %.*s", (int)self->doubt.count, self->doubt.at);
	if (self->remark.count)
		buffer_format(out, " · %.*s", (int)self->remark.count, self->remark.at);
}
