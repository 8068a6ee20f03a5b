/* SPDX-License-Identifier: MIT */
#include "model/corrections.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "model/builder.h"
#include "model/strings.h"
#include "tests/test.h"

/*
 * A story with its findings set by hand: "A: " is a mention of entity A, and so on; what stands in marks is a quote. Ada Holm says the first
 * and, carried, the second and third; Bo says the fourth; the fifth is nobody's.
 */
static const char story[] =
    "“One,” said Ada Holm.\n\n“Two.”\n\n“Three.” Holm left.\n\n“Four,” said Bo. A Wren saw it.\n\n"
    "“Five.” The Wren flew.\n\nHe said that six was it.\n";

struct scene {
	struct document *document;
	struct findings *found;
	struct entries entries;
};

static struct span place(const struct scene *scene, const char *words)
{
	const char *at = strstr(scene->document->text.at, words);
	assert_non_null(at);
	const uint32_t start = (uint32_t)(at - scene->document->text.at);
	return (struct span){start, start + (uint32_t)strlen(words)};
}

static uint32_t add_entity(struct scene *scene, const char *name)
{
	struct entity entity = {.kind = ENTITY_PERSON, .named = true, .first = NONE};
	entity.name = strings_add(&scene->found->strings, name, strlen(name));
	array_push(&scene->found->entities, entity);
	return (uint32_t)scene->found->entities.count - 1;
}

static void add_mention(struct scene *scene, const char *words, uint32_t entity, enum mention_kind kind)
{
	const struct mention mention = {.span = place(scene, words), .entity = entity, .kind = kind};
	array_push(&scene->found->mentions, mention);
}

static void add_quote(struct scene *scene, const char *words, struct quote quote)
{
	quote.span = quote.content = place(scene, words);
	quote.group = (uint32_t)scene->found->quotes.count;
	array_push(&scene->found->quotes, quote);
}

static struct document *make_document(const char *text)
{
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	for (const char *at = text; *at;) {
		const char *end = strstr(at, "\n\n");
		const size_t length = end ? (size_t)(end - at) : strlen(at);
		builder_open(builder, BLOCK_PARAGRAPH, 0);
		builder_text(builder, at, length);
		builder_close(builder);
		at += length + (end ? 2 : 0);
	}
	return builder_finish(builder);
}

enum { ADA, BO };
enum { ONE, TWO, THREE, FOUR, FIVE, SIX };

static struct scene scene_of(const char *text)
{
	struct scene scene = {.document = make_document(text), .found = memory_new(1, sizeof *scene.found)};
	add_entity(&scene, "Ada Holm");
	add_entity(&scene, "Bo");
	add_mention(&scene, "Ada Holm", ADA, MENTION_NAME);
	add_mention(&scene, "Holm left", ADA, MENTION_NAME);
	scene.found->mentions.at[1].span.end -= 5;
	add_mention(&scene, "Bo", BO, MENTION_NAME);
	add_mention(&scene, "He", ADA, MENTION_PRONOUN);
	struct quote by_ada = {.speaker = ADA, .said_as = 0, .basis = BASIS_CUE, .confidence = 90};
	add_quote(&scene, "“One,”", by_ada);
	by_ada.basis = BASIS_CARRIED;
	by_ada.confidence = 81;
	add_quote(&scene, "“Two.”", by_ada);
	by_ada.confidence = 45;
	add_quote(&scene, "“Three.”", by_ada);
	add_quote(&scene, "“Four,”", (struct quote){.speaker = BO, .said_as = 2, .basis = BASIS_CUE, .confidence = 97});
	add_quote(&scene, "“Five.”", (struct quote){.speaker = NONE, .said_as = NONE, .basis = BASIS_NONE});
	add_quote(
	    &scene, "six was it",
	    (struct quote){.speaker = ADA, .said_as = 3, .basis = BASIS_CUE, .kind = QUOTE_INDIRECT, .confidence = 70});
	findings_link(scene.found);
	return scene;
}

