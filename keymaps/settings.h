/* SPDX-License-Identifier: MIT */
#ifndef KEYMAPS_SETTINGS_H
#define KEYMAPS_SETTINGS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"
#include "base/error.h"
#include "keymaps/scan.h"

/*
 * What a reader sets: "set NAME VALUE" in the config file, ":set NAME VALUE" on the screen. Each row of settings.def is one
 * setting; all that is said about it comes from there.
 *
 *     struct settings settings;
 *     settings_init(&settings);
 *     if (settings_number(&settings, SETTING_ZEN)) ...
 */
enum setting {
#define SETTING(enumerator, ...) SETTING_##enumerator,
#include "keymaps/settings.def"
#undef SETTING
	SETTING_COUNT
};

enum setting_kind { SETTING_SWITCH, SETTING_NUMBER, SETTING_CHOICE, SETTING_WORD };

const char *setting_name(enum setting); /* "quotes-order" */
const char *setting_help(enum setting); /* one line, no full stop */
enum setting_kind setting_kind(enum setting);

/* The value with that number of a switch ("off", "on") or a choice; NULL behind the last, and for other kinds. */
const char *setting_choice(enum setting, uint32_t value);

/* What it may be, in words: "on or off", "a number from 40 to 200", "auto, speaker or story", "words". */
void setting_write_range(enum setting, struct buffer *out);

/* The setting called name[0..length); SETTING_COUNT if there is none. */
enum setting setting_find(const char *name, size_t length);

/*
 * Reads the name of a setting, and goes past it and a "=" behind it. False with a message that says what was meant, and the column.
 */
bool setting_read(struct scan *, enum setting *, struct error *);

/* Appends the value that stands behind it: all to the end of the line, or what is between " and ". Never fails. */
void setting_read_value(struct scan *, struct buffer *value);

/* Whether words can be a setting's value: for settings whose words only the interface knows. False with a message. */
typedef bool settings_check(enum setting, const char *value, struct error *);

/* The values of all. */
struct settings {
	settings_check *check;           /* asked before a SETTING_WORD is set; NULL: any words will do */
	uint32_t numbers[SETTING_COUNT]; /* of a switch 0 or 1, of a choice its number */
	char *words[SETTING_COUNT];      /* owned; of a SETTING_WORD, never NULL */
};

void settings_init(struct settings *); /* to what they are unless set */
void settings_release(struct settings *);
void settings_copy(struct settings *, const struct settings *from); /* the first is not initialised before */

/* A number, a switch (0 or 1) or a choice's number. */
uint32_t settings_number(const struct settings *, enum setting);

/* The words of a SETTING_WORD. Borrowed until it is set. */
const char *settings_word(const struct settings *, enum setting);

/* Sets from text, value[0..length). False with a message that names the value and what was meant; the value before it stays. */
bool settings_set(struct settings *, enum setting, const char *value, size_t length, struct error *);

/* Sets a number, a switch or a choice; a number out of its range becomes the nearest in it. */
void settings_put(struct settings *, enum setting, uint32_t number);

/* Appends the value as settings_set() reads it: "72", "on", "story". */
void settings_write(const struct settings *, enum setting, struct buffer *out);

#endif
