/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/excerpt.h"

#include <string.h>

#include "model/builder.h"
#include "tests/test.h"

static const struct left_out not = {0}, menu = {.reason = LEFT_OUT_MENU}, links = {.reason = LEFT_OUT_LINKS};

static void add(struct builder *builder, enum block_kind kind, struct left_out why, const char *text)
{
	builder_leave_out(builder, why);
	builder_open(builder, kind, 0);
	builder_text(builder, text, strlen(text));
	builder_close(builder);
}

/* "Tides" and "More", "Why" are left out; the leaves' indexes are 0 to 6 but for the list, 3, and its items, 4 and 6. */
static struct document *make_page(void)
{
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	builder_metadata(builder, METADATA_TITLE, "Dark", 4);
	builder_byline(builder, "Ada Holm", 8);
	builder_notice(builder, "depth", "%s", "too deep");
	add(builder, BLOCK_TITLE, not, "Dark");
	add(builder, BLOCK_PARAGRAPH, menu, "Tides");
	add(builder, BLOCK_PARAGRAPH, not, "One");
	builder_open(builder, BLOCK_LIST, 0);
	builder_open(builder, BLOCK_ITEM, 0);
	add(builder, BLOCK_PARAGRAPH, links, "More");
	builder_close(builder);
	builder_open(builder, BLOCK_ITEM, 0);
	builder_leave_out(builder, not );
	builder_open(builder, BLOCK_PARAGRAPH, 0);
	builder_text(builder, "Two ", 4);
	builder_mark_open(builder, MARK_LINK, "http://x.example/", 17);
	builder_text(builder, "boats", 5);
	builder_mark_close(builder);
	builder_close(builder);
	builder_close(builder);
	builder_close(builder);
	add(builder, BLOCK_PARAGRAPH, links, "Why");
	return builder_finish(builder);
}

static uint32_t leaf_with(const struct document *page, const char *text)
{
	return document_leaf_at(page, (uint32_t)(strstr(page->text.at, text) - page->text.at));
}

static void only_what_is_not_left_out_is_in_it(void **state)
{
	(void)state;
	struct document *page = make_page();
	struct excerpt excerpt;
	assert_true(document_leaves_out(page));
	excerpt_make(&excerpt, page);
	const struct document *article = excerpt.document;
	assert_string_equal(article->text.at, "Dark\n\nOne\n\nTwo boats");
	assert_int_equal(article->blocks.count, 5);
	assert_int_equal(article->blocks.at[2].kind, BLOCK_LIST);
	assert_int_equal(article->blocks.at[3].kind, BLOCK_ITEM);
	assert_int_equal(article->blocks.at[3].parent, 2);
	assert_int_equal(article->blocks.at[4].parent, 3);
	assert_int_equal(article->blocks.at[4].paragraph, 2);
	assert_false(document_leaves_out(article));
	assert_int_equal(article->marks.count, 1);
	assert_int_equal(article->marks.at[0].span.start, 15);
	assert_string_equal(document_string(article, article->links.at[article->marks.at[0].link]),
			    "http://x.example/");
	assert_string_equal(document_metadata(article, METADATA_TITLE), "Dark");
	assert_string_equal(document_string(article, article->bylines.at[0]), "Ada Holm");
	assert_string_equal(document_string(article, article->notices.at[0].message), "too deep");
	excerpt_release(&excerpt);
	document_free(page);
}

static void what_is_brought_back_is_in_it(void **state)
{
	(void)state;
	struct document *page = make_page();
	struct excerpt excerpt;
	document_bring_back(page, leaf_with(page, "More"), true);
	document_bring_back(page, leaf_with(page, "One"), true); /* was never away */
	excerpt_make(&excerpt, page);
	assert_string_equal(excerpt.document->text.at, "Dark\n\nOne\n\nMore\n\nTwo boats");
	assert_int_equal(excerpt.document->blocks.count, 7);
	assert_int_equal(excerpt.document->blocks.at[4].paragraph, 2);
	assert_false(document_leaves_out(excerpt.document));
	excerpt_release(&excerpt);

	document_bring_back(page, leaf_with(page, "More"), false);
	excerpt_make(&excerpt, page);
	assert_string_equal(excerpt.document->text.at, "Dark\n\nOne\n\nTwo boats");
	excerpt_release(&excerpt);
	document_free(page);
}

static void places_are_the_same_in_both(void **state)
{
	(void)state;
	static const struct {
		const char *words; /* in the page */
		uint32_t into;
	} places[] = {{"Dark", 0}, {"Tides", 6}, {"One", 6}, {"More", 11}, {"Two", 11}, {"boats", 15}, {"Why", 20}};
	struct document *page = make_page();
	struct excerpt excerpt;
	excerpt_make(&excerpt, page);
	for (size_t i = 0; i < COUNT(places); i++) {
		const uint32_t offset = (uint32_t)(strstr(page->text.at, places[i].words) - page->text.at);
		assert_int_equal(excerpt_into(&excerpt, offset), places[i].into);
		const uint32_t leaf = document_leaf_at(page, offset);
		if (!page->blocks.at[leaf].left_out.reason)
			assert_int_equal(excerpt_out(&excerpt, places[i].into), offset);
	}
	const uint32_t end = (uint32_t)(strstr(page->text.at, "boats") - page->text.at) + 5;
	assert_int_equal(excerpt_out(&excerpt, 20), end);
	assert_int_equal(excerpt_out(&excerpt, 1000), end);
	excerpt_release(&excerpt);
	document_free(page);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(only_what_is_not_left_out_is_in_it),
	    cmocka_unit_test(what_is_brought_back_is_in_it),
	    cmocka_unit_test(places_are_the_same_in_both),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
