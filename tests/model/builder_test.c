/* SPDX-License-Identifier: MIT */
#include "model/builder.h"

#include <string.h>

#include "tests/test.h"

static void text(struct builder *builder, const char *string)
{
	builder_text(builder, string, strlen(string));
}

static void leaf(struct builder *builder, enum block_kind kind, const char *string)
{
	builder_open(builder, kind, 0);
	text(builder, string);
	builder_close(builder);
}

/* The document in one line: kinds, nested in brackets by parent, with the text of leaves. */
static void describe(const struct document *document, struct buffer *out)
{
	for (uint32_t i = 0; i < document->blocks.count; i++) {
		const struct block *block = &document->blocks.at[i];
		const uint32_t depth_mark = block->parent == NONE ? 0 : block->parent + 1;
		buffer_format(out, "%u:%s", depth_mark, block_kind_name(block->kind));
		if (!block_kind_holds_blocks(block->kind))
			buffer_format(out, "(%.*s)", (int)span_length(block->span),
				      document->text.at + block->span.start);
		buffer_putc(out, ' ');
	}
}

static void assert_described(struct document *document, const char *expected)
{
	struct buffer description = {0};
	describe(document, &description);
	assert_string_equal(buffer_text(&description), expected);
	buffer_release(&description);
	document_free(document);
}

static void leaves_are_separated_by_one_blank_line(void **state)
{
	(void)state;
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	leaf(builder, BLOCK_HEADING, " A  title \n");
	leaf(builder, BLOCK_PARAGRAPH, "\nOne\n two\t three ");
	leaf(builder, BLOCK_PARAGRAPH, " \n ");
	leaf(builder, BLOCK_CODE, "\n  if (x)\n\n\ty;\n\n");
	struct document *document = builder_finish(builder);
	assert_string_equal(document->text.at, "A title\n\nOne two three\n\n  if (x)\n\n\ty;");
	assert_described(document, "0:heading(A title) 0:paragraph(One two three) 0:code(  if (x)\n\n\ty;) ");
}

static void verbatim_text_comes_out_as_it_went_in(void **state)
{
	(void)state;
	struct builder *builder = builder_new(BUILDER_VERBATIM);
	builder_gap(builder, "\n  ", 3);
	leaf(builder, BLOCK_PARAGRAPH, "One  \n two");
	builder_gap(builder, "\n", 1);
	builder_gap(builder, "\n", 1);
	leaf(builder, BLOCK_PARAGRAPH, "Three ");
	builder_gap(builder, "\n\n", 2);
	struct document *document = builder_finish(builder);
	assert_string_equal(document->text.at, "\n  One  \n two\n\nThree \n\n");
	assert_described(document, "0:paragraph(One  \n two) 0:paragraph(Three ) ");
}

static void line_ends_split_over_two_calls_are_one(void **state)
{
	(void)state;
	struct builder *builder = builder_new(BUILDER_VERBATIM);
	builder_open(builder, BLOCK_PARAGRAPH, 0);
	text(builder, "a\r");
	text(builder, "\nb\r");
	builder_close(builder);
	builder_gap(builder, "\n\r", 2);
	builder_gap(builder, "\n", 1);
	leaf(builder, BLOCK_PARAGRAPH, "c");
	struct document *document = builder_finish(builder);
	assert_string_equal(document->text.at, "a\nb\n\nc");
	document_free(document);
}

static void empty_blocks_go_but_rules_and_images(void **state)
{
	(void)state;
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	builder_open(builder, BLOCK_LIST, 0);
	builder_open(builder, BLOCK_ITEM, 0);
	leaf(builder, BLOCK_PARAGRAPH, "\u200b");
	builder_close(builder);
	builder_close(builder);
	leaf(builder, BLOCK_PARAGRAPH, "a");
	leaf(builder, BLOCK_RULE, "");
	builder_open(builder, BLOCK_FIGURE, 0);
	builder_open_link(builder, BLOCK_IMAGE, 0, "x.png", 5);
	builder_close(builder);
	leaf(builder, BLOCK_CAPTION, "b");
	builder_close(builder);
	struct document *document = builder_finish(builder);
	assert_string_equal(document->text.at, "a\n\nb");
	assert_string_equal(document_string(document, document->links.at[document->blocks.at[3].link]), "x.png");
	assert_described(document, "0:paragraph(a) 0:rule() 0:figure 3:image() 3:caption(b) ");
}

