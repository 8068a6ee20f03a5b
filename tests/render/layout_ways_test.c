/* SPDX-License-Identifier: MIT */
#include "render/layout.h"

#include <stdlib.h>

#include "render/measure.h"
#include "tests/render/draft.h"

/* What holds for every document at every width, on documents that are put together by chance, the same ones each time. */

enum { DOCUMENTS = 40, WORDS_MAX = 40 };

static uint32_t draw(uint32_t *seed, uint32_t below)
{
	*seed = *seed * 1664525u + 1013904223u;
	return (*seed >> 8) % below;
}

static const char *const words[] = {
    "a",
    "the",
    "harbour",
    "“never”",
    "‘no’",
    "said—“yes”",
    "(twice)",
    "日本語の文章",
    "naïve",
    "שלום",
    "12%",
    "$3.50",
    "café",
    "🇳🇿",
    "👩\u200d👩\u200d👧",
    "x\ty",
    "--",
    "https://a.example/very/long/address",
    "end.",
    "—",
    "e\u0301\u0302",
    "incomprehensibilities",
    "so-called",
    "\n",
    "«oui»",
    "ﷺ",
    "한국어",
};

static void add_words(struct builder *builder, uint32_t *seed)
{
	for (uint32_t count = 1 + draw(seed, WORDS_MAX); count; count--) {
		const char *word = words[draw(seed, COUNT(words))];
		builder_text(builder, word, strlen(word));
		builder_text(builder, " ", 1);
		if (draw(seed, 12) == 0)
			builder_break(builder);
	}
}

static void add_leaf(struct builder *builder, enum block_kind kind, uint32_t number, uint32_t *seed)
{
	builder_open(builder, kind, number);
	if ((kind != BLOCK_RULE && kind != BLOCK_IMAGE) || draw(seed, 2))
		add_words(builder, seed);
	builder_close(builder);
}

static void add_table(struct builder *builder, uint32_t *seed)
{
	const uint32_t columns = 1 + draw(seed, 5);
	builder_open(builder, BLOCK_TABLE, columns);
	for (uint32_t row = 0; row < 3; row++) {
		builder_open(builder, BLOCK_ROW, row == 0);
		for (uint32_t column = 0; column < columns; column++)
			add_leaf(builder, BLOCK_CELL, 1 + draw(seed, 2) + column, seed);
		builder_close(builder);
	}
	builder_close(builder);
}

static struct document *random_document(uint32_t seed)
{
	static const enum block_kind leaves[] = {BLOCK_PARAGRAPH, BLOCK_PARAGRAPH, BLOCK_CODE,   BLOCK_IMAGE,
						 BLOCK_CAPTION,   BLOCK_HEADING,   BLOCK_BYLINE, BLOCK_RULE};
	static const enum block_kind containers[] = {BLOCK_LIST, BLOCK_ITEM, BLOCK_QUOTE, BLOCK_NOTE, BLOCK_FIGURE};
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	for (uint32_t count = 1 + draw(&seed, 15); count; count--) {
		const uint32_t what = draw(&seed, 10);
		if (what < 3)
			builder_open(builder, containers[draw(&seed, COUNT(containers))], draw(&seed, 14));
		else if (what < 5 && builder_depth(builder))
			builder_close(builder);
		else if (what == 5)
			add_table(builder, &seed);
		else
			add_leaf(builder, leaves[draw(&seed, COUNT(leaves))], 0, &seed);
	}
	return builder_finish(builder);
}

static void for_all(void (*check)(const struct document *, size_t columns))
{
	static const size_t widths[] = {1, 2, 3, 5, 8, 13, 20, 33, 40, 57, 72, 80, 120, 200, 10000};
	for (uint32_t seed = 0; seed < DOCUMENTS; seed++) {
		struct document *document = random_document(seed);
		for (size_t i = 0; i < COUNT(widths); i++)
			check(document, widths[i]);
		document_free(document);
	}
}

static bool same(struct place a, struct place b)
{
	return a.block == b.block && a.part == b.part && a.row == b.row;
}

/* A cluster that is wider than the line, or a table's line, is the one thing that does not fit. */
static void check_width(const struct document *document, const struct line *line, size_t columns)
{
	const char *text = document->text.at + line->span.start;
	const bool flows = document->blocks.at[line->block].kind != BLOCK_CODE;
	size_t first = 0;
	if (line->flags & LINE_RULE) {
		assert_true(span_is_empty(line->span) || document->blocks.at[line->block].kind == BLOCK_RULE);
		assert_in_range(line->indent + line->cols, 1, columns);
		return;
	}
	assert_int_equal(line->cols, measure_columns(text, span_length(line->span), flows));
	const size_t cluster = line->cols ? measure_next(text, span_length(line->span), flows, 0, &first) : 0;
	assert_true(line->indent + (size_t)line->cols <= columns || cluster == span_length(line->span));
}

static void check_prefix(struct layout *layout, const struct line *line)
{
	struct buffer prefix = {0};
	layout_prefix(layout, line, &prefix);
	assert_true(!prefix.count || measure_columns(prefix.at, prefix.count, true) == line->indent);
	buffer_release(&prefix);
}

static void check_lines(const struct document *document, size_t columns)
{
	struct layout *layout = layout_new(document, columns);
	struct place place = layout_first(layout);
	struct lines lines = {0};
	for (long moved = place.block != NONE; moved; place = layout_move(layout, place, 1, &moved)) {
		lines.count = 0;
		layout_row(layout, place, &lines);
		for (size_t i = 0, column = 0; i < lines.count; i++) {
			assert_true(lines.at[i].indent >= column);
			check_width(document, &lines.at[i], columns);
			check_prefix(layout, &lines.at[i]);
			column = lines.at[i].indent + (size_t)lines.at[i].cols;
		}
	}
	array_release(&lines);
	layout_free(layout);
}

