/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/sanitise.h"
#include "render/read/fetch.h"
#include "tui/action.h"
#include "tui/app.h"
#include "tui/prompt_kind.h"
#include "tui/shell.h"

/*
 * "!" runs a command, "|" gives it what is read, "E" opens the source in an editor. Only what the reader typed becomes a command.
 */
enum { SOURCE_CAP = 64 << 20, PLACE_LENGTH = 32, PLACE_LENGTH_MIN = 8 };

/* Why to wait for Enter before the screen comes back: the reader wants to see what a program has written. */
enum wait { WAIT_ALWAYS, WAIT_AFTER_FAILURE };

/* The quote that is meant, as it is shown; NULL if there is none. The caller owns it. */
static char *quote_text(struct app *app)
{
	const struct article *article = app_article(app);
	const uint32_t quote = article->findings ? action_quote_meant(app) : NONE;
	if (quote == NONE)
		return NULL;
	struct buffer text = {0};
	const struct span span = article->findings->quotes.at[quote].span;
	sanitise_text(article->document->text.at + span.start, span_length(span), WHITE_COLLAPSED, &text, NULL);
	return buffer_take(&text);
}

static const char *known(const struct article *article, enum metadata_field field)
{
	const char *value = document_metadata(article->document, field);
	return *value ? value : NULL;
}

/* Gives the terminal away, runs it, and takes the terminal back. Says how it ended, if that was not well. */
static bool run(struct app *app, const char *const *arguments, const struct buffer *input, enum wait wait)
{
	struct terminal *terminal = app->terminal;
	struct error error = {0};
	char *quote = quote_text(app);
	int status = 0;
	const struct variable variables[] = {{"PULLQUOTE_URL", known(app_article(app), METADATA_URL)},
					     {"PULLQUOTE_TITLE", known(app_article(app), METADATA_TITLE)},
					     {"PULLQUOTE_QUOTE", quote}};
	const struct shell_job job = {arguments, input, variables, sizeof variables / sizeof *variables};
	terminal->verbs->lend(terminal);
	const bool done = shell_run(&job, &status, &error);
	terminal->verbs->take_back(terminal, done && (status || wait == WAIT_ALWAYS));
	if (!done)
		app_say(app, "%s", error.message);
	else if (status)
		app_say(app, "exit status %d", status);
	error_release(&error);
	free(quote);
	return done;
}

static void run_command(struct app *app, const char *command, const struct buffer *input)
{
	const char *const arguments[] = {"/bin/sh", "-c", command, NULL};
	run(app, arguments, input, WAIT_ALWAYS);
}

void run_shell_entered(struct app *app, const struct answer *answer)
{
	if (*answer->text)
		run_command(app, answer->text, NULL);
}

void run_shell(const struct call *call)
{
	if (call->operation->text)
		run_command(call->app, call->operation->text, NULL);
	else
		prompt_ask(call->app, PROMPT_SHELL, NULL, NULL);
}

/* The quote that is selected in its pane, else the whole text; a line end behind it. */
static void pipe_to(struct app *app, const char *command)
{
	struct buffer input = {0};
	char *quote = app->pane == PANE_QUOTES ? quote_text(app) : NULL;
	const struct buffer *text = &app_article(app)->document->text;
	if (quote)
		buffer_puts(&input, quote);
	else
		buffer_add(&input, text->at, text->count);
	buffer_putc(&input, '\n');
	free(quote);
	run_command(app, command, &input);
	buffer_release(&input);
}

void run_pipe_entered(struct app *app, const struct answer *answer)
{
	if (*answer->text)
		pipe_to(app, answer->text);
}

void run_pipe(const struct call *call)
{
	const bool is_quote = call->app->pane == PANE_QUOTES;
	if (call->operation->text)
		pipe_to(call->app, call->operation->text);
	else
		prompt_ask(call->app, PROMPT_PIPE, is_quote ? "quote | " : "article | ", NULL);
}

/* Where words stand first from at on, whole before end; NULL if nowhere. */
static const char *find_words(const char *at, const char *end, const char *words, size_t length)
{
	while ((size_t)(end - at) >= length && (at = memchr(at, *words, (size_t)(end - at) - length + 1))) {
		if (!memcmp(at, words, length))
			return at;
		at++;
	}
	return NULL;
}

