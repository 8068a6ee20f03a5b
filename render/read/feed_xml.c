/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/feed.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <string.h>

#include "render/read/html_guard.h"
#include "render/read/slice.h"

/* What an element in a feed or an item is for; the first that has text counts, but of authors each. */
static const struct {
	const char *name;
	enum feed_field field;
} elements[] = {
    {"title", FEED_TITLE},       {"link", FEED_LINK},           {"author", FEED_AUTHOR},
    {"creator", FEED_AUTHOR},    {"pubDate", FEED_PUBLISHED},   {"published", FEED_PUBLISHED},
    {"issued", FEED_PUBLISHED},  {"date", FEED_PUBLISHED},      {"updated", FEED_UPDATED},
    {"modified", FEED_UPDATED},  {"description", FEED_SUMMARY}, {"summary", FEED_SUMMARY},
    {"subtitle", FEED_SUMMARY},  {"encoded", FEED_CONTENT},     {"content", FEED_CONTENT},
    {"language", FEED_LANGUAGE},
};

/* The namespaces that they are of: others have titles and descriptions of pictures, shops and places. */
static const char *const spaces[] = {
    "http://www.w3.org/2005/Atom",    "http://purl.org/rss/1.0",    "http://purl.org/dc/",
    "http://purl.org/atom/ns",        "http://my.netscape.com/rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns",
    "http://backend.userland.com/rss"};

/* No name of a character in HTML 4 is longer, in bytes. */
enum { NAME_LENGTH = 8 };

/* What is not about the item or the feed itself. */
static const char *const passed[] = {"image", "textInput", "textinput", "source"};

/* What the parser's calls build. */
struct parse {
	struct feed *feed;
	xmlParserCtxtPtr parser;
	struct feed_item *into; /* the item that is read, or the feed itself */
	struct buffer *text;    /* the field that is read; NULL if none is */
	size_t depth;           /* how many elements are open */
	size_t field_depth;     /* where the field began */
	size_t passed_depth;    /* where what is passed over began; 0 if nothing is */
	size_t item_depth;
	bool is_text;    /* the field's text is no HTML */
	bool is_author;  /* in it only a name counts */
	bool is_content; /* it may have paragraphs */
	bool is_muted;
	bool is_feed, has_entities;
};

static bool is_one_of(const char *name, const char *const *names, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (!strcmp(name, names[i]))
			return true;
	return false;
}

static bool is_known_space(const char *prefix, const char *space)
{
	if (!space)
		return !prefix || !strcmp(prefix, "dc") || !strcmp(prefix, "content");
	for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++)
		if (!strncmp(space, spaces[i], strlen(spaces[i])))
			return true;
	return false;
}

/* The value of an attribute, of five pointers each as SAX 2 has them. */
static struct slice attribute(const xmlChar **attributes, int count, const char *name)
{
	for (int i = 0; i < count; i++)
		if (!strcmp((const char *)attributes[i * 5], name))
			return (struct slice){.at = (const char *)attributes[i * 5 + 3],
					      .length = (size_t)(attributes[i * 5 + 4] - attributes[i * 5 + 3])};
	return (struct slice){.at = ""};
}

/* Adds an attribute's value; the parser leaves "&" in it as "&#38;", and nothing else so. */
static void add_value(struct buffer *out, struct slice value)
{
	static const char ampersand[] = "&#38;";
	while (value.length) {
		const bool is_ampersand = slice_begins(value, ampersand);
		buffer_putc(out, *value.at);
		value = slice_after(value, is_ampersand ? sizeof ampersand - 1 : 1);
	}
}

/* What addresses are relative to from here on; itself it is relative to what it was before. */
static void take_base(struct parse *self, enum feed_field field, const xmlChar **attributes, int count)
{
	struct buffer *base = &self->into->fields[field];
	if (!base->count)
		add_value(base, attribute(attributes, count, "base"));
}

static void begin_item(struct parse *self, const xmlChar **attributes, int count)
{
	if (self->feed->items.count == FEED_ITEMS_MAX) {
		self->feed->is_too_many = true;
		xmlStopParser(self->parser);
		return;
	}
	array_push(&self->feed->items, (struct feed_item){0});
	self->into = &array_last(&self->feed->items);
	self->item_depth = self->depth;
	take_base(self, FEED_BASE, attributes, count);
}

/* Atom's link is an attribute, and there are several kinds. */
static void take_link(struct parse *self, const xmlChar **attributes, int count)
{
	struct buffer *link = &self->into->fields[FEED_LINK];
	const struct slice rel = attribute(attributes, count, "rel");
	if (!link->count && (!rel.length || slice_is(rel, "alternate")))
		add_value(link, attribute(attributes, count, "href"));
}

