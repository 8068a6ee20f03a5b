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

/* Adds a quote that is a statement of its own. */
static void say(struct findings *findings, uint32_t speaker, enum quote_kind kind, uint8_t confidence)
{
	const uint32_t at = (uint32_t)findings->quotes.count;
	array_push(&findings->quotes, (struct quote){.span = {at, at + 1},
						     .group = at,
						     .speaker = speaker,
						     .kind = kind,
						     .basis = speaker == NONE ? BASIS_NONE : BASIS_CUE,
						     .confidence = confidence});
}

/* Attributions, and whether they are sure enough to be shown. */
static const struct {
	enum basis basis;
	uint8_t confidence;
	bool decided;
	enum quote_kind kind;
} attributions[] = {
    {BASIS_CUE, QUOTE_DECIDED, true, QUOTE_DIRECT},
    {BASIS_CUE, QUOTE_DECIDED - 1, false, QUOTE_DIRECT},
    {BASIS_CUE, QUOTE_DECIDED - 1, false, QUOTE_MIXED},
    {BASIS_CUE, QUOTE_DECIDED - 1, true, QUOTE_INDIRECT},
    {BASIS_CUE, QUOTE_DECIDED_INDIRECT, true, QUOTE_INDIRECT},
    {BASIS_CUE, QUOTE_DECIDED_INDIRECT - 1, false, QUOTE_INDIRECT},
    {BASIS_CONTEXT, 100, true, QUOTE_DIRECT},
    {BASIS_CARRIED, QUOTE_DECIDED, true, QUOTE_DIRECT},
    {BASIS_CARRIED, 0, false, QUOTE_DIRECT},
    {BASIS_USER, 0, true, QUOTE_DIRECT},
    {BASIS_NONE, QUOTE_DECIDED, false, QUOTE_DIRECT},
};

static void an_attribution_is_decided_where_it_is_sure_enough(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(attributions); i++) {
		const struct quote quote = {.basis = attributions[i].basis,
					    .confidence = attributions[i].confidence,
					    .kind = attributions[i].kind};
		assert_int_equal(quote_is_decided(&quote), attributions[i].decided);
	}
}

/* Statements of two parts: how sure each is, and of whom; then who is shown for both, and who else it may be. */
static const struct {
	uint8_t confidence[2];
	uint32_t speaker[2], shown, perhaps;
} statements[] = {
    {{90, 40}, {0, 0}, 0, NONE},        {{40, 90}, {0, 0}, 0, NONE}, {{90, 70}, {0, 1}, 0, NONE},
    {{70, 90}, {0, 1}, 1, NONE},        {{80, 80}, {1, 0}, 1, NONE}, {{0, 90}, {NONE, 1}, 1, NONE},
    {{90, 0}, {1, NONE}, 1, NONE},      {{30, 40}, {0, 1}, NONE, 1}, {{0, 40}, {NONE, 0}, NONE, 0},
    {{0, 0}, {NONE, NONE}, NONE, NONE},
};

static void a_statement_is_decided_as_one(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(statements); i++) {
		struct findings findings = {0};
		for (size_t entity = 0; entity < 2; entity++)
			array_push(&findings.entities, (struct entity){0});
		for (size_t part = 0; part < 2; part++)
			say(&findings, statements[i].speaker[part], QUOTE_DIRECT, statements[i].confidence[part]);
		findings.quotes.at[1].group = 0;
		findings_link(&findings);
		for (uint32_t part = 0; part < 2; part++) {
			const struct quote *quote = &findings.quotes.at[part];
			assert_int_equal(findings_speaker_shown(&findings, quote), statements[i].shown);
			assert_int_equal(findings_speaker_at(&findings, part), statements[i].shown);
			assert_int_equal(findings_speaker_perhaps(&findings, quote), statements[i].perhaps);
		}
		array_release(&findings.entities);
		array_release(&findings.quotes);
	}
}

static void a_reader_decides_for_all_parts(void **state)
{
	(void)state;
	struct findings findings = {0};
	for (size_t entity = 0; entity < 2; entity++)
		array_push(&findings.entities, (struct entity){0});
	say(&findings, 0, QUOTE_DIRECT, 99);
	say(&findings, 1, QUOTE_DIRECT, 0);
	findings.quotes.at[1].group = 0;
	findings.quotes.at[1].basis = BASIS_USER;
	findings_link(&findings);
	assert_int_equal(findings_speaker_at(&findings, 0), 1);
	assert_int_equal(findings_speaker_at(&findings, 1), 1);
	assert_int_equal(findings_speaker_at(&findings, NONE), NONE);
	array_release(&findings.entities);
	array_release(&findings.quotes);
}

static void undecided_quotes_mark_nobody(void **state)
{
	(void)state;
	struct findings findings = {0};
	for (size_t entity = 0; entity < 3; entity++)
		array_push(&findings.entities, (struct entity){0});
	say(&findings, 0, QUOTE_DIRECT, QUOTE_DECIDED - 1);
	say(&findings, 1, QUOTE_DIRECT, QUOTE_DECIDED);
	say(&findings, 2, QUOTE_INDIRECT, QUOTE_DECIDED_INDIRECT - 1);
	findings_link(&findings);
	char marks[3];
	findings_speaker_marks(&findings, marks);
	assert_memory_equal(marks, "\0001\000", 3);
	array_release(&findings.entities);
	array_release(&findings.quotes);
}

static void speakers_are_marked_in_the_order_of_their_quotes(void **state)
{
	(void)state;
	enum { SPEAKERS = 40 };
	struct findings findings = {0};
	for (uint32_t i = 0; i < SPEAKERS; i++)
		array_push(&findings.entities, (struct entity){0});
	say(&findings, 0, QUOTE_TERM, 97);
	say(&findings, 1, QUOTE_INDIRECT, 97);
	for (uint32_t i = 0; i < 37; i++)
		say(&findings, SPEAKERS - 1 - i, QUOTE_MIXED, 97);
	say(&findings, SPEAKERS - 1, QUOTE_DIRECT, 97);
	say(&findings, NONE, QUOTE_DIRECT, 0);
	findings_link(&findings);

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
	say(&findings, 2, QUOTE_INDIRECT, 97);
	say(&findings, 1, QUOTE_INDIRECT, 97);
	say(&findings, 1, QUOTE_DIRECT, 97);
	findings_link(&findings);

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
	    cmocka_unit_test(an_attribution_is_decided_where_it_is_sure_enough),
	    cmocka_unit_test(a_statement_is_decided_as_one),
	    cmocka_unit_test(a_reader_decides_for_all_parts),
	    cmocka_unit_test(undecided_quotes_mark_nobody),
	    cmocka_unit_test(speakers_are_marked_in_the_order_of_their_quotes),
	    cmocka_unit_test(reported_speakers_are_marked_behind_those_who_are_quoted),
	    cmocka_unit_test(names_lead_back_to_kinds),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
