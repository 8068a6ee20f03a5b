/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_HTML_TREE_H
#define RENDER_READ_HTML_TREE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/array.h"
#include "base/buffer.h"
#include "model/span.h"
#include "render/read/slice.h"

/*
 * A page as a flat array of nodes in document order: what libxml2's parser saw, and nothing of libxml2. An element's
 * descendants are the nodes behind it up to its end, so that every walk is a loop, however deep a page nests.
 */

/* What a reader does with an element: see html_blocks.c. */
enum html_flow {
	FLOW_INLINE,  /* part of the line that it stands in */
	FLOW_BLOCK,   /* ends the paragraph before it and begins a new one */
	FLOW_SKIPPED, /* never shown, nor what is in it */
};

/* The elements that a reader knows. All others are TAG_OTHER, and inline. */
#define HTML_TAGS(X)                                                                                                   \
	X(TAG_TEXT, "", FLOW_INLINE) /* no element: text */                                                            \
	X(TAG_OTHER, "?", FLOW_INLINE)                                                                                 \
	X(TAG_A, "a", FLOW_INLINE)                                                                                     \
	X(TAG_ABBR, "abbr", FLOW_INLINE)                                                                               \
	X(TAG_ADDRESS, "address", FLOW_BLOCK)                                                                          \
	X(TAG_ARTICLE, "article", FLOW_BLOCK)                                                                          \
	X(TAG_ASIDE, "aside", FLOW_BLOCK)                                                                              \
	X(TAG_AUDIO, "audio", FLOW_SKIPPED)                                                                            \
	X(TAG_B, "b", FLOW_INLINE)                                                                                     \
	X(TAG_BASE, "base", FLOW_SKIPPED)                                                                              \
	X(TAG_BLOCKQUOTE, "blockquote", FLOW_BLOCK)                                                                    \
	X(TAG_BODY, "body", FLOW_BLOCK)                                                                                \
	X(TAG_BR, "br", FLOW_INLINE)                                                                                   \
	X(TAG_BUTTON, "button", FLOW_SKIPPED)                                                                          \
	X(TAG_CANVAS, "canvas", FLOW_SKIPPED)                                                                          \
	X(TAG_CAPTION, "caption", FLOW_BLOCK)                                                                          \
	X(TAG_CENTER, "center", FLOW_BLOCK)                                                                            \
	X(TAG_CITE, "cite", FLOW_INLINE)                                                                               \
	X(TAG_CODE, "code", FLOW_INLINE)                                                                               \
	X(TAG_DD, "dd", FLOW_BLOCK)                                                                                    \
	X(TAG_DEL, "del", FLOW_INLINE)                                                                                 \
	X(TAG_DETAILS, "details", FLOW_BLOCK)                                                                          \
	X(TAG_DIALOG, "dialog", FLOW_SKIPPED)                                                                          \
	X(TAG_DIV, "div", FLOW_BLOCK)                                                                                  \
	X(TAG_DL, "dl", FLOW_BLOCK)                                                                                    \
	X(TAG_DT, "dt", FLOW_BLOCK)                                                                                    \
	X(TAG_EM, "em", FLOW_INLINE)                                                                                   \
	X(TAG_EMBED, "embed", FLOW_SKIPPED)                                                                            \
	X(TAG_FIELDSET, "fieldset", FLOW_BLOCK)                                                                        \
	X(TAG_FIGCAPTION, "figcaption", FLOW_BLOCK)                                                                    \
	X(TAG_FIGURE, "figure", FLOW_BLOCK)                                                                            \
	X(TAG_FOOTER, "footer", FLOW_BLOCK)                                                                            \
	X(TAG_FORM, "form", FLOW_BLOCK)                                                                                \
	X(TAG_H1, "h1", FLOW_BLOCK)                                                                                    \
	X(TAG_H2, "h2", FLOW_BLOCK)                                                                                    \
	X(TAG_H3, "h3", FLOW_BLOCK)                                                                                    \
	X(TAG_H4, "h4", FLOW_BLOCK)                                                                                    \
	X(TAG_H5, "h5", FLOW_BLOCK)                                                                                    \
	X(TAG_H6, "h6", FLOW_BLOCK)                                                                                    \
	X(TAG_HEAD, "head", FLOW_BLOCK) /* what belongs in it is skipped itself */                                     \
	X(TAG_HEADER, "header", FLOW_BLOCK)                                                                            \
	X(TAG_HGROUP, "hgroup", FLOW_BLOCK)                                                                            \
	X(TAG_HR, "hr", FLOW_BLOCK)                                                                                    \
	X(TAG_HTML, "html", FLOW_BLOCK)                                                                                \
	X(TAG_I, "i", FLOW_INLINE)                                                                                     \
	X(TAG_IFRAME, "iframe", FLOW_SKIPPED)                                                                          \
	X(TAG_IMG, "img", FLOW_INLINE)                                                                                 \
	X(TAG_INPUT, "input", FLOW_SKIPPED)                                                                            \
	X(TAG_INS, "ins", FLOW_INLINE)                                                                                 \
	X(TAG_KBD, "kbd", FLOW_INLINE)                                                                                 \
	X(TAG_LABEL, "label", FLOW_INLINE)                                                                             \
	X(TAG_LI, "li", FLOW_BLOCK)                                                                                    \
	X(TAG_LINK, "link", FLOW_SKIPPED)                                                                              \
	X(TAG_MAIN, "main", FLOW_BLOCK)                                                                                \
	X(TAG_MATH, "math", FLOW_INLINE)                                                                               \
	X(TAG_MENU, "menu", FLOW_BLOCK)                                                                                \
	X(TAG_META, "meta", FLOW_SKIPPED)                                                                              \
	X(TAG_NAV, "nav", FLOW_BLOCK)                                                                                  \
	X(TAG_NOSCRIPT, "noscript", FLOW_SKIPPED)                                                                      \
	X(TAG_OBJECT, "object", FLOW_SKIPPED)                                                                          \
	X(TAG_OL, "ol", FLOW_BLOCK)                                                                                    \
	X(TAG_OPTION, "option", FLOW_SKIPPED)                                                                          \
	X(TAG_P, "p", FLOW_BLOCK)                                                                                      \
	X(TAG_PICTURE, "picture", FLOW_INLINE)                                                                         \
	X(TAG_PRE, "pre", FLOW_BLOCK)                                                                                  \
	X(TAG_Q, "q", FLOW_INLINE)                                                                                     \
	X(TAG_S, "s", FLOW_INLINE)                                                                                     \
	X(TAG_SAMP, "samp", FLOW_INLINE)                                                                               \
	X(TAG_SCRIPT, "script", FLOW_SKIPPED)                                                                          \
	X(TAG_SECTION, "section", FLOW_BLOCK)                                                                          \
	X(TAG_SELECT, "select", FLOW_SKIPPED)                                                                          \
	X(TAG_SPAN, "span", FLOW_INLINE)                                                                               \
	X(TAG_STRIKE, "strike", FLOW_INLINE)                                                                           \
	X(TAG_STRONG, "strong", FLOW_INLINE)                                                                           \
	X(TAG_STYLE, "style", FLOW_SKIPPED)                                                                            \
	X(TAG_SUB, "sub", FLOW_INLINE)                                                                                 \
	X(TAG_SUMMARY, "summary", FLOW_BLOCK)                                                                          \
	X(TAG_SUP, "sup", FLOW_INLINE)                                                                                 \
	X(TAG_SVG, "svg", FLOW_SKIPPED)                                                                                \
	X(TAG_TABLE, "table", FLOW_BLOCK)                                                                              \
	X(TAG_TBODY, "tbody", FLOW_BLOCK)                                                                              \
	X(TAG_TD, "td", FLOW_BLOCK)                                                                                    \
	X(TAG_TEMPLATE, "template", FLOW_SKIPPED)                                                                      \
	X(TAG_TEXTAREA, "textarea", FLOW_SKIPPED)                                                                      \
	X(TAG_TFOOT, "tfoot", FLOW_BLOCK)                                                                              \
	X(TAG_TH, "th", FLOW_BLOCK)                                                                                    \
	X(TAG_THEAD, "thead", FLOW_BLOCK)                                                                              \
	X(TAG_TIME, "time", FLOW_INLINE)                                                                               \
	X(TAG_TITLE, "title", FLOW_SKIPPED)                                                                            \
	X(TAG_TR, "tr", FLOW_BLOCK)                                                                                    \
	X(TAG_TT, "tt", FLOW_INLINE)                                                                                   \
	X(TAG_U, "u", FLOW_INLINE)                                                                                     \
	X(TAG_UL, "ul", FLOW_BLOCK)                                                                                    \
	X(TAG_VAR, "var", FLOW_INLINE)                                                                                 \
	X(TAG_VIDEO, "video", FLOW_SKIPPED)                                                                            \
	/* behind the others, as the judge of pages has learned their numbers */                                       \
	X(TAG_AMP_IMG, "amp-img", FLOW_INLINE)                                                                         \
	X(TAG_RP, "rp", FLOW_SKIPPED)                                                                                  \
	X(TAG_RT, "rt", FLOW_INLINE)

