/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/html_anchors.h"

#include <stdlib.h>
#include <string.h>

static int compare(const void *left, const void *right)
{
	const struct slice a = ((const struct html_anchor *)left)->name, b = ((const struct html_anchor *)right)->name;
	const int order = memcmp(a.at, b.at, a.length < b.length ? a.length : b.length);
	return order ? order : (a.length > b.length) - (a.length < b.length);
}

static struct html_anchor *find(const struct html_anchors *self, struct slice name)
{
	const struct html_anchor wanted = {.name = name};
	return self->count && name.length ? bsearch(&wanted, self->at, self->count, sizeof wanted, compare) : NULL;
}

/* What stands behind the "#" of an address; empty if there is none. */
static struct slice fragment_of(struct slice href)
{
	const char *hash = href.length ? memchr(href.at, '#', href.length) : NULL;
	return hash ? slice_after(href, (size_t)(hash + 1 - href.at)) : (struct slice){0};
}

static void add_wanted(struct html_anchors *self, const struct html_tree *tree)
{
	for (uint32_t i = 1; i < tree->nodes.count; i++) {
		if (tree->nodes.at[i].tag != TAG_A)
			continue;
		const struct slice name = fragment_of(html_tree_attribute(tree, i, ATTRIBUTE_HREF));
		if (name.length)
			array_push(self, (struct html_anchor){.name = name});
	}
}

static void sort_once(struct html_anchors *self)
{
	size_t kept = 0;
	if (self->count)
		qsort(self->at, self->count, sizeof *self->at, compare);
	for (size_t i = 0; i < self->count; i++)
		if (!kept || compare(&self->at[kept - 1], &self->at[i]))
			self->at[kept++] = self->at[i];
	self->count = kept;
}

static struct slice name_of(const struct html_tree *tree, uint32_t node)
{
	if (tree->nodes.at[node].tag == TAG_TEXT)
		return (struct slice){0};
	const struct slice id = html_tree_attribute(tree, node, ATTRIBUTE_ID);
	return id.length || tree->nodes.at[node].tag != TAG_A ? id : html_tree_attribute(tree, node, ATTRIBUTE_NAME);
}

void html_anchors_find(struct html_anchors *self, const struct html_tree *tree)
{
	*self = (struct html_anchors){0};
	add_wanted(self, tree);
	sort_once(self);
	for (uint32_t i = 1; i < tree->nodes.count && self->count; i++) {
		struct html_anchor *anchor = find(self, name_of(tree, i));
		if (anchor)
			anchor->is_there = true;
	}
}

void html_anchors_release(struct html_anchors *self)
{
	array_release(self);
}

struct slice html_anchors_name(const struct html_anchors *self, const struct html_tree *tree, uint32_t node)
{
	const struct slice name = self->count ? name_of(tree, node) : (struct slice){0};
	return find(self, name) ? name : (struct slice){0};
}

bool html_anchors_is_address(const struct html_anchors *self, struct slice href)
{
	const struct html_anchor *anchor = href.length && *href.at == '#' ? find(self, slice_after(href, 1)) : NULL;
	return anchor && anchor->is_there;
}
