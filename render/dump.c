/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/dump.h"

#include <stdlib.h>

#include "base/memory.h"
#include "render/layout.h"
#include "render/measure.h"
#include "render/page.h"

/* How a role looks in a dump: SGR parameters (ECMA-48) that suit dark and light backgrounds; speakers have colours of their own. */
static const char *const role_parameters[STYLE_ROLE_COUNT] = {
    [STYLE_TITLE] = "1", [STYLE_HEADING] = "1", [STYLE_BYLINE] = "2", [STYLE_CODE] = "36", [STYLE_MARKER] = "2",
};

static const char *const speaker_parameters[] = {"32", "35", "34", "33", "36", "31"};

static const struct {
	uint8_t flag;
	const char *parameters;
} flag_parameters[] = {
    {STYLE_STRONG, "1"}, {STYLE_EMPHASIS, "3"}, {STYLE_LINK, "4"}, {STYLE_STRIKE, "9"},
};

static void add_parameters(struct buffer *out, const char *parameters)
{
	if (!parameters)
		return;
	buffer_puts(out, out->count ? ";" : "");
	buffer_puts(out, parameters);
}

static void write_run(const struct run *run, struct buffer *out)
{
	struct buffer parameters = {0};
	const bool quoted = run->style.role == STYLE_QUOTE || run->style.role == STYLE_INDIRECT;
	add_parameters(&parameters, role_parameters[run->style.role]);
	if (quoted && run->style.speaker != STYLE_NOBODY)
		add_parameters(&parameters, speaker_parameters[run->style.speaker % (sizeof speaker_parameters / sizeof *speaker_parameters)]);
	for (size_t i = 0; i < sizeof flag_parameters / sizeof *flag_parameters; i++)
		if (run->style.flags & flag_parameters[i].flag)
			add_parameters(&parameters, flag_parameters[i].parameters);
	if (parameters.count)
		buffer_format(out, "\033[%sm", parameters.at);
	buffer_add(out, run->bytes, run->length);
	if (parameters.count)
		buffer_puts(out, "\033[0m");
	buffer_release(&parameters);
}

static void pad_to(struct buffer *out, size_t *column, size_t to)
{
	for (; *column < to; ++*column)
		buffer_putc(out, ' ');
}

static void write_line(const struct dump *self, struct layout *layout, const struct page *page, const struct line *line,
		       size_t *column, struct buffer *out)
{
	struct buffer prefix = {0};
	layout_prefix(layout, line, &prefix);
	if (prefix.count && *column == 0) {
		buffer_add(out, prefix.at, prefix.count);
		*column = line->indent;
	}
	buffer_release(&prefix);
	pad_to(out, column, line->indent);
	if (line->flags & LINE_RULE)
		for (size_t i = 0; i < line->cols; i++)
			buffer_puts(out, "─");

	struct runs runs = {0};
	page_runs(page, line, &runs);
	for (size_t i = 0; i < runs.count; i++) {
		if (self->color)
			write_run(&runs.at[i], out);
		else
			buffer_add(out, runs.at[i].bytes, runs.at[i].length);
	}
	array_release(&runs);
	*column += line->cols;
}

static void write_row(const struct dump *self, struct layout *layout, const struct page *page, const struct lines *lines,
		      struct buffer *out)
{
	const size_t start = out->count;
	size_t column = 0;
	for (size_t i = 0; i < lines->count; i++)
		write_line(self, layout, page, &lines->at[i], &column, out);
	while (out->count > start && out->at[out->count - 1] == ' ')
		buffer_cut(out, out->count - 1);
	buffer_putc(out, '\n');
}

void dump_write(const struct dump *self, const struct document *document, const struct findings *findings, struct buffer *out)
{
	char *marks = findings ? memory_new(findings->entities.count + 1, 1) : NULL;
	if (findings)
		findings_speaker_marks(findings, marks);
	const struct page page = {
	    .document = document,
	    .findings = findings,
	    .speaker_marks = marks,
	    .focus_quote = NONE,
	    .entity = NONE,
	    .speaker = NONE,
	};
	struct layout *layout = layout_new(document, self->columns);
	struct lines lines = {0};
	struct place place = layout_first(layout);
	for (long moved = place.block != NONE; moved; place = layout_move(layout, place, 1, &moved)) {
		lines.count = 0;
		layout_row(layout, place, &lines);
		write_row(self, layout, &page, &lines, out);
	}
	array_release(&lines);
	layout_free(layout);
	free(marks);
}
