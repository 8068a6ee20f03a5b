/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/passages.h"

#include <string.h>

#include "tests/test.h"

struct passages_case {
	const char *page, *passages;
};

static const char *const ends[PASSAGE_END_COUNT] = {"word", "sentence", "colon", "dots", "otherwise"};

/* For each passage: words, of them in links, bold, with a capital, numbers, words of grammar; commas; its end. */
static const struct passages_case cases[] = {
    {"", ""},
    {"<p> &nbsp; </p><p>", ""},
    {"<p>The ferry sails at six.</p>", "5 0 0 1 0 2 0 sentence\n"},
    {"<div>One<div>two, three</div>four:</div>",
     "1 0 0 1 0 0 0 word\n2 0 0 0 0 0 1 word\n1 0 0 0 0 0 0 colon\n"},

    /* Inline elements end no passage, one line break neither; two do. */
    {"<p>See <a href=/t><b>the</b> timetable</a> of 2025</p>", "5 2 1 1 1 2 0 word\n"},
    {"one<br>two<br> <br>three...", "2 0 0 0 0 0 0 word\n1 0 0 0 0 0 0 dots\n"},
    {"<p>“Gone!”</p><p>Gone…</p><p>Gone —</p>",
     "1 0 0 1 0 0 0 sentence\n1 0 0 1 0 0 0 dots\n1 0 0 1 0 0 0 otherwise\n"},

    /* A row of data is one, what a table only lays out is not. */
    {"<table><tr><th>Pier<th>Boats<tr><td>North<td>7</table>", "2 0 0 2 0 0 0 word\n2 0 0 1 1 0 0 word\n"},
    {"<table><tr><td><p>Left</p><td><p>Right</p></table>", "1 0 0 1 0 0 0 word\n1 0 0 1 0 0 0 word\n"},

    /* Two characters of Chinese or Japanese are a word; what is never shown has none. */
    {"<p>北港的渡轮</p>", "3 0 0 0 0 1 0 word\n"},
    {"<p>a<script>b</script><style>c</style></p>", "1 0 0 0 0 1 0 word\n"},
};

static void write_passage(const struct passage *passage, struct buffer *out)
{
	buffer_format(out, "%u %u %u %u %u %u %u %s\n", (unsigned)passage->words, (unsigned)passage->linked,
		      (unsigned)passage->strong, (unsigned)passage->capitals, (unsigned)passage->numbers,
		      (unsigned)passage->small, (unsigned)passage->commas, ends[passage->ends]);
}

static void find(struct html_tree *tree, struct passages *passages, const char *page)
{
	html_tree_parse(tree, page, strlen(page));
	passages_find(passages, tree);
}

static void lose(struct html_tree *tree, struct passages *passages)
{
	passages_release(passages);
	html_tree_release(tree);
}

static void pages_are_cut_and_counted(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct html_tree tree;
		struct passages passages;
		struct buffer found = {0};
		find(&tree, &passages, cases[i].page);
		for (size_t j = 0; j < passages.list.count; j++)
			write_passage(&passages.list.at[j], &found);
		assert_string_equal(buffer_text(&found), cases[i].passages);
		buffer_release(&found);
		lose(&tree, &passages);
	}
}

static void headings_are_known_behind_them(void **state)
{
	(void)state;
	struct html_tree tree;
	struct passages passages;
	find(&tree, &passages, "<p>a</p><h2>b</h2><p>c</p><p>d</p><h3>e</h3><h4>f</h4>");
	static const uint32_t headings[] = {NONE, NONE, 1, 1, 1, 4};
	assert_int_equal(passages.list.count, COUNT(headings));
	for (size_t i = 0; i < COUNT(headings); i++)
		assert_int_equal(passages.list.at[i].heading, headings[i]);
	lose(&tree, &passages);
}

static void what_has_the_same_classes_has_one_shape(void **state)
{
	(void)state;
	struct html_tree tree;
	struct passages passages;
	find(&tree, &passages,
	     "<div><p class=c1>one two</p><p class=c2>three</p><p>four</p></div><div class=x><div><p>five</p></div></div>");
	const struct passage *at = passages.list.at;
	assert_int_equal(passages.list.count, 4);
	assert_int_equal(at[0].shape, at[1].shape);
	assert_int_not_equal(at[0].shape, at[2].shape);
	assert_int_not_equal(at[2].shape, at[3].shape);
	assert_int_equal(passages.shapes.at[at[0].shape].passages, 2);
	assert_int_equal(passages.shapes.at[at[0].shape].words, 3);
	lose(&tree, &passages);
}

static void words_are_summed_up_for_every_element(void **state)
{
	(void)state;
	struct html_tree tree;
	struct passages passages;
	find(&tree, &passages, "<div><p>one two</p><p><a href=/3>three</a> four</p></div><p>five</p>");
	assert_int_equal(passages_total(&passages, 0), 4);
	assert_int_equal(passages_total(&passages, html_tree_find(&tree, 0, (uint32_t)tree.nodes.count, TAG_DIV)), 3);
	lose(&tree, &passages);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(pages_are_cut_and_counted),
	    cmocka_unit_test(headings_are_known_behind_them),
	    cmocka_unit_test(what_has_the_same_classes_has_one_shape),
	    cmocka_unit_test(words_are_summed_up_for_every_element),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
