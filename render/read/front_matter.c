/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/front_matter.h"

#include <stdbool.h>
#include <string.h>

#include "render/read/byline.h"
#include "render/read/slice.h"

/* What names a person, in the table below. */
#define AUTHOR METADATA_FIELD_COUNT

static const struct {
	const char *key;
	enum metadata_field field;
} keys[] = {
    {"title", METADATA_TITLE},
    {"author", AUTHOR},
    {"authors", AUTHOR},
    {"byline", AUTHOR},
    {"by", AUTHOR},
    {"name", AUTHOR}, /* of an author: "- name: Ann Lee" */
    {"date", METADATA_PUBLISHED},
    {"published", METADATA_PUBLISHED},
    {"pubdate", METADATA_PUBLISHED},
    {"publishdate", METADATA_PUBLISHED},
    {"url", METADATA_URL},
    {"link", METADATA_URL},
    {"canonical", METADATA_URL},
    {"canonical_url", METADATA_URL},
    {"canonicalurl", METADATA_URL},
    {"source", METADATA_SITE},
    {"site", METADATA_SITE},
    {"publication", METADATA_SITE},
    {"lang", METADATA_LANGUAGE},
    {"language", METADATA_LANGUAGE},
};

/* The two ways to write it. */
static const struct {
	const char *open, *close;
	char between; /* key and value */
} fences[] = {{"---", "---", ':'}, {"---", "...", ':'}, {"+++", "+++", '='}};

static struct slice take_line(struct slice *rest)
{
	const char *end = memchr(rest->at, '\n', rest->length);
	const struct slice line = {rest->at, end ? (size_t)(end - rest->at) : rest->length};
	*rest = slice_after(*rest, line.length + (end != NULL));
	return line;
}

/* A trimmed line -> its key and value; false if it has none. */
static bool split(struct slice line, char between, struct slice *key, struct slice *value)
{
	const char *mark = line.length ? memchr(line.at, between, line.length) : NULL;
	if (!mark)
		return false;
	*key = slice_trim((struct slice){line.at, (size_t)(mark - line.at)});
	*value = slice_trim(slice_after(line, (size_t)(mark - line.at) + 1));
	for (size_t i = 0; i < key->length; i++)
		if (key->at[i] == ' ' || key->at[i] == '"')
			return false;
	return key->length > 0;
}

static enum metadata_field field_of(struct slice key, bool *is_known)
{
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if ((*is_known = slice_is(key, keys[i].key)))
			return keys[i].field;
	return AUTHOR;
}

/* Appends what a quoted or bare value means. */
static void unquote(struct slice value, struct buffer *out)
{
	const char quote = value.length > 1 ? *value.at : '\0';
	if ((quote != '"' && quote != '\'') || value.at[value.length - 1] != quote) {
		buffer_add(out, value.at, value.length);
		return;
	}
	for (size_t i = 1; i + 1 < value.length; i++) {
		const bool escapes = value.at[i] == (quote == '"' ? '\\' : '\'') && i + 2 < value.length;
		i += escapes;
		buffer_putc(out, value.at[i]);
	}
}

static void tell(struct builder *builder, enum metadata_field field, struct slice value)
{
	struct buffer plain = {0};
	unquote(slice_trim(value), &plain);
	if (field == AUTHOR)
		byline_add(builder, (struct slice){plain.at, plain.count});
	else if (!builder_has(builder, field))
		builder_metadata(builder, field, plain.at, plain.count);
	buffer_release(&plain);
}

/* A value, or each of a list of them in brackets. */
static void tell_all(struct builder *builder, enum metadata_field field, struct slice value)
{
	if (!slice_begins(value, "[") || !slice_ends(value, "]")) {
		tell(builder, field, value);
		return;
	}
	struct slice rest = {value.at + 1, value.length - 2};
	while (rest.length) {
		const char *comma = memchr(rest.at, ',', rest.length);
		const struct slice one = {rest.at, comma ? (size_t)(comma - rest.at) : rest.length};
		tell(builder, field, one);
		rest = slice_after(rest, one.length + 1);
	}
}

/* What one line says; *list is the field whose items follow, one a line. Further lines of an item are indented, and passed over. */
static void read_line(struct builder *builder, struct slice line, char between, enum metadata_field *list)
{
	struct slice key, value;
	const bool is_item = slice_begins(slice_trim(line), "- ");
	if (!is_item && (slice_begins(line, " ") || slice_begins(line, "\t")))
		return;
	line = slice_trim(is_item ? slice_after(slice_trim(line), 2) : line);
	bool is_known = false;
	const bool is_pair = split(line, between, &key, &value);
	const enum metadata_field field = is_pair ? field_of(key, &is_known) : AUTHOR;

	if (is_item && *list == AUTHOR && (!is_pair || slice_is(key, "name")))
		tell(builder, AUTHOR, is_pair ? value : line);
	else if (is_known && value.length && !is_item && !slice_is(key, "name"))
		tell_all(builder, field, value);
	if (is_pair && !is_item)
		*list = is_known && !value.length ? field : METADATA_ID;
}

/* How long what stands between the fences is, with *lines; 0 if it is none. */
static size_t measure(struct slice text, size_t fence, struct slice *lines)
{
	struct slice rest = text, key, value;
	if (!slice_is(slice_trim(take_line(&rest)), fences[fence].open))
		return 0;
	lines->at = rest.at;
	for (bool is_first = true; rest.length; is_first = false) {
		const struct slice line = take_line(&rest);
		lines->length = (size_t)(line.at - lines->at);
		if (slice_is(slice_trim(line), fences[fence].close))
			return is_first ? 0 : (size_t)(rest.at - text.at); /* two rules are no front matter */
		if (is_first && !slice_begins(line, "#") && !split(line, fences[fence].between, &key, &value))
			return 0;
	}
	return 0;
}

size_t front_matter_read(const char *text, size_t length, struct builder *builder)
{
	for (size_t i = 0; i < sizeof fences / sizeof *fences; i++) {
		struct slice lines = {0};
		const size_t taken = measure((struct slice){text, length}, i, &lines);
		if (!taken)
			continue;
		enum metadata_field list = METADATA_ID;
		while (lines.length)
			read_line(builder, take_line(&lines), fences[i].between, &list);
		return taken;
	}
	return 0;
}
