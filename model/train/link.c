/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <unistd.h>

#include "base/line_reader.h"
#include "model/train/linking.h"

/*
 * Says which names are one entity:
 *
 *	link <ROWS >LINKED
 *
 * Rows are JSON lines of names without text, as linking.h says; the answer has a line for each, which ../shared/score/score_entities.py compares with
 * them.
 */

/* Answers one line. Returns whether it could be answered. */
static bool answer(const struct line_reader *reader, struct error *error)
{
	struct buffer out = {0};
	struct value *row = value_read(reader->line, reader->length, error);
	const bool good = row && linking_write(row, &out) && fwrite(out.at, 1, out.count, stdout) == out.count;
	if (row && !good)
		error_set(error, "no row of names");
	value_free(row);
	buffer_release(&out);
	return good;
}

int main(void)
{
	enum { LINE_MAX_BYTES = 64 << 20 };
	struct error error = {0};
	struct line_reader reader = {.descriptor = STDIN_FILENO, .name = "standard input", .cap = LINE_MAX_BYTES};
	bool good = true;
	while (good && line_reader_next(&reader, &error))
		good = answer(&reader, &error);
	good = good && !error.message && fflush(stdout) == 0;
	if (!good)
		fprintf(stderr, "link: line %zu: %s\n", reader.number, error.message ? error.message : "cannot write");
	line_reader_release(&reader);
	error_release(&error);
	return good ? 0 : 1;
}
