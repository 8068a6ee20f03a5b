/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/html_facts.h"

#include <string.h>

#include "render/read/byline.h"
#include "render/read/html_byline.h"

/* Of <meta> name, property or itemprop. */
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
    {"article:modified_time", FACT_UPDATED, 2},
    {"og:updated_time", FACT_UPDATED, 3},
    {"datemodified", FACT_UPDATED, 3},
    {"last-modified", FACT_UPDATED, 4},
    {"lastmod", FACT_UPDATED, 4},
    {"dcterms.modified", FACT_UPDATED, 4},
    {"og:article:published_time", FACT_PUBLISHED, 3},
    {"og:pubdate", FACT_PUBLISHED, 3},
    {"pub_date", FACT_PUBLISHED, 4},
    {"published_time", FACT_PUBLISHED, 4},
    {"article.published", FACT_PUBLISHED, 4},
    {"dcterms.issued", FACT_PUBLISHED, 4},
    {"citation_publication_date", FACT_PUBLISHED, 4},
    {"og:url", FACT_URL, 3},
    {"og:locale", FACT_LANGUAGE, 3},
    {"content-language", FACT_LANGUAGE, 4},
};

static const struct {
	const char *name;
	enum author_proof proof;
} author_metas[] = {
    {"parsely-author", PROOF_META},   {"article:author", PROOF_META},  {"article:author_name", PROOF_META},
    {"sailthru.author", PROOF_META},  {"author", PROOF_META_PLAIN},    {"byl", PROOF_META},
    {"dc.creator", PROOF_META_PLAIN}, {"citation_author", PROOF_META},
};

/* Where else facts are found. */
enum { RANK_CANONICAL = 1, RANK_MICRODATA = 3, RANK_PAGE = 1 };

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

struct slice html_facts_get(const struct html_facts *self, enum html_fact which)
{
	return (struct slice){self->facts[which].value.at, self->facts[which].value.count};
}

/* A language tag (BCP 47), or a locale ("en_GB"); what else sites write there is none. */
static bool is_language(struct slice tag)
{
	enum { LEAST = 2, MOST = 3 };
	size_t length = 0;
	while (length < tag.length && !strchr("-_,; ", tag.at[length]))
		length++;
	for (size_t i = 0; i < length; i++)
		if (!((tag.at[i] >= 'a' && tag.at[i] <= 'z') || (tag.at[i] >= 'A' && tag.at[i] <= 'Z')))
			return false;
	return length >= LEAST && length <= MOST && !slice_is(tag, "utf-8") && !slice_is(tag, "und");
}

static void claim_language(struct html_facts *self, struct slice tag, unsigned rank)
{
	struct buffer language = {0};
	if (!is_language(tag))
		return;
	for (size_t i = 0; i < tag.length && !strchr(",; ", tag.at[i]); i++)
		buffer_putc(&language, tag.at[i] == '_' ? '-' : tag.at[i]);
	html_facts_claim(self, FACT_LANGUAGE, (struct slice){language.at, language.count}, rank);
	buffer_release(&language);
}

static void claim_meta(struct html_facts *self, struct slice name, struct slice content)
{
	for (size_t i = 0; i < sizeof metas / sizeof *metas; i++)
		if (slice_is(name, metas[i].name) && metas[i].fact == FACT_LANGUAGE)
			claim_language(self, content, metas[i].rank);
		else if (slice_is(name, metas[i].name))
			html_facts_claim(self, metas[i].fact, content, metas[i].rank);
	for (size_t i = 0; i < sizeof author_metas / sizeof *author_metas; i++)
		if (slice_is(name, author_metas[i].name))
			html_authors_claim(&self->authors, content, author_metas[i].proof, 0);
}

/* "Written by" in one, and by whom in the next: WordPress has it so for cards of Twitter. */
static void claim_label(struct html_facts *self, struct slice name, struct slice content)
{
	if (slice_is(name, "twitter:label1") || slice_is(name, "twitter:label2"))
		self->is_author_next = byline_introduces(content);
	else if (self->is_author_next && (slice_is(name, "twitter:data1") || slice_is(name, "twitter:data2")))
		html_authors_claim(&self->authors, content, PROOF_META_PLAIN, 0);
}

static void read_meta(struct html_facts *self, const struct html_tree *tree, uint32_t node)
{
	static const enum html_attribute naming[] = {ATTRIBUTE_PROPERTY, ATTRIBUTE_NAME, ATTRIBUTE_ITEMPROP,
						     ATTRIBUTE_HTTP_EQUIV};
	const struct slice content = html_tree_attribute(tree, node, ATTRIBUTE_CONTENT);
	for (size_t i = 0; i < sizeof naming / sizeof *naming; i++) {
		const struct slice name = html_tree_attribute(tree, node, naming[i]);
		if (name.length)
			claim_meta(self, name, content), claim_label(self, name, content);
	}
}

/* A node's text, or what its attribute says instead. */
static void claim_text(struct html_facts *self, const struct html_tree *tree, uint32_t node, enum html_fact which,
		       unsigned rank)
{
	struct buffer text = {0};
	html_tree_gather(tree, node, &text);
	html_facts_claim(self, which, (struct slice){text.at, text.count}, rank);
	buffer_release(&text);
}

static void claim_time(struct html_facts *self, const struct html_tree *tree, uint32_t node, enum html_fact which)
{
	const struct slice stamp = html_tree_attribute(tree, node, ATTRIBUTE_DATETIME);
	const struct slice content = html_tree_attribute(tree, node, ATTRIBUTE_CONTENT);
	if (stamp.length || content.length)
		html_facts_claim(self, which, stamp.length ? stamp : content, RANK_MICRODATA);
	else
		claim_text(self, tree, node, which, RANK_MICRODATA);
}

/* What any element may say by its attributes. */
static void read_attributes(struct html_facts *self, const struct html_tree *tree, uint32_t node)
{
	if (slice_is(html_tree_attribute(tree, node, ATTRIBUTE_ITEMPROP), "datePublished"))
		claim_time(self, tree, node, FACT_PUBLISHED);
	if (slice_is(html_tree_attribute(tree, node, ATTRIBUTE_ITEMPROP), "dateModified"))
		claim_time(self, tree, node, FACT_UPDATED);
	html_byline_read(&self->authors, tree, node);
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
	case TAG_HTML: claim_language(self, html_tree_attribute(tree, node, ATTRIBUTE_LANG), RANK_PAGE); return;
	default: break;
	}
	read_attributes(self, tree, node);
}

void html_facts_find(struct html_facts *self, const struct html_tree *tree)
{
	*self = (struct html_facts){0};
	for (uint32_t i = 1; i < tree->nodes.count; i++)
		if (tree->nodes.at[i].tag == TAG_TEXT)
			html_byline_read_text(&self->authors, tree, i);
		else
			read_element(self, tree, i);
}

void html_facts_release(struct html_facts *self)
{
	for (size_t i = 0; i < FACT_COUNT; i++)
		buffer_release(&self->facts[i].value);
	html_authors_release(&self->authors);
}
