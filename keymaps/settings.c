/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "keymaps/settings.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "keymaps/refuse.h"

enum { CHOICES_MAX = 8, NUMBER_MAX = 1000000 };

static const struct {
	const char *name;
	enum setting_kind kind;
	const char *usual;
	uint32_t lowest, highest;
	const char *help;
	const char *choices[CHOICES_MAX];
} rows[SETTING_COUNT] = {
#define SETTING(enumerator, name, kind, usual, lowest, highest, help, ...)                                             \
	[SETTING_##enumerator] = {name, kind, usual, lowest, highest, help, {__VA_ARGS__}},
#include "keymaps/settings.def"
#undef SETTING
};

const char *setting_name(enum setting setting)
{
	return rows[setting].name;
}

const char *setting_help(enum setting setting)
{
	return rows[setting].help;
}

enum setting_kind setting_kind(enum setting setting)
{
	return rows[setting].kind;
}

const char *setting_choice(enum setting setting, uint32_t value)
{
	static const char *const switched[] = {"off", "on"};
	if (rows[setting].kind == SETTING_SWITCH)
		return value < 2 ? switched[value] : NULL;
	return value < CHOICES_MAX ? rows[setting].choices[value] : NULL;
}

static void write_choices(enum setting setting, struct buffer *out)
{
	for (uint32_t i = 0; setting_choice(setting, i); i++) {
		const char *before = setting_choice(setting, i + 1) ? ", " : " or ";
		buffer_format(out, "%s%s", i ? before : "", setting_choice(setting, i));
	}
}

void setting_write_range(enum setting setting, struct buffer *out)
{
	switch (rows[setting].kind) {
	case SETTING_SWITCH: buffer_puts(out, "on or off"); break;
	case SETTING_CHOICE: write_choices(setting, out); break;
	case SETTING_WORD: buffer_puts(out, "words"); break;
	case SETTING_NUMBER:
		buffer_format(out, "a number from %lu to %lu", (unsigned long)rows[setting].lowest,
			      (unsigned long)rows[setting].highest);
		break;
	}
}

enum setting setting_find(const char *name, size_t length)
{
	enum setting setting = 0;
	while (setting < SETTING_COUNT &&
	       !(strlen(rows[setting].name) == length && !memcmp(rows[setting].name, name, length)))
		setting++;
	return setting;
}

bool setting_read(struct scan *scan, enum setting *setting, struct error *error)
{
	const struct word name = word_before(scan_peek(scan), '=');
	scan->at = name.at + name.length;
	if (scan->at < scan->end && *scan->at == '=')
		scan->at++;
	*setting = setting_find(name.at, name.length);
	if (*setting < SETTING_COUNT)
		return true;
	struct guess guess = guess_for(name.at, name.length);
	for (enum setting known = 0; known < SETTING_COUNT; known++)
		guess_offer(&guess, setting_name(known));
	if (name.length)
		refuse_guess(error, "no setting", &guess);
	else
		error_set(error, "a setting is missing");
	return scan_blame(scan, name.at, error);
}

void setting_read_value(struct scan *scan, struct buffer *value)
{
	const struct word rest = scan_rest(scan);
	struct scan quoted = scan_line(rest.at, rest.length);
	if (rest.length && *rest.at == '"' && scan_quoted(&quoted, value) && quoted.at == quoted.end)
		return;
	buffer_cut(value, 0);
	buffer_add(value, rest.at, rest.length);
}

void settings_init(struct settings *self)
{
	*self = (struct settings){0};
	struct error error = {0};
	for (enum setting setting = 0; setting < SETTING_COUNT; setting++)
		settings_set(self, setting, rows[setting].usual, strlen(rows[setting].usual), &error);
	error_release(&error);
}

void settings_release(struct settings *self)
{
	for (enum setting setting = 0; setting < SETTING_COUNT; setting++)
		free(self->words[setting]);
	*self = (struct settings){0};
}

void settings_copy(struct settings *self, const struct settings *from)
{
	*self = *from;
	for (enum setting setting = 0; setting < SETTING_COUNT; setting++)
		if (from->words[setting])
			self->words[setting] = memory_copy(from->words[setting], strlen(from->words[setting]));
}

uint32_t settings_number(const struct settings *self, enum setting setting)
{
	return self->numbers[setting];
}

const char *settings_word(const struct settings *self, enum setting setting)
{
	return self->words[setting];
}

/* A whole number without sign. False for anything else, and where it is out of the range. */
static bool read_number(enum setting setting, const char *value, size_t length, uint32_t *number)
{
	size_t at = 0;
	for (*number = 0; at < length && value[at] >= '0' && value[at] <= '9' && *number < NUMBER_MAX; at++)
		*number = *number * 10 + (uint32_t)(value[at] - '0');
	return length && at == length && *number >= rows[setting].lowest && *number <= rows[setting].highest;
}

static bool read_choice(enum setting setting, const char *value, size_t length, uint32_t *number)
{
	const char *choice;
	for (*number = 0; (choice = setting_choice(setting, *number)); ++*number)
		if (strlen(choice) == length && !memcmp(choice, value, length))
			return true;
	return false;
}

/* measure cannot be "7": a number from 40 to 200 */
static bool refuse_value(enum setting setting, const char *value, size_t length, struct error *error)
{
	struct guess guess = guess_for(value, length);
	for (uint32_t i = 0; setting_choice(setting, i); i++)
		guess_offer(&guess, setting_choice(setting, i));

	struct buffer before = {0}, after = {0};
	buffer_format(&before, "%s cannot be", setting_name(setting));
	buffer_puts(&after, ": ");
	setting_write_range(setting, &after);
	if (guess.best)
		refuse_guess(error, before.at, &guess);
	else
		refuse(error, before.at, value, length, after.at);
	buffer_release(&before);
	buffer_release(&after);
	return false;
}

bool settings_set(struct settings *self, enum setting setting, const char *value, size_t length, struct error *error)
{
	uint32_t number = 0;
	const enum setting_kind kind = rows[setting].kind;
	if (kind == SETTING_WORD) {
		char *word = memory_copy(value, length);
		if (self->check && !self->check(setting, word, error)) {
			free(word);
			return false;
		}
		free(self->words[setting]);
		self->words[setting] = word;
		return true;
	}
	if (!(kind == SETTING_NUMBER ? read_number : read_choice)(setting, value, length, &number))
		return refuse_value(setting, value, length, error);
	self->numbers[setting] = number;
	return true;
}

void settings_put(struct settings *self, enum setting setting, uint32_t number)
{
	if (rows[setting].kind == SETTING_NUMBER && number < rows[setting].lowest)
		number = rows[setting].lowest;
	if (rows[setting].kind == SETTING_NUMBER && number > rows[setting].highest)
		number = rows[setting].highest;
	self->numbers[setting] = number;
}

void settings_write(const struct settings *self, enum setting setting, struct buffer *out)
{
	if (rows[setting].kind == SETTING_WORD)
		buffer_puts(out, self->words[setting]);
	else if (rows[setting].kind == SETTING_NUMBER)
		buffer_format(out, "%lu", (unsigned long)self->numbers[setting]);
	else
		buffer_puts(out, setting_choice(setting, self->numbers[setting]));
}
