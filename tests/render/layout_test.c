/* SPDX-License-Identifier: MIT */
#include "render/layout.h"

#include "tests/render/draft.h"

static void paragraphs_are_filled_and_stand_apart(void **state)
{
	(void)state;
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	draft(builder, BLOCK_TITLE, 0, "Ferry stays");
	draft(builder, BLOCK_BYLINE, 0, "By Ann Lee");
	draft(builder, BLOCK_PARAGRAPH, 0, "The ferry will run all winter, she said.");
	draft(builder, BLOCK_RULE, 0, "");
	draft(builder, BLOCK_PARAGRAPH, 0, "Incomprehensibilities abound.");
	struct document *document = builder_finish(builder);
	assert_dumped(
	    document, 20,
	    "Ferry stays\n\nBy Ann Lee\n\nThe ferry will run\nall winter, she\nsaid.\n\n────────────────────\n\n"
	    "Incomprehensibilitie\ns abound.\n");
	document_free(document);
}

static void headlines_have_lines_of_about_one_length(void **state)
{
	(void)state;
	struct document *document = draft_of(BLOCK_TITLE, "The town that will not stop counting its tides");
	assert_dumped(document, 80, "The town that will not stop counting its tides\n");
	assert_dumped(document, 42, "The town that will not\nstop counting its tides\n");
	assert_dumped(document, 20, "The town that will\nnot stop counting\nits tides\n");
	assert_dumped(document, 5, "The\ntown\nthat\nwill\nnot\nstop\ncount\ning\nits\ntides\n");
	document_free(document);
}

static void lists_hang_their_markers(void **state)
{
	(void)state;
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	draft(builder, BLOCK_LIST, 0, NULL);
	draft_item(builder, 0, "a bullet that is long");
	draft(builder, BLOCK_ITEM, 0, NULL);
	draft(builder, BLOCK_PARAGRAPH, 0, "outer");
	draft(builder, BLOCK_LIST, 0, NULL);
	draft_item(builder, 9, "nine");
	draft_item(builder, 10, "ten");
	builder_close(builder);
	builder_close(builder);
	builder_close(builder);
	draft(builder, BLOCK_LIST, 1, NULL);
	draft_item(builder, 0, "loose");
	draft_item(builder, 0, "items");
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
	draft(builder, BLOCK_QUOTE, 0, NULL);
	draft(builder, BLOCK_PARAGRAPH, 0, "quoted words go on here");
	builder_close(builder);
	draft(builder, BLOCK_CODE, 0, "if (x)\n\treturn;\na line too long for it");
	struct document *document = builder_finish(builder);
	assert_dumped(document, 14, "│ quoted words\n│ go on here\n\nif (x)\n    return;\na line too lon\ng for it\n");
	assert_dumped(document, 16, "│ quoted words\n│ go on here\n\nif (x)\n    return;\na line too long\n↪ for it\n");
	document_free(document);
}

static void code_that_is_too_wide_goes_on_behind_a_mark(void **state)
{
	(void)state;
	struct document *document =
	    draft_of(BLOCK_CODE, "  f(first, second,          third)   \nabcdefghijklmnopqrstuvwxyz");
	assert_dumped(document, 20, "  f(first, second,\n↪ third)\nabcdefghijklmnopqrst\n↪ uvwxyz\n");
	assert_dumped(document, 16, "  f(first,\n↪ second,\n↪ third)\nabcdefghijklmnop\n↪ qrstuvwxyz\n");
	document_free(document);
}

