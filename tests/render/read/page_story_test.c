/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/page_story.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "tests/test.h"

/*
 * Pages whose passages say themselves how likely they are: "+", or nothing, very, "~" a little less than even, "-" unlikely, "=" not at all. "k" stands
 * for one that is kept, "?" in front for a page that is no article.
 */
struct story_case {
	const char *page, *kept;
};

#define LONG "this is a paragraph of the story that goes on for as long as a paragraph has to, which is longer than anybody likes, and ends here."
#define OTHER "nobody on the pier knew when the boat would come, so they sat down on the ropes, looked at the water and ate their bread in the rain."
#define THIRD "by noon on the next day the wind had turned, the flags hung down, and a man with a dog went home without a word."
#define DOG "the dog was found on the third day under a boat that had been turned over, with a shoe between its paws and no wish to give it back."
#define STORY "<p>+ " LONG "<p>+ " OTHER "<p>+ " THIRD "<p>+ " LONG

static const struct story_case cases[] = {
    {"<p>+ " LONG "<p>+ " OTHER "<p>- " THIRD, "kk."},

    /* The headline is no part of the text. */
    {"<h1>+ The boat</h1><p>+ " LONG "<p>+ " OTHER, ".kk"},

    /* What is a little less than likely is kept beside one that is sure, and not beside three. */
    {"<p>+ " LONG "<p>~ " OTHER, "kk"},
    {"<p>+ " LONG "<p>+ " OTHER "<p>+ " THIRD "<p>~ And where was the boat?", "kkk."},

    /* Readers' comments go, but not where the story itself is called so. */
    {"<div><p>+ " LONG "<p>+ " OTHER "</div><div id=comments><p>+ " THIRD "</div>", "kk."},
    {"<div class=comment><p>+ " LONG "<p>+ " OTHER "</div>", "kk"},

    /* What is said again: a pull quote goes; a paragraph among its like and a short item of a list stay. */
    {"<div><p>+ " LONG "<p>+ " OTHER "<p>+ " THIRD "<blockquote>+ " OTHER "</blockquote></div>", "kkk."},
    {"<div><p>+ " LONG "<p>+ " OTHER "<p>+ " LONG "<p>+ " THIRD "</div>", "kkkk"},
    {"<div><p>+ " LONG "<p>+ " OTHER "<ul><li>+ so they sat down on the ropes</ul></div>", "kkk"},
    {"<div><p>+ " LONG "<p>+ " OTHER "<p>+ " THIRD "</div><div><p>+ " LONG "</div>", "kkk."},

    /* Another story behind the story goes; not an entry of this one, and nothing where hardly more than a headline stands before it. */
    {"<article><h1>+ The boat</h1>" STORY "</article><article><h1>+ The dog</h1><p>+ " DOG "</article>", ".kkkk.."},
    {"<article><h1>+ The boat</h1>" STORY "</article><article><h2>+ The dog</h2><p>+ " DOG "</article>", ".kkkkkk"},
    {"<article><h1>+ The boat</h1>" STORY "<article><h1>+ The dog</h1><p>+ " DOG "</article></article>", ".kkkkkk"},
    {"<article><h1>+ The boat</h1><p>+ " LONG "</article><article><h1>+ The dog</h1><p>+ " DOG "</article>",
     ".kkk"},

    /* A heading with nothing behind it goes; one with a section inside its own stays. */
    {"<p>+ " LONG "<p>+ " OTHER "<h2>+ More</h2><p>- " THIRD, "kk.."},
    {"<h2>+ One</h2><h3>+ Two</h3><p>+ " LONG "<p>+ " OTHER "<h2>+ Three</h2><h2>+ Four</h2><p>+ " THIRD, "kkkk.kk"},

    /* Lines that say who wrote it or lead elsewhere. */
    {"<p>By Ann Lee</p><p>+ " LONG "<p>Read more: <a href=/2>Boats</a></p><p>+ " OTHER, ".k.k"},

    /* Next to nothing is likely, but the main element's paragraphs are not impossible. */
    {"<div><p>- " LONG "<p>- " OTHER "<p>- " THIRD "</div><p>= no", "kkk."},

    /* No story at all: all of it, and a word about that. */
    {"<ul><li>= <a href=/1>Boats</a><li>= <a href=/2>Ropes</a></ul>", "?kk"},
    {"<p>= A boat came in at six on Sunday, and nobody saw it.", "k"},
};

/* What the passage's own mark says. */
static float odds_of(const struct page_view *view, size_t passage)
{
	const struct slice text = html_tree_text(view->tree, view->passages.list.at[passage].first);
	switch (text.length ? *text.at : '\0') {
	case '=':
		return -6;
	case '~':
		return -0.3F;
	case '-':
		return -2;
	default:
		return 4;
	}
}

static void check(const struct story_case *row)
{
	struct html_tree tree;
	struct page_view view;
	html_tree_parse(&tree, row->page, strlen(row->page));
	bool *left_out = memory_new(tree.nodes.count, sizeof *left_out), is_clear = false;
	page_view_open(&view, &tree, html_tree_find(&tree, 0, (uint32_t)tree.nodes.count, TAG_H1), left_out);
	const size_t count = view.passages.list.count;
	float *odds = memory_new(count + 1, sizeof *odds);
	uint8_t *why = memory_new(count + 1, sizeof *why);
	for (size_t i = 0; i < count; i++)
		odds[i] = odds_of(&view, i);
	bool *kept = page_story_choose(&view, odds, why, &is_clear);
	struct buffer found = {0};
	buffer_add(&found, "?", is_clear ? 0 : 1);
	for (size_t i = 0; i < count; i++) {
		buffer_putc(&found, kept[i] ? 'k' : '.');
		assert_int_equal(kept[i], why[i] == LEFT_OUT_NOT);
	}
	assert_string_equal(buffer_text(&found), row->kept);
	buffer_release(&found);
	free(kept);
	free(why);
	free(odds);
	free(left_out);
	page_view_close(&view);
	html_tree_release(&tree);
}

static void stories_are_chosen(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		check(&cases[i]);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(stories_are_chosen),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
