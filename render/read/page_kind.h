/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_PAGE_KIND_H
#define RENDER_READ_PAGE_KIND_H

#include "render/read/page_view.h"

/*
 * What a page is that is no story, or not all of one. Each kind has a code for programs and a sentence for people: PAGE_KINDS(X)
 * is X(kind, code, sentence). doc/EXTRACTION.md says how often a page with a story is called so.
 */
#define PAGE_KINDS(X)                                                                                                  \
	X(PAGE_STORY, "", "")                                                                                          \
	X(PAGE_UNCLEAR, "story", "no story was found on this page: all of it is shown")                                \
	X(PAGE_FRONT, "front", "this page leads to other stories and holds none itself: all of it is shown")           \
	X(PAGE_GALLERY, "gallery",                                                                                     \
	  "this page is a series of pictures: they are shown with what is written below them")                         \
	X(PAGE_FILM, "film", "this page is there for a film or recording: only the text beside it is shown")           \
	X(PAGE_PAYWALL, "paywall", "the page holds only the beginning of this story: the rest is for subscribers")     \
	X(PAGE_CONSENT, "consent", "this page asks for consent to cookies: no story is in it")                         \
	X(PAGE_SCRIPT, "script", "this page gets its text by JavaScript: next to nothing of it is in the page itself")

#define PAGE_KIND_ENUMERATOR(kind, code, sentence) kind,
enum page_kind { PAGE_KINDS(PAGE_KIND_ENUMERATOR) PAGE_KIND_COUNT };

/* kept: which passages are taken for the story; is_clear: whether that is one. Linear. */
enum page_kind page_kind_find(const struct page_view *, const bool *kept, bool is_clear);

const char *page_kind_code(enum page_kind);
const char *page_kind_sentence(enum page_kind);

#endif