static void opening_in_a_leaf_closes_it_and_calls_still_pair(void **state)
{
	(void)state;
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	builder_open(builder, BLOCK_QUOTE, 0);
	builder_open(builder, BLOCK_HEADING, 2);
	text(builder, "a");
	leaf(builder, BLOCK_PARAGRAPH, "b");
	text(builder, "c");
	assert_int_equal(builder_depth(builder), 2);
	builder_close(builder);
	text(builder, "d");
	assert_int_equal(builder_kind(builder), BLOCK_PARAGRAPH);
	builder_close(builder);
	assert_int_equal(builder_depth(builder), 0);
	assert_int_equal(builder_kind(builder), BLOCK_KIND_COUNT);
	text(builder, "e");
	builder_close(builder); /* one too many */
	assert_described(builder_finish(builder),
			 "0:blockquote 1:heading(a) 1:paragraph(b) 1:paragraph(c) 1:paragraph(d) 0:paragraph(e) ");
}

static void containers_span_their_leaves(void **state)
{
	(void)state;
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	leaf(builder, BLOCK_PARAGRAPH, "a");
	builder_open(builder, BLOCK_LIST, 0);
	for (uint32_t i = 1; i <= 2; i++) {
		builder_open(builder, BLOCK_ITEM, i);
		leaf(builder, BLOCK_PARAGRAPH, "bc");
		builder_close(builder);
	}
	builder_close(builder);
	struct document *document = builder_finish(builder);
	assert_true(span_equal(document->blocks.at[1].span, (struct span){3, 9}));
	assert_true(span_equal(document->blocks.at[4].span, (struct span){7, 9}));
	assert_int_equal(document->blocks.at[4].number, 2);
	document_free(document);
}

static void deep_nesting_is_flattened_and_said(void **state)
{
	(void)state;
	enum { DEEP = 200000 };
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	for (int i = 0; i < DEEP; i++)
		builder_open(builder, BLOCK_QUOTE, 0);
	leaf(builder, BLOCK_PARAGRAPH, "deep");
	for (int i = 0; i < DEEP; i++)
		builder_close(builder);
	leaf(builder, BLOCK_PARAGRAPH, "out");
	struct document *document = builder_finish(builder);
	assert_int_equal(document->blocks.count, BUILDER_DEPTH_MAX + 2);
	assert_int_equal(document->blocks.at[BUILDER_DEPTH_MAX + 1].parent, NONE);
	assert_int_equal(document->notices.count, 1);
	assert_string_equal(document_string(document, document->notices.at[0].code), "depth");
	document_free(document);
}

/* What is marked, in the text. */
static void assert_mark(const struct document *document, size_t index, enum mark_kind kind, const char *expected)
{
	assert_true(index < document->marks.count);
	const struct mark *mark = &document->marks.at[index];
	assert_int_equal(mark->kind, kind);
	assert_int_equal(span_length(mark->span), strlen(expected));
	assert_memory_equal(document->text.at + mark->span.start, expected, strlen(expected));
}

static void marks_stay_with_their_words(void **state)
{
	(void)state;
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	leaf(builder, BLOCK_PARAGRAPH, "before");
	builder_open(builder, BLOCK_PARAGRAPH, 0);
	text(builder, "  \u200b\033 a  \n ");
	builder_mark_open(builder, MARK_STRONG, NULL, 0);
	text(builder, "  b\u00ad ");
	builder_mark_open(builder, MARK_LINK, "http://example.org/\n", 20);
	text(builder, " c\xc2\x93");
	builder_mark_close(builder);
	text(builder, "d ");
	builder_mark_close(builder);
	builder_mark_open(builder, MARK_EMPHASIS, NULL, 0);
	text(builder, " \n ");
	builder_mark_close(builder);
	text(builder, "e");
	builder_close(builder);
	struct document *document = builder_finish(builder);
	assert_string_equal(document->text.at, "before\n\n␛ a b c“d e");
	assert_int_equal(document->marks.count, 2);
	assert_mark(document, 0, MARK_STRONG, "b c“d");
	assert_mark(document, 1, MARK_LINK, "c“");
	assert_string_equal(document_string(document, document->links.at[document->marks.at[1].link]),
			    "http://example.org/ ");
	document_free(document);
}

