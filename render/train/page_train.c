/* SPDX-License-Identifier: MIT */
/*
 * Makes the weights of the judge of pages.
 *
 *	page_train weights FOLDER OUT    learns from the pages in FOLDER, and writes page_first, page_second and page_trees.weights to OUT
 *	page_train predict FOLDER        five times: learns without the hosts of one fifth, and writes what the reader makes of
 *	                                 their pages then, a JSON line for each
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "render/train/page_prediction.h"
#include "render/train/page_training.h"

static bool write_file(const char *folder, const char *name, const struct buffer *bytes, struct error *error)
{
	struct buffer path = {0};
	buffer_format(&path, "%s/%s", folder, name);
	const bool done = file_write(buffer_text(&path), bytes->at, bytes->count, error);
	buffer_release(&path);
	return done;
}

static bool write_weights(struct page_training *training, const char *folder, struct error *error)
{
	struct page_weights weights;
	page_training_learn(training, NONE, &weights);
	const bool done = write_file(folder, "page_first.weights", &weights.first, error) &&
			  write_file(folder, "page_second.weights", &weights.second, error) &&
			  write_file(folder, "page_trees.weights", &weights.trees, error);
	page_weights_release(&weights);
	return done;
}

static void predict(struct page_training *training, const struct gold_pages *gold)
{
	for (uint32_t part = 0; part < PAGE_PARTS; part++) {
		struct page_weights weights;
		struct page_judge judge;
		struct buffer lines = {0};
		page_training_learn(training, part, &weights);
		linear_read(&judge.first, weights.first.at, weights.first.count);
		linear_read(&judge.second, weights.second.at, weights.second.count);
		page_trees_read(&judge.trees, weights.trees.at, weights.trees.count);
		for (size_t i = 0; i < gold->count; i++)
			if (page_training_part(&gold->at[i]) == part)
				page_prediction_write(&gold->at[i], &judge, &lines);
		fwrite(lines.at, 1, lines.count, stdout);
		buffer_release(&lines);
		page_weights_release(&weights);
	}
}

static bool run(const char *folder, const char *out, struct error *error)
{
	struct gold_pages gold = {0};
	struct page_training training = {0};
	bool done = gold_pages_read(&gold, folder, error);
	if (done) {
		page_training_open(&training, &gold);
		if (out)
			done = write_weights(&training, out, error);
		else
			predict(&training, &gold);
	}
	page_training_close(&training);
	gold_pages_release(&gold);
	return done;
}

int main(int argc, char **argv)
{
	const bool writes = argc == 4 && strcmp(argv[1], "weights") == 0;
	if (!writes && !(argc == 3 && strcmp(argv[1], "predict") == 0)) {
		fprintf(stderr, "usage: page_train weights FOLDER OUT | page_train predict FOLDER\n");
		return EXIT_FAILURE;
	}
	struct error error = {0};
	const bool done = run(argv[2], writes ? argv[3] : NULL, &error);
	if (!done) {
		struct buffer message = {0};
		error_write(&error, &message);
		fprintf(stderr, "page_train: %s\n", buffer_text(&message));
		buffer_release(&message);
	}
	error_release(&error);
	return done ? EXIT_SUCCESS : EXIT_FAILURE;
}
