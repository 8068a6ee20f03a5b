/* SPDX-License-Identifier: MIT */
#include "render/layout.h"

#include <stdlib.h>
#include <string.h>

#include "model/builder.h"
#include "render/dump.h"
#include "render/measure.h"
#include "tests/test.h"

static void add(struct builder *builder, enum block_kind kind, uint32_t number, const char *text)
{
	builder_open(builder, kind, number);
	if (text) {
		builder_text(builder, text, strlen(text));
		builder_close(builder);
	}
}

static void add_item(struct builder *builder, uint32_t number, const char *text)
{
	add(builder, BLOCK_ITEM, number, NULL);
	add(builder, BLOCK_PARAGRAPH, 0, text);
	builder_close(builder);
}

static void assert_dumped(struct document *document, size_t columns, const char *wanted)
{
	const struct dump dump = {.columns = columns};
	struct buffer out = {0};
	dump_write(&dump, document, NULL, &out);
	assert_string_equal(buffer_text(&out), wanted);
	buffer_release(&out);
}

static void paragraphs_are_filled_and_stand_apart(void **state)
{
	(void)state;
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	add(builder, BLOCK_TITLE, 0, "Ferry stays");
	add(builder, BLOCK_BYLINE, 0, "By Ann Lee");
	add(builder, BLOCK_PARAGRAPH, 0, "The ferry will run all winter, she said.");
	add(builder, BLOCK_RULE, 0, "");
	add(builder, BLOCK_PARAGRAPH, 0, "Incomprehensibilities abound.");
	struct document *document = builder_finish(builder);
	assert_dumped(
	    document, 20,
	    "Ferry stays\nBy Ann Lee\n\nThe ferry will run\nall winter, she\nsaid.\n\n────────────────────\n\n"
	    "Incomprehensibilitie\ns abound.\n");
	document_free(document);
}

static void lists_hang_their_markers(void **state)
{
	(void)state;
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	add(builder, BLOCK_LIST, 0, NULL);
	add_item(builder, 0, "a bullet that is long");
	add(builder, BLOCK_ITEM, 0, NULL);
	add(builder, BLOCK_PARAGRAPH, 0, "outer");
	add(builder, BLOCK_LIST, 0, NULL);
	add_item(builder, 9, "nine");
	add_item(builder, 10, "ten");
	builder_close(builder);
	builder_close(builder);
	builder_close(builder);
	add(builder, BLOCK_LIST, 1, NULL);
	add_item(builder, 0, "loose");
	add_item(builder, 0, "items");
	builder_close(builder);
	struct document *document = builder_finish(builder);
	assert_dumped(document, 16,
		      "• a bullet that\n  is long\n• outer\n   9. nine\n  10. ten\n\n• loose\n\n• items\n");
	document_free(document);
}

static void block_quotes_have_a_bar_and_code_keeps_its_lines(void **state)
{
	(void)state;
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	add(builder, BLOCK_QUOTE, 0, NULL);
	add(builder, BLOCK_PARAGRAPH, 0, "quoted words go on here");
	builder_close(builder);
	add(builder, BLOCK_CODE, 0, "if (x)\n\treturn;\na line too long for it");
	struct document *document = builder_finish(builder);
	assert_dumped(document, 14, "│ quoted words\n│ go on here\n\nif (x)\n    return;\na line too lon\ng for it\n");
	document_free(document);
}

static void add_row(struct builder *builder, uint32_t head, const char *a, const char *b)
{
	add(builder, BLOCK_ROW, head, NULL);
	add(builder, BLOCK_CELL, 1, a);
	add(builder, BLOCK_CELL, 2, b);
	builder_close(builder);
}

static struct document *table_document(void)
{
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	add(builder, BLOCK_TABLE, 2, NULL);
	add_row(builder, 1, "Port", "Boats in a year");
	add_row(builder, 0, "Skarvik", "12");
	builder_close(builder);
	return builder_finish(builder);
}

