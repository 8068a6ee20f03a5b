/* SPDX-License-Identifier: MIT */
#include "render/page.h"

#include "render/page_style.h"
#include "tests/render/draft.h"
#include "tests/render/sheet.h"

/* Runs as "[role speaker+flags|text]", plain text as it is. */
static void write_run(const struct run *run, struct buffer *out)
{
	static const char flags[] = "esxlmfSd";
	const struct style style = run->style;
	const bool plain = style_equal(style, style_of(STYLE_TEXT));
	if (!plain)
		buffer_format(out, "[%s", style_role_name((enum style_role)style.role));
	if (style.speaker != STYLE_NOBODY)
		buffer_format(out, " %u", style.speaker);
	if (style.flags)
		buffer_putc(out, '+');
	for (size_t i = 0; i < sizeof flags - 1; i++)
		if (style.flags & 1u << i)
			buffer_putc(out, flags[i]);
	buffer_puts(out, plain ? "" : "|");
	buffer_add(out, run->bytes, run->length);
	buffer_puts(out, plain ? "" : "]");
}

static void assert_page(const struct sheet *self, const char *wanted)
{
	struct buffer out = {0};
	struct lines lines = {0};
	struct runs runs = {0};
	layout_row(self->layout, layout_first(self->layout), &lines);
	page_runs(&self->page, &lines.at[0], &runs);
	for (size_t i = 0; i < runs.count; i++)
		write_run(&runs.at[i], &out);
	assert_string_equal(buffer_text(&out), wanted);
	array_release(&runs);
	array_release(&lines);
	buffer_release(&out);
}

static void assert_gutter(const struct sheet *self, char mark, uint32_t quote, bool reported)
{
	struct lines lines = {0};
	layout_row(self->layout, layout_first(self->layout), &lines);
	const struct gutter gutter = page_gutter(&self->page, &lines.at[0]);
	assert_int_equal(gutter.mark, mark);
	assert_int_equal(gutter.quote, quote);
	assert_int_equal(gutter.reported, reported);
	array_release(&lines);
}

static void without_findings_the_text_is_bare(void **state)
{
	(void)state;
	struct sheet sheet = sheet_of(draft_of(BLOCK_PARAGRAPH, "“No,” she said."), 0);
	sheet.page = (struct page){.document = sheet.document, .focus_quote = NONE, .entity = NONE, .speaker = NONE};
	assert_page(&sheet, "“No,” she said.");
	assert_gutter(&sheet, 0, NONE, false);
	sheet_release(&sheet);
}

/* The paragraph that the following look at. */
static struct sheet interview(void)
{
	struct sheet sheet = sheet_of(
	    draft_of(BLOCK_PARAGRAPH, "“He said ‘no way’ to the “deal”,” Lee said, and Ann Lee meant “it”."), 3);
	sheet_add_quote(&sheet, "“He said ‘no way’ to the “deal”,”", QUOTE_DIRECT, 0);
	sheet_add_quote(&sheet, "‘no way’", QUOTE_DIRECT, 1);
	sheet_add_quote(&sheet, "“deal”", QUOTE_TERM, NONE);
	sheet_add_quote(&sheet, "Ann Lee meant “it”", QUOTE_INDIRECT, 0);
	sheet_add_quote(&sheet, "“it”", QUOTE_TERM, NONE);
	sheet_add_mention(&sheet, "He", 1);
	sheet_add_mention(&sheet, "Lee", 0);
	array_push(&sheet.findings->mentions, (struct mention){.span = sheet_place(&sheet, "Ann Lee"), .entity = 2});
	array_push(&sheet.findings->mentions, (struct mention){.span = sheet_place(&sheet, "Lee meant"), .entity = 0});
	array_last(&sheet.findings->mentions).span.end -= (uint32_t)strlen(" meant");
	return sheet;
}

static void the_innermost_quote_gives_the_role(void **state)
{
	(void)state;
	struct sheet sheet = interview();
	sheet_open(&sheet);
	assert_page(
	    &sheet,
	    "[quote 0|“He said ][quote 1|‘no way’][quote 0| to the “deal”,”] Lee said, and Ann Lee meant [term|“it”].");
	sheet.page.indirect = true;
	assert_page(&sheet, "[quote 0|“He said ][quote 1|‘no way’][quote 0| to the “deal”,”] Lee said, and "
			    "[indirect 0|Ann Lee meant “it”].");
	sheet_release(&sheet);
}

