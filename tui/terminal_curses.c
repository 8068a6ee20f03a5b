/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/terminal.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

#include "base/memory.h"
#include "base/utf8.h"

enum {
	ESCAPE_DELAY = 25, /* ms after ESC in which a function key's other bytes come */
	READS_WITHOUT_KEY_MAX = 16,
	RESTORE_SIZE = 256,
	SIGNAL_STACK_SIZE = 64 * 1024,
};

struct terminal_curses {
	struct terminal terminal;
	const struct theme *theme;
	FILE *input; /* /dev/tty where standard input is no terminal; else stdin */
	SCREEN *screen;
	unsigned colors;
	short pairs; /* color pairs made so far */
	int empty_reads;
	bool utf8; /* false: ASCII stand-ins */
};

/*
 * What a signal handler needs: the one exception to the rule that there is no mutable file-scope state. A handler
 * only writes to the pipe, or restores the terminal and lets the signal do what it always does.
 */
static struct {
	int pipe[2];
	int descriptor;
	struct termios before;
	char restore[RESTORE_SIZE];
	size_t restore_length;
	char stack[SIGNAL_STACK_SIZE];
} on_signal = {.pipe = {-1, -1}, .descriptor = -1};

static const int fatal_signals[] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL};

static void restore_and_die(int number)
{
	ssize_t written = write(on_signal.descriptor, on_signal.restore, on_signal.restore_length);
	(void)written;
	tcsetattr(on_signal.descriptor, TCSANOW, &on_signal.before);
	raise(number); /* SA_RESETHAND: this time it is the signal's own doing */
}

/* 'W' another size, 'T' stop, 'C' continued. A full pipe has told already. */
static void tell(int number)
{
	const int before = errno;
	const char what = number == SIGWINCH ? 'W' : number == SIGTSTP ? 'T' : 'C';
	ssize_t written = write(on_signal.pipe[1], &what, 1);
	(void)written;
	errno = before;
}

static void handle(int number, void (*handler)(int), int flags)
{
	struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
	sigemptyset(&action.sa_mask);
	sigaction(number, &action, NULL);
}

static void handle_signals(void)
{
	const stack_t stack = {.ss_sp = on_signal.stack, .ss_size = sizeof on_signal.stack};
	sigaltstack(&stack, NULL);
	for (size_t i = 0; i < sizeof fatal_signals / sizeof *fatal_signals; i++)
		handle(fatal_signals[i], restore_and_die, SA_ONSTACK | (int)SA_RESETHAND | SA_NODEFER);
	handle(SIGWINCH, tell, SA_RESTART);
	handle(SIGTSTP, tell, SA_RESTART);
	handle(SIGCONT, tell, SA_RESTART);
	handle(SIGPIPE, SIG_IGN, 0);
}

static void leave_signals(void)
{
	for (size_t i = 0; i < sizeof fatal_signals / sizeof *fatal_signals; i++)
		handle(fatal_signals[i], SIG_DFL, 0);
	handle(SIGWINCH, SIG_DFL, 0);
	handle(SIGTSTP, SIG_DFL, 0);
	handle(SIGCONT, SIG_DFL, 0);
}

/* What brings the terminal back, made ready before anything can go wrong. */
static void prepare_restore(void)
{
	static const char *const capabilities[] = {"sgr0", "op", "rmkx", "cnorm", "rmcup"};
	on_signal.restore_length = 0;
	for (size_t i = 0; i < sizeof capabilities / sizeof *capabilities; i++) {
		const char *string = tigetstr(capabilities[i]);
		const bool known = string && string != (char *)-1;
		const size_t length = known ? strlen(string) : 0;
		if (!length || on_signal.restore_length + length > RESTORE_SIZE)
			continue;
		memcpy(on_signal.restore + on_signal.restore_length, string, length);
		on_signal.restore_length += length;
	}
}

static struct terminal_curses *curses_of(struct terminal *terminal)
{
	return (struct terminal_curses *)terminal;
}

static void curses_size(struct terminal *terminal, size_t *rows, size_t *columns)
{
	(void)terminal;
	*rows = (size_t)getmaxy(stdscr);
	*columns = (size_t)getmaxx(stdscr);
}

static void follow_size(void)
{
	struct winsize size;
	if (ioctl(on_signal.descriptor, TIOCGWINSZ, &size) == 0 && size.ws_row && size.ws_col)
		resizeterm(size.ws_row, size.ws_col);
}

