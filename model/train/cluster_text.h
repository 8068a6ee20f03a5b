/* SPDX-License-Identifier: MIT */
#ifndef MODEL_TRAIN_CLUSTER_TEXT_H
#define MODEL_TRAIN_CLUSTER_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/array.h"
#include "base/buffer.h"
#include "base/error.h"
#include "model/find/wordmap.h"
#include "model/span.h"

/*
 * Text to make word clusters of: its words and marks as the finder splits them, each a number. Two words are one if
 * clusters_hash() says so: case counts, which digits they are does not. All zeros is an empty text.
 */
struct cluster_word {
	uint64_t hash;
	struct span spelling; /* into spellings: as it was first met */
	uint32_t count;
	uint8_t shape; /* enum cluster_shape */
};

/* Once a text is closed its first words stand for all those that are too rare to have a number, by what they look like. */
enum cluster_shape { SHAPE_MARK, SHAPE_NUMBER, SHAPE_LOWER, SHAPE_CAPITAL, SHAPE_UPPER, SHAPE_COUNT };

struct cluster_words ARRAY(struct cluster_word);

struct cluster_text {
	struct cluster_words words; /* closed: the shapes, then by count, the most frequent first */
	struct buffer spellings;
	struct indexes tokens; /* words; NONE where a line ends */
	struct wordmap numbers;
};

/* Adds a line of text. */
void cluster_text_add(struct cluster_text *, const char *line, size_t length);

/* Adds a file: plain text, or, if its name ends in ".jsonl", what is "text" in each line's object. False if it cannot be read. */
bool cluster_text_read(struct cluster_text *, const char *path, struct error *error);

/* Closes a text: words that occur less than least times, and those behind the most frequent ones, become shapes. */
void cluster_text_close(struct cluster_text *, uint32_t least, size_t most);

void cluster_text_release(struct cluster_text *);

#endif
