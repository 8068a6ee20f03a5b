/* SPDX-License-Identifier: MIT */
#include "render/explain.h"

#include <string.h>

#include "model/builder.h"
#include "tests/test.h"

static void add(struct builder *builder, struct left_out why, const char *text)
{
	builder_leave_out(builder, why);
	builder_open(builder, BLOCK_PARAGRAPH, 0);
	builder_text(builder, text, strlen(text));
	builder_close(builder);
}

static void assert_explained(struct builder *builder, const char *wanted)
{
	struct document *document = builder_finish(builder);
	struct buffer out = {0};
	explain_write(document, &out);
	assert_string_equal(buffer_text(&out), wanted);
	buffer_release(&out);
	document_free(document);
}

static void runs_have_a_line_each(void **state)
{
	(void)state;
	const struct left_out menu = {.reason = LEFT_OUT_MENU}, links = {.reason = LEFT_OUT_LINKS}, not = {0};
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	add(builder, menu, "Tides");
	add(builder, menu, "Notices");
	add(builder, links, "Why the ferry was late");
	add(builder, not, "The story.");
	add(builder, links, "More");
	assert_explained(builder, "kept\t1 block, 2 words\nleft out\t4 blocks, 8 words\nmenu or navigation\tTides\n"
				  "links to other stories\tWhy the ferry was late\nlinks to other stories\tMore\n");
}

static void likelihoods_have_a_line_each(void **state)
{
	(void)state;
	const struct left_out likely = {.reason = LEFT_OUT_UNLIKELY, .sure = 71},
			      likelier = {.reason = LEFT_OUT_UNLIKELY, .sure = 98};
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	add(builder, likely, "One");
	add(builder, likelier, "Two");
	assert_explained(builder, "kept\t0 blocks, 0 words\nleft out\t2 blocks, 2 words\n"
				  "looks unlike the story (71 % sure)\tOne\nlooks unlike the story (98 % sure)\tTwo\n");
}

/* A line is one line, and words are whole. */
static void long_texts_are_cut(void **state)
{
	(void)state;
	const struct left_out menu = {.reason = LEFT_OUT_MENU}, links = {.reason = LEFT_OUT_LINKS};
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	add(builder, menu, "One\xe2\x80\xa8two three four five six seven eight nine ten eleven twelve thirteen");
	add(builder, links, "Unbrokenunbrokenunbrokenunbrokenunbrokenunbrokenunbrokenunbrokenunbroken");
	assert_explained(builder,
			 "kept\t0 blocks, 0 words\nleft out\t2 blocks, 14 words\n"
			 "menu or navigation\tOne two three four five six seven eight nine ten eleven…\n"
			 "links to other stories\tUnbrokenunbrokenunbrokenunbrokenunbrokenunbrokenunbrokenunbr…\n");
}

static void of_nothing_there_is_nothing(void **state)
{
	(void)state;
	assert_explained(builder_new(BUILDER_SEPARATED), "kept\t0 blocks, 0 words\nleft out\t0 blocks, 0 words\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(runs_have_a_line_each),
	    cmocka_unit_test(likelihoods_have_a_line_each),
	    cmocka_unit_test(long_texts_are_cut),
	    cmocka_unit_test(of_nothing_there_is_nothing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
