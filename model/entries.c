/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/entries.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/clock.h"

const char *entry_text(const struct value *self, const char *name)
{
	size_t length;
	const char *text = value_string(value_member(self, name), &length);
	return text ? text : "";
}

bool entry_is_live(const struct value *self)
{
	return self && !value_bool(value_member(self, "gone"), false);
}

/* When it became what it is. */
static const char *changed(const struct value *self)
{
	const char *text = entry_text(self, "changed");
	return *text ? text : entry_text(self, "made");
}

static uint32_t revision(const struct value *self)
{
	return value_number(value_member(self, "revision"), 0);
}

/* Whether self is to be kept of two with one id. What is gone is that for good. The order of their letters decides where nothing else does. */
static bool is_later(const struct value *self, const struct value *other)
{
	const int order = strcmp(changed(self), changed(other));
	if (order)
		return order > 0;
	if (revision(self) != revision(other))
		return revision(self) > revision(other);
	if (entry_is_live(self) != entry_is_live(other))
		return !entry_is_live(self);
	struct buffer mine = {0}, theirs = {0};
	value_write(self, &mine);
	value_write(other, &theirs);
	const bool later = strcmp(buffer_text(&mine), buffer_text(&theirs)) > 0;
	buffer_release(&mine);
	buffer_release(&theirs);
	return later;
}

static size_t index_of(const struct entries *self, const char *id)
{
	size_t i = 0;
	while (i < self->count && strcmp(entry_text(self->at[i], "id"), id) != 0)
		i++;
	return i;
}

struct value *entries_find(const struct entries *self, const char *id)
{
	const size_t index = index_of(self, id);
	return index < self->count ? self->at[index] : NULL;
}

static void set_time(struct value *self, const char *member)
{
	struct buffer time = {0};
	clock_write(&time);
	value_set(self, member, value_new_string(time.at, time.count));
	buffer_release(&time);
}

void entry_touch(struct value *self)
{
	const uint32_t before = revision(self);
	set_time(self, "changed");
	value_set(self, "revision", value_new_number(before < UINT32_MAX ? before + 1 : before));
}

void entry_outdo(struct value *self, const struct value *other)
{
	if (revision(self) < revision(other))
		value_set(self, "revision", value_new_number(revision(other)));
	entry_touch(self);
	if (strcmp(changed(self), changed(other)) < 0) /* by a clock that is ahead */
		value_set(self, "changed", value_new_string(changed(other), strlen(changed(other))));
	value_set(self, "gone", value_new_bool(false));
}

bool entry_is_same(const struct value *self, const struct value *other)
{
	return self && other && revision(self) == revision(other) && !strcmp(changed(self), changed(other)) &&
	       !strcmp(entry_text(self, "text"), entry_text(other, "text"));
}

/* Unlike what any other program gives, and any other entry has; those that one program gives are in order. */
static void set_id(struct value *self, const struct entries *others)
{
	char id[80];
	unsigned number = 0;
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	do
		snprintf(id, sizeof id, "%012llx%08lx-%lx-%x", (unsigned long long)now.tv_sec,
			 (unsigned long)now.tv_nsec, (unsigned long)getpid(), number++);
	while (entries_find(others, id));
	value_set(self, "id", value_new_string(id, strlen(id)));
}

static void remove_at(struct entries *self, size_t index)
{
	value_free(self->at[index]);
	memmove(&self->at[index], &self->at[index + 1], (self->count - index - 1) * sizeof *self->at);
	self->count--;
}

/* In the order of when they were made, and of their ids within a second: the same whoever merges what. */
static bool is_before(const struct value *self, const struct value *other)
{
	const int order = strcmp(entry_text(self, "made"), entry_text(other, "made"));
	return order ? order < 0 : strcmp(entry_text(self, "id"), entry_text(other, "id")) < 0;
}

static void insert(struct entries *self, struct value *entry)
{
	size_t index = self->count;
	array_push(self, entry);
	while (index > 0 && is_before(entry, self->at[index - 1])) {
		self->at[index] = self->at[index - 1];
		index--;
	}
	self->at[index] = entry;
}

struct value *entries_add(struct entries *self, struct value *entry, const char *id)
{
	set_time(entry, "made");
	if (id)
		value_set(entry, "id", value_new_string(id, strlen(id)));
	else
		set_id(entry, self);
	const size_t known = index_of(self, entry_text(entry, "id"));
	if (known < self->count) {
		value_set(entry, "revision", value_new_number(revision(self->at[known])));
		entry_touch(entry);
		remove_at(self, known);
	}
	insert(self, entry);
	return entry;
}

void entries_take(struct entries *self, const char *id)
{
	struct value *entry = entries_find(self, id);
	if (!entry)
		return;
	value_set(entry, "gone", value_new_bool(true));
	entry_touch(entry);
}

void entries_merge(struct entries *self, const struct value *list)
{
	for (size_t i = 0; i < value_size(list); i++) {
		const struct value *entry = value_element(list, i);
		const char *id = entry_text(entry, "id");
		const size_t known = index_of(self, id);
		if (!*id || (known < self->count && !is_later(entry, self->at[known])))
			continue;
		if (known < self->count)
			remove_at(self, known);
		insert(self, value_copy_clean(entry));
	}
}

struct value *entries_value(const struct entries *self, const struct value *base)
{
	struct value *list = value_new_array();
	struct entries all = {0};
	for (size_t i = 0; i < value_size(base); i++)
		if (!*entry_text(value_element(base, i), "id"))
			value_add(list, value_copy(value_element(base, i)));
	struct value *own = value_new_array();
	for (size_t i = 0; i < self->count; i++)
		value_add(own, value_copy(self->at[i]));
	entries_merge(&all, base);
	entries_merge(&all, own);
	value_free(own);
	for (size_t i = 0; i < all.count; i++)
		value_add(list, all.at[i]);
	array_release(&all);
	return list;
}

void entries_release(struct entries *self)
{
	for (size_t i = 0; i < self->count; i++)
		value_free(self->at[i]);
	array_release(self);
}
