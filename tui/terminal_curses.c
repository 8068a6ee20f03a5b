/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/terminal.h"

#include <curses.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

#include "base/clock.h"
#include "base/memory.h"
#include "tui/backdrop.h"
#include "tui/glyph.h"
#include "tui/hyperlink.h"
#include "tui/input.h"
#include "tui/signals.h"
#include "tui/terminal_curses_keys.h"
#include "tui/tty.h"

enum { ESCAPE_DELAY = 25 }; /* ms after ESC in which a function key's other bytes come */

struct terminal_curses {
	struct terminal terminal;
	const struct theme *theme; /* NULL before dress() */
	struct input input;        /* what comes from it */
	FILE *tty;                 /* where it comes from */
	SCREEN *screen;
	unsigned colors;
	short pairs; /* color pairs made so far */
	bool uses_mouse;
	enum glyphs glyphs;
	bool leads;        /* takes hyperlinks */
	bool marks_frames; /* says where each begins and ends */
	struct hyperlinks hyperlinks;
};

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

static void follow_size(const struct terminal_curses *self)
{
	int rows, columns;
	if (tty_size(self->tty, &rows, &columns))
		resizeterm(rows, columns);
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

static attr_t look_of(struct terminal_curses *self, struct style style, short *pair)
{
	const struct look look = self->theme ? theme_look(self->theme, style, self->colors)
					     : (struct look){.foreground = LOOK_DEFAULT, .background = LOOK_DEFAULT};
	attr_t set = A_NORMAL;
	for (size_t i = 0; i < sizeof attributes / sizeof *attributes; i++)
		if (look.attributes & attributes[i].look)
			set |= attributes[i].curses;
	*pair = pair_of(self, look);
	return set;
}

static void set_style(struct terminal_curses *self, struct style style)
{
	short pair;
	const attr_t look = look_of(self, style, &pair);
	attr_set(look, pair, NULL);
}

static void draw_cell(const struct terminal_curses *self, const struct grid *grid, const struct cell *cell)
{
	wchar_t wide[GLYPH_MAX + 1];
	glyph_write(grid->text.at + cell->at, cell->length, cell->cols, self->glyphs, wide);
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

/* Behind curses' back, which thinks the cursor to be where it was, but in a look that curses knows of. */
static void move_cursor(size_t row, size_t column)
{
	putp(tiparm(tigetstr("cup"), (int)row, (int)column));
}

static void write_stretch(struct terminal_curses *self, const struct grid *grid,
			  const struct hyperlink_stretch *stretch)
{
	struct buffer out = {0};
	hyperlink_stretch_write(grid, stretch, self->glyphs, &out);
	short pair;
	const attr_t look = look_of(self, grid_cell(grid, stretch->row, stretch->column)->style, &pair);
	move_cursor(stretch->row, stretch->column);
	vid_puts(look, pair, NULL, putchar);
	fwrite(out.at, 1, out.count, stdout);
	buffer_release(&out);
}

/* What leads somewhere, written once more. */
static void write_hyperlinks(struct terminal_curses *self, const struct grid *grid)
{
	struct hyperlink_stretches stretches = {0};
	hyperlinks_plan(&self->hyperlinks, grid, &stretches);
	for (size_t i = 0; i < stretches.count; i++)
		write_stretch(self, grid, &stretches.at[i]);
	if (stretches.count) {
		vid_puts(A_NORMAL, 0, NULL, putchar);
		move_cursor(grid->cursor_row, grid->cursor_column);
		fflush(stdout);
	}
	array_release(&stretches);
}

static void curses_present(struct terminal *terminal, const struct grid *grid)
{
	struct terminal_curses *self = curses_of(terminal);
	if (self->marks_frames)
		tty_send(TTY_FRAME_BEGINS, strlen(TTY_FRAME_BEGINS));
	for (size_t row = 0; row < grid->rows; row++)
		draw_row(self, grid, row);
	attr_set(A_NORMAL, 0, NULL);
	if (grid->rows && grid->columns)
		move((int)grid->cursor_row, (int)grid->cursor_column);
	refresh();
	if (self->leads)
		write_hyperlinks(self, grid);
	if (self->marks_frames)
		tty_send(TTY_FRAME_ENDS, strlen(TTY_FRAME_ENDS));
}

static uint64_t curses_now(struct terminal *terminal)
{
	(void)terminal;
	return clock_milliseconds();
}

/* Between two frames curses has nothing left to write: what is sent cannot get into the midst of it. */
static bool curses_send(struct terminal *terminal, const char *bytes, size_t length)
{
	(void)terminal;
	return tty_send(bytes, length);
}

static void curses_redraw(struct terminal *terminal)
{
	hyperlinks_forget(&curses_of(terminal)->hyperlinks);
	clearok(stdscr, TRUE);
}

static void curses_give(struct terminal *terminal)
{
	(void)terminal;
	tty_set_bidi(false);
	endwin();
}

static void curses_take(struct terminal *terminal)
{
	reset_prog_mode();
	tty_set_bidi(true);
	follow_size(curses_of(terminal));
	curses_redraw(terminal);
}

static void curses_suspend(struct terminal *terminal)
{
	curses_give(terminal);
	signals_stop();
	curses_take(terminal);
}

static void curses_lend(struct terminal *terminal)
{
	curses_give(terminal);
	fflush(stdout);
	signals_lend();
}

static void curses_take_back(struct terminal *terminal, bool waits)
{
	reset_shell_mode();
	if (waits)
		tty_await_enter(curses_of(terminal)->tty);
	signals_reclaim();
	curses_take(terminal);
}

/* Does what signals have told. Returns whether to go on. */
static bool heed_signals(struct terminal *terminal)
{
	const unsigned told = signals_take();
	if (told & SIGNALS_END)
		return false;
	if (told & SIGNALS_STOP)
		curses_suspend(terminal);
	if (told & SIGNALS_CONTINUED)
		curses_take(terminal);
	else
		follow_size(curses_of(terminal));
	return true;
}

static struct event curses_wait(struct terminal *terminal, int descriptor, int64_t milliseconds)
{
	struct terminal_curses *self = curses_of(terminal);
	struct event event;
	if (input_take(&self->input, &event))
		return event;

	const struct tty_told told = tty_wait(self->tty, descriptor, input_patience(&self->input, milliseconds));
	if (told.by_signal)
		return (struct event){.kind = heed_signals(terminal) ? EVENT_RESIZE : EVENT_END};
	if (told.by_input ? input_take(&self->input, &event) : input_take_overdue(&self->input, &event))
		return event;
	const bool gone = told.by_input && (told.is_gone || input_is_gone(&self->input));
	return (struct event){.kind = gone ? EVENT_END : EVENT_NOTHING};
}

static void curses_use_mouse(struct terminal *terminal, bool use)
{
	struct terminal_curses *self = curses_of(terminal);
	if (use == self->uses_mouse)
		return;
	self->uses_mouse = use;
	mousemask(use ? BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED : 0, NULL);
}

static void curses_dress(struct terminal *terminal, const struct theme *theme)
{
	curses_of(terminal)->theme = theme;
}

/* Asks what the background is. The answer comes when it comes, or never: nothing waits for it. */
static void ask_backdrop(struct terminal_curses *self)
{
	const struct backdrop_signs signs = backdrop_signs();
	if (!self->colors || !backdrop_is_askable(&signs))
		return;
	if (tty_send(BACKDROP_QUESTION, strlen(BACKDROP_QUESTION)))
		reply_await(&self->input.reply);
}

static void curses_free(struct terminal *terminal)
{
	struct terminal_curses *self = curses_of(terminal);
	curses_give(terminal);
	delscreen(self->screen);
	signals_close();
	tty_close(self->tty);
	hyperlinks_release(&self->hyperlinks);
	free(self);
}

static const struct terminal_verbs curses_verbs = {
    .size = curses_size,
    .dress = curses_dress,
    .present = curses_present,
    .wait = curses_wait,
    .send = curses_send,
    .use_mouse = curses_use_mouse,
    .now = curses_now,
    .redraw = curses_redraw,
    .suspend = curses_suspend,
    .lend = curses_lend,
    .take_back = curses_take_back,
    .free = curses_free,
};

static void use_colors(struct terminal_curses *self)
{
	const char *no_color = getenv("NO_COLOR");
	if ((no_color && *no_color) || !has_colors() || start_color() == ERR || use_default_colors() == ERR)
		return;
	self->colors = COLORS >= 256 ? 256 : COLORS >= 16 ? 16 : COLORS >= 8 ? 8 : 0;
}

/* Whether the terminal has a string capability of terminfo(5). */
static bool has_capability(const char *name)
{
	const char *string = tigetstr(name);
	return string && string != (char *)-1;
}

/* What brings the terminal back, made ready before anything can go wrong. */
static void write_restore(struct buffer *string)
{
	static const char *const capabilities[] = {"sgr0", "op", "rmkx", "cnorm", "rmcup"};
	for (size_t i = 0; i < sizeof capabilities / sizeof *capabilities; i++)
		if (has_capability(capabilities[i]))
			buffer_puts(string, tigetstr(capabilities[i]));
	if (has_capability("kmous"))
		buffer_puts(string, TTY_MOUSE_OFF);
}

/* Not where the last cell of the screen cannot be written without scrolling it. */
static bool takes_hyperlinks(const char *name)
{
	return hyperlink_is_harmless(name, getenv("TMUX")) && (tigetflag("am") <= 0 || tigetflag("xenl") > 0);
}

/* False if the terminal is not known, or cannot do what a screen needs. */
static bool open_screen(struct terminal_curses *self, struct error *error)
{
	const char *name = getenv("TERM");
	self->screen = newterm(NULL, stdout, self->tty);
	if (!self->screen)
		return error_set(error, "unknown terminal type (TERM=%s)", name ? name : "");
	if (!has_capability("cup")) {
		endwin();
		delscreen(self->screen);
		return error_set(error, "the terminal cannot place its cursor (TERM=%s): try --dump", name);
	}
	set_term(self->screen);
	set_escdelay(ESCAPE_DELAY);
	raw();
	noecho();
	nonl();
	keypad(stdscr, TRUE);
	terminal_curses_define_keys();
	nodelay(stdscr, TRUE);
	leaveok(stdscr, FALSE);
	mouseinterval(0);     /* a press is told at once */
	idcok(stdscr, FALSE); /* cells that curses moves would take their links with them */
	use_colors(self);
	self->leads = takes_hyperlinks(name);
	self->marks_frames = hyperlink_is_harmless(name, getenv("TMUX"));
	return true;
}

static void catch_signals(void)
{
	struct buffer restore = {0};
	write_restore(&restore);
	if (tty_has_bidi_modes())
		buffer_puts(&restore, TTY_BIDI_IMPLICIT);
	signals_catch(buffer_text(&restore), restore.count);
	buffer_release(&restore);
}

static bool open_terminal(struct terminal_curses *self, struct error *error)
{
	self->tty = tty_open(error);
	if (!self->tty)
		return false;
	if (signals_open(fileno(self->tty), error)) {
		if (open_screen(self, error))
			return true;
		signals_close();
	}
	tty_close(self->tty);
	return false;
}

struct terminal *terminal_curses_new(struct error *error)
{
	struct terminal_curses *self = memory_new(1, sizeof *self);
	self->terminal.verbs = &curses_verbs;
	self->input.verbs = &terminal_curses_input;
	self->glyphs = glyph_set(getenv("TERM"), glyph_use_utf8());
	if (!open_terminal(self, error)) {
		free(self);
		return NULL;
	}
	catch_signals();
	ask_backdrop(self);
	tty_set_bidi(true);
	return &self->terminal;
}
