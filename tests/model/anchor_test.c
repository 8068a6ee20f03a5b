/* SPDX-License-Identifier: MIT */
#include "model/anchor.h"

#include <stdlib.h>
#include <string.h>

#include "model/anchor_fold.h"
#include "tests/test.h"

static struct buffer buffer_of(const char *string)
{
	struct buffer buffer = {0};
	buffer_puts(&buffer, string);
	return buffer;
}

/* Anchors words of one text, and finds them in another: what is there then. "" if it is nothing, NULL if they are not found. */
static char *found_in(const char *before, const char *words, const char *after)
{
	struct buffer old = buffer_of(before), new = buffer_of(after);
	const uint32_t start = (uint32_t)(strstr(before, words) - before);
	struct value *anchor = anchor_make(&old, (struct span){start, start + (uint32_t)strlen(words)});
	struct span span;
	char *found = NULL;
	if (anchor_find_span(anchor, &new, &span)) {
		assert_true(span.start <= span.end && span.end <= new.count);
		found = strndup(new.at + span.start, span.end - span.start);
	}
	value_free(anchor);
	buffer_release(&old);
	buffer_release(&new);
	return found;
}

#define STORY                                                                                                          \
	"The bridge was closed on Monday.\n\n"                                                                         \
	"“We could not keep it open – the wind was too strong,” said Ada Holm, who runs it.\n\n"                 \
	"Nobody was hurt. The ferry took the cars.\n"
#define QUOTE "“We could not keep it open – the wind was too strong,”"

static void words_are_found_in_an_edited_text(void **state)
{
	(void)state;
	static const struct {
		const char *after, *found;
	} edits[] = {
	    {STORY, QUOTE},
	    /* Paragraphs came, went, and changed places. */
	    {"New: the bridge is open again.\n\n" STORY, QUOTE},
	    {QUOTE " said Ada Holm.", QUOTE},
	    {"Nobody was hurt. The ferry took the cars.\n\n" QUOTE " said Ada Holm.\n\nThe bridge was closed.", QUOTE},
	    /* Straight marks, another dash, German marks, single ones. */
	    {"\"We could not keep it open - the wind was too strong,\" said Ada Holm, who runs it.",
	     "\"We could not keep it open - the wind was too strong,\""},
	    {"„We could not keep it open — the wind was too strong,“ said Ada Holm.",
	     "„We could not keep it open — the wind was too strong,“"},
	    {"‘We could not keep it open – the wind was too strong,’ said Ada Holm.",
	     "‘We could not keep it open – the wind was too strong,’"},
	    /* White space, and case. */
	    {"“We could  not\nkeep it\u00a0open –\tthe wind was too strong,” said Ada Holm.",
	     "“We could  not\nkeep it\u00a0open –\tthe wind was too strong,”"},
	    {"“WE could not keep it open – the Wind was too strong,” said Ada Holm.",
	     "“WE could not keep it open – the Wind was too strong,”"},
	    /* A word in it was changed: at its end, in its middle, at its beginning. */
	    {"“We could not keep it open – the wind was strong,” said Ada Holm, who runs it.",
	     "“We could not keep it open – the wind was strong,”"},
	    {"“We could not keep it open: the wind was too strong,” said Ada Holm, who runs it.",
	     "“We could not keep it open: the wind was too strong,”"},
	    {"The bridge was closed on Monday.\n\n“They did not keep it open – the wind was too strong,” said Ada "
	     "Holm.",
	     "They did not keep it open – the wind was too strong,”"},
	    /* All of it was: what stands between its neighbours. */
	    {"The bridge was closed on Monday.\n\n“It was a gale,” said Ada Holm, who runs it.\n\nNobody was.",
	     "“It was a gale,”"},
	    {"An entirely different story.", NULL},
	    {"", NULL},
	};
	for (size_t i = 0; i < COUNT(edits); i++) {
		char *found = found_in(STORY, QUOTE, edits[i].after);
		if (!edits[i].found) {
			assert_null(found);
			continue;
		}
		assert_non_null(found);
		if (!strstr(found, edits[i].found))
			assert_string_equal(found, edits[i].found);
		assert_true(strlen(found) <= strlen(edits[i].found) + 4);
		free(found);
	}
}

