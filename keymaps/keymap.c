/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "keymaps/keymap.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "keymaps/statement.h"
#include "keymaps/trie.h"

/* Keys that do nothing in a context, though they are bound globally. */
struct hidden {
	enum context context;
	struct key keys[KEYMAP_KEYS_MAX];
	size_t key_count;
};

/*
 * The two arrays are what is bound; the tries lead to it, one for each context with what that inherits, so that
 * looking up is one walk.
 */
struct keymap {
	struct bindings ARRAY(struct binding *) bindings;
	struct hiddens ARRAY(struct hidden) hidden;
	struct trie tries[CONTEXT_COUNT];
};

struct keymap *keymap_new(void)
{
	return memory_new(1, sizeof(struct keymap));
}

void operations_release(struct operations *self)
{
	for (size_t i = 0; i < self->count; i++)
		operation_release(&self->at[i]);
	array_release(self);
}

static char *copy(const char *string)
{
	return string ? memory_copy(string, strlen(string)) : NULL;
}

static struct binding *binding_copy(const struct binding *binding)
{
	struct binding *made = memory_new(1, sizeof *made);
	*made = *binding;
	made->file = copy(binding->file);
	made->description =
	    copy(binding->description && *binding->description ? binding->description
							       : action_help(binding->operations.at->action));
	made->operations = (struct operations){0};
	for (size_t i = 0; i < binding->operations.count; i++)
		array_push(&made->operations, operation_copy(&binding->operations.at[i]));
	return made;
}

static void binding_free(struct binding *self)
{
	operations_release(&self->operations);
	free((char *)self->description);
	free((char *)self->file);
	free(self);
}

void binding_write_keys(const struct binding *self, struct buffer *name)
{
	for (size_t i = 0; i < self->key_count; i++)
		key_write(self->keys[i], name);
}

void keymap_free(struct keymap *self)
{
	if (!self)
		return;
	for (size_t i = 0; i < self->bindings.count; i++)
		binding_free(self->bindings.at[i]);
	for (enum context context = 0; context < CONTEXT_COUNT; context++)
		trie_release(&self->tries[context]);
	array_release(&self->bindings);
	array_release(&self->hidden);
	free(self);
}

static bool hides(const struct hidden *self, enum context context, const struct key *keys, size_t count)
{
	if (self->context != context || self->key_count != count)
		return false;
	for (size_t i = 0; i < count; i++)
		if (!key_equal(self->keys[i], keys[i]))
			return false;
	return true;
}

/* Where the keys are hidden in the context; the count of hidden ones if they are not. */
static size_t hidden_find(const struct keymap *self, enum context context, const struct key *keys, size_t count)
{
	size_t i = 0;
	while (i < self->hidden.count && !hides(&self->hidden.at[i], context, keys, count))
		i++;
	return i;
}

static bool is_hidden(const struct keymap *self, enum context context, const struct key *keys, size_t count)
{
	return hidden_find(self, context, keys, count) < self->hidden.count;
}

static void hide(struct keymap *self, enum context context, const struct key *keys, size_t count)
{
	struct hidden hidden = {.context = context, .key_count = count};
	memcpy(hidden.keys, keys, count * sizeof *keys);
	array_push(&self->hidden, hidden);
}

static void unhide(struct keymap *self, enum context context, const struct key *keys, size_t count)
{
	const size_t at = hidden_find(self, context, keys, count);
	if (at == self->hidden.count)
		return;
	self->hidden.count--;
	memmove(&self->hidden.at[at], &self->hidden.at[at + 1], (self->hidden.count - at) * sizeof *self->hidden.at);
}

const struct binding *keymap_find(const struct keymap *self, enum context context, const struct key *keys, size_t count)
{
	const struct trie_node *node = trie_find(&self->tries[context], keys, count);
	return node ? node->value : NULL;
}

/* What is bound in the context itself; NULL for what it only inherits. */
static struct binding *own(const struct keymap *self, enum context context, const struct key *keys, size_t count)
{
	const struct trie_node *node = trie_find(&self->tries[context], keys, count);
	struct binding *found = node ? node->value : NULL;
	return found && found->contexts & 1u << context ? found : NULL;
}

