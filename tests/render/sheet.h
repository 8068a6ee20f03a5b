/* SPDX-License-Identifier: MIT */
#ifndef TESTS_RENDER_SHEET_H
#define TESTS_RENDER_SHEET_H

#include "render/page.h"

/* A paragraph, what was found in it, and a page of both. */
struct sheet {
	struct document *document;
	struct findings *findings;
	struct layout *layout;
	struct spans matches;
	char *marks;
	struct page page;
};

/* Takes the document; so many persons are found in it. To be released. */
struct sheet sheet_of(struct document *, size_t entities);
void sheet_release(struct sheet *);

/* Where words stand first: they must. */
struct span sheet_place(const struct sheet *, const char *needle);

/* Adds to what is found, where words stand first. */
void sheet_add_quote(struct sheet *, const char *needle, enum quote_kind, uint32_t speaker);
void sheet_add_mention(struct sheet *, const char *needle, uint32_t entity);

/* Ends finding; call it before what changes sheet->page. */
void sheet_open(struct sheet *);

#endif
