/* SPDX-License-Identifier: MIT */
#include "tui/clipboard.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "keymaps/settings.h"
#include "render/export.h"
#include "tests/test.h"
#include "tui/feeding.h"
#include "tui/osc52.h"

/* Programs of the test's own, in a folder that is all of the PATH but for what they need themselves. */
struct desk {
	char folder[4096];
	char *path;
};

static void set_up(struct desk *self)
{
	snprintf(self->folder, sizeof self->folder, "%s/clipboardXXXXXX", getenv("HOME"));
	assert_non_null(mkdtemp(self->folder));
	struct buffer path = {0};
	buffer_format(&path, "%s:%s", self->folder, getenv("PATH"));
	self->path = strdup(getenv("PATH"));
	setenv("PATH", path.at, 1);
	setenv("DESK", self->folder, 1);
	buffer_release(&path);
}

static void take_down(struct desk *self)
{
	struct buffer command = {0};
	buffer_format(&command, "rm -rf '%s'", self->folder);
	assert_int_equal(system(command.at), 0);
	buffer_release(&command);
	setenv("PATH", self->path, 1);
	static const char *const variables[] = {"DISPLAY", "WAYLAND_DISPLAY", "TMUX", "STY", "SSH_CONNECTION"};
	for (size_t i = 0; i < COUNT(variables); i++)
		unsetenv(variables[i]);
	setenv("TERM", "xterm-256color", 1);
	free(self->path);
}

static void install(const struct desk *self, const char *name, const char *script)
{
	struct buffer path = {0};
	buffer_format(&path, "%s/%s", self->folder, name);
	FILE *file = fopen(path.at, "w");
	assert_non_null(file);
	fprintf(file, "#!/bin/sh\n%s\n", script);
	assert_int_equal(fclose(file), 0);
	assert_int_equal(chmod(path.at, 0700), 0);
	buffer_release(&path);
}

static void assert_left(const struct desk *self, const char *name, const char *wanted)
{
	struct buffer path = {0}, bytes = {0};
	struct error error = {0};
	buffer_format(&path, "%s/%s", self->folder, name);
	assert_true(file_read(path.at, 1 << 20, &bytes, &error));
	assert_string_equal(buffer_text(&bytes), wanted);
	buffer_release(&path);
	buffer_release(&bytes);
}

/* Copies on a terminal that is a script. Returns what is said, or the error; sent is what the terminal was sent. */
static bool copy(enum clipboard_way way, const char *words, struct buffer *said, struct buffer *sent)
{
	char *written = NULL;
	size_t length = 0;
	struct error error = {0};
	FILE *out = open_memstream(&written, &length);
	struct terminal *terminal = terminal_script_new("", 0, "test", 1, 1, out, &error);
	struct buffer text = {0};
	buffer_puts(&text, words);
	const bool done = clipboard_copy(way, terminal, &text, said, &error);
	if (!done)
		error_write(&error, said);
	error_release(&error);
	terminal->verbs->free(terminal);
	fclose(out);
	buffer_add(sent, written, length);
	buffer_text(sent);
	free(written);
	buffer_release(&text);
	return done;
}

static void assert_copies(enum clipboard_way way, const char *words, bool wanted, const char *said, const char *sent)
{
	struct buffer words_said = {0}, bytes_sent = {0};
	assert_int_equal(copy(way, words, &words_said, &bytes_sent), wanted);
	assert_string_equal(buffer_text(&words_said), said);
	assert_string_equal(buffer_text(&bytes_sent), sent);
	buffer_release(&words_said);
	buffer_release(&bytes_sent);
}

static const char keeps[] = "printf '%s\\n' \"$0\" \"$@\" | sed 's,.*/,,' >$DESK/words; cat >$DESK/text";

static void a_program_gets_the_text_and_its_words(void **state)
{
	(void)state;
	static const struct {
		enum clipboard_way way;
		const char *program, *words;
	} programs[] = {
	    {CLIPBOARD_XCLIP, "xclip", "xclip\n-in\n-selection\nclipboard\n"},
	    {CLIPBOARD_XSEL, "xsel", "xsel\n--input\n--clipboard\n"},
	    {CLIPBOARD_WL_COPY, "wl-copy", "wl-copy\n--type\nplain;charset=utf-8\n"},
	    {CLIPBOARD_TMUX, "tmux", "tmux\nload-buffer\n-w\n-\n"},
	};
	struct desk desk;
	set_up(&desk);
	for (size_t i = 0; i < COUNT(programs); i++) {
		struct buffer said = {0};
		install(&desk, programs[i].program, keeps);
		buffer_format(&said, "given to %s: 9 characters", programs[i].program);
		assert_copies(programs[i].way, "“$(a)” é\n", true, said.at, "");
		assert_left(&desk, "text", "“$(a)” é\n");
		assert_left(&desk, "words", programs[i].words);
		buffer_release(&said);
	}
	take_down(&desk);
}

