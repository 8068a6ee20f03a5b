/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/browser.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/memory.h"
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

/* Whether posix_spawnp() would find it. */
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

/* Signals do what they always do, whatever the reader does with them; all but those that it ignores for the terminal's sake. */
static void set_signals(posix_spawnattr_t *attributes)
{
	static const int signals[] = {SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGPIPE, SIGWINCH, SIGCONT, SIGCHLD};
	sigset_t defaults, none;
	sigemptyset(&none);
	sigemptyset(&defaults);
	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
		sigaddset(&defaults, signals[i]);
	posix_spawnattr_setsigdefault(attributes, &defaults);
	posix_spawnattr_setsigmask(attributes, &none);
}

/* The document may have come by standard input. */
static bool has_terminal(void)
{
	const int terminal = open("/dev/tty", O_RDWR | O_CLOEXEC);
	if (terminal >= 0)
		close(terminal);
	return terminal >= 0;
}

/* Beside the reader: a group of its own, which the terminal's signals do not reach; nothing to read from or write to. */
static bool spawn(const struct browser *self, bool beside, pid_t *process, struct error *error)
{
	extern char **environ;
	char **words = memory_new(self->count + 1, sizeof *words);
	char *word = self->words.at;
	for (size_t i = 0; i < self->count; i++, word += strlen(word) + 1)
		words[i] = word;
	posix_spawn_file_actions_t files;
	posix_spawnattr_t attributes;
	posix_spawn_file_actions_init(&files);
	posix_spawnattr_init(&attributes);
	set_signals(&attributes);
	posix_spawnattr_setpgroup(&attributes, 0);
	posix_spawnattr_setflags(&attributes, (short)(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK |
						      (beside ? POSIX_SPAWN_SETPGROUP : 0)));
	for (int i = STDIN_FILENO; beside && i <= STDERR_FILENO; i++)
		posix_spawn_file_actions_addopen(&files, i, "/dev/null", i == STDIN_FILENO ? O_RDONLY : O_WRONLY, 0);
	if (!beside && !isatty(STDIN_FILENO) && has_terminal())
		posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/tty", O_RDWR, 0);
	const int failure = posix_spawnp(process, words[0], &files, &attributes, words, environ);
	if (failure)
		error_set(error, "%s: %s", browser_name(self), strerror(failure));
	posix_spawn_file_actions_destroy(&files);
	posix_spawnattr_destroy(&attributes);
	free(words);
	return !failure;
}

static bool is_success(int status)
{
	return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/* The keys that interrupt and stop are meant for the browser as long as it has the terminal. */
bool browser_run(const struct browser *self, struct error *error)
{
	static const int typed[] = {SIGINT, SIGQUIT, SIGTSTP};
	struct sigaction before[sizeof typed / sizeof *typed], ignore = {.sa_handler = SIG_IGN};
	sigemptyset(&ignore.sa_mask);
	for (size_t i = 0; i < sizeof typed / sizeof *typed; i++)
		sigaction(typed[i], &ignore, &before[i]);
	pid_t process;
	int status = 0;
	bool done = spawn(self, false, &process, error);
	if (done) {
		while (waitpid(process, &status, 0) < 0 && errno == EINTR)
			;
		done = is_success(status) || error_set(error, "%s failed", browser_name(self));
	}
	for (size_t i = 0; i < sizeof typed / sizeof *typed; i++)
		sigaction(typed[i], &before[i], NULL);
	return done;
}

bool browser_start(const struct browser *self, uint64_t now, struct browser_processes *processes, struct error *error)
{
	struct browser_process started = {.started = now};
	if (!spawn(self, true, &started.process, error))
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
