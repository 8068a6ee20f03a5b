/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/article_whole.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "model/left_out.h"
#include "render/read/boilerplate.h"
#include "tests/test.h"

/*
 * Pages whose passages say themselves what was chosen: "+" was kept, "-" and "=" were not, the latter because it looks very unlike a story.
 * Then what is kept in the end, "k", and what is not: "l" as links, "o" as an offer, "r" as a repetition, "." for its looks.
 */
struct whole_case {
	const char *page, *kept;
};

#define BEFORE "<p>+ Nobody saw the boat that lay at the pier all night."
#define BEHIND "<p>+ It was gone by noon, and so were the ropes."
#define STORY                                                                                                          \
	"<p>+ Nobody on the pier saw when the boat came in, so the harbour master asked the baker, who gets up at "    \
	"three, and the baker had seen a light and heard a dog, but it may have been his own dog, he said, and it "    \
	"may have been the moon.</p>"

static const struct whole_case cases[] = {
    {BEFORE BEHIND, "kk"},

    /* Tables: a third of the words is enough, or the story around; never what is links for the most part. */
    {BEFORE "<table><tr><th>+ Pier<th>Boats<tr><td>- North<td>7<tr><td>- South<td>9</table>", "kkkk"},
    {BEFORE "<table><tr><th>- Pier<th>Boats<tr><td>- North<td>7<tr><td>- South<td>9</table>" BEHIND, "kkkkk"},
    {BEFORE "<table><tr><th>- Pier<th>Boats<tr><td>- North<td>7<tr><td>- South<td>9</table>", "k..."},
    {BEFORE "<table><tr><th>+ <a href=/1>Pier</a><th>Boats<tr><td>+ <a href=/2>North</a><td><a "
	    "href=/3>Seven</a></table>" BEHIND,
     "kllk"},

    /* Posts of other sites, where the story goes on around them. */
    {BEFORE "<blockquote class=twitter-tweet><p>- No boats today.</p>- Oslo (@oslo)</blockquote>" BEHIND, "kkkk"},
    {BEFORE "<blockquote class=twitter-tweet><p>- No boats today.</p>- Oslo (@oslo)</blockquote>", "k.."},

    /* Who is quoted stands below what he says. */
    {BEFORE "<blockquote><p>+ I saw a light on the water.</p><footer>- The baker</footer></blockquote>", "kkk"},

    /* What is set off between paragraphs that are kept, as a list there is. */
    {"<div>" BEFORE "<blockquote><div><ul><li>- a boat<li>- a dog</ul></div></blockquote>" BEHIND "</div>", "kkkk"},
    {"<div>" BEFORE "<blockquote>= a boat or a dog</blockquote>" BEHIND "</div>", "k.k"},
    {"<div>" BEFORE "<blockquote>- a boat or a dog</blockquote></div>", "k."},

    /* A list of which most is kept, but for what leads elsewhere and for boxes in it. */
    {"<ul><li>+ a boat at the pier<li>+ a dog on the boat<li>- ropes<li>- <a href=/>all boats</a><li "
     "class=newsletter>- mail"
     "</ul>",
     "kkk.."},
    {"<ul><li>+ a boat at the pier<li>- a dog on the boat<li>- ropes, bread</ul>", "k.."},

    /* A list that hardly looks like a story, between paragraphs that are kept; not one in a box, nor one of links. */
    {"<div>" BEFORE "<ul><li>- a boat<li>- a dog</ul>" BEHIND "</div>", "kkkk"},
    {"<div>" BEFORE "<ul><li>= a boat<li>= a dog</ul>" BEHIND "</div>", "k..k"},
    {"<div>" BEFORE "<ul><li>- <a href=/1>boats</a><li>- <a href=/2>dogs</a></ul>" BEHIND "</div>", "k..k"},
    {"<div>" BEFORE "<div><h4>- Seen<ul><li>- a boat<li>- a dog</ul></div>" BEHIND "</div>", "k...k"},

    /* Boxes that are called no part of the story: all but kept or not at all, and not where something is to be filled in. */
    {STORY STORY "<div class=newsletter><p>+ News of boats<p>- every day by mail</div>" BEHIND, "kk..k"},
    {STORY STORY "<div class=newsletter><p>+ News of boats<p>+ every day<p>- now</div>" BEHIND, "kkkk.k"},
    {STORY STORY "<div class=newsletter><p>+ News of boats<p>+ every day<input></div>" BEHIND, "kkook"},
    {"<div class=newsletter>" STORY "<p>- Letters to us</div>", "k."},

    /* A footnote goes with where it is meant. */
    {"<p>+ Boats.<sup><a href=#f1 id=r1>1</a></sup></p><p>- Ropes.<sup><a href=#f2 id=r2>2</a></sup></p>"
     "<div id=f1>- All of them.</div><div id=f2>- But one.</div>",
     "k.k."},

    /* A pull quote says what the story says, and who is named behind it goes too. */
    {STORY
     "<blockquote class=pullquote><p>+ the harbour master asked the baker, who gets up at three</p><p>+ The baker</p>"
     "</blockquote>" BEHIND,
     "krrk"},
    {STORY "<aside><p>+ a lamp is no proof of anything, said the master, and turned his light off</p></aside>" BEHIND,
     "kkk"},

    /* Short lines: a heading among what is kept, a paragraph like those around it, the last one, the time of an entry. */
    {"<div>" BEFORE "<h2>- Noon</h2>" BEHIND "</div>", "kkk"},
    {"<div>" BEFORE "<h2>= Noon</h2>" BEHIND "</div>", "k.k"},
    {"<div>" BEFORE "<p>- A dog." BEHIND "</div>", "kkk"},
    {"<div>" BEFORE "<p class=x>- A dog." BEHIND "</div>", "k.k"},
    {"<div>" BEFORE "<p>~ A dog.</div>", "kk"},
    {"<div>" BEFORE "<p>- A dog.</div>", "k."},
    {"<article><time>- 12:40</time><h2>+ Gone</h2>" BEHIND "</article>", "kkk"},
    {"<article>- 12:40<h2>+ Gone</h2>" BEHIND "</article>", ".kk"},

    /* What is called a standfirst, below the headline, if it may be one. */
    {"<h1>- Boats</h1><h3 class=sub-title>~ one</h3><p class=chapo>~ A boat came in and went again.</p>" BEFORE,
     "..kk"},
    {"<h1>- Boats</h1><p class=x>~ A boat came in and went again.</p><div>" BEFORE "</div>", "..k"},
    {"<h1>- Boats</h1><p class=chapo>- A boat came in and went again.</p><div>" BEFORE "</div>", "..k"},
    {"<p class=chapo>~ A boat came in and went again.</p><h1>- Boats</h1><div>" BEFORE "</div>", "..k"},
};

