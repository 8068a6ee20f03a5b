/* SPDX-License-Identifier: MIT */
#include "model/train/cluster_tree.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model/train/cluster_gram.h"
#include "model/train/cluster_means.h"
#include "model/train/cluster_random.h"
#include "tests/test.h"

enum { PLACES = 8, PERSONS = 8, SENTENCES = 2000 };

static const char *const towns[PLACES] = {"Abo", "Brno", "Cork", "Dax", "Ede", "Fes", "Gent", "Hof"};
static const char *const persons[PERSONS] = {"Ida", "Jon", "Kay", "Lou", "Max", "Ned", "Ola", "Pia"};

/* A language of a few sentences: towns and persons stand in places of their own. */
static void add_sentences(struct cluster_text *text)
{
	uint64_t random = 5;
	for (int i = 0; i < SENTENCES; i++) {
		struct buffer line = {0};
		const char *town = towns[cluster_random(&random) % PLACES];
		const char *person = persons[cluster_random(&random) % PERSONS];
		if (cluster_random(&random) % 2)
			buffer_format(&line, "Then %s said that it rains in %s today.", person, town);
		else
			buffer_format(&line, "The mayor of %s met %s's wife on %u May.", town, person,
				      10 + cluster_random(&random) % 20);
		cluster_text_add(text, line.at, line.count);
		buffer_release(&line);
	}
}

static uint32_t number_of(const struct cluster_text *text, const char *word)
{
	return wordmap_get(&text->numbers, clusters_hash(word, strlen(word), CLUSTERS_AS_IT_IS));
}

static void a_text_is_counted(void **state)
{
	(void)state;
	static const char lines[] = "Ann Lee’s dog, Ann's 12 cats\n\nand 34 more: Rare-bird";
	struct cluster_text text = {0};
	cluster_text_add(&text, lines, strlen(lines));
	assert_int_equal(text.tokens.count, 16);
	cluster_text_close(&text, 2, 100);
	static const struct {
		const char *word;
		uint32_t count;
	} kept[] = {{"Ann", 2}, {"'s", 2}, {"00", 2}};
	assert_int_equal(text.words.count, SHAPE_COUNT + COUNT(kept));
	for (size_t i = 0; i < COUNT(kept); i++) {
		assert_int_equal(number_of(&text, kept[i].word), SHAPE_COUNT + i);
		assert_int_equal(text.words.at[SHAPE_COUNT + i].count, kept[i].count);
	}
	static const uint32_t shapes[SHAPE_COUNT] = {[SHAPE_MARK] = 2, [SHAPE_LOWER] = 4, [SHAPE_CAPITAL] = 2};
	for (size_t i = 0; i < SHAPE_COUNT; i++)
		assert_int_equal(text.words.at[i].count, shapes[i]);
	assert_int_equal(text.tokens.at[text.tokens.count - 1], NONE);
	cluster_text_release(&text);
}

static void only_the_most_frequent_words_are_kept(void **state)
{
	(void)state;
	struct cluster_text text = {0};
	add_sentences(&text);
	cluster_text_close(&text, 1, 3);
	assert_int_equal(text.words.count, SHAPE_COUNT + 3);
	assert_int_not_equal(number_of(&text, "."), NONE);
	assert_int_equal(number_of(&text, "Abo"), NONE);
	cluster_text_release(&text);
}

static float alike(const struct cluster_text *text, const struct vector *vectors, const char *one, const char *other)
{
	return vector_dot(&vectors[number_of(text, one)], &vectors[number_of(text, other)]);
}

static void words_in_like_places_are_near(void **state)
{
	(void)state;
	struct cluster_text text = {0};
	add_sentences(&text);
	cluster_text_close(&text, 5, 100);
	struct vector *vectors = cluster_gram_learn(&text, 200);
	for (size_t i = 1; i < PLACES; i++) {
		assert_true(alike(&text, vectors, towns[0], towns[i]) > 0.8F);
		assert_true(alike(&text, vectors, persons[0], persons[i]) > 0.8F);
		assert_true(alike(&text, vectors, towns[0], persons[i]) < 0.6F);
	}
	assert_float_equal(alike(&text, vectors, "May", "May"), 1, 1e-5);
	free(vectors);
	cluster_text_release(&text);
}

