/* SPDX-License-Identifier: MIT */
#include "tests/model/corrections_scene.h"

#include <string.h>

#include "base/memory.h"
#include "model/builder.h"
#include "model/strings.h"
#include "tests/test.h"

const char story[] = "“One,” said Ada Holm.\n\n“Two.”\n\n“Three.” Holm left.\n\n“Four,” said Bo. A Wren saw it.\n\n"
		     "“Five.” The Wren flew.\n\nHe said that six was it.\n";

struct span scene_place(const struct scene *scene, const char *words)
{
	const char *at = strstr(scene->document->text.at, words);
	assert_non_null(at);
	const uint32_t start = (uint32_t)(at - scene->document->text.at);
	return (struct span){start, start + (uint32_t)strlen(words)};
}

uint32_t scene_add_entity(struct scene *scene, const char *name)
{
	struct entity entity = {.kind = ENTITY_PERSON, .named = true, .first = NONE};
	entity.name = strings_add(&scene->found->strings, name, strlen(name));
	array_push(&scene->found->entities, entity);
	return (uint32_t)scene->found->entities.count - 1;
}

void scene_add_mention(struct scene *scene, const char *words, uint32_t entity, enum mention_kind kind)
{
	const struct mention mention = {.span = scene_place(scene, words), .entity = entity, .kind = kind};
	array_push(&scene->found->mentions, mention);
}

void scene_add_quote(struct scene *scene, const char *words, struct quote quote)
{
	quote.span = quote.content = scene_place(scene, words);
	quote.group = (uint32_t)scene->found->quotes.count;
	array_push(&scene->found->quotes, quote);
}

struct document *scene_document(const char *text)
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

struct scene scene_of(const char *text)
{
	struct scene scene = {.document = scene_document(text), .found = memory_new(1, sizeof *scene.found)};
	scene_add_entity(&scene, "Ada Holm");
	scene_add_entity(&scene, "Bo");
	scene_add_mention(&scene, "Ada Holm", ADA, MENTION_NAME);
	scene_add_mention(&scene, "Holm left", ADA, MENTION_NAME);
	scene.found->mentions.at[1].span.end -= 5;
	scene_add_mention(&scene, "Bo", BO, MENTION_NAME);
	scene_add_mention(&scene, "He", ADA, MENTION_PRONOUN);
	struct quote by_ada = {.speaker = ADA, .said_as = 0, .basis = BASIS_CUE, .confidence = 90};
	scene_add_quote(&scene, "“One,”", by_ada);
	by_ada.basis = BASIS_CARRIED;
	by_ada.confidence = 81;
	scene_add_quote(&scene, "“Two.”", by_ada);
	by_ada.confidence = 45;
	scene_add_quote(&scene, "“Three.”", by_ada);
	scene_add_quote(&scene, "“Four,”",
			(struct quote){.speaker = BO, .said_as = 2, .basis = BASIS_CUE, .confidence = 97});
	scene_add_quote(&scene, "“Five.”", (struct quote){.speaker = NONE, .said_as = NONE, .basis = BASIS_NONE});
	scene_add_quote(
	    &scene, "six was it",
	    (struct quote){.speaker = ADA, .said_as = 3, .basis = BASIS_CUE, .kind = QUOTE_INDIRECT, .confidence = 70});
	findings_link(scene.found);
	return scene;
}

void scene_release(struct scene *scene)
{
	entries_release(&scene->entries);
	findings_free(scene->found);
	document_free(scene->document);
}

struct findings *scene_lay(const struct scene *corrected, const struct scene *scene, size_t *followers)
{
	struct correction_effects effects = {0};
	struct findings *findings = corrections_lay(&corrected->entries, scene->document, scene->found, &effects);
	if (followers)
		*followers = effects.count ? array_last(&effects).followers : 0;
	array_release(&effects);
	return findings;
}
