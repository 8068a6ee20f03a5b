/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/terminal.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/memory.h"

enum step_kind {
	STEP_KEY,
	STEP_SIZE,
	STEP_TICK,
	STEP_SCREEN,
	STEP_STYLES,
	STEP_LINKS,
	STEP_MOUSE,
	STEP_HOLD,
	STEP_WORK,
	STEP_LET_GO
};

struct step {
	enum step_kind kind;
	struct key key;
	struct mouse mouse;
	size_t rows, columns;
	uint64_t milliseconds;
};

struct steps ARRAY(struct step);

struct terminal_script {
	struct terminal terminal;
	struct steps steps;
	size_t next;
	size_t rows, columns;
	bool uses_mouse;
	bool holds; /* what there is to do is done by STEP_WORK alone */
	uint64_t now;
	FILE *out;
	struct buffer text, styles, links; /* the frame shown last, as it is written */
	size_t cursor_row, cursor_column;
};

enum { NUMBER_MAX = 1000000, SIDE_MAX = 1000 };

/* A number from 0 to max at *text, which is moved behind it. */
static bool read_number(const char **text, size_t max, size_t *number)
{
	const char *digits = *text;
	size_t value = 0;
	for (; **text >= '0' && **text <= '9' && value <= max; (*text)++)
		value = value * 10 + (size_t)(**text - '0');
	*number = value;
	return *text > digits && value <= max;
}

static bool read_keys(struct steps *steps, const char **text, struct error *error)
{
	while (**text) {
		struct step step = {.kind = STEP_KEY};
		const size_t length = key_read(*text, &step.key, error);
		if (!length)
			return false;
		array_push(steps, step);
		*text += length;
	}
	return true;
}

static bool read_size(struct steps *steps, const char **text, struct error *error)
{
	struct step step = {.kind = STEP_SIZE};
	if (!read_number(text, SIDE_MAX, &step.columns) || **text != 'x')
		return error_set(error, "a size is COLSxROWS, each from 0 to %d", SIDE_MAX);
	(*text)++;
	if (!read_number(text, SIDE_MAX, &step.rows))
		return error_set(error, "a size is COLSxROWS, each from 0 to %d", SIDE_MAX);
	array_push(steps, step);
	return true;
}

static bool read_tick(struct steps *steps, const char **text, struct error *error)
{
	size_t milliseconds;
	if (!read_number(text, NUMBER_MAX, &milliseconds))
		return error_set(error, "a tick is a number of milliseconds");
	array_push(steps, (struct step){.kind = STEP_TICK, .milliseconds = milliseconds});
	return true;
}

static bool read_screen(struct steps *steps, const char **text, struct error *error)
{
	(void)text, (void)error;
	array_push(steps, (struct step){.kind = STEP_SCREEN});
	return true;
}

static bool read_styles(struct steps *steps, const char **text, struct error *error)
{
	(void)text, (void)error;
	array_push(steps, (struct step){.kind = STEP_STYLES});
	return true;
}

static bool read_links(struct steps *steps, const char **text, struct error *error)
{
	(void)text, (void)error;
	array_push(steps, (struct step){.kind = STEP_LINKS});
	return true;
}

/* "ROW COLUMN" */
static bool read_cell(struct steps *steps, enum mouse_kind kind, const char **text, struct error *error)
{
	struct mouse mouse = {.kind = kind};
	if (!read_number(text, SIDE_MAX, &mouse.row) || !mouse.row || **text != ' ')
		return error_set(error, "a cell is ROW COLUMN, each from 1 to %d", SIDE_MAX);
	(*text)++;
	if (!read_number(text, SIDE_MAX, &mouse.column) || !mouse.column)
		return error_set(error, "a cell is ROW COLUMN, each from 1 to %d", SIDE_MAX);
	mouse.row--;
	mouse.column--;
	array_push(steps, (struct step){.kind = STEP_MOUSE, .mouse = mouse});
	return true;
}

static bool read_click(struct steps *steps, const char **text, struct error *error)
{
	return read_cell(steps, MOUSE_CLICK, text, error);
}

static bool read_wheel(struct steps *steps, const char **text, struct error *error)
{
	const bool up = !strncmp(*text, "up ", 3), down = !strncmp(*text, "down ", 5);
	if (!up && !down)
		return error_set(error, "a wheel goes up or down");
	*text += up ? 3 : 5;
	return read_cell(steps, up ? MOUSE_WHEEL_UP : MOUSE_WHEEL_DOWN, text, error);
}