static void a_mark_over_several_leaves_is_one_in_each(void **state)
{
	(void)state;
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	builder_mark_open(builder, MARK_LINK, "x", 1);
	builder_mark_open(builder, MARK_LINK, "y", 1);
	leaf(builder, BLOCK_HEADING, "a");
	leaf(builder, BLOCK_PARAGRAPH, "b");
	builder_mark_close(builder);
	leaf(builder, BLOCK_PARAGRAPH, "c");
	builder_mark_close(builder);
	leaf(builder, BLOCK_PARAGRAPH, "d");
	builder_mark_close(builder); /* one too many */
	struct document *document = builder_finish(builder);
	assert_int_equal(document->marks.count, 3);
	assert_mark(document, 0, MARK_LINK, "a");
	assert_mark(document, 2, MARK_LINK, "c");
	assert_int_equal(document->marks.at[0].link, document->marks.at[2].link);
	document_free(document);
}

/* Adding text in pieces of any size, with a mark in the middle of it all, gives what adding it at once gives. */
static void pieces_cannot_assemble_what_the_whole_would_not(void **state)
{
	(void)state;
	static const char hostile[] =
	    "a\033[31m\xc2\x9b\xe2\x80\xae \xf0\x9f\x91\xa8\xe2\x80\x8d\xf0\x9f\x91\xa9\r\n\xef\xbb\xbf z";
	for (enum builder_layout layout = BUILDER_VERBATIM; layout <= BUILDER_SEPARATED; layout++) {
		struct builder *whole = builder_new(layout);
		leaf(whole, BLOCK_PARAGRAPH, hostile);
		struct document *expected = builder_finish(whole);

		for (size_t size = 1; size < sizeof hostile; size++) {
			struct builder *builder = builder_new(layout);
			builder_open(builder, BLOCK_PARAGRAPH, 0);
			for (size_t at = 0; at < sizeof hostile - 1; at += size) {
				const size_t left = sizeof hostile - 1 - at;
				builder_mark_open(builder, MARK_EMPHASIS, NULL, 0);
				builder_text(builder, hostile + at, size < left ? size : left);
				builder_mark_close(builder);
			}
			struct document *document = builder_finish(builder);
			assert_string_equal(document->text.at, expected->text.at);
			for (size_t i = 0; i < document->marks.count; i++)
				assert_int_not_equal(document->text.at[document->marks.at[i].span.start] & 0xc0, 0x80);
			document_free(document);
		}
		document_free(expected);
	}
}

static void nothing_hostile_gets_into_strings(void **state)
{
	(void)state;
	static const char hostile[] = "a\033]0;b\007\n\u202ec\xff";
	static const char clean[] = "a␛]0;b␇ c\ufffd";
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	for (enum metadata_field field = 0; field < METADATA_FIELD_COUNT; field++)
		builder_metadata(builder, field, hostile, sizeof hostile - 1);
	builder_byline(builder, hostile, sizeof hostile - 1);
	builder_notice(builder, hostile, "%s", hostile);
	builder_open_link(builder, BLOCK_IMAGE, 0, hostile, sizeof hostile - 1);
	struct document *document = builder_finish(builder);
	for (enum metadata_field field = 0; field < METADATA_FIELD_COUNT; field++)
		assert_string_equal(document_metadata(document, field), clean);
	assert_string_equal(document_string(document, document->bylines.at[0]), clean);
	assert_string_equal(document_string(document, document->notices.at[0].code), clean);
	assert_string_equal(document_string(document, document->notices.at[0].message), clean);
	assert_string_equal(document_string(document, document->links.at[0]), clean);
	document_free(document);
}