static void scene_release(struct scene *scene)
{
	entries_release(&scene->entries);
	findings_free(scene->found);
	document_free(scene->document);
}

static void set_speaker(struct scene *scene, uint32_t quote, const char *name)
{
	struct who who = {name, {0, 0}};
	for (uint32_t i = 0; i < scene->found->entities.count; i++)
		if (!strcmp(findings_name(scene->found, i), name))
			who = who_of(scene->found, i);
	entries_add(&scene->entries, correction_speaker(scene->document, scene->found->quotes.at[quote].span, who),
		    NULL);
}

/* Lays the corrections of one scene over the text and findings of another. */
static struct findings *lay(const struct scene *corrected, const struct scene *scene, size_t *followers)
{
	struct correction_effects effects = {0};
	struct findings *findings = corrections_lay(&corrected->entries, scene->document, scene->found, &effects);
	if (followers)
		*followers = effects.count ? array_last(&effects).followers : 0;
	array_release(&effects);
	return findings;
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
	struct findings *findings = lay(&scene, &scene, &followers);
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
	struct findings *findings = lay(&scene, &scene, NULL);
	assert_said(findings, said, COUNT(said));
	findings_free(findings);

	/* What the reader has set is not carried over, whichever was set first. */
	size_t followers;
	set_speaker(&scene, ONE, "Wren");
	findings = lay(&scene, &scene, &followers);
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
	struct findings *findings = lay(&scene, &scene, NULL);
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
	struct findings *findings = lay(&scene, &scene, NULL);
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
	struct findings *findings = lay(&scene, &scene, NULL);
	assert_int_equal(findings->quotes.count, 5);
	assert_int_equal(findings->quotes.at[ONE].kind, QUOTE_TERM);
	assert_int_equal(findings->quotes.at[ONE].speaker, NONE);
	assert_int_equal(findings->quotes.at[FOUR].kind, QUOTE_DIRECT);
	assert_int_equal(findings->quotes.at[FOUR].basis, BASIS_NONE);
	findings_free(findings);

	/* Said after all. */
	set_speaker(&scene, ONE, "Bo");
	set_speaker(&scene, SIX, "Bo");
	findings = lay(&scene, &scene, NULL);
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
	const uint32_t holm = add_entity(&scene, "Holm");
	scene.found->mentions.at[1].entity = holm;
	findings_link(scene.found);
	entries_add(&scene.entries,
		    correction_merge(scene.document, who_of(scene.found, ADA), who_of(scene.found, holm)), NULL);
	struct findings *findings = lay(&scene, &scene, NULL);
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
	struct findings *findings = lay(&scene, &scene, NULL);
	assert_said(findings, said, COUNT(said));
	findings_free(findings);

