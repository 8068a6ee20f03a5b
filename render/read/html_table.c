/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/html_table.h"

/* What a page is laid out with holds more in a cell than data do. In bytes. */
enum { CELL_TEXT_MAX = 200 };

/* What is in a table. */
struct contents {
	uint32_t rows, cells, headings, columns, tables, blocks;
	size_t text;
};

static struct contents contents_of(const struct html_tree *tree, uint32_t table)
{
	struct contents contents = {0};
	uint32_t in_row = 0;
	for (uint32_t i = table + 1; i < tree->nodes.at[table].end; i++) {
		const enum html_tag tag = tree->nodes.at[i].tag;
		contents.rows += tag == TAG_TR;
		contents.headings += tag == TAG_TH;
		contents.cells += tag == TAG_TD || tag == TAG_TH;
		contents.tables += tag == TAG_TABLE;
		contents.blocks +=
		    tag == TAG_H1 || tag == TAG_H2 || tag == TAG_H3 || tag == TAG_FIGURE || tag == TAG_ARTICLE;
		in_row = tag == TAG_TR ? 0 : in_row + (tag == TAG_TD || tag == TAG_TH);
		contents.columns = in_row > contents.columns ? in_row : contents.columns;
		contents.text += tag == TAG_TEXT ? slice_trim(html_tree_text(tree, i)).length : 0;
	}
	return contents;
}

uint32_t html_table_columns(const struct html_tree *tree, uint32_t table)
{
	const struct contents contents = contents_of(tree, table);
	const bool is_grid = contents.rows > 1 && contents.columns > 1;
	if (contents.tables || !contents.cells || contents.text / contents.cells > CELL_TEXT_MAX)
		return 0;
	return contents.headings || (is_grid && !contents.blocks) ? contents.columns : 0;
}

/* A small number that an attribute holds; 1 if it holds none. */
static uint32_t small_number(const struct html_tree *tree, uint32_t node, enum html_attribute name)
{
	const struct slice text = html_tree_attribute(tree, node, name);
	uint32_t number = 0;
	for (size_t i = 0; i < text.length && text.at[i] >= '0' && text.at[i] <= '9' && number < HTML_COLUMNS_MAX; i++)
		number = number * 10 + (uint32_t)(text.at[i] - '0');
	return number ? number : 1;
}

void html_grid_row(struct html_grid *self)
{
	self->column = 0;
	for (uint32_t i = 0; i < self->columns; i++)
		self->below[i] -= self->below[i] > 0;
}

struct html_place html_grid_cell(struct html_grid *self, const struct html_tree *tree, uint32_t cell)
{
	while (self->column < self->columns && self->below[self->column])
		self->column++;
	if (self->column == HTML_COLUMNS_MAX)
		return (struct html_place){HTML_COLUMNS_MAX, 1};
	const uint32_t room = HTML_COLUMNS_MAX - self->column, wanted = small_number(tree, cell, ATTRIBUTE_COLSPAN);
	const struct html_place place = {self->column + 1, wanted < room ? wanted : room};
	const uint32_t rows = small_number(tree, cell, ATTRIBUTE_ROWSPAN);
	for (uint32_t i = 0; i < place.across; i++)
		self->below[self->column++] = rows;
	if (self->columns < self->column)
		self->columns = self->column;
	return place;
}

uint32_t html_table_width(const struct html_tree *tree, uint32_t table)
{
	struct html_grid grid = {0};
	for (uint32_t i = table + 1; i < tree->nodes.at[table].end; i++) {
		const enum html_tag tag = tree->nodes.at[i].tag;
		if (tag == TAG_TR)
			html_grid_row(&grid);
		else if (tag == TAG_TD || tag == TAG_TH)
			html_grid_cell(&grid, tree, i);
	}
	return grid.columns;
}

/* What text-align says in a style. */
static struct slice text_align(struct slice style)
{
	const struct slice found = slice_find(style, "text-align");
	if (!found.length)
		return found;
	struct slice value = slice_trim(slice_after(style, (size_t)(found.at - style.at) + found.length));
	value = slice_trim(slice_after(value, value.length && *value.at == ':'));
	size_t length = 0;
	while (length < value.length && value.at[length] != ';' && value.at[length] != '!')
		length++;
	return slice_trim((struct slice){value.at, length});
}

/* Classes of WordPress and Bootstrap. */
static enum block_style style_of_class(struct slice classes)
{
	static const struct {
		const char *name;
		enum block_style style;
	} names[] = {{"has-text-align-right", BLOCK_STYLE_RIGHT},
		     {"text-right", BLOCK_STYLE_RIGHT},
		     {"text-end", BLOCK_STYLE_RIGHT},
		     {"has-text-align-center", BLOCK_STYLE_CENTER},
		     {"text-center", BLOCK_STYLE_CENTER}};
	for (struct slice word; (word = slice_take_word(&classes)).length;)
		for (size_t i = 0; i < sizeof names / sizeof *names; i++)
			if (slice_is(word, names[i].name))
				return names[i].style;
	return BLOCK_STYLE_NONE;
}

/* How an element says that its text stands. False if it does not say so. */
static bool read_style(const struct html_tree *tree, uint32_t node, enum block_style *style)
{
	const struct slice said[] = {text_align(html_tree_attribute(tree, node, ATTRIBUTE_STYLE)),
				     html_tree_attribute(tree, node, ATTRIBUTE_ALIGN),
				     html_tree_attribute(tree, node, ATTRIBUTE_DATA_ALIGN)};
	for (size_t i = 0; i < sizeof said / sizeof *said; i++)
		if (said[i].length) {
			const bool is_right = slice_is(said[i], "right") || slice_is(said[i], "end");
			*style = is_right                      ? BLOCK_STYLE_RIGHT
				 : slice_is(said[i], "center") ? BLOCK_STYLE_CENTER
							       : BLOCK_STYLE_NONE;
			return true;
		}
	*style = style_of_class(html_tree_attribute(tree, node, ATTRIBUTE_CLASS));
	return *style != BLOCK_STYLE_NONE;
}

enum block_style html_table_style(const struct html_tree *tree, uint32_t cell)
{
	enum block_style style = BLOCK_STYLE_NONE;
	const uint32_t row = tree->nodes.at[cell].parent;
	if (!read_style(tree, cell, &style) && row != NONE && tree->nodes.at[row].tag == TAG_TR)
		read_style(tree, row, &style);
	return style;
}
