/* SPDX-License-Identifier: MIT */
#ifndef KEYMAPS_TRIE_H
#define KEYMAPS_TRIE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/array.h"
#include "keymaps/key.h"

/*
 * Values found by sequences of keys (Fredkin, Trie Memory, 1960). A node is the sequence of keys that leads to it; node 0
 * is the empty one, and every other has a value or a child. All zeros is an empty trie.
 */
struct trie_node {
	struct key key;       /* the last of its sequence */
	uint32_t child, next; /* its first child, its next sibling, in the order they were made; 0 for none */
	void *value;          /* borrowed; NULL if the sequence itself has none */
};

struct trie ARRAY(struct trie_node);

/* The node behind another by one key; 0 if there is none. */
uint32_t trie_step(const struct trie *, uint32_t node, struct key);

/* The node of a sequence; NULL if it begins nothing. */
const struct trie_node *trie_find(const struct trie *, const struct key *keys, size_t count);

/* The node of a sequence, made if there was none. Borrowed until the next call. */
struct trie_node *trie_make(struct trie *, const struct key *keys, size_t count);

/* Takes a sequence's value away, and the nodes that then lead nowhere. */
void trie_remove(struct trie *, const struct key *keys, size_t count);

/* A value behind a node's sequence, not its own: the first; NULL if its sequence begins no other. */
void *trie_below(const struct trie *, const struct trie_node *);

void trie_release(struct trie *);

#endif