static void what_fails_says_why(void **state)
{
	(void)state;
	struct desk desk;
	set_up(&desk);
	install(&desk, "xclip", "echo \"Error: Can't open display: :7\" >&2; echo more >&2; exit 1");
	install(&desk, "xsel", "exit 3");
	install(&desk, "wl-copy", "kill -TERM $$");
	assert_copies(CLIPBOARD_XCLIP, "a", false, "xclip failed: Error: Can't open display: :7", "");
	assert_copies(CLIPBOARD_XSEL, "a", false, "xsel failed: exit status 3", "");
	assert_copies(CLIPBOARD_WL_COPY, "a", false, "wl-copy failed: ended by signal 15", "");

	/* Of its own choice, it tries the terminal then. */
	setenv("DISPLAY", ":7", 1);
	assert_copies(
	    CLIPBOARD_AUTO, "a", true,
	    "xclip failed: Error: Can't open display: :7; sent to the terminal's clipboard (OSC 52): 1 character",
	    "== sent \\x1b]52;c;YQ==\\x07\n");
	take_down(&desk);

	set_up(&desk);
	setenv("PATH", desk.folder, 1);
	assert_copies(CLIPBOARD_XCLIP, "a", false, "xclip failed: not installed", "");
	setenv("PATH", desk.path, 1);
	take_down(&desk);
}

static void nobody_is_waited_for_for_ever(void **state)
{
	(void)state;
	struct desk desk;
	struct buffer text = {0};
	struct error error = {0};
	set_up(&desk);
	buffer_puts(&text, "a");
	install(&desk, "hangs", "exec sleep 1000");
	assert_false(feeding_run((const char *const[]){"hangs", NULL}, &text, 50, &error));
	assert_string_equal(error.message, "hangs failed: it takes too long");
	error_release(&error);

	/* One that goes on behind, with all that it was given still open, is done when it says so. It ends when the test does. */
	install(&desk, "stays", "(while [ -e $DESK ]; do sleep 0.01; done) & exit 0");
	assert_true(feeding_run((const char *const[]){"stays", NULL}, &text, 60000, &error));
	take_down(&desk);
	buffer_release(&text);
}

static void the_way_follows_from_where_we_are(void **state)
{
	(void)state;
	static const struct {
		const char *variables; /* set, separated by spaces */
		const char *programs, *term;
		enum clipboard_way way;
	} cases[] = {
	    {"", "", "xterm", CLIPBOARD_OSC52},
	    {"", "wl-copy xclip xsel", "xterm", CLIPBOARD_OSC52},
	    {"DISPLAY", "wl-copy xclip xsel", "xterm", CLIPBOARD_XCLIP},
	    {"DISPLAY", "xsel", "xterm", CLIPBOARD_XSEL},
	    {"DISPLAY", "", "xterm", CLIPBOARD_OSC52},
	    {"WAYLAND_DISPLAY DISPLAY", "wl-copy xclip", "xterm", CLIPBOARD_WL_COPY},
	    {"WAYLAND_DISPLAY DISPLAY", "xclip", "xterm", CLIPBOARD_XCLIP},
	    {"WAYLAND_DISPLAY DISPLAY SSH_CONNECTION", "wl-copy xclip", "xterm", CLIPBOARD_OSC52},
	    {"TMUX SSH_CONNECTION", "tmux", "screen", CLIPBOARD_TMUX},
	    {"TMUX", "", "screen", CLIPBOARD_OSC52},
	    {"TMUX DISPLAY", "tmux xclip", "screen", CLIPBOARD_XCLIP},
	    {"", "", "linux", CLIPBOARD_NONE},
	    {"", "", "dumb", CLIPBOARD_NONE},
	    {"DISPLAY", "xclip", "linux", CLIPBOARD_XCLIP},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct desk desk;
		set_up(&desk);
		char words[128];
		snprintf(words, sizeof words, "%s", cases[i].variables);
		for (char *rest, *word = strtok_r(words, " ", &rest); word; word = strtok_r(NULL, " ", &rest))
			setenv(word, "x", 1);
		snprintf(words, sizeof words, "%s", cases[i].programs);
		for (char *rest, *word = strtok_r(words, " ", &rest); word; word = strtok_r(NULL, " ", &rest))
			install(&desk, word, "exit 0");
		setenv("TERM", cases[i].term, 1);
		setenv("PATH", desk.folder, 1);
		assert_int_equal(clipboard_choose(), cases[i].way);
		setenv("PATH", desk.path, 1);
		take_down(&desk);
	}
}

