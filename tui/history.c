/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/history.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

static void forget(struct history *self, size_t index)
{
	free(self->lines.at[index]);
	self->lines.count--;
	memmove(&self->lines.at[index], &self->lines.at[index + 1],
		(self->lines.count - index) * sizeof *self->lines.at);
}

void history_add(struct history *self, const char *line)
{
	if (!*line)
		return;
	char *copy = memory_copy(line, strlen(line));
	for (size_t i = 0; i < self->lines.count; i++)
		if (!strcmp(self->lines.at[i], line))
			forget(self, i);
	if (self->lines.count == HISTORY_MAX)
		forget(self, 0);
	array_push(&self->lines, copy);
}

size_t history_find(const struct history *self, size_t from, int way, const char *prefix)
{
	for (size_t i = from; way < 0 ? i > 0 : i + 1 < self->lines.count;) {
		i = way < 0 ? i - 1 : i + 1;
		if (!strncmp(self->lines.at[i], prefix, strlen(prefix)))
			return i;
	}
	return self->lines.count;
}

void history_release(struct history *self)
{
	while (self->lines.count)
		forget(self, self->lines.count - 1);
	array_release(&self->lines);
}
