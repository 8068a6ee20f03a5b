/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/page_kind.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "tests/test.h"

/* Pages whose passages are kept where they begin with "+"; whether what is kept is clearly a story; the code of the kind. */
struct kind_case {
	const char *page;
	bool is_clear;
	const char *code;
};

#define TEN   " a boat lay at the pier, and nobody knew why."
#define FIFTY TEN TEN TEN TEN TEN
#define LONG  "<p>+" FIFTY FIFTY FIFTY FIFTY FIFTY FIFTY FIFTY FIFTY "</p>"
#define SHORT "<p>+" FIFTY "</p>"

#define LINK         "<li><a href=/1>Why the ferry was late again</a>"
#define TWELVE_LINKS LINK LINK LINK LINK LINK LINK LINK LINK LINK LINK LINK LINK
#define FIGURE       "<figure><img src=a.jpg><figcaption>The pier at noon, with a boat</figcaption></figure>"
#define SIX_FIGURES  FIGURE FIGURE FIGURE FIGURE FIGURE FIGURE
#define OFFER        "<p>Already a subscriber? Log in."
#define CLOSED       "<script type=application/ld+json>{\"isAccessibleForFree\": \"False\"}</script>"
#define IS_ARTICLE   "<meta property=og:type content=article>"
#define IS_WEBSITE   "<meta property=og:type content=website>"

static const struct kind_case cases[] = {
    {"<p>", false, "story"},
    {SHORT, true, ""},
    {SHORT, false, "story"},

    /* A long story is one, whatever else stands on its page. */
    {LONG "<div class=paywall>" OFFER "</div><video></video>" SIX_FIGURES "<ul>" TWELVE_LINKS "</ul>" CLOSED IS_WEBSITE,
     true, ""},

    {"<ul>" TWELVE_LINKS "</ul>", false, "front"},
    {IS_ARTICLE "<ul>" TWELVE_LINKS "</ul>", false, "story"},
    {IS_WEBSITE "<ul>" TWELVE_LINKS "</ul><p>+" TEN, true, "front"},
    {IS_WEBSITE "<ul>" TWELVE_LINKS "</ul><p>+" TEN "<p>+" TEN, true, ""},

    {SIX_FIGURES "<p>+" TEN, false, "gallery"},
    {SIX_FIGURES "<p>+" TEN, true, "gallery"},
    {FIGURE FIGURE "<p>+" TEN, true, ""},

    {SHORT "<video></video>", true, "film"},
    {SHORT "<script type=application/ld+json>{\"@type\": \"VideoObject\"}</script>", true, "film"},
    {IS_ARTICLE SHORT "<video></video>", true, ""},

    /* Who asks for money does not yet keep the rest of a story. */
    {SHORT OFFER CLOSED, true, "paywall"},
    {SHORT "<div class='c regwall'>" OFFER "</div>", true, "paywall"},
    {SHORT OFFER CLOSED "<p>Comments." FIFTY FIFTY FIFTY FIFTY FIFTY FIFTY FIFTY FIFTY, true, "paywall"},
    {SHORT OFFER, true, ""},
    {SHORT CLOSED, true, ""},

    {"<p>We and our partners use cookies." TEN "<button>Yes</button>", false, "consent"},
    {"<p>We and our partners use cookies." TEN, false, "story"},
    {"<p>We use cookies.<p>" FIFTY "<button>Yes</button>", false, "story"},

    {"<div id=root></div><script>x()</script>", false, "script"},
    {"<noscript>Please turn JavaScript on.</noscript><script>x()</script>", false, "script"},
    {"<div id=root></div>", false, "story"},
};

static enum page_kind kind_of(const struct page_view *view, bool is_clear)
{
	const struct passage_list *list = &view->passages.list;
	bool *kept = memory_new(list->count + 1, sizeof *kept);
	for (size_t i = 0; i < list->count; i++)
		kept[i] = slice_begins(html_tree_text(view->tree, list->at[i].first), "+");
	const enum page_kind kind = page_kind_find(view, kept, is_clear);
	free(kept);
	return kind;
}

static void check(const struct kind_case *row)
{
	struct html_tree tree;
	struct page_view view;
	html_tree_parse(&tree, row->page, strlen(row->page));
	bool *left_out = memory_new(tree.nodes.count + 1, sizeof *left_out);
	page_view_open(&view, &tree, NONE, left_out);
	assert_string_equal(page_kind_code(kind_of(&view, row->is_clear)), row->code);
	page_view_close(&view);
	free(left_out);
	html_tree_release(&tree);
}

static void pages_are_of_a_kind(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		check(&cases[i]);
}

static void every_kind_but_a_story_is_said(void **state)
{
	(void)state;
	assert_string_equal(page_kind_sentence(PAGE_STORY), "");
	for (enum page_kind kind = PAGE_STORY + 1; kind < PAGE_KIND_COUNT; kind++)
		assert_true(*page_kind_sentence(kind));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(pages_are_of_a_kind),
	    cmocka_unit_test(every_kind_but_a_story_is_said),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