/* "work 3", "work" */
static bool read_work(struct steps *steps, const char **text, struct error *error)
{
	size_t parts = 0;
	if (!**text) {
		array_push(steps, (struct step){.kind = STEP_LET_GO});
		return true;
	}
	if (!read_number(text, NUMBER_MAX, &parts))
		return error_set(error, "work is a number of parts, or all of it");
	array_push(steps, (struct step){.kind = STEP_HOLD});
	while (parts--)
		array_push(steps, (struct step){.kind = STEP_WORK});
	return true;
}

static const struct {
	const char *word;
	bool (*read)(struct steps *, const char **text, struct error *);
} words[] = {
    {"keys", read_keys},     {"size", read_size},     {"tick", read_tick},
    {"screen", read_screen}, {"styles", read_styles}, {"links", read_links},
    {"click", read_click},   {"wheel", read_wheel},   {"work", read_work},
};

/* One line of the script; *text is left where the fault is. */
static bool read_line(struct steps *steps, const char **text, struct error *error)
{
	if (!**text || **text == '#')
		return true;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		const size_t length = strlen(words[i].word);
		if (strncmp(*text, words[i].word, length) || ((*text)[length] && (*text)[length] != ' '))
			continue;
		*text += length + ((*text)[length] == ' ');
		if (!words[i].read(steps, text, error))
			return false;
		return !**text || words[i].read == read_keys || error_set(error, "nothing may follow here");
	}
	return error_set(error, "a line is keys, click, wheel, size, tick, work, screen, styles or links");
}

static bool read_script(struct steps *steps, const char *script, size_t length, struct error *error)
{
	char *copy = memory_copy(script, length);
	uint32_t line = 1;
	bool done = true;
	for (char *at = copy, *next; done && at; at = next, line++) {
		next = strchr(at, '\n');
		if (next)
			*next++ = '\0';
		const char *text = at;
		done = read_line(steps, &text, error);
		if (!done)
			error_at(error, line, (uint32_t)(text - at) + 1);
	}
	free(copy);
	return done;
}

static struct terminal_script *script_of(struct terminal *terminal)
{
	return (struct terminal_script *)terminal;
}

static void script_size(struct terminal *terminal, size_t *rows, size_t *columns)
{
	*rows = script_of(terminal)->rows;
	*columns = script_of(terminal)->columns;
}

/* One letter a cell: a blank for plain text, else the role's number from 'a', a capital where it is in focus or selected. */
static void write_styles(const struct grid *grid, struct buffer *out)
{
	for (size_t row = 0; row < grid->rows; row++) {
		for (size_t column = 0; column < grid->columns; column++) {
			const struct style style = grid_cell(grid, row, column)->style;
			const char base = style.flags & (STYLE_FOCUS | STYLE_SELECTED) ? 'A' : 'a';
			const bool plain = style.role == STYLE_TEXT && !style.flags;
			buffer_putc(out, plain ? ' ' : (char)(base + style.role));
		}
		while (out->count && out->at[out->count - 1] == ' ')
			buffer_cut(out, out->count - 1);
		buffer_putc(out, '\n');
	}
}

/* "ROW,FIRST-LAST ADDRESS" for the cells of each row that lead to one address. */
static void write_links(const struct grid *grid, struct buffer *out)
{
	for (size_t row = 0; row < grid->rows; row++)
		for (size_t column = 0, end; column < grid->columns; column = end) {
			const struct grid_link *link = grid_link(grid, grid_cell(grid, row, column));
			for (end = column + 1; end < grid->columns; end++)
				if (grid_link(grid, grid_cell(grid, row, end)) != link)
					break;
			if (!link)
				continue;
			buffer_format(out, "%zu,%zu-%zu ", row + 1, column + 1, end);
			buffer_add(out, grid->text.at + link->at, link->length);
			buffer_putc(out, '\n');
		}
}

static void script_present(struct terminal *terminal, const struct grid *grid)
{
	struct terminal_script *self = script_of(terminal);
	buffer_cut(&self->text, 0);
	for (size_t row = 0; row < grid->rows; row++) {
		grid_write_row(grid, row, &self->text);
		buffer_putc(&self->text, '\n');
	}
	buffer_cut(&self->styles, 0);
	write_styles(grid, &self->styles);
	buffer_cut(&self->links, 0);
	write_links(grid, &self->links);
	self->cursor_row = grid->cursor_row;
	self->cursor_column = grid->cursor_column;
}

