/* SPDX-License-Identifier: MIT */
#include "render/notes_export.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "model/builder.h"
#include "tests/test.h"

static struct document *make_document(void)
{
	static const char text[] = "The tide was late. “We waited,” said Ada Holm. Nobody minded.";
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	builder_metadata(builder, METADATA_TITLE, "Late *tides*", 12);
	builder_metadata(builder, METADATA_SITE, "The Carrow Herald", 17);
	builder_metadata(builder, METADATA_URL, "https://carrow.example/tides", 28);
	builder_open(builder, BLOCK_PARAGRAPH, 0);
	builder_text(builder, text, strlen(text));
	builder_close(builder);
	return builder_finish(builder);
}

static struct span place(const struct document *document, const char *words)
{
	const uint32_t start = (uint32_t)(strstr(document->text.at, words) - document->text.at);
	return (struct span){start, start + (uint32_t)strlen(words)};
}

static void notes_stand_below_the_words_that_they_are_on(void **state)
{
	(void)state;
	struct document *document = make_document();
	struct findings *findings = memory_new(1, sizeof *findings);
	array_push(&findings->quotes, (struct quote){.span = place(document, "“We waited,”"),
						     .content = place(document, "“We waited,”"),
						     .speaker = NONE,
						     .said_as = NONE,
						     .basis = BASIS_NONE});
	findings_link(findings);
	struct citing citing = {.document = document, .findings = findings};
	struct notes notes = {0};
	static const char made[] = "2026-11-28T09:30:00Z";
	array_push(&notes, (struct note){
			       .span = place(document, "The tide was late."), .text = "by *how* much?", .made = made});
	array_push(&notes, (struct note){.span = place(document, "“We waited,”"), .text = "who did?", .made = made});
	array_push(&notes, (struct note){.words = "It was cold.", .text = "gone", .made = ""});
	struct buffer out = {0};
	notes_export_head(document, &out);
	for (size_t i = 0; i < notes.count; i++)
		notes_export_note(&notes.at[i], &citing, &out);
	static const char *const parts[] = {"# Notes: Late \\*tides\\*\n\n> The tide was late.\n\n",
					    "https://carrow.example/tides",
					    "The Carrow Herald",
					    "by \\*how\\* much? (2026-11-28)\n\n> “We waited,”\n\n",
					    "https://carrow.example/tides",
					    "who did? (2026-11-28)\n\n> It was cold.\n",
					    "— no longer in the text\n\ngone\n"};
	const char *at = buffer_text(&out);
	for (size_t i = 0; i < COUNT(parts); i++) {
		const char *found = strstr(at, parts[i]);
		if (!found)
			fail_msg("\"%s\" is not in\n%s", parts[i], at);
		at = found + strlen(parts[i]);
	}
	assert_string_equal(at, "");
	buffer_release(&out);
	array_release(&notes);
	citing_release(&citing);
	findings_free(findings);
	document_free(document);
}

static void a_file_is_called_after_the_headline(void **state)
{
	(void)state;
	static const struct {
		const char *headline, *name;
	} names[] = {
	    {"What is the sea telling us?", "what-is-the-sea-telling-us-notes.md"},
	    {"‘Été’ – 24/7", "été-24-7-notes.md"},
	    {"../../etc/passwd", "etc-passwd-notes.md"},
	    {"-rf *", "rf-notes.md"},
	    {"", "notes.md"},
	    {"…", "notes.md"},
	    {"A headline that goes on and on and on, longer than any name of a file should be, or so it is thought",
	     "a-headline-that-goes-on-and-on-and-on-longer-than-any-name-notes.md"},
	};
	for (size_t i = 0; i < COUNT(names); i++) {
		struct buffer name = {0};
		notes_export_name(names[i].headline, "notes.md", &name);
		assert_string_equal(name.at, names[i].name);
		buffer_release(&name);
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(notes_stand_below_the_words_that_they_are_on),
	    cmocka_unit_test(a_file_is_called_after_the_headline),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
