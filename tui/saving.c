/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/saving.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/file.h"
#include "render/notes_export.h"
#include "tui/app.h"
#include "tui/whole.h"

enum { NAMES_MAX = 999 };

static void expand(const char *typed, struct buffer *path)
{
	const char *home = strncmp(typed, "~/", 2) ? NULL : getenv("HOME");
	buffer_format(path, "%s%s", home ? home : "", home ? typed + 1 : typed);
}

/* A name for a file from the headline, else from where the article came from: letters and digits, joined by "-". */
static void write_name(const struct document *document, const char *suffix, struct buffer *name)
{
	const char *title = document_metadata(document, METADATA_TITLE);
	const char *source = document_metadata(document, METADATA_SOURCE);
	const char *slash = strrchr(source, '/');
	notes_export_name(*title ? title : slash ? slash + 1 : source, suffix, name);
}

/* The names that the program gives: "story-notes.md", "story-notes-2.md"... */
static void write_numbered(const struct document *document, const char *ending, unsigned number, struct buffer *name)
{
	struct buffer suffix = {0};
	const char *dot = strchr(ending, '.');
	buffer_add(&suffix, ending, (size_t)(dot - ending));
	if (number > 1)
		buffer_format(&suffix, "-%u", number);
	buffer_puts(&suffix, dot);
	buffer_cut(name, 0);
	write_name(document, suffix.at, name);
	buffer_release(&suffix);
}

/* Writes it at the path. *exists says that it fails because there is a file, and none may be written over. */
static bool put(const struct saving *self, const char *path, const struct buffer *bytes, bool *exists,
		struct error *error)
{
	*exists = false;
	if (self->operation->overwrites)
		return file_overwrite(path, bytes->at, bytes->count, error);
	return file_create(path, bytes->at, bytes->count, exists, error);
}

/* Writes it where no path was typed, under the first name that is free. */
static bool put_named(const struct saving *self, const struct document *document, const struct buffer *bytes,
		      struct buffer *name, bool *exists, struct error *error)
{
	bool done = false;
	*exists = true;
	for (unsigned number = 1; !done && *exists && number <= NAMES_MAX; number++) {
		write_numbered(document, self->ending, number, name);
		done = put(self, name->at, bytes, exists, error);
	}
	return done;
}

static void say_there(struct app *app, const struct saving *self, const char *path)
{
	app_say(app, "%s is there already: nothing written (:%s! writes over it)", path,
		action_name(self->operation->action));
}

static bool is_typed(const struct saving *self)
{
	return self->operation->text && *self->operation->text;
}

bool saving_may_write(struct app *app, const struct saving *self)
{
	struct stat status;
	struct buffer path = {0};
	if (self->operation->overwrites || !is_typed(self))
		return true;
	expand(self->operation->text, &path);
	const bool is_there = lstat(path.at, &status) == 0;
	if (is_there)
		say_there(app, self, path.at);
	buffer_release(&path);
	return !is_there;
}

bool saving_write(struct app *app, const struct saving *self, const struct article *article, const struct buffer *bytes)
{
	struct buffer path = {0};
	struct error error = {0};
	bool exists, done;
	if (is_typed(self)) {
		expand(self->operation->text, &path);
		done = put(self, path.at, bytes, &exists, &error);
	} else {
		done = put_named(self, whole_story(article), bytes, &path, &exists, &error);
	}
	if (done)
		app_say(app, "%s written to %s", self->what, path.at);
	else if (exists)
		say_there(app, self, path.at);
	else
		app_say(app, "%s: %s", path.at, error.message);
	error_release(&error);
	buffer_release(&path);
	return done;
}
