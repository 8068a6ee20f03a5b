/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/html_tree.h"

#include <libxml/HTMLparser.h>
#include <stdlib.h>
#include <string.h>

#include "render/read/html_flatten.h"
#include "render/read/html_guard.h"

#define FLOW_OF(tag, name, flow) flow,
static const uint8_t flows[] = {HTML_TAGS(FLOW_OF)};

#define TAG_NAME(tag, name, flow) name,
static const char *const tag_names[] = {HTML_TAGS(TAG_NAME)};

#define ATTRIBUTE_NAME(attribute, name) name,
static const char *const attribute_names[] = {HTML_ATTRIBUTES(ATTRIBUTE_NAME)};

/* Elements that the parser adds of its own: the page's outermost. */
enum { ALLOWED = 8 };

/* What the parser's calls build. */
struct parse {
	struct html_tree *tree;
	struct html_open ARRAY(uint32_t) open;
	bool too_deep;
};

enum html_flow html_tree_flow(enum html_tag tag)
{
	return (enum html_flow)flows[tag];
}

static int compare_names(const void *name, const void *entry)
{
	return strcmp(name, *(const char *const *)entry);
}

/* The names behind the first two are sorted, and so are the later ones behind them. */
static enum html_tag tag_named(const char *name)
{
	static const struct {
		enum html_tag first, end;
	} sorted[] = {{TAG_A, TAG_AMP_IMG}, {TAG_AMP_IMG, HTML_TAG_COUNT}};
	const char *const *found = NULL;
	for (size_t i = 0; i < sizeof sorted / sizeof *sorted && !found; i++)
		found = bsearch(name, tag_names + sorted[i].first, (size_t)(sorted[i].end - sorted[i].first),
				sizeof *tag_names, compare_names);
	return found ? (enum html_tag)(found - tag_names) : TAG_OTHER;
}

static enum html_attribute attribute_named(const char *name)
{
	const char *const *found =
	    bsearch(name, attribute_names, HTML_ATTRIBUTE_COUNT, sizeof *attribute_names, compare_names);
	return found ? (enum html_attribute)(found - attribute_names) : HTML_ATTRIBUTE_COUNT;
}

static struct parse *parse_of(void *context)
{
	return ((xmlParserCtxtPtr)context)->_private;
}

static struct span add_text(struct html_tree *tree, const char *bytes, size_t length)
{
	const uint32_t start = (uint32_t)tree->text.count;
	buffer_add(&tree->text, bytes, length);
	return (struct span){start, (uint32_t)tree->text.count};
}

static void add_attributes(struct html_tree *tree, const xmlChar **attributes)
{
	for (; attributes && *attributes; attributes += 2) {
		const enum html_attribute name = attribute_named((const char *)attributes[0]);
		const char *value = attributes[1] ? (const char *)attributes[1] : "";
		if (name != HTML_ATTRIBUTE_COUNT)
			array_push(&tree->attributes, (struct html_value){add_text(tree, value, strlen(value)), name});
	}
}

static uint32_t add_node(struct parse *parse, enum html_tag tag, struct span value)
{
	const uint32_t index = (uint32_t)parse->tree->nodes.count;
	const struct html_node node = {.value = value,
				       .parent = parse->open.count ? array_last(&parse->open) : NONE,
				       .end = index + 1,
				       .tag = tag};
	array_push(&parse->tree->nodes, node);
	return index;
}

static void on_start(void *context, const xmlChar *name, const xmlChar **attributes)
{
	struct parse *parse = parse_of(context);
	struct html_tree *tree = parse->tree;
	const uint32_t first = (uint32_t)tree->attributes.count;
	add_attributes(tree, attributes);
	const struct span own = {first, (uint32_t)tree->attributes.count};
	const uint32_t node = add_node(parse, tag_named((const char *)name), own);
	array_push(&parse->open, node);
	if (parse->open.count > HTML_DEPTH_MAX + ALLOWED && !tree->was_flattened) {
		parse->too_deep = true;
		xmlStopParser(context);
	}
}

static void close_last(struct parse *parse)
{
	parse->tree->nodes.at[array_last(&parse->open)].end = (uint32_t)parse->tree->nodes.count;
	parse->open.count--;
}

static void on_end(void *context, const xmlChar *name)
{
	(void)name;
	struct parse *parse = parse_of(context);
	if (parse->open.count > 1)
		close_last(parse);
}

