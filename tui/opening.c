/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/opening.h"

#include <string.h>

#include "base/sanitise.h"
#include "tui/hint.h"
#include "tui/screen.h"

enum { SLICE = 20 }; /* ms of waiting for the page between two looks for keys */

/* "120 KiB of 1.2 MiB, 80 KiB/s · <Esc> gives up · https://example.org/story": the address, which may be long, is cut first. */
static void write_line(const struct app *app, const struct article *article, struct buffer *line)
{
	const char *progress = article_progress(article);
	struct buffer keys = {0};
	buffer_puts(line, *progress ? progress : "waiting for the page");
	if (hint_write_keys(app->options->keymap, ACTION_ABORT, SPEAKER_ANY, &keys))
		buffer_format(line, " · %s gives up", keys.at);
	buffer_puts(line, " · ");
	sanitise_line(article->source.name, strlen(article->source.name), line);
	buffer_release(&keys);
}

/* Says how far it is, if that is not what the screen says already. */
static void show(struct app *app, const struct article *article, bool anew)
{
	struct buffer line = {0};
	write_line(app, article, &line);
	if (anew || app->message.count != line.count || memcmp(app->message.at, line.at, line.count) != 0) {
		buffer_cut(&app->message, 0);
		buffer_add(&app->message, line.at, line.count);
		screen_draw(app);
	}
	buffer_release(&line);
}

/* Whether a key means that it is enough. Other keys have no meaning yet. */
static bool gives_up(struct app *app, const struct command *command)
{
	if (command->fed != FED_BINDING)
		return false;
	const enum action action = command_operation(command, 0).action;
	app->quit = action == ACTION_QUIT;
	return action == ACTION_ABORT || action == ACTION_CLOSE || action == ACTION_QUIT;
}

/* Takes one event. Returns whether to go on; *anew becomes true if the screen has to be drawn. */
static bool listen(struct app *app, struct typing *typing, bool *anew)
{
	struct terminal *terminal = app->terminal;
	const struct keymap *keymap = app->options->keymap;
	const struct event event = terminal->verbs->wait(terminal, -1, 0);
	const uint64_t now = terminal->verbs->now(terminal);
	struct command command = {.fed = FED_NOTHING};
	if (event.kind == EVENT_KEY)
		command = keymap_feed(keymap, typing, CONTEXT_TEXT, event.key, now);
	else if (keymap_deadline(typing) <= now)
		command = keymap_tick(keymap, typing, CONTEXT_TEXT, now);
	if (event.kind == EVENT_BACKDROP)
		app_see_backdrop(app, event.backdrop);
	*anew = event.kind == EVENT_RESIZE || event.kind == EVENT_BACKDROP;
	app->quit = event.kind == EVENT_END;
	return !app->quit && !gives_up(app, &command);
}

bool opening_run(struct app *app, struct article *article)
{
	struct typing typing = {0};
	struct buffer said = app->message; /* of another article: it is said again behind the waiting */
	app->message = (struct buffer){0};
	bool goes_on = true, anew = true;
	while (goes_on && !article->document && article_is_busy(article)) {
		article_step(article, SLICE);
		if (!app->terminal || !article_progress(article))
			continue;
		show(app, article, anew);
		goes_on = listen(app, &typing, &anew);
	}
	buffer_release(&app->message);
	app->message = said;
	return goes_on;
}
