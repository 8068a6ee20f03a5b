/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/html.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "render/read/article.h"
#include "render/read/boilerplate.h"
#include "render/read/date.h"
#include "render/read/html_blocks.h"
#include "render/read/html_date.h"
#include "render/read/html_facts.h"
#include "render/read/html_flatten.h"
#include "render/read/html_picture.h"
#include "render/read/html_script_date.h"
#include "render/read/html_title.h"
#include "render/read/html_tree.h"
#include "render/read/reader.h"
#include "render/read/url.h"

/* Where the page was, as far as is known by now. */
static struct slice address_of(const struct builder *builder)
{
	return slice_of(builder_known(builder, METADATA_URL));
}

static void parse(struct html_tree *tree, const char *text, size_t length, struct builder *builder)
{
	html_tree_parse(tree, text, length);
	if (tree->was_cut)
		builder_notice(builder, "attributes", "a tag has too many attributes: the last of them are left out");
	if (tree->was_flattened)
		builder_notice(builder, "depth", "elements nested more than %d deep are shown less deep",
			       HTML_DEPTH_MAX);
}

/* Whether nobody is to see an element and what is in it. */
static bool is_hidden(const struct html_tree *tree, uint32_t node)
{
	const enum html_tag tag = tree->nodes.at[node].tag;
	if (tag == TAG_IMG || tag == TAG_AMP_IMG)
		return html_picture_is_unseen(tree, node);
	return tag != TAG_TEXT && boilerplate_is_hidden(tree, node);
}

void html_fragment_read(const char *text, size_t length, struct builder *builder)
{
	struct html_tree tree;
	parse(&tree, text, length, builder);
	struct buffer base = {0}; /* a copy: the builder's strings move while it is written to */
	buffer_add(&base, address_of(builder).at, address_of(builder).length);
	bool *hidden = memory_new(tree.nodes.count, sizeof *hidden);
	for (uint32_t i = 0; i < tree.nodes.count; i++)
		hidden[i] = is_hidden(&tree, i);
	const struct html_part all = {.tree = &tree, .title = NONE, .left_out = hidden, .base = {base.at, base.count}};
	html_blocks_write(&all, builder);
	free(hidden);
	buffer_release(&base);
	html_tree_release(&tree);
}

static void tell(struct builder *builder, enum metadata_field field, struct slice value)
{
	if (!builder_has(builder, field))
		builder_metadata(builder, field, value.at, value.length);
}

/* A stamp in UTC may be of the day before or after where it was published: an address that says so knows better. */
static bool is_of_day_beside(const struct buffer *date, const struct buffer *address)
{
	enum { DAY = 10 };
	const struct slice stamp = {date->at, date->count};
	if (address->count < DAY || date->count < DAY || !(slice_ends(stamp, "Z") || slice_ends(stamp, "+00:00")))
		return false;
	return date_is_beside((struct slice){date->at, DAY}, (struct slice){address->at, DAY});
}

/* The same moment on the page, with the zone that it was published in. */
static bool is_local(const struct buffer *date, const struct buffer *shown)
{
	enum { MINUTE = 13, SECOND = 19 };
	const struct slice stamp = {date->at, date->count}, local = {shown->at, shown->count};
	if (stamp.length <= SECOND || local.length <= SECOND ||
	    !(slice_ends(stamp, "Z") || slice_ends(stamp, "+00:00")) || slice_ends(local, "Z") ||
	    slice_ends(local, "+00:00"))
		return false;
	return memcmp(date->at + MINUTE, shown->at + MINUTE, SECOND - MINUTE) == 0 &&
	       (is_of_day_beside(date, shown) || memcmp(date->at, shown->at, MINUTE - 3) == 0);
}

/* What a system took over from another one has its own day in fields, and still the first one beside the headline. */
static bool is_reissued(const struct buffer *date, const struct buffer *shown)
{
	return date_is_earlier((struct slice){shown->at, shown->count}, (struct slice){date->at, date->count});
}

