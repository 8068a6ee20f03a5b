/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/finding.h"

#include "base/utf8.h"
#include "tui/app.h"
#include "tui/app_keys.h"
#include "tui/app_message.h"
#include "tui/hint.h"

bool finding_is_due(const struct app *app)
{
	return article_is_busy(app->articles[app->current]);
}

void finding_step(struct app *app, uint32_t milliseconds)
{
	struct article *article = app_article(app);
	const bool expected = article_expects_findings(article);
	article_step(article, milliseconds);
	if (article->error.message)
		app_say(app, "%s", article->error.message);
	if (!expected || article_expects_findings(article))
		return;
	if (article->findings)
		app_say_notices(app, &article->findings->notices, &article->findings->strings);
	app_do_deferred(app);
}

unsigned finding_percent(const struct app *app)
{
	return reading_percent(app->articles[app->current]->reading);
}

void finding_write(const struct app *app, struct buffer *out)
{
	(void)app;
	buffer_puts(out, "looking for quotes and names");
}

void finding_stop(struct app *app)
{
	struct article *article = app_article(app);
	article->waiting = article->stopped = true;
	if (app->spoken)
		finding_explain(app, SIZE_MAX, &app->message); /* the status line is not there to say it */
	if (app->deferred.count)
		buffer_format(&app->message, "%swhat was typed is given up", app->message.count ? " · " : "");
	app_forget_deferred(app);
}

/* Appends which keys do something about it, if any do. */
static void write_keys(const struct app *app, enum action action, const char *before, const char *behind,
		       struct buffer *out)
{
	const size_t length = out->count;
	buffer_puts(out, before);
	if (hint_write_keys(app->options->keymap, action, SPEAKER_ANY, out))
		buffer_puts(out, behind);
	else
		buffer_cut(out, length);
}

static void explain(const struct app *app, bool briefly, struct buffer *out)
{
	const struct article *article = app->articles[app->current];
	if (article->stopped) {
		buffer_format(out, "%sstopped at %u%%", briefly ? "" : "quotes: ", finding_percent(app));
		write_keys(app, ACTION_FIND, ", ", " goes on", out);
	} else if (article->waiting) {
		buffer_puts(out, briefly ? "no quotes yet" : "long text, not searched for quotes");
		write_keys(app, ACTION_FIND, ": ", briefly ? " looks" : " looks for them", out);
	} else {
		buffer_puts(out, "looking for quotes…");
	}
}

void finding_explain(const struct app *app, size_t columns, struct buffer *out)
{
	const size_t before = out->count;
	explain(app, false, out);
	if (utf8_columns(out->at + before, out->count - before) <= columns)
		return;
	buffer_cut(out, before);
	explain(app, true, out);
}
