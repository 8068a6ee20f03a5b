/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/notebook.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/json.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "base/value.h"

enum {
	AROUND = 32,         /* characters of the words at a place, and on either side (as W3C's selectors do) */
	FILE_CAP = 64 << 20, /* bytes of a notebook */
};

/* FNV-1a, 64 bits (Fowler, Noll and Vo): a file name for anything. */
static uint64_t hash(const char *bytes, size_t length)
{
	uint64_t value = 14695981039346656037u;
	for (size_t i = 0; i < length; i++)
		value = (value ^ (unsigned char)bytes[i]) * 1099511628211u;
	return value;
}

/* What the article is known by: its address, the whole path of its file, or its text. */
static uint64_t identify(const struct document *document)
{
	const char *url = document_metadata(document, METADATA_URL);
	if (*url)
		return hash(url, strlen(url));
	const char *source = document_metadata(document, METADATA_SOURCE);
	if (!*source)
		return hash(document->text.at, document->text.count);

	char *whole = realpath(source, NULL);
	const uint64_t identity = hash(whole ? whole : source, strlen(whole ? whole : source));
	free(whole);
	return identity;
}

/* Appends the folder for state (XDG Base Directory: a relative XDG_STATE_HOME is ignored). False without a home. */
static bool find_folder(struct buffer *path)
{
	const char *state = getenv("XDG_STATE_HOME");
	const char *home = getenv("HOME");
	if (state && *state == '/')
		buffer_format(path, "%s/pullquote/", state);
	else if (home && *home == '/')
		buffer_format(path, "%s/.local/state/pullquote/", home);
	return path->count > 0;
}

void notebook_init(struct notebook *self, const struct document *document, bool keep)
{
	struct buffer path = {0};
	if (keep && find_folder(&path))
		buffer_format(&path, "%016llx.json", (unsigned long long)identify(document));
	self->path = path.count ? buffer_take(&path) : NULL;
}

void notebook_release(struct notebook *self)
{
	free(self->path);
	self->path = NULL;
}

/* Reads the file, which must hold an object. *value is NULL where there is no file. */
static bool read_file(const struct notebook *self, struct value **value, struct error *error)
{
	*value = NULL;
	if (access(self->path, F_OK) != 0)
		return true;
	struct buffer bytes = {0};
	if (!file_read(self->path, FILE_CAP, &bytes, error))
		return false;
	*value = value_read(bytes.at, bytes.count, error);
	buffer_release(&bytes);
	if (*value && value_is_object(*value))
		return true;
	if (*value)
		error_set(error, "not a notebook");
	value_free(*value);
	*value = NULL;
	return error_in(error, self->path);
}

/* A place as it is kept. */
struct anchor {
	const char *prefix, *exact, *suffix;
	size_t prefix_length, exact_length, suffix_length;
	uint32_t offset;
};

static bool read_anchor(const struct value *place, struct anchor *anchor)
{
	anchor->prefix = value_string(value_member(place, "prefix"), &anchor->prefix_length);
	anchor->exact = value_string(value_member(place, "exact"), &anchor->exact_length);
	anchor->suffix = value_string(value_member(place, "suffix"), &anchor->suffix_length);
	anchor->offset = value_number(value_member(place, "offset"), 0);
	return anchor->prefix && anchor->exact && anchor->suffix && anchor->exact_length;
}

/* How many bytes the ends, or the beginnings, of two texts share. */
static size_t common_end(const char *a, size_t a_length, const char *b, size_t b_length)
{
	size_t common = 0;
	while (common < a_length && common < b_length && a[a_length - common - 1] == b[b_length - common - 1])
		common++;
	return common;
}

static size_t common_start(const char *a, size_t a_length, const char *b, size_t b_length)
{
	size_t common = 0;
	while (common < a_length && common < b_length && a[common] == b[common])
		common++;
	return common;
}

/* How well the surroundings of the words at a place are those that were kept. */
static size_t likeness(const struct anchor *anchor, const struct buffer *text, size_t at)
{
	const size_t end = at + anchor->exact_length;
	return common_end(anchor->prefix, anchor->prefix_length, text->at, at) +
	       common_start(anchor->suffix, anchor->suffix_length, text->at + end, text->count - end);
}