static void bullets_in_the_text_hang_and_stand_for_those_of_the_list(void **state)
{
	(void)state;
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	draft(builder, BLOCK_LIST, 0, NULL);
	draft_item(builder, 0, "☑ a task that is done");
	draft_item(builder, 0, "• a bullet too many here");
	draft_item(builder, 0, "none");
	builder_close(builder);
	draft(builder, BLOCK_LIST, 0, NULL);
	draft_item(builder, 1, "1. a number too many here");
	draft_item(builder, 2, "7. another one");
	builder_close(builder);
	draft(builder, BLOCK_PARAGRAPH, 0, "- a bullet of plain text");
	draft(builder, BLOCK_PARAGRAPH, 0, "1) a number of plain text");
	draft(builder, BLOCK_PARAGRAPH, 0, "2) b");
	draft(builder, BLOCK_PARAGRAPH, 0, "– Dashes begin what is said.");
	draft(builder, BLOCK_PARAGRAPH, 0, "3. May is the day of a month.");
	struct document *document = builder_finish(builder);
	assert_dumped(document, 20,
		      "☑ a task that is\n  done\n• a bullet too many\n  here\n• none\n\n"
		      " 1. a number too\n    many here\n 2. 7. another one\n\n"
		      "- a bullet of plain\n  text\n\n1) a number of plain\n   text\n\n2) b\n\n"
		      "– Dashes begin what\nis said.\n\n3. May is the day of\na month.\n");
	document_free(document);
}

static struct document *table_document(void)
{
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	draft(builder, BLOCK_TABLE, 2, NULL);
	draft_row(builder, 1, "Port", "Boats in a year");
	draft_row(builder, 0, "Skarvik", "12");
	builder_close(builder);
	return builder_finish(builder);
}

static void tables_stand_side_by_side_or_one_below_the_other(void **state)
{
	(void)state;
	struct document *document = table_document();
	assert_dumped(document, 40, "Port     Boats in a year\n────────────────────────\nSkarvik  12\n");
	assert_dumped(document, 19, "Port     Boats in a\n         year\n───────────────────\nSkarvik  12\n");
	assert_dumped(document, 12, "Port\nBoats in a\nyear\n\nSkarvik\n  Boat: 12\n");
	document_free(document);
}

static void draft_cell(struct builder *builder, uint32_t column, size_t across, enum block_style style,
		       const char *text)
{
	builder_open(builder, BLOCK_CELL, column);
	builder_across(builder, across);
	builder_style(builder, style);
	builder_text(builder, text, strlen(text));
	builder_close(builder);
}

/* Columns that hold many words make room for one that holds a long one. */
static void no_word_is_cut_where_others_can_give_way(void **state)
{
	(void)state;
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	draft(builder, BLOCK_TABLE, 2, NULL);
	draft_row(builder, 0, "Kattesundbrua", "a calm year with few storms");
	builder_close(builder);
	struct document *document = builder_finish(builder);
	assert_dumped(document, 24,
		      "Kattesundbrua  a calm\n               year with\n               few\n               storms\n");
	assert_dumped(document, 18, "Kattesun  a calm\ndbrua     year\n          with few\n          storms\n");
	document_free(document);
}

/* Where rows stand below one another, a heading of the whole table is no name of a column. */
static void what_goes_over_all_columns_names_none(void **state)
{
	(void)state;
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	draft(builder, BLOCK_TABLE, 2, NULL);
	draft(builder, BLOCK_ROW, 1, NULL);
	draft_cell(builder, 1, 2, BLOCK_STYLE_NONE, "Boats");
	builder_close(builder);
	draft_row(builder, 0, "Skarvik", "12");
	builder_close(builder);
	struct document *document = builder_finish(builder);
	assert_dumped(document, 10, "Boats\n\nSkarvik\n  12\n");
	document_free(document);
}

static struct document *results_document(void)
{
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	draft(builder, BLOCK_TABLE, 3, NULL);
	draft(builder, BLOCK_ROW, 1, NULL);
	draft_cell(builder, 1, 1, BLOCK_STYLE_NONE, "Ward");
	draft_cell(builder, 2, 2, BLOCK_STYLE_CENTER, "Votes");
	builder_close(builder);
	draft(builder, BLOCK_ROW, 1, NULL);
	draft_cell(builder, 2, 1, BLOCK_STYLE_RIGHT, "2020");
	draft_cell(builder, 3, 1, BLOCK_STYLE_RIGHT, "in 2024");
	builder_close(builder);
	draft(builder, BLOCK_ROW, 0, NULL);
	draft_cell(builder, 1, 1, BLOCK_STYLE_NONE, "Harbour and Old Town");
	draft_cell(builder, 2, 1, BLOCK_STYLE_RIGHT, "12");
	draft_cell(builder, 3, 1, BLOCK_STYLE_RIGHT, "1 340");
	builder_close(builder);
	draft(builder, BLOCK_ROW, 0, NULL);
	draft_cell(builder, 1, 3, BLOCK_STYLE_NONE, "The rest was not counted");
	builder_close(builder);
	return builder_finish(builder);
}

