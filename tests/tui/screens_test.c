/* SPDX-License-Identifier: MIT */
/*
 * Plays tests/screens/NAME.script on a real pseudo-terminal and compares what libvterm shows, at every "screen" of the
 * script, with what `pullquote --script` prints there: text and cursor, cell for cell.
 */
#include <glob.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buffer.h"
#include "base/file.h"
#include "base/utf8.h"
#include "keymaps/key.h"
#include "tests/test.h"
#include "tests/tui/pty.h"

enum { CAP = 16 << 20 };

/* What a terminal of type xterm-256color sends for a key, in the application mode that curses asks for. */
static const struct {
	uint32_t code;
	uint8_t modifiers;
	const char *bytes;
} sent[] = {
    {NAMED_ENTER, 0, "\r"},
    {NAMED_TAB, 0, "\t"},
    {NAMED_TAB, KEY_SHIFT, "\033[Z"},
    {NAMED_ESC, 0, "\033"},
    {NAMED_BACKSPACE, 0, "\177"},
    {NAMED_UP, 0, "\033OA"},
    {NAMED_DOWN, 0, "\033OB"},
    {NAMED_RIGHT, 0, "\033OC"},
    {NAMED_LEFT, 0, "\033OD"},
    {NAMED_PAGE_UP, 0, "\033[5~"},
    {NAMED_PAGE_DOWN, 0, "\033[6~"},
    {NAMED_HOME, 0, "\033OH"},
    {NAMED_END, 0, "\033OF"},
    {NAMED_INSERT, 0, "\033[2~"},
    {NAMED_DELETE, 0, "\033[3~"},
    {NAMED_LEFT, KEY_CTRL, "\033[1;5D"},
    {NAMED_RIGHT, KEY_CTRL, "\033[1;5C"},
};

/* One script at one size. */
struct play {
	struct pty pty;
	const char *expected; /* what is left of the output of --script */
	size_t sent;          /* how far what was printed has been compared with what --script says is sent */
	const char *failure;  /* why it failed, NULL while it has not */
};

/* A screen as --script prints it. */
struct shown {
	int rows, columns, cursor_row, cursor_column;
	const char *text;
	size_t length;
};

static void type_key(struct pty *pty, struct key key)
{
	for (size_t i = 0; i < COUNT(sent); i++)
		if (sent[i].code == key.code && sent[i].modifiers == key.modifiers) {
			pty_type(pty, sent[i].bytes, strlen(sent[i].bytes));
			return;
		}
	char bytes[UTF8_MAX + 1];
	size_t length = utf8_write(key.code, bytes);
	if (key.modifiers & KEY_CTRL)
		bytes[0] &= 0x1f;
	if (key.modifiers & KEY_META)
		pty_type(pty, "\033", 1);
	pty_type(pty, bytes, length);
}

static void type_keys(struct play *play, const char *names)
{
	struct error error = {0};
	for (struct key key; *names; type_key(&play->pty, key)) {
		const size_t length = key_read(names, &key, &error);
		if (!length) {
			play->failure = "a key that does not exist";
			error_release(&error);
			return;
		}
		names += length;
	}
}

/* A press and its release, or a notch of the wheel, as a terminal in the SGR mode reports them (ctlseqs of xterm: "Extended coordinates"). */
static void point(struct play *play, unsigned button, const char *cell)
{
	unsigned row, column;
	struct buffer report = {0};
	if (sscanf(cell, "%u %u", &row, &column) != 2)
		play->failure = "a cell that is none";
	else if (button == 0)
		buffer_format(&report, "\033[<0;%u;%uM\033[<0;%u;%um", column, row, column, row);
	else
		buffer_format(&report, "\033[<%u;%u;%uM", button, column, row);
	pty_type(&play->pty, buffer_text(&report), report.count);
	buffer_release(&report);
}

static void click(struct play *play, const char *cell)
{
	point(play, 0, cell);
}

static void turn_wheel(struct play *play, const char *way)
{
	const bool up = !strncmp(way, "up", 2);
	point(play, up ? 64 : 65, way + strcspn(way, " "));
}

static void change_size(struct play *play, const char *size)
{
	int rows, columns;
	if (sscanf(size, "%dx%d", &columns, &rows) == 2)
		pty_resize(&play->pty, rows, columns);
	else
		play->failure = "a size that is none";
}

static void let_pass(struct play *play, const char *milliseconds)
{
	pty_wait_time(&play->pty, (unsigned)strtoul(milliseconds, NULL, 10));
}

