/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/clipboard.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/utf8.h"
#include "tui/feeding.h"
#include "tui/osc52.h"

static const struct {
	const char *name;
	const char *arguments[5]; /* of a program: its name first */
} ways[CLIPBOARD_COUNT] = {
    [CLIPBOARD_AUTO] = {"auto", {NULL}},
    [CLIPBOARD_OSC52] = {"osc52", {NULL}},
    [CLIPBOARD_WL_COPY] = {"wl-copy", {"wl-copy", "--type", "text/plain;charset=utf-8", NULL}},
    [CLIPBOARD_XCLIP] = {"xclip", {"xclip", "-in", "-selection", "clipboard", NULL}},
    [CLIPBOARD_XSEL] = {"xsel", {"xsel", "--input", "--clipboard", NULL}},
    [CLIPBOARD_TMUX] = {"tmux", {"tmux", "load-buffer", "-w", "-", NULL}},
    [CLIPBOARD_NONE] = {"none", {NULL}},
};

const char *clipboard_name(enum clipboard_way way)
{
	return ways[way].name;
}

static bool is_set(const char *name)
{
	const char *value = getenv(name);
	return value && *value;
}

/* Whether a program is on the PATH. */
static bool is_installed(const char *program)
{
	bool found = false;
	for (const char *path = getenv("PATH"); path && *path && !found; path += *path == ':') {
		const size_t length = strcspn(path, ":");
		struct buffer file = {0};
		buffer_add(&file, path, length);
		buffer_format(&file, "%s%s", length ? "/" : "./", program);
		found = !access(file.at, X_OK);
		buffer_release(&file);
		path += length;
	}
	return found;
}

/* What each way of a desktop needs in the environment, the likelier one first. */
static const struct {
	enum clipboard_way way;
	const char *variable;
} desktops[] = {
    {CLIPBOARD_WL_COPY, "WAYLAND_DISPLAY"},
    {CLIPBOARD_XCLIP, "DISPLAY"},
    {CLIPBOARD_XSEL, "DISPLAY"},
};

enum clipboard_way clipboard_choose(void)
{
	const bool is_far = is_set("SSH_CONNECTION") || is_set("SSH_TTY");
	for (size_t i = 0; !is_far && i < sizeof desktops / sizeof *desktops; i++)
		if (is_set(desktops[i].variable) && is_installed(ways[desktops[i].way].arguments[0]))
			return desktops[i].way;
	if (is_set("TMUX") && is_installed(ways[CLIPBOARD_TMUX].arguments[0]))
		return CLIPBOARD_TMUX;
	const char *term = getenv("TERM");
	const bool is_deaf = !term || !strcmp(term, "dumb") || !strncmp(term, "linux", 5) || !strncmp(term, "vt", 2);
	return is_deaf && !is_set("TMUX") ? CLIPBOARD_NONE : CLIPBOARD_OSC52;
}

static bool fail_too_long(const struct buffer *text, struct error *error)
{
	return error_set(error, "too long for the terminal's clipboard: %zu bytes, %d at most", text->count, OSC52_MAX);
}

static bool send_osc52(struct terminal *terminal, const struct buffer *text, struct error *error)
{
	if (text->count > OSC52_MAX)
		return fail_too_long(text, error);
	const char *term = getenv("TERM");
	const bool in_screen = is_set("STY") && term && !strncmp(term, "screen", 6);
	struct buffer sequence = {0};
	osc52_write(text->at, text->count,
		    is_set("TMUX") ? OSC52_TMUX
		    : in_screen    ? OSC52_SCREEN
				   : OSC52_PLAIN,
		    &sequence);
	const bool done = terminal->verbs->send(terminal, sequence.at, sequence.count);
	buffer_release(&sequence);
	return done || error_set(error, "the terminal takes nothing");
}

static void say_done(enum clipboard_way way, const struct buffer *text, struct buffer *said)
{
	if (way == CLIPBOARD_OSC52)
		buffer_puts(said, "sent to the terminal's clipboard (OSC 52): ");
	else
		buffer_format(said, "given to %s: ", ways[way].name);
	const size_t count = utf8_count(text->at, text->count);
	buffer_format(said, "%zu character%s", count, count == 1 ? "" : "s");
}

/* One way, whatever it says. */
static bool copy(enum clipboard_way way, struct terminal *terminal, const struct buffer *text, struct error *error)
{
	switch (way) {
	case CLIPBOARD_NONE:
		return error_set(error, "no clipboard: no desktop's here, and a terminal of this type has none");
	case CLIPBOARD_OSC52: return send_osc52(terminal, text, error);
	default: return feeding_run(ways[way].arguments, text, CLIPBOARD_PATIENCE, error);
	}
}

/* A program has failed: the terminal may still take it. */
static bool copy_instead(struct terminal *terminal, const struct buffer *text, struct buffer *said, struct error *error)
{
	struct error second = {0};
	if (!send_osc52(terminal, text, &second)) {
		error_release(&second);
		return false;
	}
	buffer_format(said, "%s; ", error->message);
	error_release(error);
	*error = (struct error){0};
	say_done(CLIPBOARD_OSC52, text, said);
	return true;
}

bool clipboard_copy(enum clipboard_way wish, struct terminal *terminal, const struct buffer *text, struct buffer *said,
		    struct error *error)
{
	const enum clipboard_way way = wish == CLIPBOARD_AUTO ? clipboard_choose() : wish;
	if (copy(way, terminal, text, error)) {
		say_done(way, text, said);
		return true;
	}
	return wish == CLIPBOARD_AUTO && ways[way].arguments[0] && copy_instead(terminal, text, said, error);
}
