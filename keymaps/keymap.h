/* SPDX-License-Identifier: MIT */
#ifndef KEYMAPS_KEYMAP_H
#define KEYMAPS_KEYMAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"
#include "keymaps/action.h"
#include "keymaps/context.h"
#include "keymaps/key.h"

/*
 * Which keys do what. A map is filled from key files (keymaps/keyfile.h) or by keymap_bind(), then only asked:
 *
 *     struct typing typing = {0};
 *     struct command command = keymap_feed(map, &typing, CONTEXT_TEXT, key, now);
 *     ... at keymap_deadline(&typing):
 *     struct command command = keymap_tick(map, &typing, CONTEXT_TEXT, now);
 *
 * Time is in milliseconds of any clock that only goes forward; nothing here reads a clock.
 */
struct keymap;

/* The most keys in one binding. */
enum { KEYMAP_KEYS_MAX = 8 };

/* How long a key waits that is bound and also begins longer bindings, in ms. Nothing else waits. */
enum { KEYMAP_WAIT = 700 };

/* Larger counts are taken as this one. */
enum { KEYMAP_COUNT_MAX = 99999 };

/* keymap_deadline() when nothing waits. */
#define KEYMAP_NEVER UINT64_MAX

/* A key sequence and what it does. It lives, where it is, with its map. */
struct binding {
	struct key keys[KEYMAP_KEYS_MAX];
	size_t key_count;
	unsigned contexts;            /* IN_... bits */
	struct operations operations; /* in order; at least one */
	char *description;            /* NULL where the key file has none: see binding_help() */
	const char *file;             /* what it was read from; NULL if from none. Clean to show */
	uint32_t line;
};

/* What it does, in words for the reader: its description, else the help of its first action. */
const char *binding_help(const struct binding *);

/* Appends its keys as a key file has them: "]q", "<C-f>". */
void binding_write_keys(const struct binding *, struct buffer *);

/* Keys typed that are no whole command yet. All zeros: none. Give it up any time by setting it to all zeros. */
struct typing {
	struct key keys[KEYMAP_KEYS_MAX + 1];
	size_t key_count;
	uint32_t count;                 /* 0: none typed */
	const struct binding *awaiting; /* complete but for a character, which the next key gives */
	uint64_t deadline;
};

enum fed {
	FED_NOTHING, /* the key is not bound here (in the prompt: type it), or ended a sequence that is none */
	FED_PENDING, /* more keys are to come: show keymap_pending() */
	FED_BINDING, /* run it */
};

struct command {
	enum fed fed;
	const struct binding *binding; /* NULL unless FED_BINDING */
	uint32_t count;                /* typed before the keys; 0 where none was */
	uint32_t character;            /* typed behind them for an operation with an open argument; 0 if none has one */
};

/* The operation at index of the command's binding, with the typed character in its open argument. */
struct operation command_operation(const struct command *, size_t index);

struct keymap *keymap_new(void);
void keymap_free(struct keymap *);

/*
 * Adds a copy of binding: what was bound to the same keys in the same contexts is replaced. Takes its operations
 * and description. binding->file is copied.
 */
void keymap_bind(struct keymap *, const struct binding *);

/*
 * Takes keys out of a context: what is bound there is removed, what is bound globally does nothing there any more.
 * Returns whether there was something to take out.
 */
bool keymap_unbind(struct keymap *, enum context, const struct key *keys, size_t count);

/*
 * A key was typed at time now. The pending part of typing comes first: a key that cannot continue it ends it.
 * Esc and ^G give up what is pending and do nothing else. One key can end one command and begin the next; then
 * keymap_deadline() is now.
 */
struct command keymap_feed(const struct keymap *, struct typing *, enum context, struct key, uint64_t now);

/* The same without a key: time has come to now. */
struct command keymap_tick(const struct keymap *, struct typing *, enum context, uint64_t now);

/* When to call keymap_tick(), if no key comes before; KEYMAP_NEVER if there is no need. */
uint64_t keymap_deadline(const struct typing *);

/* Appends what is pending, as one would type it: "3]", "m". Nothing if nothing is. */
void keymap_pending(const struct typing *, struct buffer *);

/* What these keys do there, global bindings included; NULL if nothing. */
const struct binding *keymap_find(const struct keymap *, enum context, const struct key *keys, size_t count);

/*
 * The bindings that work in a context, global ones included, in the order in which they were made:
 *
 *     for (size_t at = 0; (binding = keymap_next(map, CONTEXT_TEXT, &at));)
 */
const struct binding *keymap_next(const struct keymap *, enum context, size_t *at);

/* Whether keys is the beginning of a longer binding there: its shortest continuation, or NULL. */
const struct binding *keymap_longer(const struct keymap *, enum context, const struct key *keys, size_t count);

/*
 * Appends the map as a key file. Loading it gives the same map, whose dump is the same bytes.
 */
void keymap_dump(const struct keymap *, struct buffer *);

#endif
