/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "setup.h"

#include <string.h>
#include <unistd.h>

#include "base/xdg.h"
#include "tui/setting.h"

/* Whether all problems from index on are about lines: the file itself was read. */
static bool was_read(const struct problems *problems, size_t from)
{
	for (size_t i = from; i < problems->count; i++)
		if (!problems->at[i].line)
			return false;
	return true;
}

/* The user's own file, if it is there. One that is there and cannot be read is only a pity. */
static void read_own(struct setup *self)
{
	struct buffer path = {0};
	if (xdg_config("config", &path) && access(path.at, F_OK) == 0)
		keyfile_read_config(path.at, self->keymap, &self->settings, &self->problems);
	buffer_release(&path);
}

static bool read_config(struct setup *self, const struct options *options)
{
	if (!options->config && options->mode != MODE_SCRIPT && !options->no_config)
		read_own(self);
	if (!options->config)
		return true;
	const size_t before = self->problems.count;
	keyfile_read_config(options->config, self->keymap, &self->settings, &self->problems);
	return was_read(&self->problems, before);
}

/* Keys from the command line are all there are: those of the config file are forgotten. */
static bool read_keys(struct setup *self, const struct options *options)
{
	if (!options->keys)
		return true;
	const size_t before = self->problems.count;
	keymap_free(self->keymap);
	self->keymap = keymap_new();
	keyfile_read(options->keys, self->keymap, &self->problems);
	return was_read(&self->problems, before);
}

bool setup_read(struct setup *self, const struct options *options)
{
	struct error error = {0};
	*self = (struct setup){.keymap = keymaps_shipped("default")};
	settings_init(&self->settings);
	self->settings.check = setting_check;
	const bool done = read_config(self, options) && read_keys(self, options);
	if (options->theme)
		settings_set(&self->settings, SETTING_THEME, options->theme, strlen(options->theme), &error);
	error_release(&error); /* it was checked when it was given */
	return done;
}

void setup_release(struct setup *self)
{
	keymap_free(self->keymap);
	settings_release(&self->settings);
	problems_release(&self->problems);
}
