/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "base/utf8.h"

#include <string.h>
#include <utf8proc.h>

size_t utf8_read(const char *bytes, size_t length, uint32_t *character)
{
	if (!length)
		return 0;
	if ((unsigned char)*bytes < 0x80) {
		*character = (unsigned char)*bytes;
		return 1;
	}

	utf8proc_int32_t read;
	const utf8proc_ssize_t limit = length < UTF8_MAX ? (utf8proc_ssize_t)length : UTF8_MAX;
	const utf8proc_ssize_t taken = utf8proc_iterate((const utf8proc_uint8_t *)bytes, limit, &read);
	if (taken <= 0)
		return 0;
	*character = (uint32_t)read;
	return (size_t)taken;
}

size_t utf8_write(uint32_t character, char bytes[static UTF8_MAX + 1])
{
	size_t length = 0;
	if (character <= 0x10ffff && utf8proc_codepoint_valid((utf8proc_int32_t)character))
		length = (size_t)utf8proc_encode_char((utf8proc_int32_t)character, (utf8proc_uint8_t *)bytes);
	bytes[length] = '\0';
	return length;
}

static bool is_continuation(char byte)
{
	return ((unsigned char)byte & 0xc0) == 0x80;
}

size_t utf8_before(const char *text, size_t at)
{
	do
		at--;
	while (at > 0 && is_continuation(text[at]));
	return at;
}

size_t utf8_start(const char *text, size_t at)
{
	while (at > 0 && is_continuation(text[at]))
		at--;
	return at;
}

size_t utf8_valid(const char *bytes, size_t length)
{
	size_t at = 0;
	uint32_t character;
	for (size_t taken; at < length; at += taken)
		if (!(taken = utf8_read(bytes + at, length - at, &character)))
			break;
	return at;
}

/* How many of eight bytes are 10xxxxxx: each leaves a 1 in the lowest bit of its place, and multiplying adds these up. */
static size_t count_continuations(uint64_t bytes)
{
	const uint64_t ones = UINT64_C(0x0101010101010101);
	return (size_t)(((bytes >> 7 & ~(bytes >> 6)) & ones) * ones >> 56);
}

size_t utf8_count(const char *text, size_t length)
{
	size_t continuations = 0, i = 0;
	for (; i + sizeof(uint64_t) <= length; i += sizeof(uint64_t)) {
		uint64_t bytes;
		memcpy(&bytes, text + i, sizeof bytes);
		continuations += count_continuations(bytes);
	}
	for (; i < length; i++)
		continuations += is_continuation(text[i]);
	return length - continuations;
}

static bool is_printable_ascii(char byte)
{
	return byte >= 0x20 && byte < 0x7f;
}

size_t utf8_cluster(const char *text, size_t length)
{
	/* Two plain characters never join: this is nearly all of most texts. */
	if (length && is_printable_ascii(*text) && (length == 1 || is_printable_ascii(text[1])))
		return 1;

	uint32_t before, after;
	size_t end = utf8_read(text, length, &before);
	if (!end)
		return length ? 1 : 0;

	utf8proc_int32_t state = 0;
	for (size_t taken; (taken = utf8_read(text + end, length - end, &after)); end += taken, before = after)
		if (utf8proc_grapheme_break_stateful((utf8proc_int32_t)before, (utf8proc_int32_t)after, &state))
			break;
	return end;
}

enum { EMOJI_PRESENTATION = 0xfe0f, REGIONAL_FIRST = 0x1f1e6, REGIONAL_LAST = 0x1f1ff };

static bool is_regional(uint32_t character)
{
	return character >= REGIONAL_FIRST && character <= REGIONAL_LAST;
}

size_t utf8_cluster_columns(const char *cluster, size_t length)
{
	uint32_t first, next = 0;
	const size_t taken = utf8_read(cluster, length, &first);
	if (!taken)
		return 0;
	if (taken < length)
		utf8_read(cluster + taken, length - taken, &next);
	if (next == EMOJI_PRESENTATION || (is_regional(first) && is_regional(next)))
		return 2;

	const int columns = utf8proc_charwidth((utf8proc_int32_t)first);
	return columns > 0 ? (size_t)columns : 0;
}

size_t utf8_columns(const char *text, size_t length)
{
	size_t columns = 0;
	for (size_t at = 0, cluster; at < length; at += cluster) {
		cluster = utf8_cluster(text + at, length - at);
		columns += utf8_cluster_columns(text + at, cluster);
	}
	return columns;
}

size_t utf8_fit(const char *text, size_t length, size_t columns)
{
	size_t at = 0;
	for (size_t cluster, used = 0; at < length; at += cluster) {
		cluster = utf8_cluster(text + at, length - at);
		used += utf8_cluster_columns(text + at, cluster);
		if (used > columns)
			break;
	}
	return at;
}

