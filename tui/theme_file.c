/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/theme_file.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/embed.h"
#include "base/file.h"
#include "base/memory.h"
#include "base/sanitise.h"
#include "keymaps/refuse.h"
#include "tui/theme_line.h"

EMBED(theme_dark, "tui/themes/dark.theme");
EMBED(theme_either, "tui/themes/either.theme");
EMBED(theme_high_contrast, "tui/themes/high-contrast.theme");
EMBED(theme_light, "tui/themes/light.theme");
EMBED(theme_mono, "tui/themes/mono.theme");

static const struct shipped_theme {
	const char *name, *file, *bytes;
	const uint64_t *length;
} shipped[] = {
    {"light", "light.theme", theme_light, &theme_light_size},
    {"dark", "dark.theme", theme_dark, &theme_dark_size},
    {"high-contrast", "high-contrast.theme", theme_high_contrast, &theme_high_contrast_size},
    {"mono", "mono.theme", theme_mono, &theme_mono_size},
    {"either", "either.theme", theme_either, &theme_either_size},
};

enum { SHIPPED = sizeof shipped / sizeof *shipped };

/* Far above what anybody writes by hand. */
enum { FILE_CAP = 256 * 1024, DEPTH_MAX = 8, FILES_MAX = 100 };

const char *theme_known(size_t index)
{
	return index == 0 ? THEME_AUTO : index <= SHIPPED ? shipped[index - 1].name : NULL;
}

static const struct shipped_theme *find_shipped(const char *name)
{
	for (size_t i = 0; i < SHIPPED; i++)
		if (!strcmp(shipped[i].name, name))
			return &shipped[i];
	return NULL;
}

/* What all files of one reading share. */
struct loading {
	struct theme *theme;
	struct problems *problems;
	size_t files;
};

/* A file being read, for the one that includes it. */
struct reader {
	struct loading *loading;
	const struct reader *outer; /* NULL: it was asked for */
	const char *path;
	char *shown; /* the path, clean */
	uint32_t line;
};

/* Adds the error, which it takes, to the problems. */
static void report(const struct reader *self, struct error *error)
{
	error_in(error, self->shown);
	error->line = self->line;
	array_push(self->loading->problems, *error);
	*error = (struct error){0};
}

static bool read_named(struct reader *self, const char *name, struct error *error);

static void include(struct reader *self, const struct theme_line *line)
{
	char *name = memory_copy(line->include.at, line->include.length);
	struct reader reader = {.loading = self->loading, .outer = self};
	struct error why = {0}, error = {0};
	if (!read_named(&reader, name, &why)) {
		struct buffer after = {0};
		buffer_format(&after, ": %s", why.message);
		refuse(&error, "", line->include.at, line->include.length, after.at);
		scan_blame(&line->scan, line->include.at, &error);
		report(self, &error);
		buffer_release(&after);
	}
	error_release(&why);
	free(name);
}

static void read_line(struct reader *self, const char *line, size_t length)
{
	struct theme_line read;
	struct error error = {0};
	if (!theme_line_read(line, length, self->loading->theme, &read, &error))
		report(self, &error);
	else if (read.include.length)
		include(self, &read);
}

/* Whether this file may be read now: files that include others could else go on for ever. */
static bool admit(const struct reader *self, struct error *error)
{
	size_t depth = 1;
	for (const struct reader *outer = self->outer; outer; outer = outer->outer)
		depth++;
	if (depth > DEPTH_MAX)
		return error_set(error, "lies more than %d includes deep", DEPTH_MAX);
	if (++self->loading->files > FILES_MAX)
		return error_set(error, "is the file after the first %d", FILES_MAX);
	return true;
}

static bool read_bytes(struct reader *self, const char *bytes, size_t length, struct error *error)
{
	static const char mark[] = "\xef\xbb\xbf";
	const char *end = bytes + length;
	struct buffer shown = {0};
	if (!admit(self, error))
		return false;
	if (length >= strlen(mark) && !memcmp(bytes, mark, strlen(mark)))
		bytes += strlen(mark);
	sanitise_line(self->path, strlen(self->path), &shown);
	self->shown = buffer_take(&shown);
	for (const char *line = bytes; line < end; line++) {
		const char *stop = memchr(line, '\n', (size_t)(end - line));
		self->line++;
		read_line(self, line, (size_t)((stop ? stop : end) - line));
		line = stop ? stop : end;
	}
	free(self->shown);
	return true;
}

