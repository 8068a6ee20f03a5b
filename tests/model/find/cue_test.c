/* SPDX-License-Identifier: MIT */
#include "model/find/cue.h"

#include <stdlib.h>

#include "base/buffer.h"
#include "model/find/sentence.h"
#include "model/find/vocabulary.h"
#include "tests/model/find/story.h"
#include "tests/test.h"

/* The cues of a one-paragraph text, a bar between them, and "by" behind a passive. */
static char *cues_of(const char *text)
{
	struct document *document = story(text);
	struct work work = {.document = document};
	struct buffer out = {0};
	token_split(document, document_next_leaf(document, NONE), &work.tokens);
	sentence_split(&work, 0);
	vocabulary_read(&work);
	cue_find(&work, 0, (uint32_t)work.tokens.count);
	for (size_t i = 0; i < work.cues.count; i++) {
		const struct cue *cue = &work.cues.at[i];
		const struct span span = {work.tokens.at[cue->first].span.start, work.tokens.at[cue->end - 1].span.end};
		buffer_format(&out, "%s%.*s%s", i ? "|" : "", (int)span_length(span), document->text.at + span.start,
			      cue->passive ? " by" : "");
	}
	vocabulary_release(&work.vocabulary);
	array_release(&work.tokens);
	array_release(&work.sentences);
	array_release(&work.cues);
	document_free(document);
	buffer_text(&out);
	return buffer_take(&out);
}

static const struct {
	const char *text, *cues;
} cases[] = {
    {"“Yes,” Ann Lee said, and added that it rained.", "said|added"},
    {"According to Ann Lee, it is late.", "According to"},
    {"She went on: “It rains.” He went home.", "went on"},
    {"His claims and the report made no demands.", ""},
    {"Critics say it, and they claim more.", "say|claim"},
    {"Asked about the visit, she said nothing.", "said"},
    {"The road was called a disgrace by Lee.", "called by"},
    {"He was quoted as saying that it rained.", "quoted by|saying"},
    {"They came to the opening and the reading.", ""},
    {"“I will,” Ann Lee obliged.", "obliged"},
    {"Ann Lee obliged them.", ""},
};

static void verbs_of_saying_are_told_from_nouns_and_participles(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		char *cues = cues_of(cases[i].text);
		assert_string_equal(cues, cases[i].cues);
		free(cues);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(verbs_of_saying_are_told_from_nouns_and_participles)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
