/* SPDX-License-Identifier: MIT */
#ifndef TUI_INPUT_H
#define TUI_INPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "keymaps/key.h"
#include "tui/reply.h"
#include "tui/terminal.h"

/*
 * What comes from a terminal, made events: characters one by one, and codes of the library that reads them for keys and the mouse; among
 * them the terminal's answers. It reads nothing itself.
 */

enum {
	INPUT_CODE = 0x1000000, /* above all characters: codes of the library are counted from here */
	INPUT_MOUSE_MAX = 8,    /* what one code can stand for at the most */
};

struct input;

/* The library. What has state of its own embeds the input as its first member. */
struct input_verbs {
	/* Reads what is there already: a character, or INPUT_CODE and the code. False if there is nothing. */
	bool (*read)(struct input *, uint32_t *code);

	/* The key that a code (counted from 0) stands for. False if it stands for none. */
	bool (*key)(uint32_t code, struct key *);

	/* What the mouse did, if a code stands for that: so many, the last one first; 0 if it stands for nothing of it. */
	size_t (*mouse)(struct input *, uint32_t code, struct mouse mouse[INPUT_MOUSE_MAX]);
};

/* All zeros but the verbs, which are borrowed, to start with. It holds nothing that must be released. */
struct input {
	const struct input_verbs *verbs;
	struct reply reply; /* the answer among the keys */
	uint64_t fed;       /* when the last character came, on the clock of clock_milliseconds() */
	unsigned empty;     /* how often something could be read, and nothing was there, since */
	struct mouse mouse[INPUT_MOUSE_MAX];
	size_t mouse_count;
};

/* What is there: a key, the mouse, or the answer about the background. False if there is nothing. */
bool input_take(struct input *, struct event *);

/* Nothing has come: what began like an answer, and did not go on for too long, is a key after all. False while there is time. */
bool input_take_overdue(struct input *, struct event *);

/* How long to poll, in ms (-1: for ever), if nothing else is waited for longer than that: no longer than an answer may take to go on. */
int input_patience(const struct input *, int64_t milliseconds);

/* Something can be read, yet it is nothing. Returns whether the terminal must be gone: that was so too often. */
bool input_is_gone(struct input *);

/* Keys for which terminfo has no standard name, as xterm and its kin send them (modifyCursorKeys), and rxvt. */
struct input_sequence {
	const char *bytes;
	struct key key;
};

enum { INPUT_SEQUENCE_COUNT = 6 };
extern const struct input_sequence input_sequences[INPUT_SEQUENCE_COUNT];

#endif