static void print(struct terminal_script *self, const char *what, const struct buffer *shown)
{
	fprintf(self->out, "== %s %zux%zu cursor %zu,%zu\n", what, self->columns, self->rows, self->cursor_row + 1,
		self->cursor_column + 1);
	if (shown->count)
		fwrite(shown->at, 1, shown->count, self->out);
}

static struct event take_step(struct terminal_script *self, const struct step *step)
{
	switch (step->kind) {
	case STEP_KEY: return (struct event){.kind = EVENT_KEY, .key = step->key};
	case STEP_SIZE:
		self->rows = step->rows;
		self->columns = step->columns;
		return (struct event){.kind = EVENT_RESIZE};
	case STEP_MOUSE:
		return (struct event){.kind = self->uses_mouse ? EVENT_MOUSE : EVENT_NOTHING, .mouse = step->mouse};
	case STEP_TICK: self->now += step->milliseconds; break;
	case STEP_SCREEN: print(self, "screen", &self->text); break;
	case STEP_STYLES: print(self, "styles", &self->styles); break;
	case STEP_LINKS: print(self, "links", &self->links); break;
	case STEP_HOLD: self->holds = true; break;
	case STEP_WORK: return (struct event){.kind = EVENT_NOTHING, .work = EVENT_WORKS_LEAST};
	case STEP_LET_GO: self->holds = false; break;
	}
	return (struct event){.kind = EVENT_NOTHING, .work = self->holds ? EVENT_RESTS : EVENT_WORKS};
}

static struct event script_wait(struct terminal *terminal, int descriptor, int64_t milliseconds)
{
	(void)descriptor;
	struct terminal_script *self = script_of(terminal);
	const bool is_over = self->next == self->steps.count;
	const bool holds = self->holds || (!is_over && self->steps.at[self->next].kind == STEP_HOLD);
	if (milliseconds == 0 && !holds)
		return (struct event){.kind = EVENT_NOTHING};
	if (is_over)
		return (struct event){.kind = EVENT_END};
	return take_step(self, &self->steps.at[self->next++]);
}

static bool script_send(struct terminal *terminal, const char *bytes, size_t length)
{
	struct terminal_script *self = script_of(terminal);
	fputs("== sent ", self->out);
	for (size_t i = 0; i < length; i++) {
		const unsigned char byte = (unsigned char)bytes[i];
		if (byte < 0x20 || byte > 0x7e)
			fprintf(self->out, "\\x%02x", byte);
		else
			fprintf(self->out, byte == '\\' ? "\\\\" : "%c", byte);
	}
	putc('\n', self->out);
	return true;
}

static void script_dress(struct terminal *terminal, const struct theme *theme)
{
	(void)terminal, (void)theme; /* it writes what styles mean, not how they look */
}

static void script_use_mouse(struct terminal *terminal, bool use)
{
	script_of(terminal)->uses_mouse = use;
}

static uint64_t script_now(struct terminal *terminal)
{
	return script_of(terminal)->now;
}

static void script_nothing(struct terminal *terminal)
{
	(void)terminal;
}

/* What another program writes stands between two lines. */
static void script_lend(struct terminal *terminal)
{
	fputs("== away\n", script_of(terminal)->out);
	fflush(script_of(terminal)->out);
}

static void script_take_back(struct terminal *terminal, bool waits)
{
	fprintf(script_of(terminal)->out, "== back%s\n", waits ? ", waiting for Enter" : "");
}

static void script_free(struct terminal *terminal)
{
	struct terminal_script *self = script_of(terminal);
	array_release(&self->steps);
	buffer_release(&self->text);
	buffer_release(&self->styles);
	buffer_release(&self->links);
	free(self);
}

static const struct terminal_verbs script_verbs = {
    .size = script_size,
    .dress = script_dress,
    .present = script_present,
    .wait = script_wait,
    .send = script_send,
    .use_mouse = script_use_mouse,
    .now = script_now,
    .redraw = script_nothing,
    .suspend = script_nothing,
    .lend = script_lend,
    .take_back = script_take_back,
    .free = script_free,
};

struct terminal *terminal_script_new(const char *script, size_t length, const char *name, size_t rows, size_t columns,
				     FILE *out, struct error *error)
{
	struct terminal_script *self = memory_new(1, sizeof *self);
	self->terminal.verbs = &script_verbs;
	self->rows = rows;
	self->columns = columns;
	self->out = out;
	if (!read_script(&self->steps, script, length, error)) {
		error_in(error, name);
		script_free(&self->terminal);
		return NULL;
	}
	return &self->terminal;
}
