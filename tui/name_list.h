/* SPDX-License-Identifier: MIT */
#ifndef TUI_NAME_LIST_H
#define TUI_NAME_LIST_H

#include <stddef.h>
#include <stdint.h>

#include "base/array.h"
#include "base/buffer.h"
#include "tui/article.h"

/* What an entity is called in the text: each way once, by kind (names, roles, descriptions, pronouns), the commonest first. */
struct name_use {
	enum mention_kind kind;
	struct buffer words; /* as they stand in one line; of pronouns in small letters */
	size_t count;        /* how often */
};

struct name_uses ARRAY(struct name_use);

/* Appends those of an entity of an article with findings. */
void name_list_make(const struct article *, uint32_t entity, struct name_uses *uses);
void name_list_release(struct name_uses *);

#endif
