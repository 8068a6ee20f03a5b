/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <string.h>

#include "render/read/article.h"
#include "tests/test.h"

#define STORY                                                                                                          \
	"<p>The lighthouse at Kelm went dark on Friday, for the first time in ninety years, because nobody had paid "  \
	"for its lamp oil since the harbour master retired in the spring.</p><p>Two fishing boats waited outside the " \
	"bar until morning, and their skippers said that they would send the council a bill for the coffee that they " \
	"had drunk while they did so.</p><p>The council meets on Monday, when the clerk is to explain where the oil "  \
	"money went, and why the new fountain in the market square was finished three weeks early.</p>"

#define PAGE(before, behind)                                                                                           \
	"<!doctype html><title>Kelm goes dark</title><body>" before                                                    \
	"<article><h1>Kelm goes dark</h1><div class=article-body>" STORY "</div>" behind "</article>"

struct reason_case {
	const char *page, *words, *reason; /* words: with which the text begins that is asked for */
};

static const struct reason_case cases[] = {
    {PAGE("", ""), "The lighthouse", "not left out"},
    {PAGE("<nav><a href=/>Front page</a></nav>", ""), "Front page", "menu or navigation"},
    {PAGE("<div class=topnav><ul><li><a href=/>Tides</a></ul></div>", ""), "Tides", "menu or navigation"},
    {PAGE("", "<div class='related-links'><a href=/1>Why the ferry was late again</a></div>"), "Why the ferry",
     "links to other stories"},
    {PAGE("", "<div id=comments><p>About time that somebody wrote about that lamp, I said so in May.</p></div>"),
     "About time", "comments"},
    {PAGE("", "<p>Two fishing boats waited outside the bar until morning, and their skippers said that they would "
	      "send the council a bill for the coffee that they had drunk while they did so.</p>"),
     "Two fishing boats", "repeats what is shown"},
    {PAGE("<div class=topnav>Kelm goes dark</div>", "<div>Kelm goes dark</div>"), "Kelm goes dark",
     "repeats what is shown"},
    {PAGE("", "<p>By Ada Holm</p>"), "By Ada Holm", "byline, date (as facts)"},
    {PAGE("", "<div>4 March 2024</div>"), "4 March", "byline, date (as facts)"},
    {PAGE("", "<h2>Around the harbour</h2>"), "Around the harbour", "heading of nothing"},
    {PAGE("", "<div class=newsletter-box><p>Get the harbour in your letter box.</p></div>"), "Get the harbour",
     "advertising or sign-up"},
    {PAGE("", "<div class=share-tools><a href=/s>Send this page</a></div>"), "Send this", "links for sharing"},
    {PAGE("", "<footer><p>The Kelm Herald, Quay 4</p></footer>"), "The Kelm Herald", "footer of the page"},
    {PAGE("", "<div style='display: none'><p>Loading the tides</p></div>"), "Loading", "hidden by the page"},
    {PAGE("", "<div hidden><p>Loading the tides</p></div>"), "Loading", "hidden by the page"},
    {PAGE("<figure><img src=l.jpg alt=''><figcaption>The lamp room in better days</figcaption></figure>", ""),
     "The lamp room", "caption without picture"},
};

static uint32_t find_text(const struct html_tree *tree, const char *words)
{
	uint32_t found = NONE;
	for (uint32_t i = 0; i < tree->nodes.count; i++)
		if (tree->nodes.at[i].tag == TAG_TEXT && slice_begins(html_tree_text(tree, i), words))
			found = i;
	return found;
}

/* Appends why the last text that begins with the words is left out. */
static void explain(const char *page, const char *words, struct buffer *out)
{
	struct page_judge judge;
	struct html_tree tree;
	struct html_facts facts;
	struct article article;
	page_judge_open(&judge);
	html_tree_parse(&tree, page, strlen(page));
	html_facts_find(&facts, &tree);
	article_find(&article, &tree, &facts, &judge, true);
	const uint32_t node = find_text(&tree, words);
	assert_int_not_equal(node, NONE);
	left_out_write(article.reasons[node], out);
	article_release(&article);
	html_facts_release(&facts);
	html_tree_release(&tree);
}

static void what_is_left_out_has_a_reason(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct buffer out = {0};
		explain(cases[i].page, cases[i].words, &out);
		assert_string_equal(buffer_text(&out), cases[i].reason);
		buffer_release(&out);
	}
}

static void what_only_looks_so_is_said_with_how_sure_that_is(void **state)
{
	(void)state;
	static const char begins[] = "looks unlike the story (", ends[] = " % sure)";
	struct buffer out = {0};
	explain(PAGE("", "<div class=box><div>Tide 04:12 rising 16:40 falling</div></div>"), "Tide 04:12", &out);
	assert_memory_equal(buffer_text(&out), begins, strlen(begins));
	assert_string_equal(out.at + out.count - strlen(ends), ends);
	buffer_release(&out);
}

static void nothing_is_explained_unless_asked_for(void **state)
{
	(void)state;
	static const char page[] = PAGE("<nav>Tides</nav>", "");
	struct page_judge judge;
	struct html_tree tree;
	struct html_facts facts;
	struct article article;
	page_judge_open(&judge);
	html_tree_parse(&tree, page, strlen(page));
	html_facts_find(&facts, &tree);
	article_find(&article, &tree, &facts, &judge, false);
	assert_null(article.reasons);
	article_release(&article);
	html_facts_release(&facts);
	html_tree_release(&tree);
}

static void reasons_are_alike_however_sure(void **state)
{
	(void)state;
	const struct left_out likely = {.reason = LEFT_OUT_UNLIKELY, .sure = 70},
			      likelier = {.reason = LEFT_OUT_UNLIKELY, .sure = 90}, menu = {.reason = LEFT_OUT_MENU};
	assert_true(left_out_alike(likely, likelier));
	assert_false(left_out_alike(likely, menu));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_is_left_out_has_a_reason),
	    cmocka_unit_test(what_only_looks_so_is_said_with_how_sure_that_is),
	    cmocka_unit_test(nothing_is_explained_unless_asked_for),
	    cmocka_unit_test(reasons_are_alike_however_sure),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
