/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/page_kind.h"

#include <string.h>

#define KIND_ROW(kind, code, sentence) {code, sentence},
static const struct {
	const char *code, *sentence;
} kinds[] = {PAGE_KINDS(KIND_ROW)};

const char *page_kind_code(enum page_kind kind)
{
	return kinds[kind].code;
}

const char *page_kind_sentence(enum page_kind kind)
{
	return kinds[kind].sentence;
}

/* None of these thresholds calls more than one in two hundred of the pages with a story so that doc/EXTRACTION.md names. */
enum { SHELL_WORDS = 40, WALL_WORDS = 400, STUB_WORDS = 250, FILM_WORDS = 150, PICTURES = 6, HEADLINES = 12, ROW = 2 };

/* What a page says of itself, and what is counted of it. */
struct signs {
	const struct page_view *view;
	const bool *kept;
	bool is_clear;
	uint32_t words, story;    /* all of it, and what is kept */
	uint32_t captions;        /* words below pictures */
	uint32_t consent, offers; /* words of passages that speak of cookies; passages that ask for a subscription */
	uint32_t headlines;       /* passages that are the links of other stories */
	uint32_t sentences;       /* kept ones that are no link, in a row at most */
	uint32_t pictures, films, scripts;
	bool is_article, is_website, is_film; /* what og:type or JSON-LD call it */
	bool is_closed, is_walled;            /* JSON-LD says that it is not free; something is called a paywall */
	bool asks;                            /* something is to be pressed or filled in */
	bool is_shell;                        /* a script's element, or words, say that scripts are needed */
};

#define HAS_ANY(text, list) slice_has_any(text, list, sizeof list / sizeof *list)

/* What a page offers that keeps the rest of its story for those who pay. */
static bool is_offer(struct slice text)
{
	static const char *const offers[] = {
	    "to continue reading",
	    "to keep reading",
	    "subscribe to read",
	    "for subscribers",
	    "already a subscriber",
	    "subscribers only",
	    "subscriber-only",
	    "exclusive to subscribers",
	    "read the full story",
	    "weiterlesen mit",
	    "nur für Abonnenten",
	    "Jetzt weiterlesen",
	    "réservé aux abonnés",
	    "réservée aux abonnés",
	    "pour lire la suite",
	    "solo para suscriptores",
	    "exclusivo para suscriptores",
	    "for abonnenter",
	    "riservato agli abbonati",
	    "alleen voor abonnees",
	    "kun for abonnenter",
	};
	return HAS_ANY(text, offers);
}

static bool is_of_cookies(struct slice text)
{
	static const char *const words[] = {"cookie",      "cookies",         "consent",      "Einwilligung",
					    "Datenschutz", "cookies.",        "consentement", "consentimiento",
					    "samtykke",    "partners process"};
	return HAS_ANY(text, words);
}

static bool is_shell_name(struct slice id)
{
	static const char *const ids[] = {"root", "app", "__next", "__nuxt", "react-root", "main-app", "gatsby"};
	return SLICE_IS_ANY(id, ids);
}

/* Of JSON-LD, and of scripts that hold the like. */
static void look_at_script(struct signs *self, uint32_t script)
{
	static const char *const stories[] = {"NewsArticle",     "\"Article\"",          "BlogPosting",
					      "LiveBlogPosting", "ReportageNewsArticle", "OpinionNewsArticle"};
	const struct html_tree *tree = self->view->tree;
	self->scripts++;
	if (!slice_is(html_tree_attribute(tree, script, ATTRIBUTE_TYPE), "application/ld+json") ||
	    script + 1 >= tree->nodes.at[script].end)
		return;
	const struct slice text = html_tree_text(tree, script + 1);
	const struct slice free = slice_find(text, "isAccessibleForFree");
	self->is_article = self->is_article || HAS_ANY(text, stories);
	self->is_film = self->is_film || slice_find(text, "VideoObject").length;
	if (free.length) {
		const struct slice said = slice_after(text, (size_t)(free.at - text.at) + free.length);
		const struct slice front = {said.at, said.length < 12 ? said.length : 12};
		self->is_closed = self->is_closed || slice_find(front, "false").length;
	}
}

static void look_at_meta(struct signs *self, uint32_t node)
{
	const struct html_tree *tree = self->view->tree;
	const struct slice type = html_tree_attribute(tree, node, ATTRIBUTE_CONTENT);
	if (!slice_is(html_tree_attribute(tree, node, ATTRIBUTE_PROPERTY), "og:type"))
		return;
	self->is_article = self->is_article || slice_is(type, "article");
	self->is_website = self->is_website || slice_is(type, "website");
	self->is_film = self->is_film || slice_begins(type, "video");
}