/* Points of three heaps, in turn, fall into their heaps. */
static void heaps_become_clusters(void **state)
{
	(void)state;
	enum { POINTS = 60, HEAPS = 3 };
	struct vector points[POINTS] = {0}, means[HEAPS];
	uint32_t of[POINTS];
	uint64_t random = 3;
	for (size_t i = 0; i < POINTS; i++) {
		points[i].at[i % HEAPS][0] = 1;
		points[i].at[5][1] = cluster_random_real(&random) / 10;
	}
	cluster_means(points, POINTS, of, means, HEAPS);
	for (size_t i = 0; i < POINTS; i++) {
		assert_int_equal(of[i], of[i % HEAPS]);
		assert_float_equal(means[of[i]].at[i % HEAPS][0], 1, 1e-5);
	}
	assert_int_not_equal(of[0], of[1]);
	assert_int_not_equal(of[0], of[2]);
	assert_int_not_equal(of[1], of[2]);

	/* Fewer points than clusters: one each. */
	cluster_means(points, 2, of, means, HEAPS);
	assert_int_not_equal(of[0], of[1]);
	cluster_means(points, 0, of, means, HEAPS);
}

/* The file and the list that a text makes. */
static void make(uint32_t epochs, struct buffer *bytes, struct buffer *list)
{
	struct cluster_text text = {0};
	struct cluster_tree tree;
	add_sentences(&text);
	cluster_text_close(&text, 5, 100);
	cluster_tree_init(&tree, &text, epochs);
	cluster_tree_write(&tree, &text, bytes);
	cluster_tree_list(&tree, &text, list);
	cluster_tree_release(&tree);
	cluster_text_release(&text);
}

static void the_same_text_makes_the_same_bytes(void **state)
{
	(void)state;
	struct buffer bytes[2] = {0}, lists[2] = {0};
	for (int i = 0; i < 2; i++)
		make(2, &bytes[i], &lists[i]);
	assert_int_equal(bytes[0].count, bytes[1].count);
	assert_memory_equal(bytes[0].at, bytes[1].at, bytes[0].count);
	assert_string_equal(buffer_text(&lists[0]), buffer_text(&lists[1]));
	for (int i = 0; i < 2; i++) {
		buffer_release(&bytes[i]);
		buffer_release(&lists[i]);
	}
}

static void the_file_has_every_word(void **state)
{
	(void)state;
	struct buffer bytes = {0}, list = {0};
	struct clusters clusters;
	make(1, &bytes, &list);
	assert_true(clusters_read(&clusters, bytes.at, bytes.count));
	for (size_t i = 0; i < PLACES; i++)
		assert_int_not_equal(clusters_find(&clusters, towns[i], strlen(towns[i])), CLUSTERS_NONE);
	assert_int_not_equal(clusters_find(&clusters, "27", 2), CLUSTERS_NONE);
	assert_int_equal(clusters_find(&clusters, "Abos", 4), CLUSTERS_NONE);
	assert_non_null(strstr(buffer_text(&list), " mayor"));
	buffer_release(&bytes);
	buffer_release(&list);
}

static void files_are_read_as_text_and_as_objects(void **state)
{
	(void)state;
	static const struct {
		const char *path, *bytes;
		bool good;
	} files[] = {
	    {"cluster_test.jsonl", "{\"text\":\"Ann met\\nBo\"}\n{\"id\":\"no text\"}\n{\"text\":null}\n", true},
	    {"cluster_test.txt", "Ann met\nBo\n", true},
	    {"cluster_test.jsonl", "{\"text\":\"Ann met\\nBo\"}\n{\"text\":", false},
	};
	for (size_t i = 0; i < COUNT(files); i++) {
		struct cluster_text text = {0};
		struct error error = {0};
		FILE *file = fopen(files[i].path, "w");
		assert_non_null(file);
		fputs(files[i].bytes, file);
		fclose(file);
		assert_int_equal(cluster_text_read(&text, files[i].path, &error), files[i].good);
		assert_int_equal(text.tokens.count, 5);
		assert_int_equal(error.message == NULL, files[i].good);
		error_release(&error);
		cluster_text_release(&text);
		remove(files[i].path);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_text_is_counted),
	    cmocka_unit_test(only_the_most_frequent_words_are_kept),
	    cmocka_unit_test(words_in_like_places_are_near),
	    cmocka_unit_test(heaps_become_clusters),
	    cmocka_unit_test(the_same_text_makes_the_same_bytes),
	    cmocka_unit_test(the_file_has_every_word),
	    cmocka_unit_test(files_are_read_as_text_and_as_objects),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
