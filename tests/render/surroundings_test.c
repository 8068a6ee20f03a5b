/* SPDX-License-Identifier: MIT */
#include "render/surroundings.h"

#include <string.h>

#include "base/utf8.h"
#include "model/builder.h"
#include "tests/test.h"

/* A paragraph, the mention in it, how wide its line may be, and what that is. */
static const struct {
	const char *text, *mention;
	size_t columns;
	const char *line;
} cases[] = {
    {"The mayor met Ada Byrne at noon.", "Ada Byrne", 80, "The mayor met Ada Byrne at noon."},
    {"The mayor met Ada Byrne at noon.", "Ada Byrne", 20, "met Ada Byrne at"},
    {"The mayor met Ada Byrne at noon.", "Ada Byrne", 9, "Ada Byrne"},
    {"The mayor met Ada Byrne at noon.", "Ada Byrne", 1, "Ada Byrne"},
    {"Byrne met the mayor and all of his men", "Byrne", 20, "Byrne met the mayor"},
    {"all of the men of the mayor met Byrne", "Byrne", 20, "the mayor met Byrne"},
    {"met  Ada\nByrne\t at noon", "Ada\nByrne", 80, "met Ada Byrne at noon"},
    {"a pro-Byrne-camp man", "Byrne", 16, "a pro-Byrne-camp"},
    {"an anti-establishmentarian-Byrne-though", "Byrne", 11, "an-Byrne-th"},
    {"東京の市長は鈴木です", "鈴木", 9, "は鈴木で"},
    {"by Éloïse Ó Sé of Áth", "Ó Sé", 13, "Ó Sé of Áth"},
};

static struct document *make_document(const char *text)
{
	struct builder *builder = builder_new(BUILDER_VERBATIM);
	builder_open(builder, BLOCK_PARAGRAPH, 0);
	builder_text(builder, text, strlen(text));
	builder_close(builder);
	return builder_finish(builder);
}

static void a_line_has_the_whole_words_that_fit(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct document *document = make_document(cases[i].text);
		const char *at = strstr(document->text.at, cases[i].mention);
		assert_non_null(at);
		const uint32_t start = (uint32_t)(at - document->text.at);
		const struct span mention = {start, start + (uint32_t)strlen(cases[i].mention)};
		const struct surroundings around = surroundings_line(document, mention, cases[i].columns);
		struct buffer line = {0};
		surroundings_write(document, (struct span){around.before.start, around.behind.end}, &line);
		assert_string_equal(buffer_text(&line), cases[i].line);
		buffer_release(&line);
		document_free(document);
	}
}

static void either_side_has_what_it_is_given(void **state)
{
	(void)state;
	struct document *document = make_document("one two three four MARK five six seven eight");
	const uint32_t start = (uint32_t)(strstr(document->text.at, "MARK") - document->text.at);
	const struct span mention = {start, start + 4};
	for (size_t before = 0; before < 30; before++)
		for (size_t behind = 0; behind < 30; behind++) {
			const struct surroundings around = surroundings_find(document, mention, before, behind);
			assert_true(surroundings_columns(document, around.before) <= before);
			assert_true(surroundings_columns(document, around.behind) <= behind);
			assert_int_equal(around.before.end, mention.start);
			assert_int_equal(around.behind.start, mention.end);
			if (before > 5)
				assert_true(around.before.start == 0 ||
					    document->text.at[around.before.start - 1] == ' ');
			if (behind > 5)
				assert_true(around.behind.end == document->text.count ||
					    document->text.at[around.behind.end] == ' ');
		}
	document_free(document);
}

static void nothing_of_the_next_paragraph_is_shown(void **state)
{
	(void)state;
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	static const char *const paragraphs[] = {"Before it.", "Ada Byrne spoke.", "Behind it."};
	for (size_t i = 0; i < COUNT(paragraphs); i++) {
		builder_open(builder, BLOCK_PARAGRAPH, 0);
		builder_text(builder, paragraphs[i], strlen(paragraphs[i]));
		builder_close(builder);
	}
	struct document *document = builder_finish(builder);
	const uint32_t start = (uint32_t)(strstr(document->text.at, "Byrne") - document->text.at);
	const struct surroundings around = surroundings_line(document, (struct span){start, start + 5}, 80);
	struct buffer line = {0};
	surroundings_write(document, (struct span){around.before.start, around.behind.end}, &line);
	assert_string_equal(buffer_text(&line), paragraphs[1]);
	buffer_release(&line);
	document_free(document);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_line_has_the_whole_words_that_fit),
	    cmocka_unit_test(either_side_has_what_it_is_given),
	    cmocka_unit_test(nothing_of_the_next_paragraph_is_shown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
