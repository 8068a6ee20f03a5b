/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/html_guard.h"

#include <string.h>

#include "render/read/slice.h"

/* Attributes are counted by what ends them: runs of white space and closing quotes, both of which one may have. */
enum { ENDS_MAX = 512 };

/*
 * What holds "<" that open no tag, to libxml2: a comment, elements of HTML that hold anything but their own end (<title> and
 * <textarea> hold tags), and what XML has besides.
 */
static const struct {
	const char *open, *close;
	enum guard_language language;
} raw[] = {{"<!--", "--", GUARD_ANY},
	   {"<script", "</script", GUARD_HTML},
	   {"<style", "</style", GUARD_HTML},
	   {"<![CDATA[", "]]>", GUARD_XML},
	   {"<?", "?>", GUARD_XML}};

enum { RAW_COUNT = sizeof raw / sizeof *raw, COMMENT = 0 };

/* How far a page was passed. */
struct pass {
	struct slice rest;
	enum guard_language language;
	bool unclosed[RAW_COUNT]; /* there is no such end in the rest: not to be looked for again */
	bool is_last;             /* nor is there a ">" */
	const char *kept;         /* all before it is in tamed */
	struct buffer *tamed;
};

static bool is_letter(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/* What goes on with a name, as libxml2 has it. */
static bool is_of_name(char byte)
{
	return is_letter(byte) || (byte >= '0' && byte <= '9') || (byte && strchr(":-_.", byte));
}

static bool is_space(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\f' || byte == '\r';
}

/* The byte so far behind the first; NUL behind the last one. */
static char byte_at(struct slice rest, size_t at)
{
	return at < rest.length ? rest.at[at] : '\0';
}

static bool opens_raw(const struct pass *pass, size_t which)
{
	if (!(raw[which].language & pass->language) || !slice_begins(pass->rest, raw[which].open))
		return false;
	return raw[which].language != GUARD_HTML || !is_of_name(byte_at(pass->rest, strlen(raw[which].open)));
}

static bool closes_raw(struct slice rest, size_t which)
{
	if (!slice_begins(rest, raw[which].close))
		return false;
	return which != COMMENT || byte_at(rest, 2) == '>' || (byte_at(rest, 2) == '!' && byte_at(rest, 3) == '>');
}

static size_t raw_at(const struct pass *pass)
{
	size_t i = 0;
	while (i < RAW_COUNT && !opens_raw(pass, i))
		i++;
	return i;
}

/* Passes what a comment or an element holds, if it ends. */
static void pass_raw(struct pass *pass, size_t which)
{
	struct slice rest = pass->rest;
	while (!pass->unclosed[which] && rest.length) {
		if (closes_raw(rest, which)) {
			pass->rest = rest;
			return;
		}
		const char *next = memchr(rest.at + 1, *raw[which].close, rest.length - 1);
		rest = slice_after(rest, next ? (size_t)(next - rest.at) : rest.length);
	}
	pass->unclosed[which] = true;
}

/* Leaves out the last bytes of what was passed. */
static void leave_out(struct pass *pass, size_t bytes)
{
	buffer_add(pass->tamed, pass->kept, (size_t)(pass->rest.at - pass->kept) - bytes);
	pass->kept = pass->rest.at;
}

/*
 * Passes a tag up to its ">". A quote opens a value only behind "=": one too many, as in <a href="x""> is a part of a name (WHATWG HTML
 * 13.2.5.33). Returns how many bytes of it hold attributes beyond the most that are kept.
 */
static size_t pass_tag(struct pass *pass)
{
	const struct slice rest = pass->rest;
	size_t ends = 0, fair = 1, at = 1;
	char quote = '\0', before = '\0'; /* before: the last byte that is no white space */
	for (; at < rest.length && (quote || rest.at[at] != '>'); at++) {
		const char byte = rest.at[at];
		const bool closes = quote && byte == quote;
		if (closes)
			quote = '\0';
		else if (!quote && before == '=' && (byte == '"' || byte == '\''))
			quote = byte;
		ends += closes || (!quote && ((is_space(byte) && !is_space(rest.at[at - 1])) || byte == '/'));
		before = is_space(byte) ? before : byte;
		fair = ends <= ENDS_MAX && !quote ? at + 1 : fair;
	}
	pass->rest = slice_after(rest, at);
	return at - fair;
}

/* Passes a tag, and what its element holds if that is no HTML. Returns whether it had attributes too many. */
static bool pass_element(struct pass *pass)
{
	const size_t which = raw_at(pass);
	const size_t unfair = pass_tag(pass);
	if (unfair)
		leave_out(pass, unfair);
	if (which < RAW_COUNT && pass->rest.at[-1] != '/') /* libxml2 has <script/> as an element that is empty */
		pass_raw(pass, which);
	return unfair;
}

/*
 * Passes and leaves out a comment of HTML that libxml2 reads on from, or takes for text: "<!-->" is one, and empty; so is, up to its
 * ">", what begins with "<!" or "</" and is no doctype and no tag (WHATWG HTML 13.2.5.6, 13.2.5.7, 13.2.5.42, 13.2.5.43).
 */
static void pass_odd_comment(struct pass *pass)
{
	const char *end = pass->is_last ? NULL : memchr(pass->rest.at, '>', pass->rest.length);
	const size_t length = end ? (size_t)(end - pass->rest.at) + 1 : 1;
	const bool is_doctype = slice_begins(pass->rest, "<!doctype");
	pass->is_last = !end;
	pass->rest = slice_after(pass->rest, length);
	if (end && !is_doctype)
		leave_out(pass, length);
}

/* Whether a comment or the like begins: where no tag does. */
static bool opens_odd_comment(const struct pass *pass)
{
	const char next = byte_at(pass->rest, 1);
	if (pass->language != GUARD_HTML)
		return false;
	if (slice_begins(pass->rest, "<!-->") || slice_begins(pass->rest, "<!--->"))
		return true;
	return (next == '!' && !slice_begins(pass->rest, "<!--")) ||
	       (next == '/' && !is_letter(byte_at(pass->rest, 2)));
}

/* In XML names may begin with what is no letter of ASCII. */
static bool opens_tag(const struct pass *pass)
{
	const char next = byte_at(pass->rest, 1);
	return is_letter(next) ||
	       (pass->language == GUARD_XML && (next == '_' || next == ':' || (unsigned char)next >= 0x80));
}

/* Passes what begins with "<". Returns whether attributes were left out. */
static bool pass_markup(struct pass *pass)
{
	if (opens_tag(pass))
		return pass_element(pass);
	const size_t which = raw_at(pass);
	if (opens_odd_comment(pass)) {
		pass_odd_comment(pass);
	} else if (which < RAW_COUNT) {
		pass->rest = slice_after(pass->rest, strlen(raw[which].open));
		pass_raw(pass, which);
	} else {
		pass->rest = slice_after(pass->rest, 1);
	}
	return false;
}

bool html_guard(const char *page, size_t length, enum guard_language language, struct buffer *tamed, bool *was_cut)
{
	struct pass pass = {.rest = {page, length}, .language = language, .kept = page, .tamed = tamed};
	*was_cut = false;
	for (const char *open; pass.rest.length && (open = memchr(pass.rest.at, '<', pass.rest.length));) {
		pass.rest = slice_after(pass.rest, (size_t)(open - pass.rest.at));
		*was_cut |= pass_markup(&pass);
	}
	if (pass.kept == page)
		return false;
	buffer_add(tamed, pass.kept, (size_t)(page + length - pass.kept));
	return true;
}