/* The color pair for a look: pairs are made as they come up, and looked for among those that are. */
static short pair_of(struct terminal_curses *self, struct look look)
{
	if (look.foreground == LOOK_DEFAULT && look.background == LOOK_DEFAULT)
		return 0;
	for (short pair = 1; pair <= self->pairs; pair++) {
		short foreground, background;
		pair_content(pair, &foreground, &background);
		if (foreground == look.foreground && background == look.background)
			return pair;
	}
	if (self->pairs + 1 >= COLOR_PAIRS || self->pairs == 255)
		return 0;
	init_pair(++self->pairs, look.foreground, look.background);
	return self->pairs;
}

static const struct {
	uint8_t look;
	attr_t curses;
} attributes[] = {
    {LOOK_BOLD, A_BOLD},           {LOOK_DIM, A_DIM},         {LOOK_ITALIC, A_ITALIC},
    {LOOK_UNDERLINE, A_UNDERLINE}, {LOOK_REVERSE, A_REVERSE},
};

static void set_style(struct terminal_curses *self, struct style style)
{
	const struct look look = theme_look(self->theme, style, self->colors);
	attr_t set = A_NORMAL;
	for (size_t i = 0; i < sizeof attributes / sizeof *attributes; i++)
		if (look.attributes & attributes[i].look)
			set |= attributes[i].curses;
	attr_set(set, pair_of(self, look), NULL);
}

/* What stands for a character on a terminal that has only ASCII. */
static const struct {
	uint32_t first, last;
	char ascii;
} stand_ins[] = {
    {0x2018, 0x201b, '\''}, {0x201c, 0x201f, '"'}, {0x00ab, 0x00ab, '"'}, {0x00bb, 0x00bb, '"'}, {0x2010, 0x2015, '-'},
    {0x2500, 0x2501, '-'},  {0x2502, 0x2503, '|'}, {0x2580, 0x259f, '#'}, {0x2022, 0x2022, '*'}, {0x2026, 0x2026, '.'},
    {0x25b8, 0x25b8, '>'},  {0x00b7, 0x00b7, '.'}, {0x00a0, 0x00a0, ' '}, {0x00b6, 0x00b6, 'p'},
};

static uint32_t stand_in(uint32_t character)
{
	if (character < 0x80)
		return character;
	for (size_t i = 0; i < sizeof stand_ins / sizeof *stand_ins; i++)
		if (character >= stand_ins[i].first && character <= stand_ins[i].last)
			return (uint32_t)stand_ins[i].ascii;
	return '?';
}

enum { VARIATION_SELECTOR_15 = 0xfe0e, VARIATION_SELECTOR_16 = 0xfe0f, ZERO_WIDTH_JOINER = 0x200d };
enum { REGIONAL_FIRST = 0x1f1e6, REGIONAL_LAST = 0x1f1ff };

/* Whether a later character of a cluster may be sent: marks may; what makes one emoji of several may not. */
static bool is_kept(uint32_t first, uint32_t character)
{
	if (first >= REGIONAL_FIRST && first <= REGIONAL_LAST)
		return character >= REGIONAL_FIRST && character <= REGIONAL_LAST;
	if (utf8_is_emoji(first) || character == ZERO_WIDTH_JOINER || character == VARIATION_SELECTOR_15 ||
	    character == VARIATION_SELECTOR_16)
		return false;
	return wcwidth((wchar_t)character) == 0;
}

/*
 * The wide characters of a cell: as many as the C library and the terminals agree on. An emoji cluster is cut to its
 * first emoji (a flag keeps its pair); what the C library gives another width than we do is U+FFFD.
 */
static void wide_of(const struct terminal_curses *self, const char *bytes, size_t length, size_t columns,
		    wchar_t wide[static CCHARW_MAX + 1])
{
	uint32_t first = ' ', character;
	size_t at = utf8_read(bytes, length, &first), count = 0;
	if (!self->utf8)
		first = stand_in(first);
	const bool flag = first >= REGIONAL_FIRST && first <= REGIONAL_LAST;
	if (!flag && wcwidth((wchar_t)first) != (int)columns)
		first = UTF8_REPLACEMENT;
	wide[count++] = (wchar_t)first;
	for (size_t taken; self->utf8 && (taken = utf8_read(bytes + at, length - at, &character)); at += taken)
		if (count < CCHARW_MAX && is_kept(first, character))
			wide[count++] = (wchar_t)character;
	wide[count] = L'\0';
}

static void draw_cell(struct terminal_curses *self, const struct grid *grid, const struct cell *cell)
{
	wchar_t wide[CCHARW_MAX + 1];
	wide_of(self, grid->text.at + cell->at, cell->length, cell->cols, wide);
	addnwstr(wide, -1);
}

