/* SPDX-License-Identifier: MIT */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"
#include "base/error.h"
#include "render/offsets.h"
#include "render/read/source.h"

/* What the command line asks for: one table (options.c) says what there is, how it is set, and what --help says. */

enum mode {
	MODE_READ, /* the reader on a terminal; else as --dump */
	MODE_DUMP,
	MODE_QUOTES,
	MODE_ENTITIES,
	MODE_JSON,
	MODE_JSONL,
	MODE_EXPLAIN,
	MODE_LINEAR,
	MODE_SCRIPT,
	MODE_DUMP_KEYS,
	MODE_CHECK_KEYS,
	MODE_HELP,
	MODE_VERSION,
};

enum when { WHEN_AUTO, WHEN_ALWAYS, WHEN_NEVER };

/* All strings are borrowed from the command line. */
struct options {
	enum mode mode;
	struct source source; /* what is true of every file: format, charset, url */
	enum offset_kind offsets;
	size_t width;
	enum when color;
	const char *theme;  /* a name or a file: tui/theme_file.h; NULL if it was not given */
	const char *keys;   /* a map's name or a key file; NULL if it was not given */
	const char *config; /* a config file; NULL if it was not given */
	bool no_config;     /* not the user's own one either */
	const char *script;
	size_t rows, columns; /* of a script's screen */
	bool keep_state;

	const char *const *names; /* of the files */
	size_t count;
};

/*
 * Reads the command line; options before and after files, "--" ends them. False with an error, whose file is the argument
 * that is wrong.
 */
bool options_read(struct options *, int count, char **arguments, struct error *error);

/* Appends what --help says. */
void options_write_help(struct buffer *out);

#endif
