/* SPDX-License-Identifier: MIT */
#include "model/corrections.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "model/builder.h"
#include "model/strings.h"
#include "tests/model/corrections_scene.h"
#include "tests/test.h"

static void set_speaker(struct scene *scene, uint32_t quote, const char *name)
{
	struct who who = {name, {0, 0}};
	for (uint32_t i = 0; i < scene->found->entities.count; i++)
		if (!strcmp(findings_name(scene->found, i), name))
			who = who_of(scene->found, i);
	entries_add(&scene->entries, correction_speaker(scene->document, scene->found->quotes.at[quote].span, who),
		    NULL);
}

/* "Ada Holm cue 90": each quote, and whose it is. */
static void assert_said(const struct findings *findings, const char *const *expected, size_t count)
{
	assert_int_equal(findings->quotes.count, count);
	for (size_t i = 0; i < count; i++) {
		const struct quote *quote = &findings->quotes.at[i];
		struct buffer said = {0};
		buffer_format(&said, "%s %s %u", quote->speaker == NONE ? "-" : findings_name(findings, quote->speaker),
			      basis_name(quote->basis), quote->confidence);
		assert_string_equal(said.at, expected[i]);
		buffer_release(&said);
	}
}

static void what_was_carried_follows_its_source(void **state)
{
	(void)state;
	static const char *const said[] = {"Bo user 100", "Bo carried 90", "Bo carried 80",
					   "Bo cue 97",   "- none 0",      "Ada Holm cue 70"};
	struct scene scene = scene_of(story);
	size_t followers;
	set_speaker(&scene, ONE, "Bo");
	struct findings *findings = scene_lay(&scene, &scene, &followers);
	assert_said(findings, said, COUNT(said));
	assert_int_equal(followers, 2);
	assert_int_equal(findings_speaker_at(findings, ONE), findings->quotes.at[ONE].speaker);
	assert_int_equal(findings_speaker_at(findings, TWO), findings->quotes.at[ONE].speaker);
	assert_int_equal(findings_speaker_at(scene.found, THREE), NONE);
	assert_int_equal(findings_speaker_at(findings, THREE), findings->quotes.at[ONE].speaker);
	assert_int_equal(findings->quotes.at[ONE].said_as, 2);
	findings_free(findings);
	scene_release(&scene);
}

static void from_the_middle_only_what_is_behind_follows(void **state)
{
	(void)state;
	static const char *const said[] = {"Ada Holm cue 90", "Bo user 100", "Bo carried 80",
					   "Bo cue 97",       "- none 0",    "Ada Holm cue 70"};
	static const char *const both[] = {"Wren user 100", "Bo user 100", "Bo carried 80",
					   "Bo cue 97",     "- none 0",    "Ada Holm cue 70"};
	struct scene scene = scene_of(story);
	set_speaker(&scene, TWO, "Bo");
	struct findings *findings = scene_lay(&scene, &scene, NULL);
	assert_said(findings, said, COUNT(said));
	findings_free(findings);

	/* What the reader has set is not carried over, whichever was set first. */
	size_t followers;
	set_speaker(&scene, ONE, "Wren");
	findings = scene_lay(&scene, &scene, &followers);
	assert_said(findings, both, COUNT(both));
	assert_int_equal(followers, 0);
	findings_free(findings);
	scene_release(&scene);
}

static void a_statement_is_set_as_one(void **state)
{
	(void)state;
	struct scene scene = scene_of(story);
	scene.found->quotes.at[TWO].group = ONE;
	for (uint32_t i = TWO; i < SIX + 1; i++)
		scene.found->quotes.at[i].group = i - 1;
	findings_link(scene.found);
	set_speaker(&scene, TWO, "Bo");
	struct findings *findings = scene_lay(&scene, &scene, NULL);
	assert_int_equal(findings->quotes.at[ONE].basis, BASIS_USER);
	assert_int_equal(findings->quotes.at[TWO].basis, BASIS_USER);
	assert_string_equal(findings_name(findings, findings->quotes.at[ONE].speaker), "Bo");
	findings_free(findings);
	scene_release(&scene);
}

