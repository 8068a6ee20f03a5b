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
