/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/mail_field.h"

#include <string.h>

#include "render/read/encoding.h"
#include "render/read/transfer.h"

static bool is_blank(char byte)
{
	return byte == ' ' || byte == '\t';
}

static bool is_continued(struct slice line)
{
	return line.length && is_blank(*line.at);
}

/* How long the name is that a line begins with; 0 if no colon follows it. */
static size_t name_length(struct slice line)
{
	size_t length = 0;
	while (length < line.length && line.at[length] > ' ' && line.at[length] < 127 && line.at[length] != ':')
		length++;
	size_t colon = length;
	while (colon < line.length && is_blank(line.at[colon]))
		colon++;
	return colon < line.length && line.at[colon] == ':' ? length : 0;
}

bool mail_field_opens(struct slice line)
{
	return name_length(line) != 0;
}

struct slice mail_fields_take(struct slice *message)
{
	struct slice fields = {.at = message->at}, rest = *message, line;
	while (slice_take_line(&rest, &line)) {
		if (!line.length) {
			*message = rest;
			return fields;
		}
		if (!mail_field_opens(line) && !(is_continued(line) && fields.length))
			break;
		fields.length = (size_t)(line.at + line.length - fields.at);
		*message = rest;
	}
	return fields;
}

/* The rest of a field whose first line is given: what is folded belongs to it. */
static struct slice with_folded(struct slice first, struct slice rest)
{
	struct slice line;
	while (slice_take_line(&rest, &line) && is_continued(line))
		first.length = (size_t)(line.at + line.length - first.at);
	if (first.length > MAIL_FIELD_MAX)
		first.length = MAIL_FIELD_MAX;
	return slice_trim(first);
}

struct slice mail_field_find(struct slice fields, const char *name)
{
	const size_t length = strlen(name);
	for (struct slice line; slice_take_line(&fields, &line);) {
		if (!slice_begins(line, name) || name_length(line) != length)
			continue;
		const char *colon = memchr(line.at, ':', line.length);
		return with_folded(slice_after(line, (size_t)(colon - line.at) + 1), fields);
	}
	return (struct slice){.at = ""};
}

/* An encoded word: =?charset?encoding?text?= */
struct encoded_word {
	struct slice charset, text;
	char encoding;
};

/* What lies before the next byte of that value, which is taken with it; false if there is none. */
static bool take_until(struct slice *rest, char byte, struct slice *taken)
{
	const char *end = rest->length ? memchr(rest->at, byte, rest->length) : NULL;
	if (!end)
		return false;
	*taken = (struct slice){.at = rest->at, .length = (size_t)(end - rest->at)};
	*rest = slice_after(*rest, taken->length + 1);
	return true;
}

static bool take_encoded_word(struct slice *rest, struct encoded_word *word)
{
	struct slice at = slice_after(*rest, 2), encoding;
	if (!slice_begins(*rest, "=?") || !take_until(&at, '?', &word->charset) || !take_until(&at, '?', &encoding) ||
	    encoding.length != 1 || !strchr("bBqQ", *encoding.at) || !take_until(&at, '?', &word->text) ||
	    !slice_begins(at, "="))
		return false;
	/* a language may stand behind the charset (RFC 2231, 5) */
	const char *star = word->charset.length ? memchr(word->charset.at, '*', word->charset.length) : NULL;
	if (star)
		word->charset.length = (size_t)(star - word->charset.at);
	word->encoding = *encoding.at;
	*rest = slice_after(at, 1);
	return true;
}

static void decode_word(const struct encoded_word *word, struct buffer *bytes)
{
	if (strchr("bB", word->encoding))
		transfer_base64(word->text, bytes);
	else
		transfer_q(word->text, bytes);
}

static bool is_same(struct slice a, struct slice b)
{
	return a.length == b.length && !memcmp(a.at, b.at, a.length);
}

static struct slice after_blanks(struct slice text)
{
	while (text.length && (is_blank(*text.at) || *text.at == '\r' || *text.at == '\n'))
		text = slice_after(text, 1);
	return text;
}

/*
 * Appends a run of encoded words: the white space between them means nothing, and a character may be cut in two by it as long as the
 * charset stays.
 */
static void add_encoded_words(struct slice *rest, const struct encoded_word *first, struct buffer *text)
{
	struct encoded_word word = *first, next;
	struct buffer bytes = {0}, charset = {0};
	for (bool more = true; more; word = next) {
		decode_word(&word, &bytes);
		struct slice behind = after_blanks(*rest);
		more = take_encoded_word(&behind, &next);
		*rest = more ? behind : *rest;
		if (more && is_same(next.charset, word.charset))
			continue;
		buffer_cut(&charset, 0);
		buffer_add(&charset, word.charset.at, word.charset.length);
		encoding_convert(buffer_text(&charset), bytes.at, bytes.count, text);
		buffer_cut(&bytes, 0);
		next = more ? next : word;
	}
	buffer_release(&bytes);
	buffer_release(&charset);
}

void mail_field_text(struct slice written, struct buffer *text)
{
	struct buffer plain = {0};
	while (written.length) {
		struct encoded_word word;
		if (take_encoded_word(&written, &word)) {
			encoding_convert(NULL, plain.at, plain.count, text);
			buffer_cut(&plain, 0);
			add_encoded_words(&written, &word, text);
			continue;
		}
		if (*written.at != '\r' && *written.at != '\n')
			buffer_putc(&plain, *written.at == '\t' ? ' ' : *written.at);
		written = slice_after(written, 1);
	}
	encoding_convert(NULL, plain.at, plain.count, text);
	buffer_release(&plain);
}

/* Takes a parameter's value, quoted or not, off the front. */
static void take_value(struct slice *rest, struct buffer *value)
{
	if (!slice_begins(*rest, "\"")) {
		while (rest->length && !strchr("; \t\r\n", *rest->at)) {
			buffer_putc(value, *rest->at);
			*rest = slice_after(*rest, 1);
		}
		return;
	}
	for (*rest = slice_after(*rest, 1); rest->length && *rest->at != '"'; *rest = slice_after(*rest, 1)) {
		if (*rest->at == '\\' && rest->length > 1)
			*rest = slice_after(*rest, 1);
		buffer_putc(value, *rest->at);
	}
}

bool mail_field_parameter(struct slice written, const char *name, struct buffer *value)
{
	struct slice passed;
	struct buffer other = {0};
	bool found = false;
	while (!found && take_until(&written, ';', &passed)) {
		written = slice_trim(written);
		const bool is_it = slice_begins(written, name);
		struct slice at = slice_trim(slice_after(written, is_it ? strlen(name) : 0));
		if (is_it && slice_begins(at, "=")) {
			at = slice_trim(slice_after(at, 1));
			take_value(&at, value);
			found = true;
		} else if (take_until(&at, '=', &passed) && !memchr(passed.at, ';', passed.length)) {
			take_value(&at, &other); /* a quoted value may hold what looks like this one */
			written = at;
		}
	}
	buffer_release(&other);
	return found;
}

struct slice mail_field_word(struct slice written)
{
	size_t length = 0;
	while (length < written.length && !strchr("; \t\r\n(", written.at[length]))
		length++;
	written.length = length;
	return written;
}
