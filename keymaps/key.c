/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "keymaps/key.h"

#include "base/utf8.h"
#include "keymaps/printable.h"

/* The keys that reach a program with these modifiers and no others; the arrows and their like come with all. */
static const struct {
	uint32_t code;
	uint8_t modifiers;
} reaching[] = {
    {NAMED_ENTER, KEY_META},     {NAMED_TAB, KEY_META | KEY_SHIFT}, {NAMED_ESC, KEY_META},
    {NAMED_BACKSPACE, KEY_META}, {' ', KEY_META | KEY_CTRL},
};

/* What Ctrl makes of a character, where that is another key as well: ECMA-48's C0 set; the last two by xterm's custom. */
static const struct {
	uint32_t with_ctrl;
	struct key key;
} twins[] = {
    {'i', {.code = NAMED_TAB}},       {'m', {.code = NAMED_ENTER}},
    {'[', {.code = NAMED_ESC}},       {'@', {.code = ' ', .modifiers = KEY_CTRL}},
    {'?', {.code = NAMED_BACKSPACE}}, {'/', {.code = '_', .modifiers = KEY_CTRL}},
};

static bool is_control(uint32_t code)
{
	return code < 0x20 || code == 0x7f;
}

static bool is_character(uint32_t code)
{
	return code < KEY_FIRST_NAMED;
}

/* Shift makes a capital of a letter. What it makes of another key is known to the keyboard alone, and has been made. */
static struct key without_shift(struct key key)
{
	if (key.modifiers & KEY_SHIFT)
		key.code = utf8_upper(key.code);
	key.modifiers &= KEY_CTRL | KEY_META;
	return key;
}

static struct key with_ctrl(struct key key)
{
	if (key.code >= 'A' && key.code <= 'Z')
		key.code += 'a' - 'A';
	for (size_t i = 0; i < sizeof twins / sizeof *twins; i++)
		if (twins[i].with_ctrl == key.code)
			return (struct key){
			    .code = twins[i].key.code,
			    .modifiers = twins[i].key.modifiers | (key.modifiers & KEY_META),
			};
	return key;
}

struct key key_canonical(struct key key)
{
	if (is_control(key.code)) {
		const uint8_t held = key.modifiers;
		key = key_of_byte((unsigned char)key.code);
		key.modifiers |= held;
	}
	if (is_character(key.code))
		key = without_shift(key);
	if (is_character(key.code) && key.modifiers & KEY_CTRL)
		key = with_ctrl(key);

	for (size_t i = 0; i < sizeof reaching / sizeof *reaching; i++)
		if (reaching[i].code == key.code)
			key.modifiers &= reaching[i].modifiers;
	return key;
}

struct key key_of_byte(unsigned char byte)
{
	if (byte == 0x7f)
		return (struct key){.code = NAMED_BACKSPACE};
	if (byte >= 0x20)
		return (struct key){.code = byte};
	return key_canonical((struct key){.code = byte + 0x40u, .modifiers = KEY_CTRL});
}

bool key_equal(struct key a, struct key b)
{
	return a.code == b.code && a.modifiers == b.modifiers;
}

uint32_t key_character(struct key key)
{
	if (!is_character(key.code) || key.modifiers)
		return 0;
	if (key.code >= 0xa0 && utf8_is_space(key.code))
		return ' '; /* the wide and the unbreakable ones of other keyboards */
	return printable(key.code) ? key.code : 0;
}
