/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "headless.h"
#include "keymaps/keyfile.h"
#include "options.h"
#include "report.h"
#include "setup.h"
#include "tui/app.h"
#include "tui/backdrop.h"
#include "tui/signals.h"
#include "tui/terminal.h"

/* No script of keys is longer. In bytes. */
enum { SCRIPT_CAP = 16 << 20 };

static void say_problems(const struct problems *problems)
{
	for (size_t i = 0; i < problems->count; i++)
		report_say(&problems->at[i]);
}

static enum status run_dump_keys(const struct options *options)
{
	struct setup setup;
	struct buffer out = {0};
	const bool is_read = setup_read(&setup, options);
	enum status status = setup.problems.count ? FAILED : FINE;
	say_problems(&setup.problems);
	if (is_read) {
		keymap_dump(setup.keymap, &out);
		status = report_put_and_release(&out) == FINE ? status : FAILED;
	}
	setup_release(&setup);
	return status;
}

/* A file that is checked may set things too: it may be a config file. */
static enum status run_check_keys(const struct options *options)
{
	struct setup setup;
	struct buffer out = {0};
	struct options given = *options;
	if (given.keys) {
		given.config = NULL;
		given.no_config = true;
		given.keys = NULL;
	}
	setup_read(&setup, &given);
	if (options->keys) {
		keymap_free(setup.keymap);
		setup.keymap = keymap_new();
		keyfile_read_config(options->keys, setup.keymap, &setup.settings, &setup.problems);
	}
	keyfile_check(setup.keymap, &setup.problems);
	for (size_t i = 0; i < setup.problems.count; i++) {
		error_write(&setup.problems.at[i], &out);
		buffer_putc(&out, '\n');
	}
	enum status status = setup.problems.count ? FAILED : FINE;
	setup_release(&setup);
	return report_put_and_release(&out) == FINE ? status : FAILED;
}

/* Whether the terminal cannot place its cursor, and says so. */
static bool is_dumb(void)
{
	const char *term = getenv("TERM");
	return !term || !*term || !strcmp(term, "dumb");
}

/* Standard input has the keys, unless it has the article. */
static struct terminal *open_linear(const struct options *options, struct error *error)
{
	bool has_article = false;
	for (size_t i = 0; i < options->count; i++)
		has_article = has_article || !strcmp(options->names[i], "-");
	if (options->mode != MODE_LINEAR)
		puts("This terminal is dumb: the article is read line by line. ? says which keys there are.");
	return terminal_linear_new(has_article ? -1 : STDIN_FILENO, stdout, is_dumb(), error);
}

/* Where the interface runs: the terminal, or a script. NULL with an error. */
static struct terminal *open_terminal(const struct options *options, const struct buffer *script, struct error *error)
{
	if (options->mode == MODE_SCRIPT)
		return terminal_script_new(script->at, script->count, options->script, options->rows, options->columns,
					   stdout, error);
	if (options->mode == MODE_LINEAR || is_dumb())
		return open_linear(options, error);
	return terminal_curses_new(error);
}

/* The theme in force. Lines that are wrong are named and left out; false if that is the whole file. *status as in read_keys(). */
static bool read_theme(const char *name, struct dress *dress, enum status *status)
{
	struct problems problems = {0};
	const struct backdrop_signs signs = backdrop_signs();
	dress_see(dress, backdrop_guess(&signs));
	const bool is_read = dress_ask(dress, name, &problems);
	for (size_t i = 0; i < problems.count; i++)
		report_say(&problems.at[i]);
	if (problems.count)
		*status = FAILED;
	problems_release(&problems);
	return is_read;
}

/* A file in which the config file's theme can't be read is a pity; one that the command line names is what was asked for. */
static bool wear_theme(const struct setup *setup, const struct options *options, struct dress *dress,
		       enum status *status)
{
	return read_theme(settings_word(&setup->settings, SETTING_THEME), dress, status) ||
	       (!options->theme && read_theme(THEME_AUTO, dress, status));
}

