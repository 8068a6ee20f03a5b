/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/html_script_date.h"

#include <string.h>

#include "render/read/date.h"
#include "render/read/slice.h"

/* What is longer is no date and no key. */
enum { STAMP_MAX = 40, KEY_MAX = 40 };

/*
 * What publishing systems call it, without the lines between words. Of 69 annotated pages whose scripts have such a day (by a script with a
 * somewhat longer list), 56 have but one, and on 50 of these it is the annotated one.
 */
static const char *const keys[] = {
    "datepublished",   "publishedat",          "publisheddate", "publishdate", "publicationdate",
    "firstpublished",  "firstpublishedat",     "pubdate",       "publishtime", "publishedtime",
    "publishdatetime", "articlepublishedtime", "publishedon",   "publishon",
};

static bool is_key(struct slice word)
{
	char key[KEY_MAX + 1];
	size_t length = 0;
	for (size_t i = 0; i < word.length && length < KEY_MAX; i++)
		if (word.at[i] != '_' && word.at[i] != '-')
			key[length++] = word.at[i];
	const struct slice plain = {key, length};
	return SLICE_IS_ANY(plain, keys);
}

static bool is_of_key(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_' || byte == '-';
}

static bool is_quoting(char byte)
{
	return byte && strchr(" \\\"'", byte);
}

/* The word before a colon, without what quotes it. */
static struct slice key_before(struct slice script, size_t colon)
{
	size_t end = colon;
	while (end > 0 && colon - end < 4 && is_quoting(script.at[end - 1]))
		end--;
	size_t start = end;
	while (start > 0 && end - start < KEY_MAX && is_of_key(script.at[start - 1]))
		start--;
	return (struct slice){script.at + start, end - start};
}

/* The string behind a colon; empty if something else stands there. */
static struct slice string_behind(struct slice script, size_t colon)
{
	struct slice rest = slice_after(script, colon + 1);
	size_t quotes = 0, length = 0;
	while (quotes < rest.length && quotes < 5 && is_quoting(rest.at[quotes]))
		quotes++;
	rest = slice_after(rest, quotes);
	while (length < rest.length && length < STAMP_MAX && !strchr("\"'\\", rest.at[length]))
		length++;
	return quotes ? (struct slice){rest.at, length} : (struct slice){0};
}

/* Adds the dates of a script; false if one is of another day than iso. */
static bool read_script(struct slice script, struct buffer *iso)
{
	enum { DAY = 10 };
	const char *colon;
	for (size_t at = 0; (colon = memchr(script.at + at, ':', script.length - at));) {
		const size_t place = (size_t)(colon - script.at);
		struct buffer day = {0};
		at = place + 1;
		if (!is_key(key_before(script, place)) || !date_read(string_behind(script, place), &day))
			continue;
		const bool is_same = !iso->count || memcmp(iso->at, day.at, DAY) == 0;
		if (!iso->count)
			buffer_add(iso, day.at, day.count);
		buffer_release(&day);
		if (!is_same)
			return false;
	}
	return true;
}

bool html_script_date_find(const struct html_tree *tree, struct buffer *iso)
{
	const size_t before = iso->count;
	struct buffer day = {0};
	for (uint32_t i = 1; i + 1 < tree->nodes.count; i++)
		if (tree->nodes.at[i].tag == TAG_SCRIPT && i + 1 < tree->nodes.at[i].end &&
		    !read_script(html_tree_text(tree, i + 1), &day)) {
			buffer_cut(&day, 0);
			break;
		}
	buffer_add(iso, day.at, day.count);
	buffer_release(&day);
	return iso->count > before;
}