static void look_at_names(struct signs *self, uint32_t node)
{
	static const char *const walls[] = {"paywall", "regwall", "metered", "piano-offer", "subscriber-wall"};
	const struct html_tree *tree = self->view->tree;
	const struct slice classes = html_tree_attribute(tree, node, ATTRIBUTE_CLASS),
			   id = html_tree_attribute(tree, node, ATTRIBUTE_ID);
	self->is_walled = self->is_walled || HAS_ANY(classes, walls) || HAS_ANY(id, walls);
	self->is_shell = self->is_shell || is_shell_name(id);
}

static bool says_so_without_scripts(const struct html_tree *tree, uint32_t noscript)
{
	struct buffer text = {0};
	html_tree_gather(tree, noscript, &text);
	const bool is = slice_find((struct slice){text.at, text.count}, "JavaScript").length;
	buffer_release(&text);
	return is;
}

static void look_at_elements(struct signs *self)
{
	const struct html_tree *tree = self->view->tree;
	for (uint32_t i = 1; i < tree->nodes.count; i++) {
		const enum html_tag tag = tree->nodes.at[i].tag;
		if (tag == TAG_TEXT)
			continue;
		look_at_names(self, i);
		if (tag == TAG_SCRIPT)
			look_at_script(self, i);
		else if (tag == TAG_META)
			look_at_meta(self, i);
		else if (tag == TAG_NOSCRIPT)
			self->is_shell = self->is_shell || says_so_without_scripts(tree, i);
		self->pictures += tag == TAG_FIGURE && !self->view->left_out[i];
		self->films += tag == TAG_VIDEO;
		self->asks = self->asks || tag == TAG_FORM || tag == TAG_BUTTON;
	}
}

/* Whether a passage of text is about something, by words in any of its text nodes. */
static bool says(const struct page_view *view, uint32_t index, bool (*about)(struct slice))
{
	const struct passage *passage = &view->passages.list.at[index];
	for (uint32_t i = passage->first; i < passage->end; i++)
		if (view->passages.owner[i] == index && about(html_tree_text(view->tree, i)))
			return true;
	return false;
}

static void look_at_passages(struct signs *self)
{
	enum { HEADLINE_LEAST = 4, HEADLINE_MOST = 25, SENTENCE_LEAST = 8 };
	const struct passage_list *list = &self->view->passages.list;
	uint32_t row = 0;
	for (uint32_t i = 0; i < list->count; i++) {
		const struct passage *passage = &list->at[i];
		const bool is_link = passage->linked * 2 > passage->words;
		const bool is_caption = page_view_around(self->view, passage->node, TAG_FIGCAPTION) != NONE;
		self->words += passage->words;
		self->story += self->kept[i] && !is_caption ? passage->words : 0;
		self->captions += is_caption ? passage->words : 0;
		self->headlines += is_link && passage->words >= HEADLINE_LEAST && passage->words <= HEADLINE_MOST;
		const bool is_sentence = self->kept[i] && !is_link && passage->words >= SENTENCE_LEAST &&
					 passage->ends == PASSAGE_ENDS_SENTENCE;
		row = is_sentence ? row + 1 : self->kept[i] ? 0 : row;
		self->sentences = row > self->sentences ? row : self->sentences;
	}
}

static void look_at_words(struct signs *self)
{
	const struct passage_list *list = &self->view->passages.list;
	for (uint32_t i = 0; i < list->count; i++) {
		if (self->words < WALL_WORDS && says(self->view, i, is_of_cookies))
			self->consent += list->at[i].words;
		self->offers += self->story < STUB_WORDS && says(self->view, i, is_offer);
	}
}

static enum page_kind kind_of(const struct signs *self)
{
	if (self->words < SHELL_WORDS && self->scripts && self->is_shell)
		return PAGE_SCRIPT;
	if (self->words < WALL_WORDS && self->asks && !self->is_article && self->consent * 2 > self->words)
		return PAGE_CONSENT;
	if (self->story < STUB_WORDS && self->offers && (self->is_walled || self->is_closed))
		return PAGE_PAYWALL;
	if (self->story < FILM_WORDS && (self->films || self->is_film) && !self->is_article)
		return PAGE_FILM;
	if (self->pictures >= PICTURES && self->captions > self->story && (!self->is_clear || self->story < FILM_WORDS))
		return PAGE_GALLERY;
	if (self->headlines >= HEADLINES && !self->is_article &&
	    (!self->is_clear || (self->sentences < ROW && self->story < STUB_WORDS && self->is_website)))
		return PAGE_FRONT;
	return self->is_clear ? PAGE_STORY : PAGE_UNCLEAR;
}

/* It is of no other kind then, whatever its elements and words say: they are looked through for the others alone. */
static bool is_long_story(const struct signs *self)
{
	return self->is_clear && self->story >= STUB_WORDS && self->words >= WALL_WORDS;
}

enum page_kind page_kind_find(const struct page_view *view, const bool *kept, bool is_clear)
{
	struct signs signs = {.view = view, .kept = kept, .is_clear = is_clear};
	look_at_passages(&signs);
	if (is_long_story(&signs))
		return PAGE_STORY;
	look_at_elements(&signs);
	look_at_words(&signs);
	return kind_of(&signs);
}
