/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "keymaps/key.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "keymaps/guess.h"
#include "keymaps/printable.h"
#include "keymaps/refuse.h"

/* The first name of a code is the one written. */
static const struct {
	const char *name;
	uint32_t code;
} names[] = {
    {"Enter", NAMED_ENTER},
    {"Tab", NAMED_TAB},
    {"Esc", NAMED_ESC},
    {"Backspace", NAMED_BACKSPACE},
    {"Up", NAMED_UP},
    {"Down", NAMED_DOWN},
    {"Left", NAMED_LEFT},
    {"Right", NAMED_RIGHT},
    {"PageUp", NAMED_PAGE_UP},
    {"PageDown", NAMED_PAGE_DOWN},
    {"Home", NAMED_HOME},
    {"End", NAMED_END},
    {"Insert", NAMED_INSERT},
    {"Delete", NAMED_DELETE},
    {"F1", NAMED_F1},
    {"F2", NAMED_F1 + 1},
    {"F3", NAMED_F1 + 2},
    {"F4", NAMED_F1 + 3},
    {"F5", NAMED_F1 + 4},
    {"F6", NAMED_F1 + 5},
    {"F7", NAMED_F1 + 6},
    {"F8", NAMED_F1 + 7},
    {"F9", NAMED_F1 + 8},
    {"F10", NAMED_F1 + 9},
    {"F11", NAMED_F1 + 10},
    {"F12", NAMED_F12},
    {"Space", ' '},
    {"lt", '<'},
    {"CR", NAMED_ENTER},
    {"Return", NAMED_ENTER},
    {"Escape", NAMED_ESC},
    {"BS", NAMED_BACKSPACE},
    {"PgUp", NAMED_PAGE_UP},
    {"PgDn", NAMED_PAGE_DOWN},
    {"PgDown", NAMED_PAGE_DOWN},
    {"Ins", NAMED_INSERT},
    {"Del", NAMED_DELETE},
};

static const struct {
	char letter;
	uint8_t bit;
} modifiers[] = {{'C', KEY_CTRL}, {'M', KEY_META}, {'S', KEY_SHIFT}};

/* The characters that a terminal can send with Ctrl held, as keys of their own. */
static const char sent_with_ctrl[] = "abcdefghijklmnopqrstuvwxyz \\]^_";

#define NO_CODE UINT32_MAX

enum { HEXADECIMAL = 16, HEXADECIMAL_DIGITS_MAX = 6 };

static char lower(char letter)
{
	return letter >= 'A' && letter <= 'Z' ? (char)(letter - 'A' + 'a') : letter;
}

static bool same_name(const char *known, const char *name, size_t length)
{
	size_t i = 0;
	while (i < length && known[i] && lower(known[i]) == lower(name[i]))
		i++;
	return i == length && !known[i];
}

/* What stands between the brackets of a key's name. */
struct bracketed {
	const char *name; /* behind the modifiers */
	size_t length;
	uint8_t modifiers;
};

static uint8_t modifier_named(char letter)
{
	for (size_t i = 0; i < sizeof modifiers / sizeof *modifiers; i++)
		if (lower(modifiers[i].letter) == lower(letter))
			return modifiers[i].bit;
	return 0;
}

/* Takes apart text, which begins with "<". Returns the bytes up to and with its ">"; 0 if there is none. */
static size_t open_brackets(const char *text, struct bracketed *inside)
{
	const char *name = text + 1;
	*inside = (struct bracketed){0};
	for (uint8_t bit; *name && name[1] == '-' && (bit = modifier_named(*name)); name += 2)
		inside->modifiers |= bit;

	const bool closes_itself = *name == '>' && name[1] == '>'; /* <M->> */
	const char *close = closes_itself ? name + 1 : strchr(name, '>');
	if (!close)
		return 0;
	inside->name = name;
	inside->length = (size_t)(close - name);
	return (size_t)(close - text) + 1;
}