	entries_add(&scene.entries,
		    correction_split(scene.document, mentions[1].span, true, (struct who){"Holm", {0, 0}}), NULL);
	entries_add(&scene.entries, correction_split(scene.document, mentions[3].span, false, who_of(scene.found, BO)),
		    NULL);
	findings = lay(&scene, &scene, NULL);
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
	struct scene after = {.document = make_document(edited), .found = memory_new(1, sizeof *after.found)};
	add_entity(&after, "Ada Holm");
	add_mention(&after, "Ada Holm", ADA, MENTION_NAME);
	const struct quote nobody = {.speaker = NONE, .said_as = NONE, .basis = BASIS_NONE};
	add_quote(&after, "\"One,\"", nobody);
	add_quote(&after, "\"Five.\"", nobody);
	findings_link(after.found);
	set_speaker(&scene, ONE, "Bo");
	set_speaker(&scene, FIVE, "Ada Holm");
	set_speaker(&scene, SIX, "Ada Holm");
	static const char *const said[] = {"Bo user 100", "Ada Holm user 100"};
	struct findings *findings = lay(&scene, &after, NULL);
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
	    correction_not_told(scene.document, place(&scene, "Three.” Holm left.\n\n“Four,” said Bo.")),
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

/* What every pass over findings may rely on. */
static void assert_sound(const struct scene *scene, const struct findings *findings)
{
	const struct mentions *mentions = &findings->mentions;
	const struct quotes *quotes = &findings->quotes;
	uint32_t groups = 0, before = 0;
	for (size_t i = 0; i < mentions->count; i++) {
		const struct mention *mention = &mentions->at[i];
		assert_true(mention->span.end <= scene->document->text.count && !span_is_empty(mention->span));
		assert_true(mention->entity < findings->entities.count);
		assert_true(i == 0 || span_compare(mentions->at[i - 1].span, mention->span) < 0);
		for (size_t j = 0; j < i; j++)
			assert_true(!span_overlaps(mentions->at[j].span, mention->span) ||
				    span_contains(mentions->at[j].span, mention->span));
		assert_true(mention->inside == NONE ||
			    span_contains(mentions->at[mention->inside].span, mention->span));
	}
	for (uint32_t i = 0; i < findings->entities.count; i++) {
		const uint32_t first = findings->entities.at[i].first;
		assert_true(*findings_name(findings, i));
		assert_true(first == NONE || (first < mentions->count && mentions->at[first].entity == i));
		assert_true(first == NONE || i == 0 || before <= first);
		before = first == NONE ? UINT32_MAX : first;
		for (uint32_t m = 0; m < findings->entities.at[i].member_count; m++)
			assert_true(findings->members.at[findings->entities.at[i].members + m] <
				    findings->entities.count);
	}
	for (uint32_t i = 0; i < quotes->count; i++) {
		const struct quote *quote = &quotes->at[i];
		assert_true(i == 0 || span_compare(quotes->at[i - 1].span, quote->span) < 0);
		assert_true((quote->speaker == NONE) == (quote->basis == BASIS_NONE));
		assert_true(quote->speaker == NONE || quote->speaker < findings->entities.count);
		assert_true(quote->said_as == NONE || quote->said_as < mentions->count);
		assert_true(quote->group <= groups && quote->confidence <= 100 && quote->surest < quotes->count);
		groups += quote->group == groups;
	}
}

static void assert_same(const struct findings *a, const struct findings *b)
{
	assert_int_equal(a->strings.count, b->strings.count);
	assert_int_equal(a->mentions.count, b->mentions.count);
	assert_int_equal(a->entities.count, b->entities.count);
	assert_int_equal(a->quotes.count, b->quotes.count);
	assert_memory_equal(a->strings.at, b->strings.at, a->strings.count);
	for (size_t i = 0; i < a->mentions.count; i++)
		assert_memory_equal(&a->mentions.at[i], &b->mentions.at[i], sizeof *a->mentions.at);
	for (size_t i = 0; i < a->quotes.count; i++) {
		assert_int_equal(a->quotes.at[i].speaker, b->quotes.at[i].speaker);
		assert_int_equal(a->quotes.at[i].basis, b->quotes.at[i].basis);
		assert_int_equal(a->quotes.at[i].said_as, b->quotes.at[i].said_as);
		assert_int_equal(a->quotes.at[i].group, b->quotes.at[i].group);
		assert_int_equal(a->quotes.at[i].surest, b->quotes.at[i].surest);
	}
}

static struct who any_who(const struct findings *findings)
{
	static const char *const names[] = {"Wren", "Cy", "He", "One", "ada holm", "B\033[31mo", "A Wren saw it."};
	if (rand() % 3 == 0)
		return (struct who){names[(size_t)rand() % COUNT(names)], {0, 0}};
	return who_of(findings, (uint32_t)rand() % (uint32_t)findings->entities.count);
}

/* A correction of what is shown now, as a reader makes them. */
static struct value *any_correction(const struct scene *scene, const struct findings *shown)
{
	const struct span quote = shown->quotes.at[(size_t)rand() % shown->quotes.count].span;
	const struct span mention = shown->mentions.at[(size_t)rand() % shown->mentions.count].span;
	switch (rand() % 8) {
	case 0: return correction_no_speech(scene->document, quote);
	case 1: return correction_not_told(scene->document, quote);
	case 2:
	case 3: return correction_merge(scene->document, any_who(shown), any_who(shown));
	case 4:
	case 5: return correction_split(scene->document, mention, rand() % 2, any_who(shown));
	default: return correction_speaker(scene->document, quote, any_who(shown));
	}
}

/* A live correction is taken back, by chance. */
static void take_any(struct entries *entries)
{
	if (entries->count)
		entries_take(entries, entry_text(entries->at[(size_t)rand() % entries->count], "id"));
}

static void any_corrections_leave_findings_sound(void **state)
{
	(void)state;
	srand(11);
	setenv("SOURCE_DATE_EPOCH", "1000", 1);
	for (int round = 0; round < 400; round++) {
		struct scene scene = scene_of(story);
		struct findings *shown = lay(&scene, &scene, NULL);
		for (int step = 0; step < 12 && shown->quotes.count; step++) {
			if (rand() % 4)
				entries_add(&scene.entries, any_correction(&scene, shown), NULL);
			else
				take_any(&scene.entries);
			findings_free(shown);
			shown = lay(&scene, &scene, NULL);
			assert_sound(&scene, shown);
		}
		/* Kept and read again, it is the same; with all of it taken back, what was found. */
		struct value *kept = entries_value(&scene.entries, NULL);
		struct scene again = scene_of(story);
		entries_merge(&again.entries, kept);
		struct findings *read = lay(&again, &again, NULL);
		assert_same(shown, read);
		for (size_t i = 0; i < again.entries.count; i++)
			entries_take(&again.entries, entry_text(again.entries.at[i], "id"));
		struct findings *back = lay(&again, &again, NULL);
		assert_same(again.found, back);
		findings_free(back);
		findings_free(read);
		findings_free(shown);
		value_free(kept);
		scene_release(&again);
		scene_release(&scene);
	}
}

/* Whatever a file holds. */
static void foreign_corrections_do_nothing(void **state)
{
	(void)state;
	static const char foreign[] =
	    "[{\"id\":\"1\"},{\"id\":\"2\",\"kind\":\"speaker\"},{\"id\":\"3\",\"kind\":\"speaker\",\"quote\":{"
	    "\"prefix\":\"\","
	    "\"exact\":\"“One,”\",\"suffix\":\"\"}},{\"id\":\"4\",\"kind\":\"merge\",\"entity\":{\"name\":\"Bo\"},"
	    "\"who\":7},"
	    "{\"id\":\"5\",\"kind\":\"merge\",\"entity\":{\"name\":\"Bo\"},\"who\":{\"name\":\"Nobody Known\"}},"
	    "{\"id\":\"6\",\"kind\":\"split\",\"mention\":{\"exact\":1}},{\"id\":\"7\",\"kind\":\"other\"},"
	    "{\"id\":\"8\",\"kind\":\"split\",\"mention\":{\"prefix\":\"\",\"exact\":\"Bo\",\"suffix\":\"\"},\"who\":{}"
	    "}]";
	struct scene scene = scene_of(story);
	struct error error = {0};
	struct value *list = value_read(foreign, sizeof foreign - 1, &error);
	entries_merge(&scene.entries, list);
	assert_int_equal(scene.entries.count, 8);
	struct findings *findings = lay(&scene, &scene, NULL);
	assert_same(scene.found, findings);
	findings_free(findings);
	value_free(list);
	scene_release(&scene);
}

static void an_entity_is_known_again(void **state)
{
	(void)state;
	struct scene scene = scene_of(story);
	set_speaker(&scene, FIVE, "Wren");
	set_speaker(&scene, ONE, "Cy");
	struct findings *findings = lay(&scene, &scene, NULL);
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
	    cmocka_unit_test(any_corrections_leave_findings_sound),
	    cmocka_unit_test(foreign_corrections_do_nothing),
	    cmocka_unit_test(an_entity_is_known_again),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