static void a_new_name_is_an_entity_wherever_it_stands(void **state)
{
	(void)state;
	struct scene scene = scene_of(story);
	set_speaker(&scene, FIVE, "  Wren\n ");
	set_speaker(&scene, FOUR, "Cy Nobody");
	set_speaker(&scene, SIX, "WREN");
	struct findings *findings = scene_lay(&scene, &scene, NULL);
	const uint32_t wren = findings->quotes.at[FIVE].speaker;
	assert_string_equal(findings_name(findings, wren), "Wren");
	assert_int_equal(findings->quotes.at[SIX].speaker, wren);
	uint32_t mention = findings->entities.at[wren].first;
	assert_memory_equal(scene.document->text.at + findings->mentions.at[mention].span.start, "Wren saw", 8);
	assert_int_equal(findings->quotes.at[FIVE].said_as, mention);
	mention = findings->mentions.at[mention].next;
	assert_memory_equal(scene.document->text.at + findings->mentions.at[mention].span.start, "Wren flew", 9);
	assert_int_equal(findings->mentions.at[mention].next, NONE);
	const uint32_t nobody = findings->quotes.at[FOUR].speaker;
	assert_string_equal(findings_name(findings, nobody), "Cy Nobody");
	assert_int_equal(findings->entities.at[nobody].first, NONE);
	assert_int_equal(findings->quotes.at[FOUR].said_as, NONE);
	assert_int_equal(nobody, findings->entities.count - 1);
	/* What stood behind the new mentions is known by another index. */
	assert_int_equal(findings->mentions.at[findings->quotes.at[ONE].said_as].entity,
			 findings->quotes.at[ONE].speaker);
	findings_free(findings);
	scene_release(&scene);
}

static void what_is_no_speech_is_no_quote(void **state)
{
	(void)state;
	struct scene scene = scene_of(story);
	const struct quote *quotes = scene.found->quotes.at;
	entries_add(&scene.entries, correction_no_speech(scene.document, quotes[ONE].span), NULL);
	entries_add(&scene.entries, correction_no_speech(scene.document, quotes[SIX].span), NULL);
	entries_add(&scene.entries, correction_not_told(scene.document, quotes[FOUR].span), NULL);
	struct findings *findings = scene_lay(&scene, &scene, NULL);
	assert_int_equal(findings->quotes.count, 5);
	assert_int_equal(findings->quotes.at[ONE].kind, QUOTE_TERM);
	assert_int_equal(findings->quotes.at[ONE].speaker, NONE);
	assert_int_equal(findings->quotes.at[FOUR].kind, QUOTE_DIRECT);
	assert_int_equal(findings->quotes.at[FOUR].basis, BASIS_NONE);
	findings_free(findings);

	/* Said after all. */
	set_speaker(&scene, ONE, "Bo");
	set_speaker(&scene, SIX, "Bo");
	findings = scene_lay(&scene, &scene, NULL);
	assert_int_equal(findings->quotes.count, 6);
	assert_int_equal(findings->quotes.at[ONE].kind, QUOTE_DIRECT);
	assert_int_equal(findings->quotes.at[SIX].kind, QUOTE_INDIRECT);
	assert_string_equal(findings_name(findings, findings->quotes.at[SIX].speaker), "Bo");
	findings_free(findings);
	scene_release(&scene);
}

static void of_two_that_are_one_the_fuller_name_stays(void **state)
{
	(void)state;
	struct scene scene = scene_of(story);
	const uint32_t holm = scene_add_entity(&scene, "Holm");
	scene.found->mentions.at[1].entity = holm;
	findings_link(scene.found);
	entries_add(&scene.entries,
		    correction_merge(scene.document, who_of(scene.found, ADA), who_of(scene.found, holm)), NULL);
	struct findings *findings = scene_lay(&scene, &scene, NULL);
	assert_int_equal(findings->entities.count, 2);
	assert_string_equal(findings_name(findings, 0), "Ada Holm");
	assert_int_equal(findings->mentions.at[1].entity, 0);
	assert_int_equal(findings->quotes.at[ONE].speaker, 0);
	findings_free(findings);
	scene_release(&scene);
}

static void a_mention_of_somebody_else_takes_along_what_is_said_as_it(void **state)
{
	(void)state;
	static const char *const said[] = {"Bo cue 90", "Bo carried 81", "Bo carried 45",
					   "Bo cue 97", "- none 0",      "Holm cue 70"};
	struct scene scene = scene_of(story);
	const struct mention *mentions = scene.found->mentions.at;
	entries_add(&scene.entries, correction_split(scene.document, mentions[0].span, false, who_of(scene.found, BO)),
		    NULL);
	struct findings *findings = scene_lay(&scene, &scene, NULL);
	assert_said(findings, said, COUNT(said));
	findings_free(findings);

	entries_add(&scene.entries,
		    correction_split(scene.document, mentions[1].span, true, (struct who){"Holm", {0, 0}}), NULL);
	entries_add(&scene.entries, correction_split(scene.document, mentions[3].span, false, who_of(scene.found, BO)),
		    NULL);
	findings = scene_lay(&scene, &scene, NULL);
	assert_string_equal(findings_name(findings, findings->mentions.at[3].entity), "Bo");
	assert_string_equal(findings_name(findings, findings->quotes.at[SIX].speaker), "Bo");
	findings_free(findings);
	scene_release(&scene);
}

