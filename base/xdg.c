/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "base/xdg.h"

#include <stdlib.h>

static bool find(const char *variable, const char *usual, const char *name, struct buffer *path)
{
	const char *folder = getenv(variable), *home = getenv("HOME");
	if (folder && *folder == '/')
		buffer_puts(path, folder);
	else if (home && *home == '/')
		buffer_format(path, "%s/%s", home, usual);
	else
		return false;
	buffer_format(path, "/pullquote/%s", name);
	return true;
}

bool xdg_config(const char *name, struct buffer *path)
{
	return find("XDG_CONFIG_HOME", ".config", name, path);
}

bool xdg_state(const char *name, struct buffer *path)
{
	return find("XDG_STATE_HOME", ".local/state", name, path);
}
