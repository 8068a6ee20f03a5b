/* SPDX-License-Identifier: MIT */
#ifndef KEYMAPS_STATEMENT_H
#define KEYMAPS_STATEMENT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "keymaps/keymap.h"
#include "keymaps/scan.h"
#include "keymaps/settings.h"

enum statement_kind { STATEMENT_NONE, STATEMENT_BIND, STATEMENT_UNBIND, STATEMENT_INCLUDE, STATEMENT_SET };

/* One line of a key file. */
struct statement {
	enum statement_kind kind; /* NONE: an empty line or a comment */
	struct binding binding;   /* BIND; UNBIND has its contexts and keys. file and line are left alone */
	enum setting setting;     /* SET */
	char *value;              /* SET: as it is written, marks around it taken off */
	struct word
	    about; /* the keys of BIND and UNBIND, the name or path of INCLUDE, the value of SET; borrowed from the line */
	uint32_t column; /* of that word */
};

/*
 * Reads a line, which need not end in NUL. On failure the error has a message and the column. Release it in both cases.
 */
bool statement_read(const char *line, size_t length, struct statement *, struct error *);

/* Appends a statement and a line end. */
void statement_write_bind(const struct binding *, struct buffer *);
void statement_write_unbind(enum context, const struct key *keys, size_t count, struct buffer *);

void statement_release(struct statement *);

#endif