static enum status run_app(struct app *app, const struct options *options, const struct buffer *script)
{
	struct error error = {0};
	struct terminal *terminal = app_can_run(app) ? open_terminal(options, script, &error) : NULL;
	if (error.message)
		return report_say_and_release(&error);
	if (terminal) {
		app_run(app, terminal);
		terminal->verbs->free(terminal);
	}
	app_close(app);
	if (!app_has_kept(app, &error))
		report_say_and_release(&error);
	const struct errors *errors = app_errors(app);
	for (size_t i = 0; i < errors->count; i++)
		report_say(&errors->at[i]);
	signals_end();
	return errors->count ? FAILED : FINE;
}

static enum status run_reader(const struct options *options)
{
	if (options->mode == MODE_READ && !isatty(STDOUT_FILENO))
		return headless_dump(options);

	struct error error = {0};
	struct buffer script = {0};
	if (options->mode == MODE_SCRIPT && !file_read(options->script, SCRIPT_CAP, &script, &error))
		return report_say_and_release(&error);

	struct setup setup;
	struct dress dress = {0};
	const bool is_read = setup_read(&setup, options);
	enum status status = setup.problems.count ? FAILED : FINE;
	say_problems(&setup.problems);
	if (is_read && wear_theme(&setup, options, &dress, &status)) {
		const struct app_options app_options = {.names = options->names,
							.count = options->count,
							.source = options->source,
							.keymap = setup.keymap,
							.settings = &setup.settings,
							.dress = &dress,
							.keep_state = options->keep_state,
							.problems = &setup.problems};
		struct app *app = app_new(&app_options);
		if (run_app(app, options, &script) != FINE)
			status = FAILED;
		app_free(app);
	}
	setup_release(&setup);
	dress_release(&dress);
	buffer_release(&script);
	if (fflush(stdout) != 0 && !file_fail(REPORT_OUTPUT_NAME, errno, &error))
		status = report_say_and_release(&error);
	return status;
}

static enum status run_help(const struct options *options)
{
	(void)options;
	struct buffer out = {0};
	options_write_help(&out);
	return report_put_and_release(&out);
}

static enum status run_version(const struct options *options)
{
	(void)options;
	struct buffer out = {0};
	buffer_puts(&out, PACKAGE_STRING "\n");
	return report_put_and_release(&out);
}

/* What each mode does, and whether it is about articles. */
static const struct {
	enum status (*run)(const struct options *);
	bool reads;
} modes[] = {
    [MODE_READ] = {run_reader, true},
    [MODE_DUMP] = {headless_dump, true},
    [MODE_QUOTES] = {headless_quotes, true},
    [MODE_ENTITIES] = {headless_entities, true},
    [MODE_JSON] = {headless_json, true},
    [MODE_JSONL] = {headless_batch, true},
    [MODE_EXPLAIN] = {headless_explain, true},
    [MODE_LINEAR] = {run_reader, true},
    [MODE_SCRIPT] = {run_reader, true},
    [MODE_DUMP_KEYS] = {run_dump_keys, false},
    [MODE_CHECK_KEYS] = {run_check_keys, false},
    [MODE_HELP] = {run_help, false},
    [MODE_VERSION] = {run_version, false},
};

/* Nothing to read: in short, what the program is. */
static enum status say_usage(void)
{
	fputs("Usage: pullquote [OPTION]... [FILE|URL|-]...\n"
	      "Reads a news article and shows who said what. `pullquote --help` says more.\n",
	      stderr);
	return WRONG_USAGE;
}

int main(int count, char **arguments)
{
	static const char *const standard_input = "-";
	signal(SIGPIPE, SIG_DFL); /* a reader of our output that has seen enough ends us quietly */

	struct options options;
	struct error error = {0};
	if (!options_read(&options, count, arguments, &error)) {
		report_say_and_release(&error);
		return WRONG_USAGE;
	}
	if (modes[options.mode].reads && !options.count) {
		if (isatty(STDIN_FILENO))
			return say_usage();
		options.names = &standard_input;
		options.count = 1;
	}
	return modes[options.mode].run(&options);
}
