/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/quotemark.h"

#include <string.h>

#include "base/utf8.h"

/* What a shape does where its neighbours do not say. */
enum habit { HABIT_OPENS, HABIT_CLOSES, HABIT_EITHER };

struct shape {
	uint32_t character;
	bool single;
	enum habit habit;
};

static const struct shape shapes[] = {
    {'"', false, HABIT_EITHER},   {'\'', true, HABIT_EITHER},    {'`', true, HABIT_OPENS},
    {0xab, false, HABIT_OPENS},   {0xbb, false, HABIT_CLOSES},   {0x2018, true, HABIT_OPENS},
    {0x2019, true, HABIT_CLOSES}, {0x201a, true, HABIT_OPENS},   {0x201b, true, HABIT_OPENS},
    {0x201c, false, HABIT_OPENS}, {0x201d, false, HABIT_CLOSES}, {0x201e, false, HABIT_OPENS},
    {0x201f, false, HABIT_OPENS}, {0x2039, true, HABIT_OPENS},   {0x203a, true, HABIT_CLOSES},
    {0x300c, false, HABIT_OPENS}, {0x300d, false, HABIT_CLOSES}, {0x300e, true, HABIT_OPENS},
    {0x300f, true, HABIT_CLOSES}, {0xff02, false, HABIT_EITHER},
};

/* Words that begin with an apostrophe; the mark before them opens nothing. Words that are also whole words are left out. */
static const char *const elided[] = {"em",    "til", "tis",  "Tis", "twas", "Twas",
				     "twere", "cuz", "nuff", "n",   "fess", "bout"};

/* A mark and the characters round it; 0 stands for the end of the text. */
struct place {
	const struct shape *shape;
	struct span span;
	uint32_t left, right;
};

static const struct shape *shape_of(uint32_t character)
{
	for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++)
		if (shapes[i].character == character)
			return &shapes[i];
	return NULL;
}

bool quotemark_is(uint32_t character)
{
	return shape_of(character) != NULL;
}

static bool is_blank(uint32_t character)
{
	return character == 0 || utf8_is_space(character);
}

static bool is_dash(uint32_t character)
{
	return character == '-' || character == '/' || (character >= 0x2010 && character <= 0x2015);
}

static bool is_one_of(uint32_t character, const char *set)
{
	return character && character < 0x80 && strchr(set, (int)character);
}

static bool may_stand_before_opening(uint32_t left)
{
	return is_blank(left) || is_dash(left) || is_one_of(left, "([{") || quotemark_is(left) || left == 0x2026;
}

static bool may_stand_after_closing(uint32_t right)
{
	return is_blank(right) || is_dash(right) || is_one_of(right, ")]}.,;:?!") || quotemark_is(right) ||
	       right == 0x2026;
}

static bool looks_opening(const struct place *place)
{
	return may_stand_before_opening(place->left) && !is_blank(place->right) && !is_one_of(place->right, ",.;:)]}");
}

static bool looks_closing(const struct place *place)
{
	return !is_blank(place->left) && !is_one_of(place->left, "([{") && may_stand_after_closing(place->right);
}

static bool is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

/* Whether the letters at bytes are one of the elided words, or the last two digits of a year: "’em", "’90s". */
static bool begins_elided_word(const char *bytes, size_t length)
{
	size_t word = 0;
	while (word < length &&
	       ((bytes[word] >= 'a' && bytes[word] <= 'z') || (bytes[word] >= 'A' && bytes[word] <= 'Z')))
		word++;
	if (word == 0)
		return length > 2 && is_digit(bytes[0]) && is_digit(bytes[1]) && !is_digit(bytes[2]) && bytes[2] != ',';
	for (size_t i = 0; i < sizeof elided / sizeof *elided; i++)
		if (strlen(elided[i]) == word && memcmp(bytes, elided[i], word) == 0)
			return true;
	return false;
}