/* Appends where the themes of the user are: with a slash at the end. False without a home. */
static bool write_folder(struct buffer *path)
{
	const char *config = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");
	if (config && *config == '/')
		buffer_puts(path, config);
	else if (home && *home == '/')
		buffer_format(path, "%s/.config", home);
	else
		return false;
	buffer_puts(path, "/pullquote/themes/");
	return true;
}

/* The file meant by a name that is no shipped theme's, seen from the file at from (NULL: the working directory). The caller owns it. */
static char *find_path(const char *name, const char *from)
{
	struct buffer path = {0};
	if (!strchr(name, '/') && write_folder(&path)) {
		buffer_puts(&path, name);
		if (access(path.at, F_OK) == 0)
			return buffer_take(&path);
	}
	buffer_cut(&path, 0);
	const char *slash = from && *name != '/' ? strrchr(from, '/') : NULL;
	if (slash)
		buffer_add(&path, from, (size_t)(slash - from) + 1);
	buffer_puts(&path, name);
	return buffer_take(&path);
}

/* No theme and no file has that name: which ones there are, and what may have been meant. */
static bool refuse_name(const char *name, struct error *error)
{
	struct guess guess = guess_for(name, strlen(name));
	struct buffer message = {0};
	buffer_puts(&message, "no theme has that name: there are ");
	for (size_t i = 0; theme_known(i); i++) {
		guess_offer(&guess, theme_known(i));
		buffer_format(&message, "%s%s", i ? ", " : "", theme_known(i));
	}
	if (guess.best)
		buffer_format(&message, "; did you mean \"%s\"?", guess.best);
	error_set(error, "%s", message.at);
	buffer_release(&message);
	return false;
}

/* Reads a shipped theme or a file. On failure nothing was read. */
static bool read_named(struct reader *self, const char *name, struct error *error)
{
	const struct shipped_theme *theme = find_shipped(name);
	if (theme) {
		self->path = theme->file;
		return read_bytes(self, theme->bytes, *theme->length, error);
	}
	char *path = find_path(name, self->outer ? self->outer->path : NULL);
	struct buffer bytes = {0};
	self->path = path;
	const bool exists = access(path, F_OK) == 0 || strchr(name, '/') || refuse_name(name, error);
	const bool done = exists && file_read(path, FILE_CAP, &bytes, error) &&
			  read_bytes(self, buffer_text(&bytes), bytes.count, error);
	buffer_release(&bytes);
	free(path);
	return done;
}

bool theme_exists(const char *name, struct error *error)
{
	if (!strcmp(name, THEME_AUTO) || find_shipped(name))
		return true;
	char *path = find_path(name, NULL);
	struct buffer bytes = {0};
	struct error why = {0};
	const bool exists = access(path, F_OK) == 0 || refuse_name(name, error);
	const bool done =
	    exists && (file_read(path, FILE_CAP, &bytes, &why) || error_set(error, "%s: %s", path, why.message));
	error_release(&why);
	buffer_release(&bytes);
	free(path);
	return done;
}

/* What a file stands on: the theme for any background, and the one without colours. */
static struct theme *new_theme(void)
{
	struct problems none = {0};
	struct theme *self = memory_new(1, sizeof *self);
	struct loading loading = {.theme = self, .problems = &none};
	struct error error = {0};
	read_named(&(struct reader){.loading = &loading}, "mono", &error);
	memcpy(self->bare, self->paints, sizeof self->bare);
	read_named(&(struct reader){.loading = &loading}, "either", &error);
	theme_settle(self);
	return self;
}

/* Settles what was read; of a file that cannot be read at all it says why, and frees what there is. */
static struct theme *finish(struct theme *theme, bool is_read, const char *name, struct error *error,
			    struct problems *problems)
{
	if (is_read) {
		theme_settle(theme);
		return theme;
	}
	free(theme);
	if (!error->file)
		error_in(error, name);
	array_push(problems, *error);
	return NULL;
}

struct theme *theme_read(const char *name, struct problems *problems)
{
	struct theme *self = new_theme();
	struct loading loading = {.theme = self, .problems = problems};
	struct error error = {0};
	const bool is_read = read_named(&(struct reader){.loading = &loading}, name, &error);
	return finish(self, is_read, name, &error, problems);
}

struct theme *theme_read_bytes(const char *bytes, size_t length, const char *path, struct problems *problems)
{
	struct theme *self = new_theme();
	struct loading loading = {.theme = self, .problems = problems};
	struct reader reader = {.loading = &loading, .path = path};
	struct error error = {0};
	const bool is_read = read_bytes(&reader, bytes, length, &error);
	return finish(self, is_read, path, &error, problems);
}
