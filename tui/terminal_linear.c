/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/terminal.h"

#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/file.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "tui/glyph.h"
#include "tui/signals.h"

enum {
	ROWS = 24,
	COLUMNS = 80,
	COLUMNS_LEAST = 40,
	COLUMNS_MOST = 100, /* panes never stand beside one another: what is said is a row of one of them */
	READ_SIZE = 512,
	ESCAPE = 0x1b,
};

struct terminal_linear {
	struct terminal terminal;
	int input;
	bool opened; /* /dev/tty, to be closed */
	bool
	    singly; /* keys come one by one, as they are pressed; else in lines, which the terminal or a pipe has ready */
	bool is_typed; /* on a terminal, one by one or in lines: somebody sits there */
	bool utf8;     /* false: ASCII stand-ins */
	bool ended;
	bool line_begun; /* a key has come since the last line end */
	struct termios before;
	FILE *out;
	struct buffer read; /* bytes that are no key yet */
};

static struct terminal_linear *linear_of(struct terminal *terminal)
{
	return (struct terminal_linear *)terminal;
}

/* A screen that nobody sees: as wide as lines are long, and as high as pages are. */
static void linear_size(struct terminal *terminal, size_t *rows, size_t *columns)
{
	struct winsize size;
	*rows = ROWS;
	*columns = COLUMNS;
	if (ioctl(fileno(linear_of(terminal)->out), TIOCGWINSZ, &size) == 0 && size.ws_col)
		*columns = size.ws_col < COLUMNS_LEAST  ? COLUMNS_LEAST
			   : size.ws_col > COLUMNS_MOST ? COLUMNS_MOST
							: size.ws_col;
}

static void linear_dress(struct terminal *terminal, const struct theme *theme)
{
	(void)terminal, (void)theme;
}

static void linear_present(struct terminal *terminal, const struct grid *grid)
{
	(void)terminal, (void)grid;
}

/* What is said, in what the terminal can show; no byte of it is a control character but line ends. */
static void linear_say(struct terminal *terminal, const char *text, size_t length)
{
	struct terminal_linear *self = linear_of(terminal);
	for (size_t at = 0, taken; at < length; at += taken) {
		uint32_t character = '?';
		taken = utf8_read(text + at, length - at, &character);
		if (!taken)
			break;
		if (self->utf8 || character < 0x80)
			fwrite(text + at, 1, taken, self->out);
		else
			putc(glyph_ascii(character), self->out);
	}
	fflush(self->out);
}

static bool linear_is_awaited(struct terminal *terminal)
{
	return linear_of(terminal)->is_typed;
}

/* Keys that send more than one byte: ESC [ and these. */
static const struct {
	const char *behind;
	uint32_t code;
} sequences[] = {
    {"A", NAMED_UP},      {"B", NAMED_DOWN},     {"C", NAMED_RIGHT},      {"D", NAMED_LEFT},
    {"H", NAMED_HOME},    {"F", NAMED_END},      {"1~", NAMED_HOME},      {"4~", NAMED_END},
    {"3~", NAMED_DELETE}, {"5~", NAMED_PAGE_UP}, {"6~", NAMED_PAGE_DOWN},
};

/* The key at the start of what was read, and its bytes; one that is not known is Esc. */
static size_t take_escape(const struct buffer *read, struct key *key)
{
	for (size_t i = 0; i < sizeof sequences / sizeof *sequences; i++) {
		const size_t length = strlen(sequences[i].behind);
		if (read->count < 2 + length || (read->at[1] != '[' && read->at[1] != 'O') ||
		    memcmp(read->at + 2, sequences[i].behind, length) != 0)
			continue;
		*key = (struct key){.code = sequences[i].code};
		return 2 + length;
	}
	*key = key_of_byte(ESCAPE);
	return 1;
}

/* A line end is what ends a line of keys; alone in its line it is Enter. */
static struct event line_end(struct terminal_linear *self)
{
	const bool ends = self->line_begun && !self->singly;
	self->line_begun = false;
	return (struct event){.kind = EVENT_KEY, .key = key_of_byte('\r'), .ends_line = ends};
}

static bool take_key(struct terminal_linear *self, struct event *event)
{
	struct buffer *read = &self->read;
	uint32_t character;
	size_t taken = 1;
	if (!read->count)
		return false;
	*event = (struct event){.kind = EVENT_KEY};
	if (read->at[0] == '\n' || read->at[0] == '\r') {
		*event = line_end(self);
	} else {
		self->line_begun = true;
		if (read->at[0] == ESCAPE)
			taken = take_escape(read, &event->key);
		else if ((unsigned char)read->at[0] < 0x20 || read->at[0] == 0x7f)
			event->key = key_of_byte((unsigned char)read->at[0]);
		else if ((taken = utf8_read(read->at, read->count, &character)))
			event->key = key_canonical((struct key){.code = character});
		else
			return false; /* the rest of the character is still to come */
	}
	memmove(read->at, read->at + taken, read->count - taken);
	buffer_cut(read, read->count - taken);
	return true;
}