static void cells_stand_as_they_are_meant_to_and_go_over_columns(void **state)
{
	(void)state;
	struct document *document = results_document();
	assert_dumped(document, 40,
		      "Ward                      Votes\n                      2020  in 2024\n"
		      "───────────────────────────────────\n"
		      "Harbour and Old Town    12    1 340\nThe rest was not counted\n");
	document_free(document);
}

/* Where cells stand below one another, each says what its column is called. */
static void rows_become_lists_that_name_their_columns(void **state)
{
	(void)state;
	struct document *document = results_document();
	assert_dumped(document, 19,
		      "Ward  Votes\n2020  in 2024\n\nHarbour and Old\nTown\n  2020: 12\n  in 2024: 1 340\n\n"
		      "The rest was not\ncounted\n");
	document_free(document);
}

static void items_are_numbered_as_their_list_says(void **state)
{
	(void)state;
	static const struct {
		uint32_t number;
		enum block_style style;
	} items[] = {{0, BLOCK_STYLE_DECIMAL},      {3, BLOCK_STYLE_LOWER_LETTER},   {28, BLOCK_STYLE_UPPER_LETTER},
		     {14, BLOCK_STYLE_LOWER_ROMAN}, {4000, BLOCK_STYLE_UPPER_ROMAN}, {0, BLOCK_STYLE_TERM},
		     {0, BLOCK_STYLE_DEFINITION}};
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	draft(builder, BLOCK_LIST, 0, NULL);
	for (size_t i = 0; i < COUNT(items); i++) {
		builder_open(builder, BLOCK_ITEM, items[i].number);
		builder_style(builder, items[i].style);
		draft(builder, BLOCK_PARAGRAPH, 0, "x");
		builder_close(builder);
	}
	struct document *document = builder_finish(builder);
	assert_dumped(document, 20, " 0. x\n c. x\nAB. x\nxiv. x\n4000. x\nx\n    x\n");
	document_free(document);
}

static void wrapped_text_is_filled_again_and_meant_line_ends_stay(void **state)
{
	(void)state;
	struct builder *builder = builder_new(BUILDER_VERBATIM);
	draft(builder, BLOCK_PARAGRAPH, 0,
	      "The council met on Tuesday evening and after\n"
	      "   three hours, two of them about the order of \n"
	      "the day, voted for it. The ferry stays, for a\n"
	      "year at least.");
	builder_gap(builder, "\n\n", 2);
	draft(builder, BLOCK_PARAGRAPH, 0, "Harbour Office\n1 Quay Street\nSkarvik, the old town by the sea");
	struct document *document = builder_finish(builder);
	assert_dumped(document, 60,
		      "The council met on Tuesday evening and after three hours,\ntwo of them about the order of the "
		      "day, voted for it. The\nferry stays, for a year at least.\n\n"
		      "Harbour Office\n1 Quay Street\nSkarvik, the old town by the sea\n");
	document_free(document);
}

