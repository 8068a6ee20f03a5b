/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/html_marks.h"

#include <string.h>

/* Outer and inner marks; those of a language's first letters, and of a country's where it has its own. */
static const struct {
	const char *language;
	const char *marks[4];
} quotes[] = {
    {"en", {"“", "”", "‘", "’"}},    {"de-CH", {"«", "»", "‹", "›"}}, {"de", {"„", "“", "‚", "‘"}},
    {"fr-CH", {"«", "»", "‹", "›"}}, {"fr", {"«\u00a0", "\u00a0»", "“", "”"}},  {"es", {"«", "»", "“", "”"}},
    {"it", {"«", "»", "“", "”"}},    {"pt-PT", {"«", "»", "“", "”"}}, {"pt", {"“", "”", "‘", "’"}},
    {"nl", {"‘", "’", "“", "”"}},    {"ca", {"«", "»", "“", "”"}},    {"nb", {"«", "»", "‘", "’"}},
    {"nn", {"«", "»", "‘", "’"}},    {"no", {"«", "»", "‘", "’"}},    {"sv", {"”", "”", "’", "’"}},
    {"fi", {"”", "”", "’", "’"}},    {"da", {"“", "”", "‘", "’"}},    {"pl", {"„", "”", "«", "»"}},
    {"cs", {"„", "“", "‚", "‘"}},    {"sk", {"„", "“", "‚", "‘"}},    {"hu", {"„", "”", "»", "«"}},
    {"ro", {"„", "”", "«", "»"}},    {"ru", {"«", "»", "„", "“"}},    {"uk", {"«", "»", "„", "“"}},
    {"bg", {"„", "“", "’", "’"}},    {"el", {"«", "»", "“", "”"}},    {"sr", {"„", "“", "‘", "’"}},
    {"hr", {"„", "”", "‚", "’"}},    {"sl", {"„", "“", "‚", "‘"}},    {"lt", {"„", "“", "‚", "‘"}},
    {"fa", {"«", "»", "‹", "›"}},    {"ja", {"「", "」", "『", "』"}}, {"zh-TW", {"「", "」", "『", "』"}},
};

static bool is_language(struct slice language, const char *prefix)
{
	const size_t length = strlen(prefix);
	return slice_begins(language, prefix) && (language.length == length || language.at[length] == '-' ||
						  language.at[length] == '_');
}

const char *html_marks_quote(struct slice language, size_t depth, bool closes)
{
	size_t row = 0;
	for (size_t i = 1; i < sizeof quotes / sizeof *quotes && !row; i++)
		if (is_language(language, quotes[i].language))
			row = i;
	return quotes[row].marks[(depth % 2) * 2 + closes];
}

bool html_marks_is_quoted(struct slice text)
{
	static const char *const openers[] = {"\"", "'", "“", "”", "‘", "„", "‚", "«", "»", "‹", "「", "『", "&quot;"};
	text = slice_trim(text);
	for (size_t i = 0; i < sizeof openers / sizeof *openers; i++)
		if (slice_begins(text, openers[i]))
			return true;
	return false;
}

bool html_marks_raise(struct slice text, struct buffer *out)
{
	static const char *const digits[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
	const size_t start = out->count;
	text = slice_trim(text);
	for (size_t i = 0; i < text.length; i++) {
		if (text.at[i] >= '0' && text.at[i] <= '9') {
			buffer_puts(out, digits[text.at[i] - '0']);
		} else if (text.at[i] == '+' || text.at[i] == '-') {
			buffer_puts(out, text.at[i] == '+' ? "⁺" : "⁻");
		} else if (slice_begins(slice_after(text, i), "−")) {
			buffer_puts(out, "⁻");
			i += strlen("−") - 1;
		} else {
			buffer_cut(out, start);
			return false;
		}
	}
	return out->count > start;
}