static void an_empty_field_changes_nothing(void **state)
{
	(void)state;
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	assert_false(builder_has(builder, METADATA_TITLE));
	assert_false(builder_has_byline(builder));
	builder_metadata(builder, METADATA_TITLE, " One\n  two ", 11);
	builder_metadata(builder, METADATA_TITLE, " \n", 2);
	builder_metadata(builder, METADATA_ID, " 1  2 ", 6);
	builder_byline(builder, "\u200b", 3);
	assert_true(builder_has(builder, METADATA_TITLE));
	assert_false(builder_has_byline(builder));
	struct document *document = builder_finish(builder);
	assert_string_equal(document_metadata(document, METADATA_TITLE), "One two");
	assert_string_equal(document_metadata(document, METADATA_ID), " 1  2 ");
	assert_string_equal(document_metadata(document, METADATA_SITE), "");
	document_free(document);
}

static void addresses_are_kept_once(void **state)
{
	(void)state;
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	builder_open(builder, BLOCK_PARAGRAPH, 0);
	for (int i = 0; i < 3000; i++) {
		struct buffer href = {0};
		buffer_format(&href, "https://example.org/%d", i % 1000);
		builder_mark_open(builder, MARK_LINK, href.at, href.count);
		text(builder, "x");
		builder_mark_close(builder);
		buffer_release(&href);
	}
	struct document *document = builder_finish(builder);
	assert_int_equal(document->marks.count, 3000);
	assert_int_equal(document->links.count, 1000);
	assert_int_equal(document->marks.at[2999].link, 999);
	document_free(document);
}

static void paragraphs_are_counted_as_readers_do(void **state)
{
	(void)state;
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	leaf(builder, BLOCK_TITLE, "Title");
	const uint32_t second = builder_open(builder, BLOCK_PARAGRAPH, 0);
	text(builder, "By Ann Lee");
	builder_close(builder);
	leaf(builder, BLOCK_PARAGRAPH, "One");
	leaf(builder, BLOCK_RULE, "");
	leaf(builder, BLOCK_PARAGRAPH, "Two");
	builder_peek(builder);
	builder_retype(builder, second, BLOCK_BYLINE);
	struct document *document = builder_finish(builder);
	static const uint32_t expected[] = {0, 0, 1, 0, 2};
	for (size_t i = 0; i < COUNT(expected); i++)
		assert_int_equal(document->blocks.at[i].paragraph, expected[i]);
	assert_int_equal(document_paragraph_at(document, (uint32_t)document->text.count - 1), 2);
	document_free(document);
}

static void an_empty_document_is_one(void **state)
{
	(void)state;
	struct document *document = builder_finish(builder_new(BUILDER_VERBATIM));
	assert_string_equal(document->text.at, "");
	assert_int_equal(document->blocks.count, 0);
	assert_int_equal(document_leaf_at(document, 0), NONE);
	assert_int_equal(document_next_leaf(document, NONE), NONE);
	document_free(document);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(leaves_are_separated_by_one_blank_line),
	    cmocka_unit_test(verbatim_text_comes_out_as_it_went_in),
	    cmocka_unit_test(line_ends_split_over_two_calls_are_one),
	    cmocka_unit_test(empty_blocks_go_but_rules_and_images),
	    cmocka_unit_test(opening_in_a_leaf_closes_it_and_calls_still_pair),
	    cmocka_unit_test(containers_span_their_leaves),
	    cmocka_unit_test(deep_nesting_is_flattened_and_said),
	    cmocka_unit_test(marks_stay_with_their_words),
	    cmocka_unit_test(a_mark_over_several_leaves_is_one_in_each),
	    cmocka_unit_test(pieces_cannot_assemble_what_the_whole_would_not),
	    cmocka_unit_test(nothing_hostile_gets_into_strings),
	    cmocka_unit_test(an_empty_field_changes_nothing),
	    cmocka_unit_test(addresses_are_kept_once),
	    cmocka_unit_test(paragraphs_are_counted_as_readers_do),
	    cmocka_unit_test(an_empty_document_is_one),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
