/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/anchor_fold.h"

#include "base/utf8.h"

static void add(struct anchor_fold *self, uint32_t character, size_t start)
{
	char bytes[UTF8_MAX + 1];
	if (character == ' ' && self->bytes.count && array_last(&self->bytes) == ' ')
		return;
	const size_t count = utf8_write(character == '"' ? '\'' : character, bytes);
	buffer_add(&self->bytes, bytes, count);
	for (size_t i = 0; i < count; i++)
		array_push(&self->starts, (uint32_t)start);
}

void anchor_fold_init(struct anchor_fold *self, const char *text, size_t length)
{
	*self = (struct anchor_fold){0};
	uint32_t character, folded[UTF8_FOLD_MAX];
	for (size_t at = 0, taken; (taken = utf8_read(text + at, length - at, &character)); at += taken) {
		const size_t count = utf8_fold(character, folded);
		for (size_t i = 0; i < count; i++)
			add(self, folded[i], at);
	}
	array_push(&self->starts, (uint32_t)length);
	buffer_text(&self->bytes);
}

void anchor_fold_release(struct anchor_fold *self)
{
	buffer_release(&self->bytes);
	array_release(&self->starts);
}

struct span anchor_fold_span(const struct anchor_fold *self, size_t start, size_t end)
{
	while (start < end && self->bytes.at[start] == ' ')
		start++;
	while (end > start && self->bytes.at[end - 1] == ' ')
		end--;
	/* A character of several folded ones, or a mark that was folded away behind it, belongs to it. */
	while (end < self->bytes.count && end > start && self->starts.at[end] == self->starts.at[end - 1])
		end++;
	return (struct span){self->starts.at[start], self->starts.at[end]};
}