/* U+202E is a character by its number. */
static uint32_t code_numbered(const char *name, size_t length)
{
	static const char digits[] = "0123456789abcdefABCDEF";
	if (length < 3 || length > 2 + HEXADECIMAL_DIGITS_MAX || lower(*name) != 'u' || name[1] != '+')
		return NO_CODE;
	if (strspn(name + 2, digits) != length - 2)
		return NO_CODE;

	char bytes[UTF8_MAX + 1];
	const uint32_t code = (uint32_t)strtoul(name + 2, NULL, HEXADECIMAL);
	return utf8_write(code, bytes) ? code : NO_CODE;
}

static uint32_t code_named(const char *name, size_t length)
{
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (same_name(names[i].name, name, length))
			return names[i].code;

	uint32_t character;
	if (length && utf8_read(name, length, &character) == length && printable_alone(character))
		return character;
	return code_numbered(name, length);
}

static bool refuse_name(const struct bracketed *inside, struct error *error)
{
	struct guess guess = guess_for(inside->name, inside->length);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		guess_offer(&guess, names[i].name);
	return refuse_guess(error, "no key is called", &guess);
}

static bool refuse_twin(const char *text, size_t length, struct key twin, struct error *error)
{
	struct buffer after = {0};
	buffer_puts(&after, " is ");
	key_write(twin, &after);
	buffer_puts(&after, " to a terminal: write that");
	refuse(error, "", text, length, after.at);
	buffer_release(&after);
	return false;
}

/* Only letters can be written with Shift, and with Ctrl in both cases: what is meant is the same. */
static struct key as_meant(struct key key)
{
	if (key.modifiers & KEY_SHIFT && utf8_is_letter(key.code)) {
		key.code = utf8_upper(key.code);
		key.modifiers &= KEY_CTRL | KEY_META;
	}
	if (key.modifiers & KEY_CTRL && key.code < 0x80)
		key.code = (unsigned char)lower((char)key.code);
	return key;
}

static bool is_sent(struct key key)
{
	if (!(key.modifiers & KEY_CTRL) || key.code >= KEY_FIRST_NAMED)
		return true;
	return key.code < 0x80 && strchr(sent_with_ctrl, (int)key.code);
}

static size_t read_bracketed(const char *text, struct key *key, struct error *error)
{
	struct bracketed inside;
	const size_t length = open_brackets(text, &inside);
	if (!length)
		return error_set(error, "\"<\" without \">\": the key itself is <lt>");
	const uint32_t code = code_named(inside.name, inside.length);
	if (code == NO_CODE)
		return refuse_name(&inside, error);

	const struct key meant = as_meant((struct key){.code = code, .modifiers = inside.modifiers});
	const struct key sent = key_canonical(meant);
	if (!key_equal(meant, sent))
		return refuse_twin(text, length, sent, error);
	if (!is_sent(sent))
		return refuse(error, "no terminal sends", text, length, "");
	*key = sent;
	return length;
}

static bool refuse_unseen(uint32_t character, struct error *error)
{
	struct buffer name = {0};
	key_write(key_canonical((struct key){.code = character}), &name);
	error_set(error, "a key that cannot be seen is written %s", name.at);
	buffer_release(&name);
	return false;
}

size_t key_read(const char *text, struct key *key, struct error *error)
{
	if (*text == '<')
		return read_bracketed(text, key, error);

	uint32_t character;
	const size_t length = utf8_read(text, strlen(text), &character);
	if (!length)
		return error_set(error, *text ? "not UTF-8" : "a key is missing");
	if (!printable_alone(character))
		return refuse_unseen(character, error);
	*key = (struct key){.code = character};
	return length;
}

static const char *name_of(uint32_t code)
{
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (names[i].code == code)
			return names[i].name;
	return NULL;
}

void key_write(struct key key, struct buffer *name)
{
	char character[UTF8_MAX + 1];
	utf8_write(key.code, character);
	const char *known = name_of(key.code);
	const bool seen = printable_alone(key.code);
	const bool bracketed = known || !seen || key.modifiers;

	if (bracketed)
		buffer_putc(name, '<');
	for (size_t i = 0; i < sizeof modifiers / sizeof *modifiers; i++)
		if (key.modifiers & modifiers[i].bit)
			buffer_format(name, "%c-", modifiers[i].letter);
	if (known || seen)
		buffer_puts(name, known ? known : character);
	else
		buffer_format(name, "U+%04lX", (unsigned long)key.code);
	if (bracketed)
		buffer_putc(name, '>');
}
