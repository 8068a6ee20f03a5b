/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "headless.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/line_reader.h"
#include "render/batch.h"
#include "render/dump.h"
#include "render/entities.h"
#include "render/explain.h"
#include "render/json.h"
#include "render/quotes.h"
#include "render/read/reading.h"

enum { PROGRESS_PAUSE = 100 }; /* ms */

static bool wants_color(const struct options *options)
{
	const char *no_color = getenv("NO_COLOR");
	if (options->color == WHEN_AUTO)
		return isatty(STDOUT_FILENO) && !(no_color && *no_color);
	return options->color == WHEN_ALWAYS;
}

static void write_json(const struct options *options, const struct document *document, const struct findings *findings,
		       struct buffer *out)
{
	article_json_write(document, findings, options->offsets, out);
	buffer_putc(out, '\n');
}

static void write_quotes(const struct options *options, const struct document *document,
			 const struct findings *findings, struct buffer *out)
{
	(void)options;
	quotes_write(document, findings, out);
}

static void write_entities(const struct options *options, const struct document *document,
			   const struct findings *findings, struct buffer *out)
{
	entities_write(document, findings, options->width, out);
}

static void write_dump(const struct options *options, const struct document *document, const struct findings *findings,
		       struct buffer *out)
{
	const struct dump dump = {.columns = options->width, .color = wants_color(options)};
	dump_write(&dump, document, findings, out);
}

static void write_explanation(const struct options *options, const struct document *document,
			      const struct findings *findings, struct buffer *out)
{
	(void)options, (void)findings;
	explain_write(document, out);
}

/* Appends an article in one form. findings may be NULL for a form that can do without. */
typedef void writer(const struct options *, const struct document *, const struct findings *, struct buffer *out);

/* A page from the web takes its time: says how far it is, where somebody may be waiting for it. */
static void wait_for_page(struct reading *reading)
{
	bool said = false;
	while (isatty(STDERR_FILENO) && reading_step(reading, PROGRESS_PAUSE) == READING_BUSY &&
	       reading_progress(reading)) {
		report_progress(reading_progress(reading));
		said = true;
	}
	if (said)
		report_progress(NULL);
}

/* Reads a file and appends its article. */
static bool convert(const struct options *options, const char *name, writer *write, struct buffer *out,
		    struct error *error)
{
	const bool wants_findings = write != write_explanation && (write != write_dump || wants_color(options));
	struct source source = options->source;
	source.is_whole = write == write_explanation;
	source.name = name;
	struct document *document = NULL;
	struct findings *findings = NULL;
	struct reading *reading = reading_start(&source);
	if (fetch_is_address(name))
		wait_for_page(reading);
	const bool done = reading_finish(reading, &document, wants_findings ? &findings : NULL, error);
	if (done)
		write(options, document, findings, out);
	findings_free(findings);
	document_free(document);
	return done;
}

/* All files, one after the other. One that cannot be read takes none with it; a full disk ends it all. */
static enum status run_files(const struct options *options, writer *write)
{
	enum status status = FINE;
	bool has_room = true;
	struct buffer out = {0};
	for (size_t i = 0; has_room && i < options->count; i++) {
		struct error error = {0};
		if (!convert(options, options->names[i], write, &out, &error))
			status = report_say_and_release(&error);
		has_room = report_put(&out) == FINE;
	}
	buffer_release(&out);
	return has_room ? status : FAILED;
}

enum status headless_dump(const struct options *options)
{
	return run_files(options, write_dump);
}

enum status headless_quotes(const struct options *options)
{
	return run_files(options, write_quotes);
}

enum status headless_entities(const struct options *options)
{
	return run_files(options, write_entities);
}

enum status headless_json(const struct options *options)
{
	return run_files(options, write_json);
}

enum status headless_explain(const struct options *options)
{
	return run_files(options, write_explanation);
}

static bool is_blank(const struct line_reader *line)
{
	size_t i = 0;
	while (i < line->length && memchr(" \t\r", line->line[i], 3))
		i++;
	return i == line->length;
}

/* One line of a batch; a blank one is none. Returns whether nothing was wrong. */
static bool do_batch_line(const struct batch *batch, const struct line_reader *line, struct buffer *out)
{
	if (is_blank(line))
		return true;
	if (line->is_cut) {
		batch_refuse(line->number, "the line is too long", out);
		return false;
	}
	return batch_line(batch, line->line, line->length, line->number, out);
}

static enum status run_batch_file(const struct options *options, const char *name)
{
	struct error error = {0};
	const int descriptor = file_open(name, &error);
	if (descriptor < 0)
		return report_say_and_release(&error);

	const struct batch batch = {.source = options->source, .offsets = options->offsets};
	struct line_reader lines = {.descriptor = descriptor, .name = file_name(name), .cap = BATCH_LINE_CAP};
	struct buffer out = {0};
	enum status status = FINE;
	bool has_room = true;
	while (has_room && line_reader_next(&lines, &error)) {
		if (!do_batch_line(&batch, &lines, &out))
			status = FAILED;
		has_room = report_put(&out) == FINE;
	}
	if (error.message)
		status = report_say_and_release(&error);
	buffer_release(&out);
	line_reader_release(&lines);
	file_close(descriptor);
	return has_room ? status : FAILED;
}

enum status headless_batch(const struct options *options)
{
	enum status status = FINE;
	for (size_t i = 0; i < options->count; i++)
		if (run_batch_file(options, options->names[i]) != FINE)
			status = FAILED;
	return status;
}
