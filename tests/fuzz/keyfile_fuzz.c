/* SPDX-License-Identifier: MIT */
/*
 * Reads any bytes as a key file: what it says of them must be clean to show, and its dump must load without a problem
 * and dump to the same bytes. Then types the same bytes as keys, in every context and at uneven times.
 *
 *     configure CC=clang --enable-fuzzing --enable-sanitizers; make fuzzers; tests/fuzz/keyfile_fuzz FOLDER
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/sanitise.h"
#include "keymaps/keyfile.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void must(bool holds)
{
	if (!holds)
		abort();
}

static void must_be_clean(const char *text)
{
	struct buffer clean = {0};
	sanitise_text(text, strlen(text), WHITE_KEPT, &clean, NULL);
	must(!strcmp(clean.at, text));
	buffer_release(&clean);
}

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

/* Other files have no place in this. */
static bool includes(const uint8_t *bytes, size_t length)
{
	static const char word[] = "include";
	for (size_t i = 0; i + strlen(word) <= length; i++)
		if (!memcmp(bytes + i, word, strlen(word)))
			return true;
	return false;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	if (includes(bytes, length))
		return 0;
	struct problems problems = {0};
	struct keymap *map = keymap_new();
	keyfile_read_bytes((const char *)bytes, length, "fuzz", map, &problems);
	keyfile_check(map, &problems);
	for (size_t i = 0; i < problems.count; i++)
		must_be_clean(problems.at[i].message);
	problems_release(&problems);

	must_dump_to_itself(map);
	for (enum context context = 0; context < CONTEXT_COUNT; context++)
		type(map, context, bytes, length);
	keymap_free(map);
	return 0;
}