/* What is known of when it was published: in fields, on the page, in the address, in a line near the headline. */
struct dates {
	struct buffer stamp, shown, address, far;
	const struct buffer *written, *changed;
};

static const struct buffer *best_date(const struct dates *dates, bool has_headline)
{
	if (!dates->stamp.count) {
		const struct buffer *const others[] = {&dates->shown, &dates->address, dates->written};
		for (size_t i = 0; i < sizeof others / sizeof *others; i++)
			if (others[i]->count)
				return others[i];
		return &dates->far;
	}
	if (is_local(&dates->stamp, &dates->shown) || (has_headline && is_reissued(&dates->stamp, &dates->shown)))
		return &dates->shown;
	return is_of_day_beside(&dates->stamp, &dates->address) ? &dates->address : &dates->stamp;
}

static void tell_dates(struct builder *builder, const struct html_tree *tree, const struct html_facts *facts,
		       const struct article *article)
{
	struct dates dates = {.written = &article->written, .changed = &article->changed};
	struct buffer updated = {0};
	if (!date_read(html_facts_get(facts, FACT_PUBLISHED), &dates.stamp))
		html_script_date_find(tree, &dates.stamp);
	html_date_find(tree, article->title, &dates.shown);
	date_read_address(address_of(builder), &dates.address);
	const struct buffer *best = best_date(&dates, article->title != NONE);
	if (best == &dates.far && !html_date_find_far(tree, article->title, &dates.far))
		best = dates.changed; /* the only day that is known of the story as it is */
	if (best->count)
		tell(builder, METADATA_PUBLISHED, (struct slice){best->at, best->count});
	if (date_read(html_facts_get(facts, FACT_UPDATED), &updated) &&
	    !slice_is((struct slice){updated.at, updated.count}, buffer_text(&dates.stamp)))
		tell(builder, METADATA_UPDATED, (struct slice){updated.at, updated.count});
	buffer_release(&dates.stamp);
	buffer_release(&dates.shown);
	buffer_release(&dates.address);
	buffer_release(&dates.far);
	buffer_release(&updated);
}

/* The site and the host are copied: the builder's strings move while it is written to. */
static void tell_authors(struct builder *builder, const struct html_facts *facts, uint32_t headline)
{
	struct buffer host = {0};
	buffer_add(&host, url_host(address_of(builder)).at, url_host(address_of(builder)).length);
	const struct author_page page = {
	    .headline = headline, .site = html_facts_get(facts, FACT_SITE), .host = {host.at, host.count}};
	html_authors_tell(&facts->authors, &page, builder);
	buffer_release(&host);
}

/* The address that links are relative to. */
static void find_base(struct builder *builder, const struct html_facts *facts, struct buffer *base)
{
	const struct slice url = address_of(builder);
	url_resolve(url, html_facts_get(facts, FACT_BASE), base);
	if (!base->count)
		buffer_add(base, url.at, url.length);
}

static void write_title(struct builder *builder, struct slice title)
{
	builder_open(builder, BLOCK_TITLE, 0);
	builder_text(builder, title.at, title.length);
	builder_close(builder);
}

/* Elements in which a headline would stand inside another block. */
static bool is_container(enum html_tag tag)
{
	static const enum html_tag containers[] = {TAG_UL, TAG_OL, TAG_MENU,       TAG_LI,    TAG_DL,
						   TAG_DT, TAG_DD, TAG_BLOCKQUOTE, TAG_TABLE, TAG_TR,
						   TAG_TD, TAG_TH, TAG_FIGURE};
	for (size_t i = 0; i < sizeof containers / sizeof *containers; i++)
		if (tag == containers[i])
			return true;
	return false;
}

/* Whether a node itself, not one in it, becomes something to show. */
static bool is_written_itself(const struct html_tree *tree, uint32_t node)
{
	switch (tree->nodes.at[node].tag) {
	case TAG_TEXT: return slice_trim(html_tree_text(tree, node)).length;
	case TAG_NOSCRIPT: return html_picture_unscripted(tree, node) != NONE;
	case TAG_IMG:
	case TAG_AMP_IMG:
	case TAG_HR: return true;
	default: return false;
	}
}

