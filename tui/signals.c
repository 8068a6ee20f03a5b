/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/signals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

enum { RESTORE_SIZE = 256, STACK_SIZE = 64 * 1024 };

/*
 * What a signal handler needs: the one exception to the rule that there is no mutable file-scope state. A handler
 * only writes to the pipe, or restores the terminal and lets the signal do what it always does.
 */
static struct {
	int pipe[2];
	int terminal;                 /* -1 while there is nothing to restore */
	volatile sig_atomic_t ending; /* the signal that asked to end; 0 if none did */
	struct termios before;
	char restore[RESTORE_SIZE];
	size_t restore_length;
	char stack[STACK_SIZE];
} on_signal = {.pipe = {-1, -1}, .terminal = -1};

static const int fatal[] = {SIGINT, SIGQUIT, SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL};
static const int asking[] = {SIGHUP, SIGTERM};

static const struct {
	int number;
	char told;
} telling[] = {{SIGWINCH, SIGNALS_SIZE},
	       {SIGTSTP, SIGNALS_STOP},
	       {SIGCONT, SIGNALS_CONTINUED},
	       {SIGHUP, SIGNALS_END},
	       {SIGTERM, SIGNALS_END}};

static void restore(void)
{
	if (on_signal.terminal < 0)
		return;
	ssize_t written = write(on_signal.terminal, on_signal.restore, on_signal.restore_length);
	(void)written;
	tcsetattr(on_signal.terminal, TCSANOW, &on_signal.before);
	on_signal.terminal = -1;
}

static void restore_and_die(int number)
{
	restore();
	raise(number); /* SA_RESETHAND: this time it is the signal's own doing */
}

/* A full pipe has told already. */
static void tell(int number)
{
	const int before = errno;
	for (size_t i = 0; i < sizeof telling / sizeof *telling; i++)
		if (telling[i].number == number) {
			ssize_t written = write(on_signal.pipe[1], &telling[i].told, 1);
			(void)written;
		}
	errno = before;
}

/* What is not kept yet can be. Who asks again does not want to wait for that; but of SIGHUP the kernel sends one, and the shell another. */
static void tell_to_end(int number)
{
	if (on_signal.ending && number != SIGHUP) {
		restore();
		signal(number, SIG_DFL);
		raise(number);
	}
	on_signal.ending = number;
	tell(number);
}

static void handle(int number, void (*handler)(int), int flags)
{
	struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
	sigemptyset(&action.sa_mask);
	sigaction(number, &action, NULL);
}

bool signals_open(int terminal, struct error *error)
{
	if (pipe(on_signal.pipe) != 0)
		return error_set(error, "%s", strerror(errno));
	for (size_t i = 0; i < 2; i++) {
		fcntl(on_signal.pipe[i], F_SETFL, O_NONBLOCK);
		fcntl(on_signal.pipe[i], F_SETFD, FD_CLOEXEC);
	}
	on_signal.terminal = terminal;
	on_signal.restore_length = 0;
	tcgetattr(terminal, &on_signal.before);
	return true;
}

void signals_catch(const char *string, size_t length)
{
	on_signal.restore_length = length < RESTORE_SIZE ? length : RESTORE_SIZE;
	memcpy(on_signal.restore, string, on_signal.restore_length);
	atexit(restore);

	const stack_t stack = {.ss_sp = on_signal.stack, .ss_size = sizeof on_signal.stack};
	sigaltstack(&stack, NULL);
	for (size_t i = 0; i < sizeof fatal / sizeof *fatal; i++)
		handle(fatal[i], restore_and_die, SA_ONSTACK | (int)SA_RESETHAND | SA_NODEFER);
	for (size_t i = 0; i < sizeof telling / sizeof *telling; i++)
		handle(telling[i].number, tell, SA_RESTART);
	for (size_t i = 0; i < sizeof asking / sizeof *asking; i++)
		handle(asking[i], tell_to_end, SA_RESTART | SA_ONSTACK | SA_NODEFER);
	handle(SIGPIPE, SIG_IGN, 0);
}

int signals_descriptor(void)
{
	return on_signal.pipe[0];
}

unsigned signals_take(void)
{
	unsigned told = 0;
	unsigned char bytes[64];
	for (ssize_t got; (got = read(on_signal.pipe[0], bytes, sizeof bytes)) > 0;)
		for (ssize_t i = 0; i < got; i++)
			told |= bytes[i];
	return told;
}

void signals_stop(void)
{
	handle(SIGTSTP, SIG_DFL, 0);
	kill(0, SIGTSTP); /* goes on here when continued */
	handle(SIGTSTP, tell, SA_RESTART);
}

void signals_lend(void)
{
	handle(SIGTSTP, SIG_DFL, 0);
	handle(SIGINT, SIG_IGN, 0);
	handle(SIGQUIT, SIG_IGN, 0);
}

void signals_reclaim(void)
{
	handle(SIGTSTP, tell, SA_RESTART);
	handle(SIGINT, restore_and_die, SA_ONSTACK | (int)SA_RESETHAND | SA_NODEFER);
	handle(SIGQUIT, restore_and_die, SA_ONSTACK | (int)SA_RESETHAND | SA_NODEFER);
}

void signals_close(void)
{
	on_signal.terminal = -1;
	for (size_t i = 0; i < sizeof fatal / sizeof *fatal; i++)
		handle(fatal[i], SIG_DFL, 0);
	for (size_t i = 0; i < sizeof telling / sizeof *telling; i++)
		handle(telling[i].number, SIG_DFL, 0);
	if (on_signal.ending)
		handle(SIGHUP, SIG_IGN, 0);
	close(on_signal.pipe[0]);
	close(on_signal.pipe[1]);
}

void signals_end(void)
{
	if (!on_signal.ending)
		return;
	handle(SIGHUP, SIG_DFL, 0);
	raise(on_signal.ending);
}