static size_t count_before(const char *bytes, size_t end, const char *words, size_t length)
{
	size_t count = 0;
	for (const char *at = bytes; (at = find_words(at, bytes + end, words, length)); at++)
		count++;
	return count;
}

/* The line of a source in which the words at a byte of the text stand, which stand there as often before; 0 if they are not found. */
static size_t find_line(const struct buffer *source, const struct buffer *text, size_t offset, size_t length)
{
	const char *words = text->at + offset, *end = memchr(words, '\n', text->count - offset);
	const size_t left = end ? (size_t)(end - words) : text->count - offset;
	length = left < length ? left : length;
	size_t before = count_before(text->at, offset, words, length), line = 1;
	const char *found = source->at;
	if (!length)
		return 0;
	while ((found = find_words(found, source->at + source->count, words, length)) && before--)
		found++;
	for (const char *at = source->at; found && at < found; at++)
		line += *at == '\n';
	return found ? line : 0;
}

/* Where the reader is, as a line of the file; 0 if that cannot be told. */
static size_t source_line(const struct article *article)
{
	struct buffer source = {0};
	struct error error = {0};
	const struct focus *focus = &article->view.focus;
	const size_t offset = focus->kind == FOCUS_NONE ? article->view.anchor : focus->span.start;
	size_t line = 0;
	if (file_read(article->source.name, SOURCE_CAP, &source, &error) && source.count)
		for (size_t length = PLACE_LENGTH; !line && length >= PLACE_LENGTH_MIN; length /= 2)
			line = find_line(&source, &article->document->text, offset, length);
	buffer_release(&source);
	error_release(&error);
	return line;
}

/* Editors that begin at a line when "+LINE" stands before the file. Others might open a file of that name. */
static bool takes_line(const char *editor)
{
	static const char *const names[] = {"vi",    "vim", "nvim", "view", "nano", "pico", "emacs", "emacsclient",
					    "micro", "kak", "joe",  "mg",   "jed",  "ne",   "vis",   "less"};
	const char *end = editor + strcspn(editor, " "), *start = end;
	while (start > editor && start[-1] != '/')
		start--;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strlen(names[i]) == (size_t)(end - start) && !memcmp(names[i], start, strlen(names[i])))
			return true;
	return false;
}

/* What the reader says editors are, arguments and all: VISUAL, EDITOR (POSIX), else vi. */
static const char *editor_wished(void)
{
	const char *visual = getenv("VISUAL"), *editor = getenv("EDITOR");
	return visual && *visual ? visual : editor && *editor ? editor : "vi";
}

static bool same_time(const struct timespec *a, const struct timespec *b)
{
	return a->tv_sec == b->tv_sec && a->tv_nsec == b->tv_nsec;
}

/* The file's name is an argument and nothing else: one that begins with a dash is no option either. */
static void edit(struct app *app, const char *name)
{
	const char *editor = editor_wished();
	struct buffer command = {0}, path = {0}, line = {0};
	struct stat before = {0}, after = {0};
	buffer_format(&command, "exec %s \"$@\"", editor);
	buffer_format(&path, "%s%s", *name == '-' || *name == '+' ? "./" : "", name);
	const size_t number = takes_line(editor) ? source_line(app_article(app)) : 0;
	buffer_format(&line, "+%zu", number);
	const char *const arguments[] = {
	    "/bin/sh", "-c", command.at, editor, number ? line.at : path.at, number ? path.at : NULL, NULL};
	const bool is_there = stat(name, &before) == 0;
	const bool done = run(app, arguments, NULL, WAIT_AFTER_FAILURE);
	if (done && is_there && stat(name, &after) == 0 &&
	    !(same_time(&before.st_mtim, &after.st_mtim) && before.st_size == after.st_size &&
	      before.st_ino == after.st_ino))
		app_reload(app);
	buffer_release(&command);
	buffer_release(&path);
	buffer_release(&line);
}

void run_edit(const struct call *call)
{
	const char *name = app_article(call->app)->source.name;
	if (!strcmp(name, "-"))
		app_say(call->app, "standard input is no file to edit");
	else if (fetch_is_address(name))
		app_say(call->app, "a page from the web is no file to edit");
	else
		edit(call->app, name);
}
