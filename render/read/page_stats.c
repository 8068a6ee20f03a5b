/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/page_stats.h"

#include <stdlib.h>

#include "base/memory.h"

/* Text counted by what can be seen. */
static uint32_t count_visible(struct slice text)
{
	uint32_t count = 0;
	for (size_t i = 0; i < text.length; i++)
		count += (unsigned char)text.at[i] > ' ';
	return count;
}

static uint32_t count_commas(struct slice text)
{
	uint32_t count = 0;
	for (size_t i = 0; i < text.length; i++)
		count += text.at[i] == ',';
	return count;
}

static bool is_block(const struct html_tree *tree, uint32_t node)
{
	return node == 0 || html_tree_flow(tree->nodes.at[node].tag) == FLOW_BLOCK;
}

void page_stats_count(struct page_stats *self, const struct html_tree *tree, const bool *left_out)
{
	const size_t count = tree->nodes.count;
	*self =
	    (struct page_stats){memory_new(count + 1, sizeof *self->text), memory_new(count + 1, sizeof *self->links),
				memory_new(count + 1, sizeof *self->own), memory_new(count + 1, sizeof *self->commas),
				memory_new(count + 1, sizeof *self->block)};
	uint32_t link_end = 0, skip_end = 0;
	for (uint32_t i = 0; i < count; i++) {
		const struct html_node *node = &tree->nodes.at[i];
		const uint32_t around = node->parent == NONE ? 0 : self->block[node->parent];
		self->block[i] = is_block(tree, i) ? i : around;
		if (i >= skip_end && (left_out[i] || html_tree_flow(node->tag) == FLOW_SKIPPED))
			skip_end = node->end;
		if (node->tag == TAG_A && i >= link_end)
			link_end = node->end;

		const bool counts = node->tag == TAG_TEXT && i >= skip_end;
		const uint32_t text = counts ? count_visible(html_tree_text(tree, i)) : 0;
		self->text[i + 1] = self->text[i] + text;
		self->links[i + 1] = self->links[i] + (i < link_end ? text : 0);
		if (counts && i >= link_end) {
			self->own[self->block[i]] += text;
			self->commas[self->block[i]] += count_commas(html_tree_text(tree, i));
		}
	}
}

void page_stats_release(struct page_stats *self)
{
	free(self->text);
	free(self->links);
	free(self->own);
	free(self->commas);
	free(self->block);
}

uint32_t page_stats_text(const struct page_stats *self, const struct html_tree *tree, uint32_t node)
{
	return self->text[tree->nodes.at[node].end] - self->text[node];
}

uint32_t page_stats_links(const struct page_stats *self, const struct html_tree *tree, uint32_t node)
{
	return self->links[tree->nodes.at[node].end] - self->links[node];
}
