/* SPDX-License-Identifier: MIT */
/* Runs the numbered examples of doc/quoting.md: what is found in each text has to be the table below it. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/file.h"
#include "model/builder.h"
#include "model/find/find.h"
#include "model/findings.h"
#include "render/read/reader.h"
#include "tests/test.h"

enum { CELL_COUNT = 6, ROW_MAX = 16, EXAMPLE_MAX = 256, BYTES_MAX = 1 << 20 };

/* One row of a table: quote, group, kind, speaker, said as, basis. Spans into the file. */
struct row {
	struct span cells[CELL_COUNT];
};

struct example {
	char name[80]; /* its heading */
	struct buffer text;
	struct row rows[ROW_MAX];
	size_t row_count;
};

static struct buffer file;
static struct example examples[EXAMPLE_MAX];
static size_t example_count;

static struct span trimmed(struct span span)
{
	while (span.start < span.end && file.at[span.start] == ' ')
		span.start++;
	while (span.end > span.start && file.at[span.end - 1] == ' ')
		span.end--;
	return span;
}

static void read_heading(struct example *example, struct span line)
{
	const size_t room = sizeof example->name - 1, length = span_length(line) - 4;
	memcpy(example->name, file.at + line.start + 4, length < room ? length : room);
}

static void read_text(struct example *example, struct span line)
{
	const uint32_t marker = span_length(line) > 1 ? 2 : 1;
	if (example->text.count)
		buffer_putc(&example->text, '\n');
	buffer_add(&example->text, file.at + line.start + marker, span_length(line) - marker);
}

static void read_row(struct example *example, struct span line)
{
	struct row *row = &example->rows[example->row_count];
	uint32_t at = line.start + 1;
	for (size_t i = 0; i < CELL_COUNT; i++) {
		const char *bar = memchr(file.at + at, '|', line.end - at);
		assert_non_null(bar);
		const uint32_t end = (uint32_t)(bar - file.at);
		row->cells[i] = trimmed((struct span){at, end});
		at = end + 1;
	}
	const char *first = file.at + row->cells[0].start;
	if (strncmp(first, "quote |", 7) != 0 && strncmp(first, "---", 3) != 0)
		example->row_count++;
}

static bool starts(struct span line, const char *with)
{
	return span_length(line) >= strlen(with) && strncmp(file.at + line.start, with, strlen(with)) == 0;
}

static void read_line(struct span line)
{
	struct example *example = example_count ? &examples[example_count - 1] : NULL;
	if (starts(line, "### "))
		read_heading(&examples[example_count++], line);
	else if (example && starts(line, ">"))
		read_text(example, line);
	else if (example && starts(line, "|"))
		read_row(example, line);
}

static int read_examples(void **state)
{
	(void)state;
	struct buffer path = {0};
	struct error error = {0};
	buffer_format(&path, "%s/../doc/quoting.md", getenv("TEST_SOURCE"));
	if (!file_read(buffer_text(&path), BYTES_MAX, &file, &error))
		return -1;
	buffer_release(&path);
	for (uint32_t at = 0; at < file.count;) {
		const char *newline = memchr(file.at + at, '\n', file.count - at);
		const uint32_t end = newline ? (uint32_t)(newline - file.at) : (uint32_t)file.count;
		read_line((struct span){at, end});
		at = end + 1;
	}
	return 0;
}

static int release_examples(void **state)
{
	(void)state;
	for (size_t i = 0; i < example_count; i++)
		buffer_release(&examples[i].text);
	buffer_release(&file);
	return 0;
}

static struct document *read_document(struct example *example)
{
	struct builder *builder = builder_new(BUILDER_VERBATIM);
	plain_read(buffer_text(&example->text), example->text.count, builder);
	return builder_finish(builder);
}

