/* SPDX-License-Identifier: MIT */
/*
 * Whether the first screen of a page shows its headline and the first sentence of its story.
 *
 *     first_screen PAGE METADATA.json SCREEN
 *
 * SCREEN is what a script's "screen" wrote at the start; METADATA.json has the title that others found, in "title". Says in one line what
 * is there: "shown", or what is missing; then "same", "part" (one title is in the other, less a site's name) or "other".
 * Ends with 1 if something is missing.
 */
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "base/utf8.h"
#include "base/value.h"
#include "model/document.h"
#include "render/read/reading.h"
#include "render/read/slice.h"

/* Columns before the text, which hold marks; rows before it. */
enum { GUTTER = 4, HEADER = 2, FILE_CAP = 1 << 20 };

/* A title that is shorter than the other's half, and some, is a site's name. */
static const double MOST_OF = 2.5;

/* Appends what is no white space. Where only words count, small and without marks. */
static void squeeze(struct slice text, bool only_words, struct buffer *out)
{
	uint32_t character;
	for (size_t taken; text.length; text = slice_after(text, taken ? taken : 1)) {
		taken = utf8_read(text.at, text.length, &character);
		const bool is_kept = taken && !utf8_is_space(character) && (!only_words || utf8_is_word(character));
		for (size_t i = 0; i < taken && is_kept; i++) {
			const bool is_capital = only_words && text.at[i] >= 'A' && text.at[i] <= 'Z';
			buffer_putc(out, (char)(text.at[i] + (is_capital ? 'a' - 'A' : 0)));
		}
	}
}

static void squeeze_screen(struct slice screen, struct buffer *out)
{
	struct slice line;
	for (size_t row = 0; slice_take_line(&screen, &line); row++) {
		uint32_t character;
		for (size_t i = 0; i < GUTTER && line.length; i++)
			line = slice_after(line, utf8_read(line.at, line.length, &character));
		if (row >= HEADER)
			squeeze(line, false, out);
	}
}

static bool is_in(const struct buffer *text, struct slice part)
{
	struct buffer squeezed = {0};
	squeeze(part, false, &squeezed);
	const bool is = !squeezed.count || (text->count && strstr(text->at, squeezed.at));
	buffer_release(&squeezed);
	return is;
}

/* The first paragraph's text up to where its first sentence ends. */
static struct slice first_sentence(const struct document *document)
{
	enum { ABBREVIATION = 3 };
	size_t i = 0;
	while (i < document->blocks.count && document->blocks.at[i].kind != BLOCK_PARAGRAPH)
		i++;
	if (i == document->blocks.count)
		return (struct slice){0};
	const struct span span = document->blocks.at[i].span;
	const struct slice text = {document->text.at + span.start, span_length(span)};
	struct slice rest = text;
	for (struct slice word; (word = slice_take_word(&rest)).length;)
		if (word.length > ABBREVIATION && slice_ends_sentence(word))
			return (struct slice){text.at, (size_t)(word.at + word.length - text.at)};
	return text;
}

static const char *compare_titles(struct slice ours, struct slice theirs)
{
	struct buffer first = {0}, second = {0};
	squeeze(ours, true, &first);
	squeeze(theirs, true, &second);
	const char *a = buffer_text(&first), *b = buffer_text(&second);
	const bool is_most = (double)first.count * MOST_OF >= (double)second.count && (strstr(a, b) || strstr(b, a));
	const char *answer = strcmp(a, b) == 0 ? "same" : is_most ? "part" : "other";
	buffer_release(&first);
	buffer_release(&second);
	return answer;
}

static bool report(const struct document *document, struct slice title, struct slice screen)
{
	struct buffer shown = {0};
	squeeze_screen(screen, &shown);
	const struct slice ours = slice_of(document_metadata(document, METADATA_TITLE)),
			   sentence = first_sentence(document);
	const bool has_title = is_in(&shown, ours), has_sentence = is_in(&shown, sentence);
	printf("%s%s%s %s", has_title && has_sentence ? "shown" : "", has_title ? "" : "no-headline",
	       has_sentence ? "" : "no-sentence", compare_titles(ours, title));
	if (strcmp(compare_titles(ours, title), "other") == 0)
		printf(" (%.*s / %.*s)", (int)ours.length, ours.at, (int)title.length, title.at);
	if (!has_sentence)
		printf(" (sentence of %zu characters)", utf8_count(sentence.at, sentence.length));
	putchar('\n');
	buffer_release(&shown);
	return has_title && has_sentence;
}

int main(int count, char **arguments)
{
	struct error error = {0};
	struct buffer metadata = {0}, screen = {0};
	struct document *document = NULL;
	if (count != 4 || !file_read(arguments[2], FILE_CAP, &metadata, &error) ||
	    !file_read(arguments[3], FILE_CAP, &screen, &error) ||
	    !reading_all(&(struct source){.name = arguments[1]}, &document, NULL, &error)) {
		fprintf(stderr, "first_screen: %s\n", error.message ? error.message : "usage: PAGE METADATA SCREEN");
		return 2;
	}
	struct value *facts = value_read(buffer_text(&metadata), metadata.count, &error);
	size_t length;
	const char *title = value_string(value_member(facts, "title"), &length);
	const bool is_shown = report(document, slice_of(title), (struct slice){buffer_text(&screen), screen.count});
	value_free(facts);
	document_free(document);
	buffer_release(&metadata);
	buffer_release(&screen);
	error_release(&error);
	return is_shown ? 0 : 1;
}
