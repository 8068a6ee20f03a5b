/* SPDX-License-Identifier: MIT */
/*
 * Pages whose encoding is known, as html5lib's tests have them, and sequences of bytes that are UTF-8 or not.
 *
 *     encoding_cases PAGES.dat... [SEQUENCES.txt]
 *
 * PAGES.dat: "#data", a page, "#encoding", a label. Behind each page a few bytes are put that read otherwise in other encodings: it must read
 * as it does when told the label, or as UTF-8 if that is what it is whatever it says. SEQUENCES.txt: lines of "name:valid:text", "name:valid hex:bytes" and "name:invalid
 * hex:bytes:without the wrong ones:with U+FFFD for them".
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/utf8.h"
#include "render/read/encoding.h"
#include "render/read/slice.h"

enum { FILE_CAP = 4 << 20 };

static const char data_mark[] = "#data\n", encoding_mark[] = "\n#encoding\n";

struct score {
	size_t right, all;
};

static void count(struct score *score, bool is_right)
{
	score->right += is_right;
	score->all++;
}

static bool is_same(const struct buffer *first, const struct buffer *second)
{
	return first->count == second->count && (!first->count || memcmp(first->at, second->at, first->count) == 0);
}

/* The bytes as a page; charset may be NULL. */
static void decode(struct slice bytes, enum format format, const char *charset, struct buffer *text)
{
	struct source source = {.charset = charset};
	struct error error = {0};
	buffer_add(&source.bytes, bytes.at, bytes.length);
	bool is_wrong;
	if (!encoding_decode(&source, format, text, &is_wrong, &error))
		buffer_puts(text, error.message);
	error_release(&error);
	buffer_release(&source.bytes);
}

/* Bytes behind a page that show its encoding, unless that is UTF-8: letters of all single-byte ones, and of those that have more. */
static const char telling[] = "\xb1\xe6\xd3 \xa4\xa2\xa4\xa2";

static void try_page(struct slice page, struct slice label, struct score *score)
{
	struct buffer bytes = {0}, name = {0}, ours = {0}, right = {0};
	buffer_add(&bytes, page.at, page.length);
	buffer_puts(&bytes, slice_is(label, "utf-8") ? "\u00e9" : telling);
	buffer_add(&name, label.at, label.length);
	decode((struct slice){bytes.at, bytes.count}, FORMAT_HTML, NULL, &ours);
	const bool is_utf8 =
	    utf8_valid(page.at, page.length) == page.length && utf8_count(page.at, page.length) != page.length;
	decode((struct slice){bytes.at, bytes.count}, FORMAT_HTML, is_utf8 ? "utf-8" : buffer_text(&name), &right);
	count(score, is_same(&ours, &right));
	if (!is_same(&ours, &right))
		printf("WRONG: it should be %s\n%s--- we read\n%s\n--- should be\n%s\n", name.at, bytes.at,
		       buffer_text(&ours), buffer_text(&right));
	buffer_release(&bytes);
	buffer_release(&name);
	buffer_release(&ours);
	buffer_release(&right);
}

/* Takes what stands before words off the front, and the words; false if they are not there. */
static bool take_until(struct slice *rest, const char *words, struct slice *before)
{
	struct slice at = *rest;
	while (at.length && !slice_begins(at, words))
		at = slice_after(at, 1);
	if (!at.length)
		return false;
	*before = slice_before(*rest, at);
	*rest = slice_after(at, strlen(words));
	return true;
}

static struct score try_pages(struct slice rest)
{
	struct score score = {0};
	struct slice page, label;
	while (take_until(&rest, data_mark, &page) && take_until(&rest, encoding_mark, &page) &&
	       slice_take_line(&rest, &label))
		try_page(page, label, &score);
	return score;
}

static int digit_of(char byte)
{
	static const char digits[] = "0123456789abcdef";
	const char *found = byte ? strchr(digits, byte | 0x20) : NULL;
	return found ? (int)(found - digits) : -1;
}

static void add_hex(struct slice hex, struct buffer *out)
{
	int first = -1;
	for (; hex.length; hex = slice_after(hex, 1)) {
		const int digit = digit_of(*hex.at);
		if (digit >= 0 && first >= 0)
			buffer_putc(out, (char)(first * 16 + digit));
		first = first < 0 ? digit : -1;
	}
}

static struct slice take_field(struct slice *rest)
{
	struct slice field = {.at = rest->at};
	while (field.length < rest->length && rest->at[field.length] != ':')
		field.length++;
	*rest = slice_after(*rest, field.length + 1);
	return field;
}

static void try_sequence(struct slice line, struct score *score)
{
	struct buffer bytes = {0}, ours = {0}, right = {0};
	const struct slice name = take_field(&line), kind = take_field(&line);
	const bool is_wrong = slice_is(kind, "invalid hex");
	if (slice_is(kind, "valid"))
		buffer_add(&bytes, line.at, line.length);
	else if (slice_is(kind, "valid hex") || is_wrong)
		add_hex(take_field(&line), &bytes);
	else
		return;
	if (is_wrong)
		take_field(&line);
	if (is_wrong)
		add_hex(take_field(&line), &right);
	else
		buffer_add(&right, bytes.at, bytes.count);
	decode((struct slice){bytes.at, bytes.count}, FORMAT_TEXT, "utf-8", &ours);
	count(score, is_same(&ours, &right));
	if (!is_same(&ours, &right))
		printf("WRONG: %.*s: %s, not %s\n", (int)name.length, name.at, buffer_text(&ours), buffer_text(&right));
	buffer_release(&bytes);
	buffer_release(&ours);
	buffer_release(&right);
}

static struct score try_sequences(struct slice rest)
{
	struct score score = {0};
	for (struct slice line; slice_take_line(&rest, &line);)
		if (!slice_begins(line, "#"))
			try_sequence(line, &score);
	return score;
}

int main(int count_of_arguments, char **arguments)
{
	for (int i = 1; i < count_of_arguments; i++) {
		struct error error = {0};
		struct buffer bytes = {0};
		if (!file_read(arguments[i], FILE_CAP, &bytes, &error)) {
			fprintf(stderr, "encoding_cases: %s: %s\n", arguments[i], error.message);
			return 2;
		}
		const bool is_pages = slice_ends(slice_of(arguments[i]), ".dat");
		const struct slice all = {bytes.at, bytes.count};
		const struct score score = is_pages ? try_pages(all) : try_sequences(all);
		printf("%s: %zu of %zu right\n", arguments[i], score.right, score.all);
		buffer_release(&bytes);
	}
	return 0;
}
