/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/explain.h"

#include "base/utf8.h"

enum { FIRST_COLUMNS = 60 };

/* How many blocks there are, and words in them. */
struct tally {
	size_t blocks, words;
};

static size_t count_words(const char *text, size_t length)
{
	size_t words = 0;
	bool is_in_word = false;
	uint32_t character;
	for (size_t at = 0; at < length; at += utf8_read(text + at, length - at, &character)) {
		utf8_read(text + at, length - at, &character);
		const bool is_space = utf8_is_space(character);
		words += !is_space && !is_in_word;
		is_in_word = !is_space;
	}
	return words;
}

static void count(const struct document *document, bool is_left_out, struct buffer *out)
{
	struct tally tally = {0};
	for (uint32_t leaf = document_next_leaf(document, NONE); leaf != NONE;
	     leaf = document_next_leaf(document, leaf)) {
		const struct block *block = &document->blocks.at[leaf];
		if ((block->left_out.reason != LEFT_OUT_NOT) != is_left_out)
			continue;
		tally.blocks++;
		tally.words += count_words(document->text.at + block->span.start, span_length(block->span));
	}
	buffer_format(out, "%s\t%zu block%s, %zu word%s\n", is_left_out ? "left out" : "kept", tally.blocks,
		      tally.blocks == 1 ? "" : "s", tally.words, tally.words == 1 ? "" : "s");
}

/* The text up to where words end that fit, on one line. */
static void write_first_words(const char *text, size_t length, struct buffer *out)
{
	size_t fit = utf8_fit(text, length, FIRST_COLUMNS);
	const bool is_cut = fit < length;
	size_t end = fit;
	while (is_cut && end && text[end] != ' ' && text[end] != '\n')
		end--;
	fit = end ? end : fit;
	for (size_t i = 0; i < fit; i++)
		buffer_putc(out, text[i] == '\n' || text[i] == '\t' ? ' ' : text[i]);
	buffer_puts(out, is_cut ? "…" : "");
}

/* Whether two leaves that follow one another are explained together. */
static bool are_one_run(struct left_out a, struct left_out b)
{
	return a.reason == b.reason && !a.sure && !b.sure;
}

void explain_write(const struct document *document, struct buffer *out)
{
	count(document, false, out);
	count(document, true, out);
	struct left_out before = {0};
	for (uint32_t leaf = document_next_leaf(document, NONE); leaf != NONE;
	     leaf = document_next_leaf(document, leaf)) {
		const struct block *block = &document->blocks.at[leaf];
		const bool is_first = block->left_out.reason && !are_one_run(before, block->left_out);
		before = block->left_out;
		if (!is_first)
			continue;
		left_out_write(block->left_out, out);
		buffer_putc(out, '\t');
		write_first_words(document->text.at + block->span.start, span_length(block->span), out);
		buffer_putc(out, '\n');
	}
}
