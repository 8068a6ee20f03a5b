/* SPDX-License-Identifier: MIT */
#ifndef SETUP_H
#define SETUP_H

#include <stdbool.h>

#include "headless.h"
#include "keymaps/keyfile.h"
#include "options.h"

/*
 * What the reader starts with: keys and settings, from the config file and the command line, which wins. A script reads no config file but one
 * that it is told to, so that it does the same everywhere.
 */
struct setup {
	struct keymap *keymap;
	struct settings settings;
	struct problems problems; /* lines that are wrong, which were left out */
};

/*
 * Reads it. False if a file that was asked for cannot be read at all; the problems say why. In both cases to be released.
 */
bool setup_read(struct setup *, const struct options *);
void setup_release(struct setup *);

#endif
