/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/dress.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

void dress_release(struct dress *self)
{
	free(self->theme);
	free(self->wish);
	*self = (struct dress){0};
}

static bool is_auto(const char *wish)
{
	return !strcmp(wish, THEME_AUTO);
}

static struct theme *read(const struct dress *self, const char *name, struct problems *problems)
{
	static const char *const by_backdrop[BACKDROP_COUNT] = {
	    [BACKDROP_UNKNOWN] = "either", [BACKDROP_DARK] = "dark", [BACKDROP_LIGHT] = "light"};
	return theme_read(is_auto(name) ? by_backdrop[self->backdrop] : name, problems);
}

bool dress_ask(struct dress *self, const char *name, struct problems *problems)
{
	struct theme *theme = read(self, name, problems);
	if (!theme)
		return false;
	char *wish = memory_copy(name, strlen(name));
	free(self->theme);
	free(self->wish);
	self->theme = theme;
	self->wish = wish;
	return true;
}

bool dress_see(struct dress *self, enum backdrop backdrop)
{
	const bool is_other = backdrop != self->backdrop && self->wish && is_auto(self->wish);
	self->backdrop = backdrop;
	if (!is_other)
		return false;
	struct problems none = {0}; /* a shipped theme has none */
	free(self->theme);
	self->theme = read(self, THEME_AUTO, &none);
	return true;
}