static size_t distance(size_t a, size_t b)
{
	return a > b ? a - b : b - a;
}

/* The words' best place: the surroundings most alike, then the nearest to where they were. False if they are nowhere. */
static bool find_words(const struct anchor *anchor, const struct buffer *text, uint32_t *offset)
{
	bool found = false;
	size_t best = 0;
	for (const char *at = text->at; (at = strstr(at, anchor->exact)); at++) {
		const size_t place = (size_t)(at - text->at);
		const size_t alike = likeness(anchor, text, place);
		if (found && (alike < best ||
			      (alike == best && distance(place, anchor->offset) >= distance(*offset, anchor->offset))))
			continue;
		found = true;
		best = alike;
		*offset = (uint32_t)place;
	}
	return found;
}

/* The words were changed: what stood before them, or after them, may still be there. */
static bool find_surroundings(const struct anchor *anchor, const struct buffer *text, uint32_t *offset)
{
	const char *prefix = anchor->prefix_length ? strstr(text->at, anchor->prefix) : NULL;
	const char *suffix = anchor->suffix_length ? strstr(text->at, anchor->suffix) : NULL;
	if (prefix)
		*offset = (uint32_t)(prefix - text->at + (ptrdiff_t)anchor->prefix_length);
	else if (suffix)
		*offset = (uint32_t)(suffix - text->at);
	return prefix || suffix;
}

bool notebook_read_place(const struct notebook *self, const struct document *document, uint32_t *offset,
			 struct error *error)
{
	struct value *value;
	if (!self->path || !read_file(self, &value, error))
		return false;
	struct anchor anchor;
	const bool found =
	    read_anchor(value_member(value, "place"), &anchor) &&
	    (find_words(&anchor, &document->text, offset) || find_surroundings(&anchor, &document->text, offset));
	value_free(value);
	return found;
}

/* Where the character that is so many characters before, or behind, byte at begins. */
static size_t back(const struct buffer *text, size_t at, size_t characters)
{
	while (at && characters--)
		at = utf8_before(text->at, at);
	return at;
}

static size_t forth(const struct buffer *text, size_t at, size_t characters)
{
	uint32_t character;
	while (at < text->count && characters--)
		at += utf8_read(text->at + at, text->count - at, &character);
	return at;
}

static void write_part(struct json_writer *json, const char *key, const struct buffer *text, size_t start, size_t end)
{
	json_key(json, key);
	json_write_string(json, text->at + start, end - start);
}

/* The place as JSON, read: for value_set(). */
static struct value *make_place(const struct buffer *text, uint32_t offset)
{
	const size_t at = offset < text->count ? utf8_start(text->at, offset) : text->count;
	const size_t end = forth(text, at, AROUND);
	struct buffer bytes = {0};
	struct json_writer json = {.out = &bytes};
	json_open(&json, '{');
	write_part(&json, "prefix", text, back(text, at, AROUND), at);
	write_part(&json, "exact", text, at, end);
	write_part(&json, "suffix", text, end, forth(text, end, AROUND));
	json_key(&json, "offset");
	json_write_number(&json, at);
	json_close(&json, '}');

	struct error never = {0};
	struct value *place = value_read(bytes.at, bytes.count, &never);
	buffer_release(&bytes);
	return place;
}

/* Reads the file again, so that what another reader kept meanwhile stays, and writes it with the place. */
static bool merge(const struct notebook *self, const struct document *document, uint32_t offset, struct error *error)
{
	struct value *value;
	if (!read_file(self, &value, error))
		return false;
	if (!value)
		value = value_read("{}", 2, error);
	value_set(value, "place", make_place(&document->text, offset));

	struct buffer bytes = {0};
	value_write(value, &bytes);
	buffer_putc(&bytes, '\n');
	const bool done = file_write(self->path, bytes.at, bytes.count, error);
	buffer_release(&bytes);
	value_free(value);
	return done;
}

bool notebook_write_place(const struct notebook *self, const struct document *document, uint32_t offset,
			  struct error *error)
{
	if (!self->path)
		return true;
	const int lock = file_lock(self->path, error);
	if (lock < 0)
		return false;
	const bool done = merge(self, document, offset, error);
	file_unlock(lock);
	return done;
}