/* Takes the next screen of the expected output. */
static bool take_shown(struct play *play, const char *what, struct shown *shown)
{
	char word[16];
	int head = 0;
	if (sscanf(play->expected, "== %15s %dx%d cursor %d,%d%n", word, &shown->columns, &shown->rows,
		   &shown->cursor_row, &shown->cursor_column, &head) != 5 ||
	    strcmp(word, what) != 0)
		return false;
	shown->text = play->expected + head + 1;
	const char *end = shown->text;
	for (int row = 0; row < shown->rows && end; row++)
		end = strchr(end, '\n') ? strchr(end, '\n') + 1 : NULL;
	if (!end)
		return false;
	shown->length = (size_t)(end - shown->text);
	play->expected = end;
	return true;
}

static bool shows(const struct pty *pty, const void *context)
{
	const struct shown *shown = context;
	if (pty->cursor_row + 1 != shown->cursor_row || pty->cursor_column + 1 != shown->cursor_column)
		return false;
	struct buffer screen = {0};
	pty_read_screen(pty, &screen);
	const bool same = screen.count == shown->length && !memcmp(screen.at, shown->text, shown->length);
	buffer_release(&screen);
	return same;
}

static void print_difference(const struct pty *pty, const struct shown *shown)
{
	printf("# cursor %d,%d, expected %d,%d\n", pty->cursor_row + 1, pty->cursor_column + 1, shown->cursor_row,
	       shown->cursor_column);
	const char *line = shown->text;
	for (int row = 0; row < shown->rows; row++) {
		const size_t length = strcspn(line, "\n");
		struct buffer seen = {0};
		pty_read_row(pty, row, &seen);
		if (seen.count != length || memcmp(buffer_text(&seen), line, length) != 0)
			printf("# row %d expected: %.*s\n# row %d seen:     %s\n", row + 1, (int)length, line, row + 1,
			       buffer_text(&seen));
		buffer_release(&seen);
		line += length + 1;
	}
}

/* The bytes that a line "== sent" of --script stands for. */
static void read_sent(const char *line, size_t length, struct buffer *bytes)
{
	for (size_t i = 0; i < length; i++) {
		unsigned code = (unsigned char)line[i];
		if (line[i] == '\\' && line[i + 1] == 'x' && sscanf(line + i + 2, "%2x", &code) == 1)
			i += 3;
		else if (line[i] == '\\')
			i++;
		buffer_putc(bytes, (char)code);
	}
}

/* Where bytes begin in what the program printed, behind what was found before; its end if they have not come. */
static size_t find_printed(const struct play *play, const struct buffer *bytes)
{
	const struct buffer *printed = &play->pty.printed;
	size_t at = play->sent;
	while (at + bytes->count <= printed->count && memcmp(printed->at + at, bytes->at, bytes->count) != 0)
		at++;
	return at + bytes->count <= printed->count ? at : printed->count;
}

struct awaited {
	const struct play *play;
	const struct buffer *bytes;
};

static bool has_printed(const struct pty *pty, const void *context)
{
	const struct awaited *awaited = context;
	return find_printed(awaited->play, awaited->bytes) < pty->printed.count;
}

/* What --script says was sent to the terminal must arrive there, byte for byte. */
static void compare_sent(struct play *play)
{
	static const char head[] = "== sent ";
	while (!strncmp(play->expected, head, strlen(head))) {
		const char *line = play->expected + strlen(head);
		const size_t length = strcspn(line, "\n");
		struct buffer bytes = {0};
		read_sent(line, length, &bytes);
		if (!pty_wait(&play->pty, has_printed, &(struct awaited){play, &bytes}))
			play->failure = "what is sent to the terminal does not come";
		play->sent = find_printed(play, &bytes) + bytes.count;
		play->expected = line + length + 1;
		buffer_release(&bytes);
	}
}

static void compare_screen(struct play *play, const char *nothing)
{
	(void)nothing;
	struct shown shown;
	compare_sent(play);
	if (!take_shown(play, "screen", &shown))
		play->failure = "the script's output ends too early";
	else if (!pty_wait(&play->pty, shows, &shown)) {
		play->failure = "another screen";
		print_difference(&play->pty, &shown);
	}
}

static void skip_styles(struct play *play, const char *nothing)
{
	(void)nothing;
	struct shown shown;
	compare_sent(play);
	if (!take_shown(play, "styles", &shown))
		play->failure = "the script's output ends too early";
}

/* A line for each link: whether the terminal is told of them hyperlink_steps_test looks at. */
static void skip_links(struct play *play, const char *nothing)
{
	(void)nothing;
	const char *line = play->expected;
	if (strncmp(line, "== links ", 9)) {
		play->failure = "the script's output ends too early";
		return;
	}
	do
		line += strcspn(line, "\n") + (line[strcspn(line, "\n")] == '\n');
	while (*line && strncmp(line, "== ", 3));
	play->expected = line;
}