static void no_text_ends_in_one_short_word(void **state)
{
	(void)state;
	struct document *document =
	    draft_of(BLOCK_PARAGRAPH, "The harbour office keeps the old tide books in a dry room upstairs.");
	assert_dumped(document, 56, "The harbour office keeps the old tide books in a dry\nroom upstairs.\n");
	assert_dumped(document, 57,
		      "The harbour office keeps the old tide books in a dry room\nupstairs.\n"); /* is no short one */
	assert_dumped(document, 80, "The harbour office keeps the old tide books in a dry room upstairs.\n");
	document_free(document);
	document = draft_of(BLOCK_PARAGRAPH, "The harbour office keeps the old tide books in a dry room.");
	assert_dumped(document, 57, "The harbour office keeps the old tide books in a\ndry room.\n");
	assert_dumped(document, 20, "The harbour office\nkeeps the old tide\nbooks in a dry room.\n");
	assert_dumped(document, 22, "The harbour office\nkeeps the old tide\nbooks in a dry room.\n");
	document_free(document);
	/* The word before would leave its line too short. */
	document = draft_of(BLOCK_PARAGRAPH, "What she keeps are counterrevolutionaries too.");
	assert_dumped(document, 42, "What she keeps are counterrevolutionaries\ntoo.\n");
	document_free(document);
}

/* "flag indent text" of each line, at a width, with marks that hang. */
static void assert_hung(const struct document *document, size_t columns, const char *expected)
{
	struct layout *layout = layout_new(document, columns);
	struct buffer written = {0};
	struct lines lines = {0};
	long moved = 1;
	layout_hang_marks(layout);
	for (struct place place = layout_first(layout); moved; place = layout_move(layout, place, 1, &moved)) {
		lines.count = 0;
		layout_row(layout, place, &lines);
		for (size_t i = 0; i < lines.count; i++) {
			const struct span span = lines.at[i].span;
			buffer_puts(&written, lines.at[i].flags & LINE_HUNG ? "hung " : "");
			buffer_add(&written, document->text.at + span.start, span_length(span));
			buffer_putc(&written, '\n');
		}
	}
	assert_string_equal(written.at, expected);
	array_release(&lines);
	buffer_release(&written);
	layout_free(layout);
}

static void opening_marks_hang_where_there_is_room_for_them(void **state)
{
	(void)state;
	struct document *document =
	    draft_of(BLOCK_PARAGRAPH, "\xe2\x80\x9cThe boat is late again,\xe2\x80\x9d she said, \"late "
				      "again\" and \xc2\xab\xc2\xa0oui\xc2\xa0\xc2\xbb.");
	assert_hung(
	    document, 17,
	    "hung \xe2\x80\x9cThe boat is late\n" /* a column more, for the mark; those with a space behind them do not hang */
	    "again,\xe2\x80\x9d she said,\n"
	    "hung \"late again\" and\n"
	    "\xc2\xab\xc2\xa0oui\xc2\xa0\xc2\xbb.\n");
	document_free(document);
}

static void bars_go_on_between_the_parts_of_a_block_quote(void **state)
{
	(void)state;
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	draft(builder, BLOCK_QUOTE, 0, NULL);
	draft(builder, BLOCK_PARAGRAPH, 0, "first");
	draft(builder, BLOCK_LIST, 1, NULL);
	draft_item(builder, 0, "second");
	draft_item(builder, 0, "third");
	builder_close(builder);
	builder_close(builder);
	draft(builder, BLOCK_QUOTE, 0, NULL);
	draft(builder, BLOCK_PARAGRAPH, 0, "another");
	struct document *document = builder_finish(builder);
	assert_dumped(document, 20, "│ first\n│\n│ • second\n│\n│ • third\n\n│ another\n");
	document_free(document);
}

static void images_notes_and_captions_are_told_apart(void **state)
{
	(void)state;
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	draft(builder, BLOCK_FIGURE, 0, NULL);
	draft(builder, BLOCK_IMAGE, 0, "A lamp on the pier at night");
	draft(builder, BLOCK_CAPTION, 0, "The last lamp.");
	builder_close(builder);
	draft(builder, BLOCK_NOTE, 12, NULL);
	draft(builder, BLOCK_PARAGRAPH, 0, "It was sold in May.");
	draft(builder, BLOCK_PARAGRAPH, 0, "Or June.");
	struct document *document = builder_finish(builder);
	assert_dumped(document, 24,
		      "[image] A lamp on the\n        pier at night\nThe last lamp.\n\n"
		      "[12] It was sold in May.\n\n     Or June.\n");
	document_free(document);
}

