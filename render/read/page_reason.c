/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/page_reason.h"

#include <math.h>
#include <string.h>

#include "render/read/boilerplate.h"
#include "render/read/date.h"

/* What words of classes, ids and roles say of what they hold. The first row that fits wins. */
static const struct {
	const char *word;
	enum left_out_reason reason;
} names[] = {
    {"nav", LEFT_OUT_MENU},
    {"navbar", LEFT_OUT_MENU},
    {"navigation", LEFT_OUT_MENU},
    {"menu", LEFT_OUT_MENU},
    {"menubar", LEFT_OUT_MENU},
    {"submenu", LEFT_OUT_MENU},
    {"breadcrumb", LEFT_OUT_MENU},
    {"breadcrumbs", LEFT_OUT_MENU},
    {"banner", LEFT_OUT_MENU},
    {"masthead", LEFT_OUT_MENU},
    {"pagination", LEFT_OUT_MENU},
    {"pager", LEFT_OUT_MENU},
    {"skiplink", LEFT_OUT_MENU},
    {"search", LEFT_OUT_MENU},
    {"toolbar", LEFT_OUT_MENU},
    {"tags", LEFT_OUT_MENU},
    {"taglist", LEFT_OUT_MENU},
    {"topics", LEFT_OUT_MENU},
    {"comment", LEFT_OUT_COMMENTS},
    {"comments", LEFT_OUT_COMMENTS},
    {"commentlist", LEFT_OUT_COMMENTS},
    {"disqus", LEFT_OUT_COMMENTS},
    {"respond", LEFT_OUT_COMMENTS},
    {"replies", LEFT_OUT_COMMENTS},
    {"trackbacks", LEFT_OUT_COMMENTS},
    {"related", LEFT_OUT_LINKS},
    {"recommended", LEFT_OUT_LINKS},
    {"recommendation", LEFT_OUT_LINKS},
    {"recommendations", LEFT_OUT_LINKS},
    {"recirc", LEFT_OUT_LINKS},
    {"mostread", LEFT_OUT_LINKS},
    {"popular", LEFT_OUT_LINKS},
    {"trending", LEFT_OUT_LINKS},
    {"teaser", LEFT_OUT_LINKS},
    {"teasers", LEFT_OUT_LINKS},
    {"readmore", LEFT_OUT_LINKS},
    {"nextprev", LEFT_OUT_LINKS},
    {"outbrain", LEFT_OUT_LINKS},
    {"taboola", LEFT_OUT_LINKS},
    {"share", LEFT_OUT_SHARING},
    {"sharing", LEFT_OUT_SHARING},
    {"sharebar", LEFT_OUT_SHARING},
    {"social", LEFT_OUT_SHARING},
    {"socials", LEFT_OUT_SHARING},
    {"addtoany", LEFT_OUT_SHARING},
    {"sharedaddy", LEFT_OUT_SHARING},
    {"follow", LEFT_OUT_SHARING},
    {"followus", LEFT_OUT_SHARING},
    {"byline", LEFT_OUT_BYLINE},
    {"dateline", LEFT_OUT_BYLINE},
    {"timestamp", LEFT_OUT_BYLINE},
    {"author", LEFT_OUT_BYLINE},
    {"authors", LEFT_OUT_BYLINE},
    {"date", LEFT_OUT_BYLINE},
    {"published", LEFT_OUT_BYLINE},
    {"ad", LEFT_OUT_OFFER},
    {"ads", LEFT_OUT_OFFER},
    {"advert", LEFT_OUT_OFFER},
    {"adverts", LEFT_OUT_OFFER},
    {"advertisement", LEFT_OUT_OFFER},
    {"advertising", LEFT_OUT_OFFER},
    {"sponsored", LEFT_OUT_OFFER},
    {"promo", LEFT_OUT_OFFER},
    {"promos", LEFT_OUT_OFFER},
    {"promotion", LEFT_OUT_OFFER},
    {"newsletter", LEFT_OUT_OFFER},
    {"newsletters", LEFT_OUT_OFFER},
    {"subscribe", LEFT_OUT_OFFER},
    {"subscription", LEFT_OUT_OFFER},
    {"signup", LEFT_OUT_OFFER},
    {"paywall", LEFT_OUT_OFFER},
    {"donate", LEFT_OUT_OFFER},
    {"donation", LEFT_OUT_OFFER},
    {"cookie", LEFT_OUT_OFFER},
    {"cookies", LEFT_OUT_OFFER},
    {"consent", LEFT_OUT_OFFER},
    {"gdpr", LEFT_OUT_OFFER},
    {"footer", LEFT_OUT_FOOTER},
    {"contentinfo", LEFT_OUT_FOOTER},
    {"colophon", LEFT_OUT_FOOTER},
    {"copyright", LEFT_OUT_FOOTER},
    {"sidebar", LEFT_OUT_BESIDE},
    {"widget", LEFT_OUT_BESIDE},
    {"complementary", LEFT_OUT_BESIDE},
};