static void read_more(struct terminal_linear *self)
{
	char bytes[READ_SIZE];
	const ssize_t got = read(self->input, bytes, sizeof bytes);
	if (got > 0)
		buffer_add(&self->read, bytes, (size_t)got);
	else
		self->ended = true;
}

static struct event linear_wait(struct terminal *terminal, int descriptor, int64_t milliseconds)
{
	struct terminal_linear *self = linear_of(terminal);
	struct event event;
	if (!self->is_typed && milliseconds == 0)
		return (struct event){.kind =
					  EVENT_NOTHING}; /* what is written down can wait for what is to be found */
	if (take_key(self, &event))
		return event;
	if (self->ended)
		return (struct event){.kind = EVENT_END};
	struct pollfd polled[] = {
	    {.fd = self->input, .events = POLLIN},
	    {.fd = self->singly ? signals_descriptor() : -1, .events = POLLIN},
	    {.fd = descriptor, .events = POLLIN},
	    {.fd = fileno(self->out)},
	};
	poll(polled, 4, milliseconds < 0 ? -1 : milliseconds > 1000000 ? 1000000 : (int)milliseconds);
	if (polled[3].revents & POLLERR) {
		self->ended = true; /* nobody hears what is said any more */
		return (struct event){.kind = EVENT_END};
	}
	if (polled[1].revents) {
		const unsigned told = signals_take();
		if (told & SIGNALS_STOP)
			terminal->verbs->suspend(terminal);
		self->ended |= told & SIGNALS_END;
		return (struct event){.kind = EVENT_RESIZE};
	}
	if (polled[0].revents)
		read_more(self);
	return take_key(self, &event) ? event : (struct event){.kind = self->ended ? EVENT_END : EVENT_NOTHING};
}

/* Nothing may go to the terminal beside what is said. */
static bool linear_send(struct terminal *terminal, const char *bytes, size_t length)
{
	(void)terminal, (void)bytes, (void)length;
	return false;
}

static uint64_t linear_now(struct terminal *terminal)
{
	(void)terminal;
	return clock_milliseconds();
}

static void linear_redraw(struct terminal *terminal)
{
	(void)terminal; /* the app says everything anew */
}

/* Keys one by one, not shown as they are pressed; ^C and ^Z are keys. What is written is left as it is. */
static void take_terminal(const struct terminal_linear *self)
{
	struct termios modes = self->before;
	modes.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ISIG | IEXTEN);
	modes.c_iflag &= ~(tcflag_t)(ICRNL | IXON);
	modes.c_cc[VMIN] = 1;
	modes.c_cc[VTIME] = 0;
	tcsetattr(self->input, TCSADRAIN, &modes);
}

static void linear_give(struct terminal *terminal)
{
	const struct terminal_linear *self = linear_of(terminal);
	if (self->singly)
		tcsetattr(self->input, TCSADRAIN, &self->before);
}

static void linear_take(struct terminal *terminal)
{
	const struct terminal_linear *self = linear_of(terminal);
	if (self->singly)
		take_terminal(self);
}

static void linear_suspend(struct terminal *terminal)
{
	linear_give(terminal);
	signals_stop();
	linear_take(terminal);
}

static void linear_lend(struct terminal *terminal)
{
	const struct terminal_linear *self = linear_of(terminal);
	fflush(self->out);
	linear_give(terminal);
	if (self->singly)
		signals_lend();
}

/* What was written stays where it is: there is nothing to wait for. */
static void linear_take_back(struct terminal *terminal, bool waits)
{
	(void)waits;
	if (linear_of(terminal)->singly)
		signals_reclaim();
	linear_take(terminal);
}

static void linear_free(struct terminal *terminal)
{
	struct terminal_linear *self = linear_of(terminal);
	if (self->singly) {
		tcsetattr(self->input, TCSADRAIN, &self->before);
		signals_close();
	}
	if (self->opened)
		file_close(self->input);
	buffer_release(&self->read);
	free(self);
}

static const struct terminal_verbs linear_verbs = {
    .size = linear_size,
    .dress = linear_dress,
    .present = linear_present,
    .say = linear_say,
    .is_awaited = linear_is_awaited,
    .wait = linear_wait,
    .send = linear_send,
    .now = linear_now,
    .redraw = linear_redraw,
    .suspend = linear_suspend,
    .lend = linear_lend,
    .take_back = linear_take_back,
    .free = linear_free,
};

struct terminal *terminal_linear_new(int input, FILE *out, bool in_lines, struct error *error)
{
	struct terminal_linear *self = memory_new(1, sizeof *self);
	self->terminal.verbs = &linear_verbs;
	self->utf8 = glyph_use_utf8();
	self->out = out;
	self->opened = input < 0;
	self->input = input < 0 ? file_open("/dev/tty", error) : input;
	if (self->input < 0) {
		error_set(error, "no terminal to read keys from");
		free(self);
		return NULL;
	}
	self->is_typed = tcgetattr(self->input, &self->before) == 0;
	self->singly = !in_lines && self->is_typed;
	if (self->singly && !signals_open(self->input, error)) {
		self->singly = false;
		linear_free(&self->terminal);
		return NULL;
	}
	if (self->singly) {
		take_terminal(self);
		signals_catch("", 0);
	}
	return &self->terminal;
}
