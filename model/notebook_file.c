/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/notebook_file.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/json.h"

enum { FILE_CAP = 64 << 20, ASIDE_MAX = 1000 };

/* What a file is. */
enum state { STATE_FINE, STATE_UNREADABLE, STATE_DAMAGED, STATE_LATER };

static enum state judge(const struct value *value, struct error *error)
{
	const uint32_t version = value_number(value_member(value, "version"), NOTEBOOK_VERSION);
	if (!value)
		return STATE_DAMAGED;
	if (!value_is_object(value)) {
		error_set(error, "not a notebook");
		return STATE_DAMAGED;
	}
	if (version <= NOTEBOOK_VERSION)
		return STATE_FINE;
	error_set(error, "of a later version, %" PRIu32, version);
	return STATE_LATER;
}

/* Reads it. *value is NULL where there is no file, or it is not fine. */
static enum state read_file(const char *path, struct value **value, struct error *error)
{
	*value = NULL;
	if (access(path, F_OK) != 0)
		return STATE_FINE;
	struct buffer bytes = {0};
	if (!file_read(path, FILE_CAP, &bytes, error))
		return STATE_UNREADABLE;
	*value = value_read(buffer_text(&bytes), bytes.count, error);
	buffer_release(&bytes);
	const enum state state = judge(*value, error);
	if (state == STATE_FINE)
		return state;
	value_free(*value);
	*value = NULL;
	error_in(error, path);
	return state;
}

bool notebook_file_read(const char *path, struct value **value, struct error *error)
{
	return read_file(path, value, error) == STATE_FINE;
}

/* Gives it a name that nothing has. */
static bool set_aside(const char *path, enum state state, struct buffer *name, struct error *error)
{
	for (unsigned i = 1; i < ASIDE_MAX; i++) {
		buffer_cut(name, 0);
		buffer_format(name, "%s.%s-%u", path, state == STATE_LATER ? "later" : "damaged", i);
		if (access(name->at, F_OK) != 0)
			return rename(path, name->at) == 0 || file_fail(path, errno, error);
	}
	error_set(error, "too many files beside it");
	return error_in(error, path);
}

bool notebook_file_check(const char *path, struct error *error)
{
	struct value *value;
	const enum state state = read_file(path, &value, error);
	value_free(value);
	if (state == STATE_FINE || state == STATE_UNREADABLE)
		return state == STATE_FINE;
	struct buffer name = {0};
	struct error why = {0};
	if (set_aside(path, state, &name, &why)) {
		error_release(error);
		*error = (struct error){0};
		error_set(error, "%s: kept aside as %s",
			  state == STATE_LATER ? "notebook of a later version" : "damaged notebook",
			  strrchr(name.at, '/') + 1);
	}
	error_release(&why);
	buffer_release(&name);
	return false;
}

static struct value *number_value(uint32_t number)
{
	struct buffer bytes = {0};
	struct error never = {0};
	buffer_format(&bytes, "%" PRIu32, number);
	struct value *value = value_read(bytes.at, bytes.count, &never);
	buffer_release(&bytes);
	return value;
}

static bool write_file(const char *path, const struct value *value, struct error *error)
{
	struct buffer bytes = {0};
	value_write(value, &bytes);
	buffer_putc(&bytes, '\n');
	const bool done = file_write(path, bytes.at, bytes.count, error);
	buffer_release(&bytes);
	return done;
}

/* Under the lock. What cannot be understood goes aside, and a new one begins. */
static bool change_locked(const char *path, notebook_change *change, const void *context, struct error *error)
{
	struct value *value;
	enum state state = read_file(path, &value, error);
	struct buffer name = {0};
	if ((state == STATE_DAMAGED || state == STATE_LATER) && set_aside(path, state, &name, error)) {
		error_release(error);
		*error = (struct error){0};
		state = STATE_FINE;
	}
	buffer_release(&name);
	if (state != STATE_FINE)
		return false;
	if (!value) {
		value = value_read("{}", 2, error);
		value_set(value, "version", number_value(NOTEBOOK_VERSION));
	}
	change(value, context);
	const bool done = write_file(path, value, error);
	value_free(value);
	return done;
}

bool notebook_file_change(const char *path, notebook_change *change, const void *context, struct error *error)
{
	const int lock = file_lock(path, error);
	if (lock < 0)
		return false;
	const bool done = change_locked(path, change, context, error);
	file_unlock(lock);
	return done;
}
