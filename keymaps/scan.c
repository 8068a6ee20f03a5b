/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "keymaps/scan.h"

#include <string.h>

#include "base/utf8.h"

struct scan scan_line(const char *line, size_t length)
{
	return (struct scan){.line = line, .at = line, .end = line + length};
}

static bool is_white(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\r';
}

static const char *skip(const char *at, const char *end, bool white)
{
	while (at < end && is_white(*at) == white)
		at++;
	return at;
}

struct word scan_peek(const struct scan *self)
{
	const char *start = skip(self->at, self->end, true);
	return (struct word){.at = start, .length = (size_t)(skip(start, self->end, false) - start)};
}

struct word scan_word(struct scan *self)
{
	const struct word word = scan_peek(self);
	self->at = word.at + word.length;
	return word;
}

struct word scan_rest(struct scan *self)
{
	const char *start = skip(self->at, self->end, true), *end = self->end;
	while (end > start && is_white(end[-1]))
		end--;
	self->at = self->end;
	return (struct word){.at = start, .length = (size_t)(end - start)};
}

/* The mark that ends what begins behind at; NULL if there is none. */
static const char *find_end(const char *at, const char *end)
{
	for (; at < end && *at != '"'; at++)
		if (*at == '\\' && end - at > 1)
			at++;
	return at < end ? at : NULL;
}

bool scan_quoted(struct scan *self, struct buffer *text)
{
	const char *start = skip(self->at, self->end, true) + 1, *end = find_end(start, self->end);
	self->at = start - 1;
	if (!end || (end + 1 < self->end && !is_white(end[1])))
		return false;
	for (const char *at = start; at < end; at++) {
		if (*at == '\\' && (at[1] == '"' || at[1] == '\\'))
			at++;
		buffer_putc(text, *at);
	}
	self->at = end + 1;
	return true;
}

void scan_quote(const char *bytes, struct buffer *written)
{
	buffer_putc(written, '"');
	for (; *bytes; bytes++) {
		if (*bytes == '"' || *bytes == '\\')
			buffer_putc(written, '\\');
		buffer_putc(written, *bytes);
	}
	buffer_putc(written, '"');
}

bool word_is(struct word word, const char *string)
{
	return strlen(string) == word.length && !memcmp(word.at, string, word.length);
}

struct word word_before(struct word word, char byte)
{
	const char *found = memchr(word.at, byte, word.length);
	return found ? (struct word){.at = word.at, .length = (size_t)(found - word.at)} : word;
}

struct word word_behind(struct word word, char byte)
{
	const char *end = word.at + word.length, *found = memchr(word.at, byte, word.length);
	return found ? (struct word){.at = found + 1, .length = (size_t)(end - found - 1)} : (struct word){.at = end};
}

uint32_t scan_column(const struct scan *self, const char *at)
{
	return (uint32_t)utf8_count(self->line, (size_t)(at - self->line)) + 1;
}

bool scan_blame(const struct scan *self, const char *at, struct error *error)
{
	return error_at(error, error->line, scan_column(self, at));
}
