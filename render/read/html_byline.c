/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/html_byline.h"

#include <string.h>

#include "render/read/byline.h"
#include "render/read/page_view.h"

/* What has more in it is no line, and what has more than BOX_NODES_MAX is no name. In nodes. */
enum { LINE_NODES_MAX = 24, BOX_NODES_MAX = 8 };

/* How far up it is looked whether an element is of a picture, a comment or another story. */
enum { STEPS_MAX = 4 };

/* Words of classes, as people are called in them. */
static const char *const people[] = {"author", "authors",  "autor",       "autorin",   "auteur",     "autore",
				     "writer", "reporter", "contributor", "redakteur", "journalist", "columnist"};
static const char *const stories[] = {"article", "post", "entry", "story", "news"};

/* Of what else has authors: pictures, comments, other stories. */
static const char *const others[] = {"comment", "comments", "caption", "credit",  "credits", "photo",
				     "image",   "related",  "teaser",  "teasers", "promo",   "sidebar"};

/* Steps of addresses that lead to authors' pages, behind a slash. */
static const char *const folders[] = {
    "author/",   "authors/",   "autor/",     "autoren/",     "autorin/",      "autori/",     "autore/",
    "auteur/",   "auteurs/",   "autores/",   "profile/",     "profiles/",     "profil/",     "staff/",
    "people/",   "reporter/",  "reporters/", "contributor/", "contributors/", "journalist/", "journalists/",
    "newsteam/", "writer/",    "writers/",   "columnist/",   "columnists/",   "redaktion/",  "by/",
    "skribent/", "signature/", "firmas/",    "interviewer/"};

/* What stands before a name in a link to all that its bearer wrote. */
static const char *const prefixes[] = {"View all posts by",
				       "All posts by",
				       "Posts by",
				       "More posts by",
				       "See all posts by",
				       "View all articles by",
				       "More articles by",
				       "More from",
				       "More by",
				       "Zeige alle Beiträge von",
				       "Alle Beiträge von",
				       "Alle Artikel von",
				       "Voir tous les articles de",
				       "Ver todos los artículos de",
				       "About",
				       "Published by",
				       "Author:",
				       "Profile of"};

/* Whether classes have a word for who wrote it ("post__byline"), or two ("AuthorName"); "author" alone is a box about him as often. */
static bool is_byline_class(struct slice classes)
{
	struct slice before = {0};
	for (struct slice word; (word = page_view_class_word(&classes)).length; before = word)
		if (slice_is(word, "byline") || (slice_is(word, "name") && SLICE_IS_ANY(before, people)) ||
		    (SLICE_IS_ANY(word, people) && (SLICE_IS_ANY(before, stories) || slice_is(before, "the"))))
			return true;
	return false;
}

static bool has_class_of(struct slice classes, const char *const *list, size_t count)
{
	for (struct slice word; (word = page_view_class_word(&classes)).length;)
		if (slice_is_any(word, list, count))
			return true;
	return false;
}

#define HAS_CLASS_OF(classes, list) has_class_of(classes, list, sizeof list / sizeof *list)

/* Whether an element is of a picture, a comment or another story. */
static bool is_of_other(const struct html_tree *tree, uint32_t node)
{
	for (size_t i = 0; node != NONE && i < STEPS_MAX; i++, node = tree->nodes.at[node].parent) {
		const enum html_tag tag = tree->nodes.at[node].tag;
		if (tag == TAG_FIGURE || tag == TAG_FIGCAPTION || tag == TAG_NAV ||
		    HAS_CLASS_OF(html_tree_attribute(tree, node, ATTRIBUTE_CLASS), others))
			return true;
	}
	return false;
}

static struct slice after_prefix(struct slice text)
{
	for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
		if (slice_begins(text, prefixes[i]))
			return slice_trim(slice_after(text, strlen(prefixes[i])));
	return text;
}

/* The text in an element; what its attribute says goes first. */
static void gather(const struct html_tree *tree, uint32_t node, struct buffer *out)
{
	const struct slice content = html_tree_attribute(tree, node, ATTRIBUTE_CONTENT);
	buffer_add(out, content.at, content.length);
	if (!content.length)
		html_tree_gather(tree, node, out);
}

