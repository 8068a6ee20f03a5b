/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/tty.h"

#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/file.h"
#include "tui/signals.h"

FILE *tty_open(struct error *error)
{
	FILE *input = isatty(STDIN_FILENO) ? stdin : fopen("/dev/tty", "r+e");
	if (!input)
		error_set(error, "no terminal to read keys from");
	return input;
}

void tty_close(FILE *input)
{
	if (input != stdin)
		fclose(input);
}

bool tty_size(FILE *input, int *rows, int *columns)
{
	struct winsize size;
	if (ioctl(fileno(input), TIOCGWINSZ, &size) != 0 || !size.ws_row || !size.ws_col)
		return false;
	*rows = size.ws_row;
	*columns = size.ws_col;
	return true;
}

struct tty_told tty_wait(FILE *input, int descriptor, int milliseconds)
{
	struct pollfd polled[] = {
	    {.fd = fileno(input), .events = POLLIN},
	    {.fd = signals_descriptor(), .events = POLLIN},
	    {.fd = descriptor, .events = POLLIN},
	};
	poll(polled, sizeof polled / sizeof *polled, milliseconds);
	return (struct tty_told){
	    .by_signal = polled[1].revents,
	    .by_input = polled[0].revents,
	    .is_gone = polled[0].revents & (POLLHUP | POLLERR | POLLNVAL),
	};
}

void tty_await_enter(FILE *input)
{
	char byte = 0;
	fputs("\nPress Enter to go on reading. ", stdout);
	fflush(stdout);
	while (byte != '\n' && read(fileno(input), &byte, 1) == 1)
		;
}

bool tty_send(const char *bytes, size_t length)
{
	struct error error = {0};
	const bool done = !fflush(stdout) && file_write_descriptor(STDOUT_FILENO, "", bytes, length, &error);
	error_release(&error);
	return done;
}

bool tty_has_bidi_modes(void)
{
	return getenv("VTE_VERSION");
}

void tty_set_bidi(bool is_explicit)
{
	const char *mode = is_explicit ? TTY_BIDI_EXPLICIT : TTY_BIDI_IMPLICIT;
	if (tty_has_bidi_modes())
		tty_send(mode, strlen(mode));
}
