/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/setting.h"

#include <stdlib.h>
#include <string.h>

#include "tui/action.h"
#include "tui/app.h"
#include "tui/app_message.h"
#include "tui/prompt_kind.h"

static void apply_zen(struct app *app)
{
	app->pane = app->wishes.full = PANE_TEXT;
}

static void apply_indirect(struct app *app)
{
	article_show_indirect(app_article(app), settings_number(&app->settings, SETTING_INDIRECT));
}

/* Konsole, mlterm and Apple's Terminal; VTE does too, but can be told not to (terminal_curses.c). */
static bool terminal_orders_bidi(void)
{
	const char *term = getenv("TERM"), *program = getenv("TERM_PROGRAM");
	return getenv("KONSOLE_VERSION") || (term && !strncmp(term, "mlterm", strlen("mlterm"))) ||
	       (program && !strcmp(program, "Apple_Terminal"));
}

bool setting_orders_bidi(const struct settings *settings)
{
	const uint32_t choice = settings_number(settings, SETTING_BIDI);
	return choice == BIDI_ON || (choice == BIDI_AUTO && !terminal_orders_bidi());
}

enum quotes_order setting_quotes_order(const struct settings *settings)
{
	static const enum quotes_order orders[] = {
	    [ORDER_AUTO] = QUOTES_AS_SHOWN, [ORDER_SPEAKER] = QUOTES_BY_SPEAKER, [ORDER_STORY] = QUOTES_BY_STORY};
	return orders[settings_number(settings, SETTING_QUOTES_ORDER)];
}

static void apply_quotes_order(struct app *app)
{
	app->quotes.order = setting_quotes_order(&app->settings);
}

/* Lines that are wrong are left out, and the first one is said. */
static void apply_theme(struct app *app)
{
	struct problems problems = {0};
	if (!app->options->dress)
		return;
	dress_ask(app->options->dress, settings_word(&app->settings, SETTING_THEME), &problems);
	app_dress(app);
	if (problems.count) {
		struct buffer line = {0};
		app_write_error(&problems.at[0], &line);
		app_say(app, "%s", line.at);
		buffer_release(&line);
	}
	problems_release(&problems);
}

/* What is to be done when one has changed; nothing for those that are only read: the frame is laid out for each screen. */
static void (*const apply[SETTING_COUNT])(struct app *) = {
    [SETTING_THEME] = apply_theme,
    [SETTING_ZEN] = apply_zen,
    [SETTING_INDIRECT] = apply_indirect,
    [SETTING_QUOTES_ORDER] = apply_quotes_order,
};

bool setting_check(enum setting setting, const char *value, struct error *error)
{
	return setting != SETTING_THEME || theme_exists(value, error);
}

const char *setting_word_known(enum setting setting, size_t index)
{
	return setting == SETTING_THEME ? theme_known(index) : NULL;
}

void setting_put(struct app *app, enum setting setting, uint32_t value)
{
	settings_put(&app->settings, setting, value);
	if (apply[setting])
		apply[setting](app);
}

void setting_reset(struct app *app, enum setting setting)
{
	struct settings usual;
	settings_init(&usual);
	const struct settings *started = app->options->settings ? app->options->settings : &usual;
	setting_put(app, setting, settings_number(started, setting));
	settings_release(&usual);
}

/* What it may be: the words that have names, or a range; nothing where any words do. */
static void write_values(enum setting setting, struct buffer *out)
{
	if (setting_kind(setting) != SETTING_WORD)
		setting_write_range(setting, out);
	for (size_t i = 0; setting_word_known(setting, i); i++)
		buffer_format(out, "%s%s", i ? ", " : "", setting_word_known(setting, i));
}

/* "measure 72"; where that was asked, "measure 72: a number from 40 to 200" */
static void say_value(struct app *app, enum setting setting, bool is_asked)
{
	struct buffer value = {0}, values = {0};
	settings_write(&app->settings, setting, &value);
	if (is_asked)
		write_values(setting, &values);
	app_say(app, "%s %s%s%s", setting_name(setting), value.count ? value.at : "is empty", values.count ? ": " : "",
		buffer_text(&values));
	buffer_release(&value);
	buffer_release(&values);
}

/* "NAME" says what it is, "NAME VALUE" sets it. False with an error. */
static bool set(struct app *app, const char *text, struct error *error)
{
	struct scan scan = scan_line(text, strlen(text));
	struct buffer value = {0};
	enum setting setting;
	if (!setting_read(&scan, &setting, error))
		return false;
	const bool has_value = scan_peek(&scan).length;
	setting_read_value(&scan, &value);
	const bool done = !has_value || settings_set(&app->settings, setting, buffer_text(&value), value.count, error);
	buffer_release(&value);
	if (done)
		say_value(app, setting, !has_value);
	if (done && has_value && apply[setting])
		apply[setting](app);
	return done;
}

void run_set(const struct call *call)
{
	struct error error = {0};
	if (!call->operation->text)
		prompt_ask(call->app, PROMPT_COMMAND, NULL, "set ");
	else if (!set(call->app, call->operation->text, &error))
		app_say(call->app, "%s", error.message);
	error_release(&error);
}