/* What elements are for. */
static const struct {
	enum html_tag tag;
	enum left_out_reason reason;
} elements[] = {
    {TAG_NAV, LEFT_OUT_MENU},
    {TAG_MENU, LEFT_OUT_MENU},
    {TAG_FOOTER, LEFT_OUT_FOOTER},
    {TAG_ASIDE, LEFT_OUT_BESIDE},
};

static enum left_out_reason reason_of_names(struct slice classes)
{
	for (struct slice word; (word = page_view_class_word(&classes)).length;)
		for (size_t i = 0; i < sizeof names / sizeof *names; i++)
			if (slice_is(word, names[i].word))
				return names[i].reason;
	return LEFT_OUT_NOT;
}

static bool is_hidden(const struct html_tree *tree, uint32_t node)
{
	return boilerplate_is_hidden(tree, node) ||
	       slice_is(html_tree_attribute(tree, node, ATTRIBUTE_ARIA_HIDDEN), "true");
}

static enum left_out_reason reason_of_element(const struct html_tree *tree, uint32_t node)
{
	static const enum html_attribute named[] = {ATTRIBUTE_ROLE, ATTRIBUTE_CLASS, ATTRIBUTE_ID};
	enum left_out_reason reason = is_hidden(tree, node) ? LEFT_OUT_HIDDEN : LEFT_OUT_NOT;
	for (size_t i = 0; !reason && i < sizeof named / sizeof *named; i++)
		reason = reason_of_names(html_tree_attribute(tree, node, named[i]));
	for (size_t i = 0; !reason && i < sizeof elements / sizeof *elements; i++)
		reason = tree->nodes.at[node].tag == elements[i].tag ? elements[i].reason : LEFT_OUT_NOT;
	return reason;
}

/* What the passage's elements are called, from the inside out, up to what holds the story too. */
static enum left_out_reason reason_around(const struct page_view *view, const struct passage *passage)
{
	enum left_out_reason reason = LEFT_OUT_NOT;
	for (uint32_t node = view->tree->nodes.at[passage->first].parent; !reason && node != NONE;
	     node = view->tree->nodes.at[node].parent) {
		if (page_view_holds(view, node, view->main) || page_view_holds(view, node, view->title))
			return LEFT_OUT_NOT;
		reason = reason_of_element(view->tree, node);
	}
	return reason;
}

/* Whether it says the headline, and no more. */
static bool is_headline(const struct page_view *view, uint32_t index)
{
	const struct passage *passage = &view->passages.list.at[index];
	const uint32_t *words = view->passages.words.at + passage->first_word;
	const size_t count = view->title_words.count;
	return count && passage->words == count && passage->first_word + count <= view->passages.words.count &&
	       !memcmp(words, view->title_words.at, count * sizeof *words);
}

static bool is_day(const struct page_view *view, uint32_t index)
{
	enum { LONG = 14 };
	const struct passage *passage = &view->passages.list.at[index];
	if (passage->words > LONG || !passage->numbers || passage->end != passage->first + 1)
		return false;
	struct buffer iso = {0};
	const bool found = date_read(slice_trim(html_tree_text(view->tree, passage->first)), &iso);
	buffer_release(&iso);
	return found;
}

/* What it looks like, whatever it is called. */
static enum left_out_reason reason_of_text(const struct page_view *view, uint32_t index)
{
	enum { MENU_MOST = 3 };
	const struct passage *passage = &view->passages.list.at[index];
	const enum page_furniture furniture = page_view_furniture(view, index);
	if (furniture == FURNITURE_BYLINE || is_day(view, index))
		return LEFT_OUT_BYLINE;
	if (furniture != FURNITURE_NONE)
		return LEFT_OUT_LINKS;
	if (passage->linked * 2 <= passage->words)
		return LEFT_OUT_NOT;
	return passage->words <= MENU_MOST ? LEFT_OUT_MENU : LEFT_OUT_LINKS;
}

struct left_out page_reason_find(const struct page_view *view, uint32_t index, float odds)
{
	enum left_out_reason reason =
	    is_headline(view, index) ? LEFT_OUT_REPEAT : reason_around(view, &view->passages.list.at[index]);
	if (!reason)
		reason = reason_of_text(view, index);
	if (reason)
		return (struct left_out){.reason = (uint8_t)reason};
	const double sure = 1 / (1 + exp(odds));
	return (struct left_out){.reason = LEFT_OUT_UNLIKELY, .sure = (uint8_t)(sure * 100 + 0.5)};
}