static void what_is_reported_shows_when_it_is_asked_for(void **state)
{
	(void)state;
	struct sheet sheet =
	    sheet_of(draft_of(BLOCK_PARAGRAPH, "Lee said it rained. He was “wet” and not “dry” then."), 1);
	sheet_add_quote(&sheet, "it rained", QUOTE_INDIRECT, 0);
	sheet_add_quote(&sheet, "“wet”", QUOTE_MIXED, 0);
	sheet_add_quote(&sheet, "“dry”", QUOTE_MIXED, 0);
	sheet.findings->quotes.at[1].content = sheet_place(&sheet, "was “wet” and not “dry”");
	sheet.findings->quotes.at[2].content = sheet.findings->quotes.at[1].content;
	sheet_open(&sheet);
	assert_page(&sheet, "Lee said it rained. He was [quote 0|“wet”] and not [quote 0|“dry”] then.");
	assert_gutter(&sheet, '1', 1, false);
	sheet.page.indirect = true;
	sheet.page.focus_quote = 1;
	assert_page(&sheet,
		    "Lee said [indirect 0|it rained]. He [indirect 0|was ][quote 0+f|“wet”][indirect 0| and not ]"
		    "[quote 0|“dry”] then.");
	assert_gutter(&sheet, '1', 1, false);
	sheet.page.focus_quote = 0;
	assert_page(&sheet,
		    "Lee said [indirect 0+f|it rained]. He [indirect 0|was ][quote 0|“wet”][indirect 0| and not ]"
		    "[quote 0|“dry”] then.");
	sheet_release(&sheet);
}

static void the_gutter_tells_reported_from_quoted(void **state)
{
	(void)state;
	struct sheet sheet = sheet_of(draft_of(BLOCK_PARAGRAPH, "Lee said it rained."), 1);
	sheet_add_quote(&sheet, "it rained", QUOTE_INDIRECT, 0);
	sheet_open(&sheet);
	assert_gutter(&sheet, 0, NONE, false);
	sheet.page.indirect = true;
	assert_gutter(&sheet, '1', 0, true);
	sheet_release(&sheet);
}

/* Whole paragraphs in colour would drown the page. */
static void a_turn_is_plain_and_its_label_is_coloured(void **state)
{
	(void)state;
	struct sheet sheet = sheet_of(draft_of(BLOCK_PARAGRAPH, "LEE: I do. It was “fine”, you know."), 1);
	sheet_add_mention(&sheet, "LEE", 0);
	sheet_add_quote(&sheet, "I do. It was “fine”, you know.", QUOTE_DIRECT, 0);
	sheet_add_quote(&sheet, "“fine”", QUOTE_TERM, NONE);
	sheet.findings->quotes.at[0].said_as = 0;
	sheet.findings->quotes.at[1].said_as = NONE;
	sheet_open(&sheet);
	assert_page(&sheet, "[name 0|LEE]: [turn 0|I do. It was “fine”, you know.]");
	assert_gutter(&sheet, '1', 0, false);
	sheet.page.focus_quote = 0;
	assert_page(&sheet, "[name 0|LEE]: [turn 0+f|I do. It was “fine”, you know.]");
	sheet_release(&sheet);
}

static void the_selected_entity_wins_the_colour(void **state)
{
	(void)state;
	struct sheet sheet = interview();
	sheet_open(&sheet);
	sheet.page.entity = 0;
	assert_page(
	    &sheet,
	    "[quote 0|“He said ][quote 1|‘no way’][quote 0| to the “deal”,”] [entity|Lee] said, and Ann [entity|Lee]"
	    " meant [term|“it”].");
	sheet.page.entity = 2;
	assert_page(&sheet,
		    "[quote 0|“He said ][quote 1|‘no way’][quote 0| to the “deal”,”] Lee said, and [entity|Ann Lee]"
		    " meant [term|“it”].");
	sheet.page.entity = 1;
	assert_page(
	    &sheet,
	    "[quote 0|“][entity 0|He][quote 0| said ][quote 1|‘no way’][quote 0| to the “deal”,”] Lee said, and Ann Lee"
	    " meant [term|“it”].");
	sheet_release(&sheet);
}

