/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/finding.h"

#include "tui/hint.h"

enum { PATIENCE = 200 }; /* ms after which it is said how far it is */

void finding_begin(struct article *self, uint64_t now)
{
	if (!self->finding_since && article_expects_findings(self))
		self->finding_since = now + 1;
}

static bool is_long(const struct app *app)
{
	const struct article *article = app->articles[app->current];
	return article->finding_since && article_expects_findings(article) &&
	       app->terminal->verbs->now(app->terminal) + 1 >= article->finding_since + PATIENCE;
}

bool finding_stop(struct app *app)
{
	struct article *article = app_article(app);
	if (!is_long(app))
		return false;
	article->waiting = article->stopped = true;
	article->finding_since = 0;
	if (app->spoken)
		finding_write(app, &app->message); /* the status line is not there to say it */
	if (app->deferred.count)
		buffer_format(&app->message, "%swhat was typed is given up", app->message.count ? " · " : "");
	app_forget_deferred(app);
	return true;
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

void finding_write(const struct app *app, struct buffer *out)
{
	const struct article *article = app->articles[app->current];
	if (article->stopped) {
		buffer_format(out, "quotes: stopped at %u%%", reading_percent(article->reading));
		write_keys(app, ACTION_FIND, ", ", " goes on", out);
	} else if (article->waiting) {
		buffer_puts(out, "long text, not searched for quotes");
		write_keys(app, ACTION_FIND, ": ", " looks for them", out);
	} else if (is_long(app)) {
		buffer_format(out, "looking for quotes and names, %u%%", reading_percent(article->reading));
		write_keys(app, ACTION_ABORT, " · ", " stops", out);
	} else {
		buffer_puts(out, "looking for quotes…");
	}
}
