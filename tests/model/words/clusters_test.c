/* SPDX-License-Identifier: MIT */
#include "model/words/clusters.h"

#include <string.h>

#include "base/buffer.h"
#include "tests/test.h"

extern const uint64_t words_clusters_size;

static void put_number(struct buffer *out, uint32_t number)
{
	for (int byte = 0; byte < 4; byte++)
		buffer_putc(out, (char)(number >> 8 * byte & 0xff));
}

struct row {
	const char *word;
	uint32_t cluster;
};

static const struct row four[] = {{"Osterby", 7}, {"march", 8}, {"March", 1023}, {"o'clock-ish", 0}};

/* A file as clusters.h says it is, byte by byte, with two buckets. */
static void put_file(struct buffer *out)
{
	uint32_t ends[2] = {0};
	struct buffer words = {0};
	for (uint64_t bucket = 0; bucket < 2; bucket++) {
		for (size_t i = 0; i < COUNT(four); i++) {
			const uint64_t hash = clusters_hash(four[i].word, strlen(four[i].word), CLUSTERS_AS_IT_IS);
			if (hash >> 63 == bucket)
				put_number(&words, (uint32_t)(hash & 0x3fffff) << 10 | four[i].cluster);
		}
		ends[bucket] = (uint32_t)(words.count / 4);
	}
	buffer_puts(out, "PQWC");
	put_number(out, 1);
	put_number(out, COUNT(four));
	put_number(out, 0);
	for (int i = 0; i < CLUSTERS_TABLES; i++)
		buffer_putc(out, 0);
	put_number(out, ends[0]);
	put_number(out, ends[1]);
	buffer_add(out, words.at, words.count);
	buffer_release(&words);
}

static void assert_found(const struct row *row)
{
	struct buffer bytes = {0};
	struct clusters clusters;
	put_file(&bytes);
	assert_true(clusters_read(&clusters, bytes.at, bytes.count));
	assert_int_equal(clusters_find(&clusters, row->word, strlen(row->word)), row->cluster);
	buffer_release(&bytes);
}

static void words_are_found_as_they_are_written(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(four); i++)
		assert_found(&four[i]);
}

static void words_that_are_written_otherwise_are_found_too(void **state)
{
	(void)state;
	static const struct row rows[] = {
	    {"OSTERBY", 7}, /* a headline */
	    {"osterby", 7},
	    {"MARCH", 1023},    /* the capital before the small letter */
	    {"O’Clock‐Ish", 0}, /* a sentence's start; other marks */
	};
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_found(&rows[i]);
}

static void words_that_are_not_there_have_none(void **state)
{
	(void)state;
	static const struct row rows[] = {
	    {"Osterb", CLUSTERS_NONE}, {"Osterbyy", CLUSTERS_NONE}, {"", CLUSTERS_NONE}, {"\xff\xc3", CLUSTERS_NONE}};
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_found(&rows[i]);
}

static uint64_t hash_of(const char *word, enum clusters_case letters)
{
	return clusters_hash(word, strlen(word), letters);
}

static void digits_are_one_and_letters_are_not(void **state)
{
	(void)state;
	assert_true(hash_of("1994", CLUSTERS_AS_IT_IS) == hash_of("2023", CLUSTERS_AS_IT_IS));
	assert_false(hash_of("1994", CLUSTERS_AS_IT_IS) == hash_of("19945", CLUSTERS_AS_IT_IS));
	assert_false(hash_of("ab", CLUSTERS_AS_IT_IS) == hash_of("ba", CLUSTERS_AS_IT_IS));
	assert_true(hash_of("éCOLE", CLUSTERS_CAPITAL) == hash_of("École", CLUSTERS_AS_IT_IS));
	assert_true(hash_of("ÉCOLE", CLUSTERS_LOWER) == hash_of("école", CLUSTERS_AS_IT_IS));
}

/* Nothing is read behind its end, and no word has a cluster. */
static void assert_refused(const char *bytes, size_t length)
{
	struct clusters clusters;
	assert_false(clusters_read(&clusters, bytes, length));
	assert_int_equal(clusters_find(&clusters, "March", 5), CLUSTERS_NONE);
}

