/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/job.h"

#include "base/utf8.h"
#include "tui/action_search.h"
#include "tui/app.h"
#include "tui/finding.h"
#include "tui/hint.h"

static const struct {
	bool (*is_due)(const struct app *);
	void (*step)(struct app *, uint32_t milliseconds);
	unsigned (*percent)(const struct app *);
	void (*write)(const struct app *, struct buffer *out); /* what it does, in words */
	const char *briefly;                                   /* the same in one word or two */
	void (*stop)(struct app *);                            /* gives it up, and says so */
	bool is_asked;                                         /* for by the reader, who may be quick to stop it */
} jobs[JOB_COUNT] = {
    [JOB_DELIVERY] = {delivery_is_due, delivery_step, delivery_percent, delivery_write, "writing", delivery_stop, true},
    [JOB_SEARCH] = {search_is_due, search_work, search_percent, search_write, "searching", search_stop, true},
    [JOB_FINDING] = {finding_is_due, finding_step, finding_percent, finding_write, "finding quotes", finding_stop,
		     false},
};

/* The first one that there is something to do of; JOB_COUNT if there is none. */
static enum job first_due(const struct app *app)
{
	enum job job = 0;
	while (job < JOB_COUNT && !jobs[job].is_due(app))
		job++;
	return job;
}

bool job_is_due(const struct app *app)
{
	return first_due(app) < JOB_COUNT;
}

void job_see(struct app *app)
{
	const struct article *article = app->articles[app->current];
	if (app->times.article != article)
		app->times = (struct job_times){.article = article};
	const uint64_t now = app->terminal->verbs->now(app->terminal);
	for (enum job job = 0; job < JOB_COUNT; job++)
		if (!jobs[job].is_due(app))
			app->times.since[job] = 0;
		else if (!app->times.since[job])
			app->times.since[job] = now + 1;
}

void job_step(struct app *app, uint32_t milliseconds)
{
	const enum job job = first_due(app);
	if (job < JOB_COUNT)
		jobs[job].step(app, milliseconds);
}

enum job job_long(const struct app *app)
{
	const uint64_t now = app->terminal->verbs->now(app->terminal);
	const bool is_seen = app->times.article == app->articles[app->current];
	enum job job = 0;
	while (job < JOB_COUNT && !(is_seen && app->times.since[job] && jobs[job].is_due(app) &&
				    now + 1 >= app->times.since[job] + JOB_PATIENCE))
		job++;
	return job;
}

unsigned job_percent(const struct app *app, enum job job)
{
	return jobs[job].percent(app);
}

static void write_rest(const struct app *app, enum job job, struct buffer *out)
{
	struct buffer keys = {0};
	buffer_format(out, ", %u%%%s", jobs[job].percent(app), app->quits ? ", then quits" : "");
	if (hint_write_keys(app->options->keymap, ACTION_ABORT, SPEAKER_ANY, &keys))
		buffer_format(out, " · %s stops", keys.at);
	buffer_release(&keys);
}

void job_write(const struct app *app, size_t columns, struct buffer *out)
{
	const enum job job = job_long(app);
	const size_t before = out->count;
	if (job == JOB_COUNT)
		return;
	jobs[job].write(app, out);
	write_rest(app, job, out);
	if (utf8_columns(out->at + before, out->count - before) <= columns)
		return;
	buffer_cut(out, before);
	buffer_puts(out, jobs[job].briefly);
	write_rest(app, job, out);
}

bool job_stop(struct app *app)
{
	const enum job due = first_due(app), taking_long = job_long(app);
	const enum job job = due < JOB_COUNT && jobs[due].is_asked ? due : taking_long;
	if (job == JOB_COUNT)
		return false;
	jobs[job].stop(app);
	app->quits = false;
	return true;
}
