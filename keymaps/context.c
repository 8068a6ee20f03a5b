/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "keymaps/context.h"

#include <string.h>

static const char *const names[CONTEXT_COUNT] = {
    [CONTEXT_GLOBAL] = "global",     [CONTEXT_TEXT] = "text", [CONTEXT_QUOTES] = "quotes",
    [CONTEXT_ENTITIES] = "entities", [CONTEXT_HELP] = "help", [CONTEXT_PROMPT] = "prompt",
    [CONTEXT_VISUAL] = "visual",
};

const char *context_name(enum context context)
{
	return names[context];
}

enum context context_find(const char *name, size_t length)
{
	enum context context = 0;
	while (context < CONTEXT_COUNT && !(strlen(names[context]) == length && !memcmp(names[context], name, length)))
		context++;
	return context;
}

bool context_types(enum context context)
{
	return context == CONTEXT_PROMPT;
}

bool context_inherits(enum context context)
{
	return context != CONTEXT_GLOBAL && !context_types(context);
}