/* A closing single mark behind an s and before another word may be the apostrophe of a plural. */
static bool may_be_plural(const char *text, struct span stretch, const struct place *place)
{
	if ((place->left != 's' && place->left != 'S') || place->right != ' ' || place->span.end + 1 >= stretch.end)
		return false;

	uint32_t next;
	return utf8_read(text + place->span.end + 1, stretch.end - place->span.end - 1, &next) && utf8_is_letter(next);
}

static struct quotemark judge_single(const char *text, struct span stretch, const struct place *place)
{
	struct quotemark mark = {.span = place->span, .single = true};
	const enum habit habit = place->shape->habit;
	const bool elision = begins_elided_word(text + place->span.end, stretch.end - place->span.end) &&
			     may_stand_before_opening(place->left);
	mark.opens = looks_opening(place) && !elision && (habit != HABIT_CLOSES || place->shape->character == 0x203a);
	mark.closes = looks_closing(place) &&
		      (habit != HABIT_OPENS || place->shape->character == 0x2018 || place->shape->character == 0x2039);
	if (mark.opens && mark.closes && habit != HABIT_EITHER) {
		mark.opens = habit == HABIT_OPENS;
		mark.closes = !mark.opens;
	}
	if (!mark.opens && !mark.closes && habit == HABIT_CLOSES)
		mark.closes = is_one_of(place->left, ".,!?") && utf8_is_upper(place->right);
	mark.weak = mark.closes && may_be_plural(text, stretch, place);
	return mark;
}

static struct quotemark judge_double(const struct place *place)
{
	struct quotemark mark = {.span = place->span};
	const enum habit habit = place->shape->habit;
	mark.opens = looks_opening(place);
	mark.closes = looks_closing(place);
	if (mark.opens == mark.closes) {
		mark.opens = habit != HABIT_CLOSES;
		mark.closes = habit != HABIT_OPENS;
	}
	return mark;
}

/* Two grave accents, or two apostrophes, are one double mark: wire copy and TeX. Returns NULL if these are not. */
static const struct shape *doubled(uint32_t first, uint32_t second)
{
	static const struct shape opening = {'`', false, HABIT_OPENS}, closing = {'\'', false, HABIT_EITHER};
	if (first != second || (first != '`' && first != '\'' && first != 0x2019))
		return NULL;
	return first == '`' ? &opening : &closing;
}

static uint32_t character_at(const char *text, size_t at, size_t end)
{
	uint32_t character = 0;
	if (at < end)
		utf8_read(text + at, end - at, &character);
	return character;
}

/* The bytes that quotation marks begin with: most text is passed over without decoding it. */
static bool may_begin_mark(unsigned char byte)
{
	return byte == '"' || byte == '\'' || byte == '`' || byte == 0xc2 || byte == 0xe2 || byte == 0xe3 ||
	       byte == 0xef;
}

/* Reads the mark at a byte offset, if one stands there. */
static bool read_place(const char *text, struct span stretch, uint32_t at, struct place *place)
{
	uint32_t character = 0;
	const size_t length = utf8_read(text + at, stretch.end - at, &character);
	place->shape = length ? shape_of(character) : NULL;
	if (!place->shape)
		return false;

	place->span = (struct span){at, at + (uint32_t)length};
	const struct shape *twin = doubled(character, character_at(text, place->span.end, stretch.end));
	if (twin) {
		place->shape = twin;
		place->span.end += (uint32_t)length;
	}
	place->left = at > stretch.start ? character_at(text, utf8_before(text, at), at) : 0;
	place->right = character_at(text, place->span.end, stretch.end);
	return true;
}

void quotemark_scan(const char *text, struct span stretch, struct quotemarks *marks)
{
	for (uint32_t at = stretch.start; at < stretch.end;) {
		struct place place;
		if (!may_begin_mark((unsigned char)text[at]) || !read_place(text, stretch, at, &place)) {
			at++;
			continue;
		}
		const struct quotemark mark =
		    place.shape->single ? judge_single(text, stretch, &place) : judge_double(&place);
		if ((mark.opens || mark.closes) && place.left != '=' &&
		    place.right != '>') /* left over from markup: name="value" */
			array_push(marks, mark);
		at = place.span.end;
	}
}