static enum feed_field field_named(const char *name)
{
	size_t i = 0;
	while (i < sizeof elements / sizeof *elements && strcmp(elements[i].name, name) != 0)
		i++;
	return i < sizeof elements / sizeof *elements ? elements[i].field : FEED_FIELD_COUNT;
}

/* Atom says what its texts are, and means no HTML if it does not. */
static bool is_plain_text(const char *space, enum feed_field field, struct slice type)
{
	const bool is_atom = space && strstr(space, "tom");
	return field == FEED_AUTHOR || (is_atom && !slice_is(type, "html") && !slice_is(type, "text/html"));
}

static void begin_field(struct parse *self, enum feed_field field)
{
	self->text = &self->into->fields[field];
	self->field_depth = self->depth;
	self->is_author = field == FEED_AUTHOR;
	self->is_content = field == FEED_CONTENT;
	self->is_muted = !self->is_author && self->text->count;
	if (self->is_author)
		feed_next_author(self->text);
}

/* An attribute of XHTML, if it is there. */
static void add_attribute(struct buffer *text, const char *name, struct slice written)
{
	struct buffer value = {0};
	if (!written.length)
		return;
	add_value(&value, written);
	buffer_format(text, " %s=\"", name);
	feed_add_escaped(text, value.at, value.count);
	buffer_putc(text, '"');
	buffer_release(&value);
}

/* Elements in a text are XHTML; in an author they are what else is said of her. */
static void begin_inside(struct parse *self, const char *name, const xmlChar **attributes, int count)
{
	static const char *const authors_own[] = {"email", "uri", "url"};
	if (self->is_author)
		self->is_muted = is_one_of(name, authors_own, sizeof authors_own / sizeof *authors_own);
	if (self->is_author || self->is_muted)
		return;
	buffer_format(self->text, "<%s", name);
	add_attribute(self->text, "href", attribute(attributes, count, "href"));
	add_attribute(self->text, "src", attribute(attributes, count, "src"));
	add_attribute(self->text, "alt", attribute(attributes, count, "alt"));
	buffer_putc(self->text, '>');
}

static void on_start(void *context, const xmlChar *local, const xmlChar *prefix, const xmlChar *space,
		     int namespace_count, const xmlChar **namespaces, int attribute_count, int defaulted,
		     const xmlChar **attributes)
{
	(void)namespace_count, (void)namespaces, (void)defaulted;
	struct parse *self = ((xmlParserCtxtPtr)context)->_private;
	const char *name = (const char *)local;
	self->depth++;
	if (self->passed_depth)
		return;
	if (self->text) {
		begin_inside(self, name, attributes, attribute_count);
		return;
	}
	if (self->depth == 1) {
		take_base(self, FEED_BASE, attributes, attribute_count);
		self->is_feed = !strcmp(name, "rss") || !strcmp(name, "RDF") || !strcmp(name, "feed");
	} else if (!is_known_space((const char *)prefix, (const char *)space))
		self->passed_depth = self->depth;
	else if (!strcmp(name, "item") || !strcmp(name, "entry"))
		begin_item(self, attributes, attribute_count);
	else if (is_one_of(name, passed, sizeof passed / sizeof *passed))
		self->passed_depth = self->depth;
	else if (!strcmp(name, "link") && attribute(attributes, attribute_count, "href").length)
		take_link(self, attributes, attribute_count);
	else if (field_named(name) != FEED_FIELD_COUNT) {
		if (field_named(name) == FEED_CONTENT)
			take_base(self, FEED_CONTENT_BASE, attributes, attribute_count);
		begin_field(self, field_named(name));
		self->is_text = is_plain_text((const char *)space, field_named(name),
					      attribute(attributes, attribute_count, "type"));
	}
}

static void on_end(void *context, const xmlChar *local, const xmlChar *prefix, const xmlChar *space)
{
	(void)prefix, (void)space;
	struct parse *self = ((xmlParserCtxtPtr)context)->_private;
	if (self->passed_depth == self->depth)
		self->passed_depth = 0;
	if (self->text && self->field_depth == self->depth)
		self->text = NULL;
	else if (self->text && self->is_author)
		self->is_muted = false;
	else if (self->text && !self->is_muted && !self->passed_depth)
		buffer_format(self->text, "</%s>", (const char *)local);
	if (self->item_depth == self->depth) {
		self->into = &self->feed->self;
		self->item_depth = 0;
	}
	self->depth--;
}

