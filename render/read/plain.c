/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/reader.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "base/utf8.h"
#include "render/line_look.h"
#include "render/measure.h"
#include "render/read/autolink.h"
#include "render/read/plain_line.h"
#include "render/read/slice.h"
#include "render/wrapping.h"

/* So much of a text is looked at to see how it marks its paragraphs. In bytes. */
enum { LOOK_CAP = 1 << 20 };

/* Quotes nest less deep than that. A paragraph that begins in so many columns more is indented. A line less full than that is short. */
enum { DEPTH_MAX = 16, INDENT_MIN = 2, FULL_PERCENT = 75 };

/* No more lines than that stand above a story. */
enum { HEAD_LINES = 6 };

struct reader {
	struct builder *builder;
	size_t width;  /* at which lines are wrapped; 0 if their ends are meant */
	bool quotes;   /* ">" marks what is quoted */
	bool capitals; /* lines of capitals alone are headings: there are several of them */
	size_t top;    /* so many leaves may still be of the text's head: headline, byline, dateline, a line each */
};

static bool is_rule(struct slice line)
{
	return line_is_rule(line.at, line.length);
}

static bool is_item(struct slice line)
{
	return line_begins_item(line.at, line.length);
}

static bool is_tabular(struct slice line)
{
	return line_is_tabular(line.at, line.length);
}

/* Whether ">" marks what is quoted: over two lines, or behind "she wrote:". One line may begin so for other reasons. */
static bool has_quotes(struct slice text)
{
	struct slice before = {.at = ""};
	bool follows = false;
	for (size_t at = 0; at < text.length && at < LOOK_CAP;) {
		const struct plain_line line = plain_line_at(text, at);
		const bool quoted = plain_is_quoted(line.text);
		if (quoted && (follows || slice_ends(before, ":")))
			return true;
		follows = quoted;
		before = line.text.length ? line.text : before;
		at = line.next;
	}
	return false;
}

/* Whether a line stands alone behind a sentence, with more behind it. */
static bool is_alone(struct slice text, const struct plain_line *line)
{
	size_t before = line->start, line_ends = 0;
	while (before && (measure_is_blank(text.at[before - 1]) || text.at[before - 1] == '\r'))
		line_ends += text.at[--before] == '\n';
	return line_ends > 1 && slice_ends_sentence((struct slice){text.at, before}) && line->next < text.length &&
	       !plain_line_at(text, line->next).text.length;
}

static bool is_in_capitals(struct slice text, const struct plain_line *line)
{
	return line_is_in_capitals(line->text.at, line->text.length) && is_alone(text, line);
}

/* Whether lines of capitals are headings: two that differ are. One that comes again and again is something else. */
static bool has_capitals(struct slice text)
{
	struct slice first = {0};
	for (size_t at = 0; at < text.length && at < LOOK_CAP;) {
		const struct plain_line line = plain_line_at(text, at);
		at = line.next;
		if (!is_in_capitals(text, &line))
			continue;
		if (first.length &&
		    (first.length != line.text.length || memcmp(first.at, line.text.at, first.length) != 0))
			return true;
		first = line.text;
	}
	return false;
}

/* The width that the text is wrapped at, its quote marks apart. */
static size_t width_of(struct slice text, bool quotes)
{
	struct buffer bare = {0};
	size_t width;
	if (!quotes)
		return wrapping_width(text.at, text.length < LOOK_CAP ? text.length : LOOK_CAP);
	for (size_t at = 0; at < text.length && at < LOOK_CAP;) {
		const struct plain_line line = plain_line_at(text, at);
		struct slice words;
		plain_quote_depth(line.text, &words);
		buffer_add(&bare, words.at, words.length);
		buffer_putc(&bare, '\n');
		at = line.next;
	}
	width = wrapping_width(buffer_text(&bare), bare.count);
	buffer_release(&bare);
	return width;
}

static bool is_short(const struct reader *self, struct slice line)
{
	return utf8_count(line.at, line.length) * 100 < self->width * FULL_PERCENT;
}