static void cut_and_foreign_bytes_are_refused(void **state)
{
	(void)state;
	struct buffer bytes = {0};
	put_file(&bytes);
	for (size_t length = 0; length < bytes.count; length++)
		assert_refused(bytes.at, length);
	buffer_putc(&bytes, 0);
	assert_refused(bytes.at, bytes.count);
	buffer_cut(&bytes, bytes.count - 1);
	for (int bits = 0; bits < 256; bits++) {
		struct clusters clusters;
		bytes.at[4] = (char)bits;
		assert_int_equal(clusters_read(&clusters, bytes.at, bytes.count), bits == 1);
	}
	bytes.at[4] = 1;
	bytes.at[0] = 'p';
	assert_refused(bytes.at, bytes.count);
	buffer_release(&bytes);
}

/* Ends of buckets that lie: words are looked for inside the file alone. */
static void ends_behind_the_words_are_harmless(void **state)
{
	(void)state;
	struct buffer bytes = {0};
	struct clusters clusters;
	put_file(&bytes);
	memset(bytes.at + CLUSTERS_HEADER + CLUSTERS_TABLES, 0xff, 8);
	assert_true(clusters_read(&clusters, bytes.at, bytes.count));
	assert_int_equal(clusters_find(&clusters, "Norwich", 7), CLUSTERS_NONE);
	buffer_release(&bytes);
}

static void the_clusters_of_the_program_can_be_read(void **state)
{
	(void)state;
	size_t middles = 0, coarses = 0;
	bool seen[2][CLUSTERS_MIDDLE] = {0};
	for (uint32_t cluster = 0; cluster < CLUSTERS_FINE; cluster++) {
		assert_true(cluster_middle(cluster) < CLUSTERS_MIDDLE);
		assert_true(cluster_coarse(cluster) < CLUSTERS_COARSE);
		seen[0][cluster_middle(cluster)] = seen[1][cluster_coarse(cluster)] = true;
	}
	for (size_t i = 0; i < CLUSTERS_MIDDLE; i++) {
		middles += seen[0][i];
		coarses += seen[1][i];
	}
	assert_int_equal(middles, CLUSTERS_MIDDLE);
	assert_int_equal(coarses, CLUSTERS_COARSE);
	assert_int_equal(cluster_middle(CLUSTERS_NONE), CLUSTERS_NONE);
	assert_int_equal(cluster_coarse(CLUSTERS_NONE), CLUSTERS_NONE);
	assert_true(words_clusters_size <= 500 * 1024);
}

static uint32_t coarse_of(const char *word)
{
	return cluster_coarse(clusters_of(word, strlen(word)));
}

/* Words of a kind lie together, and apart from others. */
static void like_words_are_together(void **state)
{
	(void)state;
	static const char *const kinds[][3] = {
	    {"Italy", "Japan", "Kenya"},   {"January", "April", "October"}, {"David", "Ahmed", "Carlos"},
	    {"said", "stated", "claimed"}, {"Monday", "Tuesday", "Friday"},
	};
	for (size_t i = 0; i < COUNT(kinds); i++) {
		const uint32_t coarse = coarse_of(kinds[i][0]);
		assert_int_not_equal(coarse, CLUSTERS_NONE);
		assert_int_equal(coarse_of(kinds[i][1]), coarse);
		assert_int_equal(coarse_of(kinds[i][2]), coarse);
		assert_int_not_equal(coarse, coarse_of("the"));
	}
	assert_int_not_equal(coarse_of("Italy"), coarse_of("David"));
	assert_int_not_equal(coarse_of("January"), coarse_of("said"));
	assert_int_equal(coarse_of("Xqzzyvex"), CLUSTERS_NONE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(words_are_found_as_they_are_written),
	    cmocka_unit_test(words_that_are_written_otherwise_are_found_too),
	    cmocka_unit_test(words_that_are_not_there_have_none),
	    cmocka_unit_test(digits_are_one_and_letters_are_not),
	    cmocka_unit_test(cut_and_foreign_bytes_are_refused),
	    cmocka_unit_test(ends_behind_the_words_are_harmless),
	    cmocka_unit_test(the_clusters_of_the_program_can_be_read),
	    cmocka_unit_test(like_words_are_together),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