/* Deep nesting takes at most half of the width. */
static void markers_leave_room_for_text(void **state)
{
	(void)state;
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	for (int i = 0; i < 9; i++)
		draft(builder, BLOCK_QUOTE, 0, NULL);
	draft(builder, BLOCK_PARAGRAPH, 0, "one two");
	struct document *document = builder_finish(builder);
	assert_dumped(document, 8, "│ │ one\n│ │ two\n");
	assert_dumped(document, 1, "o\nn\ne\nt\nw\no\n");
	document_free(document);
}

static void columns_share_what_narrow_ones_leave(void **state)
{
	(void)state;
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	draft(builder, BLOCK_TABLE, 3, NULL);
	draft(builder, BLOCK_ROW, 0, NULL);
	draft(builder, BLOCK_CELL, 1, "12");
	draft(builder, BLOCK_CELL, 2, "a b c d e f g h i j k l m n o p q r s t u v w x y z");
	draft(builder, BLOCK_CELL, 3, "A B C D E F G H I J");
	struct document *document = builder_finish(builder);
	/* 30 less the spaces and the first column are 24: twelve each. */
	assert_dumped(document, 30,
		      "12  a b c d e f   A B C D E F\n    g h i j k l   G H I J\n    m n o p q r\n"
		      "    s t u v w x\n    y z\n");
	document_free(document);
}

static void rows_of_a_table_stand_close_and_are_pieces(void **state)
{
	(void)state;
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	draft(builder, BLOCK_PARAGRAPH, 0, "before");
	draft(builder, BLOCK_TABLE, 2, NULL);
	draft(builder, BLOCK_CAPTION, 0, "Boats");
	draft_row(builder, 0, "one", "1");
	draft_row(builder, 0, "two", "2");
	builder_close(builder);
	draft(builder, BLOCK_PARAGRAPH, 0, "behind");
	struct document *document = builder_finish(builder);
	assert_dumped(document, 20, "before\n\nBoats\none  1\ntwo  2\n\nbehind\n");
	document_free(document);
}

static void tabs_in_code_go_to_the_next_stop(void **state)
{
	(void)state;
	struct document *document = draft_of(BLOCK_CODE, "a\tb\nabc\td\nabcd\te");
	assert_dumped(document, 20, "a   b\nabc d\nabcd    e\n");
	document_free(document);
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
	    cmocka_unit_test(headlines_have_lines_of_about_one_length),
	    cmocka_unit_test(lists_hang_their_markers),
	    cmocka_unit_test(block_quotes_have_a_bar_and_code_keeps_its_lines),
	    cmocka_unit_test(code_that_is_too_wide_goes_on_behind_a_mark),
	    cmocka_unit_test(bullets_in_the_text_hang_and_stand_for_those_of_the_list),
	    cmocka_unit_test(tables_stand_side_by_side_or_one_below_the_other),
	    cmocka_unit_test(no_word_is_cut_where_others_can_give_way),
	    cmocka_unit_test(what_goes_over_all_columns_names_none),
	    cmocka_unit_test(cells_stand_as_they_are_meant_to_and_go_over_columns),
	    cmocka_unit_test(rows_become_lists_that_name_their_columns),
	    cmocka_unit_test(items_are_numbered_as_their_list_says),
	    cmocka_unit_test(wrapped_text_is_filled_again_and_meant_line_ends_stay),
	    cmocka_unit_test(no_text_ends_in_one_short_word),
	    cmocka_unit_test(opening_marks_hang_where_there_is_room_for_them),
	    cmocka_unit_test(bars_go_on_between_the_parts_of_a_block_quote),
	    cmocka_unit_test(images_notes_and_captions_are_told_apart),
	    cmocka_unit_test(markers_leave_room_for_text),
	    cmocka_unit_test(columns_share_what_narrow_ones_leave),
	    cmocka_unit_test(rows_of_a_table_stand_close_and_are_pieces),
	    cmocka_unit_test(tabs_in_code_go_to_the_next_stop),
	    cmocka_unit_test(line_ends_of_a_page_are_meant),
	    cmocka_unit_test(an_empty_document_has_no_rows),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
