/* SPDX-License-Identifier: MIT */
#ifndef KEYMAPS_KEY_H
#define KEYMAPS_KEY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"
#include "base/error.h"

/*
 * A key as a person presses it, and the name it has in a key file.
 *
 * A printable character names itself. Everything else is written in angle brackets, with
 * modifiers in front: <Down>, <C-f>, <M-x>, <S-Tab>. "<" itself is <lt>, a character that cannot be
 * shown is <U+202E>. These are vim's names (its :help key-notation), so that what people know already
 * works here; as there, the names in brackets may be written in capitals or not.
 *
 * A key is a value: copy it, compare it with key_equal(). It is canonical: a key that a terminal cannot tell
 * from another is that other one. key_canonical() makes it so.
 */
struct key {
	uint32_t code;     /* a Unicode scalar value, or one of the named keys below */
	uint8_t modifiers; /* KEY_CTRL | KEY_META | KEY_SHIFT */
};

enum { KEY_CTRL = 1, KEY_META = 2, KEY_SHIFT = 4 };

/* Above the last Unicode scalar value, so that no character can be taken for a named key. */
enum { KEY_FIRST_NAMED = 0x110000 };

/* Not KEY_...: <curses.h> has those as macros. */
enum {
	NAMED_ENTER = KEY_FIRST_NAMED,
	NAMED_TAB,
	NAMED_ESC,
	NAMED_BACKSPACE,
	NAMED_UP,
	NAMED_DOWN,
	NAMED_LEFT,
	NAMED_RIGHT,
	NAMED_PAGE_UP,
	NAMED_PAGE_DOWN,
	NAMED_HOME,
	NAMED_END,
	NAMED_INSERT,
	NAMED_DELETE,
	NAMED_F1, /* to F12, in order */
	NAMED_F12 = NAMED_F1 + 11,
};

/*
 * Reads the first key of text, which is UTF-8 and ends at a NUL byte.
 * Returns how many bytes it takes, or 0 where no key begins: the end of the text, a name that does not exist, a
 * "<" that is never closed, a key that a terminal cannot send or cannot tell from another (<C-i> is Tab),
 * white space, what cannot be shown, a byte that is not UTF-8. *key is set only on success.
 */
size_t key_read(const char *text, struct key *key, struct error *error);

/* Appends the name that key_read() reads back to the same key. It is printable whatever the key. */
void key_write(struct key, struct buffer *name);

/* The key that a terminal's byte stands for: 0x06 is <C-f>, 0x09 <Tab>, 0x0d <Enter>, 0x1b <Esc>, 0x7f <Backspace>. */
struct key key_of_byte(unsigned char byte);

/* The same key as a terminal sends it: <C-I> and <C-i> are <Tab>, <C-F> is <C-f>, <S-a> is A. */
struct key key_canonical(struct key);

bool key_equal(struct key a, struct key b);

/* The character that it types: a scalar value that can be shown, no Ctrl or Meta held; 0 if it types none. */
uint32_t key_character(struct key);

#endif
