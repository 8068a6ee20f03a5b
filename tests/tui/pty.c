/* SPDX-License-Identifier: MIT */
#include "tests/tui/pty.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <vterm.h>

#include "base/utf8.h"

/* Long enough for a sanitized build on a busy machine. */
enum { DEADLINE = 20000 };

static int must(int result, const char *what)
{
	if (result < 0) {
		printf("Bail out! %s: %s\n", what, strerror(errno));
		exit(1);
	}
	return result;
}

static uint64_t now(void)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return (uint64_t)time.tv_sec * 1000 + (uint64_t)time.tv_nsec / 1000000;
}

static int on_property(VTermProp property, VTermValue *value, void *user)
{
	struct pty *pty = user;
	if (property == VTERM_PROP_ALTSCREEN)
		pty->alternate = value->boolean;
	return 1;
}

static int on_cursor(VTermPos position, VTermPos before, int visible, void *user)
{
	(void)before, (void)visible;
	struct pty *pty = user;
	pty->cursor_row = position.row;
	pty->cursor_column = position.col;
	return 1;
}

static void open_screen(struct pty *pty)
{
	static const VTermScreenCallbacks callbacks = {.movecursor = on_cursor, .settermprop = on_property};
	pty->vterm = vterm_new(pty->rows, pty->columns);
	vterm_set_utf8(pty->vterm, 1);
	pty->screen = vterm_obtain_screen(pty->vterm);
	vterm_screen_set_callbacks(pty->screen, &callbacks, pty);
	vterm_screen_enable_altscreen(pty->screen, 1);
	vterm_screen_reset(pty->screen, 1);
}

static void open_terminal(struct pty *pty)
{
	pty->master = must(posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC), "posix_openpt");
	must(grantpt(pty->master), "grantpt");
	must(unlockpt(pty->master), "unlockpt");
	pty->terminal = must(open(ptsname(pty->master), O_RDWR | O_NOCTTY | O_CLOEXEC), "open the terminal");
	must(tcgetattr(pty->terminal, &pty->before), "tcgetattr");
	const struct winsize size = {.ws_row = (unsigned short)pty->rows, .ws_col = (unsigned short)pty->columns};
	must(ioctl(pty->terminal, TIOCSWINSZ, &size), "TIOCSWINSZ");
}

static void run_job(const struct pty *pty, const struct pty_setting *setting, const char *const arguments[])
{
	const int input =
	    setting->input ? must(open(setting->input, O_RDONLY | O_CLOEXEC), setting->input) : pty->terminal;
	dup2(input, STDIN_FILENO);
	dup2(pty->terminal, STDOUT_FILENO);
	dup2(pty->terminal, STDERR_FILENO);
	setenv("TERM", setting->term ? setting->term : "xterm-256color", 1);
	signal(SIGTTOU, SIG_DFL);
	execv(arguments[0], (char *const *)arguments);
	_exit(127);
}

static void to_foreground(const struct pty *pty, pid_t group)
{
	tcsetpgrp(pty->terminal, group);
}

/*
 * The leader's life: reports each change of the job; after a stop waits for the order to go on; ends with it. A test that
 * fails ends without pty_stop(): the terminal then hangs up, which ends the leader and so the job.
 */
static _Noreturn void lead(const struct pty *pty, pid_t job, int reports, int orders)
{
	int status;
	while (waitpid(job, &status, WUNTRACED) == job) {
		to_foreground(pty, getpgrp());
		if (write(reports, &status, sizeof status) < 0 || !WIFSTOPPED(status))
			break;
		char order;
		if (read(orders, &order, 1) != 1)
			break;
		to_foreground(pty, job);
		kill(-job, SIGCONT);
	}
	kill(-job, SIGKILL);
	_exit(0);
}

static _Noreturn void start_leader(const struct pty *pty, const struct pty_setting *setting,
				   const char *const arguments[], int reports, int orders)
{
	close(pty->master); /* or it would never hang up */
	setsid();
	must(ioctl(pty->terminal, TIOCSCTTY, 0), "TIOCSCTTY");
	signal(SIGTTOU, SIG_IGN);
	const pid_t job = must(fork(), "fork");
	if (!job) {
		setpgid(0, 0);
		to_foreground(pty, getpid());
		run_job(pty, setting, arguments);
	}
	setpgid(job, job);
	to_foreground(pty, job);
	must((int)write(reports, &job, sizeof job), "report");
	lead(pty, job, reports, orders);
}

int pty_enter_articles(void **state)
{
	(void)state;
	const char *source = getenv("TEST_SOURCE");
	return !source || !getenv("PULLQUOTE") || chdir(source) || chdir("articles") ? -1 : 0;
}

void pty_start(struct pty *pty, const struct pty_setting *setting, const char *const arguments[])
{
	*pty = (struct pty){.rows = setting->rows, .columns = setting->columns};
	open_screen(pty);
	open_terminal(pty);
	int reports[2], orders[2];
	must(pipe(reports), "pipe");
	must(pipe(orders), "pipe");
	for (int i = 0; i < 2; i++) {
		fcntl(reports[i], F_SETFD, FD_CLOEXEC);
		fcntl(orders[i], F_SETFD, FD_CLOEXEC);
	}
	fflush(stdout);
	pty->leader = must(fork(), "fork");
	if (!pty->leader) {
		close(orders[1]);
		start_leader(pty, setting, arguments, reports[1], orders[0]);
	}
	close(reports[1]);
	close(orders[0]);
	pty->reports = reports[0];
	pty->orders = orders[1];
	must(read(pty->reports, &pty->job, sizeof pty->job) == sizeof pty->job ? 0 : -1, "start the job");
}

