/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/html_flatten.h"

#include <stdbool.h>
#include <string.h>
#include <strings.h>

#include "render/read/slice.h"

/* Elements that hold nothing, and have no end. */
static const char *const empty[] = {"area",  "base", "br",   "col",   "embed",  "hr",    "img",
				    "input", "link", "meta", "param", "source", "track", "wbr"};

/* Elements whose end tag may be left out: the next one of the name ends them. */
static const char *const self_closing[] = {"p",  "li",     "dt",    "dd",    "tr",   "td",
					   "th", "option", "thead", "tbody", "tfoot"};

/* A tag, from its "<" to behind its ">". */
struct tag {
	struct slice all, name;
	bool ends;
};

/* The elements that are open; the names are borrowed from the page. */
struct stack {
	struct slice names[HTML_DEPTH_MAX];
	size_t count;
};

static bool is_same(struct slice a, struct slice b)
{
	return a.length == b.length && strncasecmp(a.at, b.at, a.length) == 0;
}

static bool is_name(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
	       byte == '-';
}

/* The tag at the "<" that rest begins with; its name is empty if it is none. */
static struct tag tag_at(struct slice rest)
{
	struct tag tag = {.ends = slice_begins(rest, "</")};
	tag.name = slice_after(rest, tag.ends ? 2 : 1);
	size_t length = 0;
	while (length < tag.name.length && is_name(tag.name.at[length]))
		length++;
	tag.name.length = length;

	const char *close = length ? memchr(rest.at, '>', rest.length) : NULL; /* looked for once: behind it all is passed */
	tag.all = (struct slice){rest.at, close ? (size_t)(close - rest.at) + 1 : rest.length};
	return tag;
}

/* Opens an element; false if that would be too deep. */
static bool open_element(struct stack *stack, struct slice name)
{
	if (SLICE_IS_ANY(name, empty))
		return true;
	if (stack->count && SLICE_IS_ANY(name, self_closing) && is_same(stack->names[stack->count - 1], name))
		stack->count--;
	if (stack->count == HTML_DEPTH_MAX)
		return false;
	stack->names[stack->count++] = name;
	return true;
}

/* Closes the innermost element of that name; false if there is none. */
static bool close_element(struct stack *stack, struct slice name)
{
	size_t at = stack->count;
	while (at && !is_same(stack->names[at - 1], name))
		at--;
	if (at)
		stack->count = at - 1;
	return at;
}

void html_flatten(const char *page, size_t length, struct buffer *out)
{
	struct stack stack = {.count = 0};
	struct slice rest = {page, length};
	while (rest.length) {
		const char *open = memchr(rest.at, '<', rest.length);
		const size_t text = open ? (size_t)(open - rest.at) : rest.length;
		buffer_add(out, rest.at, text);
		rest = slice_after(rest, text);
		if (!rest.length)
			break;

		const struct tag tag = tag_at(rest);
		const struct slice passed = tag.name.length ? tag.all : (struct slice){rest.at, 1};
		if (!tag.name.length || (tag.ends ? close_element(&stack, tag.name) : open_element(&stack, tag.name)))
			buffer_add(out, passed.at, passed.length);
		rest = slice_after(rest, passed.length);
	}
}
