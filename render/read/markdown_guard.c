/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/markdown_guard.h"

#include <string.h>

#include "model/builder.h"
#include "render/read/slice.h"

/* A document nests no deeper than BUILDER_DEPTH_MAX anyway; a paragraph with so many images is none. */
enum { NESTING_MAX = BUILDER_DEPTH_MAX, IMAGES_MAX = 500 };

static struct slice take_line(struct slice *rest)
{
	const char *end = memchr(rest->at, '\n', rest->length);
	const size_t length = end ? (size_t)(end - rest->at) + 1 : rest->length;
	const struct slice line = {rest->at, length};
	*rest = slice_after(*rest, length);
	return line;
}

static bool is_space(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

/* Bytes up to what makes the marker that line begins with one (the ">", the "-", the "." of "1."); 0 if it begins with none. */
static size_t marker_length(struct slice line)
{
	enum { DIGITS_MAX = 9 };
	size_t at = 0;
	while (at < line.length && is_space(line.at[at]))
		at++;
	if (at < line.length && line.at[at] == '>')
		return at + 1;

	size_t digits = 0;
	while (at + digits < line.length && line.at[at + digits] >= '0' && line.at[at + digits] <= '9')
		digits++;
	at += digits;
	if (at >= line.length || digits > DIGITS_MAX || !line.at[at] || !strchr(digits ? ".)" : "-+*", line.at[at]))
		return 0;
	return at + 1 == line.length || is_space(line.at[at + 1]) ? at + 1 : 0;
}

/* Where in a line the marker is that would nest too deep; 0 if there is none. */
static size_t find_deep_marker(struct slice line)
{
	size_t at = 0;
	for (size_t markers = 0, length; (length = marker_length(slice_after(line, at))); at += length)
		if (++markers > NESTING_MAX)
			return at + length - 1;
	return 0;
}

static bool is_blank(struct slice line)
{
	return !slice_trim(line).length;
}

/* Escapes the images of a line beyond those that its paragraph may have; false if there are none. */
static bool escape_images(struct slice line, size_t *images, struct buffer *out)
{
	const char *kept = line.at, *end = line.at + line.length;
	for (const char *at = line.at; (at = memchr(at, '!', (size_t)(end - at))); at++) {
		if (at + 1 == end || at[1] != '[' || ++*images <= IMAGES_MAX)
			continue;
		buffer_add(out, kept, (size_t)(at + 1 - kept));
		buffer_putc(out, '\\');
		kept = at + 1;
	}
	buffer_add(out, kept, (size_t)(end - kept));
	return kept != line.at;
}

bool markdown_guard(const char *text, size_t length, struct buffer *tamed)
{
	bool is_tame = true;
	size_t images = 0;
	for (struct slice rest = {text, length}; rest.length;) {
		struct slice line = take_line(&rest);
		images = is_blank(line) ? 0 : images;
		const size_t deep = find_deep_marker(line);
		if (deep) {
			is_tame = false;
			buffer_add(tamed, line.at, deep);
			buffer_putc(tamed, '\\');
			line = slice_after(line, deep);
		}
		if (escape_images(line, &images, tamed))
			is_tame = false;
	}
	if (is_tame)
		buffer_release(tamed);
	return !is_tame;
}