static void all_lines_fit(void **state)
{
	(void)state;
	for_all(check_lines);
}

static int compare_lines(const void *left, const void *right)
{
	const struct line *a = left, *b = right;
	return span_compare(a->span, b->span);
}

/* Every byte that is not white space stands in one line, and no line is longer than its text. */
static void check_text(const struct document *document, size_t columns)
{
	struct layout *layout = layout_new(document, columns);
	struct lines lines = {0};
	struct place place = layout_first(layout);
	for (long moved = place.block != NONE; moved; place = layout_move(layout, place, 1, &moved))
		layout_row(layout, place, &lines);
	if (lines.count)
		qsort(lines.at, lines.count, sizeof *lines.at, compare_lines);
	uint32_t at = 0;
	for (size_t i = 0; i < lines.count; i++) {
		for (; at < lines.at[i].span.start; at++)
			assert_true(measure_is_blank(document->text.at[at]));
		assert_true(lines.at[i].span.start >= at || span_is_empty(lines.at[i].span));
		at = lines.at[i].span.end > at ? lines.at[i].span.end : at;
	}
	for (; at < document->text.count; at++)
		assert_true(measure_is_blank(document->text.at[at]));
	array_release(&lines);
	layout_free(layout);
}

static void no_text_is_lost_or_shown_twice(void **state)
{
	(void)state;
	for_all(check_text);
}

static void check_ways(const struct document *document, size_t columns)
{
	struct layout *layout = layout_new(document, columns), *fresh = layout_new(document, columns);
	const struct place first = layout_first(layout);
	struct place place = first;
	long moved = 1, rows = 0;
	for (; moved && place.block != NONE; rows += moved) {
		assert_true(same(layout_move(fresh, place, -rows, NULL), first));
		assert_int_equal(layout_distance(fresh, first, place, 1 << 20), rows);
		assert_int_equal(layout_distance(fresh, place, first, 1 << 20), -rows);
		place = layout_move(layout, place, 1, &moved);
	}
	assert_true(same(place, layout_last(layout)));
	assert_true(same(layout_move(layout, first, 1 << 20, &moved), place));
	assert_int_equal(moved, rows);
	layout_free(layout);
	layout_free(fresh);
}

static void all_ways_lead_back(void **state)
{
	(void)state;
	for_all(check_ways);
}

static void check_places(const struct document *document, size_t columns)
{
	struct layout *layout = layout_new(document, columns);
	struct place place = layout_first(layout);
	struct lines lines = {0};
	for (long moved = place.block != NONE; moved; place = layout_move(layout, place, 1, &moved)) {
		lines.count = 0;
		layout_row(layout, place, &lines);
		if (!lines.count || span_is_empty(lines.at[0].span))
			continue;
		assert_true(same(layout_place(layout, layout_offset(layout, place)), place));
		for (size_t i = 0; i < lines.count; i++) {
			const struct span span = lines.at[i].span;
			assert_true(span_is_empty(span) || same(layout_place(layout, span.start), place));
			assert_true(span_is_empty(span) || same(layout_place(layout, span.end - 1), place));
		}
	}
	array_release(&lines);
	layout_free(layout);
}

static void a_byte_is_placed_where_it_is_shown(void **state)
{
	(void)state;
	for_all(check_places);
}

/* A paragraph as long as a book is laid out in parts: what is far away costs nothing, and all of it is there. */
static void a_very_long_leaf_is_like_any_other(void **state)
{
	(void)state;
	enum { SENTENCES = 2000 };
	static const char sentence[] = "The tide “comes in” at naïve Skarvik, twice. ";
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	draft(builder, BLOCK_LIST, 0, NULL);
	draft(builder, BLOCK_ITEM, 0, NULL);
	builder_open(builder, BLOCK_PARAGRAPH, 0);
	for (int i = 0; i < SENTENCES; i++)
		builder_text(builder, sentence, sizeof sentence - 1);
	struct document *document = builder_finish(builder);
	check_lines(document, 72);
	check_text(document, 72);
	check_places(document, 72);
	check_ways(document, 72);

	struct layout *layout = layout_new(document, 72);
	struct lines lines = {0};
	layout_row(layout, layout_first(layout), &lines);
	assert_int_equal(lines.at[0].flags, LINE_FIRST);
	layout_row(layout, layout_last(layout), &lines);
	assert_int_equal(lines.at[1].flags, LINE_LAST);
	assert_int_equal(lines.at[1].span.end, document->text.count);
	array_release(&lines);
	layout_free(layout);
	document_free(document);
}

/* Without white space, in a script that joins letters, a part begins where it must. */
static void a_very_long_word_is_like_any_other(void **state)
{
	(void)state;
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	builder_open(builder, BLOCK_PARAGRAPH, 0);
	for (int i = 0; i < 9000; i++)
		builder_text(builder, i % 3 ? "日" : "e\u0301", 3);
	struct document *document = builder_finish(builder);
	check_lines(document, 20);
	check_text(document, 20);
	check_places(document, 20);
	document_free(document);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(all_lines_fit),
	    cmocka_unit_test(no_text_is_lost_or_shown_twice),
	    cmocka_unit_test(all_ways_lead_back),
	    cmocka_unit_test(a_byte_is_placed_where_it_is_shown),
	    cmocka_unit_test(a_very_long_leaf_is_like_any_other),
	    cmocka_unit_test(a_very_long_word_is_like_any_other),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
