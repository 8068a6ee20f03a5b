/* SPDX-License-Identifier: MIT */
/*
 * Reads any bytes as an article, the first one choosing the format, analyses it and lays it out; what comes out must
 * be text that no terminal acts on.
 *
 *     configure CC=clang --enable-fuzzing --enable-sanitizers; make fuzzers; tests/fuzz/article_fuzz FOLDER
 */
#include <stdint.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "model/findings.h"
#include "render/dump.h"
#include "render/read/reading.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

/* Valid UTF-8 without controls but tab and newline. */
static void must_be_quiet(const struct buffer *text)
{
	uint32_t character;
	for (size_t at = 0, length; at < text->count; at += length) {
		length = utf8_read(text->at + at, text->count - at, &character);
		const bool control = character < 0x20 && character != '\n' && character != '\t';
		const bool control1 = character >= 0x7f && character < 0xa0;
		const bool bidi =
		    (character >= 0x202a && character <= 0x202e) || (character >= 0x2066 && character <= 0x2069);
		if (!length || control || control1 || bidi)
			abort();
	}
}

static void show(const struct document *document, const struct findings *findings)
{
	static const size_t widths[] = {1, 40, 200};
	struct buffer shown = {0};
	for (size_t i = 0; i < sizeof widths / sizeof *widths; i++)
		dump_write(&(struct dump){.columns = widths[i]}, document, findings, &shown);
	must_be_quiet(&shown);
	buffer_release(&shown);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	if (!length)
		return 0;
	struct source source = {.name = "-", .format = (enum format)(bytes[0] % FORMAT_COUNT)};
	buffer_add(&source.bytes, (const char *)bytes + 1, length - 1);

	struct document *document = NULL;
	struct findings *findings = NULL;
	struct error error = {0};
	if (reading_all(&source, &document, &findings, &error))
		show(document, findings);
	findings_free(findings);
	document_free(document);
	error_release(&error);
	return 0;
}