static void without_a_clipboard_it_says_so(void **state)
{
	(void)state;
	setenv("TERM", "linux", 1);
	struct buffer said = {0}, sent = {0};
	assert_false(copy(CLIPBOARD_AUTO, "a", &said, &sent));
	assert_memory_equal(buffer_text(&said), "no clipboard", strlen("no clipboard"));
	assert_int_equal(sent.count, 0);
	buffer_release(&said);
	buffer_release(&sent);
	setenv("TERM", "xterm-256color", 1);
}

static void the_sequence_fits_what_is_between(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		enum osc52_way way;
		const char *wanted;
	} cases[] = {
	    /* The vectors of RFC 4648, section 10. */
	    {"", OSC52_PLAIN, "\033]52;c;\a"},
	    {"f", OSC52_PLAIN, "\033]52;c;Zg==\a"},
	    {"fo", OSC52_PLAIN, "\033]52;c;Zm8=\a"},
	    {"foo", OSC52_PLAIN, "\033]52;c;Zm9v\a"},
	    {"foob", OSC52_PLAIN, "\033]52;c;Zm9vYg==\a"},
	    {"fooba", OSC52_PLAIN, "\033]52;c;Zm9vYmE=\a"},
	    {"foobar", OSC52_PLAIN, "\033]52;c;Zm9vYmFy\a"},
	    {"\xc3\xbf\xc3\xbf\xc3\xbf", OSC52_PLAIN, "\033]52;c;w7/Dv8O/\a"},
	    {"foo", OSC52_TMUX, "\033]52;c;Zm9v\a\033Ptmux;\033\033]52;c;Zm9v\a\033\\"},
	    {"foo", OSC52_SCREEN, "\033P\033]52;c;Zm9v\a\033\\"},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct buffer out = {0};
		osc52_write(cases[i].text, strlen(cases[i].text), cases[i].way, &out);
		assert_string_equal(buffer_text(&out), cases[i].wanted);
		buffer_release(&out);
	}
}

/* For screen, no piece is longer than its buffer, and the pieces are the sequence. */
static void screen_gets_it_in_pieces(void **state)
{
	(void)state;
	char text[1000];
	memset(text, 'x', sizeof text);
	struct buffer plain = {0}, cut = {0}, joined = {0};
	osc52_write(text, sizeof text, OSC52_PLAIN, &plain);
	osc52_write(text, sizeof text, OSC52_SCREEN, &cut);
	for (const char *piece = buffer_text(&cut), *end; *piece; piece = end + 2) {
		assert_memory_equal(piece, "\033P", 2);
		end = strstr(piece, "\033\\");
		assert_non_null(end);
		assert_true(end - piece < 256);
		buffer_add(&joined, piece + 2, (size_t)(end - piece - 2));
	}
	assert_string_equal(buffer_text(&joined), buffer_text(&plain));
	buffer_release(&plain);
	buffer_release(&cut);
	buffer_release(&joined);
}

static void what_no_terminal_would_take_is_not_sent(void **state)
{
	(void)state;
	struct buffer text = {0}, said = {0}, sent = {0};
	for (size_t i = 0; i < OSC52_MAX; i++)
		buffer_putc(&text, 'x');
	assert_true(copy(CLIPBOARD_OSC52, buffer_text(&text), &said, &sent));
	buffer_cut(&said, 0);
	buffer_cut(&sent, 0);
	buffer_putc(&text, 'x');
	assert_false(copy(CLIPBOARD_OSC52, text.at, &said, &sent));
	assert_string_equal(said.at, "too long for the terminal's clipboard: 74995 bytes, 74994 at most");
	assert_int_equal(sent.count, 0);
	buffer_release(&text);
	buffer_release(&said);
	buffer_release(&sent);
}

static void settings_have_the_same_names(void **state)
{
	(void)state;
	for (enum clipboard_way way = 0; way < CLIPBOARD_NONE; way++)
		assert_string_equal(setting_choice(SETTING_CLIPBOARD, way), clipboard_name(way));
	assert_null(setting_choice(SETTING_CLIPBOARD, CLIPBOARD_NONE));
	for (enum export_format format = 0; format < EXPORT_COUNT; format++)
		assert_string_equal(setting_choice(SETTING_COPY_FORMAT, format), export_name(format));
	assert_null(setting_choice(SETTING_COPY_FORMAT, EXPORT_COUNT));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_program_gets_the_text_and_its_words),
	    cmocka_unit_test(what_fails_says_why),
	    cmocka_unit_test(nobody_is_waited_for_for_ever),
	    cmocka_unit_test(the_way_follows_from_where_we_are),
	    cmocka_unit_test(without_a_clipboard_it_says_so),
	    cmocka_unit_test(the_sequence_fits_what_is_between),
	    cmocka_unit_test(screen_gets_it_in_pieces),
	    cmocka_unit_test(what_no_terminal_would_take_is_not_sent),
	    cmocka_unit_test(settings_have_the_same_names),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