static void others_than_the_wanted_speaker_are_dim(void **state)
{
	(void)state;
	struct sheet sheet = interview();
	sheet_open(&sheet);
	sheet.page.speaker = 1;
	assert_page(
	    &sheet,
	    "[quote 0+d|“He said ][quote 1|‘no way’][quote 0+d| to the “deal”,”][text+d| Lee said, and Ann Lee meant ]"
	    "[term+d|“it”][text+d|.]");
	sheet_release(&sheet);
}

static void the_focus_lights_all_parts_of_a_statement(void **state)
{
	(void)state;
	struct sheet sheet = sheet_of(draft_of(BLOCK_PARAGRAPH, "“One,” she said, “two.” “Three.”"), 1);
	sheet_add_quote(&sheet, "“One,”", QUOTE_DIRECT, 0);
	sheet_add_quote(&sheet, "“two.”", QUOTE_DIRECT, 0);
	sheet_add_quote(&sheet, "“Three.”", QUOTE_DIRECT, NONE);
	sheet.findings->quotes.at[1].group = 0;
	sheet_open(&sheet);
	sheet.page.focus_quote = 1;
	assert_page(&sheet, "[quote 0+f|“One,”] she said, [quote 0+f|“two.”] [quote|“Three.”]");
	sheet_release(&sheet);
}

static void matches_and_the_focus_are_flags(void **state)
{
	(void)state;
	struct sheet sheet = sheet_of(draft_of(BLOCK_PARAGRAPH, "a rose is a rose is “a rose”"), 0);
	sheet_add_quote(&sheet, "“a rose”", QUOTE_TERM, NONE);
	struct span match = sheet_place(&sheet, "rose");
	for (int i = 0; i < 2; i++) {
		array_push(&sheet.matches, match);
		match.start = sheet_place(&sheet, "rose is “").start;
		match.end = match.start + 4;
	}
	array_push(&sheet.matches, ((struct span){sheet_place(&sheet, "se”").start, sheet_place(&sheet, "se”").end}));
	sheet_open(&sheet);
	sheet.page.focus = sheet.matches.at[1];
	assert_page(&sheet, "a [text+m|rose] is a [text+mf|rose] is [term|“a ro][term+m|se”]");
	sheet_release(&sheet);
}

static void marks_nest_and_code_is_a_role(void **state)
{
	(void)state;
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	builder_open(builder, BLOCK_PARAGRAPH, 0);
	builder_text(builder, "one ", 4);
	builder_mark_open(builder, MARK_LINK, "https://a.example/", 18);
	builder_mark_open(builder, MARK_STRONG, NULL, 0);
	builder_text(builder, "two", 3);
	builder_mark_close(builder);
	builder_text(builder, " three", 6);
	builder_mark_close(builder);
	builder_mark_open(builder, MARK_CODE, NULL, 0);
	builder_text(builder, "four", 4);
	builder_mark_close(builder);
	struct sheet sheet = sheet_of(builder_finish(builder), 0);
	sheet_open(&sheet);
	assert_page(&sheet, "one [text+sl|two][text+l| three][code|four]");
	sheet_release(&sheet);
}

/* How many marks touch the bytes from start to end of a document. */
static size_t marks_at(const struct document *document, uint32_t start, uint32_t end)
{
	struct marks found = {0};
	page_find_marks(document, &(struct line){.span = {start, end}}, &found);
	const size_t count = found.count;
	array_release(&found);
	return count;
}

static void marks_that_began_lines_before_are_found(void **state)
{
	(void)state;
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	builder_open(builder, BLOCK_PARAGRAPH, 0);
	builder_mark_open(builder, MARK_LINK, "https://a.example/", 18);
	for (int i = 0; i < 3; i++) {
		builder_mark_open(builder, MARK_STRONG, NULL, 0);
		builder_text(builder, "0123456789", 10);
		builder_mark_close(builder);
		builder_text(builder, "0123456789", 10);
	}
	builder_mark_close(builder);
	builder_text(builder, "0123456789", 10);
	struct document *document = builder_finish(builder);
	assert_int_equal(marks_at(document, 0, 5), 2);
	assert_int_equal(marks_at(document, 12, 18), 1); /* the link that goes on */
	assert_int_equal(marks_at(document, 15, 45), 3);
	assert_int_equal(marks_at(document, 55, 65), 1);
	assert_int_equal(marks_at(document, 62, 70), 0);
	document_free(document);
}

