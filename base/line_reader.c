/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "base/line_reader.h"

#include <string.h>

#include "base/file.h"

/* Forgets what was given. */
static void drop(struct line_reader *self, size_t count)
{
	if (!count)
		return;
	memmove(self->bytes.at, self->bytes.at + count, self->bytes.count - count);
	buffer_cut(&self->bytes, self->bytes.count - count);
	self->next -= count;
	self->searched -= count;
}

static bool read_more(struct line_reader *self, struct error *error)
{
	drop(self, self->next);
	const size_t before = self->bytes.count;
	if (!file_read_some(self->descriptor, self->name, &self->bytes, error))
		return false;
	self->ended = self->bytes.count == before;
	return true;
}

/* Finds the LF that ends the line, reading as far as it takes; the end of the bytes if there is none, or not within the cap. */
static bool find_end(struct line_reader *self, size_t *end, struct error *error)
{
	for (;;) {
		const char *found = self->searched < self->bytes.count ? memchr(self->bytes.at + self->searched, '\n',
										self->bytes.count - self->searched)
								       : NULL;
		self->searched = found ? (size_t)(found - self->bytes.at) : self->bytes.count;
		*end = self->searched;
		if (found || self->ended || self->searched - self->next > self->cap)
			return true;
		if (!read_more(self, error))
			return false;
	}
}

static size_t behind(const struct line_reader *self, size_t end)
{
	return end < self->bytes.count ? end + 1 : end;
}

/* Passes the rest of a line of which the beginning was given. */
static bool skip_rest(struct line_reader *self, struct error *error)
{
	size_t end;
	do {
		self->next = self->searched;
		if (!find_end(self, &end, error))
			return false;
	} while (end == self->bytes.count && !self->ended);
	self->next = self->searched = behind(self, end);
	return true;
}

bool line_reader_next(struct line_reader *self, struct error *error)
{
	size_t end;
	if ((self->is_cut && !skip_rest(self, error)) || !find_end(self, &end, error))
		return false;
	if (self->ended && self->next == self->bytes.count)
		return false;

	const size_t length = end - self->next;
	self->is_cut = length > self->cap;
	self->line = self->bytes.at + self->next;
	self->length = self->is_cut ? self->cap : length;
	self->number++;
	if (!self->is_cut)
		self->next = self->searched = behind(self, end);
	return true;
}

void line_reader_release(struct line_reader *self)
{
	buffer_release(&self->bytes);
}
