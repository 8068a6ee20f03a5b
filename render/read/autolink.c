/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/autolink.h"

#include <string.h>

#include "base/utf8.h"

/* A search: from is where the last link ended, so that none begins before it. */
struct search {
	struct slice text;
	size_t from;
	bool can_begin;
};

static bool is_alphanumeric(char byte)
{
	return (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
}

static bool is_alpha(char byte)
{
	return is_alphanumeric(byte) && byte > '9';
}

static bool is_space(char byte)
{
	return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

/* Bytes of the character of a host's name at a place; 0 if none is there. Dots and underscores are not among them. */
static size_t host_character(struct slice text, size_t at)
{
	uint32_t character;
	const size_t taken = utf8_read(text.at + at, text.length - at, &character);
	if (taken && character == '-')
		return taken;
	return taken && character > ' ' && !utf8_is_space(character) && !utf8_is_punctuation(character) &&
		       character != '<'
		   ? taken
		   : 0;
}

/* A host's name. */
struct host {
	size_t end;
	size_t dots;
	bool is_valid; /* no underscore in its last two parts */
};

static struct host read_host(struct slice text, size_t at)
{
	struct host host = {.end = at};
	size_t last = 0, before_last = 0; /* underscores in the parts */
	for (size_t taken; host.end < text.length; host.end += taken) {
		const char byte = text.at[host.end];
		taken = byte == '.' || byte == '_' ? 1 : host_character(text, host.end);
		if (!taken)
			break;
		last += byte == '_';
		if (byte == '.') {
			host.dots++;
			before_last = last;
			last = 0;
		}
	}
	const bool begins = at < text.length && text.at[at] != '-' && host_character(text, at);
	host.is_valid = begins && !last && !before_last;
	return host;
}

/* Where a link ends that goes on to end: punctuation behind it is the sentence's, and so is a bracket that it does not open. */
static size_t trim_link(struct slice text, size_t start, size_t end)
{
	size_t opening = 0, closing = 0;
	for (size_t i = start; i < end; i++) {
		opening += text.at[i] == '(';
		closing += text.at[i] == ')';
	}
	for (; end > start; end--) {
		const char last = text.at[end - 1];
		if (last == ')' && closing > opening)
			closing--;
		else if (!last || !strchr("?!.,:*_~'\";", last))
			break;
	}
	return end;
}

static bool take_link(const struct search *self, size_t start, size_t end, const char *scheme, struct autolink *link)
{
	while (end < self->text.length && !is_space(self->text.at[end]) && self->text.at[end] != '<')
		end++;
	end = trim_link(self->text, start, end);
	*link = (struct autolink){.start = start, .length = end - start, .scheme = scheme};
	return end > start;
}

/* Whether "www." may stand at a place, for what stands before it. */
static bool can_begin(const struct search *self, size_t at)
{
	uint32_t before;
	if (!at)
		return self->can_begin;
	const size_t start = utf8_before(self->text.at, at);
	return utf8_read(self->text.at + start, at - start, &before) &&
	       (utf8_is_space(before) || before == '*' || before == '_' || before == '~' || before == '(');
}

/* Whether the "www." at a place begins an address. *next is where to look on if not. */
static bool take_www(const struct search *self, size_t at, struct autolink *link, size_t *next)
{
	if (self->text.length - at < 4 || memcmp(self->text.at + at, "www.", 4) != 0 || !can_begin(self, at))
		return false;
	const struct host host = read_host(self->text, at);
	*next = host.end;
	return host.is_valid && take_link(self, at, host.end, "http://", link);
}

/* The same for the "://" there: a scheme must stand before it. */
static bool take_scheme(const struct search *self, size_t at, struct autolink *link, size_t *next)
{
	size_t start = at;
	while (start > self->from && is_alpha(self->text.at[start - 1]))
		start--;
	const struct slice scheme = {self->text.at + start, at - start};
	if (!slice_is(scheme, "http") && !slice_is(scheme, "https") && !slice_is(scheme, "ftp"))
		return false;
	const struct host host = read_host(self->text, at + 3);
	*next = host.end;
	return host.is_valid && take_link(self, start, host.end, "", link);
}

/* The same for the "@" there. */
static bool take_mail(const struct search *self, size_t at, struct autolink *link)
{
	size_t start = at, end = at + 1, dots = 0;
	while (start > self->from && self->text.at[start - 1] &&
	       (is_alphanumeric(self->text.at[start - 1]) || strchr(".+-_", self->text.at[start - 1])))
		start--;
	for (; end < self->text.length; end++) {
		const char byte = self->text.at[end];
		const bool is_dot =
		    byte == '.' && end + 1 < self->text.length && is_alphanumeric(self->text.at[end + 1]);
		dots += is_dot;
		if (!is_dot && !is_alphanumeric(byte) && byte != '-' && byte != '_')
			break;
	}
	const bool goes_on = end < self->text.length && self->text.at[end] == '@';
	if (start == at || !dots || goes_on || !is_alpha(self->text.at[end - 1]))
		return false;
	static const char mailto[] = "mailto:";
	const size_t length = sizeof mailto - 1;
	const bool is_said =
	    start - self->from >= length && memcmp(self->text.at + start - length, mailto, length) == 0;
	start -= is_said ? length : 0;
	*link = (struct autolink){.start = start, .length = end - start, .scheme = is_said ? "" : mailto};
	return true;
}

bool autolink_find(struct slice text, size_t from, bool can_begin, struct autolink *link)
{
	const struct search search = {text, from, can_begin};
	for (size_t at = from; at < text.length;) {
		size_t next = at + 1;
		const char byte = text.at[at];
		if (byte == 'w' && take_www(&search, at, link, &next))
			return true;
		if (byte == ':' && slice_begins(slice_after(text, at), "://") && take_scheme(&search, at, link, &next))
			return true;
		if (byte == '@' && take_mail(&search, at, link))
			return true;
		at = next > at ? next : at + 1;
	}
	return false;
}