void pty_stop(struct pty *pty)
{
	kill(-pty->job, SIGKILL);
	close(pty->orders);
	kill(pty->leader, SIGKILL);
	waitpid(pty->leader, NULL, 0);
	close(pty->reports);
	close(pty->master);
	close(pty->terminal);
	buffer_release(&pty->printed);
	vterm_free(pty->vterm);
}

void pty_type(struct pty *pty, const char *bytes, size_t length)
{
	must((int)write(pty->master, bytes, length), "type");
}

void pty_resize(struct pty *pty, int rows, int columns)
{
	pty->rows = rows;
	pty->columns = columns;
	vterm_set_size(pty->vterm, rows, columns);
	const struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
	must(ioctl(pty->terminal, TIOCSWINSZ, &size), "TIOCSWINSZ");
}

/* Answers what the program asks the terminal. */
static void answer(struct pty *pty)
{
	char bytes[256];
	const size_t length = vterm_output_read(pty->vterm, bytes, sizeof bytes);
	if (length)
		pty_type(pty, bytes, length);
}

/* Takes in what the program prints and reports, waiting at most so long. True if the leader reported. */
static bool take_in(struct pty *pty, uint64_t until)
{
	struct pollfd from[] = {{.fd = pty->master, .events = POLLIN}, {.fd = pty->reports, .events = POLLIN}};
	const uint64_t at = now();
	poll(from, 2, until > at ? (int)(until - at) : 0);
	if (from[0].revents & POLLIN) {
		char bytes[4096];
		const ssize_t length = read(pty->master, bytes, sizeof bytes);
		if (length > 0) {
			buffer_add(&pty->printed, bytes, (size_t)length);
			vterm_input_write(pty->vterm, bytes, (size_t)length);
		}
		vterm_screen_flush_damage(pty->screen);
		answer(pty);
		return false; /* what was printed before a report is seen before it */
	}
	return from[1].revents;
}

bool pty_wait(struct pty *pty, bool (*is_so)(const struct pty *, const void *context), const void *context)
{
	const uint64_t until = now() + DEADLINE;
	while (!is_so(pty, context)) {
		if (now() >= until)
			return false;
		if (take_in(pty, until))
			return is_so(pty, context); /* it ended: nothing will change */
	}
	return true;
}

static bool has_text(const struct pty *pty, const void *context)
{
	struct buffer screen = {0};
	pty_read_screen(pty, &screen);
	buffer_putc(&screen, '\0');
	const bool found = strstr(screen.at, context);
	buffer_release(&screen);
	return found;
}

bool pty_wait_text(struct pty *pty, const char *text)
{
	return pty_wait(pty, has_text, text);
}

void pty_wait_time(struct pty *pty, unsigned milliseconds)
{
	const uint64_t until = now() + milliseconds;
	while (now() < until && !take_in(pty, until))
		;
}

int pty_wait_status(struct pty *pty)
{
	const uint64_t until = now() + DEADLINE;
	while (!take_in(pty, until))
		if (now() >= until)
			return -1;
	int status;
	return read(pty->reports, &status, sizeof status) == sizeof status ? status : -1;
}

void pty_continue(struct pty *pty)
{
	must((int)write(pty->orders, "c", 1), "continue");
}

static void read_cell(const VTermScreenCell *cell, struct buffer *text)
{
	if (!cell->chars[0])
		buffer_putc(text, ' ');
	for (size_t i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell->chars[i]; i++) {
		char bytes[UTF8_MAX + 1];
		buffer_add(text, bytes, utf8_write(cell->chars[i], bytes));
	}
}

void pty_read_row(const struct pty *pty, int row, struct buffer *text)
{
	const size_t start = text->count;
	VTermScreenCell cell;
	for (int column = 0; column<pty->columns; column += cell.width> 1 ? cell.width : 1) {
		vterm_screen_get_cell(pty->screen, (VTermPos){.row = row, .col = column}, &cell);
		read_cell(&cell, text);
	}
	while (text->count > start && text->at[text->count - 1] == ' ')
		buffer_cut(text, text->count - 1);
}

void pty_read_screen(const struct pty *pty, struct buffer *text)
{
	for (int row = 0; row < pty->rows; row++) {
		pty_read_row(pty, row, text);
		buffer_putc(text, '\n');
	}
}

bool pty_is_restored(const struct pty *pty)
{
	struct termios after;
	must(tcgetattr(pty->terminal, &after), "tcgetattr");
	return after.c_iflag == pty->before.c_iflag && after.c_oflag == pty->before.c_oflag &&
	       after.c_cflag == pty->before.c_cflag && after.c_lflag == pty->before.c_lflag &&
	       !memcmp(after.c_cc, pty->before.c_cc, sizeof after.c_cc);
}