/* Whether the next line's first word would have had room on a line. */
static bool has_room(const struct reader *self, struct slice line, struct slice next)
{
	const struct slice word = slice_take_word(&next);
	return utf8_count(line.at, line.length) + 1 + utf8_count(word.at, word.length) <= self->width;
}

/* Whether a line begins something new: in a list, in a conversation, or as an indented paragraph or one behind a short line does. */
static bool begins_anew(const struct reader *self, const struct plain_line *line, const struct plain_line *before,
			bool in_list)
{
	const bool ends = slice_ends_sentence(before->text);
	const bool is_indented = line->indent >= before->indent + INDENT_MIN;
	if (is_item(line->text) &&
	    (in_list || ends || is_indented || slice_ends(before->text, ":") || is_short(self, before->text)))
		return true;
	if (!ends && !slice_ends(before->text, "]"))
		return false;
	return line_begins_turn(line->text.at, line->text.length) || (is_indented && !in_list) ||
	       (is_short(self, before->text) && !utf8_is_lower(slice_first(line->text)));
}

/* Whether a line cannot go on with what stands before it. A new page begins a paragraph. */
static bool stands_apart(const struct reader *self, struct slice text, const struct plain_line *line)
{
	return !line->text.length || (line->indent && memchr(line->text.at - line->indent, '\f', line->indent)) ||
	       (self->quotes && plain_is_quoted(line->text)) || is_rule(line->text) ||
	       (is_tabular(line->text) && is_tabular(plain_line_at(text, line->next).text));
}

/* Where the paragraph ends that begins with a line. */
static size_t paragraph_end(const struct reader *self, struct slice text, struct plain_line line)
{
	const bool in_list = is_item(line.text);
	while (self->width && line.next < text.length) {
		const struct plain_line next = plain_line_at(text, line.next);
		if (stands_apart(self, text, &next) || begins_anew(self, &next, &line, in_list) ||
		    (self->top && has_room(self, line.text, next.text)))
			break;
		line = next;
	}
	return line.end;
}

static size_t table_end(struct slice text, struct plain_line line)
{
	for (struct plain_line next; line.next < text.length; line = next) {
		next = plain_line_at(text, line.next);
		if (!is_tabular(next.text))
			break;
	}
	return line.end;
}

/* What begins with a line that is not empty, and where it ends. */
struct leaf {
	enum block_kind kind;
	uint32_t level;
	size_t end;
};

static struct leaf leaf_at(const struct reader *self, struct slice text, struct plain_line line)
{
	const struct slice next = plain_line_at(text, line.next).text;
	if (is_rule(line.text))
		return (struct leaf){BLOCK_RULE, 0, line.end};
	if (is_tabular(line.text) && is_tabular(next))
		return (struct leaf){BLOCK_CODE, 0, table_end(text, line)};
	if (next.length && plain_is_underlined(line.text, next))
		return (struct leaf){BLOCK_HEADING, *next.at == '=' ? 1 : 2, line.end};
	if (self->capitals && is_in_capitals(text, &line))
		return (struct leaf){BLOCK_HEADING, 2, line.end};
	return (struct leaf){BLOCK_PARAGRAPH, 0, paragraph_end(self, text, line)};
}

/* Adds words to the open leaf, the addresses in them as links. */
static void add_linked(struct builder *builder, struct slice words)
{
	struct buffer href = {0};
	struct autolink link;
	size_t done = 0;
	for (; autolink_find(words, done, true, &link); done = link.start + link.length) {
		const char *bracket = memchr(words.at + link.start, '>', link.length);
		link.length = bracket ? (size_t)(bracket - words.at) - link.start : link.length;
		buffer_cut(&href, 0);
		buffer_puts(&href, link.scheme);
		buffer_add(&href, words.at + link.start, link.length);
		builder_text(builder, words.at + done, link.start - done);
		builder_mark_open(builder, MARK_LINK, href.at, href.count);
		builder_text(builder, words.at + link.start, link.length);
		builder_mark_close(builder);
	}
	builder_text(builder, words.at + done, words.length - done);
	buffer_release(&href);
}

