/* SPDX-License-Identifier: MIT */
#ifndef KEYMAPS_KEYMAP_H
#define KEYMAPS_KEYMAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/array.h"
#include "base/buffer.h"
#include "keymaps/action.h"
#include "keymaps/context.h"
#include "keymaps/key.h"

/*
 * Which keys do what. A map is filled from key files (keymaps/keyfile.h) or by keymap_bind(), then only asked:
 *
 *     struct typing typing = {0};
 *     struct command command = keymap_feed(map, &typing, CONTEXT_TEXT, key, now);
 *     ... when keymap_deadline(&typing) has come:
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

struct operations ARRAY(struct operation);

void operations_release(struct operations *); /* and what each holds */

/* A key sequence and what it does. Those of a map live with it, at one place. */
struct binding {
	struct key keys[KEYMAP_KEYS_MAX];
	size_t key_count;
	unsigned contexts;            /* IN_... bits */
	struct operations operations; /* in order; at least one */
	const char *description;      /* in words for the reader; in a map never NULL */
	const char *file;             /* what it was read from; NULL if from none. Clean to show */
	uint32_t line, column;        /* of its keys there */
};

/* Appends its keys as a key file has them: "]q", "<C-f>". */
void binding_write_keys(const struct binding *, struct buffer *);

/* Keys typed that are no whole command yet. All zeros: none. Give it up at any time by setting it to all zeros. */
struct typing {
	struct key keys[KEYMAP_KEYS_MAX];
	size_t key_count;
	uint32_t count;                 /* 0: none typed */
	const struct binding *awaiting; /* complete but for a character, which the next key gives */
	uint64_t deadline;              /* see keymap_deadline() */
};

enum fed {
	FED_NOTHING, /* the key is not bound here, or ended a sequence that is none, or gave up what was pending */
	FED_PENDING, /* more keys are to come: show keymap_pending() */
	FED_BINDING, /* run it */
};

struct command {
	enum fed fed;
	const struct binding *binding; /* NULL unless FED_BINDING */
	uint32_t count;                /* typed before the keys; 0 where none was */
	uint32_t character; /* FED_BINDING: typed behind the keys for an open argument. FED_NOTHING: what the key types,
	                       for the prompt. 0 if there is none */
};

/* The operation at index of the command's binding, with the typed character as its open argument. */
struct operation command_operation(const struct command *, size_t index);

struct keymap *keymap_new(void);
void keymap_free(struct keymap *);

/*
 * Adds a copy of a binding; what was bound to the same keys in the same contexts is replaced. Without a description
 * it gets the help of its first action.
 */
void keymap_bind(struct keymap *, const struct binding *);

/*
 * Takes keys out of a context: what is bound there is removed, what is bound globally does nothing there any more.
 * Returns whether there was something to take out.
 */
bool keymap_unbind(struct keymap *, enum context, const struct key *keys, size_t count);

/*
 * A key was typed at time now. Esc and ^G give up what is pending and do nothing else, unless a binding goes on
 * with them. A key that cannot continue what is pending ends it: what is bound to the keys before runs, and the key
 * is kept for the next keymap_tick(), which is due at once; where nothing is bound to them, it is dropped with them.
 */
struct command keymap_feed(const struct keymap *, struct typing *, enum context, struct key, uint64_t now);

/* The same without a key: time has come to now. */
struct command keymap_tick(const struct keymap *, struct typing *, enum context, uint64_t now);

/* When to call keymap_tick() if no key comes before; 0 for at once, KEYMAP_NEVER if there is no need. */
uint64_t keymap_deadline(const struct typing *);

/* Appends what is pending as one types it: "3]", "m". Nothing if nothing is. */
void keymap_pending(const struct typing *, struct buffer *);

/* What these keys do in a context, global bindings included; NULL if nothing. */
const struct binding *keymap_find(const struct keymap *, enum context, const struct key *keys, size_t count);

/* The first binding there that goes on after these keys; NULL if none does. */
const struct binding *keymap_longer(const struct keymap *, enum context, const struct key *keys, size_t count);

/* All bindings of all contexts, in the order in which they were made; NULL behind the last. */
const struct binding *keymap_at(const struct keymap *, size_t index);

/*
 * The bindings that work in a context, global ones included, in the order in which they were made; NULL at the end.
 *
 *     for (size_t at = 0; (binding = keymap_next(map, CONTEXT_TEXT, &at));)
 */
const struct binding *keymap_next(const struct keymap *, enum context, size_t *at);

/*
 * Appends the map as a key file, what each binding does included, and what is not bound as comments.
 * Loading it gives the same map, whose dump is the same bytes.
 */
void keymap_dump(const struct keymap *, struct buffer *);

#endif
