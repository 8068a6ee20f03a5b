/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/html.h"

#include "render/read/html_blocks.h"
#include "render/read/html_flatten.h"
#include "render/read/html_tree.h"
#include "render/read/reader.h"

static void parse(struct html_tree *tree, const char *text, size_t length, struct builder *builder)
{
	html_tree_parse(tree, text, length);
	if (tree->was_cut)
		builder_notice(builder, "attributes", "a tag has too many attributes: the last of them are left out");
	if (tree->was_flattened)
		builder_notice(builder, "depth", "elements nested more than %d deep are shown less deep",
			       HTML_DEPTH_MAX);
}

void html_fragment_read(const char *text, size_t length, struct builder *builder)
{
	struct html_tree tree;
	parse(&tree, text, length, builder);
	const struct html_part all = {.tree = &tree, .title = NONE};
	html_blocks_write(&all, builder);
	html_tree_release(&tree);
}

void html_read(const char *text, size_t length, struct builder *builder)
{
	html_fragment_read(text, length, builder);
}