/* Page marks would be drawn: among white space each is a space. */
static void add_gap(struct builder *builder, const char *bytes, size_t length)
{
	size_t done = 0;
	for (size_t i = 0; i < length; i++) {
		if (!plain_is_page_mark(bytes[i]))
			continue;
		builder_gap(builder, bytes + done, i - done);
		builder_gap(builder, " ", 1);
		done = i + 1;
	}
	builder_gap(builder, bytes + done, length - done);
}

/* Passes the white space at byte at. Returns where the line begins that has something on it. */
static size_t read_gap(const struct reader *self, struct slice text, size_t at)
{
	size_t end = at;
	for (struct plain_line line; end < text.length; end = line.next) {
		line = plain_line_at(text, end);
		if (line.text.length)
			break;
	}
	add_gap(self->builder, text.at + at, end - at);
	return end;
}

/* Reads what begins on the line at byte at, which is not empty. Returns where it ends. */
static size_t read_leaf(struct reader *self, struct slice text, size_t at)
{
	const struct plain_line line = plain_line_at(text, at);
	const struct leaf leaf = leaf_at(self, text, line);
	const size_t start =
	    leaf.kind == BLOCK_CODE ? line.start - line.indent : line.start; /* cells stand in columns */
	add_gap(self->builder, text.at + at, start - at);
	builder_open(self->builder, leaf.kind, leaf.level);
	add_linked(self->builder, (struct slice){.at = text.at + start, .length = leaf.end - start});
	builder_close(self->builder);
	self->top = self->top && leaf.end <= line.end ? self->top - 1 : 0;
	return leaf.end;
}

/* Opens and closes block quotes until so many are open. */
static size_t quote_to(const struct reader *self, size_t open, size_t depth)
{
	if (depth > DEPTH_MAX)
		builder_notice(self->builder, "depth", "quotes nested more than %d deep are shown less deep",
			       DEPTH_MAX);
	depth = depth < DEPTH_MAX ? depth : DEPTH_MAX;
	for (; open > depth; open--)
		builder_close(self->builder);
	for (; open < depth; open++)
		builder_open(self->builder, BLOCK_QUOTE, 0);
	return depth;
}

/* Reads what stood behind the marks of one quote. */
static void flush(const struct reader *self, struct buffer *words)
{
	const struct slice text = {.at = buffer_text(words), .length = words->count};
	struct reader bare = {.builder = self->builder, .width = self->width};
	for (size_t at = read_gap(&bare, text, 0); at < text.length;)
		at = read_gap(&bare, text, read_leaf(&bare, text, at));
	buffer_cut(words, 0);
}

/* Reads lines that are quoted: their marks, which would stand in the midst of sentences, are no text. Returns where they end. */
static size_t read_quoted(struct reader *self, struct slice text, size_t at)
{
	struct buffer words = {0};
	size_t open = 0, depth = 0;
	for (struct plain_line line; at < text.length; at = line.next) {
		struct slice behind;
		line = plain_line_at(text, at);
		if (!plain_is_quoted(line.text))
			break;
		const size_t marks = plain_quote_depth(line.text, &behind);
		if (marks != depth)
			flush(self, &words);
		depth = marks;
		open = quote_to(self, open, depth);
		buffer_add(&words, behind.at, behind.length);
		buffer_putc(&words, '\n');
	}
	flush(self, &words);
	quote_to(self, open, 0);
	buffer_release(&words);
	return at;
}

void plain_read(const char *bytes, size_t length, struct builder *builder)
{
	const struct slice text = {.at = bytes, .length = length};
	struct reader self = {.builder = builder, .quotes = has_quotes(text), .top = HEAD_LINES};
	self.width = width_of(text, self.quotes);
	self.capitals = has_capitals(text);
	for (size_t at = read_gap(&self, text, 0); at < length; at = read_gap(&self, text, at)) {
		const bool quoted = self.quotes && plain_is_quoted(plain_line_at(text, at).text);
		at = (quoted ? read_quoted : read_leaf)(&self, text, at);
	}
	furniture_mark(builder);
}
