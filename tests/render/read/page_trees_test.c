/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/page_trees.h"

#include <string.h>

#include "tests/test.h"

/* A file of two trees whose leaves count in halves. */
struct file {
	unsigned char bytes[PAGE_TREES_HEADER + 2 * PAGE_TREES_SIZE];
};

static unsigned char *tree_of(struct file *file, size_t tree)
{
	return file->bytes + PAGE_TREES_HEADER + tree * PAGE_TREES_SIZE;
}

static void set_leaf(struct file *file, size_t tree, size_t leaf, int16_t value)
{
	unsigned char *at = tree_of(file, tree) + 2 * PAGE_TREES_DEPTH + 2 * leaf;
	at[0] = (unsigned char)((uint16_t)value & 0xff);
	at[1] = (unsigned char)((uint16_t)value >> 8);
}

/* Both ask last whether the number with the tree's own index is greater than 9; the questions before that are never answered with yes. */
static void make_file(struct file *file)
{
	static const unsigned char header[PAGE_TREES_HEADER] = {'P', 'Q', 'T', 'R', 2, 0, 0, 0, 0, 0, 0, 0x3f};
	memset(file, 0, sizeof *file);
	memcpy(file->bytes, header, sizeof header);
	for (size_t tree = 0; tree < 2; tree++) {
		for (size_t i = 0; i < PAGE_TREES_DEPTH; i++)
			tree_of(file, tree)[2 * i + 1] = PASSAGE_NUMBER_MOST;
		tree_of(file, tree)[2 * PAGE_TREES_DEPTH - 2] = (unsigned char)tree;
		tree_of(file, tree)[2 * PAGE_TREES_DEPTH - 1] = 9;
	}
	set_leaf(file, 0, 0, -3);
	set_leaf(file, 0, 1, 300);
	set_leaf(file, 1, 1, -1);
}

static void test_scores(void **state)
{
	(void)state;
	struct file file;
	struct page_trees trees;
	make_file(&file);
	assert_true(page_trees_read(&trees, (const char *)file.bytes, sizeof file.bytes));
	assert_float_equal(page_trees_score(&trees, &(struct passage_numbers){{9, 9}, 2}), -1.5, 1e-6);
	assert_float_equal(page_trees_score(&trees, &(struct passage_numbers){{10, 9}, 2}), 150, 1e-6);
	assert_float_equal(page_trees_score(&trees, &(struct passage_numbers){{9, 10}, 2}), -2, 1e-6);
}

static void test_refused(void **state)
{
	(void)state;
	struct file file;
	struct page_trees trees;
	make_file(&file);
	assert_false(page_trees_read(&trees, (const char *)file.bytes, sizeof file.bytes - PAGE_TREES_SIZE));
	assert_false(page_trees_read(&trees, (const char *)file.bytes, PAGE_TREES_HEADER - 1));
	assert_float_equal(page_trees_score(&trees, &(struct passage_numbers){{10, 10}, 2}), 0, 1e-6);
	file.bytes[0] = 'X';
	assert_false(page_trees_read(&trees, (const char *)file.bytes, sizeof file.bytes));

	/* A tree that asks for a number that no passage has. */
	make_file(&file);
	tree_of(&file, 1)[0] = PASSAGE_NUMBERS_MAX;
	assert_false(page_trees_read(&trees, (const char *)file.bytes, sizeof file.bytes));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_scores),
	    cmocka_unit_test(test_refused),
	};
	return cmocka_run_group_tests_name("page_trees", tests, NULL, NULL);
}