static const struct {
	const char *word;
	void (*take)(struct play *, const char *rest);
} steps[] = {
    {"keys ", type_keys},    {"size ", change_size}, {"tick ", let_pass}, {"screen", compare_screen},
    {"styles", skip_styles}, {"links", skip_links},  {"click ", click},   {"wheel ", turn_wheel},
};

static void play_line(struct play *play, const char *line)
{
	for (size_t i = 0; i < COUNT(steps); i++)
		if (!strncmp(line, steps[i].word, strlen(steps[i].word)))
			steps[i].take(play, line + strlen(steps[i].word));
}

static bool has_begun(const struct pty *pty, const void *context)
{
	(void)context;
	return pty->alternate;
}

/* What `pullquote --script` prints. */
static void read_expected(const char *script, int columns, int rows, const char *article, struct buffer *expected)
{
	struct buffer command = {0};
	buffer_format(&command, "exec \"$PULLQUOTE\" --no-state --script='%s' --size=%dx%d '%s' </dev/null", script,
		      columns, rows, article);
	FILE *output = popen(buffer_text(&command), "r");
	char bytes[4096];
	for (size_t length; output && (length = fread(bytes, 1, sizeof bytes, output));)
		buffer_add(expected, bytes, length);
	if (output)
		pclose(output);
	buffer_release(&command);
}

/* Plays the lines of a script, which is cut up. Returns why it failed, or NULL. */
static const char *play_script(char *lines, const char *script, int columns, int rows, const char *article)
{
	struct buffer expected = {0};
	read_expected(script, columns, rows, article, &expected);
	struct play play = {.expected = buffer_text(&expected)};
	const char *const arguments[] = {getenv("PULLQUOTE"), "--no-state", article, NULL};
	pty_start(&play.pty, &(struct pty_setting){.rows = rows, .columns = columns}, arguments);
	if (!pty_wait(&play.pty, has_begun, NULL))
		play.failure = "the interface never began";
	for (char *rest, *line = strtok_r(lines, "\n", &rest); line && !play.failure;
	     line = strtok_r(NULL, "\n", &rest))
		play_line(&play, line);
	pty_stop(&play.pty);
	buffer_release(&expected);
	return play.failure;
}

static int test_size(const char *script, const struct buffer *lines, const char *article, const char *size, int number)
{
	int columns, rows;
	if (sscanf(size, "%dx%d", &columns, &rows) != 2)
		return 1;
	struct buffer copy = {0};
	buffer_add(&copy, lines->at, lines->count);
	const char *failure = play_script(copy.at, script, columns, rows, article);
	const char *name = strrchr(script, '/') + 1;
	printf("%sok %d - %s at %s%s%s\n", failure ? "not " : "", number, name, size, failure ? ": " : "",
	       failure ? failure : "");
	buffer_release(&copy);
	return failure != NULL;
}

/* Whether it plays what the program was built without. */
static bool is_left_out(const char *script)
{
	const char *name = strrchr(script, '/') + 1, *left_out = getenv("SCREENS_LEFT_OUT");
	const size_t length = left_out ? strlen(left_out) : 0;
	return length && !strncmp(name, left_out, length) && !strcmp(name + length, ".script");
}

/* How much work is done at a time a script on a real terminal cannot say: that is played with no terminal alone. */
static bool says_work(const struct buffer *lines)
{
	return strstr(lines->at, "\nwork");
}

/* All sizes that a script's first line asks for; *number counts the tests. */
static int test_script(const char *script, int *number)
{
	struct buffer lines = {0};
	struct error error = {0};
	char article[64], sizes[256];
	int failures = 1;
	if (file_read(script, CAP, &lines, &error) &&
	    sscanf(buffer_text(&lines), "# article: %63s sizes: %255[^\n]", article, sizes) == 2) {
		char *rest;
		failures = 0;
		for (char *size = says_work(&lines) ? NULL : strtok_r(sizes, " ", &rest); size;
		     size = strtok_r(NULL, " ", &rest))
			failures += test_size(script, &lines, article, size, ++*number);
	} else
		printf("not ok %d - %s cannot be read\n", ++*number, script);
	buffer_release(&lines);
	error_release(&error);
	return failures;
}

int main(void)
{
	const char *source = getenv("TEST_SOURCE");
	if (!source || !getenv("PULLQUOTE") || chdir(source) || chdir("articles")) {
		puts("Bail out! TEST_SOURCE and PULLQUOTE say where the tests and the program are");
		return 1;
	}
	glob_t scripts;
	int number = 0, failures = 0;
	if (!glob("../screens/*.script", 0, NULL, &scripts))
		for (size_t i = 0; i < scripts.gl_pathc; i++)
			if (!is_left_out(scripts.gl_pathv[i]))
				failures += test_script(scripts.gl_pathv[i], &number);
	globfree(&scripts);
	printf("1..%d\n", number);
	return failures != 0;
}
