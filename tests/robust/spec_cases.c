/* SPDX-License-Identifier: MIT */
/*
 * The examples of the CommonMark specification: each is read as Markdown, and what should come of it as HTML. The same blocks must hold
 * the same words in the same order. Pictures inside a text are their alternative text, as in a text browser; instructions
 * and CDATA sections, which a browser ends too early, are nothing.
 *
 *     spec_cases SPEC.txt [NUMBER]...    shows those that differ; with numbers, shows these whatever they are
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "model/document.h"
#include "render/read/html.h"
#include "render/read/reader.h"
#include "render/read/slice.h"
#include "tests/render/read/outline.h"

/* What the specification puts around an example, and for a tab. */
static const char fence[] = "````````````````````````````````";
static const char tab[] = "→";

enum { SPEC_CAP = 4 << 20 };

struct example {
	struct buffer markdown, html;
};

/* Takes the lines up to one that is the mark. */
static void take_until(struct slice *rest, const char *mark, struct buffer *out)
{
	struct slice line;
	while (slice_take_line(rest, &line) && !slice_is(line, mark)) {
		for (struct slice at = line; at.length; at = slice_after(at, 1)) {
			const bool is_tab = slice_begins(at, tab);
			buffer_putc(out, is_tab ? '\t' : *at.at);
			at = is_tab ? slice_after(at, sizeof tab - 2) : at;
		}
		buffer_putc(out, '\n');
	}
}

static bool take_example(struct slice *rest, struct example *example)
{
	struct slice line = {0};
	while (slice_take_line(rest, &line) && !(slice_begins(line, fence) && slice_ends(line, " example")))
		;
	if (!rest->length)
		return false;
	buffer_cut(&example->markdown, 0);
	buffer_cut(&example->html, 0);
	take_until(rest, ".", &example->markdown);
	take_until(rest, fence, &example->html);
	return true;
}

/* Whether the picture is all that its paragraph holds. tag: up to its end. */
static bool is_alone(const struct buffer *html, struct slice tag)
{
	const struct slice before = {html->at, (size_t)(tag.at - html->at)};
	const char *behind = tag.at + tag.length;
	return (slice_ends(before, "<p>") && strncmp(behind, "</p>", 4) == 0) ||
	       (slice_ends(before, "\">") && strncmp(behind, "</a></p>", 8) == 0);
}

/* What is put for a tag that is no tag to us; false if it is one. */
static bool replace(const struct buffer *html, struct slice tag, struct buffer *out)
{
	if (slice_begins(tag, "<?") || slice_begins(tag, "<![CDATA["))
		return true;
	const char *alternative = slice_begins(tag, "<img ") ? strstr(tag.at, "alt=\"") : NULL;
	if (!alternative || is_alone(html, tag))
		return false;
	buffer_add(out, alternative + 5, strcspn(alternative + 5, "\""));
	return true;
}

static const char *end_of(const char *tag)
{
	const bool is_data = strncmp(tag, "<![CDATA[", 9) == 0;
	const char *end = is_data ? strstr(tag, "]]>") : strncmp(tag, "<?", 2) == 0 ? strstr(tag, "?>") : tag;
	return end ? strchr(end, '>') : NULL;
}

static void read_as_text_browser(const struct buffer *html, struct buffer *out)
{
	const char *at = html->at ? html->at : "";
	while (*at) {
		const char *end = *at == '<' ? end_of(at) : NULL;
		if (end && replace(html, (struct slice){at, (size_t)(end + 1 - at)}, out))
			at = end + 1;
		else
			buffer_putc(out, *at++);
	}
}

/* A kind and the words of each block, a line each. A line end in code is meant, elsewhere it is white space. */
static void write_words(const struct document *document, struct buffer *out)
{
	for (size_t i = 0; i < document->blocks.count; i++) {
		const struct block *block = &document->blocks.at[i];
		struct slice rest = {document->text.at + block->span.start, span_length(block->span)};
		if (block->kind == BLOCK_IMAGE && !rest.length)
			continue;
		buffer_puts(out, block_kind_name(block->kind));
		if (block->kind == BLOCK_CODE)
			buffer_add(out, rest.at, rest.length);
		else if (!block_kind_holds_blocks(block->kind))
			for (struct slice word; (word = slice_take_word(&rest)).length;)
				buffer_format(out, " %.*s", (int)word.length, word.at);
		buffer_putc(out, '\n');
	}
}

static void read_words(outline_reader *read, const struct buffer *text, struct buffer *out)
{
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	read(text->at ? text->at : "", text->count, builder);
	struct document *document = builder_finish(builder);
	write_words(document, out);
	document_free(document);
}

/* What stands behind the kind at a line's start. */
static struct slice words_of(struct slice line)
{
	slice_take_word(&line);
	return line;
}

/* A headline is a heading or a paragraph to the specification. */
static bool is_same_line(struct slice ours, struct slice right)
{
	if (slice_begins(ours, "title") && (slice_begins(right, "heading") || slice_begins(right, "paragraph"))) {
		ours = words_of(ours);
		right = words_of(right);
	}
	return ours.length == right.length && memcmp(ours.at, right.at, ours.length) == 0;
}

static bool is_same_text(struct slice ours, struct slice right)
{
	struct slice our_line, right_line;
	while (slice_take_line(&ours, &our_line))
		if (!slice_take_line(&right, &right_line) || !is_same_line(our_line, right_line))
			return false;
	return !right.length;
}

static bool is_asked(size_t number, int count, char **arguments)
{
	for (int i = 2; i < count; i++)
		if (strtoul(arguments[i], NULL, 10) == number)
			return true;
	return false;
}

/* Whether it reads as it should. */
static bool try_example(struct example *example, size_t number, bool is_shown)
{
	struct buffer ours = {0}, right = {0}, html = {0};
	read_as_text_browser(&example->html, &html);
	read_words(markdown_read, &example->markdown, &ours);
	read_words(html_fragment_read, &html, &right);
	buffer_release(&html);
	const bool is_same = is_same_text(slice_of(buffer_text(&ours)), slice_of(buffer_text(&right)));
	if (is_shown || !is_same)
		printf("%s example %zu\n%s--- as HTML\n%s--- we read\n%s--- should be\n%s\n",
		       is_same ? "right:" : "WRONG:", number, buffer_text(&example->markdown),
		       buffer_text(&example->html), buffer_text(&ours), buffer_text(&right));
	buffer_release(&ours);
	buffer_release(&right);
	return is_same;
}

int main(int count, char **arguments)
{
	struct error error = {0};
	struct buffer spec = {0};
	if (count < 2 || !file_read(arguments[1], SPEC_CAP, &spec, &error)) {
		fputs("usage: spec_cases SPEC.txt [NUMBER]...\n", stderr);
		return 2;
	}
	struct example example = {{0}, {0}};
	struct slice rest = {spec.at, spec.count};
	size_t number = 0, right = 0;
	while (take_example(&rest, &example)) {
		number++;
		right += try_example(&example, number, is_asked(number, count, arguments));
	}
	printf("CommonMark: %zu of %zu examples right\n", right, number);
	buffer_release(&example.markdown);
	buffer_release(&example.html);
	buffer_release(&spec);
	return 0;
}
