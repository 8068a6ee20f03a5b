/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "model/train/cluster_tree.h"

/*
 * Makes the word clusters of model/words from text that nobody annotated.
 *
 *	cluster EPOCHS OUT LIST TEXT...    goes over the texts (cluster_text.h) EPOCHS times; writes the file OUT, and to LIST
 *	                                   the most frequent words of each cluster, to look at
 */

/* A word has a cluster if it occurs so often, and is one of so many: rarer ones are placed by chance. */
enum { WORD_COUNT_MIN = 5, WORDS_MAX = 100000 };

static bool write_file(const char *path, const struct buffer *bytes)
{
	FILE *file = fopen(path, "wb");
	const bool good = file && fwrite(bytes->at, 1, bytes->count, file) == bytes->count;
	return file && fclose(file) == 0 && good;
}

static bool write_clusters(const struct cluster_text *text, uint32_t epochs, char **paths)
{
	struct cluster_tree tree;
	struct buffer bytes = {0}, list = {0};
	cluster_tree_init(&tree, text, epochs);
	cluster_tree_write(&tree, text, &bytes);
	cluster_tree_list(&tree, text, &list);
	const bool good = write_file(paths[0], &bytes) && write_file(paths[1], &list);
	if (!good)
		fprintf(stderr, "cluster: cannot write %s and %s\n", paths[0], paths[1]);
	printf("%zu bytes\n", bytes.count);
	buffer_release(&bytes);
	buffer_release(&list);
	cluster_tree_release(&tree);
	return good;
}

static bool read_texts(struct cluster_text *text, char **paths)
{
	struct error error = {0};
	for (; *paths; paths++) {
		const size_t before = text->tokens.count;
		if (!cluster_text_read(text, *paths, &error)) {
			fprintf(stderr, "cluster: %s: %s\n", *paths, error.message);
			error_release(&error);
			return false;
		}
		printf("%s: %zu tokens\n", *paths, text->tokens.count - before);
	}
	return true;
}

int main(int argc, char **argv)
{
	const unsigned long epochs = argc > 4 ? strtoul(argv[1], NULL, 10) : 0;
	if (epochs == 0 || epochs > UINT16_MAX) {
		fputs("usage: cluster EPOCHS OUT LIST TEXT...\n", stderr);
		return 2;
	}
	struct cluster_text text = {0};
	bool good = read_texts(&text, argv + 4);
	if (good) {
		const size_t words = text.words.count, tokens = text.tokens.count;
		cluster_text_close(&text, WORD_COUNT_MIN, WORDS_MAX);
		printf("%zu tokens, %zu words, of which %zu have clusters\n", tokens, words,
		       text.words.count - SHAPE_COUNT);
		good = write_clusters(&text, (uint32_t)epochs, argv + 2);
	}
	cluster_text_release(&text);
	return good ? 0 : 1;
}
