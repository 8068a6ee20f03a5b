/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/lists/codes.h"

#include <libxml/xmlreader.h>
#include <string.h>

#include "base/buffer.h"
#include "base/file.h"
#include "base/value.h"

enum { FILE_MAX = 1 << 24 };

static const char *member_string(const struct value *object, const char *name)
{
	size_t length;
	return value_string(value_member(object, name), &length);
}

bool codes_iso(const char *share, const char *standard, code_taker take, void *context, struct error *error)
{
	struct buffer path = {0}, bytes = {0};
	buffer_format(&path, "%s/iso-codes/json/iso_%s.json", share, standard);
	struct value *file = NULL;
	if (file_read(buffer_text(&path), FILE_MAX, &bytes, error)) {
		file = value_read(bytes.at, bytes.count, error);
		if (!file)
			error_in(error, buffer_text(&path));
	}
	const struct value *codes = value_member(file, standard);
	for (size_t i = 0; i < value_size(codes); i++) {
		const struct value *code = value_element(codes, i);
		take(context, &(struct code_names){
				  .code = member_string(code, "alpha_2"),
				  .name = member_string(code, "name"),
				  .common = member_string(code, "common_name"),
				  .official = member_string(code, "official_name"),
			      });
	}
	const bool done = file;
	value_free(file);
	buffer_release(&path);
	buffer_release(&bytes);
	return done;
}

/* Where the reader stands on an element of that name: hands on its type and text. */
static void take_element(xmlTextReader *reader, const char *element, code_taker take, void *context)
{
	if (xmlTextReaderNodeType(reader) != XML_READER_TYPE_ELEMENT ||
	    strcmp((const char *)xmlTextReaderConstLocalName(reader), element) != 0)
		return;
	xmlChar *alternative = xmlTextReaderGetAttribute(reader, BAD_CAST "alt");
	xmlChar *type = xmlTextReaderGetAttribute(reader, BAD_CAST "type"), *name = xmlTextReaderReadString(reader);
	if (!alternative && type && name)
		take(context, &(struct code_names){.code = (const char *)type, .name = (const char *)name});
	xmlFree(alternative);
	xmlFree(type);
	xmlFree(name);
}

bool codes_cldr(const char *share, const char *file, const char *element, code_taker take, void *context,
		struct error *error)
{
	struct buffer path = {0}, bytes = {0};
	buffer_format(&path, "%s/unicode/cldr/common/%s", share, file);
	bool done = file_read(buffer_text(&path), FILE_MAX, &bytes, error);
	xmlTextReader *reader = done ? xmlReaderForMemory(bytes.at, (int)bytes.count, NULL, NULL,
							  XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING)
				     : NULL;
	int more = done ? -1 : 0;
	while (reader && (more = xmlTextReaderRead(reader)) == 1)
		take_element(reader, element, take, context);
	if (more < 0) {
		error_in(error, buffer_text(&path));
		done = error_set(error, "no XML");
	}
	xmlFreeTextReader(reader);
	buffer_release(&path);
	buffer_release(&bytes);
	return done;
}

/* country codes, coordinates, TZ, comments: "DE,DK	+5230+01322	Europe/Berlin	most of Germany". */
static void take_zone(const char *line, size_t length, struct buffer *scratch, code_taker take, void *context)
{
	const char *end = line + length, *column = line;
	for (int i = 0; i < 2 && column; i++) {
		column = memchr(column, '\t', (size_t)(end - column));
		column = column ? column + 1 : NULL;
	}
	if (*line == '#' || !column)
		return;
	buffer_cut(scratch, 0);
	buffer_add(scratch, line, strcspn(line, ",\t"));
	buffer_putc(scratch, '\0');
	const size_t name = scratch->count;
	buffer_add(scratch, column, strcspn(column, "\t\n"));
	buffer_putc(scratch, '\0');
	char *city = strrchr(scratch->at + name, '/');
	city = city ? city + 1 : scratch->at + name;
	for (char *byte = city; *byte; byte++)
		if (*byte == '_')
			*byte = ' ';
	take(context, &(struct code_names){.code = scratch->at, .name = city});
}

bool codes_zones(const char *share, const char *file, code_taker take, void *context, struct error *error)
{
	struct buffer path = {0}, bytes = {0}, scratch = {0};
	buffer_format(&path, "%s/zoneinfo/%s", share, file);
	const bool done = file_read(buffer_text(&path), FILE_MAX, &bytes, error);
	for (const char *line = buffer_text(&bytes), *next; *line; line = next) {
		const size_t length = strcspn(line, "\n");
		next = line + length + (line[length] == '\n');
		take_zone(line, length, &scratch, take, context);
	}
	buffer_release(&path);
	buffer_release(&bytes);
	buffer_release(&scratch);
	return done;
}
