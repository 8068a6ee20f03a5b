/* SPDX-License-Identifier: MIT */
#ifndef TUI_APP_H
#define TUI_APP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/array.h"
#include "base/buffer.h"
#include "base/error.h"
#include "keymaps/keyfile.h"
#include "keymaps/keymap.h"
#include "keymaps/settings.h"
#include "tui/article.h"
#include "tui/browser.h"
#include "tui/delivery.h"
#include "tui/dress.h"
#include "tui/frame.h"
#include "tui/history.h"
#include "tui/job.h"
#include "tui/link_hints.h"
#include "tui/motion.h"
#include "tui/pane_entities.h"
#include "tui/pane_help.h"
#include "tui/pane_quotes.h"
#include "tui/prompt.h"
#include "tui/spoken.h"
#include "tui/terminal.h"

/*
 * The reader: articles, panes, keys. Each turn it draws the whole frame as a value, waits for one event, and does what it
 * asks for; between events it goes on reading and finding.
 */

/* What it is started with, all borrowed. */
struct app_options {
	const char *const *names; /* of the files, in order */
	size_t count;
	struct source source; /* what is true of them all: format, charset, url */
	const struct keymap *keymap;
	struct dress
	    *dress; /* what the screen wears, and other things when it is asked to; NULL: what the terminal has on */
	const struct problems *problems; /* what was wrong with the config and key files; NULL: nothing */
	const struct settings *settings; /* to start with; NULL: as they are unless set */
	bool keep_state;                 /* the notebook */
};

struct errors ARRAY(struct error);

/* An operation that waits for the findings. */
struct deferred_operation {
	struct operation operation;
	uint32_t count;
};

/* Keys typed behind one: what they mean depends on what it does, as a letter does behind a key that asks for words. */
struct deferred_keys ARRAY(struct event);

/* What is typed into prompts and remembered, each kind on its own. */
enum history_kind { HISTORY_NONE, HISTORY_SEARCH, HISTORY_COMMAND, HISTORY_SHELL, HISTORY_KIND_COUNT };

/* What each but the first has before its lines in the file that keeps them. */
#define HISTORY_SIGNS "/:!"
_Static_assert(sizeof HISTORY_SIGNS == HISTORY_KIND_COUNT, "a sign for each history");

struct deferred ARRAY(struct deferred_operation);

/* What a prompt is about that asks for a speaker, an entity, a note. */
struct asking {
	struct span words;        /* the quote, mention or words, in the article's own text */
	uint32_t entity, mention; /* of the findings shown */
};

struct app {
	const struct app_options *options;
	struct terminal *terminal; /* while app_run() runs */
	struct spoken *spoken;     /* meanwhile, on a terminal without a screen: what was said; else NULL */
	struct article **articles; /* one for each name; NULL where it is not open */
	struct article **lists;    /* the feed whose item is the article; else NULL */
	size_t current;
	size_t first;         /* the next name to try, while none could be read */
	bool given_up;        /* the reader did not want to wait for the article that was opened last */
	struct errors errors; /* of files that could not be read, each once */
	struct error trouble; /* why the first of what is lost could not be kept; message NULL if all was */
	unsigned lost;        /* which parts are: a set of enum kept_part */

	bool is_first_run; /* nothing was ever kept: until the first key, some keys are named */
	struct settings settings;
	struct frame_wishes wishes;
	enum pane pane; /* where keys go */
	struct pane_quotes quotes;
	struct pane_entities entities;
	struct pane_help help;
	struct prompt prompt;
	struct history histories[HISTORY_KIND_COUNT];
	bool remembers; /* something was added to them that is to be kept */
	struct link_hints hints;

	struct asking asking;

	struct job_times times;   /* of what takes long */
	struct delivery delivery; /* what is on its way to the clipboard or a file */
	bool quits;               /* as soon as that is there */

	struct typing typing;
	struct deferred deferred;
	struct deferred_keys deferred_keys;
	struct browser_processes browsers; /* that were started, and run */
	struct motion motion;              /* the last one, for ; and , */
	bool moved;                        /* there was one */
	struct buffer message;             /* a word to the reader, until the next key; may be empty */
	struct frame frame;                /* as drawn last */
	bool names;                        /* what who is meant is called is shown */
	bool quit;
};

/* Opens the first article that can be read, up to one that is on the web: app_run() shows how that comes. The caller frees it with app_free(). */
struct app *app_new(const struct app_options *);
void app_free(struct app *);

/* Whether there is an article to show. If there is none, app_errors() says why. */
bool app_is_ready(const struct app *);

/* Whether there is one, or may be one on the web: app_run() has something to do. */
bool app_can_run(const struct app *);

/* Runs until the reader quits or no key can come any more. */
void app_run(struct app *, struct terminal *);

/* Closes all articles, and keeps what is to be kept of them. */
void app_close(struct app *);

/* Whether all was kept that was to be; else the error says what was not, and why. Complete after app_close(). */
bool app_has_kept(const struct app *, struct error *error);

/* What could not be read: for showing when the terminal is restored. Borrowed. */
const struct errors *app_errors(const struct app *);

/* Keeps a list of what the reader adds to the article. If it can't be kept, that is said: it holds until the article is closed, and then is tried again. */
void app_keep(struct app *, enum notebook_list);

/* For the actions: the article on the screen, and a word to the reader. */
struct article *app_article(struct app *);
void app_say(struct app *, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Goes to the next (+1) or previous (-1) article that can be read. Returns whether there is one. */
bool app_turn(struct app *, int direction);

/* Opens an item of the feed whose list is the current article, in its place. */
void app_open_item(struct app *, uint32_t item);

/* Goes back from an item to the list. Returns whether there is one. */
bool app_leave_item(struct app *);

/* Reads the current article again. */
void app_reload(struct app *);

/* Puts the theme that the screen wears on the terminal; another one, if what is known of its background asks for that. */
void app_dress(struct app *);
void app_see_backdrop(struct app *, enum backdrop);

/* Lays out the frame for the terminal's size and what is wished. */
void app_lay(struct app *);

/* Scrolls so that the box that says why, if it is open, does not hide the quote that has come into focus. */
void app_make_room(struct app *);

/* Does one operation now or, if it needs findings that are still to come, when they are there. It is borrowed. */
void app_do(struct app *, struct operation, uint32_t count);

/* Gives up the operations that wait for findings, and the keys behind them. */
void app_forget_deferred(struct app *);

#endif
