/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/markdown_tables.h"

#include <cmark.h>
#include <string.h>

#include "render/read/markdown_table.h"

/* So much indented is code, in CommonMark. */
enum { CODE_INDENT = 4 };

/* The search through one tree. */
struct search {
	struct markdown_tables *tables;
	const struct markdown_source *source;
	struct slices cells;   /* what all cells hold, as it is written */
	struct offsets starts; /* of the rows, in their lines */
};

/* What a paragraph stands in, as far as its lines show it. */
struct surroundings {
	size_t quotes, margin;
};

/* The column that an item's text begins in, from 0. */
static size_t margin_of(cmark_node *item)
{
	cmark_node *first = cmark_node_first_child(item);
	const int line = cmark_node_get_start_line(item), column = cmark_node_get_start_column(item);
	return (size_t)(cmark_node_get_start_line(first) == line ? cmark_node_get_start_column(first) - 1 : column + 1);
}

static struct surroundings surroundings_of(cmark_node *paragraph)
{
	struct surroundings around = {.margin = SIZE_MAX};
	cmark_node *child = paragraph;
	for (cmark_node *node; (node = cmark_node_parent(child)); child = node) {
		const cmark_node_type type = cmark_node_get_type(node);
		if (type == CMARK_NODE_ITEM && !around.quotes && around.margin == SIZE_MAX)
			around.margin = margin_of(node);
		around.quotes += type == CMARK_NODE_BLOCK_QUOTE;
	}
	return around;
}

/* Whether a line may be a row of delimiters, whatever stands around it. Dashes alone are a heading's line, or a rule. */
static bool may_delimit(struct slice line)
{
	bool has_dash = false, has_sign = false;
	for (size_t i = 0; i < line.length; i++) {
		if (!line.at[i] || !strchr("|-: \t>", line.at[i]))
			return false;
		has_dash |= line.at[i] == '-';
		has_sign |= line.at[i] == '|' || line.at[i] == ':';
	}
	return has_dash && has_sign;
}

/* A line's text, where it begins, and whether it is there at all. */
static bool text_of(const struct search *self, struct surroundings around, size_t line, size_t *start,
		    struct slice *text)
{
	size_t indent;
	const struct slice whole = markdown_source_line(self->source, line);
	if (!markdown_source_text(whole, around.quotes, around.margin, start, &indent) || indent >= CODE_INDENT)
		return false;
	*text = slice_trim(slice_after(whole, *start));
	return text->length > 0;
}

/* "1.", "-", "+": an item, where one may begin. What looks like it in a paragraph that goes on is none. */
static bool begins_item(struct slice text)
{
	size_t at = 0;
	while (at < text.length && text.at[at] >= '0' && text.at[at] <= '9')
		at++;
	if (at == text.length || !text.at[at] || !strchr(at ? ".)" : "-+*", text.at[at]))
		return false;
	return at + 1 == text.length || text.at[at + 1] == ' ' || text.at[at + 1] == '\t';
}

static bool is_rule(struct slice text)
{
	size_t signs = 0;
	for (size_t i = 0; i < text.length; i++) {
		if (text.at[i] != *text.at && text.at[i] != ' ' && text.at[i] != '\t')
			return false;
		signs += text.at[i] == *text.at;
	}
	return signs >= 3 && strchr("-_*", *text.at);
}

/* A tag that is alone on its line begins HTML, but within a paragraph. */
static bool is_tag(struct slice text)
{
	return text.length > 2 && *text.at == '<' && text.at[text.length - 1] == '>' &&
	       !memchr(text.at, ' ', text.length) && !memchr(text.at, ':', text.length) &&
	       !memchr(text.at + 1, '<', text.length - 1) && !memchr(text.at, '@', text.length);
}

static void add_row(struct search *self, size_t line, size_t start, struct slice text, struct markdown_row row)
{
	row.line = line;
	row.first = self->tables->cells.count;
	const size_t first = self->cells.count;
	if (text.length && markdown_table_split(text, row.columns, &self->cells))
		self->tables->is_cut = true;
	for (size_t i = first, kept = first; i < self->cells.count; i++) {
		if (!self->cells.at[i].length)
			continue;
		self->cells.at[kept++] = self->cells.at[i];
		array_push(&self->tables->cells, (struct markdown_cell){.column = (uint32_t)(i - first + 1)});
	}
	row.count = self->tables->cells.count - row.first;
	self->cells.count = self->tables->cells.count;
	array_push(&self->tables->rows, row);
	array_push(&self->starts, start);
}

/* The rows from a heading row on, up to what is none. */
static void add_table(struct search *self, struct surroundings around, size_t start, size_t last,
		      struct markdown_row row)
{
	const size_t heading = row.table;
	row.is_heading = true;
	struct slice text = slice_trim(slice_after(markdown_source_line(self->source, heading), start));
	add_row(self, heading, start, text, row);
	row.is_heading = false;
	for (size_t line = heading + 1; line <= last && text_of(self, around, line, &start, &text); line++) {
		const bool is_delimiter = line == heading + 1;
		if (!is_delimiter && (begins_item(text) || is_rule(text) || is_tag(text)))
			return;
		add_row(self, line, start, is_delimiter ? (struct slice){0} : text, row);
	}
}

