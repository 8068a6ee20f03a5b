/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "keymaps/keyfile.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/sanitise.h"
#include "keymaps/refuse.h"
#include "keymaps/shipped.h"
#include "keymaps/statement.h"

/* Far above what anybody writes by hand, and soon read whatever it holds. */
enum { FILE_CAP = 256 * 1024, DEPTH_MAX = 8, FILES_MAX = 100 };

/* What all files of one reading share. */
struct loading {
	struct keymap *map;
	struct settings *settings; /* NULL: nothing can be set */
	struct problems *problems;
	size_t files; /* read so far; files that include others twice could else go on for ever */
};

/* A file being read, for the one that includes it. */
struct reader {
	struct loading *loading;
	const struct reader *outer; /* NULL: it was asked for */
	const char *path;           /* as it was opened */
	char *identity;             /* one for all paths that lead to the same file */
	char *shown;                /* the path, clean */
	uint32_t line;
};

void problems_release(struct problems *self)
{
	for (size_t i = 0; i < self->count; i++)
		error_release(&self->at[i]);
	array_release(self);
}

static char *copy(const char *string)
{
	return memory_copy(string, strlen(string));
}

static char *shown_path(const char *path)
{
	struct buffer shown = {0};
	sanitise_line(path, strlen(path), &shown);
	return buffer_take(&shown);
}

/* Adds the error, which it takes, to the problems. */
static void report(const struct reader *self, struct error *error)
{
	error_in(error, self->shown);
	error->line = self->line;
	array_push(self->loading->problems, *error);
	*error = (struct error){0};
}

static void report_about(const struct reader *self, const struct statement *statement, const char *after)
{
	struct error error = {.column = statement->column};
	refuse(&error, "", statement->about.at, statement->about.length, after);
	report(self, &error);
}

/* Keys bound twice in one file: one of the two lines is a mistake. */
static void report_twice(const struct reader *self, const struct statement *statement, enum context context)
{
	const struct binding *binding = &statement->binding;
	const struct binding *other = keymap_find(self->loading->map, context, binding->keys, binding->key_count);
	if (!other || !(other->contexts & 1u << context) || !other->file || strcmp(other->file, self->shown) ||
	    other->line == self->line)
		return;

	struct buffer after = {0};
	buffer_format(&after, " is bound in %s by line %lu already", context_name(context), (unsigned long)other->line);
	report_about(self, statement, after.at);
	buffer_release(&after);
}

static void bind(struct reader *self, struct statement *statement)
{
	for (enum context context = 0; context < CONTEXT_COUNT; context++)
		if (statement->binding.contexts & 1u << context)
			report_twice(self, statement, context);
	statement->binding.file = self->shown;
	statement->binding.line = self->line;
	statement->binding.column = statement->column;
	keymap_bind(self->loading->map, &statement->binding);
}

static void unbind(struct reader *self, struct statement *statement)
{
	const struct binding *binding = &statement->binding;
	for (enum context context = 0; context < CONTEXT_COUNT; context++) {
		if (!(binding->contexts & 1u << context) ||
		    keymap_unbind(self->loading->map, context, binding->keys, binding->key_count))
			continue;
		struct buffer after = {0};
		buffer_format(&after, " is not bound in %s", context_name(context));
		report_about(self, statement, after.at);
		buffer_release(&after);
	}
}

/* The value is wrong, or nothing can be set here. */
static void set(struct reader *self, struct statement *statement)
{
	struct error error = {.column = statement->column};
	if (!self->loading->settings)
		error_set(&error, "settings stand in the config file");
	else if (settings_set(self->loading->settings, statement->setting, statement->value, strlen(statement->value),
			      &error))
		return;
	report(self, &error);
}

static void include(struct reader *self, struct statement *statement);

static void (*const run[])(struct reader *, struct statement *) = {
    [STATEMENT_BIND] = bind,
    [STATEMENT_UNBIND] = unbind,
    [STATEMENT_INCLUDE] = include,
    [STATEMENT_SET] = set,
};

static void read_line(struct reader *self, const char *line, size_t length)
{
	struct statement statement;
	struct error error = {0};
	if (!statement_read(line, length, &statement, &error))
		report(self, &error);
	else if (statement.kind != STATEMENT_NONE)
		run[statement.kind](self, &statement);
	statement_release(&statement);
}

static void read_lines(struct reader *self, const char *bytes, size_t length)
{
	static const char mark[] = "\xef\xbb\xbf";
	const char *end = bytes + length;
	if (length >= strlen(mark) && !memcmp(bytes, mark, strlen(mark)))
		bytes += strlen(mark);

	for (const char *line = bytes; line < end; line++) {
		const char *stop = memchr(line, '\n', (size_t)(end - line));
		self->line++;
		read_line(self, line, (size_t)((stop ? stop : end) - line));
		line = stop ? stop : end;
	}
}

