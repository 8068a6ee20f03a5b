/* SPDX-License-Identifier: MIT */
#ifndef KEYMAPS_ACTION_H
#define KEYMAPS_ACTION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * What a key can do. Each row of actions.def is one action; everything that is said about it anywhere
 * (key files, help, manual) comes from that row. What it does is the interface's business (tui/action).
 */
enum action {
#define ACTION(enumerator, name, help, takes, contexts) ACTION_##enumerator,
#include "keymaps/actions.def"
#undef ACTION
	ACTION_COUNT
};

/* The arguments there are. In a key file they are written NAME=VALUE behind the action. */
enum argument {
	ARGUMENT_SPEAKER, /* speaker=any|same|undecided: one of the choices below; any where it is left out */
	ARGUMENT_MARK,    /* mark=CHARACTER: the character; 0 where it is left out: then the next key gives it */
	ARGUMENT_COUNT
};

enum { SPEAKER_ANY, SPEAKER_SAME, SPEAKER_UNDECIDED };

/*
 * Which arguments an action takes: bits. Words stand behind the arguments that have names; behind ":" they go on to the end of the
 * line as they are typed, in a key file they stand between " and " or go on to the next word that is ";" or "--". What they are is
 * for completion: TAKES_FILE | NEEDS_TEXT is an action that does nothing without a file's name.
 */
enum {
	TAKES_NOTHING = 0,
	TAKES_SPEAKER = 1 << ARGUMENT_SPEAKER,
	TAKES_MARK = 1 << ARGUMENT_MARK,
	TAKES_TEXT = 1 << 8,                  /* any words */
	TAKES_FILE = TAKES_TEXT | 1 << 9,     /* a path */
	TAKES_SHELL = TAKES_TEXT | 1 << 10,   /* a command for the shell: quotation marks in it are the shell's */
	TAKES_SETTING = TAKES_TEXT | 1 << 11, /* a setting's name, and a value: keymaps/settings.h */
	NEEDS_TEXT = TAKES_TEXT | 1 << 12,    /* and does nothing without them */
	BY_NAME = 1 << 13,                    /* no argument: it is typed behind ":", and need not have a key */
};

/* An action with its arguments, as one key or a part of a longer binding asks for it. */
struct operation {
	enum action action;
	uint32_t values[ARGUMENT_COUNT]; /* operation.values[ARGUMENT_SPEAKER] == SPEAKER_SAME */
	bool overwrites;                 /* a file that is there, if it writes one: "!" stands behind the name */
	const char *text; /* the words; NULL where there are none. Whoever holds the operation owns them */
};

const char *action_name(enum action);   /* "quote-next" */
const char *action_help(enum action);   /* "Next quote": one line, no full stop */
unsigned action_contexts(enum action);  /* where it means something: IN_... bits; IN_GLOBAL is all but the prompt */
unsigned action_arguments(enum action); /* TAKES_... bits */

/* The action called name[0..length); ACTION_COUNT if there is none. */
enum action action_find(const char *name, size_t length);

const char *argument_name(enum argument); /* "speaker" */

/* What an argument may be: choice number value, from 0; NULL behind the last. One that is a character has none. */
const char *argument_choice(enum argument, uint32_t value);

/* The argument called name[0..length); ARGUMENT_COUNT if there is none. */
enum argument argument_find(const char *name, size_t length);

/* A copy with words of its own, and the end of them. */
struct operation operation_copy(const struct operation *);
void operation_release(struct operation *);

/* The argument that the next key must give, since the key file left it out; ARGUMENT_COUNT if none is open. */
enum argument operation_open(const struct operation *);

#endif
