/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "keymaps/shipped.h"

#include <string.h>

#include "base/embed.h"

EMBED(keymaps_default, "keymaps/default.keys");
EMBED(keymaps_less, "keymaps/less.keys");
EMBED(keymaps_newsboat, "keymaps/newsboat.keys");
EMBED(keymaps_vi, "keymaps/vi.keys");

static const struct shipped maps[] = {
    {"default", "default.keys", keymaps_default, &keymaps_default_size},
    {"less", "less.keys", keymaps_less, &keymaps_less_size},
    {"newsboat", "newsboat.keys", keymaps_newsboat, &keymaps_newsboat_size},
    {"vi", "vi.keys", keymaps_vi, &keymaps_vi_size},
};

const struct shipped *shipped_at(size_t index)
{
	return index < sizeof maps / sizeof *maps ? &maps[index] : NULL;
}

const struct shipped *shipped_find(const char *name)
{
	for (size_t i = 0; i < sizeof maps / sizeof *maps; i++)
		if (!strcmp(maps[i].name, name))
			return &maps[i];
	return NULL;
}
