/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/dump.h"

#include <stdlib.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "render/layout.h"
#include "render/measure.h"
#include "render/page.h"

/* How a role looks in a dump: SGR parameters (ECMA-48) that suit dark and light backgrounds; speakers have colours of their own. */
static const char *const role_parameters[STYLE_ROLE_COUNT] = {
    [STYLE_TITLE] = "1", [STYLE_HEADING] = "1", [STYLE_BYLINE] = "2",
    [STYLE_CODE] = "36", [STYLE_MARKER] = "2",  [STYLE_LEFT_OUT] = "2",
};

/* The first ones can be read on black and on white in every terminal's palette, yellow and blue not in all. */
static const char *const speaker_parameters[] = {"32", "35", "36", "31", "34", "33"};

enum { SPEAKERS = sizeof speaker_parameters / sizeof *speaker_parameters };

static const struct {
	uint8_t flag;
	const char *parameters;
} flag_parameters[] = {
    {STYLE_STRONG, "1"},
    {STYLE_EMPHASIS, "3"},
    {STYLE_LINK, "4"},
    {STYLE_STRIKE, "9"},
};

static void add_parameters(struct buffer *out, const char *parameters)
{
	if (!parameters)
		return;
	buffer_puts(out, out->count ? ";" : "");
	buffer_puts(out, parameters);
}

/* The parameters that a style asks for; none for plain text. */
static void choose_parameters(struct style style, struct buffer *out)
{
	const bool spoken = style.role == STYLE_QUOTE || style.role == STYLE_INDIRECT || style.role == STYLE_NAME;
	add_parameters(out, role_parameters[style.role]);
	if (spoken && style.speaker != STYLE_NOBODY)
		add_parameters(out, speaker_parameters[style.speaker % SPEAKERS]);
	for (size_t i = 0; i < sizeof flag_parameters / sizeof *flag_parameters; i++)
		if (style.flags & flag_parameters[i].flag)
			add_parameters(out, flag_parameters[i].parameters);
}

/* Struck text can be told without colours. */
static void add_text(const char *bytes, size_t length, struct style style, struct buffer *out)
{
	if (!(style.flags & STYLE_STRIKE)) {
		buffer_add(out, bytes, length);
		return;
	}
	for (size_t at = 0, cluster; at < length; at += cluster) {
		cluster = utf8_cluster(bytes + at, length - at);
		buffer_add(out, bytes + at, cluster);
		if (!measure_is_blank(bytes[at]))
			buffer_puts(out, STYLE_STROKE);
	}
}

static void write_text(const struct dump *self, const char *bytes, size_t length, struct style style,
		       struct buffer *out)
{
	struct buffer parameters = {0};
	if (self->color)
		choose_parameters(style, &parameters);
	if (parameters.count)
		buffer_format(out, "\033[%sm", parameters.at);
	add_text(bytes, length, style, out);
	if (parameters.count)
		buffer_puts(out, "\033[0m");
	buffer_release(&parameters);
}

static void pad_to(struct buffer *out, size_t *column, size_t to)
{
	for (; *column < to; ++*column)
		buffer_putc(out, ' ');
}

/* What is drawn and not written: bullets, bars, rules. */
static void write_drawn(const struct dump *self, const struct buffer *drawn, struct buffer *out)
{
	size_t length = drawn->count;
	while (length && drawn->at[length - 1] == ' ')
		length--;
	if (length)
		write_text(self, drawn->at, length, style_of(STYLE_MARKER), out);
	for (; length < drawn->count; length++)
		buffer_putc(out, ' ');
}

static void write_prefix(const struct dump *self, struct layout *layout, const struct line *line, size_t *column,
			 struct buffer *out)
{
	struct buffer prefix = {0};
	layout_prefix(layout, line, &prefix);
	if (prefix.count && *column == 0) {
		write_drawn(self, &prefix, out);
		*column = line->indent;
	}
	buffer_release(&prefix);
	pad_to(out, column, line->indent);
}

static void write_line(const struct dump *self, struct layout *layout, const struct page *page, const struct line *line,
		       size_t *column, struct buffer *out)
{
	write_prefix(self, layout, line, column, out);
	struct runs runs = {0};
	page_runs(page, line, &runs);
	for (size_t i = 0; i < runs.count; i++)
		write_text(self, runs.at[i].bytes, runs.at[i].length, runs.at[i].style, out);
	array_release(&runs);
	*column += line->cols;
}

static void write_row(const struct dump *self, struct layout *layout, const struct page *page,
		      const struct lines *lines, struct buffer *out)
{
	const size_t start = out->count;
	size_t column = 0;
	for (size_t i = 0; i < lines->count; i++)
		write_line(self, layout, page, &lines->at[i], &column, out);
	while (out->count > start && out->at[out->count - 1] == ' ')
		buffer_cut(out, out->count - 1);
	buffer_putc(out, '\n');
}

void dump_write(const struct dump *self, const struct document *document, const struct findings *findings,
		struct buffer *out)
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
