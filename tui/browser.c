/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/browser.h"

#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/process.h"
#include "render/read/url.h"

enum {
	FAILS_WITHIN = 5000, /* ms: what fails later was opened, and closed by its user */
	LOOK_EVERY = 200,    /* ms */
};

/* Browsers that draw on the terminal. */
static const char *const on_terminal[] = {"w3m",     "lynx",   "links",       "links2",   "elinks",
					  "felinks", "browsh", "cha",         "carbonyl", "netsurf-fb",
					  "netrik",  "retawq", "www-browser", "pullquote"};

static void add_word(struct browser *self, const char *word, size_t length)
{
	buffer_add(&self->words, word, length);
	buffer_putc(&self->words, '\0');
	self->count++;
}

/* The words of one command of a list; none if it is empty. */
static void read_command(struct browser *self, const char *command, size_t length, const char *address)
{
	bool has_address = false;
	buffer_cut(&self->words, 0);
	self->count = 0;
	for (size_t at = 0, end; at < length; at = end + 1) {
		for (end = at; end < length && command[end] != ' ' && command[end] != '\t'; end++)
			;
		const bool is_place = end - at == 2 && !strncmp(command + at, "%s", 2);
		has_address = has_address || is_place;
		if (is_place)
			add_word(self, address, strlen(address));
		else if (end > at)
			add_word(self, command + at, end - at);
	}
	if (self->count && !has_address)
		add_word(self, address, strlen(address));
}

static bool can_execute(const char *folder, size_t length, const char *name)
{
	struct buffer path = {0};
	buffer_add(&path, folder, length);
	buffer_format(&path, "%s%s", length ? "/" : "", name);
	const bool can = !access(buffer_text(&path), X_OK);
	buffer_release(&path);
	return can;
}

/* Whether process_start() would find it. */
static bool exists(const char *program)
{
	if (strchr(program, '/'))
		return !access(program, X_OK);
	const char *folders = getenv("PATH");
	for (const char *at = folders ? folders : "/usr/bin:/bin"; *at;) {
		const size_t length = strcspn(at, ":");
		if (can_execute(at, length, program))
			return true;
		at += length + (at[length] == ':');
	}
	return false;
}

static bool has_display(void)
{
	const char *x = getenv("DISPLAY"), *wayland = getenv("WAYLAND_DISPLAY");
	return (x && *x) || (wayland && *wayland);
}

const char *browser_name(const struct browser *self)
{
	const char *slash = strrchr(self->words.at, '/');
	return slash ? slash + 1 : self->words.at;
}

const char *browser_address(const struct browser *self)
{
	return self->address.at;
}

static bool draws_on_terminal(const struct browser *self)
{
	const char *name = browser_name(self);
	for (size_t i = 0; i < sizeof on_terminal / sizeof *on_terminal; i++)
		if (!strcmp(name, on_terminal[i]))
			return true;
	return !strcmp(name, "xdg-open") && !has_display();
}

bool browser_choose(struct browser *self, const char *list, const char *address, struct error *error)
{
	if (!url_can_open(slice_of(address)))
		return error_set(error, "only http, https and mailto are opened: %s", address);
	buffer_add(&self->address, address, strlen(address) + 1);
	const bool is_said = list && *list;
	for (const char *at = is_said ? list : "xdg-open"; *at;) {
		const size_t length = strcspn(at, ":");
		read_command(self, at, length, address);
		if (self->count && exists(self->words.at)) {
			self->takes_terminal = draws_on_terminal(self);
			return true;
		}
		at += length + (at[length] == ':');
	}
	if (is_said)
		return error_set(error, "no such browser (%s): %s", list, address);
	return error_set(error, "no browser (BROWSER is not set, there is no xdg-open): %s", address);
}

void browser_release(struct browser *self)
{
	buffer_release(&self->words);
	buffer_release(&self->address);
}

/* On the terminal; or beside the reader, with nothing to read from or write to. */
static bool start(const struct browser *self, bool beside, pid_t *process, struct error *error)
{
	const int stream = beside ? PROCESS_NOTHING : PROCESS_OURS;
	const char **words = memory_new(self->count + 1, sizeof *words);
	const char *word = self->words.at;
	for (size_t i = 0; i < self->count; i++, word += strlen(word) + 1)
		words[i] = word;
	const struct process_plan plan = {.arguments = words,
					  .input = beside ? PROCESS_NOTHING : PROCESS_TERMINAL,
					  .output = stream,
					  .complaints = stream,
					  .place = beside ? PROCESS_BESIDE : PROCESS_BEFORE};
	const int failure = process_start(&plan, process);
	if (failure)
		error_set(error, "%s: %s", browser_name(self), strerror(failure));
	free(words);
	return !failure;
}

static bool is_success(int status)
{
	return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

bool browser_run(const struct browser *self, struct error *error)
{
	pid_t process;
	if (!start(self, false, &process, error))
		return false;
	return is_success(process_wait(process)) || error_set(error, "%s failed", browser_name(self));
}

bool browser_start(const struct browser *self, uint64_t now, struct browser_processes *processes, struct error *error)
{
	struct browser_process started = {.started = now};
	if (!start(self, true, &started.process, error))
		return false;
	buffer_puts(&started.name, browser_name(self));
	buffer_puts(&started.address, browser_address(self));
	array_push(processes, started);
	return true;
}

static void drop(struct browser_processes *processes, size_t index)
{
	buffer_release(&processes->at[index].name);
	buffer_release(&processes->at[index].address);
	processes->at[index] = array_last(processes);
	processes->count--;
}

bool browser_reap(struct browser_processes *processes, struct error *error)
{
	bool has_failed = false;
	for (size_t i = processes->count; i > 0; i--) {
		struct browser_process *process = &processes->at[i - 1];
		int status = 0;
		if (!waitpid(process->process, &status, WNOHANG))
			continue;
		if (!is_success(status) && !has_failed) {
			has_failed = true;
			error_set(error, "%s failed: %s", buffer_text(&process->name), buffer_text(&process->address));
		}
		drop(processes, i - 1);
	}
	return has_failed;
}

int64_t browser_patience(const struct browser_processes *processes, uint64_t now)
{
	for (size_t i = 0; i < processes->count; i++)
		if (now < processes->at[i].started + FAILS_WITHIN)
			return LOOK_EVERY;
	return -1;
}

void browser_forget(struct browser_processes *processes)
{
	while (processes->count)
		drop(processes, processes->count - 1);
	array_release(processes);
}
