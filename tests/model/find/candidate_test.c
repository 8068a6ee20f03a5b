/* SPDX-License-Identifier: MIT */
#include "model/find/candidate.h"

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "tests/model/find/claimed.h"
#include "tests/test.h"

/* A text, and what the candidates of one of its quotations are chosen from. */
struct setting {
	struct found found;
	struct outline outline;
	struct sayers sayers;
};

static void setting_make(struct setting *setting, const char *text)
{
	*setting = (struct setting){.found = claimed_in(text)};
	setting->outline = outline_of(&setting->found);
	sayer_find(&setting->sayers, &setting->outline);
}

static void setting_release(struct setting *setting)
{
	array_release(&setting->sayers);
	outline_release(&setting->outline);
	claimed_release(&setting->found);
}

static void find_at(const struct setting *setting, uint32_t item, struct candidates *candidates)
{
	const struct claim *claim = &setting->found.work.claims.at[setting->outline.items.at[item].quote];
	candidate_find(candidates, &setting->outline, &setting->sayers, item, claim);
}

/* The candidates of a quotation: "*" before what the rules claim, the verb that they are the subject of behind them. */
static char *candidates_of(const char *text, uint32_t quotation)
{
	struct setting setting;
	struct candidates candidates;
	struct buffer out = {0};
	setting_make(&setting, text);
	find_at(&setting, quotation_item(&setting.outline, quotation), &candidates);
	for (uint32_t i = 0; i < candidates.count; i++) {
		const struct candidate *candidate = &candidates.at[i];
		buffer_format(&out, "%s%s%.*s", i ? "|" : "", candidate->claimed ? "*" : "",
			      (int)span_length(candidate->words),
			      setting.found.document->text.at + candidate->words.start);
		if (candidate->cue == NONE)
			continue;
		const struct span cue = outline_span(&setting.outline, candidate->cue);
		buffer_format(&out, " (%.*s)", (int)span_length(cue), setting.found.document->text.at + cue.start);
	}
	setting_release(&setting);
	buffer_text(&out);
	return buffer_take(&out);
}

static const struct {
	const char *text;
	uint32_t quotation;
	const char *candidates;
} cases[] = {
    {"“It rains.”", 0, ""},
    {"“It rains,” Ann Lee said.", 0, "*Ann Lee (said)"},
    /* In the order of the text, each once, on both sides. */
    {"Bo Ek met Ann Lee. “It rains,” she told him. Cy Dow left.", 0, "Bo Ek|Ann Lee|*she (told)|him (told)|Cy Dow"},
    {"Ann Lee said so, and Ann Lee said: “It rains.”", 0, "Ann Lee (said)|*Ann Lee (said)"},
    /* Nothing inside quotations, its own or others. */
    {"“Bo Ek came,” Ann Lee said. “Cy Dow left.”", 0, "*Ann Lee (said)"},
    {"“Bo Ek came,” Ann Lee said. “Cy Dow left.”", 1, "*Ann Lee (said)"},
    /* Days and sums do not speak. */
    {"On Monday Ann Lee paid $5. “It rains.”", 0, "Ann Lee"},
    /* From the paragraphs around it too. */
    {"Ann Lee came.\n\n“It rains.”\n\nBo Ek left.", 0, "Ann Lee|Bo Ek"},
    /* A phrase that a name is a part of, and the name. */
    {"A Lee adviser nodded. “It rains.”", 0, "A Lee adviser|*Lee"},
    /* Of two verbs the nearer one. */
    {"Ann Lee said and then repeated: “It rains.”", 0, "*Ann Lee (repeated)"},
    {"According to Ann Lee, it was “late”.", 0, "*Ann Lee (According)"},
    {"“Le café est à Zoë,” dit Renée Öberg. “Yes.”", 1, "Renée Öberg"},
};

static void the_words_near_a_quotation_are_found(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		char *candidates = candidates_of(cases[i].text, cases[i].quotation);
		assert_string_equal(candidates, cases[i].candidates);
		free(candidates);
	}
}

/* Whether candidates are in order, different, outside quotations and near the item. */
static void assert_sound(const struct outline *outline, const struct candidates *candidates, uint32_t item)
{
	enum { FAR = 256 };
	assert_true(candidates->count <= CANDIDATES_MAX);
	for (uint32_t i = 0; i < candidates->count; i++) {
		const struct candidate *candidate = &candidates->at[i];
		assert_true(candidate->first < candidate->end && candidate->end <= outline->items.count);
		assert_true(candidate->end <= item || candidate->first > item);
		assert_true(candidate->first + FAR > item && candidate->first < item + FAR);
		if (i > 0)
			assert_true(span_compare(candidates->at[i - 1].words, candidate->words) < 0);
		for (uint32_t part = candidate->first; part < candidate->end; part++)
			assert_int_equal(outline->items.at[part].quote, NONE);
	}
}

static void candidates_stay_few_and_near_among_many_quotations(void **state)
{
	(void)state;
	enum { QUOTATIONS = 10000 };
	struct buffer text = {0};
	for (int i = 0; i < QUOTATIONS; i++)
		buffer_format(&text, "“Cy Dow is %d,” Ann Lee told Bo Ek%s", i, i % 7 ? ", and " : ". ");
	struct setting setting;
	setting_make(&setting, buffer_text(&text));
	uint32_t seen = 0;
	for (uint32_t item = 0; item < setting.outline.items.count; item++) {
		if (setting.outline.items.at[item].quote == NONE)
			continue;
		struct candidates candidates;
		find_at(&setting, item, &candidates);
		assert_sound(&setting.outline, &candidates, item);
		assert_true(candidates.count >= 2);
		seen++;
	}
	assert_int_equal(seen, QUOTATIONS);
	setting_release(&setting);
	buffer_release(&text);
}

static void no_more_are_found_than_there_is_room_for(void **state)
{
	(void)state;
	struct buffer text = {0};
	for (int i = 0; i < 60; i++)
		buffer_format(&text, "Ann%c%c Lee said, ", 'a' + i % 26, 'a' + i / 26);
	buffer_puts(&text, "“It rains” ");
	for (int i = 0; i < 60; i++)
		buffer_format(&text, "and Bo%c%c Ek said ", 'a' + i % 26, 'a' + i / 26);
	struct setting setting;
	setting_make(&setting, buffer_text(&text));
	const uint32_t item = quotation_item(&setting.outline, 0);
	struct candidates candidates;
	find_at(&setting, item, &candidates);
	assert_sound(&setting.outline, &candidates, item);
	assert_true(candidates.count > 20);
	setting_release(&setting);
	buffer_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_words_near_a_quotation_are_found),
	    cmocka_unit_test(candidates_stay_few_and_near_among_many_quotations),
	    cmocka_unit_test(no_more_are_found_than_there_is_room_for),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
