/* SPDX-License-Identifier: MIT */
#include "tests/tui/session.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "keymaps/keyfile.h"
#include "tests/test.h"

static void open_path(struct session *self, enum format format)
{
	self->names[0] = self->path.at;
	self->keymap = keymaps_shipped("default");
	self->options = (struct app_options){.names = self->names, .count = 1, .keymap = self->keymap};
	self->options.source.format = format;
	self->app = app_new(&self->options);
	assert_true(app_is_ready(self->app));
}

void session_open(struct session *self, const char *name)
{
	*self = (struct session){0};
	buffer_format(&self->path, "%s/articles/%s", getenv("TEST_SOURCE"), name);
	open_path(self, FORMAT_AUTO);
}

void session_open_path(struct session *self, const char *path)
{
	*self = (struct session){0};
	buffer_puts(&self->path, path);
	open_path(self, FORMAT_AUTO);
}

void session_open_text(struct session *self, const char *text, enum format format)
{
	*self = (struct session){.temporary = true};
	buffer_format(&self->path, "%s/articleXXXXXX", getenv("HOME"));
	const int descriptor = mkstemp(self->path.at);
	assert_true(descriptor >= 0);
	FILE *file = fdopen(descriptor, "w");
	assert_non_null(file);
	assert_true(fputs(text, file) >= 0);
	assert_int_equal(fclose(file), 0);
	open_path(self, format);
}

void session_close(struct session *self)
{
	if (self->temporary)
		unlink(self->path.at);
	app_free(self->app);
	keymap_free(self->keymap);
	buffer_release(&self->path);
	buffer_release(&self->screen);
	buffer_release(&self->sent);
}

static void play(struct session *self, const char *script, size_t columns, size_t rows, FILE *out)
{
	struct error error = {0};
	struct terminal *terminal = terminal_script_new(script, strlen(script), "test", rows, columns, out, &error);
	assert_non_null(terminal);
	app_run(self->app, terminal);
	terminal->verbs->free(terminal);
}

void session_play(struct session *self, const char *script, size_t columns, size_t rows)
{
	play(self, script, columns, rows, stdout);
}

const char *session_screen(struct session *self, const char *keys, size_t columns, size_t rows)
{
	struct buffer script = {0};
	buffer_format(&script, "keys %s\nscreen\n", keys);
	char *printed = NULL;
	size_t length = 0;
	FILE *out = open_memstream(&printed, &length);
	play(self, script.at, columns, rows, out);
	fclose(out);
	buffer_release(&script);

	const char *screen = strstr(printed, "== screen"), *first = screen ? strchr(screen, '\n') : NULL;
	assert_non_null(first);
	buffer_cut(&self->sent, 0);
	buffer_add(&self->sent, printed, (size_t)(screen - printed));
	buffer_text(&self->sent);
	buffer_cut(&self->screen, 0);
	buffer_puts(&self->screen, first + 1);
	free(printed);
	return self->screen.at;
}

struct article *session_article(const struct session *self)
{
	return app_article(self->app);
}

size_t session_quote(const struct session *self)
{
	const struct article *article = session_article(self);
	size_t count;
	return article->view.focus.kind == FOCUS_QUOTE
		   ? article_quote_number(article, article->view.focus.index, &count)
		   : 0;
}

char *session_say(struct session *self, const char *keys)
{
	int ends[2];
	char *said = NULL;
	size_t length = 0;
	struct error error = {0};
	FILE *out = open_memstream(&said, &length);
	assert_int_equal(pipe(ends), 0);
	assert_int_equal(write(ends[1], keys, strlen(keys)), strlen(keys));
	close(ends[1]);
	struct terminal *terminal = terminal_linear_new(ends[0], out, true, &error);
	assert_non_null(terminal);
	app_run(self->app, terminal);
	terminal->verbs->free(terminal);
	close(ends[0]);
	fclose(out);
	return said;
}