static void quotes_in_headings_stay_strong(void **state)
{
	(void)state;
	struct sheet sheet = sheet_of(draft_of(BLOCK_TITLE, "Ferry ‘stays’"), 1);
	sheet_add_quote(&sheet, "‘stays’", QUOTE_MIXED, 0);
	sheet_open(&sheet);
	assert_page(&sheet, "[title|Ferry ][quote 0+s|‘stays’]");
	sheet_release(&sheet);
}

static void what_nobody_says_looks_as_what_is_around_it(void **state)
{
	(void)state;
	struct sheet sheet = sheet_of(draft_of(BLOCK_CAPTION, "The old “Mare Nubium” chart."), 1);
	sheet_add_quote(&sheet, "“Mare Nubium”", QUOTE_TERM, NONE);
	sheet_open(&sheet);
	assert_page(&sheet, "[byline|The old “Mare Nubium” chart.]");
	sheet_release(&sheet);
}

static void white_space_is_drawn_as_it_was_counted(void **state)
{
	(void)state;
	static const char code[] = "a\tb 日\tc";
	struct sheet sheet = sheet_of(draft_of(BLOCK_CODE, code), 0);
	sheet_open(&sheet);
	assert_page(&sheet, "[code|a][code|   ][code|b 日][code|    ][code|c]");
	sheet_release(&sheet);
}

static void a_style_that_ends_in_a_wrapped_line_end_leaves_one_space(void **state)
{
	(void)state;
	static const char line[] = "The council met on Tuesday evening and after";
	struct builder *builder = builder_new(BUILDER_VERBATIM);
	builder_open(builder, BLOCK_PARAGRAPH, 0);
	for (int i = 0; i < 4; i++) {
		builder_text(builder, line, sizeof line - 1);
		builder_text(builder, " \n  ", i < 3 ? 4 : 0);
	}
	struct sheet sheet = sheet_of(builder_finish(builder), 0);
	struct span match = sheet_place(&sheet, "after \n ");
	array_push(&sheet.matches, match);
	sheet_open(&sheet);
	assert_page(&sheet, "The council met on Tuesday evening and [text+m|after][text+m| ]"
			    "The council met on Tuesday evening and after The council met on Tuesday evening and after "
			    "The council met on Tuesday evening and after");
	sheet_release(&sheet);
}

/* A quote whose speaker is not sure enough has nobody's colour; one speaker's quotes alone leave it dim. */
static void an_undecided_quote_is_nobodys(void **state)
{
	(void)state;
	struct sheet sheet = sheet_of(draft_of(BLOCK_PARAGRAPH, "“One,” and “two.”"), 2);
	sheet_add_quote(&sheet, "“One,”", QUOTE_DIRECT, 0);
	sheet_add_quote(&sheet, "“two.”", QUOTE_DIRECT, 1);
	sheet.findings->quotes.at[0].confidence = QUOTE_DECIDED - 1;
	sheet_open(&sheet);
	assert_page(&sheet, "[quote|“One,”] and [quote 0|“two.”]");
	assert_gutter(&sheet, '?', 0, false);
	sheet.page.speaker = 0;
	assert_page(&sheet, "[quote+d|“One,”][text+d| and ][quote 0+d|“two.”]");
	sheet_release(&sheet);
}

static void the_gutter_tells_the_first_speaker(void **state)
{
	(void)state;
	struct sheet sheet = interview();
	sheet_open(&sheet);
	assert_gutter(&sheet, '1', 0, false);
	sheet_release(&sheet);

	sheet = sheet_of(draft_of(BLOCK_PARAGRAPH, "a “term” and “speech”"), 1);
	sheet_add_quote(&sheet, "“term”", QUOTE_TERM, NONE);
	sheet_add_quote(&sheet, "“speech”", QUOTE_DIRECT, NONE);
	sheet_open(&sheet);
	assert_gutter(&sheet, '?', 1, false);
	sheet_release(&sheet);

	sheet = sheet_of(draft_of(BLOCK_PARAGRAPH, "a “term” alone"), 1);
	sheet_add_quote(&sheet, "“term”", QUOTE_TERM, NONE);
	sheet_open(&sheet);
	assert_gutter(&sheet, 0, NONE, false);
	sheet_release(&sheet);
}

