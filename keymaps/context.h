/* SPDX-License-Identifier: MIT */
#ifndef KEYMAPS_CONTEXT_H
#define KEYMAPS_CONTEXT_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Where the reader's keys go: the pane in focus, the text while some of it is being selected, or the prompt. A key that is not bound there is looked up
 * among the global ones, except in the prompt: there it types itself, and digits are no counts.
 */
enum context {
	CONTEXT_GLOBAL,
	CONTEXT_TEXT,
	CONTEXT_QUOTES,
	CONTEXT_ENTITIES,
	CONTEXT_HELP,
	CONTEXT_VISUAL,
	CONTEXT_PROMPT,
	CONTEXT_COUNT
};

/* A set of contexts is an unsigned of such bits. */
enum {
	IN_GLOBAL = 1 << CONTEXT_GLOBAL,
	IN_TEXT = 1 << CONTEXT_TEXT,
	IN_QUOTES = 1 << CONTEXT_QUOTES,
	IN_ENTITIES = 1 << CONTEXT_ENTITIES,
	IN_HELP = 1 << CONTEXT_HELP,
	IN_VISUAL = 1 << CONTEXT_VISUAL,
	IN_PROMPT = 1 << CONTEXT_PROMPT,
};

/* The name it has in a key file: "global", "text"... */
const char *context_name(enum context);

/* The context called name[0..length); CONTEXT_COUNT if there is none. */
enum context context_find(const char *name, size_t length);

/* Whether a key that is not bound there types itself. */
bool context_types(enum context);

/* Whether a key that is not bound there is looked up among the global ones. */
bool context_inherits(enum context);

#endif