static void a_name_is_found_where_it_was_of_many(void **state)
{
	(void)state;
	static const char before[] = "First Holm spoke. Then she sat. Then Holm left. Later, Holm was seen again.";
	struct buffer old = buffer_of(before);
	struct buffer new =
	    buffer_of("A word before. First Holm spoke. Then she sat. Then Holm left. Later, Holm was.");
	const uint32_t start = (uint32_t)(strstr(before, "Holm left") - before);
	struct value *anchor = anchor_make(&old, (struct span){start, start + 4});
	struct span span;
	assert_true(anchor_find_span(anchor, &new, &span));
	assert_memory_equal(new.at + span.start, "Holm left", 9);
	value_free(anchor);
	buffer_release(&old);
	buffer_release(&new);
}

/* Looked for one after the other in a text that is prepared once: unchanged, in other marks, edited, gone. */
static void many_are_found_as_each_alone(void **state)
{
	(void)state;
	static const char *const words[] = {"The tide", "“was late”", "at noon on Friday morning", "nobody minded"};
	struct buffer old = buffer_of("The tide “was late” at noon on Friday morning, and nobody minded. The end.");
	struct buffer new = buffer_of("The tide \"was  late\" at noon on a Friday morning, and they did. The end.");
	struct anchor_ground ground = {.text = &new};
	for (size_t i = 0; i < COUNT(words); i++) {
		const uint32_t start = (uint32_t)(strstr(old.at, words[i]) - old.at);
		struct value *anchor = anchor_make(&old, (struct span){start, start + (uint32_t)strlen(words[i])});
		struct span alone = {0}, among = {0};
		const bool is_found = anchor_find_span(anchor, &new, &alone);
		assert_int_equal(anchor_find_span_in(anchor, &ground, &among), is_found);
		assert_true(span_equal(alone, among));
		value_free(anchor);
	}
	assert_non_null(ground.fold);
	anchor_ground_release(&ground);
	buffer_release(&old);
	buffer_release(&new);
}

static void what_is_no_anchor_is_nowhere(void **state)
{
	(void)state;
	static const char *const foreign[] = {
	    "5",
	    "{}",
	    "{\"prefix\":\"\",\"exact\":\"\",\"suffix\":\"\"}",
	    "{\"prefix\":\"a\",\"exact\":\"Holm\\u0000s\",\"suffix\":\"\"}",
	    "{\"prefix\":\"\",\"exact\":\"elsewhere\",\"suffix\":\"\"}",
	};
	struct buffer text = buffer_of("Holm spoke.");
	for (size_t i = 0; i < COUNT(foreign); i++) {
		struct error error = {0};
		struct value *value = value_read(foreign[i], strlen(foreign[i]), &error);
		struct span span;
		assert_non_null(value);
		assert_false(anchor_find_span(value, &text, &span));
		value_free(value);
	}
	buffer_release(&text);
}

/* Any stretch of folded bytes stands for a stretch of the text between characters. */
static void folded_places_are_places(void **state)
{
	(void)state;
	static const char text[] = "  A\u00a0ﬁne “ÉTÉ” – 3½ …\n\nend \u0301";
	struct anchor_fold fold;
	anchor_fold_init(&fold, text, sizeof text - 1);
	assert_int_equal(fold.starts.count, fold.bytes.count + 1);
	for (size_t start = 0; start < fold.bytes.count; start++)
		for (size_t end = start; end <= fold.bytes.count; end++) {
			const struct span span = anchor_fold_span(&fold, start, end);
			assert_true(span.start <= span.end && span.end <= sizeof text - 1);
			assert_true((text[span.start] & 0xc0) != 0x80 && (text[span.end] & 0xc0) != 0x80);
		}
	anchor_fold_release(&fold);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(words_are_found_in_an_edited_text), cmocka_unit_test(a_name_is_found_where_it_was_of_many),
	    cmocka_unit_test(many_are_found_as_each_alone),      cmocka_unit_test(what_is_no_anchor_is_nowhere),
	    cmocka_unit_test(folded_places_are_places),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