static void tables_stand_side_by_side_or_one_below_the_other(void **state)
{
	(void)state;
	struct document *document = table_document();
	assert_dumped(document, 40, "Port     Boats in a year\n────────────────────────\nSkarvik  12\n");
	assert_dumped(document, 19, "Port     Boats in a\n         year\n───────────────────\nSkarvik  12\n");
	assert_dumped(document, 12, "Port\n  Boats in a\n  year\n\nSkarvik\n  12\n");
	document_free(document);
}

static void wrapped_text_is_filled_again_and_meant_line_ends_stay(void **state)
{
	(void)state;
	struct builder *builder = builder_new(BUILDER_VERBATIM);
	add(builder, BLOCK_PARAGRAPH, 0,
	    "The council met on Tuesday evening and after\n"
	    "   three hours, two of them about the order of \n"
	    "the day, voted for it. The ferry stays, for a\n"
	    "year at least.");
	builder_gap(builder, "\n\n", 2);
	add(builder, BLOCK_PARAGRAPH, 0, "Harbour Office\n1 Quay Street\nSkarvik, the old town by the sea");
	struct document *document = builder_finish(builder);
	assert_dumped(document, 60,
		      "The council met on Tuesday evening and after three hours,\ntwo of them about the order of the "
		      "day, voted for it. The\nferry stays, for a year at least.\n\n"
		      "Harbour Office\n1 Quay Street\nSkarvik, the old town by the sea\n");
	document_free(document);
}

/* A document with something of everything, and words of every width. */
static struct document *mixed_document(void)
{
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	add(builder, BLOCK_TITLE, 0, "What the sea tells us: a headline that is long enough to wrap");
	add(builder, BLOCK_PARAGRAPH, 0,
	    "“Man’s greed,” she said — “the public want to hug them.” 日本語の文章もあります。 👩‍👩‍👧 "
	    "naïve.");
	add(builder, BLOCK_LIST, 0, NULL);
	for (uint32_t i = 1; i < 12; i++)
		add_item(builder, i, "an item of the list, numbered");
	builder_close(builder);
	add(builder, BLOCK_TABLE, 2, NULL);
	add_row(builder, 1, "Town", "What was said there in the end");
	add_row(builder, 0, "Skarvik", "nothing, for a long while, and then too much");
	builder_close(builder);
	add(builder, BLOCK_QUOTE, 0, NULL);
	add(builder, BLOCK_PARAGRAPH, 0, "Donaudampfschifffahrtsgesellschaftskapitän");
	builder_close(builder);
	add(builder, BLOCK_RULE, 0, "");
	add(builder, BLOCK_CODE, 0, "x = 1\n\n\ty = 2");
	return builder_finish(builder);
}

static void line_ends_of_a_page_are_meant(void **state)
{
	(void)state;
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	builder_open(builder, BLOCK_PARAGRAPH, 0);
	builder_text(builder, "The sea is wide and I have no boat", 34);
	builder_break(builder);
	builder_text(builder, "and none that I would trust.", 28);
	builder_close(builder);
	struct document *document = builder_finish(builder);
	assert_dumped(document, 80, "The sea is wide and I have no boat\nand none that I would trust.\n");
	assert_dumped(document, 30, "The sea is wide and I have no\nboat\nand none that I would trust.\n");
	document_free(document);
}

static void check_lines(const struct document *document, struct layout *layout, struct place place, size_t columns)
{
	struct lines lines = {0};
	layout_row(layout, place, &lines);
	size_t column = 0;
	for (size_t i = 0; i < lines.count; i++) {
		const struct line *line = &lines.at[i];
		const size_t wide = measure_columns(document->text.at + line->span.start, span_length(line->span),
						    document->blocks.at[line->block].kind != BLOCK_CODE);
		const bool one_cluster = line->span.end - line->span.start <= 25 && wide <= 2;
		assert_true(line->indent >= column);
		assert_true(line->flags & LINE_RULE || line->cols == wide);
		assert_true(line->indent + line->cols <= columns || one_cluster ||
			    document->text.at[line->span.start] == '\t');
		column = line->indent + (size_t)line->cols;
		struct buffer prefix = {0};
		layout_prefix(layout, line, &prefix);
		assert_true(!prefix.count || measure_columns(prefix.at, prefix.count, true) == line->indent);
		buffer_release(&prefix);
	}
	array_release(&lines);
}

