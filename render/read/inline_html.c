/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/inline_html.h"

#include <string.h>

#include "render/read/html_tree.h"
#include "render/read/slice.h"

static const struct {
	const char *name;
	enum mark_kind mark;
} tags[] = {
    {"em", MARK_EMPHASIS}, {"i", MARK_EMPHASIS}, {"cite", MARK_EMPHASIS}, {"strong", MARK_STRONG},
    {"b", MARK_STRONG},    {"code", MARK_CODE},  {"kbd", MARK_CODE},      {"samp", MARK_CODE},
    {"tt", MARK_CODE},     {"del", MARK_STRIKE}, {"s", MARK_STRIKE},      {"strike", MARK_STRIKE},
    {"a", MARK_LINK},
};

static struct slice name_of(const char *tag)
{
	tag += 1 + (tag[1] == '/');
	return (struct slice){tag, strcspn(tag, " \t\n\r/>")};
}

static enum mark_kind mark_of(struct slice name)
{
	for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
		if (slice_is(name, tags[i].name))
			return tags[i].mark;
	return MARK_KIND_COUNT;
}

/* The address that an "<a ...>" names is the parser's to find. */
static void open_link(struct builder *builder, const char *tag)
{
	struct html_tree tree;
	html_tree_parse(&tree, tag, strlen(tag));
	const uint32_t link = html_tree_find(&tree, 0, (uint32_t)tree.nodes.count, TAG_A);
	const struct slice href = link == NONE ? (struct slice){0} : html_tree_attribute(&tree, link, ATTRIBUTE_HREF);
	builder_mark_open(builder, MARK_LINK, href.at, href.length);
	html_tree_release(&tree);
}

void inline_html_read(struct inline_html *self, const char *tag, struct builder *builder)
{
	const struct slice name = name_of(tag);
	const enum mark_kind mark = mark_of(name);
	const bool ends = tag[1] == '/';
	if (slice_is(name, "br"))
		builder_break(builder);
	else if (slice_is(name, "q"))
		builder_text(builder, ends ? "”" : "“", strlen("“"));
	else if (mark != MARK_KIND_COUNT && ends && self->opened) {
		self->opened--;
		builder_mark_close(builder);
	} else if (mark != MARK_KIND_COUNT && !ends) {
		self->opened++;
		if (mark == MARK_LINK)
			open_link(builder, tag);
		else
			builder_mark_open(builder, mark, NULL, 0);
	}
}