static char mark_of(const struct page_view *view, size_t passage)
{
	const struct slice text = html_tree_text(view->tree, view->passages.list.at[passage].first);
	return text.length ? *text.at : '\0';
}

static float odds_of(char mark)
{
	return mark == '+' ? 4 : mark == '~' ? -0.5F : mark == '-' ? -2 : -6;
}

static char outcome_of(bool is_kept, uint8_t why)
{
	assert_int_equal(is_kept, why == LEFT_OUT_NOT);
	switch (why) {
	case LEFT_OUT_NOT: return 'k';
	case LEFT_OUT_LINKS: return 'l';
	case LEFT_OUT_OFFER: return 'o';
	case LEFT_OUT_REPEAT: return 'r';
	default: return '.';
	}
}

static void settle(const struct page_view *view, struct buffer *out)
{
	const size_t count = view->passages.list.count;
	float *odds = memory_new(count + 1, sizeof *odds);
	bool *kept = memory_new(count + 1, sizeof *kept);
	uint8_t *why = memory_new(count + 1, sizeof *why);
	for (size_t i = 0; i < count; i++) {
		const char mark = mark_of(view, i);
		odds[i] = odds_of(mark);
		kept[i] = mark == '+';
		why[i] = kept[i] ? LEFT_OUT_NOT : LEFT_OUT_UNLIKELY;
	}
	article_whole_settle(view, odds, kept, why);
	for (size_t i = 0; i < count; i++)
		buffer_putc(out, outcome_of(kept[i], why[i]));
	free(odds);
	free(kept);
	free(why);
}

static void check(const struct whole_case *row)
{
	struct html_tree tree;
	struct page_view view;
	struct buffer found = {0};
	html_tree_parse(&tree, row->page, strlen(row->page));
	bool *left_out = memory_new(tree.nodes.count + 1, sizeof *left_out);
	for (uint32_t i = 1; i < tree.nodes.count; i++)
		left_out[i] = boilerplate_is(&tree, i, true) && tree.nodes.at[i].tag != TAG_ASIDE;
	page_view_open(&view, &tree, html_tree_find(&tree, 0, (uint32_t)tree.nodes.count, TAG_H1), left_out);
	settle(&view, &found);
	assert_string_equal(buffer_text(&found), row->kept);
	buffer_release(&found);
	page_view_close(&view);
	free(left_out);
	html_tree_release(&tree);
}

static void parts_are_settled_as_a_whole(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		check(&cases[i]);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(parts_are_settled_as_a_whole),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
