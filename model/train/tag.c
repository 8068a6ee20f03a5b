/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "model/train/gold.h"
#include "model/train/tag_exam.h"
#include "model/train/tag_learner.h"

/*
 * Makes the weights of the recogniser of names (find/tagger.h) from annotated articles.
 *
 *	tag learn WEIGHTS CORPORA ANNOTATED ARTICLES...   learns from all, writes the file WEIGHTS
 *	tag examine WEIGHTS ANNOTATED ARTICLES...         says how right the tags are, before entities have their kinds
 *
 * ANNOTATED and ARTICLES are pairs of files (gold.h). The weights are those for the conventions of the first CORPORA pairs, between them.
 */
enum { BYTES_MAX = 3100000, TOKENS_LEAST = 2 };

static const struct tag_learning learning = {.rounds = 10, .mean_rounds = 5, .rate = 0.02};

static bool read_all(struct tag_lessons *lessons, char **paths)
{
	const bool several = paths[0] && paths[1] && paths[2];
	struct error error = {0};
	bool good = true;
	for (uint32_t corpus = 1; good && paths[0] && paths[1]; paths += 2, corpus++) {
		struct gold gold = {0};
		size_t left_out = 0;
		good = gold_read(&gold, paths[0], paths[1], &left_out, &error);
		for (size_t i = 0; i < gold.count; i++)
			tag_lessons_add(lessons, &gold.at[i], several ? corpus : 0);
		printf("%s: %zu articles, %zu left out\n", paths[0], gold.count, left_out);
		gold_release(&gold);
	}
	if (!good)
		fprintf(stderr, "tag: %s\n", error.message ? error.message : "cannot read");
	error_release(&error);
	return good;
}

static bool write_file(const char *path, const struct buffer *bytes)
{
	FILE *file = fopen(path, "wb");
	if (!file)
		return false;
	const bool good = fwrite(bytes->at, 1, bytes->count, file) == bytes->count;
	return (fclose(file) == 0) && good;
}

static bool learn(const char *path, char **pairs)
{
	struct tag_writing writing = {.corpora = (uint32_t)strtoul(*pairs++, NULL, 10), .bytes_max = BYTES_MAX};
	struct tag_lessons lessons = {0};
	struct tag_learner learner;
	struct buffer bytes = {0};
	bool good = read_all(&lessons, pairs);
	tag_lessons_prune(&lessons, TOKENS_LEAST);
	tag_learner_init(&learner, &lessons);
	if (good) {
		printf("%zu tokens, %zu features, %u of %u names cannot be tagged\n", lessons.allowed.count,
		       lessons.keys.count, lessons.missed, lessons.names);
		tag_learner_learn(&learner, &learning);
		tag_learner_write(&learner, writing, &bytes);
		good = write_file(path, &bytes);
	}
	buffer_release(&bytes);
	tag_learner_release(&learner);
	tag_lessons_release(&lessons);
	return good;
}

static bool read_model(const char *path, struct buffer *bytes, struct tag_model *model)
{
	struct error error = {0};
	const bool good =
	    file_read(path, (size_t)2 * BYTES_MAX, bytes, &error) && tag_model_read(model, bytes->at, bytes->count);
	if (!good)
		fprintf(stderr, "tag: %s: %s\n", path, error.message ? error.message : "no weights");
	error_release(&error);
	return good;
}

static bool examine(const char *path, char **pairs)
{
	struct tag_model model;
	struct buffer bytes = {0};
	bool good = read_model(path, &bytes, &model);
	for (; good && pairs[0] && pairs[1]; pairs += 2) {
		char *pair[] = {pairs[0], pairs[1], NULL};
		struct tag_lessons lessons = {0};
		struct tag_marks marks = {0};
		good = read_all(&lessons, pair);
		tag_exam_take(&model, &lessons, &marks);
		tag_exam_print(&marks);
		tag_lessons_release(&lessons);
	}
	buffer_release(&bytes);
	return good;
}

int main(int argc, char **argv)
{
	const bool to_learn = argc > 1 && strcmp(argv[1], "learn") == 0;
	if (argc < 5 || argc % 2 != !to_learn || (!to_learn && strcmp(argv[1], "examine") != 0)) {
		fputs("usage: tag learn WEIGHTS CORPORA ANNOTATED ARTICLES...\n"
		      "       tag examine WEIGHTS ANNOTATED ARTICLES...\n",
		      stderr);
		return 2;
	}
	return (to_learn ? learn : examine)(argv[2], argv + 3) ? 0 : 1;
}
