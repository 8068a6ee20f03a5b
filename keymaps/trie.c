/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "keymaps/trie.h"

uint32_t trie_step(const struct trie *self, uint32_t node, struct key key)
{
	uint32_t child = self->count ? self->at[node].child : 0;
	while (child && !key_equal(self->at[child].key, key))
		child = self->at[child].next;
	return child;
}

const struct trie_node *trie_find(const struct trie *self, const struct key *keys, size_t count)
{
	uint32_t node = 0;
	for (size_t i = 0; i < count; i++)
		if (!(node = trie_step(self, node, keys[i])))
			return NULL;
	return self->count ? &self->at[node] : NULL;
}

static uint32_t add_child(struct trie *self, uint32_t parent, struct key key)
{
	const uint32_t child = (uint32_t)self->count;
	array_push(self, (struct trie_node){.key = key});
	uint32_t *link = &self->at[parent].child;
	while (*link)
		link = &self->at[*link].next;
	*link = child;
	return child;
}

struct trie_node *trie_make(struct trie *self, const struct key *keys, size_t count)
{
	if (!self->count)
		array_push(self, (struct trie_node){0});

	uint32_t node = 0;
	for (size_t i = 0; i < count; i++) {
		const uint32_t child = trie_step(self, node, keys[i]);
		node = child ? child : add_child(self, node, keys[i]);
	}
	return &self->at[node];
}

/* Takes child, which is one of parent's, from its siblings. Its room is not used again. */
static void unlink_child(struct trie *self, uint32_t parent, uint32_t child)
{
	uint32_t *link = &self->at[parent].child;
	while (*link != child)
		link = &self->at[*link].next;
	*link = self->at[child].next;
}

/* As deep as a sequence is long. */
static void remove_below(struct trie *self, uint32_t parent, const struct key *keys, size_t count)
{
	const uint32_t child = count ? trie_step(self, parent, *keys) : 0;
	if (!child)
		return;
	if (count == 1)
		self->at[child].value = NULL;
	remove_below(self, child, keys + 1, count - 1);
	if (!self->at[child].value && !self->at[child].child)
		unlink_child(self, parent, child);
}

void trie_remove(struct trie *self, const struct key *keys, size_t count)
{
	remove_below(self, 0, keys, count);
}

void *trie_below(const struct trie *self, const struct trie_node *node)
{
	void *value = NULL;
	for (uint32_t child = node->child; child && !value; child = self->at[child].child)
		value = self->at[child].value;
	return value;
}

void trie_release(struct trie *self)
{
	array_release(self);
}