/* What was found, in the words of the table. */
static void describe(struct buffer *out, const struct document *document, const struct findings *findings, size_t index)
{
	const struct quote *quote = &findings->quotes.at[index];
	buffer_format(out, "%u | %s | ", quote->group + 1, quote_kind_name(quote->kind));
	if (quote->speaker == NONE) {
		buffer_format(out, "- | - | ");
	} else {
		const struct span said_as = findings->mentions.at[quote->said_as].span;
		buffer_format(out, "%s | %.*s | ", findings_name(findings, quote->speaker), (int)span_length(said_as),
			      document->text.at + said_as.start);
	}
	buffer_puts(out, basis_name(quote->basis));
}

static void expect(struct buffer *out, const struct row *row)
{
	for (size_t i = 1; i < CELL_COUNT; i++)
		buffer_format(out, "%s%.*s", i > 1 ? " | " : "", (int)span_length(row->cells[i]),
			      file.at + row->cells[i].start);
}

/* Whether a quotation is what a cell says, in which "…" stands for anything if the quotation itself is not so. */
static bool is_quote(const char *quote, size_t length, const char *cell, size_t cell_length)
{
	static const char cut[] = "\xe2\x80\xa6";
	if (length == cell_length && memcmp(quote, cell, length) == 0)
		return true;
	for (size_t head = 0; head + sizeof cut - 1 <= cell_length; head++) {
		if (memcmp(cell + head, cut, sizeof cut - 1) != 0)
			continue;
		const size_t tail = cell_length - head - (sizeof cut - 1);
		const char *rest = cell + cell_length - tail;
		while (*rest == ' ' && rest < cell + cell_length)
			rest++;
		const size_t left = (size_t)(cell + cell_length - rest);
		return length >= left && strncmp(quote, cell, head ? head - 1 : 0) == 0 &&
		       memcmp(quote + length - left, rest, left) == 0;
	}
	return false;
}

/* Writes what is wrong with an example; nothing if all is right. */
static void compare(struct example *example, struct buffer *wrong)
{
	struct document *document = read_document(example);
	struct findings *findings = find(document);
	if (findings->quotes.count != example->row_count)
		buffer_format(wrong, "  %s: %zu quotes instead of %zu\n", example->name, findings->quotes.count,
			      example->row_count);
	for (size_t i = 0; i < findings->quotes.count && i < example->row_count; i++) {
		const struct span span = findings->quotes.at[i].span, cell = example->rows[i].cells[0];
		struct buffer found = {0}, wanted = {0};
		describe(&found, document, findings, i);
		expect(&wanted, &example->rows[i]);
		const bool same = is_quote(document->text.at + span.start, span_length(span), file.at + cell.start,
					   span_length(cell));
		if (!same)
			buffer_format(wrong, "  %s: quote %zu is %.*s\n", example->name, i + 1, (int)span_length(span),
				      document->text.at + span.start);
		if (strcmp(buffer_text(&found), buffer_text(&wanted)) != 0)
			buffer_format(wrong, "  %s: found %s\n      instead of %s\n", example->name,
				      buffer_text(&found), buffer_text(&wanted));
		buffer_release(&found);
		buffer_release(&wanted);
	}
	findings_free(findings);
	document_free(document);
}

static void every_example_is_analysed_as_its_table_says(void **state)
{
	(void)state;
	struct buffer wrong = {0};
	for (size_t i = 0; i < example_count; i++)
		compare(&examples[i], &wrong);
	const bool right = wrong.count == 0;
	if (!right)
		fputs(buffer_text(&wrong), stderr); /* fail_msg() would cut it */
	buffer_release(&wrong);
	assert_true(right);
}

static void the_examples_are_numbered_without_gaps(void **state)
{
	(void)state;
	assert_true(example_count >= 70);
	for (size_t i = 0; i < example_count; i++) {
		assert_int_equal(strtoul(examples[i].name, NULL, 10), i + 1);
		assert_true(examples[i].row_count > 0);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_examples_are_numbered_without_gaps),
	    cmocka_unit_test(every_example_is_analysed_as_its_table_says),
	};
	return cmocka_run_group_tests(tests, read_examples, release_examples);
}
