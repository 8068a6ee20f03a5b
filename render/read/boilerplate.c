/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/boilerplate.h"

#include <string.h>

static const char *const roles[] = {"navigation", "banner", "contentinfo", "complementary", "search",  "dialog", "menu",
				    "menubar",    "alert",  "alertdialog", "tooltip",       "toolbar", "tablist"};

/*
 * Words of classes and ids; a word ends at what is no letter, and before a capital. Seen on pages of news. The second list counts only
 * where there is little text, or much of it in links: frames around whole stories are called so too.
 */
static const char *const always[] = {"nav",
				     "navbar",
				     "navigation",
				     "breadcrumb",
				     "breadcrumbs",
				     "sharebar",
				     "sharedaddy",
				     "related",
				     "recommended",
				     "recommendation",
				     "recommendations",
				     "recirc",
				     "promo",
				     "promos",
				     "newsletter",
				     "newsletters",
				     "subscribe",
				     "subscription",
				     "signup",
				     "cookie",
				     "cookies",
				     "consent",
				     "gdpr",
				     "ad",
				     "ads",
				     "advert",
				     "adverts",
				     "advertisement",
				     "advertising",
				     "sponsored",
				     "comment",
				     "comments",
				     "disqus",
				     "pagination",
				     "pager",
				     "outbrain",
				     "taboola",
				     "skiplink",
				     "footer",
				     "colophon",
				     "donate",
				     "donation",
				     "byline",
				     "dateline",
				     "timestamp",
				     "author",
				     "authors",
				     "bio",
				     "visuallyhidden",
				     "editsection",
				     "readmore",
				     "mostread",
				     "nextprev",
				     "addtoany",
				     "sociable",
				     "reactions",
				     "commentlist",
				     "trackback",
				     "trackbacks",
				     "pingback"};
static const char *const where_short[] = {
    "menu",     "submenu", "share",    "sharing",  "social",   "socials",  "promotion", "sponsor",    "sidebar",
    "widget",   "widgets", "popular",  "trending", "popup",    "modal",    "overlay",   "lightbox",   "login",
    "signin",   "tags",    "taglist",  "toolbar",  "skip",     "masthead", "copyright", "paywall",    "rating",
    "ratings",  "poll",    "meta",     "metadata", "kicker",   "eyebrow",  "hidden",    "noprint",    "toc",
    "followus", "follow",  "feedback", "survey",   "partners", "hashtag",  "topics",    "disclaimer", "correction",
    "teaser",   "teasers", "tooltip",  "dropdown", "banner",   "respond",  "reply"};

/* Two words that stand together. */
static const char *const pairs[][2] = {
    {"most", "read"},     {"read", "more"},    {"read", "next"},    {"up", "next"},         {"also", "like"},
    {"see", "also"},      {"more", "stories"}, {"more", "from"},    {"sign", "up"},         {"sign", "in"},
    {"screen", "reader"}, {"sr", "only"},      {"print", "only"},   {"visually", "hidden"}, {"post", "date"},
    {"publish", "date"},  {"pub", "date"},     {"article", "date"}, {"entry", "date"},      {"reading", "time"},
    {"article", "tags"},  {"post", "tags"},    {"next", "article"}, {"more", "on"},         {"latest", "news"},
    {"call", "action"},   {"post", "info"},    {"article", "info"}, {"entry", "footer"},    {"site", "header"},
};

static bool is_letter(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (unsigned char)byte >= 0x80;
}

static bool is_capital(char byte)
{
	return byte >= 'A' && byte <= 'Z';
}

/*
 * Takes the next word of a class or id off the front; empty at the end. *is_bounded (true at first): no letter stands before the rest. Style sheets made by programs have random letters in
 * their classes: pieces of them that are no longer than that are no words.
 */
static struct slice take_word(struct slice *rest, bool *is_bounded)
{
	enum { PIECE_LEAST = 4 };
	for (struct slice word; rest->length;) {
		const bool is_start = *is_bounded || !is_letter(*rest->at);
		while (rest->length && !is_letter(*rest->at))
			*rest = slice_after(*rest, 1);
		word = (struct slice){.at = rest->at};
		while (word.length < rest->length && is_letter(word.at[word.length]) &&
		       !(word.length && is_capital(word.at[word.length]) && !is_capital(word.at[word.length - 1])))
			word.length++;
		*rest = slice_after(*rest, word.length);
		*is_bounded = !rest->length || !is_letter(*rest->at);
		if (word.length >= PIECE_LEAST || (word.length && is_start && *is_bounded))
			return word;
	}
	return (struct slice){0};
}

static bool is_pair(struct slice first, struct slice second)
{
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
		if (slice_is(second, pairs[i][1]) && slice_is(first, pairs[i][0]))
			return true;
	return false;
}

static bool has_words(struct slice names, bool is_short)
{
	struct slice before = {0};
	bool is_bounded = true;
	for (struct slice word; (word = take_word(&names, &is_bounded)).length; before = word)
		if (SLICE_IS_ANY(word, always) || is_pair(before, word) ||
		    (is_short && SLICE_IS_ANY(word, where_short)))
			return true;
	return false;
}

bool boilerplate_is_hidden(const struct html_tree *tree, uint32_t node)
{
	static const char *const styles[] = {"display:none", "display: none", "visibility:hidden"};
	return html_tree_has(tree, node, ATTRIBUTE_HIDDEN) ||
	       slice_has_any(html_tree_attribute(tree, node, ATTRIBUTE_STYLE), styles, sizeof styles / sizeof *styles);
}

static bool is_hidden(const struct html_tree *tree, uint32_t node)
{
	return boilerplate_is_hidden(tree, node) ||
	       slice_is(html_tree_attribute(tree, node, ATTRIBUTE_ARIA_HIDDEN), "true");
}

bool boilerplate_is(const struct html_tree *tree, uint32_t node, bool is_short)
{
	const enum html_tag tag = tree->nodes.at[node].tag;
	if (tag == TAG_TEXT)
		return false;
	if (tag == TAG_NAV || tag == TAG_ASIDE || tag == TAG_FOOTER || tag == TAG_MENU)
		return true;
	return is_hidden(tree, node) || SLICE_IS_ANY(html_tree_attribute(tree, node, ATTRIBUTE_ROLE), roles) ||
	       has_words(html_tree_attribute(tree, node, ATTRIBUTE_CLASS), is_short) ||
	       has_words(html_tree_attribute(tree, node, ATTRIBUTE_ID), is_short);
}
