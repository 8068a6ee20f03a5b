/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/text_fragment.h"

#include <string.h>

/* A directive's parts, folded; empty where it has none. */
struct directive {
	struct indexes prefix, start, end, suffix;
};

static int digit(char byte)
{
	static const char digits[] = "0123456789abcdef";
	const char *at = byte ? strchr(digits, byte >= 'A' && byte <= 'F' ? byte - 'A' + 'a' : byte) : NULL;
	return at ? (int)(at - digits) : -1;
}

/* Undoes percent-encoding and folds. */
static void read_part(const char *part, size_t length, struct indexes *folded)
{
	struct buffer bytes = {0};
	for (size_t i = 0; i < length; i++) {
		const int high = i + 2 < length && part[i] == '%' ? digit(part[i + 1]) : -1;
		const int low = high >= 0 ? digit(part[i + 2]) : -1;
		buffer_putc(&bytes, low >= 0 ? (char)(high * 16 + low) : part[i]);
		i += low >= 0 ? 2 : 0;
	}
	searched_fold(buffer_text(&bytes), bytes.count, folded);
	buffer_release(&bytes);
}

static bool read_directive(const char *text, struct directive *self)
{
	if (strncmp(text, "text=", 5) != 0)
		return false;
	for (const char *part = text + 5, *next; part; part = next) {
		const size_t length = strcspn(part, ",");
		next = part[length] ? part + length + 1 : NULL;
		if (part == text + 5 && length > 1 && part[length - 1] == '-')
			read_part(part, length - 1, &self->prefix);
		else if (!next && length > 1 && *part == '-')
			read_part(part + 1, length - 1, &self->suffix);
		else if (length && !self->start.count)
			read_part(part, length, &self->start);
		else if (length && !self->end.count)
			read_part(part, length, &self->end);
		else
			return false;
	}
	return self->start.count;
}

static void release(struct directive *self)
{
	array_release(&self->prefix);
	array_release(&self->start);
	array_release(&self->end);
	array_release(&self->suffix);
}

/* Over white space and into the next leaf, if need be. */
static size_t skip_space(const struct searched *self, size_t at)
{
	while (at < self->letters.count &&
	       (self->letters.at[at].folded == ' ' || self->letters.at[at].folded == SEARCHED_EDGE))
		at++;
	return at;
}

/*
 * The start, at or behind *from, with what must stand before it; *from is set to where the next search begins. Returns whether one
 * was found; sets *is_over where no further one can be.
 */
static bool find_start(const struct searched *self, const struct directive *words, size_t *from, struct span *match,
		       bool *is_over)
{
	const unsigned end = words->end.count || !words->suffix.count ? SEARCHED_END_BOUND : 0;
	if (!words->prefix.count) {
		*is_over = !searched_find(self, &words->start, *from, end | SEARCHED_START_BOUND, match);
		*from = *is_over ? *from : match->start + 1;
		return !*is_over;
	}
	struct span prefix;
	*is_over = !searched_find(self, &words->prefix, *from, SEARCHED_START_BOUND, &prefix);
	if (*is_over)
		return false;
	*from = prefix.start + 1;
	const size_t at = skip_space(self, prefix.end);
	*is_over = !searched_find(self, &words->start, at, end, match);
	return !*is_over && match->start == at;
}

/* Goes on from a start that was found: to the end, and what must stand behind it. Sets *is_over as above. */
static bool find_rest(const struct searched *self, const struct directive *words, struct span *match, bool *is_over)
{
	const unsigned bounds = SEARCHED_START_BOUND | (words->suffix.count ? 0 : SEARCHED_END_BOUND);
	for (size_t from = match->end;;) {
		struct span end, suffix;
		if (words->end.count) {
			*is_over = !searched_find(self, &words->end, from, bounds, &end);
			if (*is_over)
				return false;
			match->end = end.end;
		}
		if (!words->suffix.count)
			return true;
		const size_t behind = skip_space(self, match->end);
		if (searched_stands(self, &words->suffix, behind, SEARCHED_END_BOUND))
			return true;
		*is_over = !searched_find(self, &words->suffix, behind, SEARCHED_END_BOUND, &suffix);
		if (*is_over || !words->end.count)
			return false;
		from = match->end;
	}
}

static bool find(const struct searched *self, const struct directive *words, size_t from, struct span *match)
{
	for (bool is_over = false; !is_over;)
		if (find_start(self, words, &from, match, &is_over) && find_rest(self, words, match, &is_over))
			return true;
	return false;
}

bool text_fragment_find(const struct searched *self, const char *text, size_t from, struct span *found)
{
	struct directive words = {0};
	const bool done = read_directive(text, &words) && find(self, &words, from, found);
	release(&words);
	return done;
}

unsigned text_fragment_count(const struct searched *self, const char *text, struct span *first)
{
	struct span found, again;
	if (!text_fragment_find(self, text, 0, &found))
		return 0;
	*first = (struct span){self->letters.at[found.start].start, self->letters.at[found.end - 1].end};
	return text_fragment_find(self, text, found.start + 1, &again) ? 2 : 1;
}