static utf8proc_category_t category(uint32_t character)
{
	return utf8proc_category((utf8proc_int32_t)character);
}

static bool is_between(utf8proc_category_t value, utf8proc_category_t first, utf8proc_category_t last)
{
	return value >= first && value <= last;
}

bool utf8_is_letter(uint32_t character)
{
	return is_between(category(character), UTF8PROC_CATEGORY_LU, UTF8PROC_CATEGORY_LO);
}

bool utf8_is_upper(uint32_t character)
{
	const utf8proc_category_t value = category(character);
	return value == UTF8PROC_CATEGORY_LU || value == UTF8PROC_CATEGORY_LT;
}

bool utf8_is_lower(uint32_t character)
{
	return category(character) == UTF8PROC_CATEGORY_LL;
}

bool utf8_is_digit(uint32_t character)
{
	return category(character) == UTF8PROC_CATEGORY_ND;
}

bool utf8_is_mark(uint32_t character)
{
	return is_between(category(character), UTF8PROC_CATEGORY_MN, UTF8PROC_CATEGORY_ME);
}

bool utf8_is_punctuation(uint32_t character)
{
	return is_between(category(character), UTF8PROC_CATEGORY_PC, UTF8PROC_CATEGORY_PO);
}

bool utf8_is_space(uint32_t character)
{
	if (character < 0x80)
		return character == ' ' || (character >= '\t' && character <= '\r');
	return character == 0x85 || is_between(category(character), UTF8PROC_CATEGORY_ZS, UTF8PROC_CATEGORY_ZP);
}

bool utf8_is_blank(const char *text, size_t length)
{
	uint32_t character;
	for (size_t at = 0, taken; (taken = utf8_read(text + at, length - at, &character)); at += taken)
		if (!utf8_is_space(character))
			return false;
	return true;
}

bool utf8_is_word(uint32_t character)
{
	return is_between(category(character), UTF8PROC_CATEGORY_LU, UTF8PROC_CATEGORY_NO);
}

bool utf8_is_emoji(uint32_t character)
{
	return utf8proc_get_property((utf8proc_int32_t)character)->boundclass ==
	       UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

bool utf8_is_unassigned(uint32_t character)
{
	return category(character) == UTF8PROC_CATEGORY_CN;
}

uint32_t utf8_lower(uint32_t character)
{
	return (uint32_t)utf8proc_tolower((utf8proc_int32_t)character);
}

uint32_t utf8_upper(uint32_t character)
{
	return (uint32_t)utf8proc_toupper((utf8proc_int32_t)character);
}

/* What readers type for characters that keyboards lack. */
static const struct {
	uint32_t first, last, folded;
} typed[] = {
    {0x00ab, 0x00ab, '"'},  {0x00bb, 0x00bb, '"'}, {0x0060, 0x0060, '\''}, {0x00b4, 0x00b4, '\''},
    {0x02bc, 0x02bc, '\''}, {0x2010, 0x2015, '-'}, {0x2018, 0x201b, '\''}, {0x201c, 0x201f, '"'},
    {0x2032, 0x2032, '\''}, {0x2033, 0x2033, '"'}, {0x2039, 0x203a, '\''}, {0x2212, 0x2212, '-'},
    {0x300c, 0x300f, '"'},  {0x301d, 0x301f, '"'}, {0xfe58, 0xfe58, '-'},  {0xff62, 0xff63, '"'},
};

uint32_t utf8_typed(uint32_t character)
{
	if (utf8_is_space(character))
		return ' ';
	if (character < 0x80 && character != '`')
		return character;
	for (size_t i = 0; i < sizeof typed / sizeof *typed; i++)
		if (character >= typed[i].first && character <= typed[i].last)
			return typed[i].folded;
	return character;
}

size_t utf8_fold(uint32_t character, uint32_t folded[static UTF8_FOLD_MAX])
{
	const uint32_t plain = utf8_typed(character);
	if (plain < 0x80) {
		folded[0] = plain >= 'A' && plain <= 'Z' ? plain + 'a' - 'A' : plain;
		return 1;
	}

	const utf8proc_option_t options =
	    UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK | UTF8PROC_IGNORE;
	int boundary = 0;
	const utf8proc_ssize_t count = utf8proc_decompose_char((utf8proc_int32_t)character, (utf8proc_int32_t *)folded,
							       UTF8_FOLD_MAX, options, &boundary);
	return count > 0 && count <= UTF8_FOLD_MAX ? (size_t)count : 0;
}
