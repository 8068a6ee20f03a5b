/* SPDX-License-Identifier: MIT */
#ifndef RENDER_TRAIN_PAGE_GOLD_H
#define RENDER_TRAIN_PAGE_GOLD_H

#include <stdbool.h>
#include <stdint.h>

#include "base/array.h"
#include "base/buffer.h"
#include "base/error.h"
#include "render/read/html_facts.h"
#include "render/read/page_view.h"

/*
 * Pages with what people, or parsers written for one outlet, say is their story: a file of JSON lines ({"id", "html": the page's file,
 * "url", "host", "text": the story, or null}), beside the pages.
 */
struct gold_page {
	char *id, *url, *path;                            /* owned */
	struct buffer html;                               /* valid UTF-8 */
	char *text;                                       /* owned; NULL: nobody said */
	uint32_t host;                                    /* a hash of its host */
	struct gold_strings ARRAY(char *) must, must_not; /* owned: strings that are of the story, and that are not */
	bool is_made; /* its story is what another program made of it: nothing is learned from it */
};

struct gold_pages ARRAY(struct gold_page);

bool gold_pages_read(struct gold_pages *, const char *folder, struct error *error);
void gold_pages_release(struct gold_pages *);

/* How much of each passage is in the story, from 0 to 1; below 0: nothing is to be learned of it. The caller frees the result. */
float *gold_page_label(const struct gold_page *, const struct page_view *);

#endif
