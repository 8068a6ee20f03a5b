/* SPDX-License-Identifier: MIT */
#include "model/find/sentence.h"

#include <stdlib.h>

#include "base/buffer.h"
#include "tests/model/find/story.h"
#include "tests/test.h"

/* The sentences of a one-paragraph text, a bar between them. */
static char *sentences_of(const char *text)
{
	struct document *document = story(text);
	struct work work = {.document = document};
	struct buffer out = {0};
	token_split(document, document_next_leaf(document, NONE), &work.tokens);
	sentence_split(&work, 0);
	for (size_t i = 0; i < work.sentences.count; i++) {
		const struct sentence sentence = work.sentences.at[i];
		const struct span span = {work.tokens.at[sentence.first].span.start,
					  work.tokens.at[sentence.end - 1].span.end};
		buffer_format(&out, "%s%.*s", i ? "|" : "", (int)span_length(span), document->text.at + span.start);
		for (uint32_t token = sentence.first; token < sentence.end; token++)
			assert_int_equal(work.tokens.at[token].sentence, i);
	}
	array_release(&work.tokens);
	array_release(&work.sentences);
	document_free(document);
	buffer_text(&out);
	return buffer_take(&out);
}

static const char *const cases[] = {
    "One came.|Two left!|Did three?|Yes.",
    "Mr. Lee met Sen. Ann B. Cole on Jan. 3 near St. Ives.|They spoke.",
    "He lives in the U.S. Capitol.|She does not.",
    "It ended at 5 p.m. on Monday.|It rained.",
    "It cost $2.5 million (or so. Nobody knows) in all.|That was it.",
    "“Stop!”|He did not.",
    "“Where?” he asked.",
    "It was late ... and dark.|Then it rained.",
    "He was saved by the letter H.|“It is useful.”",
    "no capitals follow. so it is one",
    "It was a strait.[12]|Nobody knew.[3][140]|“A sea!”[5]|She (or [6] he) left [in May].|[Later] he came.[7] there it is",
    "One (Two. Three",
};

static void texts_are_cut_where_sentences_end(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct buffer text = {0};
		for (const char *at = cases[i]; *at; at++)
			buffer_putc(&text, *at == '|' ? ' ' : *at);
		char *sentences = sentences_of(buffer_text(&text));
		assert_string_equal(sentences, cases[i]);
		free(sentences);
		buffer_release(&text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(texts_are_cut_where_sentences_end)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