static void on_text(void *context, const xmlChar *text, int length)
{
	struct parse *self = ((xmlParserCtxtPtr)context)->_private;
	if (!self->text || self->is_muted || self->passed_depth)
		return;
	const bool is_text = self->is_text || (self->depth > self->field_depth && !self->is_author);
	if (is_text && self->depth == self->field_depth && self->is_content)
		feed_add_lines(self->text, (const char *)text, (size_t)length);
	else if (is_text)
		feed_add_escaped(self->text, (const char *)text, (size_t)length);
	else
		buffer_add(self->text, (const char *)text, (size_t)length);
}

/* One entity can be made of others, and these of others: nothing that is declared is ever looked at. */
static void on_entity(void *context, const xmlChar *name, int type, const xmlChar *public, const xmlChar *system,
		      xmlChar *content)
{
	(void)name, (void)type, (void)public, (void)system, (void)content;
	struct parse *self = ((xmlParserCtxtPtr)context)->_private;
	self->has_entities = true;
	xmlStopParser(context);
}

static void parse(struct parse *self, const char *text, size_t length)
{
	static const xmlSAXHandler handler = {.initialized = XML_SAX2_MAGIC,
					      .startElementNs = on_start,
					      .endElementNs = on_end,
					      .characters = on_text,
					      .ignorableWhitespace = on_text,
					      .cdataBlock = on_text,
					      .entityDecl = on_entity};
	self->parser = xmlNewParserCtxt();
	*self->parser->sax = handler;
	self->parser->_private = self;
	xmlDocPtr document =
	    xmlCtxtReadMemory(self->parser, text, (int)length, NULL, "UTF-8",
			      XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET);
	self->feed->is_wrong = !self->parser->wellFormed && !self->feed->is_too_many;
	xmlFreeDoc(document);
	xmlFreeParserCtxt(self->parser);
}

static bool is_of_name(char byte)
{
	return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/* How long the name is that stands between "&" and ";"; 0 if none does. */
static size_t name_length(struct slice text)
{
	size_t i = 1;
	while (i < text.length && i <= NAME_LENGTH && is_of_name(text.at[i]))
		i++;
	return i <= NAME_LENGTH && i < text.length && text.at[i] == ';' ? i - 1 : 0;
}

/*
 * What "&" begins, as a number, which the parser knows in any feed: it knows five names, forgets these too once a rule is broken, and
 * many feeds use those of HTML, or mean the sign itself. Returns how much of the text that is.
 */
static size_t add_number(struct slice text, struct buffer *out)
{
	const size_t length = name_length(text);
	char name[NAME_LENGTH + 1] = {0};
	if (slice_begins(text, "&#")) {
		buffer_putc(out, '&');
		return 1;
	}
	memcpy(name, text.at + 1, length);
	const htmlEntityDesc *entity = length ? htmlEntityLookup((const xmlChar *)name) : NULL;
	const bool is_known = entity || !strcmp(name, "apos");
	buffer_format(out, "&#%u;", entity ? entity->value : is_known ? '\'' : '&');
	return is_known ? length + 2 : 1;
}

/* Where a text ends that begins with "<![CDATA[": nothing in it is a name. */
static size_t literal_length(struct slice text)
{
	if (!slice_begins(text, "<![CDATA["))
		return 1;
	const char *end = strstr(text.at, "]]>");
	return end ? (size_t)(end - text.at) : text.length;
}

/* Writes a text anew with numbers in place of the names of characters. */
static void add_numbered(struct slice text, struct buffer *out)
{
	while (text.length) {
		size_t length = literal_length(text);
		if (*text.at == '&')
			length = add_number(text, out);
		else
			buffer_add(out, text.at, length);
		text = slice_after(text, length);
	}
}

bool feed_xml_read(struct feed *feed, const char *text, size_t length, struct error *error)
{
	struct buffer tamed = {0}, numbered = {0};
	*feed = (struct feed){0};
	struct parse self = {.feed = feed, .into = &feed->self};
	const bool is_tamed = html_guard(text, length, GUARD_XML, &tamed, &feed->is_cut);
	const struct slice source = {.at = is_tamed ? buffer_text(&tamed) : text, .length = is_tamed ? tamed.count : length};
	add_numbered(source, &numbered);
	parse(&self, buffer_text(&numbered), numbered.count);
	buffer_release(&tamed);
	buffer_release(&numbered);
	if (self.has_entities)
		return error_set(error, "this feed declares entities, which none needs: it is not read");
	return self.is_feed || error_set(error, "no feed: it is neither RSS nor Atom");
}
