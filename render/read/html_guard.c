/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/html_guard.h"

#include <string.h>

#include "render/read/slice.h"

/* Attributes are counted by what ends them: white space and closing quotes, both of which one may have. */
enum { ENDS_MAX = 512 };

/* What holds "<" that open no tag: a comment, and elements that hold anything but their own end. */
static const struct {
	const char *open, *close;
} raw[] = {{"<!--", "-->"},
	   {"<script", "</script"},
	   {"<style", "</style"},
	   {"<textarea", "</textarea"},
	   {"<title", "</title"}};

enum { RAW_COUNT = sizeof raw / sizeof *raw };

/* How far a page was passed. */
struct pass {
	struct slice rest;
	bool unclosed[RAW_COUNT]; /* there is no such end in the rest: not to be looked for again */
};

static size_t raw_at(struct slice rest)
{
	size_t i = 0;
	while (i < RAW_COUNT && !slice_begins(rest, raw[i].open))
		i++;
	return i;
}

/* Passes what a comment or an element holds, if it ends. */
static void pass_raw(struct pass *pass, size_t which)
{
	struct slice rest = pass->rest;
	while (!pass->unclosed[which] && rest.length) {
		if (slice_begins(rest, raw[which].close)) {
			pass->rest = rest;
			return;
		}
		const char *next = memchr(rest.at + 1, *raw[which].close, rest.length - 1);
		rest = slice_after(rest, next ? (size_t)(next - rest.at) : rest.length);
	}
	pass->unclosed[which] = true;
}

static bool opens_tag(struct slice rest)
{
	const char next = rest.length > 1 ? rest.at[1] : '\0';
	return (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
}

static bool is_space(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\f' || byte == '\r';
}

/*
 * Passes a tag up to its ">". A quote opens a value only behind "=": one too many, as in <a href="x""> is a part of a name (WHATWG HTML
 * 13.2.5.33). Returns how many bytes of it hold attributes beyond the most that are kept. */
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
		ends += closes || (!quote && (is_space(byte) || byte == '/'));
		before = is_space(byte) ? before : byte;
		fair = ends <= ENDS_MAX && !quote ? at + 1 : fair;
	}
	pass->rest = slice_after(rest, at);
	return at - fair;
}

bool html_guard(const char *page, size_t length, struct buffer *tamed)
{
	const char *kept = page;
	struct pass pass = {.rest = {page, length}};
	while (pass.rest.length) {
		const char *open = memchr(pass.rest.at, '<', pass.rest.length);
		if (!open)
			break;
		pass.rest = slice_after(pass.rest, (size_t)(open - pass.rest.at));

		const size_t which = raw_at(pass.rest);
		const size_t unfair = opens_tag(pass.rest) ? pass_tag(&pass) : 0;
		if (unfair) {
			buffer_add(tamed, kept, (size_t)(pass.rest.at - kept) - unfair);
			kept = pass.rest.at;
		}
		if (pass.rest.at == open)
			pass.rest = slice_after(pass.rest, 1);
		if (which < RAW_COUNT)
			pass_raw(&pass, which);
	}
	if (kept != page)
		buffer_add(tamed, kept, (size_t)(page + length - kept));
	return kept != page;
}