#define HTML_TAG_ENUMERATOR(tag, name, flow) tag,
enum html_tag { HTML_TAGS(HTML_TAG_ENUMERATOR) HTML_TAG_COUNT };

/* The attributes that a reader looks at; others are not kept. */
#define HTML_ATTRIBUTES(X)                                                                                             \
	X(ATTRIBUTE_ALIGN, "align")                                                                                    \
	X(ATTRIBUTE_ALT, "alt")                                                                                        \
	X(ATTRIBUTE_ARIA_HIDDEN, "aria-hidden")                                                                        \
	X(ATTRIBUTE_CLASS, "class")                                                                                    \
	X(ATTRIBUTE_COLSPAN, "colspan")                                                                                \
	X(ATTRIBUTE_CONTENT, "content")                                                                                \
	X(ATTRIBUTE_DATA_ALIGN, "data-align")                                                                          \
	X(ATTRIBUTE_DATA_LAZY_SRC, "data-lazy-src")                                                                    \
	X(ATTRIBUTE_DATA_ORIGINAL, "data-original")                                                                    \
	X(ATTRIBUTE_DATA_SRC, "data-src")                                                                              \
	X(ATTRIBUTE_DATA_SRCSET, "data-srcset")                                                                        \
	X(ATTRIBUTE_DATETIME, "datetime")                                                                              \
	X(ATTRIBUTE_HEIGHT, "height")                                                                                  \
	X(ATTRIBUTE_HIDDEN, "hidden")                                                                                  \
	X(ATTRIBUTE_HREF, "href")                                                                                      \
	X(ATTRIBUTE_HTTP_EQUIV, "http-equiv")                                                                          \
	X(ATTRIBUTE_ID, "id")                                                                                          \
	X(ATTRIBUTE_ITEMPROP, "itemprop")                                                                              \
	X(ATTRIBUTE_ITEMTYPE, "itemtype")                                                                              \
	X(ATTRIBUTE_LANG, "lang")                                                                                      \
	X(ATTRIBUTE_NAME, "name")                                                                                      \
	X(ATTRIBUTE_PROPERTY, "property")                                                                              \
	X(ATTRIBUTE_REL, "rel")                                                                                        \
	X(ATTRIBUTE_REVERSED, "reversed")                                                                              \
	X(ATTRIBUTE_ROLE, "role")                                                                                      \
	X(ATTRIBUTE_ROWSPAN, "rowspan")                                                                                \
	X(ATTRIBUTE_SRC, "src")                                                                                        \
	X(ATTRIBUTE_SRCSET, "srcset")                                                                                  \
	X(ATTRIBUTE_START, "start")                                                                                    \
	X(ATTRIBUTE_STYLE, "style")                                                                                    \
	X(ATTRIBUTE_TYPE, "type")                                                                                      \
	X(ATTRIBUTE_VALUE, "value")                                                                                    \
	X(ATTRIBUTE_WIDTH, "width")

