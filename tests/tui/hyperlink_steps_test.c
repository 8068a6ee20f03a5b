/* SPDX-License-Identifier: MIT */
/*
 * Random keys and sizes, on a real pseudo-terminal and by --script: after each step the same text, and every cell leads where it should
 * and nowhere else. HYPERLINK_STEPS says how many (`make osc8` takes 3,000), HYPERLINK_RECORD names a file for what was printed and what
 * was expected, for another terminal to compare (osc8_witness.js).
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "tests/test.h"
#include "tests/tui/link_cells.h"
#include "tests/tui/pty.h"

enum { STEPS = 150, ROWS = 24, COLUMNS = 80 };

/* What is typed, as a script has it and as a terminal sends it. */
static const struct {
	const char *name, *bytes;
} keys[] = {
    {"j", "j"},
    {"k", "k"},
    {"d", "d"},
    {"u", "u"},
    {"f", "f"},
    {"b", "b"},
    {"g", "g"},
    {"G", "G"},
    {"3j", "3j"},
    {"2k", "2k"},
    {"]l", "]l"},
    {"[l", "[l"},
    {"]l]l", "]l]l"},
    {"]q", "]q"},
    {"[q", "[q"},
    {"]e", "]e"},
    {"]h", "]h"},
    {"w", "w"},
    {"\"", "\""},
    {"@", "@"},
    {"<Tab>", "\t"},
    {"zZ", "zZ"},
    {"zi", "zi"},
    {"t", "t"},
    {"s", "s"},
    {"+", "+"},
    {"-", "-"},
    {"=", "="},
    {"?", "?"},
    {"<C-g>", "\007"},
    {"<C-l>", "\f"},
    {"zt", "zt"},
    {"zb", "zb"},
    {"j", "j"},
    {"d", "d"},
    {"u", "u"},
    {"/bell<Enter>", "/bell\r"},
    {"n", "n"},
};

struct step {
	int key; /* or -1 for a size */
	int rows, columns;
};

/* A terminal that has come as far as the script. */
struct walk {
	struct pty pty;
	struct link_cells cells;
	const char *expected; /* what is left of the script's output */
	FILE *record;
	size_t recorded; /* bytes of what was printed */
};

/* What the script shows after a step. */
struct shown {
	struct link_cells *cells; /* of the walk */
	const char *text;
	size_t length;
	struct buffer links; /* only those that a terminal is told of, as it is told */
};

/* Numbers that look random and are always the same: Knuth's MMIX generator. */
static unsigned next_number(uint64_t *state, unsigned below)
{
	*state = *state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (unsigned)(*state >> 33) % below;
}

static struct step next_step(uint64_t *state)
{
	const bool is_size = next_number(state, 10) == 0;
	const struct step step = {
	    .key = is_size ? -1 : (int)next_number(state, COUNT(keys)),
	    .rows = 1 + (int)next_number(state, 45),
	    .columns = 1 + (int)next_number(state, next_number(state, 3) ? 120 : 220),
	};
	return step;
}

static void write_script(const struct step *steps, size_t count, struct buffer *script)
{
	buffer_puts(script, "screen\nlinks\n");
	for (size_t i = 0; i < count; i++) {
		if (steps[i].key < 0)
			buffer_format(script, "size %dx%d\n", steps[i].columns, steps[i].rows);
		else
			buffer_format(script, "keys %s\n", keys[steps[i].key].name);
		buffer_puts(script, "screen\nlinks\n");
	}
}

static void play_script(const struct buffer *script, struct buffer *output)
{
	struct buffer command = {0}, path = {0};
	buffer_format(&path, "%s/stepsXXXXXX", getenv("HOME"));
	FILE *file = fdopen(mkstemp(path.at), "w");
	fwrite(script->at, 1, script->count, file);
	fclose(file);
	buffer_format(&command, "exec \"$PULLQUOTE\" --no-state --script='%s' --size=%dx%d links.md </dev/null",
		      path.at, COLUMNS, ROWS);
	FILE *pipe = popen(buffer_text(&command), "r");
	char bytes[65536];
	for (size_t length; pipe && (length = fread(bytes, 1, sizeof bytes, pipe));)
		buffer_add(output, bytes, length);
	if (pipe)
		pclose(pipe);
	unlink(path.at);
	buffer_release(&command);
	buffer_release(&path);
}

static bool is_told(const char *address)
{
	return !strncasecmp(address, "http://", 7) || !strncasecmp(address, "https://", 8) ||
	       !strncasecmp(address, "mailto:", 7);
}

/* Adds a line of the script's links as a terminal would be told it. */
static void add_expected(const char *line, size_t length, struct buffer *links)
{
	const size_t place = strcspn(line, " ") + 1;
	if (!is_told(line + place))
		return;
	for (size_t i = 0; i < length; i++) {
		const unsigned char byte = (unsigned char)line[i];
		if (i < place || (byte > 0x20 && byte < 0x7f))
			buffer_putc(links, line[i]);
		else
			buffer_format(links, "%%%02X", byte);
	}
	buffer_putc(links, '\n');
}

/* Takes "== WORD ..." and all lines up to the next such. */
static bool take_part(const char **at, const char *word, const char **text, size_t *length)
{
	char head[16];
	if (sscanf(*at, "== %15s", head) != 1 || strcmp(head, word) != 0)
		return false;
	const char *start = strchr(*at, '\n') + 1;
	const char *next = strstr(start - 1, "\n== ");
	const char *end = next ? next + 1 : start + strlen(start);
	*text = start;
	*length = (size_t)(end - start);
	*at = end;
	return true;
}

