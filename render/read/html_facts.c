/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/html_facts.h"

#include <string.h>

#include "render/read/byline.h"
#include "render/read/page_view.h"

/* More is no name. In bytes. */
enum { AUTHOR_MAX = 300 };

/* Nor is what has more in it a line. In nodes. */
enum { LINE_NODES_MAX = 24 };

/* Of <meta> name, property or itemprop; authors are FACT_COUNT. */
static const struct {
	const char *name;
	enum html_fact fact;
	unsigned rank;
} metas[] = {
    {"og:title", FACT_OG_TITLE, 2},
    {"twitter:title", FACT_OG_TITLE, 3},
    {"parsely-title", FACT_OG_TITLE, 4},
    {"sailthru.title", FACT_OG_TITLE, 5},
    {"dc.title", FACT_OG_TITLE, 5},
    {"og:site_name", FACT_SITE, 2},
    {"application-name", FACT_SITE, 5},
    {"article:published_time", FACT_PUBLISHED, 2},
    {"og:published_time", FACT_PUBLISHED, 2},
    {"datepublished", FACT_PUBLISHED, 3},
    {"parsely-pub-date", FACT_PUBLISHED, 4},
    {"sailthru.date", FACT_PUBLISHED, 4},
    {"pubdate", FACT_PUBLISHED, 4},
    {"publish-date", FACT_PUBLISHED, 4},
    {"publish_date", FACT_PUBLISHED, 4},
    {"dc.date", FACT_PUBLISHED, 5},
    {"dc.date.issued", FACT_PUBLISHED, 4},
    {"dcterms.created", FACT_PUBLISHED, 4},
    {"date", FACT_PUBLISHED, 5},
    {"og:url", FACT_URL, 3},
    {"og:locale", FACT_LANGUAGE, 3},
    {"content-language", FACT_LANGUAGE, 4},
    {"parsely-author", FACT_COUNT, 3},
    {"article:author", FACT_COUNT, 3},
    {"article:author_name", FACT_COUNT, 3},
    {"sailthru.author", FACT_COUNT, 3},
    {"author", FACT_COUNT, 4},
    {"byl", FACT_COUNT, 3},
    {"dc.creator", FACT_COUNT, 4},
    {"citation_author", FACT_COUNT, 3},
};

/* Where authors are named that no meta names; and dates. */
enum {
	RANK_CANONICAL = 1,
	RANK_MICRODATA = 5,
	RANK_REL_AUTHOR = 6,
	RANK_TIME = 7,
	RANK_BYLINE = 7,
	RANK_WRITTEN = 8,
	RANK_PAGE = 1
};

void html_facts_claim(struct html_facts *self, enum html_fact which, struct slice value, unsigned rank)
{
	struct fact *fact = &self->facts[which];
	value = slice_trim(value);
	if (!value.length || (fact->rank && fact->rank <= rank))
		return;
	buffer_cut(&fact->value, 0);
	buffer_add(&fact->value, value.at, value.length);
	fact->rank = rank;
}

static void forget_authors(struct html_facts *self)
{
	for (size_t i = 0; i < self->authors.count; i++)
		buffer_release(&self->authors.at[i]);
	self->authors.count = 0;
}

/* Profile pages are no names. */
static bool is_address(struct slice name)
{
	return slice_begins(name, "http://") || slice_begins(name, "https://") || slice_begins(name, "/") ||
	       slice_begins(name, "@");
}

void html_facts_claim_author(struct html_facts *self, struct slice name, unsigned rank)
{
	name = slice_trim(name);
	if (!name.length || name.length > AUTHOR_MAX || is_address(name) ||
	    (self->authors_rank && self->authors_rank < rank))
		return;
	if (rank < self->authors_rank)
		forget_authors(self);
	self->authors_rank = rank;
	struct buffer copy = {0};
	buffer_add(&copy, name.at, name.length);
	array_push(&self->authors, copy);
}

struct slice html_facts_get(const struct html_facts *self, enum html_fact which)
{
	return (struct slice){self->facts[which].value.at, self->facts[which].value.count};
}

static void claim(struct html_facts *self, enum html_fact which, struct slice value, unsigned rank)
{
	if (which == FACT_COUNT)
		html_facts_claim_author(self, value, rank);
	else
		html_facts_claim(self, which, value, rank);
}

static void read_meta(struct html_facts *self, const struct html_tree *tree, uint32_t node)
{
	static const enum html_attribute naming[] = {ATTRIBUTE_PROPERTY, ATTRIBUTE_NAME, ATTRIBUTE_ITEMPROP};
	const struct slice content = html_tree_attribute(tree, node, ATTRIBUTE_CONTENT);
	for (size_t i = 0; i < sizeof naming / sizeof *naming; i++) {
		const struct slice name = html_tree_attribute(tree, node, naming[i]);
		for (size_t j = 0; name.length && j < sizeof metas / sizeof *metas; j++)
			if (slice_is(name, metas[j].name))
				claim(self, metas[j].fact, content, metas[j].rank);
	}
}

/* A node's text, or what its attribute says instead. */
static void claim_text(struct html_facts *self, const struct html_tree *tree, uint32_t node, enum html_fact which,
		       unsigned rank)
{
	struct buffer text = {0};
	html_tree_gather(tree, node, &text);
	claim(self, which, (struct slice){text.at, text.count}, rank);
	buffer_release(&text);
}