static void draw_row(struct terminal_curses *self, const struct grid *grid, size_t row)
{
	struct style current = {.role = STYLE_ROLE_COUNT};
	for (size_t column = 0; column < grid->columns; column++) {
		const struct cell *cell = grid_cell(grid, row, column);
		if (!style_equal(cell->style, current))
			set_style(self, current = cell->style);
		if (cell->cols) {
			move((int)row, (int)column);
			if (cell->length)
				draw_cell(self, grid, cell);
			else
				addch(' ');
		}
	}
}

static void curses_present(struct terminal *terminal, const struct grid *grid)
{
	struct terminal_curses *self = curses_of(terminal);
	for (size_t row = 0; row < grid->rows; row++)
		draw_row(self, grid, row);
	attr_set(A_NORMAL, 0, NULL);
	if (grid->rows && grid->columns)
		move((int)grid->cursor_row, (int)grid->cursor_column);
	refresh();
}

/* curses' codes for keys, and ours. */
static const struct {
	wint_t curses;
	struct key key;
} keys[] = {
    {KEY_UP, {NAMED_UP, 0}},
    {KEY_DOWN, {NAMED_DOWN, 0}},
    {KEY_LEFT, {NAMED_LEFT, 0}},
    {KEY_RIGHT, {NAMED_RIGHT, 0}},
    {KEY_PPAGE, {NAMED_PAGE_UP, 0}},
    {KEY_NPAGE, {NAMED_PAGE_DOWN, 0}},
    {KEY_HOME, {NAMED_HOME, 0}},
    {KEY_END, {NAMED_END, 0}},
    {KEY_IC, {NAMED_INSERT, 0}},
    {KEY_DC, {NAMED_DELETE, 0}},
    {KEY_BACKSPACE, {NAMED_BACKSPACE, 0}},
    {KEY_ENTER, {NAMED_ENTER, 0}},
    {KEY_BTAB, {NAMED_TAB, KEY_SHIFT}},
    {KEY_SLEFT, {NAMED_LEFT, KEY_SHIFT}},
    {KEY_SRIGHT, {NAMED_RIGHT, KEY_SHIFT}},
    {KEY_SHOME, {NAMED_HOME, KEY_SHIFT}},
    {KEY_SEND, {NAMED_END, KEY_SHIFT}},
};

static bool key_of_code(wint_t code, struct key *key)
{
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if (keys[i].curses == code) {
			*key = keys[i].key;
			return true;
		}
	if (code < KEY_F(1) || code > KEY_F(12))
		return false;
	*key = (struct key){.code = (uint32_t)(NAMED_F1 + (code - KEY_F(1)))};
	return true;
}

/* A key that is there already. Alt comes as ESC and the key. */
static bool take_key(struct terminal_curses *self, struct key *key)
{
	wint_t code;
	const int what = get_wch(&code);
	if (what == ERR)
		return false;
	self->empty_reads = 0;
	if (what == KEY_CODE_YES)
		return key_of_code(code, key) || take_key(self, key);
	if (code < 0x20 || code == 0x7f)
		*key = key_of_byte((unsigned char)code);
	else
		*key = key_canonical((struct key){.code = (uint32_t)code});

	if (key->code == NAMED_ESC && !key->modifiers && get_wch(&code) == OK) {
		struct key with = code < 0x20 || code == 0x7f ? key_of_byte((unsigned char)code)
							      : (struct key){.code = (uint32_t)code};
		with.modifiers |= KEY_META;
		*key = key_canonical(with);
	}
	return true;
}

static void curses_redraw(struct terminal *terminal)
{
	(void)terminal;
	clearok(stdscr, TRUE);
}

static void curses_suspend(struct terminal *terminal)
{
	endwin();
	handle(SIGTSTP, SIG_DFL, 0);
	raise(SIGTSTP); /* goes on here when continued */
	handle(SIGTSTP, tell, SA_RESTART);
	reset_prog_mode();
	follow_size();
	curses_redraw(terminal);
}

/* What signals have told. Returns whether the screen has to be drawn for it. */
static bool read_pipe(struct terminal *terminal)
{
	bool any = false;
	char told[64];
	for (ssize_t got; (got = read(on_signal.pipe[0], told, sizeof told)) > 0;) {
		any = true;
		if (memchr(told, 'T', (size_t)got))
			curses_suspend(terminal);
		if (memchr(told, 'C', (size_t)got)) {
			reset_prog_mode();
			curses_redraw(terminal);
		}
		follow_size();
	}
	return any;
}

