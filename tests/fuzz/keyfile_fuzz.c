/* SPDX-License-Identifier: MIT */
/*
 * Reads any bytes as a key file: what it says of them must be clean to show, and its dump must load without a problem
 * and dump to the same bytes. Reads them as a config file too, and what that sets must be settable as it is written. Then types the same bytes as keys, in every context and at uneven times.
 *
 *     configure CC=clang --enable-fuzzing --enable-sanitizers; make fuzzers; tests/fuzz/keyfile_fuzz FOLDER
 */
#include "tests/fuzz/must.h"

static void must_dump_to_itself(const struct keymap *map)
{
	struct buffer first = {0}, second = {0};
	struct problems problems = {0};
	struct keymap *again = keymap_new();
	keymap_dump(map, &first);
	must_be_clean(buffer_text(&first));
	must(keyfile_read_bytes(first.at, first.count, "dump", again, &problems));
	keymap_dump(again, &second);
	must(!strcmp(first.at, buffer_text(&second)));
	buffer_release(&first);
	buffer_release(&second);
	keymap_free(again);
}

static void type(const struct keymap *map, enum context context, const uint8_t *bytes, size_t length)
{
	struct typing typing = {0};
	uint64_t now = 0;
	for (size_t i = 0; i < length; i++) {
		now += bytes[i] * 8;
		if (keymap_deadline(&typing) <= now)
			keymap_tick(map, &typing, context, now);
		const struct command command = keymap_feed(map, &typing, context, key_of_byte(bytes[i]), now);
		must((command.fed == FED_BINDING) == (command.binding != NULL));
		must(typing.key_count < KEYMAP_KEYS_MAX);
	}
}

/* As a config file, which may set: what is set can be written and set again. */
static void must_set_again(const uint8_t *bytes, size_t length)
{
	struct problems problems = {0};
	struct settings settings, again;
	struct keymap *map = keymap_new();
	settings_init(&settings);
	settings_init(&again);
	keyfile_read_config_bytes((const char *)bytes, length, "fuzz", map, &settings, &problems);
	must_have_clean_problems(&problems);
	for (enum setting setting = 0; setting < SETTING_COUNT; setting++) {
		struct buffer first = {0}, second = {0};
		struct error error = {0};
		settings_write(&settings, setting, &first);
		must_be_clean(buffer_text(&first));
		must(settings_set(&again, setting, buffer_text(&first), first.count, &error));
		settings_write(&again, setting, &second);
		must(!strcmp(buffer_text(&first), buffer_text(&second)));
		buffer_release(&first);
		buffer_release(&second);
	}
	settings_release(&settings);
	settings_release(&again);
	keymap_free(map);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	if (fuzz_includes(bytes, length))
		return 0;
	struct problems problems = {0};
	struct keymap *map = keymap_new();
	keyfile_read_bytes((const char *)bytes, length, "fuzz", map, &problems);
	keyfile_check(map, &problems);
	must_have_clean_problems(&problems);

	must_dump_to_itself(map);
	must_set_again(bytes, length);
	for (enum context context = 0; context < CONTEXT_COUNT; context++)
		type(map, context, bytes, length);
	keymap_free(map);
	return 0;
}