/* The parser hands over a text in pieces: they are joined. */
static void on_text(void *context, const xmlChar *text, int length)
{
	struct parse *parse = parse_of(context);
	struct html_nodes *nodes = &parse->tree->nodes;
	const struct span added = add_text(parse->tree, (const char *)text, (size_t)length);
	const uint32_t parent = parse->open.count ? array_last(&parse->open) : NONE;
	struct html_node *last = nodes->count ? &array_last(nodes) : NULL;
	if (last && last->tag == TAG_TEXT && last->parent == parent && last->value.end == added.start)
		last->value.end = added.end;
	else
		add_node(parse, TAG_TEXT, added);
}

/* False if the page nests too deep: then it was given up. */
static bool run_parser(struct html_tree *self, const char *page, size_t length)
{
	static const htmlSAXHandler handler = {.startElement = on_start,
					       .endElement = on_end,
					       .characters = on_text,
					       .ignorableWhitespace = on_text,
					       .cdataBlock = on_text};
	struct parse parse = {.tree = self};
	const uint32_t outermost = add_node(&parse, TAG_OTHER, (struct span){0});
	array_push(&parse.open, outermost);
	htmlParserCtxtPtr context = htmlNewParserCtxt();
	*context->sax = handler;
	context->_private = &parse;
	htmlDocPtr document = htmlCtxtReadMemory(context, page, (int)length, NULL, "UTF-8",
						 HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
						     HTML_PARSE_NONET | HTML_PARSE_COMPACT | XML_PARSE_HUGE);
	xmlFreeDoc(document);
	htmlFreeParserCtxt(context);
	while (parse.open.count)
		close_last(&parse);
	array_release(&parse.open);
	return !parse.too_deep;
}

static void empty_tree(struct html_tree *self)
{
	self->nodes.count = 0;
	self->attributes.count = 0;
	buffer_cut(&self->text, 0);
}

void html_tree_parse(struct html_tree *self, const char *page, size_t length)
{
	*self = (struct html_tree){0};
	buffer_text(&self->text);
	if (!length)
		return;

	struct buffer tamed = {0}, flat = {0};
	const bool is_tamed = html_guard(page, length, GUARD_HTML, &tamed, &self->was_cut);
	const char *bytes = is_tamed ? tamed.at : page;
	const size_t count = is_tamed ? tamed.count : length;
	if (!run_parser(self, bytes, count)) {
		empty_tree(self);
		self->was_flattened = true;
		html_flatten(bytes, count, &flat);
		run_parser(self, flat.at, flat.count);
	}
	buffer_release(&tamed);
	buffer_release(&flat);
}

void html_tree_release(struct html_tree *self)
{
	array_release(&self->nodes);
	array_release(&self->attributes);
	buffer_release(&self->text);
}

static struct slice slice_in(const struct html_tree *self, struct span span)
{
	return (struct slice){.at = self->text.at + span.start, .length = span.end - span.start};
}

struct slice html_tree_text(const struct html_tree *self, uint32_t node)
{
	return slice_in(self, self->nodes.at[node].value);
}

/* The index of an element's attribute; NONE if it has none. */
static uint32_t find_attribute(const struct html_tree *self, uint32_t node, enum html_attribute name)
{
	const struct html_node *element = &self->nodes.at[node];
	if (element->tag == TAG_TEXT)
		return NONE;
	for (uint32_t i = element->value.start; i < element->value.end; i++)
		if (self->attributes.at[i].name == name)
			return i;
	return NONE;
}

struct slice html_tree_attribute(const struct html_tree *self, uint32_t node, enum html_attribute name)
{
	const uint32_t found = find_attribute(self, node, name);
	return found == NONE ? (struct slice){.at = ""} : slice_trim(slice_in(self, self->attributes.at[found].span));
}

bool html_tree_has(const struct html_tree *self, uint32_t node, enum html_attribute name)
{
	return find_attribute(self, node, name) != NONE;
}

void html_tree_gather(const struct html_tree *self, uint32_t node, struct buffer *out)
{
	for (uint32_t i = node; i < self->nodes.at[node].end;) {
		const struct html_node *at = &self->nodes.at[i];
		const enum html_flow flow = html_tree_flow(at->tag);
		if (at->tag == TAG_TEXT)
			buffer_add(out, html_tree_text(self, i).at, html_tree_text(self, i).length);
		else if (flow != FLOW_INLINE || at->tag == TAG_BR)
			buffer_putc(out, ' ');
		i = flow == FLOW_SKIPPED && i != node ? at->end : i + 1;
	}
}

uint32_t html_tree_find(const struct html_tree *self, uint32_t first, uint32_t end, enum html_tag tag)
{
	for (uint32_t i = first; i < end; i++)
		if (self->nodes.at[i].tag == tag)
			return i;
	return NONE;
}
