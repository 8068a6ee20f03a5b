/* SPDX-License-Identifier: MIT */
#include "model/entries.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "tests/test.h"

static void set_time(const char *seconds)
{
	setenv("SOURCE_DATE_EPOCH", seconds, 1);
}

static struct value *thing(const char *text)
{
	struct value *value = value_new_object();
	value_set(value, "text", value_new_string(text, strlen(text)));
	return value;
}

static void set_text(struct entries *entries, const char *id, const char *text)
{
	struct value *entry = entries_find(entries, id);
	value_set(entry, "text", value_new_string(text, strlen(text)));
	entry_touch(entry);
}

/* The texts of those that are live, one behind the other. */
static void assert_texts(const struct entries *entries, const char *expected)
{
	struct buffer found = {0};
	for (size_t i = 0; i < entries->count; i++)
		if (entry_is_live(entries->at[i]))
			buffer_format(&found, "%s ", entry_text(entries->at[i], "text"));
	assert_string_equal(buffer_text(&found), expected);
	buffer_release(&found);
}

/* As after a write and a read: what is in the file, and what this reader has. */
static void exchange(struct entries *entries, struct value **file)
{
	struct value *merged = entries_value(entries, *file);
	value_free(*file);
	*file = merged;
	entries_merge(entries, merged);
}

static void the_time_is_what_is_wanted(void **state)
{
	(void)state;
	static const struct {
		const char *epoch, *time;
	} times[] = {
	    {"0", "1970-01-01T00:00:00Z"},
	    {"1795858200", "2026-11-28T09:30:00Z"},
	    {"253402300799", "9999-12-31T23:59:59Z"},
	    {"253402300800", "1970-01-01T00:00:00Z"},
	};
	for (size_t i = 0; i < COUNT(times); i++) {
		struct buffer time = {0};
		set_time(times[i].epoch);
		clock_write(&time);
		assert_string_equal(time.at, times[i].time);
		assert_int_equal(time.count, CLOCK_LENGTH);
		buffer_release(&time);
	}
	set_time("soon");
	struct buffer now = {0};
	clock_write(&now);
	assert_true(strcmp(now.at, "2024-01-01T00:00:00Z") > 0);
	buffer_release(&now);
}

static void two_readers_lose_nothing(void **state)
{
	(void)state;
	struct entries one = {0}, two = {0};
	struct value *file = NULL;
	set_time("1000");
	entries_add(&one, thing("a"), "a");
	entries_add(&one, thing("b"), "b");
	exchange(&one, &file);
	exchange(&two, &file);
	assert_texts(&two, "a b ");

	set_time("2000");
	entries_add(&one, thing("c"), NULL);
	entries_take(&one, "a");
	entries_add(&two, thing("d"), NULL);
	set_text(&two, "b", "B");
	exchange(&one, &file);
	exchange(&two, &file);
	exchange(&one, &file);
	assert_texts(&one, "B c d ");
	assert_texts(&two, "B c d ");

	/* What was taken away does not come back with one who still has it. */
	set_time("1500");
	struct entries late = {0};
	entries_add(&late, thing("a"), "a");
	exchange(&late, &file);
	assert_texts(&late, "B c d ");
	entries_release(&late);
	entries_release(&one);
	entries_release(&two);
	value_free(file);
}

static void changes_of_one_second_are_in_order(void **state)
{
	(void)state;
	struct entries entries = {0};
	struct value *file = NULL;
	set_time("1000");
	for (int i = 0; i < 20; i++) {
		char text[2] = {(char)('a' + i % 2 * 19 - (i > 9 ? i % 3 : 0)), '\0'};
		if (i == 0)
			entries_add(&entries, thing(text), "x");
		else if (i % 3 == 0)
			entries_add(&entries, thing(text), "x");
		else
			set_text(&entries, "x", text);
		exchange(&entries, &file);
		const char expected[] = {text[0], ' ', '\0'};
		assert_texts(&entries, expected);
	}
	for (int i = 0; i < 5; i++)
		entries_add(&entries, thing((const char[2]){(char)('5' - i), '\0'}), NULL);
	entries_take(&entries, "x");
	exchange(&entries, &file);
	assert_texts(&entries, "5 4 3 2 1 ");
	entries_release(&entries);
	entries_merge(&entries, file);
	assert_texts(&entries, "5 4 3 2 1 ");
	entries_release(&entries);
	value_free(file);
}

