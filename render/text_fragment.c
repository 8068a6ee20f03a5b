/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/text_fragment.h"

#include <string.h>

#include "base/utf8.h"

/*
 * A page has words around an article that are not in the document, and is edited: three words at either end of a quote are
 * rarely by chance those of another place. Up to twice as many words, and two, are written whole.
 */
enum {
	PLACES_MAX =
	    20000000, /* to look at for one directive: a text made to need more has none, instead of taking minutes */
	WHOLE_LETTERS_MAX = 300, /* as in Chromium's generator: a longer stretch is never written whole */
};

enum { LEAST_WORDS = 3, MOST_WORDS = 8, WHOLE_WORDS = 8, MOST_AROUND = 12 };

/* What a directive shall lead to, in letters. */
struct aim {
	const struct searched *text;
	struct span whole;           /* from the first word to behind the last */
	struct indexes starts, ends; /* its words */
	size_t first, last;          /* how many of them stand in its first leaf, and in its last */
};

/* How a directive leads there. */
struct way {
	size_t words;          /* of the start, and of the end; 0 if all of it is the start */
	size_t before, behind; /* words of the prefix and the suffix */
};

static bool is_edge(const struct searched *text, size_t at)
{
	return at >= text->letters.count || text->letters.at[at].folded == SEARCHED_EDGE;
}

/* What is one character in the document may be several letters: a word begins with its first. */
static bool begins_word(const struct searched *text, size_t at)
{
	const struct letter *letter = &text->letters.at[at];
	return letter->before & WORDBREAK_START && (!at || letter[-1].start != letter->start || is_edge(text, at - 1));
}

static bool ends_word(const struct searched *text, size_t at)
{
	const struct letter *letter = &text->letters.at[at];
	return letter->after & WORDBREAK_END && (is_edge(text, at + 1) || letter[1].start != letter->start);
}

/* The edge between two leaves, of the letters first to end; end if there is none. */
static size_t find_edge(const struct searched *text, size_t first, size_t end)
{
	while (first < end && !is_edge(text, first))
		first++;
	return first;
}

static void find_words(struct aim *self, struct span span)
{
	const struct letters *letters = &self->text->letters;
	for (size_t at = searched_at(self->text, span.start); at < letters->count && letters->at[at].start < span.end;
	     at++) {
		if (begins_word(self->text, at) && letters->at[at].start >= span.start)
			array_push(&self->starts, (uint32_t)at);
		if (self->starts.count > self->ends.count && ends_word(self->text, at) &&
		    letters->at[at].end <= span.end)
			array_push(&self->ends, (uint32_t)at + 1);
	}
	if (!self->ends.count)
		return;
	self->starts.count = self->ends.count;
	self->whole = (struct span){*self->starts.at, array_last(&self->ends)};
	const size_t edge = find_edge(self->text, self->whole.start, self->whole.end);
	size_t last_edge = self->whole.end;
	while (last_edge > edge && !is_edge(self->text, last_edge - 1))
		last_edge--;
	for (size_t i = 0; i < self->ends.count; i++) {
		self->first += self->ends.at[i] <= edge;
		self->last += self->starts.at[i] >= last_edge || edge == self->whole.end;
	}
}

/* Appends letters as they are written in the document, percent-encoded; a run of white space as one space. */
static void write_letters(const struct searched *text, size_t first, size_t end, struct buffer *out)
{
	static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._~";
	const char *bytes = text->document->text.at;
	const size_t to = text->letters.at[end - 1].end;
	uint32_t character;
	bool spaced = false;
	for (size_t at = text->letters.at[first].start, taken; at < to; at += taken) {
		taken = utf8_read(bytes + at, to - at, &character);
		const bool is_space = utf8_is_space(character);
		if (is_space && !spaced)
			buffer_puts(out, "%20");
		else if (taken == 1 && strchr(plain, bytes[at]))
			buffer_putc(out, bytes[at]);
		else
			for (size_t i = 0; i < taken && !is_space; i++)
				buffer_format(out, "%%%02X", (unsigned char)bytes[at + i]);
		spaced = is_space;
	}
}

/* Where so many words before a letter begin, in its own leaf, or else in the leaf before; the letter itself if there are none. */
static size_t go_back(const struct searched *text, size_t from, size_t words)
{
	size_t found = from;
	for (size_t at = from; at-- > 0 && words;) {
		if (is_edge(text, at) && found != from)
			break;
		if (begins_word(text, at)) {
			found = at;
			words--;
		}
	}
	return found;
}

static size_t go_forth(const struct searched *text, size_t from, size_t words)
{
	size_t found = from;
	for (size_t at = from; at < text->letters.count && words; at++) {
		if (is_edge(text, at) && found != from)
			break;
		if (ends_word(text, at)) {
			found = at + 1;
			words--;
		}
	}
	return found;
}

static size_t trim_end(const struct searched *text, size_t first, size_t end)
{
	while (end > first && text->letters.at[end - 1].folded == ' ')
		end--;
	return end;
}

static size_t trim_start(const struct searched *text, size_t first, size_t end)
{
	while (first < end && (text->letters.at[first].folded == ' ' || is_edge(text, first)))
		first++;
	return first;
}

