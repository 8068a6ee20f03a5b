/* SPDX-License-Identifier: MIT */
#include "tui/jumps.h"

#include "tests/test.h"

static struct jump at(uint32_t offset)
{
	return (struct jump){.offset = offset, .anchor = offset};
}

static uint32_t go(struct jumps *jumps, int direction, uint32_t from)
{
	struct jump to = at(9999);
	return jumps_go(jumps, direction, at(from), &to) ? to.offset : 9999;
}

static void the_way_back_leads_forward_again(void **state)
{
	(void)state;
	struct jumps jumps = {0};
	assert_int_equal(go(&jumps, -1, 5), 9999);
	jumps_add(&jumps, at(10));
	jumps_add(&jumps, at(20));
	assert_int_equal(go(&jumps, +1, 30), 9999);
	assert_int_equal(go(&jumps, -1, 30), 20);
	assert_int_equal(go(&jumps, -1, 20), 10);
	assert_int_equal(go(&jumps, -1, 10), 9999);
	assert_int_equal(go(&jumps, +1, 10), 20);
	assert_int_equal(go(&jumps, +1, 20), 30);
	assert_int_equal(go(&jumps, +1, 30), 9999);
	jumps_release(&jumps);
}

static void a_jump_from_in_between_forgets_what_lies_ahead(void **state)
{
	(void)state;
	struct jumps jumps = {0};
	jumps_add(&jumps, at(10));
	jumps_add(&jumps, at(20));
	go(&jumps, -1, 30);
	jumps_add(&jumps, at(25));
	assert_int_equal(go(&jumps, -1, 40), 25);
	assert_int_equal(go(&jumps, -1, 25), 10);
	jumps_release(&jumps);
}

static void a_place_is_there_once(void **state)
{
	(void)state;
	struct jumps jumps = {0};
	for (uint32_t i = 0; i < 10; i++)
		jumps_add(&jumps, at(i % 2));
	assert_int_equal(jumps.count, 2);
	assert_int_equal(jumps.last.offset, 1);
	jumps_release(&jumps);
}

static void there_are_at_most_a_hundred(void **state)
{
	(void)state;
	struct jumps jumps = {0};
	for (uint32_t i = 0; i < 1000; i++)
		jumps_add(&jumps, at(i));
	assert_int_equal(jumps.count, 100);
	assert_int_equal(jumps.at[0].offset, 900);
	jumps_release(&jumps);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_way_back_leads_forward_again),
	    cmocka_unit_test(a_jump_from_in_between_forgets_what_lies_ahead),
	    cmocka_unit_test(a_place_is_there_once),
	    cmocka_unit_test(there_are_at_most_a_hundred),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