/* Makes the tries lead from these keys to what the contexts now have. */
static void settle(struct keymap *self, const struct key *keys, size_t count)
{
	for (enum context context = CONTEXT_GLOBAL; context < CONTEXT_COUNT; context++) {
		struct binding *bound = own(self, context, keys, count);
		if (!bound && context_inherits(context) && !is_hidden(self, context, keys, count))
			bound = own(self, CONTEXT_GLOBAL, keys, count);
		if (bound)
			trie_make(&self->tries[context], keys, count)->value = bound;
		else
			trie_remove(&self->tries[context], keys, count);
	}
}

/* Takes the keys from what is bound to them in the context itself. Returns whether anything was. */
static bool take(struct keymap *self, enum context context, const struct key *keys, size_t count)
{
	struct binding *bound = own(self, context, keys, count);
	if (bound)
		bound->contexts &= ~(1u << context);
	return bound;
}

/* Forgets the bindings that have no context left; no trie leads to them any more. */
static void sweep(struct keymap *self)
{
	size_t kept = 0;
	for (size_t i = 0; i < self->bindings.count; i++)
		if (self->bindings.at[i]->contexts)
			self->bindings.at[kept++] = self->bindings.at[i];
		else
			binding_free(self->bindings.at[i]);
	self->bindings.count = kept;
}

void keymap_bind(struct keymap *self, const struct binding *binding)
{
	struct binding *made = binding_copy(binding);
	bool replaces = false;
	for (enum context context = 0; context < CONTEXT_COUNT; context++) {
		if (!(made->contexts & 1u << context))
			continue;
		replaces |= take(self, context, made->keys, made->key_count);
		unhide(self, context, made->keys, made->key_count);
		trie_make(&self->tries[context], made->keys, made->key_count)->value = made;
	}
	settle(self, made->keys, made->key_count);
	if (replaces)
		sweep(self);
	array_push(&self->bindings, made);
}

bool keymap_unbind(struct keymap *self, enum context context, const struct key *keys, size_t count)
{
	if (!keymap_find(self, context, keys, count))
		return false;

	const bool taken = take(self, context, keys, count);
	if (context_inherits(context) && own(self, CONTEXT_GLOBAL, keys, count))
		hide(self, context, keys, count);
	if (context == CONTEXT_GLOBAL)
		for (enum context heir = 0; heir < CONTEXT_COUNT; heir++)
			unhide(self, heir, keys, count);
	settle(self, keys, count);
	if (taken)
		sweep(self);
	return true;
}

const struct binding *keymap_longer(const struct keymap *self, enum context context, const struct key *keys,
				    size_t count)
{
	const struct trie_node *node = trie_find(&self->tries[context], keys, count);
	return node ? trie_below(&self->tries[context], node) : NULL;
}

const struct binding *keymap_at(const struct keymap *self, size_t index)
{
	return index < self->bindings.count ? self->bindings.at[index] : NULL;
}

const struct binding *keymap_next(const struct keymap *self, enum context context, size_t *at)
{
	while (*at < self->bindings.count) {
		const struct binding *binding = self->bindings.at[(*at)++];
		if (keymap_find(self, context, binding->keys, binding->key_count) == binding)
			return binding;
	}
	return NULL;
}

static void note_unbound(const struct keymap *self, struct buffer *written)
{
	bool bound[ACTION_COUNT] = {false};
	for (size_t i = 0; i < self->bindings.count; i++)
		for (size_t j = 0; j < self->bindings.at[i]->operations.count; j++)
			bound[self->bindings.at[i]->operations.at[j].action] = true;
	for (enum action action = 0; action < ACTION_COUNT; action++)
		if (!bound[action])
			buffer_format(written, "# not bound: %s -- \"%s\"\n", action_name(action), action_help(action));
}

void keymap_dump(const struct keymap *self, struct buffer *written)
{
	for (size_t i = 0; i < self->bindings.count; i++)
		statement_write_bind(self->bindings.at[i], written);
	for (size_t i = 0; i < self->hidden.count; i++) {
		const struct hidden *hidden = &self->hidden.at[i];
		statement_write_unbind(hidden->context, hidden->keys, hidden->key_count, written);
	}
	note_unbound(self, written);
}
