/* SPDX-License-Identifier: MIT */
#include "model/findings.h"

#include "base/memory.h"
#include "tests/test.h"

/* Quotes and mentions at these places, linked; every mention is of entity 0, every second quote is said by it. */
static struct findings *make(const struct span *spans, size_t count)
{
	struct findings *findings = memory_new(1, sizeof *findings);
	array_push(&findings->entities, (struct entity){.kind = ENTITY_PERSON});
	for (size_t i = 0; i < count; i++) {
		array_push(&findings->mentions, (struct mention){.span = spans[i], .entity = 0});
		array_push(&findings->quotes,
			   (struct quote){.span = spans[i], .speaker = i % 2 ? 0 : NONE, .kind = QUOTE_DIRECT});
	}
	findings_link(findings);
	return findings;
}

static const struct span nested[] = {{2, 20}, {4, 8}, {4, 6}, {10, 12}, {30, 40}};

static void what_is_inside_what_follows_from_the_places(void **state)
{
	(void)state;
	static const uint32_t inside[] = {NONE, 0, 1, 0, NONE};
	struct findings *findings = make(nested, COUNT(nested));
	for (size_t i = 0; i < COUNT(nested); i++) {
		assert_int_equal(findings->quotes.at[i].inside, inside[i]);
		assert_int_equal(findings->mentions.at[i].inside, inside[i]);
		assert_int_equal(findings->mentions.at[i].next, i + 1 < COUNT(nested) ? i + 1 : NONE);
	}
	assert_int_equal(findings->entities.at[0].first, 0);
	findings_free(findings);
}

static void the_innermost_at_a_place_is_found(void **state)
{
	(void)state;
	struct findings *findings = make(nested, COUNT(nested));
	for (uint32_t offset = 0; offset < 50; offset++) {
		uint32_t expected = NONE;
		for (uint32_t i = 0; i < COUNT(nested); i++)
			if (nested[i].start <= offset && offset < nested[i].end)
				expected = i;
		assert_int_equal(findings_quote_at(findings, offset), expected);
		assert_int_equal(findings_mention_at(findings, offset), expected);
	}
	assert_int_equal(findings_quote_at(findings, UINT32_MAX), NONE);
	findings_free(findings);
}

static void the_first_from_a_place_on_is_found(void **state)
{
	(void)state;
	struct findings *findings = make(nested, COUNT(nested));
	for (uint32_t offset = 0; offset < 50; offset++) {
		uint32_t expected = 0;
		while (expected < COUNT(nested) && nested[expected].start < offset)
			expected++;
		assert_int_equal(findings_first_quote(findings, offset), expected);
		assert_int_equal(findings_first_mention(findings, offset), expected);
	}
	findings_free(findings);
}

static void nothing_is_found_where_there_is_nothing(void **state)
{
	(void)state;
	struct findings *findings = make(NULL, 0);
	assert_int_equal(findings_quote_at(findings, 0), NONE);
	assert_int_equal(findings_mention_at(findings, 0), NONE);
	assert_int_equal(findings_first_quote(findings, 0), 0);
	assert_int_equal(findings->entities.at[0].first, NONE);
	findings_free(findings);
}

static void speakers_are_marked_in_the_order_of_their_quotes(void **state)
{
	(void)state;
	enum { SPEAKERS = 40 };
	struct findings findings = {0};
	for (uint32_t i = 0; i < SPEAKERS; i++)
		array_push(&findings.entities, (struct entity){0});
	const struct quote term = {.speaker = 0, .kind = QUOTE_TERM}, indirect = {.speaker = 1, .kind = QUOTE_INDIRECT};
	array_push(&findings.quotes, term);
	array_push(&findings.quotes, indirect);
	for (uint32_t i = 0; i < 37; i++)
		array_push(&findings.quotes, (struct quote){.speaker = SPEAKERS - 1 - i, .kind = QUOTE_MIXED});
	array_push(&findings.quotes, (struct quote){.speaker = SPEAKERS - 1, .kind = QUOTE_DIRECT});
	array_push(&findings.quotes, (struct quote){.speaker = NONE, .kind = QUOTE_DIRECT});

	char marks[SPEAKERS];
	findings_speaker_marks(&findings, marks);
	assert_int_equal(marks[39], '1');
	assert_int_equal(marks[31], '9');
	assert_int_equal(marks[30], 'a');
	assert_int_equal(marks[5], 'z');
	assert_int_equal(marks[4], '.');
	assert_int_equal(marks[3], '.');
	assert_int_equal(marks[0], 0);
	assert_int_equal(marks[1], '.');
	array_release(&findings.entities);
	array_release(&findings.quotes);
}

static void reported_speakers_are_marked_behind_those_who_are_quoted(void **state)
{
	(void)state;
	struct findings findings = {0};
	for (uint32_t i = 0; i < 3; i++)
		array_push(&findings.entities, (struct entity){0});
	array_push(&findings.quotes, (struct quote){.speaker = 2, .kind = QUOTE_INDIRECT});
	array_push(&findings.quotes, (struct quote){.speaker = 1, .kind = QUOTE_INDIRECT});
	array_push(&findings.quotes, (struct quote){.speaker = 1, .kind = QUOTE_DIRECT});

	char marks[3];
	findings_speaker_marks(&findings, marks);
	assert_memory_equal(marks, "\00012", 3);
	array_release(&findings.entities);
	array_release(&findings.quotes);
}

static void names_lead_back_to_kinds(void **state)
{
	(void)state;
	for (int i = 0; i < ENTITY_KIND_COUNT; i++)
		assert_int_equal(entity_kind_named(entity_kind_name((enum entity_kind)i)), i);
	for (int i = 0; i < MENTION_KIND_COUNT; i++)
		assert_int_equal(mention_kind_named(mention_kind_name((enum mention_kind)i)), i);
	for (int i = 0; i < QUOTE_KIND_COUNT; i++)
		assert_int_equal(quote_kind_named(quote_kind_name((enum quote_kind)i)), i);
	for (int i = 0; i < BASIS_COUNT; i++)
		assert_int_equal(basis_named(basis_name((enum basis)i)), i);
	for (int i = 0; i < BLOCK_KIND_COUNT; i++)
		assert_int_equal(block_kind_named(block_kind_name((enum block_kind)i)), i);
	for (int i = 0; i < MARK_KIND_COUNT; i++)
		assert_int_equal(mark_kind_named(mark_kind_name((enum mark_kind)i)), i);
	assert_int_equal(entity_kind_named("person"), ENTITY_KIND_COUNT);
	assert_int_equal(basis_named(""), BASIS_COUNT);
	assert_int_equal(block_kind_named("div"), BLOCK_KIND_COUNT);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_is_inside_what_follows_from_the_places),
	    cmocka_unit_test(the_innermost_at_a_place_is_found),
	    cmocka_unit_test(the_first_from_a_place_on_is_found),
	    cmocka_unit_test(nothing_is_found_where_there_is_nothing),
	    cmocka_unit_test(speakers_are_marked_in_the_order_of_their_quotes),
	    cmocka_unit_test(reported_speakers_are_marked_behind_those_who_are_quoted),
	    cmocka_unit_test(names_lead_back_to_kinds),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