/* What another program wrote there, or a later version of this one. */
static void what_is_no_entry_stays(void **state)
{
	(void)state;
	static const char before[] =
	    "[1,{\"text\":\"x\"},{\"id\":5},{\"id\":\"k\",\"made\":\"0\",\"text\":\"y\",\"by\":[2]}]";
	static const char after[] =
	    "[1,{\"text\":\"x\"},{\"id\":5},{\"id\":\"k\",\"made\":\"0\",\"text\":\"y\",\"by\":[2]},"
	    "{\"text\":\"a\",\"made\":\"1970-01-01T00:16:40Z\",\"id\":\"a\"}]";
	struct error error = {0};
	struct value *file = value_read(before, sizeof before - 1, &error);
	struct entries entries = {0};
	set_time("1000");
	entries_add(&entries, thing("a"), "a");
	exchange(&entries, &file);
	exchange(&entries, &file);
	struct buffer found = {0};
	value_write(file, &found);
	assert_string_equal(buffer_text(&found), after);
	assert_texts(&entries, "y a ");
	buffer_release(&found);
	entries_release(&entries);
	value_free(file);
}

/* Any lists, in any order: all who have exchanged with the file in the end have the same. */
static void whoever_writes_when_all_agree(void **state)
{
	(void)state;
	srand(7);
	for (int round = 0; round < 200; round++) {
		struct entries readers[3] = {{0}, {0}, {0}};
		struct value *file = NULL;
		for (int step = 0; step < 30; step++) {
			struct entries *reader = &readers[rand() % 3];
			const char id[] = {(char)('a' + rand() % 4), '\0'};
			char seconds[16];
			snprintf(seconds, sizeof seconds, "%d", 1000 + step / 4);
			set_time(seconds);
			switch (rand() % 4) {
			case 0: entries_add(reader, thing(id), id); break;
			case 1: entries_take(reader, id); break;
			case 2: entries_add(reader, thing("new"), NULL); break;
			default: exchange(reader, &file);
			}
		}
		for (size_t i = 0; i < 6; i++)
			exchange(&readers[i % 3], &file);
		struct value *lists[3];
		for (size_t i = 0; i < 3; i++) {
			lists[i] = entries_value(&readers[i], NULL);
			assert_true(value_equal(lists[i], file));
			value_free(lists[i]);
			entries_release(&readers[i]);
		}
		value_free(file);
	}
}

/* tests/fuzz/notebook_fuzz: a note in words that had a DEL in them. */
static void what_a_file_holds_is_clean_to_show(void **state)
{
	(void)state;
	static const char list[] =
	    "[{\"id\":\"a\",\"text\":\"red \\u001b[31m\",\"words\":{\"exact\":\"Nobod\x7f asked\"},"
	    "\"deep\":[1,{\"x\":\"a\\u202eb\"}]}]";
	struct error error = {0};
	struct value *file = value_read(list, strlen(list), &error);
	struct entries entries = {0};
	entries_merge(&entries, file);
	assert_int_equal(entries.count, 1);
	struct buffer found = {0};
	value_write(entries.at[0], &found);
	assert_string_equal(
	    buffer_text(&found),
	    "{\"id\":\"a\",\"text\":\"red ␛[31m\",\"words\":{\"exact\":\"Nobod␡ asked\"},\"deep\":[1,{\"x\":\"ab\"}]}");
	buffer_release(&found);
	entries_release(&entries);
	value_free(file);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_time_is_what_is_wanted),         cmocka_unit_test(two_readers_lose_nothing),
	    cmocka_unit_test(changes_of_one_second_are_in_order), cmocka_unit_test(what_is_no_entry_stays),
	    cmocka_unit_test(whoever_writes_when_all_agree),      cmocka_unit_test(what_a_file_holds_is_clean_to_show),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