/* Whether all of a whole page that stands before its headline is left out, so that the headline can stand in its place. */
static bool begins_with_headline(const struct html_tree *tree, const struct article *article)
{
	if (article->title == NONE || !article->reasons)
		return false;
	for (uint32_t i = tree->nodes.at[article->title].parent; i != NONE; i = tree->nodes.at[i].parent)
		if (is_container(tree->nodes.at[i].tag))
			return false;
	for (uint32_t i = 1; i < article->title;) {
		if (!article->reasons[i].reason && is_written_itself(tree, i))
			return false;
		i = html_tree_flow(tree->nodes.at[i].tag) == FLOW_SKIPPED ? tree->nodes.at[i].end : i + 1;
	}
	return true;
}

/* Leaves out what repeats the headline, or takes it for the headline where none was found. */
static void settle_headline(const struct html_tree *tree, struct slice headline, struct article *article)
{
	if (article->title == NONE)
		article->title = html_title_again(tree, headline, article->left_out);
	if (article->title != NONE)
		article->left_out[article->title] = true;
	const uint32_t again = html_title_again(tree, headline, article->left_out);
	if (again != NONE)
		article_leave_out_repeat(article, tree, again);
}

/* is_whole: what is left out is written too. */
static void read_tree(const struct html_tree *tree, const struct page_judge *judge, bool is_whole,
		      struct builder *builder)
{
	struct html_facts facts;
	struct article article;
	struct buffer base = {0};
	html_facts_find(&facts, tree);
	article_find(&article, tree, &facts, judge, is_whole);
	tell(builder, METADATA_URL, html_facts_get(&facts, FACT_URL));
	tell(builder, METADATA_SITE, html_facts_get(&facts, FACT_SITE));
	tell(builder, METADATA_LANGUAGE, html_facts_get(&facts, FACT_LANGUAGE));
	tell_dates(builder, tree, &facts, &article);
	tell_authors(builder, &facts, article.title);
	find_base(builder, &facts, &base);
	if (article.kind != PAGE_STORY)
		builder_notice(builder, page_kind_code(article.kind), "%s", page_kind_sentence(article.kind));

	struct buffer title = {0};
	html_title_write(tree, &facts, article.title, url_host(address_of(builder)), &title);
	builder_metadata(builder, METADATA_TITLE, title.at, title.count);
	const struct slice headline = {title.at, title.count};
	settle_headline(tree, headline, &article);
	const bool is_in_place = begins_with_headline(tree, &article);
	if (!is_in_place)
		write_title(builder, headline);
	const struct html_part part = {.tree = tree,
				       .title = article.title,
				       .name = headline,
				       .headline = is_in_place ? headline : (struct slice){0},
				       .left_out = article.left_out,
				       .reasons = article.reasons,
				       .base = {base.at, base.count},
				       .language = html_facts_get(&facts, FACT_LANGUAGE)};
	html_blocks_write(&part, builder);
	buffer_release(&title);
	buffer_release(&base);
	article_release(&article);
	html_facts_release(&facts);
}

static void read_page(const char *text, size_t length, const struct page_judge *judge, bool is_whole,
		      struct builder *builder)
{
	struct html_tree tree;
	parse(&tree, text, length, builder);
	if (tree.nodes.count)
		read_tree(&tree, judge, is_whole, builder);
	html_tree_release(&tree);
}

void html_read(const char *text, size_t length, struct builder *builder)
{
	struct page_judge judge;
	page_judge_open(&judge);
	read_page(text, length, &judge, false, builder);
}

void html_read_whole(const char *text, size_t length, struct builder *builder)
{
	struct page_judge judge;
	page_judge_open(&judge);
	read_page(text, length, &judge, true, builder);
}

void html_read_judged(const char *text, size_t length, const struct page_judge *judge, struct builder *builder)
{
	read_page(text, length, judge, false, builder);
}
