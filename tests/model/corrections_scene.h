/* SPDX-License-Identifier: MIT */
#ifndef TESTS_MODEL_CORRECTIONS_SCENE_H
#define TESTS_MODEL_CORRECTIONS_SCENE_H

#include "model/corrections.h"

/*
 * A story with its findings set by hand: "A: " is a mention of entity A, and so on; what stands in marks is a quote. Ada Holm says the first
 * and, carried, the second and third; Bo says the fourth; the fifth is nobody's.
 */
extern const char story[];

/* Its entities, and its quotes. */
enum { ADA, BO };
enum { ONE, TWO, THREE, FOUR, FIVE, SIX };

/* A text, what is found in it, and what is corrected. */
struct scene {
	struct document *document;
	struct findings *found;
	struct entries entries;
};

/* A text whose paragraphs stand between empty lines. The caller frees it. */
struct document *scene_document(const char *text);

/* Where words stand first: they must. */
struct span scene_place(const struct scene *, const char *words);

/* Adds to what is found: a person, a mention or a quote where words stand first. */
uint32_t scene_add_entity(struct scene *, const char *name);
void scene_add_mention(struct scene *, const char *words, uint32_t entity, enum mention_kind);
void scene_add_quote(struct scene *, const char *words, struct quote);

/* A scene in the story, or an edited text that has its words. To be released. */
struct scene scene_of(const char *text);
void scene_release(struct scene *);

/* Lays the corrections of one scene over the text and findings of another. *followers: how many quotes went with the last; may be NULL. */
struct findings *scene_lay(const struct scene *corrected, const struct scene *scene, size_t *followers);

#endif
