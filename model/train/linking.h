/* SPDX-License-Identifier: MIT */
#ifndef MODEL_TRAIN_LINKING_H
#define MODEL_TRAIN_LINKING_H

#include <stdbool.h>

#include "base/buffer.h"
#include "base/value.h"

/*
 * Which of a text's names are one entity, asked of the names alone: the passes that give names to entities (model/find/entity.h) see
 * names that people annotated, each as a paragraph of its own and with the kind that people gave it, and nothing that stands between
 * them.
 *
 * The row is {"id", "entities": [{"start", "end", "text", "type"}]}, the names in the order of the text. Appends the row
 * {"id", "entities": [{"start", "end", "type", "cluster"}]} and a line end: names of one entity have the same "cluster".
 * Returns false, and appends nothing, if it is no such row. Names of which no word is left are no names, and are left out.
 */
bool linking_write(const struct value *row, struct buffer *out);

#endif
