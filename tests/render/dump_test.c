/* SPDX-License-Identifier: MIT */
#include "render/dump.h"

#include <stdlib.h>

#include "base/memory.h"
#include "tests/render/draft.h"

/* A headline, a list, and a paragraph with a quote over two lines. */
static struct document *story(void)
{
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	draft(builder, BLOCK_TITLE, 0, "Ferry stays");
	draft(builder, BLOCK_LIST, 0, NULL);
	draft_item(builder, 0, "boats");
	builder_close(builder);
	builder_open(builder, BLOCK_PARAGRAPH, 0);
	builder_text(builder, "“We will run all winter,” said ", strlen("“We will run all winter,” said "));
	builder_mark_open(builder, MARK_EMPHASIS, NULL, 0);
	builder_text(builder, "Lee", 3);
	builder_mark_close(builder);
	builder_text(builder, ".", 1);
	return builder_finish(builder);
}

static struct findings *found_in(const struct document *document)
{
	struct findings *findings = memory_new(1, sizeof *findings);
	const char *text = document->text.at, *start = strstr(text, "“"), *end = strstr(text, " said");
	const struct span span = {(uint32_t)(start - text), (uint32_t)(end - text)};
	array_push(&findings->entities, (struct entity){.named = true});
	array_push(
	    &findings->quotes,
	    (struct quote){.span = span, .content = span, .kind = QUOTE_DIRECT, .basis = BASIS_CUE, .confidence = 97});
	findings_link(findings);
	return findings;
}

static void assert_written(const struct dump *dump, const char *wanted)
{
	struct document *document = story();
	struct findings *findings = found_in(document);
	struct buffer out = {0};
	dump_write(dump, document, findings, &out);
	assert_string_equal(buffer_text(&out), wanted);
	buffer_release(&out);
	findings_free(findings);
	document_free(document);
}

static void without_colour_there_is_nothing_but_text(void **state)
{
	(void)state;
	assert_written(&(struct dump){.columns = 20},
		       "Ferry stays\n\n• boats\n\n“We will run all\nwinter,” said Lee.\n");
}

/* SGR alone, and all of it is taken back before the line ends. */
static void with_colour_every_line_stands_alone(void **state)
{
	(void)state;
	assert_written(&(struct dump){.columns = 20, .color = true},
		       "\033[1mFerry stays\033[0m\n\n\033[2m•\033[0m boats\n\n"
		       "\033[32m“We will run all\033[0m\n"
		       "\033[32mwinter,”\033[0m said \033[3mLee\033[0m.\n");
}

static void struck_text_is_struck_in_the_text_itself(void **state)
{
	(void)state;
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	builder_open(builder, BLOCK_PARAGRAPH, 0);
	builder_mark_open(builder, MARK_STRIKE, NULL, 0);
	builder_text(builder, "é ☑x", strlen("é ☑x"));
	builder_mark_close(builder);
	builder_text(builder, " y", 2);
	builder_close(builder);
	struct document *document = builder_finish(builder);
	assert_dumped(document, 20, "é\xcc\xb6 ☑\xcc\xb6x\xcc\xb6 y\n");
	document_free(document);
}

static void no_line_ends_in_spaces(void **state)
{
	(void)state;
	struct document *document = draft_of(BLOCK_CODE, "one  \n   \ntwo");
	assert_dumped(document, 20, "one\n\ntwo\n");
	document_free(document);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(without_colour_there_is_nothing_but_text),
	    cmocka_unit_test(with_colour_every_line_stands_alone),
	    cmocka_unit_test(no_line_ends_in_spaces),
	    cmocka_unit_test(struck_text_is_struck_in_the_text_itself),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