#define HTML_ATTRIBUTE_ENUMERATOR(attribute, name) attribute,
enum html_attribute { HTML_ATTRIBUTES(HTML_ATTRIBUTE_ENUMERATOR) HTML_ATTRIBUTE_COUNT };

struct html_node {
	struct span value; /* a text: into text; an element: its attributes, in attributes */
	uint32_t parent;   /* NONE for the page */
	uint32_t end;      /* the first node that is not in it */
	enum html_tag tag;
};

struct html_value {
	struct span span; /* into text */
	enum html_attribute name;
};

struct html_nodes ARRAY(struct html_node);
struct html_values ARRAY(struct html_value);

struct html_tree {
	struct html_nodes nodes; /* the first one is the page itself, no element: it holds all others */
	struct html_values attributes;
	struct buffer text;
	bool was_cut;       /* a tag had more attributes than can be read in sensible time: they are not there */
	bool was_flattened; /* the page nested deeper than HTML_DEPTH_MAX: the deeper tags are not there */
};

/* Parses a page or a part of one; it is UTF-8. Linear. An empty page has no nodes. */
void html_tree_parse(struct html_tree *, const char *page, size_t length);
void html_tree_release(struct html_tree *);

enum html_flow html_tree_flow(enum html_tag);

/* A text node's text. Borrowed, as are all slices here. */
struct slice html_tree_text(const struct html_tree *, uint32_t node);

/* An element's attribute; empty if it has none. */
struct slice html_tree_attribute(const struct html_tree *, uint32_t node, enum html_attribute);

/* Whether it has the attribute, with whatever value. */
bool html_tree_has(const struct html_tree *, uint32_t node, enum html_attribute);

/* Appends all the text in a node, but what is never shown, and with a space between blocks. */
void html_tree_gather(const struct html_tree *, uint32_t node, struct buffer *out);

/* The first node from first up to end with that tag; NONE if there is none. */
uint32_t html_tree_find(const struct html_tree *, uint32_t first, uint32_t end, enum html_tag);

#endif