static void at_every_width_all_lines_fit_and_all_ways_lead_back(void **state)
{
	(void)state;
	struct document *document = mixed_document();
	for (size_t columns = 1; columns <= 200; columns++) {
		struct layout *layout = layout_new(document, columns);
		const struct place first = layout_first(layout), last = layout_last(layout);
		struct place place = first;
		long rows = 0, moved;
		for (moved = 1; moved; place = layout_move(layout, place, 1, &moved), rows += moved) {
			check_lines(document, layout, place, columns);
			assert_int_equal(layout_distance(layout, first, place, 100000), rows);
			const struct place back = layout_move(layout, place, -rows, NULL);
			assert_true(back.block == first.block && back.row == first.row);
		}
		assert_true(place.block == last.block && place.row == last.row);
		layout_free(layout);
	}
	document_free(document);
}

static void no_word_of_the_text_is_lost_at_any_width(void **state)
{
	(void)state;
	struct document *document = mixed_document();
	for (size_t columns = 1; columns <= 120; columns++) {
		const struct dump dump = {.columns = columns};
		struct buffer out = {0};
		dump_write(&dump, document, NULL, &out);
		size_t at = 0;
		for (size_t i = 0; i < document->text.count; i++) {
			const char byte = document->text.at[i];
			if (byte == ' ' || byte == '\n' || byte == '\t')
				continue;
			const char *found = memchr(out.at + at, byte, out.count - at);
			assert_non_null(found);
			at = (size_t)(found - out.at) + 1;
		}
		buffer_release(&out);
	}
	document_free(document);
}

static void every_byte_is_shown_in_its_row(void **state)
{
	(void)state;
	struct document *document = mixed_document();
	for (size_t columns = 5; columns <= 100; columns += 7) {
		struct layout *layout = layout_new(document, columns);
		for (uint32_t offset = 0; offset < document->text.count; offset++) {
			const struct place place = layout_place(layout, offset);
			assert_true(layout_offset(layout, place) <= offset ||
				    place.block != document_leaf_at(document, offset));
			const struct place again = layout_place(layout, layout_offset(layout, place));
			assert_true(again.block == place.block && again.row == place.row);
		}
		layout_free(layout);
	}
	document_free(document);
}

static void an_empty_document_has_no_rows(void **state)
{
	(void)state;
	struct document *document = builder_finish(builder_new(BUILDER_VERBATIM));
	struct layout *layout = layout_new(document, 40);
	struct lines lines = {0};
	long moved;
	assert_int_equal(layout_first(layout).block, NONE);
	assert_int_equal(layout_last(layout).block, NONE);
	layout_move(layout, layout_first(layout), 5, &moved);
	assert_int_equal(moved, 0);
	layout_row(layout, layout_first(layout), &lines);
	assert_int_equal(lines.count, 0);
	assert_int_equal(layout_offset(layout, layout_first(layout)), 0);
	assert_dumped(document, 40, "");
	layout_free(layout);
	document_free(document);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(paragraphs_are_filled_and_stand_apart),
	    cmocka_unit_test(lists_hang_their_markers),
	    cmocka_unit_test(block_quotes_have_a_bar_and_code_keeps_its_lines),
	    cmocka_unit_test(tables_stand_side_by_side_or_one_below_the_other),
	    cmocka_unit_test(wrapped_text_is_filled_again_and_meant_line_ends_stay),
	    cmocka_unit_test(line_ends_of_a_page_are_meant),
	    cmocka_unit_test(at_every_width_all_lines_fit_and_all_ways_lead_back),
	    cmocka_unit_test(no_word_of_the_text_is_lost_at_any_width),
	    cmocka_unit_test(every_byte_is_shown_in_its_row),
	    cmocka_unit_test(an_empty_document_has_no_rows),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
