/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/html_picture.h"

#include "render/read/boilerplate.h"

/* The last address of "a.jpg 300w, b.jpg 900w": pages write the largest one last. */
static struct slice last_of_set(struct slice set)
{
	struct slice last = {0};
	for (struct slice word; (word = slice_take_word(&set)).length;) {
		const bool ends = word.at[word.length - 1] == ',';
		const struct slice bare = {word.at, word.length - ends};
		const char unit = bare.length ? bare.at[bare.length - 1] : '\0';
		const bool is_size =
		    (unit == 'w' || unit == 'x') && *bare.at >= '0' && *bare.at <= '9' && bare.length < 8;
		if (!is_size && bare.length)
			last = bare;
	}
	return last;
}

static bool is_placeholder(struct slice address)
{
	return !address.length || slice_begins(address, "data:") || slice_begins(address, "about:");
}

struct slice html_picture_address(const struct html_tree *tree, uint32_t image)
{
	const struct slice where[] = {
	    html_tree_attribute(tree, image, ATTRIBUTE_DATA_SRC),
	    html_tree_attribute(tree, image, ATTRIBUTE_DATA_LAZY_SRC),
	    html_tree_attribute(tree, image, ATTRIBUTE_DATA_ORIGINAL),
	    last_of_set(html_tree_attribute(tree, image, ATTRIBUTE_DATA_SRCSET)),
	    html_tree_attribute(tree, image, ATTRIBUTE_SRC),
	    last_of_set(html_tree_attribute(tree, image, ATTRIBUTE_SRCSET)),
	};
	for (size_t i = 0; i < sizeof where / sizeof *where; i++)
		if (!is_placeholder(where[i]))
			return where[i];
	return (struct slice){.at = ""};
}

/* Whether an attribute says a length of one pixel or none. */
static bool is_pixel(struct slice length)
{
	return slice_is(length, "1") || slice_is(length, "0") || slice_is(length, "1px") || slice_is(length, "0px");
}

static bool is_loaded_late(const struct html_tree *tree, uint32_t image)
{
	static const enum html_attribute late[] = {ATTRIBUTE_DATA_SRC, ATTRIBUTE_DATA_LAZY_SRC, ATTRIBUTE_DATA_ORIGINAL,
						   ATTRIBUTE_DATA_SRCSET};
	for (size_t i = 0; i < sizeof late / sizeof *late; i++)
		if (html_tree_has(tree, image, late[i]))
			return true;
	return false;
}

bool html_picture_is_unseen(const struct html_tree *tree, uint32_t image)
{
	static const char *const widths[] = {"width:1px", "width: 1px"}, *const heights[] = {"height:1px",
											     "height: 1px"};
	if (boilerplate_is_hidden(tree, image))
		return true;
	const struct slice style = html_tree_attribute(tree, image, ATTRIBUTE_STYLE);
	return ((is_pixel(html_tree_attribute(tree, image, ATTRIBUTE_WIDTH)) &&
		 is_pixel(html_tree_attribute(tree, image, ATTRIBUTE_HEIGHT))) ||
		(slice_has_any(style, widths, 2) && slice_has_any(style, heights, 2))) &&
	       !is_loaded_late(tree, image);
}

static bool is_seen(const struct html_tree *tree, uint32_t node)
{
	const enum html_tag tag = tree->nodes.at[node].tag;
	return (tag == TAG_IMG || tag == TAG_AMP_IMG) && !html_picture_is_unseen(tree, node);
}

static uint32_t first_seen(const struct html_tree *tree, uint32_t node)
{
	for (uint32_t i = node + 1; i < tree->nodes.at[node].end; i++)
		if (is_seen(tree, i))
			return i;
	return NONE;
}

uint32_t html_picture_unscripted(const struct html_tree *tree, uint32_t noscript)
{
	enum { NEAR = 16 }; /* nodes: a placeholder stands beside it */
	const uint32_t image = first_seen(tree, noscript), parent = tree->nodes.at[noscript].parent;
	if (image == NONE || parent == NONE)
		return image;
	const uint32_t first = noscript > parent + NEAR ? noscript - NEAR : parent + 1;
	const uint32_t end = tree->nodes.at[noscript].end + NEAR;
	for (uint32_t i = first; i < end && i < tree->nodes.at[parent].end; i++) {
		const bool is_within = i >= noscript && i < tree->nodes.at[noscript].end;
		if (!is_within && is_seen(tree, i) && html_picture_address(tree, i).length)
			return NONE;
	}
	return image;
}

