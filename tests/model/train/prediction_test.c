/* SPDX-License-Identifier: MIT */
#include "model/train/prediction.h"

#include "model/find/find.h"
#include "tests/model/train/annotated.h"

static char *prediction_of(const struct gold_article *article, const struct findings *findings)
{
	struct buffer out = {0};
	prediction_write(article, findings, &out);
	buffer_text(&out);
	return buffer_take(&out);
}

/* Finds the quotes of the one article, sets how sure each is, and writes them. */
static char *found_in_gold(const struct gold *gold)
{
	struct findings *findings = find(gold->at[0].document);
	for (size_t i = 0; i < findings->quotes.count; i++)
		findings->quotes.at[i].confidence = 87;
	char *line = prediction_of(&gold->at[0], findings);
	findings_free(findings);
	return line;
}

static void quotes_are_written_with_offsets_in_code_points(void **state)
{
	(void)state;
	struct gold gold = annotated("Où est-il ?\n\n“Ça va,” Zoë Öst said.", NULL, 0);
	char *line = found_in_gold(&gold);
	assert_string_equal(
	    line, "{\"id\":\"one\",\"quotes\":[{\"start\":13,\"end\":21,\"type\":\"direct\",\"basis\":\"cue\","
		  "\"content_start\":13,\"content_end\":21,\"speaker_start\":22,\"speaker_end\":29,"
		  "\"speaker_canonical\":\"Zoë Öst\",\"speaker\":\"Zoë Öst\",\"confidence\":0.87,"
		  "\"statement_canonical\":\"Zoë Öst\",\"statement_confidence\":0.87}]}\n");
	free(line);
	gold_release(&gold);
}

/* Where the program repaired or moved text, offsets are those of the text as it was annotated. */
static void offsets_go_back_to_the_text_as_it_was_annotated(void **state)
{
	(void)state;
	static const char line[] =
	    "{\"id\":\"ö\",\"text\":\"\\u0007Now:\\n\\n\\n\\u0093It rains,\\u0094  Ann Lee\\nsaid.\",\"quotes\":[]}";
	static const char article[] = "{\"text\":\"Now:\\n\\n“It rains,” Ann Lee "
				      "said.\",\"blocks\":[{\"kind\":\"paragraph\",\"start\":0,\"end\":4},"
				      "{\"kind\":\"paragraph\",\"start\":6,\"end\":31}]}";
	struct gold gold = {0};
	size_t left_out = 0;
	assert_true(annotated_read(line, article, &gold, &left_out));
	assert_int_equal(gold.count, 1);
	char *prediction = found_in_gold(&gold);
	assert_string_equal(prediction,
			    "{\"id\":\"ö\",\"quotes\":[{\"start\":8,\"end\":19,\"type\":\"direct\",\"basis\":\"cue\","
			    "\"content_start\":8,\"content_end\":19,\"speaker_start\":21,\"speaker_end\":28,"
			    "\"speaker_canonical\":\"Ann Lee\",\"speaker\":\"Ann Lee\",\"confidence\":0.87,"
			    "\"statement_canonical\":\"Ann Lee\",\"statement_confidence\":0.87}]}\n");
	free(prediction);
	gold_release(&gold);
}

/* The parts of a statement are as sure as the surest of them, and said by whoever it is. */
static void a_statement_is_its_surest_parts_speakers(void **state)
{
	(void)state;
	struct gold gold = annotated("“It rains,” Ann Lee said. “It snows.”", NULL, 0);
	struct findings *findings = find(gold.at[0].document);
	assert_int_equal(findings->quotes.count, 2);
	findings->quotes.at[0].confidence = 31;
	findings->quotes.at[1].confidence = 92;
	findings_link(findings);
	char *line = prediction_of(&gold.at[0], findings);
	const char *second = strstr(line, "},{");
	assert_non_null(second);
	assert_non_null(
	    strstr(line, "\"confidence\":0.31,\"statement_canonical\":\"Ann Lee\",\"statement_confidence\":0.92"));
	assert_non_null(
	    strstr(second, "\"confidence\":0.92,\"statement_canonical\":\"Ann Lee\",\"statement_confidence\":0.92"));
	free(line);
	findings_free(findings);
	gold_release(&gold);
}

static void what_nobody_says_has_no_speaker_and_terms_are_left_out(void **state)
{
	(void)state;
	struct gold gold = annotated("It rains “now” in “Oslo”.", NULL, 0);
	struct findings *findings = find(gold.at[0].document);
	assert_int_equal(findings->quotes.count, 2);
	findings->quotes.at[0].kind = QUOTE_DIRECT;
	findings->quotes.at[0].speaker = NONE;
	findings->quotes.at[0].basis = BASIS_NONE;
	findings->quotes.at[1].kind = QUOTE_TERM;
	char *line = prediction_of(&gold.at[0], findings);
	assert_string_equal(
	    line, "{\"id\":\"one\",\"quotes\":[{\"start\":9,\"end\":14,\"type\":\"direct\",\"basis\":\"none\","
		  "\"content_start\":9,\"content_end\":14}]}\n");
	free(line);
	findings_free(findings);
	gold_release(&gold);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(quotes_are_written_with_offsets_in_code_points),
	    cmocka_unit_test(offsets_go_back_to_the_text_as_it_was_annotated),
	    cmocka_unit_test(a_statement_is_its_surest_parts_speakers),
	    cmocka_unit_test(what_nobody_says_has_no_speaker_and_terms_are_left_out),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