static bool take_shown(struct walk *walk, struct shown *shown)
{
	const char *line;
	size_t length;
	*shown = (struct shown){.cells = &walk->cells};
	if (!take_part(&walk->expected, "screen", &shown->text, &shown->length) ||
	    !take_part(&walk->expected, "links", &line, &length))
		return false;
	for (const char *end = line + length; line < end; line += strcspn(line, "\n") + 1)
		add_expected(line, strcspn(line, "\n"), &shown->links);
	return true;
}

static bool equal(const struct buffer *buffer, const char *text, size_t length)
{
	return buffer->count == length && (!length || !memcmp(buffer->at, text, length));
}

static bool shows(const struct pty *pty, const void *context)
{
	const struct shown *shown = context;
	struct buffer screen = {0}, links = {0};
	pty_read_screen(pty, &screen);
	link_cells_take(shown->cells, &pty->printed);
	link_cells_write(shown->cells, &links);
	const bool same =
	    equal(&screen, shown->text, shown->length) && equal(&links, shown->links.at, shown->links.count);
	buffer_release(&screen);
	buffer_release(&links);
	return same;
}

static void print_lines(const char *what, const char *text)
{
	for (const char *line = text; *line; line += strcspn(line, "\n") + (line[strcspn(line, "\n")] == '\n'))
		printf("# %s %.*s\n", what, (int)strcspn(line, "\n"), line);
}

static void print_difference(const struct walk *walk, struct shown *shown)
{
	struct buffer links = {0}, screen = {0}, text = {0};
	link_cells_write(&walk->cells, &links);
	pty_read_screen(&walk->pty, &screen);
	buffer_add(&text, shown->text, shown->length);
	print_lines("expected:", buffer_text(&shown->links));
	print_lines("told:    ", buffer_text(&links));
	print_lines("text:", buffer_text(&text));
	print_lines("seen:", buffer_text(&screen));
	buffer_release(&links);
	buffer_release(&screen);
	buffer_release(&text);
}

static void record(struct walk *walk, struct shown *shown)
{
	if (!walk->record)
		return;
	fprintf(walk->record, "bytes ");
	for (; walk->recorded < walk->pty.printed.count; walk->recorded++)
		fprintf(walk->record, "%02x", (unsigned char)walk->pty.printed.at[walk->recorded]);
	fputc('\n', walk->record);
	for (const char *line = buffer_text(&shown->links); *line; line = strchr(line, '\n') + 1)
		fprintf(walk->record, "link %.*s\n", (int)strcspn(line, "\n"), line);
	fprintf(walk->record, "compare\n");
}

static bool compare(struct walk *walk, size_t number)
{
	struct shown shown;
	if (!take_shown(walk, &shown)) {
		printf("# the script's output ends before step %zu\n", number);
		return false;
	}
	const bool same = pty_wait(&walk->pty, shows, &shown);
	if (!same)
		print_difference(walk, &shown);
	record(walk, &shown);
	buffer_release(&shown.links);
	return same;
}

static void take_step(struct walk *walk, const struct step *step)
{
	if (step->key >= 0) {
		pty_type(&walk->pty, keys[step->key].bytes, strlen(keys[step->key].bytes));
		return;
	}
	if (walk->record)
		fprintf(walk->record, "size %d %d\n", step->columns, step->rows);
	link_cells_resize(&walk->cells, step->rows, step->columns);
	pty_resize(&walk->pty, step->rows, step->columns);
}

static void print_step(const struct step *step, size_t number)
{
	if (step->key < 0)
		printf("# step %zu: size %dx%d\n", number, step->columns, step->rows);
	else
		printf("# step %zu: keys %s\n", number, keys[step->key].name);
}

/* Returns whether all steps went well. */
static bool take_steps(struct walk *walk, const struct step *steps, size_t count)
{
	if (!compare(walk, 0))
		return false;
	for (size_t i = 0; i < count; i++) {
		take_step(walk, &steps[i]);
		if (compare(walk, i + 1))
			continue;
		for (size_t before = i > 4 ? i - 4 : 0; before <= i; before++)
			print_step(&steps[before], before + 1);
		return false;
	}
	return true;
}

static bool run_walk(const struct step *steps, size_t count)
{
	struct walk walk = {.record = NULL};
	struct buffer script = {0}, output = {0};
	const char *const arguments[] = {getenv("PULLQUOTE"), "--no-state", "links.md", NULL};
	const char *path = getenv("HYPERLINK_RECORD");
	if (path)
		walk.record = fopen(path, "w");
	write_script(steps, count, &script);
	play_script(&script, &output);
	walk.expected = buffer_text(&output);
	link_cells_init(&walk.cells, ROWS, COLUMNS);
	pty_start(&walk.pty, &(struct pty_setting){.rows = ROWS, .columns = COLUMNS}, arguments);
	const bool done = take_steps(&walk, steps, count);
	pty_stop(&walk.pty);
	link_cells_release(&walk.cells);
	if (walk.record)
		fclose(walk.record);
	buffer_release(&script);
	buffer_release(&output);
	return done;
}

int main(void)
{
	const char *source = getenv("TEST_SOURCE"), *wish = getenv("HYPERLINK_STEPS");
	const size_t count = wish ? strtoul(wish, NULL, 10) : STEPS;
	if (!source || !getenv("PULLQUOTE") || chdir(source) || chdir("articles")) {
		puts("Bail out! TEST_SOURCE and PULLQUOTE say where the tests and the program are");
		return 1;
	}
	struct step *steps = calloc(count, sizeof *steps);
	uint64_t state = 20260302;
	for (size_t i = 0; i < count; i++)
		steps[i] = next_step(&state);
	const bool done = run_walk(steps, count);
	printf("%sok 1 - every cell leads where it should, over %zu random steps\n1..1\n", done ? "" : "not ", count);
	free(steps);
	return !done;
}
