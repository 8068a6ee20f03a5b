/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/train/page_gold.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/value.h"
#include "render/read/encoding.h"

static char *copy_member(const struct value *row, const char *name)
{
	size_t length;
	const char *string = value_string(value_member(row, name), &length);
	return string ? memory_copy(string, length) : NULL;
}

static void copy_strings(const struct value *array, struct gold_strings *strings)
{
	for (size_t i = 0; i < value_size(array); i++) {
		size_t length;
		const char *string = value_string(value_element(array, i), &length);
		if (string)
			array_push(strings, memory_copy(string, length));
	}
}

static void free_strings(struct gold_strings *strings)
{
	for (size_t i = 0; i < strings->count; i++)
		free(strings->at[i]);
	array_release(strings);
}

static bool read_page(struct gold_page *page, const struct value *row, const char *folder, struct error *error)
{
	char *host = copy_member(row, "host"), *file = copy_member(row, "html");
	struct buffer path = {0};
	page->id = copy_member(row, "id");
	page->url = copy_member(row, "url");
	page->text = copy_member(row, "text");
	copy_strings(value_member(row, "must"), &page->must);
	copy_strings(value_member(row, "must_not"), &page->must_not);
	page->is_made = value_bool(value_member(row, "snapshot"), false);
	page->host = host ? page_view_hash(slice_of(host)) : 0;
	buffer_format(&path, "%s/%s", folder, file ? file : "");
	free(host);
	free(file);
	page->path = memory_copy(buffer_text(&path), path.count);
	buffer_release(&path);
	struct source source = {.name = page->path, .format = FORMAT_HTML};
	bool is_wrong;
	const bool done =
	    source_read(&source, error) && encoding_decode(&source, FORMAT_HTML, &page->html, &is_wrong, error);
	source_release(&source);
	buffer_text(&page->html);
	return done;
}

bool gold_pages_read(struct gold_pages *self, const char *folder, struct error *error)
{
	struct buffer path = {0};
	buffer_format(&path, "%s/gold.jsonl", folder);
	struct source rows = {.name = buffer_text(&path), .format = FORMAT_TEXT};
	bool done = source_read(&rows, error);
	struct slice rest = {rows.bytes.at, rows.bytes.count};
	while (done && rest.length) {
		const char *end = memchr(rest.at, '\n', rest.length);
		const size_t length = end ? (size_t)(end - rest.at) : rest.length;
		struct value *row = value_read(rest.at, length, error);
		struct gold_page page = {0};
		done = row && read_page(&page, row, folder, error);
		array_push(self, page);
		value_free(row);
		rest = slice_after(rest, length + 1);
	}
	source_release(&rows);
	buffer_release(&path);
	return done;
}

void gold_pages_release(struct gold_pages *self)
{
	for (size_t i = 0; i < self->count; i++) {
		free(self->at[i].id);
		free(self->at[i].url);
		free(self->at[i].path);
		free(self->at[i].text);
		free_strings(&self->at[i].must);
		free_strings(&self->at[i].must_not);
		buffer_release(&self->at[i].html);
	}
	array_release(self);
}