static void claim_text(struct html_authors *self, const struct html_tree *tree, uint32_t node, enum author_proof proof)
{
	struct buffer text = {0};
	gather(tree, node, &text);
	html_authors_claim(self, after_prefix(slice_trim((struct slice){text.at, text.count})), proof, node);
	buffer_release(&text);
}

/* What is small and holds a name and nothing else. */
static void claim_name(struct html_authors *self, const struct html_tree *tree, uint32_t node, enum author_proof proof)
{
	if (tree->nodes.at[node].end - node > BOX_NODES_MAX)
		return;
	struct buffer text = {0};
	html_tree_gather(tree, node, &text);
	const struct slice name = after_prefix(slice_trim((struct slice){text.at, text.count}));
	if (byline_is_name(name))
		html_authors_claim(self, name, proof, node);
	buffer_release(&text);
}

/* An author that is a thing with properties is named by one of them. */
static void claim_microdata(struct html_authors *self, const struct html_tree *tree, uint32_t node)
{
	for (uint32_t i = node + 1; i < tree->nodes.at[node].end; i++)
		if (tree->nodes.at[i].tag != TAG_TEXT &&
		    slice_is(html_tree_attribute(tree, i, ATTRIBUTE_ITEMPROP), "name")) {
			claim_text(self, tree, i, PROOF_MICRODATA);
			return;
		}
	claim_text(self, tree, node, PROOF_MICRODATA);
}

static bool leads_to_author(struct slice address)
{
	for (struct slice step = address; step.length;) {
		const char *slash = memchr(step.at, '/', step.length);
		if (!slash)
			return false;
		step = slice_after(step, (size_t)(slash - step.at) + 1);
		for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
			if (slice_begins(step, folders[i]))
				return true;
	}
	return false;
}

void html_byline_read(struct html_authors *self, const struct html_tree *tree, uint32_t node)
{
	const struct slice property = html_tree_attribute(tree, node, ATTRIBUTE_ITEMPROP);
	const struct slice classes = html_tree_attribute(tree, node, ATTRIBUTE_CLASS);
	const bool is_link = tree->nodes.at[node].tag == TAG_A;
	const bool is_property = slice_is(property, "author") || slice_is(property, "creator");
	const bool is_rel = is_link && slice_find(html_tree_attribute(tree, node, ATTRIBUTE_REL), "author").length;
	const bool is_class = is_byline_class(classes), is_box = HAS_CLASS_OF(classes, people);
	const bool is_way = is_link && leads_to_author(html_tree_attribute(tree, node, ATTRIBUTE_HREF));
	if (!(is_property || is_rel || is_class || is_box || is_way) || is_of_other(tree, node))
		return;
	if (is_property)
		claim_microdata(self, tree, node);
	if (is_rel)
		claim_text(self, tree, node, PROOF_REL);
	if (is_class)
		claim_text(self, tree, node, PROOF_CLASS);
	if (is_way)
		claim_name(self, tree, node, PROOF_LINK);
	if (is_box)
		claim_name(self, tree, node, PROOF_BOX);
}

void html_byline_read_text(struct html_authors *self, const struct html_tree *tree, uint32_t node)
{
	if (!byline_introduces(html_tree_text(tree, node)))
		return;
	uint32_t line = tree->nodes.at[node].parent;
	while (line && html_tree_flow(tree->nodes.at[line].tag) == FLOW_INLINE)
		line = tree->nodes.at[line].parent;
	if (tree->nodes.at[line].end - line > LINE_NODES_MAX || is_of_other(tree, line))
		return;
	struct buffer text = {0};
	for (uint32_t i = node; i < tree->nodes.at[line].end; i = tree->nodes.at[i].end)
		html_tree_gather(tree, i, &text);
	if (byline_signs((struct slice){text.at, text.count}))
		html_authors_claim(self, (struct slice){text.at, text.count}, PROOF_WRITTEN, line);
	buffer_release(&text);
}