static void corrections_survive_edits_of_the_text(void **state)
{
	(void)state;
	static const char edited[] =
	    "A new beginning.\n\n\"One,\" said  Ada Holm.\n\n\"Two.\"\n\n\"Three.\" Holm left.\n\n"
	    "\"Four,\" said Bo. A Wren saw it.\n\n\"Five.\" The Wren flew.\n\nHe said that six was it.\n";
	struct scene scene = scene_of(story);
	struct scene after = {.document = scene_document(edited), .found = memory_new(1, sizeof *after.found)};
	scene_add_entity(&after, "Ada Holm");
	scene_add_mention(&after, "Ada Holm", ADA, MENTION_NAME);
	const struct quote nobody = {.speaker = NONE, .said_as = NONE, .basis = BASIS_NONE};
	scene_add_quote(&after, "\"One,\"", nobody);
	scene_add_quote(&after, "\"Five.\"", nobody);
	findings_link(after.found);
	set_speaker(&scene, ONE, "Bo");
	set_speaker(&scene, FIVE, "Ada Holm");
	set_speaker(&scene, SIX, "Ada Holm");
	static const char *const said[] = {"Bo user 100", "Ada Holm user 100"};
	struct findings *findings = scene_lay(&scene, &after, NULL);
	assert_said(findings, said, COUNT(said));
	findings_free(findings);
	scene_release(&scene);
	scene_release(&after);
}

static void corrections_are_said_in_a_sentence(void **state)
{
	(void)state;
	struct scene scene = scene_of(story);
	const struct quote *quotes = scene.found->quotes.at;
	const struct who bo = who_of(scene.found, BO), ada = who_of(scene.found, ADA);
	struct value *const corrections[] = {
	    correction_speaker(scene.document, quotes[ONE].span, bo),
	    correction_no_speech(scene.document, quotes[TWO].span),
	    correction_not_told(scene.document, scene_place(&scene, "Three.” Holm left.\n\n“Four,” said Bo.")),
	    correction_merge(scene.document, bo, ada),
	    correction_split(scene.document, ada.mention, true, bo),
	    correction_split(scene.document, ada.mention, false, bo),
	    correction_split(scene.document, ada.mention, true, (struct who){"Ada Holm", {0, 0}}),
	};
	static const char *const said[] = {"Bo says “One,”",
					   "“Two.” is no speech",
					   "Three.” Holm left. “Four,” said … is nobody’s",
					   "Bo is Ada Holm",
					   "each Ada Holm is Bo",
					   "Ada Holm is Bo",
					   "each Ada Holm is somebody else"};
	for (size_t i = 0; i < COUNT(said); i++) {
		struct buffer found = {0};
		correction_describe(corrections[i], &found);
		assert_string_equal(found.at, said[i]);
		buffer_release(&found);
		value_free(corrections[i]);
	}
	scene_release(&scene);
}

static void an_entity_is_known_again(void **state)
{
	(void)state;
	struct scene scene = scene_of(story);
	set_speaker(&scene, FIVE, "Wren");
	set_speaker(&scene, ONE, "Cy");
	struct findings *findings = scene_lay(&scene, &scene, NULL);
	for (uint32_t i = 0; i < scene.found->entities.count; i++)
		assert_string_equal(findings_name(scene.found, i),
				    findings_name(findings, corrections_same_entity(scene.found, i, findings)));
	for (uint32_t i = 0; i < findings->entities.count; i++) {
		const bool is_new = strlen(findings_name(findings, i)) != 8 && strlen(findings_name(findings, i)) != 2;
		assert_true((corrections_same_entity(findings, i, scene.found) == NONE) ==
			    (is_new || !strcmp(findings_name(findings, i), "Cy")));
	}
	findings_free(findings);
	scene_release(&scene);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_was_carried_follows_its_source),
	    cmocka_unit_test(from_the_middle_only_what_is_behind_follows),
	    cmocka_unit_test(a_statement_is_set_as_one),
	    cmocka_unit_test(a_new_name_is_an_entity_wherever_it_stands),
	    cmocka_unit_test(what_is_no_speech_is_no_quote),
	    cmocka_unit_test(of_two_that_are_one_the_fuller_name_stays),
	    cmocka_unit_test(a_mention_of_somebody_else_takes_along_what_is_said_as_it),
	    cmocka_unit_test(corrections_survive_edits_of_the_text),
	    cmocka_unit_test(corrections_are_said_in_a_sentence),
	    cmocka_unit_test(an_entity_is_known_again),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