/* Whether one of the words of a class is a name, or has it in it between hyphens. */
static bool is_called(const struct html_tree *tree, uint32_t node, const char *const *names, size_t count)
{
	struct slice classes = html_tree_attribute(tree, node, ATTRIBUTE_CLASS);
	if (slice_has_any(classes, names, count))
		return true;
	for (struct slice word; (word = slice_take_word(&classes)).length;)
		for (size_t i = 0; i < count; i++)
			if (slice_ends(word, names[i]))
				return true;
	return false;
}

/* Whether it holds a few lines of text and no more. */
static bool is_line(const struct html_tree *tree, uint32_t node)
{
	enum { NODES_MAX = 60, TEXT_MAX = 1200 };
	const uint32_t end = tree->nodes.at[node].end;
	size_t length = 0;
	if (end - node > NODES_MAX)
		return false;
	for (uint32_t i = node + 1; i < end; i++) {
		const enum html_tag tag = tree->nodes.at[i].tag;
		if (tag == TAG_IMG || tag == TAG_AMP_IMG || tag == TAG_UL || tag == TAG_OL || tag == TAG_FIGURE ||
		    (tag >= TAG_H1 && tag <= TAG_H6))
			return false;
		length += tag == TAG_TEXT ? html_tree_text(tree, i).length : 0;
	}
	return length && length <= TEXT_MAX;
}

/* Whether a picture or a film stands closely before. */
static bool is_below_picture(const struct html_tree *tree, uint32_t node)
{
	enum { NEAR = 40 };
	for (uint32_t i = node; i-- > 0 && i + NEAR > node;) {
		const enum html_tag tag = tree->nodes.at[i].tag;
		if (tag == TAG_IMG || tag == TAG_AMP_IMG || tag == TAG_FIGURE || tag == TAG_VIDEO || tag == TAG_IFRAME)
			return true;
	}
	return false;
}

bool html_picture_is_caption(const struct html_tree *tree, uint32_t node)
{
	static const char *const names[] = {"caption", "captiontext", "legende", "bildunterschrift", "bildtext"};
	const enum html_tag tag = tree->nodes.at[node].tag;
	return (tag == TAG_P || tag == TAG_DIV) && is_called(tree, node, names, sizeof names / sizeof *names) &&
	       is_line(tree, node) && is_below_picture(tree, node);
}

bool html_picture_is_credit(const struct html_tree *tree, uint32_t node)
{
	static const char *const names[] = {"credit",   "credits",      "copyright",   "photographer",
					    "fotograf", "bildnachweis", "attribution", "rights",
					    "agency",   "mediacredit",  "fotokreditt", "source"};
	return tree->nodes.at[node].tag != TAG_TEXT && is_called(tree, node, names, sizeof names / sizeof *names) &&
	       is_line(tree, node);
}

bool html_post_is(const struct html_tree *tree, uint32_t node)
{
	static const char *const names[] = {
	    "twitter-tweet", "twitter-video",   "instagram-media", "bluesky-embed",         "mastodon-embed",
	    "tiktok-embed",  "text-post-media", "fb-post",         "fb-xfbml-parse-ignore", "reddit-embed-bq"};
	const enum html_tag tag = tree->nodes.at[node].tag;
	if (tag != TAG_BLOCKQUOTE && tag != TAG_DIV)
		return false;
	struct slice classes = html_tree_attribute(tree, node, ATTRIBUTE_CLASS);
	for (struct slice word; (word = slice_take_word(&classes)).length;)
		for (size_t i = 0; i < sizeof names / sizeof *names; i++)
			if (slice_is(word, names[i]))
				return true;
	return false;
}

bool html_post_is_lead(struct slice text)
{
	static const char *const leads[] = {"View this post on ",
					    "View on ",
					    "pic.twitter.com/",
					    "pic.x.com/",
					    "See this post on ",
					    "Sieh dir diesen Beitrag auf ",
					    "Voir cette publication sur ",
					    "Ver esta publicación en ",
					    "Se dette innlegget på "};
	enum { LONG = 60 };
	text = slice_trim(text);
	for (size_t i = 0; text.length <= LONG && i < sizeof leads / sizeof *leads; i++)
		if (slice_begins(text, leads[i]))
			return true;
	return false;
}