static void claim_time(struct html_facts *self, const struct html_tree *tree, uint32_t node, unsigned rank)
{
	const struct slice stamp = html_tree_attribute(tree, node, ATTRIBUTE_DATETIME);
	const struct slice content = html_tree_attribute(tree, node, ATTRIBUTE_CONTENT);
	if (stamp.length || content.length)
		html_facts_claim(self, FACT_PUBLISHED, stamp.length ? stamp : content, rank);
	else
		claim_text(self, tree, node, FACT_PUBLISHED, rank);
}

/* Whether classes have a word for who wrote it ("post__byline"), or two ("AuthorName"); "author" alone is a box about him as often. */
static bool is_byline_class(struct slice classes)
{
	struct slice before = {0};
	for (struct slice word; (word = page_view_class_word(&classes)).length; before = word) {
		const bool is_author = slice_is(before, "author") || slice_is(before, "contributor") ||
				       slice_is(before, "writer") || slice_is(before, "reporter");
		if (slice_is(word, "byline") || (is_author && slice_is(word, "name")) ||
		    (slice_is(word, "author") && (slice_is(before, "article") || slice_is(before, "post") ||
						  slice_is(before, "entry") || slice_is(before, "story"))))
			return true;
	}
	return false;
}

/* The authors of one article stand together: who is named far behind them wrote something else, or a comment. */
static void claim_author_here(struct html_facts *self, const struct html_tree *tree, uint32_t node, unsigned rank)
{
	enum { FAR = 60 };
	if (self->authors_rank == rank && node > self->authors_node + FAR)
		return;
	claim_text(self, tree, node, FACT_COUNT, rank);
	if (self->authors_rank == rank)
		self->authors_node = node;
}

/* What any element may say by its attributes. */
static void read_attributes(struct html_facts *self, const struct html_tree *tree, uint32_t node)
{
	const struct slice property = html_tree_attribute(tree, node, ATTRIBUTE_ITEMPROP);
	if (slice_is(property, "author") || slice_is(property, "creator"))
		claim_author_here(self, tree, node, RANK_MICRODATA);
	if (slice_is(property, "datePublished"))
		claim_time(self, tree, node, 3);
	if (slice_find(html_tree_attribute(tree, node, ATTRIBUTE_REL), "author").length &&
	    tree->nodes.at[node].tag == TAG_A)
		claim_author_here(self, tree, node, RANK_REL_AUTHOR);
	if (is_byline_class(html_tree_attribute(tree, node, ATTRIBUTE_CLASS)))
		claim_author_here(self, tree, node, RANK_BYLINE);
}

static void read_link(struct html_facts *self, const struct html_tree *tree, uint32_t node)
{
	if (slice_is(html_tree_attribute(tree, node, ATTRIBUTE_REL), "canonical"))
		html_facts_claim(self, FACT_URL, html_tree_attribute(tree, node, ATTRIBUTE_HREF), RANK_CANONICAL);
}

static void read_script(struct html_facts *self, const struct html_tree *tree, uint32_t node)
{
	if (!slice_begins(html_tree_attribute(tree, node, ATTRIBUTE_TYPE), "application/ld+json"))
		return;
	if (node + 1 < tree->nodes.at[node].end)
		html_json_ld_claim(self, html_tree_text(tree, node + 1));
}

static void read_element(struct html_facts *self, const struct html_tree *tree, uint32_t node)
{
	switch (tree->nodes.at[node].tag) {
	case TAG_META: read_meta(self, tree, node); return;
	case TAG_LINK: read_link(self, tree, node); return;
	case TAG_SCRIPT: read_script(self, tree, node); return;
	case TAG_TITLE: claim_text(self, tree, node, FACT_PAGE_TITLE, RANK_PAGE); return;
	case TAG_BASE:
		html_facts_claim(self, FACT_BASE, html_tree_attribute(tree, node, ATTRIBUTE_HREF), RANK_PAGE);
		return;
	case TAG_HTML:
		html_facts_claim(self, FACT_LANGUAGE, html_tree_attribute(tree, node, ATTRIBUTE_LANG), RANK_PAGE);
		return;
	case TAG_TIME: claim_time(self, tree, node, RANK_TIME); break;
	default: break;
	}
	read_attributes(self, tree, node);
}

/* "By <a>Ann Lee</a>": the line that a text begins. */
static void read_text(struct html_facts *self, const struct html_tree *tree, uint32_t node)
{
	if (!byline_opens(html_tree_text(tree, node)))
		return;
	uint32_t line = tree->nodes.at[node].parent;
	while (line && html_tree_flow(tree->nodes.at[line].tag) == FLOW_INLINE)
		line = tree->nodes.at[line].parent;
	if (tree->nodes.at[line].end - line > LINE_NODES_MAX)
		return;
	struct buffer text = {0};
	html_tree_gather(tree, line, &text);
	if (byline_is((struct slice){text.at, text.count}) && self->authors_rank != RANK_WRITTEN)
		html_facts_claim_author(self, (struct slice){text.at, text.count}, RANK_WRITTEN);
	buffer_release(&text);
}

void html_facts_find(struct html_facts *self, const struct html_tree *tree)
{
	*self = (struct html_facts){0};
	for (uint32_t i = 1; i < tree->nodes.count; i++)
		if (tree->nodes.at[i].tag == TAG_TEXT)
			read_text(self, tree, i);
		else
			read_element(self, tree, i);
}

void html_facts_release(struct html_facts *self)
{
	for (size_t i = 0; i < FACT_COUNT; i++)
		buffer_release(&self->facts[i].value);
	forget_authors(self);
	array_release(&self->authors);
}