/* Whether this file may be read now; it must not be on the way to itself. */
static bool admit(const struct reader *self, struct error *error)
{
	size_t depth = 1;
	for (const struct reader *outer = self->outer; outer; outer = outer->outer, depth++)
		if (!strcmp(outer->identity, self->identity))
			return error_set(error, "includes itself");
	if (depth > DEPTH_MAX)
		return error_set(error, "lies more than %d includes deep", DEPTH_MAX);
	if (++self->loading->files > FILES_MAX)
		return error_set(error, "is the file after the first %d", FILES_MAX);
	return true;
}

static bool read_bytes(struct reader *self, const char *bytes, size_t length, struct error *error)
{
	if (!admit(self, error))
		return false;
	self->shown = shown_path(self->path);
	read_lines(self, bytes, length);
	free(self->shown);
	return true;
}

static bool read_shipped(struct reader *self, const struct shipped *shipped, struct error *error)
{
	self->path = shipped->file;
	self->identity = copy(shipped->file);
	return read_bytes(self, shipped->bytes, *shipped->length, error);
}

/* Where the file called name is, seen from the file at path. Standard input is nobody's neighbour. The caller owns the result. */
static char *beside(const char *path, const char *name)
{
	const char *slash = *name == '/' ? NULL : strrchr(path, '/');
	struct buffer joined = {0};
	if (slash)
		buffer_add(&joined, path, (size_t)(slash - path) + 1);
	else if (!strcmp(name, "-"))
		buffer_puts(&joined, "./");
	buffer_puts(&joined, name);
	return buffer_take(&joined);
}

/* A name that is no file may be a shipped map's, misspelt. */
static void add_guess(const char *name, struct error *error)
{
	struct guess guess = guess_for(name, strlen(name));
	for (size_t i = 0; shipped_at(i); i++)
		guess_offer(&guess, shipped_at(i)->name);
	if (guess.best)
		error_set(error, "%s: did you mean \"%s\"?", error->message, guess.best);
}

static bool read_path(struct reader *self, const char *name, struct error *error)
{
	struct buffer bytes = {0};
	char *path = self->outer ? beside(self->outer->path, name) : copy(name), *real = realpath(path, NULL);
	self->path = path;
	self->identity = real ? real : copy(path);
	const bool opened = file_read(path, FILE_CAP, &bytes, error);
	if (!opened)
		add_guess(name, error);
	const bool done = opened && read_bytes(self, bytes.at, bytes.count, error);
	buffer_release(&bytes);
	free(path);
	return done;
}

/* Reads a shipped map or a file. On failure nothing was read. */
static bool read_named(struct reader *self, const char *name, struct error *error)
{
	const struct shipped *shipped = shipped_find(name);
	const bool done = shipped ? read_shipped(self, shipped, error) : read_path(self, name, error);
	free(self->identity);
	return done;
}

static void include(struct reader *self, struct statement *statement)
{
	char *name = memory_copy(statement->about.at, statement->about.length);
	struct reader reader = {.loading = self->loading, .outer = self};
	struct error error = {0};
	if (!read_named(&reader, name, &error)) {
		struct buffer after = {0};
		buffer_format(&after, ": %s", error.message);
		report_about(self, statement, after.at);
		buffer_release(&after);
	}
	error_release(&error);
	free(name);
}

bool keyfile_read_config(const char *name, struct keymap *map, struct settings *settings, struct problems *problems)
{
	const size_t before = problems->count;
	struct loading loading = {.map = map, .settings = settings, .problems = problems};
	struct reader reader = {.loading = &loading};
	struct error error = {0};
	if (!read_named(&reader, name, &error)) {
		reader.shown = shown_path(name);
		report(&reader, &error);
		free(reader.shown);
	}
	return problems->count == before;
}

bool keyfile_read(const char *name, struct keymap *map, struct problems *problems)
{
	return keyfile_read_config(name, map, NULL, problems);
}

static bool read_all_bytes(struct loading *loading, const char *bytes, size_t length, const char *path)
{
	const size_t before = loading->problems->count;
	struct reader reader = {.loading = loading, .path = path, .identity = copy(path)};
	struct error error = {0};
	read_bytes(&reader, bytes, length, &error);
	error_release(&error);
	free(reader.identity);
	return loading->problems->count == before;
}

bool keyfile_read_bytes(const char *bytes, size_t length, const char *path, struct keymap *map,
			struct problems *problems)
{
	struct loading loading = {.map = map, .problems = problems};
	return read_all_bytes(&loading, bytes, length, path);
}

bool keyfile_read_config_bytes(const char *bytes, size_t length, const char *path, struct keymap *map,
			       struct settings *settings, struct problems *problems)
{
	struct loading loading = {.map = map, .settings = settings, .problems = problems};
	return read_all_bytes(&loading, bytes, length, path);
}

struct keymap *keymaps_shipped(const char *name)
{
	if (!shipped_find(name))
		return NULL;
	struct keymap *map = keymap_new();
	struct problems problems = {0};
	keyfile_read(name, map, &problems);
	problems_release(&problems);
	return map;
}
