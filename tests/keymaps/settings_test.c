/* SPDX-License-Identifier: MIT */
#include "keymaps/settings.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "keymaps/keyfile.h"
#include "tests/test.h"

static void what_every_setting_is_unless_set_can_be_set(void **state)
{
	(void)state;
	struct settings settings;
	struct error error = {0};
	settings_init(&settings);
	for (enum setting setting = 0; setting < SETTING_COUNT; setting++) {
		struct buffer value = {0}, again = {0};
		settings_write(&settings, setting, &value);
		assert_true(settings_set(&settings, setting, buffer_text(&value), value.count, &error));
		settings_write(&settings, setting, &again);
		assert_string_equal(buffer_text(&value), buffer_text(&again));
		assert_int_equal(setting_find(setting_name(setting), strlen(setting_name(setting))), setting);
		assert_true(*setting_help(setting));
		buffer_release(&value);
		buffer_release(&again);
	}
	settings_release(&settings);
}

/* A config file of one line: what is wrong with it, or what the setting is then. */
static void values_are_checked_and_the_one_before_stays(void **state)
{
	(void)state;
	static const struct {
		const char *line, *problem;
		enum setting setting;
		const char *value;
	} rows[] = {
	    {"set measure 60", "", SETTING_MEASURE, "60"},
	    {"set measure \"60\"", "", SETTING_MEASURE, "60"},
	    {"set measure=60", "", SETTING_MEASURE, "60"},
	    {"set measure=", "1:13: a value is missing", SETTING_MEASURE, "72"},
	    {"set browser=lynx -cfg=own", "", SETTING_BROWSER, "lynx -cfg=own"},
	    {"set mesure=60", "1:5: no setting \"mesure\": did you mean \"measure\"?", SETTING_MEASURE, "72"},
	    {"set  measure\t60  ", "", SETTING_MEASURE, "60"},
	    {"set zen on", "", SETTING_ZEN, "on"},
	    {"set quotes-order story", "", SETTING_QUOTES_ORDER, "story"},
	    {"set measure 39", "1:13: measure cannot be \"39\": a number from 40 to 200", SETTING_MEASURE, "72"},
	    {"set measure 201", "1:13: measure cannot be \"201\": a number from 40 to 200", SETTING_MEASURE, "72"},
	    {"set measure 99999999999999999999",
	     "1:13: measure cannot be \"99999999999999999999\": a number from 40 to 200", SETTING_MEASURE, "72"},
	    {"set measure -50", "1:13: measure cannot be \"-50\": a number from 40 to 200", SETTING_MEASURE, "72"},
	    {"set measure 50 60", "1:13: measure cannot be \"50 60\": a number from 40 to 200", SETTING_MEASURE, "72"},
	    {"set measure", "1:12: a value is missing", SETTING_MEASURE, "72"},
	    {"set zen no", "1:9: zen cannot be \"no\": did you mean \"on\"?", SETTING_ZEN, "off"},
	    {"set zen perhaps", "1:9: zen cannot be \"perhaps\": on or off", SETTING_ZEN, "off"},
	    {"set quotes-order sotry", "1:18: quotes-order cannot be \"sotry\": did you mean \"story\"?",
	     SETTING_QUOTES_ORDER, "auto"},
	    {"set quotes-order \"\"", "1:18: quotes-order cannot be \"\": auto, speaker or story", SETTING_QUOTES_ORDER,
	     "auto"},
	    {"set meesure 60", "1:5: no setting \"meesure\": did you mean \"measure\"?", SETTING_MEASURE, "72"},
	    {"set", "1:4: a setting is missing", SETTING_MEASURE, "72"},
	    {"st measure 60", "1:1: no statement \"st\": did you mean \"set\"?", SETTING_MEASURE, "72"},
	};
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct settings settings;
		struct problems problems = {0};
		struct buffer problem = {0}, value = {0};
		struct keymap *map = keymap_new();
		settings_init(&settings);
		keyfile_read_config_bytes(rows[i].line, strlen(rows[i].line), "config", map, &settings, &problems);
		if (problems.count)
			buffer_format(&problem, "%u:%u: %s", problems.at[0].line, problems.at[0].column,
				      problems.at[0].message);
		assert_string_equal(buffer_text(&problem), rows[i].problem);
		settings_write(&settings, rows[i].setting, &value);
		assert_string_equal(buffer_text(&value), rows[i].value);
		buffer_release(&problem);
		buffer_release(&value);
		problems_release(&problems);
		settings_release(&settings);
		keymap_free(map);
	}
}

static void in_a_key_file_nothing_can_be_set(void **state)
{
	(void)state;
	struct problems problems = {0};
	struct keymap *map = keymap_new();
	assert_false(keyfile_read_bytes("set zen on\n", 11, "keys", map, &problems));
	assert_string_equal(problems.at[0].message, "settings stand in the config file");
	problems_release(&problems);
	keymap_free(map);
}

static void numbers_out_of_range_become_the_nearest(void **state)
{
	(void)state;
	struct settings settings, copy;
	settings_init(&settings);
	settings_put(&settings, SETTING_MEASURE, 5);
	assert_int_equal(settings_number(&settings, SETTING_MEASURE), 40);
	settings_put(&settings, SETTING_MEASURE, 5000);
	settings_copy(&copy, &settings);
	settings_release(&settings);
	assert_int_equal(settings_number(&copy, SETTING_MEASURE), 200);
	settings_release(&copy);
}

static void the_manual_page_has_every_setting(void **state)
{
	(void)state;
	const char *tests = getenv("TEST_SOURCE"); /* make check sets it */
	if (!tests)
		skip();
	struct buffer path = {0}, page = {0};
	struct error error = {0};
	buffer_format(&path, "%s/../doc/pullquote.1", tests);
	assert_true(file_read(path.at, 1 << 20, &page, &error));
	for (enum setting setting = 0; setting < SETTING_COUNT; setting++) {
		struct buffer item = {0};
		buffer_format(&item, ".It Ic %s\n", setting_name(setting));
		assert_non_null(strstr(page.at, item.at));
		buffer_release(&item);
	}
	buffer_release(&path);
	buffer_release(&page);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_every_setting_is_unless_set_can_be_set),
	    cmocka_unit_test(values_are_checked_and_the_one_before_stays),
	    cmocka_unit_test(in_a_key_file_nothing_can_be_set),
	    cmocka_unit_test(the_manual_page_has_every_setting),
	    cmocka_unit_test(numbers_out_of_range_become_the_nearest),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