/*
 * Appends the prefix. What stands before may be in another leaf: then the start is all that stands in its own leaf, marks included.
 * False if nothing stands before.
 */
static bool write_prefix(const struct aim *self, size_t words, size_t *start, struct buffer *out)
{
	const size_t first = go_back(self->text, *start, words);
	const size_t edge = find_edge(self->text, first, *start);
	if (edge < *start)
		*start = trim_start(self->text, edge, *start);
	if (first >= edge)
		return false;
	write_letters(self->text, first, trim_end(self->text, first, edge), out);
	buffer_puts(out, "-,");
	return true;
}

/* Finds the suffix, in letters, and where the end then has to reach. False if nothing stands behind. */
static bool find_suffix(const struct aim *self, size_t words, size_t *end, struct span *suffix)
{
	const size_t last = go_forth(self->text, *end, words);
	const size_t edge = find_edge(self->text, *end, last);
	const size_t first = trim_start(self->text, edge < last ? edge : *end, last);
	if (edge < last)
		*end = trim_end(self->text, *end, edge);
	*suffix = (struct span){(uint32_t)first, (uint32_t)last};
	return first < last;
}

/* Appends the directive of a way. Sets what it must lead to, in letters. False if there is none. */
static bool write_way(const struct aim *self, const struct way *way, struct span *wanted, struct buffer *out)
{
	size_t start = self->whole.start, end = self->whole.end;
	struct span suffix = {0};
	buffer_puts(out, "text=");
	if (way->before && !write_prefix(self, way->before, &start, out))
		return false;
	if (way->behind && !find_suffix(self, way->behind, &end, &suffix))
		return false;
	const size_t first = way->words < self->first ? way->words : self->first;
	const size_t last = way->words < self->last ? way->words : self->last;
	write_letters(self->text, start, way->words ? self->ends.at[first - 1] : end, out);
	if (way->words) {
		buffer_putc(out, ',');
		write_letters(self->text, self->starts.at[self->starts.count - last], end, out);
	}
	if (way->behind) {
		buffer_puts(out, ",-");
		write_letters(self->text, suffix.start, suffix.end, out);
	}
	*wanted = (struct span){(uint32_t)start, (uint32_t)end};
	return true;
}

/* Appends the directive of a way if it leads there and nowhere else. */
static bool try_way(const struct aim *self, const struct way *way, struct buffer *out)
{
	const size_t before = out->count;
	struct span wanted, found;
	const bool done = write_way(self, way, &wanted, out) &&
			  text_fragment_count(self->text, out->at + before, &found) == 1 &&
			  self->text->searching->left && found.start == self->text->letters.at[wanted.start].start &&
			  found.end == self->text->letters.at[wanted.end - 1].end;
	if (!done)
		buffer_cut(out, before);
	return done;
}

/* With so many words around it: by its first words and its last, or whole if it is short. */
static bool try_around(const struct aim *self, size_t before, size_t behind, struct buffer *out)
{
	const size_t count = self->ends.count;
	const bool one_leaf = self->first == count;
	if (one_leaf && count <= WHOLE_WORDS)
		return try_way(self, &(struct way){0, before, behind}, out);
	for (size_t words = LEAST_WORDS; words <= MOST_WORDS && (!one_leaf || 2 * words <= count); words++)
		if (try_way(self, &(struct way){words, before, behind}, out))
			return true;
	return false;
}

/* Whole, if it is not too long: where its first words stand in another place too, with all that is before and behind them. */
static bool try_whole(const struct aim *self, size_t before, size_t behind, struct buffer *out)
{
	return self->first == self->ends.count && span_length(self->whole) <= WHOLE_LETTERS_MAX &&
	       try_way(self, &(struct way){0, before, behind}, out);
}

typedef bool attempt(const struct aim *, size_t before, size_t behind, struct buffer *out);

/* With nothing around it; then with more and more words before it, behind it, and on both sides. */
static bool try_all(const struct aim *self, attempt *try, struct buffer *out)
{
	bool done = try(self, 0, 0, out);
	for (size_t words = 1; !done && words <= MOST_AROUND; words++)
		done = try(self, words, 0, out) || try(self, 0, words, out) || try(self, words, words, out);
	return done;
}

bool text_fragment_write(const struct searched *text, struct span span, struct buffer *out)
{
	struct aim self = {.text = text};
	find_words(&self, span);
	text->searching->left = PLACES_MAX;
	const bool done = self.ends.count && (try_all(&self, try_around, out) || try_all(&self, try_whole, out));
	text->searching->left = UINT64_MAX;
	array_release(&self.starts);
	array_release(&self.ends);
	return done;
}

void text_fragment_add(const char *address, const char *directive, struct buffer *out)
{
	const char *old = strstr(address, ":~:");
	const size_t length =
	    old && strchr(address, '#') && strchr(address, '#') < old ? (size_t)(old - address) : strlen(address);
	buffer_add(out, address, length);
	buffer_puts(out, memchr(address, '#', length) ? ":~:" : "#:~:");
	buffer_puts(out, directive);
}