static void rules_are_drawn(void **state)
{
	(void)state;
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	draft(builder, BLOCK_RULE, 0, "");
	struct sheet sheet = sheet_of(builder_finish(builder), 0);
	struct lines lines = {0};
	struct runs runs = {0};
	sheet_open(&sheet);
	layout_row(sheet.layout, layout_first(sheet.layout), &lines);
	page_runs(&sheet.page, &lines.at[0], &runs);
	size_t length = 0;
	for (size_t i = 0; i < runs.count; i++) {
		assert_int_equal(runs.at[i].style.role, STYLE_MARKER);
		length += runs.at[i].length;
	}
	assert_int_equal(length, 200 * strlen("─"));
	array_release(&runs);
	array_release(&lines);
	sheet_release(&sheet);
}

static void links_that_touch_are_runs_of_their_own(void **state)
{
	(void)state;
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	builder_open(builder, BLOCK_PARAGRAPH, 0);
	builder_text(builder, "see ", 4);
	builder_mark_open(builder, MARK_LINK, "https://a.example/", 18);
	builder_mark_open(builder, MARK_STRONG, NULL, 0);
	builder_text(builder, "on", 2);
	builder_mark_close(builder);
	builder_text(builder, "e", 1);
	builder_mark_close(builder);
	builder_mark_open(builder, MARK_LINK, "https://a.example/", 18);
	builder_text(builder, "two", 3);
	builder_mark_close(builder);
	builder_close(builder);
	struct sheet sheet = sheet_of(builder_finish(builder), 0);
	struct lines lines = {0};
	struct runs runs = {0};
	struct buffer out = {0};
	sheet_open(&sheet);
	layout_row(sheet.layout, layout_first(sheet.layout), &lines);
	page_runs(&sheet.page, &lines.at[0], &runs);
	for (size_t i = 0; i < runs.count; i++) {
		buffer_add(&out, runs.at[i].bytes, runs.at[i].length);
		if (runs.at[i].link == NONE)
			buffer_puts(&out, "|");
		else
			buffer_format(&out, "=%u|", sheet.document->marks.at[runs.at[i].link].span.start);
	}
	assert_string_equal(buffer_text(&out), "see |on=4|e=4|two=7|");
	buffer_release(&out);
	array_release(&runs);
	array_release(&lines);
	sheet_release(&sheet);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(without_findings_the_text_is_bare),
	    cmocka_unit_test(the_innermost_quote_gives_the_role),
	    cmocka_unit_test(what_is_reported_shows_when_it_is_asked_for),
	    cmocka_unit_test(the_gutter_tells_reported_from_quoted),
	    cmocka_unit_test(a_turn_is_plain_and_its_label_is_coloured),
	    cmocka_unit_test(the_selected_entity_wins_the_colour),
	    cmocka_unit_test(others_than_the_wanted_speaker_are_dim),
	    cmocka_unit_test(the_focus_lights_all_parts_of_a_statement),
	    cmocka_unit_test(matches_and_the_focus_are_flags),
	    cmocka_unit_test(marks_nest_and_code_is_a_role),
	    cmocka_unit_test(links_that_touch_are_runs_of_their_own),
	    cmocka_unit_test(marks_that_began_lines_before_are_found),
	    cmocka_unit_test(quotes_in_headings_stay_strong),
	    cmocka_unit_test(what_nobody_says_looks_as_what_is_around_it),
	    cmocka_unit_test(white_space_is_drawn_as_it_was_counted),
	    cmocka_unit_test(a_style_that_ends_in_a_wrapped_line_end_leaves_one_space),
	    cmocka_unit_test(an_undecided_quote_is_nobodys),
	    cmocka_unit_test(the_gutter_tells_the_first_speaker),
	    cmocka_unit_test(rules_are_drawn),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