/* Something can be read, yet it is no key: after some times the terminal must be gone. */
static struct event no_key(struct terminal_curses *self, short told)
{
	const bool gone = told & (POLLHUP | POLLERR | POLLNVAL) || ++self->empty_reads > READS_WITHOUT_KEY_MAX;
	return (struct event){.kind = gone ? EVENT_END : EVENT_NOTHING};
}

static struct event curses_wait(struct terminal *terminal, int descriptor, int64_t milliseconds)
{
	struct terminal_curses *self = curses_of(terminal);
	struct event event = {.kind = EVENT_KEY};
	if (take_key(self, &event.key))
		return event;

	struct pollfd polled[] = {
	    {.fd = on_signal.descriptor, .events = POLLIN},
	    {.fd = on_signal.pipe[0], .events = POLLIN},
	    {.fd = descriptor, .events = POLLIN},
	};
	const int patience = milliseconds < 0 ? -1 : milliseconds > 1000000 ? 1000000 : (int)milliseconds;
	poll(polled, 3, patience);
	if (polled[1].revents && read_pipe(terminal))
		return (struct event){.kind = EVENT_RESIZE};
	if (!polled[0].revents)
		return (struct event){.kind = EVENT_NOTHING};
	return take_key(self, &event.key) ? event : no_key(self, polled[0].revents);
}

static uint64_t curses_now(struct terminal *terminal)
{
	(void)terminal;
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (uint64_t)now.tv_sec * 1000 + (uint64_t)now.tv_nsec / 1000000;
}

static void curses_free(struct terminal *terminal)
{
	struct terminal_curses *self = curses_of(terminal);
	endwin();
	delscreen(self->screen);
	leave_signals();
	close(on_signal.pipe[0]);
	close(on_signal.pipe[1]);
	if (self->input != stdin)
		fclose(self->input);
	free(self);
}

static const struct terminal_verbs curses_verbs = {
    .size = curses_size,
    .present = curses_present,
    .wait = curses_wait,
    .now = curses_now,
    .redraw = curses_redraw,
    .suspend = curses_suspend,
    .free = curses_free,
};

static bool open_input(struct terminal_curses *self, struct error *error)
{
	self->input = isatty(STDIN_FILENO) ? stdin : fopen("/dev/tty", "r+e");
	if (!self->input)
		return error_set(error, "no terminal to read keys from");
	on_signal.descriptor = fileno(self->input);
	return true;
}

static bool open_pipe(struct error *error)
{
	if (pipe(on_signal.pipe) != 0)
		return error_set(error, "%s", strerror(errno));
	for (size_t i = 0; i < 2; i++) {
		fcntl(on_signal.pipe[i], F_SETFL, O_NONBLOCK);
		fcntl(on_signal.pipe[i], F_SETFD, FD_CLOEXEC);
	}
	return true;
}

/* A locale whose characters are UTF-8, if there is one. */
static bool use_utf8(void)
{
	setlocale(LC_CTYPE, "");
	return !strcmp(nl_langinfo(CODESET), "UTF-8") || setlocale(LC_CTYPE, "C.UTF-8");
}

static void use_colors(struct terminal_curses *self)
{
	const char *no_color = getenv("NO_COLOR");
	if ((no_color && *no_color) || !has_colors() || start_color() == ERR || use_default_colors() == ERR)
		return;
	self->colors = COLORS >= 256 ? 256 : COLORS >= 16 ? 16 : COLORS >= 8 ? 8 : 0;
}

static bool open_screen(struct terminal_curses *self, struct error *error)
{
	const char *name = getenv("TERM");
	tcgetattr(on_signal.descriptor, &on_signal.before);
	self->screen = newterm(NULL, stdout, self->input);
	if (!self->screen)
		return error_set(error, "unknown terminal type (TERM=%s)", name ? name : "");
	set_term(self->screen);
	set_escdelay(ESCAPE_DELAY);
	raw();
	noecho();
	nonl();
	keypad(stdscr, TRUE);
	nodelay(stdscr, TRUE);
	leaveok(stdscr, FALSE);
	use_colors(self);
	return true;
}

struct terminal *terminal_curses_new(const struct theme *theme, struct error *error)
{
	struct terminal_curses *self = memory_new(1, sizeof *self);
	self->terminal.verbs = &curses_verbs;
	self->theme = theme;
	self->utf8 = use_utf8();
	if (!open_input(self, error) || !open_pipe(error) || !open_screen(self, error)) {
		free(self);
		return NULL;
	}
	prepare_restore();
	handle_signals();
	return &self->terminal;
}