static size_t count_cells(struct slice text, size_t most)
{
	struct slices cells = {0};
	const bool has_more = markdown_table_split(text, most, &cells);
	const size_t count = cells.count + has_more;
	array_release(&cells);
	return count;
}

/* The first row of delimiters decides whether there is a table. */
static void search_paragraph(struct search *self, cmark_node *paragraph)
{
	const size_t first = (size_t)cmark_node_get_start_line(paragraph);
	const size_t last = (size_t)cmark_node_get_end_line(paragraph);
	size_t line = first + 1, start, delimiter_start;
	while (line <= last && !may_delimit(markdown_source_line(self->source, line)))
		line++;
	if (line > last)
		return;

	const struct surroundings around = surroundings_of(paragraph);
	struct slice delimiters, heading;
	if (!text_of(self, around, line, &delimiter_start, &delimiters))
		return;
	if (line - 1 == first) {
		start = (size_t)cmark_node_get_start_column(paragraph) - 1;
		heading = slice_trim(slice_after(markdown_source_line(self->source, first), start));
	} else if (!text_of(self, around, line - 1, &start, &heading)) {
		return;
	}
	const size_t columns = markdown_table_columns(delimiters);
	if (columns && count_cells(heading, columns) == columns)
		add_table(self, around, start, last,
			  (struct markdown_row){.table = line - 1, .columns = columns, .delimiters = delimiters});
}

static void search_tree(struct search *self, cmark_node *root)
{
	cmark_iter *iterator = cmark_iter_new(root);
	for (cmark_event_type event; (event = cmark_iter_next(iterator)) != CMARK_EVENT_DONE;) {
		cmark_node *node = cmark_iter_get_node(iterator);
		const cmark_node_type type = cmark_node_get_type(node);
		/* A heading of several lines is one by the line under it, which under a table is none. */
		if (event == CMARK_EVENT_ENTER && (type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING))
			search_paragraph(self, node);
	}
	cmark_iter_free(iterator);
}

/* Of white space before it nothing can begin in a cell but text; the builder trims it. */
static void write_cell(struct slice cell, struct buffer *out)
{
	static const char no_break_space[] = "\xc2\xa0";
	buffer_puts(out, no_break_space);
	for (size_t i = 0; i < cell.length; i++)
		if (cell.at[i] != '\\' || i + 1 == cell.length || cell.at[i + 1] != '|')
			buffer_putc(out, cell.at[i]);
	buffer_puts(out, "\n\n");
}

static void write_text(const struct search *self, struct buffer *out)
{
	const struct markdown_rows *rows = &self->tables->rows;
	for (size_t i = 0; i < self->cells.count; i++)
		write_cell(self->cells.at[i], out);
	size_t row = 0;
	for (size_t line = 1; line <= self->source->lines.count; line++) {
		const struct slice whole = markdown_source_whole_line(self->source, line);
		if (row < rows->count && rows->at[row].line == line) {
			buffer_add(out, whole.at, self->starts.at[row]);
			buffer_puts(out, "######\n");
			row++;
		} else {
			buffer_add(out, whole.at, whole.length);
		}
	}
}

bool markdown_tables_find(struct markdown_tables *self, cmark_node *root, const struct markdown_source *source,
			  struct buffer *out)
{
	struct search search = {.tables = self, .source = source};
	search_tree(&search, root);
	if (self->rows.count)
		write_text(&search, out);
	for (size_t i = 0; i < self->rows.count; i++)
		self->rows.at[i].line += markdown_tables_shift(self);
	array_release(&search.cells);
	array_release(&search.starts);
	return self->rows.count > 0;
}

size_t markdown_tables_shift(const struct markdown_tables *self)
{
	return self->cells.count * 2;
}

void markdown_tables_take(struct markdown_tables *self, cmark_node *root)
{
	for (size_t i = 0; i < self->cells.count; i++) {
		self->cells.at[i].node = cmark_node_first_child(root);
		cmark_node_unlink(self->cells.at[i].node);
	}
}

const struct markdown_row *markdown_tables_row(const struct markdown_tables *self, cmark_node *node)
{
	const size_t line = node ? (size_t)cmark_node_get_start_line(node) : 0;
	if (!node || cmark_node_get_type(node) != CMARK_NODE_HEADING)
		return NULL;
	size_t low = 0, high = self->rows.count;
	while (low < high) {
		const size_t middle = low + (high - low) / 2;
		if (self->rows.at[middle].line < line)
			low = middle + 1;
		else
			high = middle;
	}
	return low < self->rows.count && self->rows.at[low].line == line ? &self->rows.at[low] : NULL;
}

void markdown_tables_release(struct markdown_tables *self)
{
	for (size_t i = 0; i < self->cells.count; i++)
		cmark_node_free(self->cells.at[i].node);
	array_release(&self->rows);
	array_release(&self->cells);
}
